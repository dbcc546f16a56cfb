# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding the configuration of a path, and reading it: a :class:`LoadedConfiguration`, or all its mistakes at once."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Any

from nvo_check.configuration.model import Configuration
from nvo_check.configuration.toml import TomlPlaces, read_toml
from nvo_check.failure import ConfigurationFailure, InputFailure
from nvo_check.finding import Finding
from nvo_check.model.admit import shape_findings
from nvo_check.place import Path, Place, printable
from nvo_check.reading.files import STANDARD_INPUT, read_bytes
from nvo_check.reading.source import Document
from nvo_check.reading.syntax import Problem, decode
from nvo_check.settings import Limits

FILE_NAME = "nvo-check.toml"
PYPROJECT = "pyproject.toml"
_TABLE = ("tool", "nvo-check")
_MAX_DEPTH = 8
"""Levels of nesting; the model itself needs four."""
_MENTIONS = re.compile(r"tool[\s.\"'\]]*nvo-check|nvo-check[\"']?\s*=")
_MAX_BYTES = 64 * 1024
"""Size of a configuration file; a large ``pyproject.toml`` is about 30 KB."""


@dataclass(frozen=True)
class LoadedConfiguration:
    """A configuration with the file it came from.

    Attributes:
        bestand: the file as messages name it, from the working folder.
        folder: the absolute folder of the file; paths in the configuration begin there.
        values: what it says.
        places: where each of its keys stands.
    """

    bestand: str
    folder: FilePath
    values: Configuration
    places: TomlPlaces

    def place(self, *path: str | int) -> Place:
        """Give the place of a key."""
        return self.places.of(path)

    def failure(self, path: Path, melding: str, tip: str) -> ConfigurationFailure:
        """Make the failure for a key that has the right shape but cannot be used."""
        finding = Finding(self.places.of(path), melding, tip)
        return ConfigurationFailure(f"De configuratie {self.bestand} klopt niet.", [finding])


def find_configuration(paths: Sequence[str]) -> str | None:
    """Look for the configuration of the paths: upward from the folder that they share, as far as the repository.

    The search ends at a folder with ``nvo-check.toml``, or with a ``pyproject.toml`` that has ``[tool.nvo-check]``.

    Returns:
        The file, from the working folder; None when there is none.
    """
    for folder in _folders(_shared_folder(paths)):
        own = folder / FILE_NAME
        if os.path.lexists(own):  # what cannot be read is a mistake to be told, not the same as nothing
            return _shown(own)
        if _is_ours(folder / PYPROJECT):
            return _shown(folder / PYPROJECT)
    return None


def load_configuration(path: str, limits: Limits) -> LoadedConfiguration:
    """Read a configuration file.

    Args:
        path: ``nvo-check.toml``, a ``pyproject.toml``, or a file of another name in the shape of the first.
        limits: how many mistakes are shown.

    Raises:
        ConfigurationFailure: it cannot be read, is no TOML, or has the wrong shape; with every mistake.
    """
    shown = printable(path)
    try:
        content = read_bytes(path, replace(limits, max_bytes=_MAX_BYTES))
        text, data = _parse(content, shown)
    except InputFailure as failure:
        raise ConfigurationFailure(f"De configuratie {shown} is niet te lezen.", failure.findings) from failure
    folder = FilePath(os.path.realpath(FilePath(path).parent))
    if not FilePath(os.path.realpath(path)).is_relative_to(folder):
        melding = "Dit is een koppeling naar een bestand buiten deze map."
        raise _failure(shown, Place(shown), melding, "Zet de configuratie zelf in deze map.")
    root = _TABLE if FilePath(path).name == PYPROJECT else ()
    places = TomlPlaces(shown, text, root)
    table = _table(data, root)
    if table is None:
        raise _failure(shown, places.of(()), "`tool.nvo-check` is geen tabel.", "Schrijf [tool.nvo-check].")
    if _is_too_deep(table):
        raise _failure(shown, Place(shown, 1, 1), "De configuratie is te diep genest.", "Haal haken of punten weg.")
    document = Document(shown, hashlib.sha256(content).hexdigest(), table, places)
    values, findings = shape_findings(document, Configuration, limits)
    if values is None or findings:
        raise ConfigurationFailure(f"De configuratie {shown} klopt niet.", [_at_the_top(one) for one in findings])
    return LoadedConfiguration(shown, folder, values, places)


def _shared_folder(paths: Sequence[str]) -> FilePath:
    """Give the deepest folder that all paths are in; the working folder when there are none, or only standard input."""
    files = [os.path.realpath(path) for path in paths if path != STANDARD_INPUT]
    if not files:
        return FilePath.cwd()
    folders = [file if FilePath(file).is_dir() else str(FilePath(file).parent) for file in files]
    try:
        return FilePath(os.path.commonpath(folders))
    except ValueError:  # on different drives
        return FilePath(folders[0])


def _folders(folder: FilePath) -> Iterator[FilePath]:
    """Yield the folders to look in: up to the one with ``.git``; without a repository, up to the working folder.

    What lies further up is not the author's: in a shared folder for temporary files it may be anybody's.
    """
    here = FilePath.cwd()
    start = here if here.is_relative_to(folder) else folder  # paths on several sides: what they share is nobody's
    upward = [start, *start.parents]
    top = next((number for number, one in enumerate(upward) if (one / ".git").exists()), None)
    if top is None:
        top = upward.index(here) if here in upward else 0
    yield from upward[: top + 1]


def _is_ours(pyproject: FilePath) -> bool:
    """Whether a ``pyproject.toml`` speaks of nvo-check; one that is broken but seems to is a mistake to be told."""
    try:
        text = read_bytes(str(pyproject), Limits()).decode("utf-8", "replace")
    except InputFailure:
        return False
    if not _MENTIONS.search(text):
        return False
    try:
        return "nvo-check" in read_toml(text).get("tool", {})
    except Problem:
        return True
    except TypeError:
        return False


def _shown(file: FilePath) -> str:
    """Name a file from the working folder, where that is shorter."""
    try:
        relative = os.path.relpath(file)
    except ValueError:  # on another drive
        return str(file)
    return relative if len(relative) < len(str(file)) else str(file)


def _parse(content: bytes, shown: str) -> tuple[str, dict[str, Any]]:
    if len(content) > _MAX_BYTES:
        melding = f"Dit bestand is groter dan {_MAX_BYTES // 1024} kB."
        raise _failure(shown, Place(shown, 1, 1), melding, "Haal weg wat er niet in hoort.")
    try:
        text = decode(content).replace("\r\n", "\n")
        return text, read_toml(text)
    except Problem as problem:
        raise _failure(shown, Place(shown, problem.regel, problem.kolom), problem.melding, problem.tip) from problem


def _table(data: dict[str, Any], root: Sequence[str]) -> dict[str, Any] | None:
    """Give the table at ``root``, empty when it is not there; None when something else stands there."""
    table: Any = data
    for step in root:
        table = table.get(step, {}) if isinstance(table, dict) else None
    return table if isinstance(table, dict) else None


def _is_too_deep(table: Any) -> bool:
    level = [table]
    for _ in range(_MAX_DEPTH):
        level = [
            item
            for value in level
            if isinstance(value, dict | list)
            for item in (value.values() if isinstance(value, dict) else value)
        ]
    return bool(level)


def _failure(shown: str, place: Place, melding: str, tip: str) -> ConfigurationFailure:
    return ConfigurationFailure(f"De configuratie {shown} is niet te lezen.", [Finding(place, melding, tip)])


def _at_the_top(finding: Finding) -> Finding:
    """Explain what someone probably meant who copied a table from ``pyproject.toml``."""
    if finding.plaats.pad == "tool":
        tip = "In dit bestand staan de sleutels bovenaan: laat `[tool.nvo-check]` weg."
        return Finding(finding.plaats, finding.melding, tip)
    return finding
