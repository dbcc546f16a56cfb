# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes what no example of the shipped norms reaches to the reviewed list: ``python -m tests.norm.niet_bereikt``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import yaml

from nvo_check.judge.trial import Eisproef
from nvo_check.norm_trial import try_norms
from nvo_check.report.norms.trial import branch_in_words

LIST = Path(__file__).with_name("niet-bereikt.yaml")

_HEAD = """\
# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Wat geen enkel voorbeeld van de meegeleverde normen raakt: per norm, eis en toets de voorwaarden die nooit waar of
# nooit onwaar zijn, en bij `oordelen` de oordelen die nooit voorkomen. Een fout in zo'n tak merken de voorbeelden niet.
# De lijst mag korter worden: schrijf er een voorbeeld bij. Wordt zij langer, dan hoort daar een reden bij.
#
# Klopt de lijst niet meer? Kijk wat er veranderde, en draai dan: python -m tests.norm.niet_bereikt
"""

Unreached = dict[str, dict[str, dict[str, list[str]]]]


def unreached() -> Unreached:
    """Give by norm, requirement and expression what no example reaches."""
    return {
        norm.norm: {eis.eis: found for eis in norm.eisen if (found := _of(eis))}
        for norm in try_norms(coverage=True).normen
    }


def listed() -> Unreached:
    """Give the reviewed list."""
    found: Unreached = yaml.safe_load(LIST.read_text("utf-8"))
    return found


def _of(eis: Eisproef) -> dict[str, list[str]]:
    assert eis.dekking is not None
    found = {
        veld: [branch_in_words(branch) for branch in branches]
        for veld, branches in groupby(eis.dekking.niet_bereikt, lambda branch: branch.veld)
    }
    return found | ({"oordelen": list(eis.dekking.niet_gekregen)} if eis.dekking.niet_gekregen else {})


def _lines(found: Unreached) -> Iterator[str]:
    for norm, eisen in found.items():
        yield f"{norm}:" if eisen else f"{norm}: {{}}"
        for eis, fields in eisen.items():
            yield f"  {eis}:"
            for field, texts in fields.items():
                yield f"    {field}:"
                yield from (f"      - {json.dumps(text, ensure_ascii=False)}" for text in texts)


if __name__ == "__main__":
    LIST.write_text(_HEAD + "\n".join(_lines(unreached())) + "\n", "utf-8")
