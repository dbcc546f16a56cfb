# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check check``."""

from __future__ import annotations

import contextlib
import datetime
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nvo_check.cli.configured import (
    Asked,
    files_in_force,
    in_force_for,
    refuse_unknown_requirements,
    run_options,
    targets_in_force,
)
from nvo_check.cli.options import date_option, reference_date
from nvo_check.cli.output import leave_quietly, tell
from nvo_check.cli.step_summary import append_step_summary
from nvo_check.cli.targets import Target, write_targets
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
    force, loaded = in_force_for(asked)
    if not force.paths:
        melding = "Er ontbreekt 'PAD...'. Noem een regiobestand of map, of zet `paths` in nvo-check.toml."
        raise click.UsageError(melding, click.get_current_context())
    files = files_in_force(force, loaded)
    targets = targets_in_force(FORMATS, force, asked.output, loaded, files)
    uitkomst = _checked(files, force, reference_date(peildatum), loaded)
    kept, refused = _without_stored_outcome(targets, force, uitkomst)
    try:
        write_targets(kept, lambda name, colour: write(name, uitkomst, colour=colour))
    except BrokenPipeError:  # the reader left; what was found stays what it is
        leave_quietly()
    append_step_summary(kept, uitkomst)
    code = ExitCode.VOLDAAN if exit_zero and uitkomst.exit_code == ExitCode.BEVINDING else uitkomst.exit_code
    return int(max(code, ExitCode.VERKEERD_GEBRUIK) if refused else code)


def _without_stored_outcome(targets: list[Target], force: InForce, uitkomst: Uitkomst) -> tuple[list[Target], bool]:
    """Leave a stored outcome as it is when a new one would hide something: saving it again only tightens.

    Returns:
        The targets that may be written, and whether one may not.
    """
    kept = list(targets)
    for stored in force.stored if uitkomst.sinds is not None else ():
        reason = _why_kept(stored, force.since, uitkomst)
        mine = [target for target in kept if target[1] is not None and _is_same_file(target[1], stored)]
        if reason and mine:
            kept = [target for target in kept if target not in mine]
            tell(
                f"`{stored}` is niet vervangen: {reason}. Wilt u met opzet opnieuw beginnen? Haal het bestand dan "
                "eerst weg, en bewaar de uitkomst opnieuw."
            )
    return kept, len(kept) < len(targets)


def _why_kept(stored: str, since: str | None, uitkomst: Uitkomst) -> str:
    if since is None or not _is_same_file(stored, since):
        return "er is nu met een andere uitkomst vergeleken"
    if uitkomst.nieuws:
        return "er is iets nieuw of slechter. Los dat eerst op"
    if uitkomst.sinds is not None and uitkomst.sinds.niet_getoetst:
        return "er staan regio's in die nu niet getoetst zijn. Toets ze alle"
    return ""


def _is_same_file(one: str, other: str) -> bool:
    if Path(one).exists() and Path(other).exists():
        return Path(one).samefile(other)
    return os.path.realpath(one) == os.path.realpath(other)


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
    refuse_unknown_requirements(force, loaded, {one.eis.id for regio in uitkomst.regios for one in regio.oordelen})
    # of some of the files one cannot tell that an entry does nothing
    for regel in superfluous(force.keuze, uitkomst) if force.origins["paths"] != "opdrachtregel" else ():
        tell(f"`{regel.patroon}` bij `ignore` kan weg: daar staat bij deze regio's en normen niets open.")
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
