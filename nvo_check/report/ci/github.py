# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Workflow commands for GitHub Actions: an annotation per open point, and every other verdict as a line in a group.

GitHub shows at most ten annotations of each kind per step. The worst come first, and the log says how many there are; a
line in a log has no such limit. Forgejo and Gitea print the commands as lines.
"""

from __future__ import annotations

from collections.abc import Iterator

from nvo_check.judge.run import Uitkomst
from nvo_check.report.aside_words import since_in_lines
from nvo_check.report.ci.look import look_at
from nvo_check.report.ci.sentences import counted, name_of, open_points, told
from nvo_check.report.ci.view import Ernst, Groep, Overzicht, Punt, worst_first
from nvo_check.report.remarks import short_remarks_of
from nvo_check.report.sentences import NOTHING_CHECKED
from nvo_check.report.signs import for_log
from nvo_check.report.words import VERDICT_SIGNS

MOST_SHOWN = 10
"""Annotations of each kind that GitHub shows for one step."""

_SIGNS = {str(word): sign for word, sign in VERDICT_SIGNS.items()}
_COMMANDS: dict[Ernst, str] = {"fout": "error", "waarschuwing": "warning", "info": "notice"}
_KINDS: dict[Ernst, str] = {"fout": "fouten", "waarschuwing": "waarschuwingen", "info": "opmerkingen"}


def write_github(uitkomst: Uitkomst) -> str:
    """Write the outcome for the log of a step."""
    overzicht = look_at(uitkomst)
    lines = [line for groep in overzicht.groepen for line in _group(groep)]
    shown = [punt for punt in worst_first(overzicht.punten) if _is_annotated(punt)]
    lines += [_annotation(punt) for punt in shown]
    lines += [f"::error title=nvo-check::{_data(NOTHING_CHECKED)}"] if not overzicht.groepen + overzicht.fouten else []
    return "\n".join([*lines, *_last(overzicht, shown)]) + "\n"


def _is_annotated(punt: Punt) -> bool:
    """What is open, explained or set aside; not what a stored outcome has already, nor what only could not be found."""
    return punt.open or punt.verantwoord or punt.opzij


def _annotation(punt: Punt) -> str:
    properties = {
        "file": punt.plaats.bestand,
        "line": str(punt.plaats.regel),
        "col": str(punt.plaats.kolom),
        "title": f"{punt.kop}: {punt.naam}" if punt.soort == "eis" else punt.kop,
    }
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[punt.ernst]} {given}::{_data(told(punt))}"


def _group(groep: Groep) -> Iterator[str]:
    yield f"::group::{_data(f'{name_of(groep)}: {counted(groep.telling)}')}"
    for punt in groep.punten:
        if not _is_annotated(punt) and not punt.al_bekend:
            sign = _SIGNS.get(punt.oordeel, "?")
            yield for_log(f"{sign} {punt.kop}: {punt.naam} ({punt.plaats})")
    yield "::endgroup::"


def _last(overzicht: Overzicht, shown: list[Punt]) -> Iterator[str]:
    yield from (for_log(line) for line in short_remarks_of(overzicht.uitkomst))
    if overzicht.groepen:
        yield for_log(f"Eisen: {counted(overzicht.telling)}.")
    yield f"{open_points(overzicht)}."
    for ernst, kind in _KINDS.items():
        number = sum(punt.ernst == ernst for punt in shown)
        if number > MOST_SHOWN:
            yield f"GitHub toont {MOST_SHOWN} van de {number} {kind} bij de bestanden. In dit logboek staan ze alle."
    yield from (for_log(line) for line in since_in_lines(overzicht.uitkomst))


def _data(text: str) -> str:
    return for_log(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
