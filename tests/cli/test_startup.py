# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Start-up counts: who only asks for the version or for help does not wait for libraries."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.command import ROOT

_HEAVY = ("pydantic", "jinja2", "markdown_it", "yaml", "cel_expr_python", "jsonschema", "rich")

_PROBE = """
import json, sys
sys.argv = ["nvo-check", *{arguments!r}]
from nvo_check.cli.main import main
try:
    main()
except SystemExit:
    pass
sys.stdout.flush()
print("\\n" + json.dumps([name for name in {heavy!r} if name in sys.modules]))
"""


def loaded_by(*arguments: str) -> list[str]:
    probe = _PROBE.format(arguments=list(arguments), heavy=_HEAVY)
    result = subprocess.run([sys.executable, "-c", probe], capture_output=True, encoding="utf-8", cwd=ROOT, check=True)
    loaded: list[str] = json.loads(result.stdout.splitlines()[-1])
    return loaded


@pytest.mark.parametrize(
    "arguments", [["--version"], ["--help"], ["check", "--help"], ["render", "--help"], ["init", "--help"]]
)
def test_version_and_help_load_no_library_but_click(arguments: list[str]) -> None:
    assert loaded_by(*arguments) == []


def test_a_check_loads_no_library_it_does_not_use() -> None:
    loaded = loaded_by("check", "-f", "json", "tests/data/volledig.yaml")

    assert set(loaded) == {"pydantic", "yaml", "cel_expr_python"}
