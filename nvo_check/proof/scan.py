# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a scan does to a word: letters that look alike on paper, and letters that no Dutch word has beside each other.

Any other letter makes another word: 'bepaalt' is no scan of 'betaalt'. We have no list of all Dutch words, so where we
cannot tell noise from a word, it is a word.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from nvo_check.proof.certain_words import COMMON_WORDS, is_certain, turned_around

_SHORT_WORD, _NOISY_WORD, _TWO_ERRORS_FROM, _LONGEST_ROMAN = 4, 5, 10, 5
_DIGITS_AS_LETTERS = str.maketrans("oli", "011")

_LOOK_ALIKE = tuple(
    pair
    for one, other in (
        ("i", "l"),
        ("e", "c"),
        ("c", "o"),
        ("n", "u"),
        ("t", "f"),
        ("v", "y"),
        ("g", "q"),
        ("m", "rn"),
        ("m", "in"),
        ("m", "ni"),
        ("w", "vv"),
        ("d", "cl"),
    )
    for pair in ((one, other), (other, one))
)
"""Letters that a scan takes for each other. Not here: h-b and t-l, which make other words too often (hoek, boek)."""

_FOLLOWERS = {
    row[0]: frozenset(row[1:])
    for row in (
        # after a letter, the letters that may follow in a Dutch word; '-' is the beginning or end of a word
        "-abcdefghijklmnoprstuvwyz",
        "a-abcdfgijklmnoprstuvwxyz",
        "b-abdeijlorstuyz",
        "c-acehiklorstuy",
        "d-abcdeghijklmnoprstuvwyz",
        "e-abcdefghijklmnopqrstuvwxyz",
        "f-abcdefghijklmnoprstuvwyz",
        "g-abdeghijklmnoprstuvwyz",
        "h-aeinortuy",
        "i-abcdefghjklmnopqrstuvwxz",
        "j-abdefghiklmnopstuvwz",
        "k-abdeghijklmnoprstuvwyz",
        "l-abcdefghijklmnoprstuvwyz",
        "m-abdefghiklmnoprstuvwyz",
        "n-abcdefghijklmnoprstuvwyz",
        "o-abcdefghijklmnoprstuvwxyz",
        "p-abcdeghijklmnoprstuvwyz",
        "q",
        "r-abcdefghijklmnoprstuvwyz",
        "s-abcdefghijklmnoprstuvwyz",
        "t-abcdefghijklmnoprstuvwyz",
        "u-abcdefgiklmnoprstuvwxz",
        "vaeiloru",
        "w-abdeghiklnorstuvw",
        "x-aceiopt",
        "y-abcelmnopst",
        "z-aeiouwyz",
    )
}


@lru_cache(maxsize=4096)
def same_number(one: str, other: str) -> bool:
    """Whether a scan took a digit of a number for a letter: ``2O24``; two digits at least are the same."""
    if one.isdigit() == other.isdigit() or len(one) != len(other):
        return False
    digits = sum(left == right and left.isdigit() for left, right in zip(one, other, strict=True))
    return digits >= 2 and one.translate(_DIGITS_AS_LETTERS) == other.translate(_DIGITS_AS_LETTERS)


def is_scan_error(quoted: str, found: str, uses: int) -> bool:
    """Whether a scan can have made ``found`` of ``quoted``, or the other way around.

    In a word that must be certain only a capital i for an l is tolerated, for on paper these are one.

    Args:
        quoted, found: folded words, not equal.
        uses: how often the source uses ``found``.
    """
    common = len({quoted, found} & COMMON_WORDS)
    if common == 2 or turned_around(quoted, found):
        return False
    if is_certain(quoted) or is_certain(found):
        return min(len(quoted), len(found)) > _LONGEST_ROMAN and quoted.replace("i", "l") == found.replace("i", "l")
    if min(len(quoted), len(found)) < _SHORT_WORD and not common:
        return False
    errors = 1 if len(quoted) < _TWO_ERRORS_FROM else 2
    return _looks_alike(quoted, found, errors) or (uses <= 1 and _is_noise(quoted, found, errors))


def _looks_alike(one: str, other: str, errors: int) -> bool:
    """Whether at most so many letters differ, not beside each other, and all of them look alike."""
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    one, other = one[at:], other[at:]
    if one == other:
        return True
    return errors > 0 and any(
        one.startswith(left)
        and other.startswith(right)
        and one[len(left) : len(left) + 1] == other[len(right) : len(right) + 1]
        and _looks_alike(one[len(left) :], other[len(right) :], errors - 1)
        for left, right in _LOOK_ALIKE
    )


def _is_noise(one: str, other: str, errors: int) -> bool:
    """Whether each wrong letter stands where no Dutch word has it, in one of the two words and not in the other."""
    if len(one) != len(other) or len(one) < _NOISY_WORD:
        return False
    places = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    if len(places) > errors or any(after - at == 1 for at, after in pairwise(places)):
        return False
    return all(_fits(one, at) != _fits(other, at) for at in places)


def _fits(word: str, at: int) -> bool:
    """Whether a letter of a word can stand beside its neighbours."""
    framed = f"-{word}-"
    return all(
        after in _FOLLOWERS.get(letter, ())
        for letter, after in zip(framed[at : at + 2], framed[at + 1 : at + 3], strict=True)
    )
