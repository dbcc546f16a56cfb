# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fingerprints stay the same when lines move and messages change, and no two things in a run have the same one."""

from __future__ import annotations

import dataclasses
import datetime
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from nvo_check.check import check
from nvo_check.report.ci.look import look_at
from nvo_check.report.ci.places import relative_path
from nvo_check.report.ci.view import Punt
from tests.command import ROOT
from tests.report.ci.everything import everything, region
from tests.report.proof import FOUR, deviation
from tests.report.regions import region_of
from tests.report.test_golden import SMALL


def prints(punten: tuple[Punt, ...]) -> dict[str, str]:
    return {punt.vingerafdruk: punt.kop for punt in punten}


def of_file(text: str, path: Path) -> set[str]:
    path.write_text(text, "utf-8")
    return set(prints(look_at(check([str(path)], peildatum=datetime.date(2026, 11, 21))).punten))


@pytest.mark.parametrize("uitkomst", [everything(), everything(region(), region())], ids=["one", "the same twice"])
def test_each_is_there_once(uitkomst: Any) -> None:
    overzicht = look_at(uitkomst)
    found = [punt.vingerafdruk for punt in overzicht.punten] + [groep.vingerafdruk for groep in overzicht.groepen]

    assert len(set(found)) == len(found) > 50


def test_comment_lines_at_the_top_change_no_fingerprint(tmp_path: Path) -> None:
    text = (ROOT / SMALL).read_text("utf-8")

    assert of_file(text, tmp_path / "r.yaml") == of_file("# een\n# twee\n\n" + text, tmp_path / "r.yaml")


def test_moving_blocks_changes_no_fingerprint(tmp_path: Path) -> None:
    data = FOUR | {"afwijkingen": [*FOUR["afwijkingen"], deviation("NVO-9.9", "2028")]}
    before = of_file(yaml.safe_dump(data, sort_keys=False), tmp_path / "r.yaml")
    moved = {key: data[key] for key in reversed(data)} | {"afwijkingen": data["afwijkingen"][::-1]}

    assert of_file(yaml.safe_dump(moved, sort_keys=False), tmp_path / "r.yaml") == before


def test_moving_citations_and_rewording_messages_changes_no_fingerprint() -> None:
    outcome = region()
    citations = [dataclasses.replace(one, melding="Anders.", tip="Anders.") for one in outcome.bewijs.verwijzingen]
    proof = dataclasses.replace(outcome.bewijs, verwijzingen=tuple(citations[::-1]))
    verdicts = tuple(dataclasses.replace(one, melding="Anders.") for one in outcome.oordelen)
    other = dataclasses.replace(outcome, bewijs=proof, oordelen=verdicts)

    assert prints(look_at(everything(other)).punten) == prints(look_at(everything()).punten)


def test_another_file_another_norm_and_another_requirement_have_other_fingerprints() -> None:
    first = region()
    elsewhere = dataclasses.replace(first, bestand="b.yaml")
    other_norm = dataclasses.replace(first, norm=dataclasses.replace(first.norm, id="eigen"))
    found = [
        set(prints(look_at(everything(one, fouten=())).groepen[0].oordelen)) for one in (first, elsewhere, other_norm)
    ]

    assert len(set.union(*found)) == 3 * len(first.oordelen)


@pytest.mark.parametrize("name", ["regions/x.yaml", "./regions/x.yaml", "regions//x.yaml", "regions/../regions/x.yaml"])
def test_one_file_has_one_name(name: str) -> None:
    assert relative_path(name) == "regions/x.yaml"
    assert relative_path(str(Path.cwd() / "regions" / "x.yaml")) == "regions/x.yaml"


def test_standard_input_keeps_its_name() -> None:
    assert relative_path("-") == "-"


def test_a_citation_is_told_once_when_there_are_two_norms() -> None:
    first = region()
    second = dataclasses.replace(first, norm=dataclasses.replace(first.norm, id="eigen"))
    overzicht = look_at(everything(first, second))

    assert [len(groep.verwijzingen) for groep in overzicht.groepen] == [6, 0]


def test_with_two_norms_a_point_tells_which_one_it_is_about() -> None:
    first = region()
    second = dataclasses.replace(first, norm=dataclasses.replace(first.norm, id="eigen"))
    alone, both = look_at(everything(first)), look_at(everything(first, second))

    assert alone.groepen[0].oordelen[0].kop == "NVO-0.1 voldaan"
    assert both.groepen[0].oordelen[0].kop == "NVO-0.1 voldaan (nvo-2020-zeven)"
    assert both.groepen[1].oordelen[0].kop == "NVO-0.1 voldaan (eigen)"


def test_two_norms_with_one_id_for_two_requirements_get_two_rules() -> None:
    outcome = region_of(FOUR)[1]
    changed = outcome.oordelen[0].eis.model_copy(update={"vraag": "Is er iets heel anders?"})
    requirements = (dataclasses.replace(outcome.norm.requirements[0], eis=changed), *outcome.norm.requirements[1:])
    own = dataclasses.replace(outcome.norm, id="eigen-norm", requirements=requirements)
    verdicts = (dataclasses.replace(outcome.oordelen[0], eis=changed), *outcome.oordelen[1:])
    other = dataclasses.replace(outcome, norm=own, oordelen=verdicts)
    overzicht = look_at(everything(outcome, other, fouten=()))

    assert [groep.oordelen[0].rule for groep in overzicht.groepen] == ["NVO-0.1", "NVO-0.1/eigen-norm"]
    assert [groep.oordelen[1].rule for groep in overzicht.groepen] == ["NVO-0.2", "NVO-0.2"]
    assert len(overzicht.regels) == len(outcome.norm.requirements) + 1
    assert json.dumps([regel.eis.vraag for regel in overzicht.regels]).count("heel anders") == 1
