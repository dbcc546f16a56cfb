# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Norms: requirements as data, loaded and checked, with their tests in CEL."""
