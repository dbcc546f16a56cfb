# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compiles the Dutch catalogue of click's sentences: ``python -m tests.catalogue``."""

from __future__ import annotations

import datetime
import io
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parents[1] / "nvo_check" / "cli" / "locale" / "nl" / "LC_MESSAGES"


def compiled() -> bytes:
    """Give what ``messages.mo`` must hold."""
    with open(FOLDER / "messages.po", "rb") as stream:
        catalogue = read_po(stream, locale="nl")
    catalogue.creation_date = catalogue.revision_date = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


if __name__ == "__main__":
    (FOLDER / "messages.mo").write_bytes(compiled())
