# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Options that a configuration can give as well, and what is in force because of both."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nvo_check.cli.options import Decorator, norm_option, sources_option
from nvo_check.cli.targets import Target, check_targets, documents_in, format_option, output_option, targets_of
from nvo_check.failure import ConfigurationFailure, UsageFailure
from nvo_check.finding import Finding, suggestion
from nvo_check.place import printable
from nvo_check.reading.files import files_of

if TYPE_CHECKING:
    from nvo_check.configuration.in_force import Given, InForce
    from nvo_check.configuration.loading import LoadedConfiguration
    from nvo_check.judge.run import FailOn


@dataclass(frozen=True)
class Asked:
    """What was typed: paths and options that a configuration can give as well, and which configuration to use."""

    paths: tuple[str, ...]
    norms: tuple[str, ...]
    formats: tuple[str, ...]
    output: str | None
    fail_on: FailOn | None
    sources: str | None
    since: str | None
    config: str | None
    no_config: bool

    @property
    def given(self) -> Given:
        """What goes before the configuration."""
        from nvo_check.configuration.in_force import Given

        return Given(self.paths, self.norms, self.fail_on, self.sources, self.formats, self.since)


def run_options(names: Collection[str]) -> Decorator:
    """Take all that a configuration can give as well; the command gets it as ``asked``."""
    options: tuple[Decorator, ...] = (
        click.argument("paths", metavar="[PAD]...", nargs=-1),
        norm_option(multiple=True),
        format_option(names),
        output_option(names),
        _fail_on_option(),
        sources_option(),
        _since_option(),
        *configuration_options(),
    )
    typed = tuple(field.name for field in fields(Asked))

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(command)
        def with_asked(**given: Any) -> Any:
            asked = Asked(**{name: given.pop(name) for name in typed})
            return command(asked=asked, **given)

        taking: Callable[..., Any] = with_asked
        for option in reversed(options):
            taking = option(taking)
        return taking

    return decorate


def configuration_options() -> tuple[Decorator, ...]:
    """``--config FILE`` and ``--no-config``, as ``config`` and ``no_config``."""
    return (
        click.option(
            "--config",
            metavar="BESTAND",
            help="Gebruik deze configuratie. Zonder deze optie zoekt nvo-check omhoog naar nvo-check.toml, of naar "
            "[tool.nvo-check] in pyproject.toml.",
        ),
        click.option("--no-config", is_flag=True, help="Gebruik geen configuratie, ook niet als zij er is."),
    )


def _fail_on_option() -> Decorator:
    return click.option(
        "--fail-on",
        type=click.Choice(["verplicht", "aanbevolen", "nooit"]),
        help="Vanaf welk niveau een eis die niet voldoet, of een afwijking die niet telt, exitcode 1 geeft. Een "
        "verwijzing die niet klopt geeft altijd exitcode 1, behalve met nooit.  [standaard: verplicht]",
    )


def _since_option() -> Decorator:
    return click.option(
        "--since",
        metavar="UITKOMST.json",
        help="Laat alleen tellen wat nieuw of slechter is dan in deze uitkomst van `check -f json`.",
    )


def load_for(paths: tuple[str, ...], config: str | None, *, no_config: bool) -> LoadedConfiguration | None:
    """Load the configuration for paths: the given one, the one that is found, or none."""
    from nvo_check.configuration.loading import find_configuration, load_configuration
    from nvo_check.settings import Limits

    if config is not None and no_config:
        raise UsageFailure("--config en --no-config gaan niet samen. Laat er één weg.")
    found = None if no_config else config or find_configuration(paths)
    return load_configuration(found, Limits()) if found is not None else None


def in_force_for(asked: Asked) -> tuple[InForce, LoadedConfiguration | None]:
    """Give what is in force, and the configuration behind it."""
    from nvo_check.configuration.in_force import in_force

    loaded = load_for(asked.paths, asked.config, no_config=asked.no_config)
    return in_force(asked.given, loaded), loaded


def files_in_force(force: InForce, loaded: LoadedConfiguration | None) -> list[str]:
    """Give the region files to check.

    Raises:
        ConfigurationFailure: a link in a folder of the configuration leads out of it: messages quote what is there.
    """
    files = files_of(force.paths)
    if loaded is not None and force.origins["paths"] != "opdrachtregel":
        for file in files:
            if not Path(file).resolve().is_relative_to(loaded.folder):
                melding = f"`{printable(file)}` is een koppeling naar een bestand buiten deze map."
                raise loaded.failure(("paths",), melding, "Zet het bestand zelf in de map, of noem het als PAD.")
    return files


def targets_in_force(
    names: Collection[str],
    force: InForce,
    output: str | None,
    loaded: LoadedConfiguration | None,
    files: Sequence[str],
) -> list[Target]:
    """Give what goes where, when all of it can be written; ``-o`` without ``-f`` goes before the configuration.

    Raises:
        UsageFailure: what was given on the command line does not go together.
        ConfigurationFailure: what the configuration says does not.
    """
    inputs = [*files, *force.norms, *documents_in(force.sources)]
    if loaded is None or force.origins["format"] in ("opdrachtregel", "standaard") or output is not None:
        from_line = force.origins["format"] == "opdrachtregel"
        targets = targets_of(names, force.formats if from_line else (), output)
        check_targets(targets, inputs)
        return targets
    try:
        targets = targets_of(names, force.formats, None)
        check_targets(targets, inputs)
    except UsageFailure as failure:
        wrong = next((one.partition("=")[0] for one in force.formats if one.partition("=")[0] not in names), "")
        raise loaded.failure(("format",), failure.melding, suggestion(wrong, names) if wrong else "") from failure
    return targets


def refuse_unknown_requirements(force: InForce, loaded: LoadedConfiguration | None, known: Collection[str]) -> None:
    """Refuse an entry of ``select`` or ``ignore`` that no requirement belongs to: it would silently do nothing.

    Args:
        force: what is in force.
        loaded: the configuration; None when there is none.
        known: requirements that are known to exist; all others are only looked up when these are not enough.
    """
    from nvo_check.judge.selection import unmatched
    from nvo_check.norm.catalogue import all_norms

    if loaded is None or not unmatched(force.keuze, known):
        return
    norms = [*all_norms(), *all_norms(force.all_norms)] if force.all_norms else all_norms()
    eisen = {requirement.eis.id for norm in norms for requirement in norm.requirements}
    wrong = unmatched(force.keuze, eisen)
    if wrong:
        findings = [
            Finding(
                loaded.place(key, number, "requirement"),
                f"Geen enkele norm heeft een eis `{regel.patroon}`.",
                suggestion(regel.patroon, eisen, cutoff=0.8) or "Alle eisen ziet u met `nvo-check explain`.",
            )
            for key, regels in (("select", force.keuze.kies), ("ignore", force.keuze.negeer))
            for number, regel in enumerate(regels)
            if regel in wrong
        ]
        raise ConfigurationFailure(f"De configuratie {loaded.bestand} klopt niet.", findings)
