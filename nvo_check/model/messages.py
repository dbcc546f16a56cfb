# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the model found, in words an author understands: what is wrong, what was expected, how to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nvo_check.finding import enumeration, suggestion
from nvo_check.model.basis import DATUM_PATROON, REGELS_PATROON, Blok
from nvo_check.model.shape import block_of, fields_of
from nvo_check.place import Path

_EXPECTED = {
    "string_type": "een tekst",
    "int_type": "een geheel getal",
    "float_type": "een getal",
    "list_type": "een lijst (onderdelen die met `- ` beginnen)",
    "dict_type": "een blok met sleutels",
    "model_type": "een blok met sleutels",
    "model_attributes_type": "een blok met sleutels",
}
_PATTERNS = {
    DATUM_PATROON: ("Dit is geen datum.", "Schrijf 2021, 2021-11 of 2021-11-23."),
    REGELS_PATROON: ("Dit zijn geen regelnummers.", "Schrijf 468, 464-466 of 122-132, 289-299."),
}
_PATTERN_TIPS = (
    # the start of the pattern, what is wrong, how to mend it
    (
        r"^[a-z0-9]+",
        "Dit mag alleen uit kleine letters, cijfers en koppeltekens bestaan.",
        "Bijvoorbeeld `crisis-ggz`.",
    ),
    (r"^\S(", "Dit moet op één regel staan, zonder spaties aan het begin of einde.", "Maak er één regel van."),
    (r"^[A-Za-z0-9_]", "Dit is geen bestandsnaam.", "Geef de naam zonder map, zoals `rapport.md`."),
    (r"\S", "Deze tekst is leeg.", "Vul de tekst in, of haal de regel weg."),
)


def explain_error(error: Mapping[str, Any], root: type[Blok]) -> tuple[str, str]:
    """Give message and tip for one Pydantic error.

    Args:
        error: one entry of ``ValidationError.errors()``.
        root: the model that was validated.
    """
    kind, given, context = error["type"], error["input"], error.get("ctx", {})
    name = str(error["loc"][-1]) if error["loc"] else "het bestand"
    if kind == "missing":
        return f"Hier ontbreekt `{name}`.", _description(error["loc"], root)
    if kind == "extra_forbidden":
        return _unknown_key(error["loc"], root)
    if given is None:
        return f"`{name}` staat leeg.", "Vul een waarde in, of haal de regel weg."
    if kind == "literal_error":
        return _no_choice(name, given, error, root)
    if kind in _EXPECTED:
        return f"Bij `{name}` verwachten we {_EXPECTED[kind]}, maar hier staat {_describe(given)}.", _type_tip(
            kind, given
        )
    return _constraint(kind, name, context)


def _unknown_key(loc: Path, root: type[Blok]) -> tuple[str, str]:
    wrong, model = str(loc[-1]), model_at(loc[:-1], root)
    known = list(fields_of(model)) if model else []
    tip = suggestion(wrong, known) or f"Hier kan: {enumeration(f'`{field}`' for field in known)}."
    return f"De sleutel `{wrong}` kennen we hier niet.", tip


def _no_choice(name: str, given: Any, error: Mapping[str, Any], root: type[Blok]) -> tuple[str, str]:
    model = model_at(error["loc"][:-1], root)
    shape = fields_of(model).get(name) if model else None
    while shape is not None and shape.item is not None:
        shape = shape.item
    choices = shape.choices if shape and shape.choices else ()
    words = enumeration(choices) if choices else str(error.get("ctx", {}).get("expected", "")).replace(" or ", " of ")
    tip = suggestion(str(given), choices) if isinstance(given, str) else ""
    return f"Bij `{name}` kan {_describe(given)} niet. Kies uit: {words}.", tip


def _constraint(kind: str, name: str, context: Mapping[str, Any]) -> tuple[str, str]:
    if name == "schemaversie":
        return "Deze versie van nvo-check kent alleen `schemaversie: 1`.", "Vernieuw nvo-check, of schrijf 1."
    if kind == "string_pattern_mismatch":
        pattern = context["pattern"]
        if pattern in _PATTERNS:
            return _PATTERNS[pattern]
        return next((melding, tip) for start, melding, tip in _PATTERN_TIPS if pattern.startswith(start))
    if kind in ("string_too_short", "too_short"):
        return f"`{name}` is leeg.", "Vul een waarde in, of haal de regel weg."
    if kind == "string_too_long":
        return f"`{name}` is langer dan {context['max_length']} tekens.", "Kort de tekst in."
    if kind == "greater_than_equal":
        return f"`{name}` moet {context['ge']} of hoger zijn.", ""
    if kind == "less_than_equal":
        return f"`{name}` mag hoogstens {context['le']} zijn.", ""
    return f"De waarde van `{name}` klopt niet.", "Kijk in het voorbeeld van `nvo-check init`."


def model_at(loc: Path, root: type[Blok]) -> type[Blok] | None:
    """Give the class of the block that ``loc`` leads to, or None when it leads elsewhere."""
    model: type[Blok] | None = root
    for step in loc:
        if isinstance(step, int):
            continue
        model = block_of(fields_of(model).get(step)) if model else None
    return model


def _description(loc: Path, root: type[Blok]) -> str:
    model = model_at(loc[:-1], root)
    info = model.model_fields.get(str(loc[-1])) if model else None
    return info.description or "" if info else ""


def _describe(given: Any) -> str:
    if isinstance(given, bool):
        return f"ja of nee (`{str(given).lower()}`)"
    if isinstance(given, int | float):
        return f"een getal (`{given}`)"
    if isinstance(given, str):
        return f"de tekst `{given if len(given) <= 40 else given[:37] + '…'}`"
    return "een lijst" if isinstance(given, list) else "een blok met sleutels"


def _type_tip(kind: str, given: Any) -> str:
    if kind == "string_type" and isinstance(given, bool | int | float):
        return "Zet de waarde tussen aanhalingstekens."
    if kind == "list_type":
        return "Begin elk onderdeel op een nieuwe regel met `- `."
    if kind in ("int_type", "float_type") and isinstance(given, str):
        return "Schrijf alleen het getal, zonder aanhalingstekens of punten voor duizendtallen."
    return ""
