# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check cite``."""

from __future__ import annotations

import click

from nvo_check.cli.output import tell, write_stdout
from nvo_check.failure import ExitCode, UsageFailure


@click.command(
    "cite",
    options_metavar="[OPTIES]",
    epilog="Voorbeeld: nvo-check cite rapport.md regionaal aanspreekpunt",
)
@click.argument("source", metavar="BRON")
@click.argument("words", metavar="[ZOEKTEKST]...", nargs=-1)
@click.option("--region", metavar="REGIOBESTAND", help="BRON is dan het id van een bron in dit regiobestand.")
@click.option(
    "--sources",
    metavar="MAP",
    help="De map met de documenten. Zonder deze optie is dat met --region de map van het regiobestand.",
)
@click.option(
    "--most",
    metavar="AANTAL",
    type=click.IntRange(1, 100),
    default=5,
    show_default=False,
    help="Toon hoogstens zoveel verwijzingen. Zonder deze optie 5.",
)
@click.option("--quote", "with_quotation", is_flag=True, help="Zet er een citaat bij: wat er letterlijk staat.")
@click.option("--register", is_flag=True, help="Toon de bron zelf, voor het register onderaan het regiobestand.")
def cite_command(
    source: str,
    words: tuple[str, ...],
    region: str | None,
    sources: str | None,
    most: int,
    with_quotation: bool,
    register: bool,
) -> int:
    """Zoek een passage in een bron en maak er een verwijzing van.

    BRON is een bestand. ZOEKTEKST is een paar woorden uit de passage; de volgorde maakt niet uit. U krijgt
    verwijzingen die u zo onder `bronnen:` plakt, de beste eerst. Regels tellen hoeft niet.

    Exitcodes: 0 gevonden, 1 niets gevonden, 2 verkeerd gebruik of de bron is niet te lezen, 3 het regiobestand klopt
    niet.
    """
    query = " ".join(words).strip()
    if not query and not register:
        raise UsageFailure("Geef woorden om naar te zoeken, of vraag met `--register` de bron zelf.")
    from nvo_check.cite import cite, open_source, write_citations, write_register_entry

    opened = open_source(source, region, sources)
    if register:
        write_stdout(write_register_entry(opened))
        return 0
    found = cite(opened, query, most=most, with_quotation=with_quotation)
    if not found.citations:
        tell(_not_found(opened.text.bestand, found.near))
        return ExitCode.BEVINDING
    write_stdout(write_citations(found.citations))
    return 0


def _not_found(name: str, near: tuple[str, ...]) -> str:
    from nvo_check.place import printable

    text = f"Niets gevonden in {printable(name)}. Probeer minder of andere woorden."
    return f"{text} Woorden die erop lijken: {', '.join(near)}." if near else text
