# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check norm``: what a norm keeper does."""

from __future__ import annotations

import click

from nvo_check.cli.norm_pages import pages_command


@click.group("norm", options_metavar="", subcommand_metavar="OPDRACHT [OPTIES]")
def norm_command() -> None:
    """Maak en beheer een norm."""


norm_command.add_command(pages_command)
