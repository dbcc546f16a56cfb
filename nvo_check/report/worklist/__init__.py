# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work list: what a region still has to do, with text to start from, as Markdown, as CSV and in the HTML report."""
