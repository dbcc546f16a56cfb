# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Standard output carries the payload and nothing else, also when there is something to tell."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from nvo_check.report.formats import FORMATS
from tests.command import ROOT, run

CONFIGURATION = """
paths = ["regio.yaml"]
since = "nog-niet.json"
[[ignore]]
requirement = "NVO-1.1"
reason = "Niet meer nodig."
"""


@pytest.mark.parametrize("name", FORMATS)
def test_messages_go_to_standard_error(name: str, tmp_path: Path) -> None:
    """Two messages: a stored outcome that is not there yet, and an entry that ignores nothing."""
    (tmp_path / "regio.yaml").write_bytes((ROOT / "tests" / "data" / "volledig.yaml").read_bytes())
    (tmp_path / "nvo-check.toml").write_text(CONFIGURATION, "utf-8")

    screen = run("check", "-f", name, "--date", "2026-11-21", cwd=tmp_path)
    file = run("check", "-f", f"{name}=uit", "--date", "2026-11-21", cwd=tmp_path)

    assert (screen.returncode, file.returncode, file.stdout) == (0, 0, "")
    assert screen.stdout == (tmp_path / "uit").read_text("utf-8")
    for told in (screen.stderr, file.stderr):
        assert "`nog-niet.json` is er nog niet" in told
        assert "`NVO-1.1` bij `ignore` kan weg" in told
    if name in ("json", "sarif", "sarif-github", "gitlab"):
        json.loads(screen.stdout)
    elif name == "junit":
        ET.fromstring(screen.stdout)  # noqa: S314 - our own output
