# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""``nvo-check norm pages``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nvo_check.cli.output import check_target, tell, write_file
from nvo_check.failure import UsageFailure

if TYPE_CHECKING:
    from nvo_check.pages import WrittenPage


@click.command("pages", options_metavar="[OPTIES]", epilog="Voorbeeld: nvo-check norm pages -o docs/eisen")
@click.argument("norms", metavar="[NORM|BESTAND]...", nargs=-1)
@click.option(
    "-o", "--output", metavar="MAP", required=True, help="De map voor de pagina's. Bestaat zij niet, dan komt zij er."
)
def pages_command(norms: tuple[str, ...], output: str) -> int:
    """Maak van elke eis een pagina in Markdown.

    Op de pagina staat hetzelfde als bij `nvo-check explain`. NORM is een meegeleverde norm, BESTAND uw eigen
    normbestand. Zonder die twee komen er pagina's van alle meegeleverde normen. Noem alle normen die u in
    één map wilt: de inhoudsopgave noemt alleen die.

    nvo-check vervangt alleen pagina's die het zelf maakte, en haalt nooit iets weg.
    """
    from nvo_check.pages import make_pages

    pages = make_pages(norms)
    folder = Path(output)
    _make_folders(folder, pages)
    new = [page for page in pages if _is_news(folder / page.path, page)]
    for page in new:
        write_file(str(folder / page.path), page.text)
        tell(f"Geschreven: {folder / page.path}")
    if len(new) < len(pages):
        tell(f"Al goed: {len(pages) - len(new)} van de {len(pages)} pagina's.")
    for path in _left_over(folder, pages):
        tell(f"Niet meer nodig: {path}. De eis of norm is er niet meer bij. Haal dit bestand zelf weg.")
    return 0


def _make_folders(folder: Path, pages: Sequence[WrittenPage]) -> None:
    """Make the folders that the pages need; a folder that is a link to elsewhere is refused."""
    for below in sorted({(folder / page.path).parent for page in pages}):
        try:
            below.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageFailure(f"De map `{below}` is niet te maken. Bestaat er al een bestand met die naam?") from error
        if not below.resolve().is_relative_to(folder.resolve()):
            raise UsageFailure(f"`{below}` is een verwijzing naar een andere map. Haal die weg of kies een andere map.")


def _is_news(path: Path, page: WrittenPage) -> bool:
    """Whether a page differs from what is there.

    Raises:
        UsageFailure: something is there that nvo-check did not make.
    """
    check_target(str(path), [])
    if path.is_symlink() or (path.exists() and not _is_ours(path)):
        raise UsageFailure(f"`{path}` is niet door nvo-check gemaakt. Kies een andere map; er is niets geschreven.")
    return not path.exists() or path.read_text("utf-8") != page.text


def _left_over(folder: Path, pages: Sequence[WrittenPage]) -> Iterator[Path]:
    """Yield pages of before that are no longer made."""
    made = {folder / page.path for page in pages}
    yield from (path for path in sorted(folder.glob("*/*.md")) if path not in made and _is_ours(path))


def _is_ours(path: Path) -> bool:
    from nvo_check.pages import is_made

    try:
        with open(path, encoding="utf-8") as stream:
            return is_made(stream.readline())
    except (OSError, UnicodeDecodeError):
        return False
