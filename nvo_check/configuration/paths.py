# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The paths of a configuration: inside its own folder, and, where nvo-check writes, only to a report.

A configuration is as untrusted as the repository it is in. Whoever wants more, says so on the command line.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path as FilePath

from nvo_check.configuration.loading import LoadedConfiguration
from nvo_check.configuration.model import Configuration
from nvo_check.finding import enumeration, suggestion
from nvo_check.norm.load import shipped_norms
from nvo_check.place import Path
from nvo_check.reading.files import STANDARD_INPUT

_REPORT_ENDINGS = frozenset({".txt", ".json", ".md", ".html", ".htm", ".sarif", ".xml"})
_NORM_FILE = (".yaml", ".yml")
_WILDCARD = re.compile(r"[*?\[]")


@dataclass(frozen=True)
class PathRule:
    """Files with norms of their own.

    Attributes:
        folder: the absolute folder in which the patterns begin.
        patterns: files, folders and patterns, with forward slashes.
        norms: ids or files of norms.
    """

    folder: str
    patterns: tuple[str, ...]
    norms: tuple[str, ...]

    def covers(self, path: str) -> bool:
        """Whether a file is one of these: the file itself, inside the folder, or of the pattern."""
        try:
            file = FilePath(os.path.realpath(path)).relative_to(self.folder).as_posix()
        except ValueError:  # elsewhere
            return False
        return path != STANDARD_INPUT and any(
            pattern in (file, ".") or file.startswith(f"{pattern}/") or fnmatchcase(file, pattern)
            for pattern in self.patterns
        )


@dataclass(frozen=True)
class FromFile:
    """The paths of a configuration, from the working folder; see ``InForce`` for what each means."""

    paths: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()
    per_path: tuple[PathRule, ...] = ()
    sources: str | None = None
    formats: tuple[str, ...] = ()
    since: str | None = None


def paths_of(loaded: LoadedConfiguration) -> FromFile:
    """Give the paths of a configuration.

    Raises:
        ConfigurationFailure: a path leads out of the folder or to nothing, or what is written is no report.
    """
    values = loaded.values
    return FromFile(
        paths=tuple(
            _existing(loaded, path, ("paths", index), "Dit pad") for index, path in enumerate(values.paths or ())
        ),
        norms=_norms(loaded, values.norm or (), ("norm",)),
        per_path=tuple(_path_rule(loaded, number) for number in range(len(values.per_path))),
        sources=_folder(loaded, values.sources) if values.sources is not None else None,
        formats=tuple(_format(loaded, form, ("format", index)) for index, form in enumerate(values.format or ())),
        since=_since(loaded, values),
    )


def _folder(loaded: LoadedConfiguration, name: str) -> str:
    found = _existing(loaded, name, ("sources",), "Deze map")
    if not FilePath(found).is_dir():
        raise loaded.failure(("sources",), f"`{name}` is geen map.", "Noem de map waarin de documenten staan.")
    return found


def _since(loaded: LoadedConfiguration, values: Configuration) -> str | None:
    """Give the stored outcome; one that every run writes over would make everything known the second time."""
    if values.since is None:
        return None
    found = _inside(loaded, values.since, ("since",))
    for index, form in enumerate(values.format or ()):
        _, _, file = form.partition("=")
        if file and os.path.realpath(loaded.folder / file) == os.path.realpath(found):
            raise loaded.failure(
                ("format", index),
                f"`{file}` is ook de bewaarde uitkomst (`since`).",
                f"Die bewaart u alleen met opzet opnieuw, op de opdrachtregel: `-f json={file}`.",
            )
    return found


def _is_report(folder: FilePath, target: FilePath) -> bool:
    """Whether nvo-check may write here because a configuration says so.

    It has the ending of a report, lies in no hidden folder, is an ordinary file when it is there, and no link leads to
    it: a link in the repository could point at a program that others start.
    """
    return (
        os.path.realpath(target) == str(target)
        and target.suffix.lower() in _REPORT_ENDINGS
        and not any(part.startswith(".") for part in target.relative_to(folder).parts)
        and (target.is_file() or not target.exists())
    )


def _path_rule(loaded: LoadedConfiguration, number: int) -> PathRule:
    entry, path = loaded.values.per_path[number], ("per-path", number)
    for index, name in enumerate(entry.paths):
        fixed = _WILDCARD.split(name)[0] if _WILDCARD.search(name) else name
        _existing(
            loaded, fixed.rpartition("/")[0] or "." if fixed != name else name, (*path, "paths", index), "Dit pad"
        )
        _inside(loaded, name, (*path, "paths", index))
    patterns = tuple(_from_folder(loaded.folder, name) for name in entry.paths)
    return PathRule(str(loaded.folder), patterns, _norms(loaded, entry.norm, (*path, "norm")))


def _from_folder(folder: FilePath, name: str) -> str:
    return FilePath(os.path.normpath(folder / name)).relative_to(folder).as_posix()


def _without_pattern(name: str) -> str:
    """Give the folder in which a pattern begins; a name without pattern is itself."""
    fixed = _WILDCARD.split(name)[0]
    return name if fixed == name else fixed.rpartition("/")[0] or "."


def _norms(loaded: LoadedConfiguration, norms: Sequence[str], path: Path) -> tuple[str, ...]:
    return tuple(_norm(loaded, norm, (*path, index)) for index, norm in enumerate(norms))


def _norm(loaded: LoadedConfiguration, norm: str, path: Path) -> str:
    known = shipped_norms()
    if norm.endswith(_NORM_FILE):
        return _existing(loaded, norm, path, "Dit normbestand")
    if norm not in known:
        tip = suggestion(norm, known) or f"Kies uit: {enumeration(known)}."
        raise loaded.failure(path, f"De norm `{norm}` bestaat niet.", tip)
    return norm


def _format(loaded: LoadedConfiguration, form: str, path: Path) -> str:
    """Give a format with its file from the working folder; that file can only be a report."""
    name, equals, file = form.partition("=")
    if not equals or not file:
        return form
    target = FilePath(_inside(loaded, file, path))
    if not _is_report(loaded.folder, FilePath(os.path.normpath(loaded.folder / file))):
        endings = ", ".join(sorted(_REPORT_ENDINGS))
        raise loaded.failure(
            path,
            f"`{file}` kan geen uitvoer zijn.",
            f"Kies een naam die eindigt op {endings}, niet in een verborgen map en zonder koppeling. Wilt u toch deze "
            "naam? Geef hem dan mee op de opdrachtregel.",
        )
    return f"{name}={target}"


def _existing(loaded: LoadedConfiguration, name: str, path: Path, what: str) -> str:
    """Give a path that has to be there: what the configuration promises to use."""
    found = _inside(loaded, name, path)
    if not FilePath(found).exists():
        raise loaded.failure(path, f"{what} bestaat niet: `{name}`.", "Paden beginnen in de map van dit bestand.")
    return found


def _inside(loaded: LoadedConfiguration, name: str, path: Path) -> str:
    """Give a path of the configuration from the working folder; links are followed to see where it leads."""
    if "\\" in name:
        raise loaded.failure(
            path, f"In `{name}` staat een \\.", "Schrijf / in een pad; dat werkt overal, ook op Windows."
        )
    absolute = os.path.realpath(loaded.folder / name) if name.isprintable() else ""
    if not absolute or not FilePath(absolute).is_relative_to(loaded.folder):
        raise loaded.failure(
            path,
            f"`{name}` ligt buiten de map van dit bestand.",
            "Een configuratie blijft binnen haar eigen map. Geef wat daarbuiten ligt mee op de opdrachtregel.",
        )
    try:
        found = os.path.relpath(os.path.normpath(loaded.folder / name))
    except ValueError:  # on another drive than the working folder
        return absolute
    return f"./{found}" if found == STANDARD_INPUT else found
