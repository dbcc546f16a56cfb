# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check check``."""

from __future__ import annotations

import contextlib
import datetime
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nvo_check.cli.options import date_option, norm_option, reference_date
from nvo_check.cli.output import check_target, tell, write_file, write_stdout
from nvo_check.failure import UsageFailure

if TYPE_CHECKING:
    from nvo_check.judge.outcome import FailOn, Uitkomst

_FORMATS = ("tekst", "json", "markdown", "html")
_BY_ENDING = {".json": "json", ".md": "markdown", ".html": "html", ".htm": "html"}
_LONG_RUN = 8  # files; a shorter run is over before a progress bar can be read


@click.command(
    "check", options_metavar="[OPTIES]", epilog="Voorbeeld: nvo-check check regions/twente.yaml -f html=twente.html"
)
@click.argument("paths", metavar="PAD...", nargs=-1, required=True)
@norm_option(multiple=True)
@click.option(
    "-f",
    "--format",
    "formats",
    metavar="VORM[=BESTAND]",
    multiple=True,
    help=f"Hoe u de uitkomst wilt zien: {', '.join(_FORMATS)}. Met =BESTAND gaat zij naar een bestand. Mag vaker.",
)
@click.option(
    "-o",
    "--output",
    metavar="BESTAND",
    help="Schrijf de uitkomst naar dit bestand. Zonder -f volgt de vorm uit de naam: .html, .md of .json.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["verplicht", "aanbevolen", "nooit"]),
    default="verplicht",
    show_default=True,
    help="Vanaf welk niveau een eis die niet voldoet exitcode 1 geeft.",
)
@date_option()
def check_command(
    paths: tuple[str, ...],
    norms: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    fail_on: FailOn,
    peildatum: datetime.datetime | None,
) -> int:
    """Toets regiobestanden aan de norm.

    PAD is een regiobestand, een map met regiobestanden, of - voor de standaardinvoer.

    Exitcodes: 0 alles voldoet, 1 een eis voldoet niet, 2 verkeerd gebruik, 3 een bestand is niet te lezen, 4 de norm is
    kapot, 5 niets te controleren.
    """
    targets = _targets(formats, output)
    from nvo_check.check import check
    from nvo_check.reading.files import files_of

    files = files_of(paths)
    for _, target in targets:
        if target is not None:
            check_target(target, [*files, *norms])
    with _progress(len(files)) as progress:
        uitkomst = check(files, norms, peildatum=reference_date(peildatum), fail_on=fail_on, progress=progress)
    _write(uitkomst, targets)
    return int(uitkomst.exit_code)


def _targets(formats: tuple[str, ...], output: str | None) -> list[tuple[str, str | None]]:
    """Split ``html=uit.html`` into format and file; None stands for standard output."""
    targets: list[tuple[str, str | None]] = []
    for given in formats or (_BY_ENDING.get(Path(output or "").suffix.lower(), "tekst"),):
        name, equals, file = given.partition("=")
        if name not in _FORMATS or (equals and not file):
            raise UsageFailure(
                f"De vorm `{given}` bestaat niet. Kies uit {', '.join(_FORMATS)}, of schrijf html=uit.html."
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


def _write(uitkomst: Uitkomst, targets: list[tuple[str, str | None]]) -> None:
    from nvo_check.report.formats import writer_of

    for name, target in targets:
        if target is None and name == "tekst":
            from nvo_check.report.text import write_text

            write_stdout(write_text(uitkomst, colour=_wants_colour()))
        elif target is None:
            write_stdout(writer_of(name)(uitkomst))
        else:
            write_file(target, writer_of(name)(uitkomst))
            tell(f"Geschreven: {target}")


def _wants_colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextlib.contextmanager
def _progress(number: int) -> Iterator[Callable[[str], None] | None]:
    """Show a bar on standard error while many files are read, when a person is watching."""
    if number < _LONG_RUN or not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=number, label="Regio's toetsen", file=sys.stderr) as bar:
        yield lambda _: bar.update(1)
