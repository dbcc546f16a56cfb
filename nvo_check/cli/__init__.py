# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The door: commands. The only room that prints, reads the clock and sets an exit code."""
