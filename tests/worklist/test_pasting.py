# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The example text helps: with the text pasted where the point says, the requirement is met."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from nvo_check.check import Checker
from nvo_check.judge.examples import EXAMPLE_DATE, example_document
from nvo_check.norm.load import load_shipped_norm, shipped_norms
from nvo_check.norm.requirement import Oordeelswoord, Voorbeeld
from nvo_check.report.worklist.items import Punt
from nvo_check.report.worklist.making import worklists_of
from nvo_check.settings import Limits, Settings
from nvo_check.starter import starter_file
from tests.command import ROOT
from tests.worklist.pasting import paste

HERE = Path(__file__).parent
MORE_NEEDED: dict[str, dict[str, str]] = yaml.safe_load((HERE / "meer_nodig.yaml").read_text("utf-8"))
"""Reviewed: requirements that example text alone does not meet, and why."""

TODAY = datetime.date(2026, 11, 21)


@cache
def checker(norm: str) -> Checker:
    return Checker([norm], Settings())


def points(text: str, norm: str, day: datetime.date = TODAY, only: str = "") -> dict[str, Punt]:
    """Give the points of the work list; with ``only`` that of one requirement, because looking takes time."""
    [judged] = checker(norm).judge_source(text.encode(), "regio.yaml", day)
    oordelen = tuple(one for one in judged.uitkomst.oordelen if only in ("", one.eis.id))
    return {
        punt.eis.id: punt
        for punt in worklists_of([replace(judged.uitkomst, oordelen=oordelen)], day.isoformat())[0].punten
    }


def verdict(text: str, norm: str, eis: str, day: datetime.date = TODAY) -> Oordeelswoord:
    judged = checker(norm).judge_source(text.encode(), "regio.yaml", day)
    return next(one.oordeel for one in judged[0].uitkomst.oordelen if one.eis.id == eis)


def regions() -> dict[str, str]:
    return {
        "starter": starter_file("Duinland", 2, ["Duinstad", "Heidedorp"], ["nvo-2020-acht"]),
        "starter zonder gemeenten": starter_file("Duinland", None, [], ["nvo-2020-acht"]),
        "klein": (ROOT / "tests" / "data" / "klein.yaml").read_text("utf-8"),
        "een10": (ROOT / "regions" / "een10.yaml").read_text("utf-8"),
        "gooi-vechtstreek": (ROOT / "regions" / "gooi-vechtstreek.yaml").read_text("utf-8"),
        "twente": (ROOT / "regions" / "twente.yaml").read_text("utf-8"),
    }


@pytest.mark.parametrize("norm", [norm for norm in shipped_norms() if norm != "nvo-2020-zeven"])
@pytest.mark.parametrize("name", list(regions()))
def test_pasting_the_text_of_a_point_meets_its_requirement(name: str, norm: str) -> None:
    text = regions()[name]

    results = {eis: verdict(paste(text, punt.stukken), norm, eis) for eis, punt in points(text, norm).items()}

    assert {eis for eis, found in results.items() if found != "voldaan"} == set(MORE_NEEDED.get(name, {})) & set(
        results
    )


def failing_examples() -> Iterator[Any]:
    """Every example of a norm that does not meet its requirement is a region that needs help, in two notations."""
    seen: set[str] = set()
    for norm in shipped_norms():
        for requirement in load_shipped_norm(norm, Limits()).requirements:
            if requirement.eis.id in seen:  # a norm that extends another one repeats it
                continue
            seen.add(requirement.eis.id)
            for number, example in enumerate(requirement.eis.voorbeelden):
                if example.oordeel not in ("voldaan", "niet_van_toepassing"):
                    yield pytest.param(norm, requirement.eis.id, example, id=f"{norm} {requirement.eis.id} {number}")


def written(data: dict[str, Any], *, flow: bool) -> str:
    """Write a region file; with ``flow`` the innermost blocks and lists stand between braces."""
    style = None if flow else False
    return "".join(
        yaml.safe_dump({key: value}, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=style)
        if isinstance(value, dict | list)
        else f"{key}: {value}\n"
        for key, value in data.items()
    )


@pytest.mark.parametrize("flow", [False, True], ids=["lines", "braces"])
@pytest.mark.parametrize(("norm", "eis", "example"), list(failing_examples()))
def test_the_text_mends_what_the_norm_gives_as_a_bad_example(
    norm: str, eis: str, example: Voorbeeld, flow: bool
) -> None:
    data = example_document(example, norm)
    text = written(data, flow=flow)
    day = datetime.date.fromisoformat(example.peildatum or EXAMPLE_DATE)
    punt = points(text, norm, day, only=eis)[eis]
    known = MORE_NEEDED["voorbeelden"].get(f"{eis}: {example.naam}")

    after = verdict(paste(text, punt.stukken), norm, eis, day)

    assert (after == "voldaan") == (known is None), (after, known, punt.stukken)
    assert (punt.voorbeeld == "genoeg") == (after == "voldaan")


def test_pasting_point_after_point_brings_a_starter_file_to_every_norm() -> None:
    """The last norm is the one that asks a source for every agreement, also for those of the norm before it."""
    norms = ("jeugdwet-2026", "nvo-2020-acht")
    text = starter_file("Duinland", 2, ["Duinstad", "Heidedorp"], norms)

    for norm in norms:
        for requirement in load_shipped_norm(norm, Limits()).requirements:
            for punt in points(text, norm, only=requirement.eis.id).values():
                text = paste(text, punt.stukken)

    assert {norm: points(text, norm) for norm in norms} == {norm: {} for norm in norms}
