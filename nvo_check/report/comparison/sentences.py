# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences about what changed between two outcomes; every format uses the same ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from nvo_check.dates import dutch_date
from nvo_check.finding import summing_up
from nvo_check.judge.comparing import Afspraakverschil, Eisverschil, Regioverschil, Richting, Vergelijking
from nvo_check.judge.snapshots import Eisstand, Kant, Momentopname
from nvo_check.model.facts import ALLE_AFSPRAKEN, PLAATSHOUDERS
from nvo_check.report.comparison.findings import about_proof
from nvo_check.report.remarks import named
from nvo_check.report.words import DEVIATION_WORDS, VERANTWOORD, VERDICT_WORDS, readable

DIRECTION_SIGNS: Mapping[Richting, str] = MappingProxyType(
    {"slechter": "↓", "beter": "↑", "anders": "↔", "nieuw": "+", "vervallen": "−", "gelijk": "="}
)
_MOST_CAUSES = 10
_WHOLE_PATHS = {ALLE_AFSPRAKEN: "alle afspraken", PLAATSHOUDERS: "wat nog ingevuld moet worden"}
_WITHOUT_AGREEMENT = "Een oordeel kan hierdoor veranderen zonder dat een afspraak veranderd is."


def counts_in_words(telling: Mapping[Richting, int]) -> str:
    """Write ``1 eis slechter, 2 beter, 38 gelijk``."""
    parts = [(number, word) for word, number in telling.items() if number]
    if not parts:
        return "geen eisen"
    (number, word), *others = parts
    noun = "eis" if number == 1 else "eisen"
    return ", ".join([f"{number} {noun} {word}", *(f"{number} {word}" for number, word in others)])


def overall_conclusion(comparison: Vergelijking) -> str:
    """Tell in a sentence whether anything got worse."""
    if comparison.vergeleken:
        return "Er is iets slechter geworden." if comparison.slechter else "Er is niets slechter geworden."
    gone = sum(regio.wordt is None for regio in comparison.regios)
    if not gone:
        return "Er is niets vergeleken."
    number = "Eén regio is" if gone == 1 else f"{gone} regio's zijn"
    return f"Er is niets vergeleken. {number} niet meer beoordeeld; dat telt als slechter."


def errors_by_side(old: Kant, new: Kant) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the errors with the side where they are; what both sides have, once."""
    before, after = dict.fromkeys(old.fouten), dict.fromkeys(new.fouten)
    both = tuple(one for one in before if one in after)
    names = old.naam if old.naam == new.naam else f"{old.naam} en in {new.naam}"
    groups = (
        (names, both),
        (old.naam, tuple(one for one in before if one not in after)),
        (new.naam, tuple(one for one in after if one not in before)),
    )
    return tuple(group for group in groups if group[1])


def side_in_words(kant: Kant) -> str:
    """Tell what a side is and on which date it was judged."""
    what = f"uitkomst van nvo-check {kant.versie}" if kant.uitkomst else "nu getoetst"
    return f"{kant.naam} ({what}, peildatum {dutch_date(kant.peildatum)})"


def circumstances(comparison: Vergelijking) -> list[str]:
    """Tell what else differs than the agreements, and what could not be compared."""
    old, new = comparison.oud, comparison.nieuw
    other = [*_dates(old, new), *_versions(old, new), *dict.fromkeys(_norms(comparison.regios))]
    empty = [f"In {kant.naam} staat geen regio die beoordeeld is." for kant in (old, new) if not kant.regios]
    return [
        *other,
        *([_WITHOUT_AGREEMENT] if other else []),
        *about_proof(comparison),
        *_names(comparison.regios),
        *empty,
    ]


def region_name(regio: Regioverschil) -> str:
    """Give the name of a region with its norm; of an invented region also that it is."""
    return f"{named(regio.opname.regio, voorbeeld=regio.opname.voorbeeld)} ({regio.opname.norm})"


def conclusion_of(regio: Regioverschil) -> str:
    """Tell in one or two sentences what happened to a region as a whole."""
    if regio.was is None:
        return f"Deze regio is nieuw. Zij heeft {_verdicts(regio.opname)}."
    if regio.wordt is None:
        return f"Deze regio is vervallen: zij is niet meer beoordeeld. Zij had {_verdicts(regio.opname)}."
    if regio.was.voldoet:
        return "Voldoet nog steeds aan de norm." if regio.wordt.voldoet else "Voldeed aan de norm, en nu niet meer."
    return "Voldoet nu aan de norm, en eerder niet." if regio.wordt.voldoet else "Voldoet nog niet aan de norm."


def change_of(eis: Eisverschil) -> str:
    """Tell in one sentence what happened to a requirement."""
    was, now = eis.was, eis.wordt
    if was is None:
        return f"Deze eis is nieuw: {standing_in_words(eis.stand)}."
    if now is None:
        return f"Deze eis is vervallen. Eerder: {standing_in_words(was)}."
    before, after = standing_in_words(was), standing_in_words(now)
    if before != after:
        return f"Was {before}, is nu {after}."
    if eis.richting == "gelijk":
        return f"Nog steeds {after}."
    if eis.richting == "anders" and was.niveau != now.niveau:
        return f"Nog steeds {after}. De eis was {was.niveau}, en is nu {now.niveau}."
    more = {"slechter": "meer", "beter": "minder"}.get(eis.richting, "iets anders")
    return f"Nog steeds {after}, maar er ontbreekt {more}."


def standing_in_words(stand: Eisstand) -> str:
    """Give a verdict in words; of an explained deviation also what it is without the explanation."""
    words = VERDICT_WORDS[stand.oordeel]
    return f"{VERANTWOORD} ({words})" if stand.verantwoord else words


def details_of(eis: Eisverschil) -> list[tuple[str, str]]:
    """Give what is missing and what caused the change, as labels with texts."""
    lines = [("Ontbreekt nu ook", _listed(eis.erbij)), ("Ontbreekt niet meer", _listed(eis.eraf))]
    causes = [("Afwijking", _deviation(eis)), *_agreements(eis.afspraken)]
    causes.append(("Veranderd in het bestand", _listed(map(path_in_words, _telling_parts(eis)))))
    if eis.richting in ("beter", "slechter", "anders") and not any(text for _, text in causes):
        causes = [("Oorzaak", "niet in het regiobestand; de norm, de peildatum of nvo-check zelf is veranderd")]
    return [(label, text) for label, text in [*lines, *causes] if text]


def path_in_words(path: str) -> str:
    """Write a path the way an author finds it in the file."""
    return _WHOLE_PATHS.get(path, path.replace("[]", ""))


def _dates(old: Kant, new: Kant) -> Iterator[str]:
    if old.peildatum != new.peildatum:
        yield f"De peildatum was {dutch_date(old.peildatum)}, en is nu {dutch_date(new.peildatum)}."


def _versions(old: Kant, new: Kant) -> Iterator[str]:
    if old.versie != new.versie:
        yield f"De oude uitkomst is gemaakt met nvo-check {old.versie}, de nieuwe met {new.versie}."


def _norms(regios: Iterable[Regioverschil]) -> Iterator[str]:
    for regio in regios:
        was, now = regio.was, regio.wordt
        if was is None or now is None:
            continue
        if was.norm != now.norm:
            yield f"{now.regio} is eerst getoetst aan {was.norm}, en nu aan {now.norm}."
        elif was.norm_sha256 != now.norm_sha256:
            yield f"De norm {now.norm} is zelf veranderd."


def _names(regios: Iterable[Regioverschil]) -> Iterator[str]:
    for regio in regios:
        if regio.was and regio.wordt and regio.was.regio != regio.wordt.regio:
            yield f"De regio heette {regio.was.regio}, en heet nu {regio.wordt.regio}. Is het dezelfde regio?"


def _verdicts(opname: Momentopname) -> str:
    words = [standing_in_words(one) for one in opname.eisen]
    counted = ", ".join(f"{words.count(word)} {word}" for word in dict.fromkeys(words))
    return f"{len(words)} eisen: {counted}" if words else "geen eisen"


def _deviation(eis: Eisverschil) -> str:
    was = eis.was.afwijking if eis.was else None
    now = eis.wordt.afwijking if eis.wordt else None
    if was == now:
        return ""
    if was is None:
        return f"nieuw, {DEVIATION_WORDS[now]}" if now else ""
    return f"was {DEVIATION_WORDS[was]}, is nu {DEVIATION_WORDS[now] if now else 'weg'}"


def _agreements(afspraken: tuple[Afspraakverschil, ...]) -> Iterator[tuple[str, str]]:
    for one in afspraken[:_MOST_CAUSES]:
        yield f"Afspraak ‘{one.id}’", _agreement(one)
    left = len(afspraken) - _MOST_CAUSES
    if left > 0:
        yield "En verder", f"nog {left} {'afspraak' if left == 1 else 'afspraken'}"


def _telling_parts(eis: Eisverschil) -> Iterator[str]:
    """Leave out 'all agreements' when those that changed are named already."""
    return (path for path in eis.onderdelen if path != ALLE_AFSPRAKEN or not eis.afspraken)


def _agreement(one: Afspraakverschil) -> str:
    if one.wijziging == "nieuw":
        return f"nieuw, {readable(one.wordt)}"
    if one.wijziging == "vervallen":
        return f"vervallen, was {readable(one.was)}"
    if one.was != one.wordt:
        return f"was {readable(one.was)}, is nu {readable(one.wordt)}"
    return f"gewijzigd, blijft {readable(one.wordt)}"


def _listed(names: Iterable[str]) -> str:
    found = list(names)
    left = len(found) - _MOST_CAUSES
    shown = found if left <= 0 else [*found[:_MOST_CAUSES], f"nog {left} andere"]
    return summing_up(shown)
