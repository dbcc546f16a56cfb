# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for any text."""

from __future__ import annotations

import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from nvo_check.model.basis import Verwijzing
from nvo_check.proof.certain_words import proves_something
from nvo_check.proof.normalise import Words, fold, fold_sign, words_of
from nvo_check.proof.verify import verify_one
from nvo_check.sources.text import Heading, SourceText
from tests.proof.duinland import VISIE, verdict

WORDS = sorted(set(re.findall(r"[\w%,.'-]+", VISIE)))
texts = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join), min_size=1, max_size=25)
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


def stretch(data: st.DataObject, text: str) -> str:
    """Take a quotation out of a text, between white space."""
    words = text.split(" ")
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, min(len(words), first + 40)))
    quotation = " ".join(words[first:last]).strip()
    assume(8 <= len(quotation) <= 2000)
    assume(proves_something([words_of(quotation)]))
    return quotation


@given(st.data(), texts)
def test_what_is_quoted_literally_is_confirmed(data: st.DataObject, lines: list[str]) -> None:
    quotation = stretch(data, "\n".join(lines).replace("\n", " \n"))
    assume(not re.search(r"\.{3}|-$", quotation))

    assert verdict("\n".join(lines), citaat=quotation).uitkomst == "bevestigd"


@given(st.data())
def test_a_quotation_with_another_number_is_never_confirmed(data: st.DataObject) -> None:
    quotation = stretch(data, VISIE)
    digits = [found.start() for found in re.finditer(r"\d", quotation)]
    assume(digits)
    at = data.draw(st.sampled_from(digits))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != quotation[at]]))

    changed = quotation[:at] + other + quotation[at + 1 :]

    assume(not literally_there(changed))  # the 4 of | 14 | becomes the 1 of Bijlage 1
    assert verdict(VISIE, citaat=changed).uitkomst != "bevestigd"


def literally_there(quotation: str) -> bool:
    words = Words(VISIE)
    return words.find(" ".join(words_of(quotation)), 0, len(words)) >= 0


@given(st.data(), texts)
def test_a_quotation_with_niet_put_in_is_never_confirmed(data: st.DataObject, lines: list[str]) -> None:
    text = "\n".join(lines).replace("niet", "wel")
    words = stretch(data, text.replace("\n", " \n")).split(" ")
    at = data.draw(st.integers(0, len(words)))

    found = verdict(text, citaat=" ".join([*words[:at], "niet", *words[at:]]))

    assert found.uitkomst != "bevestigd"


@settings(max_examples=200)
@given(
    st.lists(anything, max_size=12),
    st.lists(st.tuples(st.integers(1, 12), st.integers(1, 6), anything), max_size=6),
    st.booleans(),
    st.booleans(),
    st.integers(0, 4),
    st.one_of(st.none(), anything),
    st.one_of(st.none(), anything),
    st.one_of(st.none(), st.integers(1, 9)),
    st.one_of(st.none(), st.sampled_from(["1", "2-4", "1-2, 5", "9999"])),
)
def test_no_text_makes_verifying_fail(  # noqa: PLR0913, PLR0917 (everything that can vary)
    lines: list[str],
    headings: list[tuple[int, int, str]],
    numbered: bool,
    marked: bool,
    pages: int,
    kop: str | None,
    citaat: str | None,
    pagina: int | None,
    regels: str | None,
) -> None:
    lines = [" ".join(line.splitlines()) for line in lines]
    there = {line: Heading(line, level, title) for line, level, title in headings if line <= len(lines)}
    source = SourceText(
        "x.txt",
        "0" * 64,
        tuple(lines),
        tuple(there[line] for line in sorted(there)),
        tuple(range(1, min(pages, len(lines)) + 1)),
        numbered,
        marked,
    )
    citation = Verwijzing.model_construct(bron="x", kop=kop, regels=regels, pagina=pagina, citaat=citaat)

    assert verify_one(citation, source).uitkomst in ("bevestigd", "niet_gevonden", "wijkt_af")


@given(anything)
def test_words_know_where_they_stand(text: str) -> None:
    words = Words(text)
    for index in range(len(words)):
        raw = text[words.start(index) : words.finish(index)]
        assert words.words[index] in (fold(raw, hidden=True), fold_sign(raw))
