# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sources: documents that a region refers to, read as lines with headings and pages. They are untrusted."""
