# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is underlined, and how; the cases are in ``plaatsen.yaml``."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from nvo_check.editor.judging import Judged, TextJudge
from nvo_check.settings import Limits
from tests.command import ROOT

CASES = yaml.safe_load((Path(__file__).parent / "plaatsen.yaml").read_text("utf-8"))
HEAD = "schemaversie: 1\nnorm: nvo-2020-zeven\n"
JUDGE = TextJudge(None, Limits())


def judged(source: str) -> Judged:
    return JUDGE.judge(source, datetime.date(2026, 11, 21))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["naam"])
def test_ranges(case: dict[str, Any]) -> None:
    found = judged(case.get("eerder", HEAD) + case["tekst"])
    notices = [notice for notice in found.notices if case.get("code", notice.code) == notice.code]

    given = [
        {
            "regel": notice.span.line + 1,
            "onderstreept": found.text.line(notice.span.line)[notice.span.start : notice.span.end],
            "ernst": notice.ernst,
            "verbetering": notice.verbetering,
        }
        for notice in notices
    ]
    expected = [{"verbetering": ""} | {key: one[key] for key in one if key != "melding"} for one in case["meldingen"]]
    assert given == expected, [notice.melding for notice in notices]
    for notice, one in zip(notices, case["meldingen"], strict=True):
        assert one["melding"] in notice.melding


@pytest.mark.parametrize("name", ["een10", "gooi-vechtstreek", "twente"])
def test_in_the_regions_every_range_is_a_part_of_its_line(name: str) -> None:
    found = judged((ROOT / "regions" / f"{name}.yaml").read_text("utf-8"))

    assert found.uitkomst is not None
    assert len(found.notices) == sum(oordeel.onvervuld for oordeel in found.uitkomst.oordelen)
    for notice in found.notices:
        assert 0 <= notice.span.start < notice.span.end <= len(found.text.line(notice.span.line))


def test_a_byte_order_mark_does_not_shift_the_first_line() -> None:
    found = judged("\ufeffnorrm: x\nregio: {naam: Duinland}\n" + HEAD)

    (notice,) = found.notices
    assert found.text.line(0)[notice.span.start : notice.span.end] == "norrm"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("services:\n  web: [\n", False),
        ("- regio: x\n", False),
        ("regio: west\nsleutel: [\n", False),
        ("regio:\n  naam: [\n", True),
        ("schemaversie: 1\r\nregio: [\n", True),
        ("# yaml-language-server: $schema=schemas/regio.schema.json\n[", True),
        ("# yaml-language-server: $schema=ander.json\nschemaversie: [\n", False),
        ("schemaversie: 1\nid: mijn-norm\neisen: [\n", False),
        ("", False),
    ],
)
def test_only_a_region_file_is_judged(source: str, expected: bool) -> None:
    assert bool(judged(source).notices) is expected


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 200_000,
        "a: &a [x]\nb: [" + "*a, " * 50_000,
        'a: "\\e[31m\\u202e"\n',
        "a: \x00\x1b\n",
        "a: \ud800\n",
        "x" * 10_000_000,
        "a: '" * 100_000,
        "- " * 100_000,
        "!!python/object:os.system x: y\n",
    ],
    ids=["diep", "aliassen", "stuurtekens", "nulbyte", "half teken", "10 MB", "aanhalingen", "streepjes", "tag"],
)
def test_hostile_text_gives_mistakes_that_can_be_shown(text: str) -> None:
    found = judged(HEAD + text)

    assert found.notices
    for notice in found.notices:
        assert "\x1b" not in notice.melding
        assert len(notice.melding) < 3_000
        assert notice.span.end <= len(found.text.line(notice.span.line))


def test_thousands_of_deviations_are_not_all_shown() -> None:
    """Nobody mends more than some hundreds in one go, and each has to be looked up in the text."""
    many = "afwijkingen:\n" + '  - {eis: "X-1", motivering: m}\n' * 1_000

    found = judged(HEAD + "regio: {naam: Duinland}\n" + many)

    warnings = [notice for notice in found.notices if notice.ernst == "waarschuwing"]
    assert len(warnings) == 200


def test_under_several_norms_every_open_requirement_is_there_once() -> None:
    region = "regio: {naam: Duinland}\n"
    first, both = (
        judged(f"schemaversie: 1\nnorm: {norm}\n{region}").notices
        for norm in ("nvo-2020-zeven", "[nvo-2020-zeven, nvo-2020-acht, jeugdwet-2026]")
    )
    codes = [notice.code for notice in both]

    assert {notice.code for notice in first} < set(codes)
    assert {"NVO-8.1", "JW-2.2.1-a"} <= set(codes)
    assert len(codes) == len(set(codes))
