# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which files a path means, and reading their bytes without trusting their size."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path as FilePath

from nvo_check.failure import InputFailure
from nvo_check.finding import Finding
from nvo_check.place import Place, printable
from nvo_check.settings import Limits

STANDARD_INPUT = "-"
MISSING_FILE = "Dit bestand bestaat niet."
_ENDINGS = (".yaml", ".yml")


def files_of(paths: Iterable[str]) -> list[str]:
    """Give the files that ``paths`` stand for, in a fixed order, each once.

    A folder stands for its ``*.yaml`` and ``*.yml`` (not for deeper folders, not for hidden files);
    ``-`` is standard input. A path that does not exist is kept: reading it gives the finding.
    """
    found: dict[str, str] = {}
    for path in paths:
        is_folder = path != STANDARD_INPUT and FilePath(path).is_dir()
        for file in _in_folder(FilePath(path)) if is_folder else [path]:
            found.setdefault(_same_file(file), file)
    return list(found.values())


def read_bytes(path: str, limits: Limits) -> bytes:
    """Read one file, at most one byte more than the limit (so that a too large file is recognised).

    Raises:
        InputFailure: the file does not exist, is a folder, or may not be read.
    """
    try:
        if path == STANDARD_INPUT:
            return sys.stdin.buffer.read(limits.max_bytes + 1)
        _refuse_pipe(path)
        with open(path, "rb") as stream:
            return stream.read(limits.max_bytes + 1)
    except OSError as error:
        finding = Finding(Place(printable(path)), _reason(error), "Controleer de naam en de map.")
        raise InputFailure(f"{printable(path)} is niet te lezen.", [finding]) from error
    except ValueError as error:
        finding = Finding(Place(printable(path)), "Dit is geen geldige bestandsnaam.", "Controleer de naam.")
        raise InputFailure("Een bestandsnaam is ongeldig.", [finding]) from error


def _same_file(path: str) -> str:
    """Give what two names of one file have in common; a name that cannot be looked up is only equal to itself."""
    if path == STANDARD_INPUT:
        return path
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return path


def _refuse_pipe(path: str) -> None:
    """A pipe that nobody writes to would make us wait for ever."""
    if FilePath(path).exists() and stat.S_ISFIFO(FilePath(path).stat().st_mode) and not path.startswith("/dev/"):
        raise OSError("a pipe")


def _in_folder(folder: FilePath) -> list[str]:
    return sorted(
        str(file)
        for file in folder.iterdir()
        if file.suffix.lower() in _ENDINGS and not file.name.startswith(".") and file.is_file()
    )


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return MISSING_FILE
    if isinstance(error, PermissionError):
        return "U mag dit bestand niet lezen."
    if isinstance(error, IsADirectoryError):
        return "Dit is een map, geen bestand."
    return "Dit bestand is niet te lezen."
