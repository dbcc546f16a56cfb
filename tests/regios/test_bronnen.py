# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every citation of the three regions is confirmed: against the documents where they are, else their skeletons."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from nvo_check.check import judge_file
from nvo_check.proof.outcome import Bewijscontrole
from tests.command import ROOT
from tests.regios.bronnen import DOCUMENTS, NAMES, SKELETONS, documents_are_here, skeleton_of

REGIONS = sorted(path for path in (ROOT / "regions").glob("*.yaml") if path.stem != "voorbeeld")
"""The real ones; the documents of the invented region do not exist."""
DATE = datetime.date(2026, 11, 21)
CITATIONS = {"een10": 100, "gooi-vechtstreek": 400, "twente": 50}
"""How many each region has at least; so that a test on nothing cannot pass."""

EVERYWHERE = [pytest.param(SKELETONS, "bron_gewijzigd", id="geraamten")]
WHERE_THEY_ARE = [pytest.param(DOCUMENTS, "bevestigd", id="documenten")] if documents_are_here() else []


def proof(region: Path, folder: Path) -> Bewijscontrole:
    return judge_file(str(region), peildatum=DATE, sources=str(folder)).uitkomst.bewijs


@pytest.mark.parametrize(("folder", "expected"), EVERYWHERE + WHERE_THEY_ARE)
@pytest.mark.parametrize("region", REGIONS, ids=lambda path: path.stem)
def test_every_citation_is_there(region: Path, folder: Path, expected: str) -> None:
    """A skeleton is another file than the document, so that 'changed' is the best that can come of it."""
    bewijs = proof(region, folder)

    others = [f"{one.plaats}: {one.uitkomst}: {one.melding}" for one in bewijs.verwijzingen if one.uitkomst != expected]
    assert others == []
    assert len(bewijs.verwijzingen) >= CITATIONS[region.stem]


@pytest.mark.parametrize("region", REGIONS, ids=lambda path: path.stem)
def test_every_source_with_a_file_has_its_hash(region: Path) -> None:
    sources = proof(region, SKELETONS).bronnen

    assert [one.bron for one in sources if bool(one.bestand) != bool(one.verwacht)] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_skeleton_holds_headings_only(name: str) -> None:
    lines = (SKELETONS / name).read_text("utf-8").splitlines()

    assert [line for line in lines if line and line != "-" and not line.startswith("#")] == []
    assert sum(line.startswith("#") for line in lines) >= 6


@pytest.mark.parametrize("name", NAMES)
def test_a_skeleton_belongs_to_its_document(name: str) -> None:
    """When this fails: run ``python -m tests.regios.bronnen`` and look at what changed.

    Without the documents there is nothing to compare with; ``.ci/run`` says which of the two it was.
    """
    if documents_are_here():
        assert (SKELETONS / name).read_text("utf-8") == skeleton_of(name)
