# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of explaining: the id of a requirement in, what it asks and how it is judged out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nvo_check.failure import UsageFailure
from nvo_check.finding import suggestion, summing_up
from nvo_check.norm.load import load_norm, shipped_norms
from nvo_check.norm.norm import Norm, Requirement
from nvo_check.settings import Settings


@dataclass(frozen=True)
class Explanation:
    """A requirement, the norm it was found in, and the title of its element."""

    requirement: Requirement
    norm: Norm
    element: str


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
    for norm in loaded:
        for requirement in norm.requirements:
            if requirement.eis.id.casefold() == eis_id.casefold():
                return Explanation(requirement, norm, _element_title(norm, requirement))
    raise UsageFailure(f"De eis `{eis_id}` bestaat niet{_where(norms)}. {_hint(eis_id, loaded)}")


def all_norms(norms: Sequence[str] = (), settings: Settings | None = None) -> list[Norm]:
    """Load ``norms``; all shipped ones, the basic one first, when empty. Raises like :func:`explain`."""
    limits = (settings or Settings()).limits
    return [load_norm(reference, limits) for reference in norms or _base_first(shipped_norms())]


def _where(norms: Sequence[str]) -> str:
    return f" in {summing_up(norms)}" if norms else ""


def _hint(eis_id: str, loaded: Sequence[Norm]) -> str:
    known = [requirement.eis.id for norm in loaded for requirement in norm.requirements]
    near = (
        suggestion(eis_id, known)
        if eis_id.partition("-")[0].casefold() == known[0].partition("-")[0].casefold()
        else ""
    )
    return f"{near} Alle eisen ziet u met `nvo-check explain`.".lstrip()


def _base_first(norms: Sequence[str]) -> list[str]:
    """Look in the basic norm before the ones that extend it."""
    return sorted(norms, key=lambda name: (name != "nvo-2020-zeven", name))


def _element_title(norm: Norm, requirement: Requirement) -> str:
    element = next(element for element in norm.elementen if element.id == requirement.eis.element)
    return f"{element.nummer}. {element.titel}"
