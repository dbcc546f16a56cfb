# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The reports of ``compare``: sentences, what a reader is shown, and one writer for every form."""
