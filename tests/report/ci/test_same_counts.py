# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every verdict shows in every format, with the same counts."""

from __future__ import annotations

import pytest

from nvo_check.report.formats import FORMATS, write
from tests.report.ci.everything import everything, region
from tests.report.ci.readers import READERS


def expected() -> dict[str, int]:
    outcome = region()
    aside = [verdict.opzij.waarom for verdict in outcome.oordelen if verdict.opzij]
    return {
        **{str(word): number for word, number in outcome.telling.items()},
        "verantwoord": len(outcome.verantwoord),
        "opzij": sum(why != "al_bekend" for why in aside),
        "al_bekend": aside.count("al_bekend"),
    }


def test_the_outcome_has_everything() -> None:
    assert all(expected().values())


def test_every_format_can_be_read_back() -> None:
    assert set(READERS) == set(FORMATS)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_verdict_shows_in_every_format_with_the_same_counts(name: str) -> None:
    found = READERS[name](write(name, everything()))

    assert found == {word: number for word, number in expected().items() if word in found}
    assert set(found) >= {*region().telling, "verantwoord", "opzij"}
