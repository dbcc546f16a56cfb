# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be wrong with the text of a YAML file, in words an author understands."""

from __future__ import annotations

import re
from typing import Any

_NOT_ALLOWED = re.compile(r"[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What a text file may not hold: control characters, odd line ends, a byte order mark that is not at the start."""

HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff0-\uffff\ud800-\udfff]"
)
"""Signs that steer a terminal, turn the direction of text around, or are no text at all."""

_OTHER_FILES = ((b"PK\x03\x04", "Word, Excel of zip"), (b"%PDF", "PDF"), (b"\xd0\xcf\x11\xe0", "Word of Excel"))
"""How files begin that are often taken for a region file."""

_SLIPS = (
    # a slip of the pen in a line, what is wrong, how to mend it
    (
        re.compile(r"[\u00a0\u200b\u2060]"),
        "Hier staat een harde spatie of een onzichtbaar teken.",
        "Vervang het door een gewone spatie.",
    ),
    (re.compile(r"(?<=[a-z_]):(?=[^\s:/])"), "Na de dubbele punt hoort een spatie.", "Schrijf `sleutel: waarde`."),
    (re.compile(r"^\s*-(?=[A-Za-z_])"), "Na het streepje hoort een spatie.", "Schrijf `- sleutel: waarde`."),
    (
        re.compile(r"^\s*[–—•·*](?=\s)"),
        "Een lijst begint met een gewoon streepje.",
        "Schrijf `- ` in plaats van dit teken.",
    ),
    (
        re.compile(r"(?<=: )'[^']*'(?=[^\s,}\]#'])"),
        "Een enkel aanhalingsteken in de tekst sluit de tekst af.",
        "Zet de tekst tussen dubbele aanhalingstekens.",
    ),
)

_QUOTES = "Zet de waarde tussen aanhalingstekens."
_MESSAGES: tuple[tuple[str, str, str], ...] = (
    # part of the parser's message, what is wrong, how to mend it
    ("found a tab character", "Hier staat een tab.", "Vervang de tab door spaties."),
    ("cannot start any token", "Een waarde kan niet met dit teken beginnen.", _QUOTES),
    (
        "mapping values are not allowed",
        "Hier staat een dubbele punt die YAML niet verwacht.",
        f"{_QUOTES} Of kijk of de inspringing klopt.",
    ),
    (
        "did not find expected key",
        "De inspringing klopt hier niet, of een sleutel mist zijn dubbele punt.",
        "Lijn deze regel uit met de regels erboven.",
    ),
    ("could not find expected ':'", "Er mist een dubbele punt na de sleutel.", "Schrijf `sleutel: waarde`."),
    (
        "did not find expected '-' indicator",
        "De lijst klopt hier niet: elk onderdeel begint met `- `.",
        "Lijn het streepje uit met de andere streepjes.",
    ),
    (
        "block sequence entries are not allowed",
        "Een lijststreepje kan hier niet staan.",
        "Begin de lijst op een nieuwe regel.",
    ),
    (
        "did not find expected ',' or ']'",
        "Een lijst tussen `[` en `]` is niet goed afgesloten.",
        "Zet een komma tussen de onderdelen en sluit af met `]`.",
    ),
    (
        "did not find expected ',' or '}'",
        "Een blok tussen `{` en `}` is niet goed afgesloten.",
        "Zet een komma tussen de onderdelen en sluit af met `}`.",
    ),
    (
        "did not find expected node content",
        "Hier had een waarde moeten staan.",
        "Sluit elke `[` en `{` af, of zet de waarde tussen aanhalingstekens.",
    ),
    (
        "found unexpected end of stream",
        "Een aanhalingsteken is niet afgesloten.",
        "Zet het tweede aanhalingsteken erbij.",
    ),
    (
        "unknown escape character",
        "Een schuine streep naar links (`\\`) betekent iets bijzonders tussen dubbele aanhalingstekens.",
        "Gebruik enkele aanhalingstekens.",
    ),
    ("found undefined tag handle", "Een waarde kan niet met een uitroepteken beginnen.", _QUOTES),
    ("exceeded max depth", "Het bestand is te diep genest.", "Haal inspringingen weg."),
)


class Problem(Exception):
    """A mistake that makes further reading pointless."""

    def __init__(self, regel: int, kolom: int, melding: str, tip: str) -> None:
        super().__init__(melding)
        self.regel, self.kolom, self.melding, self.tip = regel, kolom, melding, tip


def decode(content: bytes) -> str:
    """Turn bytes into text.

    Raises:
        Problem: the bytes are no UTF-8, or hold characters that YAML forbids.
    """
    for start, kind in _OTHER_FILES:
        if content.startswith(start):
            raise Problem(1, 1, f"Dit is geen tekstbestand maar een bestand van {kind}.", "Geef het YAML-bestand.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", errors="replace").removeprefix("\ufeff")
        raise Problem(
            *_position(before),
            "Het bestand is geen geldige UTF-8-tekst.",
            "Sla het op als UTF-8 (in Kladblok: Opslaan als, Codering UTF-8).",
        ) from error
    strange = _NOT_ALLOWED.search(text)
    if strange:
        raise Problem(
            *_position(text[: strange.start()]),
            f"Hier staat een onzichtbaar teken (U+{ord(strange.group()):04X}) dat niet mag.",
            "Haal het teken weg.",
        )
    return text


def syntax_problem(error: Any, text: str) -> Problem:
    """Say in Dutch what the YAML parser found."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if "unexpected end of stream" in str(getattr(error, "problem", "")):
        mark = getattr(error, "context_mark", None) or mark  # where the quote began
    regel, kolom = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    reason = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''}"
    lines = _lines(text)
    if _has_tab(lines, regel):
        tab = lines[regel - 1].index("\t") + 1
        return Problem(
            regel, tab, "Hier staat een tab; inspringen kan alleen met spaties.", "Vervang de tab door spaties."
        )
    slip = _slip_before(lines, regel)
    if slip is not None:
        return slip
    for part, melding, tip in _MESSAGES:
        if part in reason:
            return Problem(regel, kolom, melding, tip)
    return Problem(
        regel,
        kolom,
        "De opmaak van het bestand (YAML) klopt hier niet.",
        "Kijk naar inspringing, dubbele punten en aanhalingstekens.",
    )


def _slip_before(lines: list[str], regel: int) -> Problem | None:
    """Look for a slip of the pen on the line the parser stumbled over, or on the two before it, where it often lies."""
    for number in range(min(regel, len(lines)), max(regel - 3, 0), -1):
        line = lines[number - 1].split(" #")[0]
        for slip, melding, tip in _SLIPS:
            found = slip.search(line)
            if found:
                blanks = len(found.group()) - len(found.group().lstrip(" "))
                return Problem(number, found.start() + blanks + 1, melding, tip)
    return None


def _has_tab(lines: list[str], regel: int) -> bool:
    if not 0 < regel <= len(lines):
        return False
    return "\t" in lines[regel - 1].split("#")[0]


def _position(before: str) -> tuple[int, int]:
    lines = _lines(before)
    return len(lines), len(lines[-1]) + 1


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
