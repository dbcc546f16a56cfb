# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of starting a norm: a few answers in, a commented norm file out that already works."""

from __future__ import annotations

from nvo_check.failure import NormFailure, UsageFailure
from nvo_check.norm.load import load_shipped_norm, norm_of_text
from nvo_check.norm.norm import Norm
from nvo_check.reading.emit import quoted
from nvo_check.report.page import render_template
from nvo_check.settings import Limits, Settings

_LONGEST_PREFIX = 8
_OWN = "EIGEN"
_CHAPTER = "E"
"""The number of the chapter; a letter comes after the numbers of the norm that it builds on."""


def starter_norm(norm_id: str, titel: str, base: str | None = None) -> str:
    """Make the text of a norm file with one requirement, whose examples hold.

    Args:
        norm_id: the name that regions will refer to: small letters, digits and ``-``; not that of a shipped norm.
        titel: the title of the norm.
        base: the id of a shipped norm to build on; None for none.

    Raises:
        UsageFailure: an answer does not fit in a norm file, or ``base`` does not exist.
    """
    limits = Settings().limits
    extended = load_shipped_norm(base, limits) if base is not None else None
    text = render_template(
        "norm.yaml.j2",
        {
            "id": quoted(norm_id.strip()),
            "titel": quoted(titel.strip()),
            "basis": base,
            "nummer": _CHAPTER,
            "voorvoegsel": _prefix(norm_id, extended),
        },
    )
    _require_valid(text, limits)
    return text


def _require_valid(text: str, limits: Limits) -> None:
    try:
        norm_of_text(text, "het nieuwe bestand", limits)
    except NormFailure as failure:
        found = failure.findings[0]
        reason = f"{found.melding} {found.tip}".rstrip()
        raise UsageFailure(f"Met deze antwoorden ontstaat geen geldig normbestand. {reason}") from failure
    except UnicodeEncodeError as error:
        raise UsageFailure("De naam of titel bevat vreemde tekens. Schrijf hem anders.") from error


def _prefix(norm_id: str, base: Norm | None) -> str:
    """Give the capitals that the numbers of the requirements begin with; not those of the norm it builds on."""
    first_word = norm_id.upper().partition("-")[0]
    letters = "".join(sign for sign in first_word if "A" <= sign <= "Z")[:_LONGEST_PREFIX]
    taken = {requirement.eis.id.partition("-")[0] for requirement in base.requirements} if base else set()
    return letters if letters and letters not in taken else _OWN
