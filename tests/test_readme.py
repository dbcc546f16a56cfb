# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The walk of a new user in README works, line by line."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from tests.command import ROOT, run

README = (ROOT / "README.md").read_text("utf-8")


def block_after(mark: str) -> list[str]:
    found = re.search(rf"<!-- {mark} -->\n```sh\n(.*?)\n```", README, re.DOTALL)
    assert found, mark
    return found[1].splitlines()


def fill_in(path: Path) -> None:
    """Do what the walk says: take away the marks before ``regiovisie:`` and ``bronnen:`` and what belongs to them."""
    lines, inside = [], False
    for line in path.read_text("utf-8").splitlines():
        if re.match(r"#(regiovisie|bronnen):", line):
            inside = True
        elif inside and not line.startswith("#  "):
            inside = False
        lines.append(line.removeprefix("#") if inside else line)
    path.write_text("\n".join(lines) + "\n", "utf-8")


def test_the_walk_of_a_new_user(tmp_path: Path) -> None:
    walk = block_after("wandeling")
    assert len(walk) <= 10
    checks: list[str] = []
    for line in walk:
        if line.startswith("#"):
            assert "Haal bij `regiovisie:` en bij `bronnen:` de hekjes weg" in line
            fill_in(tmp_path / "mijn-regio.yaml")
            continue
        program, command, *arguments = shlex.split(line)
        result = run(command, *arguments, cwd=tmp_path)
        assert program == "nvo-check"
        assert result.returncode == (1 if command == "check" else 0), result.stdout + result.stderr
        checks += [result.stdout] if command == "check" else []

    before, after = checks
    assert "✗ NVO-0.1 Er is een regiovisie" in before
    assert "~ NVO-0.1 Er is een regiovisie" in after
    assert "Samen sterk voor de jeugd" in (tmp_path / "visie.html").read_text("utf-8")


def test_the_starter_file_is_valid_with_all_its_examples(tmp_path: Path) -> None:
    """Take away every mark, as someone does who keeps all examples: the file still is a region file."""
    run("init", "start.yaml", "--naam", "Duinland", "--aantal-gemeenten", "1", cwd=tmp_path)
    text = (tmp_path / "start.yaml").read_text("utf-8")
    opened = re.sub(r"^#(?=[a-z ])(?! yaml-language)", "", text, flags=re.MULTILINE)
    (tmp_path / "start.yaml").write_text(opened, "utf-8")

    result = run("check", "start.yaml", cwd=tmp_path)

    assert result.returncode == 1, result.stdout
    assert "kennen we hier niet" not in result.stdout
    assert result.stdout.count("✗") <= 3, result.stdout


def test_the_two_commands_are_one_line_each() -> None:
    assert len(block_after("opdracht: toetsen")) == 1
    assert len(block_after("opdracht: testen")) == 1


def test_every_command_has_help_in_dutch_with_an_example() -> None:
    for command in ("check", "render", "explain", "init", "schema"):
        help_text = run(command, "--help").stdout
        assert f"Voorbeeld: nvo-check {command}" in help_text
        assert "Gebruik: nvo-check" in help_text
        assert not re.search(r"\b(Show|Options|Usage|default:|required)\b", help_text)
        assert max(len(line) for line in help_text.splitlines()) <= 80
        assert f"`nvo-check {command} " in README or f"`nvo-check {command}`" in README
