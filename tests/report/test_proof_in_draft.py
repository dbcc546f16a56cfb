# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The draft tells of deviations, decisions and citations where a reader looks for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from nvo_check.report.draft import render_draft_html, render_draft_markdown
from tests.command import run as run_command
from tests.report.proof import FOUR, data_with, deviation, four, hostile, with_every_citation
from tests.report.regions import region_of
from tests.report.test_draft import Page
from tests.report.test_proof_in_reports import NASTY


def chapter_of(markdown: str, title: str) -> str:
    return markdown.partition(f"\n## {title}")[2].partition("\n## ")[0]


def test_a_deviation_stands_where_the_requirement_is_answered() -> None:
    chapter = chapter_of(render_draft_markdown(*four()), "Element 3")

    assert "> **Verantwoorde afwijking** NVO-3.2: " in chapter
    assert "> *Waarom de regio afwijkt:* Wij zijn met **drie** gemeenten en bellen elkaar." in chapter
    assert "31 januari 2026. Geldt tot en met 2027. Bron: [besluit](#bron-besluit)." in chapter
    assert "**Open punt** NVO-3.2" not in chapter


def test_a_deviation_for_the_whole_document_stands_at_the_beginning() -> None:
    data = data_with(deviation("NVO-K.2"), opgaven=[{"tekst": "TODO nog invullen"}])
    chapter = chapter_of(render_draft_markdown(*region_of(data)), "Status van dit document")

    assert "> **Verantwoorde afwijking** NVO-K.2: " in chapter


def test_the_appendix_has_every_deviation_with_its_stand_and_no_chapter_repeats_it() -> None:
    markdown = render_draft_markdown(*four())
    appendix = chapter_of(markdown, "Bijlage: afwijkingen")

    for eis, stand in (("3.2", "✓ geldig"), ("1.1", "✗ verlopen"), ("K.2", "✗ overbodig"), ("9.9", "✗ onbekende eis")):
        assert f"**{stand}**" in appendix.partition(f"### Afwijking van NVO-{eis}")[2].partition("\n### ")[0]
    assert "\n## Afwijkingen" not in markdown


def test_without_deviations_there_is_no_appendix() -> None:
    markdown = render_draft_markdown(*region_of(FOUR | {"afwijkingen": []}))

    assert "Bijlage: afwijkingen" not in markdown
    assert "erantwoorde afwijking" not in markdown


def test_the_table_of_requirements_and_the_counts_show_what_is_explained() -> None:
    markdown, html = render_draft_markdown(*four()), render_draft_html(*four())

    row = next(line for line in markdown.splitlines() if line.startswith("| `NVO-3.2` |"))
    assert "| ! verantwoord (niet voldaan) |" in row
    assert "| Waarvan verantwoord | 1 | 0 |" in markdown
    assert "waarvan 1 met een verantwoorde afwijking" in markdown
    assert '<td class="oordeel verantwoord">! verantwoord (niet voldaan)</td>' in html
    assert '<div class="noot verantwoorde-afwijking" role="note">' in html


def test_decisions_are_told_in_sentences_per_gemeente_and_for_regional_bodies() -> None:
    chapter = chapter_of(render_draft_markdown(*four()), "Besluitvorming")

    assert "- Vastgesteld door 0 van de 3 raden." in chapter
    assert "- Alleen geïnformeerd: Duinstad." in chapter
    assert "| Duinstad | geïnformeerd (1 maart 2026) | – |" in chapter
    assert "| Zee | nog geen besluit bekend | – |" in chapter
    assert "| 1 gemeente zonder naam | niet bekend | niet bekend |" in chapter
    assert "- **Regionaal:** Jeugdtafel: ingestemd (2027, na de peildatum)" in chapter


def test_another_body_of_a_gemeente_gets_a_column() -> None:
    decision = {"gemeente": "Zee", "orgaan": "ambtelijk_overleg", "besluit": "geadviseerd"}
    chapter = chapter_of(render_draft_markdown(*region_of(data_with(besluitvorming=[decision]))), "Besluitvorming")

    assert "| Gemeente | Gemeenteraad | College | Overleg |" in chapter
    assert "| Zee | nog geen besluit bekend | – | ambtelijk overleg: advies gegeven (geen datum) |" in chapter


def test_the_sources_appendix_tells_what_came_of_verifying() -> None:
    regio, outcome, uitkomst = four()
    appendix = chapter_of(
        render_draft_markdown(regio, with_every_citation(outcome), uitkomst), "Bijlage: bronnen"
    ).replace("\n\n", "\n")

    assert appendix.strip().startswith("1 van 7 verwijzingen bevestigd: ")
    assert f"`{'b' * 12}`, gewijzigd (in het regiobestand staat `{'a' * 12}`)" in appendix
    assert "- **Wijkt af:** kop ‘Kop 2’, regels 3-4, citaat ‘Citaat 2’ – Gevonden 2." in appendix
    assert "Kop 0" not in appendix


def test_without_verifying_the_sources_appendix_has_only_what_the_region_wrote() -> None:
    appendix = chapter_of(render_draft_markdown(*four()), "Bijlage: bronnen")

    assert "bevestigd" not in appendix
    assert "- ‘Het college stemt in.’ (Besluit)" in appendix
    assert f"— Vingerafdruk (SHA-256): `{'a' * 12}`" in appendix
    assert "a" * 13 not in appendix


@pytest.mark.parametrize("text", NASTY)
def test_hostile_text_never_changes_the_document(text: str) -> None:
    regio, _, uitkomst = four()

    def page(words: str) -> Page:
        return Page(render_draft_html(regio, hostile(words), uitkomst))

    assert page(text).harm == []
    assert page(text).structure == page("tekst").structure


def test_a_note_of_an_explained_deviation_cannot_be_faked() -> None:
    regio, outcome, uitkomst = region_of(data_with(opgaven=[{"tekst": "> **Verantwoorde afwijking** NVO-0.1: nep"}]))

    assert "verantwoorde-afwijking" not in Page(render_draft_html(regio, outcome, uitkomst)).asides


def test_render_takes_a_folder_with_sources(tmp_path: Path) -> None:
    (tmp_path / "samen-sterk.md").write_text("# De regio\n\nDuinstad.\n", encoding="utf-8")
    result = run_command("render", "tests/data/volledig.yaml", "--sources", str(tmp_path), "--date", "2026-11-21")

    assert result.returncode == 0, result.stderr
    assert "verwijzingen bevestigd" in result.stdout
    assert str(tmp_path) not in result.stdout
    assert run_command("render", "tests/data/volledig.yaml", "--sources", "weg").returncode == 2
