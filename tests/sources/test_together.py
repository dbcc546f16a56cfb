# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bounds on all sources of one folder together: many small ones may not do what one large one may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from nvo_check.sources import folder as room
from nvo_check.sources.folder import SourceFolder
from nvo_check.sources.limits import SourceLimits
from nvo_check.sources.problems import too_slow
from nvo_check.sources.text import SourceProblem, SourceText


def test_the_files_together_are_bounded(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.md").write_text("# Kop\n" + "tekst\n" * 100, "utf-8")
    folder = SourceFolder(str(tmp_path), SourceLimits(max_total_bytes=1500))

    assert folder.read("a.md").lines
    assert folder.read("b.md").lines
    with pytest.raises(SourceProblem) as caught:
        folder.read("c.md")

    assert "de bronnen samen zijn groter dan" in caught.value.melding
    assert folder.read("a.md").lines


def test_after_some_that_are_too_slow_no_more_are_converted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def slow(name: str, content: bytes, limits: SourceLimits) -> SourceText:
        asked.append(name)
        if name.endswith(".html"):
            raise too_slow(name)
        return SourceText(name, "0" * 64, ("tekst",))

    monkeypatch.setattr(room, "source_text", slow)
    names = [f"{number}.html" for number in range(6)]
    for name in [*names, "goed.md"]:
        (tmp_path / name).write_text("tekst", "utf-8")
    folder = SourceFolder(str(tmp_path), SourceLimits())

    messages = []
    for name in names:
        with pytest.raises(SourceProblem) as caught:
            folder.read(name)
        messages.append(caught.value.melding)

    assert asked == names[:3]
    assert "omdat andere documenten te lang duurden" in messages[3]
    assert folder.read("goed.md").lines == ("tekst",)
