# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""GitHub: annotations that say what and where, commands that only nvo-check gives, and a summary of bounded size."""

from __future__ import annotations

import re

from nvo_check.report.ci.github import write_github
from nvo_check.report.ci.github_summary import write_summary
from nvo_check.report.markup import to_html
from tests.report.ci.everything import everything


def test_an_annotation_names_file_line_column_and_title() -> None:
    line = next(line for line in write_github(everything()).splitlines() if "title=nvo-check/bestand" in line)

    assert line == (
        "::error file=regions/stuk.yaml,line=3,col=5,title=nvo-check/bestand niet te lezen"
        "::`govrnance` kennen wij niet. Bedoelde u `governance`?"
    )


def test_the_worst_comes_first_and_every_command_is_one_we_mean() -> None:
    commands = re.findall(r"^::(\w+)", write_github(everything()), re.MULTILINE)
    annotations = [name for name in commands if "group" not in name]

    assert [name for name in commands if "group" in name] == ["group", "endgroup"]
    assert annotations == sorted(annotations, key=("error", "warning", "notice").index)
    assert set(annotations) == {"error", "warning", "notice"}


def test_the_log_says_how_many_there_are_and_what_is_left_out() -> None:
    text = write_github(everything())

    assert re.search(r"^GitHub toont 10 van de \d+ fouten bij de bestanden\.", text, re.MULTILINE)
    assert "Weggelaten: 3 open punten die er al in stonden." in text


def test_the_summary_has_a_row_per_region_and_the_open_points_with_place_and_advice() -> None:
    text = write_summary(everything())
    html = to_html(text).body

    assert html.count("<tr>") == 2
    assert "<strong>nvo-check/bestand niet te lezen</strong>, regions/stuk.yaml, regel 3" in html
    assert "Bedoelde u" in html
    assert "Weggelaten: 3 open punten" in html


def test_a_summary_that_is_too_long_is_cut_at_a_line_and_says_so() -> None:
    whole = write_summary(everything())
    room = len(whole.encode()) // 2
    cut = write_summary(everything(), room)

    assert len(cut.encode()) <= room
    assert cut.rstrip().endswith("In het logboek staat alles.")
    assert set(cut.splitlines()[:-1]) <= set(whole.splitlines())
    assert write_summary(everything(), 20) == ""
