# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A template folder may come from anyone: it cannot run code, read files, or go on for ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from nvo_check.failure import TemplateFailure
from nvo_check.report.page import render_template
from tests.report.regions import region_of

REGIO, OUTCOME, UITKOMST = region_of(
    {"schemaversie": 1, "norm": "nvo-2020-zeven", "regio": {"naam": "Duinland", "gemeenten": [{"naam": "Duinstad"}]}}
)


def render(template: str, folder: Path) -> str:
    (folder / "eigen.md.j2").write_text(template, "utf-8")
    return render_template("eigen.md.j2", {"regio": REGIO, "outcome": OUTCOME, "uitkomst": UITKOMST}, str(folder))


@pytest.mark.parametrize(
    "template",
    [
        """{{ regio.parse_raw("cos\\nsystem\\n(S'touch pwned'\\ntR.", proto="pickle", allow_pickle=True) }}""",
        "{{ regio.parse_file('/etc/passwd') }}",
        "{{ regio['parse_file']('/etc/passwd') }}",
        "{{ ([regio] | map(attribute='parse_file') | list)[0]('/etc/passwd') }}",
        "{{ (regio | attr('parse_file'))('/etc/passwd') }}",
        "{{ regio.regio.model_validate({}) }}",
        "{{ regio.model_dump() }}",
        "{{ regio.regio.gemeenten[0].model_copy() }}",
        "{{ outcome.norm.requirements[0].voldaan.check() }}",
        "{{ outcome.norm.requirements[0].voldaan.text }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ regio.__init__.__globals__ }}",
        "{{ lipsum.__globals__ }}",
        "{{ cycler.__init__.__globals__.os }}",
        "{{ '{0.__class__}'.format(regio) }}",
        "{{ 'x' * 999999999 }}",
        "{{ 'x'.ljust(999999999) }}",
        "{{ 'x' | center(999999999) }}",
        "{{ '%999999999d' % 1 }}",
        "{{ '%999999999d' | format(1) }}",
        "{{ 10 ** 10 ** 10 }}",
        "{% set ns = namespace(a='xxxxxxxx') %}{% for i in range(60) %}{% set ns.a = ns.a ~ ns.a %}{% endfor %}",
        "{% set ns = namespace(a='xxxxxxxx') %}{% for i in range(60) %}{% set ns.a = ns.a + ns.a %}{% endfor %}",
        "{% set ns = namespace(a='x') %}{% for i in range(60) %}{% set b %}{{ ns.a }}{{ ns.a }}{% endset %}"
        "{% set ns.a = b %}{% endfor %}",
        "{% set ns = namespace(a='xx') %}"
        "{% for i in range(60) %}{% set ns.a = ns.a | replace('x', 'xx') %}{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
    ],
)
def test_what_a_template_may_not_do(template: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(TemplateFailure):
        render(template, tmp_path)

    assert not (tmp_path / "pwned").exists()


def test_what_a_template_may_do(tmp_path: Path) -> None:
    template = (
        "{{ regio.regio.naam | upper }} {{ regio.regio.gemeenten | map(attribute='naam') | join(', ') }} "
        "{{ outcome.voldoet }} {{ outcome.telling.items() | length }} {{ uitkomst.peildatum | datum }}"
    )

    assert render(template, tmp_path).startswith("DUINLAND Duinstad False 5 ")


def test_a_link_out_of_the_folder_is_no_template(tmp_path: Path) -> None:
    (tmp_path / "geheim.txt").write_text("geheim", "utf-8")
    folder = tmp_path / "mijn"
    folder.mkdir()
    (folder / "s.j2").symlink_to(tmp_path / "geheim.txt")

    with pytest.raises(TemplateFailure):
        render("{% include 's.j2' %}", folder)
