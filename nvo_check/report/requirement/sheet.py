# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on the sheet of a requirement, in which order. Writers only choose how it looks.

All texts are plain: nothing in them is markup, but names of fields may stand between backticks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from nvo_check.finding import capital
from nvo_check.norm.catalogue import Related
from nvo_check.norm.norm import Norm
from nvo_check.norm.requirement import Oordeelswoord
from nvo_check.report.requirement.view import ExampleView, FieldView, RequirementView, Step, validity
from nvo_check.report.words import VERDICT_WORDS, verdict


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Page:
    """A page to lead to: that of a requirement, or of the norm itself when ``eis`` is empty."""

    norm: str
    eis: str = ""


@dataclass(frozen=True)
class Item:
    """One item of a list.

    Attributes:
        text: what it says.
        label: the word it begins with; may be empty.
        address: where on the web it is found; may be empty.
        page: the page it leads to, if there is one.
    """

    text: str
    label: str = ""
    address: str = ""
    page: Page | None = None


@dataclass(frozen=True)
class Items:
    """A list, with numbers when the order matters."""

    items: tuple[Item, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading inside a section; ``depth`` 1 or 2."""

    text: str
    depth: int = 1


@dataclass(frozen=True)
class Code:
    """Lines to copy. ``may_wrap``: whether a line that is too long may go on on the next."""

    language: str
    text: str
    may_wrap: bool = False


Block: TypeAlias = Paragraph | Items | Heading | Code


@dataclass(frozen=True)
class Section:
    """A part of the sheet with a title of its own."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Sheet:
    """The whole sheet: a title, the facts at the top, and the sections."""

    title: str
    facts: Items
    sections: tuple[Section, ...]


NOT_CHECKED = "Wat nvo-check van deze norm niet toetst"

_LEVELS = {
    "verplicht": "verplicht (telt mee voor 'voldoet aan de norm')",
    "aanbevolen": "aanbevolen (telt niet mee voor 'voldoet aan de norm')",
}
_GROUPS: dict[Oordeelswoord, str] = {
    "voldaan": "Zo voldoet u",
    "gedeeltelijk": "Zo voldoet u gedeeltelijk",
    "niet_voldaan": "Zo voldoet u niet",
    "niet_te_beoordelen": "Zo is de eis niet te beoordelen",
    "niet_van_toepassing": "Zo is de eis niet van toepassing",
}


def sheet_of(view: RequirementView) -> Sheet:
    """Lay out the sheet of one requirement; sections without content are left out."""
    eis = view.eis
    sections = (
        Section("Vraag", tuple(prose_blocks(eis.vraag))),
        Section("Uitleg: waarom deze eis er is", tuple(prose_blocks(eis.uitleg))),
        Section("Wat u kunt doen", tuple(_advice(view))),
        Section("Waar de eis vandaan komt", tuple(_sources(view))),
        Section("Eigen uitwerking", tuple(prose_blocks(eis.duiding or ""))),
        Section("Hoe de eis wordt beoordeeld", tuple(_judging(view))),
        Section("Waar de eis naar kijkt", tuple(_looks(view))),
        Section("Voorbeelden", tuple(_examples(view))),
        Section("Veelgemaakte fouten", tuple(_list(Item(_line(text)) for text in eis.veelgemaakte_fouten))),
        Section("Verwante eisen in andere normen", tuple(_list(_related(one) for one in view.verwant))),
        Section("Over de norm", tuple(_norm(view.norm))),
        Section("De toets zelf, voor normbeheerders", tuple(_tests(view))),
    )
    return Sheet(f"{eis.id} {eis.titel}", _facts(view), tuple(one for one in sections if one.blocks))


def norm_facts(norm: Norm) -> tuple[Item, ...]:
    """Tell who adopted a norm and when it is in force, as far as its file tells."""
    facts = (("Vastgesteld door", norm.uitgever), ("Geldig", validity(norm)))
    return tuple(Item(text, label) for label, text in facts if text)


def prose_blocks(text: str) -> Iterator[Block]:
    """Split a text of a norm into paragraphs and lists."""
    for part in text.replace("\r\n", "\n").split("\n\n"):
        lines = [line.strip() for line in part.splitlines() if line.strip()]
        if lines and all(line.startswith("- ") for line in lines):
            yield Items(tuple(Item(line.removeprefix("- ")) for line in lines))
        elif lines:
            yield Paragraph(" ".join(lines))


def _facts(view: RequirementView) -> Items:
    return Items(
        (
            Item(f"{view.norm.titel} ({view.norm.id})", "Norm", page=Page(view.norm.id)),
            Item(view.element, "Element"),
            Item(_LEVELS[view.eis.niveau], "Niveau"),
        )
    )


def _advice(view: RequirementView) -> Iterator[Block]:
    yield from prose_blocks(view.eis.advies)
    yield Paragraph(
        f"Wijkt u bewust af van deze eis? `nvo-check explain {view.eis.id} --afwijking` geeft u het begin van een "
        "afwijking."
    )


def _sources(view: RequirementView) -> Iterator[Block]:
    yield Items(tuple(Item(one.words, address=one.address) for one in view.herkomst))


def _judging(view: RequirementView) -> Iterator[Block]:
    yield Paragraph("nvo-check loopt deze stappen langs. De eerste die past, geeft het oordeel.")
    yield Items(tuple(_judging_step(step) for step in view.stappen), numbered=True)


def _judging_step(step: Step) -> Item:
    return Item(f"{step.when}. In het rapport staat dan: {_line(step.melding)}", verdict(step.oordeel))


def _looks(view: RequirementView) -> Iterator[Block]:
    if not view.kijkt_naar:
        yield Paragraph("De eis kijkt naar het hele bestand.")
    yield from _list(_looked_at(field) for field in view.kijkt_naar)


def _looked_at(field: FieldView) -> Item:
    where = " › ".join(field.titles)
    return Item(f"`{field.path}` ({where}). {field.description}".rstrip() if where else f"`{field.path}`")


def _examples(view: RequirementView) -> Iterator[Block]:
    if view.voorbeelden:
        yield Paragraph(
            "Een voorbeeld is een stuk van een regiobestand. De namen zijn verzonnen. Staat er `stuk`? Dat is het id "
            "van een bron; noem daar uw eigen bron."
        )
    for group in view.voorbeelden:
        yield Heading(_GROUPS[group.oordeel])
        for example in group.examples:
            yield from _example(example)


def _example(example: ExampleView) -> Iterator[Block]:
    yield Heading(capital(example.naam), depth=2)
    if example.peildatum:
        yield Paragraph(f"Getoetst op {example.peildatum}.")
    if example.yaml:
        yield Code("yaml", "\n".join(example.yaml))
    else:
        yield Paragraph("Het bestand zegt hier niets over.")
    if example.ontbreekt:
        yield Paragraph("Wat hier ontbreekt:")
        yield from _list(Item(name) for name in example.ontbreekt)


def _related(one: Related) -> Item:
    if one.norm is None:
        return Item(f"{one.eis_id} (uit een norm die hier niet bekend is)")
    return Item(f"{one.eis_id} {one.titel}, in {one.norm.titel} ({one.norm.id})", page=Page(one.norm.id, one.eis_id))


def _norm(norm: Norm) -> Iterator[Block]:
    yield from _list(iter(norm_facts(norm)))
    if norm.niet_getoetst:
        yield Heading(NOT_CHECKED)
        yield from prose_blocks(norm.niet_getoetst)


def _tests(view: RequirementView) -> Iterator[Block]:
    yield Paragraph(
        "Een normbeheerder schrijft de toets in CEL, een kleine taal voor voorwaarden. Zie `docs/norm-schrijven.md` "
        "van nvo-check."
    )
    for test in view.toetsen:
        yield Paragraph(f"{test.words}:")
        yield Code("text", test.cel.strip("\n"), may_wrap=True)
    yield Paragraph(
        f"Loopt een toets vast, dan is het oordeel {VERDICT_WORDS['niet_te_beoordelen']} en stopt nvo-check met "
        f"exitcode 4. Het stempel van deze eis is `{view.stempel}`. Het verandert als verandert wat de eis vraagt."
    )


def _list(items: Iterator[Item]) -> Iterator[Block]:
    found = tuple(items)
    if found:
        yield Items(found)


def _line(text: str) -> str:
    return " ".join(text.split())
