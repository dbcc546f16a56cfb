# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of citing: a source and a few words in, citations to paste into a region file out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path as FilePath

from nvo_check.failure import UsageFailure
from nvo_check.finding import suggestion, summing_up
from nvo_check.model.admit import admit_region
from nvo_check.model.basis import Verwijzing
from nvo_check.model.identiteit import Bron
from nvo_check.place import printable
from nvo_check.proof.budget import Budget
from nvo_check.proof.citation import Judge
from nvo_check.proof.indexed import Indexed
from nvo_check.proof.passages import Asked, Passage
from nvo_check.proof.shown import clean, quoted, shown
from nvo_check.proof.verdict import line_range
from nvo_check.reading.files import STANDARD_INPUT, read_bytes
from nvo_check.reading.source import read_source
from nvo_check.settings import Settings
from nvo_check.sources.folder import SourceFolder, read_source_file
from nvo_check.sources.limits import SourceLimits
from nvo_check.sources.text import SourceProblem, SourceText

_SNIPPET = 76
_LONGEST_LINE = 118
_LONGEST_HEADING, _LONGEST_TITLE, _LONGEST_QUOTATION, _SHORTEST_QUOTATION = 800, 300, 2_000, 8
_FILE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._ -]{0,199}")


@dataclass(frozen=True)
class Source:
    """A source to cite from.

    Attributes:
        id: its id in the register.
        titel: its title.
        text: the source as it was read.
    """

    id: str
    titel: str
    text: SourceText


@dataclass(frozen=True)
class Citation:
    """A citation that verifying confirms, and the passage it points at.

    Attributes:
        bron: the id of the source.
        kop, regels, pagina, citaat: the place; empty or None when the kind of file does not have it.
        passage: the passage itself.
        excerpt: the part of the passage that says what was asked for.
    """

    bron: str
    kop: str
    regels: str
    pagina: int | None
    citaat: str
    passage: Passage
    excerpt: str


@dataclass(frozen=True)
class Cited:
    """What came of looking for a passage.

    Attributes:
        citations: what was found, best first.
        near: words of the source that look like what was asked for, when nothing was found.
    """

    citations: tuple[Citation, ...]
    near: tuple[str, ...] = ()


def open_source(
    name: str, region: str | None = None, folder: str | None = None, settings: Settings | None = None
) -> Source:
    """Read the source that somebody wants to cite from.

    Args:
        name: a file; or with ``region`` the id of a source in its register.
        region: a region file.
        folder: the folder with the sources. When absent: that of the region file, or the current one.
        settings: limits; the defaults when absent.

    Raises:
        UsageFailure: the source is not there or cannot be read, or the region does not know it.
        InputFailure: the region file cannot be read or has the wrong shape.
    """
    if region is None and FilePath(folder or "", name).is_dir():
        raise UsageFailure(f"`{printable(name)}` is een map. Noem een bestand.")
    if region is None and folder is None and not FilePath(name).exists():
        raise UsageFailure(
            f"Het bestand `{printable(name)}` bestaat niet. Bedoelde u een bron uit een regiobestand? "
            "Geef dat dan met `--region REGIOBESTAND`, en de map met documenten met `--sources MAP`."
        )
    try:
        if region is None:
            limits = SourceLimits()
            text = SourceFolder(folder, limits).read(name) if folder is not None else read_source_file(name, limits)
            return Source(id_of(text.bestand), _title_of(text), text)
        bron = _registered(name, region, settings or Settings())
        return Source(
            bron.id, bron.titel, SourceFolder(_folder(region, folder), SourceLimits()).read(bron.bestand or "")
        )
    except SourceProblem as problem:
        where = " Noem de map met documenten met `--sources MAP`." if problem.absent and region and not folder else ""
        raise UsageFailure(f"{problem.melding} {problem.tip}".rstrip() + where) from problem


def cite(source: Source, query: str, *, most: int = 5, with_quotation: bool = False) -> Cited:
    """Find passages, and make a citation of each.

    Args:
        source: the source.
        query: a few words; their order does not matter, scan errors and endings hardly.
        most: how many citations at most.
        with_quotation: add what the passage literally says.
    """
    indexed = Indexed(source.text)
    asked = Asked(query, indexed)
    judge = Judge(source.text, Budget())
    found = [
        _citation(source, indexed, judge, asked, passage, with_quotation=with_quotation)
        for passage in asked.passages(most)
    ]
    return Cited(tuple(found), () if found else tuple(shown(word, 40) for word in asked.near()))


def write_citations(citations: Sequence[Citation]) -> str:
    """Write citations as YAML, to paste under ``bronnen:``; above each a comment with the passage."""
    return "".join(f"{_comment(one)}{_entry(one)}" for one in citations)


def write_register_entry(source: Source) -> str:
    """Write a source as YAML, to paste under the ``bronnen:`` of the region."""
    lines = [f"id: {_id(source.id)}", f"titel: {quoted(shown(source.titel, _LONGEST_TITLE))}"]
    if _FILE_NAME.fullmatch(source.text.bestand):
        lines.append(f"bestand: {quoted(source.text.bestand)}")
    else:
        lines.append(f"# bestand: geef het een naam van letters, cijfers en . _ - (nu {quoted(source.text.bestand)})")
    return _block([*lines, f"sha256: {quoted(source.text.sha256)}"])


def id_of(name: str) -> str:
    """Make an id out of a file name."""
    plain = unicodedata.normalize("NFKD", FilePath(name).stem).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "bron"


def _registered(name: str, region: str, settings: Settings) -> Bron:
    document = read_source(read_bytes(region, settings.limits), printable(region), settings.limits)
    register = admit_region(document, settings.limits).bronnen
    bron = next((bron for bron in register if bron.id == name), None)
    if bron is None:
        ids = [bron.id for bron in register]
        known = suggestion(name, ids) or (f"Deze bronnen staan erin: {summing_up(ids[:20])}." if ids else "")
        raise UsageFailure(
            f"De bron `{printable(name)}` staat niet in het register van {printable(region)}. {known}".rstrip()
        )
    if bron.bestand is None:
        raise UsageFailure(f"Bij de bron `{name}` staat geen bestand. Vul `bestand` in, of geef het bestand zelf.")
    return bron


def _folder(region: str, folder: str | None) -> str:
    if folder is not None:
        return folder
    return "." if region == STANDARD_INPUT else str(FilePath(region).parent)


def _title_of(text: SourceText) -> str:
    titles = (clean(heading.title) for heading in text.headings if heading.level == 1)
    return next(filter(None, titles), FilePath(text.bestand).stem)


def _citation(
    source: Source, indexed: Indexed, judge: Judge, asked: Asked, passage: Passage, *, with_quotation: bool
) -> Citation:
    above = indexed.heading_above(passage.lines[0])
    kop = clean(above.title) if above is not None else ""
    has_numbers = source.text.has_line_numbers
    found = Citation(
        bron=source.id,
        kop=kop if len(kop) <= _LONGEST_HEADING else "",
        regels=line_range(passage.lines) if has_numbers else "",
        pagina=indexed.page_of(passage.lines[0]),
        citaat=_quotation(asked, passage) if with_quotation or not has_numbers else "",
        passage=passage,
        excerpt=asked.excerpt(passage),
    )
    return _confirmed(found, judge)


def _quotation(asked: Asked, passage: Passage) -> str:
    sentence = clean(asked.best_sentence(passage))[:_LONGEST_QUOTATION].strip()
    return sentence if len(sentence) >= _SHORTEST_QUOTATION else ""


def _confirmed(citation: Citation, judge: Judge) -> Citation:
    """Leave out what verifying would not confirm: a heading or quotation full of odd signs, for example."""
    for attempt in (
        citation,
        replace(citation, kop=""),
        replace(citation, citaat=""),
        replace(citation, kop="", citaat=""),
    ):
        verwijzing = Verwijzing(
            bron=attempt.bron,
            kop=attempt.kop or None,
            regels=attempt.regels or None,
            pagina=attempt.pagina,
            citaat=attempt.citaat or None,
        )
        if judge.judge(verwijzing).uitkomst == "bevestigd":
            return attempt
    return citation


def _comment(citation: Citation) -> str:
    where = f"regel {citation.regels}: " if citation.regels else ""
    if not where and citation.pagina is not None:
        where = f"pagina {citation.pagina}: "
    return f"# {shown(where + citation.excerpt, _SNIPPET)}\n"


def _entry(citation: Citation) -> str:
    fields = [f"bron: {_id(citation.bron)}"]
    if citation.kop:
        fields.append(f"kop: {quoted(citation.kop)}")
    if citation.regels:
        fields.append(f"regels: {citation.regels}")
    if citation.pagina is not None:
        fields.append(f"pagina: {citation.pagina}")
    if citation.citaat:
        fields.append(f"citaat: {quoted(citation.citaat)}")
    flow = f"- {{{', '.join(fields)}}}\n"
    return flow if len(flow) <= _LONGEST_LINE else _block(fields)


def _block(fields: Sequence[str]) -> str:
    return "- " + "\n  ".join(fields) + "\n"


def _id(bron: str) -> str:
    """An id is plain, unless YAML would take it for something else: a number, ``true``, ``null``."""
    return bron if re.fullmatch(r"[a-z][a-z0-9._-]*", bron) and bron not in ("true", "false", "null") else quoted(bron)
