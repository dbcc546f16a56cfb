# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page per requirement: up to date, the same as ``explain``, with examples to copy, whatever a norm file holds."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from nvo_check.explain import explain
from nvo_check.norm.catalogue import all_norms
from nvo_check.norm.requirement import Eis
from nvo_check.pages import make_pages
from nvo_check.reading.source import read_source
from nvo_check.report.explanation import write_explanation
from nvo_check.settings import Limits
from tests.command import ROOT, run
from tests.norm.new_norm import NEW_NORM

PAGES = {page.path: page.text for page in make_pages()}
REQUIREMENTS = {one.eis.id: one.eis for norm in all_norms() for one in norm.requirements}
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ORDER = ("voldaan", "gedeeltelijk", "niet_voldaan", "niet_te_beoordelen", "niet_van_toepassing")


def page_about(eis_id: str, pages: dict[str, str] = PAGES) -> str:
    return next(text for path, text in pages.items() if path.endswith(f"/{eis_id}.md"))


@cache
def explained(eis_id: str, *norms: str) -> str:
    return write_explanation(explain(eis_id, norms).view)


def pages_of(folder: Path, *texts: str) -> dict[str, str]:
    """Make the pages of norm files with these texts."""
    for number, text in enumerate(texts):
        (folder / f"norm{number}.yaml").write_text(text, "utf-8")
    return {page.path: page.text for page in make_pages([str(path) for path in sorted(folder.glob("norm*.yaml"))])}


def passages(page: str) -> list[str]:
    """Give what a reader of a page sees, one passage per heading, paragraph, item or block of code."""
    return [_plain(token) for token in PARSER.parse(page) if token.type in ("inline", "fence")]


def _plain(token: Token) -> str:
    text = token.content if token.type == "fence" else "".join(child.content for child in token.children or [])
    return " ".join(text.split())


def links(page: str) -> list[str]:
    return re.findall(r'(?:href|src)="([^"]*)"', PARSER.render(page))


def fences(page: str) -> list[str]:
    return [token.content for token in PARSER.parse(page) if token.type == "fence" and token.info == "yaml"]


def as_read(text: str) -> Any:
    return read_source(text.encode("utf-8"), "voorbeeld", Limits()).data


def in_order(eis: Eis) -> list[Any]:
    """Give the examples that have something in them, as the page shows them: those that pass first."""
    return [one.regio for verdict in ORDER for one in eis.voorbeelden if one.oordeel == verdict and one.regio]


def test_the_pages_in_the_repository_are_up_to_date() -> None:
    """When this fails: run ``nvo-check norm pages -o docs/eisen``, and take away the files it says are left over."""
    folder = ROOT / "docs" / "eisen"
    there = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.*")}

    assert sorted(there) == sorted(PAGES)
    assert [path for path in PAGES if there[path] != PAGES[path]] == []


def test_every_requirement_has_one_page_and_every_link_between_pages_leads_somewhere() -> None:
    made = [path.rpartition("/")[2].removesuffix(".md") for path in PAGES if not path.endswith("README.md")]

    assert sorted(made) == sorted(REQUIREMENTS)
    for path, text in PAGES.items():
        for link in links(text):
            target = (Path("/") / path).parent / link
            is_law = link.startswith("https://wetten.overheid.nl/jci1.")
            assert is_law or target.resolve().relative_to("/").as_posix() in PAGES, (path, link)


@pytest.mark.parametrize("eis_id", REQUIREMENTS)
def test_page_and_explain_tell_the_same_in_the_same_order(eis_id: str) -> None:
    on_screen = " ".join(explained(eis_id).replace("`", "").split())
    after = 0
    for passage in passages(page_about(eis_id)):
        after = on_screen.find(passage, after)
        assert after >= 0, f"not in explain, or out of order: {passage}"
    left = on_screen
    for passage in sorted(passages(page_about(eis_id)), key=len, reverse=True):
        left = left.replace(passage, " ")
    assert re.sub(r"https://wetten\.overheid\.nl/\S+|[-=*:\s]|\d+\.", "", left) == "", f"only in explain: {left}"


@pytest.mark.parametrize("eis_id", REQUIREMENTS)
def test_explain_fits_in_80_columns(eis_id: str) -> None:
    wide = [line for line in explained(eis_id).splitlines() if len(line) > 80 and " " in line.strip()]

    assert wide == []


@pytest.mark.parametrize("eis_id", REQUIREMENTS)
def test_examples_can_be_copied_from_page_and_screen(eis_id: str) -> None:
    wanted = in_order(REQUIREMENTS[eis_id])

    assert [as_read(text) for text in fences(page_about(eis_id))] == wanted
    assert [as_read(text) for text in copied(explained(eis_id))] == wanted


def copied(screen: str) -> list[str]:
    """Take the indented blocks under the heading 'Voorbeelden', as someone with a mouse would."""
    part = screen.split("\nVoorbeelden\n")[1].split("\n\nOver de norm\n", maxsplit=1)[0]
    return re.findall(r"^(?: {4}.*\n(?:\n(?= {4}))?)+", f"{part}\n", re.MULTILINE)


def test_a_law_is_a_link_and_a_document_is_not(tmp_path: Path) -> None:
    law = "jci1.3:c:BWBR0035779&artikel=2.2.1"
    source = f"{{document: Besluit Jeugdwet, artikel: 2.2.1, onderdeel: 'e, 1°', juriconnect: {law}}}"
    text = NEW_NORM.replace("[{document: Eigen afspraak}]", f"[{source}, {{document: Eigen afspraak, regels: 3-5}}]")
    pages = pages_of(tmp_path, text)
    address = f"https://wetten.overheid.nl/{law}"

    assert f"- [Besluit Jeugdwet, artikel 2.2.1, onderdeel e, 1°]({address})\n" in page_about("EIGEN-1", pages)
    assert "- Eigen afspraak, regels 3-5\n" in page_about("EIGEN-1", pages)
    assert f"- Besluit Jeugdwet, artikel 2.2.1, onderdeel e, 1°\n  {address}\n" in explained(
        "EIGEN-1", str(tmp_path / "norm0.yaml")
    )


def test_related_requirements_are_shown_on_both_sides(tmp_path: Path) -> None:
    first = NEW_NORM.replace("    meldingen:", "    verwant: [ANDERS-1, WEG-9]\n    meldingen:")
    second = (
        NEW_NORM.replace("EIGEN-1", "ANDERS-1").replace("eigen-norm", "andere-norm").replace("Eigen norm", "Andere")
    )
    pages = pages_of(tmp_path, first, second)

    there = "- [ANDERS-1 De regio heeft een beschrijving, in Andere (andere-norm)](../andere-norm/ANDERS-1.md)"
    back = "- [EIGEN-1 De regio heeft een beschrijving, in Eigen norm (eigen-norm)](../eigen-norm/EIGEN-1.md)"
    assert there in page_about("EIGEN-1", pages)
    assert back in page_about("ANDERS-1", pages)
    assert "- WEG-9 (uit een norm die hier niet bekend is)" in page_about("EIGEN-1", pages)


def test_what_is_not_made_along_is_named_but_no_link(tmp_path: Path) -> None:
    pages = pages_of(tmp_path, NEW_NORM.replace("    meldingen:", "    verwant: [NVO-0.1]\n    meldingen:"))

    assert "- NVO-0.1 Er is een regiovisie, in Norm voor" in page_about("EIGEN-1", pages)
    assert links(page_about("EIGEN-1", pages)) == ["README.md"]


def test_a_norm_that_builds_on_another_has_pages_of_its_own_requirements_only() -> None:
    own = {path for path in PAGES if path.startswith("nvo-2020-acht/")}

    assert own == {f"nvo-2020-acht/{name}.md" for name in ("README", "NVO-8.1", "NVO-8.2")}
    assert "](../nvo-2020-zeven/README.md)" in PAGES["nvo-2020-acht/README.md"]


def test_all_steps_of_judging_are_told_in_the_order_of_the_judge(tmp_path: Path) -> None:
    text = NEW_NORM.replace(
        "    meldingen: {",
        "    van_toepassing: regio.soort == 'jeugdregio'\n    gedeeltelijk: regio.naam != ''\n"
        "    zeker_niet: regio.naam == 'x'\n    ontbreekt: \"['een beschrijving']\"\n"
        "    meldingen: {niet_van_toepassing: Geldt niet., gedeeltelijk: 'Nog {aantal}: {ontbreekt}.', ",
    ).replace(
        "    voorbeelden:\n",
        "    voorbeelden:\n      - {naam: deel, oordeel: gedeeltelijk, regio: {}}\n"
        "      - {naam: niet, oordeel: niet_van_toepassing, regio: {}}\n",
    )
    page = page_about("EIGEN-1", pages_of(tmp_path, text))

    verdicts = re.findall(r"^\d\. \*\*(.*):\*\*", page, re.MULTILINE)
    assert verdicts == [
        "– niet van toepassing",
        "✓ voldaan",
        "\\~ gedeeltelijk voldaan",
        "✗ niet voldaan",
        "? niet te beoordelen",
        "✗ niet voldaan",
    ]
    assert "Nog [het aantal]: [wat er ontbreekt]." in " ".join(passages(page))
    assert "Het bestand zegt hier niets over." in page


def test_the_page_tells_when_the_norm_holds_and_what_it_does_not_check(tmp_path: Path) -> None:
    text = NEW_NORM.replace(
        "elementen:",
        "uitgever: De regio\ngeldig_van: 2026-01-01\ngeldig_tot: 2027\nniet_getoetst: Of het helpt.\nelementen:",
        1,
    )
    pages = pages_of(tmp_path, text)

    for page in (page_about("EIGEN-1", pages), pages["eigen-norm/README.md"]):
        seen = " ".join(passages(page))
        assert "Vastgesteld door: De regio Geldig: van 1 januari 2026 tot en met 2027" in seen
        assert "Wat nvo-check van deze norm niet toetst Of het helpt." in seen


HOSTILE = [
    *(
        "# Kop",
        "## Kop ##",
        "* lijst",
        "+ lijst",
        "-",
        "1. lijst",
        "> citaat",
        "---",
        "===",
        "```",
        "~~~",
        "    ingesprongen",
        "| a | b |",
    ),
    *(
        "[klik](http://kwaad.nl)",
        "![x](http://kwaad.nl)",
        "<http://kwaad.nl>",
        "http://kwaad.nl",
        "www.kwaad.nl",
        "@iemand",
    ),
    *("<script>alert(1)</script>", "<b>vet</b>", "<!-- weg -->", "&lt;b&gt;", "**vet**", "_schuin_", "~~weg~~", "$x$"),
    *(
        "[a]: http://kwaad.nl",
        "[a][b]",
        "a\\",
        "\\`a`",
        "`a` `b",
        "``a`",
        "`` ` ``",
        "`<b>`",
        "`a``b`<i>`",
        "::error::x",
    ),
    *(
        "##[command]x",
        "##vso[task.complete]x",
        "a `b",
        "](http://kwaad.nl)",
        "` # Kop",
        "javascript:x",
        "a|b",
    ),
]


@pytest.mark.parametrize("evil", HOSTILE)
def test_texts_of_a_norm_file_are_only_texts(evil: str, tmp_path: Path) -> None:
    """The same page with harmless texts has the same headings, lists, links and code."""
    pages, harmless = (
        pages_of(_folder(tmp_path, name), norm_with(text)) for name, text in (("a", evil), ("b", "kwaad"))
    )

    for path, page in pages.items():
        html = PARSER.render(page)
        assert structure(page) == structure(harmless[path]), path
        assert links(page) == links(harmless[path])
        assert not re.search(r"<(script|b|i|img|!-- weg)\b", html)
        assert not re.search(r"://|www\.|@", _prose(page).replace("](https://wetten.overheid.nl", ""))
        assert not re.search(r"^\s*::|##\w*\[", page, re.MULTILINE)
    screen = explained("EIGEN-1", str(tmp_path / "a" / "norm0.yaml"))
    assert not re.search(r"^\s*::|##\w*\[", screen, re.MULTILINE)
    assert [as_read(copy)["visie"] for copy in fences(page_about("EIGEN-1", pages))] == [_lines(evil)]


def norm_with(text: str) -> str:
    """Give a norm file that has ``text`` in every place where a norm file may have free text."""
    name, prose = json.dumps(text.strip()), json.dumps(f"{text}\n\n{text}\n{text}")
    source = f"{{document: {name}, kop: {name}, artikel: {name}, onderdeel: {name}, verwijzing: {name}}}"
    lines = {
        "titel: Eigen norm": f"titel: {name}\nuitgever: {name}\nduiding: {prose}\nniet_getoetst: {prose}",
        "titel: Namen": f"titel: {name}",
        "titel: De regio heeft een beschrijving": f"titel: {name}",
        "vraag: Is de regio beschreven?": f"vraag: {prose}",
        "uitleg: Wie leest, wil weten wie de regio is.": f"uitleg: {prose}\n    duiding: {prose}",
        "advies: Schrijf een beschrijving.": f"advies: {prose}\n    veelgemaakte_fouten: [{prose}]",
        "{document: Eigen afspraak}": source,
        "regio.beschrijving != ''": f"regio.beschrijving != {name} // {name[1:-1]}",
        "voldaan: Er is een beschrijving.": f"voldaan: {json.dumps(text)}",
        "naam: met": f"naam: {name}, ontbreekt: [{name}]",
        "{beschrijving: Aan zee.}}": f"{{beschrijving: Aan zee.}}, visie: {json.dumps(_lines(text))}}}",
    }
    norm = NEW_NORM.replace("voldaan: regio.", "voldaan: |-\n      regio.")
    for old, new in lines.items():
        assert old in norm, old
        norm = norm.replace(old, new, 1)
    return norm


def _lines(text: str) -> str:
    return f"Eerst dit:\n{text}\nen dan dat."


def structure(page: str) -> list[str]:
    """Give the blocks of a page; how many names stand between backticks is up to the text."""
    return [f"{token.type} {token.tag} {token.level}" for token in PARSER.parse(page)]


def _prose(page: str) -> str:
    """Give what stands outside code, as it is written: what GitHub and GitLab look through for addresses and names."""
    lines = [token.content for token in PARSER.parse(page) if token.type == "inline"]
    return re.sub(r"`[^`]*`", "", "\n".join(lines))


def _folder(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


def test_a_list_in_a_text_of_a_norm_stays_a_list(tmp_path: Path) -> None:
    text = NEW_NORM.replace("uitleg: Wie leest,", 'uitleg: "Let op:\\n\\n- één\\n- twee\\n\\nKlaar." #')

    assert "\nLet op:\n\n- één\n- twee\n\nKlaar.\n" in page_about("EIGEN-1", pages_of(tmp_path, text))


@pytest.mark.parametrize(
    ("norm_id", "folder"),
    [("con", "_con"), ("com1.x", "_com1.x"), ("readme.md", "_readme.md"), ("norm-1", "norm-1"), ("console", "console")],
)
def test_a_folder_has_a_name_that_every_system_can_have(norm_id: str, folder: str, tmp_path: Path) -> None:
    pages = pages_of(tmp_path, NEW_NORM.replace("id: eigen-norm", f"id: {norm_id}"))

    assert sorted(pages) == sorted(["README.md", f"{folder}/README.md", f"{folder}/EIGEN-1.md"])


def test_pages_differ_in_more_than_capitals(tmp_path: Path) -> None:
    body = NEW_NORM.split("eisen:\n")[1]
    text = NEW_NORM.replace("EIGEN-1", "EIGEN-a") + body.replace("EIGEN-1", "EIGEN-A")
    pages = pages_of(tmp_path, text)

    assert set(pages) == {"README.md", "eigen-norm/README.md", "eigen-norm/EIGEN-a.md", "eigen-norm/EIGEN-A--2.md"}
    assert "[EIGEN-A](EIGEN-A--2.md)" in pages["eigen-norm/README.md"]


def test_a_folder_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (tmp_path / "eisen").mkdir()
    (tmp_path / "eisen" / "nvo-2020-acht").symlink_to(tmp_path / "elders")

    result = run("norm", "pages", "nvo-2020-acht", "-o", "eisen", cwd=tmp_path)

    assert result.returncode == 2
    assert "is een verwijzing naar een andere map" in result.stderr
    assert list((tmp_path / "elders").iterdir()) == []
