# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is in force in a run: the command line first, then the configuration, then the defaults.

A configuration is as untrusted as the repository it is in: its paths stay inside its own folder, and what it lets
nvo-check write are reports. Whoever wants more, says so on the command line.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path as FilePath
from types import MappingProxyType
from typing import Literal, TypeAlias

from nvo_check.configuration.loading import LoadedConfiguration
from nvo_check.configuration.model import Choice, Configuration, LimitSettings
from nvo_check.finding import enumeration, suggestion
from nvo_check.judge.run import FailOn
from nvo_check.judge.selection import Keuze, Keuzeregel
from nvo_check.norm.load import shipped_norms
from nvo_check.place import Path, Place
from nvo_check.reading.files import STANDARD_INPUT
from nvo_check.settings import Limits

Origin: TypeAlias = Place | Literal["opdrachtregel", "standaard"]
"""Where a value comes from: a place in the configuration, the command line, or the default."""

DEFAULT_FAIL_ON: FailOn = "verplicht"
_REPORT_ENDINGS = frozenset({".txt", ".json", ".md", ".html", ".htm", ".sarif", ".xml"})
_NORM_FILE = (".yaml", ".yml")


@dataclass(frozen=True)
class Given:
    """What was given on the command line; empty or None is what was not."""

    paths: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    sources: str | None = None
    formats: tuple[str, ...] = ()
    since: str | None = None


@dataclass(frozen=True)
class PathRule:
    """Files with norms of their own: as absolute patterns, and as they are shown from the working folder."""

    patterns: tuple[str, ...]
    shown: tuple[str, ...]
    norms: tuple[str, ...]

    def covers(self, path: str) -> bool:
        """Whether a file is one of these: the file itself, inside the folder, or of the pattern."""
        file = FilePath(os.path.realpath(path)).as_posix()
        return path != STANDARD_INPUT and any(
            file == pattern or file.startswith(f"{pattern}/") or fnmatchcase(file, pattern) for pattern in self.patterns
        )


@dataclass(frozen=True)
class InForce:
    """What is in force.

    Attributes:
        paths: files and folders to check, from the working folder; empty when nobody said.
        norms: ids or files of norms; empty when each region names its own.
        per_path: files with norms of their own; the first that covers a file counts.
        fail_on: from which level an open point makes the run fail.
        sources: the folder with sources; None when citations are not verified.
        formats: what ``-f`` takes, in order; empty when nobody said.
        since: a stored outcome; None when the run stands on its own.
        keuze: which requirements count.
        limits: how much input is accepted.
        origins: where each value comes from, by the key of the configuration.
    """

    paths: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()
    per_path: tuple[PathRule, ...] = ()
    fail_on: FailOn = DEFAULT_FAIL_ON
    sources: str | None = None
    formats: tuple[str, ...] = ()
    since: str | None = None
    keuze: Keuze = field(default_factory=Keuze)
    limits: Limits = field(default_factory=Limits)
    origins: Mapping[str, Origin] = field(default_factory=lambda: MappingProxyType({}))

    def norms_for(self, files: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Give the files that have norms of their own, with those norms."""
        rules = {file: next((rule for rule in self.per_path if rule.covers(file)), None) for file in files}
        return {file: rule.norms for file, rule in rules.items() if rule is not None}


def in_force(given: Given, loaded: LoadedConfiguration | None) -> InForce:
    """Put together what is in force.

    Raises:
        ConfigurationFailure: a path in the configuration leads out of its folder, or a report would be written where
            no report belongs.
    """
    if loaded is None:
        return _combined(given, _FromFile(), Configuration(), {})
    return _combined(given, _paths_of(loaded), loaded.values, _places(loaded))


@dataclass(frozen=True)
class _FromFile:
    """The paths of a configuration, from the working folder."""

    paths: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()
    per_path: tuple[PathRule, ...] = ()
    sources: str | None = None
    formats: tuple[str, ...] = ()
    since: str | None = None


def _combined(given: Given, file: _FromFile, values: Configuration, places: Mapping[str, Place]) -> InForce:
    on_the_line = {
        "paths": given.paths,
        "norm": given.norms,
        "fail-on": given.fail_on,
        "sources": given.sources is not None,
        "format": given.formats,
        "since": given.since is not None,
    }
    keys = [info.alias or name for name, info in Configuration.model_fields.items()]
    limits = [f"limits.{info.alias or name}" for name, info in LimitSettings.model_fields.items()]
    origins: dict[str, Origin] = {
        key: "opdrachtregel" if on_the_line.get(key) else places.get(key, "standaard") for key in [*keys, *limits]
    }
    return InForce(
        paths=given.paths or file.paths,
        norms=given.norms or file.norms,
        per_path=() if given.norms else file.per_path,
        fail_on=given.fail_on or values.fail_on or DEFAULT_FAIL_ON,
        sources=given.sources if given.sources is not None else file.sources,
        formats=given.formats or file.formats,
        since=given.since if given.since is not None else file.since,
        keuze=Keuze(_rules(values.select), _rules(values.ignore)),
        limits=values.limits.over(Limits()),
        origins=MappingProxyType(origins),
    )


def _rules(choices: Sequence[Choice]) -> tuple[Keuzeregel, ...]:
    return tuple(Keuzeregel(one.requirement, one.reason) for one in choices)


def _places(loaded: LoadedConfiguration) -> dict[str, Place]:
    """Give the place of every key that the configuration sets."""
    values = loaded.values
    found = {
        info.alias or name: loaded.place(info.alias or name)
        for name, info in Configuration.model_fields.items()
        if name in values.model_fields_set
    }
    for name, info in LimitSettings.model_fields.items():
        if name in values.limits.model_fields_set:
            key = info.alias or name
            found[f"limits.{key}"] = loaded.place("limits", key)
    return found


def _paths_of(loaded: LoadedConfiguration) -> _FromFile:
    values = loaded.values
    return _FromFile(
        paths=tuple(_inside(loaded, path, ("paths", index)) for index, path in enumerate(values.paths or ())),
        norms=_norms(loaded, values.norm or (), ("norm",)),
        per_path=tuple(_path_rule(loaded, number) for number in range(len(values.per_path))),
        sources=_existing(loaded, values.sources, ("sources",), "Deze map") if values.sources is not None else None,
        formats=tuple(_format(loaded, form, ("format", index)) for index, form in enumerate(values.format or ())),
        since=_inside(loaded, values.since, ("since",)) if values.since is not None else None,
    )


def _path_rule(loaded: LoadedConfiguration, number: int) -> PathRule:
    entry, path = loaded.values.per_path[number], ("per-path", number)
    shown = tuple(_inside(loaded, name, (*path, "paths", index)) for index, name in enumerate(entry.paths))
    patterns = tuple(FilePath(os.path.realpath(name)).as_posix() for name in shown)
    return PathRule(patterns, shown, _norms(loaded, entry.norm, (*path, "norm")))


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
    if target.suffix.lower() not in _REPORT_ENDINGS or any(part.startswith(".") for part in FilePath(file).parts):
        endings = ", ".join(sorted(_REPORT_ENDINGS))
        raise loaded.failure(
            path,
            f"`{file}` kan geen uitvoer zijn.",
            f"Kies een naam die eindigt op {endings}, niet in een verborgen map. Wilt u toch deze naam? Geef hem dan "
            "mee op de opdrachtregel.",
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
    absolute = os.path.realpath(loaded.folder / name) if name.isprintable() else ""
    if not absolute or not FilePath(absolute).is_relative_to(loaded.folder):
        raise loaded.failure(
            path,
            f"`{name}` ligt buiten de map van dit bestand.",
            "Een configuratie blijft binnen haar eigen map. Geef wat daarbuiten ligt mee op de opdrachtregel.",
        )
    try:
        return os.path.relpath(os.path.normpath(loaded.folder / name))
    except ValueError:  # on another drive than the working folder
        return absolute
