# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The model: what a region writes, admitted with all its mistakes at once, and the facts made of it."""
