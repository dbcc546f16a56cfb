# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The house rules that a linter does not know."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.catalogue import FOLDER, compiled
from tests.command import ROOT

MODULES = sorted((ROOT / "nvo_check").rglob("*.py"))
STARTS_PROGRAMS = ROOT / "nvo_check" / "child" / "starting.py"  # pandoc, PDFium and CEL, all bounded
OUTSIDE_THE_DOOR = [path for path in MODULES if "cli" not in path.relative_to(ROOT).parts]

_ONLY_AT_THE_DOOR = re.compile(r"(print|input|exit|echo|today|now|time|sleep|getenv|environ|urlopen|system|Popen)$")


def calls_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


@pytest.mark.parametrize("path", OUTSIDE_THE_DOOR, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_door_prints_reads_the_clock_or_leaves(path: Path) -> None:
    allowed = {"Popen"} if path == STARTS_PROGRAMS else set()
    assert [call for call in calls_in(path) if _ONLY_AT_THE_DOOR.match(call) and call not in allowed] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_small_enough_to_know(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 320


def test_the_dutch_of_click_is_compiled() -> None:
    """When this fails: run ``python -m tests.catalogue`` and commit the file."""
    assert (FOLDER / "messages.mo").read_bytes() == compiled()


def test_nothing_in_the_repository_names_a_machine_or_a_registry() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    if listed.returncode:  # an unpacked source archive has no list; then look at everything
        files = [path for path in ROOT.rglob("*") if path.is_file() and ".venv" not in path.parts]
    else:
        files = [ROOT / name for name in listed.stdout.splitlines()]
    forbidden = re.compile(
        "|".join(
            [r"pypi\.or" + "g", r"registry\.npmj" + "s", r"files\.pythonhoste" + "d", r"[\"' (]/(work|root|home)/"]
        )
    )
    for path in files:
        if path.is_file() and path.suffix in {".py", ".md", ".toml", ".yaml", ".yml", ".j2", ".json", ".cfg", ""}:
            assert not forbidden.search(path.read_text("utf-8", errors="replace")), path
