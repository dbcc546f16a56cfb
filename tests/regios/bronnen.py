# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents that the three regions refer to, and their skeletons.

The documents themselves are not in the repository. Their skeletons are: as many lines, with only the headings left.
Against a skeleton every heading and line number of a citation can be checked, wherever the tests run; against the
documents also that they are the same files.

    python -m tests.regios.bronnen    makes the skeletons anew, where the documents are
"""

from __future__ import annotations

import os
from pathlib import Path

from nvo_check.sources.folder import SourceFolder
from nvo_check.sources.limits import SourceLimits
from tests.command import ROOT

SKELETONS = ROOT / "tests" / "regios" / "geraamten"
DOCUMENTS = Path(os.environ.get("NVO_CHECK_BRONNEN") or ROOT.parent / "shared" / "bronnen")
"""Where the documents are, if they are on this machine; the variable tells where else to look."""

NAMES = (
    "gooi-vechtstreek-samenwerkingsafspraken-2021.md",
    "gooise-meren-raadsmededeling-2021.md",
    "hilversum-raadsinformatiebrief-2021.md",
    "twente-regiovisie-2021.md",
    "waalre-raadsvoorstel-een10-2021.md",
)


def documents_are_here() -> bool:
    """Whether the documents are on this machine; a variable that points nowhere is a mistake, not an absence."""
    if os.environ.get("NVO_CHECK_BRONNEN") and not DOCUMENTS.is_dir():
        raise FileNotFoundError(f"NVO_CHECK_BRONNEN points to {DOCUMENTS}, which is no folder")
    return DOCUMENTS.is_dir()


def skeleton_of(name: str) -> str:
    """Make the skeleton of a document: its headings on their own lines, and a dash for every other line with text."""
    source = SourceFolder(str(DOCUMENTS), SourceLimits()).read(name)
    headings = {heading.line: f"{'#' * heading.level} {heading.title}" for heading in source.headings}
    lines = (headings.get(number, "-" if line.strip() else "") for number, line in enumerate(source.lines, start=1))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for name in NAMES:
        (SKELETONS / name).write_text(skeleton_of(name), "utf-8")
