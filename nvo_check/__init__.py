# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""nvo-check: shows whether the agreements of a Dutch youth-care region meet the norm.

Data flows one way: read -> admit -> judge -> report. A room imports only from rooms below it;
the contracts in ``pyproject.toml`` enforce that.
"""

__version__ = "0.4.0"
