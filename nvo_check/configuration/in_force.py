# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is in force in a run: the command line first, then the configuration, then the defaults."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

from nvo_check.configuration.loading import LoadedConfiguration
from nvo_check.configuration.model import Choice, Configuration, LimitSettings
from nvo_check.configuration.paths import FromFile, PathRule, paths_of
from nvo_check.judge.run import FailOn
from nvo_check.judge.selection import Keuze, Keuzeregel
from nvo_check.place import Place
from nvo_check.settings import Limits

Origin: TypeAlias = Place | Literal["opdrachtregel", "standaard"]
"""Where a value comes from: a place in the configuration, the command line, or the default."""

DEFAULT_FAIL_ON: FailOn = "verplicht"


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
        stored: every stored outcome that is named, also one that is not used because of the command line.
        all_norms: every norm that is named anywhere, also one that is not used because of the command line.
        keuze: which requirements count.
        limits: how much input is accepted.
        origins: where each value comes from, by the key of the configuration; of a list of tables each (``ignore.0``).
    """

    paths: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()
    per_path: tuple[PathRule, ...] = ()
    fail_on: FailOn = DEFAULT_FAIL_ON
    sources: str | None = None
    formats: tuple[str, ...] = ()
    since: str | None = None
    stored: tuple[str, ...] = ()
    all_norms: tuple[str, ...] = ()
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
        return _combined(given, FromFile(), Configuration(), {})
    return _combined(given, paths_of(loaded), loaded.values, _places(loaded))


def _combined(given: Given, file: FromFile, values: Configuration, places: Mapping[str, Place]) -> InForce:
    on_the_line = {
        "paths": given.paths,
        "norm": given.norms,
        "per-path": given.norms,
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
    origins |= {key: place for key, place in places.items() if key not in origins}
    return InForce(
        paths=given.paths or file.paths,
        norms=given.norms or file.norms,
        per_path=() if given.norms else file.per_path,
        fail_on=given.fail_on or values.fail_on or DEFAULT_FAIL_ON,
        sources=given.sources if given.sources is not None else file.sources,
        formats=given.formats or file.formats,
        since=given.since if given.since is not None else file.since,
        stored=tuple(dict.fromkeys(one for one in (given.since, file.since) if one is not None)),
        all_norms=tuple(
            dict.fromkeys([*given.norms, *file.norms, *(norm for rule in file.per_path for norm in rule.norms)])
        ),
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
    for key, entries in (("per-path", values.per_path), ("select", values.select), ("ignore", values.ignore)):
        found |= {f"{key}.{number}": loaded.place(key, number) for number in range(len(entries))}
    for name, info in LimitSettings.model_fields.items():
        if name in values.limits.model_fields_set:
            key = info.alias or name
            found[f"limits.{key}"] = loaded.place("limits", key)
    return found
