# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compares ``nvo-check check`` with ``check-jsonschema`` on the same files, in one run, and prints the ratio.

Machines differ and are noisy, so only the ratio counts: the two commands run in turn, and each pair gives one ratio.

    python -m benchmarks.check_tegen_check_jsonschema [--runs 7]
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.timing import ROOT, seconds

COPIES = 41  # the number of youth regions in the Netherlands


def main() -> None:
    """Measure one file and 41 files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7, help="pairs of runs that count, after one that does not")
    runs = parser.parse_args().runs
    source = ROOT / "regions" / "twente.yaml"
    with tempfile.TemporaryDirectory() as folder:
        many = [shutil.copy(source, Path(folder) / f"regio-{number:02}.yaml") for number in range(COPIES)]
        for title, files in (("one file", [str(source)]), (f"{COPIES} files", [str(path) for path in many])):
            report(title, files, runs)


def report(title: str, files: list[str], runs: int) -> None:
    """Print the median times of both commands and the median of the ratios, pair by pair."""
    ours = [sys.executable, "-m", "nvo_check", "check", "-f", "json", "--fail-on", "nooit", *files]
    schema = str(ROOT / "schemas" / "regio.schema.json")
    theirs = [sys.executable, "-m", "check_jsonschema", "--schemafile", schema, *files]
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(runs + 1)][1:]
    ratios = sorted(our / their for our, their in pairs)
    print(
        f"{title}: nvo-check {statistics.median(our for our, _ in pairs):.2f} s, "
        f"check-jsonschema {statistics.median(their for _, their in pairs):.2f} s, "
        f"ratio {statistics.median(ratios):.2f} (from {ratios[0]:.2f} to {ratios[-1]:.2f})"
    )


if __name__ == "__main__":
    main()
