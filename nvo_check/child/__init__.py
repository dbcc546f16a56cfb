# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Work on untrusted input in a process of its own: bounded in time, memory and output, and given nothing of ours."""
