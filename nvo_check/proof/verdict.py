# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one citation is worth, and the words to say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nvo_check.finding import capital, enumeration, summing_up
from nvo_check.model.basis import Verwijzing
from nvo_check.proof.ellipsis import LeftOut
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


def no_heading(kop: str, source: Indexed, near: Heading | None, cited: Sequence[Lines], at: Lines | None) -> Verdict:
    """The heading is not there. The quotation may be, ``at`` some lines; else the lines that are cited may help."""
    melding = f"De kop `{shown(kop, _LONGEST)}` staat niet in de bron."
    if at is not None:
        return Verdict("niet_gevonden", melding, _quoted_under(at, source))
    if not source.source.headings:
        return Verdict("niet_gevonden", melding, _no_headings(source))
    if near is not None:
        on = f" (regel {near.line})" if source.source.has_line_numbers else ""
        return Verdict("niet_gevonden", melding, f"Bedoelde u de kop `{shown(near.title, _LONGEST_COPIED)}`{on}?")
    over = source.heading_over(cited) if source.source.has_line_numbers else None
    write = write_heading(over)
    if over is None or not write:
        return Verdict("niet_gevonden", melding, _FIND_PASSAGE)
    tip = f"{_subject(cited)} nu onder de kop `{clean(over.title)}`. Is dat de goede? Schrijf dan {write}."
    return Verdict("niet_gevonden", melding, tip)


def _quoted_under(at: Lines, source: Indexed) -> str:
    above = source.heading_above(at[0])
    where = place(at, source)
    if above is not None and source.source.has_line_numbers:
        where += f", onder de kop `{shown(above.title, _LONGEST)}`"
    write = write_heading(above)
    return f"Het citaat staat wel {where}. {f'Schrijf {write}.' if write else 'Laat `kop` weg.'}"


def _no_headings(source: Indexed) -> str:
    if not source.source.marks_headings:
        return "In dit soort bestand zijn koppen niet gemarkeerd. Schrijf de hele regel over, of gebruik `citaat`."
    return f"Laat `kop` weg en verwijs met {summing_up(_fields(source))}. Is dit wel het goede document?"


def no_line_numbers(source: Indexed) -> Verdict:
    """The kind of file has no lines that an author can count."""
    fields = _fields(source)
    instead = summing_up(fields) if source.source.pages else enumeration(fields)
    return Verdict(
        "niet_gevonden", "Dit soort bestand heeft geen regelnummers.", f"Laat `regels` weg en gebruik {instead}."
    )


def _fields(source: Indexed) -> list[str]:
    """Give the fields that point at a place in this kind of file."""
    fields = ("kop", bool(source.source.headings)), ("regels", source.source.has_line_numbers)
    return [f"`{name}`" for name, there in (*fields, ("pagina", bool(source.source.pages)), ("citaat", True)) if there]


def nothing_there(cited: Sequence[Lines]) -> Verdict:
    """All lines that are cited are blank."""
    what = "regel" if _is_one(cited) else "de regels"
    return Verdict("niet_gevonden", f"Op {what} {_ranges(cited)} staat niets.", _FIND_PASSAGE)


def no_such_line(line: int, source: Indexed) -> Verdict:
    """A line beyond the end."""
    return Verdict(
        "niet_gevonden", f"Regel {line} bestaat niet: de bron heeft {source.last_line} regels.", _FIND_PASSAGE
    )


_FIND_PASSAGE = "Zoek de passage op met `nvo-check cite`."


def outside_heading(
    citation: Verwijzing,
    cited: Sequence[Lines],
    outside: Lines,
    found: Sequence[FoundHeading],
    source: Indexed,
    at: Lines | None,
) -> Verdict:
    """The lines are not under the heading. The quotation may be found, ``at`` other lines."""
    kop = shown(citation.kop or "", _LONGEST)
    melding = f"{_subject([outside])} niet onder de kop `{kop}`."
    if at is not None:
        melding += f" Het citaat staat {place(at, source)}."
        return Verdict("wijkt_af", melding, _right_place(citation, cited, found, at, source))
    runs = summing_up(from_to(one.lines) for one in found[:_MOST_NAMED])
    tip = f"Misschien is het document verschoven. De kop `{kop}` loopt nu {runs}. {_FIND_PASSAGE}"
    over = source.heading_over(cited)
    write = write_heading(over)
    if over is not None and write:
        they = "Staat zij" if _is_one(cited) else "Staan zij"
        tip = f"{they} onder de kop `{clean(over.title)}`? Schrijf dan {write}. {tip}"
    return Verdict("wijkt_af", melding, tip)


def no_pages(source: Indexed) -> Verdict:
    """The kind of file has no pages."""
    return Verdict(
        "niet_gevonden",
        "Van dit soort bestand zijn geen pagina's bekend.",
        f"Laat `pagina` weg en gebruik {enumeration(_fields(source))}.",
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


def quotation_elsewhere(
    citation: Verwijzing, cited: Sequence[Lines], headings: Sequence[FoundHeading], at: Lines, source: Indexed
) -> Verdict:
    """The quotation is in the source, but not where the citation says."""
    melding = f"Het citaat staat wel in de bron, maar niet op de genoemde plek. Het staat {place(at, source)}."
    return Verdict("wijkt_af", melding, _right_place(citation, cited, headings, at, source))


def _right_place(
    citation: Verwijzing, cited: Sequence[Lines], headings: Sequence[FoundHeading], at: Lines, source: Indexed
) -> str:
    """Tell what to write to point at the lines where the quotation stands; what is right already stays."""
    fields, page = [], source.page_of(at[0])
    if cited and source.source.has_line_numbers and not any(first <= at[0] <= last for first, last in cited):
        fields.append(f"`regels: {line_range(at)}`")
    wrong_heading = bool(headings) and not any(one.lines[0] <= at[0] and at[1] <= one.lines[1] for one in headings)
    write = write_heading(source.heading_above(at[0])) if wrong_heading else ""
    if write:
        fields.append(write)
    if citation.pagina not in (None, page):
        fields.append(f"`pagina: {page}`")
    tips = [f"Schrijf {summing_up(fields)}."] if fields else []
    if wrong_heading and not write:
        tips.append("Laat `kop` weg.")
    return " ".join(tips) or _FIND_PASSAGE


def quotation_differs(lines: Lines, source: Indexed, differences: tuple[Verschil, ...]) -> Verdict:
    """The quotation is there, in other words; the differences themselves say which."""
    melding = f"Het citaat wijkt af van de bron {place(lines, source)}."
    return Verdict("wijkt_af", melding, "Neem de tekst letterlijk over. Schrijf … waar u iets weglaat.", differences)


def too_much_left_out(left_out: LeftOut, source: Indexed) -> Verdict:
    """An ellipsis stands for a heading, or for words that turn the rest around."""
    if left_out.heading is not None:
        title = shown(left_out.heading.title, _LONGEST)
        melding = f"Tussen de delen van het citaat staat een kop: `{title}`."
        return Verdict("wijkt_af", melding, "Maak er twee verwijzingen van.")
    words = summing_up(f"'{shown(word, _LONGEST)}'" for word in left_out.words[:_MOST_NAMED])
    melding = f"Op de plek van … staat in de bron {words}, {place(left_out.lines, source)}."
    which = "dat woord" if len(left_out.words) == 1 else "die woorden"
    return Verdict("wijkt_af", melding, f"Neem {which} mee in het citaat.")


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


def too_short_quotation() -> Verdict:
    """The words are there, but so few words are in any text."""
    return Verdict("niet_gevonden", "Dit citaat is te kort om iets te bewijzen.", "Neem een hele zin uit de bron over.")


def too_much_searching() -> Verdict:
    """The budget is used up."""
    return Verdict(
        "niet_gevonden",
        "Dit citaat is niet verder gezocht: de citaten in dit bestand vragen samen te veel zoekwerk.",
        "Noem bij elk citaat ook `kop` en `regels` of `pagina`, en verbeter eerst de andere citaten.",
    )


def file_changed(citation: Verwijzing, sha256: str) -> Verdict:
    """All is well with the citation, but the file is another one than the register says."""
    tip = f"Kijk wat er gewijzigd is. Schrijf daarna bij de bron `sha256: {sha256}`."
    if citation.citaat:
        return Verdict("bron_gewijzigd", "Het citaat staat er nog, maar het bestand is gewijzigd.", tip)
    lines = "de regel" if (citation.regels or "").strip().isdigit() else "de regels"
    named = (("de kop", citation.kop), (lines, citation.regels), ("de pagina", citation.pagina))
    there = [words for words, value in named if value]
    if not there:
        return Verdict("bron_gewijzigd", "Het bestand is gewijzigd. De verwijzing noemt geen plek in het bestand.", tip)
    is_there = "zijn" if len(there) > 1 or there == ["de regels"] else "is"
    melding = (
        f"{capital(summing_up(there))} {is_there} er nog, maar het bestand is gewijzigd. "
        "Of er nog hetzelfde staat, is zonder citaat niet te zien."
    )
    return Verdict("bron_gewijzigd", melding, tip)


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


def write_heading(heading: Heading | None) -> str:
    """Give ``kop: "…"`` as an author can copy it; empty when there is no heading, or one that is too long."""
    title = clean(heading.title) if heading is not None else ""
    return f"`kop: {quoted(title)}`" if 0 < len(title) <= _LONGEST_COPIED else ""


def _subject(cited: Sequence[Lines]) -> str:
    return f"Regel {_ranges(cited)} staat" if _is_one(cited) else f"De regels {_ranges(cited)} staan"


def _is_one(cited: Sequence[Lines]) -> bool:
    return len(cited) == 1 and cited[0][0] == cited[0][1]


def _ranges(cited: Sequence[Lines]) -> str:
    return summing_up(line_range(lines) for lines in cited)
