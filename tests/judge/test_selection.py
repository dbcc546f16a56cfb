# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Choosing and ignoring requirements."""

from __future__ import annotations

import dataclasses

import pytest

from nvo_check.failure import ExitCode
from nvo_check.judge.selection import Keuze, Keuzeregel, apply_choice, superfluous, unmatched
from tests.report.proof import four, run, with_every_citation, with_every_stand


def rules(*patterns: str) -> tuple[Keuzeregel, ...]:
    return tuple(Keuzeregel(pattern, f"Reden bij {pattern}.") for pattern in patterns)


@pytest.mark.parametrize(
    ("kies", "negeer", "eis", "waarom"),
    [
        ((), (), "NVO-3.2", None),
        ((), ("NVO-3.2",), "NVO-3.2", "genegeerd"),
        ((), ("nvo-3.2",), "NVO-3.2", "genegeerd"),
        ((), ("NVO-3.*",), "NVO-3.2", "genegeerd"),
        ((), ("NVO-3",), "NVO-3.2", None),
        ((), ("NVO-3.?",), "NVO-3.2", "genegeerd"),
        (("NVO-3.*",), (), "NVO-3.2", None),
        (("NVO-3.*",), (), "NVO-4.1", "niet_gekozen"),
        (("NVO-3.*",), ("NVO-3.2",), "NVO-3.2", "genegeerd"),
    ],
)
def test_which_requirements_count(kies: tuple[str, ...], negeer: tuple[str, ...], eis: str, waarom: str | None) -> None:
    found = Keuze(rules(*kies), rules(*negeer)).aside(eis)

    assert (found.waarom if found else None) == waarom


def test_ignoring_everything_changes_no_verdict_but_the_exit_code() -> None:
    region = with_every_stand(four()[1])
    before = run(dataclasses.replace(region, bewijs=dataclasses.replace(region.bewijs, verwijzingen=())))

    after = apply_choice(before, Keuze(negeer=rules("*")))

    assert before.exit_code == ExitCode.BEVINDING
    assert after.exit_code == ExitCode.VOLDAAN
    assert after.regios[0].telling == before.regios[0].telling
    assert after.regios[0].voldoet is before.regios[0].voldoet is False
    assert {one.opzij.reden for one in after.regios[0].oordelen if one.opzij} == {"Reden bij *."}
    assert all(one.opzij is None for one in after.regios[0].oordelen if not one.onvervuld)


def test_citations_always_count() -> None:
    after = apply_choice(run(with_every_citation(four()[1])), Keuze(negeer=rules("*")))

    assert after.exit_code == ExitCode.BEVINDING
    assert all(one.telt for one in after.regios[0].bewijs.mis)


def test_entries_that_do_nothing_are_found() -> None:
    region = four()[1]
    met = next(one.eis.id for one in region.oordelen if one.oordeel == "niet_van_toepassing")
    still_open = next(one.eis.id for one in region.oordelen if one.onvervuld)
    keuze = Keuze(negeer=rules("NVO-77.*", met, still_open))

    assert [one.patroon for one in unmatched(keuze, [one.eis.id for one in region.oordelen])] == ["NVO-77.*"]
    assert met in [one.patroon for one in superfluous(keuze, run(region))]
    assert still_open not in [one.patroon for one in superfluous(keuze, run(region))]


def test_an_entry_for_a_deviation_with_a_mistake_is_needed() -> None:
    """NVO-K.2 is met, and the region has a superfluous deviation for it: ignoring it does something."""
    assert superfluous(Keuze(negeer=rules("NVO-K.2")), run(four()[1])) == ()
