# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Code Quality for GitLab: the points on which something is to be done or known, and one entry that counts them all.

GitLab shows every entry as a problem in a merge request. What is met or does not apply is therefore only counted, in
one entry of the lowest severity per region and norm. What a stored outcome has already (``--since``) is left out.
"""

from __future__ import annotations

import json

from pydantic import BaseModel

from nvo_check.judge.run import Uitkomst
from nvo_check.report.ci.look import look_at
from nvo_check.report.ci.places import Plek
from nvo_check.report.ci.sentences import counted, name_of, told
from nvo_check.report.ci.view import Groep, Punt, worst_first
from nvo_check.report.remarks import from_elsewhere, out_of_force
from nvo_check.report.signs import one_line

_OVERVIEW = "nvo-check/overzicht"


class _Lines(BaseModel):
    begin: int


class _Location(BaseModel):
    path: str
    lines: _Lines


class _Entry(BaseModel):
    """One entry, with the names that GitLab reads."""

    description: str
    check_name: str
    fingerprint: str
    severity: str
    location: _Location


def write_gitlab(uitkomst: Uitkomst) -> str:
    """Write the Code Quality report: a JSON list, the worst first."""
    overzicht = look_at(uitkomst)
    entries = [_entry(punt) for punt in worst_first(overzicht.punten) if _shown(punt)]
    entries += [_overview(groep, uitkomst.peildatum) for groep in overzicht.groepen]
    return json.dumps([entry.model_dump() for entry in entries], ensure_ascii=False, indent=2) + "\n"


def _shown(punt: Punt) -> bool:
    """A citation whose document nobody promised is no problem: it is only counted."""
    return punt.open or (punt.stil is not None and not punt.al_bekend)


def _entry(punt: Punt) -> _Entry:
    return _Entry(
        description=f"{punt.kop}: {told(punt)}",
        check_name=punt.rule,
        fingerprint=punt.vingerafdruk,
        severity=_severity(punt),
        location=_location(punt.plaats),
    )


def _severity(punt: Punt) -> str:
    """A file that could not be read and a test that crashed are worse than a requirement that is not met."""
    if punt.soort == "bestand" or punt.vastgelopen:
        return "critical"
    return {"fout": "major", "waarschuwing": "minor"}.get(punt.ernst, "info")


def _overview(groep: Groep, peildatum: str) -> _Entry:
    norm = groep.uitkomst.norm
    about = one_line(f"{from_elsewhere(norm)} {out_of_force(norm, peildatum)}")
    return _Entry(
        description=f"{name_of(groep)}: {counted(groep.telling)}{_other_citations(groep)}. {about}".rstrip(),
        check_name=_OVERVIEW,
        fingerprint=groep.vingerafdruk,
        severity="info",
        location=_location(Plek(groep.bestand)),
    )


def _other_citations(groep: Groep) -> str:
    number = sum(punt.ernst == "info" and punt.stil is None for punt in groep.verwijzingen)
    return f". Niet na te gaan verwijzingen: {number}" if number else ""


def _location(plaats: Plek) -> _Location:
    return _Location(path=plaats.bestand, lines=_Lines(begin=plaats.regel))
