# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sample repository does what its LEESMIJ says: copied elsewhere, it passes, and a broken agreement is found."""

from __future__ import annotations

import json
from pathlib import Path

from tests.command import run
from tests.integrations.places import BREAK, REGION, SAMPLE, copy_sample, make_repository, replace


def test_a_copy_of_the_sample_passes_with_its_own_settings(tmp_path: Path) -> None:
    sample = copy_sample(tmp_path / "kopie")
    make_repository(sample)

    result = run("check", cwd=sample)

    assert result.returncode == 0, result.stdout + result.stderr
    assert "Duinland: voldoet aan de norm" in result.stdout


def test_its_sources_confirm_every_citation_by_its_words(tmp_path: Path) -> None:
    result = run("check", "-f", "json", cwd=copy_sample(tmp_path / "kopie"))

    (region,) = json.loads(result.stdout)["regios"]
    citations = region["bewijs"]["verwijzingen"]
    assert region["bewijs"]["telling"]["bevestigd"] == len(citations) > 0
    assert all(citation["citaat"] for citation in citations)


def test_a_broken_agreement_is_found_with_its_line(tmp_path: Path) -> None:
    """The change that LEESMIJ asks you to make."""
    right, wrong = BREAK
    assert f"`{right}` in `{wrong}`" in " ".join((SAMPLE / "LEESMIJ.md").read_text("utf-8").split())
    sample = copy_sample(tmp_path / "kopie")
    line = replace(sample / REGION, *BREAK)

    result = run("check", "-f", "kort", cwd=sample)

    assert result.returncode == 1
    assert [found for found in result.stdout.splitlines() if f"{REGION}:{line}:" in found and "NVO-3.4" in found]


def test_a_citation_that_the_document_does_not_bear_out_is_found(tmp_path: Path) -> None:
    sample = copy_sample(tmp_path / "kopie")
    replace(sample / "bronnen" / "regiovisie-duinland.md", "twintig plekken", "tien plekken")

    result = run("check", "-f", "kort", cwd=sample)

    assert result.returncode == 1
    assert f"{REGION}:" in result.stdout


def test_everything_in_it_says_that_it_is_invented() -> None:
    for name in (REGION, "bronnen/regiovisie-duinland.md", "LEESMIJ.md"):
        assert "verzonnen" in (SAMPLE / name).read_text("utf-8"), name
