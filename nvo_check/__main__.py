# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``python -m nvo_check``."""

from nvo_check.cli.main import main

if __name__ == "__main__":
    main()
