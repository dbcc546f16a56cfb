# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where an outcome goes: options ``-f`` and ``-o``, and writing in several forms at once."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import click

from nvo_check.cli.output import check_target, tell, write_file, write_stdout
from nvo_check.failure import UsageFailure

FORMATS = ("tekst", "json", "markdown", "html")
_BY_ENDING = {".json": "json", ".md": "markdown", ".html": "html", ".htm": "html"}

Target: TypeAlias = tuple[str, str | None]
"""A format and a file; None stands for standard output."""

_Decorator: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]


def format_option() -> _Decorator:
    """``-f``: the forms, each with a file or not."""
    return click.option(
        "-f",
        "--format",
        "formats",
        metavar="VORM[=BESTAND]",
        multiple=True,
        help=f"Hoe u de uitkomst wilt zien: {', '.join(FORMATS)}. Met =BESTAND gaat zij naar een bestand. Mag vaker.",
    )


def output_option() -> _Decorator:
    """``-o``: the file for the one form that has no file of its own."""
    return click.option(
        "-o",
        "--output",
        metavar="BESTAND",
        help="Schrijf de uitkomst naar dit bestand. Zonder -f volgt de vorm uit de naam: .html, .md of .json.",
    )


def targets_of(formats: Sequence[str], output: str | None) -> list[Target]:
    """Split ``html=uit.html`` into format and file.

    Raises:
        UsageFailure: a format does not exist, or the files do not go together.
    """
    targets: list[Target] = []
    for given in formats or (_BY_ENDING.get(Path(output or "").suffix.lower(), "tekst"),):
        name, equals, file = given.partition("=")
        if name not in FORMATS or (equals and not file):
            raise UsageFailure(
                f"De vorm `{given}` bestaat niet. Kies uit {', '.join(FORMATS)}, of schrijf html=uit.html."
            )
        targets.append((name, file or None))
    to_screen = [index for index, (_, file) in enumerate(targets) if file is None]
    if len(to_screen) > 1:
        raise UsageFailure("Er kan maar één vorm naar het scherm. Geef de andere een bestand, zoals json=uit.json.")
    if output is not None:
        if not to_screen:
            raise UsageFailure("Elke vorm heeft al een bestand; laat -o weg.")
        targets[to_screen[0]] = (targets[to_screen[0]][0], output)
    files = [os.path.realpath(file) for _, file in targets if file is not None]
    if len(set(files)) < len(files):
        raise UsageFailure("Twee vormen schrijven naar hetzelfde bestand. Geef elk een eigen bestand.")
    return targets


def check_targets(targets: Iterable[Target], inputs: Sequence[str]) -> None:
    """Refuse a file that cannot be written, or that is one of the inputs; see :func:`check_target`."""
    for _, target in targets:
        if target is not None:
            check_target(target, inputs)


def write_targets(targets: Iterable[Target], write: Callable[[str, bool], str]) -> None:
    """Write every form to its place.

    Args:
        targets: what goes where.
        write: gives the text for the name of a format, in colour or not.
    """
    for name, target in targets:
        if target is None:
            write_stdout(write(name, name == "tekst" and wants_colour()))
        else:
            write_file(target, write(name, False))
            tell(f"Geschreven: {target}")


def wants_colour() -> bool:
    """Whether a person is watching who sees colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
