# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check check``."""

from __future__ import annotations

import contextlib
import datetime
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

from nvo_check.cli.options import date_option, norm_option, reference_date, sources_option
from nvo_check.cli.step_summary import append_step_summary
from nvo_check.cli.targets import (
    Target,
    check_targets,
    documents_in,
    target_options,
    write_targets,
)
from nvo_check.report.formats import FORMATS, write

if TYPE_CHECKING:
    from nvo_check.judge.run import FailOn

_LONG_RUN = 8  # files; a shorter run is over before a progress bar can be read


@click.command(
    "check", options_metavar="[OPTIES]", epilog="Voorbeeld: nvo-check check regions/twente.yaml -f html=twente.html"
)
@click.argument("paths", metavar="PAD...", nargs=-1, required=True)
@norm_option(multiple=True)
@target_options(FORMATS)
@click.option(
    "--fail-on",
    type=click.Choice(["verplicht", "aanbevolen", "nooit"]),
    default="verplicht",
    show_default=True,
    help="Vanaf welk niveau een eis die niet voldoet, of een afwijking die niet telt, exitcode 1 geeft. Een verwijzing "
    "die niet klopt geeft altijd exitcode 1, behalve met nooit.",
)
@sources_option()
@date_option()
def check_command(
    paths: tuple[str, ...],
    norms: tuple[str, ...],
    targets: list[Target],
    fail_on: FailOn,
    sources: str | None,
    peildatum: datetime.datetime | None,
) -> int:
    """Toets regiobestanden aan de norm.

    PAD is een regiobestand, een map met regiobestanden, of - voor de standaardinvoer.

    Exitcodes: 0 alles voldoet of is verantwoord, 1 een eis voldoet niet, een afwijking telt niet of een verwijzing
    klopt niet, 2 verkeerd gebruik, 3 een bestand is niet te lezen, 4 de norm is kapot, 5 niets te controleren.
    """
    from nvo_check.check import check
    from nvo_check.reading.files import files_of

    files = files_of(paths)
    check_targets(targets, [*files, *norms, *documents_in(sources)])
    with _progress(len(files)) as progress:
        uitkomst = check(
            files, norms, peildatum=reference_date(peildatum), fail_on=fail_on, sources=sources, progress=progress
        )
    write_targets(targets, lambda name, colour: write(name, uitkomst, colour=colour))
    append_step_summary(targets, uitkomst)
    return int(uitkomst.exit_code)


@contextlib.contextmanager
def _progress(number: int) -> Iterator[Callable[[str], None] | None]:
    """Show a bar on standard error while many files are read, when a person is watching."""
    if number < _LONG_RUN or not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=number, label="Regio's toetsen", file=sys.stderr) as bar:
        yield lambda _: bar.update(1)
