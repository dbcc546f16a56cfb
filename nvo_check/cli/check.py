# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check check``."""

from __future__ import annotations

import contextlib
import datetime
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nvo_check.cli.configured import (
    Asked,
    in_force_for,
    refuse_unknown_requirements,
    run_options,
    targets_in_force,
)
from nvo_check.cli.options import date_option, reference_date
from nvo_check.cli.output import tell
from nvo_check.cli.step_summary import append_step_summary
from nvo_check.cli.targets import check_targets, documents_in, write_targets
from nvo_check.failure import ExitCode
from nvo_check.report.formats import FORMATS, write

if TYPE_CHECKING:
    from nvo_check.configuration.in_force import InForce
    from nvo_check.configuration.loading import LoadedConfiguration
    from nvo_check.judge.run import Uitkomst

_LONG_RUN = 8  # files; a shorter run is over before a progress bar can be read


@click.command(
    "check", options_metavar="[OPTIES]", epilog="Voorbeeld: nvo-check check regions/twente.yaml -f html=twente.html"
)
@run_options(FORMATS)
@click.option(
    "--exit-zero", is_flag=True, help="Stop met exitcode 0 waar het anders 1 is. Andere fouten houden hun code."
)
@date_option()
def check_command(asked: Asked, exit_zero: bool, peildatum: datetime.datetime | None) -> int:
    """Toets regiobestanden aan de norm.

    PAD is een regiobestand, een map met regiobestanden, of - voor de standaardinvoer. Zonder PAD geldt wat in de
    configuratie staat.

    Exitcodes: 0 alles voldoet of is verantwoord, 1 een eis voldoet niet, een afwijking telt niet of een verwijzing
    klopt niet, 2 verkeerd gebruik, 3 een bestand is niet te lezen, 4 de norm of de configuratie is kapot, 5 niets te
    controleren.
    """
    from nvo_check.reading.files import files_of

    force, loaded = in_force_for(asked)
    if not force.paths:
        raise click.MissingParameter(ctx=click.get_current_context(), param_hint="'PAD...'", param_type="argument")
    targets = targets_in_force(FORMATS, force, asked.output, loaded)
    files = files_of(force.paths)
    check_targets(targets, [*files, *force.norms, *documents_in(force.sources)])
    uitkomst = _checked(files, force, reference_date(peildatum), loaded)
    write_targets(targets, lambda name, colour: write(name, uitkomst, colour=colour))
    append_step_summary(targets, uitkomst)
    code = uitkomst.exit_code
    return int(ExitCode.VOLDAAN if exit_zero and code == ExitCode.BEVINDING else code)


def _checked(
    files: Sequence[str], force: InForce, peildatum: datetime.date, loaded: LoadedConfiguration | None
) -> Uitkomst:
    """Check the files as what is in force says, and set aside what does not count."""
    from nvo_check.check import check
    from nvo_check.judge.selection import apply_choice, superfluous
    from nvo_check.settings import Settings

    settings = Settings(force.limits, force.norms_for(files))
    with _progress(len(files)) as progress:
        uitkomst = check(
            files,
            force.norms,
            peildatum=peildatum,
            settings=settings,
            fail_on=force.fail_on,
            sources=force.sources,
            progress=progress,
        )
    refuse_unknown_requirements(force, uitkomst, loaded)
    for regel in superfluous(force.keuze, uitkomst):
        tell(f"`{regel.patroon}` bij `ignore` kan weg: daar staat niets meer open.")
    chosen = apply_choice(uitkomst, force.keuze)
    if force.since is None or _is_still_to_be_made(force):
        return chosen
    from nvo_check.since import since

    return since(chosen, force.since, settings)


def _is_still_to_be_made(force: InForce) -> bool:
    """Whether the stored outcome of the configuration is not there yet; then everything counts, and we say so.

    One that is given on the command line has to be there.
    """
    if force.since is None or force.origins["since"] == "opdrachtregel" or Path(force.since).exists():
        return False
    tell(f"`{force.since}` is er nog niet. Daarom telt alles. Maak haar met: nvo-check check -f json={force.since}")
    return True


@contextlib.contextmanager
def _progress(number: int) -> Iterator[Callable[[str], None] | None]:
    """Show a bar on standard error while many files are read, when a person is watching."""
    if number < _LONG_RUN or not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=number, label="Regio's toetsen", file=sys.stderr) as bar:
        yield lambda _: bar.update(1)
