# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sandbox that templates run in: Jinja's own, with bounds on how much a template can make.

A template folder may come from anyone. Jinja's sandbox keeps it from running code and from other files; these bounds
keep it from filling the memory or going on for ever.
"""

from __future__ import annotations

from typing import Any

from jinja2 import Template
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

MAX_STEPS = 1_000_000
"""Steps of all ``range`` together in one rendering."""
MAX_OUTPUT = 50_000_000
"""Characters of one rendering; a large region needs about 300,000."""
MAX_REPEATED = 1_000_000
"""Length of a text or list made by multiplication."""


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox with bounded multiplication."""

    intercepted_binops = frozenset(["*", "**"])

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Do a multiplication, or refuse it when the result would be enormous."""
        if operator == "**":
            raise SecurityError("machtsverheffen kan niet in een sjabloon")
        for thing, times in ((left, right), (right, left)):
            if isinstance(thing, str | list | tuple) and isinstance(times, int) and len(thing) * times > MAX_REPEATED:
                raise SecurityError("deze herhaling is te lang")
        return super().call_binop(context, operator, left, right)


class Steps:
    """A ``range`` for one rendering, that runs out."""

    def __init__(self) -> None:
        self._left = MAX_STEPS

    def __call__(self, *bounds: int) -> range:
        """Give the steps between ``bounds``, as ``range`` does, as long as there are steps left."""
        steps = range(*bounds)
        self._left -= len(steps)
        if self._left < 0:
            raise SecurityError("het sjabloon blijft herhalen")
        return steps


def render_bounded(template: Template, values: dict[str, Any]) -> str:
    """Render a template; stop when it makes more than any document needs.

    Raises:
        SecurityError: a bound was passed.
    """
    parts: list[str] = []
    size = 0
    for part in template.generate({**values, "range": Steps()}):
        parts.append(part)
        size += len(part)
        if size > MAX_OUTPUT:
            raise SecurityError("het document wordt te groot")
    return "".join(parts)
