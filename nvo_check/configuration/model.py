# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a configuration file holds. Its keys are the names of the options of ``check``."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema

from nvo_check.model.basis import Blok, Naam
from nvo_check.settings import Limits

_TEXT = {"type": "string", "minLength": 1}
_Pattern: TypeAlias = Annotated[str, Field(max_length=40, pattern=r"^[A-Za-z0-9.*-]+$")]


def _several(value: Any) -> Any:
    """Take one name for a list of one."""
    return [value] if isinstance(value, str) else value


_Names: TypeAlias = Annotated[
    list[Naam],
    BeforeValidator(_several),
    Field(min_length=1, max_length=200),
    WithJsonSchema({"anyOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1}]}),
]


class _Part(Blok):
    """A table of a configuration file; keys have hyphens, as options have."""

    notatie: ClassVar[Literal["yaml", "toml"]] = "toml"

    model_config = ConfigDict(alias_generator=lambda name: name.replace("_", "-"))


class PathNorms(_Part, title="Norm per pad"):
    """The norms for some files; the first entry that a file belongs to counts."""

    paths: _Names = Field(
        title="Paden", description="Bestanden, mappen of patronen zoals `regions/oost-*.yaml`, vanaf deze map."
    )
    norm: _Names = Field(title="Norm", description="De norm of normen voor deze bestanden.")


class Choice(_Part, title="Eis met reden"):
    """Requirements that are chosen or ignored, with the reason."""

    requirement: _Pattern = Field(
        title="Eis", description="Het nummer van een eis, zoals `NVO-3.2`. Een * staat voor elk teken: `NVO-3.*`."
    )
    reason: Naam = Field(title="Reden", description="De reden. Zij komt in elke uitkomst te staan.")


class LimitSettings(_Part, title="Grenzen"):
    """How much input is accepted; no higher than what a machine can bear."""

    max_bytes: int | None = Field(
        None, ge=1_000, le=64 * 1024 * 1024, title="Bytes", description="Hoe groot één bestand mag zijn, in bytes."
    )
    max_depth: int | None = Field(
        None, ge=5, le=100, title="Diepte", description="Hoe diep genest een bestand mag zijn."
    )
    max_nodes: int | None = Field(
        None,
        ge=100,
        le=2_000_000,
        title="Onderdelen",
        description="Hoeveel sleutels en waarden een bestand mag tellen.",
    )
    max_findings: int | None = Field(
        None, ge=1, le=10_000, title="Fouten", description="Hoeveel fouten per bestand u ziet; de rest wordt geteld."
    )

    def over(self, limits: Limits) -> Limits:
        """Give ``limits`` with what is set here."""
        return replace(
            limits, **{name: value for name in type(self).model_fields if (value := getattr(self, name)) is not None}
        )


class Configuration(_Part, title="Configuratie van nvo-check"):
    """The root of ``nvo-check.toml``, or the table ``[tool.nvo-check]`` of ``pyproject.toml``."""

    paths: _Names | None = Field(
        None, title="Paden", description="Wat `nvo-check check` toetst als u geen pad geeft, vanaf deze map."
    )
    norm: _Names | None = Field(
        None, title="Norm", description="Aan welke norm u toetst. Zonder deze sleutel geldt de norm van de regio zelf."
    )
    fail_on: Literal["verplicht", "aanbevolen", "nooit"] | None = Field(
        None, title="Faalniveau", description="Vanaf welk niveau een open punt exitcode 1 geeft."
    )
    sources: Naam | None = Field(None, title="Bronnen", description="De map met de documenten, vanaf deze map.")
    format: _Names | None = Field(
        None, title="Vormen", description='Hoe u de uitkomst wilt zien, zoals `["tekst", "sarif=nvo.sarif"]`.'
    )
    since: Naam | None = Field(
        None, title="Sinds", description="Een bewaarde uitkomst (.json). Alleen wat nieuw of slechter is, telt dan."
    )
    per_path: list[PathNorms] = Field(
        default_factory=list, max_length=200, title="Norm per pad", description="Bestanden met een eigen norm."
    )
    select: list[Choice] = Field(
        default_factory=list,
        max_length=200,
        title="Gekozen eisen",
        description="Alleen deze eisen tellen. Van de andere blijft het oordeel zichtbaar.",
    )
    ignore: list[Choice] = Field(
        default_factory=list,
        max_length=200,
        title="Genegeerde eisen",
        description="Deze eisen tellen niet. Hun oordeel blijft zichtbaar, met uw reden erbij.",
    )
    limits: LimitSettings = Field(
        default_factory=LimitSettings, title="Grenzen", description="Hoeveel invoer nvo-check aanneemt."
    )
