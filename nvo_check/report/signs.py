# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text made fit for what machines read as well: one line where that is asked, and no sign that means something else.

A build server looks for commands in everything that is printed; a terminal obeys control signs.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST = 4_000
"""Characters that one text may have; the JSON has it in full."""

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_LINE_COMMAND = re.compile(r"^([ \t]*)(::)", re.MULTILINE)
_OLD_COMMAND = re.compile(r"##(?=\w*\[)")


def one_line(text: str) -> str:
    """Give a text on one line of at most ``LONGEST`` characters.

    Control signs, signs that turn the direction of the text and signs that XML forbids are left out.
    """
    line = " ".join(text.split())
    shown = "".join(sign for sign in line if sign == " " or unicodedata.category(sign) not in _HIDDEN)
    return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1]}…"


def for_log(text: str) -> str:
    """Give a text that a build server cannot take for a command, for a line of its own in a log.

    GitHub and Forgejo look for ``::command::`` at the start of a line, and for the older ``##[command]`` anywhere in
    it; Azure Pipelines for ``##vso[``.
    """
    line = _OLD_COMMAND.sub("# #", one_line(text)).lstrip()
    return f".{line}" if line.startswith("::") else line


def safe_lines(text: str) -> str:
    """Give a text of several lines in which a build server finds no command; words of a region can begin a line."""
    return _OLD_COMMAND.sub("# #", _LINE_COMMAND.sub(r"\1.\2", text))


def safe_markdown(text: str) -> str:
    """Do the same for Markdown, where a backslash leaves no trace."""
    return _OLD_COMMAND.sub(r"#\\#", _LINE_COMMAND.sub(r"\1\\\2", text))


def safe_html(text: str) -> str:
    """Do the same for HTML."""
    return _OLD_COMMAND.sub("#&#35;", _LINE_COMMAND.sub(r"\1:&#58;", text))


def safe_json(text: str) -> str:
    """Do the same for JSON, where every text stands behind a quote."""
    return _OLD_COMMAND.sub(r"#\\u0023", text)


def on_one_line(text: str) -> str:
    """Give a text on one line, whole and with its spaces; what could steer a terminal is shown as a sign."""
    line = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)
    return _OLD_COMMAND.sub("# #", f".{line}" if line.lstrip().startswith("::") else line)
