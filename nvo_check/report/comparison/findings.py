# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences about proof and deviations that changed between two outcomes; every format uses the same ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nvo_check.judge.comparing import Regioverschil, Vergelijking
from nvo_check.judge.finding_changes import Afwijkingsverschil, Bewijsverschil, Verwijzingsverschil, worst_of
from nvo_check.place import Place, printable
from nvo_check.proof.outcome import Bewijscontrole, Verwijzingscontrole
from nvo_check.report.sentences import citation_in_words
from nvo_check.report.words import DEVIATION_WORDS, PROOF_WORDS

_MOST_SHOWN = 10


def turns_in_words(regios: Iterable[Regioverschil]) -> str:
    """Write ``; bewijs slechter; afwijkingen beter``; empty when neither changed."""
    found = list(regios)
    turns = (
        ("bewijs", worst_of(regio.bewijs.richting for regio in found if regio.bewijs)),
        ("afwijkingen", worst_of(one.richting for regio in found for one in regio.afwijkingen)),
    )
    return "".join(f"; {what} {turn}" for what, turn in turns if turn != "gelijk")


def proof_in_words(verschil: Bewijsverschil) -> str:
    """Write ``9 van 9 verwijzingen bevestigd, nu 8 van 9.``"""
    return f"{_confirmed(verschil.was, 'bevestigd')}, nu {_confirmed(verschil.wordt)}."


def proof_in_lines(verschil: Bewijsverschil) -> tuple[str, ...]:
    """Name the citations that changed, worse first; at most ten."""
    return _at_most(_citation(one) for one in verschil.verwijzingen)


def deviations_in_words(regio: Regioverschil) -> str:
    """Count the deviations that somebody has to mend."""
    was, now = (len(one.afwijkingen) if one else 0 for one in (regio.was, regio.wordt))
    noun = "afwijking klopt" if was == 1 else "afwijkingen kloppen"
    return f"{was} {noun} niet, nu {now}." if was else f"Nu {_wrong(now)} niet, eerst geen."


def deviations_in_lines(verschillen: Iterable[Afwijkingsverschil]) -> tuple[str, ...]:
    """Name the deviations that changed, worse first; at most ten."""
    return _at_most(map(_deviation, verschillen))


def about_proof(comparison: Vergelijking) -> Iterator[str]:
    """Tell which proof was not compared, and which documents changed."""
    proofs = [regio.bewijs for regio in comparison.regios if regio.bewijs]
    for side, verified in (("OUD", [one.was for one in proofs]), ("NIEUW", [one.wordt for one in proofs])):
        other = [one.wordt if side == "OUD" else one.was for one in proofs]
        pairs = zip(verified, other, strict=True)
        if any(mine.verwijzingen and mine.gecontroleerd and not theirs.gecontroleerd for mine, theirs in pairs):
            yield f"De verwijzingen zijn alleen in {side} gecontroleerd; het bewijs is niet vergeleken."
    yield from dict.fromkeys(
        f"Het document {source.bestand or source.titel} (bron ‘{source.bron}’) is veranderd."
        for proof in proofs
        for source in proof.documenten
    )


def _confirmed(bewijs: Bewijscontrole, word: str = "") -> str:
    total = len(bewijs.verwijzingen)
    if not total:
        return "geen verwijzingen" if word else "geen"
    noun = f" {'verwijzing' if total == 1 else 'verwijzingen'} {word}" if word else ""
    return f"{bewijs.bevestigd} van {total}{noun}"


def _citation(one: Verwijzingsverschil) -> str:
    now = one.stand
    return f"{citation_in_words(now)}: {_change(_proof(one.was), _proof(one.wordt))} ({_at(now.plaats)})."


def _deviation(one: Afwijkingsverschil) -> str:
    now = one.stand
    was = DEVIATION_WORDS[one.was.stand] if one.was else ""
    wordt = DEVIATION_WORDS[one.wordt.stand] if one.wordt else ""
    if not wordt:
        return f"{now.eis}: was {was}, en staat er zo niet meer."
    told = f"was {was}, is nu {wordt}" if was else f"nieuw, {wordt}"
    return f"{now.eis}: {told} ({_at(now.plaats)}). {now.melding}".rstrip()


def _proof(one: Verwijzingscontrole | None) -> str:
    return PROOF_WORDS[one.uitkomst] if one is not None else ""


def _change(was: str, now: str) -> str:
    if was and now:
        return f"eerst {was}, nu {now}"
    return f"nieuw, {now}" if now else f"eerst {was}, nu weg"


def _at(plaats: Place) -> str:
    return printable(str(plaats))


def _wrong(number: int) -> str:
    return "klopt 1 afwijking" if number == 1 else f"kloppen {number} afwijkingen"


def _at_most(lines: Iterable[str]) -> tuple[str, ...]:
    found = list(lines)
    left = len(found) - _MOST_SHOWN
    return (*found[:_MOST_SHOWN], f"En nog {left}.") if left > 0 else tuple(found)
