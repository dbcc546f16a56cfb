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
from tests.command import ROOT

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
    ],
)
def test_a_configuration_stays_in_its_folder_and_writes_only_reports(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "repo"
    folder.mkdir()
    (folder / "koppeling").symlink_to(tmp_path)

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

    assert "groter dan 128 kB" in caught.value.findings[0].melding


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
