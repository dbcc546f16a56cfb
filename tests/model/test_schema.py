# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The JSON Schemas: generated, never stale, in Dutch, and of one mind with the model.

The schema and the model accept and refuse the same files, but for six differences that JSON Schema cannot express
well. They are named in ``_ONLY_IN_THE_MODEL``, tested one by one, and explained in
docs/besluiten/0004-model-en-schema.md.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from nvo_check.failure import InputFailure
from nvo_check.model.admit import admit_region
from nvo_check.reading.places import Places
from nvo_check.reading.source import Document, read_source
from nvo_check.schema import schemas
from nvo_check.settings import Limits


def data_of(path: Path) -> dict[str, Any]:
    return read_source(path.read_bytes(), path.name, Limits()).data


ROOT = Path(__file__).parents[2]
REGIONS = sorted((ROOT / "regions").glob("*.yaml"))
FULL_REGION = data_of(ROOT / "tests" / "data" / "volledig.yaml")
"""A region in which every kind of block occurs at least once."""
REGION_SCHEMA = Draft202012Validator(schemas()["regio"])

_ONLY_IN_THE_MODEL = (
    # what the model's message says: a difference between model and schema that we accept
    re.compile(r"bestaat niet\.$"),  # 1. days that no calendar has, such as 30 February
    re.compile(r"ligt voor|lopen achteruit|aantal is"),  # 2. two values compared with each other
    re.compile(r"is al gebruikt|staat er twee keer in"),  # 3. ids and names that must be unique in the file
    re.compile(r"staat niet in de lijst `bronnen`"),  # 4. a reference to another place in the file
    re.compile(r"is ingevuld en staat ook bij"),  # 5. known and unknown at once
    re.compile(r"staat niet bij `regio\.gemeenten`"),  # 4. (again) the name of a gemeente
    re.compile(r"geheel getal, maar hier staat een getal \(`-?\d+\.0`\)"),  # 6. 3.0 where a whole number is asked
)


def mistakes(data: Any) -> list[str]:
    """Give what admission finds."""
    places = Places("x", {(): (1, 1)}, {(): (1, 1)})
    try:
        admit_region(Document("x", "", data, places), Limits())
    except InputFailure as failure:
        return [item.melding for item in failure.findings]
    return []


def is_accepted_difference(melding: str) -> bool:
    return any(known.search(melding) for known in _ONLY_IN_THE_MODEL)


@pytest.mark.parametrize("name", schemas())
def test_the_schema_in_the_repository_is_the_one_of_the_models(name: str) -> None:
    """When this fails: run ``nvo-check schema`` and commit the files."""
    stored = (ROOT / "schemas" / f"{name}.schema.json").read_text("utf-8")

    assert stored == json.dumps(schemas()[name], ensure_ascii=False, indent=2) + "\n"
    Draft202012Validator.check_schema(schemas()[name])


@pytest.mark.parametrize("name", ["regio", "norm", "uitkomst", "normen", "normtoets", "normverschil", "configuratie"])
def test_every_field_has_a_dutch_title(name: str) -> None:
    schema = schemas()[name]
    english = re.compile(r"\b(the|which|with the|of a)\b")
    for model, definition in {name: schema, **schema["$defs"]}.items():
        for field, described in definition.get("properties", {}).items():
            assert described.get("title") or "$ref" in described, f"{model}.{field}"
            if name != "uitkomst":
                assert described.get("description"), f"{model}.{field}"
            assert not english.search(described.get("description", "")), f"{model}.{field}"


@pytest.mark.parametrize("path", REGIONS, ids=lambda path: path.stem)
def test_the_regions_are_valid_against_the_schema(path: Path) -> None:
    assert [error.message for error in REGION_SCHEMA.iter_errors(data_of(path))] == []


@pytest.mark.parametrize("path", sorted((ROOT / "nvo_check" / "norms").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_norms_are_valid_against_the_schema(path: Path) -> None:
    validator = Draft202012Validator(schemas()["norm"])

    assert [error.message for error in validator.iter_errors(data_of(path))] == []


@pytest.mark.parametrize(
    ("difference", "piece"),
    [
        ("bestaat niet", {"planning": [{"activiteit": "x", "van": "2021-02-30"}]}),
        ("ligt voor", {"planning": [{"activiteit": "x", "van": 2022, "tot": 2021}]}),
        ("lopen achteruit", {"opgaven": [{"tekst": "x", "bronnen": [{"bron": "a", "regels": "9-3"}]}]}),
        ("is al gebruikt", {"bronnen": [{"id": "a", "titel": "x"}, {"id": "a", "titel": "x"}]}),
        ("staat niet in de lijst", {"opgaven": [{"tekst": "x", "bronnen": [{"bron": "weg"}]}]}),
        (
            "staat niet bij",
            {
                "regio": {"naam": "x", "aantal_gemeenten": 1, "gemeenten": [{"naam": "Duinstad"}]},
                "besluitvorming": [{"gemeente": "Heidedorp", "orgaan": "raad", "besluit": "vastgesteld"}],
            },
        ),
        ("een getal (`1.0`)", {"schemaversie": 1.0}),
        ("is ingevuld", {"regiovisie": {"titel": "x", "onbekend": {"titel": "x"}}}),
    ],
)
def test_the_differences_are_real(difference: str, piece: dict[str, Any]) -> None:
    """Each accepted difference is refused by the model and passes the schema."""
    data = {"schemaversie": 1, "norm": "x", "regio": {"naam": "x"}, "bronnen": [{"id": "a", "titel": "x"}]} | piece

    assert REGION_SCHEMA.is_valid(data)
    assert any(difference in melding and is_accepted_difference(melding) for melding in mistakes(data))


_WRONG_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 500),
    st.sampled_from([1.0, 1.5, -0.5, 2e15]),
    st.text("ab c-9.\n", max_size=8),
    st.sampled_from(
        [
            "ja",
            "nee",
            "onbekend",
            "vastgelegd",
            "raad",
            "2021-11",
            "2021-13",
            "12-14",
            "12, 14-18",
            "x" * 301,
            " x",
            "x\n",
        ]
    ),
    st.lists(st.text("ab", max_size=2), max_size=2),
    st.dictionaries(st.sampled_from(["naam", "tekst", "stand", "reden", "x"]), st.text("ab", max_size=2), max_size=2),
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(st.data())
def test_model_and_schema_agree_on_every_change(draw: st.DataObject) -> None:
    """Take a real region, spoil up to three places in it, and ask both."""
    data = copy.deepcopy(FULL_REGION)
    for _ in range(draw.draw(st.integers(0, 3))):
        container, key = draw.draw(st.sampled_from(list(_slots(data))))
        change = draw.draw(st.sampled_from(["replace", "remove", "rename", "add"]))
        if change == "remove":
            del container[key]
        elif change == "rename" and isinstance(container, dict):
            container[draw.draw(st.sampled_from(["naam", "stand", "reden", "tekst", "foutje"]))] = container.pop(key)
        elif change == "add" and isinstance(container, dict):
            container[draw.draw(st.sampled_from(["naam", "stand", "reden", "onbekend", "bronnen", "foutje"]))] = (
                draw.draw(_WRONG_VALUES)
            )
        else:
            container[key] = draw.draw(_WRONG_VALUES)

    found = mistakes(data)
    if REGION_SCHEMA.is_valid(data):
        assert [melding for melding in found if not is_accepted_difference(melding)] == []
    else:
        errors = [error.message for error in REGION_SCHEMA.iter_errors(data)]
        assert found, errors


def _slots(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place in the data as its container with the key or position in it."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield value, key
        yield from _slots(item)
