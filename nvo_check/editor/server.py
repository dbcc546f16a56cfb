# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The language server: a thin shell around pure functions. The only file that knows ``pygls`` and ``lsprotocol``.

The editor sends the whole text with every change. Region files are small, and so the text here can never differ from
the one in the editor: the incremental way of pygls splits lines at signs (U+2028, form feed) where editors do not.

Nothing is read from disk or written; what a text names is never opened. Judging happens beside the conversation; when a
newer text comes in, what was made of the older one is thrown away.
"""

from __future__ import annotations

import asyncio
import datetime
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, BinaryIO, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from nvo_check import __version__
from nvo_check.editor.completion import Choice, choices_at
from nvo_check.editor.hover import hover_at
from nvo_check.editor.judging import Judged, TextJudge
from nvo_check.editor.notices import Notice
from nvo_check.editor.ranges import Span
from nvo_check.editor.rows import Text
from nvo_check.settings import Limits

Params = TypeVar("Params")
Answer = TypeVar("Answer")

_PAUSE = 0.15
"""Seconds of silence after which a text that is being typed is judged."""

_SEVERITY = {
    "fout": types.DiagnosticSeverity.Error,
    "waarschuwing": types.DiagnosticSeverity.Warning,
    "informatie": types.DiagnosticSeverity.Information,
    "hint": types.DiagnosticSeverity.Hint,
}
_KINDS = {"key": types.CompletionItemKind.Property, "value": types.CompletionItemKind.EnumMember}


def serve(
    judge: TextJudge,
    limits: Limits,
    peildatum: Callable[[], datetime.date],
    tell: Callable[[str], None],
    streams: tuple[BinaryIO, BinaryIO],
) -> int:
    """Talk with one editor until it leaves.

    Args:
        judge: judges the texts.
        limits: texts with more bytes are only told to be too large.
        peildatum: gives the reference date, anew for every text: a session can last past midnight.
        tell: called with one line, Dutch, when something in the server itself goes wrong.
        streams: where messages come in and go out.

    Returns:
        0 when the editor said goodbye in the right order, 1 when it did not.
    """
    logging.getLogger("pygls").addHandler(logging.NullHandler())
    logging.getLogger("pygls").propagate = False  # it logs what was typed, and tracebacks
    session = _Session(judge, limits, peildatum, tell)
    try:
        session.server.start_io(*streams)
    finally:
        session.stop()
    return 0 if session.said_goodbye else 1


class _Server(LanguageServer):
    """A server that tells of its own mistakes in one line, and not to the user."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__("nvo-check", __version__, types.TextDocumentSyncKind.Full)
        self._tell = tell

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ARG002 (signature of pygls)
        self._tell(f"Een bericht van de editor was niet te verwerken ({type(error).__name__}).")


class _Session:
    """The texts that are open in one editor."""

    def __init__(
        self, judge: TextJudge, limits: Limits, peildatum: Callable[[], datetime.date], tell: Callable[[str], None]
    ) -> None:
        self.server = _Server(tell)
        self.said_goodbye = False
        self._judge, self._limits, self._peildatum, self._tell = judge, limits, peildatum, tell
        self._texts: dict[str, Text] = {}
        self._versions: dict[str, int] = {}
        self._judged: dict[str, Judged] = {}
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="oordeel")
        self._register()

    def stop(self) -> None:
        """Let go of the work that nobody waits for any more."""
        self._texts.clear()
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _register(self) -> None:
        feature = self.server.feature
        feature(types.TEXT_DOCUMENT_DID_OPEN)(self._guarded("openen", self._open, None))
        feature(types.TEXT_DOCUMENT_DID_CHANGE)(self._guarded("wijzigen", self._change, None))
        feature(types.TEXT_DOCUMENT_DID_CLOSE)(self._guarded("sluiten", self._close, None))
        feature(types.TEXT_DOCUMENT_HOVER)(self._guarded("uitleg", self._hover, None))
        feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[" ", "{", ",", "["]))(
            self._guarded("aanvullen", self._complete, None)
        )
        feature(
            types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
        )(self._guarded("verbeteren", self._actions, None))
        feature(types.SHUTDOWN)(self._guarded("afsluiten", self._goodbye, None))

    def _guarded(self, name: str, work: Callable[[Params], Answer], otherwise: Answer) -> Callable[[Params], Answer]:
        """Keep a mistake of ours inside one request: the session goes on, and no traceback leaves."""

        def handle(params: Params) -> Answer:
            try:
                return work(params)
            except Exception as error:
                self._tell(
                    f"Fout in nvo-check zelf bij {name} ({type(error).__name__}). Meld dit, met het bestand erbij."
                )
                return otherwise

        return handle

    def _goodbye(self, _params: None) -> None:
        self.said_goodbye = True

    def _open(self, params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        self._take(document.uri, document.text, document.version, 0)

    def _change(self, params: types.DidChangeTextDocumentParams) -> None:
        document = params.text_document
        self._take(document.uri, params.content_changes[-1].text, document.version, _PAUSE)

    def _close(self, params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        self._forget_timer(uri)
        for known in (self._texts, self._versions, self._judged):
            known.pop(uri, None)
        self.server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=[]))

    def _take(self, uri: str, source: str, version: int, pause: float) -> None:
        """Keep the newest text, and have it judged after a pause in which no newer one comes in."""
        self._texts[uri] = Text(source)
        self._versions[uri] = version
        self._forget_timer(uri)
        self._timers[uri] = asyncio.get_running_loop().call_later(pause, self._start, uri)

    def _forget_timer(self, uri: str) -> None:
        timer = self._timers.pop(uri, None)
        if timer is not None:
            timer.cancel()

    def _start(self, uri: str) -> None:
        text = self._texts[uri]
        work = asyncio.get_running_loop().run_in_executor(self._worker, self._judge_newest, uri, text)
        work.add_done_callback(lambda done: self._guarded("tonen", self._show, None)((uri, text, done.result())))

    def _judge_newest(self, uri: str, text: Text) -> Judged | None:
        """Judge a text, in the thread of the worker; None when a newer one came in while it waited, or it crashed."""
        if self._texts.get(uri) is not text:
            return None
        return self._guarded("oordelen", self._judged_now, None)(text)

    def _judged_now(self, text: Text) -> Judged | None:
        return self._judge.judge(text.source, self._peildatum())

    def _show(self, result: tuple[str, Text, Judged | None]) -> None:
        uri, text, judged = result
        if judged is None or self._texts.get(uri) is not text:
            return
        self._judged[uri] = judged
        self.server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(
                uri=uri,
                version=self._versions[uri],
                diagnostics=[self._diagnostic(text, notice) for notice in judged.notices],
            )
        )

    def _hover(self, params: types.HoverParams) -> types.Hover | None:
        text = self._readable(params.text_document.uri)
        if text is None:
            return None
        judged = self._fresh(params.text_document.uri)
        found = hover_at(
            text, *self._point(text, params.position), judged.uitkomst if judged else None, self._judge.norms
        )
        if found is None:
            return None
        markdown, span = found
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, markdown), self._range(text, span))

    def _complete(self, params: types.CompletionParams) -> list[types.CompletionItem] | None:
        text = self._readable(params.text_document.uri)
        if text is None:
            return None
        choices = choices_at(text, *self._point(text, params.position), self._judge.norms)
        return [self._item(text, choice, number) for number, choice in enumerate(choices)]

    def _actions(self, params: types.CodeActionParams) -> list[types.CodeAction] | None:
        uri = params.text_document.uri
        judged = self._fresh(uri)
        if judged is None:
            return None
        first, last = params.range.start.line, params.range.end.line
        return [
            self._action(uri, judged.text, notice)
            for notice in judged.notices
            if notice.verbetering and first <= notice.span.line <= last
        ]

    def _readable(self, uri: str) -> Text | None:
        """Give the text of an open region file; None for another file, or one that is too large to help with."""
        text = self._texts.get(uri)
        if text is None or len(text.source) > self._limits.max_bytes or not self._judge.takes(text.source):
            return None
        return text

    def _fresh(self, uri: str) -> Judged | None:
        """Give what was found in the text as it is now; None when that is about an older text."""
        judged, text = self._judged.get(uri), self._texts.get(uri)
        return judged if judged is not None and text is not None and judged.text.source == text.source else None

    def _point(self, text: Text, position: types.Position) -> tuple[int, int]:
        """Give line and column in characters of a position in the units of the editor."""
        line = text.line(position.line)
        codec = self.server.workspace.position_codec
        inside = types.Position(0, min(position.character, codec.client_num_units(line)))
        return position.line, codec.position_from_client_units([line], inside).character

    def _range(self, text: Text, span: Span) -> types.Range:
        units, line = self.server.workspace.position_codec.client_num_units, text.line(span.line)
        return types.Range(
            types.Position(span.line, units(line[: span.start])), types.Position(span.line, units(line[: span.end]))
        )

    def _diagnostic(self, text: Text, notice: Notice) -> types.Diagnostic:
        return types.Diagnostic(
            self._range(text, notice.span),
            notice.melding,
            _SEVERITY[notice.ernst],
            notice.code or None,
            source="nvo-check",
        )

    def _item(self, text: Text, choice: Choice, number: int) -> types.CompletionItem:
        return types.CompletionItem(
            choice.label,
            kind=_KINDS[choice.kind],
            detail=choice.detail or None,
            documentation=choice.explanation or None,
            sort_text=f"{number:04d}",
            text_edit=types.TextEdit(self._range(text, choice.span), choice.insert),
        )

    def _action(self, uri: str, text: Text, notice: Notice) -> types.CodeAction:
        edit = types.TextEdit(self._range(text, notice.span), notice.verbetering)
        return types.CodeAction(
            f"Bedoelde u `{notice.meant}`?",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[self._diagnostic(text, notice)],
            is_preferred=True,
            edit=types.WorkspaceEdit(changes={uri: [edit]}),
        )
