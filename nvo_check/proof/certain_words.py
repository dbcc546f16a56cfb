# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words that must be certain: one letter or one word of these turns an agreement around.

A quotation with 'niet' too many looks almost like the source to any measure of likeness. So these words, and everything
with a digit, must be the same in quotation and source, in the same order; a scan error in them is not tolerated.
All words here are folded (small letters, no accents).
"""

from __future__ import annotations

import re
from functools import lru_cache


def _table(text: str) -> frozenset[str]:
    return frozenset(text.split())


CERTAIN_WORDS = _table(
    # whether it is so at all
    "niet geen nooit nergens niemand niets noch zonder wel altijd ooit nee ja "
    # whether it has to be
    "moet moeten moest moesten mag mogen mocht mochten kan kunnen kon konden zal zullen zou zouden wil willen "
    "hoeft hoeven dient dienen verplicht verplichte vrijwillig verboden toegestaan vrijblijvend vrijblijvende "
    "nietvrijblijvend nietvrijblijvende "
    # how much, how many
    "minimaal maximaal minimale maximale minimum maximum minstens hoogstens tenminste tenhoogste minder meer "
    "minst meest meeste weinig veel enkele enige sommige alle allemaal al elk elke ieder iedere iedereen beide allebei "
    "alles hele heel volledig volledige gedeeltelijk gedeeltelijke deels helft half halve kwart anderhalf dubbel "
    "dubbele enkel slechts ruim bijna ongeveer circa exact procent hoger lager hoogste laagste groter kleiner langer "
    "korter "
    # when
    "uiterlijk vanaf tot totdat binnen buiten voor na voordat nadat sinds tijdens jaarlijks jaarlijkse maandelijks "
    "maandelijkse wekelijks wekelijkse dagelijks dagelijkse dag dagen week weken maand maanden kwartaal kwartalen "
    "jaar jaren uur uren structureel structurele incidenteel incidentele tijdelijk tijdelijke direct eerder later "
    # for whom, under which condition
    "alleen uitsluitend tenzij behalve uitgezonderd mits indien ook of en zowel hetzij inclusief exclusief met "
    "tegen boven onder intern extern interne externe lokaal lokale regionaal regionale bovenregionaal "
    "bovenregionale landelijk landelijke toe af "
    # the months
    "januari februari maart april mei juni juli augustus september oktober november december "
    # the days
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
    # numbers in words that are not built from others, see below
    "nul eerste laatste derde tal tientallen honderden duizenden"
)
"""'een' is not here: without accents it is also the article."""

_NUMBER_WORD = re.compile(
    r"(?:(?:twee|twin|drie|der|vier|veer|vijf|zes|zeven|acht|tach|negen|tien|elf|twaalf|tig|honderd|duizend"
    r"|miljoen|miljard|eenen|en|een)){1,9}(?:de|ste|tal|maal|voudig|voudige)?\Z"
)
_BARE = _table("en een enen eende ende")

COMMON_WORDS = _table(
    "de het een die dat dit deze der den des dan als om op in uit aan bij van te ten ter is was zijn waren ben bent "
    "heb hebt heeft hebben had hadden wordt worden werd werden word geeft geven gaf gaven gaat gaan ging gingen doet "
    "doen deed deden komt komen kwam kwamen maakt maken maakte maakten neemt nemen nam namen ziet zien zag zagen "
    "houdt houden hield hielden staat staan stond stonden blijft blijven bleef bleven krijgt krijgen kreeg kregen "
    "vindt vinden vond vonden leeft leven ligt liggen lag lagen zit zitten zat zaten laat laten liet lieten "
    "ik hij zij ze we wij u jij je hun hen haar hem ons onze mijn zijn uw er hier daar waar wie wat welke hoe waarom "
    "dus want maar door naar over per via rond langs tussen omdat doordat zodat terwijl wanneer toen nu nog weer zeer "
    "vaak soms steeds meestal zo zoals zelf zelfs samen anders ander andere anderen wonder zonder zonden hinder kinder "
    "goed goede slecht slechte groot grote klein kleine nieuw nieuwe oud oude hoog hoge laag lage lang lange kort "
    "korte snel snelle veilig open "
    "taak taken zaak zaken raken daken maat mate dag man vrouw kind ouder ouders zorg borg hulp help raad rand land "
    "hand tand wet werk weg plan klan stap deel doel dorp stad jeugd deugd geld veld held vorm norm form kosten posten "
    "lasten kasten partij partijen kader vader lader regie regio team budget last kast lijst lijn leren keren weren "
    "delen doelen helen bieden wonen gezin gezag gezet begin bezit beleid besluit inkoop afkoop aankoop verkoop "
    "opbouw afbouw opname afname toename inname ingang uitgang toegang omgang afgang wacht macht kracht klacht dracht"
)
"""Words that everybody knows: where two of them differ it is no scan error, however much they look alike."""

_OPPOSITES = (
    # a part of a word, and the part that turns its meaning around
    ("hog", "lag"),
    ("hoog", "laag"),
    ("toe", "af"),
    ("op", "af"),
    ("aan", "af"),
    ("in", "uit"),
    ("min", "max"),
    ("im", "ex"),
    ("in", "ex"),
    ("boven", "onder"),
    ("voor", "na"),
    ("be", "ver"),
    ("be", "ont"),
    ("ver", "ont"),
    ("stijg", "dal"),
)
_TURNING_PREFIXES = ("on", "niet", "non", "wan", "mis", "anti", "ont", "her", "boven", "sub", "de", "a", "in", "ver")
"""Before a word these make it another word: mogelijk, onmogelijk."""


@lru_cache(maxsize=4096)
def is_certain(word: str) -> bool:
    """Whether a folded word (or sign) must be the same in quotation and source."""
    if word in CERTAIN_WORDS or not word.isalpha():
        return True
    return word not in _BARE and _NUMBER_WORD.match(word) is not None


def turns(prefix: str) -> bool:
    """Whether a folded beginning of a word can turn the rest around."""
    return prefix in _TURNING_PREFIXES or is_certain(prefix)


def turned_around(one: str, other: str) -> bool:
    """Whether two folded words differ by a part that turns the meaning around."""
    short, long = sorted((one, other), key=len)
    if any(long == prefix + short for prefix in _TURNING_PREFIXES):
        return True
    return any(_swapped(one, other, *pair) or _swapped(other, one, *pair) for pair in _OPPOSITES)


def _swapped(one: str, other: str, part: str, opposite: str) -> bool:
    at = one.find(part)
    while at >= 0:
        if other == one[:at] + opposite + one[at + len(part) :]:
            return True
        at = one.find(part, at + 1)
    return False
