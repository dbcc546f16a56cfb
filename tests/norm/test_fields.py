# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words in an expression: one that the model does not know at that place can never be true, and is a mistake."""

from __future__ import annotations

import pytest

from nvo_check.norm.expression import Expression
from nvo_check.norm.fields import NAMES, field_mistakes

FUNCTIES = "elementen.samenwerking.functies"


def mistakes(text: str) -> list[str]:
    tree = Expression(text, NAMES, trusted=True).check()
    return [f"{text[found.position :][: found.melding.count('') + 9]} | {found.tip}" for found in field_mistakes(tree)]


@pytest.mark.parametrize(
    "text",
    [
        f"{FUNCTIES}.exists(f, f.schaal == 'bovenregionaaal')",
        f"{FUNCTIES}.exists(f, f.schaal in ['regionaal', 'bovenregionaaal'])",
        f"{FUNCTIES}.exists(f, 'bovenregionaaal' in [f.schaal])",
        f"{FUNCTIES}.exists(f, (f.naam == 'Wonen' ? 'lokaal' : 'bovenregionaaal') == f.schaal)",
        f"{FUNCTIES}.exists(f, f.schaal in ['regionaal'] + ['bovenregionaaal'])",
        f"{FUNCTIES}.map(f, f.schaal).exists(s, s == 'bovenregionaaal')",
        f"'bovenregionaaal' in {FUNCTIES}.map(f, f.schaal)",
        f"{FUNCTIES}.map(f, f.schaal) == ['bovenregionaaal']",
    ],
)
def test_a_word_that_is_no_choice_is_named_where_it_stands(text: str) -> None:
    (found,) = mistakes(text)

    assert found.startswith("'bovenregionaaal'")
    assert found.endswith("| Bedoelde u `bovenregionaal`?")


@pytest.mark.parametrize(
    "text",
    [
        f"{FUNCTIES}.exists(f, 'crisis' in f.vormen)",
        f"{FUNCTIES}.exists(f, f.vormen.exists(v, v == 'crisis'))",
        f"{FUNCTIES}.exists(f, f.vormen.exists(v, v in ['pleegzorg', 'crisis']))",
        f"{FUNCTIES}.exists(f, f.vormen[0] == 'crisis')",
        f"{FUNCTIES}.exists(f, f.vormen == ['crisis'])",
        f"{FUNCTIES}.exists(f, size(f.vormen.filter(v, v == 'crisis')) > 0)",
        f"{FUNCTIES}.exists(f, 'crisis' in f.vormen.filter(v, v != 'pleegzorg'))",
    ],
)
def test_a_word_that_can_not_stand_in_a_list_of_choices_is_a_mistake(text: str) -> None:
    (found,) = mistakes(text)

    assert found.startswith("'crisis'")


@pytest.mark.parametrize(
    "text",
    [
        f"{FUNCTIES}.exists(f, f.schaal == '' || 'crisishulp' in f.vormen)",
        f"{FUNCTIES}.filter(f, f.naam == 'Zomaar een naam')[0].schaal == 'lokaal'",
        f"'crisishulp' in {FUNCTIES}.filter(f, f.naam == 'Zomaar een naam')[0].vormen",
        f"{FUNCTIES}.exists(f, 'Een gemeente' in f.partners)",
        "regio.naam in wettelijke_jeugdregios",
        "'Amsterdam' in regio.gemeenten.map(g, g.naam)",
    ],
)
def test_other_words_are_free(text: str) -> None:
    assert mistakes(text) == []
