# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check norms``."""

from __future__ import annotations

import datetime

import click

from nvo_check.cli.options import date_option, reference_date
from nvo_check.cli.targets import Target, check_targets, target_options, write_targets
from nvo_check.report.norms.formats import OVERVIEW, write


@click.command("norms", options_metavar="[OPTIES]", epilog="Voorbeeld: nvo-check norms --date 2025-12-31")
@click.argument("norms", metavar="[NORM]...", nargs=-1)
@target_options(OVERVIEW)
@date_option(what="waarvoor u wilt weten of de norm geldt")
def norms_command(norms: tuple[str, ...], targets: list[Target], peildatum: datetime.datetime | None) -> int:
    """Laat zien welke normen er zijn.

    NORM is de naam van een norm, of een normbestand (.yaml). Zonder NORM ziet u alle meegeleverde normen. U ziet van
    elke norm wanneer zij geldt, hoeveel eisen zij heeft, en op welke norm zij verder bouwt.
    """
    from nvo_check.norm_overview import list_norms

    check_targets(targets, norms)
    found = list_norms(norms, peildatum=reference_date(peildatum))
    write_targets(targets, lambda name, colour: write(OVERVIEW, name, found, colour=colour))
    return 0
