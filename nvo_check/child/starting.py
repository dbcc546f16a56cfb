# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a child process is started: no shell, none of our environment, none of our open files, an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import IO

_HOME = str(FilePath(__file__).parents[2])


@dataclass(frozen=True)
class Program:
    """What to start: the arguments, the program itself first, and what it needs of an environment."""

    argv: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)


def python_module(module: str, *numbers: int) -> Program:
    """Give the program that runs one of our own modules as a process of its own."""
    # The child must find its libraries where we do; -P keeps the folder it runs in out of that, -s the user's own.
    path = [entry for entry in sys.path if os.path.isabs(entry)]  # noqa: PTH117 - zip files too
    if _HOME not in path:  # we were found by way of the folder that we run in
        path.insert(0, _HOME)
    environment = {"PYTHONPATH": os.pathsep.join(path)}
    return Program([sys.executable, "-s", "-P", "-m", module, *map(str, numbers)], environment)


def start(program: Program, stdin: int | IO[bytes], folder: str) -> subprocess.Popen[bytes]:
    """Start a program in ``folder``; of our environment it gets only what Windows needs to start one at all.

    What it says on standard error is thrown away: that can be text of whoever made its input.

    Raises:
        OSError: it cannot be started.
    """
    return subprocess.Popen(  # noqa: S603 - the program is ours to choose, its input is not in the arguments
        list(program.argv),
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=_environment(folder) | dict(program.environment),
    )


def _environment(folder: str) -> dict[str, str]:
    system = os.environ.get("SYSTEMROOT")
    return {"HOME": folder, "LC_ALL": "C.UTF-8"} | ({"SYSTEMROOT": system} if system else {})
