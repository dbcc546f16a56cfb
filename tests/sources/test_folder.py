# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which files of a folder are read, and which are refused before they are opened."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tracemalloc
from pathlib import Path

import pytest

from nvo_check.sources.folder import SourceFolder, read_source_file
from nvo_check.sources.limits import SourceLimits
from nvo_check.sources.opening import read_regular_file
from nvo_check.sources.text import SourceProblem
from tests.sources.documents import problem, read

LIMITS = SourceLimits()
needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")


def pretend(monkeypatch: pytest.MonkeyPatch, call: str, path: Path) -> None:
    """Let what opens files believe that it looks at ``path``."""
    facts = path.stat()
    real = getattr(os, call)
    monkeypatch.setattr(os, call, lambda *given, **how: facts if _asked_by_us() else real(*given, **how))


def _asked_by_us() -> bool:
    return bool(sys._getframe(2).f_globals["__name__"] == read_regular_file.__module__)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "geheim.md").write_text("Dit staat buiten de map.\n")
    inside = tmp_path / "bronnen"
    inside.mkdir()
    (inside / "visie.md").write_text("# Visie\n\nTekst.\n")
    return inside


def test_a_source_has_the_hash_of_its_bytes(folder: Path) -> None:
    content = b"\xef\xbb\xbfHallo\r\n"
    source = read(folder, "hallo.txt", content)
    assert (source.bestand, source.sha256) == ("hallo.txt", hashlib.sha256(content).hexdigest())
    assert source.lines == ("Hallo",)


@pytest.mark.parametrize(
    "name",
    [
        "../geheim.md",
        "..",
        "../bronnen/visie.md",
        "map/visie.md",
        "./visie.md",
        r"..\geheim.md",
        r"map\visie.md",
        "/etc/hostname.md",
        "C:visie.md",
        r"C:\visie.md",
        "visie.md:stroom.md",
        "visie.md\0",
        "vis\x1bie.md",
        ".verborgen.md",
        "",
        "  ",
        "a" * 300 + ".md",
    ],
)
def test_a_name_is_one_step_into_the_folder(folder: Path, name: str) -> None:
    (folder / ".verborgen.md").write_text("verborgen")
    found = problem(folder, name)
    assert not found.absent
    assert found.tip
    assert found.melding.isprintable()


def test_a_link_may_not_lead_out(folder: Path) -> None:
    (folder / "link.md").symlink_to(folder.parent / "geheim.md")
    assert problem(folder, "link.md").melding == "De bron `link.md` is een link die uit de map met bronnen leidt."
    (folder / "nul.txt").symlink_to("/dev/zero")
    assert "link" in problem(folder, "nul.txt").melding


def test_a_neighbour_with_the_same_beginning_is_outside(folder: Path) -> None:
    neighbour = folder.with_name("bronnen-oud")
    neighbour.mkdir()
    (neighbour / "x.md").write_text("x")
    (folder / "link.md").symlink_to(neighbour / "x.md")
    assert "leidt" in problem(folder, "link.md").melding


def test_a_link_that_stays_within_is_fine(folder: Path) -> None:
    (folder / "link.md").symlink_to(folder / "visie.md")
    (folder.parent / "ook").symlink_to(folder)
    source = read(folder.parent / "ook", "link.md")
    assert (source.bestand, source.lines[0]) == ("link.md", "# Visie")


def test_a_loop_of_links_ends(folder: Path) -> None:
    (folder / "a.md").symlink_to(folder / "b.md")
    (folder / "b.md").symlink_to(folder / "a.md")
    assert problem(folder, "a.md").melding == "De bron `a.md` is niet te lezen."


@needs_pipes
def test_a_pipe_is_not_opened(folder: Path) -> None:
    os.mkfifo(folder / "pijp.md")
    assert problem(folder, "pijp.md").melding == "De bron `pijp.md` is geen gewoon bestand."
    with pytest.raises(SourceProblem, match="geen gewoon bestand"):
        read_source_file(str(folder / "pijp.md"), LIMITS)


@needs_pipes
def test_a_pipe_that_takes_the_place_of_a_file_does_not_block(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(folder / "pijp.md")
    pretend(monkeypatch, "stat", folder / "visie.md")
    with pytest.raises(SourceProblem, match="geen gewoon bestand"):
        read_regular_file(str(folder / "pijp.md"), "pijp.md", LIMITS)


def test_a_folder_is_no_source(folder: Path) -> None:
    (folder / "map.md").mkdir()
    assert problem(folder, "map.md").melding == "De bron `map.md` is een map, geen bestand."


def test_a_large_file_is_refused_without_reading_it(folder: Path) -> None:
    with (folder / "groot.md").open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)
    tracemalloc.start()
    found = problem(folder, "groot.md")
    assert tracemalloc.get_traced_memory()[1] < 1024 * 1024
    tracemalloc.stop()
    assert found.melding == "De bron `groot.md` is te groot: meer dan 20 MB."


def test_a_file_that_grows_while_we_read_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "groei.md").write_text("x" * 100)
    pretend(monkeypatch, "stat", folder / "visie.md")
    pretend(monkeypatch, "fstat", folder / "visie.md")
    with pytest.raises(SourceProblem, match="te groot"):
        read_regular_file(str(folder / "groei.md"), "groei.md", SourceLimits(max_bytes=50))


def test_a_missing_file_is_absent(folder: Path) -> None:
    found = problem(folder, "besluit.pdf")
    assert found.absent
    assert found.melding == f"De bron `besluit.pdf` staat niet in de map `{folder}`."
    assert found.tip == "Controleer de naam. Of zet `besluit.pdf` in de map."
    (folder / "weg.md").symlink_to(folder / "er-is-niets.md")
    assert problem(folder, "weg.md").absent


@pytest.mark.parametrize("name", ["Visie.md", "VISIE.MD", "vise.md", "visie.txt"])
def test_a_name_that_is_almost_right_gets_a_suggestion(folder: Path, name: str) -> None:
    if (folder / name).exists():
        pytest.skip("this file system does not see the difference")
    assert problem(folder, name).tip == f"Bedoelde u `visie.md`? Of zet `{name}` in de map."


def test_a_thousand_missing_sources_do_not_take_long(folder: Path) -> None:
    for number in range(400):
        (folder / f"een-lange-naam-van-een-bron-{number}.md").touch()
    sources = SourceFolder(str(folder), LIMITS)
    tips = set()
    for number in range(1000):
        with pytest.raises(SourceProblem) as caught:
            sources.read(f"een-lange-naam-van-een-bron-x{number}.md")
        tips.add(caught.value.tip)
    assert any(tip.startswith("Controleer de naam. Of zet `een-lange") for tip in tips)


def test_the_folder_itself_may_be_missing(folder: Path) -> None:
    assert problem(folder / "nee", "visie.md").melding.endswith("met bronnen bestaat niet, of is niet te lezen.")
    assert not problem(folder / "visie.md", "visie.md").absent
    assert problem(folder / "nul\0", "visie.md").melding.startswith("De map")


def test_a_file_is_read_once(folder: Path) -> None:
    sources = SourceFolder(str(folder), LIMITS)
    first = sources.read("visie.md")
    shutil.rmtree(folder)
    assert sources.read("visie.md") is first


def test_a_problem_is_remembered(folder: Path) -> None:
    sources = SourceFolder(str(folder), LIMITS)
    problems = []
    for _ in range(2):
        with pytest.raises(SourceProblem) as caught:
            sources.read("later.md")
        problems.append(caught.value)
        (folder / "later.md").write_text("te laat")
    assert problems[0] is not problems[1]
    assert problems[0].melding == problems[1].melding
    assert all(found.absent for found in problems)


@pytest.mark.parametrize(("name", "kind"), [("visie.doc", "op .doc"), ("visie.xlsx", "op .xlsx"), ("visie", "zonder")])
def test_only_known_endings_are_read(folder: Path, name: str, kind: str) -> None:
    found = problem(folder, name, "x")
    assert kind in found.melding
    assert found.tip == ("Bewaar het document als .md, .markdown, .txt, .docx, .odt, .html, .htm of .pdf.")


def test_a_source_that_may_not_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    assert problem(folder, "visie.md").melding == "U mag de bron `visie.md` niet lezen."


def test_the_user_may_point_anywhere(folder: Path) -> None:
    source = read_source_file(str(folder.parent / "geheim.md"), LIMITS)
    assert (source.bestand, source.lines) == ("geheim.md", ("Dit staat buiten de map.",))
    for path, part in (("nee.md", "bestaat niet"), ("x.exe", "niet lezen"), ("nul\0.md", "niet te lezen")):
        with pytest.raises(SourceProblem, match=part):
            read_source_file(str(folder / path), LIMITS)
