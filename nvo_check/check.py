# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of checking, and the library's front door: paths and norms in, an outcome out."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
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
from nvo_check.model.facts import facts_of
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
    checker = Checker(norms, settings or Settings(), sources)
    regios: list[Regiouitkomst] = []
    fouten: list[Finding] = []
    for path in files_of(paths):
        if progress is not None:
            progress(path)
        try:
            regios += [judged.uitkomst for judged in checker.judge_file(path, peildatum)]
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
    """Read and judge one region file by the first of ``norms``, or by the first norm it names.

    Raises:
        InputFailure: the file cannot be read or has the wrong shape.
        UsageFailure, NormFailure: see :func:`check`.
    """
    return judge_file_by_all(path, norms, peildatum=peildatum, settings=settings, sources=sources)[0]


def judge_file_by_all(
    path: str,
    norms: Sequence[str] = (),
    *,
    peildatum: datetime.date,
    settings: Settings | None = None,
    sources: str | None = None,
) -> list[JudgedRegion]:
    """Read and judge one region file by each of ``norms``, or by each norm it names; raises as :func:`judge_file`."""
    return Checker(norms, settings or Settings(), sources).judge_file(path, peildatum)


class Checker:
    """Loads each norm and reads each source once, then judges one file or text after the other.

    Args:
        norms: ids or files of norms; without them each region is judged by the norm it names.
        settings: limits, and the files that have norms of their own.
        sources: a folder with the documents that the regions refer to; without it citations are not verified.

    Raises:
        UsageFailure: a norm in ``norms``, or the folder ``sources``, does not exist; or two norms for one file have the
            same id.
        NormFailure: a norm is broken.
    """

    def __init__(self, norms: Sequence[str], settings: Settings, sources: str | None = None) -> None:
        self._limits = settings.limits
        self._shipped: dict[str, Norm] = {}
        self._norms_for = {path: tuple(dict.fromkeys(names)) for path, names in settings.norms_for.items()}
        self._for_all = tuple(dict.fromkeys(norms))
        references = dict.fromkeys([*self._for_all, *(name for names in self._norms_for.values() for name in names)])
        self._norms = {
            reference: load_norm(reference, self._limits, any_name=settings.any_norm_name) for reference in references
        }
        for chosen in (self._for_all, *self._norms_for.values()):
            _refuse_one_name_twice({reference: self._norms[reference] for reference in chosen})
        self._sources = _folder(sources) if sources is not None else None

    @property
    def norms(self) -> tuple[Norm, ...]:
        """Every norm there is: the chosen ones first, then those that come with nvo-check."""
        return (*self._norms.values(), *map(self._load_shipped, shipped_norms()))

    def judge_file(self, path: str, peildatum: datetime.date) -> list[JudgedRegion]:
        """Read and judge one region file; one entry per norm. Raises InputFailure when it is no region file."""
        return self.judge_source(read_bytes(path, self._limits), path, peildatum)

    def judge_source(self, content: bytes, path: str, peildatum: datetime.date) -> list[JudgedRegion]:
        """Judge a region that may be in no file, such as the text in an editor; ``path`` is how messages name it."""
        document = read_source(content, printable(path), self._limits)
        regio = admit_region(document, self._limits)
        bewijs = verify_citations(regio, document.places, self._sources)
        elsewhere = requirements_of(self.norms) if regio.afwijkingen else {}
        chosen = tuple(self._norms[reference] for reference in self._norms_for.get(path, self._for_all))
        norms = chosen or self._norms_of(regio, document)
        day = peildatum.isoformat()
        judge = partial(
            judge_region,
            regio,
            document,
            peildatum=day,
            bewijs=bewijs,
            elsewhere=elsewhere,
            feiten=facts_of(regio, day),
        )
        return [JudgedRegion(regio, replace(judge(norm=norm), norm_gekozen=bool(chosen))) for norm in norms]

    def _norms_of(self, regio: Regio, document: Document) -> tuple[Norm, ...]:
        """Load the norms a region names: only shipped ones, because a region file is untrusted."""
        norms, findings = [], []
        for index, name in enumerate(regio.norm):
            try:
                norms.append(self._load_shipped(name))
            except UsageFailure as failure:
                one_of_a_list = isinstance(document.data["norm"], list)
                place = document.places.of_value(("norm", index) if one_of_a_list else ("norm",))
                findings.append(Finding(place, failure.melding, "Of geef een norm mee met `--norm`."))
        if findings:
            raise InputFailure(findings[0].melding, findings)
        return tuple(norms)

    def _load_shipped(self, norm_id: str) -> Norm:
        if norm_id not in self._shipped:
            self._shipped[norm_id] = load_shipped_norm(norm_id, self._limits)
        return self._shipped[norm_id]


def _refuse_one_name_twice(chosen: Mapping[str, Norm]) -> None:
    """Reports and stored outcomes tell norms apart by their names."""
    seen: dict[str, str] = {}
    for reference, norm in chosen.items():
        if norm.id in seen:
            raise UsageFailure(
                f"De normen `{printable(seen[norm.id])}` en `{printable(reference)}` hebben allebei het id "
                f"`{norm.id}`. Kies er één, of geef elke norm een eigen `id`."
            )
        seen[norm.id] = reference


def _folder(sources: str) -> SourceFolder:
    if not FilePath(sources).is_dir():
        raise UsageFailure(
            f"De map met bronnen `{printable(sources)}` bestaat niet, of is geen map. Controleer de naam."
        )
    from nvo_check.sources.folder import SourceFolder
    from nvo_check.sources.limits import SourceLimits

    return SourceFolder(sources, SourceLimits())
