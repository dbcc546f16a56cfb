# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading an outcome back: what check wrote is read as it was; what anyone else made gets a message, never a crash."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nvo_check import __version__
from nvo_check.failure import InputFailure
from nvo_check.report import json_reading
from nvo_check.report.json_reading import read_outcome, side_of
from tests.command import run


@cache
def written() -> bytes:
    return run("check", "-f", "json", "--date", "2026-11-21", "tests/data/klein.yaml").stdout.encode()


def changed(change: Callable[[dict[str, Any]], Any]) -> bytes:
    data = json.loads(written())
    change(data)
    return json.dumps(data).encode()


def complaint(content: bytes) -> str:
    with pytest.raises(InputFailure) as caught:
        read_outcome(content, "uit.json")
    findings = [f"{one.plaats} {one.plaats.pad} {one.melding} {one.tip}" for one in caught.value.findings]
    return " ".join([caught.value.melding, *findings])


def test_what_check_wrote_comes_back_whole() -> None:
    outcome = read_outcome(written(), "uit.json")

    assert (outcome.model_dump_json(indent=2) + "\n").encode() == written()
    assert [one.regio for one in side_of(outcome, "uit.json").regios] == ["Duinland"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_a_windows_shell_makes_of_it_is_read_too(encoding: str) -> None:
    assert read_outcome(written().decode().encode(encoding), "uit.json") == read_outcome(written(), "uit.json")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "Het bestand houdt te vroeg op"),
        (b"schemaversie: 1\nnorm: x\n", "uit.json:1:1  Dit is geen JSON"),
        (b"[1, 2]", "Dit is geen uitkomst van nvo-check"),
        (b'{"formaat": 3}', "Dit is geen uitkomst van nvo-check"),
        (b'{"formaat": "iets/anders"}', "Dit is geen uitkomst van nvo-check"),
        (b'{"formaat": "nvo-check/uitkomst/2"}', "andere vorm dan deze nvo-check leest (nvo-check/uitkomst/1)"),
        (b'{"formaat": "nvo-check/vergelijking/1"}', "het is geen uitkomst van `check`"),
        (b'{"formaat": "nvo-check/uitkomst/1"}', "Hier ontbreekt iets: `versie`"),
        (b'{"formaat": "nvo-check/uitkomst/1", "exitcode": NaN}', "Dit is geen JSON"),
        (b'{"a": Infinity}', "Dit is geen JSON"),
        (b'{"a": "\xff\xfe"}', "Dit is geen JSON"),
        (b"\xff\xfe\x00", "Dit bestand is geen tekst"),
        (b'{"a": "\\ud800"}', "Dit is geen JSON"),
        (b"[" * 100_000, "dieper genest"),
        (b'{"a":' * 100_000, "dieper genest"),
        (b"1" * 10_000, "Dit is geen JSON"),
        (b'{"formaat": "nvo-check/uitkomst/1"} {}', "Na het einde van de uitkomst staat nog iets"),
    ],
)
def test_what_is_no_outcome_is_said(content: bytes, expected: str) -> None:
    assert expected in complaint(content)


def test_half_a_file_is_said_with_the_place() -> None:
    text = complaint(written()[: len(written()) // 2])

    assert "Het bestand houdt te vroeg op" in text
    assert "uit.json:1:" not in text


def test_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_reading, "MAX_BYTES", 1024 * 1024)

    assert "groter dan 1 MB" in complaint(b" " * (1024 * 1024 + 1))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda data: data.update(peildatum="2026-13-45"), "een dag die niet bestaat"),
        (lambda data: data.update(peildatum="gisteren"), "Hier staat iets wat niet kan: `peildatum`"),
        (lambda data: data.update(exitcode="1"), "Hier staat iets wat niet kan: `exitcode`"),
        (lambda data: data["regios"][0].update(sha256="x"), "`regios[0].sha256`"),
        (lambda data: data["regios"][0]["oordelen"][2].update(oordeel="prima"), "`regios[0].oordelen[2].oordeel`"),
        (lambda data: data["regios"][0].pop("oordelen"), "Hier ontbreekt iets: `regios[0].oordelen`"),
        (lambda data: data.update(regios={}), "`regios`"),
        (lambda data: [one.update(oordeel=1) for one in data["regios"][0]["oordelen"]], "En nog 36 plaatsen"),
    ],
)
def test_what_is_not_complete_is_said_with_its_path(change: Callable[[dict[str, Any]], Any], expected: str) -> None:
    assert expected in complaint(changed(change))


def test_keys_that_a_newer_version_added_are_passed_over() -> None:
    def add(data: dict[str, Any]) -> None:
        data["versie"] = "9.9.9"
        data["nieuw"] = [1]
        data["regios"][0]["oordelen"][0]["\x1b[31m"] = {"a": 1}

    read = read_outcome(changed(add), "uit.json")

    assert read.model_copy(update={"versie": __version__}) == read_outcome(written(), "uit.json")


def test_our_own_version_has_no_other_keys() -> None:
    def add(data: dict[str, Any]) -> None:
        data["regios"][0]["oordelen"][0]["oordeel_inspectie"] = "voldoet"

    with pytest.raises(InputFailure, match="met de hand veranderd"):
        read_outcome(changed(add), "uit.json")


def test_a_key_may_not_stand_there_twice() -> None:
    text = written().replace(b'"voldoet":', b'"voldoet": true, "voldoet":', 1)

    with pytest.raises(InputFailure) as caught:
        read_outcome(text, "uit.json")

    assert "De sleutel `voldoet` staat er twee keer" in caught.value.findings[0].melding


def test_a_requirement_may_not_stand_there_twice() -> None:
    def double(data: dict[str, Any]) -> None:
        first = data["regios"][0]["oordelen"][0]
        data["regios"][0]["oordelen"].insert(0, {**first, "oordeel": "voldaan"})

    with pytest.raises(InputFailure) as caught:
        read_outcome(changed(double), "uit.json")

    assert "De eis `NVO-0.1` staat er twee keer in." in caught.value.findings[0].melding


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["formaat", "regios", "a"]), inner),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=40) | JSON.map(lambda data: json.dumps(data).encode()))
def test_nothing_crashes_it(content: bytes) -> None:
    with pytest.raises(InputFailure):
        read_outcome(content, "uit.json")


@settings(max_examples=60, deadline=None)
@given(st.data(), JSON)
def test_one_changed_value_is_read_or_refused(data: st.DataObject, value: Any) -> None:
    outcome = json.loads(written())
    node: Any = outcome
    while isinstance(node, dict | list) and node:
        key = data.draw(st.sampled_from(sorted(node) if isinstance(node, dict) else range(len(node))))
        if not isinstance(node[key], dict | list) or not node[key] or data.draw(st.integers(0, 5)) == 0:
            node[key] = value
            break
        node = node[key]
    with contextlib.suppress(InputFailure):
        side_of(read_outcome(json.dumps(outcome).encode(), "uit.json"), "uit.json")
