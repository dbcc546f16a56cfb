# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Dockerfile, as far as it goes without Docker: what it copies is enough to build nvo-check from, and no more.

Not tried here: building the image and running it.
"""

from __future__ import annotations

import fnmatch
import shutil
import zipfile
from pathlib import Path

from tests.command import ROOT
from tests.integrations.places import copy_checkout, run_module

LINES = [line for line in (ROOT / "Dockerfile").read_text("utf-8").splitlines() if not line.startswith("#")]
IGNORE = [
    line for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line and not line.startswith("#")
]


def context(folder: Path) -> Path:
    """Copy what Docker would send: everything is left out but the names with an exclamation mark."""
    assert IGNORE[0] == "*"
    checkout = copy_checkout(folder / "checkout")
    kept = [line[1:] for line in IGNORE if line.startswith("!")]
    sent = folder / "context"
    sent.mkdir()
    for path in checkout.iterdir():
        if any(fnmatch.fnmatch(path.name, name) for name in kept):
            shutil.move(path, sent / path.name)
    assert {path.name for path in sent.iterdir()} == set(kept), "a name in .dockerignore does not exist"
    return sent


def test_what_is_sent_to_docker_is_enough_to_build_from(tmp_path: Path) -> None:
    built = run_module("pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", tmp_path, context(tmp_path), cwd=tmp_path)
    assert built.returncode == 0, built.stderr

    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    for needed in ("_data/templates/regiovisie.md.j2", "_data/schemas/regio.schema.json", "norms/nvo-2020-zeven.yaml"):
        assert f"nvo_check/{needed}" in names


def test_the_image_is_slim_and_runs_without_root() -> None:
    images = [line.split()[1] for line in LINES if line.startswith("FROM")]
    assert images
    assert all("slim" in image and "alpine" not in image for image in images)
    last_stage = LINES[max(number for number, line in enumerate(LINES) if line.startswith("FROM")) :]
    assert "USER 10001:10001" in last_stage
    assert 'ENTRYPOINT ["nvo-check"]' in last_stage
    assert not [line for line in last_stage if line.startswith("RUN")]
