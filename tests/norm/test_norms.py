# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shipped norms: complete, with examples that hold; and a new requirement needs no Python."""

from __future__ import annotations

from pathlib import Path

import pytest

from nvo_check.judge.examples import ExampleResult, run_examples
from nvo_check.norm.load import load_norm, shipped_norms
from nvo_check.settings import Limits
from tests.command import ROOT, run
from tests.norm.new_norm import NEW_NORM

LIMITS = Limits()

SEVEN = {
    # element: (numbers of the required ones, numbers of the recommended ones), from the table of the norm
    "0": ("1 2 3 4", "5 6"),
    "1": ("1", "2 3"),
    "2": ("1 3 4 5 6 7", "2 8"),
    "3": ("1 2 3 4", "5"),
    "4": ("1 2 3 4", "5"),
    "5": ("1 2", "3 4"),
    "6": ("1 3", "2"),
    "7": ("1 2 3 4", ""),
    "K": ("1 2", "3"),
}


def examples() -> list[ExampleResult]:
    norms = (load_norm(norm_id, LIMITS) for norm_id in ("nvo-2020-acht", "jeugdwet-2026"))
    return [result for norm in norms for result in run_examples(norm, LIMITS)]


def levels(norm_id: str) -> dict[str, str]:
    return {requirement.eis.id: requirement.eis.niveau for requirement in load_norm(norm_id, LIMITS).requirements}


def test_the_seven_elements_have_the_fixed_ids_and_levels() -> None:
    expected: dict[str, str] = {}
    for element, (required, recommended) in SEVEN.items():
        expected |= {f"NVO-{element}.{number}": "verplicht" for number in required.split()}
        expected |= {f"NVO-{element}.{number}": "aanbevolen" for number in recommended.split()}

    assert levels("nvo-2020-zeven") == expected


def test_the_eighth_question_comes_on_top_and_says_that_it_is_our_own_reading() -> None:
    norm = load_norm("nvo-2020-acht", LIMITS)

    assert levels("nvo-2020-acht") == levels("nvo-2020-zeven") | {"NVO-8.1": "verplicht", "NVO-8.2": "aanbevolen"}
    assert "eigen" in norm.duiding
    assert [element.nummer for element in norm.elementen] == ["0", "1", "2", "3", "4", "5", "6", "7", "8", "K"]


@pytest.mark.parametrize("result", examples(), ids=lambda result: f"{result.eis}: {result.voorbeeld.naam}")
def test_every_example_gets_the_verdict_it_claims(result: ExampleResult) -> None:
    assert result.as_claimed, (result.oordeel.oordeel, result.oordeel.ontbreekt, result.oordeel.melding)


@pytest.mark.parametrize("result", examples(), ids=lambda result: f"{result.eis}: {result.voorbeeld.naam}")
def test_every_message_is_a_whole_sentence(result: ExampleResult) -> None:
    melding = result.oordeel.melding

    assert melding[0].isupper() or melding[0].isdigit()
    assert melding.endswith((".", "?"))
    assert "{" not in melding
    assert ": ." not in melding
    assert "  " not in melding


@pytest.mark.parametrize("norm_id", shipped_norms())
def test_a_shipped_norm_passes_every_check_of_a_norm_file(norm_id: str) -> None:
    """A run only reads the shipped norms; here each is loaded as a file of someone else, with all checks."""
    checked = load_norm(str(ROOT / "nvo_check" / "norms" / f"{norm_id}.yaml"), LIMITS)

    assert checked.sha256 == load_norm(norm_id, LIMITS).sha256


@pytest.mark.parametrize("norm_id", shipped_norms())
def test_every_requirement_has_passing_failing_and_partial_examples(norm_id: str) -> None:
    for requirement in load_norm(norm_id, LIMITS).requirements:
        verdicts = {example.oordeel for example in requirement.eis.voorbeelden}
        assert {"voldaan", "niet_voldaan"} <= verdicts, requirement.eis.id
        assert requirement.gedeeltelijk is None or "gedeeltelijk" in verdicts, requirement.eis.id


def test_a_new_requirement_needs_no_python(tmp_path: Path) -> None:
    (tmp_path / "eigen.yaml").write_text(NEW_NORM, "utf-8")
    (tmp_path / "regio.yaml").write_text("schemaversie: 1\nnorm: nvo-2020-zeven\nregio: {naam: Duinland}\n", "utf-8")

    result = run("check", "regio.yaml", "--norm", "eigen.yaml", cwd=tmp_path)

    assert result.returncode == 1
    assert "✗ EIGEN-1 De regio heeft een beschrijving" in result.stdout
    assert "Er is geen beschrijving." in result.stdout
    assert "EIGEN-1" in run("explain", "eigen-1", "--norm", "eigen.yaml", cwd=tmp_path).stdout


def test_a_new_requirement_can_build_on_a_shipped_norm(tmp_path: Path) -> None:
    (tmp_path / "eigen.yaml").write_text(
        NEW_NORM.replace("titel: Eigen norm", "titel: Eigen norm\nbreidt_uit: nvo-2020-zeven"), "utf-8"
    )

    norm = load_norm(str(tmp_path / "eigen.yaml"), LIMITS)

    assert len(norm.requirements) == 42
    assert norm.sha256 != load_norm("nvo-2020-zeven", LIMITS).sha256
