# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Formats that a build server or an editor reads: one writer per format, all of one common view."""
