# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A motivation has to say something that can be seen."""

from __future__ import annotations

import pytest

from nvo_check.model.placeholders import says_something


@pytest.mark.parametrize(
    "text",
    [
        "x", "TODO", "-", "n.t.b.", "Volgt later (nader te bepalen).", "\u200b" * 40, "\u00ad \u00ad" * 20,
        "\u3164 \u3164" * 20, "\u2800" * 40, "&nbsp; &nbsp; &nbsp; &nbsp;", "<!-- een hele uitleg die niemand ziet -->",
        "**  **", "ja", "1234567890 1234567890",
    ],
)  # fmt: skip
def test_it_says_nothing(text: str) -> None:
    assert not says_something(text)


@pytest.mark.parametrize(
    "text", ["Tijdelijk.", "Wij zijn klein.", "Wij wachten op **de wet**.", "Niet bij ons; zie 3.2."]
)
def test_it_says_something(text: str) -> None:
    assert says_something(text)
