# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requirements explained, as text for a terminal of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from nvo_check.norm.norm import Norm, Requirement
from nvo_check.norm.stamp import stamp_of
from nvo_check.report.requirement.sheet import sheet_of
from nvo_check.report.requirement.text import write_sheet
from nvo_check.report.requirement.view import RequirementView

_WIDTH = 80


def write_explanation(view: RequirementView) -> str:
    """Write all that the page of a requirement tells, in the same order."""
    return write_sheet(sheet_of(view))


def write_deviation(requirement: Requirement) -> str:
    """Write the beginning of a deviation, to paste into a region file; it does not count before all is filled in."""
    eis = requirement.eis
    lines = [
        "# Zet dit in uw regiobestand. Staat er al `afwijkingen:`?",
        "# Neem dan alleen het stuk vanaf `- eis` over.",
        "afwijkingen:",
        f"  - eis: {eis.id}",
        *_comment(f"{eis.titel}."),
        f'    stempel: "{stamp_of(eis)}"',
        *_comment(
            "Haal hieronder de hekjes weg en vul in wat bij u geldt. Alles is nodig, anders telt de afwijking niet."
        ),
        "    # motivering: Waarom wij afwijken, en wat wij in plaats daarvan doen.",
        "    # besluit: {orgaan: college, datum: 2026-01-31}",
        "    # einddatum: 2027-12-31",
        "    # bronnen: [{bron: besluit, kop: Besluit}]",
    ]
    return "\n".join(lines) + "\n"


def write_overview(norms: Sequence[Norm]) -> str:
    """List the requirements of norms, per element; what a norm takes over from one before it is not repeated."""
    lines: list[str] = []
    shown: set[str] = set()
    for norm in norms:
        lines += ["", f"{norm.titel} ({norm.id})"] if lines else [f"{norm.titel} ({norm.id})"]
        for element in norm.elementen:
            own = [one.eis for one in norm.requirements if one.eis.element == element.id and one.eis.id not in shown]
            if own:
                lines += ["", f"{element.nummer}. {element.titel}"]
            for eis in own:
                level = " (aanbevolen)" if eis.niveau == "aanbevolen" else ""
                lines += textwrap.wrap(
                    f"{eis.id}  {eis.titel}{level}", _WIDTH, initial_indent="  ", subsequent_indent="      "
                )
        shown |= {one.eis.id for one in norm.requirements}
    return "\n".join(lines) + "\n"


def _comment(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="    # ", subsequent_indent="    # ")
