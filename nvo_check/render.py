# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of rendering: one region file in, the draft regiovisie out."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Literal

from nvo_check import __version__
from nvo_check.check import judge_file_by_all
from nvo_check.judge.run import Uitkomst
from nvo_check.report.draft import render_draft_html, render_draft_markdown
from nvo_check.settings import Settings

DraftFormat = Literal["markdown", "html"]


def render_draft(
    path: str,
    draft_format: DraftFormat,
    norms: Sequence[str] = (),
    *,
    peildatum: datetime.date,
    templates: str | None = None,
    sources: str | None = None,
    settings: Settings | None = None,
) -> str:
    """Make the draft regiovisie of one region.

    Args:
        path: the region file; ``-`` is standard input.
        draft_format: ``markdown`` or ``html`` (one self-contained page).
        norms: the norms to judge by; without them those the region names. The draft shows the open points of all.
        peildatum: the reference date.
        templates: a folder with templates that go before the shipped ones.
        sources: a folder with the documents that the region refers to; without it citations are not verified.
        settings: limits; the defaults when absent.

    Raises:
        InputFailure, NormFailure, UsageFailure: see :func:`nvo_check.check.judge_file`.
        TemplateFailure: a template is broken.
    """
    judged = judge_file_by_all(path, norms, peildatum=peildatum, settings=settings, sources=sources)
    first, *others = (one.uitkomst for one in judged)
    uitkomst = Uitkomst(__version__, peildatum.isoformat(), (first, *others), bronnenmap=sources)
    write = render_draft_html if draft_format == "html" else render_draft_markdown
    return write(judged[0].regio, first, uitkomst, templates, others=others)
