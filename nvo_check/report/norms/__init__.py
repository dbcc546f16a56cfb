# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writers about norms themselves: which there are, whether their examples hold, and what differs between two."""
