# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The summary of a step on GitHub: added to the file that GitHub names, and to nothing else."""

from __future__ import annotations

from pathlib import Path

from nvo_check.report.ci.github_summary import MOST_BYTES
from tests.command import ROOT, run
from tests.report.test_golden import SMALL


def check(tmp_path: Path, *formats: str, summary: Path | None = None) -> tuple[int, str]:
    arguments = [part for name in formats for part in ("-f", name)]
    where = str(summary) if summary else ""
    done = run("check", str(ROOT / SMALL), *arguments, cwd=tmp_path, GITHUB_STEP_SUMMARY=where)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr


def test_it_is_added_to_what_stands_there(tmp_path: Path) -> None:
    summary = tmp_path / "stap.md"
    summary.write_text("# Van een eerdere opdracht\n", "utf-8")

    assert check(tmp_path, "github", summary=summary)[0] == 1
    text = summary.read_text("utf-8")
    assert text.startswith("# Van een eerdere opdracht\n## nvo-check: 37 open punten: 25 fouten, 12 waarschuwingen\n")
    assert "| Duinland | nvo-2020-zeven | 4 | 4 | 27 | 6 | 0 | 0 | 0 | 0 |" in text


def test_it_is_written_also_when_the_log_goes_to_a_file(tmp_path: Path) -> None:
    check(tmp_path, "github=log.txt", "tekst", summary=tmp_path / "stap.md")

    assert (tmp_path / "stap.md").read_text("utf-8").startswith("## nvo-check")


def test_another_format_writes_no_summary(tmp_path: Path) -> None:
    check(tmp_path, "tekst", summary=tmp_path / "stap.md")

    assert not (tmp_path / "stap.md").exists()


def test_without_the_variable_nothing_is_written(tmp_path: Path) -> None:
    assert check(tmp_path, "github")[0] == 1
    assert list(tmp_path.iterdir()) == []


def test_what_another_command_wrote_counts_for_the_limit(tmp_path: Path) -> None:
    summary = tmp_path / "stap.md"
    summary.write_text("x" * (MOST_BYTES - 2_000), "utf-8")
    check(tmp_path, "github", summary=summary)

    assert summary.stat().st_size <= MOST_BYTES
    assert summary.read_text("utf-8").rstrip().endswith("In het logboek staat alles.")


def test_a_file_that_cannot_be_written_changes_nothing_about_the_outcome(tmp_path: Path) -> None:
    code, said = check(tmp_path, "github", summary=tmp_path)

    assert code == 1
    assert "De samenvatting voor GitHub is niet te schrijven." in said
