# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading an outcome back: bytes -> :class:`Uitkomstbestand`, or a Dutch message. The file is untrusted."""

from __future__ import annotations

import codecs
import datetime
import json
import re
from collections.abc import Container
from dataclasses import replace
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails, from_json

from nvo_check import __version__
from nvo_check.aside import Opzij
from nvo_check.failure import InputFailure
from nvo_check.finding import Finding
from nvo_check.judge.outcome import Afwijkingsoordeel
from nvo_check.judge.snapshots import Eisstand, Kant, Momentopname, one_of_each
from nvo_check.judge.traces import Afspraakspoor, Padspoor, Spoor
from nvo_check.place import Place, format_path, printable
from nvo_check.proof.outcome import Bewijscontrole, Bronstand, Verwijzingscontrole
from nvo_check.reading.files import read_bytes
from nvo_check.report import contract_parts as parts
from nvo_check.report.contract import FORMAAT, EisOordeel, RegioResultaat, Uitkomstbestand
from nvo_check.settings import Settings

MAX_BYTES = 50 * 1024 * 1024
"""Size of an outcome file; that of 41 regions is about 8 MB."""

_FAMILY = FORMAAT.rsplit("/", 1)[0]
_AT = re.compile(r" at line (\d+) column (\d+)$")
_MOST_SHOWN = 5
_AGAIN = "Maak de uitkomst opnieuw met `nvo-check check … -f json -o uitkomst.json`."
_REASONS = (
    # what the parser says; what is wrong, and what to do
    ("EOF while", "Het bestand houdt te vroeg op.", "Is het helemaal opgeslagen of gekopieerd? " + _AGAIN),
    ("recursion limit", "Dit bestand is dieper genest dan een uitkomst ooit is.", _AGAIN),
    ("trailing characters", "Na het einde van de uitkomst staat nog iets.", "Haal dat weg. " + _AGAIN),
    ("", "Dit is geen JSON.", _AGAIN),
)


def read_outcome(content: bytes, bestand: str) -> Uitkomstbestand:
    """Read an outcome file.

    Args:
        content: its bytes; one more than :data:`MAX_BYTES` when it is too large.
        bestand: the file as messages call it.

    Raises:
        InputFailure: it is too large, no JSON, no outcome of nvo-check, or not complete.
    """
    data = _parse(content, bestand)
    if not isinstance(data, dict) or not isinstance(data.get("formaat"), str):
        raise _failure(bestand, "Dit is geen uitkomst van nvo-check.", _AGAIN)
    if data["formaat"] != FORMAAT:
        raise _other_format(bestand, data["formaat"])
    outcome = _validated(data, bestand)
    try:
        datetime.date.fromisoformat(outcome.peildatum)
    except ValueError as error:
        melding = "De `peildatum` is een dag die niet bestaat."
        raise _failure(bestand, melding, _AGAIN, pad="peildatum") from error
    _refuse_double_verdicts(outcome, bestand)
    return outcome


def load_outcome(path: str, settings: Settings) -> tuple[bytes, Uitkomstbestand]:
    """Read an outcome file; give its bytes too.

    Raises:
        InputFailure: it cannot be read, or is no outcome.
    """
    content = read_bytes(path, replace(settings.limits, max_bytes=MAX_BYTES))
    return content, read_outcome(content, printable(path))


def side_of(outcome: Uitkomstbestand, naam: str) -> Kant:
    """Give an outcome as one side of a comparison."""
    fouten = tuple(f"{one.bestand}:{one.regel}:{one.kolom} {one.melding} {one.tip}".rstrip() for one in outcome.fouten)
    return Kant(naam, outcome.versie, outcome.peildatum, tuple(map(_snapshot, outcome.regios)), fouten, uitkomst=True)


def _snapshot(regio: RegioResultaat) -> Momentopname:
    deviations = one_of_each((one.eis, one.stand) for one in regio.afwijkingen)
    return Momentopname(
        regio=regio.regio,
        bestand=regio.bestand,
        norm=regio.norm.id,
        norm_sha256=regio.norm.sha256,
        eisen=tuple(
            Eisstand(
                eis=one.eis,
                titel=one.titel,
                niveau=one.niveau,
                oordeel=one.oordeel,
                verantwoord=one.verantwoord is not None,
                melding=one.melding,
                ontbreekt=tuple(one.ontbreekt),
                spoor=_trace(one),
                afwijking=deviations.get(one.eis),
                genegeerd=one.opzij is not None and one.opzij.waarom != "al_bekend",
            )
            for one in regio.oordelen
        ),
        bewijs=proof_of(regio),
        afwijkingen=tuple(found for found in map(_deviation, regio.afwijkingen) if found.mis),
        voorbeeld=regio.voorbeeld,
    )


def proof_of(regio: RegioResultaat) -> Bewijscontrole:
    """Give what came of verifying the citations of a region."""
    promised = {one.bron for one in regio.bewijs.bronnen if one.bestand}
    place = Place(regio.bestand)  # of a source it is not in the outcome
    return Bewijscontrole(
        regio.bewijs.gecontroleerd,
        tuple(_citation(one, promised) for one in regio.bewijs.verwijzingen),
        tuple(
            Bronstand(one.bron, one.titel, one.bestand or "", one.sha256 or "", one.verwacht or "", place)
            for one in regio.bewijs.bronnen
        ),
    )


def _citation(one: parts.Verwijzingscontrole, promised: Container[str]) -> Verwijzingscontrole:
    return Verwijzingscontrole(
        plaats=_place(one.plaats),
        bron=one.bron,
        titel=one.titel,
        kop=one.kop or "",
        regels=one.regels or "",
        pagina=one.pagina,
        citaat=one.citaat or "",
        uitkomst=one.controle,
        melding=one.melding,
        tip=one.tip,
        beloofd=one.bron in promised,
    )


def _deviation(one: parts.Afwijking) -> Afwijkingsoordeel:
    return Afwijkingsoordeel(
        eis=one.eis,
        titel="",
        niveau=one.niveau,
        stand=one.stand,
        melding=one.melding,
        tip=one.tip,
        plaats=_place(one.plaats),
        opzij=Opzij(one.opzij.waarom, one.opzij.reden) if one.opzij is not None else None,
    )


def _place(plaats: parts.Plaats) -> Place:
    return Place(plaats.bestand, plaats.regel, plaats.kolom, plaats.pad)


def _trace(oordeel: EisOordeel) -> Spoor:
    return Spoor(
        tuple(Afspraakspoor(one.id, one.stand, one.vingerafdruk) for one in oordeel.spoor.afspraken),
        tuple(Padspoor(one.pad, one.vingerafdruk) for one in oordeel.spoor.paden),
    )


def _refuse_double_verdicts(outcome: Uitkomstbestand, bestand: str) -> None:
    for number, regio in enumerate(outcome.regios):
        seen: set[str] = set()
        for oordeel in regio.oordelen:
            if oordeel.eis in seen:
                melding = f"De eis `{printable(oordeel.eis)[:40]}` staat er twee keer in."
                tip = f"Dan is het bestand met de hand veranderd. {_AGAIN}"
                raise _failure(bestand, melding, tip, pad=f"regios[{number}].oordelen")
            seen.add(oordeel.eis)


def _parse(content: bytes, bestand: str) -> Any:
    if len(content) > MAX_BYTES:
        raise _failure(bestand, f"Dit bestand is groter dan {MAX_BYTES // 1024**2} MB.", "Geef een uitkomst per regio.")
    try:
        text = _utf8(content)
        data = from_json(text, allow_inf_nan=False)  # first: it bounds the depth, which json does not
        json.loads(text, object_pairs_hook=_refuse_double_keys)
    except _DoubleKey as error:
        melding = f"De sleutel `{printable(str(error))[:40]}` staat er twee keer in hetzelfde blok."
        raise _failure(bestand, melding, f"Dan is het bestand met de hand veranderd. {_AGAIN}") from error
    except UnicodeError as error:
        raise _failure(bestand, "Dit bestand is geen tekst.", _AGAIN) from error
    except ValueError as error:
        at = _AT.search(str(error))
        melding, tip = next((melding, tip) for sign, melding, tip in _REASONS if str(error).startswith(sign))
        line, column = (int(at[1]), max(int(at[2]), 1)) if at else (0, 0)
        raise _failure(bestand, melding, tip, regel=line, kolom=column) from error
    return data


class _DoubleKey(Exception):
    """A key that stands twice in one block: readers disagree on which counts."""


def _refuse_double_keys(pairs: list[tuple[str, Any]]) -> None:
    if len(pairs) > len(dict(pairs)):
        names = [name for name, _ in pairs]
        raise _DoubleKey(next(name for name in names if names.count(name) > 1))


def _utf8(content: bytes) -> bytes:
    """Take a byte order mark away; older Windows shells write UTF-16 when output is redirected."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16").encode("utf-8")
    return content.removeprefix(codecs.BOM_UTF8)


def _other_format(bestand: str, formaat: str) -> InputFailure:
    if formaat.startswith(f"{_FAMILY}/"):
        melding = f"Deze uitkomst heeft een andere vorm dan deze nvo-check leest ({FORMAAT})."
        return _failure(bestand, melding, "Werk nvo-check bij, of maak de uitkomst opnieuw.", pad="formaat")
    if formaat.startswith("nvo-check/"):
        return _failure(bestand, "Dit bestand is van nvo-check, maar het is geen uitkomst van `check`.", _AGAIN)
    return _failure(bestand, "Dit is geen uitkomst van nvo-check.", _AGAIN)


def _validated(data: dict[str, Any], bestand: str) -> Uitkomstbestand:
    try:
        return Uitkomstbestand.model_validate(data, strict=True)
    except ValidationError as error:
        mistakes = error.errors(include_url=False, include_context=False, include_input=False)
    if data.get("versie") != __version__ and all(one["type"] == "extra_forbidden" for one in mistakes):
        for one in mistakes:
            _drop(data, one["loc"])
        return _validated(data, bestand)
    raise _incomplete(bestand, [one for one in mistakes if one["type"] != "extra_forbidden"] or mistakes)


def _drop(data: Any, loc: tuple[int | str, ...]) -> None:
    """Take away a key that a newer nvo-check added; within one number of the format only keys are added."""
    for step in loc[:-1]:
        data = data[step]
    del data[loc[-1]]


def _incomplete(bestand: str, mistakes: list[ErrorDetails]) -> InputFailure:
    findings = [
        Finding(Place(bestand, pad=format_path(one["loc"])), f"{_what(one['type'])}: `{format_path(one['loc'])}`.")
        for one in mistakes[:_MOST_SHOWN]
    ]
    left = len(mistakes) - len(findings)
    if left:
        findings.append(Finding(Place(bestand), f"En nog {left} {'plaats' if left == 1 else 'plaatsen'}."))
    melding = f"De uitkomst {bestand} is niet volledig, of met de hand veranderd. {_AGAIN}"
    return InputFailure(melding, findings)


def _what(kind: str) -> str:
    return "Hier ontbreekt iets" if kind == "missing" else "Hier staat iets wat niet kan"


def _failure(bestand: str, melding: str, tip: str, *, regel: int = 0, kolom: int = 0, pad: str = "") -> InputFailure:
    finding = Finding(Place(bestand, regel, kolom, pad), melding, tip)
    return InputFailure(f"De uitkomst {bestand} is niet te gebruiken.", [finding])
