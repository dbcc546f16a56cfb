# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The summary of a step on GitHub: Markdown with the counts per region, and the open points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nvo_check.dates import dutch_date
from nvo_check.judge.run import Uitkomst
from nvo_check.report.aside_words import since_in_lines
from nvo_check.report.ci.look import look_at
from nvo_check.report.ci.sentences import open_points, told
from nvo_check.report.ci.view import Groep, Overzicht, Punt, worst_first
from nvo_check.report.markup import literal
from nvo_check.report.remarks import short_remarks_of
from nvo_check.report.sentences import NOTHING_CHECKED
from nvo_check.report.words import VERDICT_WORDS

MOST_BYTES = 1024 * 1024
"""What GitHub takes for one step; it refuses a longer summary as a whole."""

_CUT = "\nHet overzicht is hier afgekapt, omdat GitHub niet meer dan 1 MiB toont. In het logboek staat alles.\n"


def write_summary(uitkomst: Uitkomst, room: int = MOST_BYTES) -> str:
    """Write the summary in at most ``room`` bytes; what does not fit is cut at the end of a line, and that is said.

    Gives an empty text when there is not even room to say that.
    """
    return _cut(list(_lines(look_at(uitkomst))), room)


def _lines(overzicht: Overzicht) -> Iterator[str]:
    yield f"## nvo-check: {open_points(overzicht).lower()}"
    yield ""
    since = " ".join(literal(line) for line in since_in_lines(overzicht.uitkomst))
    yield f"Peildatum {dutch_date(overzicht.uitkomst.peildatum)}. {since}".rstrip()
    for remark in short_remarks_of(overzicht.uitkomst):
        yield from ("", literal(remark))
    if overzicht.groepen:
        yield from ("", *_table(overzicht.groepen))
    elif not overzicht.fouten:
        yield from ("", literal(NOTHING_CHECKED))
    found = [punt for punt in worst_first(overzicht.punten) if punt.open]
    if found:
        yield from ("", "### Open punten", "", *(_point(punt) for punt in found))


def _table(groepen: Iterable[Groep]) -> Iterator[str]:
    titles = ["regio", "norm", *VERDICT_WORDS.values(), "waarvan verantwoord", "waarvan opzij", "waarvan al bekend"]
    yield _row(titles)
    yield _row(["---", "---", *("--:" for _ in titles[2:])])
    for groep in groepen:
        telling = groep.telling
        numbers = [telling.oordelen[word] for word in VERDICT_WORDS]
        numbers += [telling.verantwoord, telling.opzij, telling.al_bekend]
        yield _row([literal(groep.naam), literal(groep.norm), *(str(number) for number in numbers)])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _point(punt: Punt) -> str:
    where = literal(f"{punt.plaats.bestand}, regel {punt.plaats.regel}")
    name = f" ({literal(punt.naam)})" if punt.soort == "eis" else ""
    return f"- {punt.ernst}: **{literal(punt.kop)}**{name}, {where}. {literal(told(punt))}"


def _cut(lines: list[str], room: int) -> str:
    whole = "\n".join(lines) + "\n"
    if len(whole.encode("utf-8")) <= room:
        return whole
    kept, left = [], room - len(_CUT.encode("utf-8"))
    if left < 0:
        return ""
    for line in lines:
        left -= len(f"{line}\n".encode())
        if left < 0:
            break
        kept.append(f"{line}\n")
    return "".join([*kept, _CUT])
