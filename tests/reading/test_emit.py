# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we write as YAML, we read back as the same data; and an author likes to copy it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nvo_check.reading.emit import as_yaml
from nvo_check.reading.source import read_source
from nvo_check.settings import Limits


def read_back(lines: list[str]) -> Any:
    return read_source("\n".join(lines).encode("utf-8"), "voorbeeld", Limits()).data


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "a ", " a", "-", "- a", "? a", "#", "a #b", "a: b", "a:", ": a", "::error::x", "a ::b", "##[x]y"),
        *("no", "ja", "Yes", "true", "null", "~", "12:30", "2021", "2021-11-23", "1.200", "1_000", "0o17", "0x1f"),
        *("1e5", ".5", "+1", "-1", "012", ".inf", ".nan", "2 van de 3", "<<", "&a", "*a", "!!python/x", "@a", "`a`"),
        *(
            "%a",
            "{a",
            "[a",
            "a, b",
            "]",
            "'a'",
            '"a"',
            "it's",
            "\\",
            "a\\n",
            "a\nb",
            "a\n",
            "a\n\n",
            "\na",
            "\n",
            "a\n b",
        ),
        *(
            " a\nb",
            "a \nb",
            "a\tb",
            "\t",
            "a\n\tb",
            "a\n\nb",
            "a\n# b\n---\nc",
            "---",
            "...",
            "é",
            "ⅷ",
            "²",
            "😀",
            "a\u00a0b",
        ),
        *("a\u200bb", "woord " * 40, "woord " * 40 + "einde", "w" * 200, "x  y " * 30 + "z", "# " * 60 + "#"),
        *("woord " * 13 + "::error:: " + "woord " * 13 + "x", "\n::error::x", "a\n  ::error::x", "a" * 1100),
    ],
)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    data = {"a": text, "b": [text, [text], {"c": text}], "d": {text: text}, text: 1}
    assert read_back(as_yaml(data)) == data


TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"], exclude_characters="\u200e\u200f\ufeff")
    | st.sampled_from("\n\t #:-'\"\\|>[]{},&*!%@`0123456789.e_~"),
).filter(lambda text: not re.search(r"[\u2028-\u202e\u2066-\u2069\ufff0-\uffff]", text))
NUMBERS = st.integers(-(10**30), 10**30) | st.floats(allow_nan=False, allow_infinity=False)
DATA = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(TEXTS, DATA, max_size=5))
def test_any_data_comes_back_as_it_was(data: dict[str, Any]) -> None:
    """Written as it is, and indented as a terminal shows it."""
    lines = as_yaml(data)

    assert read_back(lines) == data
    assert read_back([f"    {line}" if line else "" for line in lines]) == data


@given(st.dictionaries(TEXTS, DATA, max_size=5))
def test_no_line_is_a_command_for_a_build_server(data: dict[str, Any]) -> None:
    for line in as_yaml(data):
        assert not line.lstrip().startswith("::")
        assert "##" not in line


@pytest.mark.parametrize("number", [1.125, 12.375, 100.001, 1.2, 0.1, -0.0, 1e22, 1e-7, 5e-324, 10**299, True])
def test_a_number_stays_that_number(number: float) -> None:
    found = read_back(as_yaml({"a": number}))["a"]

    assert (type(found), found) == (type(number), number)


def test_it_looks_as_an_author_would_write_it() -> None:
    data = {
        "regio": {
            "naam": "Duinland",
            "gemeenten": [{"naam": "Duinstad", "sinds": "2021-11"}, {"naam": "Zee-dorp (oud)"}],
        },
        "looptijd": {"van": 2025, "tot": "2028-12-31"},
        "verlengd": "no",
        "leeg": [],
        "tekst": "Wij spreken af dat elke gemeente meedoet, ook als het tegenzit, en dat wij elkaar daarop aanspreken.",
        "lijst": "Dit:\n\n- een\n- twee\n",
        "code": "1.200",
    }
    assert (
        as_yaml(data)
        == """\
regio:
  naam: Duinland
  gemeenten:
    - naam: Duinstad
      sinds: 2021-11
    - naam: Zee-dorp (oud)
looptijd:
  van: 2025
  tot: 2028-12-31
verlengd: "no"
leeg: []
tekst: >-
  Wij spreken af dat elke gemeente meedoet, ook als het tegenzit, en dat wij
  elkaar daarop aanspreken.
lijst: |
  Dit:

  - een
  - twee
code: "1.200"
""".splitlines()
    )
