# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A child that answers line by line: bounded in time and length, and gone when nobody needs it."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

import pytest

from nvo_check.child.bounded import Stop
from nvo_check.child.conversation import Conversation, EndedError
from nvo_check.child.starting import Program, start

PATIENT = 60
ECHO = "import sys\nfor line in sys.stdin.buffer:\n    sys.stdout.buffer.write(line); sys.stdout.buffer.flush()"


@contextmanager
def conversation(code: str, most: int = 1000) -> Iterator[Conversation]:
    talk = Conversation(Program([sys.executable, "-c", code]), most)
    try:
        yield talk
    finally:
        talk.close()


def process_of(talk: Conversation) -> subprocess.Popen[bytes]:
    return talk._process


def test_every_line_gets_its_own_answer() -> None:
    with conversation(ECHO) as talk:
        assert [talk.ask(str(number).encode(), PATIENT) for number in range(100)] == [
            str(number).encode() for number in range(100)
        ]


def test_a_question_larger_than_a_pipe_blocks_nobody() -> None:
    """The child never reads; writing to it would wait for ever."""
    with conversation("import time; time.sleep(600)") as talk, pytest.raises(EndedError) as caught:
        talk.ask(b"x" * 10_000_000, 0.2)

    assert caught.value.stop is Stop.TIME


@pytest.mark.parametrize(
    ("code", "stop"),
    [
        ("while True: pass", Stop.TIME),
        ("while True: print('x' * 1000, end='')", Stop.SIZE),
        ("print('x' * 1001)", Stop.SIZE),
        ("print('half', end='')", Stop.NOT),
        ("import sys; sys.exit(7)", Stop.NOT),
    ],
)
def test_a_child_that_gives_no_answer_is_ended(code: str, stop: Stop) -> None:
    with conversation(code) as talk:
        with pytest.raises(EndedError) as caught:
            talk.ask(b"?", 1 if stop is Stop.TIME else PATIENT)

        assert caught.value.stop is stop
        assert caught.value.code == 7 or "sys.exit" not in code
        assert process_of(talk).poll() is not None
        assert not talk.runs
        with pytest.raises(EndedError):
            talk.ask(b"?", PATIENT)


def test_it_gets_none_of_our_files_and_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEHEIM", "sleutel")
    readable, writable = os.pipe()
    os.set_inheritable(readable, True)
    code = f"""
import json, os, sys
sys.stdin.readline()
try:
    os.fstat({readable})
    inherited = True
except OSError:
    inherited = False
print(json.dumps([inherited, os.listdir(), 'GEHEIM' in os.environ]), flush=True)
"""
    try:
        with conversation(code) as talk:
            assert json.loads(talk.ask(b"?", PATIENT)) == [False, [], False]
    finally:
        os.close(readable)
        os.close(writable)


def test_a_forgotten_child_ends() -> None:
    talk = Conversation(Program([sys.executable, "-c", ECHO]), 1000)
    talk.ask(b"?", PATIENT)
    process = process_of(talk)

    del talk
    gc.collect()

    assert process.returncode is not None


def test_a_program_that_does_not_exist() -> None:
    with pytest.raises(FileNotFoundError):
        Conversation(Program(["dit-programma-bestaat-niet"]), 1)


def test_without_room_for_a_thread_it_does_not_start_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[subprocess.Popen[bytes]] = []

    def remembered(*arguments: Any, **options: Any) -> subprocess.Popen[bytes]:
        made.append(start(*arguments, **options))
        return made[-1]

    def no_room(_: Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr("nvo_check.child.conversation.start", remembered)
    monkeypatch.setattr(Thread, "start", no_room)

    with pytest.raises(OSError, match="no thread"):
        Conversation(Program([sys.executable, "-c", ECHO]), 1000)

    assert made[0].poll() is not None
