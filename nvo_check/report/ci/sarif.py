# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""SARIF 2.1.0: all verdicts as the standard means them, and a form with problems only for code scanning on GitHub.

The standard has a ``kind`` for every verdict (``pass``, ``notApplicable``, ``open`` …) and demands level ``none`` for
all of them but ``fail``. GitHub does not document ``kind`` or ``suppressions`` among what it reads, and users found
that everything in ``results`` becomes an alert, also what is met or suppressed (microsoft/PSRule#955,
complytime/complyctl#868, github/codeql-action#1230). Therefore ``sarif`` follows the standard, and ``sarif-github``
holds the open points only, each as ``fail`` with the level it deserves.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from nvo_check.judge.run import Uitkomst
from nvo_check.report.ci.fingerprints import VERSION
from nvo_check.report.ci.look import look_at
from nvo_check.report.ci.places import Plek
from nvo_check.report.ci.sarif_rules import Json, plain, rules_of
from nvo_check.report.ci.sentences import EXIT_CODES, name_of, verdict_first
from nvo_check.report.ci.view import Ernst, Groep, Overzicht, Punt, Telling
from nvo_check.report.remarks import short_remarks_of
from nvo_check.report.signs import one_line, safe_json

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_KINDS = {
    "voldaan": "pass",
    "niet_van_toepassing": "notApplicable",
    "niet_te_beoordelen": "open",
    "opnieuw_bekijken": "review",
}
"""The kind for a verdict or an outcome; ``fail`` for all others."""
_LEVELS: dict[Ernst, str] = {"fout": "error", "waarschuwing": "warning", "info": "note", "geen": "none"}


def write_sarif(uitkomst: Uitkomst) -> str:
    """Write everything, as the standard means it."""
    overzicht = look_at(uitkomst)
    results = [_result(punt, _kind(punt), overzicht) for punt in overzicht.punten]
    for punt, result in zip(overzicht.punten, results, strict=True):
        # of one run all results have this property, or none: every one was looked at
        result["suppressions"] = [_suppression(punt)] if punt.stil is not None else []
    return _write(overzicht, results)


def write_sarif_for_github(uitkomst: Uitkomst) -> str:
    """Write the open points only, for a reader that takes every result for a problem."""
    overzicht = look_at(uitkomst)
    return _write(overzicht, [_result(punt, "fail", overzicht) for punt in overzicht.punten if punt.open])


def _write(overzicht: Overzicht, results: list[Json]) -> str:
    rules = rules_of(overzicht)
    number = {rule["id"]: index for index, rule in enumerate(rules)}
    for result in results:
        result["ruleIndex"] = number[result["ruleId"]]
    run = {
        "tool": {
            "driver": {
                "name": "nvo-check",
                "version": overzicht.uitkomst.versie,
                "semanticVersion": overzicht.uitkomst.versie,
                "shortDescription": {"text": "Toetst de afspraken van een jeugdregio aan de norm."},
                "language": "nl",
                "rules": rules,
            }
        },
        "language": "nl",
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(overzicht.uitkomst)],
        "artifacts": list(_artifacts(overzicht.groepen)),
        "results": results,
        "properties": _facts(overzicht),
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return safe_json(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _invocation(uitkomst: Uitkomst) -> Json:
    code = uitkomst.exit_code
    return {
        "executionSuccessful": code <= 1,
        "exitCode": int(code),
        "exitCodeDescription": EXIT_CODES[code],
    }


def _artifacts(groepen: Iterable[Groep]) -> Iterator[Json]:
    """Tell which bytes were judged, so that a reader can see whether the lines still fit."""
    files = {groep.bestand: groep.uitkomst.sha256 for groep in groepen}
    for path, sha256 in files.items():
        yield {
            "location": {"uri": Plek(path).uri},
            "roles": ["analysisTarget"],
            "mimeType": "application/yaml",
            "hashes": {"sha-256": sha256},
        }


def _result(punt: Punt, kind: str, overzicht: Overzicht) -> Json:
    result: Json = {
        "ruleId": punt.rule,
        "kind": kind,
        "level": _LEVELS[punt.ernst] if kind == "fail" else "none",
        "message": {"text": plain(verdict_first(punt))},
        "locations": [_location(punt.plaats)],
        "partialFingerprints": {VERSION: punt.vingerafdruk},
        "properties": {
            "soort": punt.soort,
            "oordeel": punt.oordeel,
            "niveau": punt.niveau,
            "telt": punt.telt,
            "ernst": punt.ernst,
        },
    }
    if punt.norm:
        result["properties"]["norm"] = punt.norm
    if punt.stil is not None:
        result["properties"]["stil"] = punt.stil.waarom
    if overzicht.uitkomst.sinds is not None:
        result["baselineState"] = _baseline_state(punt)
    return result


def _baseline_state(punt: Punt) -> str:
    """Tell how a result relates to the stored outcome; that knows what is in order of requirements only."""
    if punt.al_bekend or (not punt.open and punt.was in ("", punt.oordeel)):
        return "unchanged"
    return "updated" if punt.was else "new"


def _kind(punt: Punt) -> str:
    """A crashed test says nothing about the region: somebody has to look at it."""
    if punt.vastgelopen:
        return "review"
    if punt.soort == "verwijzing" and punt.ernst == "info" and punt.stil is None:
        return "open"
    return _KINDS.get(punt.oordeel, "fail")


def _suppression(punt: Punt) -> Json:
    if punt.stil is None:
        return {}
    found: Json = {"kind": "external" if punt.stil.plaats is None else "inSource", "status": "accepted"}
    if punt.stil.reden:
        found["justification"] = punt.stil.reden
    if punt.stil.plaats is not None:
        found["location"] = _location(punt.stil.plaats)
    return found


def _location(plaats: Plek) -> Json:
    found: Json = {
        "physicalLocation": {
            "artifactLocation": {"uri": plaats.uri},
            "region": {"startLine": plaats.regel, "startColumn": plaats.kolom},
        }
    }
    if plaats.pad:
        found["logicalLocations"] = [{"fullyQualifiedName": plaats.pad, "kind": "element"}]
    return found


def _facts(overzicht: Overzicht) -> Json:
    """Tell what the results do not: the date, and the counts of every region."""
    return {
        "peildatum": overzicht.uitkomst.peildatum,
        "opmerkingen": [one_line(line) for line in short_remarks_of(overzicht.uitkomst)],
        "telling": _counts(overzicht.telling),
        "regios": [
            {
                "naam": one_line(name_of(groep)),
                "bestand": groep.bestand,
                "norm": groep.norm,
                "normSha256": groep.uitkomst.norm.sha256,
                "telling": _counts(groep.telling),
            }
            for groep in overzicht.groepen
        ],
    }


def _counts(telling: Telling) -> Json:
    quiet = {"verantwoord": telling.verantwoord, "opzij": telling.opzij, "al_bekend": telling.al_bekend}
    return dict(telling.oordelen.items()) | quiet
