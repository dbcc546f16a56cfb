# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""All four forms tell the same about deviations, decisions, citations and what the check was made with."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable

import pytest

from nvo_check.judge.outcome import Bewijs, Elementuitkomst, Regiouitkomst
from nvo_check.judge.run import Uitkomst
from nvo_check.proof.outcome import CONTROLEWOORDEN, Bewijscontrole, Controlewoord
from nvo_check.report import rapport
from nvo_check.report.evidence_words import sources_in_words
from nvo_check.report.json import write_json
from nvo_check.report.markup import to_html
from nvo_check.report.sentences import NOT_VERIFIED, element_verdict
from nvo_check.report.text import write_text
from nvo_check.report.words import DEVIATION_WORDS, PROOF_WORDS
from tests.report.proof import FOUR, STANDS, four, hostile, run, with_every_citation, with_every_stand
from tests.report.regions import region_of
from tests.report.test_draft import HOSTILE, Page

FORMS: dict[str, Callable[[Uitkomst], str]] = {
    "tekst": write_text,
    "json": write_json,
    "markdown": rapport.markdown,
    "html": rapport.html,
}
NASTY = (*HOSTILE, "donaudampfschiff" * 60, "a|b|c", "``` ` ``", "*x* _y_ **z", "&lt;b&gt; &amp; <b>", "]( ) [x](y)")

every_form = pytest.mark.parametrize("form", sorted(FORMS))
readable_form = pytest.mark.parametrize("form", ["html", "markdown", "tekst"])


def words_of(form: str, uitkomst: Uitkomst) -> str:
    """Give what a form says on one line, without tags and Markdown's backslashes."""
    text = FORMS[form](uitkomst)
    if form == "html":
        text = re.sub(r"<[^>]+>", "", text.partition("<main")[2])
    return " ".join(text.replace("\\", "").split())


@every_form
def test_a_valid_an_expired_a_superfluous_and_an_unknown_deviation(form: str) -> None:
    text = words_of(form, run(four()[1]))

    for eis in ("NVO-3.2", "NVO-1.1", "NVO-K.2", "NVO-9.9"):
        assert eis in text
    for stand in ("geldig", "verlopen", "overbodig", "onbekende_eis"):
        assert (f'"stand": "{stand}"' if form == "json" else DEVIATION_WORDS[stand]) in text
    assert "zij gold tot en met juni 2025" in text
    assert "NVO-K.2 is al vervuld." in text
    assert "De eis NVO-9.9 bestaat niet in deze norm." in text


@every_form
@pytest.mark.parametrize("stand", STANDS)
def test_every_stand_of_a_deviation_with_message_tip_and_place(form: str, stand: str) -> None:
    text = words_of(form, run(with_every_stand(four()[1])))
    number = STANDS.index(stand)

    assert (f'"stand": "{stand}"' if form == "json" else DEVIATION_WORDS[stand]) in text  # type: ignore[index]
    for words in (f"EIS-{number}", f"Tip {number}.", *([f"Melding {number}."] if stand != "geldig" else [])):
        assert words in text
    assert str(100 + number) in text


@every_form
@pytest.mark.parametrize("word", CONTROLEWOORDEN)
def test_every_outcome_of_a_citation(form: str, word: Controlewoord) -> None:
    text = words_of(form, run(with_every_citation(four()[1])))
    number = CONTROLEWOORDEN.index(word)

    assert (f'"controle": "{word}"' if form == "json" else PROOF_WORDS[word]) in text
    if word not in ("bevestigd", "niet_gecontroleerd"):
        for words in (f"Kop {number}", f"Citaat {number}", f"Gevonden {number}.", f"Raad {number}.", str(200 + number)):
            assert words in text


@readable_form
def test_every_count(form: str) -> None:
    deviations = words_of(form, run(with_every_stand(four()[1])))
    citations = words_of(form, run(with_every_citation(four()[1])))

    assert f"Afwijkingen ({len(STANDS)}): {', '.join(f'1 {DEVIATION_WORDS[stand]}' for stand in STANDS)}." in deviations
    others = [f"1 {PROOF_WORDS[word]}" for word in CONTROLEWOORDEN if word != "bevestigd"]
    assert f"1 van 7 verwijzingen bevestigd: {', '.join(others)}." in citations


def test_the_number_that_is_explained_is_the_same_in_every_form() -> None:
    outcome = four()[1]
    texts = {form: words_of(form, run(outcome)) for form in FORMS}

    assert '"verantwoord": 1' in texts["json"]
    assert "daarvan 1 verantwoord" in texts["tekst"]
    assert "waarvan 1 met een verantwoorde afwijking" in texts["markdown"]
    assert "waarvan 1 met een verantwoorde afwijking" in texts["html"]
    summary = next(line for line in rapport.markdown(run(outcome)).splitlines() if line.startswith("| Duinland |"))
    assert summary.endswith("| 1 |")
    assert '<td class="getal">1</td></tr>' in rapport.html(run(outcome))


def test_an_explained_requirement_shows_why_who_when_until_when_and_the_sources() -> None:
    text, page = rapport.markdown(run(four()[1])), rapport.html(run(four()[1]))
    part = text.partition("#### NVO-3.2 ")[2].partition("\n#### ")[0]

    assert "**! verantwoord (niet voldaan)** (verplicht)" in part
    assert "Wij zijn met **drie** gemeenten en bellen elkaar." in part
    assert "Besluit van het college van burgemeester en wethouders (college van Duinstad), 31 januari 2026." in part
    assert "Geldt tot en met 2027." in part
    assert "Collegebesluit, Besluit" in part
    assert "Wat te doen" not in part
    assert '<div class="punt verantwoord-rand">' in page
    assert '<span class="badge verantwoord">! verantwoord (niet voldaan)</span>' in page
    assert "<strong>drie</strong>" in page


def test_what_has_to_be_done_comes_before_what_is_explained() -> None:
    text = rapport.markdown(run(four()[1])).partition("\n### 3. ")[2]

    assert text.index("#### NVO-3.1 ") < text.index("#### NVO-3.2 ")


def test_an_element_of_which_everything_that_counts_is_explained_says_so() -> None:
    outcome = four()[1]
    group = next(group for group in outcome.per_element if any(one.verantwoord for one in group.oordelen))
    explained = next(one for one in group.oordelen if one.verantwoord)
    beside = next(one for one in outcome.oordelen if one.oordeel == "niet_van_toepassing")

    assert element_verdict(group) == "✗ niet voldaan"
    assert element_verdict(Elementuitkomst(group.element, (explained, beside))) == "! verantwoord (niet voldaan)"


def test_the_differences_stand_side_by_side() -> None:
    outcome = with_every_citation(four()[1])

    assert "| vóór 2026 | vóór 2027 |" in rapport.markdown(run(outcome))
    assert "| (staat niet in het citaat) | niet |" in rapport.markdown(run(outcome))
    assert "<tr><td>vóór 2026</td><td>vóór 2027</td></tr>" in rapport.html(run(outcome))


@readable_form
def test_that_nobody_looked_is_said_once_and_nothing_else(form: str) -> None:
    outcome = with_every_citation(four()[1])
    unverified = dataclasses.replace(outcome, bewijs=dataclasses.replace(outcome.bewijs, gecontroleerd=False))
    text = words_of(form, run(unverified, unverified))

    assert text.replace("`", "").count(NOT_VERIFIED.replace("`", "")) == 1
    assert "Verwijzingen die" not in text
    assert "verwijzingen bevestigd" not in text


@readable_form
def test_no_citations_is_said_without_counting(form: str) -> None:
    outcome = dataclasses.replace(four()[1], bewijs=Bewijscontrole(True))

    assert "In het regiobestand staan geen verwijzingen naar bronnen." in words_of(form, run(outcome))


@pytest.mark.parametrize(
    ("cited", "words"),
    [
        ([("7", "bevestigd"), ("32-33", "niet_gecontroleerd")], "Brief, r. 7, 32–33"),
        ([("7", "wijkt_af"), ("32-33", "bevestigd")], "Brief, r. 7 (wijkt af), 32–33"),
        ([("7", "niet_gevonden"), ("7", "bevestigd")], "Brief, r. 7 (niet gevonden), 7"),
        ([("7", "bron_niet_aanwezig"), ("8", "bron_niet_aanwezig")], "Brief (bron niet aanwezig), r. 7, 8"),
        ([("", "wijkt_af"), ("8", "bevestigd")], "Brief (wijkt af), r. 8"),
        ([("", "bron_gewijzigd")], "Brief (bron gewijzigd)"),
        ([("", "bron_gewijzigd"), ("3", "wijkt_af")], "Brief (bron gewijzigd), r. 3 (wijkt af)"),
    ],
)
def test_a_source_behind_a_verdict_is_marked_when_it_is_not_confirmed(
    cited: list[tuple[str, Controlewoord]], words: str
) -> None:
    evidence = [Bewijs("brief", "Brief", regels=lines, controle=word) for lines, word in cited]

    assert sources_in_words(evidence) == [words]


@readable_form
def test_who_decided_who_was_informed_and_who_still_has_to(form: str) -> None:
    text = words_of(form, run(four()[1]))

    for words in (
        "Vastgesteld door 0 van de 3 raden.",
        "Alleen geïnformeerd: Duinstad.",
        "Nog geen besluit van de raad bekend: Zee.",
        "Van de 3 gemeenten staat er één gemeente niet met naam in het bestand.",
        "Jeugdtafel",
        "2027, na de peildatum",
    ):
        assert words in text


def test_the_table_of_decisions_has_every_gemeente_and_body() -> None:
    text = rapport.markdown(run(four()[1])).partition("### Besluitvorming")[2]

    assert "| Duinstad | Gemeenteraad | 1 maart 2026 | geïnformeerd |" in text
    assert "| Zee | Gemeenteraad | – | nog geen besluit bekend |" in text
    assert "| Regionaal | Jeugdtafel | 2027, na de peildatum | ingestemd |" in text
    assert "| 1 gemeente zonder naam | – | – | niet bekend |" in text


@readable_form
def test_a_region_that_knows_the_number_only_sees_exactly_that(form: str) -> None:
    bare = FOUR | {"regio": {"naam": "Duinland", "aantal_gemeenten": 7}, "besluitvorming": [], "afwijkingen": []}
    text = words_of(form, run(region_of(bare)[1]))

    assert "Van de 7 gemeenten is er geen met naam bekend. Van geen van hen is dus een besluit bekend." in text
    assert "zonder naam |" not in text


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_the_receipt_names_everything_the_check_was_made_with(form: str) -> None:
    outcome = with_every_citation(four()[1])
    text = words_of(form, run(outcome, bronnenmap="documenten")).rpartition("Waarmee is getoetst")[2]

    for words in (
        "nvo-check 0.1.0",
        "21 november 2026",
        outcome.norm.id,
        outcome.norm.sha256,
        outcome.bestand,
        outcome.sha256,
        "documenten",
        "besluit.md",
        "b" * 64,
        f"gewijzigd: het regiobestand noemt {'a' * 64}",
        "c" * 64,
        "vingerafdruk uit het regiobestand; niet gelezen",
        "nvo-check verify",
    ):
        assert words in text


def test_a_source_that_is_the_same_as_registered_gets_no_remark() -> None:
    text = rapport.markdown(run(with_every_citation(four()[1])))

    assert f"| Bron: Titel van visie | visie.md | `{'c' * 64}` |" in text


@pytest.mark.parametrize("text", NASTY)
def test_hostile_text_stays_text_in_html(text: str) -> None:
    page = Page(rapport.html(run(hostile(text), bronnenmap=text)))

    assert page.harm == []
    assert page.structure == Page(rapport.html(run(hostile("tekst"), bronnenmap="tekst"))).structure
    assert len(page.ids) == len(set(page.ids))
    assert set(page.targets) <= {*page.ids, ""}


@pytest.mark.parametrize("text", NASTY)
def test_hostile_text_stays_text_in_markdown(text: str) -> None:
    body, harmless = (_body(hostile(words)) for words in (text, "tekst"))

    assert Page(body).harm == []
    assert Page(body).structure == Page(harmless).structure
    assert body.count("<td") == harmless.count("<td")


def _body(outcome: Regiouitkomst) -> str:
    return to_html(rapport.markdown(run(outcome, bronnenmap=outcome.bestand))).body
