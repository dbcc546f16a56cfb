# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What differs in two outcomes: verdicts, deviations, citations, decisions and the conclusion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, zip_longest

from nvo_check.finding import summing_up
from nvo_check.judge.comparing import Eisverschil, compare_snapshots
from nvo_check.judge.snapshots import Eisstand
from nvo_check.place import printable
from nvo_check.proof.outcome import Bewijscontrole, Verwijzingscontrole
from nvo_check.report.comparison.sentences import standing_in_words
from nvo_check.report.contract import RegioResultaat, Uitkomstbestand
from nvo_check.report.json_reading import proof_of, side_of
from nvo_check.report.receipt.inputs import by_file
from nvo_check.report.receipt.parts import ABSENT, Receiptverschil
from nvo_check.report.remarks import named
from nvo_check.report.sentences import citation_in_words
from nvo_check.report.words import COUNCIL_WORDS, DEVIATION_WORDS, PROOF_WORDS


def result_differences(recorded: Uitkomstbestand, repeated: Uitkomstbestand) -> Iterator[Receiptverschil]:
    """Give what differs in the outcome, the verdicts first; what reads the same is one, with the first place."""
    found: dict[Receiptverschil, list[str]] = {}
    for one in _differences(recorded, repeated):
        found.setdefault(replace(one, plaats=""), []).append(one.plaats)
    return (replace(one, aantal=len(places), plaats=places[0]) for one, places in found.items())


def _differences(recorded: Uitkomstbestand, repeated: Uitkomstbestand) -> Iterator[Receiptverschil]:
    yield from _verdicts(recorded, repeated)
    for was, now in by_file(recorded.regios, repeated.regios):
        for before, after in zip(was, now, strict=False):
            yield from _conclusion(before, after)
            yield from _deviations(before, after)
        for before, after in zip(was[:1], now[:1], strict=False):
            yield from _citations(before, after)
            yield from _councils(before, after)
    if recorded.exitcode != repeated.exitcode:
        yield Receiptverschil("exitcode", "De exitcode", str(recorded.exitcode), str(repeated.exitcode))


def _verdicts(recorded: Uitkomstbestand, repeated: Uitkomstbestand) -> Iterator[Receiptverschil]:
    comparison = compare_snapshots(side_of(recorded, ""), side_of(repeated, ""))
    for regio in comparison.regios:
        name = f"{named(regio.opname.regio, voorbeeld=regio.opname.voorbeeld)} ({regio.opname.norm})"
        if regio.was is None or regio.wordt is None:
            there, gone = "beoordeeld", "niet beoordeeld"
            was, now = (gone, there) if regio.was is None else (there, gone)
            yield Receiptverschil("regio", name, was, now)
            continue
        if regio.was.regio != regio.wordt.regio:
            yield Receiptverschil("regio", "De naam van de regio", regio.was.regio, regio.wordt.regio)
        for eis in regio.eisen:
            if eis.richting != "gelijk":
                yield Receiptverschil("oordeel", f"{regio.opname.regio}, {eis.stand.eis}", *_standings(eis))


def _standings(eis: Eisverschil) -> tuple[str, str]:
    before, after = _standing(eis.was), _standing(eis.wordt)
    if before == after and eis.was and eis.wordt:
        return f"{before}, {eis.was.niveau}", f"{after}, {eis.wordt.niveau}"
    return before, after


def _standing(stand: Eisstand | None) -> str:
    if stand is None:
        return ABSENT
    missing = f" (ontbreekt: {summing_up(stand.ontbreekt)})" if stand.ontbreekt else ""
    return f"{standing_in_words(stand)}{missing}"


def _conclusion(was: RegioResultaat, now: RegioResultaat) -> Iterator[Receiptverschil]:
    if was.voldoet != now.voldoet:
        yield Receiptverschil("conclusie", f"{now.regio} voldoet aan de norm", _yes(was.voldoet), _yes(now.voldoet))
    before, after = was.telling.model_dump(), now.telling.model_dump()
    for word in after:
        if before[word] != after[word]:
            yield Receiptverschil(
                "telling", f"{now.regio}, aantal {word.replace('_', ' ')}", str(before[word]), str(after[word])
            )


def _deviations(was: RegioResultaat, now: RegioResultaat) -> Iterator[Receiptverschil]:
    before = _numbered((one.eis, DEVIATION_WORDS[one.stand]) for one in was.afwijkingen)
    after = _numbered((one.eis, DEVIATION_WORDS[one.stand]) for one in now.afwijkingen)
    for (eis, _), old, new in _changed(before, after):
        yield Receiptverschil("afwijking", f"{now.regio}, afwijking van {eis}", old, new)


def _citations(was: RegioResultaat, now: RegioResultaat) -> Iterator[Receiptverschil]:
    before, after = _by_words(proof_of(was)), _by_words(proof_of(now))
    for citation in dict.fromkeys(chain(after, before)):
        what = f"{now.regio}, verwijzing naar {citation}"
        for old, new in zip_longest(before.get(citation, ()), after.get(citation, ())):
            old_words, new_words = (PROOF_WORDS[one.uitkomst] if one else ABSENT for one in (old, new))
            if old_words != new_words:
                place = printable(str((new or old).plaats))
                yield Receiptverschil("verwijzing", what, old_words, new_words, plaats=place)
    counts, others = was.bewijs.telling.model_dump(), now.bewijs.telling.model_dump()
    for word in others:
        if counts[word] != others[word]:
            what = f"{now.regio}, aantal verwijzingen {word.replace('_', ' ')}"
            yield Receiptverschil("telling", what, str(counts[word]), str(others[word]))


def _by_words(bewijs: Bewijscontrole) -> dict[str, list[Verwijzingscontrole]]:
    found: dict[str, list[Verwijzingscontrole]] = {}
    for one in bewijs.verwijzingen:
        found.setdefault(citation_in_words(one), []).append(one)
    return found


def _councils(was: RegioResultaat, now: RegioResultaat) -> Iterator[Receiptverschil]:
    before = _numbered((one.gemeente, COUNCIL_WORDS[one.raad]) for one in was.besluitvorming.gemeenten)
    after = _numbered((one.gemeente, COUNCIL_WORDS[one.raad]) for one in now.besluitvorming.gemeenten)
    for (gemeente, _), old, new in _changed(before, after):
        yield Receiptverschil("besluitvorming", f"{now.regio}, {gemeente}", old, new)


def _numbered(pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, int], str]:
    """Give each name a number, so that a name that occurs twice is compared twice."""
    times: dict[str, int] = {}
    found: dict[tuple[str, int], str] = {}
    for name, words in pairs:
        times[name] = times.get(name, 0) + 1
        found[name, times[name]] = words
    return found


def _changed(
    before: Mapping[tuple[str, int], str], after: Mapping[tuple[str, int], str]
) -> Iterator[tuple[tuple[str, int], str, str]]:
    for key in dict.fromkeys(chain(after, before)):
        old, new = before.get(key, ABSENT), after.get(key, ABSENT)
        if old != new:
            yield key, old, new


def _yes(value: bool) -> str:
    return "ja" if value else "nee"
