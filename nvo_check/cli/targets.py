# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where an outcome goes: options ``-f`` and ``-o``, and writing in several forms at once."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import click

from nvo_check.cli.output import check_target, tell, write_file, write_stdout
from nvo_check.failure import UsageFailure

_BY_ENDING = {
    ".json": "json",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".sarif": "sarif",
    ".xml": "junit",
    ".csv": "csv",
}

Target: TypeAlias = tuple[str, str | None]
"""A format and a file; None stands for standard output."""

_Decorator: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]


def target_options(names: Collection[str]) -> _Decorator:
    """``-f`` and ``-o``; the command gets them as ``targets``, see :func:`targets_of`."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(command)
        def with_targets(*arguments: Any, formats: Sequence[str], output: str | None, **options: Any) -> Any:
            return command(*arguments, targets=targets_of(names, formats, output), **options)

        return format_option(names)(output_option(names)(with_targets))

    return decorate


def format_option(names: Iterable[str]) -> _Decorator:
    """``-f``: the forms that a command has (``names``), each with a file or not."""
    return click.option(
        "-f",
        "--format",
        "formats",
        metavar="VORM[=BESTAND]",
        multiple=True,
        help=f"Hoe u de uitkomst wilt zien: {', '.join(names)}. Met =BESTAND gaat zij naar een bestand. Mag vaker.",
    )


def output_option(names: Iterable[str]) -> _Decorator:
    """``-o``: the file for the one form that has no file of its own."""
    endings = [ending for ending in (".html", ".md", ".json", ".sarif", ".xml", ".csv") if _BY_ENDING[ending] in names]
    return click.option(
        "-o",
        "--output",
        metavar="BESTAND",
        help=f"Schrijf de uitkomst naar dit bestand. Zonder -f volgt de vorm uit de naam: {_either(endings)}.",
    )


def targets_of(names: Collection[str], formats: Sequence[str], output: str | None) -> list[Target]:
    """Split ``html=uit.html`` into format and file.

    Args:
        names: the forms that the command has.
        formats: what the user gave with ``-f``.
        output: what the user gave with ``-o``.

    Raises:
        UsageFailure: a format does not exist, or the files do not go together.
    """
    targets: list[Target] = []
    for given in formats or (_by_ending(output, names),):
        name, equals, file = given.partition("=")
        if name not in names or (equals and not file):
            example = next(
                f"{one}=uit{ending}" for ending, one in _BY_ENDING.items() if one in names and one != "markdown"
            )
            raise UsageFailure(f"De vorm `{given}` bestaat niet. Kies uit {', '.join(names)}, of schrijf {example}.")
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


def _by_ending(output: str | None, names: Collection[str]) -> str:
    """Give the form that goes with the name of a file; a name without ending, or ``.txt``, is text.

    Without a file it is the first form that the command has.
    """
    ending = Path(output or "").suffix.lower()
    name = "tekst" if ending in ("", ".txt") else _BY_ENDING.get(ending, "")
    if output is None:
        name = next(iter(names))
    if name not in names:
        raise UsageFailure(
            f"Bij een naam op `{ending}` hoort hier geen vorm. Kies een andere naam, of noem de vorm met -f: "
            f"{_either(list(names))}."
        )
    return name


def check_targets(targets: Iterable[Target], inputs: Sequence[str]) -> None:
    """Refuse a file that cannot be written, or that is one of the inputs; see :func:`check_target`."""
    for _, target in targets:
        if target is not None:
            check_target(target, inputs)


def documents_in(sources: str | None) -> list[str]:
    """Give the files in a folder with sources: they are inputs too."""
    return [str(file) for file in Path(sources).glob("*")] if sources else []


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


def _either(words: Sequence[str]) -> str:
    return " of ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def wants_colour() -> bool:
    """Whether a person is watching who sees colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
