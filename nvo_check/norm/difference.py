# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What differs between two norms, requirement by requirement and field by field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from nvo_check.norm.norm import Norm
from nvo_check.norm.requirement import Eis
from nvo_check.norm.stamp import stamp_of

Soort: TypeAlias = Literal["nieuw", "vervallen", "veranderd"]

Waarde: TypeAlias = str | list[Any] | dict[str, Any] | None
"""What stands in a field, as plain data; None when it stands there not."""

_GENERAL = ("titel", "uitgever", "geldig_van", "geldig_tot", "duiding", "niet_getoetst")


@dataclass(frozen=True)
class Veldverschil:
    """A field that differs: its key, and what stood and stands there."""

    veld: str
    oud: Waarde
    nieuw: Waarde


@dataclass(frozen=True)
class Eiswijziging:
    """A requirement that differs.

    Attributes:
        soort: whether it is new, gone or changed.
        eis: the requirement as it is now; as it was when it is gone.
        velden: what changed in it; empty when it is new or gone.
        stempel_verandert: whether its stamp changes, so that deviations from it have to be looked at again.
    """

    soort: Soort
    eis: Eis
    velden: tuple[Veldverschil, ...] = ()
    stempel_verandert: bool = False


@dataclass(frozen=True)
class Normverschil:
    """What differs between two norms.

    Attributes:
        oud, nieuw: the two norms.
        velden: what changed outside the requirements.
        eisen: the requirements that differ, in the order of the new norm; those that are gone come last.
        gelijk: how many requirements are the same in both.
    """

    oud: Norm
    nieuw: Norm
    velden: tuple[Veldverschil, ...]
    eisen: tuple[Eiswijziging, ...]
    gelijk: int

    def of_kind(self, soort: Soort) -> tuple[Eiswijziging, ...]:
        """The requirements that are new, gone or changed."""
        return tuple(eis for eis in self.eisen if eis.soort == soort)


def difference_between(old: Norm, new: Norm) -> Normverschil:
    """Compare two norms; requirements belong together when they have the same id."""
    before = {requirement.eis.id: requirement.eis for requirement in old.requirements}
    after = {requirement.eis.id: requirement.eis for requirement in new.requirements}
    changes = [_change(before.get(eis_id), eis) for eis_id, eis in after.items()]
    gone = [Eiswijziging("vervallen", eis) for eis_id, eis in before.items() if eis_id not in after]
    differing = tuple(change for change in changes if change is not None)
    return Normverschil(old, new, tuple(_general(old, new)), (*differing, *gone), len(changes) - len(differing))


def _change(old: Eis | None, new: Eis) -> Eiswijziging | None:
    if old is None:
        return Eiswijziging("nieuw", new)
    fields = tuple(_fields(_plain(old), _plain(new)))
    return Eiswijziging("veranderd", new, fields, stamp_of(old) != stamp_of(new)) if fields else None


def _general(old: Norm, new: Norm) -> Iterator[Veldverschil]:
    yield from _fields(_general_values(old), _general_values(new))


def _general_values(norm: Norm) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(norm, name) for name in _GENERAL}
    return values | {"elementen": [f"{element.nummer}. {element.titel} ({element.id})" for element in norm.elementen]}


def _fields(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Veldverschil]:
    """Compare field by field, in the order of the model; layout of a text is no difference."""
    for name, value in old.items():
        before, after = value or None, new[name] or None
        if _settled(before) != _settled(after):
            yield Veldverschil(name, before, after)


def _plain(eis: Eis) -> dict[str, Any]:
    values = eis.model_dump(mode="json", exclude_none=True)
    return {name: values.get(name) for name in type(eis).model_fields}


def _settled(value: Waarde) -> Waarde:
    return " ".join(value.split()) if isinstance(value, str) else value
