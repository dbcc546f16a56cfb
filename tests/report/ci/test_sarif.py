# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""SARIF: what the standard asks and a validator does not see. Microsoft's validator: validate.py, here."""

from __future__ import annotations

import dataclasses
import datetime
import json
from typing import Any

import pytest

from nvo_check.check import check
from nvo_check.judge.run import Uitkomst
from nvo_check.place import Place
from nvo_check.report.ci.sarif import write_sarif, write_sarif_for_github
from nvo_check.report.ci.sarif_rules import plain
from nvo_check.report.words import VERDICT_WORDS
from tests.command import ROOT
from tests.report.ci.everything import ASIDE, everything, region
from tests.report.proof import REASON


def run_of(uitkomst: Uitkomst) -> Any:
    return json.loads(write_sarif(uitkomst))["runs"][0]


def results(uitkomst: Uitkomst | None = None, **wanted: Any) -> list[Any]:
    return [
        one
        for one in run_of(uitkomst or everything())["results"]
        if all(one["properties"].get(name) == value for name, value in wanted.items())
    ]


def test_all_requirements_are_rules_with_help_also_those_without_a_result() -> None:
    rules = run_of(everything(dataclasses.replace(region(), oordelen=())))["tool"]["driver"]["rules"]
    ids = [rule["id"] for rule in rules]

    assert [*ids[:-3]] == [one.eis.id for one in region().norm.requirements]
    assert ids[-3:] == ["nvo-check/afwijking", "nvo-check/verwijzing", "nvo-check/bestand"]
    for rule in rules:
        assert {"name", "shortDescription", "fullDescription", "help", "defaultConfiguration"} <= set(rule)
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert len(rule["shortDescription"]["text"]) <= 1024


def test_a_rule_tells_which_article_of_the_law_it_comes_from() -> None:
    outcome = check([str(ROOT / "tests/data/klein.yaml")], ["jeugdwet-2026"], peildatum=datetime.date(2026, 11, 21))
    rules = {rule["id"]: rule for rule in run_of(outcome)["tool"]["driver"]["rules"]}

    for words in rules["JW-2.2.1-b2"]["help"].values():
        assert "artikel 2.2.1, onderdeel b" in words


def test_the_language_is_dutch() -> None:
    run = run_of(everything())

    assert (run["language"], run["tool"]["driver"]["language"]) == ("nl", "nl")
    assert run["columnKind"] == "unicodeCodePoints"


def test_a_result_points_at_its_rule() -> None:
    run = run_of(everything())

    for one in run["results"]:
        assert run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]


def test_what_is_no_failure_has_no_level() -> None:
    assert {one["level"] for one in results() if one["kind"] != "fail"} == {"none"}
    assert "none" not in {one["level"] for one in results() if one["kind"] == "fail"}


def test_a_message_begins_with_the_verdict_in_words() -> None:
    for one in results(soort="eis"):
        words = VERDICT_WORDS[one["properties"]["oordeel"]]
        explained = one["properties"].get("stil") == "verantwoord"
        begin = f"Verantwoord ({words})." if explained else f"{words[0].upper()}{words[1:]}."
        assert one["message"]["text"].startswith(begin)


def test_an_explained_deviation_is_suppressed_in_the_source() -> None:
    (one,) = results(stil="verantwoord")
    (suppression,) = one["suppressions"]

    assert (one["kind"], one["level"]) == ("fail", "note")
    assert (suppression["kind"], suppression["status"]) == ("inSource", "accepted")
    assert suppression["justification"].startswith(REASON)
    assert suppression["location"]["physicalLocation"]["region"]["startLine"] >= 1


@pytest.mark.parametrize("why", sorted(ASIDE))
def test_what_is_set_aside_is_suppressed_from_outside_with_the_reason(why: Any) -> None:
    for one in results(stil=why):
        assert one["suppressions"] == [{"kind": "external", "status": "accepted", "justification": ASIDE[why]}]


def test_since_marks_what_is_new_and_what_was_there() -> None:
    assert {one.get("baselineState") for one in results(stil="al_bekend")} == {"unchanged"}
    assert {one.get("baselineState") for one in results(telt=True)} == {"new"}
    assert not any("baselineState" in one for one in results(everything(sinds=None)))


def test_a_crashed_test_and_an_outdated_deviation_are_for_review() -> None:
    reviewed = {one["properties"]["oordeel"] for one in results() if one["kind"] == "review"}

    assert reviewed == {"niet_te_beoordelen", "opnieuw_bekijken"}


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("regions/x.yaml", "regions/x.yaml"),
        ("./regio één & co.yaml", "regio%20%C3%A9%C3%A9n%20%26%20co.yaml"),
        ("-", "-"),
        ("regions/a\\b.yaml", "regions/a%5Cb.yaml"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
        ("a\x00b\u202ec.yaml", "a%5Cx00b%5Cx202ec.yaml"),
    ],
)
def test_a_place_is_a_relative_uri(name: str, uri: str) -> None:
    outcome = region()
    verdict = dataclasses.replace(outcome.oordelen[0], plaats=Place(name, 3, 2))
    (one,) = run_of(everything(dataclasses.replace(outcome, oordelen=(verdict,), afwijkingen=()), fouten=()))[
        "results"
    ][:1]

    location = one["locations"][0]["physicalLocation"]
    assert location == {"artifactLocation": {"uri": uri}, "region": {"startLine": 3, "startColumn": 2}}


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("[klik](https://x)", r"\[klik\](https://x)"),
        (r"\[klik](https://x)", r"\\\[klik\](https://x)"),
        ("gebruik {0} en {naam}", "gebruik {{0}} en {naam}"),
    ],
)
def test_text_of_a_region_is_no_link_and_no_placeholder(text: str, safe: str) -> None:
    assert plain(text) == safe


def test_for_github_only_open_points_are_left_and_all_are_failures() -> None:
    found = json.loads(write_sarif_for_github(everything()))["runs"][0]["results"]

    assert {one["kind"] for one in found} == {"fail"}
    assert {one["level"] for one in found} == {"error", "warning"}
    assert not any("suppressions" in one for one in found)
    open_ones = {one["partialFingerprints"]["nvoCheck/v1"] for one in results(telt=True)}
    assert {one["partialFingerprints"]["nvoCheck/v1"] for one in found} == open_ones


def test_the_invocation_tells_the_exit_code_in_dutch() -> None:
    (found,) = run_of(everything())["invocations"]
    (met,) = run_of(everything(dataclasses.replace(region(), oordelen=(), afwijkingen=()), fouten=(), fail_on="nooit"))[
        "invocations"
    ]

    assert found == {
        "executionSuccessful": False,
        "exitCode": 4,
        "exitCodeDescription": "De norm is kapot, of een toets liep vast.",
    }
    assert (met["executionSuccessful"], met["exitCode"]) == (True, 0)
