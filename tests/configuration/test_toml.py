# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""TOML with places: every key is found at the statement that brings it in, however the file is laid out."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nvo_check.configuration.toml import TomlPlaces, read_toml
from nvo_check.place import Path
from nvo_check.reading.syntax import Problem

TEXT = """\
# Zo toetsen wij.
paths = ["regions"]

format = [
  "tekst",
  # ook voor de buildserver
  "sarif=nvo.sarif",
]
limits.max-bytes = 5000
[[ignore]]
requirement = "NVO-1.1"

[[ignore]]
  # opmerking
  requirement = "NVO-2.1"
  reason = '''
Op twee
regels'''
  fout = 3
[per.pad]
a = {b = 1, c = [{d = 2}]}
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("paths",), "2:1"),
        (("paths", 0), "2:1"),
        (("format",), "4:1"),
        (("format", 1), "4:1"),
        (("limits",), "9:1"),
        (("limits", "max-bytes"), "9:1"),
        (("ignore",), "10:1"),
        (("ignore", 0, "reason"), "10:1"),  # not there: the nearest that is
        (("ignore", 1), "13:1"),
        (("ignore", 1, "requirement"), "15:3"),
        (("ignore", 1, "reason"), "16:3"),
        (("ignore", 1, "fout"), "19:3"),
        (("per", "pad", "a", "c", 0, "d"), "21:1"),
        (("weg",), "1:1"),
    ],
)
def test_every_key_has_the_place_of_its_statement(path: Path, place: str) -> None:
    found = TomlPlaces("x.toml", TEXT).of(path)

    assert f"{found.regel}:{found.kolom}" == place


def test_a_table_can_be_the_root() -> None:
    places = TomlPlaces(
        "pyproject.toml", '[project]\nname = "x"\n[tool.nvo-check]\nnorm = "y"\n', ("tool", "nvo-check")
    )

    assert (places.of(("norm",)).regel, places.of(("norm",)).pad) == (4, "norm")
    assert places.of(()).regel == 3


@given(
    st.lists(st.sampled_from(["", "# opmerking", "lijst{} = [\n  1,\n  2\n]", "tekst{} = '''\na\n\nb'''", "x{} = 1"]))
)
def test_every_statement_of_a_generated_file(statements: list[str]) -> None:
    lines: list[str] = []
    expected: dict[str, int] = {}
    for number, statement in enumerate(statements):
        text = statement.format(number)
        if " = " in text:
            expected[text.partition(" = ")[0]] = len(lines) + 1
        lines += text.split("\n")
    places = TomlPlaces("x.toml", "\n".join(lines))

    assert {key: places.of((key,)).regel for key in expected} == expected


@pytest.mark.parametrize("element", ["  1,\n", "\n", '  "x",\n'])
def test_a_hostile_list_costs_bounded_work(element: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is parsed in all is bounded; past that the first line that names the key is its place."""
    text = "a = [\n" + element * 20_000 + "]\nfout = 1\n"
    places = TomlPlaces("x.toml", text)
    parsed: list[int] = []
    loads = tomllib.loads

    def counting(part: str) -> dict[str, object]:
        parsed.append(len(part))
        return loads(part)

    monkeypatch.setattr(tomllib, "loads", counting)

    found = [places.of((key,)) for key in ("fout", "a", "fout", "weg")]

    assert [place.regel for place in found] == [20_003, 1, 20_003, 1]
    assert sum(parsed) <= 1_500_000


@pytest.mark.parametrize(
    ("text", "place", "melding"),
    [
        ("a = 1\na = 2\n", "2:6", "Deze sleutel staat er al."),
        ("[a]\n[a]\n", "2:3", "Deze tabel staat er al."),
        ("x = b\n", "1:5", "Hier staat geen geldige waarde."),
        ("x\n", "1:2", "Achter een sleutel hoort een =."),
        ('x = "a\nb"', "1:7", "Hier staat een teken dat niet mag."),
        ('x = "c:\\x"', "1:10", "Een \\ heeft hier een eigen betekenis."),
        ("x = " + "[" * 100_000, "1:1", "te diep genest"),
    ],
)
def test_what_is_no_toml_has_a_place_and_a_reason(text: str, place: str, melding: str) -> None:
    with pytest.raises(Problem) as caught:
        read_toml(text)

    assert f"{caught.value.regel}:{caught.value.kolom}" == place
    assert melding in caught.value.melding
