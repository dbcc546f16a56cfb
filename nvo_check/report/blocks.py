# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A region as a template shows it: every filled field with its Dutch title and its words, in the order of the model.

Nothing here knows a single field by name except to give a block a label. So a field that is added to the model
is in the draft at once. The form of a field follows from the model, never from the text a region wrote.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from nvo_check.dates import dutch_date
from nvo_check.finding import summing_up
from nvo_check.judge.outcome import Bewijs
from nvo_check.model.basis import VASTE_VELDEN, Afspraak, Blok, Verwijzing
from nvo_check.model.labels import label_fields, label_of
from nvo_check.model.shape import Shape, fields_of
from nvo_check.report.words import dutch_number, readable

Vorm = Literal["kort", "tekst", "punten", "afspraken", "lijst", "tabel", "blok"]
"""How a field is shown: on one line, as paragraphs, as bullets, as numbered agreements, as a list of texts with a
label, as a table, or as a block of its own."""

Nummers = Mapping[int, str]
"""The number of every agreement, by the ``id()`` of the agreement."""

LONG = 1_000
"""A text that may be longer than this gets paragraphs of its own."""


_PERIODS = {"van": ("tot", "Wanneer"), "geldt_van": ("geldt_tot", "Geldt")}


@dataclass(frozen=True)
class Bronverwijzing:
    """A citation as a reader sees it: the short text, and the id of the source it leads to."""

    bron: str
    tekst: str


@dataclass(frozen=True)
class Veld:
    """One filled field.

    ``tekst`` is for a short or long text, with ``bron`` when it is the id of a source; ``punten`` for bullets;
    ``blokken`` for the rest.
    """

    naam: str
    titel: str
    vorm: Vorm
    tekst: str = ""
    bron: str = ""
    punten: tuple[str, ...] = ()
    blokken: tuple[Weergave, ...] = ()


@dataclass(frozen=True)
class Weergave:
    """One block.

    Attributes:
        label: how other text calls this block, such as ``Waalre, gemeenteraad``; empty when nothing names it.
        label_titel: the title of the column for labels.
        label_velden: the fields that the label is made of.
        nummer: the number of an agreement; empty for other blocks.
        id: the id that the region gave it; empty when it has none.
        stand: how firm it is: one of the fixed words; empty for blocks that say nothing about it.
        stand_woord: the same in words.
        velden: the fields that are filled.
        veldnamen: the names of all its fields, in the order of the model.
        onbekend: the fields that the region declares unknown: name, title and reason.
        onbekende_namen: the names of those fields.
    """

    label: str = ""
    label_titel: str = ""
    label_velden: tuple[str, ...] = ()
    nummer: str = ""
    id: str = ""
    stand: str = ""
    stand_woord: str = ""
    reden: str = ""
    kanttekening: str = ""
    velden: tuple[Veld, ...] = ()
    veldnamen: tuple[str, ...] = ()
    onbekend: tuple[tuple[str, str], ...] = ()
    onbekende_namen: tuple[str, ...] = ()
    bronnen: tuple[Bronverwijzing, ...] = ()

    @property
    def open_stand(self) -> bool:
        """Whether this is anything but laid down."""
        return self.stand not in ("", "vastgelegd")

    def veld(self, naam: str) -> Veld | None:
        """Give a filled field by name."""
        return next((veld for veld in self.velden if veld.naam == naam), None)

    def zonder(self, *namen: str) -> tuple[Veld, ...]:
        """Give the filled fields except some that the template shows itself."""
        return tuple(veld for veld in self.velden if veld.naam not in namen)


def view(block: Blok, nummers: Nummers, label: str = "") -> Weergave:
    """Make the view of a block and of everything in it.

    Args:
        block: any block of a region.
        nummers: the numbers of the agreements.
        label: its name, when the place where it stands names it.
    """
    model = type(block)
    titles = {name: info.title or name for name, info in model.model_fields.items()}
    stand = getattr(block, "stand", "")
    unknown = getattr(block, "onbekend", {})
    return Weergave(
        label=label or label_of(block),
        label_titel="Onderdeel" if label else _label_title(model),
        label_velden=() if label else label_fields(model),
        nummer=nummers.get(id(block), ""),
        id=getattr(block, "id", ""),
        stand=stand,
        stand_woord=readable(stand) if stand else "",
        reden=getattr(block, "reden", None) or "",
        kanttekening=getattr(block, "kanttekening", None) or "",
        velden=filled_fields(block, nummers),
        veldnamen=tuple(titles),
        onbekend=tuple((titles.get(name, name), reason) for name, reason in unknown.items()),
        onbekende_namen=tuple(unknown),
        bronnen=citations(getattr(block, "bronnen", ())),
    )


def filled_fields(block: Blok, nummers: Nummers) -> tuple[Veld, ...]:
    """Give the fields of a block that say something, without those that tell about the block itself."""
    model = type(block)
    names = [name for name in fields_of(model) if name not in VASTE_VELDEN and name != "id"]
    fields = {name: field_view(block, name, nummers) for name in names}
    for start, (end, title) in _PERIODS.items():
        if start in fields:
            fields[start] = _period(start, title, fields[start], fields.pop(end))
    return tuple(field for field in fields.values() if field is not None)


def field_view(block: Blok, name: str, nummers: Nummers) -> Veld | None:
    """Make the view of one field; None when it is empty."""
    value, shape = getattr(block, name), fields_of(type(block))[name]
    if value is None or value == []:
        return None
    title = type(block).model_fields[name].title or name
    if isinstance(value, Blok):
        return _block_field(name, title, value, nummers)
    if isinstance(value, list) and isinstance(value[0], Blok):
        return Veld(name, title, _form_of_list(type(value[0])), blokken=tuple(view(item, nummers) for item in value))
    if isinstance(value, list):
        return _plain_list(name, title, value, shape, type(block))
    form: Vorm = "tekst" if is_long(type(block), name) else "kort"
    return Veld(name, title, form, tekst=_words(value, shape), bron=value if shape.meaning == "bron" else "")


def place_in_source(pagina: int | None, regels: str | None) -> str:
    """Write a place short: ``r. 464–466`` or ``p. 3, r. 12``; empty when the whole document is meant."""
    page = f"p. {pagina}" if pagina else ""
    lines = f"r. {', '.join(part.strip() for part in regels.replace('-', '–').split(','))}" if regels else ""
    return ", ".join(part for part in (page, lines) if part)


def places_in_source(pagina: int | None, regels: str | None) -> list[str]:
    """Give the places of one citation, range by range, so that the same range is not shown twice."""
    return [place_in_source(pagina, part) for part in regels.split(",")] if regels else [place_in_source(pagina, None)]


def citations(verwijzingen: Sequence[Verwijzing | Bewijs]) -> tuple[Bronverwijzing, ...]:
    """Write citations, one per source: ``rapport, r. 122–132, 464–466``."""
    places: dict[str, dict[str, None]] = {}
    for one in verwijzingen:
        places.setdefault(one.bron, {}).update(dict.fromkeys(places_in_source(one.pagina, one.regels)))
    return tuple(
        Bronverwijzing(bron, ", ".join([bron, *without_repeated_mark([place for place in found if place])]))
        for bron, found in places.items()
    )


def without_repeated_mark(places: list[str]) -> list[str]:
    """Write ``r.`` once, when all places are lines: ``r. 7``, ``32–33``."""
    only_lines = all(place.startswith("r. ") for place in places)
    return [place.removeprefix("r. ") if only_lines and index else place for index, place in enumerate(places)]


def _label_title(model: type[Blok]) -> str:
    names = label_fields(model)
    if "orgaan" in names:
        return "Wie"
    return next((model.model_fields[name].title or name for name in names), "")


@cache
def is_long(model: type[Blok], name: str) -> bool:
    """Whether the model lets this text run over several paragraphs."""
    info = model.model_fields[name]
    hints = [*info.metadata, *_metadata(info.annotation)]
    return max((getattr(hint, "max_length", None) or 0 for hint in hints), default=0) > LONG


def _metadata(annotation: Any) -> list[Any]:
    found = []
    for extra in getattr(annotation, "__metadata__", ()):
        found += [extra, *getattr(extra, "metadata", ())]
    for inner in get_args(annotation):
        found += _metadata(inner)
    return found


def _period(name: str, title: str, start: Veld | None, end: Veld | None) -> Veld | None:
    """Show a beginning and an end as one field."""
    if start is not None and end is not None:
        return Veld(name, title, "kort", tekst=f"{start.tekst} tot en met {end.tekst}")
    if end is not None:
        return Veld(name, title, "kort", tekst=f"tot en met {end.tekst}")
    return start and Veld(name, title, "kort", tekst=start.tekst if name == "van" else f"vanaf {start.tekst}")


def _block_field(name: str, title: str, value: Blok, nummers: Nummers) -> Veld:
    """A block that holds nothing but blocks is shown as a list of them, each with the title of its field."""
    shapes = fields_of(type(value))
    inner = [shape.model for shape in shapes.values() if shape.model is not None]
    if len(inner) < len(shapes):
        return Veld(name, title, "blok", blokken=(view(value, nummers, title),))
    views = []
    for key, info in type(value).model_fields.items():
        block = getattr(value, key)
        label = info.title or key
        views.append(
            view(block, nummers, label)
            if block is not None
            else Weergave(label, stand="ontbreekt", stand_woord=readable("ontbreekt"))
        )
    return Veld(name, title, _form_of_list(inner[0]), blokken=tuple(views))


def _form_of_list(model: type[Blok]) -> Vorm:
    if issubclass(model, Afspraak):
        return "afspraken"
    return "lijst" if "tekst" in model.model_fields else "tabel"


def _plain_list(name: str, title: str, values: Sequence[Any], shape: Shape, model: type[Blok]) -> Veld:
    words = tuple(_words(value, shape.item or shape) for value in values)
    if is_long(model, name) or name == "onderdelen":
        return Veld(name, title, "punten", punten=words)
    return Veld(name, title, "kort", tekst=summing_up(words))


def _words(value: Any, shape: Shape) -> str:
    if shape.kind == "choice":
        return readable(str(value))
    if shape.kind == "number":
        return dutch_number(value)
    return dutch_date(value) if shape.meaning == "datum" else str(value)
