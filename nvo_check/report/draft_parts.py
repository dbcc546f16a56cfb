# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parts of the draft that come from the outcome: decisions per gemeente, and the appendix with deviations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nvo_check.judge.decisions import Besluitregel, Besluitvorming, Gemeentestand
from nvo_check.judge.outcome import Afwijkingsoordeel, Regiouitkomst
from nvo_check.judge.shared import every_deviation
from nvo_check.model.regio import Regio
from nvo_check.report.blocks import Bronverwijzing, citations
from nvo_check.report.sections import STILL_OPEN, body_in_words, deviation_part, nameless_in_words
from nvo_check.report.sentences import date_in_words, decision_in_words, decisions_in_lines, done_in_words
from nvo_check.report.tables import NOTHING

_COLUMNS = {"raad": "Gemeenteraad", "college": "College"}
_OTHER = "Overleg"


@dataclass(frozen=True)
class Besluitoverzicht:
    """Who decided what.

    Attributes:
        zinnen: who decided, who was only informed, who still has to.
        kolommen: the titles of the table; empty when no gemeente is named.
        rijen: one row per gemeente.
        overig: what regional bodies decided, and decisions without the name of a gemeente: whose, and what.
    """

    zinnen: tuple[str, ...] = ()
    kolommen: tuple[str, ...] = ()
    rijen: tuple[tuple[str, ...], ...] = ()
    overig: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Afwijkingsbijlage:
    """A deviation in the appendix: what the region wrote, and how it was judged."""

    oordeel: Afwijkingsoordeel
    stand: str
    motivering: str
    bronnen: tuple[Bronverwijzing, ...]
    stempel: str


def decisions_overview(overview: Besluitvorming) -> Besluitoverzicht:
    """Give the overview of decisions; empty when the region names no gemeente, number or decision."""
    if not (overview.gemeenten or overview.zonder_gemeente or overview.aantal):
        return Besluitoverzicht()
    others = any(line.orgaan not in _COLUMNS for gemeente in overview.gemeenten for line in gemeente.besluiten)
    columns = ("Gemeente", *_COLUMNS.values(), *([_OTHER] if others else []))
    rows = [_row(gemeente, with_others=others) for gemeente in overview.gemeenten]
    if rows and overview.zonder_naam:
        rows.append((nameless_in_words(overview.zonder_naam), *["niet bekend"] * (len(columns) - 1)))
    return Besluitoverzicht(
        tuple(decisions_in_lines(overview)),
        columns if rows else (),
        tuple(rows),
        tuple((body_in_words(line), decision_in_words(line)) for line in overview.zonder_gemeente),
    )


def deviations_appendix(regio: Regio, outcomes: Sequence[Regiouitkomst]) -> Iterator[Afwijkingsbijlage]:
    """Give every deviation of the region file, in its order, with how it was judged under the norm that it is about."""
    for written, judged in zip(regio.afwijkingen, every_deviation(outcomes), strict=True):
        yield Afwijkingsbijlage(
            judged,
            deviation_part(judged).stand,
            written.motivering or "",
            citations(written.bronnen),
            written.stempel or "",
        )


def _row(gemeente: Gemeentestand, *, with_others: bool) -> tuple[str, ...]:
    by_organ = {name: [line for line in gemeente.besluiten if line.orgaan == name] for name in _COLUMNS}
    council, board = (_decisions(lines) for lines in by_organ.values())
    others = (decision_in_words(line) for line in gemeente.besluiten if line.orgaan not in _COLUMNS)
    return (
        gemeente.gemeente,
        council or STILL_OPEN,
        board or NOTHING,
        *(["; ".join(others) or NOTHING] if with_others else []),
    )


def _decisions(lines: Iterable[Besluitregel]) -> str:
    return "; ".join(f"{done_in_words(line)} ({date_in_words(line)})" for line in lines)
