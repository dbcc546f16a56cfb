# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What these tests share: copies of the sample repository and of this checkout, and running programs and job steps."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.command import ROOT

SAMPLE = ROOT / "docs" / "voorbeeld-repository"
REGION = "regions/duinland.yaml"

BREAK = ("mandaat: formeel", "mandaat: geen")
"""A change in the sample region that breaks a required requirement, NVO-3.4, on the line that it changes.
LEESMIJ of the sample asks the reader to make it."""

_SKIPPED = shutil.ignore_patterns(
    ".git", ".venv", "__pycache__", ".*_cache", "node_modules", "*.egg-info", ".hypothesis"
)
_NOBODY = {
    "GIT_AUTHOR_NAME": "Test",
    "GIT_AUTHOR_EMAIL": "test@example.invalid",
    "GIT_COMMITTER_NAME": "Test",
    "GIT_COMMITTER_EMAIL": "test@example.invalid",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}

Ran = subprocess.CompletedProcess[str]


def run(*command: str | Path, cwd: Path, **environment: str) -> Ran:
    """Run a program as someone without settings of their own; its streams come as text."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON", "PRE_COMMIT"))}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        env=kept | _NOBODY | {"PYTHONUTF8": "1"} | environment,
        timeout=600,
        check=False,
    )


def run_module(module: str, *arguments: str | Path, cwd: Path = ROOT, **environment: str) -> Ran:
    """Run a program that is a module of this environment, such as a validator."""
    return run(sys.executable, "-m", module, *arguments, cwd=cwd, **environment)


def make_repository(folder: Path) -> str:
    """Make a git repository of a folder, with one commit; return the commit."""
    for command in (
        ["init", "--quiet", "--initial-branch=main"],
        ["add", "--all"],
        ["commit", "--quiet", "-m", "Begin"],
    ):
        done = run("git", *command, cwd=folder)
        assert done.returncode == 0, done.stderr
    return run("git", "rev-parse", "HEAD", cwd=folder).stdout.strip()


def copy_sample(folder: Path) -> Path:
    """Copy the sample repository into a folder that does not exist yet."""
    return Path(shutil.copytree(SAMPLE, folder, ignore=_SKIPPED))


def copy_checkout(folder: Path) -> Path:
    """Copy what is, or could be, tracked of this checkout; of an unpacked source archive everything but caches."""
    listed = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=ROOT)
    if listed.returncode or not (ROOT / ".git").exists():
        return Path(shutil.copytree(ROOT, folder, ignore=_SKIPPED))
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


def replace(path: Path, old: str, new: str) -> int:
    """Replace a text that stands in a file exactly once; return the line it is on."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    path.write_text(text.replace(old, new), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def own_places(sample: Path) -> dict[str, str]:
    """Take the settings of a sample away and put everything in places with a space in their name; tell where."""
    (sample / "nvo-check.toml").unlink()
    (sample / "mijn map").mkdir()
    for name in ("regions", "bronnen"):
        (sample / name).rename(sample / "mijn map" / name)
    shutil.copy(ROOT / "nvo_check" / "norms" / "nvo-2020-acht.yaml", sample / "mijn norm.yaml")
    return {"path": f"mijn map/{REGION}", "sources": "mijn map/bronnen", "norm": "mijn norm.yaml"}


def store_outcome(sample: Path, given: Mapping[str, str]) -> None:
    """Store the outcome of a sample in ``uit komst.json``."""
    options = ["--norm", given["norm"], "--sources", given["sources"], "-f", "json=uit komst.json"]
    stored = run_module("nvo_check", "check", given["path"], *options, cwd=sample, PYTHONPATH=str(ROOT))
    assert stored.returncode == 1, stored.stderr


def make_environment(folder: Path) -> Path:
    """Make what the installing step of a job makes, at once: a Python that has nvo-check, this checkout.

    That installing itself works is shown by the tests of pre-commit and of the wheel.
    """
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    (packages,) = [Path(folder, "Lib/site-packages")] if os.name == "nt" else folder.glob("lib/python*/site-packages")
    (packages / "nvo-check.pth").write_text(f"{ROOT}\n{sysconfig.get_path('purelib')}\n", "utf-8")
    return folder


def run_script(script: str, *, cwd: Path, environment: Mapping[str, str]) -> Ran:
    """Run the script of a job step as a runner does."""
    return run("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script, cwd=cwd, **environment)


def load_all(path: Path) -> list[Any]:
    """Read every document in a YAML file."""
    return list(yaml.safe_load_all(path.read_text("utf-8")))


def steps_of(workflow: Path, job: str) -> Iterator[dict[str, Any]]:
    """Give the steps of a job in a workflow that run a script."""
    (document,) = load_all(workflow)
    yield from (step for step in document["jobs"][job]["steps"] if "run" in step)


def with_words(lines: Iterable[str], *words: str) -> list[str]:
    """Give the lines that have all these words."""
    return [line for line in lines if all(word in line for word in words)]
