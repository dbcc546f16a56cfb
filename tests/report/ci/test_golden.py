# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Golden files of the formats for build servers; of the many rules in SARIF the first and the last are enough to read.

After a change that is meant: ``pytest tests/report/ci/test_golden.py --snapshot-update``, and look at the difference.
"""

from __future__ import annotations

import json

import pytest
from syrupy.assertion import SnapshotAssertion

from nvo_check import __version__
from nvo_check.report.ci.github_summary import write_summary
from nvo_check.report.formats import write
from tests.report.ci.everything import everything
from tests.report.test_golden import CI_ENDINGS, SMALL, extension, made_by


@pytest.mark.parametrize("name", ["github", "kort"])
def test_report(name: str, snapshot: SnapshotAssertion) -> None:
    assert _without_rules(name, made_by("check", "-f", name, SMALL)) == snapshot(
        extension_class=extension(CI_ENDINGS[name])
    )


@pytest.mark.parametrize("name", sorted(CI_ENDINGS))
def test_everything(name: str, snapshot: SnapshotAssertion) -> None:
    assert _without_rules(name, write(name, everything())) == snapshot(extension_class=extension(CI_ENDINGS[name]))


def test_summary(snapshot: SnapshotAssertion) -> None:
    assert write_summary(everything()) == snapshot(extension_class=extension("md"))


def _without_rules(name: str, text: str) -> str:
    if not name.startswith("sarif"):
        return text
    log = json.loads(text)
    driver = log["runs"][0]["tool"]["driver"]
    driver["rules"] = [driver["rules"][0], driver["rules"][-1]]
    return json.dumps(log, ensure_ascii=False, indent=2).replace(f'"{__version__}"', '"VERSIE"') + "\n"
