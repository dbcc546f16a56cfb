# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measuring a run against a stored outcome: what is new or worse counts, what was known does not."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nvo_check.failure import ExitCode
from nvo_check.judge.outcome import Afwijkingsoordeel, Oordeel, Regiouitkomst
from nvo_check.judge.run import Uitkomst, findings_of
from nvo_check.judge.selection import Keuze, Keuzeregel, apply_choice
from nvo_check.judge.since import measure_against, only_open
from nvo_check.judge.snapshots import Kant, snapshot_of
from nvo_check.norm.requirement import Oordeelswoord
from nvo_check.proof.outcome import CONTROLEWOORDEN, Bewijscontrole, Verwijzingscontrole
from nvo_check.report.json import write_json
from nvo_check.since import since
from tests.report.proof import four, run, with_every_citation, with_every_stand

WORDS: tuple[Oordeelswoord, ...] = get_args(Oordeelswoord)
OPEN = {"niet_voldaan", "niet_te_beoordelen", "gedeeltelijk"}
HASH = "0" * 64


def everything() -> Regiouitkomst:
    """Give a region with every kind of deviation and citation."""
    return with_every_citation(with_every_stand(four()[1]))


def stored(*regios: Regiouitkomst) -> Kant:
    return Kant("uit.json", "0.3.0", "2026-11-01", tuple(map(snapshot_of, regios)), uitkomst=True)


def with_verdicts(words: list[Oordeelswoord], missing: list[tuple[str, ...]] | None = None) -> Regiouitkomst:
    """Give a region whose first requirements have these verdicts, without deviations."""
    region = dataclasses.replace(four()[1], afwijkingen=(), bewijs=Bewijscontrole())
    verdicts = [dataclasses.replace(one, oordeel="voldaan", ontbreekt=(), afwijking=None) for one in region.oordelen]
    for number, word in enumerate(words):
        gaps = missing[number] if missing else ()
        verdicts[number] = dataclasses.replace(verdicts[number], oordeel=word, ontbreekt=gaps)
    return dataclasses.replace(region, oordelen=tuple(verdicts))


def findings(outcome: Uitkomst) -> list[Oordeel | Afwijkingsoordeel | Verwijzingscontrole]:
    return list(findings_of(outcome.regios))


def test_against_itself_nothing_is_left_and_all_is_counted() -> None:
    region = everything()
    before = run(region)
    counted = sum(one.telt for one in findings(before))

    after = measure_against(before, stored(region), HASH)

    assert before.exit_code == ExitCode.BEVINDING
    assert counted > len(CONTROLEWOORDEN)
    assert [one for one in findings(after) if one.telt] == []
    assert after.exit_code == ExitCode.VOLDAAN
    assert after.sinds is not None
    assert (after.sinds.bekend, after.sinds.beter, after.sinds.regios) == (counted, 0, 1)


def test_no_verdict_changes() -> None:
    region = everything()
    after = measure_against(run(region), stored(region), HASH)

    assert after.regios[0].telling == region.telling
    assert after.regios[0].voldoet == region.voldoet
    unmarked = [
        dataclasses.replace(one, opzij=None, was=None)
        if isinstance(one, Oordeel)
        else dataclasses.replace(one, opzij=None)
        for one in findings(after)
    ]
    assert unmarked == findings(run(region))
    assert [one.was for one in after.regios[0].oordelen] == [one.oordeel for one in region.oordelen]


@pytest.mark.parametrize("was", WORDS)
@pytest.mark.parametrize("now", WORDS)
def test_a_verdict_counts_when_it_is_open_and_worse(was: Oordeelswoord, now: Oordeelswoord) -> None:
    after = measure_against(run(with_verdicts([now])), stored(with_verdicts([was])), HASH)

    order = ["niet_voldaan", "niet_te_beoordelen", "gedeeltelijk"]
    worse = was not in OPEN or (now in OPEN and order.index(now) < order.index(was))
    assert after.regios[0].oordelen[0].telt == (now in OPEN and worse)
    assert after.sinds is not None
    better = was in OPEN and (now not in OPEN or order.index(now) > order.index(was))
    assert after.sinds.beter == int(better)


@given(st.sets(st.sampled_from("abc")), st.sets(st.sampled_from("abc")))
def test_a_gap_that_was_not_there_counts(was: set[str], now: set[str]) -> None:
    """Of the same verdict: what counts is whether something is missing now that was not missing then."""
    old = with_verdicts(["gedeeltelijk"], [tuple(sorted(was))])
    new = with_verdicts(["gedeeltelijk"], [tuple(sorted(now))])

    after = measure_against(run(new), stored(old), HASH)

    assert after.regios[0].oordelen[0].telt == bool(now - was)


@given(st.lists(st.sampled_from(WORDS), min_size=3, max_size=6), st.lists(st.sampled_from(WORDS), max_size=6))
def test_every_open_point_either_counts_or_is_known(now: list[Oordeelswoord], was: list[Oordeelswoord]) -> None:
    after = measure_against(run(with_verdicts(now)), stored(with_verdicts(was)), HASH)

    verdicts = after.regios[0].oordelen
    assert after.sinds is not None
    assert sum(one.telt for one in verdicts) + after.sinds.bekend == sum(one.onvervuld for one in verdicts)
    assert [one for one in only_open(after.regios[0]).oordelen if not one.telt] == []


def test_a_second_equal_mistake_is_new() -> None:
    region = everything()
    wrong = next(one for one in region.bewijs.verwijzingen if one.mis)
    more = dataclasses.replace(
        region, bewijs=dataclasses.replace(region.bewijs, verwijzingen=(*region.bewijs.verwijzingen, wrong))
    )

    after = measure_against(run(more), stored(region), HASH)

    assert sum(one.telt for one in findings(after)) == 1


def test_citations_that_nobody_verified_then_are_new() -> None:
    region = everything()
    unverified = dataclasses.replace(region, bewijs=dataclasses.replace(region.bewijs, gecontroleerd=False))

    after = measure_against(run(region), stored(unverified), HASH)

    assert all(one.telt for one in after.regios[0].bewijs.mis)
    assert after.sinds is not None
    assert after.sinds.beter == 0


def test_what_was_mended_is_counted_once() -> None:
    """Deviations and citations too: of a region without any, all that were wrong are gone."""
    old, new = everything(), dataclasses.replace(four()[1], afwijkingen=(), bewijs=Bewijscontrole(True))
    verdicts_better = sum(one.onvervuld for one in old.oordelen) - sum(one.onvervuld for one in new.oordelen)

    after = measure_against(run(new), stored(old), HASH)

    assert after.sinds is not None
    wrong = sum(one.mis for one in old.afwijkingen) + len(old.bewijs.mis)
    assert after.sinds.beter == wrong + verdicts_better


def test_a_deviation_that_became_wrong_in_another_way_is_new_and_not_better() -> None:
    one = next(one for one in everything().afwijkingen if one.stand == "onvolledig")
    was = dataclasses.replace(four()[1], afwijkingen=(one,))
    now = dataclasses.replace(four()[1], afwijkingen=(dataclasses.replace(one, stand="verlopen"),))

    after = measure_against(run(now), stored(was), HASH)

    assert after.sinds is not None
    assert (after.regios[0].afwijkingen[0].telt, after.sinds.beter) == (True, 0)


@pytest.mark.parametrize(("was", "now"), [("niet_voldaan", "gedeeltelijk"), ("gedeeltelijk", "gedeeltelijk")])
def test_a_requirement_that_became_required_counts(was: Oordeelswoord, now: Oordeelswoord) -> None:
    old, new = with_verdicts([was], [("a", "b")]), with_verdicts([now], [("a",)])
    first = old.oordelen[0]
    recommended = dataclasses.replace(first, eis=first.eis.model_copy(update={"niveau": "aanbevolen"}))
    old = dataclasses.replace(old, oordelen=(recommended, *old.oordelen[1:]))

    after = measure_against(run(new), stored(old), HASH)

    assert after.regios[0].oordelen[0].telt
    assert after.sinds is not None
    assert after.sinds.beter == 0


def test_a_citation_counts_once_per_file_under_several_norms() -> None:
    region = everything()
    other = dataclasses.replace(region, norm=dataclasses.replace(region.norm, id="nvo-2020-acht"), oordelen=())
    alone, both = run(region), run(region, dataclasses.replace(other, afwijkingen=()))

    assert alone.open == both.open
    after = measure_against(both, stored(region, other), HASH)
    assert after.sinds is not None
    assert after.sinds.bekend == alone.open


def test_a_lone_new_region_is_not_taken_for_the_lone_old_one() -> None:
    other = dataclasses.replace(everything(), regio="Heideland", bestand="heide.yaml")

    after = measure_against(run(everything()), stored(other), HASH)

    assert after.sinds is not None
    assert (after.sinds.bekend, after.sinds.regios, after.sinds.niet_getoetst) == (0, 0, ("Heideland",))


def test_a_region_with_another_name_counts_whole() -> None:
    """Also in the same file, and from standard input: another region can be put there."""
    other = dataclasses.replace(everything(), regio="Duinstreek")

    after = measure_against(run(other), stored(everything()), HASH)

    assert after.sinds is not None
    assert (after.sinds.bekend, after.sinds.niet_getoetst) == (0, ("Duinland",))


def test_a_region_with_another_norm_is_the_same_when_norms_share_requirements() -> None:
    """Of two norms the one with most requirements in common goes with the stored one; the other is new."""
    region = everything()
    wider = dataclasses.replace(region, norm=dataclasses.replace(region.norm, id="nvo-2020-acht"))
    own = dataclasses.replace(
        region, norm=dataclasses.replace(region.norm, id="eigen"), oordelen=region.oordelen[:1], afwijkingen=()
    )

    after = measure_against(run(own, wider), stored(region), HASH)

    assert after.sinds is not None
    assert after.sinds.regios == 1
    assert not any(one.telt for one in after.regios[1].oordelen if not one.vastgelopen)


def test_known_citations_are_known_under_every_norm_of_the_file() -> None:
    """Whichever norm comes first, and also when one of them was not in the stored outcome."""
    region = dataclasses.replace(everything(), oordelen=(), afwijkingen=())
    other = dataclasses.replace(region, norm=dataclasses.replace(region.norm, id="eigen"))

    for regios in ((region, other), (other, region)):
        after = measure_against(run(*regios), stored(region), HASH)
        assert (after.open, after.exit_code) == (0, ExitCode.VOLDAAN)


@pytest.mark.parametrize(
    ("was", "now", "counts"),
    [
        ("3 van de 5 namen", "2 van de 5 namen", False),
        ("2 van de 5 namen", "2 van de 6 namen", False),
        ("2 van de 5 namen", "3 van de 5 namen", True),
        ("2 van de 5 namen", "2 van de 5 adressen", True),
        ("de raad van Duinstad", "de raad van Zee", True),
    ],
)
def test_a_gap_with_a_smaller_number_in_it_is_no_new_gap(was: str, now: str, counts: bool) -> None:
    old, new = with_verdicts(["gedeeltelijk"], [(was,)]), with_verdicts(["gedeeltelijk"], [(now,)])

    after = measure_against(run(new), stored(old), HASH)

    assert after.regios[0].oordelen[0].telt is counts


def test_what_was_only_ignored_then_is_not_known(tmp_path: Path) -> None:
    """Otherwise ignoring, saving and no longer ignoring would make anything known."""
    region = everything()
    ignored = apply_choice(run(region), Keuze(negeer=(Keuzeregel("*", "Later."),)))
    (tmp_path / "uit.json").write_text(write_json(ignored), "utf-8")

    after = since(run(region), str(tmp_path / "uit.json"))

    assert all(one.telt for one in after.regios[0].oordelen if one.onvervuld)
    assert all(one.telt for one in after.regios[0].afwijkingen if one.mis)


def test_a_region_that_was_not_there_counts_whole() -> None:
    other = dataclasses.replace(everything(), regio="Heideland", bestand="heide.yaml")
    third = dataclasses.replace(everything(), regio="Polder", bestand="polder.yaml")

    after = measure_against(run(everything(), third), stored(other), HASH)

    assert after.exit_code == ExitCode.BEVINDING
    assert after.sinds is not None
    assert (after.sinds.bekend, after.sinds.regios) == (0, 0)


def test_a_crashed_test_still_fails_the_run() -> None:
    region = everything()
    crashed = dataclasses.replace(
        region,
        oordelen=(
            dataclasses.replace(region.oordelen[0], oordeel="niet_te_beoordelen", vastgelopen=True),
            *region.oordelen[1:],
        ),
    )

    after = measure_against(run(crashed), stored(crashed), HASH)
    ignored = apply_choice(run(crashed), Keuze(negeer=(Keuzeregel("*", "Later."),)))

    for outcome in (after, ignored):
        assert outcome.exit_code == ExitCode.NORM_OF_SJABLOON_KAPOT
        assert outcome.regios[0].oordelen[0].opzij is None
        assert outcome.nieuws


def test_what_the_configuration_set_aside_stays_so() -> None:
    region = everything()
    chosen = apply_choice(run(region), Keuze(negeer=(Keuzeregel("*", "Later."),)))

    after = measure_against(chosen, stored(region), HASH)

    asides: list[Any] = [one.opzij for one in after.regios[0].oordelen if one.onvervuld]
    assert {one.waarom for one in asides} == {"genegeerd"}
    assert after.sinds is not None
    assert after.sinds.bekend == len(region.bewijs.mis)
