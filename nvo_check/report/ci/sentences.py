# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences that the formats for build servers share."""

from __future__ import annotations

from collections.abc import Mapping

from nvo_check.aside import Opzij
from nvo_check.failure import ExitCode
from nvo_check.finding import capital
from nvo_check.report.aside_words import aside_in_words
from nvo_check.report.ci.view import Groep, Overzicht, Punt, Telling
from nvo_check.report.words import VERDICT_WORDS

EXIT_CODES: Mapping[ExitCode, str] = {
    ExitCode.VOLDAAN: "Alle eisen die tellen zijn vervuld of verantwoord.",
    ExitCode.BEVINDING: "Er is een open punt dat telt.",
    ExitCode.VERKEERD_GEBRUIK: "De opdracht klopt niet.",
    ExitCode.REGIOBESTAND_ONLEESBAAR: "Een regiobestand is niet te lezen.",
    ExitCode.NORM_OF_SJABLOON_KAPOT: "De norm is kapot, of een toets liep vast.",
    ExitCode.NIETS_TE_CONTROLEREN: "Er is niets gecontroleerd.",
}
"""What the exit codes mean."""


def told(punt: Punt) -> str:
    """Tell what was found and what to do: ``Er ontbreekt … Doen: …``; a citation is named first.

    The advice on a deviation or a file is a whole sentence, or a question (``Bedoelde u …?``).
    """
    about = f"{punt.naam}: " if punt.soort == "verwijzing" else ""
    label = "Doen: " if punt.soort in ("eis", "verwijzing") else ""
    advice = f"{label}{punt.advies}" if punt.advies else ""
    return " ".join(part for part in (f"{about}{punt.melding}", advice, why_quiet(punt)) if part).strip()


def why_quiet(punt: Punt) -> str:
    """Tell why something does not count; empty when it does, or when it is in order."""
    if punt.stil is None:
        return ""
    if punt.stil.waarom == "verantwoord":
        return f"De regio wijkt hier verantwoord van af: {punt.stil.reden}"
    return aside_in_words(Opzij(punt.stil.waarom, punt.stil.reden)).strip()


def verdict_first(punt: Punt) -> str:
    """Tell the verdict in words, then what was found and what to do: ``Niet voldaan. Er ontbreekt …``."""
    return f"{capital(punt.woorden)}. {told(punt)}".strip()


def counted(telling: Telling) -> str:
    """Count the five verdicts, all of them, and what does not count: ``4 voldaan, 0 gedeeltelijk voldaan, …``."""
    parts = [f"{number} {VERDICT_WORDS[word]}" for word, number in telling.oordelen.items()]
    quiet = [
        f"{number} {words}"
        for number, words in (
            (telling.verantwoord, "verantwoord"),
            (telling.opzij, "opzij gezet door de configuratie"),
            (telling.al_bekend, "al bekend"),
        )
        if number
    ]
    of_which = f"; daarvan {', '.join(quiet)}" if quiet else ""
    return f"{', '.join(parts)}{of_which}"


def name_of(groep: Groep) -> str:
    """Name a region and the norm: ``Duinland (nvo-2020-zeven)``."""
    return f"{groep.naam} ({groep.norm})"


def open_points(overzicht: Overzicht) -> str:
    """Count what has to be done: ``3 open punten: 2 fouten, 1 waarschuwing``; never 'none' where some are set aside."""
    found = [punt for punt in overzicht.punten if punt.open]
    if not found:
        if not overzicht.groepen:
            return "Niets gecontroleerd"
        if overzicht.uitkomst.sinds is not None:
            return "Geen nieuwe open punten"
        return "Geen open punten die meetellen" if overzicht.telling.opzij else "Geen open punten"
    errors = sum(punt.ernst == "fout" for punt in found)
    warnings = len(found) - errors
    parts = [
        f"{number} {one if number == 1 else more}"
        for number, one, more in ((errors, "fout", "fouten"), (warnings, "waarschuwing", "waarschuwingen"))
        if number
    ]
    files = len({fout.plaats.bestand for fout in overzicht.fouten})
    unreadable = f"; {files} {'bestand' if files == 1 else 'bestanden'} niet te lezen" if files else ""
    return f"{len(found)} open {'punt' if len(found) == 1 else 'punten'}: {', '.join(parts)}{unreadable}"
