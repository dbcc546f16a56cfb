# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads every format back with a parser of that format, and counts what it says."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from junitparser import JUnitXml
from justhtml import JustHTML

WORDS = {
    "voldaan": "voldaan",
    "gedeeltelijk voldaan": "gedeeltelijk",
    "niet voldaan": "niet_voldaan",
    "niet te beoordelen": "niet_te_beoordelen",
    "niet van toepassing": "niet_van_toepassing",
}
Counts = dict[str, int]


def from_json(text: str) -> Counts:
    regio = json.loads(text)["regios"][0]
    found = Counter(verdict["oordeel"] for verdict in regio["oordelen"])
    quiet = [verdict["opzij"]["waarom"] for verdict in regio["oordelen"] if verdict["opzij"]]
    assert regio["telling"] == {word: found[word] for word in WORDS.values()}
    return _in_order(found, sum(bool(verdict["verantwoord"]) for verdict in regio["oordelen"])) | _quiet(quiet)


def from_text(text: str) -> Counts:
    found: Counter[str] = Counter()
    for counted in re.findall(r"(?:Verplichte|Aanbevolen) eisen \(\d+\): ([^.]+)\.", " ".join(text.split())):
        verdicts, _, explained = counted.partition("; daarvan ")
        for part in verdicts.split(", "):
            number, _, words = part.partition(" ")
            found[WORDS[words]] += int(number)
        found["verantwoord"] += int(explained.split()[0]) if explained else 0
    return _in_order(found, found["verantwoord"]) | _aside(text)


def from_markdown(text: str) -> Counts:
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("|")]
    return _from_row(rows[0], rows[2]) | _aside(text)


def from_html(text: str) -> Counts:
    page = JustHTML(text)
    table = page.query("table")[0]
    titles = [cell.to_text().strip() for cell in table.query("thead th")]
    cells = [cell.to_text().strip() for cell in table.query("tbody tr")[0].query("th, td")]
    return _from_row(titles, cells) | _aside(page.to_text())


def from_sarif(text: str) -> Counts:
    """Count the results; the kinds must go with the verdicts."""
    kinds = {
        "voldaan": "pass",
        "gedeeltelijk": "fail",
        "niet_voldaan": "fail",
        "niet_te_beoordelen": "open",
        "niet_van_toepassing": "notApplicable",
    }
    verdicts = [one for one in _results(text) if one["properties"]["soort"] == "eis"]
    for one in verdicts:
        assert one["kind"] in (kinds[one["properties"]["oordeel"]], "review")
    quiet = [one["properties"]["stil"] for one in verdicts if one.get("suppressions")]
    found = Counter(one["properties"]["oordeel"] for one in verdicts)
    counts = _in_order(found, quiet.count("verantwoord")) | _quiet(quiet)
    assert counts == _run(text)["properties"]["telling"]
    return counts


def from_sarif_for_github(text: str) -> Counts:
    """The results are the open points; the counts of all verdicts stand beside them."""
    assert {one["kind"] for one in _results(text)} == {"fail"}
    counts: Counts = _run(text)["properties"]["telling"]
    verdicts = [one["properties"]["oordeel"] for one in _results(text) if one["properties"]["soort"] == "eis"]
    assert Counter(verdicts) == _open(counts, "verantwoord", "opzij", "al_bekend")
    return counts


def from_junit(text: str) -> Counts:
    suites = [suite for suite in JUnitXml.fromstring(text.encode()) if ": " not in suite.name]
    found: Counter[str] = Counter()
    quiet: list[str] = []
    for suite in suites:
        for case in suite:
            facts = {one.get("name"): one.get("value") for one in case._elem.iter("property")}
            if suite.name != "Bestanden":
                found[facts["oordeel"]] += 1
                quiet += [facts["stil"]] if "stil" in facts else []
    counts = _in_order(found, quiet.count("verantwoord")) | _quiet(quiet)
    facts_of_suites = [one for suite in suites for one in suite._elem.findall("properties/property")]
    written = {one.get("name"): one.get("value") for one in facts_of_suites}
    assert {name: int(written[name]) for name in counts} == counts
    return counts


def from_github(text: str) -> Counts:
    """Count the lines and annotations of requirements; then look whether the line that counts says the same."""
    plain = re.findall(r"^[✓–] \S+ ([a-z ]+): ", text, re.MULTILINE)
    annotated = re.findall(r"^::\w+ [^\n]*?title=[A-Z]+-\S+ ([a-z ()]+)%3A ", text, re.MULTILINE)
    words = [*plain, *annotated]
    counts = _counted(next(line for line in text.splitlines() if line.startswith("Eisen: ")))
    found = Counter(WORDS[re.sub(r".*\((.*)\)", r"\1", word)] for word in words)
    found["niet_voldaan"] += counts["al_bekend"]  # left out, and said to be
    assert _in_order(found, sum(word.startswith("verantwoord") for word in words)).items() <= counts.items()
    return counts


def from_gitlab(text: str) -> Counts:
    """Count the problems, those that are explained or set aside too; the overview counts all verdicts."""
    (overview,) = [one for one in json.loads(text) if one["check_name"] == "nvo-check/overzicht"]
    counts = _counted(overview["description"].split(": ", 1)[1])
    told = [one["description"] for one in json.loads(text) if "/" not in one["check_name"]]
    verdicts = [re.sub(r".*\((.*)\)", r"\1", line.split(": ")[0].split(" ", 1)[1]) for line in told]
    assert Counter(WORDS[words] for words in verdicts) == _open(counts, "al_bekend")
    return counts


def from_short(text: str) -> Counts:
    """Count the lines, which are the open points; the last line counts all verdicts."""
    counts = _counted(text.splitlines()[-1].split("Eisen: ")[1])
    verdicts = re.findall(r": (?:fout|waarschuwing): [A-Z]+-\S+ ([a-z ]+): ", text)
    assert Counter(WORDS[words] for words in verdicts) == _open(counts, "verantwoord", "opzij", "al_bekend")
    return counts


def _open(counts: Counts, *left_out: str) -> Counter[str]:
    """Give how often each verdict is an open point; what is quiet in the outcome with everything is 'niet voldaan'."""
    found = Counter({word: counts[word] for word in ("gedeeltelijk", "niet_voldaan", "niet_te_beoordelen")})
    found["niet_voldaan"] -= sum(counts[why] for why in left_out)
    return found


READERS: dict[str, Callable[[str], Counts]] = {
    "tekst": from_text,
    "json": from_json,
    "markdown": from_markdown,
    "html": from_html,
    "kort": from_short,
    "sarif": from_sarif,
    "sarif-github": from_sarif_for_github,
    "junit": from_junit,
    "github": from_github,
    "gitlab": from_gitlab,
}


def _counted(text: str) -> Counts:
    """Read ``3 voldaan, 2 gedeeltelijk voldaan, …; daarvan 1 verantwoord, 2 opzij gezet door de configuratie``."""
    verdicts, _, quiet = text.removeprefix("Eisen: ").partition("; daarvan ")
    found = {WORDS[words]: int(number) for number, words in re.findall(r"(\d+) ([a-z ]+)", verdicts.split(".")[0])}
    others = {words.split()[0]: int(number) for number, words in re.findall(r"(\d+) ([a-z ]+)", quiet.split(".")[0])}
    return found | {
        "verantwoord": others.get("verantwoord", 0),
        "opzij": others.get("opzij", 0),
        "al_bekend": others.get("al", 0),
    }


def _from_row(titles: list[str], cells: list[str]) -> Counts:
    row = {title.lower(): cell for title, cell in zip(titles, cells, strict=True)}
    row["gedeeltelijk voldaan"] = row["gedeeltelijk"]
    return _in_order(Counter({word: int(row[words]) for words, word in WORDS.items()}), int(row["waarvan verantwoord"]))


def _aside(text: str) -> Counts:
    """Read ``2 open eisen tellen nu niet mee, door de configuratie``."""
    sentence = r"(\d+) open eisen tellen nu niet mee, door de configuratie"
    (number,) = re.findall(sentence, " ".join(text.split()))
    return {"opzij": int(number)}


def _in_order(found: Counter[str], explained: int) -> Counts:
    return {word: found[word] for word in WORDS.values()} | {"verantwoord": explained}


def _quiet(found: list[str]) -> Counts:
    aside = found.count("genegeerd") + found.count("niet_gekozen")
    return {"opzij": aside, "al_bekend": found.count("al_bekend")}


def _run(text: str) -> Any:
    (run,) = json.loads(text)["runs"]
    return run


def _results(text: str) -> list[Any]:
    results: list[Any] = _run(text)["results"]
    return results
