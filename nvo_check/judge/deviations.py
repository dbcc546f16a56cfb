# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Deviations in front of the judge: which count, and what is wrong with the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from nvo_check.dates import dutch_date, is_before
from nvo_check.finding import summing_up
from nvo_check.judge.outcome import Afwijkingsoordeel, Afwijkingsstand, Bewijs, Oordeel
from nvo_check.model.afwijking import Afwijking
from nvo_check.model.placeholders import says_something
from nvo_check.norm.norm import Norm
from nvo_check.norm.stamp import stamp_of
from nvo_check.place import Path
from nvo_check.reading.places import Places


@dataclass(frozen=True)
class _Verdict:
    """What is found about one deviation, before its place is known; ``at`` is the field it is about."""

    stand: Afwijkingsstand
    melding: str
    tip: str = ""
    at: str = ""


def weigh_deviations(
    afwijkingen: Sequence[Afwijking],
    oordelen: Sequence[Oordeel],
    places: Places,
    peildatum: str,
    elsewhere: Mapping[str, str],
    evidence: Sequence[tuple[Bewijs, ...]],
) -> tuple[tuple[Oordeel, ...], tuple[Afwijkingsoordeel, ...]]:
    """Weigh the deviations of a region; give the verdicts with the valid ones in them, and all deviations.

    Args:
        afwijkingen: as the region wrote them.
        oordelen: the verdicts without deviations.
        places: of the region file.
        peildatum: reference date, ``YYYY-MM-DD``.
        elsewhere: requirements of other norms, each with the id of a norm that has it.
        evidence: the sources of each deviation.
    """
    if not afwijkingen:
        return tuple(oordelen), ()
    by_id = {oordeel.eis.id: oordeel for oordeel in oordelen}
    verdicts = _beside_each_other(
        afwijkingen, [_weigh(afwijking, by_id, peildatum, elsewhere) for afwijking in afwijkingen]
    )
    weighed = [
        _outcome(afwijking, verdict, by_id.get(afwijking.eis), places, index, bronnen)
        for index, (afwijking, verdict, bronnen) in enumerate(zip(afwijkingen, verdicts, evidence, strict=True))
    ]
    return tuple(_with_deviation(oordeel, weighed) for oordeel in oordelen), tuple(weighed)


def requirements_of(norms: Iterable[Norm]) -> dict[str, str]:
    """Give for every requirement of ``norms`` the id of the first norm that has it."""
    found: dict[str, str] = {}
    for norm in norms:
        for requirement in norm.requirements:
            found.setdefault(requirement.eis.id, norm.id)
    return found


def _with_deviation(oordeel: Oordeel, weighed: Iterable[Afwijkingsoordeel]) -> Oordeel:
    """Give the verdict with the deviation that counts; or tell that there is one that does not."""
    own = [one for one in weighed if one.eis == oordeel.eis.id]
    for one in own:
        if one.stand == "geldig":
            return replace(oordeel, afwijking=one)
    if not own or not oordeel.onvervuld:
        return oordeel
    why = own[0].stand.replace("_", " ")
    return replace(oordeel, melding=f"{oordeel.melding} Er is een afwijking, maar die telt niet: {why}.")


def _outcome(
    afwijking: Afwijking,
    verdict: _Verdict,
    oordeel: Oordeel | None,
    places: Places,
    index: int,
    bronnen: tuple[Bewijs, ...],
) -> Afwijkingsoordeel:
    besluit = afwijking.besluit
    path: Path = ("afwijkingen", index, *([verdict.at] if verdict.at else []))
    return Afwijkingsoordeel(
        eis=afwijking.eis,
        titel=oordeel.eis.titel if oordeel is not None else "",
        niveau=oordeel.eis.niveau if oordeel is not None else "verplicht",
        stand=verdict.stand,
        melding=verdict.melding,
        tip=verdict.tip,
        plaats=places.of(path),
        motivering=afwijking.motivering or "",
        orgaan=besluit.orgaan if besluit else "",
        naam_orgaan=(besluit.naam_orgaan if besluit else "") or "",
        besluitdatum=(besluit.datum if besluit else "") or "",
        einddatum=afwijking.einddatum or "",
        bronnen=bronnen,
    )


def _beside_each_other(afwijkingen: Sequence[Afwijking], verdicts: Sequence[_Verdict]) -> list[_Verdict]:
    """Look at deviations for the same requirement together: a renewed one is history, a second valid one is double."""
    valid = {one.eis for one, verdict in zip(afwijkingen, verdicts, strict=True) if verdict.stand == "geldig"}
    seen: set[str] = set()
    found: list[_Verdict] = []
    for afwijking, given in zip(afwijkingen, verdicts, strict=True):
        verdict = given
        if given.stand == "geldig" and afwijking.eis in seen:
            verdict = _Verdict("dubbel", f"Voor {afwijking.eis} geldt al een afwijking.", "Haal er één weg.", "eis")
        elif given.stand in ("verlopen", "nog_niet_ingegaan") and afwijking.eis in valid:
            verdict = _Verdict("vervangen", f"Voor {afwijking.eis} geldt op de peildatum een andere afwijking.")
        if given.stand == "geldig":
            seen.add(afwijking.eis)
        found.append(verdict)
    return found


def _weigh(
    afwijking: Afwijking, by_id: Mapping[str, Oordeel], peildatum: str, elsewhere: Mapping[str, str]
) -> _Verdict:
    oordeel = by_id.get(afwijking.eis)
    if oordeel is None:
        return _without_requirement(afwijking.eis, by_id, elsewhere)
    return (
        _superfluous(oordeel)
        or _incomplete(afwijking)
        or _out_of_date(afwijking, peildatum)
        or _changed(afwijking, oordeel)
        or _valid(afwijking, oordeel)
    )


def _without_requirement(eis: str, by_id: Mapping[str, Oordeel], elsewhere: Mapping[str, str]) -> _Verdict:
    if eis in elsewhere:
        return _Verdict("andere_norm", f"{eis} hoort bij een andere norm ({elsewhere[eis]}) en telt hier niet mee.")
    meant = next((known for known in by_id if _bare(known) == _bare(eis)), "")
    tip = f"Bedoelde u `{meant}`?" if meant else "Alle eisen ziet u met `nvo-check explain`."
    return _Verdict("onbekende_eis", f"De eis {eis} bestaat niet in deze norm.", tip, "eis")


def _bare(eis: str) -> str:
    """Give an id without signs and capitals: a slip of the pen in those is easily made, a wrong number is not."""
    return "".join(sign for sign in eis.casefold() if sign.isalnum())


def _incomplete(afwijking: Afwijking) -> _Verdict | None:
    besluit = afwijking.besluit
    missing = [
        words
        for words, there in (
            ("een `motivering`", afwijking.motivering and says_something(afwijking.motivering)),
            ("een `besluit` met orgaan en datum", besluit is not None and besluit.datum),
            ("een `einddatum`", afwijking.einddatum),
            ("een bron bij `bronnen`", afwijking.bronnen),
        )
        if not there
    ]
    if not missing:
        return None
    melding = f"De afwijking van {afwijking.eis} telt niet, want er ontbreekt {summing_up(missing)}."
    return _Verdict(
        "onvolledig", melding, f"Vul dit aan. Een voorbeeld geeft `nvo-check explain {afwijking.eis} --afwijking`."
    )


def _out_of_date(afwijking: Afwijking, peildatum: str) -> _Verdict | None:
    """A date is as precise as it was written: ``2027`` lasts to the end of that year."""
    end, start = afwijking.einddatum or "", (afwijking.besluit.datum if afwijking.besluit else "") or ""
    if is_before(end, peildatum):
        return _Verdict(
            "verlopen",
            f"De afwijking van {afwijking.eis} is verlopen: zij gold tot en met {dutch_date(end)}.",
            "Voldoe nu aan de eis, of leg een nieuw besluit met een nieuwe einddatum vast.",
            "einddatum",
        )
    if is_before(end, start):
        return _Verdict(
            "onvolledig",
            f"De afwijking van {afwijking.eis} telt niet, want de einddatum ({dutch_date(end)}) ligt voor het besluit "
            f"({dutch_date(start)}).",
            "Verbeter een van de twee datums.",
            "einddatum",
        )
    if is_before(peildatum, start):
        return _Verdict(
            "nog_niet_ingegaan",
            f"De afwijking van {afwijking.eis} geldt nog niet: het besluit is van {dutch_date(start)}.",
            "Toets op of na die datum, of verbeter de datum.",
            "besluit",
        )
    return None


def _superfluous(oordeel: Oordeel) -> _Verdict | None:
    if oordeel.onvervuld:
        return None
    why = "geldt niet voor deze regio" if oordeel.oordeel == "niet_van_toepassing" else "is al vervuld"
    melding = f"De afwijking is niet nodig: {oordeel.eis.id} {why}."
    return _Verdict("overbodig", melding, "Haal de afwijking weg.", "eis")


def _changed(afwijking: Afwijking, oordeel: Oordeel) -> _Verdict | None:
    now = stamp_of(oordeel.eis)
    if afwijking.stempel in (None, now):
        return None
    return _Verdict(
        "opnieuw_bekijken",
        f"Het stempel hoort niet bij de tekst die {oordeel.eis.id} nu heeft. De eis is veranderd sinds het besluit, of "
        "het stempel is verkeerd overgenomen.",
        f"Bekijk de eis opnieuw (`nvo-check explain {oordeel.eis.id}`). Klopt de afwijking nog? "
        f'Schrijf dan `stempel: "{now}"`.',
        "stempel",
    )


def _valid(afwijking: Afwijking, oordeel: Oordeel) -> _Verdict:
    tip = (
        "" if afwijking.stempel else f'Zet er `stempel: "{stamp_of(oordeel.eis)}"` bij; dan ziet u of de eis verandert.'
    )
    return _Verdict("geldig", "", tip)
