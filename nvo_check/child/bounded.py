# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Running another program once on untrusted bytes, bounded in time and in what it may say."""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import dataclass
from enum import Enum
from threading import Timer

from nvo_check.child.starting import Program, start


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


def run_bounded(program: Program, content: bytes, seconds: float, max_output: int) -> Ran:
    """Run ``program`` with ``content`` as its input, in an empty folder, and kill it when it takes or says too much.

    Raises:
        OSError: it cannot be started.
    """
    # Input from a file instead of a pipe: nothing can block on a program that does not read.
    with tempfile.TemporaryDirectory(prefix="nvo-check-") as folder, tempfile.TemporaryFile() as stdin:
        stdin.write(content)
        stdin.seek(0)
        return _listen(start(program, stdin, folder), seconds, max_output)


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
