# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Dutch words that a reader sees for the fixed words of a region file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

CHOICES: Mapping[str, str] = MappingProxyType(
    {
        # stand
        "vastgelegd": "vastgelegd",
        "in_ontwikkeling": "in ontwikkeling",
        "ontbreekt": "niet vastgelegd",
        "onbekend": "onbekend",
        # soort regio, status van het stuk
        "jeugdregio": "jeugdregio",
        "deelregio": "deel van een jeugdregio",
        "samenwerkingsverband": "samenwerkingsverband",
        "in_voorbereiding": "in voorbereiding",
        "concept": "concept",
        "definitief": "definitief",
        # besluiten
        "raad": "gemeenteraad",
        "college": "college van burgemeester en wethouders",
        "regionaal_overleg": "regionaal overleg",
        "ambtelijk_overleg": "ambtelijk overleg",
        "vastgesteld": "vastgesteld",
        "ingestemd": "ingestemd",
        "geadviseerd": "advies gegeven",
        "geinformeerd": "geïnformeerd",
        "voorgesteld": "voorgelegd, nog niet besloten",
        "gepland": "gepland",
        "afgewezen": "afgewezen",
        # groepen
        "jeugdigen_en_ouders": "jeugdigen en ouders",
        "ervaringsdeskundigen": "ervaringsdeskundigen",
        "adviesraden": "adviesraden",
        "aanbieders": "aanbieders",
        "gecertificeerde_instellingen": "gecertificeerde instellingen",
        "ketenpartners": "ketenpartners",
        "veilig_thuis": "Veilig Thuis",
        "huisartsen": "huisartsen",
        "onderwijs": "onderwijs",
        "uitvoeringsdiensten": "uitvoeringsdiensten",
        "professionals": "professionals",
        "raadsleden": "raadsleden",
        "inwoners": "inwoners",
        "gemeenten": "gemeenten",
        "anders": "anders",
        # verwijzers
        "gemeente": "gemeente",
        "huisarts": "huisarts",
        "jeugdarts": "jeugdarts",
        "medisch_specialist": "medisch specialist",
        "gecertificeerde_instelling": "gecertificeerde instelling",
        "rechter": "rechter",
        # bereik, schaal, beschikbaarheid
        "alle_gemeenten": "alle gemeenten",
        "deel_van_gemeenten": "een deel van de gemeenten",
        "lokaal": "lokaal",
        "regionaal": "regionaal",
        "bi_regionaal": "bi-regionaal",
        "bovenregionaal": "bovenregionaal",
        "landelijk": "landelijk",
        "onder_druk": "onder druk",
        # grondslagen en mandaat
        "gemeenschappelijke_regeling": "gemeenschappelijke regeling",
        "samenwerkingsovereenkomst": "samenwerkingsovereenkomst",
        "centrumregeling": "centrumregeling",
        "dienstverleningsovereenkomst": "dienstverleningsovereenkomst",
        "geen": "geen",
        "afstemming": "na afstemming, zonder mandaat",
        "formeel": "met mandaat of volmacht",
        # vormen van jeugdhulp, contractering, bereikbaarheid
        "verblijf": "jeugdhulp met verblijf",
        "pleegzorg": "pleegzorg",
        "multidisciplinaire_specialistische_hulp": "multidisciplinaire specialistische jeugdhulp",
        "forensische_jeugdhulp": "forensische jeugdhulp om recidive te voorkomen",
        "hulp_bij_zintuiglijke_beperking": "jeugdhulp bij een zintuiglijke beperking",
        "crisishulp": "crisishulp",
        "dagbehandeling_in_groep": "multidisciplinaire dagbehandeling in een groep",
        "hoogspecialistische_ggz": "hoogspecialistische ggz",
        "hulp_bij_misbruik_en_geweld": "specialistische hulp bij misbruik en geweld",
        "hulp_bij_onzindelijkheid": "hulp bij ernstige onzindelijkheid",
        "gesloten_jeugdhulp": "gesloten jeugdhulp",
        "driemilieuvoorziening": "driemilieuvoorziening",
        "forensische_jeugdhulp_zonder_verblijf": "forensische jeugdhulp zonder verblijf",
        "ggz_bij_complexe_verslaving": "specialistische ggz bij complexe verslaving",
        "gecontracteerd": "gecontracteerd",
        "gesubsidieerd": "gesubsidieerd",
        "niet": "niet",
        "dag_en_nacht": "zeven dagen per week, 24 uur per dag",
        "beperkt": "beperkt",
        # verbindingen en inspraak
        "landelijke_inkoop": "landelijk gecontracteerde hulp",
        "lokale_inkoop": "hulp die gemeenten zelf contracteren of subsidiëren",
        "jeugdgezondheidszorg": "jeugdgezondheidszorg",
        "wlz": "zorg uit de Wet langdurige zorg",
        "zvw": "zorg uit de Zorgverzekeringswet",
        "wmo": "maatschappelijke ondersteuning (Wmo 2015)",
        "jeugdigen": "jeugdigen",
        "wettelijk_vertegenwoordigers": "wettelijk vertegenwoordigers",
        # voortgang, eenheden, ja of nee
        "in_uitvoering": "in uitvoering",
        "uitgevoerd": "uitgevoerd",
        "dagen": "dagen",
        "weken": "weken",
        "maanden": "maanden",
        "ja": "ja",
        "nee": "nee",
    }
)
"""Every fixed word that a region file may hold; a test checks that none of the model is missing."""
