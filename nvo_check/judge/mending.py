# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What to put into a region file so that one requirement is met, taken from the examples of the norm, and tried out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from nvo_check.failure import InputFailure
from nvo_check.judge.adapting import adapted, blocks_in_lists, ids_in
from nvo_check.judge.edits import Edit, Step, apply_edits, steps_towards, value_at, whole_removals
from nvo_check.judge.judge import judge_region
from nvo_check.judge.outcome import Regiouitkomst
from nvo_check.model.admit import admit_region
from nvo_check.model.basis import Blok
from nvo_check.model.regio import Regio
from nvo_check.model.shape import Shape, block_of, fields_of
from nvo_check.norm.expression import EvaluationError
from nvo_check.norm.norm import Requirement
from nvo_check.norm.requirement import Oordeelswoord
from nvo_check.place import Path, parse_path
from nvo_check.reading.places import Places
from nvo_check.reading.source import Document
from nvo_check.settings import Limits

MOST_TRIALS = 80
"""How often one requirement is judged while looking for what meets it."""

_FROM_MET: tuple[Oordeelswoord, ...] = (
    "voldaan",
    "gedeeltelijk",
    "niet_voldaan",
    "niet_te_beoordelen",
    "niet_van_toepassing",
)
_MET, _INVALID = (0, 0), (len(_FROM_MET), 0)
_ALWAYS = ("schemaversie", "norm", "regio", "bronnen", "onbekend")
_TESTS = ("van_toepassing", "voldaan", "gedeeltelijk", "zeker_niet", "ontbreekt")
_WORD = re.compile(r"\w+")
_WHOLE_FILE = re.compile(r"alle_afspraken|plaatshouders")
_ALL_ELEMENTS = re.compile(r"\belementen\b(?!\.\w)")


MOST_TARGETS = 500
"""How many blocks are completed together; nobody pastes in more places for one requirement."""


class Budget:
    """How often requirements may still be judged while a list is made.

    A norm file from elsewhere gets less: its tests may take long, as long as the guard of the norm lets them. A trial
    on a large file takes longer than one on a small file, so that there are fewer of them; ordinary files need at most
    half of it.
    """

    def __init__(self, *, own_norm: bool, nodes: int = 400_000) -> None:
        self.left = 400 if own_norm else 10_000
        self._nodes = nodes

    def take(self, nodes: int = 1) -> bool:
        """Take one trial on a file of so many keys, values and items; no, when there are none left."""
        self._nodes -= nodes
        self.left = self.left - 1 if self.left > 0 and self._nodes > 0 else 0
        return self.left > 0


@dataclass(frozen=True)
class Mending:
    """Edits that begin to answer a requirement.

    Attributes:
        edits: the edits, in the order of the example.
        enough: whether the requirement is met after them; that was tried.
    """

    edits: tuple[Edit, ...]
    enough: bool


def mend(
    regio: Regiouitkomst, requirement: Requirement, used_ids: Iterable[str] = (), budget: Budget | None = None
) -> Mending | None:
    """Look for the edits, taken from an example that meets the requirement.

    Args:
        regio: the outcome of the region; it holds the document.
        requirement: a requirement that the region does not meet.
        used_ids: names of agreements that other edits already use.
        budget: how many trials there are for this requirement and others together.

    Returns:
        The edits; None when the norm has no example that can help here, or the budget is spent.
    """
    budget = budget or Budget(own_norm=bool(regio.norm.bestand))
    if regio.document is None or not budget.left:
        return None
    data = regio.document.data
    taken = {*ids_in(data), *used_ids}
    examples = [
        adapted(example.regio, data, taken) for example in requirement.eis.voorbeelden if example.oordeel == "voldaan"
    ]
    part = _part_that_counts(data, requirement, examples)
    trial = _Trial(regio, requirement, part, budget)
    first: list[Step] = []
    for steps in _candidates(examples, data, _targets(regio, requirement)):
        if not first:
            first = steps
        if trial.score(steps) == _MET:
            return Mending(_edits(trial.only_needed(steps), data), enough=True)
    harmless = [step for step in first if not step.overrides]
    if harmless and trial.score(harmless) < trial.score(()):
        return Mending(_edits(trial.only_needed(harmless), data), enough=False)
    return None


class _Trial:
    """Judges one requirement on a region file as it would be after some steps."""

    def __init__(self, regio: Regiouitkomst, requirement: Requirement, data: dict[str, Any], budget: Budget) -> None:
        self._norm = replace(regio.norm, requirements=(requirement,))
        self._day = str(regio.feiten["peildatum"])
        self._data = data
        self._left = MOST_TRIALS
        self._nodes = _nodes_in(data)
        self._budget = budget

    def score(self, steps: Sequence[Step]) -> tuple[int, int]:
        """Tell how far the requirement is from being met after these steps: the verdict, and how much is missing.

        The worst score is for a file that would not be valid any more.
        """
        if self._left == 0 or not self._budget.take(self._nodes):
            return _INVALID
        self._left -= 1
        whole = apply_edits(self._data, _edits(steps, self._data))
        document = Document("", "", whole, Places("", {(): (1, 1)}, {(): (1, 1)}))
        try:
            regio = admit_region(document, Limits())
        except InputFailure:
            return _INVALID
        oordeel = judge_region(regio, document, self._norm, self._day).oordelen[0]
        if oordeel.vastgelopen:
            self._left = 0  # a test that crashes once is not tried again and again
            return _INVALID
        return _FROM_MET.index(oordeel.oordeel), len(oordeel.ontbreekt)

    def only_needed(self, steps: Sequence[Step]) -> list[Step]:
        """Leave out every step without which the score is as good, the last ones first."""
        kept = list(steps)
        best = self.score(kept)
        for step in reversed(steps):
            without = [one for one in kept if one is not step]
            if step.block is None and self.score(without) <= best:
                kept = without
        return [step for step in kept if step.block is None or _fills(step.block, step, kept)]


def _fills(block: Path, step: Step, kept: Iterable[Step]) -> bool:
    """Whether another step puts something into a block that said it was unknown or absent."""
    paths = [edit.path for one in kept if one is not step and one.block is None for edit in one.edits]
    return not paths or any(path[: len(block)] == block for path in paths)


def _candidates(
    examples: Sequence[dict[str, Any]], data: dict[str, Any], targets: Sequence[Path]
) -> Iterator[list[Step]]:
    """Yield lists of steps to try: what completes the blocks that fall short, what adds, then what changes as well."""
    completing = [steps for example in examples for steps in _completing(example, data, targets)]
    adding = [steps_towards(example, data, Regio) for example in examples]
    yield from (gentle for steps in completing if (gentle := _without_overriding(steps)))
    yield from (steps for steps in completing if any(step.overrides for step in steps))
    yield from (gentle for steps in adding if (gentle := _without_overriding(steps)))
    yield from (steps for steps in adding if any(step.overrides for step in steps))
    yield from ([*more, *steps] for more in completing for steps in adding)


def _without_overriding(steps: Iterable[Step]) -> list[Step]:
    return [step for step in steps if not step.overrides]


def _completing(example: dict[str, Any], data: dict[str, Any], targets: Sequence[Path]) -> Iterator[list[Step]]:
    """Yield, for each block in the lists of an example, the steps that complete all targets after its model."""
    if not targets:
        return
    blocks = list(blocks_in_lists(example, ()))
    same_list = [block for path, block in blocks if path == _without_numbers(targets[0])]
    for block in same_list or [block for _, block in blocks]:
        wanted = {key: value for key, value in block.items() if key != "id"}
        steps = [
            step
            for target in targets
            if (model := _model_at(target)) is not None
            for step in steps_towards(wanted, value_at(data, target), model, target)
        ]
        if steps:
            register = {key: value for key, value in example.items() if key == "bronnen"}
            yield _together([*steps, *steps_towards(register, data, Regio)])


def _together(steps: Iterable[Step]) -> list[Step]:
    """Make one step of what is the same in several blocks."""
    groups: dict[str, list[Step]] = {}
    for step in steps:
        groups.setdefault(f"{step.edits[0].kind} {step.edits[0].path[-1]} {step.edits[0].value!r}", []).append(step)
    return [
        Step(tuple(edit for step in group for edit in step.edits), any(step.overrides for step in group))
        for group in groups.values()
    ]


def _targets(regio: Regiouitkomst, requirement: Requirement) -> list[Path]:
    """Give the blocks in lists that the requirement points at."""
    if requirement.wijst_naar is None or regio.document is None:
        return []
    try:
        names = requirement.wijst_naar.names(regio.norm.evaluator.sheet(regio.feiten))
    except EvaluationError:
        return []
    paths = [_item_of(parse_path(pad)) for pad in names]
    data = regio.document.data
    found = [path for path in dict.fromkeys(paths) if path and isinstance(value_at(data, path), dict)]
    return found[:MOST_TARGETS]


def _item_of(path: Path) -> Path:
    """Give the path of the block in a list that a path leads to or into; empty when there is no list in it."""
    while path and not isinstance(path[-1], int):
        path = path[:-1]
    return path


def _model_at(path: Path) -> type[Blok] | None:
    model: type[Blok] | None = Regio
    shape: Shape | None = None
    for step in path:
        if isinstance(step, str):
            shape = fields_of(model).get(step) if model is not None else None
            model = block_of(shape)
    return model


def _part_that_counts(
    data: dict[str, Any], requirement: Requirement, examples: Iterable[dict[str, Any]]
) -> dict[str, Any]:
    """Leave out the parts that no test and no example names, so that a trial takes no longer than needed."""
    tests = " ".join(getattr(requirement.eis, field) or "" for field in _TESTS)
    if _WHOLE_FILE.search(tests):
        return data
    words = set(_WORD.findall(tests))
    words |= {key for example in examples for key in (*example, *example.get("elementen", {}))}
    part = {key: value for key, value in data.items() if key in _ALWAYS or key in words}
    elements = part.get("elementen")
    if isinstance(elements, dict) and not _ALL_ELEMENTS.search(tests):
        part["elementen"] = {key: value for key, value in elements.items() if key in words}
    return part


def _nodes_in(value: Any) -> int:
    """Count keys, values and items."""
    if isinstance(value, dict):
        return 1 + len(value) + sum(map(_nodes_in, value.values()))
    return 1 + sum(map(_nodes_in, value)) if isinstance(value, list) else 1


def _without_numbers(path: Path) -> Path:
    return tuple(step for step in path if isinstance(step, str))


def _edits(steps: Iterable[Step], data: dict[str, Any]) -> tuple[Edit, ...]:
    return tuple(whole_removals((edit for step in steps for edit in step.edits), data))
