# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check config``."""

from __future__ import annotations

import click

from nvo_check.cli.configured import Asked, in_force_for, run_options, targets_in_force
from nvo_check.cli.output import write_stdout
from nvo_check.report.formats import FORMATS


@click.command("config", options_metavar="[OPTIES]", epilog="Voorbeeld: nvo-check config regions/")
@run_options(FORMATS)
def config_command(asked: Asked) -> int:
    """Laat zien welke instellingen gelden, en waar elke waarde vandaan komt.

    De opties zijn die van `nvo-check check`: zo ziet u wat er zou gelden als u zo toetst. Er wordt niets getoetst.

    Exitcodes: 0 de configuratie klopt of is er niet, 2 verkeerd gebruik, 4 de configuratie is kapot.
    """
    from nvo_check.configuration.shown import write_in_force
    from nvo_check.reading.files import files_of

    force, loaded = in_force_for(asked)
    targets_in_force(FORMATS, force, asked.output, loaded)
    norms = force.norms_for(files_of(force.paths))
    write_stdout(write_in_force(force, loaded.bestand if loaded is not None else None, norms))
    return 0
