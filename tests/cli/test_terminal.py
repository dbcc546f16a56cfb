# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""At a terminal: questions, colours and a progress bar; elsewhere none of these."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.command import ROOT, run


def at_terminal(*arguments: str, cwd: Path, answers: str = "", **environment: str) -> tuple[int, str]:
    """Run nvo-check at a terminal of its own, type the answers, and give exit code and what the screen showed."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "nvo_check", *arguments],
        cwd=cwd,
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "80", **environment},
    )
    os.close(slave)
    os.write(master, answers.encode())
    seen = b""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        ready, _, _ = select.select([master], [], [], 0.5)
        try:
            part = os.read(master, 4096) if ready else b""
        except OSError:  # Linux reports the end of the other side this way
            break
        seen += part
        if not part and process.poll() is not None:
            break
    os.close(master)
    return process.wait(timeout=10), seen.decode("utf-8")


def test_init_asks_again_until_the_answer_is_a_number(tmp_path: Path) -> None:
    code, screen = at_terminal("init", "nieuw.yaml", cwd=tmp_path, answers="Duinland\ntwee\n2\n")

    assert code == 0, screen
    assert "Hoe heet de regio?" in screen
    assert "Geef een getal van 1 tot en met 400" in screen
    text = (tmp_path / "nieuw.yaml").read_text("utf-8")
    assert 'naam: "Duinland"' in text
    assert "aantal_gemeenten: 2" in text


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colour_is_for_a_terminal_that_wants_it(environment: dict[str, str], coloured: bool) -> None:
    _, screen = at_terminal("check", "tests/data/klein.yaml", cwd=ROOT, **environment)

    assert ("\x1b[" in screen) is coloured
    assert "✗ NVO" in screen or coloured


def test_piped_output_is_plain() -> None:
    assert "\x1b" not in run("check", "tests/data/klein.yaml").stdout


def test_a_long_run_shows_its_progress(tmp_path: Path) -> None:
    for number in range(8):
        (tmp_path / f"r{number}.yaml").write_text("schemaversie: 1\nnorm: nvo-2020-zeven\nregio: {naam: D}\n", "utf-8")

    _, screen = at_terminal("check", ".", "-f", "json=uit.json", cwd=tmp_path)

    assert "Regio's toetsen" in screen
    assert "100%" in screen


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_redirected_output_is_utf8_whatever_the_machine_says(encoding: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "nvo_check", "check", "tests/data/klein.yaml"],
        cwd=ROOT,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)},
    )

    assert result.returncode == 1
    assert "✗ NVO-0.4" in result.stdout.decode("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full; CI is Linux")
def test_a_full_disk_is_told_and_is_no_finding() -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        result = subprocess.run(
            [sys.executable, "-m", "nvo_check", "check", "tests/data/klein.yaml"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        )

    assert result.returncode == 2
    assert "De uitvoer is niet te schrijven" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_text_of_the_regions_fits_in_80_columns() -> None:
    lines = run("check", "regions/", "--date", "2026-11-21").stdout.splitlines()

    assert [line for line in lines if len(line) > 80] == []
