# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads the text of one PDF, in a process of its own: PDF on standard input, text on standard output.

Run by ``pdf.py``; knows next to nothing of nvo-check, so that it starts fast.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator

from nvo_check.child.own_limits import limit_memory, limit_processor

PAGE_END = "\f"
NOT_INSTALLED, BROKEN, LOCKED, TOO_MANY_PAGES, TOO_LONG = 10, 11, 12, 13, 14
"""Exit codes."""

_MEMORY = 1024**3
_PASSWORD_ERRORS = (4, 5)  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY
_HYPHENS = str.maketrans({"\ufffe": "-\n", "\x02": "-\n"})
"""PDFium puts these where a word was broken at the end of a line; the line did end there."""


class _TooMuchError(Exception):
    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def main(max_pages: int, max_text: int, seconds: int) -> int:
    """Give the exit code; pages are separated by a form feed."""
    limit_memory(_MEMORY)
    limit_processor(seconds)
    try:
        from pypdfium2 import PdfDocument, PdfiumError
    except (ImportError, OSError):  # its library does not exist for every system
        return NOT_INSTALLED
    try:
        with PdfDocument(sys.stdin.buffer.read()) as document:
            pages = list(_pages(document, max_pages, max_text))
    except _TooMuchError as error:
        return error.code
    except PdfiumError as error:
        return LOCKED if getattr(error, "err_code", None) in _PASSWORD_ERRORS else BROKEN
    except MemoryError:
        return TOO_LONG
    sys.stdout.buffer.write(PAGE_END.join(pages).encode("utf-8", errors="replace"))
    sys.stdout.buffer.flush()
    return 0


def _pages(document: object, max_pages: int, max_text: int) -> Iterator[str]:
    count = len(document)  # type: ignore[arg-type]  # the library has no types
    if count > max_pages:
        raise _TooMuchError(TOO_MANY_PAGES)
    total = 0
    for number in range(count):
        text = _text(document[number]).translate(_HYPHENS).replace(PAGE_END, " ")  # type: ignore[index]
        total += len(text)
        if total > max_text:
            raise _TooMuchError(TOO_LONG)
        yield text


def _text(page: object) -> str:
    with contextlib.closing(page), contextlib.closing(page.get_textpage()) as words:  # type: ignore[type-var,attr-defined]
        return str(words.get_text_range())


if __name__ == "__main__":
    raise SystemExit(main(*map(int, sys.argv[1:4])))
