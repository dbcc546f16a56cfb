# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Verifying a whole region: which sources are read, and what becomes of a source that is not as registered."""

from __future__ import annotations

from typing import Any

import pytest

from nvo_check.model.admit import admit_region
from nvo_check.model.basis import Verwijzing
from nvo_check.proof.outcome import Bewijscontrole
from nvo_check.proof.verdict import file_changed
from nvo_check.proof.verify import Sources, verify_citations
from nvo_check.reading.source import read_source
from nvo_check.settings import Limits
from tests.proof.duinland import VISIE, Shelf, source_of

REGION = """\
schemaversie: 1
norm: nvo-2020-zeven
regio:
  naam: Duinland
  bronnen: [{bron: visie, kop: 1. Inleiding, regels: 12}, {bron: visie, kop: Begroting}, {bron: brief}]
elementen:
  governance:
    stand: vastgelegd
    bronnen:
      - {bron: weg, kop: Aanhef}
      - {bron: dicht, kop: Aanhef}
bronnen:
  - {id: visie, titel: De visie, bestand: visie.md%s}
  - {id: brief, titel: Een brief}
  - {id: weg, titel: Een nota, bestand: weg.md}
  - {id: dicht, titel: Een besluit, bestand: dicht.pdf}
  - {id: los, titel: Een bijlage, bestand: los.md}
"""
VISION = source_of(VISIE)
SHELF: dict[str, Any] = {"visie.md": VISION, "dicht.pdf": None, "los.md": source_of("# Los")}


def verified(sources: Sources | None, sha256: str = "") -> Bewijscontrole:
    text = REGION % (f', sha256: "{sha256}"' if sha256 else "")
    document = read_source(text.encode(), "regio.yaml", Limits())
    return verify_citations(admit_region(document, Limits()), document.places, sources)


def test_every_citation_is_there_with_its_place_and_what_it_says() -> None:
    controle = verified(Shelf(SHELF))

    assert [(str(one.plaats), one.plaats.pad, one.bron, one.uitkomst) for one in controle.verwijzingen] == [
        ("regio.yaml:5:13", "regio.bronnen[0]", "visie", "bevestigd"),
        ("regio.yaml:5:59", "regio.bronnen[1]", "visie", "niet_gevonden"),
        ("regio.yaml:5:90", "regio.bronnen[2]", "brief", "bron_niet_aanwezig"),
        ("regio.yaml:10:9", "elementen.governance.bronnen[0]", "weg", "bron_niet_aanwezig"),
        ("regio.yaml:11:9", "elementen.governance.bronnen[1]", "dicht", "bron_onleesbaar"),
    ]
    first = controle.verwijzingen[0]
    assert (first.titel, first.kop, first.regels, first.melding) == ("De visie", "1. Inleiding", "12", "")


def test_a_file_that_the_register_promises_must_be_there() -> None:
    brief, weg, dicht = verified(Shelf(SHELF)).verwijzingen[2:]

    assert not brief.beloofd
    assert not brief.mis
    assert "staat geen bestand in het register" in brief.melding
    assert weg.beloofd
    assert weg.mis
    assert (weg.melding, weg.tip) == ("De bron `weg.md` is er niet.", "Controleer de naam.")
    assert (dicht.melding, dicht.tip) == ("De bron `dicht.pdf` is versleuteld.", "Sla hem op zonder wachtwoord.")


def test_without_sources_nothing_is_verified() -> None:
    controle = verified(None)

    assert not controle.gecontroleerd
    assert controle.telling["niet_gecontroleerd"] == 5
    assert {one.sha256 for one in controle.bronnen} == {""}


def test_every_source_of_the_register_is_read_once_also_when_nobody_cites_it() -> None:
    shelf = Shelf(SHELF)

    controle = verified(shelf, VISION.sha256)

    assert sorted(shelf.asked) == ["dicht.pdf", "los.md", "visie.md", "weg.md"]
    assert [(one.bron, one.bestand, bool(one.sha256), bool(one.verwacht)) for one in controle.bronnen] == [
        ("visie", "visie.md", True, True),
        ("brief", "", False, False),
        ("weg", "weg.md", False, False),
        ("dicht", "dicht.pdf", False, False),
        ("los", "los.md", True, False),
    ]
    assert str(controle.bronnen[0].plaats) == "regio.yaml:13:5"


def test_a_file_that_changed_makes_a_good_citation_doubtful_and_a_bad_one_stays_bad() -> None:
    good, bad, *_ = verified(Shelf(SHELF), "0" * 64).verwijzingen

    assert good.uitkomst == "bron_gewijzigd"
    assert VISION.sha256 in good.tip
    assert bad.uitkomst == "niet_gevonden"
    assert "Het bestand is ook gewijzigd" in bad.melding


@pytest.mark.parametrize(
    ("citation", "melding"),
    [
        ({"kop": "A", "citaat": "De raad beslist."}, "Het citaat staat er nog, maar het bestand is gewijzigd."),
        ({"kop": "A", "regels": "3-4"}, "De kop en de regels zijn er nog, maar het bestand is gewijzigd."),
        ({"kop": "A", "regels": "3"}, "De kop en de regel zijn er nog, maar het bestand is gewijzigd."),
        ({"regels": "3, 5"}, "De regels zijn er nog, maar het bestand is gewijzigd."),
        ({"kop": "A"}, "De kop is er nog, maar het bestand is gewijzigd."),
        ({"pagina": 2}, "De pagina is er nog, maar het bestand is gewijzigd."),
        ({}, "Het bestand is gewijzigd. De verwijzing noemt geen plek in het bestand."),
    ],
)
def test_a_file_that_changed_promises_no_more_than_was_seen(citation: dict[str, Any], melding: str) -> None:
    found = file_changed(Verwijzing(bron="visie", **citation), "0" * 64)

    assert found.uitkomst == "bron_gewijzigd"
    assert found.melding.startswith(melding)
    unseen = " Of er nog hetzelfde staat, is zonder citaat niet te zien."
    assert found.melding.endswith(unseen) == (bool(citation) and "citaat" not in citation)


def test_the_same_file_is_confirmed_when_the_hash_is_right() -> None:
    assert verified(Shelf(SHELF), VISION.sha256).verwijzingen[0].uitkomst == "bevestigd"
