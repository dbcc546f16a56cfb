# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Running another program on untrusted bytes, bounded in time and in what it may say."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from threading import Timer


class Stop(Enum):
    """Why a program was stopped before it was done."""

    NOT = "not"
    TIME = "time"
    SIZE = "size"


@dataclass(frozen=True)
class Ran:
    """What came of a program.

    Attributes:
        output: what it wrote; incomplete when it was stopped.
        code: its exit code, negative when a signal ended it.
        stop: why we stopped it.
    """

    output: bytes
    code: int
    stop: Stop


def run_bounded(
    argv: Sequence[str], content: bytes, seconds: float, max_output: int, environment: Mapping[str, str] | None = None
) -> Ran:
    """Run ``argv`` with ``content`` as its input, in an empty folder, and kill it when it takes or says too much.

    No shell; of our environment it gets only what Windows needs to start a program. What it says on standard error is
    thrown away: that is text of whoever made the document.

    Raises:
        OSError: it cannot be started.
    """
    # Input from a file instead of a pipe: nothing can block on a program that does not read.
    with tempfile.TemporaryDirectory(prefix="nvo-check-") as folder, tempfile.TemporaryFile() as stdin:
        stdin.write(content)
        stdin.seek(0)
        process = subprocess.Popen(  # noqa: S603 - the program is ours to choose, the document is not in the arguments
            list(argv),
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=_environment(folder) | dict(environment or {}),
        )
        return _listen(process, seconds, max_output)


def _listen(process: subprocess.Popen[bytes], seconds: float, max_output: int) -> Ran:
    late: list[bool] = []

    def stop() -> None:
        late.append(True)
        process.kill()

    timer = Timer(seconds, stop)
    timer.daemon = True
    with process:
        try:
            timer.start()
            assert process.stdout is not None  # noqa: S101 - it is a pipe
            output = process.stdout.read(max_output + 1)
            if len(output) > max_output:
                process.kill()
            process.wait()
        finally:
            timer.cancel()
            process.kill()  # also when the user presses Ctrl-C
    if len(output) > max_output:
        return Ran(output, process.returncode, Stop.SIZE)
    return Ran(output, process.returncode, Stop.TIME if late and process.returncode else Stop.NOT)


def _environment(folder: str) -> dict[str, str]:
    system = os.environ.get("SYSTEMROOT")
    return {"HOME": folder, "LC_ALL": "C.UTF-8"} | ({"SYSTEMROOT": system} if system else {})
