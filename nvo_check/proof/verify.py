# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Verifying: a region and its sources in, what every citation is worth out. Pure: who reads the sources is handed in.

The searching that one region file can ask for is bounded (:mod:`nvo_check.proof.budget`). When that is used up, a
quotation that would need more is ``niet_gevonden``, with a message that says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from nvo_check.model.basis import Verwijzing
from nvo_check.model.facts import blocks_in
from nvo_check.model.identiteit import Bron
from nvo_check.model.regio import Regio
from nvo_check.place import Place
from nvo_check.proof.budget import Budget
from nvo_check.proof.outcome import Bewijscontrole, Bronstand, Verwijzingscontrole
from nvo_check.proof.verdict import ALSO_CHANGED, Verdict, file_changed
from nvo_check.reading.places import Places
from nvo_check.sources.text import SourceProblem, SourceText

if TYPE_CHECKING:
    from nvo_check.proof.citation import Judge


class Sources(Protocol):
    """Something that reads sources by name."""

    def read(self, name: str) -> SourceText:
        """Read a source.

        Raises:
            SourceProblem: it is not there, is refused, or cannot be read.
        """


def verify_citations(regio: Regio, places: Places, sources: Sources | None) -> Bewijscontrole:
    """Verify every citation of a region.

    Args:
        regio: an admitted region.
        places: where everything stands in its file.
        sources: reads the sources; None when nobody gave any, and then nothing is verified.
    """
    register = {bron.id: bron for bron in regio.bronnen}
    verifier = _Verifier(sources) if sources is not None else None
    controles = tuple(
        _controle(block, register.get(block.bron), places.of(path), verifier)
        for path, block in blocks_in(regio, ())
        if isinstance(block, Verwijzing)
    )
    standen = tuple(
        _bronstand(bron, places.of(("bronnen", index)), verifier) for index, bron in enumerate(regio.bronnen)
    )
    return Bewijscontrole(sources is not None, controles, standen)


def verify_one(citation: Verwijzing, source: SourceText) -> Verdict:
    """Say what one citation of one source is worth."""
    return _judge_of(source, Budget()).judge(citation)


class _Verifier:
    """Reads each source once, and judges equal citations once."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._budget = Budget()
        self._read: dict[str, SourceText | SourceProblem] = {}
        self._judges: dict[str, Judge] = {}
        self._judged: dict[tuple[str, Verwijzing], Verdict] = {}

    def read(self, name: str) -> SourceText | SourceProblem:
        """Read a source, or give what is wrong with it."""
        if name not in self._read:
            try:
                self._read[name] = self._sources.read(name)
            except SourceProblem as problem:
                self._read[name] = problem
        return self._read[name]

    def verdict(self, citation: Verwijzing, bron: Bron) -> Verdict:
        """Judge a citation of a source with a file."""
        name = bron.bestand or ""
        source = self.read(name)
        if isinstance(source, SourceProblem):
            return Verdict("bron_niet_aanwezig" if source.absent else "bron_onleesbaar", source.melding, source.tip)
        if name not in self._judges:
            self._judges[name] = _judge_of(source, self._budget)
        key = name, citation.model_copy(update={"bron": ""})
        if key not in self._judged:
            self._judged[key] = self._judges[name].judge(citation)
        return _with_change(self._judged[key], citation, source.sha256, bron.sha256 or "")


def _judge_of(source: SourceText, budget: Budget) -> Judge:
    """Load what verifying needs when something is verified: a check without sources is over sooner."""
    from nvo_check.proof.citation import Judge

    return Judge(source, budget)


def _with_change(verdict: Verdict, citation: Verwijzing, sha256: str, expected: str) -> Verdict:
    if not expected or expected == sha256:
        return verdict
    if verdict.uitkomst == "bevestigd":
        return file_changed(citation, sha256)
    return Verdict(verdict.uitkomst, f"{verdict.melding} {ALSO_CHANGED}", verdict.tip, verdict.verschillen)


def _controle(
    citation: Verwijzing, bron: Bron | None, plaats: Place, verifier: _Verifier | None
) -> Verwijzingscontrole:
    promised = bron is not None and bron.bestand is not None
    if verifier is None:
        verdict = Verdict("niet_gecontroleerd")
    elif bron is None or not promised:
        verdict = Verdict(
            "bron_niet_aanwezig",
            f"Bij de bron `{citation.bron}` staat geen bestand in het register.",
            "Hebt u het document? Vul dan `bestand` in bij de bron.",
        )
    else:
        verdict = verifier.verdict(citation, bron)
    return Verwijzingscontrole(
        plaats=plaats,
        bron=citation.bron,
        titel=bron.titel if bron is not None else "",
        kop=citation.kop or "",
        regels=citation.regels or "",
        pagina=citation.pagina,
        citaat=citation.citaat or "",
        uitkomst=verdict.uitkomst,
        melding=verdict.melding,
        tip=verdict.tip,
        verschillen=verdict.verschillen,
        beloofd=promised,
    )


def _bronstand(bron: Bron, plaats: Place, verifier: _Verifier | None) -> Bronstand:
    sha256 = ""
    if verifier is not None and bron.bestand is not None:
        source = verifier.read(bron.bestand)
        sha256 = "" if isinstance(source, SourceProblem) else source.sha256
    return Bronstand(bron.id, bron.titel, bron.bestand or "", sha256, bron.sha256 or "", plaats)
