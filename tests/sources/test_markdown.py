# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The headings of Markdown, as CommonMark sees them."""

from __future__ import annotations

from time import perf_counter

import pytest

from nvo_check.sources.markdown import headings_of, title_words


def found(text: str) -> list[tuple[int, int, str]]:
    return [(heading.line, heading.level, heading.title) for heading in headings_of(text.split("\n"))]


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("# Een\n## Twee\n###### Zes", [(1, 1, "Een"), (2, 2, "Twee"), (3, 6, "Zes")]),
        ("   # Drie spaties\n    # code\n#geen\n####### zeven", [(1, 1, "Drie spaties")]),
        ("## Met sluiting ##  \n# C#\n#", [(1, 2, "Met sluiting"), (2, 1, "C#"), (3, 1, "")]),
        ("Een\n===\n\nTwee\n---", [(1, 1, "Een"), (4, 2, "Twee")]),
        ("Een kop op\ntwee regels\n---", [(1, 2, "Een kop op twee regels")]),
        ("- punt\n---\n\n> citaat\n---\n\n| a |\n---\n\n---\n===", []),
        ("- punt\n\nGeen punt meer\n---", [(3, 2, "Geen punt meer")]),
        ("tekst\n***\nkop\n===", [(3, 1, "kop")]),
        ("```\n# geen\n~~~\n```\n# wel\n~~~ md\n## geen\n", [(5, 1, "wel")]),
        ("````\n```\n# geen\n````\n# wel", [(5, 1, "wel")]),
        ("``` a`b\n# wel", [(2, 1, "wel")]),
        ("---\ntitel: x\n# opmerking\n---\n# Kop", [(5, 1, "Kop")]),
        ("<!-- SPDX -->\n# Kop\n<!--\n# geen\n-->\n# Nog een", [(2, 1, "Kop"), (6, 1, "Nog een")]),
    ],
)
def test_headings(text: str, headings: list[tuple[int, int, str]]) -> None:
    assert found(text) == headings


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("**3.1** _Wat_ wij *af*spreken", "3.1 Wat wij afspreken"),
        ("***alles*** ~~weg~~", "alles weg"),
        ("[Besluit](https://x.nl 'a') en [visie][1] en ![plaatje](x.png)", "Besluit en visie en plaatje"),
        (r"3\. Prijs \* aantal, \[a\](b)", "3. Prijs * aantal, [a](b)"),
        ("`code_x` en ``a ` b``", "code_x en a ` b"),
        ("2 * 3 * 4, noot* en snake_case_naam", "2 * 3 * 4, noot* en snake_case_naam"),
        ("[concept]", "[concept]"),
    ],
)
def test_a_title_is_its_words(title: str, words: str) -> None:
    assert title_words(title) == words


@pytest.mark.parametrize("part", ["*a ", "[", "![a](", "`", "_a*", "\\", "# ", "<!--", "a\n", "[a]("])
def test_a_hostile_text_takes_time_in_proportion(part: str) -> None:
    """Sixteen times the text: at most some sixteen times the time. Quadratic work would take 256 times as long."""

    def seconds(size: int) -> float:
        return min(_seconds_for(part, size) for _ in range(3))

    assert seconds(160_000) < 100 * seconds(10_000)


def _seconds_for(part: str, size: int) -> float:
    start = perf_counter()
    headings_of(("# " + part * size).split("\n"))
    headings_of(["# " + part * 200] * (size // 100))
    return perf_counter() - start
