# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the NvO norms say beside their tests: which blocks answer a requirement, mistakes, and related requirements.

``steunt_op`` is only asked of a requirement that is met or partly met; what it gives otherwise means nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from nvo_check.judge.examples import EXAMPLE_DATE, example_document
from nvo_check.model.admit import admit_region
from nvo_check.model.facts import blocks_in, facts_of
from nvo_check.model.regio import Regio
from nvo_check.norm.expression import FactSheet
from nvo_check.norm.load import load_norm, shipped_norms
from nvo_check.norm.norm import Requirement
from nvo_check.norm.requirement import HELE_BESTAND, Eis, Voorbeeld
from nvo_check.place import format_path
from nvo_check.reading.places import Places
from nvo_check.reading.source import Document, read_source
from nvo_check.settings import Limits

LIMITS = Limits()
NORM = load_norm("nvo-2020-acht", LIMITS)
REQUIREMENTS = {requirement.eis.id: requirement for requirement in NORM.requirements}
OTHERS = {one.eis.id for name in shipped_norms() for one in load_norm(name, LIMITS).requirements} - set(REQUIREMENTS)
TABLE = read_source(Path(__file__).with_name("steunt_op.yaml").read_bytes(), "steunt_op.yaml", LIMITS)
CASES: list[dict[str, Any]] = TABLE.data["gevallen"]
ANSWERED = ("voldaan", "gedeeltelijk")
EXAMPLES = [(requirement, example) for requirement in NORM.requirements for example in requirement.eis.voorbeelden]


def region(part: dict[str, Any]) -> Regio:
    example = Voorbeeld.model_validate({"naam": "Een geval", "oordeel": "voldaan", "regio": part})
    document = Document("geval", "", example_document(example, NORM.id), Places("geval", {(): (1, 1)}, {(): (1, 1)}))
    return admit_region(document, LIMITS)


def sheet_of(regio: Regio, peildatum: str) -> FactSheet:
    return FactSheet(facts_of(regio, peildatum))


def rests_on(requirement: Requirement, sheet: FactSheet) -> list[str]:
    assert requirement.steunt_op is not None
    return requirement.steunt_op.names(sheet)


def readable(case: dict[str, Any]) -> str:
    return f"{case['eis']}: {case['naam']}"


@pytest.mark.parametrize("case", CASES, ids=readable)
def test_the_blocks_that_answer_a_requirement(case: dict[str, Any]) -> None:
    sheet = sheet_of(region(case["regio"]), str(case.get("peildatum", EXAMPLE_DATE)))
    requirement = REQUIREMENTS[case["eis"]]

    assert requirement.voldaan.holds(sheet) or (requirement.gedeeltelijk and requirement.gedeeltelijk.holds(sheet))
    assert rests_on(requirement, sheet) == case["steunt_op"]


def test_every_requirement_that_names_its_answers_has_a_case() -> None:
    assert {case["eis"] for case in CASES} == {name for name, one in REQUIREMENTS.items() if one.steunt_op is not None}


def test_only_a_requirement_about_the_whole_file_leaves_its_answers_open() -> None:
    open_ones = [requirement.eis for requirement in NORM.requirements if requirement.steunt_op is None]

    assert [eis.id for eis in open_ones] == ["NVO-K.1", "NVO-K.2", "NVO-K.3"]
    assert all(eis.kijkt_naar == [HELE_BESTAND] for eis in open_ones)


@pytest.mark.parametrize(
    ("requirement", "example"),
    [pair for pair in EXAMPLES if pair[0].steunt_op is not None and pair[1].oordeel in ANSWERED],
    ids=lambda part: part.eis.id if isinstance(part, Requirement) else part.naam,
)
def test_blocks_of_the_file_answer_every_requirement_that_is_met_or_partly_met(
    requirement: Requirement, example: Voorbeeld
) -> None:
    regio = region(example.regio)

    found = rests_on(requirement, sheet_of(regio, example.peildatum or EXAMPLE_DATE))

    assert found
    assert set(found) <= {format_path(path) for path, _ in blocks_in(regio, ())}
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("eis", [requirement.eis for requirement in NORM.requirements], ids=lambda eis: eis.id)
def test_a_reader_sees_one_to_three_mistakes_and_related_requirements_of_other_norms(eis: Eis) -> None:
    assert 1 <= len(set(eis.veelgemaakte_fouten)) == len(eis.veelgemaakte_fouten) <= 3
    assert all(text[0].isupper() and text.endswith(".") for text in eis.veelgemaakte_fouten)
    assert set(eis.verwant) <= OTHERS
