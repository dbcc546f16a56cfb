# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Comparing snapshots: what is better, what is worse, and why."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nvo_check.judge.comparing import Afspraakverschil, Richting, Vergelijking, compare_snapshots, direction_of
from nvo_check.judge.finding_changes import compare_deviations, compare_proof
from nvo_check.judge.outcome import Afwijkingsoordeel, Afwijkingsstand
from nvo_check.judge.snapshots import Eisstand, Kant, Momentopname
from nvo_check.judge.traces import Afspraakspoor, Padspoor, Spoor
from nvo_check.norm.requirement import Niveau, Oordeelswoord
from nvo_check.place import Place
from nvo_check.proof.outcome import CONTROLEWOORDEN, Bewijscontrole, Bronstand, Verwijzingscontrole
from nvo_check.report.comparison.formats import write
from nvo_check.report.comparison.sentences import details_of
from nvo_check.report.comparison.text import write_comparison

NIVEAUS, OORDELEN = get_args(Niveau), get_args(Oordeelswoord)
BAD_TO_GOOD = ["niet_voldaan", "niet_te_beoordelen", "gedeeltelijk", "verantwoord", "voldaan"]
ALL = [*BAD_TO_GOOD, "niet_van_toepassing"]
RANK = {word: number for number, word in enumerate(BAD_TO_GOOD)} | {"niet_van_toepassing": 3}
NEITHER = [{"niet_van_toepassing", "voldaan"}, {"niet_van_toepassing", "verantwoord"}]


def standing(word: str = "voldaan", **fields: Any) -> Eisstand:
    """Give a standing; *verantwoord* stands for an explained 'niet voldaan'."""
    explained = word == "verantwoord"
    found = Eisstand("NVO-1.1", "Een eis", "verplicht", "voldaan", False, "Gevonden.")
    verdict: Any = "niet_voldaan" if explained else word
    return replace(found, oordeel=verdict, verantwoord=explained, **fields)


def side(*regios: Momentopname, naam: str = "uit.json", **fields: Any) -> Kant:
    return Kant(naam, "0.1.0", "2026-11-21", regios, **fields)


def region(
    *eisen: Eisstand, regio: str = "Duinland", norm: str = "nvo", bestand: str = "regio.yaml", **more: Any
) -> Momentopname:
    return Momentopname(regio, bestand, norm, "a" * 64, eisen, **more)


def citation(uitkomst: Any = "bevestigd", kop: str = "Toegang", **more: Any) -> Verwijzingscontrole:
    return Verwijzingscontrole(Place("regio.yaml", 7, 3), "visie", "Samen sterk", kop, uitkomst=uitkomst, **more)


def proof(*citations: Verwijzingscontrole, sha256: str = "1" * 64) -> Bewijscontrole:
    return Bewijscontrole(True, citations, (Bronstand("visie", "Samen sterk", "visie.md", sha256, "", Place("")),))


def deviation(stand: Any, eis: str = "NVO-1.1") -> Afwijkingsoordeel:
    return Afwijkingsoordeel(eis, "", "verplicht", stand, "Zo is het.", "", Place("regio.yaml", 9, 1))


def texts(comparison: Vergelijking) -> list[str]:
    """Write a comparison in the forms that people read, each on one line."""
    forms = [write(name, comparison) for name in ("tekst", "markdown", "html")]
    return [" ".join(html.unescape(re.sub(r"<[^>]+>|[*\\]", "", form)).split()) for form in forms]


def one_change(was: Eisstand, now: Eisstand) -> Vergelijking:
    return compare_snapshots(side(region(was)), side(region(now)))


@pytest.mark.parametrize("before", ALL)
@pytest.mark.parametrize("after", ALL)
def test_every_pair_of_verdicts(before: str, after: str) -> None:
    expected: Richting = "gelijk"
    if before != after:
        better = RANK[after] > RANK[before]
        expected = "anders" if {before, after} in NEITHER else "beter" if better else "slechter"

    assert direction_of(standing(before), standing(after)) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (("a", "b"), ("a",), "beter"),
        (("a",), (), "beter"),
        (("a",), ("a", "b"), "slechter"),
        (("a",), ("b",), "anders"),
        (("a", "b"), ("b", "c"), "anders"),
        (("a", "b"), ("b", "a"), "gelijk"),
    ],
)
def test_the_same_verdict_with_other_gaps(before: tuple[str, ...], after: tuple[str, ...], expected: str) -> None:
    was, now = (standing("gedeeltelijk", ontbreekt=missing) for missing in (before, after))

    assert direction_of(was, now) == expected


def test_a_deviation_that_expires_makes_it_worse_and_is_the_cause() -> None:
    was, now = standing("verantwoord", afwijking="geldig"), standing("niet_voldaan", afwijking="verlopen")

    (change,) = one_change(was, now).regios[0].eisen

    assert change.richting == "slechter"
    assert ("Afwijking", "was geldig, is nu verlopen") in details_of(change)


def test_an_explained_requirement_that_is_met_a_bit_more_is_better() -> None:
    was = standing("verantwoord")

    assert direction_of(was, replace(was, oordeel="gedeeltelijk")) == "beter"


def test_another_level_is_neither_better_nor_worse() -> None:
    assert direction_of(standing("voldaan"), standing("voldaan", niveau="aanbevolen")) == "anders"


def test_the_agreements_and_paths_that_caused_it() -> None:
    kept, gone, added = (Afspraakspoor(name, "vastgelegd", "1") for name in ("blijft", "weg", "erbij"))
    before, after = Afspraakspoor("x", "vastgelegd", "1"), Afspraakspoor("x", "onbekend", "2")
    paths = ("regiovisie", "regiovisie.looptijd")
    same = Padspoor("regio", "1")
    old = Spoor((kept, gone, before), (*(Padspoor(path, "1") for path in paths), same))
    new = Spoor((kept, after, added), (*(Padspoor(path, "2") for path in paths), same))

    (change,) = one_change(standing(spoor=old), standing("gedeeltelijk", spoor=new, ontbreekt=("a",))).regios[0].eisen

    assert change.afspraken == (
        Afspraakverschil("x", "gewijzigd", "vastgelegd", "onbekend"),
        Afspraakverschil("erbij", "nieuw", wordt="vastgelegd"),
        Afspraakverschil("weg", "vervallen", was="vastgelegd"),
    )
    assert change.onderdelen == ("regiovisie.looptijd",)
    assert (change.erbij, change.eraf) == (("a",), ())


def test_a_changed_agreement_alone_changes_no_verdict_and_is_counted() -> None:
    old, new = (Spoor((Afspraakspoor("x", "vastgelegd", text),), ()) for text in "12")
    comparison = one_change(standing(spoor=old), standing(spoor=new))

    assert comparison.telling["gelijk"] == 1
    assert "Bij 1 daarvan zijn wel afspraken" in write_comparison(comparison)
    assert "Afspraak ‘x’: gewijzigd, blijft vastgelegd" in write_comparison(comparison, alles=True)


def test_worse_comes_first() -> None:
    words = ("voldaan", "niet_voldaan", "voldaan")
    before = [replace(standing(word), eis=str(number)) for number, word in enumerate(words)]
    after = [replace(standing(word), eis=str(number)) for number, word in enumerate(reversed(BAD_TO_GOOD[2:]))]
    (found,) = compare_snapshots(side(region(*before)), side(region(*after))).regios

    assert [one.richting for one in found.eisen] == ["slechter", "beter", "gelijk"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([region(regio="A")], [region(regio="A")], [("A", "A")]),
        ([region(regio="A")], [region(regio="B")], [("A", "B")]),
        ([region(regio="A"), region(regio="B")], [region(regio="B"), region(regio="C")],
         [("B", "B"), (None, "C"), ("A", None)]),
        ([region(regio="A", norm="7")], [region(regio="A", norm="8")], [("A", "A")]),
        ([region(regio="A", norm="7"), region(regio="B", norm="7")], [region(regio="B", norm="8")],
         [("B", "B"), ("A", None)]),
        ([region(regio="A", norm="7")], [region(regio="B", norm="8")], [("A", "B")]),
        ([region(regio="A"), region(regio="A")], [region(regio="A")], [("A", "A"), ("A", None)]),
        ([], [region(regio="A")], [(None, "A")]),
    ],
)  # fmt: skip
def test_pairing(old: list[Momentopname], new: list[Momentopname], expected: list[Any]) -> None:
    found = compare_snapshots(side(*old), side(*new)).regios

    assert [(one.was and one.was.regio, one.wordt and one.wordt.regio) for one in found] == expected


def test_two_files_of_one_region_are_told_apart_by_their_file() -> None:
    first, second = (region(bestand=name) for name in ("a.yaml", "b.yaml"))

    for one in compare_snapshots(side(first, second), side(second, first)).regios:
        assert one.was is not None
        assert one.wordt is not None
        assert one.was.bestand == one.wordt.bestand


def test_a_region_that_is_gone_is_worse_and_one_that_is_new_is_not() -> None:
    here, gone = side(region(standing("niet_voldaan"))), side()

    assert compare_snapshots(here, gone).slechter
    assert not compare_snapshots(gone, here).slechter
    assert "vervallen" in write_comparison(compare_snapshots(here, gone))


def test_a_conclusion_that_is_lost_by_a_new_requirement_is_worse() -> None:
    met = standing()
    unmet = replace(standing("niet_voldaan"), eis="NVO-9.9")

    assert compare_snapshots(side(region(met)), side(region(met, unmet))).slechter


def test_what_else_differs_is_said_first() -> None:
    old = replace(side(region(standing())), versie="0.0.9", peildatum="2025-01-02", fouten=("x.yaml:1:1 Kapot.",))
    new = side(replace(region(standing()), norm_sha256="b" * 64))

    text = " ".join(write_comparison(compare_snapshots(old, new)).split())

    assert text.index("x.yaml:1:1 Kapot.") < text.index("De peildatum was 2 januari 2025")
    assert text.index("gemaakt met nvo-check 0.0.9") < text.index("De norm nvo is zelf veranderd")
    assert "zonder dat een afspraak veranderd is" in text


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([citation()], [citation()], "gelijk"),
        ([citation()], [citation("niet_gevonden")], "slechter"),
        ([citation("wijkt_af")], [citation()], "beter"),
        ([citation("wijkt_af")], [citation("niet_gevonden")], "anders"),
        ([], [citation("bron_gewijzigd")], "slechter"),
        ([citation("bron_onleesbaar")], [], "beter"),
        ([citation("wijkt_af", "A")], [citation("wijkt_af", "B")], "slechter"),
        ([citation()], [citation(), citation("niet_gevonden")], "slechter"),
        ([citation("niet_gevonden"), citation()], [citation(), citation("niet_gevonden")], "gelijk"),
        ([citation()], [], "anders"),
        ([], [citation("bron_niet_aanwezig", beloofd=False)], "anders"),
        ([citation()], [citation("bron_niet_aanwezig", beloofd=False)], "slechter"),
    ],
)
def test_the_proof(before: list[Any], after: list[Any], expected: str) -> None:
    comparison = compare_snapshots(side(region(bewijs=proof(*before))), side(region(bewijs=proof(*after))))

    found = comparison.regios[0].bewijs
    assert found is not None
    assert found.richting == expected
    assert comparison.slechter == (expected == "slechter")


def test_the_proof_that_is_lost_is_shown_in_every_form() -> None:
    good = [citation(kop=f"Kop {number}") for number in range(9)]
    bad = [replace(good[0], uitkomst="niet_gevonden"), *good[1:]]
    comparison = compare_snapshots(side(region(bewijs=proof(*good))), side(region(bewijs=proof(*bad))))

    for text in texts(comparison):
        assert "Er is iets slechter geworden." in text
        assert "geen eisen; bewijs slechter" in text
        assert "9 van 9 verwijzingen bevestigd, nu 8 van 9." in text
        assert "visie, kop ‘Kop 0’: eerst bevestigd, nu niet gevonden (regio.yaml:7:3)." in text


def test_at_most_ten_citations_and_deviations_are_named() -> None:
    many = [citation("wijkt_af", f"Kop {number}") for number in range(12)]
    others = tuple(deviation("verlopen", f"NVO-{number}") for number in range(13))
    comparison = compare_snapshots(side(region(bewijs=proof())), side(region(bewijs=proof(*many), afwijkingen=others)))

    for text in texts(comparison):
        assert "geen verwijzingen, nu 0 van 12." in text
        assert "En nog 2." in text
        assert "Nu kloppen 13 afwijkingen niet, eerst geen." in text
        assert "En nog 3." in text


@pytest.mark.parametrize(("verified", "name"), [(0, "OUD"), (1, "NIEUW")])
def test_proof_of_one_side_is_not_compared(verified: int, name: str) -> None:
    sides = [region(bewijs=Bewijscontrole(False, (citation("niet_gecontroleerd"),)))] * 2
    sides[verified] = region(bewijs=proof(citation("wijkt_af")))
    comparison = compare_snapshots(side(sides[0]), side(sides[1]))

    assert not comparison.slechter
    for text in texts(comparison):
        assert f"De verwijzingen zijn alleen in {name} gecontroleerd; het bewijs is niet vergeleken." in text


def test_a_document_that_changed_is_said_once() -> None:
    old, new = (proof(citation(), sha256=sign * 64) for sign in "12")
    comparison = compare_snapshots(
        side(region(norm="7", bewijs=old), region(norm="8", bewijs=old)),
        side(region(norm="7", bewijs=new), region(norm="8", bewijs=new)),
    )

    assert not comparison.slechter
    for text in texts(comparison):
        assert text.count("Het document visie.md (bron ‘visie’) is veranderd.") == 1


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([], [deviation("overbodig")], "slechter"),
        ([deviation("onbekende_eis")], [], "beter"),
        ([deviation("verlopen")], [deviation("onvolledig")], "anders"),
        ([deviation("dubbel")], [deviation("dubbel"), deviation("dubbel")], "slechter"),
        ([deviation("verlopen", "NVO-1.1")], [deviation("verlopen", "NVO-2.2")], "slechter"),
        ([deviation("verlopen")], [deviation("verlopen")], None),
    ],
)
def test_deviations_with_a_mistake(before: list[Any], after: list[Any], expected: str | None) -> None:
    sides = [side(region(standing(), afwijkingen=tuple(one))) for one in (before, after)]
    comparison = compare_snapshots(*sides)

    found = [one.richting for one in comparison.regios[0].afwijkingen]
    assert (found[0] if found else None) == expected
    assert comparison.slechter == (expected == "slechter")


def test_what_is_compared_with_nothing_is_not_called_good() -> None:
    here, nothing = side(region(standing())), side()

    for text in texts(compare_snapshots(nothing, here)):
        assert "Er is niets vergeleken." in text
        assert "niets slechter" not in text
    for text in texts(compare_snapshots(here, nothing)):
        assert "Er is niets vergeleken. Eén regio is niet meer beoordeeld; dat telt als slechter." in text


def test_the_same_error_is_told_once() -> None:
    old, new = side(fouten=("x.yaml:1:1 Kapot.",) * 2), side(fouten=("x.yaml:1:1 Kapot.", "y.yaml:1:1 Ook."))

    for text in texts(compare_snapshots(old, replace(new, naam="nieuw"))):
        assert text.count("Kapot.") == text.count("Ook.") == 1
        assert "uit.json en in nieuw" in text


def test_many_regions_with_long_paths_take_no_quadratic_time() -> None:
    paths = [tuple(Padspoor(f"a.b{number}", sign) for number in range(20_000)) for sign in "12"]
    was, now = (standing(spoor=Spoor((), one)) for one in paths)
    assert len(one_change(was, now).regios[0].eisen[0].onderdelen) == 20_000
    old, new = ([region(regio=f"{sign}{number}", norm=str(number)) for number in range(20_000)] for sign in "ab")
    assert len(compare_snapshots(side(*old), side(*new)).regios) == 20_000


NAMES = st.sampled_from(["a", "b", "c"])
TRACES = st.builds(
    Spoor,
    st.lists(st.builds(Afspraakspoor, NAMES, NAMES, NAMES), max_size=3, unique_by=lambda one: one.id).map(tuple),
    st.lists(st.builds(Padspoor, st.sampled_from(["a", "a.b", "a[].c"]), NAMES), max_size=3).map(tuple),
)
STANDINGS = st.builds(
    Eisstand,
    eis=NAMES,
    titel=NAMES,
    niveau=st.sampled_from(NIVEAUS),
    oordeel=st.sampled_from(OORDELEN),
    verantwoord=st.booleans(),
    melding=NAMES,
    ontbreekt=st.lists(NAMES, max_size=3).map(tuple),
    spoor=TRACES,
    afwijking=st.none() | st.sampled_from(get_args(Afwijkingsstand)),
)
CITATIONS = st.builds(citation, st.sampled_from(CONTROLEWOORDEN), NAMES, beloofd=st.booleans())
REGIONS = st.builds(
    Momentopname,
    regio=NAMES,
    bestand=NAMES,
    norm=NAMES,
    norm_sha256=NAMES,
    eisen=st.lists(STANDINGS, max_size=3, unique_by=lambda one: one.eis).map(tuple),
    bewijs=st.builds(Bewijscontrole, st.booleans(), st.lists(CITATIONS, max_size=4).map(tuple)),
    afwijkingen=st.lists(st.sampled_from(get_args(Afwijkingsstand)).map(deviation), max_size=2).map(tuple),
)
SIDES = st.builds(
    Kant, NAMES, NAMES, st.just("2026-11-21"), st.lists(REGIONS, max_size=4).map(tuple), st.lists(NAMES).map(tuple)
)


@given(SIDES)
def test_something_compared_with_itself_gives_nothing(one: Kant) -> None:
    comparison = compare_snapshots(one, one)

    assert not comparison.slechter
    assert {word for word, number in comparison.telling.items() if number} <= {"gelijk"}
    assert not any(eis.afspraken or eis.onderdelen or eis.erbij for regio in comparison.regios for eis in regio.eisen)
    assert not any(regio.afwijkingen or (regio.bewijs and regio.bewijs.verwijzingen) for regio in comparison.regios)


@given(SIDES, SIDES)
def test_swapping_the_sides_swaps_better_and_worse(old: Kant, new: Kant) -> None:
    there, back = compare_snapshots(old, new).telling, compare_snapshots(new, old).telling

    assert (there["beter"], there["slechter"]) == (back["slechter"], back["beter"])
    assert (there["nieuw"], there["vervallen"]) == (back["vervallen"], back["nieuw"])
    assert (there["anders"], there["gelijk"]) == (back["anders"], back["gelijk"])


@given(REGIONS, REGIONS)
def test_swapping_the_sides_swaps_better_and_worse_proof(old: Momentopname, new: Momentopname) -> None:
    def turns(was: Momentopname, now: Momentopname) -> Counter[str]:
        found = Counter(str(one.richting) for one in compare_proof(was, now).verwijzingen)
        return found + Counter(str(one.richting) for one in compare_deviations(was, now))

    there, back = turns(old, new), turns(new, old)

    assert (there["beter"], there["slechter"], there["anders"]) == (back["slechter"], back["beter"], back["anders"])


@given(SIDES, SIDES)
def test_every_region_and_requirement_is_somewhere(old: Kant, new: Kant) -> None:
    comparison = compare_snapshots(old, new)

    assert sorted(id(one.was) for one in comparison.regios if one.was) == sorted(map(id, old.regios))
    assert sorted(id(one.wordt) for one in comparison.regios if one.wordt) == sorted(map(id, new.regios))
    assert write_comparison(comparison, alles=True)
