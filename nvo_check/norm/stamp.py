# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The stamp of a requirement: a short code that changes when what the requirement asks changes."""

from __future__ import annotations

import hashlib
import json

from nvo_check.norm.requirement import Eis

_WHAT_IT_ASKS = ("niveau", "titel", "vraag", "uitleg", "van_toepassing", "voldaan", "gedeeltelijk", "zeker_niet")
"""Advice, messages, provenance and examples may be reworded without a deviation having to be looked at again."""


def stamp_of(eis: Eis) -> str:
    """Give twelve hexadecimal digits; equal for equal questions, whatever the layout of the norm file."""
    asked = [" ".join((getattr(eis, name) or "").split()) for name in _WHAT_IT_ASKS]
    return hashlib.sha256(json.dumps(asked, ensure_ascii=False).encode()).hexdigest()[:12]
