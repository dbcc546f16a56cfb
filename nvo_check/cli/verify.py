# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check verify``."""

from __future__ import annotations

import click

from nvo_check.cli.options import norm_option, sources_option
from nvo_check.cli.output import write_stdout
from nvo_check.cli.targets import wants_colour
from nvo_check.failure import ExitCode


@click.command("verify", options_metavar="[OPTIES]", epilog="Voorbeeld: nvo-check verify uitkomst.json")
@click.argument("path", metavar="UITKOMST.json")
@click.argument("paths", metavar="[PAD...]", nargs=-1)
@norm_option(multiple=True, otherwise="geldt de norm van de uitkomst")
@sources_option()
@click.option(
    "-f", "--format", "chosen", type=click.Choice(["tekst", "json"]), default="tekst", help="Hoe u het wilt zien."
)
def verify_command(path: str, paths: tuple[str, ...], norms: tuple[str, ...], sources: str | None, chosen: str) -> int:
    """Loop een uitkomst na: houdt zij nog stand?

    UITKOMST.json is geschreven door `nvo-check check -f json`. De toets wordt herhaald met dezelfde bestanden, norm en
    peildatum. Staan de bestanden nu ergens anders? Geef ze dan bij PAD, in dezelfde volgorde.

    Exitcodes: 0 de uitkomst houdt stand, 1 zij houdt geen stand, 2 verkeerd gebruik, 3 de uitkomst is niet te lezen,
    4 de norm is kapot.
    """
    from nvo_check.verify import verify

    receipt = verify(path, paths, norms, sources=sources)
    if chosen == "json":
        from nvo_check.report.receipt_contract import write_receipt_json

        write_stdout(write_receipt_json(receipt))
    else:
        from nvo_check.report.receipt_text import write_receipt

        write_stdout(write_receipt(receipt, colour=wants_colour()))
    return int(ExitCode.VOLDAAN if receipt.houdt_stand else ExitCode.BEVINDING)
