# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a requirement looked at leaves a trace; what it did not look at does not change it."""

from __future__ import annotations

import pytest

from nvo_check.judge.traces import Spoor, Traces
from nvo_check.model.admit import admit_region
from nvo_check.model.facts import facts_of
from nvo_check.norm.load import load_shipped_norm
from nvo_check.norm.stamp import stamp_of
from nvo_check.reading.source import read_source
from nvo_check.settings import Limits
from tests.command import ROOT

COMPLETE = (ROOT / "tests" / "data" / "volledig.yaml").read_text("utf-8")
NORM = load_shipped_norm("nvo-2020-acht", Limits())


def traces(text: str) -> dict[str, Spoor]:
    document = read_source(text.encode(), "regio.yaml", Limits())
    made = Traces(facts_of(admit_region(document, Limits()), "2026-11-21"))
    return {one.eis.id: made.of(one.eis) for one in NORM.requirements}


def changed(old: str, new: str) -> set[str]:
    assert COMPLETE.count(old) == 1
    before, after = traces(COMPLETE), traces(COMPLETE.replace(old, new))
    return {eis for eis in before if before[eis] != after[eis]}


def test_only_requirements_that_look_at_it_see_a_change() -> None:
    assert changed("functie: voorzitter bestuurlijk overleg", "functie: directeur") == {"NVO-3.2", "NVO-3.3", "NVO-3.4"}


def test_an_agreement_is_known_by_its_id_stand_and_all_it_says() -> None:
    old = next(one for one in traces(COMPLETE)["NVO-4.1"].afspraken if one.id == "schaal")
    other = traces(COMPLETE.replace("{id: schaal, tekst: Lokaal tenzij.", "{id: schaal, tekst: Lokaal."))
    new = next(one for one in other["NVO-4.1"].afspraken if one.id == "schaal")

    assert (old.id, old.stand) == (new.id, new.stand) == ("schaal", "vastgelegd")
    assert old.vingerafdruk != new.vingerafdruk


def test_where_something_stands_does_not_matter() -> None:
    line = "  - {gemeente: Duinstad, orgaan: raad, besluit: vastgesteld, datum: 2025-06-01}\n"
    extra = "  - {orgaan: ambtelijk_overleg, besluit: geadviseerd}\n"
    before = traces(COMPLETE.replace(line, line + extra))["NVO-4.1"]

    assert before == traces(COMPLETE)["NVO-4.1"]


def test_a_requirement_about_the_whole_file_looks_at_all_agreements() -> None:
    assert {one.id for one in traces(COMPLETE)["NVO-4.1"].afspraken} < {
        one.id for one in traces(COMPLETE)["NVO-K.1"].afspraken
    }


@pytest.mark.parametrize(
    ("field", "value", "same"),
    [
        ("vraag", "Een andere vraag?", False),
        ("voldaan", "true", False),
        ("niveau", "aanbevolen", False),
        ("advies", "Doe iets anders.", True),
        ("uitleg", None, True),
    ],
)
def test_a_stamp_changes_with_what_is_asked(field: str, value: str | None, same: bool) -> None:
    eis = next(one.eis for one in NORM.requirements if one.eis.id == "NVO-3.2")
    new = value if value is not None else "  ".join(str(getattr(eis, field)).split())  # only the layout is other

    assert (stamp_of(eis.model_copy(update={field: new})) == stamp_of(eis)) is same


def test_every_requirement_has_a_stamp_of_its_own() -> None:
    assert len({stamp_of(one.eis) for one in NORM.requirements}) == len(NORM.requirements)
