# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work list as CSV and Markdown: every point is there, and no text of a region or norm becomes anything else."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
import unicodedata
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from nvo_check.check import Checker
from nvo_check.gap import gap
from nvo_check.judge.mending import Budget, mend
from nvo_check.judge.outcome import Oordeel
from nvo_check.report.worklist.items import Punt, Regiolijst, Werklijst
from nvo_check.report.worklist.making import worklists_of
from nvo_check.report.worklist.markdown import write_markdown
from nvo_check.report.worklist.pieces import Stuk
from nvo_check.report.worklist.table import COLUMNS, MARK, safe_cell, write_csv
from nvo_check.settings import Settings
from tests.command import ROOT

TODAY = datetime.date(2026, 11, 21)
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
NASTY = [
    "=1+1",
    "+SOM(A1)",
    "-2+3",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    " =1",
    " ",
    "\u00a0=1",
    "\u2028=1",
    "＝1+1",
    '"; =1',
    "a;b\nc",
    "a,=cmd|' /C calc'!A0",
    'a, "=1',
    "a\n- cmd|' /C calc'!A0",
    'a\n"+1',
    '"=1',
    "# kop",
    "```\nuit de omheining\n```",
    "~~~",
    "<script>alert(1)</script>",
    "![x](http://kwaad.voorbeeld/x.png)",
    "[klik](javascript:alert(1))",
    "- [x] klaar",
    "| a | b |\n| - | - |",
    "::error::stop",
    "##[error]stop",
    "@iemand",
    "\x1b[31mrood",
    "<!-- weg",
    "regel één\n\n# kop twee",
]
hostile = st.one_of(
    st.sampled_from(NASTY), st.text(max_size=60), st.tuples(st.sampled_from(NASTY), st.text(max_size=20)).map("".join)
)


@cache
def checker() -> Checker:
    return Checker(["nvo-2020-zeven"], Settings())


@cache
def ordinary() -> Regiolijst:
    text = "schemaversie: 1\nnorm: nvo-2020-zeven\nregio: {naam: Duinland}\n"
    [judged] = checker().judge_source(text.encode(), "regio.yaml", TODAY)
    return worklists_of([judged.uitkomst], TODAY.isoformat())[0]


def with_texts(one: str, two: str) -> Werklijst:
    """A work list of two points in which every text that a region or norm gives is hostile."""
    first, second = ordinary().punten[:2]
    changed = tuple(_hostile(punt, one, two) for punt in (first, second))
    regio = replace(ordinary(), regio=one, bestand=two, punten=changed, vooraf=(one,), normen=(one, two))
    return Werklijst("0", TODAY.isoformat(), (regio,))


def _hostile(punt: Punt, one: str, two: str) -> Punt:
    source = punt.eis.herkomst[0].model_copy(update={"document": one, "kop": two, "verwijzing": one})
    eis = punt.eis.model_copy(
        update={"titel": one, "vraag": two, "uitleg": one, "advies": two, "herkomst": [source], "id": one}
    )
    oordeel: Oordeel = replace(punt.oordeel, eis=eis, melding=one, ontbreekt=(two, one))
    piece = Stuk("erbij", one, punt.oordeel.plaats, two)
    return replace(
        punt,
        oordeel=oordeel,
        deel=one,
        pad=two,
        stukken=(piece,),
        opmerkingen=(two,),
        verwant=(one,),
        normen=(one, two),
    )


@settings(deadline=None)
@given(hostile, hostile)
def test_no_cell_is_a_formula_for_a_program_that_splits_at_another_sign(one: str, two: str) -> None:
    text = write_csv(with_texts(one, two)).removeprefix(MARK)

    for part in re.split(r"[,;\t\n]", text.replace("\r\n", "\n")):
        begin = part.lstrip(' \u00a0\u2028"')
        assert not begin.startswith(("=", "+", "@", "＝")), part
        assert not begin.startswith("- cmd|"), part


def test_a_list_of_an_example_is_left_as_it_is() -> None:
    example = "# Zet dit onderaan.\nafspraken:\n  - id: een\n    tekst: Elke week, - dus vaak -, overleg.\n  - id: twee"
    text = write_csv(with_texts("Duinland", example)).removeprefix(MARK)

    [row, _] = csv.DictReader(io.StringIO(text, newline=""), delimiter=";")
    assert row["Voorbeeld (verzonnen)"].endswith(example)


@pytest.mark.parametrize("text", [',"' * 15_000, "\n" * 30_000, "," + " " * 30_000, ",- |" * 8_000, "- !|\n" * 6_000])
def test_a_hostile_cell_takes_no_longer_than_an_ordinary_one(text: str) -> None:
    assert len(safe_cell(text * 100)) < 32_767


def test_every_row_says_what_a_reader_must_know_first() -> None:
    text = write_csv(with_texts("Deze regio is verzonnen.", "regio.yaml")).removeprefix(MARK)

    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    assert [row["Over de toets"] for row in rows] == ["Deze regio is verzonnen."] * 2


@settings(deadline=None)
@given(hostile, hostile)
def test_csv_comes_back_row_by_row_and_no_cell_is_a_formula(one: str, two: str) -> None:
    text = write_csv(with_texts(one, two))

    assert text.startswith(MARK)
    rows = list(csv.reader(io.StringIO(text.removeprefix(MARK), newline=""), delimiter=";", strict=True))
    assert rows[0] == list(COLUMNS)
    assert len(rows) == 3
    for row in rows:
        assert len(row) == len(COLUMNS)
        for cell in row:
            assert not cell.lstrip(" ").startswith(FORMULA)
            assert not cell.lstrip().startswith(FORMULA)
            assert all(sign == "\n" or unicodedata.category(sign) != "Cc" for sign in cell)


@settings(deadline=None)
@given(hostile, hostile)
def test_markdown_keeps_the_shape_of_the_list_whatever_the_texts_say(one: str, two: str) -> None:
    tokens = MarkdownIt("commonmark").parse(write_markdown(with_texts(one, two)))

    kinds = [token.type for token in tokens]
    boxes = [token for token in tokens if token.type == "inline" and token.content.startswith("[ ] **")]
    inside = [child for token in tokens for child in token.children or []]
    assert kinds.count("heading_open") in (3, 4)  # title, region, and one or two parts of the file
    assert kinds.count("bullet_list_open") == kinds.count("heading_open") - 2
    assert len(boxes) == 2
    assert kinds.count("fence") == (2 if two else 0)
    assert not {"html_block", "blockquote_open", "ordered_list_open", "hr", "code_block"} & set(kinds)
    assert not [child for child in inside if child.type in ("html_inline", "image")]
    assert all(child.attrGet("href") is None or "overheid" in str(child.attrGet("href")) for child in inside)


def test_every_point_is_in_both_forms() -> None:
    werklijst = gap(["tests/data/klein.yaml"], ["nvo-2020-acht", "jeugdwet-2026"], peildatum=TODAY)

    table, document = write_csv(werklijst), write_markdown(werklijst)

    ids = [punt.eis.id for punt in werklijst.regios[0].punten]
    assert ids
    assert len(ids) == len(set(ids))
    rows = list(csv.DictReader(io.StringIO(table.removeprefix(MARK), newline=""), delimiter=";"))
    assert [row["Eis"] for row in rows] == ids
    assert document.count("\n- [ ] **") == len(ids)


def test_required_comes_first_and_what_belongs_together_stands_together() -> None:
    [regio] = gap(["regions/een10.yaml"], ["nvo-2020-acht"], peildatum=TODAY).regios

    levels = [punt.eis.niveau for punt in regio.punten]
    parts = [(punt.eis.niveau, punt.deel) for punt in regio.punten]
    assert levels == sorted(levels, reverse=True)
    assert len([part for index, part in enumerate(parts) if index == 0 or part != parts[index - 1]]) == len(set(parts))


def test_what_several_norms_ask_is_said_at_the_point() -> None:
    [regio] = gap(["tests/data/klein.yaml"], ["nvo-2020-acht", "jeugdwet-2026"], peildatum=TODAY).regios

    scarcity = next(punt for punt in regio.punten if punt.eis.id == "JW-2.2.1-a")

    assert any("NVO-5.1" in line and "staat ook op deze lijst" in line for line in scarcity.verwant)


def test_names_of_agreements_are_different_in_the_whole_list() -> None:
    """Whoever takes over several texts gets no name twice; that would be an error."""
    names = [
        line.rpartition("id: ")[2]
        for punt in ordinary().punten
        for piece in punt.stukken
        for line in piece.tekst.splitlines()
        if "id: " in line and "stuk" not in line
    ]

    assert len(names) > 5
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", ["`tik`", "@iemand", "<b>vet</b>", "# kop"])
def test_a_region_with_a_strange_name_goes_through_the_whole_command(name: str, tmp_path: Path) -> None:
    text = f"schemaversie: 1\nnorm: nvo-2020-zeven\nregio: {{naam: {json.dumps(name)}}}\n"
    [judged] = checker().judge_source(text.encode(), "regio.yaml", TODAY)
    lists = worklists_of([judged.uitkomst], TODAY.isoformat())

    tokens = MarkdownIt("commonmark").parse(write_markdown(Werklijst("0", TODAY.isoformat(), lists)))

    headings = [tokens[index + 1].content for index, token in enumerate(tokens) if token.type == "heading_open"]
    assert "(nvo-2020-zeven)" in headings[1]
    assert not [child for token in tokens for child in token.children or [] if child.type == "html_inline"]


def test_a_norm_of_ones_own_gives_examples_as_well_but_gets_fewer_trials(tmp_path: Path) -> None:
    """Its tests run in a process of their own, and may be slow: looking for examples must end."""
    own = tmp_path / "eigen.yaml"
    shipped = (ROOT / "nvo_check" / "norms" / "nvo-2020-acht.yaml").read_text("utf-8")
    own.write_text(shipped.replace("id: nvo-2020-acht", "id: eigen-norm", 1), "utf-8")

    [regio] = gap(["tests/data/klein.yaml"], [str(own)], peildatum=TODAY).regios

    assert any(punt.voorbeeld == "genoeg" for punt in regio.punten)
    assert Budget(own_norm=True).left < Budget(own_norm=False).left


def test_no_trials_left_gives_no_example_and_says_so() -> None:
    [judged] = checker().judge_source(b"schemaversie: 1\nnorm: nvo-2020-zeven\nregio: {naam: Duin}\n", "r.yaml", TODAY)
    spent = Budget(own_norm=True)
    spent.left = 0

    assert mend(judged.uitkomst, judged.uitkomst.norm.requirements[0], budget=spent) is None


def test_a_large_file_gets_fewer_trials() -> None:
    """A file of a few MB would otherwise keep ``check -f html`` busy for a quarter of an hour."""
    budget = Budget(own_norm=False, nodes=5000)

    assert [budget.take(2000), budget.take(2000), budget.take(2000)] == [True, True, False]
    assert budget.left == 0


def test_a_list_of_a_large_file_says_where_no_example_was_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nvo_check.report.worklist.making.Budget", partial(Budget, nodes=500))

    [regio] = gap(["tests/data/klein.yaml"], ["nvo-2020-acht"], peildatum=TODAY).regios

    assert regio.punten[0].voorbeeld == "genoeg"
    assert any("dat zou te lang duren" in note for note in regio.punten[-1].opmerkingen)
