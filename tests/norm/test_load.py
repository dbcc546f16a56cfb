# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Loading a norm: a broken file gives all its mistakes at once, with place and tip."""

from __future__ import annotations

from pathlib import Path

import pytest

from nvo_check.failure import NormFailure, UsageFailure
from nvo_check.norm.load import load_norm, load_shipped_norm
from nvo_check.settings import Limits
from tests.command import ROOT
from tests.norm.new_norm import NEW_NORM

LIMITS = Limits()


def mistakes(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "norm.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(NormFailure) as caught:
        load_norm(str(path), LIMITS)
    return [f"{found.plaats.regel}:{found.plaats.kolom} {found.melding} {found.tip}" for found in caught.value.findings]


def spoiled(*changes: tuple[str, str]) -> str:
    text = NEW_NORM
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        ("!= ''", "!=", "15:14", "geen geldige CEL"),
        ("!= ''", "!=", "15:14", "bij teken 22 (het einde)"),
        (
            "regio.beschrijving != ''",
            "regio.beschrijvin != ''",
            "15:14",
            "het veld `beschrijvin` bestaat hier niet, bij teken 6",
        ),
        ("regio.beschrijving != ''", "regio.beschrijvin != ''", "15:14", "Bedoelde u `beschrijving`?"),
        ("regio.beschrijving != ''", "rgio.beschrijving != ''", "15:14", "deze naam of functie bestaat niet"),
        ("regio.beschrijving != ''", "size(regio.naam)", "15:14", "moet waar of onwaar opleveren"),
        ("regio.beschrijving != ''", "regio.soort == 'jeugdregioo'", "15:14", "Bedoelde u `jeugdregio`?"),
        ("regio.beschrijving != ''", "has(regio.naam)", "15:14", "`has` is hier altijd waar"),
        (
            "regio.beschrijving != ''",
            "regio.aantal_gemeenten > 1",
            "15:14",
            "het getal `aantal_gemeenten` kan ontbreken",
        ),
        ("[regio.beschrijving]", "[regio.beschrijvng]", "14:18", "Bedoelde u `beschrijving`?"),
        ("element: namen", "element: naam", "7:14", "Bedoelde u `namen`?"),
        ("niveau: verplicht", "niveau: verplich", "8:13", "Bedoelde u `verplicht`?"),
        ("oordeel: niet_voldaan", "oordeel: voldaan", "18:7", "geen voorbeeld met het oordeel niet_voldaan"),
        ("Er is geen beschrijving.}", "'Er mist {ontbreekt}.'}", "16:0", "werkt alleen als de eis `ontbreekt` heeft"),
        ("Er is geen beschrijving.}", "'Er mist {naam}.'}", "16:0", "kan alleen {ontbreekt} of {aantal}"),
        (
            "    voldaan: regio",
            "    gedeeltelijk: regio.naam != ''\n    voldaan: regio",
            "17:16",
            "hoort ook een melding `gedeeltelijk`",
        ),
        (
            "    voldaan: regio",
            "    van_toepassing: regio.naam != ''\n    voldaan: regio",
            "17:16",
            "melding `niet_van_toepassing`",
        ),
        ("titel: Eigen norm", "titel: Eigen norm\nbreidt_uit: nvo-2021", "4:13", "is er niet"),
        ("vraag: Is", "vraagg: Is", "10:5", "Bedoelde u `vraag`?"),
        ("    voldaan: regio", "    verwant: [EIGEN-1]\n    voldaan: regio", "15:15", "EIGEN-1 noemt zichzelf"),
        (
            "titel: Eigen norm",
            "titel: Eigen norm\ngeldig_van: 2026-01-01\ngeldig_tot: 2025-12",
            "5:13",
            "geldt tot en met 2025-12, maar pas vanaf 2026-01-01",
        ),
    ],
)
def test_each_mistake_is_found(tmp_path: Path, old: str, new: str, place: str, message: str) -> None:
    found = mistakes(tmp_path, spoiled((old, new)))

    assert any(message.casefold() in item.casefold() for item in found), found
    line, column = place.split(":")
    assert any(item.startswith(f"{line}:" if column == "0" else place) for item in found), found


def test_all_mistakes_come_at_once(tmp_path: Path) -> None:
    second = NEW_NORM[NEW_NORM.index("  - id: EIGEN-1") :]
    text = spoiled(
        ("!= ''", "!="), ("[regio.beschrijving]", "[regio.x]"), ("oordeel: voldaan", "oordeel: niet_voldaan")
    )

    found = mistakes(tmp_path, text + second)

    assert len(found) == 4
    assert any("De eis EIGEN-1 bestaat al." in item for item in found)


def test_related_requirements_are_in_other_norms(tmp_path: Path) -> None:
    second = NEW_NORM[NEW_NORM.index("  - id: EIGEN-1") :].replace("EIGEN-1", "EIGEN-2")
    related = second.replace("    voldaan: regio", "    verwant: [NVO-1.1, ELDERS-3, EIGEN-1]\n    voldaan: regio")

    assert mistakes(tmp_path, NEW_NORM + related) == [
        "29:34 De eis EIGEN-1 staat in ditzelfde normbestand. "
        "Bij `verwant` staan eisen van andere normen. Haal het nummer weg."
    ]


def test_a_norm_can_be_valid_for_one_year(tmp_path: Path) -> None:
    path = tmp_path / "norm.yaml"
    path.write_text(spoiled(("titel: Eigen norm", "titel: Eigen norm\ngeldig_van: 2026-03\ngeldig_tot: 2026")), "utf-8")

    assert load_norm(str(path), LIMITS).in_force_on("2026-12-31")


def test_a_region_file_cannot_name_a_file_as_its_norm() -> None:
    with pytest.raises(UsageFailure, match="bestaat niet"):
        load_shipped_norm("../norms/nvo-2020-zeven", LIMITS)


def test_an_unknown_norm_gives_the_nearest() -> None:
    with pytest.raises(UsageFailure, match="Bedoelde u `nvo-2020-zeven`"):
        load_norm("nvo-2020-zevn", LIMITS)


def test_an_own_norm_cannot_take_the_name_of_a_shipped_one(tmp_path: Path) -> None:
    """Reports tell norms apart by their id; a norm that poses as another makes every region meet it."""
    found = mistakes(tmp_path, spoiled(("id: eigen-norm", "id: nvo-2020-zeven")))

    assert found == ["2:5 De norm `nvo-2020-zeven` komt al met nvo-check mee. Geef uw eigen norm een eigen `id`."]


def test_a_shipped_norm_can_be_given_as_a_file() -> None:
    path = ROOT / "nvo_check" / "norms" / "nvo-2020-zeven.yaml"

    assert load_norm(str(path), LIMITS).id == "nvo-2020-zeven"
