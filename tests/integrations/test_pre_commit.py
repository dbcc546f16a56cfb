# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The hook for pre-commit, with pre-commit itself: a commit that breaks a requirement does not get in.

One story, because pre-commit installs nvo-check and all it depends on in an environment of its own: that takes a while.
"""

from __future__ import annotations

from pathlib import Path

from nvo_check import __version__
from tests.integrations.places import (
    BREAK,
    REGION,
    Ran,
    copy_checkout,
    copy_sample,
    make_repository,
    replace,
    run,
    run_module,
    with_words,
)


class Contributor:
    """Someone who works in the sample repository, with the hook from this checkout."""

    def __init__(self, folder: Path) -> None:
        self._home = str(folder / "pre-commit")
        hook = copy_checkout(folder / "nvo-check")
        revision = make_repository(hook)
        self.folder = copy_sample(folder / "regio")
        config = self.folder / ".pre-commit-config.yaml"
        replace(config, "https://git.example/OWNER/nvo-check", hook.as_posix())
        replace(config, f"v{__version__}", revision)
        self.first = make_repository(self.folder)

    def pre_commit(self, *arguments: str) -> Ran:
        return run_module("pre_commit", *arguments, cwd=self.folder, PRE_COMMIT_HOME=self._home)

    def commit(self) -> Ran:
        run("git", "add", "--all", cwd=self.folder)
        return run("git", "commit", "-m", "Wijziging", cwd=self.folder, PRE_COMMIT_HOME=self._home)

    def head(self) -> str:
        return run("git", "rev-parse", "HEAD", cwd=self.folder).stdout.strip()


def test_a_commit_that_breaks_a_requirement_is_blocked(tmp_path: Path) -> None:
    contributor = Contributor(tmp_path)
    region = contributor.folder / REGION

    # as it is, the repository passes
    everything = contributor.pre_commit("run", "--all-files")
    assert everything.returncode == 0, everything.stdout + everything.stderr
    assert with_words(everything.stdout.splitlines(), "nvo-check", "Passed")
    assert contributor.pre_commit("install").returncode == 0

    # a broken requirement is blocked, with file and line
    line = replace(region, *BREAK)
    blocked = contributor.commit()
    assert blocked.returncode == 1
    assert contributor.head() == contributor.first
    assert with_words(blocked.stderr.splitlines(), f"{REGION}:{line}:", "NVO-3.4"), blocked.stderr
    assert "exit code: 1" in blocked.stderr
    replace(region, *reversed(BREAK))

    # so is a citation that its document does not bear out: the configuration of the repository is in force
    line = replace(region, "citaat: Alle hulp staat op één website.", "citaat: Alle hulp staat op tien websites.")
    unconfirmed = contributor.commit()
    assert unconfirmed.returncode == 1
    assert with_words(unconfirmed.stderr.splitlines(), f"{REGION}:{line}:"), unconfirmed.stderr
    replace(region, "citaat: Alle hulp staat op tien websites.", "citaat: Alle hulp staat op één website.")

    # and a file that cannot be read
    line = replace(region, "regio:\n  naam: Duinland", "regio:\n  naam: Duinland\n  naam: Anders") + 2
    unreadable = contributor.commit()
    assert "exit code: 3" in unreadable.stderr
    assert with_words(unreadable.stderr.splitlines(), f"{REGION}:{line}:"), unreadable.stderr
    replace(region, "\n  naam: Anders", "")
    assert contributor.head() == contributor.first

    # a file that is no region file is left alone; a good change gets in
    (contributor.folder / "notities.yaml").write_text("dit: is geen regio\n", "utf-8")
    skipped = contributor.commit()
    assert skipped.returncode == 0, skipped.stderr
    assert with_words(skipped.stderr.splitlines(), "nvo-check", "Skipped")
    replace(region, "naam: Minder verblijf", "naam: Minder hulp in een instelling")
    passed = contributor.commit()
    assert passed.returncode == 0, passed.stderr
    assert with_words(passed.stderr.splitlines(), "nvo-check", "Passed")
