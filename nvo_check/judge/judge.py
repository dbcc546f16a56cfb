# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The judge: (region, places, norm, date) -> one verdict for every requirement, always."""

from __future__ import annotations

from collections.abc import Mapping

from nvo_check.finding import summing_up
from nvo_check.judge.decisions import decisions_of
from nvo_check.judge.deviations import weigh_deviations
from nvo_check.judge.evidence import evidence_at, evidence_in, verified_paths
from nvo_check.judge.outcome import Bewijs, Oordeel, Regiouitkomst, Steun
from nvo_check.judge.support import Support
from nvo_check.judge.unknown import unknown_reason
from nvo_check.model.facts import Facts, facts_of
from nvo_check.model.regio import Regio
from nvo_check.norm.expression import EvaluationError, Expression, Sheet
from nvo_check.norm.norm import Norm, Requirement
from nvo_check.norm.requirement import HELE_BESTAND, Oordeelswoord
from nvo_check.place import Path, Place, parse_path, printable
from nvo_check.proof.outcome import Bewijscontrole, Controlewoord
from nvo_check.reading.source import Document

_RESTS_ON_SOMETHING: tuple[Oordeelswoord, ...] = ("voldaan", "gedeeltelijk")
_MOST_NAMES = 25
_LONGEST_NAME = 200
"""Bounds on the names in a message; the list ``ontbreekt`` itself is complete."""


def judge_region(
    regio: Regio,
    document: Document,
    norm: Norm,
    peildatum: str,
    *,
    bewijs: Bewijscontrole | None = None,
    elsewhere: Mapping[str, str] | None = None,
    feiten: Facts | None = None,
) -> Regiouitkomst:
    """Judge one region.

    Args:
        regio: the admitted region.
        document: the file it came from; gives places and hash.
        norm: the norm to judge by.
        peildatum: reference date, ``YYYY-MM-DD``.
        bewijs: what came of verifying its citations.
        elsewhere: requirements of other norms, each with the id of a norm that has it; a deviation may be about those.
        feiten: its facts on that date, for who judges it by more norms; made here when absent.
    """
    facts = feiten if feiten is not None else facts_of(regio, peildatum)
    bewijs = bewijs or Bewijscontrole()
    verified = verified_paths(bewijs)
    support = Support(regio, facts, document.places)
    case = _Case(facts, norm.evaluator.sheet(facts), document, verified, support)
    oordelen, afwijkingen = weigh_deviations(
        regio.afwijkingen,
        [case.judge(requirement) for requirement in norm.requirements],
        document.places,
        peildatum,
        elsewhere or {},
        [evidence_in(afwijking, facts, verified) for afwijking in facts["afwijkingen"]],
    )
    return Regiouitkomst(
        document.bestand,
        document.sha256,
        regio.regio.naam,
        norm,
        oordelen,
        afwijkingen,
        decisions_of(regio, document.places, peildatum),
        bewijs,
        voorbeeld=regio.voorbeeld == "ja",
        feiten=facts,
        document=document,
    )


class _Case:
    """One region in front of the judge."""

    def __init__(
        self,
        facts: Facts,
        sheet: Sheet,
        document: Document,
        verified: Mapping[str, Controlewoord],
        support: Support,
    ) -> None:
        self._facts = facts
        self._verified = verified
        self._sheet = sheet
        self._document = document
        self._support = support

    def judge(self, requirement: Requirement) -> Oordeel:
        """Give the verdict; a test that crashes gives *niet_te_beoordelen*, never silence and never a pass."""
        try:
            return self._judge(requirement)
        except EvaluationError as error:
            cause = "Uw bestand is te groot voor deze toets." if error.too_many_facts else "Dit is een fout in de norm."
            melding = f"De toets van deze eis liep vast: {error.melding}. {cause}"
            return self._verdict(requirement, "niet_te_beoordelen", melding, crashed=True)

    def _judge(self, requirement: Requirement) -> Oordeel:
        meldingen = requirement.eis.meldingen
        if requirement.van_toepassing is not None and not requirement.van_toepassing.holds(self._sheet):
            return self._verdict(requirement, "niet_van_toepassing", meldingen.niet_van_toepassing or "")
        if requirement.voldaan.holds(self._sheet):
            return self._verdict(requirement, "voldaan", meldingen.voldaan)
        if requirement.gedeeltelijk is not None and requirement.gedeeltelijk.holds(self._sheet):
            return self._unmet(requirement, "gedeeltelijk", meldingen.gedeeltelijk or "")
        surely_not = requirement.zeker_niet is not None and requirement.zeker_niet.holds(self._sheet)
        reason = None if surely_not else unknown_reason(self._facts, _parts_of_file(requirement))
        if reason is not None:
            melding = f"Het bestand zegt dat dit onbekend is: {reason.rstrip('. ')}."
            return self._verdict(requirement, "niet_te_beoordelen", melding)
        return self._unmet(requirement, "niet_voldaan", meldingen.niet_voldaan)

    def _unmet(self, requirement: Requirement, oordeel: Oordeelswoord, melding: str) -> Oordeel:
        missing = self._names(requirement.ontbreekt)
        text = melding.replace("{aantal}", str(len(missing))).replace("{ontbreekt}", summing_up(_readable(missing)))
        return self._verdict(requirement, oordeel, text, missing)

    def _names(self, expression: Expression | None) -> tuple[str, ...]:
        return tuple(dict.fromkeys(expression.names(self._sheet))) if expression is not None else ()

    def _verdict(
        self,
        requirement: Requirement,
        oordeel: Oordeelswoord,
        melding: str,
        missing: tuple[str, ...] = (),
        *,
        crashed: bool = False,
    ) -> Oordeel:
        rests_on = self._support.of(requirement, self._sheet) if oordeel in _RESTS_ON_SOMETHING else ()
        named = rests_on if requirement.steunt_op is not None else ()
        return Oordeel(
            eis=requirement.eis,
            oordeel=oordeel,
            melding=melding,
            plaats=self._place(requirement, missing, named if oordeel == "voldaan" else ()),
            ontbreekt=missing,
            bronnen=self._evidence(requirement, named),
            steunt_op=rests_on,
            vastgelopen=crashed,
        )

    def _evidence(self, requirement: Requirement, named: tuple[Steun, ...]) -> tuple[Bewijs, ...]:
        """Give the citations in what the norm names as the answer; otherwise in all that the requirement looks at."""
        if named:
            return evidence_in(self._support.facts_of(named), self._facts, self._verified)
        return evidence_at(self._facts, _parts_of_file(requirement), self._verified)

    def _place(self, requirement: Requirement, missing: tuple[str, ...], answers: tuple[Steun, ...]) -> Place:
        """Give where the verdict belongs: what it points at, what it rests on, or the first path that it looks at."""
        if missing:
            for pad in self._names(requirement.wijst_naar):
                return self._document.places.of(parse_path(printable(pad)))
        if answers:
            return answers[0].plaats
        return self._document.places.of(_without_lists(requirement.eis.kijkt_naar[0]))


def _readable(names: tuple[str, ...]) -> list[str]:
    """Keep a message readable, however many names there are and however long they are."""
    shown = [name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…" for name in names[:_MOST_NAMES]]
    rest = len(names) - len(shown)
    return [*shown, f"nog {rest} andere"] if rest else shown


def _parts_of_file(requirement: Requirement) -> list[str]:
    return [path for path in requirement.eis.kijkt_naar if path != HELE_BESTAND]


def _without_lists(path: str) -> Path:
    """Cut a path such as ``gremia[].rol`` before the list: the list itself is the place."""
    return parse_path(path.split("[]", maxsplit=1)[0])
