# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A child process that answers one line with one line; each answer is bounded in time and length.

One thread does everything that can block (writing, reading), so that the caller only ever waits for as long as it
wants to. That works on every system.
"""

from __future__ import annotations

import contextlib
import subprocess
import tempfile
import weakref
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeAlias

from nvo_check.child.bounded import Stop
from nvo_check.child.starting import Program, start


class EndedError(Exception):
    """The child is gone: it ended, or we ended it.

    Attributes:
        stop: why we ended it.
        code: its exit code, negative when a signal ended it.
    """

    def __init__(self, stop: Stop, code: int) -> None:
        super().__init__(stop, code)
        self.stop, self.code = stop, code


class Conversation:
    """A running child. It ends with this object, at :meth:`close`, or when an answer takes or says too much.

    Args:
        program: what to start; it must write exactly one line for every line it reads, and end when there are no more.
        max_answer: bytes of the longest answer.

    Raises:
        OSError: it cannot be started.
    """

    def __init__(self, program: Program, max_answer: int) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="nvo-check-", ignore_cleanup_errors=True)
        try:
            self._process = start(program, subprocess.PIPE, self._folder.name)
        except OSError:
            self._folder.cleanup()
            raise
        self._questions: _Questions = SimpleQueue()
        self._answers: _Answers = SimpleQueue()
        thread = Thread(target=_talk, args=(self._process, self._questions, self._answers, max_answer + 1), daemon=True)
        try:
            thread.start()
        except RuntimeError as error:  # the machine has no room for one
            _end(self._process, self._questions, None, self._folder)
            raise OSError("no thread") from error
        self._max_answer = max_answer
        # Not a method: that would keep this object alive.
        self._end = weakref.finalize(self, _end, self._process, self._questions, thread, self._folder)

    @property
    def runs(self) -> bool:
        """Whether the child can be asked something more."""
        return self._end.alive

    def ask(self, line: bytes, seconds: float) -> bytes:
        """Give the answer to a line; neither holds a line end.

        Raises:
            EndedError: there is none; the child is gone.
        """
        if not self.runs:
            raise EndedError(Stop.NOT, self._process.returncode)
        self._questions.put(line)
        try:
            answer = self._answers.get(timeout=seconds)
        except Empty:
            raise self._ended(Stop.TIME) from None
        except BaseException:  # Ctrl-C: the answer would be taken for that to the next question
            self.close()
            raise
        if len(answer) > self._max_answer:
            raise self._ended(Stop.SIZE)
        if not answer.endswith(b"\n"):
            raise self._ended(Stop.NOT)
        return answer[:-1]

    def close(self) -> None:
        """End the child; it may be gone already."""
        self._end()

    def _ended(self, stop: Stop) -> EndedError:
        if stop is Stop.NOT:
            with contextlib.suppress(subprocess.TimeoutExpired):  # it closed its output; see how it ends of itself
                self._process.wait(_SECONDS_TO_END)
        self.close()
        return EndedError(stop, self._process.returncode)


_SECONDS_TO_END = 5.0
_Questions: TypeAlias = "SimpleQueue[bytes | None]"
_Answers: TypeAlias = "SimpleQueue[bytes]"


def _talk(process: subprocess.Popen[bytes], questions: _Questions, answers: _Answers, most: int) -> None:
    """Put every question to the child; an answer without a line end means that it is gone or says too much."""
    assert process.stdin is not None  # noqa: S101 - both are pipes
    assert process.stdout is not None  # noqa: S101
    while (question := questions.get()) is not None:
        answer = b""
        with contextlib.suppress(OSError, ValueError):  # gone, or closed by us
            process.stdin.write(question + b"\n")
            process.stdin.flush()
            answer = process.stdout.readline(most)
        answers.put(answer)


def _end(
    process: subprocess.Popen[bytes],
    questions: _Questions,
    thread: Thread | None,
    folder: tempfile.TemporaryDirectory[str],
) -> None:
    process.kill()
    process.wait()
    questions.put(None)
    if thread is not None:
        thread.join(_SECONDS_TO_END)  # a dead child lets go of whatever the thread was waiting for
    for pipe in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):  # what was not yet written is lost
            if pipe is not None:
                pipe.close()
    folder.cleanup()
