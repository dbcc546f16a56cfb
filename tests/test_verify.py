# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Verifying an outcome: four answers, and an outcome file that is not trusted."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from nvo_check import __version__
from nvo_check.failure import UsageFailure
from nvo_check.reading.recorded import path_inside
from nvo_check.verify import verify
from tests.command import ROOT, run

SCHEMA = Draft202012Validator(json.loads((ROOT / "schemas" / "naloop.schema.json").read_text("utf-8")))
FULL = (ROOT / "tests" / "data" / "volledig.yaml").read_text("utf-8")
DATE = ("--date", "2026-11-21")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a region file and its outcome."""
    work = tmp_path / "werk"
    work.mkdir()
    (work / "regio.yaml").write_text(FULL, "utf-8")
    run("check", "regio.yaml", "-f", "json=uit.json", *DATE, cwd=work)
    return work


def receipt(folder: Path, *arguments: str, exit_code: int) -> dict[str, Any]:
    result = run("verify", "uit.json", *arguments, "-f", "json", cwd=folder)
    assert result.returncode == exit_code, result.stdout + result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    SCHEMA.validate(found)
    return found


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
    assert list(reversed(back["regios"])) == json.loads(texts[0])["regios"]


def test_an_untouched_outcome_is_the_same_to_the_byte(folder: Path) -> None:
    found = receipt(folder, exit_code=0)

    assert (found["antwoord"], found["alleen_opmaak"]) == ("gelijk", False)
    assert found["invoer"] == found["uitkomst"] == found["velden"] == []


def test_the_regions_with_several_norms_and_a_folder(tmp_path: Path) -> None:
    for path in (ROOT / "regions").glob("*.yaml"):
        (tmp_path / "regions").mkdir(exist_ok=True)
        (tmp_path / "regions" / path.name).write_bytes(path.read_bytes())
    (tmp_path / "regions" / "stuk.yaml").write_text("schemaversie: [", "utf-8")
    norms = ("--norm", "nvo-2020-zeven", "--norm", "nvo-2020-acht")
    run("check", "regions", *norms, "-f", "json=uit.json", *DATE, "--fail-on", "aanbevolen", cwd=tmp_path)

    assert receipt(tmp_path, exit_code=0)["antwoord"] == "gelijk"


def test_another_layout_is_said_and_holds(folder: Path) -> None:
    (folder / "uit.json").write_text(json.dumps(json.loads((folder / "uit.json").read_text("utf-8"))), "utf-8")

    found = receipt(folder, exit_code=0)

    assert (found["antwoord"], found["alleen_opmaak"]) == ("gelijk", True)


def test_other_inputs_and_the_same_outcome(folder: Path) -> None:
    (folder / "regio.yaml").write_text(FULL.replace("Meer hulp in de buurt", "Veel hulp in de buurt"), "utf-8")

    found = receipt(folder, exit_code=0)

    assert found["antwoord"] == "houdt_stand"
    assert kinds(found, "invoer") == ["regiobestand"]
    assert found["uitkomst"] == []


def test_other_inputs_and_another_outcome(folder: Path) -> None:
    (folder / "regio.yaml").write_text(FULL.replace("  - {groep: aanbieders, datum: 2025-02-03}\n", ""), "utf-8")

    found = receipt(folder, exit_code=1)

    assert found["antwoord"] == "houdt_geen_stand"
    assert kinds(found, "invoer") == ["regiobestand"]
    assert found["uitkomst"][0] == {
        "soort": "oordeel",
        "wat": "Duinland, NVO-0.4",
        "was": "voldaan",
        "wordt": "gedeeltelijk voldaan (ontbreekt: aanbieders)",
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

    found = receipt(folder, exit_code=1)

    assert found["antwoord"] == "wijkt_af"
    assert found["invoer"] == []
    assert kind is None or kind in kinds(found, "uitkomst")
    assert len(found["velden"]) == 1
    assert "met de hand" in run("verify", "uit.json", cwd=folder).stdout


def test_another_version_is_named(folder: Path) -> None:
    edit(folder, lambda data: data.update(versie="0.0.1"))
    assert receipt(folder, exit_code=0)["antwoord"] == "houdt_stand"

    edit(folder, lambda data: data["regios"][0]["oordelen"][0].update(oordeel="gedeeltelijk"))
    found = receipt(folder, exit_code=1)

    assert found["antwoord"] == "wijkt_af"
    assert f"maakte deze uitkomst: 0.0.1. Nu is het {__version__}" in found["uitleg"]


def test_a_changed_hash_of_the_norm_is_an_input(folder: Path) -> None:
    edit(folder, lambda data: data["regios"][0]["norm"].update(sha256="0" * 64))

    assert kinds(receipt(folder, exit_code=0), "invoer") == ["norm"]


def test_a_file_that_is_gone_and_one_that_became_unreadable(folder: Path) -> None:
    (folder / "regio.yaml").write_text("schemaversie: [", "utf-8")
    assert "regiobestand" in kinds(receipt(folder, exit_code=1), "invoer")

    (folder / "regio.yaml").unlink()
    found = receipt(folder, exit_code=1)

    assert found["antwoord"] == "houdt_geen_stand"
    assert found["invoer"][0]["wordt"] == "Dit bestand bestaat niet."


def test_files_that_moved_are_given_in_order(folder: Path) -> None:
    (folder / "elders").mkdir()
    (folder / "regio.yaml").rename(folder / "elders" / "anders.yaml")

    found = receipt(folder, "elders/anders.yaml", exit_code=0)

    assert (found["antwoord"], found["verplaatst"]) == ("gelijk", True)
    result = run("verify", "uit.json", "elders/anders.yaml", "uit.json", cwd=folder)
    assert result.returncode == 2
    assert "staat één bestand, maar u gaf er 2" in result.stderr


def test_a_norm_of_your_own(folder: Path) -> None:
    norm = (ROOT / "nvo_check" / "norms" / "nvo-2020-acht.yaml").read_text("utf-8")
    (folder / "norm.yaml").write_text(norm, "utf-8")
    run("check", "regio.yaml", "--norm", "norm.yaml", "-f", "json=uit.json", *DATE, cwd=folder)
    assert receipt(folder, exit_code=0)["antwoord"] == "gelijk"

    (folder / "norm.yaml").write_text(norm + "# later\n", "utf-8")
    assert kinds(receipt(folder, exit_code=0), "invoer") == ["norm"]

    (folder / "norm.yaml").rename(folder / "n.yaml")
    missing = run("verify", "uit.json", cwd=folder)
    assert missing.returncode == 2
    assert "`nvo-check verify uit.json --norm BESTAND`" in missing.stderr
    assert kinds(receipt(folder, "--norm", "n.yaml", exit_code=0), "invoer") == ["norm"]

    (folder / "n.yaml").write_text("schemaversie: 1\n", "utf-8")
    assert run("verify", "uit.json", "--norm", "n.yaml", cwd=folder).returncode == 4


def test_a_norm_that_the_user_gives_is_no_forgery(folder: Path) -> None:
    found = receipt(folder, "--norm", "nvo-2020-acht", exit_code=0)

    assert found["antwoord"] == "houdt_stand"
    assert found["invoer"][0]["wordt"] == "gekozen met --norm"


def test_sources(folder: Path) -> None:
    (folder / "stukken").mkdir()
    (folder / "stukken" / "samen-sterk.md").write_text("# De regio\n\nTekst.\n", "utf-8")
    run("check", "regio.yaml", "--sources", "stukken", "-f", "json=uit.json", *DATE, cwd=folder)
    assert receipt(folder, exit_code=0)["antwoord"] == "gelijk"

    (folder / "stukken").rename(folder / "map")
    missing = run("verify", "uit.json", cwd=folder)
    assert missing.returncode == 2
    assert "`nvo-check verify uit.json --sources MAP`" in missing.stderr
    assert receipt(folder, "--sources", "map", exit_code=0)["antwoord"] in ("gelijk", "houdt_stand")


OUTSIDE = [
    "/etc/passwd", "../geheim.yaml", "uit/../../geheim.yaml", "koppeling.yaml", "map/geheim.yaml", "/dev/zero", "",
    "C:\\geheim.yaml", "C:x.yaml", "\\\\server\\x.yaml", "..\\geheim.yaml", "a\x00b", "a\x1b[31m", "~/../../x\n",
]  # fmt: skip


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_path_that_leads_out_is_not_opened(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder.parent / "geheim.yaml").write_text("schemaversie: geheim\n", "utf-8")
    (folder / "uit").mkdir()
    (folder / "koppeling.yaml").symlink_to(folder.parent / "geheim.yaml")
    (folder / "map").symlink_to(folder.parent)
    monkeypatch.chdir(folder)
    original = (folder / "uit.json").read_text("utf-8")
    for change in (
        lambda data: data["regios"][0].update(bestand=name),
        lambda data: data.update(bronnenmap=name),
        lambda data: data["regios"][0]["norm"].update(bestand=name or "/x.yaml", gekozen=True),
    ):
        (folder / "uit.json").write_text(original, "utf-8")
        edit(folder, change)
        with pytest.raises(UsageFailure) as caught:
            verify("uit.json")
        assert "`nvo-check verify uit.json PAD..." in caught.value.melding
        assert caught.value.melding.isprintable()


def test_a_path_that_leads_out_on_the_command_line(folder: Path) -> None:
    edit(folder, lambda data: data.update(bronnenmap="/etc"))

    result = run("verify", "uit.json", cwd=folder)

    assert (result.returncode, result.stdout) == (2, "")
    assert "`nvo-check verify uit.json PAD... --sources MAP`" in result.stderr


def test_the_id_of_a_norm_is_no_way_to_a_file(folder: Path) -> None:
    (folder.parent / "geheim.yaml").write_text("geheim: 1\n", "utf-8")
    edit(folder, lambda data: data["regios"][0]["norm"].update(id="../geheim.yaml", gekozen=True))

    result = run("verify", "uit.json", cwd=folder)

    assert result.returncode == 2
    assert "Die heeft deze nvo-check niet" in result.stderr


def test_a_folder_in_the_place_of_a_file_is_not_searched(folder: Path) -> None:
    edit(folder, lambda data: data["regios"][0].update(bestand="."))

    assert "maar dat is een map" in run("verify", "uit.json", cwd=folder).stderr


def test_standard_input_cannot_be_repeated(folder: Path) -> None:
    (folder / "uit.json").write_text(run("check", "-", "-f", "json", *DATE, stdin=FULL, cwd=folder).stdout, "utf-8")

    result = run("verify", "uit.json", cwd=folder)

    assert result.returncode == 2
    assert "standaardinvoer" in result.stderr
    assert "`nvo-check verify uit.json PAD...`" in result.stderr
    assert receipt(folder, "regio.yaml", exit_code=0)["antwoord"] == "gelijk"


def test_nothing_to_verify(folder: Path) -> None:
    edit(folder, lambda data: data.update(regios=[], fouten=[]))

    assert "Er is niets na te lopen" in run("verify", "uit.json", cwd=folder).stderr


def test_an_outcome_of_windows_is_found(folder: Path) -> None:
    (folder / "regios").mkdir()
    (folder / "regio.yaml").rename(folder / "regios" / "regio.yaml")
    text = (folder / "uit.json").read_text("utf-8").replace('"regio.yaml"', '"regios\\\\regio.yaml"')
    (folder / "uit.json").write_text(text, "utf-8")

    assert receipt(folder, exit_code=0)["antwoord"] == "gelijk"


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

    assert receipt(folder, exit_code=0)["alleen_opmaak"] is True
