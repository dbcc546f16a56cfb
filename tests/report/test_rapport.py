# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import dataclasses
import re

import pytest

from nvo_check.finding import Finding
from nvo_check.judge.outcome import Regiouitkomst
from nvo_check.judge.run import Uitkomst
from nvo_check.place import Place
from nvo_check.report.rapport import html, markdown
from nvo_check.report.words import verdict
from tests.report.regions import PEILDATUM, full_region, region_of
from tests.report.test_draft import HOSTILE, Page

FOUT = Finding(Place("regions/stuk.yaml", 3, 5, "regio"), "`govrnance` kennen wij niet.", "Bedoelde u `governance`?")


def _run(*regios: Regiouitkomst, fouten: tuple[Finding, ...] = ()) -> Uitkomst:
    return Uitkomst("0.1.0", PEILDATUM, regios, fouten)


@pytest.fixture(scope="module")
def small() -> Regiouitkomst:
    return region_of({"schemaversie": 1, "norm": "nvo-2020-zeven", "regio": {"naam": "Duinstad"}})[1]


def test_every_requirement_is_in_both_forms_with_its_verdict_in_words_and_a_sign(small: Regiouitkomst) -> None:
    text, page = markdown(_run(small)), html(_run(small))
    for oordeel in small.oordelen:
        assert f"#### {oordeel.eis.id} " in text
        assert oordeel.eis.id in page
        assert verdict(oordeel.oordeel) in page
        assert f"**{verdict(oordeel.oordeel)}**".lower() in text.lower()


def test_unmet_requirements_come_with_advice_and_come_first() -> None:
    outcome = full_region()[1]
    text = markdown(_run(outcome))
    for group in outcome.per_element:
        ranks = [text.index(f"#### {one.eis.id} ") for one in group.oordelen if one.onvervuld]
        others = [text.index(f"#### {one.eis.id} ") for one in group.oordelen if not one.onvervuld]
        assert not ranks or not others or max(ranks) < min(others)
    verdicts = text.partition("### Besluitvorming")[0]
    assert verdicts.count("Wat te doen: ") == sum(one.onvervuld for one in outcome.oordelen)


def test_errors_come_first_and_name_place_message_and_tip(small: Regiouitkomst) -> None:
    for text in (markdown(_run(small, fouten=(FOUT,))), html(_run(small, fouten=(FOUT,)))):
        assert text.index("Eén bestand is niet beoordeeld") < text.rindex("Samenvatting")
        assert "regions/stuk.yaml, regel 3" in text
        assert "Bedoelde u" in text


def test_only_errors_gives_no_summary() -> None:
    assert "Samenvatting" not in markdown(_run(fouten=(FOUT,)))
    assert "Samenvatting" not in html(_run(fouten=(FOUT,)))


def test_nothing_to_check_is_said() -> None:
    assert "Er is niets gecontroleerd" in markdown(_run())
    assert "Er is niets gecontroleerd" in html(_run())


def test_many_regions_keep_one_address_for_every_place(small: Regiouitkomst) -> None:
    page = Page(html(_run(*[small] * 41)))
    assert len(page.ids) == len(set(page.ids))
    assert set(page.targets) <= {*page.ids, ""}


def test_several_norms_are_told_apart(small: Regiouitkomst) -> None:
    other = dataclasses.replace(small, norm=dataclasses.replace(small.norm, id="eigen-norm", sha256="f" * 64))
    page = html(_run(small, other))
    assert "Duinstad (nvo-2020-zeven)" in page
    assert "Duinstad (eigen-norm)" in page
    assert "ffffffffffff" in page


def test_a_crashed_test_gets_no_advice(small: Regiouitkomst) -> None:
    verdicts = tuple(dataclasses.replace(one, vastgelopen=True) for one in small.oordelen)
    assert "Wat te doen" not in markdown(_run(dataclasses.replace(small, oordelen=verdicts)))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(small: Regiouitkomst, text: str) -> None:
    def page(words: str) -> Page:
        verdicts = tuple(dataclasses.replace(one, melding=words, ontbreekt=(words,)) for one in small.oordelen)
        finding = Finding(Place(words.replace("\n", " ")), words, words)
        outcome = dataclasses.replace(small, regio=words, bestand=words, oordelen=verdicts)
        return Page(html(_run(outcome, fouten=(finding,))))

    assert page(text).harm == []
    assert page(text).structure == page("tekst").structure


def test_the_page_needs_nothing_from_outside() -> None:
    page = html(_run(full_region()[1], fouten=(FOUT,)))
    assert not re.search(r"url\(|@import|<script|<link", page)
    assert "default-src 'none'" in page
    assert '<html lang="nl">' in page
    assert page.count("<h1") == 1
