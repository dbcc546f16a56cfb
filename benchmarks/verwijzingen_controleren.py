# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures what verifying citations adds to a check: the same command with and without ``--sources``, in turn.

Machines differ and are noisy, so look at the difference and the ratio of one run. Two cases: the region as it is
(headings and lines), and a copy in which every citation also quotes what the cited lines say.

    python -m benchmarks.verwijzingen_controleren DIR [--runs 9] [--region regions/gooi-vechtstreek.yaml]

DIR is the folder with the documents that the region refers to.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.timing import ROOT, seconds

_CITATION = re.compile(r"\{bron: (?P<bron>[\w.-]+),(?P<rest>[^{}]*?)regels: \"?(?P<first>\d+)[^{}]*\}")
_LONGEST = 150  # characters of one quotation


def main() -> None:
    """Measure both cases."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the folder with the documents")
    parser.add_argument("--runs", type=int, default=9, help="pairs of runs that count, after one that does not")
    parser.add_argument("--region", type=Path, default=ROOT / "regions" / "gooi-vechtstreek.yaml")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        quoting = Path(folder) / "met-citaten.yaml"
        quoting.write_text(with_quotations(given.region.read_text("utf-8"), given.folder), "utf-8")
        report("kop en regels", given.region, given.folder, given.runs)
        report("met een citaat erbij", quoting, given.folder, given.runs)


def with_quotations(region: str, folder: Path) -> str:
    """Give every citation with lines a quotation: the beginning of what stands on the first of them."""
    files = dict(re.findall(r"^  - id: (\S+)\n(?:    .*\n)*?    bestand: (\S+)$", region, flags=re.MULTILINE))
    lines = {bron: (folder / name).read_text("utf-8").split("\n") for bron, name in files.items()}

    def quote(match: re.Match[str]) -> str:
        line = lines[match["bron"]][int(match["first"]) - 1].lstrip("# ")[:_LONGEST]
        words = line.rsplit(" ", 1)[0]  # the last word may be cut off
        return f"{match[0][:-1]}, citaat: {json.dumps(words, ensure_ascii=False)}}}" if len(words) >= 20 else match[0]

    return _CITATION.sub(quote, region)


def report(title: str, region: Path, folder: Path, runs: int) -> None:
    """Print the median times with and without sources, their difference and their ratio."""
    plain = [sys.executable, "-m", "nvo_check", "check", "-f", "json", "--fail-on", "nooit", str(region)]
    verified = [*plain, "--sources", str(folder)]
    outcome = json.loads(subprocess.run(verified, cwd=ROOT, check=True, capture_output=True).stdout)
    proof = outcome["regios"][0]["bewijs"]
    pairs = [(seconds(plain), seconds(verified)) for _ in range(runs + 1)][1:]
    quoted = sum(one["citaat"] is not None for one in proof["verwijzingen"])
    print(
        f"{title}: {proof['telling']['bevestigd']} van {len(proof['verwijzingen'])} bevestigd, {quoted} met citaat; "
        f"zonder {statistics.median(pair[0] for pair in pairs):.2f} s, "
        f"met {statistics.median(pair[1] for pair in pairs):.2f} s, "
        f"verschil {statistics.median(pair[1] - pair[0] for pair in pairs):.3f} s, "
        f"verhouding {statistics.median(pair[1] / pair[0] for pair in pairs):.2f}"
    )


if __name__ == "__main__":
    main()
