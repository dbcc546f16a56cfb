# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The formats of ``verify``, one writer each."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nvo_check.report.receipt.answer import Naloop

FORMATS: dict[str, tuple[str, str]] = {
    # name: module and function; loaded when used
    "tekst": ("nvo_check.report.receipt.text", "write_receipt"),
    "json": ("nvo_check.report.receipt.contract", "write_receipt_json"),
}


def write(name: str, receipt: Naloop, *, colour: bool = False) -> str:
    """Write a receipt in one of ``FORMATS``; only text has colours."""
    module, function = FORMATS[name]
    writer: Callable[..., str] = getattr(import_module(module), function)
    return writer(receipt, colour=colour) if name == "tekst" else writer(receipt)
