# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guide says what the sample repository holds, word for word, and what it tells you to do works."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

from nvo_check import __version__
from tests.command import ROOT, run
from tests.integrations.places import BREAK, REGION, SAMPLE, copy_sample, load_all, replace, run_module

GUIDE = (ROOT / "docs" / "in-uw-repository.md").read_text("utf-8")


def blocks(mark: str) -> dict[str, str]:
    """Give the blocks of the guide that are marked with a word, by what follows the word."""
    found = re.findall(rf"<!-- {mark}: (\S+) -->\n```\w+\n(.*?)```\n", GUIDE, re.DOTALL)
    assert found, mark
    return dict(found)


def without_heading(path: Path) -> str:
    """Give the text of a file from the first line on that is no comment."""
    lines = path.read_text("utf-8").splitlines(keepends=True)
    first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    return "".join(lines[first:])


def test_every_block_is_the_file_in_the_sample_repository() -> None:
    shown = blocks("bestand")
    assert set(shown) == {
        path.relative_to(SAMPLE).as_posix()
        for path in SAMPLE.rglob("*")
        if path.suffix in {".toml", ".yml", ".yaml"} and "regions" not in path.parts
    }
    for name, block in shown.items():
        assert block == without_heading(SAMPLE / name), name


def test_every_version_of_nvo_check_is_this_one() -> None:
    for path in [ROOT / "docs" / "in-uw-repository.md", *(SAMPLE / name for name in blocks("bestand"))]:
        found = re.findall(r"(?:nvo-check@|nvo-check-|archive/|rev: )v(\d+\.\d+\.\d+)", path.read_text("utf-8"))
        assert set(found) <= {__version__}, path


def test_the_workflow_that_uploads_sarif_is_a_workflow(tmp_path: Path) -> None:
    """The sample workflow with the block of the guide in it, against GitHub's schema, in check-jsonschema."""
    ((name, block),) = blocks("vervangt").items()
    text = without_heading(SAMPLE / name)
    (tmp_path / "nvo-check.yml").write_text(text[: text.index("    permissions:\n")] + block, "utf-8")

    schema = ("--builtin-schema", "vendor.github-workflows")
    accepted = run_module("check_jsonschema", *schema, tmp_path / "nvo-check.yml")

    assert accepted.returncode == 0, accepted.stdout + accepted.stderr


def test_the_route_of_a_backlog(tmp_path: Path) -> None:
    """Store what is, then let only count what is new or worse; store again when something has become better."""
    sample = copy_sample(tmp_path / "regio")
    backlog = blocks("achterstand")
    program, *store = shlex.split(backlog["bewaren"])
    assert program == "nvo-check"
    replace(sample / REGION, *BREAK)
    assert run("check", cwd=sample).returncode == 1

    assert run(*store, cwd=sample).returncode == 0
    with open(sample / "nvo-check.toml", "a", encoding="utf-8") as configuration:
        configuration.write(backlog["instelling"])
    assert run("check", cwd=sample).returncode == 0

    replace(sample / REGION, "stand: vastgelegd\n    grondslagen", "stand: in_ontwikkeling\n    grondslagen")
    replace(
        sample / REGION, "naam: Gemeenschappelijke regeling Duinland, soort: gemeenschappelijke_regeling", "naam: X"
    )
    worse = run("check", "-f", "kort", cwd=sample)
    assert worse.returncode == 1
    assert "NVO-3.4" not in worse.stdout

    refused = run(*store, cwd=sample)
    assert (refused.returncode, "`uitkomst.json` is niet vervangen" in refused.stderr) == (2, True)
    replace(sample / REGION, "stand: in_ontwikkeling\n    grondslagen", "stand: vastgelegd\n    grondslagen")
    replace(
        sample / REGION, "naam: X", "naam: Gemeenschappelijke regeling Duinland, soort: gemeenschappelijke_regeling"
    )
    assert run(*store, cwd=sample).returncode == 0
    stored = json.loads((sample / "uitkomst.json").read_text("utf-8"))
    assert "NVO-3.4" in [one["eis"] for one in stored["regios"][0]["oordelen"] if one["oordeel"] != "voldaan"]
    assert run("check", cwd=sample).returncode == 0


def test_the_hook_looks_in_the_folders_that_the_guide_names() -> None:
    ((hook, whole),) = load_all(ROOT / ".pre-commit-hooks.yaml")
    (sentence,) = re.findall(r"De hook kijkt naar YAML in mappen die (.+?) heten\.", " ".join(GUIDE.split()))

    for folder in re.findall(r"`([^`]+)`", sentence):
        assert re.search(hook["files"], f"{folder}/oost.yaml"), folder
        assert re.search(hook["files"], f"jeugd/{folder}/2026/oost.yaml"), folder
    for other in ("nvo-check.yaml", "regio.yaml", "regionaal/oost.yaml", "mijnregio/oost.yaml"):
        assert not re.search(hook["files"], other), other
    for file in ("regions/oost.yaml", "bronnen/visie.md", "nvo-check.toml", "jeugd/nvo-check.toml"):
        assert re.search(whole["files"], file), file
    assert f"`{whole['id']}`" in GUIDE


def test_every_exit_code_is_in_the_table() -> None:
    from nvo_check.failure import ExitCode

    assert re.findall(r"^\| (\d) \|", GUIDE, re.MULTILINE) == [str(int(code)) for code in sorted(ExitCode)]
