# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Runs the scenarios in ``scenarios/``: what someone types, and what happens. Their form: scenarios/LEESMIJ.md."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.command import ROOT, run
from tests.norm.new_norm import NEW_NORM

_ALLOWED = {
    "naam", "bestanden", "vooraf", "opdracht", "invoer", "exitcode", "uitvoer", "uitvoer_bevat", "melding_bevat",
    "geschreven", "onveranderd",
}  # fmt: skip


def scenarios() -> list[Any]:
    found = []
    for path in sorted((ROOT / "tests" / "scenarios").glob("*.yaml")):
        for scenario in yaml.safe_load(path.read_text("utf-8")):
            assert set(scenario) <= _ALLOWED, scenario["naam"]
            found.append(pytest.param(scenario, id=f"{path.stem}: {scenario['naam']}"))
    return found


@pytest.mark.parametrize("scenario", scenarios())
def test_scenario(scenario: dict[str, Any], tmp_path: Path) -> None:
    _lay_out(scenario.get("bestanden", {}), tmp_path)
    for command in scenario.get("vooraf", []):
        assert _typed(command, tmp_path).returncode in (0, 1), command
    before = _contents(tmp_path)

    result = _typed(scenario["opdracht"], tmp_path, scenario.get("invoer", ""))

    assert "Traceback" not in result.stderr
    assert result.returncode == scenario["exitcode"], result.stdout + result.stderr
    if "uitvoer" in scenario:
        assert result.stdout == scenario["uitvoer"]
    _contains_in_order(result.stdout, scenario.get("uitvoer_bevat", []))
    _contains_in_order(result.stderr, scenario.get("melding_bevat", []))
    _check_files(scenario, before, tmp_path)


def _typed(command: str, folder: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    program, *arguments = shlex.split(command)
    assert program == "nvo-check"
    return run(*arguments, cwd=folder, stdin=stdin)


def _lay_out(files: dict[str, Any], folder: Path) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_content(content), "utf-8")


def _content(content: Any) -> str:
    if content == "=volledig":
        return (ROOT / "tests" / "data" / "volledig.yaml").read_text("utf-8")
    if content == "=norm":
        return NEW_NORM
    if isinstance(content, str):
        return content
    text = _content(content["begin_met"])
    for old, new in content.get("vervang", {}).items():
        assert text.count(old) == 1, f"{old!r} stands there {text.count(old)} times"
        text = text.replace(old, new)
    return f"{text}{content.get('eindig_met', '')}"


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _contains_in_order(text: str, pieces: list[str]) -> None:
    flat = " ".join(text.split())
    at = 0
    for piece in pieces:
        found = flat.find(" ".join(piece.split()), at)
        assert found >= 0, f"{piece!r} not found after position {at} in:\n{text}"
        at = found + 1


def _check_files(scenario: dict[str, Any], before: dict[str, bytes], folder: Path) -> None:
    after = _contents(folder)
    written = scenario.get("geschreven", {})
    for name, piece in written.items():
        assert piece in after[name].decode("utf-8"), after[name].decode("utf-8")
    for name in scenario.get("onveranderd", []):
        assert after[name] == before[name]
    assert set(after) - set(before) == set(written) - set(before)
