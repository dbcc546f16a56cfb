# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check render``."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nvo_check.cli.options import date_option, norm_option, reference_date, sources_option
from nvo_check.cli.output import check_target, tell, write_file, write_stdout
from nvo_check.failure import UsageFailure

if TYPE_CHECKING:
    from nvo_check.render import DraftFormat

_BY_ENDING: dict[str, DraftFormat] = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}


@click.command(
    "render", options_metavar="[OPTIES]", epilog="Voorbeeld: nvo-check render regions/twente.yaml -o visie.html"
)
@click.argument("path", metavar="REGIOBESTAND")
@click.option(
    "-o", "--output", metavar="BESTAND", help="Schrijf naar dit bestand: .md of .html. Zonder: naar het scherm."
)
@click.option(
    "-f",
    "--format",
    "draft_format",
    type=click.Choice(["markdown", "html"]),
    help="De vorm, als die niet uit de bestandsnaam blijkt.",
)
@norm_option(multiple=True)
@sources_option()
@date_option()
@click.option(
    "--templates",
    metavar="MAP",
    type=click.Path(exists=True, file_okay=False),
    help="Een map met eigen sjablonen. Wat er niet in staat, komt van nvo-check.",
)
def render_command(
    path: str,
    output: str | None,
    draft_format: DraftFormat | None,
    norms: tuple[str, ...],
    sources: str | None,
    peildatum: datetime.datetime | None,
    templates: str | None,
) -> int:
    """Maak van een regiobestand een concept-regiovisie.

    Het concept bevat alle afspraken, de open punten met advies, en een bijlage die per eis laat zien waar zij
    beantwoord is. Zijn er meer normen, dan staan de open punten van alle normen in één concept.
    """
    chosen = draft_format or _format_of(output)
    if output is not None:
        own = [str(file) for folder in (templates, sources) if folder for file in Path(folder).glob("*")]
        check_target(output, [path, *norms, *own])
    from nvo_check.render import render_draft

    text = render_draft(
        path,
        chosen,
        norms,
        peildatum=reference_date(peildatum),
        templates=templates,
        sources=sources,
    )
    if output is None:
        write_stdout(text)
    else:
        write_file(output, text)
        tell(f"Geschreven: {output}")
    return 0


def _format_of(output: str | None) -> DraftFormat:
    if output is None:
        return "markdown"
    ending = Path(output).suffix.lower()
    if ending not in _BY_ENDING:
        raise UsageFailure(f"Aan `{output}` is de vorm niet te zien. Eindig op .md of .html, of kies met --format.")
    return _BY_ENDING[ending]
