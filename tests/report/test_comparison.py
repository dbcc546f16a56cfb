# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Comparing, as a user does it: every form, every kind of side, and files that mean harm."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from syrupy.assertion import SnapshotAssertion

from nvo_check import __version__
from nvo_check.report.comparison.formats import FORMATS
from nvo_check.schema import schemas
from tests.command import ROOT, run
from tests.report.test_draft import HOSTILE, Page
from tests.report.test_golden import ENDINGS, extension

SCHEMA = Draft202012Validator(json.loads((ROOT / "schemas" / "vergelijking.schema.json").read_text("utf-8")))
SMALL = (ROOT / "tests" / "data" / "klein.yaml").read_text("utf-8")
DATE = ("--date", "2026-11-21")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with an old and a new region file, and the outcome of the old one."""
    (tmp_path / "oud.yaml").write_text(SMALL, "utf-8")
    new = SMALL.replace("in de buurt.\n        stand: vastgelegd", "in de buurt.\n        stand: in_ontwikkeling")
    new = new.replace("status: concept", "status: definitief").replace("naam: Heidedorp, kant", "naam: Duindorp, kant")
    assert new != SMALL
    (tmp_path / "nieuw.yaml").write_text(new.replace("gemeente: Heidedorp", "gemeente: Duindorp"), "utf-8")
    run("check", "oud.yaml", "-f", "json=oud.json", "--date", "2025-11-21", cwd=tmp_path)
    return tmp_path


def test_every_format_of_check_is_a_format_of_compare() -> None:
    assert set(FORMATS) == set(ENDINGS)


@pytest.mark.parametrize("name", sorted(ENDINGS))
def test_golden(name: str, folder: Path, snapshot: SnapshotAssertion) -> None:
    result = run("compare", "oud.json", "nieuw.yaml", "-f", name, *DATE, cwd=folder)
    text = result.stdout.replace(f"nvo-check {__version__}", "nvo-check VERSIE").replace(f'"{__version__}"', '"VERSIE"')

    assert result.returncode == 1
    text = re.sub(r"<style>.*</style>", "<style>STIJL</style>", text, flags=re.DOTALL)  # it has its own golden file
    assert re.sub(r"\b[0-9a-f]{64}\b", "VINGERAFDRUK", text) == snapshot(extension_class=extension(ENDINGS[name]))


@pytest.mark.parametrize("more", [(), ("--all",)])
def test_json_follows_its_schema_and_counts_what_it_shows(more: tuple[str, ...], folder: Path) -> None:
    found = json.loads(run("compare", "oud.yaml", "nieuw.yaml", "-f", "json", *DATE, *more, cwd=folder).stdout)

    SCHEMA.validate(found)
    (regio,) = found["regios"]
    hidden = 0 if more else found["telling"]["gelijk"]
    assert len(regio["eisen"]) == sum(found["telling"].values()) - hidden
    assert found["slechter"] is True


def test_a_file_and_its_own_outcome_are_equal(folder: Path) -> None:
    result = run("compare", "oud.json", "oud.yaml", "--date", "2025-11-21", cwd=folder)

    assert result.returncode == 0
    assert "41 eisen gelijk" in result.stdout
    assert "Let op" not in result.stdout


def test_proof_read_back_is_the_proof_of_now(folder: Path) -> None:
    full = (ROOT / "tests" / "data" / "volledig.yaml").read_text("utf-8")
    (folder / "regio.yaml").write_text(full, "utf-8")
    (folder / "stukken").mkdir()
    (folder / "stukken" / "samen-sterk.md").write_text("# De regio\n\nTekst.\n", "utf-8")
    run("check", "regio.yaml", "--sources", "stukken", "-f", "json=uit.json", *DATE, cwd=folder)

    result = run("compare", "uit.json", "regio.yaml", "--sources", "stukken", "-f", "json", *DATE, cwd=folder)

    assert result.returncode == 0, result.stdout
    found = json.loads(result.stdout)
    SCHEMA.validate(found)
    (regio,) = found["regios"]
    assert found["let_op"] == regio["afwijkingen"] == regio["bewijs"]["verwijzingen"] == []
    assert regio["bewijs"]["was"] == regio["bewijs"]["wordt"]
    assert regio["bewijs"]["was"]["aantal"] > regio["bewijs"]["was"]["bevestigd"] > 0
    (folder / "stukken" / "samen-sterk.md").write_text("# Iets anders\n", "utf-8")
    worse = run("compare", "uit.json", "regio.yaml", "--sources", "stukken", "-f", "json", *DATE, cwd=folder)
    assert worse.returncode == 1
    found = json.loads(worse.stdout)
    SCHEMA.validate(found)
    assert found["let_op"] == ["Het document samen-sterk.md (bron ‘visie’) is veranderd."]
    assert found["regios"][0]["bewijs"]["verwijzingen"][0]["richting"] == "slechter"


def test_folders_with_a_region_more_and_a_region_less(folder: Path) -> None:
    for name in "ab":
        (folder / name).mkdir()
        (folder / name / "een.yaml").write_text(SMALL, "utf-8")
        (folder / name / "twee.yaml").write_text(SMALL.replace("naam: Duinland", f"naam: {name}land"), "utf-8")

    result = run("compare", "a", "b", *DATE, cwd=folder)

    assert result.returncode == 1
    assert "aland (nvo-2020-zeven): 41 eisen vervallen" in result.stdout
    assert "bland (nvo-2020-zeven): 41 eisen nieuw" in result.stdout
    assert run("compare", "a", "a", *DATE, cwd=folder).returncode == 0


def test_errors_of_now_fail_and_errors_of_an_old_outcome_do_not(folder: Path) -> None:
    (folder / "stuk.yaml").write_text("schemaversie: [", "utf-8")
    run("check", "oud.yaml", "stuk.yaml", "-f", "json=met-fout.json", *DATE, cwd=folder)

    then = run("compare", "met-fout.json", "oud.yaml", *DATE, cwd=folder)
    now = run("compare", "oud.json", "met-fout.json", cwd=folder)

    assert (then.returncode, now.returncode) == (0, 3)
    assert "Niet beoordeeld in met-fout.json" in then.stdout
    assert run("compare", "stuk.yaml", "oud.yaml", *DATE, cwd=folder).returncode == 3


def test_text_stays_within_80_columns(folder: Path) -> None:
    text = run("compare", str(ROOT / "regions/twente.yaml"), str(ROOT / "regions/een10.yaml"), *DATE, cwd=folder).stdout

    assert max(len(line) for line in text.splitlines() if str(ROOT) not in line) <= 80


@pytest.mark.parametrize("hostile", [*HOSTILE, "\x1b[31m\u202e\x07", "{{ 7*7 }}{% raw %}", "x" * 5000])
def test_hostile_text_in_an_outcome_stays_text(hostile: str, folder: Path) -> None:
    def page(words: str) -> Page:
        (folder / "vijand.json").write_text(json.dumps(_infected(folder, words)), "utf-8")
        forms = ("-f", "tekst", "-f", "html=uit.html", "-f", "markdown=uit.md")
        result = run("compare", "oud.json", "vijand.json", "--all", *forms, cwd=folder)
        assert result.returncode == 3
        assert "; bewijs slechter; afwijkingen slechter" in " ".join(result.stdout.split())
        assert all(sign.isprintable() or sign == "\n" for sign in result.stdout)
        assert "<script" not in (folder / "uit.md").read_text("utf-8").lower()
        return Page((folder / "uit.html").read_text("utf-8"))

    assert page(hostile).harm == []
    assert page(hostile).structure == page("tekst").structure


def _infected(folder: Path, words: str) -> Any:
    data = json.loads((folder / "oud.json").read_text("utf-8"))
    data["regios"][0]["bewijs"]["gecontroleerd"] = True
    (folder / "oud.json").write_text(json.dumps(data), "utf-8")
    data["versie"] = words
    data["fouten"] = [{"bestand": words, "regel": 1, "kolom": 1, "pad": words, "melding": words, "tip": words}]
    (regio,) = data["regios"]
    regio |= {"bestand": words, "regio": words}
    regio["norm"]["id"] = words
    place = {"bestand": words, "regel": 7, "kolom": 3, "pad": words}
    citation: dict[str, Any] = dict.fromkeys(("bron", "titel", "kop", "regels", "citaat", "melding", "tip"), words)
    wrong: dict[str, Any] = citation | {"pagina": None, "controle": "wijkt_af", "verschillen": [], "plaats": place}
    regio["bewijs"] |= {"gecontroleerd": True, "verwijzingen": [wrong]}
    regio["afwijkingen"] = [
        dict.fromkeys(("motivering", "orgaan", "naam_orgaan", "besluitdatum", "einddatum"))
        | {"eis": words, "niveau": "verplicht", "stand": "overbodig", "melding": words, "tip": words, "bronnen": []}
        | {"plaats": place}
    ]
    for one in regio["oordelen"]:
        one |= {"titel": words, "melding": words, "ontbreekt": [words], "oordeel": "niet_voldaan"}
        one["spoor"] = {
            "afspraken": [{"id": words, "stand": words, "vingerafdruk": "0" * 12}],
            "paden": [{"pad": one["spoor"]["paden"][0]["pad"], "vingerafdruk": "0" * 12}],
        }
    return data


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda folder: (folder / "x.json").write_text("{"), "Het bestand houdt te vroeg op"),
        (lambda folder: (folder / "x.json").write_text("[]"), "Dit is geen uitkomst van nvo-check"),
        (lambda folder: None, "Fout: `x.json` bestaat niet. Controleer de naam en de map."),
        (lambda folder: (folder / "x.json").mkdir(), "Dit is een map"),
    ],
)
def test_an_outcome_that_cannot_be_read(make: Callable[[Path], Any], expected: str, folder: Path) -> None:
    make(folder)

    result = run("compare", "x.json", "oud.yaml", cwd=folder)

    assert (result.returncode, result.stdout) == (3, "")
    assert expected in result.stderr


@pytest.mark.parametrize("name", ["vergelijking", "naloop"])
def test_the_schema_in_the_repository_is_the_one_of_the_models(name: str) -> None:
    """When this fails: run ``nvo-check schema`` and commit the files."""
    stored = (ROOT / "schemas" / f"{name}.schema.json").read_text("utf-8")

    assert stored == json.dumps(schemas()[name], ensure_ascii=False, indent=2) + "\n"
    Draft202012Validator.check_schema(schemas()[name])


@pytest.mark.parametrize("path", ["volledig.yaml", "klein.yaml"])
def test_another_seed_gives_the_same_bytes(path: str) -> None:
    texts = {
        run("compare", "tests/data/klein.yaml", f"tests/data/{path}", "-f", "json", *DATE, PYTHONHASHSEED=seed).stdout
        for seed in ("0", "1")
    }

    assert len(texts) == 1
