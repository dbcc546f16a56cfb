# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Elements 3 and 4: who decides and speaks for the region, and what is done at which scale."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from nvo_check.model.basis import Afspraak, Datum, Element, JaNee, Naam, Tekst, Uitspraak


class Grondslag(Uitspraak, title="Juridische grondslag"):
    """The legal basis of the cooperation.

    In force when ``geldt_van`` (if given) is not after, and ``geldt_tot`` (if given) not before the reference date.
    Source: NVO-3.1, GV 464-466, WA 45-47.
    """

    naam: Naam = Field(title="Naam", description="De naam van de regeling of overeenkomst.")
    soort: (
        Literal[
            "gemeenschappelijke_regeling",
            "samenwerkingsovereenkomst",
            "centrumregeling",
            "dienstverleningsovereenkomst",
        ]
        | None
    ) = Field(None, title="Soort", description="Wat voor regeling of overeenkomst het is.")
    geldt_van: Datum | None = Field(None, title="Geldt van", description="Vanaf wanneer zij geldt.")
    geldt_tot: Datum | None = Field(
        None, title="Geldt tot", description="Tot en met wanneer. Laat weg bij onbepaalde tijd."
    )
    onbepaalde_tijd: JaNee | None = Field(None, title="Onbepaalde tijd", description="Geldt zij voor onbepaalde tijd?")
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Wat de regeling regelt.")


class Aanspreekpunt(Uitspraak, title="Aanspreekpunt"):
    """The one who speaks for the region to providers, partners and other authorities.

    Allowed values: ``mandaat`` is ``geen``, ``afstemming`` (speaks after consultation, without mandate) or ``formeel``
    (mandate or power of attorney). Source: NVO-3.2 to 3.4, GV 468, TW 31.
    """

    functie: Naam | None = Field(None, title="Functie", description="De functie, nooit de naam van een persoon.")
    organisatie: Naam | None = Field(None, title="Organisatie", description="De organisatie van het aanspreekpunt.")
    namens: Naam | None = Field(None, title="Namens", description="Namens wie het aanspreekpunt optreedt.")
    mandaat: Literal["geen", "afstemming", "formeel"] | None = Field(
        None,
        title="Mandaat",
        description="formeel: met mandaat of volmacht. afstemming: na overleg, zonder mandaat. "
        "geen: kan niet namens de regio optreden.",
    )
    vastgelegd_in: Naam | None = Field(
        None, title="Vastgelegd in", description="Het stuk of besluit waarmee de gemeenten het aanwezen."
    )


class Gremium(Uitspraak, title="Gremium"):
    """A body that consults or decides. Source: NVO-3.5, GV 466-468."""

    naam: Naam = Field(title="Naam", description="De naam van het overleg of bestuur.")
    samenstelling: Naam | None = Field(None, title="Samenstelling", description="Wie erin zitten, als functie.")
    rol: Tekst | None = Field(None, title="Rol", description="Wat het gremium doet.")
    bevoegdheid: Tekst | None = Field(
        None, title="Bevoegdheid", description="Wat het gremium mag besluiten, of dat het niet besluit."
    )


class Governance(Element, title="3. Niet-vrijblijvende governance met één aanspreekpunt"):
    """Element 3. Source: NVO-3.1 to 3.5."""

    grondslagen: list[Grondslag] = Field(
        default_factory=list,
        title="Juridische grondslagen",
        description="De regelingen en overeenkomsten waarop de samenwerking rust.",
    )
    aanspreekpunten: list[Aanspreekpunt] = Field(
        default_factory=list, title="Aanspreekpunten", description="De norm vraagt er precies één."
    )
    gremia: list[Gremium] = Field(
        default_factory=list, title="Gremia", description="De overleggen en besturen met hun rol en bevoegdheid."
    )


Hulpvorm = Literal[
    "verblijf",
    "pleegzorg",
    "multidisciplinaire_specialistische_hulp",
    "forensische_jeugdhulp",
    "hulp_bij_zintuiglijke_beperking",
    "crisishulp",
    "dagbehandeling_in_groep",
    "hoogspecialistische_ggz",
    "hulp_bij_misbruik_en_geweld",
    "hulp_bij_onzindelijkheid",
    "gesloten_jeugdhulp",
    "driemilieuvoorziening",
    "forensische_jeugdhulp_zonder_verblijf",
    "ggz_bij_complexe_verslaving",
]
"""The forms of youth care that the Besluit Jeugdwet names. Source: articles 2.2.3 (the first ten) and 2.2.4."""


class Functie(Uitspraak, title="Jeugdhulpfunctie"):
    """A function of youth care: which forms it is, how the region pays for it, and the scale it is organised at.

    Allowed values: ``schaal``: ``lokaal``, ``regionaal`` (this region), ``bi_regionaal`` (with one neighbouring
    partnership), ``bovenregionaal`` (larger still), ``landelijk``. ``beschikbaar: nee``: demand, but no supply.
    ``contractering``: ``gecontracteerd`` or ``gesubsidieerd`` by or for the gemeenten of the region, or ``niet``.
    ``bereikbaar: dag_en_nacht``: seven days a week, 24 hours a day.
    Source: NVO-4.2, 4.3 and 5.1, GV 484 and 506, WA 62-75; JW-2.2.3 and JW-2.2.4.
    """

    naam: Naam = Field(title="Naam", description="De naam van de functie.")
    vormen: list[Hulpvorm] = Field(
        default_factory=list,
        title="Vormen",
        description="Welke vormen van jeugdhulp uit artikel 2.2.3 en 2.2.4 van het Besluit Jeugdwet dit zijn.",
    )
    contractering: Literal["gecontracteerd", "gesubsidieerd", "niet"] | None = Field(
        None,
        title="Contractering",
        description="Hoe de regio de functie regelt: met een contract, met subsidie of niet.",
    )
    bereikbaar: Literal["dag_en_nacht", "beperkt"] | None = Field(
        None,
        title="Bereikbaar",
        description="dag_en_nacht: zeven dagen per week, 24 uur per dag. beperkt: niet altijd.",
    )
    schaal: Literal["lokaal", "regionaal", "bi_regionaal", "bovenregionaal", "landelijk"] | None = Field(
        None, title="Schaal", description="Op welke schaal de functie is georganiseerd."
    )
    gebied: Naam | None = Field(None, title="Gebied", description="Het gebied, zoals een provincie of arrondissement.")
    partners: list[Naam] = Field(default_factory=list, title="Partners", description="Met wie de regio dit samen doet.")
    beschikbaar: Literal["ja", "onder_druk", "nee"] | None = Field(
        None, title="Beschikbaar", description="Is de functie beschikbaar? `nee`: er is vraag, maar geen aanbod."
    )
    afstemming: Tekst | None = Field(
        None, title="Afstemming", description="Hoe de regio deze functie met andere regio's afstemt."
    )
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Wat er bij hoort te staan.")


class Expertteam(Uitspraak, title="Regionaal expertteam"):
    """A regional team of experts for young people who do not get the help they need. Source: JW-2.2.1-g."""

    naam: Naam = Field(title="Naam", description="De naam van het expertteam.")
    gebied: Naam | None = Field(None, title="Gebied", description="Het gebied waarvoor het team werkt.")
    samenstelling: Naam | None = Field(None, title="Samenstelling", description="Wie erin zitten, als functie.")
    werkwijze: Tekst | None = Field(
        None, title="Werkwijze", description="Hoe in het team is voorzien: wie meldt, wie beslist, wie betaalt."
    )


class Afstemmingsafspraak(Afspraak, title="Afspraak over bovenregionale afstemming"):
    """How the region coordinates with other regions. Source: JW-2.2.1-d."""

    partners: list[Naam] = Field(default_factory=list, title="Partners", description="Met wie de regio afstemt.")
    werkwijze: Tekst | None = Field(
        None, title="Werkwijze", description="Hoe de afstemming gaat: in welk overleg, hoe vaak, waarover."
    )


class Netwerk(Uitspraak, title="Expertisenetwerk"):
    """A network of expertise above the region. Source: NVO-4.4, GV 484."""

    naam: Naam = Field(title="Naam", description="De naam van het netwerk.")
    gebied: Naam | None = Field(None, title="Gebied", description="Het gebied dat het netwerk bestrijkt.")
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Hoe de regio zich eraan verbindt.")


class Afwegingskader(Uitspraak, title="Afwegingskader"):
    """When the region cooperates at a larger scale, and who decides. Source: NVO-4.5, GV 482-493."""

    uitgangspunt: Tekst | None = Field(None, title="Uitgangspunt", description="De hoofdregel.")
    criteria: list[Tekst] = Field(
        default_factory=list, title="Criteria", description="Waaraan samenwerking moet voldoen."
    )
    besluitend_gremium: Naam | None = Field(None, title="Besluitend gremium", description="Wie de afweging maakt.")


class Samenwerking(Element, title="4. Hoe en voor welke functies (boven)regionaal wordt samengewerkt"):
    """Element 4. Source: NVO-4.1 to 4.5, JW-2.2.1-d and g, JW-2.2.3, JW-2.2.4."""

    functies: list[Functie] = Field(
        default_factory=list, title="Functies", description="De jeugdhulpfuncties met hun schaal en partners."
    )
    expertisenetwerken: list[Netwerk] = Field(
        default_factory=list, title="Expertisenetwerken", description="De netwerken waaraan de regio zich verbindt."
    )
    expertteams: list[Expertteam] = Field(
        default_factory=list, title="Expertteams", description="De regionale expertteams en hoe erin is voorzien."
    )
    bovenregionale_afstemming: list[Afstemmingsafspraak] = Field(
        default_factory=list,
        title="Bovenregionale afstemming",
        description="Hoe de regio met andere regio's afstemt, afspraak voor afspraak.",
    )
    afwegingskader: Afwegingskader | None = Field(
        None, title="Afwegingskader", description="Wanneer de regio bovenregionaal samenwerkt."
    )
