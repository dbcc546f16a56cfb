# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading: YAML 1.2 core values, a place for everything, and every mistake with line and column."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from nvo_check.failure import InputFailure
from nvo_check.finding import Finding
from nvo_check.place import format_path, parse_path
from nvo_check.reading.source import Document, read_source
from nvo_check.settings import Limits

CASES = yaml.safe_load((Path(__file__).parent / "fouten.yaml").read_text("utf-8"))


def read(content: bytes | str, limits: Limits | None = None) -> Document:
    data = content.encode() if isinstance(content, str) else content
    return read_source(data, "regio.yaml", limits or Limits())


def mistakes(content: bytes | str, limits: Limits | None = None) -> list[tuple[str, str]]:
    with pytest.raises(InputFailure) as caught:
        read(content, limits)
    return [(f"{found.plaats.regel}:{found.plaats.kolom}", found.melding) for found in caught.value.findings]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["naam"])
def test_every_mistake_has_a_place_and_a_dutch_message(case: dict[str, Any]) -> None:
    content = case["inhoud"].encode("latin-1" if "\xff" in case["inhoud"] else "utf-8")

    found = mistakes(content)

    assert [place for place, _ in found] == [wanted["plaats"] for wanted in case["fouten"]]
    for (_, melding), wanted in zip(found, case["fouten"], strict=True):
        assert wanted["melding"] in melding


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("no", "no"),
        ("ja", "ja"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("12:30", "12:30"),
        ("012", 12),
        ("0o14", 12),
        ("0x1F", 31),
        ("-3", -3),
        ("2024-13-01", "2024-13-01"),
        ("2021-08-26", "2021-08-26"),
        ("21.0005747", 21.0005747),
        ("1_000", "1_000"),
        ("~", None),
        ("''", ""),
        ("'012'", "012"),
        ('"true"', "true"),
        ("1e3", 1000.0),
        ("é", "é"),
    ],
)
def test_words_mean_what_yaml_1_2_core_says(word: str, value: object) -> None:
    found = read(f"a: {word}\n").data["a"]

    assert found == value
    assert type(found) is type(value)


def test_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    document = read(b"\xef\xbb\xbfa: 1\r\nb:\r\n  - x\r\n")

    assert document.data == {"a": 1, "b": ["x"]}
    assert str(document.places.of(("b", 0))) == "regio.yaml:3:5"


def test_every_key_value_and_item_has_a_place() -> None:
    places = read("é: {k: v}\nlijst:\n  - naam: x\n").places

    assert (places.of(("é", "k")).kolom, places.of_value(("é", "k")).kolom) == (5, 8)
    assert (places.of(("lijst", 0)).regel, places.of(("lijst", 0)).kolom) == (3, 5)
    assert places.of(("lijst", 0, "naam")).pad == "lijst[0].naam"


def test_what_is_missing_has_the_place_of_its_nearest_parent() -> None:
    place = read("a:\n  b: 1\n").places.of(("a", "c", 2, "d"))

    assert (place.regel, place.kolom, place.pad) == (1, 1, "a.c[2].d")


@pytest.mark.parametrize(
    ("content", "limits", "melding"),
    [
        ("a: " + "x" * 100, Limits(max_bytes=50), "groter dan 50 bytes"),
        ("a: " + "[" * 60 + "]" * 60, Limits(), "dieper genest dan 40 niveaus"),
        ("a: " + "[" * 100_000, Limits(), "dieper genest dan 40 niveaus"),
        ("a:\n" + "- x\n" * 200, Limits(max_nodes=100), "meer dan 100 onderdelen"),
        ("a: 1\n" * 500, Limits(max_findings=10), "tweede keer"),
    ],
)
def test_limits_are_settings(content: str, limits: Limits, melding: str) -> None:
    found = mistakes(content, limits)

    assert melding in found[0][1]
    assert len(found) <= limits.max_findings


@given(st.binary(max_size=200))
def test_any_bytes_give_data_or_findings_never_a_crash(content: bytes) -> None:
    found: tuple[Finding, ...] = ()
    try:
        assert isinstance(read(content).data, dict)
    except InputFailure as failure:
        found = failure.findings

    assert all(item.plaats.regel >= 1 and item.plaats.kolom >= 1 and item.melding for item in found)


_plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.text("abcé ", max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1, max_size=3), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.text("abc", min_size=1, max_size=3), _plain, min_size=1, max_size=4))
def test_what_another_program_writes_is_read_back_the_same(data: dict[str, Any]) -> None:
    class NoAliases(yaml.SafeDumper):
        def ignore_aliases(self, data: Any) -> bool:
            return True

    assert read(yaml.dump(data, Dumper=NoAliases, allow_unicode=True)).data == data


@given(st.lists(st.text("abcdef_", min_size=1, max_size=5) | st.integers(0, 99), min_size=1, max_size=6))
def test_a_path_that_was_written_is_read_back_the_same(steps: list[str | int]) -> None:
    path = ("begin", *steps)

    assert parse_path(format_path(path)) == path
