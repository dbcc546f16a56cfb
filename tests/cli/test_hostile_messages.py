# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a file or a name holds cannot steer a terminal or a build server through our messages."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.command import ROOT, run
from tests.norm.new_norm import NEW_NORM

EVIL = "\n::error::pwn\u001b]0;t\u0007\u202e"
REGION = "schemaversie: 1\nnorm: nvo-2020-zeven\nregio: {naam: %s}\n"


def is_safe(text: str) -> bool:
    lines = text.split("\n")
    return not any(line.lstrip().startswith("::") for line in lines) and all(
        line.isprintable() and "##[" not in line for line in lines
    )


@pytest.mark.parametrize("place", ["configuration", "norm", "stored outcome", "output name", "path"])
def test_messages_stay_on_their_line(tmp_path: Path, place: str) -> None:
    (tmp_path / "regio.yaml").write_text(REGION % "Duinland", "utf-8")
    (tmp_path / "norm.yaml").write_text(f"{json.dumps(EVIL)}: 1\n", "utf-8")
    (tmp_path / "uit.json").write_text(json.dumps({"formaat": "nvo-check/uitkomst/1", EVIL: 1}), "utf-8")
    if place == "configuration":
        (tmp_path / "nvo-check.toml").write_text(f"{json.dumps(EVIL)} = 1\n", "utf-8")
    arguments = {
        "configuration": ["regio.yaml"],
        "norm": ["regio.yaml", "--norm", "norm.yaml"],
        "stored outcome": ["regio.yaml", "--since", "uit.json"],
        "output name": ["regio.yaml", "-o", f"weg{EVIL}/uit.json"],
        "path": [f"weg{EVIL}.yaml"],
    }[place]

    result = run("check", *arguments, cwd=tmp_path)

    assert result.returncode in (2, 3, 4)
    assert is_safe(result.stderr), result.stderr
    assert is_safe(result.stdout), result.stdout


_FORMATS = ("tekst", "markdown", "kort", "github", "junit", "gitlab", "json", "html", "sarif")


@pytest.mark.parametrize("naam", ["::error::pwn", "##[command]x", "##vso[task.complete result=Succeeded;]x"])
@pytest.mark.parametrize(
    "command",
    [
        *(["check", "regio.yaml", "-f", name] for name in _FORMATS),
        ["gap", "regio.yaml"],
        ["gap", "regio.yaml", "-f", "csv"],
        ["render", "regio.yaml", "-f", "html"],
        ["render", "regio.yaml"],
        ["compare", "regio.yaml", "ander.yaml"],
        ["compare", "regio.yaml", "ander.yaml", "-f", "markdown"],
    ],
    ids=" ".join,
)
def test_a_name_of_a_region_is_no_command(tmp_path: Path, command: list[str], naam: str) -> None:
    (tmp_path / "regio.yaml").write_text(REGION % f'"{naam}"', "utf-8")
    (tmp_path / "ander.yaml").write_text(REGION % f'"{naam}, anders"', "utf-8")

    result = run(*command, cwd=tmp_path)

    own = ("::group::", "::endgroup::", "::error file=", "::warning file=") if "github" in command else ()
    lines = [line.lstrip() for line in result.stdout.split("\n") if not line.startswith(own or "\0")]
    assert result.returncode in (0, 1)
    assert not any(line.startswith("::") for line in lines)
    if command[-1] not in ("junit", "gitlab"):  # files for machines: they are not printed in a log
        assert not re.search(r"##\w*\[", result.stdout)


@pytest.mark.parametrize("form", ["html", "json", "markdown", "tekst"])
def test_a_text_of_a_norm_of_several_lines_is_no_command(tmp_path: Path, form: str) -> None:
    (tmp_path / "regio.yaml").write_text(REGION % "Duinland", "utf-8")
    evil = {"voldaan": "Ja.", "niet_voldaan": "Nee.\n::error::pwn\n##[error]pwn"}
    norm = yaml.safe_load(NEW_NORM) | {"niet_getoetst": "Veel.\n  ::warning::pwn"}
    norm["eisen"][0] |= {"meldingen": evil, "vraag": "Is dat zo?\n::error::pwn"}
    (tmp_path / "norm.yaml").write_text(json.dumps(norm), "utf-8")

    result = run("check", "regio.yaml", "--norm", "norm.yaml", "-f", form, cwd=tmp_path)
    table = run("gap", "regio.yaml", "--norm", "norm.yaml", "-f", "csv", cwd=tmp_path)

    assert (result.returncode, table.returncode) == (1, 0)
    assert is_safe(result.stdout), result.stdout
    assert not re.search(r"^\s*::|##\[", table.stdout, re.MULTILINE)


def test_a_reader_that_leaves_does_not_change_the_exit_code(tmp_path: Path) -> None:
    (tmp_path / "kapot.yaml").write_text("schemaversie: [", "utf-8")
    command = [sys.executable, "-m", "nvo_check", "check", "kapot.yaml"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, env={"PYTHONPATH": str(ROOT)}) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait() == 3
