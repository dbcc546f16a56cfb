# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The folder with the sources of a region, and reading one source. Names come from a region file: never a way out."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path as FilePath

from nvo_check.finding import suggestion
from nvo_check.place import printable
from nvo_check.sources.formats import ENDINGS, check_ending, is_converted, source_text
from nvo_check.sources.limits import SourceLimits
from nvo_check.sources.opening import read_regular_file
from nvo_check.sources.problems import too_many_slow, too_much_together
from nvo_check.sources.text import SourceProblem, SourceText

_MOST_LISTED, _MOST_SUGGESTIONS = 2000, 20
"""Bounds on looking for a likely name: a region may name a thousand sources that are not there."""

_LONGEST_NAME = 255
_CHECK_NAME = "Controleer de naam en de map."


class SourceFolder:
    """A folder with sources, as one region or several read from it.

    Args:
        folder: the folder as the user named it; may be a link.
        limits: how much of one source is read.
    """

    def __init__(self, folder: str, limits: SourceLimits) -> None:
        self._folder = folder
        self._limits = limits
        self._found: dict[str, SourceText | SourceProblem] = {}
        self._listed: list[str] | None = None
        self._suggestions = 0
        self._bytes, self._slow = 0, 0

    def read(self, name: str) -> SourceText:
        """Read a source; the second time it comes from memory, a problem too.

        Args:
            name: a file name in the folder, as a region file gives it.

        Raises:
            SourceProblem: it is not there, may not be read, or cannot be read.
        """
        if name not in self._found:
            try:
                self._found[name] = self._read(name)
            except SourceProblem as problem:
                self._slow += problem.slow
                self._found[name] = problem
        found = self._found[name]
        if isinstance(found, SourceProblem):
            # a new one each time: an exception collects the places it was raised
            raise SourceProblem(found.melding, found.tip, absent=found.absent)
        return found

    def _read(self, name: str) -> SourceText:
        _check_name(name)
        check_ending(name)
        try:
            root = os.path.realpath(self._folder, strict=True)
            if not FilePath(root).is_dir():
                raise _no_folder(self._folder)
        except (OSError, ValueError) as error:
            raise _no_folder(self._folder) from error
        try:
            resolved = os.path.realpath(FilePath(root, name), strict=True)
            if not FilePath(resolved).is_relative_to(root):
                raise _outside(name)
            content = read_regular_file(resolved, name, self._limits)
        except FileNotFoundError as error:
            raise self._absent(root, name) from error
        except (OSError, ValueError) as error:
            raise _unreadable(name, error) from error
        self._bytes += len(content)
        if self._bytes > self._limits.max_total_bytes:
            raise too_much_together(name, self._limits.max_total_bytes)
        if self._slow >= self._limits.max_slow and is_converted(name):
            raise too_many_slow(name)
        return source_text(name, content, self._limits)

    def _absent(self, root: str, name: str) -> SourceProblem:
        self._suggestions += 1
        meant = suggestion(name, self._names(root)) if self._suggestions <= _MOST_SUGGESTIONS else ""
        return SourceProblem(
            f"De bron `{name}` staat niet in de map `{printable(self._folder)}`.",
            f"{meant or 'Controleer de naam.'} Of zet `{name}` in de map.",
            absent=True,
        )

    def _names(self, root: str) -> list[str]:
        """List what could be meant; printable names only, they go into a message."""
        if self._listed is None:
            try:
                with os.scandir(root) as entries:
                    names = [entry.name for entry in islice(entries, _MOST_LISTED)]
            except OSError:
                names = []
            self._listed = sorted(name for name in names if name.isprintable() and _is_readable_name(name))
        return self._listed


def read_source_file(path: str, limits: SourceLimits) -> SourceText:
    """Read a source that the user points at himself: any path, further the same rules.

    Raises:
        SourceProblem: it is not there, or cannot be read.
    """
    name = FilePath(path).name
    shown = printable(name)
    check_ending(shown)
    try:
        content = read_regular_file(os.path.realpath(path, strict=True), shown, limits)
    except FileNotFoundError as error:
        raise SourceProblem(f"De bron `{printable(path)}` bestaat niet.", _CHECK_NAME, absent=True) from error
    except (OSError, ValueError) as error:
        raise _unreadable(shown, error) from error
    return source_text(shown, content, limits)


def _check_name(name: str) -> None:
    """A name is one step down and nothing else, on every system: also ``C:x`` and ``a\\b`` on Linux."""
    if not name.strip():
        raise SourceProblem("De naam van de bron is leeg.", "Vul de naam van het bestand in.")
    if not name.isprintable() or len(name) > _LONGEST_NAME:
        raise SourceProblem(
            f"De bron `{printable(name[:_LONGEST_NAME])}` is geen geldige bestandsnaam.", "Controleer de naam."
        )
    if any(sign in name for sign in "/\\:"):
        raise SourceProblem(
            f"De bron `{name}` is een pad; nvo-check leest alleen bestanden die in de map met bronnen zelf staan.",
            "Zet het bestand in die map en noem alleen de naam, zonder `/`, `\\` of `:`.",
        )
    if name.startswith("."):
        raise SourceProblem(
            f"De bron `{name}` begint met een punt; zulke bestanden leest nvo-check niet.",
            "Noem de naam van een bestand in de map met bronnen, zonder punt ervoor.",
        )


def _is_readable_name(name: str) -> bool:
    return not name.startswith(".") and FilePath(name).suffix.lower() in ENDINGS


def _no_folder(folder: str) -> SourceProblem:
    return SourceProblem(
        f"De map `{printable(folder)}` met bronnen bestaat niet, of is niet te lezen.", "Controleer de naam van de map."
    )


def _outside(name: str) -> SourceProblem:
    return SourceProblem(
        f"De bron `{name}` is een link die uit de map met bronnen leidt.", "Zet een kopie van het document in de map."
    )


def _unreadable(name: str, error: Exception) -> SourceProblem:
    if isinstance(error, PermissionError):
        return SourceProblem(f"U mag de bron `{name}` niet lezen.", "Vraag de beheerder om toegang tot het bestand.")
    return SourceProblem(f"De bron `{name}` is niet te lezen.", _CHECK_NAME)
