# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Real sessions: a language client starts ``nvo-check lsp`` and talks with it, as an editor does."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from lsprotocol import types

from tests.command import ROOT, run
from tests.editor.session import Editor, Farewell, editing

MISTAKES = """\
# yaml-language-server: $schema=schemas/regio.schema.json
schemaversie: 1
norm: nvo-2020-zeven
regio:
  naam: Duinland
  aantal_gemeenten: 2
  gemeenten: [{naam: Duinstad}]
elementen:
  gouvernance:
    stand: vastgelegd
  toegang:
    stand: vastgelegt
    bronnen: [{bron: vissie, regels: 1}]
bronnen:
  - {id: visie, titel: Samen sterk}
"""
MENDED = MISTAKES.replace("gouv", "gov").replace("legt", "legd").replace("vissie", "visie")


def test_three_mistakes_then_two_then_the_verdicts() -> None:
    async def session() -> None:
        async with editing() as editor:
            shown = await editor.open(MISTAKES)
            assert [str(one.range) for one in shown] == ["8:2-8:13", "11:11-11:21", "12:21-12:27"]
            assert editor.underlined(shown) == ["gouvernance", "vastgelegt", "vissie"]
            assert {one.severity for one in shown} == {types.DiagnosticSeverity.Error}
            assert {one.source for one in shown} == {"nvo-check"}
            assert "Bedoelde u `governance`?" in shown[0].message

            shown = await editor.replace("gouvernance", "governance")
            assert [str(one.range) for one in shown] == ["11:11-11:21", "12:21-12:27"]

            await editor.replace("vastgelegt", "vastgelegd")
            verdicts = {str(one.code): one for one in await editor.replace("vissie", "visie")}
            assert editor.underlined([verdicts["NVO-0.2"], verdicts["NVO-3.2"], verdicts["NVO-2.1"]]) == [
                "gemeenten",
                "governance",
                "toegang",
            ]
            assert verdicts["NVO-0.2"].range.start.line == 6
            assert verdicts["NVO-0.2"].severity == types.DiagnosticSeverity.Information
            assert verdicts["NVO-0.5"].severity == types.DiagnosticSeverity.Hint
            assert verdicts["NVO-0.2"].message.startswith(
                "~ gedeeltelijk voldaan: Alle gemeenten staan er met naam in."
            )
            assert "Noem elke gemeente bij naam" in verdicts["NVO-0.2"].message

            more = await editor.replace("{naam: Duinstad}", "{naam: Duinstad}, {naam: Heidedorp}")
            assert "NVO-0.2" not in {one.code for one in more}

    asyncio.run(session())


def test_a_mistake_in_the_yaml_while_typing_and_a_quick_fix() -> None:
    async def session() -> None:
        async with editing() as editor:
            shown = await editor.open(MENDED.replace("[{naam: Duinstad}]", "[{naam: Duinstad"))
            assert [one.severity for one in shown] == [types.DiagnosticSeverity.Error]

            shown = await editor.change(MENDED.replace("governance", "gouvernance"))
            (action,) = await editor.actions(shown[0])
            assert action.title == "Bedoelde u `governance`?"
            assert action.edit is not None
            assert action.edit.changes is not None
            (edit,) = next(iter(action.edit.changes.values()))
            assert (str(edit.range), edit.new_text) == ("8:2-8:13", "governance")

    asyncio.run(session())


def test_hover_and_completion() -> None:
    async def session() -> None:
        async with editing() as editor:
            await editor.open(MENDED)
            assert "Een niet-vrijblijvende governance met één aanspreekpunt." in await editor.hover(8, 5)
            assert "NVO-3.2" in await editor.hover(8, 5)
            assert await editor.hover(4, 10) == ""

            editor.type(MENDED.replace("    stand: vastgelegd\n", "    stand: \n", 1))
            offered = await editor.completion(9, 11)
            assert [one.label for one in offered] == ["vastgelegd", "in_ontwikkeling", "ontbreekt", "onbekend"]
            assert offered[1].detail == "in ontwikkeling"
            assert isinstance(offered[0].text_edit, types.TextEdit)
            assert str(offered[0].text_edit.range) == "9:11-9:11"

    asyncio.run(session())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "utf-32"])
def test_positions_in_the_units_of_the_editor(encoding: str) -> None:
    text = 'schemaversie: 1\r\nnorm: nvo-2020-zeven\r\nregio: {naam: "😀 Ëdorp", soort: eilandï, sort: x}\r\n'

    async def session() -> None:
        async with editing(encodings=[encoding]) as editor:
            assert editor.encoding == encoding
            shown = await editor.open(text)
            assert editor.underlined(shown) == ["eilandï", "sort"]
            start = shown[0].range.start
            assert "Een jeugdregio, een deel daarvan" in await editor.hover(2, start.character - len("soort: ") + 2)
            offered = await editor.completion(2, start.character)
            assert [one.label for one in offered] == ["jeugdregio", "deelregio", "samenwerkingsverband"]

    asyncio.run(session())


def test_other_yaml_stays_silent_and_closing_takes_everything_away() -> None:
    other = "file:///map/docker-compose.yaml"

    async def session() -> None:
        async with editing() as editor:
            assert await editor.open("services: {web: [\n", other) == []
            assert len(await editor.open(MISTAKES)) == 3
            assert await editor.close() == []
            assert await editor.hover(8, 5) == ""
            assert await editor.completion(8, 5) == []

    asyncio.run(session())


def test_only_the_newest_text_counts() -> None:
    async def session() -> None:
        async with editing() as editor:
            await editor.open(MENDED)
            for number in range(20):
                editor.type(MENDED + f"mis{number}: x\n")
            shown = await editor.change(MISTAKES)
            assert editor.underlined(shown) == ["gouvernance", "vastgelegt", "vissie"]
            assert editor.shown.empty()

    asyncio.run(session())


def test_what_was_made_of_an_older_text_is_thrown_away() -> None:
    slow = "schemaversie: 1\nbesluitvorming:\n" + "  - orgaan: raadd, x\n" * 40_000

    async def session() -> None:
        async with editing() as editor:
            editor.send(slow)
            await asyncio.sleep(0.5)  # the server is judging it now
            assert editor.underlined(await editor.change(MISTAKES)) == ["gouvernance", "vastgelegt", "vissie"]

    asyncio.run(session())


def test_a_goodbye_leaves_with_code_0_and_without_a_word() -> None:
    farewell = Farewell()

    async def session() -> None:
        async with editing(farewell=farewell) as editor:
            await editor.open(MISTAKES)

    asyncio.run(session())
    assert farewell == Farewell(0, "")


HOSTILE = {
    "diep": "schemaversie: 1\na: " + "[" * 100_000,
    "tien megabyte": "schemaversie: 1\n" + "a: 1\n" * 2_000_000,
    "een lange regel": "schemaversie: 1\na: " + "x" * 4_000_000,
    "stuurtekens": "schemaversie: 1\na: \x00\x1b[31m\u202e\n",
    "half teken": "schemaversie: 1\na: \ud800\n",
    "aliassen": "schemaversie: 1\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "vreemde regeleinden": "schemaversie: 1\na: x\u2028y\x0bz\x85\n",
}


def test_hostile_texts_leave_the_session_alive() -> None:
    farewell = Farewell()

    async def survives(editor: Editor, text: str) -> None:
        shown = await editor.open(text, "file:///map/kwaad.yaml")
        assert {one.severity for one in shown} == {types.DiagnosticSeverity.Error}
        assert editor.underlined(await editor.open(MISTAKES)) == ["gouvernance", "vastgelegt", "vissie"]

    async def session() -> None:
        async with editing(farewell=farewell) as editor:
            for text in HOSTILE.values():
                await survives(editor, text)
            await editor.close("file:///map/kwaad.yaml")

    asyncio.run(session())
    assert farewell == Farewell(0, "")


def test_messages_that_make_no_sense_leave_the_session_alive() -> None:
    async def session() -> None:
        async with editing() as editor:
            await editor.send_raw(b"{oeps")
            await editor.send_raw(b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"a": 1}}')
            await editor.send_raw(b'{"jsonrpc": "2.0", "id": 1, "method": "textDocument/onzin", "params": null}')
            nowhere = types.VersionedTextDocumentIdentifier(1, "file:///nergens.yaml")
            change = types.TextDocumentContentChangeWholeDocument("x")
            editor.client.text_document_did_change(types.DidChangeTextDocumentParams(nowhere, [change]))
            assert await editor.hover(10**6, 10**6) == ""
            assert len(await editor.open(MISTAKES)) == 3
            assert await editor.hover(10**6, 10**6) == ""
            assert await editor.completion(10**6, 10**6) == []

    asyncio.run(session())


def test_a_norm_of_your_own() -> None:
    async def session() -> None:
        async with editing("--norm", "nvo-2020-acht") as editor:
            assert "NVO-8.1" in {one.code for one in await editor.open(MENDED)}

    asyncio.run(session())


def test_a_broken_norm_ends_before_the_session_starts(tmp_path: Path) -> None:
    (tmp_path / "norm.yaml").write_text("schemaversie: 1\nid: x\n", "utf-8")
    result = run("lsp", "--norm", "norm.yaml", cwd=tmp_path)

    assert result.returncode == 4
    assert result.stdout == ""
    assert "klopt niet" in result.stderr
    assert run("lsp", "--norm", "geen.yaml", cwd=tmp_path).returncode == 2


def test_without_the_extra_part_the_message_says_how_to_get_it() -> None:
    program = (
        "import sys; sys.modules['pygls'] = None; sys.modules['lsprotocol'] = None; sys.argv = ['nvo-check', 'lsp']\n"
        "from nvo_check.cli.main import main\nmain()"
    )
    result = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, encoding="utf-8", check=False, input=""
    )

    assert result.returncode == 2
    assert "pip install '.[editor]'" in result.stderr
    assert result.stdout == ""


def test_the_help_is_dutch_and_does_not_wait_for_the_extra_part() -> None:
    result = run("lsp", "--help")

    assert result.returncode == 0
    assert "Help een editor terwijl u typt." in result.stdout
    assert "docs/editor.md" in result.stdout


def test_an_editor_that_vanishes_ends_the_server() -> None:
    result = run("lsp")

    assert result.returncode == 1
    assert (result.stdout, result.stderr) == ("", "")
