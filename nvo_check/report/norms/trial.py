# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came of the examples of norms, as text for a terminal of 80 columns: first what is wrong, then the counts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from nvo_check.finding import summing_up
from nvo_check.judge.coverage import Dekking, Tak
from nvo_check.judge.trial import Eisproef, Normproef, Proef, Voorbeeldproef
from nvo_check.report.signs import safe_lines
from nvo_check.report.terminal import Style, wrapped
from nvo_check.report.words import VERDICT_WORDS

_WHAT_IS_A_BRANCH = (
    "Een tak is één kant van een voorwaarde in een toets: waar of onwaar. "
    "Hieronder staat wat geen enkel voorbeeld raakt."
)


def write_trial(proef: Proef, *, colour: bool = False) -> str:
    """Write what came of norms, in colour or not; the words and signs say the same without."""
    style = Style(colour)
    parts = [list(_norm(norm, style)) for norm in proef.normen]
    if proef.met_dekking:
        parts += [list(_coverage(norm, style)) for norm in proef.normen if not norm.melding]
    parts.append(wrapped(summary(proef), 0))
    return safe_lines("\n".join("\n".join(part) + "\n" for part in parts))


def summary(proef: Proef) -> str:
    """Give the counts of all norms in one or two sentences."""
    tested = [norm for norm in proef.normen if not norm.melding]
    broken = len(proef.normen) - len(tested)
    failed = sum(norm.mislukt for norm in tested)
    passed = sum(norm.voorbeelden for norm in tested) - failed
    counts = f"Samen: {_count(len(tested), 'norm', 'normen')}, "
    counts += f"{_count(sum(len(norm.eisen) for norm in tested), 'eis', 'eisen')}, "
    counts += f"{_count(passed, 'voorbeeld', 'voorbeelden')} goed, {failed} fout."
    if broken:
        counts += f" {_count(broken, 'norm is kapot', 'normen zijn kapot')} en niet getest."
    if proef.met_dekking:
        branches, missed = sum(norm.takken for norm in tested), sum(norm.niet_bereikt for norm in tested)
        counts += f" Van de {branches} takken raken de voorbeelden er {branches - missed}."
    return counts


def _norm(norm: Normproef, style: Style) -> Iterator[str]:
    name = f"{norm.norm} ({norm.bestand})" if norm.bestand and norm.bestand != norm.norm else norm.norm
    if norm.melding:
        yield from (style.of(line, "red", bold=True) for line in wrapped(f"✗ {name}: kapot. {norm.melding}", 0, 2))
        for fout in norm.fouten:
            yield from wrapped(f"{fout.plaats}: {fout.melding} {fout.tip}".rstrip(), 2, 4)
        return
    sign, tone = ("✗", "red") if norm.mislukt else ("✓", "green")
    how = f"{norm.mislukt} fout" if norm.mislukt else "alle goed"
    counts = f"{_count(len(norm.eisen), 'eis', 'eisen')}, {_count(norm.voorbeelden, 'voorbeeld', 'voorbeelden')}, {how}"
    yield from (style.of(line, tone, bold=True) for line in wrapped(f"{sign} {name}: {counts}", 0, 2))
    if norm.bouwt_op:
        yield from wrapped(f"Bouwt op {norm.bouwt_op}. De eisen daarvan zijn hier niet getest.", 2)
    for eis in norm.eisen:
        if eis.mislukt:
            yield from wrapped(f"{eis.eis} {eis.titel}", 2, 4)
            for example in eis.mislukt:
                yield from _failed(example)


def _failed(example: Voorbeeldproef) -> Iterator[str]:
    yield from wrapped(f"✗ Voorbeeld ‘{example.naam}’", 4, 6)
    if example.gekregen is None:
        yield from wrapped("Dit is geen geldig stuk regiobestand:", 6)
        for fout in example.fouten:
            yield from wrapped(f"- {fout.melding} {fout.tip}".rstrip(), 6, 8)
            yield from wrapped(f"Plaats: {fout.plaats} ({fout.plaats.pad})", 8)
        return
    yield from wrapped(f"Verwacht: {VERDICT_WORDS[example.verwacht]}", 6, 8)
    yield from wrapped(f"Gekregen: {VERDICT_WORDS[example.gekregen]}. {example.melding}", 6, 8)
    if example.verwacht_ontbreekt is not None and example.verwacht_ontbreekt != example.ontbreekt:
        yield from wrapped(f"Verwacht bij ontbreekt: {_names(example.verwacht_ontbreekt)}", 6, 8)
        yield from wrapped(f"Gekregen bij ontbreekt: {_names(example.ontbreekt)}", 6, 8)
    yield from wrapped(f"Plaats: {example.plaats} ({example.plaats.pad})", 6)


def _names(names: tuple[str, ...]) -> str:
    return "; ".join(f"‘{name}’" for name in names) or "niets"


def _coverage(norm: Normproef, style: Style) -> Iterator[str]:
    reached = norm.takken - norm.niet_bereikt
    yield from (
        style.of(line, bold=True)
        for line in wrapped(f"Dekking van {norm.norm}: {reached} van de {norm.takken} takken", 0)
    )
    open_ones = [eis for eis in norm.eisen if eis.dekking and (eis.dekking.niet_bereikt or eis.dekking.niet_gekregen)]
    yield from wrapped(_WHAT_IS_A_BRANCH if open_ones else "De voorbeelden raken alles.", 0)
    for eis in open_ones:
        yield from _open(eis, eis.dekking)


def _open(eis: Eisproef, dekking: Dekking | None) -> Iterator[str]:
    if dekking is None:
        return
    reached = dekking.takken - len(dekking.niet_bereikt)
    yield from wrapped(f"{eis.eis} {eis.titel}: {reached} van de {dekking.takken}", 2, 4)
    if dekking.niet_gekregen:
        words = summing_up([VERDICT_WORDS[word] for word in dekking.niet_gekregen])
        yield from wrapped(f"Geen voorbeeld krijgt het oordeel {words}.", 4, 6)
    for veld, branches in groupby(dekking.niet_bereikt, lambda branch: branch.veld):
        yield from wrapped(f"{veld}:", 4)
        for branch in branches:
            yield from wrapped(branch_in_words(branch), 6, 8)


def branch_in_words(branch: Tak) -> str:
    """Say which side of which condition no example reaches."""
    which = f" ({branch.keer}e keer dat dit er staat)" if branch.keer > 1 else ""
    return f"nooit {'waar' if branch.waarde else 'onwaar'}: {branch.voorwaarde}{which}"


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
