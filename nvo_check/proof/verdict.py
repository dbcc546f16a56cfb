# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one citation is worth, and the words to say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nvo_check.finding import summing_up
from nvo_check.proof.headings import FoundHeading
from nvo_check.proof.indexed import Indexed, Lines
from nvo_check.proof.outcome import Controlewoord, Verschil
from nvo_check.proof.shown import clean, quoted, shown
from nvo_check.sources.text import Heading

_LONGEST, _LONGEST_COPIED = 120, 300
_MOST_NAMED = 3


@dataclass(frozen=True)
class Verdict:
    """What came of one citation; ``None`` in place of a verdict means: nothing wrong."""

    uitkomst: Controlewoord
    melding: str = ""
    tip: str = ""
    verschillen: tuple[Verschil, ...] = ()


def no_heading(kop: str, source: Indexed, near: Heading | None) -> Verdict:
    """The heading is not there."""
    melding = f"De kop `{shown(kop, _LONGEST)}` staat niet in de bron."
    if near is None:
        return Verdict("niet_gevonden", melding, "" if source.source.headings else _NO_HEADINGS[_marks(source)])
    at = f" (regel {near.line})" if source.source.has_line_numbers else ""
    return Verdict("niet_gevonden", melding, f"Bedoelde u de kop `{shown(near.title, _LONGEST_COPIED)}`{at}?")


_NO_HEADINGS = {
    True: "In dit bestand zijn geen koppen gemarkeerd.",
    False: "In dit soort bestand zijn koppen niet gemarkeerd. Schrijf de hele regel over, of gebruik `citaat`.",
}


def no_line_numbers() -> Verdict:
    """The kind of file has no lines that an author can count."""
    return Verdict(
        "niet_gevonden",
        "Dit soort bestand heeft geen regelnummers.",
        "Laat `regels` weg en gebruik `kop`, `pagina` of `citaat`.",
    )


def no_such_line(line: int, source: Indexed) -> Verdict:
    """A line beyond the end."""
    return Verdict(
        "niet_gevonden", f"Regel {line} bestaat niet: de bron heeft {source.last_line} regels.", _FIND_PASSAGE
    )


_FIND_PASSAGE = "Zoek de passage op met `nvo-check cite`."


def outside_heading(kop: str, lines: Lines, found: Sequence[FoundHeading], source: Indexed) -> Verdict:
    """The lines are not under the heading."""
    runs = summing_up(from_to(one.lines) for one in found[:_MOST_NAMED])
    melding = f"{_subject(lines)} niet onder de kop `{shown(kop, _LONGEST)}`. Die loopt {runs}."
    return Verdict("wijkt_af", melding, _heading_tip(lines, source, f"Regel {lines[0]} staat onder"))


def no_pages() -> Verdict:
    """The kind of file has no pages."""
    return Verdict(
        "niet_gevonden",
        "Van dit soort bestand zijn geen pagina's bekend.",
        "Laat `pagina` weg en gebruik `kop`, `regels` of `citaat`.",
    )


def no_such_page(page: int, source: Indexed) -> Verdict:
    """A page beyond the end."""
    return Verdict(
        "niet_gevonden",
        f"Pagina {page} bestaat niet: de bron heeft {len(source.source.pages)} pagina's.",
        _FIND_PASSAGE,
    )


def not_on_page(what: str, page: int, lines: Lines, source: Indexed) -> Verdict:
    """Heading, lines or quotation are on another page than the citation says."""
    right, what = source.page_of(lines[0]), shown(what, _LONGEST)
    return Verdict(
        "wijkt_af", f"{what} staat niet op pagina {page}, maar op pagina {right}.", f"Schrijf `pagina: {right}`."
    )


def quotation_elsewhere(lines: Lines, source: Indexed, *, cited_lines: bool, page: int | None) -> Verdict:
    """The quotation is in the source, but not where the citation says."""
    melding = f"Het citaat staat wel in de bron, maar niet op de genoemde plek. Het staat {place(lines, source)}."
    if cited_lines:
        tip = f"Schrijf `regels: {line_range(lines)}`."
        above = source.heading_above(lines[0])
        if above is not None:
            tip += f" De kop daar is `{shown(above.title, _LONGEST_COPIED)}`."
        return Verdict("wijkt_af", melding, tip)
    if page is not None and source.page_of(lines[0]) != page:
        return Verdict("wijkt_af", melding, f"Schrijf `pagina: {source.page_of(lines[0])}`.")
    return Verdict("wijkt_af", melding, _heading_tip(lines, source, "Het staat onder"))


def quotation_differs(lines: Lines, source: Indexed, differences: tuple[Verschil, ...]) -> Verdict:
    """The quotation is there, in other words."""
    first = differences[0]
    melding = f"Het citaat wijkt af van de bron {place(lines, source)}. {_says(first)}"
    return Verdict("wijkt_af", melding, "Neem de tekst letterlijk over. Schrijf … waar u iets weglaat.", differences)


def no_quotation() -> Verdict:
    """Nothing in the source looks like the quotation."""
    return Verdict(
        "niet_gevonden",
        "Het citaat staat niet in de bron.",
        f"Neem de tekst letterlijk over. {_FIND_PASSAGE}",
    )


def empty_quotation() -> Verdict:
    """There is no word to look for."""
    return Verdict("niet_gevonden", "Het citaat bevat geen woorden om te zoeken.", "Neem een zin uit de bron over.")


def too_much_searching() -> Verdict:
    """The budget is used up."""
    return Verdict(
        "niet_gevonden",
        "Dit citaat is niet verder gezocht: de citaten in dit bestand vragen samen te veel zoekwerk.",
        "Noem bij elk citaat ook `kop` en `regels` of `pagina`, en verbeter eerst de andere citaten.",
    )


def file_changed(sha256: str) -> Verdict:
    """All is well with the citation, but the file is another one than the register says."""
    return Verdict(
        "bron_gewijzigd",
        "De verwijzing klopt, maar het bestand is gewijzigd: de SHA-256 is anders dan in het register.",
        f"Kijk wat er gewijzigd is. Schrijf daarna bij de bron `sha256: {sha256}`.",
    )


ALSO_CHANGED = "Het bestand is ook gewijzigd sinds het is geregistreerd: de SHA-256 is anders."


def place(lines: Lines, source: Indexed) -> str:
    """Say where in the source something stands, in what an author of this kind of file can see."""
    page = source.page_of(lines[0])
    on_page = f"op pagina {page}" if page is not None else ""
    if source.source.has_line_numbers:
        return f"op regel {line_range(lines)}" + (f" ({on_page.removeprefix('op ')})" if page is not None else "")
    above = source.heading_above(lines[0])
    under = f"onder de kop `{shown(above.title, _LONGEST)}`" if above is not None else ""
    return on_page or under or "in de tekst"


def line_range(lines: Lines) -> str:
    """Write lines as a region file does."""
    return str(lines[0]) if lines[0] == lines[1] else f"{lines[0]}-{lines[1]}"


def from_to(lines: Lines) -> str:
    """Say from which to which line something runs."""
    return f"van regel {lines[0]} tot en met {lines[1]}"


def _says(difference: Verschil) -> str:
    if not difference.bron:
        return f"Het citaat heeft: '{difference.citaat}'. Dat staat er niet."
    if not difference.citaat:
        return f"De bron heeft ook: '{difference.bron}'."
    return f"Het citaat heeft: '{difference.citaat}'. De bron: '{difference.bron}'."


def _heading_tip(lines: Lines, source: Indexed, lead: str) -> str:
    above = source.heading_above(lines[0])
    if above is None:
        return _FIND_PASSAGE
    title = clean(above.title)
    if len(title) > _LONGEST_COPIED:
        return f"{lead} de kop `{shown(title, _LONGEST)}`."
    return f"{lead} de kop `{title}`. Schrijf `kop: {quoted(title)}`."


def _subject(lines: Lines) -> str:
    return f"Regel {lines[0]} staat" if lines[0] == lines[1] else f"De regels {line_range(lines)} staan"


def _marks(source: Indexed) -> bool:
    return source.source.marks_headings
