# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check gap``."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import click

from nvo_check.cli.options import date_option, norm_option, reference_date, sources_option
from nvo_check.cli.output import tell
from nvo_check.cli.targets import Target, check_targets, documents_in, target_options, write_targets
from nvo_check.report.worklist.formats import FORMATS, write

if TYPE_CHECKING:
    from nvo_check.norm.requirement import Niveau


@click.command("gap", options_metavar="[OPTIES]", epilog="Voorbeeld: nvo-check gap regions/twente.yaml -o werklijst.md")
@click.argument("paths", metavar="REGIOBESTAND...", nargs=-1, required=True)
@norm_option(multiple=True)
@target_options(FORMATS)
@click.option(
    "--level",
    "niveau",
    type=click.Choice(["verplicht", "aanbevolen"]),
    default="aanbevolen",
    help="Vanaf welk niveau een eis op de lijst komt: alleen wat verplicht is, of ook wat aanbevolen is (standaard).",
)
@sources_option()
@date_option()
def gap_command(
    paths: tuple[str, ...],
    norms: tuple[str, ...],
    targets: list[Target],
    niveau: Niveau,
    sources: str | None,
    peildatum: datetime.datetime | None,
) -> int:
    """Maak een werklijst van wat er nog open staat.

    U ziet per punt wat er ontbreekt, waarom het moet, waar het in uw bestand hoort, en een stuk tekst om mee te
    beginnen. Die tekst is verzonnen: u past haar aan. REGIOBESTAND mag ook een map zijn, of - voor de standaardinvoer.

    De lijst komt als Markdown (.md), of als tabel voor een rekenblad (.csv). In het HTML-rapport van `nvo-check check`
    staat zij ook.

    Exitcodes: 0 de lijst is gemaakt, ook als er punten op staan, 2 verkeerd gebruik, 3 een bestand is niet te lezen,
    4 de norm is kapot, 5 geen regiobestanden gevonden.
    """
    from nvo_check.gap import gap
    from nvo_check.reading.files import files_of

    check_targets(targets, [*files_of(paths), *norms, *documents_in(sources)])
    werklijst = gap(paths, norms, peildatum=reference_date(peildatum), niveau=niveau, sources=sources)
    for fout in werklijst.fouten:
        tell(f"{fout.plaats}: {fout.melding} {fout.tip}")
    if werklijst.regios:
        write_targets(targets, lambda name, _: write(name, werklijst))
    elif not werklijst.fouten:
        tell("Er is geen werklijst gemaakt: geen regiobestanden (`*.yaml` of `*.yml`) gevonden.")
    return int(werklijst.exit_code)
