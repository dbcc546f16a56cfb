# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words every part of a region file is written in: text, dates, citations, statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema


@dataclass(frozen=True)
class Betekenis:
    """Marks what a text stands for, so that rules and forms can treat all of its kind alike."""

    soort: Literal["datum", "regels", "bron", "sleutel", "kop", "citaat", "sha256", "eis"]


Tekst: TypeAlias = Annotated[str, Field(min_length=1, max_length=20_000, pattern=r"\S")]
"""Text that is not empty; Markdown is allowed. Longer than 20,000 characters is refused."""

Naam: TypeAlias = Annotated[str, Field(min_length=1, max_length=300, pattern=r"^\S([^\n\r]*\S)?$")]
"""A name or short phrase on one line, without white space around it."""

Kop: TypeAlias = Annotated[str, Field(min_length=1, max_length=800, pattern=r"^\S([^\n\r]*\S)?$"), Betekenis("kop")]
"""A heading as it stands in a document; scanned headings can be whole sentences."""

Citaat: TypeAlias = Annotated[str, Field(min_length=8, max_length=2_000, pattern=r"\S"), Betekenis("citaat")]
"""What a document says, word for word; shorter than eight characters proves nothing."""

_SLEUTEL_PATROON = r"^[a-z0-9]+([._-][a-z0-9]+)*$"
_SLEUTEL_SCHEMA = {"type": "string", "maxLength": 80, "pattern": _SLEUTEL_PATROON}

Sleutel: TypeAlias = Annotated[str, Field(max_length=80, pattern=_SLEUTEL_PATROON), Betekenis("sleutel")]
"""An identifier that other places refer to: small letters, digits, and ``- _ .`` in between."""


def _one_as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Sleutels: TypeAlias = Annotated[
    list[Sleutel],
    BeforeValidator(_one_as_list),
    Field(min_length=1, max_length=20),
    WithJsonSchema(
        {
            "anyOf": [
                _SLEUTEL_SCHEMA,
                {"type": "array", "items": _SLEUTEL_SCHEMA, "minItems": 1, "maxItems": 20, "uniqueItems": True},
            ]
        }
    ),
]
"""One identifier, or a list of different ones. Kept as a list."""

VASTE_VELDEN = frozenset({"schemaversie", "norm", "voorbeeld", "stand", "reden", "onbekend", "bronnen", "kanttekening"})
"""Fields that say something about a block itself; they cannot be declared unknown."""

DATUM_PATROON = r"^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
REGELS_PATROON = r"^[1-9][0-9]*(-[1-9][0-9]*)?(, ?[1-9][0-9]*(-[1-9][0-9]*)?)*$"


def _number_as_text(value: Any) -> Any:
    """Let authors write ``jaar: 2021`` and ``regels: 468`` without quotes."""
    return str(value) if type(value) is int else value


def _yes_or_no(value: Any) -> Any:
    return {True: "ja", False: "nee"}.get(value, value) if isinstance(value, bool) else value


Datum: TypeAlias = Annotated[
    str,
    BeforeValidator(_number_as_text),
    Field(pattern=DATUM_PATROON),
    Betekenis("datum"),
    WithJsonSchema({"type": ["integer", "string"], "pattern": DATUM_PATROON, "minimum": 1000, "maximum": 2999}),
]
"""A date as precise as the source gives it: ``2021``, ``2021-11`` or ``2021-11-23``. Kept as text."""

Regels: TypeAlias = Annotated[
    str,
    BeforeValidator(_number_as_text),
    Field(pattern=REGELS_PATROON, max_length=200),
    Betekenis("regels"),
    WithJsonSchema({"type": ["integer", "string"], "pattern": REGELS_PATROON, "minimum": 1, "maxLength": 200}),
]
"""Line numbers in a source, 1-based and inclusive: ``468``, ``464-466`` or ``122-132, 289-299``."""

Vingerafdruk: TypeAlias = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$"), Betekenis("sha256")]
"""The SHA-256 of a file: 64 hexadecimal digits in small letters."""

Stempel: TypeAlias = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$"), Betekenis("sha256")]
"""The first twelve hexadecimal digits of the SHA-256 of a text."""

JaNee: TypeAlias = Annotated[
    Literal["ja", "nee"], BeforeValidator(_yes_or_no), WithJsonSchema({"enum": ["ja", "nee", True, False]})
]
"""A yes or no: ``ja``, ``nee``, ``true`` or ``false``. Kept as ``ja`` or ``nee``."""

Schemaversie: TypeAlias = Annotated[int, Field(ge=1, le=1), WithJsonSchema({"type": "integer", "const": 1})]
"""The version of a file format; now always 1."""

Bronnaam: TypeAlias = Annotated[Sleutel, Betekenis("bron")]
"""The ``id`` of an entry of ``bronnen``."""

Stand: TypeAlias = Literal["vastgelegd", "in_ontwikkeling", "ontbreekt", "onbekend"]
"""How firm a statement is; ``onbekend`` needs a reason."""


def _describe_rules(schema: dict[str, Any]) -> None:
    """Put into the JSON Schema what the fields alone do not say (and leave English docstrings out)."""
    schema.pop("description", None)
    properties = schema.get("properties", {})
    if "onbekend" in properties:
        properties["onbekend"]["propertyNames"] = {"enum": [name for name in properties if name not in VASTE_VELDEN]}
    if "stand" in properties and "reden" in properties:
        schema["if"] = {"properties": {"stand": {"const": "onbekend"}}, "required": ["stand"]}
        schema["then"] = {"required": ["reden"]}
        schema["else"] = {"properties": {"reden": False}}


class Blok(BaseModel):
    """A block of keys in a file. Unknown keys are errors and nothing is converted silently.

    ``notatie``: in which notation authors write it; messages follow that.
    """

    notatie: ClassVar[Literal["yaml", "toml"]] = "yaml"

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        allow_inf_nan=False,
        defer_build=True,
        json_schema_extra=_describe_rules,
    )


class Verwijzing(Blok, title="Verwijzing naar een bron"):
    """A citation: where in which document a statement stands.

    Errors: ``bron`` must be the ``id`` of an entry of ``bronnen``; a range of lines runs upward.
    Source: shared contract ('verwijs met bestand, kop en regelnummer').
    """

    bron: Bronnaam = Field(title="Bron", description="Het id van een bron uit de lijst `bronnen` onderaan het bestand.")
    kop: Kop | None = Field(None, title="Kop", description="De kop in het document waaronder de passage staat.")
    regels: Regels | None = Field(
        None, title="Regels", description="Regelnummers in het tekstbestand, bijvoorbeeld 468 of 464-466."
    )
    pagina: Annotated[int, Field(ge=1, le=99_999)] | None = Field(
        None, title="Pagina", description="Paginanummer in het document, vanaf 1."
    )
    citaat: Citaat | None = Field(
        None,
        title="Citaat",
        description="Wat er letterlijk in het document staat. Met `--sources` controleert nvo-check of dat klopt. "
        "Schrijf … waar u iets weglaat.",
    )


class Uitspraak(Blok, title="Uitspraak"):
    """A statement: anything a region claims, with how firm it is and where it comes from.

    ``onbekend`` names fields of this block that are not known, each with the reason. That is different from
    leaving a field out: silence counts as 'not there', a stated unknown as 'cannot be judged'.

    Errors: ``reden`` goes with ``stand: onbekend`` and only with it; a field cannot be both filled in and unknown.
    Source: norm.md, 'Wat een oordeel betekent'.
    """

    stand: Stand = Field(
        "vastgelegd",
        title="Stand",
        description="Hoe vast dit ligt: vastgelegd, in_ontwikkeling, ontbreekt of onbekend (dan ook een `reden`).",
    )
    reden: Tekst | None = Field(
        None, title="Reden", description="Waarom dit onbekend is. Verplicht bij `stand: onbekend`, anders niet."
    )
    onbekend: dict[str, Tekst] = Field(
        default_factory=dict,
        title="Onbekende gegevens",
        description="Gegevens uit dit blok die u niet weet, elk met de reden. "
        "Bijvoorbeeld `mandaat: staat in een regeling die wij niet hebben`.",
    )
    bronnen: list[Verwijzing] = Field(
        default_factory=list, title="Bronnen", description="Waar dit staat: verwijzingen naar documenten."
    )
    kanttekening: Tekst | None = Field(
        None, title="Kanttekening", description="Een tegenspraak, leemte of leeshulp bij dit gegeven."
    )


class Afspraak(Uitspraak, title="Afspraak"):
    """An agreement between the gemeenten of the region.

    Units: ``termijn`` is a date (year, month or day) by which it must be done.
    Source: NVO-K.1 (needs a source), NVO-K.3 (owner and term while in development).
    """

    id: Sleutel = Field(title="Id", description="Een korte, unieke naam waarmee u naar de afspraak verwijst.")
    tekst: Tekst = Field(title="Tekst", description="Wat er is afgesproken, in eigen woorden. Markdown mag.")
    stand: Stand = Field(
        title="Stand",
        description="Hoe vast dit ligt: vastgelegd, in_ontwikkeling, ontbreekt of onbekend (dan ook een `reden`).",
    )
    eigenaar: Naam | None = Field(None, title="Eigenaar", description="Wie ervoor zorgt: een functie of organisatie.")
    termijn: Datum | None = Field(None, title="Termijn", description="Wanneer het klaar moet zijn: jaar, maand of dag.")


class Element(Uitspraak, title="Element van de norm"):
    """One of the elements of the Norm voor Opdrachtgeverschap, with its agreements.

    Source: GV 122-132 and 289-299.
    """

    stand: Stand = Field(
        title="Stand",
        description="Hoe ver de regio is met dit element: vastgelegd, in_ontwikkeling, ontbreekt of onbekend "
        "(dan ook een `reden`).",
    )
    samenvatting: Tekst | None = Field(
        None, title="Samenvatting", description="Het element in enkele zinnen. Markdown mag."
    )
    afspraken: list[Afspraak] = Field(
        default_factory=list, title="Afspraken", description="De afspraken van dit element."
    )
