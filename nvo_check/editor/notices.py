# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an editor underlines: mistakes in the text, and the verdicts that leave something to do."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from nvo_check.dates import dutch_date
from nvo_check.editor.names import as_scalar
from nvo_check.editor.ranges import Span, span_of
from nvo_check.editor.rows import Text
from nvo_check.finding import Finding
from nvo_check.judge.outcome import Afwijkingsoordeel, Oordeel, Regiouitkomst
from nvo_check.reading.syntax import HIDDEN
from nvo_check.report.words import explained, verdict

Ernst = Literal["fout", "waarschuwing", "informatie", "hint"]

_MEANT = re.compile(r"Bedoelde u `([^`]+)`\?")
_ALIKE = 0.6
_LONGEST_WORD = 100
_LONGEST_MESSAGE = 2_000
_MOST_DEVIATIONS = 200
"""Nobody mends more in one go; looking up where each stands costs time that grows with the file."""


@dataclass(frozen=True)
class Notice:
    """One thing that an editor shows.

    Attributes:
        span: what it underlines.
        ernst: a ``fout`` keeps the file from being judged; a ``waarschuwing`` is a deviation that does not count;
            ``informatie`` is an open point that is required; the rest is a ``hint``.
        melding: Dutch; what is wrong and how to mend it.
        code: the id of the requirement; empty for a mistake.
        verbetering: what to put in the place of what is underlined; empty when we do not know.
    """

    span: Span
    ernst: Ernst
    melding: str
    code: str = ""
    verbetering: str = ""

    @property
    def meant(self) -> str:
        """The word that the author probably meant, as the message names it."""
        found = _MEANT.search(self.melding)
        return found[1] if found else ""


def notices_of_findings(text: Text, findings: Iterable[Finding]) -> list[Notice]:
    """Give the mistakes that keep a text from being judged."""
    return [_mistake(text, finding) for finding in findings]


def notices_of_outcome(text: Text, uitkomst: Regiouitkomst) -> list[Notice]:
    """Give what an outcome leaves to do, in the order of the file."""
    found = [*_verdicts(text, uitkomst.oordelen), *islice(_deviations(text, uitkomst.afwijkingen), _MOST_DEVIATIONS)]
    return sorted(found, key=lambda notice: (notice.span.line, notice.span.start))


def _mistake(text: Text, finding: Finding) -> Notice:
    span = span_of(text, finding.plaats)
    return Notice(span, "fout", _readable(finding.melding, finding.tip), "", _better(text, span, finding))


def _verdicts(text: Text, oordelen: Iterable[Oordeel]) -> Iterator[Notice]:
    for oordeel in oordelen:
        eis = oordeel.eis
        if oordeel.verantwoord and oordeel.afwijking is not None:
            until = f"De afwijking geldt tot en met {dutch_date(oordeel.afwijking.einddatum)}."
            melding = _readable(f"{explained(oordeel.oordeel)}: {eis.titel}.", oordeel.melding, until)
            yield Notice(span_of(text, oordeel.plaats), "hint", melding, eis.id)
        elif oordeel.onvervuld:
            melding = _readable(f"{verdict(oordeel.oordeel)}: {eis.titel}.", oordeel.melding, oordeel.advies)
            required = eis.niveau == "verplicht"
            yield Notice(span_of(text, oordeel.plaats), "informatie" if required else "hint", melding, eis.id)


def _deviations(text: Text, afwijkingen: Iterable[Afwijkingsoordeel]) -> Iterator[Notice]:
    for one in afwijkingen:
        if one.mis:
            span = span_of(text, one.plaats)
            finding = Finding(one.plaats, one.melding, one.tip)
            better = _better(text, span, finding)
            yield Notice(span, "waarschuwing", _readable(one.melding, one.tip), one.eis, better)


def _readable(*sentences: str) -> str:
    """Join sentences; signs that steer a screen are shown as unknown, and what is endless is cut."""
    message = HIDDEN.sub("\N{REPLACEMENT CHARACTER}", " ".join(sentence for sentence in sentences if sentence))
    return message if len(message) <= _LONGEST_MESSAGE else f"{message[:_LONGEST_MESSAGE]}…"


def _better(text: Text, span: Span, finding: Finding) -> str:
    """Give what to put in the place of a wrong word.

    Only when what is underlined is that word: the message names it, and it looks like what was meant.
    """
    meant = _MEANT.search(f"{finding.melding} {finding.tip}")
    written = text.line(span.line)[span.start : span.end]
    bare = written.strip("\"'")
    if not meant or not bare or len(bare) > _LONGEST_WORD or bare not in finding.melding:
        return ""
    if difflib.SequenceMatcher(None, bare.casefold(), meant[1].casefold()).ratio() < _ALIKE:
        return ""
    return as_scalar(meant[1])
