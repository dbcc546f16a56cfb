# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Documents to read, made in the test itself: nobody can look into a binary file of a repository."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pypandoc

from nvo_check.sources.folder import SourceFolder
from nvo_check.sources.limits import SourceLimits
from nvo_check.sources.text import SourceProblem, SourceText

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def read(folder: Path, name: str, content: bytes | str | None = None, **limits: float) -> SourceText:
    """Put ``content`` in a file of ``folder`` and read it as a source."""
    if content is not None:
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return SourceFolder(str(folder), SourceLimits(**limits)).read(name)  # type: ignore[arg-type]


def problem(folder: Path, name: str, content: bytes | str | None = None, **limits: float) -> SourceProblem:
    """Give the problem with a source that cannot be read."""
    try:
        read(folder, name, content, **limits)
    except SourceProblem as found:
        return found
    raise AssertionError(f"{name} was read")


@cache
def made_by_pandoc(markdown: str, to: str) -> bytes:
    """Make a Word, ODT or HTML document."""
    argv = [pypandoc.get_pandoc_path(), "-f", "markdown", "-t", to, "-o", "-"]
    return subprocess.run(argv, input=markdown.encode(), capture_output=True, check=True).stdout


def docx(body: Sequence[bytes]) -> bytes:
    """Make a Word document of parts of its XML; the zip keeps a repeated part small."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types"/>')
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="r" Type="{_DOCUMENT}" Target="word/document.xml"/></Relationships>',
        )
        with archive.open("word/document.xml", "w") as document:
            document.write(f'<w:document xmlns:w="{_WORD}"><w:body>'.encode())
            for part in body:
                document.write(part)
            document.write(b"</w:body></w:document>")
    return file.getvalue()


def pdf(*pages: Sequence[str], trailer: bytes = b"") -> bytes:
    """Make a PDF with lines of text on each page."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", _FONT]
    kids = []
    for lines in pages:
        words = b" ".join(b"(%s) Tj T*" % line.encode("cp1252") for line in lines)
        content = b"BT /F1 12 Tf 72 720 Td 14 TL %s ET" % words
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(_PAGE % len(objects))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _written(objects, trailer)


_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"
)


def _written(objects: Sequence[bytes], trailer: bytes) -> bytes:
    out, starts = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF"
        % (size, table, size, trailer, len(out))
    )
