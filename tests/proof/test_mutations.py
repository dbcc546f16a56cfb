# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A quotation stays the same, the source changes: what may not matter, and what must be seen.

On the vision of Duinland, and on the real documents when they are there (their sentences are taken at run time).
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from nvo_check.proof.certain_words import COMMON_WORDS, is_certain
from nvo_check.proof.normalise import fold, words_of
from tests.command import ROOT
from tests.proof.duinland import VISIE, line_of, real_sources, sentences, source_of, verdict

TEXTS = [pytest.param(VISIE, id="duinland")] + [
    pytest.param(path.read_text("utf-8"), id=path.stem) for path in real_sources()
]
SEEDS = range(4)


def quotations(text: str) -> list[str]:
    found = [one for one in dict.fromkeys(sentences(text)) if text.count(one) == 1]
    assert found
    return found[:: len(found) // 12 + 1]


def outcomes(text: str, change: Callable[[str], str | None]) -> list[tuple[str, str]]:
    """Quote every sentence from a text in which only that sentence was changed; give quotation and outcome."""
    found: list[tuple[str, str]] = []
    for quotation in quotations(text):
        changed = change(quotation)
        if changed is not None:
            source = text.replace(quotation, changed)
            found.append((quotation, verdict(source, regels=str(line_of(text, quotation)), citaat=quotation).uitkomst))
    return found


def not_as(text: str, change: Callable[[str], str | None], *expected: str) -> list[tuple[str, str]]:
    found = outcomes(text, change)
    assert found
    return [one for one in found if one[1] not in expected]


MISREAD = {
    "i": "l",
    "l": "i",
    "e": "c",
    "c": "eo",
    "o": "c",
    "n": "u",
    "u": "n",
    "t": "f",
    "f": "t",
    "v": "y",
    "g": "q",
}
"""What a scan reads for a letter; for any other letter it reads 'q', which no word has there."""


def damage_letters(text: str, dice: random.Random) -> str:
    """Change one letter in fifty, as a scan does: in no name, and in no word that must be certain."""
    letters, due, done = list(text), 0, set()
    for word in re.finditer(r"[^\W\d_]+", text):
        due += len(word.group())
        folded = fold(word.group())
        if due >= 50 and len(folded) > 4 and word.group().islower() and not is_certain(folded) and folded not in done:
            at = dice.randrange(*word.span())
            letters[at] = dice.choice(MISREAD.get(fold(letters[at]), "q"))
            done.add(folded)
            due = 0
    return "".join(letters)


@pytest.mark.parametrize("text", TEXTS)
class TestWhatDoesNotMatter:
    def test_nothing_changed(self, text: str) -> None:
        assert not_as(text, lambda quotation: quotation, "bevestigd") == []

    @pytest.mark.parametrize("seed", SEEDS)
    def test_one_letter_in_fifty(self, text: str, seed: int) -> None:
        dice = random.Random(seed)  # noqa: S311 (no secrets here)
        assert not_as(text, lambda quotation: damage_letters(quotation, dice), "bevestigd") == []

    def test_a_page_break_with_furniture(self, text: str) -> None:
        furniture = "\n\nRegiovisie Jeugd Duinland\nPagina 7 van 31\n\f\n"
        for quotation in quotations(text):
            first, _, second = quotation.partition(" ")
            while len(first) < len(second):
                word, _, second = second.partition(" ")
                first += f" {word}"
            broken = text.replace(quotation, f"{first}{furniture}{second}")
            assert verdict(broken, citaat=quotation).uitkomst == "bevestigd", quotation

    def test_a_word_that_a_stray_space_splits(self, text: str) -> None:
        def split(quotation: str) -> str | None:
            long = max(re.findall(r"\b[^\W\d_]{6,}\b", quotation), key=len, default="")
            return quotation.replace(long, f"{long[:3]} {long[3:]}", 1) if long else None

        assert not_as(text, split, "bevestigd") == []

    def test_words_that_ran_together(self, text: str) -> None:
        def join(quotation: str) -> str:
            words = quotation.split(" ")
            return " ".join([*words[:4], words[4] + words[5], *words[6:]])

        letters = [one for one in outcomes(text, join) if all(map(str.isalpha, one[0].split(" ")[4:6]))]
        assert [one for one in letters if one[1] != "bevestigd"] == []

    def test_a_word_broken_at_the_end_of_a_line(self, text: str) -> None:
        def hyphenate(quotation: str) -> str | None:
            long = max(re.findall(r"\b[^\W\d_]{8,}\b", quotation), key=len, default="")
            return quotation.replace(long, f"{long[:4]}-\n{long[4:]}", 1) if long else None

        for quotation in quotations(text):
            changed = hyphenate(quotation)
            if changed is not None:
                assert verdict(text.replace(quotation, changed), citaat=quotation).uitkomst == "bevestigd", quotation


@pytest.mark.parametrize("text", TEXTS)
class TestWhatMustBeSeen:
    @pytest.mark.parametrize("word", ["niet", "3", "snelle"])
    def test_a_word_put_in(self, text: str, word: str) -> None:
        def insert(quotation: str) -> str:
            words = quotation.split(" ")
            return " ".join([*words[:5], word, *words[5:]])

        assert not_as(text, insert, "wijkt_af") == []

    def test_any_word_left_out(self, text: str) -> None:
        for quotation in quotations(text)[:4]:
            words = quotation.split(" ")
            for at in range(1, len(words) - 1):
                if words_of(words[at]):
                    source = text.replace(quotation, " ".join(words[:at] + words[at + 1 :]))
                    found = verdict(source, regels=str(line_of(text, quotation)), citaat=quotation)
                    assert found.uitkomst == "wijkt_af", (quotation, words[at])

    def test_a_number_changed(self, text: str) -> None:
        def other_digit(quotation: str) -> str | None:
            found = re.search(r"\d", quotation)
            if found is None:
                return None
            return f"{quotation[: found.start()]}{(int(found.group()) + 1) % 10}{quotation[found.end() :]}"

        assert [one for one in outcomes(text, other_digit) if one[1] != "wijkt_af"] == []

    def test_two_common_words_exchanged(self, text: str) -> None:
        dice = random.Random(1)  # noqa: S311 (no secrets here)
        common = sorted(COMMON_WORDS)

        def exchange(quotation: str) -> str | None:
            words = quotation.split(" ")
            at = next((at for at, word in enumerate(words) if word in COMMON_WORDS and at), None)
            if at is None:
                return None
            return " ".join([*words[:at], dice.choice([one for one in common if one != words[at]]), *words[at + 1 :]])

        assert [one for one in outcomes(text, exchange) if one[1] != "wijkt_af"] == []

    def test_the_sentence_is_gone(self, text: str) -> None:
        assert not_as(text, lambda _: "", "niet_gevonden", "wijkt_af") == []


SKELETONS = sorted((ROOT / "tests" / "regios" / "geraamten").glob("*-202*.md"))
"""The headings of the real documents, on their own lines; these are everywhere."""

SWAPS = [
    ("minimaal", "maximaal"),
    ("maximaal", "minimaal"),
    ("mogelijk", "onmogelijk"),
    ("onvoldoende", "voldoende"),
    ("verhoging", "verlaging"),
    ("niet-vrijblijvende", "vrijblijvende"),
    ("niet-vrijblijvende", "niet vrijblijvende maar"),
    ("zonder", "met"),
    ("altijd", "soms"),
    ("uiterlijk", "vanaf"),
    ("mag", "moet"),
    ("vier weken", "vijf weken"),
    ("1 juli", "1 juni"),
    ("41.000", "4100"),
    ("11,4%", "114%"),
    ("11,4%", "11,4"),
    ("zes weken", "zeven weken"),
    ("verlengd", "verkort"),
    ("elke gemeente", "een gemeente"),
    ("jeugdigen en ouders", "jeugdigen of ouders"),
]


@pytest.mark.parametrize(("said", "becomes"), SWAPS)
def test_a_word_that_turns_the_meaning_around(said: str, becomes: str) -> None:
    at = VISIE.index(said)
    start, end = VISIE.rindex(" ", 0, max(VISIE.rindex(" ", 0, at) - 12, 1)), VISIE.index(" ", at + len(said) + 20)
    quotation = VISIE[start:end].strip()

    assert verdict(VISIE, citaat=quotation).uitkomst == "bevestigd"
    found = verdict(VISIE[:at] + becomes + VISIE[at + len(said) :], citaat=quotation)
    assert found.uitkomst == "wijkt_af", (quotation, found)
    assert found.verschillen


def test_a_heading_that_was_deleted() -> None:
    assert verdict(VISIE, kop="3.1 Bestuurlijk overleg").uitkomst == "bevestigd"
    found = verdict(VISIE.replace("### 3.1 Bestuurlijk overleg\n", ""), kop="3.1 Bestuurlijk overleg")
    assert found.uitkomst == "niet_gevonden"


@pytest.mark.parametrize("path", [*SKELETONS, *real_sources()], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_heading_of_a_real_document_is_found_and_any_other_number_is_not(path: Path) -> None:
    source = source_of(path.read_text("utf-8"))
    for heading in source.headings:
        assert verdict(source, kop=heading.title, regels=str(heading.line)).uitkomst == "bevestigd", heading
        numbered = re.match(r"(\d+(?:\.\d+)*\.?) ", heading.title)
        if numbered:
            assert verdict(source, kop=f"77. {heading.title[numbered.end() :]}").uitkomst == "niet_gevonden"
