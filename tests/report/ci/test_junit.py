# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""JUnit, read by junitparser, which nobody here wrote: totals that add up, and red exactly when the run fails."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from junitparser import Error, Failure, JUnitXml, Skipped

from nvo_check.judge.run import Uitkomst
from nvo_check.report.ci.junit import write_junit
from tests.report.ci.everything import everything, region


def read(uitkomst: Uitkomst) -> JUnitXml:
    return JUnitXml.fromstring(write_junit(uitkomst).encode())


def update(found: Any) -> None:
    """Let junitparser count."""
    for suite in found:
        suite.update_statistics()
    found.update_statistics()


def cases(uitkomst: Uitkomst) -> list[Any]:
    return [case for suite in read(uitkomst) for case in suite]


def with_only(**changes: Any) -> Uitkomst:
    """Give a run with one region, that has nothing to mend but what ``changes`` brings in."""
    outcome = region()
    met = tuple(one for one in outcome.oordelen if not one.onvervuld)
    quiet: dict[str, Any] = {
        "oordelen": met,
        "afwijkingen": (),
        "bewijs": dataclasses.replace(outcome.bewijs, verwijzingen=()),
    }
    run = {name: changes.pop(name) for name in ("fouten", "fail_on") if name in changes}
    return everything(dataclasses.replace(outcome, **(quiet | changes)), **({"fouten": ()} | run))


def runs() -> dict[str, Uitkomst]:
    outcome = region()
    open_ones = [one for one in outcome.oordelen if one.telt and not one.vastgelopen]
    advised = next(one for one in open_ones if one.eis.niveau == "aanbevolen")
    required = next(one for one in open_ones if one.eis.niveau == "verplicht")
    crashed = next(one for one in outcome.oordelen if one.vastgelopen)
    aside = tuple(one for one in outcome.oordelen if one.opzij)
    return {
        "everything": everything(),
        "all is met": with_only(),
        "set aside": with_only(oordelen=aside),
        "required": with_only(oordelen=(required,)),
        "required, but nothing fails": with_only(oordelen=(required,), fail_on="nooit"),
        "advised": with_only(oordelen=(advised,)),
        "advised, and that fails": with_only(oordelen=(advised,), fail_on="aanbevolen"),
        "crashed, and nothing fails": with_only(oordelen=(crashed,), fail_on="nooit"),
        "deviations": with_only(afwijkingen=outcome.afwijkingen),
        "citations": with_only(bewijs=outcome.bewijs),
        "citations, but nothing fails": with_only(bewijs=outcome.bewijs, fail_on="nooit"),
        "an unreadable file": with_only(fouten=everything().fouten),
        "nothing to check": Uitkomst("0.1.0", "2026-11-21"),
    }


@pytest.mark.parametrize("name", sorted(runs()))
def test_it_is_red_exactly_when_the_exit_code_is_not_0(name: str) -> None:
    uitkomst = runs()[name]
    red = any(isinstance(result, Failure | Error) for case in cases(uitkomst) for result in case.result)

    assert red is (uitkomst.exit_code != 0)


@pytest.mark.parametrize("name", sorted(runs()))
def test_the_totals_are_what_junitparser_counts(name: str) -> None:
    found = read(runs()[name])
    written = (found.tests, found.failures, found.errors)
    suites = [(suite.tests, suite.failures, suite.errors, suite.skipped) for suite in found]
    update(found)

    assert (found.tests, found.failures, found.errors) == written
    assert [(suite.tests, suite.failures, suite.errors, suite.skipped) for suite in found] == suites


def test_every_requirement_is_a_test_case_with_its_verdict_and_place() -> None:
    found = [case for case in cases(everything(fouten=())) if case.name.startswith("NVO-")]

    assert [case.name.split()[0] for case in found] == [one.eis.id for one in region().oordelen]
    for case in found:
        facts = {one.get("name"): one.get("value") for one in case._elem.iter("property")}
        assert {"oordeel", "niveau", "vingerafdruk"} <= set(facts)
        assert case._elem.get("file") == "regio's & co/regio één.yaml"
        assert int(case._elem.get("line")) >= 1
        assert case.classname == "nvo-2020-zeven.regio's & co/regio één"


def test_what_is_skipped_says_why() -> None:
    told = " ".join(
        result.message for case in cases(everything()) for result in case.result if isinstance(result, Skipped)
    )

    for words in (
        "Niet van toepassing.",
        "Verantwoord (niet voldaan).",
        "Telt nu niet mee: genegeerd in de configuratie. De raad",
    ):
        assert words in told
    assert "niet gekozen in de configuratie" in told
    assert "Telt nu niet mee: al bekend." in told


def test_no_two_test_cases_have_the_same_name() -> None:
    found = [(case.classname, case.name) for case in cases(everything())]

    assert len(set(found)) == len(found)


def test_the_same_outcome_gives_the_same_file() -> None:
    assert write_junit(everything()) == write_junit(everything())
