# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check norm``: what a norm keeper does: test, compare and start norms, and write their pages."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

import click

from nvo_check.cli.norm_pages import pages_command
from nvo_check.cli.output import check_target, tell, write_file, write_stdout
from nvo_check.cli.targets import Target, check_targets, target_options, write_targets
from nvo_check.failure import UsageFailure
from nvo_check.report.norms.formats import DIFFERENCE, TRIAL, write


@click.group(
    "norm",
    options_metavar="",
    subcommand_metavar="OPDRACHT [OPTIES]",
    epilog="Voorbeeld: nvo-check norm test eigen-norm.yaml",
)
def norm_command() -> None:
    """Schrijf zelf een norm, en test haar.

    Een norm is een bestand met eisen. Hoe u een eis schrijft, staat in docs/norm-schrijven.md.
    """


norm_command.add_command(pages_command)


@norm_command.command("test", options_metavar="[OPTIES]", epilog="Voorbeeld: nvo-check norm test eigen-norm.yaml")
@click.argument("norms", metavar="[NORM]...", nargs=-1)
@click.option(
    "--coverage",
    is_flag=True,
    help="Laat ook zien wat geen enkel voorbeeld raakt: welke voorwaarden nooit waar of nooit onwaar zijn, "
    "en welke oordelen nooit voorkomen.",
)
@target_options(TRIAL)
def test_command(norms: tuple[str, ...], targets: list[Target], coverage: bool) -> int:
    """Draai de voorbeelden van een norm.

    NORM is de naam van een norm, of een normbestand (.yaml). Zonder NORM draait nvo-check de voorbeelden van alle
    meegeleverde normen. Elk voorbeeld moet het oordeel krijgen dat erbij staat. Bouwt een norm op een andere, dan
    draaien alleen haar eigen voorbeelden.

    Exitcodes: 0 alle voorbeelden kloppen, 1 een voorbeeld klopt niet, 2 verkeerd gebruik, 4 een norm is kapot.
    """
    from nvo_check.norm_trial import try_norms

    check_targets(targets, norms)
    found = try_norms(norms, coverage=coverage)
    write_targets(targets, lambda name, colour: write(TRIAL, name, found, colour=colour))
    return int(found.exit_code)


@norm_command.command(
    "diff", options_metavar="[OPTIES]", epilog="Voorbeeld: nvo-check norm diff nvo-2020-zeven nvo-2020-acht"
)
@click.argument("old", metavar="OUD")
@click.argument("new", metavar="NIEUW")
@target_options(DIFFERENCE)
def diff_command(old: str, new: str, targets: list[Target]) -> int:
    """Laat zien wat er tussen twee normen verschilt.

    OUD en NIEUW zijn elk de naam van een norm, of een normbestand (.yaml). U ziet welke eisen nieuw, vervallen of
    veranderd zijn, en of een regio die van een eis afwijkt, opnieuw moet kijken.

    Exitcodes: 0 vergeleken, ook als er verschil is, 2 verkeerd gebruik, 4 een norm is kapot.
    """
    from nvo_check.norm_difference import compare_norms

    check_targets(targets, [old, new])
    found = compare_norms(old, new)
    write_targets(targets, lambda name, colour: write(DIFFERENCE, name, found, colour=colour))
    return 0


@norm_command.command(
    "new",
    options_metavar="[OPTIES]",
    epilog='Voorbeeld: nvo-check norm new eigen-norm.yaml --titel "Onze eigen norm"',
)
@click.argument("path", metavar="BESTAND", default="eigen-norm.yaml", required=False)
@click.option("--id", "norm_id", metavar="NAAM", help="De naam waarmee regio's naar de norm verwijzen.")
@click.option("--titel", metavar="TITEL", help="De titel van de norm.")
@click.option("--extends", "base", metavar="NORM", help="Een meegeleverde norm waarop uw norm verder bouwt.")
def new_command(path: str, norm_id: str | None, titel: str | None, base: str | None) -> int:
    """Maak een normbestand om mee te beginnen.

    Het bestand is meteen geldig, legt elk veld uit, en heeft één eis met voorbeelden. Zonder --id volgt de naam uit die
    van het bestand. Zonder --titel vraagt nvo-check ernaar. Een bestand dat al bestaat blijft staan. Met - als BESTAND
    komt het op het scherm.
    """
    if path != "-":
        _require_new(path)
    norm_id = norm_id if norm_id is not None else _id_of(path)
    titel = titel if titel is not None else _ask_title()
    from nvo_check.norm_starter import starter_norm

    text = starter_norm(norm_id, titel, base)
    if path == "-":
        write_stdout(text)
        return 0
    write_file(path, text)
    name = shlex.quote(path)
    tell(f"Geschreven: {path}")
    tell(f"Draai de voorbeelden: nvo-check norm test --coverage {name}")
    tell(f"Toets een regio: nvo-check check regio.yaml --norm {name}")
    tell(f"Hulp van uw editor tijdens het typen? Draai: nvo-check schema norm -o {shlex.quote(_schemas_beside(path))}")
    return 0


def _require_new(path: str) -> None:
    if not path.lower().endswith((".yaml", ".yml")):
        raise UsageFailure(f"Geef een naam die op .yaml eindigt, zoals `{path}.yaml`.")
    if os.path.lexists(path):
        raise UsageFailure(f"`{path}` bestaat al. Kies een andere naam; er is niets geschreven.")
    check_target(path, [])


def _id_of(path: str) -> str:
    """Make a name for the norm of the name of its file."""
    if path == "-":
        raise UsageFailure("Geef de naam van de norm mee, bijvoorbeeld: nvo-check norm new - --id eigen-norm.")
    return Path(path).stem.lower().replace(" ", "-")


def _schemas_beside(path: str) -> str:
    """Give the folder that the schema line of the new file points to."""
    return os.path.join(os.path.dirname(path), "schemas")  # noqa: PTH118, PTH120 (the text as the user wrote it)


def _ask_title() -> str:
    if not sys.stdin.isatty():
        raise UsageFailure('Geef de titel van de norm mee, bijvoorbeeld: nvo-check norm new --titel "Onze eigen norm".')
    titel: str = click.prompt("Wat is de titel van de norm?", prompt_suffix=" ", err=True)
    return titel
