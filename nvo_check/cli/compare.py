# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check compare``."""

from __future__ import annotations

import datetime
from functools import partial
from typing import TYPE_CHECKING

import click

from nvo_check.cli.options import date_option, norm_option, reference_date
from nvo_check.cli.targets import check_targets, format_option, output_option, targets_of, write_targets
from nvo_check.failure import ExitCode, UsageFailure

if TYPE_CHECKING:
    from nvo_check.judge.comparing import Vergelijking


@click.command(
    "compare",
    options_metavar="[OPTIES]",
    epilog="Voorbeeld: nvo-check compare uitkomst.json regions/twente.yaml -f html=verschil.html",
)
@click.argument("old", metavar="OUD")
@click.argument("new", metavar="NIEUW")
@norm_option(multiple=True)
@format_option()
@output_option()
@click.option("--all", "everything", is_flag=True, help="Toon ook de eisen die gelijk bleven.")
@date_option()
def compare_command(
    old: str,
    new: str,
    norms: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    everything: bool,
    peildatum: datetime.datetime | None,
) -> int:
    """Laat zien wat er beter of slechter is geworden.

    OUD en NIEUW zijn elk een regiobestand, een map met regiobestanden, of een uitkomst die `nvo-check check -f json`
    schreef (.json). U ziet per eis wat er veranderde, en welke afspraken dat veroorzaakten.

    Exitcodes: 0 niets slechter, 1 iets slechter, 2 verkeerd gebruik, 3 een bestand is niet te lezen of te beoordelen,
    4 de norm is kapot, 5 niets te vergelijken.
    """
    targets = targets_of(formats, output)
    from nvo_check.compare import compare, is_outcome
    from nvo_check.reading.files import files_of

    check_targets(targets, [*files_of([old, new]), *norms])
    if is_outcome(old) and is_outcome(new) and (norms or peildatum):
        raise UsageFailure("Een uitkomst heeft al een norm en een peildatum. Laat --norm en --date weg.")
    comparison = compare(old, new, norms, peildatum=reference_date(peildatum))
    write_targets(targets, partial(_written, comparison, everything))
    return int(_exit_code(comparison))


def _written(comparison: Vergelijking, everything: bool, name: str, colour: bool) -> str:
    if name == "tekst":
        from nvo_check.report.comparison import write_comparison

        return write_comparison(comparison, alles=everything, colour=colour)
    from nvo_check.report.comparison_formats import write

    return write(name, comparison, alles=everything)


def _exit_code(comparison: Vergelijking) -> ExitCode:
    """The highest that applies; mistakes that an old outcome already had are no reason to fail now."""
    old, new = comparison.oud, comparison.nieuw
    if new.fouten or (old.fouten and not old.uitkomst):
        return ExitCode.REGIOBESTAND_ONLEESBAAR
    if not comparison.regios:
        return ExitCode.NIETS_TE_CONTROLEREN
    return ExitCode.BEVINDING if comparison.slechter else ExitCode.VOLDAAN
