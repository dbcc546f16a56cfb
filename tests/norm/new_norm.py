# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A norm file with one new requirement, as a norm keeper would write it."""

NEW_NORM = """\
schemaversie: 1
id: eigen-norm
titel: Eigen norm
elementen: [{id: namen, nummer: '1', titel: Namen}]
eisen:
  - id: EIGEN-1
    element: namen
    niveau: verplicht
    titel: De regio heeft een beschrijving
    vraag: Is de regio beschreven?
    uitleg: Wie leest, wil weten wie de regio is.
    advies: Schrijf een beschrijving.
    herkomst: [{document: Eigen afspraak}]
    kijkt_naar: [regio.beschrijving]
    voldaan: regio.beschrijving != ''
    meldingen: {voldaan: Er is een beschrijving., niet_voldaan: Er is geen beschrijving.}
    voorbeelden:
      - {naam: met, oordeel: voldaan, regio: {regio: {beschrijving: Aan zee.}}}
      - {naam: zonder, oordeel: niet_voldaan, regio: {}}
"""
