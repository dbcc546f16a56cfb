# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sandbox that templates run in: Jinja's own, made narrower.

A template folder may come from anyone. Jinja's sandbox alone is not enough: it lets a template call every public
method of the objects it is given, and a Pydantic model has methods that read files and even run code (``parse_file``,
``parse_raw``). So here a template sees the fields of models and dataclasses and a short list of methods, and nothing
else; and there are bounds on how much it can make.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import Any

from jinja2 import Template
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.nodes import Concat
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import BaseModel

MAX_STEPS = 1_000_000
"""Steps of all ``range`` together in one rendering."""
MAX_TEXT = 20_000_000
"""Characters of one text in a template, the whole document included; a large region needs about 500,000."""

_METHODS = frozenset({"veld", "zonder"})
"""Methods of our own views that templates may call."""
_PLAIN_METHODS = frozenset(
    {"items", "keys", "values", "get", "lower", "upper", "strip", "startswith", "endswith", "split", "partition"}
)
"""Methods of texts, lists and mappings that neither change anything nor make something large."""
_FILTERS = frozenset(
    {
        "default", "e", "escape", "first", "indent", "join", "last", "length", "list", "lower", "map", "reject",
        "rejectattr", "replace", "select", "selectattr", "sort", "title", "trim", "unique", "upper",
    }
)  # fmt: skip
"""Jinja's filters that templates may use, beside our own."""


def _joined(parts: Iterable[str]) -> str:
    """Put parts together; used by Jinja for every macro, block and filter section."""
    found = list(parts)
    _check_length(sum(len(part) for part in found))
    return "".join(found)


def _check_length(length: int) -> None:
    if length > MAX_TEXT:
        raise SecurityError("de tekst wordt te groot")


class _BoundedGenerator(CodeGenerator):
    def visit_Concat(self, node: Concat, frame: Frame) -> None:  # noqa: N802 (name of Jinja)
        """Let ``a ~ b`` be checked like every other way to make a text longer."""
        self.write("environment.checked(")
        super().visit_Concat(node, frame)
        self.write(")")


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, narrowed to what documents need."""

    intercepted_binops = frozenset(["*", "**", "+", "%"])
    code_generator_class = _BoundedGenerator
    concat = staticmethod(_joined)

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.filters = {name: self.filters[name] for name in sorted(_FILTERS)}
        self.filters.update(indent=_indent, join=_join, replace=_replace)
        self.globals = {name: self.globals[name] for name in ("dict", "namespace")}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Allow fields, our own few methods, and harmless methods of plain values."""
        if not super().is_safe_attribute(obj, attr, value):
            return False
        if isinstance(obj, BaseModel):
            return attr in type(obj).model_fields
        if dataclasses.is_dataclass(obj) and not isinstance(obj, type):
            is_field = any(field.name == attr for field in dataclasses.fields(obj))
            return is_field or attr in _METHODS or isinstance(getattr(type(obj), attr, None), property)
        if isinstance(obj, str | list | tuple | Mapping):
            return attr in _PLAIN_METHODS
        return type(obj).__module__ == "jinja2.runtime" or type(obj).__name__ == "TemplateModule"

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Do a sum or multiplication, or refuse it when the result would be enormous."""
        if operator in ("**", "%"):
            raise SecurityError(f"`{operator}` kan niet in een sjabloon")
        for thing, times in ((left, right), (right, left)):
            if operator == "*" and isinstance(thing, str | list | tuple) and isinstance(times, int):
                _check_length(len(thing) * times)
            if operator == "+" and isinstance(thing, str | list | tuple):
                _check_length(len(left) + len(right))
        return super().call_binop(context, operator, left, right)

    def checked(self, text: Any) -> Any:
        """Give a text back when it is not too long."""
        _check_length(len(text))
        return text


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
        SecurityError: a bound was passed, or the template asked for something it may not have.
    """
    parts: list[str] = []
    size = 0
    for part in template.generate({**values, "range": Steps()}):
        parts.append(part)
        size += len(part)
        _check_length(size)
    return "".join(parts)


def _indent(text: str, width: int = 4) -> str:
    """Indent every line but the first and the empty ones."""
    _check_length(len(text) + text.count("\n") * width)
    first, *rest = text.split("\n")
    return "\n".join([first, *(" " * width + line if line else line for line in rest)])


def _join(values: Iterable[Any], between: str = "") -> str:
    texts = [str(value) for value in values]
    _check_length(sum(map(len, texts)) + len(texts) * len(between))
    return between.join(texts)


def _replace(text: str, old: str, new: str) -> str:
    if not old:
        raise SecurityError("vervangen van niets kan niet")
    _check_length(len(text) + text.count(old) * len(new))
    return text.replace(old, new)
