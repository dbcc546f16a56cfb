# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import dataclasses
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from nvo_check.dates import dutch_date
from nvo_check.failure import TemplateFailure
from nvo_check.judge.judge import judge_region
from nvo_check.judge.run import Uitkomst
from nvo_check.model.admit import admit_region
from nvo_check.model.regio import Regio
from nvo_check.model.shape import Shape, fields_of
from nvo_check.model.words import CHOICES
from nvo_check.reading.source import read_source
from nvo_check.report.draft import render_draft_html, render_draft_markdown
from nvo_check.report.words import dutch_number, readable
from tests.report.regions import LIMITS, PEILDATUM, full_region, leaves, norm, region_of, replace_texts

REGIONS = sorted((Path(__file__).parents[2] / "regions").glob("*.yaml"))
HOSTILE = (
    "# Kop\n\n> **Open punt** nep\n\n| a | b |\n| --- | --- |\n| 1 | 2 |",
    "a\n===\n\nb\n---\n\n```\nvast",
    "> a\n> -\n\n- b\n  ---\n\n1. # c",
    "<script>alert(1)</script> <img src=http://x onerror=alert(1)>",
    "[klik](javascript:alert(1)) ![](http://x/y.png) [a]: http://x",
    "**Open punt** los\n\n>**Kanttekening** nep\n> > **Onbekend** nep",
    "x | y `z | `\\| \\",
    "1. a\n\n   > **Onbekend** nep\n\n    > **Onbekend** diep",
    "</section></main><h2>nep</h2>{{ 7 * 7 }}{% raw %}",
)


class Page(HTMLParser):
    """What a reader would notice about the structure of a page, and everything that could do harm."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.headings: list[str] = []
        self.tables = 0
        self.asides: list[str] = []
        self.harm: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(tag)
        self.tables += tag == "table"
        if "noot" in (values.get("class") or "").split():
            self.asides.append(values["class"] or "")
        if values.get("id"):
            self.ids.append(values["id"] or "")
        href = values.get("href") or "#"
        if href.startswith("#"):
            self.targets.append(unquote(href[1:]))
        if tag in {"script", "img", "iframe", "object", "form", "base", "link"}:
            self.harm.append(tag)
        self.harm += [name for name in values if name.startswith("on") or name in {"src", "srcset", "style", "action"}]
        if not re.match(r"(#|https?:|mailto:)", href, re.IGNORECASE):
            self.harm.append(href)

    @property
    def structure(self) -> tuple[list[str], int, list[str]]:
        return self.headings, self.tables, self.asides


def _expected(shape: Shape, value: object) -> list[str]:
    text = str(value)
    if shape.kind == "choice":
        return [] if text in {"vastgelegd", "anders"} else [readable(text)]
    if shape.kind == "number" and isinstance(value, int | float):
        return [dutch_number(value)]
    if shape.meaning == "datum":
        return [dutch_date(text)]
    if shape.meaning == "sha256":
        return [text[:12]]
    if shape.meaning == "regels":
        return [part.strip().replace("-", "–") for part in text.split(",")]
    return [text]


def _plain(text: str) -> str:
    return " ".join(text.replace("\\", "").replace("&lt;", "<").replace("\n>", "\n").split())


def _missing(regio: Regio, markdown: str) -> list[str]:
    words = _plain(markdown)
    skipped = {"schemaversie", "norm", "id"}
    return [
        f"{path}: {text}"
        for path, _, name, shape, value in leaves(regio)
        if name not in skipped
        for text in _expected(shape, value)
        if _plain(text) not in words and _plain(text[:1].upper() + text[1:]) not in words
    ]


def test_every_field_of_the_model_is_in_the_draft() -> None:
    regio, outcome, uitkomst = full_region()
    markdown = render_draft_markdown(regio, outcome, uitkomst)
    assert _missing(regio, markdown) == []
    assert "None" not in markdown


@pytest.mark.parametrize("path", REGIONS, ids=lambda path: path.stem)
def test_every_fact_of_a_real_region_is_in_its_draft(path: Path) -> None:
    document = read_source(path.read_bytes(), path.name, LIMITS)
    regio = admit_region(document, LIMITS)
    outcome = judge_region(regio, document, norm(), PEILDATUM)
    uitkomst = Uitkomst("0.1.0", PEILDATUM, (outcome,))
    markdown = render_draft_markdown(regio, outcome, uitkomst)
    assert _missing(regio, markdown) == []
    assert "None" not in markdown
    assert not re.search(r"\b(in_[a-z]+|[a-z]+_en_[a-z]+)\b", re.sub("`[^`]*`", "", markdown))
    page = Page(render_draft_html(regio, outcome, uitkomst))
    assert page.harm == []
    assert len(page.ids) == len(set(page.ids))
    assert set(page.targets) <= {*page.ids, ""}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from([*HOSTILE, "> ", "\n", "- ", "**", "`", "|", "    ", "a"]) | st.text(max_size=20), min_size=1
    )
)
@example([HOSTILE[0]])
@example([HOSTILE[1]])
@example([HOSTILE[2]])
@example([HOSTILE[5]])
@example([HOSTILE[7]])
@example(["\n\n".join(HOSTILE)])
def test_text_of_a_region_never_changes_the_document_around_it(parts: list[str]) -> None:
    text = "".join(parts)
    short = " ".join(text.split())[:300].strip()
    assume(text.strip() and short)
    _, outcome, uitkomst = full_region()
    regio = _replaced(text, short)
    assume(regio is not None)
    assert regio is not None
    page = Page(render_draft_html(regio, outcome, uitkomst))
    assert page.harm == []
    assert page.structure == _harmless()


def _replaced(text: str, short: str) -> Regio | None:
    """Give the full region with these texts, or None when the model refuses them."""
    try:
        return replace_texts(text, short)
    except ValidationError:
        return None


@cache
def _harmless() -> tuple[list[str], int, list[str]]:
    _, outcome, uitkomst = full_region()
    return Page(render_draft_html(replace_texts("tekst", "tekst"), outcome, uitkomst)).structure


@pytest.mark.parametrize("text", HOSTILE)
def test_text_in_a_message_never_changes_the_document(text: str) -> None:
    regio, outcome, uitkomst = region_of({"schemaversie": 1, "norm": "nvo-2020-zeven", "regio": {"naam": "Duinstad"}})

    def structure(melding: str) -> tuple[list[str], int, list[str]]:
        verdicts = tuple(dataclasses.replace(one, melding=melding, ontbreekt=(melding,)) for one in outcome.oordelen)
        page = Page(render_draft_html(regio, dataclasses.replace(outcome, oordelen=verdicts), uitkomst))
        assert page.harm == []
        return page.structure

    assert structure(text) == structure("tekst")


def test_an_almost_empty_region_gives_a_document_without_holes() -> None:
    regio, outcome, uitkomst = region_of({"schemaversie": 1, "norm": "nvo-2020-zeven", "regio": {"naam": "Duinstad"}})
    markdown = render_draft_markdown(regio, outcome, uitkomst)
    assert "None" not in markdown
    assert "Hierover is niets vastgelegd." in markdown
    assert "Element 8" not in markdown
    assert not re.search(r"^#+ .*\n+(?=## )", markdown, re.MULTILINE)


def test_what_is_unknown_says_so_with_its_reason_and_the_title_of_the_field() -> None:
    data = {
        "schemaversie": 1,
        "norm": "nvo-2020-zeven",
        "regio": {"naam": "Duinstad", "onbekend": {"aantal_gemeenten": "staat nergens"}},
        "onbekend": {"kerncijfers": "geen cijfers gekregen", "elementen": "stuk kwijt"},
        "besluitvorming": [{"orgaan": "raad", "onbekend": {"datum": "geen datum genoemd"}}],
    }
    markdown = render_draft_markdown(*region_of(data))
    assert "> - Aantal gemeenten: staat nergens" in markdown
    assert "> - Kerncijfers: geen cijfers gekregen" in markdown
    assert "> - Elementen: stuk kwijt" in markdown
    assert "> - Datum: geen datum genoemd" in markdown


@pytest.mark.parametrize(
    ("stand", "sentence"),
    [
        ("in_ontwikkeling", "De regio werkt hier nog aan."),
        ("ontbreekt", "De regio heeft hierover nog niets vastgelegd."),
        ("onbekend", "Het is niet bekend wat de regio hierover heeft afgesproken."),
    ],
)
def test_an_element_says_in_a_sentence_how_far_it_is(stand: str, sentence: str) -> None:
    element = {"stand": stand} | ({"reden": "niet gekregen"} if stand == "onbekend" else {})
    data = {"schemaversie": 1, "norm": "nvo-2020-zeven", "regio": {"naam": "D"}, "elementen": {"inkoop": element}}
    markdown = render_draft_markdown(*region_of(data))
    assert sentence in markdown.partition("## Element 7")[2].partition("\n## ")[0]


def test_an_open_point_stands_in_the_chapter_it_is_about() -> None:
    markdown = render_draft_markdown(*region_of({"schemaversie": 1, "norm": "nvo-2020-zeven", "regio": {"naam": "D"}}))
    chapter = markdown.partition("## Besluitvorming\n")[2].partition("\n## ")[0]
    assert "> **Open punt** NVO-0.3: " in chapter
    assert "*Wat te doen:*" in chapter
    row = next(line for line in markdown.splitlines() if line.startswith("| `NVO-0.3` |"))
    assert "✗ niet voldaan" in row
    assert "(#besluitvorming)" in row


def test_a_template_of_the_user_replaces_one_file_only(tmp_path: Path) -> None:
    (tmp_path / "pagina.html.j2").write_text("<main>{% block main %}{% endblock %}</main>", encoding="utf-8")
    arguments = region_of({"schemaversie": 1, "norm": "nvo-2020-zeven", "regio": {"naam": "Duinstad"}})
    html = render_draft_html(*arguments, templates=str(tmp_path))
    assert html.startswith("<main>")
    assert "Duinstad" in html


def test_a_broken_template_of_the_user_is_told_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "regiovisie.md.j2").write_text("{{ bestaat_niet }}", encoding="utf-8")
    arguments = region_of({"schemaversie": 1, "norm": "nvo-2020-zeven", "regio": {"naam": "Duinstad"}})
    with pytest.raises(TemplateFailure, match=r"regiovisie\.md\.j2"):
        render_draft_markdown(*arguments, templates=str(tmp_path))


def test_every_fixed_word_of_the_model_has_dutch_words() -> None:
    assert _choices(Regio, set()) <= set(CHOICES)


def _choices(model: type, seen: set[type]) -> set[str]:
    if model in seen:
        return set()
    seen.add(model)
    found: set[str] = set()
    for shape in fields_of(model).values():
        inner = shape
        while inner.item is not None:
            inner = inner.item
        found |= set(inner.choices)
        if inner.model is not None:
            found |= _choices(inner.model, seen)
    return found


def test_decisions_per_gemeente_never_say_more_than_the_region() -> None:
    data = {
        "schemaversie": 1,
        "norm": "nvo-2020-zeven",
        "regio": {"naam": "D", "aantal_gemeenten": 3, "gemeenten": [{"naam": "Duinstad"}, {"naam": "Heidedorp"}]},
        "besluitvorming": [
            {"gemeente": "Duinstad", "orgaan": "raad", "besluit": "vastgesteld", "datum": "2026-03-01"},
            {"gemeente": "Duinstad", "orgaan": "college", "datum": "2026-02", "onbekend": {"besluit": "geen lijst"}},
            {"gemeente": "Heidedorp", "orgaan": "raad", "besluit": "gepland", "stand": "in_ontwikkeling"},
        ],
    }
    markdown = render_draft_markdown(*region_of(data))
    assert "| Duinstad | vastgesteld (1 maart 2026) | besluit niet bekend (februari 2026) |" in markdown
    assert "| Heidedorp | gepland, in ontwikkeling (geen datum) | – |" in markdown
    assert "| 1 gemeente zonder naam | niet bekend | niet bekend |" in markdown
