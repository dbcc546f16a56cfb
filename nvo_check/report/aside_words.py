# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences about what does not count in a run; every format uses the same ones."""

from __future__ import annotations

from collections.abc import Iterator

from nvo_check.aside import Opzij
from nvo_check.dates import dutch_date
from nvo_check.finding import summing_up
from nvo_check.judge.outcome import Regiouitkomst
from nvo_check.judge.run import Sinds, Uitkomst
from nvo_check.report.words import ASIDE_WORDS


def aside_in_words(opzij: Opzij) -> str:
    """Tell why a finding does not count."""
    return f"Telt niet mee in deze run: {ASIDE_WORDS[opzij.waarom]}. {opzij.reden}"


def aside_in_one_line(regio: Regiouitkomst) -> str:
    """Count the requirements that the configuration set aside, by name; empty when there are none."""
    eisen = [one.eis.id for one in regio.oordelen if one.opzij is not None and one.opzij.waarom != "al_bekend"]
    if not eisen:
        return ""
    if len(eisen) == 1:
        return f"Eén open eis telt niet mee in deze run, door de configuratie: {eisen[0]}."
    return f"{len(eisen)} open eisen tellen niet mee in deze run, door de configuratie: {summing_up(eisen)}."


def since_in_lines(uitkomst: Uitkomst) -> Iterator[str]:
    """Tell what a run was measured against, what that left out, and whether the stored outcome can be tightened."""
    sinds = uitkomst.sinds
    if sinds is None:
        return
    date = dutch_date(sinds.peildatum)
    yield f"Vergeleken met {sinds.bestand} (peildatum {date}): alleen wat nieuw of slechter is, telt."
    if uitkomst.regios and not sinds.regios:
        yield f"Geen van deze regio’s staat in {sinds.bestand}. Daarom telt nu alles."
    if sinds.bekend:
        yield f"Weggelaten: {_findings(sinds.bekend)} die er al in {'stond' if sinds.bekend == 1 else 'stonden'}."
    new = count_open(uitkomst)
    yield f"Nieuw of slechter: {_findings(new)}." if new else "Er is niets nieuw of slechter."
    if sinds.beter:
        yield _can_be_tightened(sinds)


def count_open(uitkomst: Uitkomst) -> int:
    """Count the open points of a run: what is set aside does not count."""
    return sum(
        sum(one.telt for one in regio.oordelen)
        + sum(one.telt for one in regio.afwijkingen)
        + sum(one.telt for one in regio.bewijs.verwijzingen)
        for regio in uitkomst.regios
    )


def _can_be_tightened(sinds: Sinds) -> str:
    which = "Eén bevinding" if sinds.beter == 1 else f"{sinds.beter} bevindingen"
    gone = "is er niet meer, of is" if sinds.beter == 1 else "zijn er niet meer, of zijn"
    return (
        f"{which} uit {sinds.bestand} {gone} minder erg. De bewaarde uitkomst kan dus strenger. Bewaar haar opnieuw "
        f"met `-f json={sinds.bestand}`."
    )


def _findings(number: int) -> str:
    return "één bevinding" if number == 1 else f"{number} bevindingen"
