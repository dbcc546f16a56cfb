# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""GitLab's Code Quality report. GitLab publishes no schema of its own for it; these are the fields it documents."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from nvo_check.report.ci.gitlab import write_gitlab
from tests.report.ci.everything import everything

DOCUMENTED = Draft202012Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string", "minLength": 1},
                "fingerprint": {"type": "string", "minLength": 1},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "pattern": r"^(?!\./|/)."},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    }
)


def entries(**more: Any) -> Any:
    return json.loads(write_gitlab(everything(**more)))


def test_every_entry_has_the_fields_that_gitlab_documents() -> None:
    DOCUMENTED.validate(entries())


def test_that_check_can_fail() -> None:
    spoiled = entries()
    spoiled[0]["location"]["lines"]["begin"] = 0

    with pytest.raises(ValidationError):
        DOCUMENTED.validate(spoiled)


def test_an_unreadable_file_is_worse_than_an_unmet_requirement_and_comes_first() -> None:
    found = entries()

    assert [one["severity"] for one in found[:2]] == ["critical", "critical"]
    assert {one["severity"] for one in found} == {"critical", "major", "minor", "info"}
    assert {one["severity"] for one in entries(fail_on="nooit", fouten=())} == {"critical", "minor", "info"}
    assert found[0]["location"] == {"path": "regions/stuk.yaml", "lines": {"begin": 3}}
    assert found[1]["location"] == {"path": "weg.yaml", "lines": {"begin": 1}}


def test_only_problems_are_entries_and_one_entry_counts_the_rest() -> None:
    found = entries()

    assert not [one for one in found if "NVO-" in one["check_name"] and " voldaan: " in one["description"][:20]]
    assert "al bekend" not in " ".join(one["description"] for one in found[:-1])
    assert found[-1]["check_name"] == "nvo-check/overzicht"
    assert found[-1]["description"].endswith("1 al bekend. Niet na te gaan verwijzingen: 2.")
