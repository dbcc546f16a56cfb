# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of checking, and the library's front door: paths and norms in, an outcome out."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from nvo_check import __version__
from nvo_check.failure import InputFailure, UsageFailure
from nvo_check.finding import Finding
from nvo_check.judge.deviations import requirements_of
from nvo_check.judge.judge import judge_region
from nvo_check.judge.outcome import Regiouitkomst
from nvo_check.judge.run import FailOn, Uitkomst
from nvo_check.model.admit import admit_region
from nvo_check.model.regio import Regio
from nvo_check.norm.load import load_norm, load_shipped_norm, shipped_norms
from nvo_check.norm.norm import Norm
from nvo_check.place import printable
from nvo_check.proof.verify import verify_citations
from nvo_check.reading.files import files_of, read_bytes
from nvo_check.reading.source import Document, read_source
from nvo_check.settings import Settings

if TYPE_CHECKING:
    from nvo_check.sources.folder import SourceFolder


@dataclass(frozen=True)
class JudgedRegion:
    """A region with its outcome: all that a draft document needs."""

    regio: Regio
    uitkomst: Regiouitkomst


def check(
    paths: Sequence[str],
    norms: Sequence[str] = (),
    *,
    peildatum: datetime.date,
    settings: Settings | None = None,
    fail_on: FailOn = "verplicht",
    sources: str | None = None,
    progress: Callable[[str], None] | None = None,
) -> Uitkomst:
    """Check region files.

    Args:
        paths: files and folders; ``-`` is standard input.
        norms: ids or files of norms; without them each region is checked against the norm it names.
        peildatum: the reference date.
        settings: limits; the defaults when absent.
        fail_on: from which level an unmet requirement makes the run fail.
        sources: a folder with the documents that the regions refer to; without it citations are not verified.
        progress: called with the name of every file before it is read.

    Raises:
        UsageFailure: a norm in ``norms``, or the folder ``sources``, does not exist.
        NormFailure: a norm is broken.
    """
    checker = _Checker(norms, peildatum, settings or Settings(), sources)
    regios: list[Regiouitkomst] = []
    fouten: list[Finding] = []
    for path in files_of(paths):
        if progress is not None:
            progress(path)
        try:
            regios += [judged.uitkomst for judged in checker.judge_file(path)]
        except InputFailure as failure:
            fouten += failure.findings
    return Uitkomst(__version__, peildatum.isoformat(), tuple(regios), tuple(fouten), fail_on, sources)


def judge_file(
    path: str,
    norms: Sequence[str] = (),
    *,
    peildatum: datetime.date,
    settings: Settings | None = None,
    sources: str | None = None,
) -> JudgedRegion:
    """Read and judge one region file by the first of ``norms``, or by the norm it names.

    Raises:
        InputFailure: the file cannot be read or has the wrong shape.
        UsageFailure, NormFailure: see :func:`check`.
    """
    return _Checker(norms, peildatum, settings or Settings(), sources).judge_file(path)[0]


def judge_source(
    content: bytes,
    bestand: str,
    norms: Sequence[str] = (),
    *,
    peildatum: datetime.date,
    settings: Settings | None = None,
) -> list[JudgedRegion]:
    """Judge a region that is not in a file yet, such as the text in an editor; citations are not verified.

    Args:
        content: the bytes of the region file.
        bestand: how messages name it.
        norms: ids or files of norms; without them the one that the region names.
        peildatum: the reference date.
        settings: limits; the defaults when absent.

    Raises:
        InputFailure: it cannot be read or has the wrong shape.
        UsageFailure, NormFailure: see :func:`check`.
    """
    return _Checker(norms, peildatum, settings or Settings(), None).judge_source(content, bestand)


class _Checker:
    """Loads each norm and reads each source once, then judges one file after the other."""

    def __init__(self, norms: Sequence[str], peildatum: datetime.date, settings: Settings, sources: str | None) -> None:
        self._limits = settings.limits
        self._peildatum = peildatum.isoformat()
        self._shipped: dict[str, Norm] = {}
        self._norms_for = {path: tuple(dict.fromkeys(names)) for path, names in settings.norms_for.items()}
        self._for_all = tuple(dict.fromkeys(norms))
        references = dict.fromkeys([*self._for_all, *(name for names in self._norms_for.values() for name in names)])
        self._norms = {reference: load_norm(reference, self._limits) for reference in references}
        self._sources = _folder(sources) if sources is not None else None

    def judge_file(self, path: str) -> list[JudgedRegion]:
        return self.judge_source(read_bytes(path, self._limits), path)

    def judge_source(self, content: bytes, path: str) -> list[JudgedRegion]:
        document = read_source(content, printable(path), self._limits)
        regio = admit_region(document, self._limits)
        bewijs = verify_citations(regio, document.places, self._sources)
        elsewhere = self._elsewhere() if regio.afwijkingen else {}
        chosen = self._chosen(path)
        judge = partial(judge_region, regio, document, bewijs=bewijs, elsewhere=elsewhere, norm_gekozen=bool(chosen))
        norms = chosen or (self._norm_of(regio, document),)
        return [JudgedRegion(regio, judge(norm=norm, peildatum=self._peildatum)) for norm in norms]

    def _elsewhere(self) -> dict[str, str]:
        """Give the requirements of every norm there is, so that a deviation for another norm is no mistake."""
        shipped = (load_shipped_norm(norm_id, self._limits) for norm_id in shipped_norms())
        return requirements_of([*self._norms.values(), *shipped])

    def _chosen(self, path: str) -> tuple[Norm, ...]:
        """Give the norms that the user chose for a file; empty when the region names its own."""
        return tuple(self._norms[reference] for reference in self._norms_for.get(path, self._for_all))

    def _norm_of(self, regio: Regio, document: Document) -> Norm:
        """Load the norm a region names: only a shipped one, because a region file is untrusted."""
        if regio.norm not in self._shipped:
            try:
                self._shipped[regio.norm] = load_shipped_norm(regio.norm, self._limits)
            except UsageFailure as failure:
                finding = Finding(
                    document.places.of_value(("norm",)), failure.melding, "Of geef een norm mee met `--norm`."
                )
                raise InputFailure(failure.melding, [finding]) from failure
        return self._shipped[regio.norm]


def _folder(sources: str) -> SourceFolder:
    if not FilePath(sources).is_dir():
        raise UsageFailure(
            f"De map met bronnen `{printable(sources)}` bestaat niet, of is geen map. Controleer de naam."
        )
    from nvo_check.sources.folder import SourceFolder
    from nvo_check.sources.limits import SourceLimits

    return SourceFolder(sources, SourceLimits())
