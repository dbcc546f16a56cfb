# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words that must be certain: one letter or one word of these turns an agreement around.

A quotation with 'niet' too many looks almost like the source to any measure of likeness. So these words, and everything
with a digit, must be the same in quotation and source, in the same order; a scan error in them is not tolerated.
All words here are folded (small letters, no accents).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_LONGEST_GROUP = 3
_WORDS_OF_A_PART, _CONTENT_THAT_PROVES, _SHORTEST_CONTENT, _LONG_NUMBER = 2, 2, 3, 5


def _table(text: str) -> frozenset[str]:
    return frozenset(text.split())


TURNING_WORDS = _table(
    # it is not so
    "niet geen nooit nimmer nergens niemand niets noch evenmin geenszins zonder zelden nauwelijks amper nee verboden "
    # it is so only for some, or on a condition
    "alleen uitsluitend slechts enkel tenzij behalve behoudens uitgezonderd mits indien"
)
"""Words that turn a sentence around or restrict it: an ellipsis may not leave them out."""

CERTAIN_WORDS = TURNING_WORDS | _table(
    # whether it is so at all
    "wel altijd ooit ja "
    # whether it has to be
    "moet moeten moest moesten mag mogen mocht mochten kan kunnen kon konden zal zullen zou zouden wil willen "
    "hoeft hoeven dient dienen verplicht verplichte vrijwillig toegestaan vrijblijvend vrijblijvende "
    "nietvrijblijvend nietvrijblijvende "
    # how much, how many
    "minimaal maximaal minimale maximale minimum maximum minstens hoogstens tenminste tenhoogste minder meer "
    "minst meest meeste weinig veel enkele enige sommige alle allemaal al elk elke ieder iedere iedereen beide allebei "
    "alles hele heel volledig volledige gedeeltelijk gedeeltelijke deels helft half halve kwart anderhalf dubbel "
    "dubbele ruim bijna ongeveer circa exact procent hoger lager hoogste laagste groter kleiner langer "
    "korter "
    # when
    "uiterlijk vanaf tot totdat binnen buiten voor na voordat nadat sinds tijdens jaarlijks jaarlijkse maandelijks "
    "maandelijkse wekelijks wekelijkse dagelijks dagelijkse dag dagen week weken maand maanden kwartaal kwartalen "
    "jaar jaren uur uren structureel structurele incidenteel incidentele tijdelijk tijdelijke direct eerder later "
    # for whom, under which condition
    "ook of en zowel hetzij inclusief exclusief met "
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
_ROMAN = re.compile(r"[ivx]+\Z|[ivxlcdm]+(?<=[xv])i+\Z")

FUNCTION_WORDS = _table(
    "de het een die dat dit deze der den des dan als om op in uit aan bij van te ten ter is was zijn waren ben bent "
    "heb hebt heeft hebben had hadden wordt worden werd werden word geeft geven gaf gaven gaat gaan ging gingen doet "
    "doen deed deden komt komen kwam kwamen maakt maken maakte maakten neemt nemen nam namen ziet zien zag zagen "
    "houdt houden hield hielden staat staan stond stonden blijft blijven bleef bleven krijgt krijgen kreeg kregen "
    "vindt vinden vond vonden leeft leven ligt liggen lag lagen zit zitten zat zaten laat laten liet lieten "
    "ik hij zij ze we wij u jij je hun hen haar hem ons onze mijn zijn uw er hier daar waar wie wat welke hoe waarom "
    "dus want maar door naar over per via rond langs tussen omdat doordat zodat terwijl wanneer toen nu nog weer zeer "
    "vaak soms steeds meestal zo zoals zelf zelfs samen anders ander andere anderen"
)
"""Words without content of their own."""

COMMON_WORDS = FUNCTION_WORDS | _table(
    "wonder zonder zonden hinder kinder "
    "goed goede slecht slechte groot grote klein kleine nieuw nieuwe oud oude hoog hoge laag lage lang lange kort "
    "korte snel snelle veilig open "
    "taak taken zaak zaken raken daken maat mate dag man vrouw kind ouder ouders zorg borg hulp help raad rand land "
    "hand tand wet werk weg plan klan stap deel doel dorp stad jeugd deugd geld veld held vorm norm form kosten posten "
    "lasten kasten partij partijen kader vader lader regie regio team budget last kast lijst lijn leren keren weren "
    "delen doelen helen bieden wonen gezin gezag gezet begin bezit beleid besluit inkoop afkoop aankoop verkoop "
    "opbouw afbouw opname afname toename inname ingang uitgang toegang omgang afgang wacht macht kracht klacht dracht "
    # words that a scan can make of each other
    "hond honden hondt bond bonden wond wonden woud wouden mond font fout fouten denk deuk denken deuken bont bout "
    "beide beiden belde belden meid meiden meld melden melding zeiden zelden ieder leder piek pieken plek plekken "
    "buit bult kooi kool koeien koelen taai taal alien allen versie verste groei groet groeien groeten natie natte "
    "gooi goot lief liet vergeet vergeef gaaf talen falen halt half begroet begroef schoot schoof rock rook klem klein "
    "tram train meren nieren gemeten genieten vermeld vernield toom toorn down clown dans clans kopie kopje via vla "
    "gat slaaf slaat beu haai haal grot grof schijf schijt baai baal clan hens heus beseffen beseften hef staaf staat "
    "groef groet ineen meen huis huls huizen hulzen bluf blut kloof kloot scheiden schelden scheid scheld scheidt "
    "scheldt vergaf vergat scheef scheet vervuiling vervulling boei boel beef beet faal taal heef heet kiem doei "
    "straffe strafte mais mals boef boet iets schuif schuit slaafje slaatje feller teller zweef zweet keien kelen "
    "snuif snuit piet plet korf zooi zool inferieur interieur knip kuip pief lachje lachte free tree"
)
"""Words that everybody knows: where two of them differ it is no scan error, however much they look alike."""

ABBREVIATIONS = _table(
    "art artt bijv bv ca cie dhr dr drs enz etc evt excl fig gem hfst ing incl inz ir jl max mevr min mln mr mrd nl nr "
    "nrs okt par pag prof resp sept tel tov vgl wd zgn"
)
"""Words after which a full stop ends no sentence; nor does it after one letter."""

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
    # not the opposite, but parts of words that a scan can make of each other
    ("ouder", "onder"),
    ("houd", "hond"),
    ("zoud", "zond"),
    ("woud", "wond"),
    ("fout", "font"),
    ("denk", "deuk"),
    ("plek", "piek"),
    ("meld", "meid"),
    ("vermeld", "vernield"),
    ("gemet", "geniet"),
    ("klem", "klein"),
)
_NEVER_APART = ("on", "niet", "non", "wan", "mis", "anti")
_TURNING_PREFIXES = ("on", "niet", "non", "wan", "mis", "anti", "ont", "her", "boven", "sub", "de", "a", "in", "ver")
"""Before a word these make it another word: mogelijk, onmogelijk."""


@lru_cache(maxsize=4096)
def is_certain(word: str) -> bool:
    """Whether a folded word (or sign) must be the same in quotation and source."""
    if word in CERTAIN_WORDS or not word.isalpha() or len(word) == 1 or _ROMAN.match(word):
        return True
    return word not in _BARE and _NUMBER_WORD.match(word) is not None


def may_join(first: str, second: str) -> bool:
    """Whether two folded words may be one that a stray space splits: words of letters, or thousands (``10 000``)."""
    if first.isalpha() and second.isalpha():
        return first not in _NEVER_APART
    return second == "000" and first.isdecimal() and first[0] != "0" and len(first) <= _LONGEST_GROUP


def proves_something(parts: Sequence[Sequence[str]]) -> bool:
    """Whether a quotation, as folded words per part, is long enough to prove anything.

    It has two words with content, or one number of five signs; where an ellipsis parts them, each part
    has two words.
    """
    words = [word for part in parts for word in part]
    if len(parts) > 1 and any(len(part) < _WORDS_OF_A_PART for part in parts):
        return False
    content = [word for word in words if len(word) >= _SHORTEST_CONTENT and word not in FUNCTION_WORDS]
    if len(content) >= _CONTENT_THAT_PROVES:
        return True
    return any(len(word) >= _LONG_NUMBER and any(map(str.isdigit, word)) for word in words)


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
