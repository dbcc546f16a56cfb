# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The GitHub Action, its steps run the way a runner runs them: bash, the inputs as variables, files for what comes out.

What a runner adds and is not tried here: showing the annotations and the summary.
"""

from __future__ import annotations

import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.command import ROOT
from tests.integrations.places import (
    BREAK,
    REGION,
    Ran,
    copy_checkout,
    copy_sample,
    load_all,
    make_environment,
    own_places,
    replace,
    run_script,
    store_outcome,
    with_words,
)

(ACTION,) = load_all(ROOT / "action.yml")
STEPS = {step["id"]: step for step in ACTION["runs"]["steps"]}

HOSTILE = [
    pytest.param("\"; touch geraakt; '`touch geraakt` $(touch geraakt)", id="commands and quotes"),
    pytest.param("--exit-zero", id="an option"),
    pytest.param("-ogeraakt  *?[", id="a short option, spaces and wildcards"),
    pytest.param("x\nexit-code=0\nsarif-file=y\n::error::geraakt", id="lines that a runner would obey"),
]


@dataclass
class Runner:
    """A runner with the sample repository checked out."""

    folder: Path
    workspace: Path

    def step(self, name: str, **inputs: str) -> Ran:
        """Run one step of the action; what is not given has its default."""
        step = STEPS[name]
        assert step["shell"] == "bash"
        variables = {variable: self._filled_in(value, inputs) for variable, value in step["env"].items()}
        for file in ("output", "summary"):
            (self.folder / file).touch()
        return run_script(
            step["run"],
            cwd=self.workspace,
            environment=variables
            | {
                "GITHUB_ACTION_PATH": str(self.folder / "action"),
                "GITHUB_ACTIONS": "true",
                "GITHUB_OUTPUT": str(self.folder / "output"),
                "GITHUB_STEP_SUMMARY": str(self.folder / "summary"),
                "GITHUB_WORKSPACE": str(self.workspace),
                "RUNNER_TEMP": str(self.folder / "runner temp"),
            },
        )

    def outputs(self) -> dict[str, str]:
        lines = (self.folder / "output").read_text("utf-8").splitlines()
        names = [line.partition("=")[0] for line in lines]
        assert len(set(names)) == len(names), lines
        return dict(line.split("=", 1) for line in lines)

    def summary(self) -> str:
        return (self.folder / "summary").read_text("utf-8")

    @staticmethod
    def _filled_in(value: str, inputs: dict[str, str]) -> str:
        found = re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", value)
        if not found:
            return value
        default: str = ACTION["inputs"][found[1]]["default"]
        return inputs.get(found[1].replace("-", "_"), default)


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    (tmp_path / "runner temp").mkdir()
    make_environment(tmp_path / "runner temp" / "nvo-check")
    return Runner(tmp_path, copy_sample(tmp_path / "workspace"))


def obeyed(ran: Ran) -> list[str]:
    """Give the workflow commands that a runner would obey: not those between stop-commands and its token."""
    found: list[str] = []
    token = ""
    for line in ran.stdout.splitlines():
        if token:
            token = "" if line.strip() == f"::{token}::" else token
        elif line.lstrip().startswith("::stop-commands::"):
            token = line.split("::stop-commands::")[1].strip()
        elif line.lstrip().startswith("::"):
            found.append(line)
    assert not token, "the runner would obey nothing any more"
    return found


def test_the_sample_passes_with_the_defaults(runner: Runner) -> None:
    ran = runner.step("check")

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert runner.outputs() == {"exit-code": "0"}
    assert with_words(obeyed(ran), "::error") == []
    assert runner.summary().strip()


def test_a_broken_requirement_fails_with_an_annotation_on_its_line_and_a_summary(runner: Runner) -> None:
    line = replace(runner.workspace / REGION, *BREAK)

    ran = runner.step("check")

    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert runner.outputs() == {"exit-code": "1"}
    assert with_words(obeyed(ran), "::error", f"file={REGION}", f"line={line}", "NVO-3.4"), ran.stdout
    assert with_words(ran.stdout.splitlines(), f"{REGION}:{line}:", "NVO-3.4")
    assert "NVO-3.4" in runner.summary()


def test_exit_zero_lets_later_steps_run_but_still_tells(runner: Runner) -> None:
    replace(runner.workspace / REGION, *BREAK)

    ran = runner.step("check", exit_zero="true")

    assert ran.returncode == 0, ran.stderr
    assert with_words(obeyed(ran), "::error", "NVO-3.4")


def test_every_input_reaches_nvo_check_in_one_piece(runner: Runner) -> None:
    replace(runner.workspace / REGION, *BREAK)
    places = own_places(runner.workspace)
    given = {"paths": f"\n{places['path']}\n", "norm": f"{places['norm']}\n", "sources": places["sources"]}

    new = runner.step("check", **given, sarif="uit voer.sarif")
    outputs = runner.outputs()
    (runner.folder / "output").unlink()
    store_outcome(runner.workspace, places)
    known = runner.step("check", **given, since="uit komst.json", fail_on="verplicht")

    assert new.returncode == 1, new.stdout + new.stderr
    assert outputs == {"exit-code": "1", "sarif-file": str(runner.workspace / "uit voer.sarif")}
    assert (runner.workspace / "uit voer.sarif").is_file()
    assert known.returncode == 0, known.stdout + known.stderr


def test_a_file_of_the_repository_does_not_pass_for_the_outcome(runner: Runner) -> None:
    (runner.workspace / "uit.sarif").write_text('{"oud": 1}', "utf-8")
    (runner.workspace / "nvo-check.toml").write_text("kapot", "utf-8")

    ran = runner.step("check", sarif="uit.sarif")

    assert ran.returncode == 4
    assert runner.outputs() == {"exit-code": "4"}
    assert not (runner.workspace / "uit.sarif").exists()


def test_a_program_that_does_not_start_is_no_open_point(runner: Runner) -> None:
    """Python ends with 1 when a module is broken; that is also the code of an open point."""
    (packages,) = (runner.folder / "runner temp" / "nvo-check").glob("**/site-packages")
    (packages / "nvo_check").mkdir()
    (packages / "nvo_check" / "__init__.py").touch()
    (packages / "nvo_check" / "__main__.py").write_text("raise ImportError('kapot')\n", "utf-8")

    ran = runner.step("check")

    assert (ran.returncode, runner.outputs()) == (4, {"exit-code": "4"})


def test_a_runner_obeys_nothing_but_the_format_that_is_made_for_it(runner: Runner) -> None:
    """Whatever else nvo-check prints; here something in its place prints a command on both streams."""
    (packages,) = (runner.folder / "runner temp" / "nvo-check").glob("**/site-packages")
    (packages / "nvo_check").mkdir()
    (packages / "nvo_check" / "__init__.py").touch()
    (packages / "nvo_check" / "__main__.py").write_text(
        "import sys\nprint('::error::geraakt')\nprint('::error::geraakt', file=sys.stderr)\n", "utf-8"
    )

    ran = runner.step("check")

    assert ran.stdout.count("::error::geraakt") == 2, "what it prints is to be seen, also in the right order"
    assert obeyed(ran) == []
    assert "::" not in ran.stderr


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("name", ["paths", "norm", "sources", "fail_on", "since", "sarif", "exit_zero"])
def test_a_value_is_a_value_whatever_is_in_it(runner: Runner, name: str, value: str) -> None:
    replace(runner.workspace / REGION, *BREAK)
    before = {path.name for path in runner.workspace.iterdir()}

    ran = runner.step("check", **{name: value})

    assert ran.returncode in {1, 2, 3, 4, 5}, "a broken requirement passed"
    assert "Fout in nvo-check zelf" not in ran.stdout
    assert runner.outputs()["exit-code"] == str(ran.returncode)
    assert "::error::geraakt" not in obeyed(ran)
    new = {path.name for path in runner.workspace.iterdir()} - before
    assert "geraakt" not in new, ran.stdout
    assert not new or name == "sarif"


def test_a_file_in_the_repository_does_not_pose_as_a_module(runner: Runner) -> None:
    for name in ("yaml", "click", "nvo_check", "pip", "venv", "secrets"):
        (runner.workspace / f"{name}.py").write_text("raise SystemExit('overgenomen')\n", "utf-8")

    ran = runner.step("check")

    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_action_installs_itself_from_its_own_folder_and_works(runner: Runner) -> None:
    """Really built and installed, as pre-commit does; with modules in the repository that must not be run."""
    copy_checkout(runner.folder / "action")
    for name in ("yaml", "pip", "venv"):
        (runner.workspace / f"{name}.py").write_text("raise SystemExit('overgenomen')\n", "utf-8")
    shutil.rmtree(runner.folder / "runner temp" / "nvo-check")

    installed = runner.step("install", python=sys.executable)
    checked = runner.step("check")

    assert installed.returncode == 0, installed.stdout + installed.stderr
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_an_old_python_gets_a_clear_message(runner: Runner) -> None:
    old = runner.folder / "python-old"
    old.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    old.chmod(0o755)

    ran = runner.step("install", python=str(old))

    assert ran.returncode == 2
    assert with_words(obeyed(ran), "::error", "Python 3.11 of nieuwer")


def test_no_input_is_part_of_a_script() -> None:
    assert [name for name, step in STEPS.items() if "${{" in step["run"]] == []


def test_every_input_is_used_and_explained() -> None:
    used = {found for step in STEPS.values() for found in re.findall(r"inputs\.([a-z-]+)", str(step))}
    assert used == set(ACTION["inputs"])
    assert all(given["description"].endswith(".") for given in ACTION["inputs"].values())
