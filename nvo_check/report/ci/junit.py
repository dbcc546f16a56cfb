# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""JUnit: a suite per region and norm, a test case per requirement. It is red exactly when the exit code is not 0.

*failure*: an open point that makes the run fail. *error*: a test that crashed, or a file that could not be read.
*skipped*, with the reason: what does not apply, and what is open but does not make the run fail. There are no times and
no dates, so that the same outcome always gives the same file.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

from nvo_check.judge.run import Uitkomst
from nvo_check.report.ci.look import look_at
from nvo_check.report.ci.sentences import name_of, told, verdict_first
from nvo_check.report.ci.view import Groep, Punt
from nvo_check.report.remarks import remarks_of
from nvo_check.report.sentences import NOTHING_CHECKED
from nvo_check.report.signs import one_line

_Properties = Iterable[tuple[str, str]]
_RESULTS = ("failure", "error", "skipped")


def write_junit(uitkomst: Uitkomst) -> str:
    """Write the outcome as JUnit XML."""
    overzicht = look_at(uitkomst)
    root = ET.Element("testsuites", name="nvo-check")
    if overzicht.fouten:
        root.append(_suite("Bestanden", (), [_case(punt, "bestanden", punt.naam) for punt in overzicht.fouten]))
    for groep in overzicht.groepen:
        root.extend(_suites(groep, uitkomst.peildatum))
    if not len(root):
        root.append(_suite("Bestanden", (), [_nothing()]))
    _put_counts(root, [case for suite in root for case in suite.iter("testcase")], ("tests", "failures", "errors"))
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=False).join(
        ('<?xml version="1.0" encoding="UTF-8"?>\n', "\n")
    )


def _suites(groep: Groep, peildatum: str) -> list[ET.Element]:
    found = [_suite(name_of(groep), _facts(groep, peildatum), [_verdict(punt, groep) for punt in groep.oordelen])]
    for name, points in (("afwijkingen", groep.afwijkingen), ("verwijzingen", groep.verwijzingen)):
        if points:
            cases = [_case(punt, f"{_class(groep)}.{name}", _numbered(punt)) for punt in points]
            found.append(_suite(f"{name_of(groep)}: {name}", (), cases))
    return found


def _facts(groep: Groep, peildatum: str) -> _Properties:
    yield "norm", groep.norm
    yield "peildatum", peildatum
    yield "bestand", groep.bestand
    for remark in remarks_of(groep.uitkomst, peildatum):
        yield "opmerking", one_line(remark)
    for word, number in groep.telling.oordelen.items():
        yield word, str(number)
    yield "verantwoord", str(groep.telling.verantwoord)
    yield "opzij", str(groep.telling.opzij)
    yield "al_bekend", str(groep.telling.al_bekend)


def _suite(name: str, facts: _Properties, cases: Sequence[ET.Element]) -> ET.Element:
    suite = ET.Element("testsuite", name=name)
    _put_counts(suite, cases, ("tests", "failures", "errors", "skipped"))
    _put_properties(suite, facts)
    suite.extend(cases)
    return suite


def _put_counts(element: ET.Element, cases: Sequence[ET.Element], names: Iterable[str]) -> None:
    numbers = {"tests": len(cases)}
    numbers |= {
        f"{result}s" if result != "skipped" else result: sum(case.find(result) is not None for case in cases)
        for result in _RESULTS
    }
    for name in names:
        element.set(name, str(numbers[name]))
    element.set("time", "0")


def _put_properties(element: ET.Element, facts: _Properties) -> None:
    given = list(facts)
    if given:
        properties = ET.SubElement(element, "properties")
        for name, value in given:
            ET.SubElement(properties, "property", name=name, value=value)


def _verdict(punt: Punt, groep: Groep) -> ET.Element:
    return _case(punt, _class(groep), f"{punt.rule} {punt.naam}")


def _class(groep: Groep) -> str:
    """Give a name in which the dot stands between norm and region only: readers split it there."""
    return f"{groep.norm.replace('.', '_')}.{posixpath.splitext(groep.bestand)[0].replace('.', '_')}"


def _numbered(punt: Punt) -> str:
    """Two citations can have the same words; the beginning of the fingerprint tells them apart."""
    return f"{punt.naam} [{punt.vingerafdruk[:8]}]"


def _case(punt: Punt, class_name: str, name: str) -> ET.Element:
    case = ET.Element(
        "testcase",
        classname=class_name,
        name=name,
        file=punt.plaats.bestand,
        line=str(punt.plaats.regel),
        time="0",
    )
    facts = [("oordeel", punt.oordeel), ("niveau", punt.niveau), ("vingerafdruk", punt.vingerafdruk)]
    _put_properties(case, [*facts, *([("stil", punt.stil.waarom)] if punt.stil else [])])
    result = _result(punt)
    if result == "skipped":
        ET.SubElement(case, result, message=_why_skipped(punt))
    elif result:
        told_in_full = f"{verdict_first(punt)}\nPlaats: {punt.plaats} ({punt.plaats.pad})"
        ET.SubElement(case, result, type=punt.oordeel, message=f"{punt.woorden}: {told(punt)}").text = told_in_full
    return case


def _result(punt: Punt) -> str:
    if punt.ernst == "fout":
        return "error" if punt.vastgelopen or punt.soort == "bestand" else "failure"
    return "skipped" if punt.ernst != "geen" or punt.oordeel == "niet_van_toepassing" else ""


def _why_skipped(punt: Punt) -> str:
    """Tell that it is open all the same when nothing else says so."""
    open_all_the_same = " Dit punt is open, maar laat deze toets niet mislukken." if punt.open else ""
    return f"{verdict_first(punt)}{open_all_the_same}"


def _nothing() -> ET.Element:
    case = ET.Element("testcase", classname="bestanden", name="Er is iets te controleren", time="0")
    ET.SubElement(case, "error", type="niets_te_controleren", message=NOTHING_CHECKED)
    return case
