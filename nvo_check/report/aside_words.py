# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences about what does not count in a run; every format uses the same ones."""

from __future__ import annotations

from collections.abc import Iterator

from nvo_check.aside import Opzij
from nvo_check.dates import dutch_date
from nvo_check.finding import summing_up
from nvo_check.judge.outcome import Oordeel, Regiouitkomst
from nvo_check.judge.run import Sinds, Uitkomst, count_known, findings_of
from nvo_check.report.words import ASIDE_WORDS, VERDICT_WORDS


def aside_in_words(opzij: Opzij) -> str:
    """Tell why a finding does not count."""
    return f"Telt nu niet mee: {ASIDE_WORDS[opzij.waarom]}. {opzij.reden}"


def aside_in_one_line(regio: Regiouitkomst) -> str:
    """Name the requirements that the configuration set aside, with the reasons; empty when there are none."""
    by_reason: dict[str, list[str]] = {}
    for one in regio.oordelen:
        if one.opzij is not None and one.opzij.waarom != "al_bekend":
            by_reason.setdefault(one.opzij.reden, []).append(one.eis.id)
    if not by_reason:
        return ""
    number = sum(map(len, by_reason.values()))
    which = "Eén open eis telt" if number == 1 else f"{number} open eisen tellen"
    named = "; ".join(f"{summing_up(eisen)} ({reden.rstrip('.')})" for reden, eisen in by_reason.items())
    return f"{which} nu niet mee, door de configuratie: {named}."


def was_in_words(oordeel: Oordeel) -> str:
    """Tell what a verdict was in the stored outcome, when it counts and was another one: `` (was: voldaan)``."""
    if oordeel.was is None or oordeel.was == oordeel.oordeel or not oordeel.telt:
        return ""
    return f" (was: {VERDICT_WORDS[oordeel.was]})"


def since_in_region(regio: Regiouitkomst, sinds: Sinds) -> str:
    """Tell what a report leaves out of one region."""
    known = count_known([regio])
    left_out = ""
    if known:
        stood = "stond" if known == 1 else "stonden"
        verb = "staat" if known == 1 else "staan"
        left_out = f"{_points(known, capital=True)} {stood} al in {sinds.bestand} en {verb} hieronder niet."
    nothing = "" if any(one.telt for one in findings_of([regio])) else "Bij deze regio is niets nieuw of slechter."
    return " ".join(sentence for sentence in (left_out, nothing) if sentence)


def since_in_lines(uitkomst: Uitkomst) -> Iterator[str]:
    """Tell what a run was measured against, what that left out, and whether the stored outcome can be tightened."""
    sinds = uitkomst.sinds
    if sinds is None:
        return
    date = dutch_date(sinds.peildatum)
    yield f"Vergeleken met {sinds.bestand} (peildatum {date}): alleen wat nieuw of slechter is, telt."
    if not uitkomst.regios:
        return
    if not sinds.regios:
        yield f"Geen van deze regio’s staat in {sinds.bestand}. Daarom telt nu alles."
    if sinds.bekend:
        yield f"Weggelaten: {_points(sinds.bekend)} die er al in {'stond' if sinds.bekend == 1 else 'stonden'}."
    if uitkomst.open:
        yield f"Nieuw of slechter: {_points(uitkomst.open)}."
    elif not uitkomst.fouten:
        yield "Er is niets nieuw of slechter."
    yield from _not_checked(uitkomst, sinds)
    if sinds.beter:
        yield _can_be_tightened(uitkomst, sinds)


def _not_checked(uitkomst: Uitkomst, sinds: Sinds) -> Iterator[str]:
    if not sinds.niet_getoetst:
        return
    names = summing_up(sinds.niet_getoetst)
    yield f"In {sinds.bestand} staat ook {names}; dat is nu niet getoetst."
    if sinds.regios < len(uitkomst.regios):
        yield (
            "Kreeg een regio een andere naam? Dan herkent nvo-check haar niet. Haal de bewaarde uitkomst weg en bewaar "
            "haar opnieuw."
        )


def _can_be_tightened(uitkomst: Uitkomst, sinds: Sinds) -> str:
    gone = "is er niet meer, of is" if sinds.beter == 1 else "zijn er niet meer, of zijn"
    which = f"{_points(sinds.beter, capital=True)} uit {sinds.bestand} {gone} minder erg."
    if uitkomst.nieuws:
        return f"{which} Los eerst op wat nieuw of slechter is; daarna kan de bewaarde uitkomst strenger."
    if sinds.niet_getoetst:
        return f"{which} De bewaarde uitkomst kan strenger. Toets daarvoor alle regio’s die erin staan."
    return f"{which} De bewaarde uitkomst kan strenger. Bewaar haar opnieuw met `-f json={sinds.bestand}`."


def _points(number: int, *, capital: bool = False) -> str:
    if number == 1:
        return "Eén open punt" if capital else "één open punt"
    return f"{number} open punten"
