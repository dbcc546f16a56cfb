# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a verdict rests on: the blocks of the region file that answer the requirement."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

from nvo_check.judge.looking import agreements_along
from nvo_check.judge.outcome import Steun
from nvo_check.model.basis import Afspraak, Blok
from nvo_check.model.facts import PAD, Facts, block_at
from nvo_check.model.labels import label_of
from nvo_check.model.regio import Regio
from nvo_check.model.shape import keys_of
from nvo_check.norm.expression import Sheet
from nvo_check.norm.norm import Requirement
from nvo_check.norm.requirement import HELE_BESTAND
from nvo_check.place import Path, format_path, parse_path
from nvo_check.reading.places import Places

_MOST = 200
"""Of what one verdict rests on, no more is kept; a norm may be written so that it names the whole file."""

_FIRM = ("vastgelegd", "in_ontwikkeling")


class Support:
    """Finds what the verdicts on one region rest on.

    Args:
        regio: the admitted region.
        facts: its facts.
        places: of its file.
    """

    def __init__(self, regio: Regio, facts: Facts, places: Places) -> None:
        self._regio = regio
        self._facts = facts
        self._places = places
        self._agreements: dict[str, tuple[str, ...]] = {}
        self._described: dict[str, Steun | None] = {}

    def of(self, requirement: Requirement, sheet: Sheet) -> tuple[Steun, ...]:
        """Give what answers a requirement that is met or partly met, in the order of the norm, each once.

        With ``steunt_op`` that is what the norm names; a path where the region file has no block is left out. Without,
        the agreements where the requirement looks, as far as they are laid down or in development. A requirement that
        looks at the whole file rests on nothing in particular.

        Raises:
            EvaluationError: the expression of the norm got stuck.
        """
        if requirement.steunt_op is not None:
            pads: Iterable[str] = requirement.steunt_op.names(sheet)
        else:
            pads = (pad for path in requirement.eis.kijkt_naar if path != HELE_BESTAND for pad in self._at(path))
        found = (self._support(pad) for pad in dict.fromkeys(pads))
        return tuple(islice((steun for steun in found if steun is not None), _MOST))

    def facts_of(self, found: Iterable[Steun]) -> list[Any]:
        """Give the facts of these blocks, to look for citations in."""
        return [self._fact(parse_path(one.pad)) for one in found]

    def _at(self, path: str) -> tuple[str, ...]:
        if path not in self._agreements:
            found = agreements_along(self._facts, path)
            self._agreements[path] = tuple(one[PAD] for one in found if one["stand"] in _FIRM)
        return self._agreements[path]

    def _support(self, pad: str) -> Steun | None:
        """Describe the block at a path as the facts write it; None where the file has none, and for the root."""
        if pad not in self._described:
            path = parse_path(pad)
            block = block_at(self._regio, path) if path and format_path(path) == pad else None
            self._described[pad] = self._description(path, block) if block is not None else None
        return self._described[pad]

    def _description(self, path: Path, block: Blok) -> Steun:
        kind = str(type(block).model_config.get("title", ""))
        named = block.id if isinstance(block, Afspraak) else label_of(block)
        title = self._title(path)
        return Steun(format_path(path), self._places.of(path), named or title, kind if named else title)

    def _title(self, path: Path) -> str:
        """Give the title of the field where a nameless block stands, with its number when that holds a list."""
        keys = [(index, step) for index, step in enumerate(path) if isinstance(step, str)]
        index, name = keys[-1]
        owner = block_at(self._regio, path[:index])
        info = keys_of(type(owner)).get(name) if owner is not None else None
        title = (info.title if info is not None else None) or name
        numbers = "".join(f" {step + 1}" for step in path[index + 1 :] if isinstance(step, int))
        return f"{title}{numbers}"

    def _fact(self, path: Path) -> Any:
        value: Any = self._facts
        for step in path:
            value = value[step]
        return value
