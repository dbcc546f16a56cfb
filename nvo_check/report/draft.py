# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The draft regiovisie: a region file and its outcome as a document to send round. The HTML comes from the Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from nvo_check.finding import summing_up
from nvo_check.judge.outcome import Oordeel, Regiouitkomst
from nvo_check.judge.run import Uitkomst
from nvo_check.judge.shared import every_requirement, question_of
from nvo_check.model.regio import Regio
from nvo_check.norm.norm import Norm
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
from nvo_check.report.tables import reads_in_pieces, table_of
from nvo_check.report.words import NIETS, STANDZINNEN, readable, unnamed_gaps, verdict

DEVIATIONS = "Bijlage: afwijkingen"
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")

_WORDS: Mapping[str, Any] = MappingProxyType(
    {
        # headings
        "afwijkingenkop": DEVIATIONS,
        "bronnenkop": SOURCES,
        "statuskop": WHOLE_DOCUMENT,
        # fixed sentences
        "niets": NIETS,
        "standzinnen": STANDZINNEN,
        # how a template writes something
        "genoemd": named,
        "tabel": table_of,
        "in_stukken": reads_in_pieces,
        "noten_bij": notes_of,
        "woord": readable,
        "oordeelswoord": verdict,
        "eindoordeel": final_verdict,
        "uitleg": explanation_of,
        "waarvan": of_which_explained,
        "verwijzingen": citations,
        "verzwegen": unnamed_gaps,
    }
)
"""What every draft can use, whatever the region."""


@dataclass(frozen=True)
class Toets:
    """A region under one norm, in the draft.

    Attributes:
        outcome: the outcome.
        conclusie: whether the region meets the norm, in words.
        opmerkingen: what a reader has to know before the verdicts, as far as it is about this norm only.
        waar: for every requirement the titles of the chapters where it is answered.
    """

    outcome: Regiouitkomst
    conclusie: str
    opmerkingen: tuple[str, ...]
    waar: Mapping[str, list[str]]

    @property
    def norm(self) -> Norm:
        """The norm."""
        return self.outcome.norm


def render_draft_markdown(
    regio: Regio,
    outcome: Regiouitkomst,
    uitkomst: Uitkomst,
    templates: str | None = None,
    *,
    others: Sequence[Regiouitkomst] = (),
) -> str:
    """Write the draft as Markdown.

    Args:
        regio: the admitted region.
        outcome: its outcome under one norm.
        uitkomst: the run it belongs to: version and reference date.
        templates: a folder whose templates go before the shipped ones.
        others: its outcomes under other norms; the draft shows the open points of all, and the conclusion of each.

    Raises:
        TemplateFailure: a template is missing or broken.
    """
    outcomes = (outcome, *others)
    oordelen = every_requirement(outcomes)
    chapters = chapters_of(regio, oordelen)
    by_key = keys_of(chapters)
    remarks = _remarks(outcomes, uitkomst.peildatum)
    values = {
        **_WORDS,
        "regio": regio,
        "gegevens": view(regio.regio, {}),
        "outcome": outcome,
        "uitkomst": uitkomst,
        "norm": outcome.norm,
        "toetsen": tuple(_toets(one, remarks, by_key, uitkomst.peildatum) for one in outcomes),
        "bij_norm": partial(_asked_by, outcomes),
        "hoofdstukken": chapters,
        "waar": _answers(outcome, by_key),
        "algemene_open_punten": _without_chapter(open_points, oordelen, by_key),
        "algemeen_verantwoord": _without_chapter(explained_points, oordelen, by_key),
        "algemeen_onbekend": unknown_parts(regio),
        "besluiten": decisions_overview(outcome.besluitvorming),
        "naamlozen": outcome.besluitvorming.zonder_naam,
        "opmerkingen": remarks,
        "conclusie": conclusion_in_words(outcome),
        "afwijkingen": tuple(deviations_appendix(regio, outcomes)),
        "bronnen": tuple(sources_of(regio, outcome.bewijs)),
        "bewijszin": citations_in_one_line(outcome.bewijs) or _not_verified(outcome),
    }
    return _BLANK_LINES.sub("\n\n", render_template("regiovisie.md.j2", values, templates)).strip() + "\n"


def render_draft_html(
    regio: Regio,
    outcome: Regiouitkomst,
    uitkomst: Uitkomst,
    templates: str | None = None,
    *,
    others: Sequence[Regiouitkomst] = (),
) -> str:
    """Write the draft as one HTML page that needs nothing else; see :func:`render_draft_markdown`."""
    document = to_html(render_draft_markdown(regio, outcome, uitkomst, templates, others=others))
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


def _asked_by(outcomes: Sequence[Regiouitkomst], oordeel: Oordeel) -> str:
    """Tell which of several norms ask this; nothing when there is one norm."""
    if len(outcomes) == 1:
        return ""
    question = question_of(oordeel.eis)
    names = [one.norm.id for one in outcomes if any(question_of(own.eis) == question for own in one.oordelen)]
    return f", {'norm' if len(names) == 1 else 'normen'} {summing_up(names)}"


def _remarks(outcomes: Sequence[Regiouitkomst], peildatum: str) -> tuple[str, ...]:
    """Give the remarks that go for every norm; those of one norm come with its conclusion."""
    first, *rest = (remarks_of(outcome, peildatum) for outcome in outcomes)
    return tuple(one for one in first if all(one in remarks for remarks in rest))


def _toets(outcome: Regiouitkomst, told: tuple[str, ...], by_key: dict[str, str], peildatum: str) -> Toets:
    own = tuple(one for one in remarks_of(outcome, peildatum) if one not in told)
    return Toets(outcome, conclusion_in_words(outcome), own, _answers(outcome, by_key))


def _answers(outcome: Regiouitkomst, by_key: dict[str, str]) -> dict[str, list[str]]:
    return {oordeel.eis.id: answered_in(oordeel, by_key) for oordeel in outcome.oordelen}


def _without_chapter(
    points: Callable[[Iterable[Oordeel], str, dict[str, str]], tuple[Oordeel, ...]],
    oordelen: Sequence[Oordeel],
    by_key: dict[str, str],
) -> tuple[Oordeel, ...]:
    return (*points(oordelen, WHOLE_DOCUMENT, by_key), *points(oordelen, SOURCES, by_key))
