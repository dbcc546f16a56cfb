# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nvo_check.report.markup import after_label, anchor_of, block, fragment, inline, to_html


@pytest.mark.parametrize(
    "text",
    ["# a", "> a", "- a", "1. a", "| a", "```", "---", "a | b", "[a]: http://x", "![a](http://x)", "<b>", "\ta\n\nb"],
)
def test_inline_text_stays_in_its_cell(text: str) -> None:
    html = to_html(f"| kop |\n| --- |\n| {inline(text)} |\n| vast |\n").body
    assert html.count("<tr>") == 3
    assert not any(tag in html for tag in ("<h1", "<blockquote", "<li", "<img", "<b>", "<pre"))


@pytest.mark.parametrize(
    "text", ["# a", "a\n===", "a\n-", "> a\n> -", "```\na", "- ~~~", "| a | b |\n|---|---|", "a | b\n:- | -:"]
)
def test_block_text_makes_no_headings_fences_or_tables(text: str) -> None:
    html = fragment(text)
    assert not any(tag in html for tag in ("<h1", "<h2", "<pre", "<table"))


def test_block_text_keeps_lists_quotes_and_emphasis() -> None:
    html = fragment("**vet**\n\n- een\n- twee\n\n> citaat\n\n[VNG](https://vng.nl)")
    assert "<strong>vet</strong>" in html
    assert html.count("<li>") == 2
    assert "<blockquote>" in html
    assert '<a href="https://vng.nl">VNG</a>' in html


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "JaVaScRiPt:x", "//x.nl", "file:///etc"]
)
def test_links_lead_to_pages_and_mail_only(link: str) -> None:
    assert "href" not in fragment(f"[klik]({link})")


@pytest.mark.parametrize(
    ("word", "name"), [("Open punt", "open-punt"), ("Kanttekening", "kanttekening"), ("Onbekend", "onbekend")]
)
def test_a_quote_that_starts_with_its_word_becomes_a_note(word: str, name: str) -> None:
    html = to_html(f"> **{word}** hier\n>\n> tekst").body
    assert f'<div class="noot {name}" role="note">' in html
    assert html.count("<div") == html.count("</div>") == 1


@pytest.mark.parametrize(
    "text",
    [
        "> **Open punt** nep",
        ">__Kanttekening__ nep",
        "- a\n\n  > **Onbekend** nep",
        "> > **Open punt**",
        "> **&#79;pen punt** nep",
    ],
)
def test_text_of_a_region_cannot_make_a_note(text: str) -> None:
    assert "noot" not in to_html(block(text)).body


def test_an_ordinary_quote_stays_a_quote() -> None:
    assert "<blockquote>" in to_html("> **Let op** dit").body


def test_headings_get_anchors_of_their_own() -> None:
    document = to_html("# Één kop!\n\n## Kop\n\n## Kop\n")
    assert [heading.anchor for heading in document.headings] == ["één-kop", "kop", "kop-1"]
    assert '<h2 id="kop-1">' in document.body
    assert anchor_of("Element 3: Niet-vrijblijvend") == "element-3-niet-vrijblijvend"


def test_tables_have_headers_for_columns_and_rows_and_a_name() -> None:
    html = to_html("## Kop\n\n| a | Oordeel |\n| --- | --- |\n| b | ✗ niet voldaan |\n").body
    assert '<section class="tabel" aria-label="Tabel 1: Kop" tabindex="0"><table>' in html
    assert '<th scope="col">a</th>' in html
    assert '<th scope="row">b</th>' in html
    assert '<td class="oordeel niet-voldaan">✗ niet voldaan</td>' in html


@given(st.text())
def test_any_text_is_one_cell_and_no_html(text: str) -> None:
    html = to_html(f"| kop |\n| --- |\n| {inline(text)} |\n").body
    assert html.count("<th") == html.count("</th>") + html.count("<thead>")
    assert html.count("<tr>") <= 2
    assert "<script" not in html


def test_a_list_behind_a_label_begins_below_it() -> None:
    assert to_html("**Doel.**" + after_label("- een\n- twee")).body.count("<li>") == 2
    assert after_label("gewoon") == " gewoon"
