# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A requirement explained: what there is to tell (view), in which order (sheet), and as text or as pages."""
