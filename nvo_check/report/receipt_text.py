# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The receipt as text: the answer first, then what differs, inputs before results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nvo_check.report.receipt import Naloop
from nvo_check.report.receipt_parts import Veldverschil, Verschil
from nvo_check.report.terminal import Style, wrapped
from nvo_check.report.words import dutch_date

_MOST_SHOWN = 40
_LONGEST = 200
_SIGNS = {"gelijk": "✓", "houdt_stand": "✓", "houdt_geen_stand": "✗", "wijkt_af": "✗"}
_SAME_LAYOUT = "Alleen de opmaak van het bestand verschilt (spaties, regeleinden of de volgorde van sleutels)."
_MOVED = "De bestanden staan nu ergens anders; de inhoud is dezelfde."


def answer_of(receipt: Naloop) -> str:
    """Give the answer in a sentence."""
    if receipt.antwoord == "gelijk":
        same = "De inhoud is precies gelijk" if receipt.opmaak else "Elke byte is gelijk"
        return f"De uitkomst houdt stand. {same}."
    if receipt.antwoord == "houdt_stand":
        if receipt.alleen_versie:
            return "De uitkomst houdt stand. Een andere versie van nvo-check geeft dezelfde uitkomst."
        return "De uitkomst houdt stand. De invoer is veranderd, maar de uitkomst is dezelfde."
    if receipt.antwoord == "houdt_geen_stand":
        return "De uitkomst houdt geen stand. De invoer is veranderd, en de uitkomst ook."
    if receipt.alleen_versie:
        return (
            "De uitkomst houdt geen stand. De bestanden zijn dezelfde, maar een andere versie van nvo-check maakte "
            f"deze uitkomst: {receipt.versie}. Nu is het {receipt.nu}."
        )
    return (
        "De uitkomst klopt niet. De invoer is dezelfde, maar het bestand zegt iets anders. Het is met de hand "
        "veranderd, of gemaakt met een aangepaste nvo-check."
    )


def write_receipt(receipt: Naloop, *, colour: bool = False) -> str:
    """Write the receipt.

    Args:
        receipt: the answer, and what differs.
        colour: use ANSI colours; the words and signs say the same without.
    """
    return "\n".join(_lines(receipt, Style(colour))) + "\n"


def _lines(receipt: Naloop, style: Style) -> Iterator[str]:
    for line in wrapped(f"{_SIGNS[receipt.antwoord]} {answer_of(receipt)}", 0, 2):
        yield style.of(line, "green" if receipt.houdt_stand else "red", bold=True)
    yield from wrapped(f"{receipt.bestand} | nvo-check {receipt.versie} | peildatum {dutch_date(receipt.peildatum)}", 2)
    for note in ([_SAME_LAYOUT] if receipt.opmaak else []) + ([_MOVED] if _only_moved(receipt) else []):
        yield from wrapped(note, 2)
    yield from _section("Veranderde invoer", receipt.invoer, style)
    yield from _section("Veranderde uitkomst", receipt.uitkomst, style)
    yield from _fields(receipt, style)


def _only_moved(receipt: Naloop) -> bool:
    return receipt.verplaatst and receipt.antwoord == "gelijk"


def _section(title: str, found: Sequence[Verschil], style: Style) -> Iterator[str]:
    if not found:
        return
    yield ""
    yield style.of(f"{title} ({len(found)})", bold=True)
    for one in found[:_MOST_SHOWN]:
        yield from wrapped(f"{one.wat}: was {_short(one.was)}, is nu {_short(one.wordt)}", 2, 4)
    yield from _more(len(found))


def _fields(receipt: Naloop, style: Style) -> Iterator[str]:
    """Name every field when nothing else explains them; otherwise count them."""
    number = len(receipt.velden)
    if receipt.antwoord == "wijkt_af" and not receipt.alleen_versie:
        yield ""
        yield style.of(f"Waar het bestand iets anders zegt ({number})", bold=True)
        for field in receipt.velden[:_MOST_SHOWN]:
            yield from _field(field)
        yield from _more(number)
    elif receipt.antwoord == "houdt_stand" and number:
        yield ""
        what = "één gegeven" if number == 1 else f"{number} gegevens"
        yield from wrapped(
            f"In het bestand {'verschilt' if number == 1 else 'verschillen'} {what}, zoals vingerafdrukken, plaatsen "
            "en teksten. Die veranderen geen oordeel. Met -f json ziet u ze.",
            2,
        )


def _field(field: Veldverschil) -> Iterator[str]:
    yield from wrapped(field.pad, 2, 4)
    yield from wrapped(f"in het bestand: {_short(field.was)}", 4, 6)
    yield from wrapped(f"nagelopen: {_short(field.wordt)}", 4, 6)


def _more(number: int) -> Iterator[str]:
    if number > _MOST_SHOWN:
        yield f"  En nog {number - _MOST_SHOWN}. Met -f json ziet u alles."


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
