# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences about proof, deviations and decisions; every format uses the same ones, so that they agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from nvo_check.dates import dutch_date
from nvo_check.finding import summing_up
from nvo_check.judge.decisions import Besluitregel, Besluitvorming
from nvo_check.judge.outcome import WORST_FIRST, Afwijkingsoordeel, Elementuitkomst, Oordeel, Regiouitkomst
from nvo_check.proof.outcome import Bewijscontrole, Verschil, Verwijzingscontrole
from nvo_check.report.words import (
    DEVIATION_WORDS,
    PROOF_WORDS,
    explained,
    readable,
    verdict,
)

NOT_VERIFIED = (
    "De verwijzingen naar bronnen zijn niet gecontroleerd. Geef met `--sources` de map waarin de documenten staan."
)
NOTHING_CHECKED = (
    "Er is niets gecontroleerd: geen regiobestanden (`*.yaml` of `*.yml`) gevonden. Mappen in een map tellen niet mee."
)
REPEATABLE = "Bewaart u de uitkomst ook als JSON? Met `nvo-check verify` herhaalt u deze toetsing dan later."
NO_DATE, NO_DECISION = "geen datum", "besluit niet bekend"
NOT_IN_QUOTATION, NOT_IN_SOURCE = "(staat niet in het citaat)", "(staat niet in de bron)"
_ORGANS = {
    "raad": "de gemeenteraad",
    "college": "het college van burgemeester en wethouders",
    "regionaal_overleg": "het regionaal overleg",
    "ambtelijk_overleg": "het ambtelijk overleg",
}


def final_verdict(oordeel: Oordeel) -> str:
    """Give a verdict as sign and words; of an explained deviation also what it is without the explanation."""
    return explained(oordeel.oordeel) if oordeel.verantwoord else verdict(oordeel.oordeel)


def element_verdict(group: Elementuitkomst) -> str:
    """Give the verdict on an element as sign and words; explained, when every requirement that counts is."""
    if is_explained(group):
        found = [oordeel.oordeel for oordeel in _counted(group) if oordeel.verantwoord]
        return explained(min(found, key=WORST_FIRST.index))
    return verdict(group.oordeel)


def is_explained(group: Elementuitkomst) -> bool:
    """Whether an element has nothing open, but only because something is explained."""
    counted = _counted(group)
    return any(oordeel.verantwoord for oordeel in counted) and not any(oordeel.onvervuld for oordeel in counted)


def conclusion_in_words(regio: Regiouitkomst) -> str:
    """Tell whether a region meets the norm, and how many deviations that takes: without the name of the region."""
    if not regio.voldoet:
        return "voldoet nog niet aan de norm"
    number = sum(oordeel.eis.niveau == "verplicht" for oordeel in regio.verantwoord)
    if not number:
        return "voldoet aan de norm"
    return f"voldoet aan de norm, met {number} verantwoorde {'afwijking' if number == 1 else 'afwijkingen'}"


def of_which_explained(number: int) -> str:
    """Write how many of what is in order is explained: ``, waarvan 1 met een verantwoorde afwijking``."""
    return f", waarvan {number} met een verantwoorde afwijking" if number else ""


def explanation_of(one: Afwijkingsoordeel) -> str:
    """Tell who decided on a deviation and until when it counts, as far as the region says."""
    return " ".join(sentence for sentence in (_decided_by(one), _until(one)) if sentence)


def deviations_in_one_line(regio: Regiouitkomst) -> str:
    """Count the deviations; empty when there are none."""
    if not regio.afwijkingen:
        return ""
    counts = Counter(DEVIATION_WORDS[one.stand] for one in regio.afwijkingen)
    return (
        f"Afwijkingen ({len(regio.afwijkingen)}): {', '.join(f'{number} {word}' for word, number in counts.items())}."
    )


def citations_in_one_line(bewijs: Bewijscontrole) -> str:
    """Count the citations that are confirmed; empty when nobody looked."""
    if not bewijs.gecontroleerd:
        return ""
    total = len(bewijs.verwijzingen)
    if not total:
        return "In het regiobestand staan geen verwijzingen naar bronnen."
    others = [
        f"{number} {PROOF_WORDS[word]}" for word, number in bewijs.telling.items() if number and word != "bevestigd"
    ]
    without = sum(one.uitkomst == "bevestigd" and not one.citaat for one in bewijs.verwijzingen)
    counted = f"{bewijs.bevestigd} van {total} verwijzingen bevestigd{': ' if others else ''}{', '.join(others)}."
    return f"{counted} {_only_the_place(without)}".rstrip()


def citations_not_verified(regios: Iterable[Regiouitkomst]) -> bool:
    """Whether there are citations that nobody looked at; then a report says so, once."""
    return any(regio.bewijs.verwijzingen and not regio.bewijs.gecontroleerd for regio in regios)


def citation_in_words(one: Verwijzingscontrole) -> str:
    """Write which citation it is: ``rapport, kop 'Inleiding', regels 4-6``."""
    parts = [one.bron, f"kop ‘{one.kop}’" if one.kop else "", _lines(one.regels)]
    parts += [f"pagina {one.pagina}" if one.pagina else "", f"citaat ‘{_short(one.citaat)}’" if one.citaat else ""]
    return ", ".join(part for part in parts if part)


def difference_in_words(verschil: Verschil) -> str:
    """Write one difference between a quotation and its source."""
    if not verschil.citaat:
        return f"de bron heeft ook ‘{verschil.bron}’"
    if not verschil.bron:
        return f"in de bron ontbreekt ‘{verschil.citaat}’"
    return f"citaat ‘{verschil.citaat}’, bron ‘{verschil.bron}’"


def decisions_in_lines(overview: Besluitvorming) -> list[str]:
    """Tell who decided, who was only informed, who still has to, and which gemeenten are not named."""
    return [line for line in (_decided(overview), *_groups(overview), _nameless(overview)) if line]


def decision_in_words(line: Besluitregel) -> str:
    """Write what one organ did: ``gemeenteraad: geïnformeerd (20 mei 2021)``."""
    return f"{organ_in_words(line)}: {done_in_words(line)} ({date_in_words(line)})"


def organ_in_words(line: Besluitregel) -> str:
    """Give the name of the organ, or else what kind it is."""
    return line.naam_orgaan or readable(line.orgaan)


def done_in_words(line: Besluitregel) -> str:
    """Give what the organ did, never more than the region says."""
    words = readable(line.besluit) if line.besluit else NO_DECISION
    return f"{words}, {readable(line.stand)}" if line.besluit and line.stand != "vastgelegd" else words


def date_in_words(line: Besluitregel) -> str:
    """Give the date, and whether it is still to come."""
    date = dutch_date(line.datum) if line.datum else NO_DATE
    return f"{date}, na de peildatum" if line.toekomstig else date


def _only_the_place(number: int) -> str:
    """Tell how far the proof goes: without a quotation only the place was looked up, not what stands there."""
    if not number:
        return ""
    which = "heeft er één" if number == 1 else f"hebben er {number}"
    return f"Daarvan {which} geen citaat: dan is alleen nagegaan of document en plek er zijn."


def _counted(group: Elementuitkomst) -> list[Oordeel]:
    required = [oordeel for oordeel in group.oordelen if oordeel.eis.niveau == "verplicht"] or group.oordelen
    return [oordeel for oordeel in required if oordeel.oordeel != "niet_van_toepassing"]


def _decided_by(one: Afwijkingsoordeel) -> str:
    if not one.orgaan:
        return ""
    name = f" ({one.naam_orgaan})" if one.naam_orgaan else ""
    date = dutch_date(one.besluitdatum) if one.besluitdatum else NO_DATE
    return f"Besluit van {_ORGANS.get(one.orgaan, readable(one.orgaan))}{name}, {date}."


def _until(one: Afwijkingsoordeel) -> str:
    if not one.einddatum:
        return ""
    words = {"geldig": "Geldt tot en met", "verlopen": "Gold tot en met"}.get(one.stand, "Einddatum:")
    return f"{words} {dutch_date(one.einddatum)}."


def _decided(overview: Besluitvorming) -> str:
    number = len(overview.vastgesteld)
    if overview.aantal is None:
        known = f"{number} {'raad' if number == 1 else 'raden'}" if number else "geen enkele raad"
        return f"Vastgesteld door {known}. Het bestand zegt niet hoeveel gemeenten meedoen."
    names = f": {summing_up(overview.vastgesteld)}" if number else ""
    councils = "de ene raad" if overview.aantal == 1 else f"de {overview.aantal} raden"
    return f"Vastgesteld door {number} van {councils}{names}."


def _groups(overview: Besluitvorming) -> list[str]:
    groups = (
        ("Wel ingestemd, niet vastgesteld", overview.ingestemd),
        ("Afgewezen", overview.afgewezen),
        ("Alleen geïnformeerd", overview.alleen_geinformeerd),
        ("Nog geen besluit van de raad bekend", overview.nog_te_besluiten),
        ("Besluit van de raad niet bekend", overview.onbekend),
    )
    return [f"{title}: {summing_up(names)}." for title, names in groups if names]


def _nameless(overview: Besluitvorming) -> str:
    left, total = overview.zonder_naam, overview.aantal
    if not left:
        return ""
    if left == total:
        return f"Van de {total} gemeenten is er geen met naam bekend. Van geen van hen is dus een besluit bekend."
    which = "één gemeente" if left == 1 else f"{left} gemeenten"
    return f"Van de {total} gemeenten {'staat' if left == 1 else 'staan'} er {which} niet met naam in het bestand."


def _lines(regels: str) -> str:
    if not regels:
        return ""
    return f"{'regel' if regels.strip().isdigit() else 'regels'} {regels}"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:57]}…"
