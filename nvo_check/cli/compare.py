# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check compare``."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import click

from nvo_check.cli.options import date_option, norm_option, reference_date, sources_option
from nvo_check.cli.targets import (
    Target,
    check_targets,
    documents_in,
    target_options,
    write_targets,
)
from nvo_check.failure import ExitCode, UsageFailure
from nvo_check.report.comparison.formats import FORMATS, write

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
@sources_option()
@target_options(FORMATS)
@click.option("--all", "everything", is_flag=True, help="Toon ook de eisen die gelijk bleven.")
@date_option()
def compare_command(
    old: str,
    new: str,
    norms: tuple[str, ...],
    sources: str | None,
    targets: list[Target],
    everything: bool,
    peildatum: datetime.datetime | None,
) -> int:
    """Laat zien wat er beter of slechter is geworden.

    OUD en NIEUW zijn elk een regiobestand, een map met regiobestanden, of een uitkomst die `nvo-check check -f json`
    schreef (.json). U ziet per eis wat er veranderde, en welke afspraken dat veroorzaakten.

    Exitcodes: 0 niets slechter, 1 iets slechter, 2 verkeerd gebruik, 3 een bestand is niet te lezen of te beoordelen,
    4 de norm is kapot, 5 niets te vergelijken.
    """
    from nvo_check.compare import compare, is_outcome
    from nvo_check.reading.files import files_of

    check_targets(targets, [*files_of([old, new]), *norms, *documents_in(sources)])
    if is_outcome(old) and is_outcome(new) and (norms or peildatum or sources is not None):
        raise UsageFailure(
            "In een uitkomst staan de norm, de peildatum en de controle van de bronnen al vast. "
            "Laat --norm, --date en --sources weg."
        )
    comparison = compare(old, new, norms, peildatum=reference_date(peildatum), sources=sources)
    write_targets(targets, lambda name, colour: write(name, comparison, alles=everything, colour=colour))
    return int(_exit_code(comparison))


def _exit_code(comparison: Vergelijking) -> ExitCode:
    """The highest that applies; mistakes that an old outcome already had are no reason to fail now."""
    old, new = comparison.oud, comparison.nieuw
    if new.fouten or (old.fouten and not old.uitkomst):
        return ExitCode.REGIOBESTAND_ONLEESBAAR
    if comparison.slechter:
        return ExitCode.BEVINDING
    return ExitCode.VOLDAAN if comparison.vergeleken else ExitCode.NIETS_TE_CONTROLEREN
