# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The draft regiovisie: a region file and its outcome as a document to send round. The HTML comes from the Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from nvo_check.judge.outcome import Oordeel, Regiouitkomst, Uitkomst
from nvo_check.model.basis import Verwijzing
from nvo_check.model.facts import blocks_in
from nvo_check.model.identiteit import Besluit, Bron
from nvo_check.model.regio import Regio
from nvo_check.report.blocks import Weergave, places_in_source, view, without_repeated_mark
from nvo_check.report.chapters import (
    SOURCES,
    WHOLE_DOCUMENT,
    agreement_numbers,
    answered_in,
    chapters_of,
    keys_of,
    open_points,
    unknown_parts,
)
from nvo_check.report.markup import to_html
from nvo_check.report.notes import notes_of
from nvo_check.report.page import render_template
from nvo_check.report.tables import NOTHING, table_of
from nvo_check.report.words import NIETS, STANDZINNEN, dutch_date, readable, unnamed_gaps, verdict

NO_DECISION = "nog geen besluit bekend"
UNKNOWN_DECISION = "besluit niet bekend"
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True)
class Vindplaats:
    """The places under one heading of a source that the region refers to."""

    plaats: str
    kop: str


@dataclass(frozen=True)
class Bronvermelding:
    """A source with the places that the region refers to; ``aanwezig``: the region has the document."""

    bron: Weergave
    aanwezig: bool
    vindplaatsen: tuple[Vindplaats, ...]


@dataclass(frozen=True)
class Gemeentebesluiten:
    """What the council and the college of one gemeente did, in words."""

    gemeente: str
    raad: str
    college: str


def render_draft_markdown(
    regio: Regio, outcome: Regiouitkomst, uitkomst: Uitkomst, templates: str | None = None
) -> str:
    """Write the draft as Markdown.

    Args:
        regio: the admitted region.
        outcome: its outcome under one norm.
        uitkomst: the run it belongs to: version and reference date.
        templates: a folder whose templates go before the shipped ones.

    Raises:
        TemplateFailure: a template is missing or broken.
    """
    chapters = chapters_of(regio, outcome)
    by_key = keys_of(chapters)
    values = {
        "regio": regio,
        "gegevens": view(regio.regio, {}),
        "outcome": outcome,
        "uitkomst": uitkomst,
        "norm": outcome.norm,
        "hoofdstukken": chapters,
        "waar": {oordeel.eis.id: answered_in(oordeel, by_key) for oordeel in outcome.oordelen},
        "algemene_open_punten": _points_without_chapter(outcome, by_key),
        "algemeen_onbekend": unknown_parts(regio),
        "per_gemeente": tuple(decisions_per_gemeente(regio)),
        "naamlozen": _gemeenten_without_name(regio),
        "bronnen": tuple(_sources(regio)),
        "bronnenkop": SOURCES,
        "statuskop": WHOLE_DOCUMENT,
        "niets": NIETS,
        "standzinnen": STANDZINNEN,
        "tabel": table_of,
        "noten_bij": notes_of,
        "woord": readable,
        "oordeelswoord": verdict,
        "verzwegen": unnamed_gaps,
    }
    return _BLANK_LINES.sub("\n\n", render_template("regiovisie.md.j2", values, templates)).strip() + "\n"


def render_draft_html(regio: Regio, outcome: Regiouitkomst, uitkomst: Uitkomst, templates: str | None = None) -> str:
    """Write the draft as one HTML page that needs nothing else; see :func:`render_draft_markdown`."""
    document = to_html(render_draft_markdown(regio, outcome, uitkomst, templates))
    title_page, heading, chapters = document.body.partition("<h2")
    values = {
        "titelblad": Markup(title_page),  # noqa: S704 - made safe by markup.to_html
        "hoofdstukken": Markup(heading + chapters),  # noqa: S704 - made safe by markup.to_html
        "headings": document.headings,
        "regio": regio,
        "outcome": outcome,
        "uitkomst": uitkomst,
    }
    return render_template("regiovisie.html.j2", values, templates)


def decisions_per_gemeente(regio: Regio) -> Iterator[Gemeentebesluiten]:
    """Give for every gemeente that is named what council and college did."""
    for gemeente in regio.regio.gemeenten:
        mine = [besluit for besluit in regio.besluitvorming if besluit.gemeente == gemeente.naam]
        yield Gemeentebesluiten(gemeente.naam, _decisions(mine, "raad"), _decisions(mine, "college"))


def _decisions(besluiten: list[Besluit], orgaan: str) -> str:
    made = [_decision(besluit) for besluit in besluiten if besluit.orgaan == orgaan]
    return "; ".join(made) or NO_DECISION


def _decision(besluit: Besluit) -> str:
    """Never more than the region says: without a decision it is unknown, and a stand that is not firm is shown."""
    words = readable(besluit.besluit) if besluit.besluit else UNKNOWN_DECISION
    open_stand = [readable(besluit.stand)] if besluit.besluit and besluit.stand != "vastgelegd" else []
    remarks = [*([dutch_date(besluit.datum)] if besluit.datum else []), *open_stand]
    return f"{words} ({', '.join(remarks)})" if remarks else words


def _gemeenten_without_name(regio: Regio) -> int:
    return max((regio.regio.aantal_gemeenten or 0) - len(regio.regio.gemeenten), 0)


def _points_without_chapter(outcome: Regiouitkomst, by_key: dict[str, str]) -> tuple[Oordeel, ...]:
    return (*open_points(outcome, WHOLE_DOCUMENT, by_key), *open_points(outcome, SOURCES, by_key))


def _sources(regio: Regio) -> Iterator[Bronvermelding]:
    numbers = agreement_numbers(regio)
    cited = [block for _, block in blocks_in(regio, ()) if isinstance(block, Verwijzing)]
    for bron in regio.bronnen:
        yield Bronvermelding(view(bron, numbers), bron.bestand is not None, _places(bron, cited))


def _places(bron: Bron, cited: list[Verwijzing]) -> tuple[Vindplaats, ...]:
    """Give the cited places of a source, one entry per heading, in the order of the source."""
    by_heading: dict[str, set[str]] = {}
    for one in cited:
        if one.bron == bron.id and (one.kop or one.regels or one.pagina):
            by_heading.setdefault(one.kop or "", set()).update(places_in_source(one.pagina, one.regels))
    found = [(sorted(places - {""}, key=_by_number), kop) for kop, places in by_heading.items()]
    ordered = sorted(found, key=lambda entry: (_by_number(entry[0][0] if entry[0] else ""), entry[1]))
    return tuple(Vindplaats(", ".join(without_repeated_mark(places)) or NOTHING, kop) for places, kop in ordered)


def _by_number(place: str) -> tuple[list[int], str]:
    return [int(number) for number in _NUMBERS.findall(place)], place
