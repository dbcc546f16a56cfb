# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Loading a norm: from a file to a :class:`Norm`, or all its mistakes at once."""

from __future__ import annotations

import hashlib
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from nvo_check.failure import Failure, InputFailure, NormFailure, UsageFailure
from nvo_check.finding import Finding, enumeration, suggestion
from nvo_check.model.admit import shape_findings
from nvo_check.norm.checks import norm_findings
from nvo_check.norm.expression import Expression, InProcess
from nvo_check.norm.fields import NAMES
from nvo_check.norm.norm import Norm, Requirement
from nvo_check.norm.requirement import Eis, Normbestand
from nvo_check.place import printable
from nvo_check.reading.files import read_bytes
from nvo_check.reading.source import Document, read_source
from nvo_check.settings import Limits

if TYPE_CHECKING:
    from nvo_check.norm.guard import Guard

_ENDINGS = (".yaml", ".yml")
_SHIPPED = FilePath(__file__).parents[1] / "norms"


def shipped_norms() -> tuple[str, ...]:
    """Give the ids of the norms that come with nvo-check, in alphabetical order."""
    return tuple(sorted(path.stem for path in _SHIPPED.glob("*.yaml")))


def load_norm(reference: str, limits: Limits, *, any_name: bool = False) -> Norm:
    """Load a norm by the id of a shipped one, or from a file of your own.

    A file of your own is checked in full. A shipped norm was checked by our tests and is only read.

    Args:
        reference: an id such as ``nvo-2020-zeven``, or a path that ends with ``.yaml`` or ``.yml``.
        limits: how large a norm file may be.
        any_name: whether the file may have the id of a shipped norm.

    Raises:
        UsageFailure: there is no such norm.
        NormFailure: the file is broken; it holds every mistake.
    """
    if reference.endswith(_ENDINGS):
        return _load(_read_file(reference, limits), limits, any_name=any_name)
    return load_shipped_norm(reference, limits)


def load_shipped_norm(norm_id: str, limits: Limits) -> Norm:
    """Load a norm that comes with nvo-check; the only way in for the norm that a region file names.

    Raises:
        UsageFailure: there is no such norm.
    """
    return _load(_shipped_document(norm_id, limits), limits, checked_before=True)


def checked_norm(reference: str, limits: Limits) -> tuple[Norm, Document]:
    """Load a norm with every check, a shipped one too, and give it with the file it came from.

    Takes and raises as :func:`load_norm`.
    """
    if reference.endswith(_ENDINGS):
        document = _read_file(reference, limits)
        return _load(document, limits), document
    document = _shipped_document(reference, limits)
    _load(document, limits)
    return _load(document, limits, checked_before=True), document


def norm_of_text(text: str, name: str, limits: Limits) -> Norm:
    """Load a norm from a text that is no file yet, with every check; ``name`` is how messages call it.

    Raises:
        NormFailure: the text is no norm; it holds every mistake.
    """
    return _load(_read(text.encode("utf-8"), name, limits), limits)


def _read_file(path: str, limits: Limits) -> Document:
    if not FilePath(path).exists():
        raise UsageFailure(f"Het normbestand `{path}` bestaat niet. Controleer de naam en de map.")
    try:
        return _read(read_bytes(path, limits), printable(path), limits)
    except InputFailure as failure:
        raise NormFailure(failure.melding, failure.findings) from failure


def _shipped_document(norm_id: str, limits: Limits) -> Document:
    known = shipped_norms()
    if norm_id not in known:
        tip = suggestion(norm_id, known) or f"Kies uit: {enumeration(known)}."
        raise UsageFailure(f"De norm `{norm_id}` bestaat niet. {tip}")
    return _read((_SHIPPED / f"{norm_id}.yaml").read_bytes(), f"{norm_id}.yaml", limits)


def _read(content: bytes, name: str, limits: Limits) -> Document:
    try:
        return read_source(content, name, limits)
    except InputFailure as failure:
        raise NormFailure(f"Het normbestand {name} is niet te lezen.", failure.findings) from failure


def _load(document: Document, limits: Limits, *, checked_before: bool = False, any_name: bool = False) -> Norm:
    base, base_failure = _base(document, limits)
    bestand, findings = shape_findings(document, Normbestand, limits)
    guard = None if checked_before else _guard(limits)
    if guard is not None:
        findings += norm_findings(document, base, guard, limits.max_findings)
        findings += _taken_name(document, limits) if not any_name else []
    if base_failure is not None:
        findings += base_failure.findings
    if findings or bestand is None:
        if guard is not None:
            guard.close()
        raise NormFailure(f"Het normbestand {document.bestand} klopt niet.", sorted(set(findings)))
    return _norm(bestand, document, base, guard)


def _guard(limits: Limits) -> Guard:
    from nvo_check.norm.guard import Guard  # late: a run with shipped norms starts no process

    return Guard(NAMES, limits.norms)


def _taken_name(document: Document, limits: Limits) -> list[Finding]:
    """Refuse the name of a norm that comes with nvo-check, unless it is that norm: reports tell norms apart by it."""
    name = document.data.get("id")
    if not isinstance(name, str) or name not in shipped_norms():
        return []
    if _read((_SHIPPED / f"{name}.yaml").read_bytes(), name, limits).data == document.data:
        return []
    place = document.places.of_value(("id",))
    return [Finding(place, f"De norm `{name}` komt al met nvo-check mee.", "Geef uw eigen norm een eigen `id`.")]


def _base(document: Document, limits: Limits) -> tuple[Norm | None, Failure | None]:
    """Load the norm that this one extends; only a shipped one, which cannot extend this one in turn."""
    base_id = document.data.get("breidt_uit")
    if not isinstance(base_id, str) or base_id == document.data.get("id") or base_id not in shipped_norms():
        return None, None
    try:
        return load_shipped_norm(base_id, limits), None
    except NormFailure as failure:
        return None, failure


def _norm(bestand: Normbestand, document: Document, base: Norm | None, guard: Guard | None) -> Norm:
    """Make the norm; ``guard`` looks after the expressions of a file from elsewhere, and a shipped norm needs none."""
    elementen = (*(base.elementen if base else ()), *bestand.elementen)
    order = {element.id: index for index, element in enumerate(elementen)}
    found = [
        *(base.requirements if base else ()),
        *(_requirement(eis, trusted=guard is None) for eis in bestand.eisen),
    ]
    digest = (
        document.sha256 if base is None else hashlib.sha256(f"{document.sha256} {base.sha256}".encode()).hexdigest()
    )
    return Norm(
        id=bestand.id,
        titel=bestand.titel,
        sha256=digest,
        duiding=" ".join(text for text in (base.duiding if base else "", bestand.duiding or "") if text),
        elementen=tuple(sorted(elementen, key=_number)),
        requirements=tuple(sorted(found, key=lambda requirement: _number(elementen[order[requirement.eis.element]]))),
        uitgever=bestand.uitgever or "",
        geldig_van=bestand.geldig_van or "",
        geldig_tot=bestand.geldig_tot or "",
        niet_getoetst=" ".join(
            text for text in (base.niet_getoetst if base else "", bestand.niet_getoetst or "") if text
        ),
        breidt_uit=bestand.breidt_uit or "",
        bestand="" if guard is None else document.bestand,
        evaluator=guard or InProcess(),
    )


def _number(element: object) -> tuple[int, int, str]:
    """Sort numbers as numbers and letters after them: 0, 1, … 10, K."""
    number = str(getattr(element, "nummer", ""))
    return (0, int(number), "") if number.isdecimal() else (1, 0, number)


def _requirement(eis: Eis, *, trusted: bool) -> Requirement:
    def optional(text: str | None, *, gives_names: bool = False) -> Expression | None:
        return Expression(text, NAMES, gives_names=gives_names, trusted=trusted) if text is not None else None

    return Requirement(
        eis=eis,
        voldaan=Expression(eis.voldaan, NAMES, trusted=trusted),
        van_toepassing=optional(eis.van_toepassing),
        gedeeltelijk=optional(eis.gedeeltelijk),
        zeker_niet=optional(eis.zeker_niet),
        ontbreekt=optional(eis.ontbreekt, gives_names=True),
        wijst_naar=optional(eis.wijst_naar, gives_names=True),
        steunt_op=optional(eis.steunt_op, gives_names=True),
    )
