# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small norms of our own, and a region that is judged by them."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

from nvo_check.check import check
from nvo_check.judge.run import Uitkomst

DATE = datetime.date(2026, 11, 21)
WAITING = "elementen.beschikbaarheid.wachttijden"

REGION: dict[str, Any] = {
    "schemaversie": 1,
    "norm": "nvo-2020-zeven",
    "regio": {"naam": "Duinland", "beschrijving": "Aan zee."},
    "bronnen": [{"id": "stuk", "titel": "Stuk"}, {"id": "brief", "titel": "Brief"}],
    "inspraak": [{"naam": "Jeugdraad", "werkwijze": "Elke maand.", "bronnen": [{"bron": "brief", "regels": "7"}]}],
    "elementen": {
        "governance": {
            "stand": "vastgelegd",
            "afspraken": [
                {"id": "vast", "tekst": "Vast.", "stand": "vastgelegd", "bronnen": [{"bron": "stuk", "regels": "1"}]},
                {"id": "bezig", "tekst": "Bezig.", "stand": "in_ontwikkeling"},
                {"id": "weg", "tekst": "Weg.", "stand": "ontbreekt"},
            ],
        },
        "beschikbaarheid": {
            "stand": "vastgelegd",
            "wachttijden": {
                "stand": "vastgelegd",
                "maxima": [
                    {"vorm": "pleegzorg", "maximum": 4, "eenheid": "weken"},
                ],
                "aanpak": [{"id": "wachtlijst", "tekst": "Korter.", "stand": "vastgelegd"}],
            },
        },
    },
}


def requirement(number: str, **given: Any) -> dict[str, Any]:
    """A requirement that is met; ``given`` says what is different."""
    return {
        "id": number,
        "element": "een",
        "niveau": "verplicht",
        "titel": f"Titel van {number}",
        "vraag": f"Is {number} zo?",
        "uitleg": "Daarom.",
        "advies": "Doe iets.",
        "herkomst": [{"document": "Eigen afspraak"}],
        "kijkt_naar": ["elementen.governance"],
        "voldaan": "true",
        "meldingen": {"voldaan": "Ja.", "niet_voldaan": "Nee."},
        "voorbeelden": [
            {"naam": verdict, "oordeel": verdict, "regio": {}}
            for verdict in ("voldaan", "niet_voldaan", "gedeeltelijk", "niet_van_toepassing")
        ],
    } | given


def partly(number: str, **given: Any) -> dict[str, Any]:
    meldingen = {"voldaan": "Ja.", "gedeeltelijk": "Deels.", "niet_voldaan": "Nee."}
    return requirement(number, voldaan="false", gedeeltelijk="true", meldingen=meldingen, **given)


def outcome(folder: Path, *norms: list[dict[str, Any]], region: dict[str, Any] | None = None) -> Uitkomst:
    """Judge the region by norms called ``een``, ``twee`` and so on, each with these requirements."""
    paths = []
    for name, eisen in zip(("een", "twee", "drie"), norms, strict=False):
        norm = {
            "schemaversie": 1,
            "id": name,
            "titel": f"Norm {name}",
            "elementen": [{"id": "een", "nummer": "1", "titel": "Een"}],
            "eisen": eisen,
        }
        path = folder / f"{name}.yaml"
        path.write_text(json.dumps(norm), "utf-8")
        paths.append(str(path))
    file = folder / "regio.yaml"
    file.write_text(json.dumps(region or REGION, indent=1), "utf-8")
    return check([str(file)], paths, peildatum=DATE)
