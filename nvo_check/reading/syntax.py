# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be wrong with the text of a YAML file, in words an author understands."""

from __future__ import annotations

import re
from typing import Any

_NOT_ALLOWED = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

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
    regel, kolom = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    reason = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''}"
    if _has_tab(text, regel):
        tab = text.splitlines()[regel - 1].index("\t") + 1
        return Problem(
            regel, tab, "Hier staat een tab; inspringen kan alleen met spaties.", "Vervang de tab door spaties."
        )
    for part, melding, tip in _MESSAGES:
        if part in reason:
            return Problem(regel, kolom, melding, tip)
    return Problem(
        regel,
        kolom,
        "De opmaak van het bestand (YAML) klopt hier niet.",
        "Kijk naar inspringing, dubbele punten en aanhalingstekens.",
    )


def _has_tab(text: str, regel: int) -> bool:
    lines = text.splitlines()
    if not 0 < regel <= len(lines):
        return False
    return "\t" in lines[regel - 1].split("#")[0]


def _position(before: str) -> tuple[int, int]:
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return len(lines), len(lines[-1]) + 1
