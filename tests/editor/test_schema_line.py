# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every YAML file that comes with nvo-check, or that it writes, names its schema; and the schema is there."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from tests.command import ROOT, run

_LINE = re.compile(r"^# yaml-language-server: \$schema=(\S+)$", re.MULTILINE)
SHIPPED = sorted([*ROOT.glob("regions/*.yaml"), *ROOT.glob("nvo_check/norms/*.yaml")])


def schema_of(path: Path) -> str:
    """Give the title of the schema that a file names, as an editor finds it: from the folder of the file."""
    (named,) = _LINE.findall(path.read_text("utf-8"))
    title: str = json.loads((path.parent / named).read_text("utf-8"))["title"]
    return title


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_a_shipped_file_names_its_schema(path: Path) -> None:
    expected = "Regiobestand van nvo-check" if path.parent.name == "regions" else "Normbestand van nvo-check"

    assert schema_of(path) == expected


@pytest.mark.parametrize("name", ["mijn-regio.yaml", "mijn map/regio.yaml"])
def test_a_new_region_file_names_its_schema_and_init_says_how_to_get_it(tmp_path: Path, name: str) -> None:
    (tmp_path / "mijn map").mkdir()
    made = run("init", name, "--naam", "Duinland", cwd=tmp_path)
    command = re.search(r"nvo-check (schema regio -o .+)", made.stderr)

    assert command, made.stderr
    assert run(*shlex.split(command[1]), cwd=tmp_path).returncode == 0
    assert schema_of(tmp_path / name) == "Regiobestand van nvo-check"
