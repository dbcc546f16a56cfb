# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The receipt as text: the answer first, then what differs, inputs before results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from nvo_check.dates import dutch_date
from nvo_check.place import printable
from nvo_check.report.receipt.answer import Naloop
from nvo_check.report.receipt.parts import ABSENT, GONE, Receiptverschil, Veldverschil
from nvo_check.report.signs import safe_lines
from nvo_check.report.terminal import Style, wrapped
from nvo_check.report.words import PROOF_WORDS

_MOST_SHOWN = 40
_LONGEST = 200
_SIGNS = {"gelijk": "✓", "houdt_stand": "✓", "houdt_geen_stand": "✗", "wijkt_af": "✗"}
_SAME_LAYOUT = "Alleen de opmaak van het bestand verschilt (spaties, regeleinden of de volgorde van sleutels)."
_RIGHT_FOLDER = "Een bestand bestaat niet meer. Werkt u in de map waarin getoetst is?"
_ONE_FIELD = (
    "In het bestand verschilt één gegeven: een vingerafdruk, een plaats of een ander gegeven. Dat verandert geen "
    "oordeel, maar neem het niet uit dit bestand over. Met -f json ziet u het."
)
_MORE_FIELDS = (
    "In het bestand verschillen {} gegevens: vingerafdrukken, plaatsen of andere gegevens. Die veranderen geen "
    "oordeel, maar neem ze niet uit dit bestand over. Met -f json ziet u ze."
)
_BEFORE: Mapping[str, str] = MappingProxyType(
    {
        ABSENT: "was er niet",
        PROOF_WORDS["wijkt_af"]: "week af",
        PROOF_WORDS["bron_gewijzigd"]: "de bron was gewijzigd",
        PROOF_WORDS["bron_onleesbaar"]: "de bron was niet te lezen",
        PROOF_WORDS["bron_niet_aanwezig"]: "de bron was niet aanwezig",
    }
)
_NOW: Mapping[str, str] = MappingProxyType(
    {
        ABSENT: "is er nu niet meer",
        GONE: GONE,
        PROOF_WORDS["wijkt_af"]: "wijkt nu af",
        PROOF_WORDS["bron_gewijzigd"]: "de bron is nu gewijzigd",
        PROOF_WORDS["bron_onleesbaar"]: "de bron is nu niet te lezen",
        PROOF_WORDS["bron_niet_aanwezig"]: "de bron is nu niet aanwezig",
    }
)
_ASIDE = "Dat was een keuze bij het toetsen (configuratie of `--since`); zij is overgenomen en niet nagelopen."
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
        "De uitkomst klopt niet. De invoer is gelijk, maar de uitkomst is anders. Dan is het bestand met de hand "
        "veranderd, of gemaakt met andere versies van nvo-check of zijn onderdelen."
    )


def change_of(one: Receiptverschil) -> str:
    """Tell what something was and what it is now: ``was bevestigd, wijkt nu af``."""
    was, now = _short(one.was), _short(one.wordt)
    verb_was, verb_now = ("eerst", "nu") if one.soort in ("afwijking", "besluitvorming") else ("was", "is nu")
    return f"{_BEFORE.get(was, f'{verb_was} {was}')}, {_NOW.get(now, f'{verb_now} {now}')}"


def write_receipt(receipt: Naloop, *, colour: bool = False) -> str:
    """Write the receipt.

    Args:
        receipt: the answer, and what differs.
        colour: use ANSI colours; the words and signs say the same without.
    """
    return safe_lines("\n".join(_lines(receipt, Style(colour))) + "\n")


def _lines(receipt: Naloop, style: Style) -> Iterator[str]:
    for line in wrapped(f"{_SIGNS[receipt.antwoord]} {answer_of(receipt)}", 0, 2):
        yield style.of(line, "green" if receipt.houdt_stand else "red", bold=True)
    yield from wrapped(f"{receipt.bestand} | nvo-check {receipt.versie} | peildatum {dutch_date(receipt.peildatum)}", 2)
    for note in _notes(receipt):
        yield from wrapped(note, 2)
    yield from _section("Veranderde invoer", receipt.invoer, style)
    yield from _section("Veranderde uitkomst", receipt.uitkomst, style)
    yield from _fields(receipt, style)


def _notes(receipt: Naloop) -> Iterator[str]:
    if receipt.opmaak:
        yield _SAME_LAYOUT
    if _only_moved(receipt):
        yield _MOVED
    if receipt.opzij:
        which = "telt één open punt" if receipt.opzij == 1 else f"tellen {receipt.opzij} open punten"
        yield f"In deze uitkomst {which} niet mee voor de exitcode. {_ASIDE}"
    if receipt.sinds:
        yield f"Zij is vergeleken met {printable(receipt.sinds)}. Dat bestand is niet nagelopen."


def _only_moved(receipt: Naloop) -> bool:
    return receipt.verplaatst and receipt.antwoord == "gelijk"


def _section(title: str, found: Sequence[Receiptverschil], style: Style) -> Iterator[str]:
    if not found:
        return
    yield ""
    yield style.of(f"{title} ({len(found)})", bold=True)
    for one in found[:_MOST_SHOWN]:
        yield from wrapped(f"{one.wat}: {change_of(one)}{_where(one)}", 2, 4)
    if any(one.wordt == GONE for one in found):
        yield from wrapped(_RIGHT_FOLDER, 2)
    yield from _more(len(found))


def _where(one: Receiptverschil) -> str:
    times = f"{one.aantal} keer" if one.aantal > 1 else ""
    place = f"eerst op {one.plaats}" if one.plaats and times else one.plaats
    return f" ({', '.join(filter(None, (times, place)))})" if times or place else ""


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
        yield from wrapped(_ONE_FIELD if number == 1 else _MORE_FIELDS.format(number), 2)


def _field(field: Veldverschil) -> Iterator[str]:
    yield from wrapped(field.pad, 2, 4)
    yield from wrapped(f"in het bestand: {_short(field.was)}", 4, 6)
    yield from wrapped(f"nagelopen: {_short(field.wordt)}", 4, 6)


def _more(number: int) -> Iterator[str]:
    if number > _MOST_SHOWN:
        yield f"  En nog {number - _MOST_SHOWN}. Met -f json ziet u alles."


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
