# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome as text for a terminal of 80 columns: a summary first, then per element, worst first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nvo_check.dates import dutch_date
from nvo_check.finding import Finding, capital
from nvo_check.judge.outcome import (
    WORST_FIRST,
    Afwijkingsoordeel,
    Elementuitkomst,
    Oordeel,
    Regiouitkomst,
    count_verdicts,
)
from nvo_check.judge.run import Sinds, Uitkomst
from nvo_check.judge.shared import side_by_side
from nvo_check.judge.since import only_open
from nvo_check.report.aside_words import (
    aside_in_one_line,
    aside_in_words,
    since_in_lines,
    since_in_region,
    was_in_words,
)
from nvo_check.report.evidence_words import sources_in_words
from nvo_check.report.remarks import named, remarks_of
from nvo_check.report.sentences import (
    NOT_VERIFIED,
    NOTHING_CHECKED,
    citations_in_one_line,
    citations_not_verified,
    conclusion_in_words,
    deviations_in_one_line,
    explanation_of,
    is_explained,
)
from nvo_check.report.signs import safe_lines
from nvo_check.report.terminal import WIDTH, Style, wrapped
from nvo_check.report.text_sections import citations_section, decisions_section, deviations_section, receipt_lines
from nvo_check.report.text_side_by_side import side_by_side_section
from nvo_check.report.words import VERANTWOORD, VERDICT_WORDS


def write_text(uitkomst: Uitkomst, *, colour: bool = False) -> str:
    """Write the whole outcome.

    Args:
        uitkomst: the outcome.
        colour: use ANSI colours; the words and signs say the same without.
    """
    style = Style(colour)
    parts = [_errors(uitkomst, style)] if uitkomst.fouten else []
    parts += _regions(uitkomst, style)
    if len(uitkomst.regios) > 1:
        parts.append(_overview(uitkomst, style))
    if not parts:
        parts.append("\n".join(wrapped(NOTHING_CHECKED, 0)) + "\n")
    if uitkomst.sinds is not None:
        parts.append("\n".join(line for text in since_in_lines(uitkomst) for line in wrapped(text, 0)) + "\n")
    if citations_not_verified(uitkomst.regios):
        parts.append("\n".join(wrapped(NOT_VERIFIED, 0)) + "\n")
    return safe_lines("\n".join(parts))


def _errors(uitkomst: Uitkomst, style: Style) -> str:
    number = len({fout.plaats.bestand for fout in uitkomst.fouten})
    what = "Eén bestand is niet beoordeeld" if number == 1 else f"{number} bestanden zijn niet beoordeeld"
    lines = [style.of(f"{what}, omdat er fouten in staan:", "red", bold=True)]
    for fout in uitkomst.fouten:
        lines += _error(fout)
    return "\n".join(lines) + "\n"


def _error(fout: Finding) -> Iterator[str]:
    yield f"  {fout.plaats}"
    yield from wrapped(f"{fout.melding} {fout.tip}".strip(), 4)


def _regions(uitkomst: Uitkomst, style: Style) -> Iterator[str]:
    """Give every region; before one under several norms comes how it does under all of them."""
    together = {one.bestand: one for one in side_by_side(uitkomst.regios) if uitkomst.sinds is None}
    for regio in uitkomst.regios:
        norms = together.pop(regio.bestand, None)
        if norms is not None:
            yield side_by_side_section(norms, style)
        yield _region(regio, uitkomst, style)


def _region(regio: Regiouitkomst, uitkomst: Uitkomst, style: Style) -> str:
    lines = [
        style.of(
            f"{named(regio.regio, voorbeeld=regio.voorbeeld)}: {conclusion_in_words(regio)}",
            "green" if regio.voldoet else "red",
            bold=True,
        ),
        *wrapped(f"{regio.bestand} | norm {regio.norm.id} | peildatum {dutch_date(uitkomst.peildatum)}", 0),
        *(line for remark in remarks_of(regio, uitkomst.peildatum) for line in wrapped(remark, 0)),
        "",
        *_summary(regio, uitkomst.sinds),
    ]
    shown = regio if uitkomst.sinds is None else only_open(regio)
    for group in sorted(regio.per_element, key=lambda group: WORST_FIRST.index(group.oordeel)):
        oordelen = [oordeel for oordeel in group.oordelen if uitkomst.sinds is None or oordeel.telt]
        lines += ["", *_element(group, oordelen, style)] if oordelen else []
    for section in (
        decisions_section(regio.besluitvorming, style) if uitkomst.sinds is None else (),
        deviations_section(shown, style),
        citations_section(shown.bewijs, style),
    ):
        section_lines = list(section)
        lines += ["", *section_lines] if section_lines else []
    lines += ["", *receipt_lines(regio, uitkomst.versie)]
    return "\n".join(lines) + "\n"


def _summary(regio: Regiouitkomst, sinds: Sinds | None) -> Iterator[str]:
    for niveau, words in (("verplicht", "Verplichte eisen"), ("aanbevolen", "Aanbevolen eisen")):
        oordelen = [oordeel for oordeel in regio.oordelen if oordeel.eis.niveau == niveau]
        if oordelen:
            counts = [f"{number} {VERDICT_WORDS[word]}" for word, number in count_verdicts(oordelen).items() if number]
            explained = sum(oordeel.verantwoord for oordeel in oordelen)
            of_which = f"; daarvan {explained} {VERANTWOORD}" if explained else ""
            yield from wrapped(f"{words} ({len(oordelen)}): {', '.join(counts)}{of_which}.", 2)
    open_points = [oordeel for oordeel in regio.oordelen if oordeel.onvervuld and oordeel.eis.niveau == "verplicht"]
    if open_points:
        number = "één verplichte eis" if len(open_points) == 1 else f"{len(open_points)} verplichte eisen"
        where = " Achter `Doen:` staat wat." if sinds is None else ""
        yield from wrapped(f"Aan {number} moet u nog iets doen.{where}", 2)
    if sinds is not None:
        yield from wrapped(since_in_region(regio, sinds), 2)
    for line in (aside_in_one_line(regio), deviations_in_one_line(regio), citations_in_one_line(regio.bewijs)):
        yield from wrapped(line, 2)


def _element(group: Elementuitkomst, oordelen: Sequence[Oordeel], style: Style) -> Iterator[str]:
    title = f"{group.element.nummer}. {group.element.titel}"
    words = VERANTWOORD if is_explained(group) else VERDICT_WORDS[group.oordeel]
    shown = words if is_explained(group) else style.verdict(group.oordeel)
    if len(f"{title} - {words}") <= WIDTH:
        yield f"{style.of(title, bold=True)} - {shown}"
    else:
        yield from (style.of(line, bold=True) for line in wrapped(title, 0, 3))
        yield f"   {shown}"
    for oordeel in sorted(oordelen, key=_worst_first):
        yield from _verdict(oordeel, style)


def _worst_first(oordeel: Oordeel) -> tuple[bool, int]:
    return not oordeel.onvervuld, WORST_FIRST.index(oordeel.oordeel)


def _verdict(oordeel: Oordeel, style: Style) -> Iterator[str]:
    level = " (aanbevolen)" if oordeel.eis.niveau == "aanbevolen" else ""
    first, *rest = wrapped(f"{oordeel.eis.id} {oordeel.eis.titel}{level}", 4)
    yield f"  {style.final_sign(oordeel)} {first.lstrip()}"
    yield from rest
    if oordeel.afwijking is not None and oordeel.verantwoord:
        yield from _explained(oordeel, oordeel.afwijking)
    elif oordeel.onvervuld:
        yield from _open(oordeel)


def _explained(oordeel: Oordeel, afwijking: Afwijkingsoordeel) -> Iterator[str]:
    words = f"{capital(VERANTWOORD)} ({VERDICT_WORDS[oordeel.oordeel]})"
    yield from wrapped(f"{words}. {oordeel.melding}", 6)
    yield from wrapped(f"Uitleg: {afwijking.motivering}", 6)
    yield from wrapped(explanation_of(afwijking), 6)
    yield from wrapped(f"Bronnen: {'; '.join(sources_in_words(afwijking.bronnen))}", 6)
    yield from wrapped(f"Plaats: {afwijking.plaats} ({afwijking.plaats.pad})", 6)


def _open(oordeel: Oordeel) -> Iterator[str]:
    yield from wrapped(f"{capital(VERDICT_WORDS[oordeel.oordeel])}{was_in_words(oordeel)}. {oordeel.melding}", 6)
    if oordeel.opzij is not None:
        yield from wrapped(aside_in_words(oordeel.opzij), 6)
    if oordeel.advies:
        yield from wrapped(f"Doen: {oordeel.advies}", 6)
    yield from wrapped(f"Plaats: {oordeel.plaats} ({oordeel.plaats.pad})", 6)


def _overview(uitkomst: Uitkomst, style: Style) -> str:
    lines = [style.of("Samengevat", bold=True)]
    for regio in uitkomst.regios:
        required = regio.geldende_verplichte
        met = sum(not oordeel.onvervuld for oordeel in required)
        sign = style.sign("voldaan" if regio.voldoet else "niet_voldaan")
        lines += [
            f"  {sign} {regio.regio} ({regio.norm.id})",
            f"      {met} van de {len(required)} verplichte eisen die gelden zijn in orde",
        ]
    return "\n".join(lines) + "\n"
