# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check lsp``."""

from __future__ import annotations

import datetime
import os
import signal
import sys

import click

from nvo_check.cli.options import date_option, norm_option, reference_date
from nvo_check.cli.output import tell
from nvo_check.failure import UsageFailure


@click.command("lsp", options_metavar="[OPTIES]", epilog="Hoe u uw editor instelt: docs/editor.md")
@norm_option(multiple=False)
@date_option()
def lsp_command(norm: str | None, peildatum: datetime.datetime | None) -> int:
    """Help een editor terwijl u typt.

    Uw editor start deze opdracht zelf en praat ermee via de standaardinvoer en -uitvoer (Language Server Protocol). U
    ziet dan fouten en open punten bij de regel, uitleg als u een woord aanwijst, en de sleutels en woorden die passen.
    """
    from nvo_check.editor.judging import TextJudge

    try:
        from nvo_check.editor.server import serve
    except ModuleNotFoundError as error:
        raise UsageFailure(
            "Voor `nvo-check lsp` is een extra onderdeel nodig. Installeer het in de map van nvo-check: "
            "`pip install '.[editor]'`."
        ) from error
    from nvo_check.settings import Settings

    signal.signal(
        signal.SIGINT, signal.SIG_DFL
    )  # there is nothing to clean up, and the thread that reads would not end
    limits = Settings().limits
    judge = TextJudge(norm, limits)
    outgoing = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whoever prints by accident does not end up in a message
    with open(outgoing, "wb") as stream:
        return serve(judge, limits, lambda: reference_date(peildatum), tell, (sys.stdin.buffer, stream))
