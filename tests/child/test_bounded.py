# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Another program: bounded in time and output, and given nothing of ours."""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

import pytest

from nvo_check.child.bounded import Stop, run_bounded
from nvo_check.child.starting import Program


def run(code: str, content: bytes = b"", seconds: float = 20, most: int = 1000) -> tuple[bytes, int, Stop]:
    ran = run_bounded(Program([sys.executable, "-c", code]), content, seconds, most)
    return ran.output, ran.code, ran.stop


def test_input_becomes_output() -> None:
    code = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read()[::-1])"
    assert run(code, b"abc") == (b"cba", 0, Stop.NOT)


def test_an_exit_code_is_told_and_what_it_complains_is_not(capfd: pytest.CaptureFixture[str]) -> None:
    assert run("import sys; sys.stderr.write('x' * 10**6); sys.exit(3)", b"y" * 10**6) == (b"", 3, Stop.NOT)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("code", ["while True: pass", "import os, time; os.close(1); time.sleep(60)"])
def test_a_slow_program_is_stopped(code: str) -> None:
    start = perf_counter()
    _, _, stop = run(code, seconds=0.5)
    assert stop is Stop.TIME
    assert perf_counter() - start < 10


def test_a_talkative_program_is_stopped() -> None:
    output, _, stop = run("while True: print('x' * 1000)")
    assert (len(output), stop) == (1001, Stop.SIZE)


def test_it_gets_an_empty_folder_and_no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEHEIM", "sleutel")
    code = "import os; print(os.getcwd()); print(os.listdir()); print(sorted(os.environ))"
    folder, listed, environment = run(code)[0].decode().splitlines()
    assert listed == "[]"
    assert "GEHEIM" not in environment
    assert not Path(folder).exists()


def test_a_program_that_does_not_exist() -> None:
    with pytest.raises(FileNotFoundError):
        run_bounded(Program(["dit-programma-bestaat-niet"]), b"", 1, 1)
