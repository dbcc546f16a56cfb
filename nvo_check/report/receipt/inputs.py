# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which inputs of an outcome differ from those of now: nvo-check itself, norms, region files and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nvo_check.reading.files import MISSING_FILE
from nvo_check.report.contract import Fout, RegioResultaat, Uitkomstbestand
from nvo_check.report.receipt.parts import GONE, Receiptverschil

_UNREAD = "niet gelezen"


def input_differences(recorded: Uitkomstbestand, repeated: Uitkomstbestand) -> Iterator[Receiptverschil]:
    """Give the inputs that differ; every source that changed once, before the files that cite it."""
    if recorded.versie != repeated.versie:
        yield Receiptverschil("versie", "De versie van nvo-check", recorded.versie, repeated.versie)
    files = list(by_file(recorded.regios, repeated.regios))
    yield from dict.fromkeys(one for was, now in files for one in _sources(was[:1], now[:1]))
    for was, now in files:
        yield from dict.fromkeys(_norms(was, now))
        yield from _region_file(was, now, repeated.fouten)
    yield from _mistakes(recorded, repeated)
    if (recorded.bronnenmap is None) != (repeated.bronnenmap is None):
        yield Receiptverschil(
            "bronnenmap", "De map met bronnen", recorded.bronnenmap or "geen", repeated.bronnenmap or "geen"
        )


def by_file(
    recorded: Sequence[RegioResultaat], repeated: Sequence[RegioResultaat]
) -> Iterator[tuple[list[RegioResultaat], list[RegioResultaat]]]:
    """Yield per region file its entries on both sides: one for every norm."""
    files: dict[str, tuple[list[RegioResultaat], list[RegioResultaat]]] = {}
    for side, entries in enumerate((recorded, repeated)):
        for entry in entries:
            files.setdefault(entry.bestand, ([], []))[side].append(entry)
    yield from files.values()


def _norms(was: Sequence[RegioResultaat], now: Sequence[RegioResultaat]) -> Iterator[Receiptverschil]:
    for before, after in zip(was, now, strict=False):
        if before.norm.id != after.norm.id:
            yield Receiptverschil("norm", f"De norm voor {before.bestand}", before.norm.id, after.norm.id)
        elif before.norm.sha256 != after.norm.sha256:
            yield Receiptverschil(
                "norm", f"De norm {before.norm.id}", _print(before.norm.sha256), _print(after.norm.sha256)
            )
        elif before.norm.gekozen != after.norm.gekozen:
            which = {True: "gekozen met --norm", False: "genoemd in het regiobestand"}
            what = f"De norm voor {before.bestand}"
            yield Receiptverschil("norm", what, which[before.norm.gekozen], which[after.norm.gekozen])
    if was and now and len(was) != len(now):
        yield Receiptverschil("norm", f"Het aantal normen voor {was[0].bestand}", str(len(was)), str(len(now)))


def _region_file(
    was: Sequence[RegioResultaat], now: Sequence[RegioResultaat], fouten: Sequence[Fout]
) -> Iterator[Receiptverschil]:
    if was and now:
        if was[0].sha256 != now[0].sha256:
            yield Receiptverschil("regiobestand", _file(was[0].bestand), _print(was[0].sha256), _print(now[0].sha256))
    elif was:
        why = next((_reason(one) for one in fouten if one.bestand == was[0].bestand), "niet meer beoordeeld")
        yield Receiptverschil("regiobestand", _file(was[0].bestand), _print(was[0].sha256), why)
    elif now:
        yield Receiptverschil("regiobestand", _file(now[0].bestand), "niet beoordeeld", _print(now[0].sha256))


def _reason(fout: Fout) -> str:
    return GONE if fout.melding == MISSING_FILE else f"niet te beoordelen: {fout.melding}"


def _mistakes(recorded: Uitkomstbestand, repeated: Uitkomstbestand) -> Iterator[Receiptverschil]:
    """Give files with other mistakes than before; there is no hash of a file that was not judged."""
    before, after = _by_file(recorded.fouten), _by_file(repeated.fouten)
    for bestand in before:
        if bestand in after and before[bestand] != after[bestand]:
            yield Receiptverschil("regiobestand", _file(bestand), _first(before[bestand]), _first(after[bestand]))


def _by_file(fouten: Sequence[Fout]) -> dict[str, list[Fout]]:
    found: dict[str, list[Fout]] = {}
    for one in fouten:
        found.setdefault(one.bestand, []).append(one)
    return found


def _first(fouten: Sequence[Fout]) -> str:
    more = f" (en nog {len(fouten) - 1})" if len(fouten) > 1 else ""
    return f"regel {fouten[0].regel}: {fouten[0].melding}{more}"


def _sources(was: Sequence[RegioResultaat], now: Sequence[RegioResultaat]) -> Iterator[Receiptverschil]:
    """Compare the sources of one region file; they are the same for every norm."""
    if not was or not now or not (was[0].bewijs.gecontroleerd and now[0].bewijs.gecontroleerd):
        return
    before = {one.bron: one for one in was[0].bewijs.bronnen}
    for one in now[0].bewijs.bronnen:
        old = before.get(one.bron)
        if old is not None and old.sha256 != one.sha256:
            name = f"De bron {one.bron} ({one.bestand})" if one.bestand else f"De bron {one.bron}"
            yield Receiptverschil("bron", name, _print(old.sha256), _print(one.sha256))


def _file(bestand: str) -> str:
    return f"Het regiobestand {bestand}"


def _print(sha256: str | None) -> str:
    return sha256[:12] if sha256 else _UNREAD
