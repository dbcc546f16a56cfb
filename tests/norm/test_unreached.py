# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the examples of the shipped norms leave untried is reviewed; and their relations lead somewhere."""

from __future__ import annotations

import pytest

from nvo_check.norm.load import load_norm, shipped_norms
from nvo_check.settings import Limits
from tests.norm.niet_bereikt import listed, unreached


def test_the_reviewed_list_is_what_no_example_reaches() -> None:
    """When this fails: run ``python -m tests.norm.niet_bereikt``, and fill in the reasons that are empty."""
    assert unreached() == list(listed())


def test_everything_on_the_reviewed_list_has_a_reason() -> None:
    assert [branch for branch, reason in listed().items() if len(reason) < 20] == []


@pytest.mark.parametrize("norm_id", shipped_norms())
def test_every_related_requirement_exists_in_a_norm_that_is_shipped(norm_id: str) -> None:
    known = {one.eis.id for norm in shipped_norms() for one in load_norm(norm, Limits()).requirements}
    for requirement in load_norm(norm_id, Limits()).requirements:
        assert set(requirement.eis.verwant) <= known - {requirement.eis.id}, requirement.eis.id
