# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Spoiling a region: take away or change one fact at a time, and see whether any verdict changes.

A *fact* is anything a region file holds: a single value, an item of a list, a block. What the model refuses proves
nothing about the requirements: a value is looked at only when a verdict changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import Any

import yaml

from nvo_check.failure import InputFailure
from nvo_check.judge.judge import judge_region
from nvo_check.model.admit import admit_region
from nvo_check.model.regio import Regio
from nvo_check.model.shape import Shape, fields_of
from nvo_check.norm.load import load_norm
from nvo_check.norm.norm import Norm
from nvo_check.place import Path, format_path
from nvo_check.reading.source import Document, read_source
from nvo_check.settings import Limits
from tests.command import ROOT

REGION = ROOT / "regions" / "voorbeeld.yaml"
REVIEWED = ROOT / "tests" / "regios" / "voorbeeld-onbekeken.yaml"
NORMS = ("nvo-2020-zeven", "nvo-2020-acht", "jeugdwet-2026")
PEILDATUM = "2026-11-22"

Verdicts = Mapping[tuple[str, str], str]
"""The verdict of every requirement, by norm and id."""

_OTHER_WORDS = "Een heel ander onderwerp dan hiervoor"
_OTHER_ID = "iets-heel-anders"
_DATES = ("1900-01-01", "2999-12-31")


@dataclass(frozen=True)
class Fact:
    """One fact: its path, what the model says it may hold, and its value."""

    path: Path
    shape: Shape
    value: Any = field(compare=False)

    @property
    def name(self) -> str:
        return format_path(self.path)

    @property
    def is_leaf(self) -> bool:
        return not isinstance(self.value, dict | list)

    def __str__(self) -> str:
        return f"{self.name} (regel {document().places.of(self.path).regel})"


@dataclass(frozen=True)
class Reviewed:
    """A line of the reviewed list.

    Attributes:
        pad: a pattern: ``[]`` is any position in a list, ``*`` any one key, ``**`` anything.
        reden: why no requirement looks at it.
        behalve: patterns of what the line is not about, because a requirement does look at it.
    """

    pad: str
    reden: str
    behalve: tuple[str, ...] = ()

    def fits(self, fact: Fact) -> bool:
        return _fits(self.pad, fact) and not any(_fits(pad, fact) for pad in self.behalve)


@cache
def document() -> Document:
    """The example as it was read."""
    return read_source(REGION.read_bytes(), REGION.name, Limits())


@cache
def reviewed() -> tuple[Reviewed, ...]:
    """The reviewed list of facts that no requirement looks at."""
    groups = yaml.safe_load(REVIEWED.read_text("utf-8"))["groepen"]
    return tuple(
        Reviewed(pad, group["reden"], tuple(group.get("behalve", ()))) for group in groups for pad in group["paden"]
    )


@cache
def facts() -> tuple[Fact, ...]:
    """Every fact of the example, in the order of the file."""
    return tuple(_facts_in(document().data, Shape("block", model=Regio), ()))


@cache
def verdicts() -> Verdicts:
    """The verdicts of the example as it is."""
    found = verdicts_of(document().data)
    assert found is not None
    return found


@cache
def is_overlooked(fact: Fact) -> bool:
    """Whether no requirement looks at a fact.

    A single value is overlooked when neither taking it away nor any other value changes a verdict; a block or a list
    when it can be taken away and no verdict changes. A block that the model will not do without is neither: what it
    holds is tried value by value.
    """
    outcome = verdicts_of(without(fact))
    if outcome not in (None, verdicts()):
        return False
    if fact.is_leaf:
        return all(verdicts_of(data) in (None, verdicts()) for data in _spoiled(fact))
    return outcome is not None


def without(fact: Fact) -> dict[str, Any]:
    """Give the example with one fact less."""
    changed: dict[str, Any] = _changed(document().data, fact.path, _take_away)
    return changed


def verdicts_of(data: dict[str, Any]) -> Verdicts | None:
    """Judge a region by the norms it names; None when it is refused."""
    changed = replace(document(), data=data)
    try:
        regio = admit_region(changed, Limits())
    except InputFailure:
        return None
    if not set(regio.norm) <= set(NORMS):
        return None
    outcome = judge_region(regio, changed, _all_requirements(), PEILDATUM)
    found = {oordeel.eis.id: oordeel.oordeel for oordeel in outcome.oordelen}
    return {(name, eis): found[eis] for name in regio.norm for eis in _ids(name)}


def _facts_in(value: Any, shape: Shape, path: Path) -> Iterator[Fact]:
    if path:
        yield Fact(path, shape, value)
    if isinstance(value, dict):
        fields = fields_of(shape.model) if shape.model else {}
        for key, item in value.items():
            yield from _facts_in(item, fields.get(key, Shape("text")), (*path, key))
    elif isinstance(value, list):
        assert shape.item is not None
        for index, item in enumerate(value):
            yield from _facts_in(item, shape.item, (*path, index))


def _spoiled(fact: Fact) -> Iterator[dict[str, Any]]:
    for other in _other_values(fact):
        yield _changed(document().data, fact.path, partial(_put, other))


def _other_values(fact: Fact) -> Iterable[Any]:
    """Other values of the same kind: ordinary ones, no placeholders, because a norm may forbid those anywhere."""
    if fact.shape.kind == "choice":
        return [choice for choice in fact.shape.choices if choice != fact.value]
    if fact.shape.kind == "number":
        return [0, fact.value * 1000]
    if fact.shape.meaning == "datum":
        return _DATES
    if fact.shape.meaning == "bron":
        return [next(source["id"] for source in document().data["bronnen"] if source["id"] != fact.value)]
    return [_OTHER_ID if fact.shape.meaning == "sleutel" else _OTHER_WORDS]


def _changed(value: Any, path: Path, change: Callable[[Any, str | int], None]) -> Any:
    """Copy ``value`` along ``path`` and change the copy at its last step; the rest is shared."""
    copied = value.copy()
    if len(path) == 1:
        change(copied, path[0])
    else:
        copied[path[0]] = _changed(value[path[0]], path[1:], change)
    return copied


def _take_away(holder: Any, step: str | int) -> None:
    del holder[step]


def _put(value: Any, holder: Any, step: str | int) -> None:
    holder[step] = value


@cache
def _norm(name: str) -> Norm:
    return load_norm(name, Limits())


@cache
def _ids(name: str) -> tuple[str, ...]:
    return tuple(requirement.eis.id for requirement in _norm(name).requirements)


@cache
def _all_requirements() -> Norm:
    """All requirements in one norm, so that a region is turned into facts once; the norm of eight holds the seven."""
    _, acht, jeugdwet = map(_norm, NORMS)
    return replace(acht, requirements=acht.requirements + jeugdwet.requirements)


def _fits(pad: str, fact: Fact) -> bool:
    return bool(_pattern(pad).fullmatch(fact.name))


@cache
def _pattern(pad: str) -> re.Pattern[str]:
    text = re.escape(pad)
    for written, meaning in ((r"\*\*", ".*"), (r"\*", r"[^.\[\]]+"), (r"\[\]", r"\[\d+\]")):
        text = text.replace(written, meaning)
    return re.compile(text)
