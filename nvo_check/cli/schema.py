# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check schema``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from nvo_check.cli.output import check_target, tell, write_file, write_stdout
from nvo_check.failure import UsageFailure

_NAMES = [
    "regio",
    "norm",
    "uitkomst",
    "vergelijking",
    "naloop",
    "normen",
    "normtoets",
    "normverschil",
    "configuratie",
]


@click.command("schema", options_metavar="[OPTIES]", epilog="Voorbeeld: nvo-check schema -o schemas")
@click.argument("name", metavar="[NAAM]", type=click.Choice(_NAMES), required=False)
@click.option("-o", "--output", metavar="MAP", help="Schrijf NAAM.schema.json in deze map. Zonder NAAM: alle schema's.")
def schema_command(name: str | None, output: str | None) -> int:
    """Schrijf de JSON Schema's: voor uw editor, en voor programma's die onze JSON lezen.

    Wat u schrijft: regio, norm en configuratie. Wat nvo-check met -f json geeft: uitkomst, vergelijking, naloop,
    normen, normtoets en normverschil.

    Zonder NAAM komen ze allemaal in de map `schemas` (of in de map van -o). Met alleen NAAM komt dat schema op het
    scherm.
    """
    from nvo_check.schema import schemas

    texts = {key: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for key, schema in schemas().items()}
    if name is not None and output is None:
        write_stdout(texts[name])
        return 0
    folder = Path(output or "schemas")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageFailure(f"De map `{folder}` is niet te maken. Bestaat er al een bestand met die naam?") from error
    for key in [name] if name else texts:
        target = str(folder / f"{key}.schema.json")
        check_target(target, [])
        write_file(target, texts[key])
        tell(f"Geschreven: {target}")
    return 0
