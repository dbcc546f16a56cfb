# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is offered at the cursor; the cases are in ``aanvullen.yaml``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from nvo_check.editor.completion import Choice, choices_at
from nvo_check.editor.judging import TextJudge
from nvo_check.editor.rows import Text
from nvo_check.settings import Limits

CURSOR = "▮"
CASES = yaml.safe_load((Path(__file__).parent / "aanvullen.yaml").read_text("utf-8"))
NORMS = TextJudge(None, Limits()).norms


def offered(marked: str) -> tuple[Text, int, list[Choice]]:
    before, _, after = marked.partition(CURSOR)
    text, line = Text(before + after), before.count("\n")
    return text, line, choices_at(text, line, len(before.rpartition("\n")[2]), NORMS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["naam"])
def test_completion(case: dict[str, Any]) -> None:
    text, line, choices = offered(case["tekst"])
    labels = [choice.label for choice in choices]

    if "precies" in case:
        assert labels == case["precies"]
    assert set(case.get("bevat", [])) <= set(labels)
    assert not set(case.get("mist", [])) & set(labels)
    if "wordt" in case:
        span, whole = choices[0].span, text.line(line)
        assert whole[: span.start] + choices[0].insert + whole[span.end :] == case["wordt"]


def test_every_key_has_a_title_and_an_explanation() -> None:
    for choice in offered(f"elementen:\n  governance:\n    {CURSOR}\n")[2]:
        assert choice.detail
        assert choice.explanation


def test_a_fixed_word_is_offered_with_the_words_a_reader_sees() -> None:
    choices = offered(f"besluitvorming: [{{orgaan: {CURSOR}")[2]

    assert choices[1].label == "college"
    assert choices[1].detail == "college van burgemeester en wethouders"


def test_a_name_that_yaml_would_misread_gets_quotes() -> None:
    choices = offered(f"regio:\n  gemeenten: [{{naam: 'Ja: nee'}}]\nbesluitvorming:\n  - gemeente: {CURSOR}")[2]

    assert [choice.insert for choice in choices] == ['"Ja: nee"']


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{a: " * 30_000,
        "- " * 100_000,
        "a: [\n" + " x,\n" * 50_000,
        "\n" * 100_000,
        "bronnen:\n" + "  - id: x\n" * 100_000 + "visie: {bronnen: [{bron: ",
        "regio:\n" + "".join(f"{' ' * depth}a:\n" for depth in range(1, 3_000)),
        "'" * 100_000,
        "a: '" + "\\" * 100_000,
    ],
    ids=["haken", "accolades", "streepjes", "regels", "leeg", "bronnen", "diep", "aanhalingstekens", "schuin"],
)
def test_hostile_text_gives_an_answer(text: str) -> None:
    whole = Text(text)
    last = len(whole.lines) - 1

    assert isinstance(choices_at(whole, last, len(whole.line(last)), NORMS), list)
