# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The workflow for Forgejo and Gitea: its checking step, run the way a runner runs it.

Not tried here: Forgejo itself, its runner, and installing in its image.
"""

from __future__ import annotations

from pathlib import Path

from tests.integrations.places import (
    BREAK,
    REGION,
    SAMPLE,
    copy_sample,
    make_environment,
    replace,
    run_script,
    steps_of,
    with_words,
)

WORKFLOW = SAMPLE / ".forgejo" / "workflows" / "nvo-check.yml"


def test_the_checking_step_names_file_and_line_of_a_broken_requirement(tmp_path: Path) -> None:
    sample = copy_sample(tmp_path / "regio")
    make_environment(tmp_path / "nvo-check")
    install, check = steps_of(WORKFLOW, "nvo-check")

    passed = run_script(check["run"], cwd=sample, environment={"RUNNER_TEMP": str(tmp_path)})
    line = replace(sample / REGION, *BREAK)
    failed = run_script(check["run"], cwd=sample, environment={"RUNNER_TEMP": str(tmp_path)})

    assert '-m venv "$RUNNER_TEMP/nvo-check"' in install["run"]
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert failed.returncode == 1, failed.stdout + failed.stderr
    assert with_words(failed.stdout.splitlines(), f"{REGION}:{line}:", "NVO-3.4")
