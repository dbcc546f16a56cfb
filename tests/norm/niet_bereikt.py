# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes what no example of the shipped norms reaches to the reviewed list: ``python -m tests.norm.niet_bereikt``.

Reasons that are there stay; what is new gets an empty one, for a person to fill in.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

import yaml

from nvo_check.judge.trial import Eisproef
from nvo_check.norm_trial import try_norms
from nvo_check.report.norms.trial import branch_in_words

LIST = Path(__file__).with_name("niet-bereikt.yaml")

_HEAD = """\
# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Wat geen enkel voorbeeld van de meegeleverde normen raakt, met de reden waarom dat zo mag zijn: per norm, eis en toets
# de voorwaarden die nooit waar of nooit onwaar zijn, en bij `oordelen` de oordelen die nooit voorkomen. Een fout op
# zo'n plek merken de voorbeelden niet. Schrijf er dus liever een voorbeeld bij.
#
# Klopt de lijst niet meer? Draai `python -m tests.norm.niet_bereikt`, en vul de redenen in die nog leeg zijn.
"""

Unreached: TypeAlias = dict[tuple[str, str, str, str], str]
"""Norm, requirement, expression and branch, each with the reason why nothing reaches it."""


def unreached() -> list[tuple[str, str, str, str]]:
    """Give what no example reaches, in the order of the norms."""
    return [
        (norm.norm, eis.eis, *branch)
        for norm in try_norms(coverage=True).normen
        for eis in norm.eisen
        for branch in _of(eis)
    ]


def listed() -> Unreached:
    """Give the reviewed list."""
    return {
        (norm, eis, field, branch): reason
        for norm, eisen in (yaml.safe_load(LIST.read_text("utf-8")) or {}).items()
        for eis, fields in eisen.items()
        for field, branches in fields.items()
        for branch, reason in branches.items()
    }


def _of(eis: Eisproef) -> Iterator[tuple[str, str]]:
    assert eis.dekking is not None
    for branch in eis.dekking.niet_bereikt:
        yield branch.veld, branch_in_words(branch)
    for word in eis.dekking.niet_gekregen:
        yield "oordelen", word


def _lines(found: list[tuple[str, str, str, str]], reasons: Unreached) -> Iterator[str]:
    for norm, in_norm in groupby(found, lambda one: one[0]):
        yield f"{norm}:"
        for eis, in_eis in groupby(in_norm, lambda one: one[1]):
            yield f"  {eis}:"
            for field, branches in groupby(in_eis, lambda one: one[2]):
                yield f"    {field}:"
                yield from (f"      {_text(one[3])}: {_text(reasons.get(one, ''))}" for one in branches)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    LIST.write_text("\n".join([_HEAD.rstrip(), *_lines(unreached(), listed())]) + "\n", "utf-8")
