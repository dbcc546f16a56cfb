# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of starting: a few answers in, a commented region file that is already valid out."""

from __future__ import annotations

from collections.abc import Sequence

from nvo_check.failure import InputFailure, UsageFailure
from nvo_check.model.admit import admit_region
from nvo_check.norm.load import load_shipped_norm
from nvo_check.reading.emit import quoted
from nvo_check.reading.source import read_source
from nvo_check.report.page import render_template
from nvo_check.settings import Settings


def starter_file(naam: str, aantal_gemeenten: int | None, gemeenten: Sequence[str], norms: Sequence[str]) -> str:
    """Make the text of a starter file.

    Args:
        naam: the name of the region.
        aantal_gemeenten: how many gemeenten take part; None when that is not known.
        gemeenten: names of gemeenten, may be empty.
        norms: the ids of shipped norms, at least one.

    Raises:
        UsageFailure: an answer does not fit in a region file, or a norm does not exist.
    """
    limits = Settings().limits
    names = list(dict.fromkeys(norms))
    for name in names:
        load_shipped_norm(name, limits)
    values = {
        "naam": quoted(naam.strip()),
        "aantal": aantal_gemeenten,
        "gemeenten": [quoted(name.strip()) for name in gemeenten],
        "norm": names[0] if len(names) == 1 else f"[{', '.join(names)}]",
    }
    text = render_template("start.yaml.j2", values)
    try:
        admit_region(read_source(text.encode("utf-8"), "het nieuwe bestand", limits), limits)
    except (InputFailure, UnicodeEncodeError) as failure:
        reason = failure.findings[0].melding if isinstance(failure, InputFailure) else "De naam bevat vreemde tekens."
        raise UsageFailure(f"Met deze antwoorden ontstaat geen geldig bestand. {reason}") from failure
    return text
