# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding the configuration of a path, and reading it: a :class:`LoadedConfiguration`, or all its mistakes at once."""

from __future__ import annotations

import hashlib
import os
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
_MAX_BYTES = 128 * 1024
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

    A folder with ``nvo-check.toml``, or with a ``pyproject.toml`` that has ``[tool.nvo-check]``, is where the search
    ends; so is a folder with ``.git``, because a configuration outside the repository is not the author's.

    Returns:
        The file, from the working folder; None when there is none.
    """
    for folder in _upward(_shared_folder(paths)):
        for name in (FILE_NAME, PYPROJECT):
            candidate = folder / name
            if candidate.is_file() and (name == FILE_NAME or _is_ours(candidate)):
                return _shown(candidate)
        if (folder / ".git").exists():
            return None
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
    root = _TABLE if FilePath(path).name == PYPROJECT else ()
    places = TomlPlaces(shown, text, root)
    table = _table(data, root)
    if table is None:
        raise _failure(shown, places.of(()), "`tool.nvo-check` is geen tabel.", "Schrijf [tool.nvo-check].")
    document = Document(shown, hashlib.sha256(content).hexdigest(), table, places)
    values, findings = shape_findings(document, Configuration, limits)
    if values is None or findings:
        raise ConfigurationFailure(f"De configuratie {shown} klopt niet.", [_at_the_top(one) for one in findings])
    return LoadedConfiguration(shown, FilePath(path).resolve().parent, values, places)


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


def _upward(folder: FilePath) -> Iterator[FilePath]:
    yield folder
    yield from folder.parents


def _is_ours(pyproject: FilePath) -> bool:
    """Whether a ``pyproject.toml`` speaks of nvo-check; one that is broken and does not is somebody else's problem."""
    try:
        text = read_bytes(str(pyproject), Limits(max_bytes=_MAX_BYTES))[:_MAX_BYTES].decode("utf-8", "replace")
    except InputFailure:
        return False
    if "nvo-check" not in text:
        return False
    try:
        return "nvo-check" in read_toml(text).get("tool", {})
    except Problem:
        return "[tool.nvo-check" in text
    except (TypeError, AttributeError):
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


def _failure(shown: str, place: Place, melding: str, tip: str) -> ConfigurationFailure:
    return ConfigurationFailure(f"De configuratie {shown} is niet te lezen.", [Finding(place, melding, tip)])


def _at_the_top(finding: Finding) -> Finding:
    """Explain what someone probably meant who copied a table from ``pyproject.toml``."""
    if finding.plaats.pad == "tool":
        tip = "In dit bestand staan de sleutels bovenaan: laat `[tool.nvo-check]` weg."
        return Finding(finding.plaats, finding.melding, tip)
    return finding
