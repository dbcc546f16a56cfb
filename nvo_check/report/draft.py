# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The draft regiovisie: a region file and its outcome as a document to send round. The HTML comes from the Markdown."""

from __future__ import annotations

import re

from markupsafe import Markup

from nvo_check.judge.outcome import Oordeel, Regiouitkomst
from nvo_check.judge.run import Uitkomst
from nvo_check.model.regio import Regio
from nvo_check.report.blocks import citations, view
from nvo_check.report.chapters import (
    SOURCES,
    WHOLE_DOCUMENT,
    answered_in,
    chapters_of,
    explained_points,
    keys_of,
    open_points,
    unknown_parts,
)
from nvo_check.report.draft_parts import decisions_overview, deviations_appendix
from nvo_check.report.markup import to_html
from nvo_check.report.notes import notes_of
from nvo_check.report.page import render_template
from nvo_check.report.remarks import named, remarks_of
from nvo_check.report.sentences import (
    citations_in_one_line,
    conclusion_in_words,
    explanation_of,
    final_verdict,
    of_which_explained,
)
from nvo_check.report.source_list import sources_of
from nvo_check.report.tables import table_of
from nvo_check.report.words import NIETS, STANDZINNEN, readable, unnamed_gaps, verdict

DEVIATIONS = "Bijlage: afwijkingen"
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


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
        "algemeen_verantwoord": _explained_without_chapter(outcome, by_key),
        "algemeen_onbekend": unknown_parts(regio),
        "besluiten": decisions_overview(outcome.besluitvorming),
        "naamlozen": outcome.besluitvorming.zonder_naam,
        "opmerkingen": remarks_of(outcome, uitkomst.peildatum),
        "genoemd": named,
        "conclusie": conclusion_in_words(outcome),
        "afwijkingen": tuple(deviations_appendix(regio, outcome)),
        "afwijkingenkop": DEVIATIONS,
        "bronnen": tuple(sources_of(regio, outcome.bewijs)),
        "bewijszin": citations_in_one_line(outcome.bewijs) or _not_verified(outcome),
        "bronnenkop": SOURCES,
        "statuskop": WHOLE_DOCUMENT,
        "niets": NIETS,
        "standzinnen": STANDZINNEN,
        "tabel": table_of,
        "noten_bij": notes_of,
        "woord": readable,
        "oordeelswoord": verdict,
        "eindoordeel": final_verdict,
        "uitleg": explanation_of,
        "waarvan": of_which_explained,
        "verwijzingen": citations,
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


def _not_verified(outcome: Regiouitkomst) -> str:
    return "De verwijzingen zijn niet gecontroleerd." if outcome.bewijs.verwijzingen else ""


def _points_without_chapter(outcome: Regiouitkomst, by_key: dict[str, str]) -> tuple[Oordeel, ...]:
    return (*open_points(outcome, WHOLE_DOCUMENT, by_key), *open_points(outcome, SOURCES, by_key))


def _explained_without_chapter(outcome: Regiouitkomst, by_key: dict[str, str]) -> tuple[Oordeel, ...]:
    return (*explained_points(outcome, WHOLE_DOCUMENT, by_key), *explained_points(outcome, SOURCES, by_key))
