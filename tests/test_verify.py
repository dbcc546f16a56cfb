# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Verifying an outcome: four answers, and an outcome file that is not trusted."""

from __future__ import annotations

import datetime
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from nvo_check import __version__
from nvo_check.check import check
from nvo_check.failure import NormFailure, UsageFailure
from nvo_check.reading.recorded import path_inside
from nvo_check.report.json import write_json
from nvo_check.report.receipt.formats import write
from nvo_check.report.receipt.parts import Receiptverschil
from nvo_check.report.receipt.text import change_of
from nvo_check.settings import Settings
from nvo_check.verify import verify
from tests.command import ROOT, run

SCHEMA = Draft202012Validator(json.loads((ROOT / "schemas" / "naloop.schema.json").read_text("utf-8")))
FULL = (ROOT / "tests" / "data" / "volledig.yaml").read_text("utf-8")
DATE = ("--date", "2026-11-21")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder in which the tests work, with a region file and its outcome."""
    work = tmp_path / "werk"
    work.mkdir()
    monkeypatch.chdir(work)
    (work / "regio.yaml").write_text(FULL, "utf-8")
    judge("regio.yaml")
    return work


def judge(*paths: str, norms: Sequence[str] = (), **more: Any) -> None:
    """Write the outcome of a check, as ``check -f json=uit.json`` does."""
    outcome = check(paths, norms, peildatum=datetime.date(2026, 11, 21), **more)
    Path("uit.json").write_text(write_json(outcome), "utf-8", newline="\n")


def receipt(*paths: str, holds: bool, **more: Any) -> dict[str, Any]:
    """Verify the outcome; give the receipt as other programs get it."""
    found: dict[str, Any] = json.loads(write("json", verify("uit.json", paths, **more)))
    SCHEMA.validate(found)
    assert found["houdt_stand"] is holds
    return found


def shown(*paths: str, **more: Any) -> str:
    """Verify the outcome; give the receipt as a person sees it, on one line."""
    return " ".join(write("tekst", verify("uit.json", paths, **more)).split())


def refused(*paths: str, **more: Any) -> str:
    """Give why the outcome is not verified."""
    with pytest.raises(UsageFailure) as caught:
        verify("uit.json", paths, **more)
    assert caught.value.melding.isprintable()
    return caught.value.melding


def edit(folder: Path, change: Callable[[dict[str, Any]], Any]) -> None:
    """Change the outcome the way a person or a script would, in the layout of nvo-check."""
    data = json.loads((folder / "uit.json").read_text("utf-8"))
    change(data)
    (folder / "uit.json").write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", "utf-8")


def kinds(found: dict[str, Any], key: str) -> list[str]:
    return [one["soort"] for one in found[key]]


def test_the_same_inputs_give_the_same_bytes_whatever_the_seed_or_the_order(tmp_path: Path) -> None:
    regions = sorted(str(path) for path in (ROOT / "regions").glob("*.yaml"))
    texts = [run("check", *regions, "-f", "json", *DATE, PYTHONHASHSEED=seed).stdout for seed in ("0", "1", "4711")]
    assert len(set(texts)) == 1

    back = json.loads(run("check", *reversed(regions), "-f", "json", *DATE, PYTHONHASHSEED="2").stdout)
    assert sorted(back["regios"], key=itemgetter("bestand")) == json.loads(texts[0])["regios"]


def test_an_untouched_outcome_is_the_same_to_the_byte(folder: Path) -> None:
    found = receipt(holds=True)

    assert (found["antwoord"], found["alleen_opmaak"]) == ("gelijk", False)
    assert found["invoer"] == found["uitkomst"] == found["velden"] == []


def test_the_regions_with_several_norms_and_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for path in (ROOT / "regions").glob("*.yaml"):
        (tmp_path / "regions").mkdir(exist_ok=True)
        (tmp_path / "regions" / path.name).write_bytes(path.read_bytes())
    (tmp_path / "regions" / "stuk.yaml").write_text("schemaversie: [", "utf-8")
    judge("regions", norms=["nvo-2020-zeven", "nvo-2020-acht"], fail_on="aanbevolen")

    assert receipt(holds=True)["antwoord"] == "gelijk"


def test_another_layout_is_said_and_holds(folder: Path) -> None:
    (folder / "uit.json").write_text(json.dumps(json.loads((folder / "uit.json").read_text("utf-8"))), "utf-8")

    found = receipt(holds=True)

    assert (found["antwoord"], found["alleen_opmaak"]) == ("gelijk", True)


def test_other_inputs_and_the_same_outcome(folder: Path) -> None:
    (folder / "regio.yaml").write_text(FULL.replace("Meer hulp in de buurt", "Veel hulp in de buurt"), "utf-8")

    found = receipt(holds=True)

    assert found["antwoord"] == "houdt_stand"
    assert kinds(found, "invoer") == ["regiobestand"]
    assert found["uitkomst"] == []


def test_other_inputs_and_another_outcome(folder: Path) -> None:
    (folder / "regio.yaml").write_text(FULL.replace("  - {groep: aanbieders, datum: 2025-02-03}\n", ""), "utf-8")

    found = receipt(holds=False)

    assert found["antwoord"] == "houdt_geen_stand"
    assert kinds(found, "invoer") == ["regiobestand"]
    assert found["uitkomst"][0] == {
        "soort": "oordeel",
        "wat": "Duinland, NVO-0.4",
        "was": "voldaan",
        "wordt": "gedeeltelijk voldaan (ontbreekt: aanbieders)",
        "aantal": 1,
        "plaats": "",
    }
    assert {"conclusie", "exitcode"} <= set(kinds(found, "uitkomst"))


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (lambda data: data["regios"][0]["oordelen"][0].update(oordeel="niet_voldaan"), "oordeel"),
        (lambda data: data["regios"][0]["oordelen"][0].update(ontbreekt=["x"]), "oordeel"),
        (lambda data: data["regios"][0].update(voldoet=False), "conclusie"),
        (lambda data: data["regios"][0]["telling"].update(voldaan=7), "telling"),
        (lambda data: data["regios"][0].update(regio="Elders"), "regio"),
        (lambda data: data.update(exitcode=1), "exitcode"),
        (lambda data: data["regios"][0]["besluitvorming"]["gemeenten"][0].update(raad="onbekend"), "besluitvorming"),
        (lambda data: data["regios"][0]["oordelen"][0].update(melding="Alles in orde."), None),
        (lambda data: data["regios"][0]["oordelen"][0]["plaats"].update(regel=99), None),
    ],
)
def test_a_file_changed_by_hand_is_caught(change: Callable[[Any], Any], kind: str | None, folder: Path) -> None:
    edit(folder, change)

    found = receipt(holds=False)

    assert found["antwoord"] == "wijkt_af"
    assert found["invoer"] == []
    assert kind is None or kind in kinds(found, "uitkomst")
    assert len(found["velden"]) == 1
    assert "met de hand veranderd, of gemaakt met andere versies van nvo-check of zijn onderdelen" in shown()


def test_another_version_is_named(folder: Path) -> None:
    edit(folder, lambda data: data.update(versie="0.0.1"))
    assert receipt(holds=True)["antwoord"] == "houdt_stand"

    edit(folder, lambda data: data["regios"][0]["oordelen"][0].update(oordeel="gedeeltelijk"))
    found = receipt(holds=False)

    assert found["antwoord"] == "wijkt_af"
    assert f"maakte deze uitkomst: 0.0.1. Nu is het {__version__}" in found["uitleg"]


def test_a_changed_hash_of_the_norm_is_an_input(folder: Path) -> None:
    edit(folder, lambda data: data["regios"][0]["norm"].update(sha256="0" * 64))

    assert kinds(receipt(holds=True), "invoer") == ["norm"]


def test_a_file_that_is_gone_and_one_that_became_unreadable(folder: Path) -> None:
    (folder / "regio.yaml").write_text("schemaversie: [", "utf-8")
    assert "regiobestand" in kinds(receipt(holds=False), "invoer")

    (folder / "regio.yaml").unlink()
    found = receipt(holds=False)

    assert found["antwoord"] == "houdt_geen_stand"
    assert found["invoer"][0]["wordt"] == "bestaat niet meer"
    assert "bestaat niet meer Een bestand bestaat niet meer. Werkt u in de map waarin getoetst is?" in shown()


def test_files_that_moved_are_given_in_order(folder: Path) -> None:
    (folder / "elders").mkdir()
    (folder / "regio.yaml").rename(folder / "elders" / "anders.yaml")

    found = receipt("elders/anders.yaml", holds=True)

    assert (found["antwoord"], found["verplaatst"]) == ("gelijk", True)
    assert "staat één bestand, maar u gaf er 2" in refused("elders/anders.yaml", "uit.json")


def test_a_norm_of_your_own(folder: Path) -> None:
    shipped = (ROOT / "nvo_check" / "norms" / "nvo-2020-acht.yaml").read_text("utf-8")
    norm = shipped.replace("id: nvo-2020-acht", "id: eigen-acht", 1)
    (folder / "norm.yaml").write_text(norm, "utf-8")
    judge("regio.yaml", norms=["norm.yaml"])
    assert receipt(holds=True)["antwoord"] == "gelijk"

    (folder / "norm.yaml").write_text(norm + "# later\n", "utf-8")
    assert kinds(receipt(holds=True), "invoer") == ["norm"]

    (folder / "norm.yaml").rename(folder / "n.yaml")
    assert "getoetst is? Geef het anders zelf: `nvo-check verify uit.json --norm BESTAND`" in refused()
    assert kinds(receipt(norms=["n.yaml"], holds=True), "invoer") == ["norm"]

    (folder / "n.yaml").write_text("schemaversie: 1\n", "utf-8")
    with pytest.raises(NormFailure):
        verify("uit.json", norms=["n.yaml"])


def test_every_norm_is_given_or_none(folder: Path) -> None:
    judge("regio.yaml", norms=["nvo-2020-zeven", "nvo-2020-acht"])

    expected = "staan 2 normen, maar u gaf er 1. Geef --norm voor elke norm, in deze volgorde: `nvo-2020-zeven`, `nvo-"
    assert expected in refused(norms=["nvo-2020-acht"])
    assert receipt(norms=["nvo-2020-zeven", "nvo-2020-acht"], holds=True)["antwoord"] == "gelijk"


def test_a_norm_that_the_user_gives_is_no_forgery(folder: Path) -> None:
    found = receipt(norms=["nvo-2020-acht"], holds=True)

    assert found["antwoord"] == "houdt_stand"
    assert found["invoer"][0]["wordt"] == "gekozen met --norm"


def test_sources(folder: Path) -> None:
    (folder / "stukken").mkdir()
    (folder / "stukken" / "samen-sterk.md").write_text("# De regio\n\nTekst.\n", "utf-8")
    judge("regio.yaml", sources="stukken")
    assert receipt(holds=True)["antwoord"] == "gelijk"

    (folder / "stukken").rename(folder / "map")
    missing = refused()
    assert "Werkt u in de map waarin getoetst is?" in missing
    assert "`nvo-check verify uit.json --sources MAP`" in missing
    assert receipt(sources="map", holds=True)["antwoord"] in ("gelijk", "houdt_stand")


OUTSIDE = [
    "/etc/passwd", "../geheim.yaml", "uit/../../geheim.yaml", "koppeling.yaml", "map/geheim.yaml", "/dev/zero", "",
    "C:\\geheim.yaml", "C:x.yaml", "\\\\server\\x.yaml", "..\\geheim.yaml", "a\x00b", "a\x1b[31m", "~/../../x\n",
]  # fmt: skip


@contextmanager
def files_opened() -> Iterator[list[str]]:
    """Collect every file and folder that Python opens, whichever function does it."""
    _OPENED.clear()
    _WATCHING.append(True)
    try:
        yield _OPENED
    finally:
        _WATCHING.clear()


_OPENED: list[str] = []
_WATCHING: list[bool] = []
_AT_HOME = tuple(os.path.realpath(path) for path in (ROOT, sys.prefix, sys.base_prefix))
"""Where nvo-check and Python themselves are."""


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if _WATCHING and event in ("open", "os.listdir", "os.scandir") and isinstance(arguments[0], str | bytes | Path):
        _OPENED.append(os.path.realpath(os.fsdecode(arguments[0])))


sys.addaudithook(_note)


@pytest.mark.parametrize("name", OUTSIDE)
@pytest.mark.parametrize("key", ["regio", "bronnen", "norm"])
def test_a_path_that_leads_out_is_not_opened(name: str, key: str, folder: Path) -> None:
    (folder.parent / "geheim.yaml").write_text(FULL, "utf-8")
    (folder / "uit").mkdir()
    (folder / "koppeling.yaml").symlink_to(folder.parent / "geheim.yaml")
    (folder / "map").symlink_to(folder.parent)
    changes: dict[str, Callable[[Any], Any]] = {
        "regio": lambda data: data["regios"][0].update(bestand=name),
        "bronnen": lambda data: data.update(bronnenmap=name),
        "norm": lambda data: data["regios"][0]["norm"].update(bestand=name or "/x.yaml", gekozen=True),
    }
    edit(folder, changes[key])

    with files_opened() as opened:
        melding = refused()

    assert "nvo-check opent het niet uit zichzelf" in melding
    assert "`nvo-check verify uit.json " in melding
    assert opened[0] == os.path.realpath("uit.json")
    assert [path for path in opened if not path.startswith((os.path.realpath(folder), *_AT_HOME))] == []


def test_the_watch_sees_what_is_opened(folder: Path) -> None:
    (folder.parent / "geheim.yaml").write_text(FULL, "utf-8")

    with files_opened() as opened:
        verify("uit.json", ["../geheim.yaml"])

    assert os.path.realpath("../geheim.yaml") in opened


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("../bronnen", "--sources ../bronnen`"),
        ("../mijn bronnen", "--sources '../mijn bronnen'`"),
        ("../x; rm -rf x", "--sources '../x; rm -rf x'`"),
        ("../" + "b" * 117, "--sources ../" + "b" * 117),
        ("../" + "b" * 118, "--sources MAP`"),
        ("../a\x1b[31m", "--sources MAP`"),
        ("", "--sources MAP`"),
    ],
)
def test_the_command_for_sources_elsewhere_names_the_whole_folder_or_none(
    name: str, command: str, folder: Path
) -> None:
    edit(folder, lambda data: data.update(bronnenmap=name))

    assert f"Vertrouwt u de map? Typ dan: `nvo-check verify uit.json {command}" in refused()


def test_a_path_that_leads_out_on_the_command_line(folder: Path) -> None:
    edit(folder, lambda data: data.update(bronnenmap="/etc"))

    result = run("verify", "uit.json", cwd=folder)

    assert (result.returncode, result.stdout) == (2, "")
    assert "`nvo-check verify uit.json --sources /etc`" in result.stderr


def test_the_id_of_a_norm_is_no_way_to_a_file(folder: Path) -> None:
    (folder.parent / "geheim.yaml").write_text("geheim: 1\n", "utf-8")
    edit(folder, lambda data: data["regios"][0]["norm"].update(id="../geheim.yaml", gekozen=True))

    assert "Die heeft deze nvo-check niet" in refused()


def test_a_folder_in_the_place_of_a_file_is_not_searched(folder: Path) -> None:
    edit(folder, lambda data: data["regios"][0].update(bestand="."))

    assert "maar dat is een map" in refused()


def test_standard_input_cannot_be_repeated(folder: Path) -> None:
    text = (folder / "uit.json").read_text("utf-8").replace('"regio.yaml"', '"-"')
    (folder / "uit.json").write_text(text, "utf-8")

    melding = refused()

    assert "standaardinvoer" in melding
    assert "`nvo-check verify uit.json PAD...`" in melding
    assert receipt("regio.yaml", holds=True)["antwoord"] == "gelijk"


def test_nothing_to_verify(folder: Path) -> None:
    edit(folder, lambda data: data.update(regios=[], fouten=[]))

    assert "Er is niets na te lopen" in refused()


def test_an_outcome_of_windows_is_found(folder: Path) -> None:
    (folder / "regios").mkdir()
    (folder / "regio.yaml").rename(folder / "regios" / "regio.yaml")
    text = (folder / "uit.json").read_text("utf-8").replace('"regio.yaml"', '"regios\\\\regio.yaml"')
    (folder / "uit.json").write_text(text, "utf-8")

    assert receipt(holds=True)["antwoord"] == "gelijk"


def test_path_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a\\b.yaml").touch()

    assert path_inside("a\\b.yaml") == "a\\b.yaml"
    assert path_inside("c\\d.yaml") == "c/d.yaml"
    assert path_inside("een/../twee.yaml") == "een/../twee.yaml"
    assert path_inside(str(tmp_path / "x.yaml")) is None


def test_hostile_text_reaches_no_terminal(folder: Path) -> None:
    nasty = "\x1b[31mrood\u202e\x07"
    edit(folder, lambda data: data["regios"][0].update(regio=nasty))
    edit(folder, lambda data: data.update(versie=nasty))

    result = run("verify", "uit.json", cwd=folder)

    assert result.returncode == 1
    assert all(sign.isprintable() or sign == "\n" for sign in result.stdout)


def test_git_line_endings_are_only_layout(folder: Path) -> None:
    content = (folder / "uit.json").read_bytes().replace(b"\n", b"\r\n")
    (folder / "uit.json").write_bytes(content)

    assert receipt(holds=True)["alleen_opmaak"] is True


def test_the_forms_of_the_other_commands(folder: Path) -> None:
    (folder / "stukken").mkdir()
    (folder / "stukken" / "samen-sterk.md").write_text("# De regio\n", "utf-8")
    judge("regio.yaml", sources="stukken")
    before = (folder / "stukken" / "samen-sterk.md").read_bytes()

    both = run("verify", "uit.json", "-f", "tekst", "-f", "json=naloop.json", cwd=folder)
    source = run("verify", "uit.json", "-o", "stukken/samen-sterk.md", "-f", "json", cwd=folder)

    assert (both.returncode, both.stderr) == (0, "Geschreven: naloop.json\n")
    assert "De uitkomst houdt stand" in both.stdout
    SCHEMA.validate(json.loads((folder / "naloop.json").read_text("utf-8")))
    assert source.returncode == 2
    assert "is ook de invoer" in source.stderr
    assert (folder / "stukken" / "samen-sterk.md").read_bytes() == before


def test_equal_rows_are_one_with_the_place_of_the_first(folder: Path) -> None:
    (folder / "stukken").mkdir()
    source = folder / "stukken" / "samen-sterk.md"
    source.write_text("# De regio\n\nTekst.\n", "utf-8")
    (folder / "andere.yaml").write_text(FULL, "utf-8")
    judge("regio.yaml", "andere.yaml", sources="stukken")
    source.write_text("# Iets anders\n", "utf-8")

    found = receipt(holds=False)

    assert found["invoer"][0]["soort"] == "bron"
    assert kinds(found, "invoer").count("bron") == 1
    rows = [one for one in found["uitkomst"] if one["soort"] == "verwijzing"]
    assert len({json.dumps(one | {"plaats": ""}) for one in rows}) == len(rows)
    assert all(one["plaats"].startswith(("regio.yaml:", "andere.yaml:")) for one in rows)
    assert " keer, eerst op regio.yaml:" in shown()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("verwijzing", "bevestigd", "wijkt af"), "was bevestigd, wijkt nu af"),
        (("verwijzing", "wijkt af", "bevestigd"), "week af, is nu bevestigd"),
        (("verwijzing", "bevestigd", "er niet"), "was bevestigd, is er nu niet meer"),
        (("verwijzing", "bevestigd", "bron niet te lezen"), "was bevestigd, de bron is nu niet te lezen"),
        (("regiobestand", "0" * 12, "bestaat niet meer"), "was 000000000000, bestaat niet meer"),
        (("besluitvorming", "de raad stelde vast", "er niet"), "eerst de raad stelde vast, is er nu niet meer"),
        (("exitcode", "0", "1"), "was 0, is nu 1"),
    ],
)
def test_a_change_reads_as_a_sentence(change: tuple[Any, str, str], expected: str) -> None:
    kind, was, now = change

    assert change_of(Receiptverschil(kind, "Iets", was, now)) == expected


def test_one_field_and_more_fields_read_well(folder: Path) -> None:
    (folder / "regio.yaml").write_text(FULL + "# later\n", "utf-8")

    assert "In het bestand verschilt één gegeven: een vingerafdruk, een plaats of een ander gegeven." in shown()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"besluit": "vastgesteld"', '"besluit": "gepland"'),
        ('"datum": "2025-06-01"', '"datum": "2024-06-01"'),
        ('"titel": "Regiovisie Samen sterk"', '"titel": "Iets anders"'),
        ('"kop": null', '"kop": "Verzonnen"'),
    ],
)
def test_another_version_does_not_excuse_other_facts(folder: Path, old: str, new: str) -> None:
    """The version is written in the file itself: it may explain other words, never other facts."""
    path = folder / "uit.json"
    text = path.read_text("utf-8").replace(f'"versie": "{__version__}"', '"versie": "0.1.9"')
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")

    assert "gegeven" in kinds(receipt(holds=False), "uitkomst")


def test_a_mark_on_what_is_not_open_is_no_choice(folder: Path) -> None:
    """Only an open point can be set aside; a mark elsewhere was put there by hand."""
    data = json.loads(Path("uit.json").read_text("utf-8"))
    data["regios"][0]["oordelen"][0]["opzij"] = {"waarom": "genegeerd", "reden": "Zomaar."}
    Path("uit.json").write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", "utf-8", newline="\n")

    assert receipt(holds=False)["antwoord"] == "wijkt_af"


def test_how_much_was_known_follows_from_the_marks(folder: Path) -> None:
    data = json.loads(Path("uit.json").read_text("utf-8"))
    data["sinds"] = {
        "bestand": "basis.json", "sha256": "0" * 64, "peildatum": "2026-11-01", "bekend": 999, "beter": 0, "regios": 1,
        "niet_getoetst": [],
    }  # fmt: skip
    Path("uit.json").write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", "utf-8", newline="\n")

    assert receipt(holds=False)["antwoord"] == "wijkt_af"

    data["sinds"]["bekend"] = 0
    Path("uit.json").write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", "utf-8", newline="\n")
    assert "Zij is vergeleken met basis.json. Dat bestand is niet nagelopen." in shown()


def test_norms_per_file_are_repeated_per_file(folder: Path) -> None:
    """A configuration chose another norm for one of two files."""
    (folder / "tweede.yaml").write_text(FULL.replace("naam: Duinland", "naam: Heideland", 1), "utf-8")
    settings = Settings(norms_for={"tweede.yaml": ("nvo-2020-zeven",)})
    judge("regio.yaml", "tweede.yaml", settings=settings)

    assert receipt(holds=True)["antwoord"] == "gelijk"

    own = (ROOT / "nvo_check" / "norms" / "nvo-2020-zeven.yaml").read_text("utf-8")
    (folder / "eigen.yaml").write_text(own.replace("id: nvo-2020-zeven", "id: eigen-norm", 1), "utf-8")
    judge("regio.yaml", "tweede.yaml", settings=Settings(norms_for={"tweede.yaml": ("eigen.yaml",)}))
    (folder / "elders.yaml").write_bytes((folder / "eigen.yaml").read_bytes())

    assert receipt(holds=True, norms=["elders.yaml"])["antwoord"] == "gelijk"


def test_a_kept_copy_of_a_shipped_norm_can_repeat_an_old_outcome(folder: Path) -> None:
    """A shipped norm may be corrected later; what was judged by the one of then is repeated by a copy of it."""
    shipped = (ROOT / "nvo_check" / "norms" / "nvo-2020-acht.yaml").read_text("utf-8")
    (folder / "toen.yaml").write_text(
        f"{shipped}\n# zoals hij toen was\n".replace("titel: ", "titel: Oude ", 1), "utf-8"
    )
    judge("regio.yaml", norms=["toen.yaml"], settings=Settings(any_norm_name=True))

    assert receipt(holds=True)["antwoord"] == "gelijk"
    with pytest.raises(NormFailure):
        judge("regio.yaml", norms=["toen.yaml"])
