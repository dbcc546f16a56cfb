# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The signs and lines of a source."""

from __future__ import annotations

import re

from nvo_check.reading.syntax import HIDDEN
from nvo_check.sources.limits import SourceLimits
from nvo_check.sources.problems import too_long

CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
"""What no text holds: control characters other than tab, line end and form feed."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_OTHER_LINE_ENDS = re.compile(r"[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def lines_of(text: str, name: str, limits: SourceLimits) -> list[str]:
    """Split text into lines as an editor counts them; ``str.splitlines`` also splits where no editor does.

    A line end at the end closes the last line and does not open another.

    Raises:
        SourceProblem: there are more lines than the limit.
    """
    if text.count("\n") + text.count("\r") > 2 * limits.max_lines:  # before the list of them takes memory
        raise too_long(name)
    lines = _LINE_END.split(text)
    if not lines[-1]:
        lines.pop()
    if len(lines) > limits.max_lines:
        raise too_long(name)
    return lines


def cleaned(text: str) -> str:
    """Take out what a converter should not have let through: signs that no reader sees, odd line ends."""
    return HIDDEN.sub("", _OTHER_LINE_ENDS.sub("\n", text.replace("\r\n", "\n").replace("\r", "\n")))
