# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever a region writes: no format breaks, and nothing it writes becomes a command, a link or a line of its own."""

from __future__ import annotations

import dataclasses
import datetime
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from junitparser import JUnitXml

from nvo_check.check import check
from nvo_check.judge.run import Uitkomst
from nvo_check.place import Place
from nvo_check.report.ci.github_summary import MOST_BYTES, write_summary
from nvo_check.report.ci.look import look_at
from nvo_check.report.formats import write
from nvo_check.report.markup import to_html
from nvo_check.report.signs import LONGEST, for_log, one_line
from tests.command import ROOT
from tests.report.ci.everything import everything
from tests.report.proof import hostile
from tests.report.test_proof_in_reports import NASTY

COMMANDS = (
    "::error::nep",
    "  ::stop-commands::abc",
    "a\n::add-mask::b",
    "a\r::set-output name=x::y",
    "a\u2028::warning::b",
    "##[error]nep",
    "tekst ##[group]nep",
    "##vso[task.setvariable variable=x]y",
    "%0A::error::nep",
    "\u200b::error::nep",
)
XML = ("a\x00b\x08c\x1b[31mrood", "\ud800 los", "\ufffe\uffff", "]]><failure/>", '"><error message="', "&#0;")
TEXTS = (*NASTY, *COMMANDS, *XML)

every_text = pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))


@cache
def written(name: str, text: str) -> str:
    return write(name, run_with(text))


def run_with(text: str) -> Uitkomst:
    outcome = hostile(text)
    verdicts = tuple(dataclasses.replace(one, melding=text, plaats=Place(text, 1, 1, text)) for one in outcome.oordelen)
    return everything(dataclasses.replace(outcome, oordelen=verdicts))


def elements(text: str) -> list[Any]:
    """Read JUnit back, with the reader of junitparser."""
    return list(JUnitXml.fromstring(written("junit", text).encode("utf-8"))._elem.iter())


@every_text
def test_the_machine_formats_can_still_be_read(text: str) -> None:
    for name in ("sarif", "sarif-github", "gitlab"):
        assert json.loads(written(name, text).encode("utf-8"))
    assert {element.tag for element in elements(text)} <= {
        "testsuites", "testsuite", "testcase", "properties", "property", "failure", "error", "skipped",
    }  # fmt: skip
    assert [element.tag for element in elements(text)] == [element.tag for element in elements("x")]


@every_text
def test_a_log_has_only_our_commands(text: str) -> None:
    for name in ("github", "kort"):
        found = written(name, text)
        assert "##[" not in found
        assert "##vso[" not in found
        commands = {re.match(r"\s*(::[a-z-]*)", line) for line in re.split(r"[\r\n]", found)}
        names = {command[1] for command in commands if command}
        assert names <= ({"::group", "::endgroup", "::error", "::warning", "::notice"} if name == "github" else set())
        harmless = written(name, "x")
        assert len(re.split(r"[\r\n]", found)) == len(re.split(r"[\r\n]", harmless))


@every_text
def test_the_summary_keeps_its_structure(text: str) -> None:
    tags = [re.findall(r"<(h\d|tr|table|ul|li)\b", to_html(write_summary(run_with(one))).body) for one in (text, "x")]

    assert tags[0] == tags[1]


@every_text
def test_the_summary_has_no_html_and_loads_nothing(text: str) -> None:
    summary = write_summary(run_with(text))

    assert "<" not in summary
    assert "![" not in summary


def test_what_looks_escaped_stays_as_it_was_written() -> None:
    """GitHub turns ``%0A`` into a new line."""
    lines = [line for line in written("github", "%0A::error::nep").splitlines() if line.startswith("::error")]

    assert "%0A" not in "".join(lines)
    assert "%250A" in "".join(lines)


def test_enormous_texts_are_bounded() -> None:
    assert len(one_line("a b " * 100_000)) == LONGEST
    assert len(write_summary(run_with("é" * 20_000)).encode()) <= MOST_BYTES


def test_a_line_that_begins_like_a_command_is_no_command() -> None:
    assert for_log(" ::error::x") == ".::error::x"


def test_two_files_with_almost_one_name_are_two(tmp_path: Path) -> None:
    """Each has one unmet requirement and one wrong citation: all formats tell of both files."""
    text = (ROOT / "tests" / "data" / "volledig.yaml").read_text("utf-8")
    (tmp_path / "bronnen").mkdir()
    (tmp_path / "bronnen" / "samen-sterk.md").write_text("# Iets anders\n", "utf-8")
    for name in ("a  b.yaml", "a b.yaml", "x\\y.yaml"):
        (tmp_path / name).write_text(text, "utf-8")

    outcome = check([str(tmp_path)], peildatum=datetime.date(2026, 11, 21), sources=str(tmp_path / "bronnen"))
    overzicht = look_at(outcome)

    wrong = [len(groep.verwijzingen) for groep in overzicht.groepen]
    assert len(wrong) == len({groep.bestand for groep in overzicht.groepen}) == 3
    assert wrong[0] > 0
    assert len(set(wrong)) == 1
    assert outcome.open == sum(punt.open for punt in overzicht.punten)
