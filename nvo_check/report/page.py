# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages: owns the one Jinja environment. Templates are untrusted: sandboxed, confined to their folder."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path as FilePath
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound
from jinja2.exceptions import SecurityError
from markupsafe import Markup

from nvo_check.dates import dutch_date
from nvo_check.failure import TemplateFailure
from nvo_check.finding import capital, summing_up
from nvo_check.report.markup import after_label, anchor_of, block, fragment, inline
from nvo_check.report.sandbox import BoundedEnvironment, render_bounded
from nvo_check.report.signs import safe_html, safe_markdown
from nvo_check.report.words import dutch_number


def render_template(name: str, values: Mapping[str, Any], folder: str | None = None) -> str:
    """Render one template.

    Args:
        name: file name of the template; names ending in ``.html.j2`` escape every value for HTML.
        values: what the template may use.
        folder: a folder whose templates go before the shipped ones.

    Raises:
        TemplateFailure: the template is missing, broken, uses something that is not there, or something forbidden.
    """
    try:
        text = render_bounded(_environment(folder).get_template(name), dict(values))
        if name.endswith(".html.j2"):
            return safe_html(text)
        return safe_markdown(text) if name.endswith(".md.j2") else text
    except TemplateNotFound as error:
        raise TemplateFailure(f"Het sjabloon `{error.name}` bestaat niet.") from error
    except SecurityError as error:
        raise TemplateFailure(f"Het sjabloon `{name}` doet iets wat niet mag: {str(error).rstrip('.')}.") from error
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        where = f" op regel {line}" if line else ""
        raise TemplateFailure(f"Het sjabloon `{name}` klopt niet{where}: {error.message or error}.") from error
    except (
        TypeError,
        ValueError,
        AttributeError,
        ArithmeticError,
        LookupError,
        RecursionError,
        MemoryError,
        SyntaxError,
    ) as error:
        raise TemplateFailure(f"Het sjabloon `{name}` liep vast: {error}.") from error


def templates_folder() -> FilePath:
    """Give the folder of the shipped templates: inside the wheel, or in the checkout."""
    package = FilePath(__file__).parents[1]
    packaged = package / "_data" / "templates"
    return packaged if packaged.is_dir() else package.parent / "templates"


@cache
def _environment(folder: str | None) -> BoundedEnvironment:
    folders = [_ConfinedLoader(folder)] if folder else []
    environment = BoundedEnvironment(
        loader=ChoiceLoader([*folders, FileSystemLoader(templates_folder())]),
        undefined=StrictUndefined,
        autoescape=lambda name: bool(name) and str(name).endswith(".html.j2"),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        datum=dutch_date,
        getal=dutch_number,
        regel=inline,
        alinea=block,
        achter=after_label,
        opgemaakt=_formatted,
        citaat=_quoted,
        anker=anchor_of,
        opsomming=summing_up,
        hoofdletter=capital,
    )
    return environment


def _formatted(text: str) -> Markup:
    """Markdown of a region or norm as HTML; markup.py makes it safe."""
    return Markup(fragment(text))  # noqa: S704 - made safe by markup.fragment


def _quoted(text: str) -> str:
    """Make a Markdown quote of text that may hold several paragraphs."""
    return "\n".join(f"> {line}".rstrip() for line in text.strip("\n").splitlines()) + "\n"


class _ConfinedLoader(FileSystemLoader):
    """Reads templates from one folder; a link that leads out of it is refused."""

    def get_source(self, environment: Any, template: str) -> Any:
        """Give a template, as Jinja asks for it."""
        for folder in self.searchpath:
            target = (FilePath(folder) / template).resolve()
            if target.exists() and not target.is_relative_to(FilePath(folder).resolve()):
                raise TemplateNotFound(template)
        return super().get_source(environment, template)
