# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The chapters of the draft: what of the region file goes where, and which requirement is answered in which chapter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from nvo_check.judge.outcome import WORST_FIRST, Oordeel
from nvo_check.model.basis import VASTE_VELDEN, Blok
from nvo_check.model.facts import agreements_in
from nvo_check.model.regio import Elementen, Regio
from nvo_check.model.shape import fields_of
from nvo_check.report.blocks import Nummers, Veld, Weergave, field_view, view

WHOLE_DOCUMENT = "Status van dit document"
SOURCES = "Bijlage: bronnen"
_CHAPTERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("De regio en haar gemeenten", ("regio",)),
    ("De regiovisie als stuk", ("regiovisie",)),
    ("Visie en kernwaarden", ("visie",)),
    ("Opgaven en kerncijfers", ("opgaven", "kerncijfers")),
    ("Wie meedacht", ("participatie",)),
    ("Besluitvorming", ("besluitvorming",)),
    ("Planning", ("planning",)),
    ("Uitvoering", ("uitvoering",)),
)
_APPENDICES = ("afwijkingen", "bronnen")
_ELSEWHERE = frozenset({*VASTE_VELDEN, "elementen", *_APPENDICES})
_ELEMENTS = "elementen"
_OPTIONAL_ELEMENTS = frozenset({"partnerschap"})


@dataclass(frozen=True)
class Hoofdstuk:
    """A chapter.

    Attributes:
        titel: its heading.
        sleutels: the parts of the region file it shows; an element as ``elementen.governance``.
        element: the block, for the chapter of an element that the region wrote about.
        is_element: whether it is the chapter of an element.
        velden: the fields, for other chapters.
        onbekend: title and reason of the parts that the region declares unknown.
        open_punten: what the norm, or any of several, still asks here, worst first.
        verantwoord: what the norm asks here and the region explained that it does not do.
    """

    titel: str
    sleutels: tuple[str, ...]
    is_element: bool = False
    element: Weergave | None = None
    velden: tuple[Veld, ...] = ()
    onbekend: tuple[tuple[str, str], ...] = ()
    open_punten: tuple[Oordeel, ...] = ()
    verantwoord: tuple[Oordeel, ...] = ()

    @property
    def leeg(self) -> bool:
        """Whether the region wrote nothing that belongs here."""
        return self.element is None and not self.velden and not self.onbekend


def chapters_of(regio: Regio, oordelen: Sequence[Oordeel]) -> tuple[Hoofdstuk, ...]:
    """Divide a region file and the open points over chapters."""
    nummers = agreement_numbers(regio)
    asked = {_key(path) for oordeel in oordelen for path in oordeel.eis.kijkt_naar}
    chapters = [_chapter(regio, nummers, titel, names) for titel, names in _CHAPTERS]
    other = [_chapter(regio, nummers, titel, names) for titel, names in _other_chapters()]
    chapters += [chapter for chapter in other if not chapter.leeg or asked.issuperset(chapter.sleutels)]
    chapters += _element_chapters(regio, nummers, asked)
    by_key = {key: chapter.titel for chapter in chapters for key in chapter.sleutels}
    return tuple(_with_open_points(chapter, oordelen, by_key) for chapter in chapters)


def open_points(oordelen: Iterable[Oordeel], titel: str, by_key: dict[str, str]) -> tuple[Oordeel, ...]:
    """Give the requirements that are not met and belong in the chapter called ``titel``, worst first."""
    here = [oordeel for oordeel in oordelen if oordeel.onvervuld and answered_in(oordeel, by_key)[0] == titel]
    return tuple(
        sorted(here, key=lambda oordeel: (oordeel.eis.niveau != "verplicht", WORST_FIRST.index(oordeel.oordeel)))
    )


def explained_points(oordelen: Iterable[Oordeel], titel: str, by_key: dict[str, str]) -> tuple[Oordeel, ...]:
    """Give the requirements with an explained deviation that belong in the chapter called ``titel``."""
    return tuple(one for one in oordelen if one.verantwoord and answered_in(one, by_key)[0] == titel)


def answered_in(oordeel: Oordeel, by_key: dict[str, str]) -> list[str]:
    """Give the titles of the chapters where a requirement is answered; at least one."""
    titles = dict.fromkeys(by_key.get(_key(path), "") for path in oordeel.eis.kijkt_naar)
    return [title for title in titles if title] or [WHOLE_DOCUMENT]


def keys_of(chapters: Sequence[Hoofdstuk]) -> dict[str, str]:
    """Give for every part of the region file the title of its chapter."""
    return {key: chapter.titel for chapter in chapters for key in chapter.sleutels} | {"bronnen": SOURCES}


def agreement_numbers(regio: Regio) -> Nummers:
    """Number the agreements: 3.2 is the second of element 3; agreements elsewhere count from 1."""
    elements = list(fields_of(Elementen))
    counted: Counter[str] = Counter()
    numbers: dict[int, str] = {}
    for path, agreement in agreements_in(regio):
        chapter = f"{elements.index(str(path[1])) + 1}." if path[0] == _ELEMENTS else ""
        counted[chapter] += 1
        numbers[id(agreement)] = f"{chapter}{counted[chapter]}"
    return numbers


def unknown_parts(regio: Regio) -> tuple[tuple[str, str], ...]:
    """Give title and reason of unknown parts that have no chapter of their own."""
    return _unknown(regio, (_ELEMENTS, *_APPENDICES))


def _other_chapters() -> Iterable[tuple[str, tuple[str, ...]]]:
    """Give a chapter for every part of the model that no other shows; only for who wrote about it or is asked to."""
    shown = {name for _, names in _CHAPTERS for name in names} | _ELSEWHERE
    for name, info in Regio.model_fields.items():
        if name not in shown:
            yield info.title or name, (name,)


def _chapter(regio: Regio, nummers: Nummers, titel: str, names: tuple[str, ...]) -> Hoofdstuk:
    fields = (field_view(regio, name, nummers) for name in names)
    return Hoofdstuk(
        titel, names, velden=tuple(field for field in fields if field is not None), onbekend=_unknown(regio, names)
    )


def _unknown(regio: Regio, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    titles = Regio.model_fields
    return tuple((titles[name].title or name, regio.onbekend[name]) for name in names if name in regio.onbekend)


def _element_chapters(regio: Regio, nummers: Nummers, asked: set[str]) -> Iterable[Hoofdstuk]:
    for number, (name, shape) in enumerate(fields_of(Elementen).items(), start=1):
        key = f"{_ELEMENTS}.{name}"
        block = getattr(regio.elementen, name) if regio.elementen else None
        if block is None and name in _OPTIONAL_ELEMENTS and key not in asked:
            continue
        titel = _title(shape.model).partition(". ")[2] or name
        element = view(block, nummers) if block is not None else None
        yield Hoofdstuk(f"Element {number}: {titel}", (key,), is_element=True, element=element)


def _title(model: type[Blok] | None) -> str:
    return str(model.model_config.get("title", "")) if model is not None else ""


def _with_open_points(chapter: Hoofdstuk, oordelen: Sequence[Oordeel], by_key: dict[str, str]) -> Hoofdstuk:
    return replace(
        chapter,
        open_punten=open_points(oordelen, chapter.titel, by_key),
        verantwoord=explained_points(oordelen, chapter.titel, by_key),
    )


def _key(path: str) -> str:
    steps = path.replace("[]", "").split(".")
    return ".".join(steps[:2]) if steps[0] == _ELEMENTS else steps[0]
