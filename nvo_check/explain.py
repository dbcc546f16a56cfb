# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of explaining: the id of a requirement in, what it asks and how it is judged out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nvo_check.failure import UsageFailure
from nvo_check.finding import suggestion, summing_up
from nvo_check.norm.catalogue import all_norms, known_norms
from nvo_check.norm.norm import Norm, Requirement
from nvo_check.report.requirement.view import RequirementView, view_of
from nvo_check.settings import Settings


@dataclass(frozen=True)
class Explanation:
    """A requirement, the norm it was found in, the title of its element, and all there is to tell about it."""

    requirement: Requirement
    norm: Norm
    element: str
    view: RequirementView


def explain(eis_id: str, norms: Sequence[str] = (), settings: Settings | None = None) -> Explanation:
    """Find a requirement.

    Args:
        eis_id: such as ``NVO-3.2``; capitals do not matter.
        norms: ids or files of norms to look in; all shipped ones when empty.
        settings: limits; the defaults when absent.

    Raises:
        UsageFailure: no norm has that requirement; the message gives the nearest one.
        NormFailure: a norm is broken.
    """
    loaded = all_norms(norms, settings)
    catalogue = known_norms(loaded, settings)
    for norm in loaded:
        for requirement in norm.requirements:
            if requirement.eis.id.casefold() == eis_id.casefold():
                view = view_of(requirement, norm, catalogue)
                return Explanation(requirement, norm, view.element, view)
    raise UsageFailure(f"De eis `{eis_id}` bestaat niet{_where(norms)}. {_hint(eis_id, loaded)}")


def _where(norms: Sequence[str]) -> str:
    return f" in {summing_up(norms)}" if norms else ""


def _hint(eis_id: str, loaded: Sequence[Norm]) -> str:
    known = [requirement.eis.id for norm in loaded for requirement in norm.requirements]
    families = {name.partition("-")[0].casefold() for name in known}
    near = suggestion(eis_id, known) if eis_id.partition("-")[0].casefold() in families else ""
    return f"{near} Alle eisen ziet u met `nvo-check explain`.".lstrip()
