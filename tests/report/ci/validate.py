# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lets tools that nobody here wrote judge the formats for build servers. No test of pytest: it needs an npm download.

What each judges:

- Microsoft's SARIF multitool, rule kinds Sarif and Gh: ``sarif`` and ``sarif-github`` of the regions in ``regions/``
  and of the outcome with everything. No errors, and no warnings or notes but those in ``ACCEPTED``.
- The official JSON schema of SARIF 2.1.0, with jsonschema: the same files.
- With ``xmlschema-validate`` and Jenkins's schema for JUnit, when given: ``junit``, without what all readers of JUnit
  know but that schema does not (``EXTENSIONS``).

Each must also catch a spoiled file.

Run it as ``python -m tests.report.ci.validate MULTITOOL_FOLDER [JUNIT_XSD]``, in the top folder of the repository.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from junitparser import JUnitXml

from nvo_check.report.formats import write
from tests.command import ROOT, run
from tests.report.ci.everything import everything

ACCEPTED = {
    "WRN999": "SARIF2006 is off: it fetches every address in the file, and a check must not need the network.",
    "SARIF2002": "Our messages are made per region; there is no fixed text to refer to.",
    "SARIF2003": "nvo-check does not look into git; the build server knows the version of the repository.",
    "SARIF2005": "The project has no public address yet, so there is no informationUri.",
    "SARIF2009": "The rule ids are those of the requirements (NVO-3.2); regions write them in their files.",
    "SARIF2010": "No snippets: the file lies in the repository, and an upload should not copy it.",
    "SARIF2011": "No context either, for the same reason.",
    "SARIF2012": "The help stands in the file itself; there is no web page per requirement.",
    "SARIF2013": "No embedded files: they lie in the repository.",
}
"""Warnings and notes of the multitool that we leave as they are, each with the reason."""

EXTENSIONS = {"file", "line"}
"""Attributes of a test case that pytest writes and GitLab reads too; so are the properties of a test case."""

_FOR_SCHEMA = "a kind that does not exist"
_SPOILS: dict[str, Callable[[Any], None]] = {
    _FOR_SCHEMA: lambda result: result.update(kind="gezakt"),
    "a place that is no address": lambda result: _location(result)["artifactLocation"].update(uri="C:\\een regio.yaml"),
    "a result without a place": lambda result: result.update(locations=[]),
}
_OFFLINE = """<?xml version="1.0" encoding="utf-8"?>
<Properties>
  <Properties Key="SARIF2006.UrisShouldBeReachable.Options">
    <Property Key="RuleEnabled" Value="Disabled" Type="Driver.RuleEnabledState" />
  </Properties>
</Properties>
"""
_FOUND = re.compile(r": (error|warning|note) ([A-Z]+\d+)")


def main(multitool: str, junit_schema: str | None = None) -> int:
    """Judge everything; give 0 when all is well, 1 when something is wrong."""
    problems: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for name, text in _outcomes():
            path = Path(folder) / name
            path.write_text(text, "utf-8")
            if name.endswith(".sarif"):
                problems += _judge_sarif(path, Path(multitool))
            elif junit_schema is not None:
                problems += _judge_junit(path, junit_schema)
    _tell(*problems, "Er is iets mis." if problems else "Alles is goedgekeurd.")
    return 1 if problems else 0


def _outcomes() -> Iterator[tuple[str, str]]:
    """Give every file to judge, with its content."""
    endings = {"sarif": "sarif", "sarif-github": "github.sarif", "junit": "xml"}
    for form, ending in endings.items():
        yield f"alles.{ending}", write(form, everything())
        yield f"regios.{ending}", run("check", "regions/", "-f", form, "--date", "2026-11-21").stdout
        for region in sorted((ROOT / "regions").glob("*.yaml")):
            made = run("check", f"regions/{region.name}", "-f", form, "--date", "2026-11-21")
            yield f"{region.stem}.{ending}", made.stdout


def _judge_sarif(path: Path, multitool: Path) -> Iterator[str]:
    log = json.loads(path.read_text("utf-8"))
    schema = Draft7Validator(json.loads((multitool / "sarif-2.1.0.json").read_text("utf-8-sig")))
    yield from (f"{path.name}: the schema: {error.message}" for error in schema.iter_errors(log))
    found = _multitool(path, multitool)
    _tell(f"{path.name}: {', '.join(f'{number} {what}' for what, number in sorted(found.items())) or 'niets'}")
    for what in found:
        how, rule = what.split()
        if how == "error" or rule not in ACCEPTED:
            yield f"{path.name}: {what}"
    if not {"warning SARIF2005", "note SARIF2012"} <= set(found):
        yield f"{path.name}: the multitool gave up without saying so"  # it does on a word that the standard has not
    for name, spoil in _SPOILS.items() if path.name.startswith("alles") else ():
        spoiled = json.loads(path.read_text("utf-8"))
        spoil(spoiled["runs"][0]["results"][0])
        file = path.with_name(f"bedorven-{path.name}")
        file.write_text(json.dumps(spoiled), "utf-8")
        by_schema = name == _FOR_SCHEMA
        caught = not schema.is_valid(spoiled) if by_schema else "error" in " ".join(_multitool(file, multitool))
        if not caught:
            yield f"{path.name}: nobody saw that it was spoiled: {name}"


def _location(result: Any) -> Any:
    return result["locations"][0]["physicalLocation"]


def _multitool(path: Path, multitool: Path) -> Counter[str]:
    """Count what the multitool says of a file: ``{"note SARIF2002": 12}``."""
    config = path.with_name("instellingen.xml")
    config.write_text(_OFFLINE, "utf-8")
    done = subprocess.run(
        [
            multitool / "Sarif.Multitool",
            "validate",
            path,
            *("--rule-kind", "Sarif;Gh", "--level", "Error;Warning;Note", "--config", config),
            *("--json-schema", multitool / "sarif-2.1.0.json"),
        ],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
    )
    if "Done. 1 files scanned." not in done.stdout:
        raise SystemExit(f"The multitool did not look at {path.name}:\n{done.stdout}\n{done.stderr}")
    return Counter(f"{how} {rule}" for how, rule in _FOUND.findall(done.stdout))


def _judge_junit(path: Path, schema: str) -> Iterator[str]:
    bare = _bare(path.read_text("utf-8"))
    if said := _xmlschema(path, bare, schema):
        yield f"{path.name}: {said}"
    if not _xmlschema(path, bare.replace("<testcase ", "<toets ").replace("</testcase>", "</toets>"), schema):
        yield f"{path.name}: a spoiled file was not caught by the schema"
    _tell(f"{path.name}: volgt het schema van Jenkins")


def _bare(text: str) -> str:
    """Leave out of the test cases what Jenkins's schema does not know."""
    found = JUnitXml.fromstring(text.encode())
    for case in found._elem.iter("testcase"):
        for name in EXTENSIONS & set(case.keys()):
            del case.attrib[name]
        for properties in case.findall("properties"):
            case.remove(properties)
    read: Any = found
    return str(read.tostring().decode("utf-8"))


def _xmlschema(path: Path, text: str, schema: str) -> str:
    """Give what is wrong, or an empty text."""
    bare = path.with_suffix(".kaal.xml")
    bare.write_text(text, "utf-8")
    command = [str(Path(sys.executable).with_name("xmlschema-validate")), "--schema", schema, str(bare)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return "" if done.returncode == 0 else f"{done.stdout}{done.stderr}"


def _tell(*lines: str) -> None:
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:3]))
