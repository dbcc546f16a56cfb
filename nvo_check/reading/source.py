# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bytes -> data with places. The only file that imports ``yaml``.

The data is built from the parser's events in one pass: that is as fast as the C parser is, keeps the
place of everything, and stops at the first byte over a limit. Nothing in a file can make it build
anything but mappings, lists and plain values: aliases and tags are refused.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from nvo_check.failure import InputFailure
from nvo_check.finding import Finding
from nvo_check.place import Path, Place, format_path
from nvo_check.reading.places import Mark, Places
from nvo_check.reading.scalars import AmbiguousNumber, NumberTooLong, resolve
from nvo_check.reading.syntax import HIDDEN, Problem, decode, syntax_problem
from nvo_check.settings import Limits

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Document:
    """One file that was read.

    Attributes:
        bestand: the file as the user named it.
        sha256: hash of the bytes as they were read, hexadecimal.
        data: the root mapping; plain dicts, lists, strings, numbers, booleans and None.
        places: where each of them stands.
    """

    bestand: str
    sha256: str
    data: dict[str, Any]
    places: Places


def read_source(content: bytes, bestand: str, limits: Limits) -> Document:
    """Read one YAML document.

    Args:
        content: the bytes of the file; UTF-8, with or without byte order mark, LF or CRLF.
        bestand: how messages name the file.
        limits: how large it may be.

    Raises:
        InputFailure: with every finding that reading can give: syntax, duplicate keys, aliases, tags,
            several documents, a root that is no mapping, an empty file, a limit that was passed.
    """
    builder = _Builder(bestand, limits)
    try:
        _check_size(content, limits)
        data = builder.build(decode(content))
    except Problem as problem:
        builder.findings.append(Finding(Place(bestand, problem.regel, problem.kolom), problem.melding, problem.tip))
        data = None
    if builder.findings or not isinstance(data, dict):
        raise InputFailure(f"{bestand} is niet te lezen.", sorted(builder.findings))
    return Document(bestand, hashlib.sha256(content).hexdigest(), data, Places(bestand, builder.keys, builder.values))


def _check_size(content: bytes, limits: Limits) -> None:
    if len(content) > limits.max_bytes:
        size = f"{limits.max_bytes:,}".replace(",", ".")
        raise Problem(1, 1, f"Het bestand is groter dan {size} bytes.", "Splits het bestand of haal bijlagen eruit.")


class _Builder:
    """Builds data from parser events, iteratively: depth of the file costs no depth of the stack."""

    def __init__(self, bestand: str, limits: Limits) -> None:
        self.findings: list[Finding] = []
        self.keys: dict[Path, Mark] = {(): (1, 1)}
        self.values: dict[Path, Mark] = {(): (1, 1)}
        self._bestand = bestand
        self._limits = limits
        self._nodes = 0
        self._open: list[_Collection] = []
        self._root: Any = None
        self._documents = 0

    def build(self, text: str) -> Any:
        """Return the root value; mistakes that do not stop reading are added to ``findings``."""
        takers: dict[type, Callable[[Any], None]] = {
            yaml.DocumentStartEvent: self._take_document,
            yaml.AliasEvent: self._take_alias,
            yaml.ScalarEvent: self._take_scalar,
            yaml.MappingStartEvent: self._take_start,
            yaml.SequenceStartEvent: self._take_start,
            yaml.MappingEndEvent: self._take_end,
            yaml.SequenceEndEvent: self._take_end,
        }
        loader = _Loader(text)
        try:
            while loader.check_event():
                event = loader.get_event()
                take = takers.get(type(event))
                if take is not None:
                    take(event)
        except yaml.YAMLError as error:
            raise syntax_problem(error, text) from error
        finally:
            loader.dispose()
        if self._documents == 0:
            raise Problem(1, 1, "Het bestand is leeg.", "Maak met `nvo-check init` een eerste versie.")
        if not isinstance(self._root, dict) and not self.findings:
            regel, kolom = self.values[()]
            raise Problem(
                regel,
                kolom,
                "Het bestand moet uit sleutels met waarden bestaan, zoals `regio:`.",
                "Maak met `nvo-check init` een voorbeeld.",
            )
        return self._root

    def _take_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            raise _problem(
                event, "Er staan meer documenten in één bestand (`---`).", "Geef elke regio een eigen bestand."
            )

    def _take_alias(self, event: Any) -> None:
        raise _problem(
            event,
            f"Een verwijzing naar een andere plek (`*{event.anchor}`) mag niet.",
            "Schrijf de waarde hier voluit.",
        )

    def _take_scalar(self, event: Any) -> None:
        self._count(event)
        self._refuse_hidden(event)
        parent = self._open[-1] if self._open else None
        if parent is not None and parent.expects_key:
            self._take_key(parent, event)
            return
        try:
            value = resolve(event.value) if event.implicit[0] else event.value
        except AmbiguousNumber:
            whole, decimal = event.value.replace(".", ""), event.value.rstrip("0").replace(".", ",")
            self._add(
                event,
                f"Dit getal is op twee manieren te lezen: {event.value} kan {whole} zijn of {decimal}.",
                f"Schrijf {whole}, of laat de nul aan het eind weg. Is het een nummer? Gebruik aanhalingstekens.",
            )
            value = None
        except NumberTooLong:
            self._add(
                event,
                "Dit getal is te lang of geen echt getal.",
                "Is het een tekst of nummer? Zet het tussen aanhalingstekens.",
            )
            value = None
        self._put(value, event)

    def _take_key(self, parent: _Collection, event: Any) -> None:
        key = event.value
        path = (*parent.path, key)
        if path in self.keys:
            first = self.keys[path]
            self._add(
                event,
                f"De sleutel `{key}` staat hier voor de tweede keer; de eerste staat op regel {first[0]}.",
                "Voeg ze samen of haal er één weg.",
                path,
            )
            path = (*parent.path, f"{key}\0{self._nodes}")  # keep reading, so that later mistakes are found too
        else:
            self.keys[path] = _mark(event)
        parent.key = path[-1]
        parent.expects_key = False

    def _take_start(self, event: Any) -> None:
        self._count(event)
        parent = self._open[-1] if self._open else None
        if parent is not None and parent.expects_key:
            raise _problem(
                event,
                "Een sleutel moet één woord zijn, geen lijst of blok.",
                "Zet een waarde die met `{` of `[` begint tussen aanhalingstekens.",
            )
        if len(self._open) >= self._limits.max_depth:
            raise _problem(
                event, f"Het bestand is dieper genest dan {self._limits.max_depth} niveaus.", "Haal inspringingen weg."
            )
        value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = self._put(value, event)
        self._open.append(_Collection(value, path, expects_key=isinstance(value, dict)))

    def _take_end(self, _event: Any) -> None:
        self._open.pop()

    def _put(self, value: Any, event: Any) -> Path:
        """Give ``value`` its place in the collection that is open, and return its path."""
        path: Path = ()
        if not self._open:
            self._root = value
            self.keys[path] = _mark(event)
        else:
            parent = self._open[-1]
            if isinstance(parent.value, dict):
                path = (*parent.path, parent.key)
                parent.value[parent.key] = value
                parent.expects_key = True
            else:
                path = (*parent.path, len(parent.value))
                parent.value.append(value)
                self.keys[path] = _mark(event)
        self.values[path] = _mark(event)
        return path

    def _refuse_hidden(self, event: Any) -> None:
        """Refuse what an escape such as ``"\\e"`` smuggles in: signs that steer a terminal or turn text around."""
        hidden = HIDDEN.search(event.value)
        if hidden:
            sign = f"U+{ord(hidden.group()):04X}"
            self._add(
                event, f"In deze tekst staat een onzichtbaar stuurteken ({sign}) dat niet mag.", "Haal het teken weg."
            )

    def _count(self, event: Any) -> None:
        self._nodes += 1
        if self._nodes > self._limits.max_nodes:
            raise _problem(
                event, f"Het bestand heeft meer dan {self._limits.max_nodes} onderdelen.", "Splits het bestand."
            )
        if event.tag is not None:
            self._add(
                event,
                f"Een type-aanduiding (`{event.tag}`) mag niet.",
                "Haal het woord met het uitroepteken weg, of zet de tekst tussen aanhalingstekens.",
            )

    def _add(self, event: Any, melding: str, tip: str, path: Path = ()) -> None:
        regel, kolom = _mark(event)
        if len(self.findings) < self._limits.max_findings:
            self.findings.append(Finding(Place(self._bestand, regel, kolom, format_path(path)), melding, tip))


@dataclass
class _Collection:
    """A mapping or list that is still open."""

    value: Any
    path: Path
    expects_key: bool
    key: str | int = ""


def _mark(event: Any) -> Mark:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _problem(event: Any, melding: str, tip: str) -> Problem:
    return Problem(*_mark(event), melding, tip)
