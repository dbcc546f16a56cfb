# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The summary of a step on GitHub: GitHub names a file in the environment, and shows what is added to it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from nvo_check.cli.output import tell
from nvo_check.cli.targets import Target

if TYPE_CHECKING:
    from nvo_check.judge.run import Uitkomst

VARIABLE = "GITHUB_STEP_SUMMARY"


def append_step_summary(targets: Iterable[Target], uitkomst: Uitkomst) -> None:
    """Add the summary to the file that GitHub names, when the form ``github`` was asked for.

    A file that cannot be written is told of, and changes nothing about the outcome.
    """
    name = os.environ.get(VARIABLE, "")
    if not name or not any(form == "github" for form, _ in targets):
        return
    from nvo_check.report.ci.github_summary import MOST_BYTES, write_summary

    path = Path(name)
    try:
        used = path.stat().st_size if path.exists() else 0
        with open(path, "a", encoding="utf-8", newline="\n") as stream:
            stream.write(write_summary(uitkomst, MOST_BYTES - used))
    except OSError:
        tell(f"De samenvatting voor GitHub is niet te schrijven. Controleer het bestand dat in {VARIABLE} staat.")
