# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ``nvo-check`` command: which commands there are, and what becomes of a failure.

``--help`` and ``--version`` import click only; everything else is imported by the command that uses it.
"""

from __future__ import annotations

import gc
import gettext
import io
import os
import sys
from importlib import import_module
from pathlib import Path

import click
from click.exceptions import NoSuchCommand

from nvo_check import __version__
from nvo_check.cli.output import leave_quietly, tell
from nvo_check.failure import ExitCode, Failure

_COMMANDS = {
    # command: module and name of the click command
    "check": ("nvo_check.cli.check", "check_command"),
    "render": ("nvo_check.cli.render", "render_command"),
    "gap": ("nvo_check.cli.gap", "gap_command"),
    "explain": ("nvo_check.cli.explain", "explain_command"),
    "cite": ("nvo_check.cli.cite", "cite_command"),
    "compare": ("nvo_check.cli.compare", "compare_command"),
    "verify": ("nvo_check.cli.verify", "verify_command"),
    "norms": ("nvo_check.cli.norms", "norms_command"),
    "norm": ("nvo_check.cli.norm", "norm_command"),
    "config": ("nvo_check.cli.config", "config_command"),
    "init": ("nvo_check.cli.init", "init_command"),
    "schema": ("nvo_check.cli.schema", "schema_command"),
    "lsp": ("nvo_check.cli.lsp", "lsp_command"),
}


class _LazyGroup(click.Group):
    """Imports a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (signature of click)
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module, name = _COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(module), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Add the names of our commands to click's 'did you mean'; it only knows those that are loaded."""
        try:
            return super().resolve_command(ctx, args)
        except NoSuchCommand as error:
            raise NoSuchCommand(error.command_name, possibilities=_COMMANDS, ctx=ctx) from error


@click.group(
    cls=_LazyGroup,
    options_metavar="",
    subcommand_metavar="OPDRACHT [OPTIES]",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    epilog="Voorbeeld: nvo-check check regions/",
)
@click.version_option(
    __version__, prog_name="nvo-check", message="%(prog)s %(version)s", help="Toon de versie en stop."
)
def cli() -> None:
    """Laat zien of de afspraken van een jeugdregio aan de norm voldoen.

    U schrijft de afspraken van uw regio in één bestand. nvo-check geeft elke eis van de Norm voor Opdrachtgeverschap
    en van het Besluit Jeugdwet een oordeel, met de plaats en de bron. Het maakt er ook een concept-regiovisie van.
    """


def main() -> None:
    """Run the command line and leave with the exit code of the contract."""
    _prepare_short_run()
    _speak_dutch()
    _write_utf8()
    try:
        code = cli.main(prog_name="nvo-check", standalone_mode=False)
    except Failure as failure:
        _report(failure)
        code = failure.exit_code
    except click.ClickException as error:
        _show(error)
        code = ExitCode.VERKEERD_GEBRUIK
    except click.Abort:
        click.echo("Afgebroken. Er is niets geschreven.", err=True)
        code = ExitCode.VERKEERD_GEBRUIK
    except BrokenPipeError:
        leave_quietly()
        code = ExitCode.BEVINDING
    except OSError:
        click.echo("Fout: een bestand of map is niet te lezen of te schrijven. Controleer naam en rechten.", err=True)
        code = ExitCode.VERKEERD_GEBRUIK
    except Exception as error:
        click.echo(f"Fout in nvo-check zelf ({type(error).__name__}). Meld dit, met het bestand erbij.", err=True)
        code = ExitCode.NORM_OF_SJABLOON_KAPOT
    sys.exit(int(code or 0))


def _prepare_short_run() -> None:
    """Leave out work that a run of a second does not need: looking for cycles often, and plugins of other packages."""
    gc.set_threshold(100_000, 20, 20)
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"


def _write_utf8() -> None:
    """Redirected output is always UTF-8; a terminal that cannot show a sign gets a question mark instead of a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def _show(error: click.ClickException) -> None:
    """Show a mistake as click does; what was typed can hold a file name, and that can hold anything."""
    text = io.StringIO()
    error.show(file=text)
    for line in text.getvalue().splitlines():
        tell(line)


def _report(failure: Failure) -> None:
    tell(f"Fout: {failure.melding}")
    for finding in failure.findings:
        tell(f"{finding.plaats}: {finding.melding} {finding.tip}", indent=2)


def _speak_dutch() -> None:
    """Let click speak Dutch, whatever the language of the machine; click looks it up through gettext."""
    os.environ["LANGUAGE"] = "nl"
    gettext.bindtextdomain("messages", Path(__file__).parent / "locale")
    gettext.textdomain("messages")
