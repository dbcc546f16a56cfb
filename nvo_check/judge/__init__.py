# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Judging: facts and requirements in, verdicts out. Pure: no clock, no files."""
