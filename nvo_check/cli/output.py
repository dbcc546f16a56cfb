# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing: to standard output, or to a file that is replaced as a whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import click

from nvo_check.failure import UsageFailure
from nvo_check.report.signs import on_one_line

_SOURCE_ENDINGS = {".yaml", ".yml"}


def check_target(target: str, inputs: Iterable[str]) -> None:
    """Refuse a target before any work is done.

    Raises:
        UsageFailure: the target is a folder, lies in a folder that does not exist, is one of the inputs, or is an
            existing YAML file (that is how region and norm files are named).
    """
    path = Path(target)
    if path.is_dir():
        raise UsageFailure(f"`{target}` is een map. Geef een bestandsnaam.")
    if not path.resolve().parent.is_dir():
        raise UsageFailure(f"De map van `{target}` bestaat niet. Maak eerst de map.")
    if path.exists() and any(_same(path, given) for given in inputs):
        raise UsageFailure(f"`{target}` is ook de invoer. Kies een andere naam; er is niets geschreven.")
    if path.exists() and _SOURCE_ENDINGS & {path.suffix.lower(), path.resolve().suffix.lower()}:
        raise UsageFailure(
            f"`{target}` bestaat al en lijkt een regiobestand. Kies een andere naam; er is niets geschreven."
        )


def write_file(target: str, text: str) -> None:
    """Write ``text`` to a temporary file beside the target, then put it in the target's place in one step."""
    path = Path(target).resolve()
    if path.exists() and not path.is_file():
        _write_through(path, target, text)
        return
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    except OSError as error:
        raise _not_written(target) from error
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        Path(temporary).chmod(path.stat().st_mode & 0o777 if path.exists() else _default_mode())
        Path(temporary).replace(path)
    except OSError as error:
        raise _not_written(target) from error
    finally:
        with contextlib.suppress(FileNotFoundError):
            Path(temporary).unlink()


def write_stdout(text: str) -> None:
    """Write the payload to standard output; colours are taken out when that is no terminal.

    Raises:
        UsageFailure: standard output cannot take it, for example because a disk is full.
    """
    try:
        click.echo(text, nl=False)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageFailure("De uitvoer is niet te schrijven. Is er nog ruimte op de schijf?") from error


def tell(text: str, *, indent: int = 0) -> None:
    """Tell the user something that is no payload, on one line.

    Words of a file cannot steer the terminal or the build server.
    """
    click.echo(" " * indent + on_one_line(text).rstrip(), err=True)


def leave_quietly() -> None:
    """Nobody reads standard output any more: let what is left go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_through(path: Path, target: str, text: str) -> None:
    """Write to a device or a pipe: there is nothing to replace."""
    try:
        with open(path, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise _not_written(target) from error


def _not_written(target: str) -> UsageFailure:
    return UsageFailure(
        f"`{target}` is niet te schrijven; er is niets veranderd. Mag u in die map schrijven, en is er nog ruimte?"
    )


def _default_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _same(path: Path, given: str) -> bool:
    return given != "-" and Path(given).exists() and path.samefile(given)
