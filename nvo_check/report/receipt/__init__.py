# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The receipt of ``verify``: the answer, what differs, and one writer for every form."""
