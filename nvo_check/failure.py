# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Failures that stop a job, each with the exit code of the contract (design, section 5)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from nvo_check.finding import Finding


class ExitCode(IntEnum):
    """What the process tells its caller; when several apply, the highest wins."""

    VOLDAAN = 0
    BEVINDING = 1
    VERKEERD_GEBRUIK = 2
    REGIOBESTAND_ONLEESBAAR = 3
    NORM_OF_SJABLOON_KAPOT = 4
    NIETS_TE_CONTROLEREN = 5


class Failure(Exception):
    """A job that cannot go on.

    Args:
        melding: Dutch, what is wrong and how to mend it.
        findings: the mistakes behind it, each with a place; may be empty.
    """

    exit_code: ExitCode = ExitCode.VERKEERD_GEBRUIK

    def __init__(self, melding: str, findings: Sequence[Finding] = ()) -> None:
        super().__init__(melding)
        self.melding = melding
        self.findings = tuple(findings)


class UsageFailure(Failure):
    """The caller asked for something that does not exist or does not go together."""


class InputFailure(Failure):
    """A region file cannot be read or has the wrong shape."""

    exit_code = ExitCode.REGIOBESTAND_ONLEESBAAR


class NormFailure(Failure):
    """A norm file is broken; ``findings`` holds all its mistakes at once."""

    exit_code = ExitCode.NORM_OF_SJABLOON_KAPOT


class TemplateFailure(Failure):
    """A template is missing or broken."""

    exit_code = ExitCode.NORM_OF_SJABLOON_KAPOT


class ConfigurationFailure(Failure):
    """A configuration file is broken; ``findings`` holds all its mistakes at once."""

    exit_code = ExitCode.NORM_OF_SJABLOON_KAPOT
