# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A norm file from elsewhere is only data: whatever its expressions ask, the run ends and the other verdicts stand."""

from __future__ import annotations

import builtins
import keyword
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from nvo_check.child.conversation import Conversation
from nvo_check.child.starting import Program
from nvo_check.failure import ExitCode, NormFailure
from nvo_check.judge.judge import judge_region
from nvo_check.judge.outcome import Oordeel
from nvo_check.judge.run import Uitkomst
from nvo_check.model.admit import admit_region
from nvo_check.model.regio import Regio
from nvo_check.norm.expression import Expression, ExpressionError, UntrustedError
from nvo_check.norm.fields import NAMES
from nvo_check.norm.guard import Guard
from nvo_check.norm.load import load_norm
from nvo_check.reading.source import Document, read_source
from nvo_check.settings import Limits, NormLimits
from tests.command import ROOT, run
from tests.norm.hostile import HEALTHY, hostile_test, large_region, norm_of, text_of


def limits(seconds: float = 60, **others: Any) -> Limits:
    return Limits(
        norms=NormLimits(
            **{"memory": 256 * 1024**2, "seconds": seconds, "total_seconds": 600, "most_seconds": 600, **others}
        )
    )


LIMITS = limits()
CASES = yaml.safe_load((Path(__file__).parent / "vijandig.yaml").read_text("utf-8"))


@cache
def region() -> tuple[Regio, Document]:
    document = read_source(large_region().encode(), "regio.yaml", LIMITS)
    return admit_region(document, LIMITS), document


def judged(path: Path, norm: str, allowed: Limits = LIMITS) -> tuple[list[Oordeel], ExitCode]:
    path.write_text(norm, "utf-8")
    outcome = judge_region(*region(), load_norm(str(path), allowed), "2026-01-01")
    return list(outcome.oordelen), Uitkomst("0", "2026-01-01", (outcome,)).exit_code


def norm_with(case: dict[str, Any]) -> str:
    hostile = hostile_test(text_of(case["expressie"]), names="ontbreekt" in case)
    return norm_of({"voldaan": HEALTHY}, hostile, {"voldaan": HEALTHY})


def cases(kind: str) -> list[Any]:
    return [pytest.param(case, id=case["naam"]) for case in CASES if kind in case]


def test_every_case_says_what_happens() -> None:
    kinds = {"laden", "vastgelopen", "oordeel"}
    assert all(
        len(kinds & set(case)) == 1 and set(case) <= kinds | {"naam", "expressie", "ontbreekt", "seconden"}
        for case in CASES
    )


@pytest.mark.parametrize("case", cases("laden"))
def test_a_norm_file_is_refused_at_the_place_of_the_expression(case: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "norm.yaml").write_text(norm_with(case), "utf-8")

    with pytest.raises(NormFailure) as caught:
        load_norm(str(tmp_path / "norm.yaml"), LIMITS)

    assert caught.value.exit_code == 4
    field = "eisen[1].ontbreekt" if "ontbreekt" in case else "eisen[1].voldaan"
    messages = [found.melding for found in caught.value.findings if found.plaats.pad == field and found.plaats.regel]
    if case["laden"]:
        assert any(case["laden"].casefold() in message.casefold() for message in messages), caught.value.findings
    assert all(len(found.melding) < 3000 for found in caught.value.findings)


@pytest.mark.parametrize("case", cases("vastgelopen"))
def test_one_requirement_gets_stuck_and_the_others_do_not(case: dict[str, Any], tmp_path: Path) -> None:
    (before, hostile, after), exit_code = judged(
        tmp_path / "norm.yaml", norm_with(case), limits(case.get("seconden", 60))
    )

    assert (hostile.oordeel, hostile.vastgelopen) == ("niet_te_beoordelen", True), hostile.ontbreekt[:3]
    assert hostile.melding.startswith("De toets van deze eis liep vast: ")
    assert case["vastgelopen"] in hostile.melding
    assert len(hostile.melding) < 1000
    assert (before.oordeel, after.oordeel) == ("voldaan", "voldaan")
    assert exit_code == 4


@pytest.mark.parametrize("case", cases("oordeel"))
def test_an_odd_but_harmless_expression_is_judged(case: dict[str, Any], tmp_path: Path) -> None:
    (_, odd, _), exit_code = judged(tmp_path / "norm.yaml", norm_with(case))

    assert (odd.oordeel, odd.vastgelopen) == (case["oordeel"], False)
    assert exit_code in (0, 1)


BURNS = "alle_afspraken.all(a, alle_afspraken == alle_afspraken)"
GROWS = "alle_afspraken.map(a, regio.beschrijving + regio.beschrijving + regio.beschrijving + a.id).size() > 0"


def test_a_norm_that_keeps_going_over_limits_is_refused_quickly(tmp_path: Path, started: list[Program]) -> None:
    norm = norm_of(*[{"voldaan": BURNS}] * 8, {"voldaan": HEALTHY})

    verdicts, exit_code = judged(tmp_path / "norm.yaml", norm, limits(0.2, max_failures=3))

    late = [one for one in verdicts if "rekende langer dan 0.2 seconden" in one.melding]
    refused = [one for one in verdicts if "deze norm ging al 3 keer over een grens" in one.melding]
    assert (len(late), len(refused), exit_code) == (3, 6, 4)
    assert len(started) == 3


def test_a_new_region_gets_a_new_chance(tmp_path: Path) -> None:
    path = tmp_path / "norm.yaml"
    path.write_text(norm_of({"voldaan": BURNS}, {"voldaan": HEALTHY}), "utf-8")
    norm = load_norm(str(path), limits(0.2, max_failures=1))
    small = read_source(large_region(1).encode(), "klein.yaml", LIMITS)

    outcomes = [judge_region(*one, norm, "2026-01-01") for one in [region(), (admit_region(small, LIMITS), small)]]

    assert [[one.vastgelopen for one in outcome.oordelen] for outcome in outcomes] == [[True, True], [False, False]]


def test_the_time_of_all_expressions_together_is_bounded(tmp_path: Path) -> None:
    """Each stays below its own limit, but there are many."""
    norm = norm_of(*[{"voldaan": BURNS}] * 40)
    allowed = limits(0.2, total_seconds=0.8, seconds_per_region=0, max_failures=1000)

    verdicts, exit_code = judged(tmp_path / "norm.yaml", norm, allowed)

    assert sum("rekenden samen te lang" in one.melding for one in verdicts) >= 36
    assert exit_code == 4


def test_more_regions_do_not_give_more_time_for_ever(tmp_path: Path) -> None:
    """Each example and each trial of the work list counts as a region: there can be a hundred thousand."""
    (tmp_path / "norm.yaml").write_text(norm_of({"voldaan": BURNS}), "utf-8")
    allowed = limits(0.2, total_seconds=0.5, seconds_per_region=0.5, most_seconds=1.5, max_failures=1000)
    norm = load_norm(str(tmp_path / "norm.yaml"), allowed)

    outcomes = [judge_region(*region(), norm, "2026-01-01").oordelen[0].melding for _ in range(12)]

    assert sum("rekenden samen te lang" in melding for melding in outcomes) >= 4


def test_all_names_together_are_bounded(tmp_path: Path) -> None:
    names = hostile_test("alle_afspraken.map(a, a.id)", names=True)

    verdicts, _ = judged(
        tmp_path / "norm.yaml", norm_of(names, names, names), limits(memory=700 * 1024**2, max_answers=70_000)
    )

    assert [one.vastgelopen for one in verdicts] == [False, False, True]
    assert "alle namen die deze norm teruggaf, zijn samen te lang" in verdicts[2].melding


def test_one_long_answer_is_refused(tmp_path: Path) -> None:
    norm = norm_of(hostile_test("['a'].map(x, regio.beschrijving)", names=True), {"voldaan": HEALTHY})

    (long, healthy), _ = judged(tmp_path / "norm.yaml", norm, limits(max_answer=10_000))

    assert "gaf te veel terug" in long.melding
    assert healthy.oordeel == "voldaan"


def test_a_path_that_a_norm_makes_up_is_only_a_place(tmp_path: Path) -> None:
    """`wijst_naar` gives paths; the judge reads them."""
    made_up = "['elementen[' + '9' + '].x', 'regio[" + "9" * 1500 + "]']"
    norm = norm_of({"voldaan": "false", "ontbreekt": "['a']", "wijst_naar": made_up})
    long = norm_of({"voldaan": "false", "ontbreekt": "['a']", "wijst_naar": "['a.b[1]' + regio.beschrijving]"})

    for text in (norm, long):
        (verdict,), _ = judged(tmp_path / "norm.yaml", text)
        assert verdict.oordeel == "niet_voldaan"
        assert len(verdict.plaats.pad) <= 1100


def test_memory_stays_below_the_limit(tmp_path: Path) -> None:
    """The kernel tells the most that any child of a whole run ever used."""
    (tmp_path / "regio.yaml").write_text(large_region(), "utf-8")
    (tmp_path / "norm.yaml").write_text(norm_of({"voldaan": GROWS}, {"voldaan": HEALTHY}), "utf-8")
    code = """
import datetime, resource, sys
from nvo_check.check import check
from nvo_check.settings import Limits, NormLimits, Settings
settings = Settings(Limits(norms=NormLimits(memory=200 * 1024**2, seconds=60)))
outcome = check(["regio.yaml"], ["norm.yaml"], peildatum=datetime.date(2026, 1, 1), settings=settings)
verdicts = outcome.regios[0].oordelen
print(int(outcome.exit_code), *(one.oordeel for one in verdicts), "200 MB" in verdicts[0].melding)
del outcome, verdicts
import gc; gc.collect()
unit = 1 if sys.platform == "darwin" else 1024
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit)
"""
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    verdicts, peak = ran.stdout.splitlines()
    assert verdicts == "4 niet_te_beoordelen voldaan True"
    assert 50 * 1024**2 < int(peak) < 200 * 1024**2


def test_the_command_ends_with_exit_code_four(tmp_path: Path) -> None:
    (tmp_path / "regio.yaml").write_text(large_region(20), "utf-8")
    (tmp_path / "norm.yaml").write_text(norm_of({"voldaan": "1 / 0 == 1"}, {"voldaan": HEALTHY}), "utf-8")
    (tmp_path / "kapot.yaml").write_text(norm_of({"voldaan": "(" * 900}), "utf-8")

    stuck = run("check", "regio.yaml", "--norm", "norm.yaml", cwd=tmp_path)
    broken = run("check", "regio.yaml", "--norm", "kapot.yaml", cwd=tmp_path)

    assert (stuck.returncode, broken.returncode) == (4, 4)
    assert "De toets van deze eis liep vast" in stuck.stdout
    assert "kapot.yaml:" in broken.stderr
    assert "Traceback" not in stuck.stderr + broken.stderr


def test_examples_are_guarded_too(tmp_path: Path) -> None:
    from nvo_check.judge.examples import run_examples

    path = tmp_path / "norm.yaml"
    path.write_text(norm_of({"voldaan": "[1, 2, 3].all(a, 1 / 0 == 1)"}), "utf-8")

    results = list(run_examples(load_norm(str(path), LIMITS), LIMITS))

    assert [(one.as_claimed, one.oordeel.vastgelopen) for one in results] == [(False, True)] * 2


@pytest.mark.parametrize("regio", [{"regio": [1]}, {"bronnen": 5}, {"regio": "x"}])
def test_an_example_of_the_wrong_shape_is_an_input_failure(tmp_path: Path, regio: dict[str, Any]) -> None:
    from nvo_check.failure import InputFailure
    from nvo_check.judge.examples import run_examples

    examples = [
        {"naam": "a", "oordeel": "voldaan", "regio": regio},
        {"naam": "b", "oordeel": "niet_voldaan", "regio": {}},
    ]
    path = tmp_path / "norm.yaml"
    path.write_text(norm_of({"voldaan": HEALTHY, "voorbeelden": examples}), "utf-8")  # type: ignore[dict-item]

    with pytest.raises(InputFailure):
        list(run_examples(load_norm(str(path), LIMITS), LIMITS))


def test_an_expression_from_elsewhere_is_never_compiled_here(tmp_path: Path) -> None:
    path = tmp_path / "norm.yaml"
    path.write_text(norm_of({"voldaan": HEALTHY}), "utf-8")
    expression = load_norm(str(path), LIMITS).requirements[0].voldaan

    with pytest.raises(UntrustedError):
        expression.check()


def test_what_a_norm_builds_on_is_judged_whatever_the_norm_does(tmp_path: Path) -> None:
    text = norm_of({"voldaan": BURNS}, {"voldaan": HEALTHY}).replace(
        '"id": "eigen-norm"', '"id": "eigen-norm", "breidt_uit": "nvo-2020-zeven"'
    )

    verdicts, _ = judged(tmp_path / "norm.yaml", text, limits(0.2, max_failures=1))

    assert {one.eis.id: one.vastgelopen for one in verdicts if one.vastgelopen} == {"EIGEN-1": True, "EIGEN-2": True}
    assert len(verdicts) > 30


STANDARD = """
    bool bytes double dyn duration int map size string timestamp type uint
    contains endsWith matches startsWith getDate getDayOfMonth getDayOfWeek getDayOfYear getFullYear getHours
    getMilliseconds getMinutes getMonth getSeconds has all exists exists_one filter
"""
CALLS = ("NAME()", "NAME(regio)", "NAME(regio, regio)", "regio.NAME()", "regio.NAME(regio)", "regio.NAME(regio, regio)")
ELSEWHERE = """
    now today env getenv read open file include load http fetch exec eval run format split join replace regex bind sort
    random
"""


def test_nothing_in_the_language_reaches_outside() -> None:
    """CEL has the functions of its standard and no others: no files, no environment, no clock, no network."""
    standard = set(STANDARD.split())
    extensions = set(ELSEWHERE.split())
    python = {name for module in (builtins, os, os.path, shutil, subprocess, sys) for name in dir(module)}
    names = (python | extensions | standard) - set(keyword.kwlist)

    def is_known(call: str) -> bool:
        try:
            Expression(call, NAMES, trusted=True).check()
        except ExpressionError as error:
            return "deze naam of functie bestaat niet" not in error.melding
        return True

    known = {name for name in names for call in CALLS if is_known(call.replace("NAME", name))}
    assert known == standard


def test_a_child_that_talks_nonsense_harms_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = ["niets", "[" * 100_000, '["value", "ja"]', '["value", null]', '["tree", []]', '["tree", 5]', "{}", "",
               '["tree", ["loop", 0, "", false, "", "", []]]', "5"]  # fmt: skip
    for answer in answers:
        code = f"import sys\nfor line in sys.stdin: print({answer!r} if 'known' not in line else 1, flush=True)"
        monkeypatch.setattr(
            "nvo_check.norm.guard.python_module", lambda *_, code=code: Program([sys.executable, "-c", code])
        )
        refused = pytest.raises(ExpressionError, match=r"geen bruikbaar antwoord|niet te lezen")
        with guard(max_failures=100) as guarded, refused:
            guarded.check(Expression("true", NAMES))


def test_a_process_that_does_not_start_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nvo_check.norm.guard.python_module", lambda *_: Program(["dit-programma-bestaat-niet"]))
    with guard() as guarded, pytest.raises(ExpressionError, match="start niet"):
        guarded.check(Expression("true", NAMES))


def test_nothing_that_is_no_text_is_ever_taken_out(started: list[Program]) -> None:
    """CEL loses count of None when it hands one back, and in the end that aborts a process: see ontwerp van CEL."""
    nothing = Expression("[1, 2].map(x, dyn(null))", NAMES, gives_names=True)
    with guard() as guarded:
        sheet = guarded.sheet(dict.fromkeys(NAMES, ""))
        for _ in range(3000):
            with pytest.raises(Exception, match="geen lijst met alleen teksten"):
                nothing.names(sheet)
        assert Expression("true", NAMES).holds(sheet)

    assert len(started) == 1


@contextmanager
def guard(**others: Any) -> Iterator[Guard]:
    made = Guard(NAMES, limits(**others).norms)
    try:
        yield made
    finally:
        made.close()


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Program]:
    """Every process that a guard starts."""
    programs = []

    def start(program: Program, most: int) -> Conversation:
        programs.append(program)
        return Conversation(program, most)

    monkeypatch.setattr("nvo_check.norm.guard.Conversation", start)
    return programs


def test_what_examples_reach_is_found_out_by_the_guard(tmp_path: Path) -> None:
    """The probes hold pieces of the expressions of the norm."""
    path = tmp_path / "norm.yaml"
    path.write_text(norm_of({"voldaan": f"{HEALTHY} && [1, 2].all(a, a > 0)"}), "utf-8")

    result = run("norm", "test", str(path), "--coverage", cwd=tmp_path)

    assert "Traceback" not in result.stderr, result.stderr
    assert result.returncode == 0, result.stdout + result.stderr
    assert "[1, 2].all(a, a > 0)" in result.stdout
