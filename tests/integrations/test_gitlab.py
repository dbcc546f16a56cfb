# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The component for GitLab: filled in the way GitLab fills in inputs, its script run the way a GitLab runner does.

What GitLab adds and is not tried here: fetching the component, and showing the reports in a merge request.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.command import ROOT
from tests.integrations.places import (
    BREAK,
    REGION,
    SAMPLE,
    Ran,
    copy_sample,
    load_all,
    make_environment,
    own_places,
    replace,
    run_script,
    store_outcome,
    with_words,
)

COMPONENT = ROOT / "templates" / "nvo-check.yml"
INPUTS: dict[str, Any] = load_all(COMPONENT)[0]["spec"]["inputs"]
_INPUT = re.compile(r"\$\[\[ inputs\.([a-z-]+) \]\]")


def filled_in(**given: str) -> dict[str, Any]:
    """Fill in the inputs as GitLab does, in the text; give the jobs."""
    inputs = {name: given.get(name.replace("-", "_"), about.get("default")) for name, about in INPUTS.items()}
    text = COMPONENT.read_text("utf-8").split("\n---\n")[1]
    jobs: dict[str, Any] = yaml.safe_load(_INPUT.sub(lambda found: str(inputs[found[1]]), text))
    return jobs


def run_job(job: dict[str, Any], folder: Path, **variables: str) -> Ran:
    """Run the script of a job, in an environment that its ``before_script`` would have made."""
    environment = {"NVO_ENVIRONMENT": str(make_environment(folder.parent / "environment"))}
    return run_script("\n".join(job["script"]), cwd=folder, environment=job["variables"] | environment | variables)


def test_the_sample_passes_and_leaves_both_reports(tmp_path: Path) -> None:
    sample = copy_sample(tmp_path / "regio")
    job = filled_in(package="x")["nvo-check"]

    ran = run_job(job, sample)

    assert ran.returncode == 0, ran.stdout + ran.stderr
    reports = job["artifacts"]["reports"]
    told = json.loads((sample / reports["codequality"]).read_text("utf-8"))
    assert {one["severity"] for one in told} <= {"info"}
    assert "<testsuite" in (sample / reports["junit"]).read_text("utf-8")


def test_a_broken_requirement_fails_the_job_and_is_in_the_reports(tmp_path: Path) -> None:
    sample = copy_sample(tmp_path / "regio")
    line = replace(sample / REGION, *BREAK)
    job = filled_in(package="x", path="regions", sources="bronnen", fail_on="verplicht")["nvo-check"]

    ran = run_job(job, sample)

    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert with_words(ran.stdout.splitlines(), f"{REGION}:{line}:", "NVO-3.4")
    found = json.loads((sample / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert (REGION, line) in [(one["location"]["path"], one["location"]["lines"]["begin"]) for one in found]
    assert job["artifacts"]["when"] == "always"


def test_every_input_reaches_nvo_check_in_one_piece(tmp_path: Path) -> None:
    sample = copy_sample(tmp_path / "regio")
    replace(sample / REGION, *BREAK)
    given = own_places(sample)

    new = run_job(filled_in(package="x", **given)["nvo-check"], sample)
    store_outcome(sample, given)
    known = run_job(filled_in(package="x", **given, since="uit komst.json")["nvo-check"], sample)

    assert new.returncode == 1, new.stdout + new.stderr
    assert known.returncode == 0, known.stdout + known.stderr


@pytest.mark.parametrize("value", ["'; touch geraakt; $(touch geraakt)`touch geraakt`", "--exit-zero", "-ogeraakt *"])
@pytest.mark.parametrize("name", ["NVO_PATH", "NVO_NORM", "NVO_SOURCES", "NVO_FAIL_ON", "NVO_SINCE"])
def test_a_value_is_a_value_whatever_is_in_it(tmp_path: Path, name: str, value: str) -> None:
    sample = copy_sample(tmp_path / "regio")
    replace(sample / REGION, *BREAK)

    ran = run_job(filled_in(package="x")["nvo-check"], sample, **{name: value})

    assert ran.returncode in {1, 2, 3, 4, 5}, "a broken requirement passed"
    assert "Fout in nvo-check zelf" not in ran.stderr
    assert not (sample / "geraakt").exists()


def test_the_job_installs_the_package_that_is_asked_for(tmp_path: Path) -> None:
    """Python is replaced by one that writes down what it is asked: the real installing is tried with pre-commit."""
    asked = tmp_path / "asked"
    python = tmp_path / "python3"
    python.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{asked}"\nmkdir -p "$4/bin" && cp "$0" "$4/bin/python"\n', "utf-8"
    )
    python.chmod(0o755)
    job = filled_in(package="nvo-check @ $CI_SERVER_URL/x.tar.gz")["nvo-check"]
    path = f"{tmp_path}:/usr/bin:/bin"

    ran = run_script(
        "\n".join(job["before_script"]), cwd=tmp_path, environment={"PATH": path, "NVO_PACKAGE": "nvo-check @ adres $x"}
    )

    assert ran.returncode == 0, ran.stderr
    assert asked.read_text("utf-8").splitlines()[-1] == "nvo-check @ adres $x"


def test_only_variables_reach_the_script() -> None:
    for job in yaml.safe_load(COMPONENT.read_text("utf-8").split("\n---\n")[1]).values():
        assert not _INPUT.search(" ".join([*job["script"], *job["before_script"]]))


def test_every_input_is_used_and_explained() -> None:
    jobs = COMPONENT.read_text("utf-8").split("\n---\n")[1]
    assert set(_INPUT.findall(jobs)) == set(INPUTS)
    assert all(about["description"].endswith(".") for about in INPUTS.values())


def test_the_sample_gives_the_inputs_that_have_no_default() -> None:
    (sample,) = load_all(SAMPLE / ".gitlab-ci.yml")
    (include,) = sample["include"]
    assert set(include["inputs"]) <= set(INPUTS)
    assert {name for name, about in INPUTS.items() if "default" not in about} <= set(include["inputs"])
    assert include["component"].split("@")[0].endswith(f"/{COMPONENT.stem}")
