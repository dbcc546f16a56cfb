# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check init``."""

from __future__ import annotations

import os
import sys

import click

from nvo_check.cli.output import check_target, tell, write_file, write_stdout
from nvo_check.failure import UsageFailure


@click.command(
    "init",
    options_metavar="[OPTIES]",
    epilog='Voorbeeld: nvo-check init mijn-regio.yaml --naam "Mijn regio"',
)
@click.argument("path", metavar="BESTAND", default="mijn-regio.yaml", required=False)
@click.option("--naam", metavar="NAAM", help="De naam van de regio.")
@click.option(
    "--aantal-gemeenten",
    "number",
    metavar="GETAL",
    type=click.IntRange(1, 400),
    help="Hoeveel gemeenten meedoen, 1 tot 400.",
)
@click.option("--gemeente", "gemeenten", multiple=True, metavar="NAAM", help="De naam van een gemeente. Mag vaker.")
@click.option(
    "--norm",
    "norms",
    metavar="NORM",
    multiple=True,
    default=("nvo-2020-zeven",),
    show_default=True,
    help="De norm waaraan de regio zich toetst. Mag vaker.",
)
def init_command(
    path: str, naam: str | None, number: int | None, gemeenten: tuple[str, ...], norms: tuple[str, ...]
) -> int:
    """Maak een regiobestand om mee te beginnen.

    Het bestand is meteen geldig en legt bij elk onderdeel uit wat u kunt invullen. Wat u niet als optie geeft, vraagt
    nvo-check. Een bestand dat al bestaat blijft staan. Met - als BESTAND komt het op het scherm.
    """
    if path != "-":
        if not path.lower().endswith((".yaml", ".yml")):
            raise UsageFailure(
                f"Geef een naam die op .yaml eindigt, zoals `{path}.yaml`; dan vindt nvo-check het bestand."
            )
        if os.path.lexists(path):
            raise UsageFailure(f"`{path}` bestaat al. Kies een andere naam; er is niets geschreven.")
        check_target(path, [])
    if naam is None:
        naam = _ask_name()
        if number is None and not gemeenten:
            number = _ask_number()
    from nvo_check.starter import starter_file

    text = starter_file(naam, number if number is not None else len(gemeenten) or None, gemeenten, norms)
    if path == "-":
        write_stdout(text)
        return 0
    write_file(path, text)
    tell(f"Geschreven: {path}")
    tell(f"Vul het bestand in en draai dan: nvo-check check {path}")
    tell(f"Hulp van uw editor tijdens het typen? Draai: nvo-check schema regio -o {_schemas_beside(path)}")
    return 0


def _schemas_beside(path: str) -> str:
    """Give the folder that the schema line of the new file points to, as it can be typed."""
    folder = os.path.join(os.path.dirname(path), "schemas")  # noqa: PTH118, PTH120 (the text as the user wrote it)
    return f'"{folder}"' if " " in folder else folder


def _ask_name() -> str:
    if not sys.stdin.isatty():
        raise UsageFailure('Geef de naam van de regio mee, bijvoorbeeld: nvo-check init --naam "Mijn regio".')
    name: str = click.prompt("Hoe heet de regio?", prompt_suffix=" ", err=True)
    return name


def _ask_number() -> int | None:
    """Ask until the answer is a number of gemeenten, or empty."""
    number: int | None = click.prompt(
        "Hoeveel gemeenten doen mee? (leeg als u het niet weet)",
        default="",
        show_default=False,
        prompt_suffix=" ",
        value_proc=_number_or_nothing,
        err=True,
    )
    return number


def _number_or_nothing(answer: str) -> int | None:
    if not answer.strip():
        return None
    if not answer.strip().isdecimal() or not 1 <= int(answer) <= 400:
        raise click.UsageError("Geef een getal van 1 tot en met 400, zonder punten.")
    return int(answer)
