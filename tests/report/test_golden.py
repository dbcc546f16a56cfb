# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Golden files: what every writer makes of one small region. Read them as a reader would.

After a change that is meant: ``pytest tests/report/test_golden.py --snapshot-update``, and look at the difference.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from nvo_check import __version__
from nvo_check.report.formats import FORMATS
from tests.command import run

SMALL = "tests/data/klein.yaml"
ENDINGS = {"tekst": "txt", "json": "json", "markdown": "md", "html": "html"}
CI_ENDINGS = {
    "kort": "txt",
    "sarif": "sarif",
    "sarif-github": "sarif",
    "junit": "xml",
    "github": "txt",
    "gitlab": "json",
}
"""The formats for build servers; their golden files are in ci/."""


def extension(ending: str) -> type[SingleFileSnapshotExtension]:
    class Golden(SingleFileSnapshotExtension):
        _write_mode = WriteMode.TEXT
        file_extension = ending

    return Golden


def made_by(*arguments: str) -> str:
    """Give the output without what changes with every version: version and hashes."""
    text = run(*arguments, "--date", "2026-11-21").stdout
    text = text.replace(f"nvo-check {__version__}", "nvo-check VERSIE").replace(f'"{__version__}"', '"VERSIE"')
    return re.sub(r"\b([0-9a-f]{64}|[0-9a-f]{12})\b", "VINGERAFDRUK", text)


def test_every_format_has_a_golden_file() -> None:
    assert set(FORMATS) == {*ENDINGS, *CI_ENDINGS}


@pytest.mark.parametrize("name", sorted(ENDINGS))
def test_report(name: str, snapshot: SnapshotAssertion) -> None:
    assert made_by("check", "-f", name, SMALL) == snapshot(extension_class=extension(ENDINGS[name]))


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_draft(name: str, snapshot: SnapshotAssertion) -> None:
    assert made_by("render", "-f", name, SMALL) == snapshot(extension_class=extension(ENDINGS[name]))


@pytest.mark.parametrize(("name", "ending"), [("markdown", "md"), ("csv", "csv")])
def test_worklist(name: str, ending: str, snapshot: SnapshotAssertion) -> None:
    assert made_by("gap", "-f", name, SMALL) == snapshot(extension_class=extension(ending))


@pytest.mark.parametrize("name", ["tekst", "markdown", "html"])
def test_report_of_two_norms(name: str, snapshot: SnapshotAssertion) -> None:
    text = made_by("check", "-f", name, SMALL, "--norm", "nvo-2020-zeven", "--norm", "jeugdwet-2026")
    assert text == snapshot(extension_class=extension(ENDINGS[name]))


def test_draft_of_two_norms(snapshot: SnapshotAssertion) -> None:
    text = made_by("render", SMALL, "--norm", "nvo-2020-zeven", "--norm", "jeugdwet-2026")
    assert text == snapshot(extension_class=extension("md"))


def test_explanation(snapshot: SnapshotAssertion) -> None:
    assert run("explain", "NVO-3.4").stdout == snapshot(extension_class=extension("txt"))


def test_the_small_region_gets_every_verdict_but_one() -> None:
    """Not applicable needs a region without open agreements: Twente, in tests/regios."""
    text = (Path(__file__).parent / "__snapshots__" / "test_golden" / "test_report[json].json").read_text("utf-8")

    for verdict in ("voldaan", "gedeeltelijk", "niet_voldaan", "niet_te_beoordelen"):
        assert f'"oordeel": "{verdict}"' in text
