# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A wheel, built and installed in an empty environment, does its work from another folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from tests.command import ROOT

_QUIET = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONWARNINGS": "default"}
_IGNORED = shutil.ignore_patterns(".venv", ".git", "__pycache__", ".*_cache", "node_modules")


def call(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, encoding="utf-8", env=clean | _QUIET, check=False
    )


def test_the_wheel_works_from_another_folder(tmp_path: Path) -> None:
    source = shutil.copytree(ROOT, tmp_path / "source", ignore=_IGNORED)
    built = call(sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", "dist", source, cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    shutil.rmtree(source)

    venv.create(tmp_path / "empty", with_pip=True)
    bin_folder = tmp_path / "empty" / ("Scripts" if os.name == "nt" else "bin")
    installed = call(bin_folder / "python", "-m", "pip", "install", wheel, cwd=tmp_path)
    assert installed.returncode == 0, installed.stderr

    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(ROOT / "regions" / "twente.yaml", elsewhere)
    program = bin_folder / "nvo-check"
    assert call(program, "check", "twente.yaml", cwd=elsewhere).returncode == 1
    assert call(program, "render", "twente.yaml", "-o", "visie.html", cwd=elsewhere).returncode == 0
    assert call(program, "init", "nieuw.yaml", "--naam", "Duinland", cwd=elsewhere).returncode == 0
    assert call(program, "schema", "-o", "schemas", cwd=elsewhere).returncode == 0
    for name in ("regio", "norm", "uitkomst"):
        made = (elsewhere / "schemas" / f"{name}.schema.json").read_text("utf-8")
        assert made == (ROOT / "schemas" / f"{name}.schema.json").read_text("utf-8")
    assert "Regiovisie" in (elsewhere / "visie.html").read_text("utf-8")
