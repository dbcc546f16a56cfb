# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""One line per open point, as editors and pre-commit know them."""

from __future__ import annotations

import re

from nvo_check.judge.run import Uitkomst
from nvo_check.report.ci.kort import write_short
from nvo_check.report.ci.look import look_at
from tests.report.ci.everything import everything

LINE = re.compile(r"^(?P<file>.+?):(?P<line>[1-9]\d*):(?P<column>[1-9]\d*): (?P<how>fout|waarschuwing): (?P<what>.+)$")


def test_every_open_point_is_one_line_and_the_last_line_counts() -> None:
    *lines, hint, last = write_short(everything(sinds=None)).splitlines()
    found = [LINE.match(line) for line in lines]

    assert hint.startswith("Wat u bij een eis kunt doen: nvo-check explain NVO-")
    assert len(found) == sum(punt.open for punt in look_at(everything()).punten)
    wrong = sum(one["how"] == "fout" for one in found if one)
    assert all(found)
    assert 0 < wrong < len(lines)
    counted = f"{len(lines)} open punten: {wrong} fouten, {len(lines) - wrong} waarschuwingen"
    assert last.startswith(f"{counted}; 2 bestanden niet te lezen. Eisen: 4 ")


def test_since_tells_what_is_left_out_before_the_last_line() -> None:
    lines = write_short(everything()).splitlines()

    assert "Weggelaten: 3 open punten die er al in stonden." in lines[-5:-1]
    assert lines[-1].endswith("2 opzij gezet door de configuratie, 1 al bekend.")


def test_the_lines_follow_the_files() -> None:
    *lines, _ = write_short(everything(sinds=None)).splitlines()
    places = [(found["file"], int(found["line"]), int(found["column"])) for found in map(LINE.match, lines) if found]

    assert places == sorted(places)


def test_what_does_not_make_the_run_fail_is_a_warning() -> None:
    text = write_short(everything(fail_on="nooit", fouten=()))

    assert len(re.findall(r": fout: ", text)) == 1  # the test that crashed
    assert ": waarschuwing: nvo-check/verwijzing niet gevonden: besluit, kop ‘Kop 1’, regels 2-3" in text


def test_a_run_without_regions_says_so() -> None:
    assert write_short(Uitkomst("0.1.0", "2026-11-21")).startswith("Er is niets gecontroleerd")
    assert write_short(Uitkomst("0.1.0", "2026-11-21", (), everything().fouten)).endswith(
        "2 open punten: 2 fouten; 2 bestanden niet te lezen.\n"
    )
