# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of verifying an outcome: repeat the check on the same inputs, and tell whether it still holds."""

from __future__ import annotations

import datetime
import shlex
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Any

from nvo_check.check import check
from nvo_check.failure import UsageFailure
from nvo_check.norm.load import shipped_norms
from nvo_check.place import printable
from nvo_check.reading.files import STANDARD_INPUT, files_of
from nvo_check.reading.recorded import path_inside
from nvo_check.report.contract import NormVerwijzing, Uitkomstbestand
from nvo_check.report.json import outcome_file
from nvo_check.report.json_reading import load_outcome
from nvo_check.report.receipt.answer import Naloop, compare_outcomes
from nvo_check.report.receipt.aside import set_aside_again
from nvo_check.settings import Settings

_MOST_NAMED, _LONGEST_NAME = 10, 120
_RIGHT_FOLDER = "Werkt u in de map waarin getoetst is?"


@dataclass(frozen=True)
class _Inputs:
    """What the check is repeated on.

    ``norms_for``: the norms of each file, when the outcome says which; ``recorded`` gives for a name of now the name in
    the outcome.
    """

    files: tuple[str, ...]
    norms: tuple[str, ...]
    norms_for: Mapping[str, Sequence[str]]
    sources: str | None
    recorded: Mapping[str, str]


def verify(
    path: str,
    paths: Sequence[str] = (),
    norms: Sequence[str] = (),
    *,
    sources: str | None = None,
    settings: Settings | None = None,
    progress: Callable[[str], None] | None = None,
    accept: Callable[[Sequence[str]], None] | None = None,
) -> Naloop:
    """Repeat the check behind an outcome file.

    Args:
        path: the outcome, as ``check -f json`` wrote it. It is untrusted: the paths in it are opened only when they
            stay inside the current folder.
        paths: region files that go before those in the outcome, in the same order.
        norms: norms that go before those in the outcome, in the same order.
        sources: a folder with sources that goes before the one in the outcome.
        settings: limits; the defaults when absent.
        progress: called with the name of every file before it is read.
        accept: called with all inputs when they are known, before one is read; may raise.

    Raises:
        UsageFailure: the outcome names something that is not opened of our own accord, or that is not there.
        InputFailure: the outcome file cannot be read.
        NormFailure: a norm is broken.
    """
    settings = settings or Settings()
    content, recorded = load_outcome(path, settings)
    inputs = _Finder(recorded, printable(path)).inputs(paths, norms, sources)
    if accept is not None:
        accept([path, *inputs.files, *inputs.norms, *([inputs.sources] if inputs.sources is not None else [])])
    repeated = check(
        inputs.files,
        inputs.norms if not inputs.norms_for else (),
        peildatum=datetime.date.fromisoformat(recorded.peildatum),
        settings=replace(settings, norms_for=inputs.norms_for, any_norm_name=True),
        fail_on=recorded.fail_on,
        sources=inputs.sources,
        progress=progress,
    )
    renamed = _renamed(outcome_file(set_aside_again(repeated, recorded)), inputs.recorded, recorded.bronnenmap)
    return compare_outcomes(recorded, renamed, content, printable(path), moved=bool(inputs.recorded))


class _Finder:
    """Finds the inputs of an outcome again."""

    def __init__(self, outcome: Uitkomstbestand, shown: str) -> None:
        self._outcome = outcome
        self._shown = shown
        self._command = f'"{shown}"' if " " in shown else shown

    def inputs(self, paths: Sequence[str], norms: Sequence[str], sources: str | None) -> _Inputs:
        names: dict[str, str] = {}
        files = self._files(paths, names)
        chosen = self._norms(norms, names)
        norms_for = self._norms_for(files, chosen)
        return _Inputs(tuple(files), tuple(chosen), norms_for, self._sources(sources), names)

    def _files(self, given: Sequence[str], names: dict[str, str]) -> list[str]:
        recorded = self._recorded_files()
        if not recorded:
            raise UsageFailure(f"In {self._shown} staat geen enkele regio. Er is niets na te lopen.")
        files = files_of(given) if given else [self._file(name) for name in recorded]
        if len(files) != len(recorded):
            raise UsageFailure(
                f"In {self._shown} {_number(len(recorded), 'bestand', 'bestanden')}, maar u gaf er {len(files)}. "
                f"Geef ze in deze volgorde: {_in_order(recorded)}."
            )
        names.update((printable(now), was) for now, was in zip(files, recorded, strict=True) if printable(now) != was)
        return files

    def _recorded_files(self) -> list[str]:
        """Give the files of the outcome, in its order."""
        outcome = self._outcome
        return list(dict.fromkeys([one.bestand for one in outcome.regios] + [one.bestand for one in outcome.fouten]))

    def _file(self, name: str) -> str:
        if name == STANDARD_INPUT:
            raise UsageFailure(
                "De regio kwam van de standaardinvoer. Dat is niet te herhalen. Bewaar de invoer in een bestand, en "
                f"geef dat erbij: `nvo-check verify {self._command} PAD...`"
            )
        found = path_inside(name)
        if found is None:
            raise self._outside(name)
        if FilePath(found).is_dir():
            raise UsageFailure(
                f"De uitkomst noemt `{_short(name)}`, maar dat is een map. Geef de regiobestanden zelf: "
                f"`nvo-check verify {self._command} PAD...`"
            )
        return found

    def _norms(self, given: Sequence[str], names: dict[str, str]) -> list[str]:
        recorded = list(dict.fromkeys(_reference(one.norm) for one in self._outcome.regios if one.norm.gekozen))
        if given:
            chosen = list(dict.fromkeys(given))
            if recorded and len(chosen) != len(recorded):
                raise UsageFailure(
                    f"In {self._shown} {_number(len(recorded), 'norm', 'normen')}, maar u gaf er {len(chosen)}. Geef "
                    f"--norm voor elke norm, in deze volgorde: {_in_order([name for name, _ in recorded])}."
                )
            pairs = zip(chosen, recorded, strict=False)
            names.update((printable(now), was) for now, (was, own) in pairs if own and printable(now) != was)
            return chosen
        return [self._norm(name, names) if own else self._shipped(name) for name, own in recorded]

    def _norms_for(self, files: Sequence[str], chosen: Sequence[str]) -> dict[str, list[str]]:
        """Give the norms that were chosen for each file: a configuration can choose other ones for some files."""
        now = dict(zip(self._recorded_files(), files, strict=True))
        references = dict.fromkeys(_reference(one.norm) for one in self._outcome.regios if one.norm.gekozen)
        if not references:  # the user chose norms that the outcome does not have
            return {}
        found = dict(zip(references, chosen, strict=True))
        norms_for: dict[str, list[str]] = {}
        for one in self._outcome.regios:
            if one.norm.gekozen:
                norms_for.setdefault(now[one.bestand], []).append(found[_reference(one.norm)])
        return norms_for

    def _norm(self, name: str, names: dict[str, str]) -> str:
        found = path_inside(name)
        if found is None or not found.endswith((".yaml", ".yml")):
            raise self._outside(name)
        if not FilePath(found).exists():
            raise UsageFailure(
                f"Het normbestand `{_short(name)}` van de uitkomst is er niet. {_RIGHT_FOLDER} Geef het anders zelf: "
                f"`nvo-check verify {self._command} --norm BESTAND`"
            )
        if found != name:
            names[found] = name
        return found

    def _shipped(self, name: str) -> str:
        if name not in shipped_norms():
            raise UsageFailure(
                f"De uitkomst gebruikt de norm `{_short(name)}`. Die heeft deze nvo-check niet. Geef een normbestand: "
                f"`nvo-check verify {self._command} --norm BESTAND`"
            )
        return name

    def _sources(self, given: str | None) -> str | None:
        name = self._outcome.bronnenmap
        if given is not None or name is None:
            return given
        found = path_inside(name)
        if found is None:
            whole = name and _short(name) == name  # a shortened name would be another folder
            folder = shlex.quote(name) if whole else "MAP"
            raise UsageFailure(
                f"{_outside_here(name)} Vertrouwt u de map? Typ dan: "
                f"`nvo-check verify {self._command} --sources {folder}`"
            )
        if not FilePath(found).is_dir():
            raise UsageFailure(
                f"De map met bronnen `{_short(name)}` van de uitkomst is er niet. {_RIGHT_FOLDER} Geef haar anders "
                f"zelf: `nvo-check verify {self._command} --sources MAP`"
            )
        return found

    def _outside(self, name: str) -> UsageFailure:
        outcome = self._outcome
        command = f"nvo-check verify {self._command} PAD..."
        command += " --sources MAP" if outcome.bronnenmap is not None else ""
        command += "".join(
            " --norm BESTAND" for _, own in dict.fromkeys(_reference(one.norm) for one in outcome.regios) if own
        )
        return UsageFailure(
            f"{_outside_here(name)} Ga naar de map waarin getoetst is, of geef alles zelf: `{command}`. "
            f"PAD is, in deze volgorde: {_in_order(self._recorded_files())}."
        )


def _outside_here(name: str) -> str:
    return (
        f"De uitkomst noemt `{_short(name)}`. Dat ligt buiten de map waarin u nu werkt; nvo-check opent het niet uit "
        "zichzelf."
    )


def _reference(norm: NormVerwijzing) -> tuple[str, bool]:
    """Give how a norm was chosen, and whether that is a file of someone's own."""
    return (norm.id, False) if norm.bestand is None else (norm.bestand, True)


def _renamed(outcome: Uitkomstbestand, recorded: Mapping[str, str], bronnenmap: str | None) -> Uitkomstbestand:
    """Give an outcome with the file names of the recorded one, so that only what is in the files is compared."""
    data = outcome.model_dump()
    if recorded:
        _rename(data, recorded)
    if outcome.bronnenmap is not None and bronnenmap is not None:
        data["bronnenmap"] = bronnenmap
    return Uitkomstbestand.model_validate(data)


def _rename(value: Any, recorded: Mapping[str, str]) -> None:
    if isinstance(value, list):
        for item in value:
            _rename(item, recorded)
    elif isinstance(value, dict):
        is_source = "verwacht" in value  # a file in the folder with sources keeps its name
        if not is_source and isinstance(value.get("bestand"), str):
            value["bestand"] = recorded.get(value["bestand"], value["bestand"])
        for item in value.values():
            _rename(item, recorded)


def _number(number: int, one: str, more: str) -> str:
    return f"staat één {one}" if number == 1 else f"staan {number} {more}"


def _in_order(names: Sequence[str]) -> str:
    left = len(names) - _MOST_NAMED
    more = f", en nog {left}" if left > 0 else ""
    return ", ".join(f"`{_short(name)}`" for name in names[:_MOST_NAMED]) + more


def _short(name: str) -> str:
    shown = printable(name)
    return shown if len(shown) <= _LONGEST_NAME else f"{shown[: _LONGEST_NAME - 1]}…"
