# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of a SARIF file: every requirement of the norms that were used, with help, and what is no requirement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from nvo_check.norm.requirement import Eis
from nvo_check.report.ci.view import RULES, Overzicht, Regel
from nvo_check.report.markup import inline
from nvo_check.report.requirement.view import source_in_words
from nvo_check.report.signs import one_line

Json: TypeAlias = dict[str, Any]
_BRACKET = re.compile(r"\\*[\[\]]")
_PLACEHOLDER = re.compile(r"\{(\d+)\}")

_OTHERS = {
    RULES["afwijking"]: (
        "Afwijking",
        "Een afwijking in het regiobestand klopt.",
        "Een regio mag van een eis afwijken als zij dat uitlegt. Zij noemt dan waarom, wie dat besloot, tot wanneer "
        "het geldt en in welk stuk dat staat. Klopt er iets niet, dan telt de afwijking niet.",
        "Verbeter de afwijking in het regiobestand, of haal haar weg als zij niet meer nodig is.",
    ),
    RULES["verwijzing"]: (
        "Verwijzing",
        "Een verwijzing naar een bron klopt met die bron.",
        "Bij een verwijzing staat in welk stuk een afspraak staat, en waar. Met --sources zoekt nvo-check de plek en "
        "het citaat op in dat stuk.",
        "Verbeter de verwijzing in het regiobestand, of lever het juiste stuk aan.",
    ),
    RULES["bestand"]: (
        "Bestand",
        "Het regiobestand is te lezen.",
        "Een regiobestand met een fout erin kan nvo-check niet beoordelen. Dan is van geen enkele eis bekend of de "
        "regio eraan voldoet.",
        "Verbeter de fout in het regiobestand. De melding zegt waar zij staat.",
    ),
}


def rules_of(overzicht: Overzicht) -> list[Json]:
    """Give all rules, those of the norms first."""
    return [*(_requirement(regel) for regel in overzicht.regels), *_others()]


def plain(text: str) -> str:
    """Make a text fit for a message: what SARIF would take for a link or for a placeholder is shown as it is."""
    return _PLACEHOLDER.sub(r"{{\1}}", _BRACKET.sub(_escaped, one_line(text)))


def _escaped(bracket: re.Match[str]) -> str:
    backslashes = "\\" * (2 * len(bracket[0]) - 1)
    return f"{backslashes}{bracket[0][-1]}"


def _requirement(regel: Regel) -> Json:
    eis = regel.eis
    question, why, advice = plain(eis.vraag), plain(eis.uitleg), plain(eis.advies)
    sources = [one_line(source_in_words(source).words) for source in eis.herkomst]
    return {
        "id": regel.id,
        "name": _name(eis),
        "shortDescription": {"text": f"{plain(eis.titel)}."},
        "fullDescription": {"text": question},
        "help": {
            "text": f"{question} {why} Wat u kunt doen: {advice} "
            f"Waar de eis vandaan komt: {plain('; '.join(sources))}.",
            "markdown": "\n".join(_help(eis, sources)),
        },
        "defaultConfiguration": {"level": "error" if eis.niveau == "verplicht" else "warning"},
        "properties": {
            "tags": [regel.norm, eis.element, eis.niveau],
            "precision": "very-high",
            "problem.severity": "error" if eis.niveau == "verplicht" else "warning",
        },
    }


def _help(eis: Eis, sources: list[str]) -> Iterator[str]:
    yield from (f"**{inline(one_line(eis.vraag))}**", "", inline(one_line(eis.uitleg)))
    yield from ("", f"Wat u kunt doen: {inline(one_line(eis.advies))}")
    yield from ("", "Waar de eis vandaan komt:", "", *(f"- {inline(source)}" for source in sources))
    if eis.duiding:
        yield from ("", f"Eigen uitwerking: {inline(one_line(eis.duiding))}")


def _name(eis: Eis) -> str:
    """Give the title as one word: ``ErIsEenRegiovisie``."""
    return "".join(word[:1].upper() + word[1:] for word in re.findall(r"[^\W_]+", one_line(eis.titel))) or eis.id


def _others() -> Iterator[Json]:
    for rule_id, (name, short, full, advice) in _OTHERS.items():
        yield {
            "id": rule_id,
            "name": name,
            "shortDescription": {"text": short},
            "fullDescription": {"text": full},
            "help": {"text": f"{full} {advice}", "markdown": f"{full}\n\n{advice}"},
            "defaultConfiguration": {"level": "error"},
            "properties": {"tags": ["nvo-check"], "precision": "very-high", "problem.severity": "error"},
        }
