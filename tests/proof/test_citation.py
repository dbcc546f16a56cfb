# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What comes of a citation: the cases in ``gevallen.yaml``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from nvo_check.sources.text import SourceText
from tests.proof.duinland import VISIE, source_of, verdict

CASES = yaml.safe_load((Path(__file__).parent / "gevallen.yaml").read_text("utf-8"))


def source_in(case: dict[str, Any]) -> SourceText:
    bron = case.get("bron", {})
    return source_of(
        bron.get("tekst", VISIE),
        pages=tuple(bron.get("pagina_op", ())),
        marked=bron.get("koppen") != "nee",
        numbered=bron.get("regelnummers") != "nee",
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["naam"])
def test_case(case: dict[str, Any]) -> None:
    assert set(case) <= {"naam", "bron", "verwijzing", "uitkomst", "melding", "tip", "verschil", "niet"}

    found = verdict(source_in(case), **case["verwijzing"])

    assert found.uitkomst == case["uitkomst"], found
    for piece in case.get("melding", ()):
        assert piece in found.melding
    for piece in case.get("tip", ()):
        assert piece in found.tip
    for piece in case.get("niet", ()):
        assert piece not in f"{found.melding} {found.tip}"
    if "verschil" in case:
        quoted, source = case["verschil"]
        assert any(quoted in one.citaat and source in one.bron for one in found.verschillen), found.verschillen
    assert bool(found.verschillen) == (found.uitkomst == "wijkt_af" and "wijkt af van de bron" in found.melding)
