# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check config``."""

from __future__ import annotations

from dataclasses import replace

import click

from nvo_check.cli.configured import (
    Asked,
    files_in_force,
    in_force_for,
    refuse_unknown_requirements,
    run_options,
    targets_in_force,
)
from nvo_check.cli.output import write_stdout
from nvo_check.report.formats import FORMATS


@click.command("config", options_metavar="[OPTIES]", epilog="Voorbeeld: nvo-check config regions/")
@run_options(FORMATS)
def config_command(asked: Asked) -> int:
    """Laat zien welke instellingen gelden.

    U ziet van elke waarde waar zij vandaan komt: de configuratie, de opdrachtregel of de standaard. Met de opties van
    `nvo-check check` ziet u wat er zou gelden als u zo toetst. Er wordt niets getoetst.

    Exitcodes: 0 de configuratie klopt of is er niet, 2 verkeerd gebruik, 4 de configuratie is kapot.
    """
    from nvo_check.configuration.shown import write_in_force

    force, loaded = in_force_for(asked)
    files = files_in_force(force, loaded)
    targets = targets_in_force(FORMATS, force, asked.output, loaded, files)
    refuse_unknown_requirements(force, loaded, ())
    norms = force.norms_for(files)
    if asked.output is not None:
        origins = {**force.origins, "format": "opdrachtregel"}
        force = replace(force, formats=tuple(f"{name}={file}" for name, file in targets), origins=origins)
    write_stdout(write_in_force(force, loaded.bestand if loaded is not None else None, norms))
    return 0
