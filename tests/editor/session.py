# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A real editor session: a language client that talks with ``nvo-check lsp`` over standard input and output."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.command import ROOT

URI = "file:///map/regio.yaml"
_PATIENCE = 60  # seconds until a server that does not answer is given up


@dataclass
class Editor:
    """An editor with one text open, as a test drives it."""

    client: LanguageClient
    process: asyncio.subprocess.Process
    encoding: str
    texts: dict[str, str] = field(default_factory=dict)
    versions: dict[str, int] = field(default_factory=dict)
    shown: asyncio.Queue[types.PublishDiagnosticsParams] = field(default_factory=asyncio.Queue)

    async def open(self, text: str, uri: str = URI) -> list[types.Diagnostic]:
        """Open a text; give what the server shows for it."""
        self.send(text, uri)
        return await self.diagnostics(uri)

    def send(self, text: str, uri: str = URI) -> None:
        """Open a text, and do not wait."""
        self.texts[uri], self.versions[uri] = text, 1
        item = types.TextDocumentItem(uri, "yaml", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def type(self, text: str, uri: str = URI) -> None:
        """Change the whole text, as the server asked, and do not wait."""
        self.versions[uri] += 1
        self.texts[uri] = text
        change = types.TextDocumentContentChangeWholeDocument(text)
        document = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    async def change(self, text: str, uri: str = URI) -> list[types.Diagnostic]:
        """Change the whole text; give what the server shows for it."""
        self.type(text, uri)
        return await self.diagnostics(uri)

    async def replace(self, old: str, new: str) -> list[types.Diagnostic]:
        """Mend a word; give what the server shows after it."""
        assert old in self.texts[URI]
        return await self.change(self.texts[URI].replace(old, new, 1))

    async def diagnostics(self, uri: str = URI) -> list[types.Diagnostic]:
        """Wait for what the server shows for the newest version of a text."""
        while True:
            shown = await asyncio.wait_for(self.shown.get(), _PATIENCE)
            if shown.uri == uri and shown.version in (None, self.versions.get(uri)):
                return list(shown.diagnostics)

    async def close(self, uri: str = URI) -> list[types.Diagnostic]:
        """Close a text; give what the server shows for it after that."""
        document = types.TextDocumentIdentifier(uri)
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(document))
        return await self.diagnostics(uri)

    async def hover(self, line: int, character: int) -> str:
        """Point at a place; give the Markdown, empty when there is none."""
        document, position = types.TextDocumentIdentifier(URI), types.Position(line, character)
        found = await self.client.text_document_hover_async(types.HoverParams(document, position))
        return found.contents.value if found is not None and isinstance(found.contents, types.MarkupContent) else ""

    async def completion(self, line: int, character: int) -> list[types.CompletionItem]:
        """Ask what can be filled in."""
        document, position = types.TextDocumentIdentifier(URI), types.Position(line, character)
        found = await self.client.text_document_completion_async(types.CompletionParams(document, position))
        assert not isinstance(found, types.CompletionList)
        return list(found or [])

    async def actions(self, diagnostic: types.Diagnostic) -> list[types.CodeAction]:
        """Ask for what mends a diagnostic."""
        context = types.CodeActionContext([diagnostic])
        params = types.CodeActionParams(types.TextDocumentIdentifier(URI), diagnostic.range, context)
        found = await self.client.text_document_code_action_async(params)
        return [action for action in found or [] if isinstance(action, types.CodeAction)]

    async def send_raw(self, body: bytes) -> None:
        """Send a message as it is, good or not."""
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        await self.process.stdin.drain()

    def underlined(self, diagnostics: Sequence[types.Diagnostic]) -> list[str]:
        """Give the words under the diagnostics, counted in the units that client and server agreed on."""
        return [self._part(one.range) for one in diagnostics]

    def _part(self, part: types.Range) -> str:
        assert part.start.line == part.end.line
        line = self.texts[URI].replace("\r\n", "\n").split("\n")[part.start.line]
        code = {"utf-16": "utf-16-le", "utf-8": "utf-8", "utf-32": "utf-32-le"}[self.encoding]
        width = {"utf-16": 2, "utf-8": 1, "utf-32": 4}[self.encoding]
        assert part.end.character * width <= len(line.encode(code)), "past the end of the line"
        return line.encode(code)[part.start.character * width : part.end.character * width].decode(code)


@dataclass
class Farewell:
    """What a session left behind: the exit code, and what the server wrote on standard error."""

    code: int | None = None
    errors: str = ""


@asynccontextmanager
async def editing(
    *options: str, encodings: Sequence[str] | None = None, farewell: Farewell | None = None
) -> AsyncIterator[Editor]:
    """Start ``nvo-check lsp``, greet it, and say goodbye at the end."""
    client = LanguageClient("proef", "1")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    command = ("-W", "error", "-m", "nvo_check", "lsp", "--date", "2026-11-21", *options)
    await client.start_io(sys.executable, *command, env=environment)
    process = client._server
    assert process is not None
    capabilities = types.ClientCapabilities()
    if encodings:
        kinds = [types.PositionEncodingKind(name) for name in encodings]
        capabilities.general = types.GeneralClientCapabilities(position_encodings=kinds)
    answer = await asyncio.wait_for(client.initialize_async(types.InitializeParams(capabilities)), _PATIENCE)
    editor = Editor(
        client, process, types.PositionEncodingKind(answer.capabilities.position_encoding or "utf-16").value
    )

    def show(params: types.PublishDiagnosticsParams) -> None:
        editor.shown.put_nowait(params)

    client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(show)
    client.initialized(types.InitializedParams())
    try:
        yield editor
        await asyncio.wait_for(client.shutdown_async(None), _PATIENCE)
    finally:
        client.exit(None)
        stop: Callable[[], Coroutine[object, None, None]] = client.stop  # pygls gives it no types
        await asyncio.wait_for(stop(), _PATIENCE)
        if farewell is not None and process.stderr is not None:
            farewell.code, farewell.errors = process.returncode, (await process.stderr.read()).decode("utf-8")
