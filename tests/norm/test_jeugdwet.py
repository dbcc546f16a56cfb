# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Besluit Jeugdwet as a norm: nothing of the section is left out, and each requirement pulls at its own facts only.

What pulls at what stands in jeugdwet.yaml, beside this file.
"""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from nvo_check.judge.judge import judge_region
from nvo_check.judge.outcome import Regiouitkomst
from nvo_check.model.admit import admit_region
from nvo_check.model.facts import facts_of
from nvo_check.model.governance import Hulpvorm
from nvo_check.model.jeugdregios import JEUGDREGIOS
from nvo_check.norm.expression import FactSheet
from nvo_check.norm.load import load_norm, load_shipped_norm
from nvo_check.norm.norm import Requirement
from nvo_check.place import Path as Pad
from nvo_check.place import parse_path
from nvo_check.reading.source import read_source
from nvo_check.settings import Limits

LIMITS = Limits()
NORM = load_norm("jeugdwet-2026", LIMITS)
REQUIREMENTS = {requirement.eis.id: requirement for requirement in NORM.requirements}
DAY = "2026-11-21"

SECTION = {
    # id: (article, letter), from the table of the norm
    "JW-2.2.1-a": ("2.2.1", "a"),
    "JW-2.2.1-b1": ("2.2.1", "b"),
    "JW-2.2.1-b2": ("2.2.1", "b"),
    "JW-2.2.1-c": ("2.2.1", "c"),
    "JW-2.2.1-d": ("2.2.1", "d"),
    "JW-2.2.1-e1": ("2.2.1", "e, 1°"),
    "JW-2.2.1-e2": ("2.2.1", "e, 2°"),
    "JW-2.2.1-f1": ("2.2.1", "f, 1°"),
    "JW-2.2.1-f2": ("2.2.1", "f, 2°"),
    "JW-2.2.1-f3": ("2.2.1", "f, 3°"),
    "JW-2.2.1-f4": ("2.2.1", "f, 4°"),
    "JW-2.2.1-g": ("2.2.1", "g"),
    "JW-2.2.2": ("2.2.2", None),
    "JW-2.2.3-a": ("2.2.3", "a"),
    "JW-2.2.3-b": ("2.2.3", "b"),
    "JW-2.2.3-c": ("2.2.3", "c"),
    "JW-2.2.3-d": ("2.2.3", "d"),
    "JW-2.2.3-e": ("2.2.3", "e"),
    "JW-2.2.3-f": ("2.2.3", "f"),
    "JW-2.2.3-g": ("2.2.3", "g"),
    "JW-2.2.3-h": ("2.2.3", "h"),
    "JW-2.2.3-i": ("2.2.3", "i"),
    "JW-2.2.3-j": ("2.2.3", "j"),
    "JW-2.2.4-a": ("2.2.4", "a"),
    "JW-2.2.4-b": ("2.2.4", "b"),
    "JW-2.2.4-c": ("2.2.4", "c"),
    "JW-2.2.4-d": ("2.2.4", "d"),
}

FORMS = {
    # which requirement of article 2.2.3 asks which form
    "a": "verblijf",
    "b": "pleegzorg",
    "c": "multidisciplinaire_specialistische_hulp",
    "d": "forensische_jeugdhulp",
    "e": "hulp_bij_zintuiglijke_beperking",
    "f": "crisishulp",
    "g": "dagbehandeling_in_groep",
    "h": "hoogspecialistische_ggz",
    "i": "hulp_bij_misbruik_en_geweld",
    "j": "hulp_bij_onzindelijkheid",
}

SAME_TEST = {
    # requirements that must not drift apart: what stands in their place in the expressions
    **{f"JW-2.2.3-{letter}": ("JW-2.2.3-a", form, "verblijf") for letter, form in FORMS.items() if letter not in "af"},
    "JW-2.2.1-e2": ("JW-2.2.1-e1", "lokale_inkoop", "landelijke_inkoop"),
    "JW-2.2.1-f1": ("JW-2.2.1-e1", "jeugdgezondheidszorg", "landelijke_inkoop"),
    "JW-2.2.1-f3": ("JW-2.2.1-e1", "wmo", "landelijke_inkoop"),
    "JW-2.2.1-f4": ("JW-2.2.1-e1", "onderwijs", "landelijke_inkoop"),
    "JW-2.2.4-d": ("JW-2.2.4-b", "ggz_bij_complexe_verslaving", "forensische_jeugdhulp_zonder_verblijf"),
}

TABLE: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "jeugdwet.yaml").read_text("utf-8"))
UNKNOWN = {"stand": "onbekend", "reden": "niet gevraagd"}


def judged(data: dict[str, Any]) -> Regiouitkomst:
    document = read_source(yaml.safe_dump(data, allow_unicode=True).encode(), "regio.yaml", LIMITS)
    return judge_region(admit_region(document, LIMITS), document, NORM, DAY)


def verdicts(data: dict[str, Any]) -> dict[str, str]:
    return {oordeel.eis.id: oordeel.oordeel for oordeel in judged(data).oordelen}


def changes(data: dict[str, Any]) -> dict[str, str]:
    """Which verdicts are no longer *voldaan*, compared with the complete region."""
    return {eis: verdict for eis, verdict in verdicts(data).items() if verdict != "voldaan"}


def block_at(data: Any, path: str) -> tuple[Any, Any]:
    """The holder of a block and the key or index it stands at."""
    *way, last = [int(step) if step.isdecimal() else step for step in path.split(".")]
    for step in way:
        data = data[step]
    return data, last


def without(path: str, field: str = "") -> dict[str, Any]:
    region: dict[str, Any] = copy.deepcopy(TABLE["compleet"])
    holder, key = block_at(region, f"{path}.{field}" if field else path)
    del holder[key]
    return region


def with_stand(path: str, **stand: str) -> dict[str, Any]:
    region: dict[str, Any] = copy.deepcopy(TABLE["compleet"])
    holder, key = block_at(region, path)
    holder[key] |= stand
    return region


def block_cases() -> list[Any]:
    return [pytest.param(block, id=block["pad"]) for block in TABLE["blokken"]]


def test_the_whole_section_is_there_with_article_letter_and_reference_to_the_law() -> None:
    found = {eis_id: requirement.eis.herkomst for eis_id, requirement in REQUIREMENTS.items()}

    assert {eis_id: [(one.artikel, one.onderdeel) for one in origin] for eis_id, origin in found.items()} == {
        eis_id: [place] for eis_id, place in SECTION.items()
    }
    for eis_id, (article, _) in SECTION.items():
        assert found[eis_id][0].juriconnect == f"jci1.3:c:BWBR0035779&artikel={article}"


def test_everything_is_required_and_stands_under_its_article() -> None:
    numbers = {element.id: element.nummer for element in NORM.elementen}

    for eis_id, (article, _) in SECTION.items():
        assert REQUIREMENTS[eis_id].eis.niveau == "verplicht"
        assert numbers[REQUIREMENTS[eis_id].eis.element] == article


def test_the_norm_says_from_when_it_holds_and_what_it_leaves_out() -> None:
    assert (NORM.in_force_on("2025-12-31"), NORM.in_force_on("2026-01-01")) == (False, True)
    assert "2.17 tot en met 2.19" in NORM.niet_getoetst
    assert "uitwerking van nvo-check" in NORM.duiding


def test_every_requirement_helps_its_writer_and_says_how_it_was_read() -> None:
    for eis_id, requirement in REQUIREMENTS.items():
        assert 1 <= len(requirement.eis.veelgemaakte_fouten) <= 3, eis_id
        assert requirement.eis.duiding, eis_id


def test_related_requirements_exist_in_the_other_norm() -> None:
    other = {requirement.eis.id for requirement in load_shipped_norm("nvo-2020-acht", LIMITS).requirements}

    assert {related for requirement in REQUIREMENTS.values() for related in requirement.eis.verwant} <= other


def test_every_form_of_help_is_asked_and_every_form_that_is_asked_exists() -> None:
    """The check of norm files cannot see a typing error in a list of forms."""
    asked = set(FORMS.values()) | {
        "gesloten_jeugdhulp",
        "driemilieuvoorziening",
        "forensische_jeugdhulp_zonder_verblijf",
        "ggz_bij_complexe_verslaving",
    }

    assert asked == set(get_args(Hulpvorm))
    for letter, form in FORMS.items():
        assert f"'{form}' in f.vormen" in REQUIREMENTS[f"JW-2.2.3-{letter}"].voldaan.text


def expressions(requirement: Requirement) -> list[str]:
    eis = requirement.eis
    texts = (eis.voldaan, eis.gedeeltelijk, eis.zeker_niet, eis.wijst_naar, eis.steunt_op)
    return [" ".join((text or "").split()) for text in texts]


@pytest.mark.parametrize("eis_id", SAME_TEST)
def test_requirements_of_one_kind_have_the_same_test(eis_id: str) -> None:
    like, own, other = SAME_TEST[eis_id]

    assert [text.replace(f"'{own}'", f"'{other}'") for text in expressions(REQUIREMENTS[eis_id])] == expressions(
        REQUIREMENTS[like]
    )


def test_a_complete_region_meets_everything() -> None:
    assert verdicts(TABLE["compleet"]) == dict.fromkeys(SECTION, "voldaan")


def test_every_requirement_is_answered_by_a_block_in_the_table() -> None:
    assert {eis for block in TABLE["blokken"] for eis in block["eisen"]} == set(SECTION) - {"JW-2.2.2"}


@pytest.mark.parametrize("block", block_cases())
def test_a_block_that_is_away_costs_its_own_requirements_only(block: dict[str, Any]) -> None:
    assert changes(without(block["pad"])) == dict.fromkeys(block["eisen"], block.get("weg", "niet_voldaan"))


@pytest.mark.parametrize("block", block_cases())
def test_a_block_in_development_is_a_part(block: dict[str, Any]) -> None:
    changed = changes(with_stand(block["pad"], stand="in_ontwikkeling"))

    assert changed == dict.fromkeys(block["eisen"], "gedeeltelijk")


@pytest.mark.parametrize("block", block_cases())
def test_an_unknown_block_leaves_other_requirements_alone(block: dict[str, Any]) -> None:
    changed = changes(with_stand(block["pad"], **UNKNOWN))

    assert changed == dict.fromkeys(block["eisen"], block.get("onbekend", "niet_te_beoordelen"))


@pytest.mark.parametrize("block", block_cases())
def test_an_explicit_no_is_a_no_unless_the_other_half_is_there(block: dict[str, Any]) -> None:
    changed = changes(with_stand(block["pad"], stand="ontbreekt"))

    assert changed == dict.fromkeys(block["eisen"], block.get("onbekend", "niet_voldaan"))


@pytest.mark.parametrize(
    ("block", "field"),
    [
        pytest.param(block, field, id=f"{block['pad']}.{field}")
        for block in TABLE["blokken"]
        for field in block.get("zonder", {})
    ],
)
def test_every_fact_counts(block: dict[str, Any], field: str) -> None:
    assert changes(without(block["pad"], field)) == dict.fromkeys(block["eisen"], block["zonder"][field])


@pytest.mark.parametrize("field", ["contractering", "schaal", "afstemming", "partners"])
def test_a_contract_and_coordination_of_the_same_function_are_judged_apart(field: str) -> None:
    expected = "JW-2.2.3-f" if field in ("contractering", "schaal") else "JW-2.2.4-c"

    assert changes(without("elementen.samenwerking.functies.5", field)) == {expected: "gedeeltelijk"}


@pytest.mark.parametrize("case", TABLE["gevallen"], ids=lambda case: case["naam"])
def test_a_piece_of_a_region_gets_exactly_these_verdicts(case: dict[str, Any]) -> None:
    start = {"schemaversie": 1, "norm": NORM.id, "regio": {"naam": "Vennebos"}, "bronnen": TABLE["compleet"]["bronnen"]}

    assert verdicts(start | case["regio"]) == dict.fromkeys(SECTION, "niet_voldaan") | case["oordeel"]


def test_each_requirement_rests_on_its_own_blocks_only() -> None:
    document = read_source(yaml.safe_dump(TABLE["compleet"]).encode(), "regio.yaml", LIMITS)
    sheet = FactSheet(facts_of(admit_region(document, LIMITS), DAY))
    expected: dict[str, list[Pad]] = {"JW-2.2.2": [("regio",)]}
    for block in TABLE["blokken"]:
        steps = tuple(int(step) if step.isdecimal() else step for step in block["pad"].split("."))
        for eis in block["eisen"]:
            expected.setdefault(eis, []).append(steps)

    for eis_id, requirement in REQUIREMENTS.items():
        assert requirement.steunt_op is not None
        assert list(map(parse_path, requirement.steunt_op.names(sheet))) == expected[eis_id], eis_id


@pytest.mark.parametrize("name", JEUGDREGIOS)
def test_each_of_the_youth_regions_of_the_law_is_one(name: str) -> None:
    region = TABLE["compleet"] | {"regio": {"naam": "Ons verband", "jeugdregio": name}}

    assert changes(region) == {}


@pytest.mark.parametrize(
    ("regio", "place", "tip"),
    [
        ({"naam": "Regio Twente"}, "regio.naam", "Twente"),
        ({"naam": "Een 10 voor de Jeugd"}, "regio.naam", "Een 10 voor de jeugd"),
        ({"naam": "Twente", "jeugdregio": "Zuid-Limburg"}, "regio.jeugdregio", "Zuid Limburg"),
        ({"naam": "Utrecht Stad", "soort": "deelregio"}, "regio.soort", "Utrecht Stad"),
    ],
)
def test_a_name_that_is_almost_right_gets_the_right_one_as_tip(regio: dict[str, str], place: str, tip: str) -> None:
    found = next(one for one in judged(TABLE["compleet"] | {"regio": regio}).oordelen if one.eis.id == "JW-2.2.2")

    assert (found.oordeel, found.plaats.pad) == ("niet_voldaan", place)
    assert f"(bedoelt u {tip}?)" in found.melding


def test_a_verdict_points_at_the_block_where_something_is_missing() -> None:
    region = without("elementen.samenwerking.functies.1", "schaal")
    found = next(one for one in judged(region).oordelen if one.eis.id == "JW-2.2.3-b")

    assert found.plaats.pad == "elementen.samenwerking.functies[1]"
    assert found.ontbreekt == ("de schaal van B",)
