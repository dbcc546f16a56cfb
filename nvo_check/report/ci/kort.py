# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""One line per open point, in the form that editors and pre-commit know, and one line that counts.

What is in order, explained, set aside or known already is only counted.
"""

from __future__ import annotations

from nvo_check.judge.run import Uitkomst
from nvo_check.report.aside_words import since_in_lines
from nvo_check.report.ci.look import look_at
from nvo_check.report.ci.sentences import counted, open_points, told
from nvo_check.report.ci.view import Overzicht, Punt
from nvo_check.report.remarks import short_remarks_of
from nvo_check.report.sentences import NOTHING_CHECKED
from nvo_check.report.signs import for_log


def write_short(uitkomst: Uitkomst) -> str:
    """Write the open points, in the order of the files and lines: ``bestand:regel:kolom: fout: NVO-3.2 …``."""
    overzicht = look_at(uitkomst)
    found = sorted((punt for punt in overzicht.punten if punt.open), key=_place)
    since = (for_log(line) for line in since_in_lines(uitkomst))
    remarks = (for_log(line) for line in short_remarks_of(uitkomst))
    return "\n".join([*(_line(punt) for punt in found), *remarks, *since, *_last(overzicht)]) + "\n"


def _place(punt: Punt) -> tuple[str, int, int]:
    return punt.plaats.bestand, punt.plaats.regel, punt.plaats.kolom


def _line(punt: Punt) -> str:
    """Leave the advice on a requirement out: it is three times as long as what was found."""
    words = punt.melding if punt.soort == "eis" else told(punt)
    return for_log(f"{punt.plaats}: {punt.ernst}: {punt.kop}: {words}")


def _last(overzicht: Overzicht) -> list[str]:
    if not overzicht.groepen:
        return [NOTHING_CHECKED if not overzicht.fouten else f"{open_points(overzicht)}."]
    total = for_log(f"{open_points(overzicht)}. Eisen: {counted(overzicht.telling)}.")
    eisen = [punt.rule.partition("/")[0] for punt in overzicht.punten if punt.open and punt.soort == "eis"]
    return [for_log(f"Wat u bij een eis kunt doen: nvo-check explain {eisen[0]}"), total] if eisen else [total]
