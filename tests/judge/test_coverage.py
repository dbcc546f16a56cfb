# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What examples leave untried, in small norms of which it is known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from nvo_check.judge.coverage import Dekking
from nvo_check.norm_trial import try_norms
from tests.norm.new_norm import NEW_NORM


def coverage(tmp_path: Path, **changes: Any) -> Dekking:
    """Give the coverage of the new norm, with other fields in its requirement."""
    data = yaml.safe_load(NEW_NORM)
    meldingen = {**data["eisen"][0]["meldingen"], "gedeeltelijk": "Half.", "niet_van_toepassing": "Geldt niet."}
    data["eisen"][0] |= {"meldingen": meldingen, **changes}
    path = tmp_path / "norm.yaml"
    path.write_text(json.dumps(data), "utf-8")
    norm = try_norms([str(path)], coverage=True).normen[0]
    assert not norm.fouten, norm.fouten
    assert norm.mislukt == 0, norm.eisen[0].mislukt
    dekking = norm.eisen[0].dekking
    assert dekking is not None
    return dekking


def missed(dekking: Dekking) -> list[str]:
    return [f"{one.veld}: {'' if one.waarde else 'not '}{one.voorwaarde} #{one.keer}" for one in dekking.niet_bereikt]


def example(oordeel: str, naam: str, **regio: Any) -> dict[str, Any]:
    return {"naam": naam, "oordeel": oordeel, "regio": regio}


def task(*, source: bool) -> dict[str, Any]:
    return {"tekst": "Eerder helpen."} | ({"bronnen": [{"bron": "stuk"}]} if source else {})


WITH, WITHOUT = task(source=True), task(source=False)
TASKS = {
    "kijkt_naar": ["opgaven[]"],
    "voldaan": "size(opgaven) > 0 && opgaven.all(o, size(o.bronnen) > 0)",
    "gedeeltelijk": "opgaven.exists(o, size(o.bronnen) > 0)",
    "ontbreekt": "size(opgaven) == 0 ? ['opgaven'] : opgaven.filter(o, size(o.bronnen) == 0).map(o, o.tekst)",
    "wijst_naar": "opgaven.filter(o, size(o.bronnen) == 0).map(o, o.pad)",
    "voorbeelden": [
        example("voldaan", "elk met bron", opgaven=[WITH, WITH]),
        example("gedeeltelijk", "de helft", opgaven=[WITH, WITHOUT]),
        example("niet_voldaan", "geen met bron", opgaven=[WITHOUT]),
        example("niet_voldaan", "niets"),
        example("niet_te_beoordelen", "onbekend", onbekend={"opgaven": "niet openbaar"}),
    ],
}


def test_examples_that_try_everything_leave_nothing(tmp_path: Path) -> None:
    dekking = coverage(tmp_path, **TASKS)

    assert dekking.takken == 16
    assert missed(dekking) == []
    assert dekking.niet_gekregen == ()


@pytest.mark.parametrize(
    ("without", "branches", "verdicts"),
    [
        (["niets"], ["ontbreekt: size(opgaven) == 0 #1"], []),
        (["onbekend"], [], ["niet_te_beoordelen"]),
        (
            ["niets", "onbekend"],
            ["voldaan: not size(opgaven) > 0 #1", "ontbreekt: size(opgaven) == 0 #1"],
            ["niet_te_beoordelen"],
        ),
    ],
)
def test_an_example_less_leaves_more_untried(
    tmp_path: Path, without: list[str], branches: list[str], verdicts: list[str]
) -> None:
    left = [one for one in TASKS["voorbeelden"] if isinstance(one, dict) and one["naam"] not in without]

    dekking = coverage(tmp_path, **{**TASKS, "voorbeelden": left})

    assert missed(dekking) == branches
    assert list(dekking.niet_gekregen) == verdicts


def test_a_shortcut_hides_what_comes_after_it(tmp_path: Path) -> None:
    dekking = coverage(
        tmp_path,
        voldaan="regio.beschrijving != '' || regio.jeugdregio != ''",
        voorbeelden=[
            example("voldaan", "met", regio={"beschrijving": "Aan zee.", "jeugdregio": "Duinland"}),
            example("niet_voldaan", "zonder"),
        ],
    )

    assert missed(dekking) == ["voldaan: regio.jeugdregio != '' #1"]


def test_an_expression_counts_only_when_the_judge_asks_it(tmp_path: Path) -> None:
    """What would be partly met is not looked at when it is met; what is met names nothing."""
    dekking = coverage(
        tmp_path,
        gedeeltelijk="regio.beschrijving != '' || regio.naam == 'Half'",
        ontbreekt="regio.beschrijving == '' ? ['beschrijving'] : []",
        wijst_naar="regio.naam == 'Half' ? [regio.pad] : []",
        steunt_op="regio.naam == 'Half' ? [regio.pad] : []",
        voorbeelden=[
            example("voldaan", "met", regio={"beschrijving": "Aan zee."}),
            example("gedeeltelijk", "half", regio={"naam": "Half"}),
            example("niet_voldaan", "zonder"),
        ],
    )

    assert missed(dekking) == [
        "gedeeltelijk: regio.beschrijving != '' #1",
        "ontbreekt: not regio.beschrijving == '' #1",
    ]


def test_the_same_condition_twice_is_counted_twice(tmp_path: Path) -> None:
    dekking = coverage(
        tmp_path,
        voldaan="regio.naam == 'Duin' && regio.beschrijving != '' || regio.naam == 'Zee' && regio.beschrijving != ''",
        voorbeelden=[
            example("voldaan", "duin", regio={"naam": "Duin", "beschrijving": "Aan zee."}),
            example("niet_voldaan", "duin zonder", regio={"naam": "Duin"}),
        ],
    )

    assert missed(dekking) == [
        "voldaan: not regio.naam == 'Duin' #1",
        "voldaan: regio.naam == 'Zee' #1",
        "voldaan: regio.beschrijving != '' #2",
        "voldaan: not regio.beschrijving != '' #2",
    ]


def test_the_verdicts_that_a_requirement_can_get(tmp_path: Path) -> None:
    """``regio.naam`` must be there, so that nobody can say that it is unknown; but the block can say so itself."""
    whole_file = coverage(tmp_path, kijkt_naar=["."])
    applies = coverage(
        tmp_path,
        van_toepassing="regio.naam != 'Zee'",
        voorbeelden=[
            example("voldaan", "met", regio={"beschrijving": "Aan zee."}),
            example("niet_voldaan", "zonder"),
            example("niet_van_toepassing", "zee", regio={"naam": "Zee"}),
        ],
    )

    assert whole_file.oordelen == ("voldaan", "niet_voldaan")
    assert applies.oordelen == ("voldaan", "niet_voldaan", "niet_te_beoordelen", "niet_van_toepassing")
    assert applies.niet_gekregen == ("niet_te_beoordelen",)
