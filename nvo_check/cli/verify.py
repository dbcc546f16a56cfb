# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check verify``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from nvo_check.cli.options import norm_option, sources_option
from nvo_check.cli.targets import Target, check_targets, documents_in, target_options, write_targets
from nvo_check.failure import ExitCode
from nvo_check.report.receipt.formats import FORMATS, write


@click.command("verify", options_metavar="[OPTIES]", epilog="Voorbeeld: nvo-check verify uitkomst.json")
@click.argument("path", metavar="UITKOMST.json")
@click.argument("paths", metavar="[PAD...]", nargs=-1)
@norm_option(multiple=True, otherwise="geldt de norm van de uitkomst")
@sources_option()
@target_options(FORMATS)
def verify_command(
    path: str, paths: tuple[str, ...], norms: tuple[str, ...], sources: str | None, targets: list[Target]
) -> int:
    """Loop een uitkomst na: houdt zij nog stand?

    UITKOMST.json is geschreven door `nvo-check check -f json`. De toets wordt herhaald met dezelfde bestanden, norm en
    peildatum. Staan de bestanden nu ergens anders? Geef ze dan bij PAD, in dezelfde volgorde.

    Exitcodes: 0 de uitkomst houdt stand, 1 zij houdt geen stand, 2 verkeerd gebruik, 3 de uitkomst is niet te lezen,
    4 de norm is kapot.
    """
    from nvo_check.verify import verify

    def accept(inputs: Sequence[str]) -> None:
        folders = [name for name in inputs if Path(name).is_dir()]
        check_targets(targets, [*inputs, *(file for folder in folders for file in documents_in(folder))])

    receipt = verify(path, paths, norms, sources=sources, accept=accept)
    write_targets(targets, lambda name, colour: write(name, receipt, colour=colour))
    return int(ExitCode.VOLDAAN if receipt.houdt_stand else ExitCode.BEVINDING)
