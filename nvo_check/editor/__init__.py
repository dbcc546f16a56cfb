# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Help while typing: what an editor shows of a region file. Pure functions, except for ``server.py``."""
