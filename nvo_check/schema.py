# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The JSON Schemas (draft 2020-12), generated from the models, so that editors can help authors in Dutch."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from nvo_check.configuration.model import Configuration
from nvo_check.model.regio import Regio
from nvo_check.norm.requirement import Normbestand
from nvo_check.report.comparison.contract import Vergelijkingsbestand
from nvo_check.report.contract import Uitkomstbestand
from nvo_check.report.norms.contract import Normenbestand, Normtoetsbestand, Normverschilbestand
from nvo_check.report.receipt.contract import Naloopbestand

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """Give every schema by its name, such as ``regio``; the names are those of ``nvo-check schema``."""
    return {
        "regio": _schema(Regio, _WithoutEmptyValues),
        "norm": _schema(Normbestand, _WithoutEmptyValues),
        "uitkomst": _schema(Uitkomstbestand, GenerateJsonSchema),
        "vergelijking": _schema(Vergelijkingsbestand, GenerateJsonSchema),
        "naloop": _schema(Naloopbestand, GenerateJsonSchema),
        "normen": _schema(Normenbestand, GenerateJsonSchema),
        "normtoets": _schema(Normtoetsbestand, GenerateJsonSchema),
        "normverschil": _schema(Normverschilbestand, GenerateJsonSchema),
        "configuratie": _schema(Configuration, _WithoutEmptyValues),
    }


class _WithoutEmptyValues(GenerateJsonSchema):
    """A key without a value is an error in nvo-check: to leave something out is to leave the key out."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        if schema.get("default", ...) is None:
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)


def _schema(model: type[BaseModel], generator: type[GenerateJsonSchema]) -> dict[str, Any]:
    body = model.model_json_schema(schema_generator=generator)
    return {"$schema": DIALECT, **_tidy(body)}


def _tidy(body: dict[str, Any]) -> dict[str, Any]:
    """Sort the definitions by name, so that the files change only where the models do."""
    exact: dict[str, Any] = _exact_patterns(body)
    return {**exact, "$defs": dict(sorted(exact.get("$defs", {}).items()))}


def _exact_patterns(value: Any) -> Any:
    """Let ``$`` mean the very end in every language: in Python's it also matches before a last newline."""
    if isinstance(value, list):
        return [_exact_patterns(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: f"{item}(?!\\n)"
        if key == "pattern" and isinstance(item, str) and item.endswith("$")
        else _exact_patterns(item)
        for key, item in value.items()
    }
