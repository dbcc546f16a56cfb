# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every file for a hosting service is accepted by a validator that nobody here wrote; a spoiled one is refused."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.command import ROOT
from tests.integrations.places import SAMPLE, Ran, run_module
from tests.integrations.test_gitlab import COMPONENT, filled_in

_GITHUB = SAMPLE / ".github" / "workflows" / "nvo-check.yml"
_FORGEJO = SAMPLE / ".forgejo" / "workflows" / "nvo-check.yml"


@dataclass(frozen=True)
class Validated:
    """A file, what validates it, and a change that makes it wrong."""

    file: Path
    validator: tuple[str, ...]
    right: str
    wrong: str

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)} by {' '.join(self.validator)}"


def _schema(name: str) -> tuple[str, ...]:
    return ("check_jsonschema", "--builtin-schema", name)


VALIDATED = [
    Validated(ROOT / "action.yml", _schema("vendor.github-actions"), "using: composite", "using: composiet"),
    Validated(_GITHUB, _schema("vendor.github-workflows"), "runs-on: ubuntu-latest", "run-on: ubuntu-latest"),
    Validated(_GITHUB, _schema("custom.github-workflows-require-timeout"), "    timeout-minutes: 10\n", ""),
    Validated(_FORGEJO, _schema("vendor.github-workflows"), "runs-on: docker", "run-on: docker"),
    Validated(SAMPLE / ".gitlab-ci.yml", _schema("vendor.gitlab-ci"), "component:", "componenten:"),
    Validated(
        SAMPLE / ".pre-commit-config.yaml", ("pre_commit", "validate-config"), "- id: nvo-check", "- naam: nvo-check"
    ),
    Validated(
        ROOT / ".pre-commit-hooks.yaml",
        ("pre_commit", "validate-manifest"),
        "pass_filenames: false",
        "pass_filenames: soms",
    ),
]


@pytest.mark.parametrize("validated", VALIDATED, ids=str)
def test_a_validator_accepts_the_file_and_refuses_a_spoiled_one(validated: Validated, tmp_path: Path) -> None:
    """The built-in schemas of check-jsonschema for GitHub and GitLab, and pre-commit's own validation.

    Forgejo has no schema of its own; its workflows have the form of GitHub's.
    """
    text = validated.file.read_text("utf-8")
    assert text.count(validated.right) == 1
    spoiled = tmp_path / validated.file.name
    spoiled.write_text(text.replace(validated.right, validated.wrong), "utf-8")

    accepted = run_module(*validated.validator, validated.file)
    refused = run_module(*validated.validator, spoiled)

    assert accepted.returncode == 0, accepted.stdout + accepted.stderr
    assert refused.returncode == 1, refused.stdout + refused.stderr


def _validated_as_gitlab(text: str, folder: Path) -> Ran:
    (folder / "job.yml").write_text(text, "utf-8")
    return run_module(*_schema("vendor.gitlab-ci"), folder / "job.yml")


def test_gitlab_knows_the_inputs_and_the_job_of_the_component(tmp_path: Path) -> None:
    """GitLab's schema for a pipeline, for the first document (the inputs) and for the job with its inputs filled in."""
    inputs, jobs = COMPONENT.read_text("utf-8").split("\n---\n")
    for name, value in {"job-name": "nvo-check", "stage": "test", "image": "python:3.13", "fail-on": "nooit"}.items():
        jobs = jobs.replace(f"$[[ inputs.{name} ]]", value)
    assert filled_in(package="x")["nvo-check"]

    for text, right, wrong in ((inputs, "default: test", "default: [test]"), (jobs, "when: always", "when: altijd")):
        accepted = _validated_as_gitlab(text, tmp_path)
        assert text.count(right) == 1
        refused = _validated_as_gitlab(text.replace(right, wrong), tmp_path)
        assert accepted.returncode == 0, accepted.stdout + accepted.stderr
        assert refused.returncode == 1, refused.stdout + refused.stderr
