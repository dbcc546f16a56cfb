# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The receipt: does an outcome still hold? An outcome file is laid beside what the same check gives now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from nvo_check.report.contract import Uitkomstbestand
from nvo_check.report.receipt.aside import count_aside
from nvo_check.report.receipt.fields import fact_differences, field_differences
from nvo_check.report.receipt.inputs import input_differences
from nvo_check.report.receipt.parts import Receiptverschil, Veldverschil
from nvo_check.report.receipt.results import result_differences

Antwoord = Literal["gelijk", "houdt_stand", "houdt_geen_stand", "wijkt_af"]
"""``gelijk``: the same bytes. ``houdt_stand``: other inputs, same outcome. ``houdt_geen_stand``: other inputs, other
outcome. ``wijkt_af``: the same inputs, and yet the file says something else."""


@dataclass(frozen=True)
class Naloop:
    """The receipt.

    Attributes:
        bestand: the outcome file as the user named it.
        antwoord: one of four answers.
        versie: the version of nvo-check that made the outcome.
        nu: the version that repeated the check.
        peildatum: the reference date of both.
        invoer: which inputs differ, the version of nvo-check included.
        uitkomst: what differs in the outcome.
        velden: every field of the outcome file that differs.
        opmaak: whether only the layout of the file differs.
        verplaatst: whether the files stand elsewhere now.
        opzij: how many findings the outcome sets aside; that was a choice, which is taken over and not verified.
        sinds: the stored outcome that it was measured against, which is not looked at; empty when there is none.
    """

    bestand: str
    antwoord: Antwoord
    versie: str
    nu: str
    peildatum: str
    invoer: tuple[Receiptverschil, ...] = ()
    uitkomst: tuple[Receiptverschil, ...] = ()
    velden: tuple[Veldverschil, ...] = ()
    opmaak: bool = False
    verplaatst: bool = False
    opzij: int = 0
    sinds: str = ""

    @property
    def houdt_stand(self) -> bool:
        """Whether the outcome still holds."""
        return self.antwoord in ("gelijk", "houdt_stand")

    @property
    def alleen_versie(self) -> bool:
        """Whether the version of nvo-check is the only input that differs."""
        return bool(self.invoer) and all(one.soort == "versie" for one in self.invoer)


def compare_outcomes(
    recorded: Uitkomstbestand, repeated: Uitkomstbestand, content: bytes, bestand: str, *, moved: bool = False
) -> Naloop:
    """Lay a recorded outcome beside a repeated one.

    Args:
        recorded: what the file says.
        repeated: what the same check gives now, with the file names of ``recorded``.
        content: the bytes of the file.
        bestand: the file as the user named it.
        moved: whether the inputs were read from other places than the file says.
    """
    same_bytes = (repeated.model_dump_json(indent=2) + "\n").encode() == content
    fields = () if same_bytes else field_differences(recorded, repeated)
    inputs = tuple(input_differences(recorded, repeated)) if fields else ()
    results = tuple(result_differences(recorded, repeated)) if fields else ()
    if not results and all(one.soort == "versie" for one in inputs):
        results = tuple(fact_differences(fields))
    return Naloop(
        bestand=bestand,
        antwoord=_answer(inputs, results) if fields else "gelijk",
        versie=recorded.versie,
        nu=repeated.versie,
        peildatum=recorded.peildatum,
        invoer=inputs,
        uitkomst=results,
        velden=fields,
        opmaak=not same_bytes and not fields,
        verplaatst=moved,
        opzij=count_aside(recorded),
        sinds=recorded.sinds.bestand if recorded.sinds is not None else "",
    )


def _answer(inputs: Sequence[Receiptverschil], results: Sequence[Receiptverschil]) -> Antwoord:
    if not inputs:
        return "wijkt_af"
    if not results:
        return "houdt_stand"
    return "houdt_geen_stand" if any(one.soort != "versie" for one in inputs) else "wijkt_af"
