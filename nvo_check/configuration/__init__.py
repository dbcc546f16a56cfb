# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The configuration of a repository: what ``check`` does there when nobody says otherwise on the command line."""
