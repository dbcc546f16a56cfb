# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every field in which two outcome files differ, however small."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from nvo_check.place import Path, format_path
from nvo_check.report.contract import Uitkomstbestand
from nvo_check.report.receipt.parts import Receiptverschil, Veldverschil

_MAY_DIFFER = re.compile(
    r"(^|\.)(versie|melding|advies|tip|stempel|vingerafdruk|sha256|verwacht|regel|kolom)$|(^|\.)oordelen\[\d+\]\.titel$"
)
"""The last key of fields that another version of nvo-check may word, count or place otherwise."""


def field_differences(recorded: Uitkomstbestand, repeated: Uitkomstbestand) -> tuple[Veldverschil, ...]:
    """Give every field that differs, in the order of the file."""
    found = _differences(recorded.model_dump(), repeated.model_dump(), ())
    return tuple(Veldverschil(format_path(path), was, now) for path, was, now in found)


def fact_differences(fields: Iterable[Veldverschil]) -> Iterator[Receiptverschil]:
    """Give the fields that tell what stands in the region file or its sources: these cannot differ by themselves.

    Wording, places and prints can: another version of nvo-check may have other sentences.
    """
    for field in fields:
        if not _MAY_DIFFER.search(field.pad):
            yield Receiptverschil("gegeven", field.pad, field.was, field.wordt)


def _differences(was: Any, now: Any, path: Path) -> Iterator[tuple[Path, str, str]]:
    if was == now:
        return
    if isinstance(was, dict) and isinstance(now, dict):
        for key in was:
            yield from _differences(was[key], now[key], (*path, key))
    elif isinstance(was, list) and isinstance(now, list):
        if len(was) != len(now):
            yield path, _number(was), _number(now)
        for index, (one, other) in enumerate(zip(was, now, strict=False)):
            yield from _differences(one, other, (*path, index))
    else:
        yield path, _shown(was), _shown(now)


def _number(items: list[Any]) -> str:
    return "1 regel" if len(items) == 1 else f"{len(items)} regels"


def _shown(value: Any) -> str:
    if value is None or value == "":
        return "niets"
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return "een blok" if isinstance(value, dict) else str(value)
