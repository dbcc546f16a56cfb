# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must hold in a norm file beyond its shape. Runs on the data as read, so that all mistakes come at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from nvo_check.dates import is_before
from nvo_check.finding import Finding, capital, enumeration, suggestion
from nvo_check.norm.expression import Evaluator, Expression, ExpressionError
from nvo_check.norm.fields import NAMES, field_mistakes, path_mistake
from nvo_check.norm.norm import Norm
from nvo_check.norm.requirement import MEESTE_EISEN
from nvo_check.place import Path
from nvo_check.reading.source import Document

_EXPRESSIONS = {
    "van_toepassing": False,
    "voldaan": False,
    "gedeeltelijk": False,
    "zeker_niet": False,
    "ontbreekt": True,
    "wijst_naar": True,
    "steunt_op": True,
}
"""The fields that hold CEL, and whether it gives names (or else true or false)."""

_BLANK = re.compile(r"\{([^{}]*)\}")
_BLANKS = ("ontbreekt", "aantal")
_MOST_BLANKS = 5
"""Each can become 25 names of 200 characters."""

_LONGEST_MESSAGE = 2_000
"""Characters; what a message quotes from the file can be as long as the file."""


def norm_findings(document: Document, base: Norm | None, evaluator: Evaluator, most: int) -> list[Finding]:
    """Give the mistakes that the shape of the file does not show, at most ``most``."""
    found = [
        Finding(document.places.of_value(path), _short(melding), _short(tip))
        for path, melding, tip in islice(_mistakes(document.data, base, evaluator), most + 1)
    ]
    if len(found) > most:
        found[most] = replace(found[most], melding="Er zijn meer fouten.", tip="Verbeter eerst de fouten hierboven.")
    return found


_Mistake = tuple[Path, str, str]


def _mistakes(data: dict[str, Any], base: Norm | None, evaluator: Evaluator) -> Iterator[_Mistake]:
    base_id = data.get("breidt_uit")
    if isinstance(base_id, str) and base is None:
        yield ("breidt_uit",), f"De norm `{base_id}` om op verder te bouwen is er niet.", "Kies een meegeleverde norm."
    eisen = [(index, eis) for index, eis in enumerate(_list(data.get("eisen"))[:MEESTE_EISEN]) if isinstance(eis, dict)]
    elementen = [element.get("id") for element in _list(data.get("elementen")) if isinstance(element, dict)]
    elementen += [element.id for element in base.elementen] if base else []
    yield from _unique(eisen, {requirement.eis.id for requirement in base.requirements} if base else set())
    for index, eis in eisen:
        path = ("eisen", index)
        yield from _element(eis, path, [str(element) for element in elementen])
        yield from _paths(eis, path)
        yield from _expressions(eis, path, evaluator)
        yield from _messages(eis, path)
        yield from _examples(eis, path)
        yield from _relations(eis, path, [str(other.get("id")) for _, other in eisen])
    yield from _period(data)


def _unique(eisen: list[tuple[int, dict[str, Any]]], taken: set[str]) -> Iterator[_Mistake]:
    seen = set(taken)
    for index, eis in eisen:
        eis_id = eis.get("id")
        if isinstance(eis_id, str) and eis_id in seen:
            yield ("eisen", index, "id"), f"De eis {eis_id} bestaat al.", "Geef de eis een eigen nummer."
        seen.add(str(eis_id))


def _element(eis: dict[str, Any], path: Path, known: list[str]) -> Iterator[_Mistake]:
    element = eis.get("element")
    if isinstance(element, str) and element not in known:
        tip = suggestion(element, known) or f"Kies uit: {enumeration(known)}."
        yield (*path, "element"), f"Het element `{element}` staat niet in `elementen`.", tip


def _paths(eis: dict[str, Any], path: Path) -> Iterator[_Mistake]:
    for index, text in enumerate(_list(eis.get("kijkt_naar"))):
        mistake = path_mistake(text) if isinstance(text, str) else None
        if mistake:
            yield (*path, "kijkt_naar", index), f"{capital(mistake.melding)}.", mistake.tip


def _expressions(eis: dict[str, Any], path: Path, evaluator: Evaluator) -> Iterator[_Mistake]:
    for name, gives_names in _EXPRESSIONS.items():
        text = eis.get(name)
        if not isinstance(text, str) or not text.strip():
            continue
        try:
            tree = evaluator.check(Expression(text, NAMES, gives_names=gives_names))
        except ExpressionError as error:
            yield (*path, name), _at(text, error.position, error.melding), "Kijk in docs/norm-schrijven.md."
            continue
        for mistake in field_mistakes(tree):
            yield (*path, name), _at(text, mistake.position, mistake.melding), mistake.tip


def _messages(eis: dict[str, Any], path: Path) -> Iterator[_Mistake]:
    meldingen = eis.get("meldingen")
    if not isinstance(meldingen, dict):
        return
    for needs, message in (("gedeeltelijk", "gedeeltelijk"), ("van_toepassing", "niet_van_toepassing")):
        if needs in eis and message not in meldingen:
            yield (*path, "meldingen"), f"Bij `{needs}` hoort ook een melding `{message}`.", "Schrijf de zin erbij."
    for name, text in meldingen.items():
        blanks = _BLANK.findall(str(text))
        if len(blanks) > _MOST_BLANKS:
            yield (
                (*path, "meldingen", name),
                f"In een melding passen {_MOST_BLANKS} invulplekken.",
                "Gebruik er minder.",
            )
        for blank in blanks[:_MOST_BLANKS]:
            if blank not in _BLANKS:
                tip = "In een melding kan alleen {ontbreekt} of {aantal}."
                yield (*path, "meldingen", name), f"`{{{blank}}}` kan niet in een melding.", tip
            elif "ontbreekt" not in eis:
                tip = "Schrijf de expressie `ontbreekt` erbij."
                yield (*path, "meldingen", name), f"`{{{blank}}}` werkt alleen als de eis `ontbreekt` heeft.", tip


def _examples(eis: dict[str, Any], path: Path) -> Iterator[_Mistake]:
    if "voorbeelden" not in eis:
        return
    found = [example.get("oordeel") for example in _list(eis["voorbeelden"]) if isinstance(example, dict)]
    wanted = ["voldaan", "niet_voldaan"] + (["gedeeltelijk"] if "gedeeltelijk" in eis else [])
    wanted += ["niet_van_toepassing"] if "van_toepassing" in eis else []
    missing = [verdict for verdict in wanted if verdict not in found]
    if missing:
        which = enumeration(missing)
        yield (
            (*path, "voorbeelden"),
            f"De eis {eis.get('id', '')} heeft geen voorbeeld met het oordeel {which}.",
            "Schrijf er één.",
        )


def _relations(eis: dict[str, Any], path: Path, own: list[str]) -> Iterator[_Mistake]:
    """``verwant`` is about other norms; within one file it would say nothing that the element does not say."""
    for index, other in enumerate(_list(eis.get("verwant"))):
        place = (*path, "verwant", index)
        if other == eis.get("id"):
            yield place, f"De eis {other} noemt zichzelf bij `verwant`.", "Haal het nummer weg."
        elif other in own:
            tip = "Bij `verwant` staan eisen van andere normen. Haal het nummer weg."
            yield place, f"De eis {other} staat in ditzelfde normbestand.", tip


def _period(data: dict[str, Any]) -> Iterator[_Mistake]:
    start, end = str(data.get("geldig_van") or ""), str(data.get("geldig_tot") or "")
    if start and end and is_before(end, start):
        yield (
            ("geldig_tot",),
            f"De norm geldt tot en met {end}, maar pas vanaf {start}.",
            "Verbeter `geldig_van` of `geldig_tot`.",
        )


def _at(text: str, position: int, melding: str) -> str:
    if position < 0:
        return f"{capital(melding)}."
    before = text[:position]
    line, column = before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1
    where = f"teken {column}" if "\n" not in text.strip() else f"regel {line}, teken {column} van de expressie"
    excerpt = text[position : position + 30].partition("\n")[0]
    return f"{capital(melding)}, bij {where}" + (f": `{excerpt}`." if excerpt else " (het einde).")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_MESSAGE else f"{text[:_LONGEST_MESSAGE]}…"


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
