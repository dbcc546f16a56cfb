# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""All there is to tell about one requirement, in words. Terminal and page are both made from this."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from nvo_check.dates import dutch_date
from nvo_check.model.regio import Regio
from nvo_check.model.shape import block_of, fields_of, keys_of
from nvo_check.norm.catalogue import Catalogue, Related
from nvo_check.norm.norm import Norm, Requirement
from nvo_check.norm.requirement import HELE_BESTAND, Eis, Herkomst, Oordeelswoord, Voorbeeld
from nvo_check.norm.stamp import stamp_of
from nvo_check.reading.emit import as_yaml

_LAW = "https://wetten.overheid.nl/"
_TESTS = (
    # field of the requirement, what it tells
    ("van_toepassing", "De eis geldt als dit waar is"),
    ("voldaan", "Voldaan als dit waar is"),
    ("gedeeltelijk", "Anders gedeeltelijk voldaan als dit waar is"),
    ("zeker_niet", "Anders zeker niet voldaan als dit waar is"),
    ("ontbreekt", "De namen van wat er ontbreekt"),
    ("wijst_naar", "De plaats van het oordeel"),
    ("steunt_op", "De onderdelen die de eis beantwoorden"),
)
_BLANKS = (("{ontbreekt}", "[wat er ontbreekt]"), ("{aantal}", "[het aantal]"))
_ORDER: tuple[Oordeelswoord, ...] = (
    "voldaan",
    "gedeeltelijk",
    "niet_voldaan",
    "niet_te_beoordelen",
    "niet_van_toepassing",
)


@dataclass(frozen=True)
class SourceView:
    """A place that a requirement comes from, in words, with its address on the web (empty when it has none)."""

    words: str
    address: str = ""


@dataclass(frozen=True)
class Step:
    """One step of judging: the verdict, when it is given, and the sentence that goes with it."""

    oordeel: Oordeelswoord
    when: str
    melding: str


@dataclass(frozen=True)
class FieldView:
    """A path that a requirement looks at, the titles along it, and what the last field means."""

    path: str
    titles: tuple[str, ...]
    description: str = ""


@dataclass(frozen=True)
class ExampleView:
    """A piece of a region file as lines of YAML (none when nothing is in it), with what it lacks."""

    naam: str
    yaml: tuple[str, ...]
    peildatum: str = ""
    ontbreekt: tuple[str, ...] = ()


@dataclass(frozen=True)
class ExampleGroup:
    """The examples that get one verdict."""

    oordeel: Oordeelswoord
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True)
class TestView:
    """One expression of a requirement, and what it is for."""

    __test__ = False  # no test of pytest

    words: str
    cel: str


@dataclass(frozen=True)
class RequirementView:
    """A requirement in words.

    Attributes:
        eis: the requirement itself: id, title, level, question, explanation, advice, own reading, mistakes.
        norm: the norm it is shown in.
        element: number and title of its element.
        stempel: the stamp; it changes when what is asked changes.
        herkomst: where it comes from.
        stappen: the steps of judging, in the order in which they are tried.
        kijkt_naar: the parts of a region file it looks at; empty when that is the whole file.
        voorbeelden: the examples, those that pass first.
        verwant: requirements of other norms about the same.
        toetsen: the expressions, for norm keepers.
    """

    eis: Eis
    norm: Norm
    element: str
    stempel: str
    herkomst: tuple[SourceView, ...]
    stappen: tuple[Step, ...]
    kijkt_naar: tuple[FieldView, ...]
    voorbeelden: tuple[ExampleGroup, ...]
    verwant: tuple[Related, ...]
    toetsen: tuple[TestView, ...]


def view_of(requirement: Requirement, norm: Norm, catalogue: Catalogue) -> RequirementView:
    """Put a requirement into words; ``catalogue`` holds the norms in which related requirements are looked up."""
    eis = requirement.eis
    return RequirementView(
        eis=eis,
        norm=norm,
        element=next(f"{one.nummer}. {one.titel}" for one in norm.elementen if one.id == eis.element),
        stempel=stamp_of(eis),
        herkomst=tuple(source_in_words(one) for one in eis.herkomst),
        stappen=tuple(_steps(eis)),
        kijkt_naar=tuple(_field(path) for path in _paths(eis)),
        voorbeelden=tuple(_groups(eis)),
        verwant=catalogue.related_to(eis),
        toetsen=tuple(TestView(words, text) for name, words in _TESTS if (text := getattr(eis, name))),
    )


def validity(norm: Norm) -> str:
    """Say in words when a norm is in force; empty when its file does not tell."""
    if norm.geldig_van and norm.geldig_tot:
        return f"van {dutch_date(norm.geldig_van)} tot en met {dutch_date(norm.geldig_tot)}"
    if norm.geldig_tot:
        return f"tot en met {dutch_date(norm.geldig_tot)}"
    return f"vanaf {dutch_date(norm.geldig_van)}" if norm.geldig_van else ""


def source_in_words(source: Herkomst) -> SourceView:
    """Write where a requirement comes from: ``Besluit Jeugdwet, artikel 2.2.1, onderdeel a``, with its address."""
    several = source.regels and ("-" in source.regels or "," in source.regels)
    parts = (
        source.document,
        f"artikel {source.artikel}" if source.artikel else "",
        f"onderdeel {source.onderdeel}" if source.onderdeel else "",
        f"kop '{source.kop}'" if source.kop else "",
        f"{'regels' if several else 'regel'} {source.regels}" if source.regels else "",
        source.verwijzing or "",
    )
    address = f"{_LAW}{quote(source.juriconnect, safe=':&=')}" if source.juriconnect else ""
    return SourceView(", ".join(part for part in parts if part), address)


def _steps(eis: Eis) -> Iterator[Step]:
    """Give the steps in the order of the judge; the first that fits counts."""
    texts = eis.meldingen
    if eis.van_toepassing:
        yield _step("niet_van_toepassing", "als de eis voor uw regio niet geldt", texts.niet_van_toepassing)
    yield _step("voldaan", "als uw bestand alles heeft wat de eis vraagt", texts.voldaan)
    if eis.gedeeltelijk:
        yield _step("gedeeltelijk", "als uw bestand een deel daarvan heeft", texts.gedeeltelijk)
    unknowable = eis.kijkt_naar != [HELE_BESTAND]
    if eis.zeker_niet and unknowable:
        words = "als uw bestand duidelijk zegt dat het niet zo is, ook al is iets anders onbekend"
        yield _step("niet_voldaan", words, texts.niet_voldaan)
    if unknowable:
        words = "als uw bestand zegt dat iets onbekend is waar de eis naar kijkt"
        yield _step("niet_te_beoordelen", words, "Het bestand zegt dat dit onbekend is: [de reden].")
    yield _step("niet_voldaan", "in alle andere gevallen", texts.niet_voldaan)


def _step(oordeel: Oordeelswoord, when: str, melding: str | None) -> Step:
    text = melding or ""
    for blank, words in _BLANKS:
        text = text.replace(blank, words)
    return Step(oordeel, when, text)


def _paths(eis: Eis) -> Iterator[str]:
    yield from dict.fromkeys(path.replace("[]", "") for path in eis.kijkt_naar if path != HELE_BESTAND)


def _field(path: str) -> FieldView:
    titles, description = [], ""
    model: type | None = Regio
    for name in path.split("."):
        info = keys_of(model).get(name) if model is not None else None
        if model is None or info is None:
            break
        titles.append(info.title or name)
        description = info.description or ""
        model = block_of(fields_of(model)[name])
    return FieldView(path, tuple(titles), description)


def _groups(eis: Eis) -> Iterator[ExampleGroup]:
    for oordeel in _ORDER:
        found = tuple(_example(one) for one in eis.voorbeelden if one.oordeel == oordeel)
        if found:
            yield ExampleGroup(oordeel, found)


def _example(one: Voorbeeld) -> ExampleView:
    return ExampleView(
        one.naam,
        tuple(as_yaml(one.regio)) if one.regio else (),
        dutch_date(one.peildatum) if one.peildatum else "",
        tuple(one.ontbreekt or ()),
    )
