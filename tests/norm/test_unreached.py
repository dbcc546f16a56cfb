# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the examples of the shipped norms leave untried is reviewed; and their relations lead somewhere."""

from __future__ import annotations

import pytest

from nvo_check.norm.load import load_norm, shipped_norms
from nvo_check.settings import Limits
from tests.norm.niet_bereikt import Unreached, listed, unreached


@pytest.fixture(scope="module")
def found() -> Unreached:
    return unreached()


@pytest.mark.parametrize("norm_id", shipped_norms())
def test_the_reviewed_list_is_what_no_example_reaches(norm_id: str, found: Unreached) -> None:
    """When this fails: look at what changed, then run ``python -m tests.norm.niet_bereikt``."""
    assert found[norm_id] == listed()[norm_id]


def test_the_reviewed_list_names_shipped_norms_only() -> None:
    assert set(listed()) == set(shipped_norms())


def test_the_examples_get_every_verdict_that_a_requirement_can_get(found: Unreached) -> None:
    assert [eis for norm in found.values() for eis, fields in norm.items() if "oordelen" in fields] == []


@pytest.mark.parametrize("norm_id", shipped_norms())
def test_every_related_requirement_exists_in_a_norm_that_is_shipped(norm_id: str) -> None:
    known = {one.eis.id for norm in shipped_norms() for one in load_norm(norm, Limits()).requirements}
    for requirement in load_norm(norm_id, Limits()).requirements:
        assert set(requirement.eis.verwant) <= known - {requirement.eis.id}, requirement.eis.id
