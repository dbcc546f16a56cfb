# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""One requirement explained, as text for a terminal of 80 columns."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from nvo_check.norm.norm import Norm, Requirement
from nvo_check.norm.requirement import HELE_BESTAND, Eis, Herkomst
from nvo_check.norm.stamp import stamp_of

_WIDTH = 80
_TESTS = (
    # field of the requirement, what it decides
    ("van_toepassing", "De eis geldt als dit waar is"),
    ("voldaan", "Voldaan als dit waar is"),
    ("gedeeltelijk", "Anders gedeeltelijk als dit waar is"),
    ("zeker_niet", "Anders zeker niet voldaan als dit waar is"),
)


def write_explanation(requirement: Requirement, norm: Norm, element: str) -> str:
    """Write what a requirement asks, why, how it is judged, where it comes from, and its examples."""
    eis = requirement.eis
    sections = [
        (f"{eis.id} {eis.titel}", [f"{norm.titel} ({norm.id})", f"Element {element}", f"Niveau: {eis.niveau}"]),
        ("Vraag", _paragraph(eis.vraag)),
        ("Uitleg", _paragraph(eis.uitleg)),
        ("Wat u kunt doen", _paragraph(eis.advies)),
        ("Waar de eis naar kijkt", list(_paths(eis))),
        ("Waar de eis vandaan komt", [line for source in eis.herkomst for line in _source(source)]),
        ("Eigen uitwerking", _paragraph(eis.duiding or "")),
        ("Hoe de toets werkt (voor normbeheerders)", list(_tests(eis))),
        ("Voorbeelden", list(_examples(eis))),
    ]
    return "\n".join(f"{title}\n{'-' * len(title)}\n" + "\n".join(lines) + "\n" for title, lines in sections if lines)


def write_deviation(requirement: Requirement) -> str:
    """Write the beginning of a deviation, to paste into a region file; it does not count before all is filled in."""
    eis = requirement.eis
    lines = [
        "# Zet dit in uw regiobestand. Staat er al `afwijkingen:`?",
        "# Neem dan alleen het stuk vanaf `- eis` over.",
        "afwijkingen:",
        f"  - eis: {eis.id}",
        *_comment(f"{eis.titel}."),
        f'    stempel: "{stamp_of(eis)}"',
        *_comment(
            "Haal hieronder de hekjes weg en vul in wat bij u geldt. Alles is nodig, anders telt de afwijking niet."
        ),
        "    # motivering: Waarom wij afwijken, en wat wij in plaats daarvan doen.",
        "    # besluit: {orgaan: college, datum: 2026-01-31}",
        "    # einddatum: 2027-12-31",
        "    # bronnen: [{bron: besluit, kop: Besluit}]",
    ]
    return "\n".join(lines) + "\n"


def write_overview(norms: Sequence[Norm]) -> str:
    """List the requirements of norms, per element; what a norm takes over from one before it is not repeated."""
    lines: list[str] = []
    shown: set[str] = set()
    for norm in norms:
        lines += ["", f"{norm.titel} ({norm.id})"] if lines else [f"{norm.titel} ({norm.id})"]
        for element in norm.elementen:
            own = [one.eis for one in norm.requirements if one.eis.element == element.id and one.eis.id not in shown]
            if own:
                lines += ["", f"{element.nummer}. {element.titel}"]
            for eis in own:
                level = " (aanbevolen)" if eis.niveau == "aanbevolen" else ""
                lines += textwrap.wrap(
                    f"{eis.id}  {eis.titel}{level}", _WIDTH, initial_indent="  ", subsequent_indent="      "
                )
        shown |= {one.eis.id for one in norm.requirements}
    return "\n".join(lines) + "\n"


def _comment(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="    # ", subsequent_indent="    # ")


def _paragraph(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH)


def _source(source: Herkomst) -> list[str]:
    parts = [
        source.document,
        f"kop '{source.kop}'" if source.kop else "",
        f"regel {source.regels}" if source.regels else "",
    ]
    text = ", ".join(part for part in (*parts, source.verwijzing or "") if part)
    return textwrap.wrap(text, _WIDTH, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False)


def _paths(eis: Eis) -> Iterator[str]:
    for path in dict.fromkeys(path.replace("[]", "") for path in eis.kijkt_naar):
        yield f"- {'het hele bestand' if path == HELE_BESTAND else path}"


def _tests(eis: Eis) -> Iterator[str]:
    for name, words in _TESTS:
        text = getattr(eis, name)
        if text:
            yield f"{words}:"
            for line in text.splitlines():
                yield from textwrap.wrap(
                    line,
                    _WIDTH,
                    initial_indent="    ",
                    subsequent_indent="    ",
                    break_long_words=False,
                    break_on_hyphens=False,
                )
    yield "Anders niet te beoordelen als het bestand zegt dat het onbekend is."
    yield "Anders niet voldaan."


def _examples(eis: Eis) -> Iterator[str]:
    for voorbeeld in eis.voorbeelden:
        yield from textwrap.wrap(
            f"{voorbeeld.naam}: {voorbeeld.oordeel.replace('_', ' ')}",
            _WIDTH,
            initial_indent="* ",
            subsequent_indent="  ",
        )
        yield from (f"    {line}" for line in as_yaml(voorbeeld.regio))
        yield ""


def as_yaml(value: Any, indent: int = 0) -> Iterator[str]:
    """Write plain data as YAML that an author can copy; only data of our own norm files comes here."""
    space = "  " * indent
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, dict | list) and item:
                yield f"{space}{key}:"
                yield from as_yaml(item, indent + 1)
            else:
                yield f"{space}{key}: {_scalar(item)}"
    elif isinstance(value, list):
        for item in value:
            lines = (
                list(as_yaml(item, indent + 1))
                if isinstance(item, dict | list) and item
                else [f"{space}  {_scalar(item)}"]
            )
            yield f"{space}- {lines[0].lstrip()}"
            yield from lines[1:]


def _scalar(value: Any) -> str:
    """Write one value; text that YAML could read as something else gets quotes."""
    if (
        isinstance(value, str)
        and value.replace(" ", "a").replace("-", "a").replace("_", "a").isalnum()
        and value[0].isalpha()
    ):
        return value
    return json.dumps(value, ensure_ascii=False)
