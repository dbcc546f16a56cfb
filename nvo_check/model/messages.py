# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the model found, in words an author understands: what is wrong, what was expected, how to mend it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Any

from nvo_check.finding import capital, enumeration, suggestion
from nvo_check.model.basis import DATUM_PATROON, REGELS_PATROON, Blok
from nvo_check.model.shape import block_of, fields_of, keys_of
from nvo_check.place import Path

_EXPECTED = {
    "string_type": "een tekst",
    "int_type": "een geheel getal",
    "float_type": "een getal",
    "list_type": "een lijst",
    "dict_type": "een blok met sleutels",
    "model_type": "een blok met sleutels",
    "model_attributes_type": "een blok met sleutels",
}
_PATTERNS = (
    # the start of the pattern, what is wrong, how to mend it
    (DATUM_PATROON, "is geen datum.", "Schrijf 2021, 2021-11 of 2021-11-23."),
    (REGELS_PATROON, "is geen regelnummer.", "Schrijf 468, 464-466 of 122-132, 289-299."),
    (r"^[a-z0-9]+", "kan niet: alleen kleine letters, cijfers en koppeltekens.", "Bijvoorbeeld `crisis-ggz`."),
    (
        r"^[0-9a-f]{64}",
        "is geen vingerafdruk: dat zijn 64 tekens, 0-9 en a-f.",
        "`nvo-check cite BESTAND --register` schrijft hem.",
    ),
    (
        r"^[0-9a-f]{12}",
        "is geen stempel: dat zijn 12 tekens, 0-9 en a-f.",
        "`nvo-check explain EIS --afwijking` schrijft het.",
    ),
    (r"^\S+$", "is geen nummer van een eis.", "Bijvoorbeeld `NVO-3.2`."),
    (r"^[A-Za-z0-9.*-]", "is geen nummer van een eis.", "Bijvoorbeeld `NVO-3.2` of `NVO-3.*`."),
    (r"^\S(", "moet op één regel staan, zonder spaties aan het begin of einde.", "Maak er één regel van."),
    (r"^[A-Za-z0-9_]", "is geen bestandsnaam.", "Geef de naam zonder map, zoals `rapport.md`."),
)
_LISTS = {
    # how to write a list
    "yaml": ("een lijst (onderdelen die met `- ` beginnen)", "Begin elk onderdeel op een nieuwe regel met `- `."),
    "toml": ("een lijst (tussen vierkante haken)", 'Schrijf bijvoorbeeld ["een", "twee"].'),
}
_COMMA = "Staat er een komma in uw tekst? Zet de hele tekst dan tussen aanhalingstekens."
_INVISIBLE = re.compile(r"[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def explain_error(error: Mapping[str, Any], root: type[Blok]) -> tuple[str, str]:
    """Give message and tip for one Pydantic error.

    Args:
        error: one entry of ``ValidationError.errors()``.
        root: the model that was validated.
    """
    kind, given, context = error["type"], error["input"], error.get("ctx", {})
    name = _name(error["loc"])
    if kind == "missing":
        return f"Hier ontbreekt {name}.", _description(error["loc"], root)
    if kind == "extra_forbidden":
        return _unknown_key(error["loc"], root)
    if given is None:
        return explain_empty(error["loc"])
    if kind == "literal_error":
        return _no_choice(name, given, error, root)
    if kind in _EXPECTED:
        in_words, how = _LISTS[root.notatie]
        expected = in_words if kind == "list_type" else _EXPECTED[kind]
        tip = how if kind == "list_type" else _type_tip(kind, given, error["loc"], root)
        return f"Bij {name} verwachten we {expected}, maar hier staat {_describe(given)}.", tip
    return _constraint(kind, name, given, context)


def explain_empty(path: Path) -> tuple[str, str]:
    """Give message and tip for a key or list item without a value."""
    comma = isinstance(path[-1], str) and " " in path[-1]
    tip = "Vul een waarde in, of haal de regel weg."
    return f"{capital(_name(path))} staat leeg.", (f"{_COMMA} {tip}" if comma else tip)


def _unknown_key(loc: Path, root: type[Blok]) -> tuple[str, str]:
    wrong, model = str(loc[-1]), model_at(loc[:-1], root)
    known = list(fields_of(model)) if model else []
    if _INVISIBLE.search(wrong):
        return f"In de sleutel `{wrong}` staat een harde spatie of een onzichtbaar teken.", "Typ het woord opnieuw."
    homes = [name for name in known if model and wrong in fields_of(block_of(fields_of(model)[name]) or Blok)]
    tip = suggestion(wrong, known)
    if not tip and homes:
        which = enumeration(f"`{name}`" for name in homes[:3])
        tip = f"`{wrong}` hoort onder {which}: zet het daaronder en spring in."
    return (
        f"De sleutel `{wrong}` kennen we hier niet.",
        tip or f"Hier kan: {enumeration(f'`{name}`' for name in known)}.",
    )


def _no_choice(name: str, given: Any, error: Mapping[str, Any], root: type[Blok]) -> tuple[str, str]:
    field = next((step for step in reversed(error["loc"]) if isinstance(step, str)), "")
    model = model_at(error["loc"][: error["loc"].index(field)], root)
    shape = fields_of(model).get(field) if model else None
    while shape is not None and shape.item is not None:
        shape = shape.item
    choices = shape.choices if shape and shape.choices else ()
    words = enumeration(choices) if choices else str(error.get("ctx", {}).get("expected", "")).replace(" or ", " of ")
    tip = suggestion(str(given), choices) if isinstance(given, str) else ""
    if isinstance(given, str) and _INVISIBLE.search(given):
        tip = "Er staat een harde spatie of een onzichtbaar teken in. Typ het woord opnieuw."
    return f"Bij {name} kan {_describe(given)} niet. Kies uit: {words}.", tip


def _constraint(kind: str, name: str, given: Any, context: Mapping[str, Any]) -> tuple[str, str]:
    if name == "`schemaversie`":
        return "Deze versie van nvo-check kent alleen `schemaversie: 1`.", "Vernieuw nvo-check, of schrijf 1."
    if kind == "string_pattern_mismatch":
        return _no_match(name, str(given), context["pattern"])
    if kind in ("string_too_short", "too_short"):
        return _too_short(name, given, context["min_length"])
    if kind == "string_too_long":
        return f"{capital(name)} is langer dan {context['max_length']} tekens.", "Kort de tekst in."
    if kind == "too_long":
        return f"{capital(name)} heeft meer dan {context['max_length']} onderdelen.", "Maak de lijst korter."
    if kind == "greater_than_equal":
        return f"{capital(name)} moet {_number(context['ge'])} of hoger zijn.", ""
    if kind == "less_than_equal":
        return f"{capital(name)} mag hoogstens {_number(context['le'])} zijn.", ""
    return f"De waarde van {name} klopt niet.", "Kijk in het voorbeeld van `nvo-check init`."


def _number(value: float) -> str:
    return f"{value:g}" if abs(value) < 10_000 else f"{value:,.0f}".replace(",", ".")


def _too_short(name: str, given: Any, fewest: int) -> tuple[str, str]:
    if isinstance(given, str) and given:
        return f"{capital(name)} is te kort: ten minste {fewest} tekens.", "Neem meer woorden over."
    return f"{capital(name)} is leeg.", "Vul een waarde in, of haal de regel weg."


def _no_match(name: str, given: str, pattern: str) -> tuple[str, str]:
    for start, melding, tip in _PATTERNS:
        if pattern.startswith(start):
            return f"Bij {name}: {_describe(given)} {melding}", tip
    return f"{capital(name)} is leeg.", "Vul de tekst in, of haal de regel weg."


def _name(loc: Path) -> str:
    """Name a place as an author knows it: its key, or the number of the item in its list."""
    if not loc:
        return "het bestand"
    if isinstance(loc[-1], str):
        return f"`{loc[-1]}`"
    owner = next((step for step in reversed(loc) if isinstance(step, str)), "")
    return f"onderdeel {loc[-1] + 1} van `{owner}`"


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
    info = keys_of(model).get(str(loc[-1])) if model else None
    return info.description or "" if info else ""


def _describe(given: Any) -> str:
    if isinstance(given, bool):
        return f"ja of nee (`{str(given).lower()}`)"
    if isinstance(given, int | float):
        return f"een getal (`{given}`)"
    if isinstance(given, str):
        return f"de tekst `{given if len(given) <= 40 else given[:37] + '…'}`"
    if isinstance(given, datetime.date | datetime.time):
        return f"een datum of tijd (`{given}`)"
    return "een lijst" if isinstance(given, list) else "een blok met sleutels"


def _type_tip(kind: str, given: Any, loc: Path, root: type[Blok]) -> str:
    model = model_at(loc, root)
    if kind.startswith("model") and model is not None and isinstance(given, str):
        return _block_tip([name for name, info in keys_of(model).items() if info.is_required()], given[:40], root)
    if kind == "string_type" and isinstance(given, bool | int | float):
        return "Zet de waarde tussen aanhalingstekens."
    if kind in ("int_type", "float_type") and isinstance(given, str):
        return "Schrijf alleen het getal, zonder aanhalingstekens of punten voor duizendtallen."
    return ""


def _block_tip(needed: list[str], given: str, root: type[Blok]) -> str:
    """Show how to write a block where there is one word now."""
    if not needed:
        return ""
    if root.notatie == "toml":
        others = "".join(f', {name} = "…"' for name in needed[1:])
        return f'Schrijf `{{{needed[0]} = "{given}"{others}}}`.'
    return f"Schrijf `{needed[0]}: {given}`."
