# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a configuration may and may not do; what it says in a run stands in tests/scenarios/configuratie.yaml."""

from __future__ import annotations

import json
import os
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from nvo_check.configuration.in_force import Given, in_force
from nvo_check.configuration.loading import LoadedConfiguration, find_configuration, load_configuration
from nvo_check.configuration.model import Configuration
from nvo_check.failure import ConfigurationFailure
from nvo_check.model.shape import keys_of
from nvo_check.schema import schemas
from nvo_check.settings import Limits
from tests.command import ROOT, run

SCHEMA = Draft202012Validator(schemas()["configuratie"])


def load(folder: Path, text: str) -> LoadedConfiguration:
    (folder / "nvo-check.toml").write_text(text, "utf-8")
    return load_configuration(str(folder / "nvo-check.toml"), Limits())


@pytest.mark.parametrize(
    "text",
    [
        "sources = '..'",
        "sources = '/'",
        "sources = 'weg/../..'",
        "paths = ['../regios']",
        "since = '/etc/passwd'",
        "norm = '../norm.yaml'",
        "format = 'json=../uit.json'",
        "format = 'json=/tmp/uit.json'",
        "format = 'json=.github/uit.json'",
        "format = 'tekst=.uit.txt'",
        "format = 'tekst=uit.sh'",
        "format = 'tekst=uit'",
        'format = "tekst=uit\\u001b.txt"',
        "[[per-path]]\npaths = '../x'\nnorm = 'nvo-2020-acht'",
        "sources = 'koppeling'",
        "format = 'json=koppeling/uit.json'",
        "format = 'tekst=rapport.txt'",
        "format = 'tekst=binnen/rapport.txt'",
        "format = 'tekst=pijp.txt'",
        "paths = ['-']",
    ],
)
def test_a_configuration_stays_in_its_folder_and_writes_only_reports(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "repo"
    folder.mkdir()
    (folder / "koppeling").symlink_to(tmp_path)
    (folder / "rapport.txt").symlink_to(folder / ".git" / "hooks" / "pre-commit")
    (folder / "map").mkdir()
    (folder / "binnen").symlink_to(folder / "map")
    os.mkfifo(folder / "pijp.txt")

    with pytest.raises(ConfigurationFailure) as caught:
        in_force(Given(), load(folder, text))

    assert caught.value.findings[0].plaats.regel >= 1


def test_the_same_is_allowed_on_the_command_line(tmp_path: Path) -> None:
    force = in_force(Given(sources="..", formats=("json=/tmp/uit.json",), since="/x.json"), load(tmp_path, ""))

    assert (force.sources, force.formats, force.since) == ("..", ("json=/tmp/uit.json",), "/x.json")


def test_the_schema_accepts_what_the_model_accepts(tmp_path: Path) -> None:
    for name in ("bronnen", "regios", "x"):
        (tmp_path / name).mkdir()
    text = (
        'paths = "regios"\nnorm = ["nvo-2020-acht"]\nfail-on = "nooit"\nsources = "bronnen"\nsince = "a.json"\n'
        'format = ["tekst"]\nignore = [{requirement = "NVO-1.*", reason = "Later."}]\n'
        '[[per-path]]\npaths = "x"\nnorm = "nvo-2020-zeven"\n[limits]\nmax-depth = 20\n'
    )
    loaded = load(tmp_path, text)
    assert SCHEMA.is_valid(tomllib.loads(text))
    assert in_force(Given(), loaded).limits.max_depth == 20
    assert set(keys_of(Configuration)) == set(schemas()["configuratie"]["properties"])


def test_the_example_in_the_guide_works_and_has_every_key(tmp_path: Path) -> None:
    guide = (ROOT / "docs" / "configuratie.md").read_text("utf-8")
    text = guide.split("<!-- voorbeeld: configuratie -->\n```toml\n")[1].split("```")[0]
    for name in ("bronnen", "regions"):
        (tmp_path / name).mkdir()

    force = in_force(Given(), load(tmp_path, text))

    assert SCHEMA.is_valid(tomllib.loads(text))
    assert force.keuze.negeer[0].reden.startswith("Wij werken dit")
    assert all(
        f"`{key}`" in guide or f"`[[{key}]]`" in guide or f"`[{key}]`" in guide for key in keys_of(Configuration)
    )


@pytest.mark.parametrize("text", ["fail_on = 'nooit'", "norm = 3", "[limits]\nmax-bytes = 1", "ignore = ['NVO-1.1']"])
def test_the_schema_refuses_what_the_model_refuses(tmp_path: Path, text: str) -> None:
    assert not SCHEMA.is_valid(tomllib.loads(text))
    with pytest.raises(ConfigurationFailure):
        load(tmp_path, text)


def test_limits_cannot_be_raised_without_end(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationFailure):
        load(tmp_path, "[limits]\nmax-bytes = 100000000000\n")


def test_the_search_begins_where_the_paths_come_together(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "nvo-check.toml").write_text("", "utf-8")
    (tmp_path / "nvo-check.toml").write_text("", "utf-8")

    alone = find_configuration([str(tmp_path / "a")])
    both = find_configuration([str(tmp_path / "a"), str(tmp_path / "b" / "regio.yaml")])

    assert alone is not None
    assert both is not None
    assert os.path.realpath(alone) == str(tmp_path / "a" / "nvo-check.toml")
    assert os.path.realpath(both) == str(tmp_path / "nvo-check.toml")


def test_a_configuration_that_is_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationFailure) as caught:
        load(tmp_path, "#" * 140_000)

    assert "groter dan 64 kB" in caught.value.findings[0].melding


def test_the_schema_is_written_for_editors() -> None:
    stored = json.loads((ROOT / "schemas" / "configuratie.schema.json").read_text("utf-8"))

    assert stored["title"] == "Configuratie van nvo-check"


def test_a_bracket_in_the_path_of_the_repository_is_no_pattern(tmp_path: Path) -> None:
    folder = tmp_path / "[g]" / "x"
    (folder / "regios").mkdir(parents=True)
    file = folder / "regios" / "oost-1.yaml"
    file.write_text("", "utf-8")

    force = in_force(Given(), load(folder, "[[per-path]]\npaths = 'regios/oost-*.yaml'\nnorm = 'nvo-2020-acht'\n"))

    assert force.norms_for([str(file), "-", "elders.yaml"]) == {str(file): ("nvo-2020-acht",)}


def test_the_command_line_goes_before_norms_per_path(tmp_path: Path) -> None:
    (tmp_path / "regios").mkdir()
    text = "[[per-path]]\npaths = 'regios'\nnorm = 'nvo-2020-acht'\n"

    force = in_force(Given(norms=("nvo-2020-zeven",)), load(tmp_path, text))

    assert force.norms_for([str(tmp_path / "regios" / "een.yaml")]) == {}
    assert force.origins["per-path"] == "opdrachtregel"
    assert force.all_norms == ("nvo-2020-zeven", "nvo-2020-acht")


def test_a_configuration_that_is_a_link_out_of_its_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "repo").mkdir()
    (tmp_path / "elders.toml").write_text("", "utf-8")
    (tmp_path / "repo" / "nvo-check.toml").symlink_to(tmp_path / "elders.toml")

    with pytest.raises(ConfigurationFailure):
        load_configuration(str(tmp_path / "repo" / "nvo-check.toml"), Limits())


@pytest.mark.parametrize("broken", ["folder", "dangling link"])
def test_a_configuration_that_cannot_be_read_is_found(tmp_path: Path, broken: str) -> None:
    """It is there, so it is meant; to pass it over would be to check by other rules than the repository says."""
    own = tmp_path / "nvo-check.toml"
    if broken == "folder":
        own.mkdir()
    else:
        own.symlink_to(tmp_path / "weg.toml")
    (tmp_path / ".git").mkdir()

    found = find_configuration([str(tmp_path)])

    assert found is not None
    with pytest.raises(ConfigurationFailure):
        load_configuration(found, Limits())


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("[tool.nvo-check]\nfail-on=", True),
        ('[tool."nvo-check"]\nfail-on=', True),
        ("[tool . nvo-check]\nfail-on=", True),
        ("tool.nvo-check.fail-on = \n", True),
        ("tool = {nvo-check = {fail-on = }}\n", True),
        ("[tool.black]\nline-length = \n", False),
        ("[project]\ndependencies = ['nvo-check']\n", False),
        ("[project]\nname = 'x'\n[tool.nvo-check]\n", True),
    ],
)
def test_a_broken_pyproject_that_speaks_of_us_is_not_passed_over(tmp_path: Path, text: str, ours: bool) -> None:
    (tmp_path / "pyproject.toml").write_text(text, "utf-8")
    (tmp_path / ".git").mkdir()

    assert (find_configuration([str(tmp_path)]) is not None) is ours


def test_outside_a_repository_only_the_working_folder_and_what_is_in_it_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "werk" / "regios").mkdir(parents=True)
    (tmp_path / "nvo-check.toml").write_text("", "utf-8")
    monkeypatch.chdir(tmp_path / "werk")

    assert find_configuration(["regios"]) is None

    monkeypatch.chdir(tmp_path)
    assert find_configuration(["werk/regios"]) == "nvo-check.toml"


@pytest.mark.parametrize(
    "text",
    [
        "'a'" + ".a" * 20_000 + " = 1\n",
        "x = {" + "a." * 5_000 + "a = 1}\n",
        "x = " + "9" * 5_000 + "\n",
        "x = " + "[" * 30 + "]" * 30 + "\n",
        "".join(f"k{number:04} = 1\n" for number in range(6_000)),
        "norm = [\n" + "  1,\n" * 10_000 + "]\n",
    ],
    ids=["long key", "long key in a table", "long number", "deep", "many keys", "many values"],
)
def test_a_hostile_configuration_is_refused_with_few_places(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigurationFailure) as caught:
        load(tmp_path, text)

    assert 1 <= len(caught.value.findings) <= Limits().max_findings + 1


def test_a_region_file_that_is_a_link_out_is_refused_when_the_configuration_names_it(tmp_path: Path) -> None:
    (tmp_path / "geheim.yaml").write_text("wachtwoord: hunter2\n", "utf-8")
    (tmp_path / "repo" / "regios").mkdir(parents=True)
    (tmp_path / "repo" / "nvo-check.toml").write_text("paths = 'regios'\n", "utf-8")
    (tmp_path / "repo" / "regios" / "x.yaml").symlink_to(tmp_path / "geheim.yaml")

    result = run("check", cwd=tmp_path / "repo")

    assert result.returncode == 4
    assert "hunter2" not in result.stdout + result.stderr
    assert "nvo-check.toml:1:1: `regios/x.yaml` is een koppeling" in result.stderr


def test_what_lies_above_the_repository_is_not_found_for_paths_on_several_sides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("repo/.git", "repo/regios", "ander/regios"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "nvo-check.toml").write_text("", "utf-8")
    monkeypatch.chdir(tmp_path / "repo")

    assert find_configuration(["regios", "../ander/regios"]) is None

    (tmp_path / "repo" / "nvo-check.toml").write_text("", "utf-8")
    assert find_configuration(["regios", "../ander/regios"]) == "nvo-check.toml"


def test_a_full_path_inside_the_folder_is_as_good(tmp_path: Path) -> None:
    (tmp_path / "regios").mkdir()
    file = str(tmp_path / "regios" / "een.yaml")

    force = in_force(Given(), load(tmp_path, f"[[per-path]]\npaths = '{tmp_path}/regios'\nnorm = 'nvo-2020-acht'\n"))

    assert force.norms_for([file]) == {file: ("nvo-2020-acht",)}


def test_sources_are_a_folder(tmp_path: Path) -> None:
    (tmp_path / "bronnen").write_text("", "utf-8")

    with pytest.raises(ConfigurationFailure) as caught:
        in_force(Given(), load(tmp_path, "sources = 'bronnen'"))

    assert "is geen map" in caught.value.findings[0].melding
