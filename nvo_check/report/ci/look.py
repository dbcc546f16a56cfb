# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the common view of an outcome."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from nvo_check.aside import Opzij
from nvo_check.finding import Finding
from nvo_check.judge.outcome import Afwijkingsoordeel, Oordeel, Regiouitkomst
from nvo_check.judge.run import Uitkomst
from nvo_check.norm.norm import Norm
from nvo_check.norm.requirement import Eis, Niveau
from nvo_check.norm.stamp import stamp_of
from nvo_check.proof.outcome import Verwijzingscontrole
from nvo_check.report.aside_words import was_in_words
from nvo_check.report.ci.fingerprints import Counted, Unique, fingerprint
from nvo_check.report.ci.places import relative_path, spot_of
from nvo_check.report.ci.view import RULES, Ernst, Groep, Overzicht, Punt, Regel, Stil, count
from nvo_check.report.remarks import named
from nvo_check.report.sentences import citation_in_words, difference_in_words, explanation_of
from nvo_check.report.signs import one_line
from nvo_check.report.words import DEVIATION_WORDS, PROOF_WORDS, VERANTWOORD, VERDICT_WORDS

_INDEX = re.compile(r"\[\d+\]")


def look_at(uitkomst: Uitkomst) -> Overzicht:
    """Give the common view of an outcome; the same outcome always gives the same view."""
    looking = _Looking(uitkomst)
    groepen = tuple(looking.group(regio) for regio in uitkomst.regios)
    return Overzicht(uitkomst, groepen, tuple(looking.errors()), looking.rules.all)


class _Rules:
    """Gives every requirement an id that no other one has, also when two norms use one id for two things."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, Regel]] = {}

    @property
    def all(self) -> tuple[Regel, ...]:
        return tuple(rule for _, rule in self._known.values())

    def of(self, norm: Norm) -> dict[str, str]:
        """Give the rule id for every requirement of a norm."""
        return {requirement.eis.id: self._id(norm, requirement.eis) for requirement in norm.requirements}

    def _id(self, norm: Norm, eis: Eis) -> str:
        stamp = stamp_of(eis)
        for name in (eis.id, f"{eis.id}/{norm.id}", f"{eis.id}/{norm.id}-{stamp}"):
            known = self._known.setdefault(name, (stamp, Regel(name, eis, norm.id)))
            if known[0] == stamp:
                return name
        return name


class _Looking:
    """Looks at one run: knows which fingerprints and which citations it gave out already."""

    def __init__(self, uitkomst: Uitkomst) -> None:
        self._uitkomst = uitkomst
        self._unique = Unique()
        self._cited: set[str] = set()
        self._norms = Counter(regio.bestand for regio in uitkomst.regios)
        self.rules = _Rules()

    def group(self, regio: Regiouitkomst) -> Groep:
        path, norm = relative_path(regio.bestand), regio.norm.id
        ids = self.rules.of(regio.norm)
        several = self._norms[regio.bestand] > 1
        oordelen = tuple(
            replace(self._verdict(one, path, norm, ids.get(one.eis.id, one.eis.id)), noem_norm=several)
            for one in regio.oordelen
        )
        return Groep(
            uitkomst=regio,
            bestand=path,
            naam=one_line(named(regio.regio, voorbeeld=regio.voorbeeld)),
            norm=norm,
            oordelen=oordelen,
            afwijkingen=tuple(self._deviations(regio, path)),
            verwijzingen=tuple(self._citations(regio, path)),
            telling=count(oordelen),
            vingerafdruk=self._unique.of(fingerprint("overzicht", path, norm)),
        )

    def errors(self) -> Iterator[Punt]:
        which = Counted()
        for fout in self._uitkomst.fouten:
            yield self._error(fout, which)

    def _verdict(self, one: Oordeel, path: str, norm: str, rule: str) -> Punt:
        words = VERDICT_WORDS[one.oordeel]
        return Punt(
            soort="eis",
            rule=rule,
            oordeel=one.oordeel,
            woorden=f"{VERANTWOORD} ({words})" if one.verantwoord else f"{words}{was_in_words(one)}",
            naam=one_line(one.eis.titel),
            melding=one_line(one.melding),
            advies=one_line(one.advies),
            plaats=spot_of(one.plaats),
            ernst=self._how_bad(one.eis.niveau, one),
            telt=one.telt,
            vingerafdruk=self._unique.of(fingerprint("eis", path, norm, one.eis.id)),
            niveau=one.eis.niveau,
            norm=norm,
            vastgelopen=one.vastgelopen,
            stil=_explained(one.afwijking) if one.afwijking and one.verantwoord else _aside(one.opzij),
            was=one.was or "",
        )

    def _deviations(self, regio: Regiouitkomst, path: str) -> Iterator[Punt]:
        which = Counted()
        for one in regio.afwijkingen:
            print_of_it = fingerprint("afwijking", path, regio.norm.id, one.eis, which.of(one.eis))
            if one.mis:
                yield self._deviation(one, print_of_it, regio.norm.id, noem_norm=self._norms[regio.bestand] > 1)

    def _deviation(self, one: Afwijkingsoordeel, print_of_it: str, norm: str, *, noem_norm: bool) -> Punt:
        return Punt(
            soort="afwijking",
            rule=RULES["afwijking"],
            oordeel=one.stand,
            woorden=f"{one_line(one.eis)} {DEVIATION_WORDS[one.stand]}",
            naam=one_line(f"Afwijking van {one.eis}"),
            melding=one_line(one.melding),
            advies=one_line(one.tip),
            plaats=spot_of(one.plaats),
            ernst=self._how_bad(one.niveau, one),
            telt=one.telt,
            vingerafdruk=self._unique.of(print_of_it),
            niveau=one.niveau,
            norm=norm,
            noem_norm=noem_norm,
            stil=_aside(one.opzij),
        )

    def _citations(self, regio: Regiouitkomst, path: str) -> Iterator[Punt]:
        """A citation is as wrong under one norm as under another: it is told once per file."""
        if regio.bestand in self._cited or not regio.bewijs.gecontroleerd:
            return
        self._cited.add(regio.bestand)
        which = Counted()
        for one in regio.bewijs.verwijzingen:
            cited = (one.bron, one.kop, one.regels, one.pagina, one.citaat)
            print_of_it = fingerprint("verwijzing", path, *cited, which.of(cited))
            if one.uitkomst != "bevestigd":
                yield self._citation(one, print_of_it)

    def _citation(self, one: Verwijzingscontrole, print_of_it: str) -> Punt:
        differences = "".join(f" Verschil: {difference_in_words(pair)}." for pair in one.verschillen)
        return Punt(
            soort="verwijzing",
            rule=RULES["verwijzing"],
            oordeel=one.uitkomst,
            woorden=PROOF_WORDS[one.uitkomst],
            naam=one_line(citation_in_words(one)),
            melding=one_line(f"{one.melding}{differences}"),
            advies=one_line(one.tip),
            plaats=spot_of(one.plaats),
            ernst=self._how_bad("verplicht", one) if one.mis else "info",
            telt=one.telt,
            vingerafdruk=self._unique.of(print_of_it),
            stil=_aside(one.opzij),
        )

    def _error(self, fout: Finding, which: Counted) -> Punt:
        where = relative_path(fout.plaats.bestand), _INDEX.sub("[]", fout.plaats.pad)
        return Punt(
            soort="bestand",
            rule=RULES["bestand"],
            oordeel="fout",
            woorden="niet te lezen",
            naam=where[0],
            melding=one_line(fout.melding),
            advies=one_line(fout.tip),
            plaats=spot_of(fout.plaats),
            ernst="fout",
            telt=True,
            vingerafdruk=self._unique.of(fingerprint("bestand", *where, which.of(where))),
        )

    def _how_bad(self, niveau: Niveau, one: Oordeel | Afwijkingsoordeel | Verwijzingscontrole) -> Ernst:
        """A test that crashed is an error whatever the level: nobody knows the verdict."""
        if isinstance(one, Oordeel) and one.vastgelopen:
            return "fout"
        if one.telt:
            return "fout" if self._uitkomst.fails_at(niveau) else "waarschuwing"
        if isinstance(one, Oordeel) and not (one.verantwoord or one.onvervuld):
            return "geen"
        return "info"


def _explained(one: Afwijkingsoordeel) -> Stil:
    return Stil("verantwoord", one_line(f"{one.motivering} {explanation_of(one)}"), spot_of(one.plaats))


def _aside(opzij: Opzij | None) -> Stil | None:
    return Stil(opzij.waarom, one_line(opzij.reden)) if opzij is not None else None
