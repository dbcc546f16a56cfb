# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proof: does a source really say what a region refers to? Pure: texts in, outcomes out."""
