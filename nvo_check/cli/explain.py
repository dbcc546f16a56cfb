# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check explain``."""

from __future__ import annotations

import click

from nvo_check.cli.options import norm_option
from nvo_check.cli.output import write_stdout
from nvo_check.failure import UsageFailure


@click.command("explain", options_metavar="[OPTIES]", epilog="Voorbeeld: nvo-check explain NVO-3.2")
@click.argument("eis", metavar="[EIS]", required=False)
@norm_option(multiple=True, otherwise="zoekt nvo-check in alle meegeleverde normen")
@click.option(
    "--afwijking", "deviation", is_flag=True, help="Toon het begin van een afwijking van deze eis, om over te nemen."
)
def explain_command(eis: str | None, norms: tuple[str, ...], deviation: bool) -> int:
    """Leg een eis uit.

    U ziet wat de eis vraagt, waarom, hoe zij wordt beoordeeld, waar zij vandaan komt, en voorbeelden om over te nemen.
    Zonder EIS ziet u welke eisen er zijn.
    """
    from nvo_check.explain import explain
    from nvo_check.norm.catalogue import all_norms
    from nvo_check.report.explanation import write_deviation, write_explanation, write_overview

    if eis is None:
        if deviation:
            raise UsageFailure("Noem de eis waarvan u afwijkt, zoals `nvo-check explain NVO-3.2 --afwijking`.")
        write_stdout(write_overview(all_norms(norms)))
        return 0
    found = explain(eis, norms)
    if deviation:
        write_stdout(write_deviation(found.requirement))
        return 0
    write_stdout(write_explanation(found.view))
    return 0
