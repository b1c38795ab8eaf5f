"""Names of bodies that go on behind what the tagger took for their end, and fields of titles."""

from kg.extract.naming.chunks import Words, phrase
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import ORGANIZATION_HEADS
from kg.extract.words.lexicon import words as listed
from kg.extract.words.titles import FIELD_NOUNS, title_slug
from kg.gazetteer import body, demonym, territory

HEADS = listed("delegation mission commission council secretariat embassy parliament")
"""Capital heads behind the name of a union or state that make one name with it."""
STATEWIDE = listed(
    "government federal state community comprehensive secondary primary central model unity "
    "public grammar high technical science girls boys zilla union islamia kendriya army navy"
)
"""Words of schools' names that many schools have: behind them the town belongs to the name."""
SCHOOLS = listed("school college university polytechnic academy institute")
LISTING = listed("commission committee ministry department office council subcommittee agency")
CHAMBERS = listed("house senate assembly commons lords congress knesset sejm council parliament")
PANELS = listed("committee subcommittee")
PORTFOLIO_HEADS = listed(
    "minister secretary ombudsman commissioner undersecretary envoy rapporteur minister-designate "
    "cs ps cabinet permanent principal parliamentary state shadow deputy"
)


FIELDS = listed(
    "territorial administration "
    "devolution irrigation wellness railway railways home law natural human public tribal social "
    "local higher basic primary secondary foreign international regional rural urban european "
    "internal external domestic indigenous religious religion interfaith gender children family "
    "elderly disability veterans overseas diaspora ict digital digitisation digitization cyber "
    "steel coal petroleum oil gas power electricity roads highways ports shipping maritime civil "
    "space atomic nuclear renewable green blue net zero food nutrition livestock dairy animal "
    "wildlife parks arts creative media information broadcasting press telecommunications posts "
    "statistics skills entrepreneurship small micro enterprises cooperatives investment "
    "privatization privatisation anti-corruption ethics integrity correctional prisons police "
    "narcotics frontier border borders states kashmir lands land lagoons veterans’ veterans' "
    "women’s women's youth community population emergency disaster relief reconstruction "
    "reintegration emergencies decentralization decentralisation governance reform reforms "
    "inclusion partnerships fisheries maritime labour employment industrial industries mineral "
    "medical sanitation wash hygiene drought constitution and & , of the for ’ ' ’s"
)
"""Words of the fields that ministers have, besides those in which their titles end."""


def with_rest(words: Words, start: int, end: int) -> int:
    """Where a body's name ends with what is left of it behind the tagger's end."""
    for rest in (
        bracket_behind,
        head_behind,
        office_behind,
        town_behind,
        list_behind,
        form_behind,
        general_behind,
        mission_to,
    ):
        longer = rest(words, start, end)
        if longer > end:
            return longer
    return field_behind(words, end)


def bracket_behind(words: Words, _: int, end: int) -> int:
    """The end with the bracket that closes within a word: "CPI(M*)*", "PC(USA*)*"."""
    last, behind = words[end - 1].text, [word.text for word in words[end : end + 3]]
    if behind[:1] == ["("] and behind[-1] == ")" and (
        (last.isupper() and behind[1] in WINGS) or (last in SPLIT and behind[1] in FACTIONS)
    ):  # fmt: skip
        # such as the CPI of Marxists and Leninists; in "HSBC (S)" the letter is none of the name
        return end + 3
    return end + 1 if behind[:1] == [")"] and "(" in last[1:] and ")" not in last else end


WINGS = frozenset({"ML", "UML", "MC"})
"""Letters in brackets that tell the parties of one name apart."""
SPLIT = frozenset(
    {"CPI", "CPN", "CPP", "PML", "JUI", "JUP", "MQM", "PPP", "ANP", "JD", "RPI", "KC", "NCP",
     "BNP", "LJP", "SAD", "JKNPP", "AGP", "HAM", "RLD", "DUP", "RSP", "INC", "PSP"}
)  # fmt: skip
FACTIONS = frozenset({"M", "N", "Q", "F", "S", "A", "P", "B", "G", "J", "U", "SP", "RV", "R"})
"""Parties of which there are several, and the letters of each."""


def head_behind(words: Words, start: int, end: int) -> int:
    """The end with a capital head: "EU *Delegation*"."""
    if end >= len(words) or end - start > 1 or not words[end].text.istitle():
        return end
    union = words[start].text.isupper() and words[end].lower_ in HEADS
    return end + 1 if union and body(words[start].text) is not None else end


def office_behind(words: Words, start: int, end: int) -> int:
    """The end with the office that serves a chamber: "National Assembly *Office*"."""
    if end >= len(words) or words[end].text not in {"Office", "Secretariat"}:
        return end
    longer = {word.text for word in words[end + 1 : end + 2]} & {"of", "Building", "for"}
    chamber = end - start > 1 and words[end - 1].lower_ in CHAMBERS - {"house"}
    return end + 1 if chamber and not longer else end


def paper_behind(words: Words, start: int, end: int) -> int:
    """The end of a newspaper's name that begins with its town: "the New York *Times*"."""
    at = end
    while at < len(words) and at < end + 3 and words[at].text in PAPERS:
        at += 1
    closed = at == len(words) or not words[at].text[:1].isupper()
    dated = words[start - 1].lower_ == "the" if start else False
    return (
        at
        if at > end
        and closed
        and (dated or words[end].text != "Today" or words[start].text == "USA")
        else end
    )


PAPERS = frozenset(
    {"Times", "Post", "Tribune", "Herald", "Chronicle", "Gazette", "Courier", "Examiner", "Today",
     "Globe", "Journal", "Inquirer", "Daily", "Morning", "Evening", "News", "Telegraph", "Observer",
     "Mirror", "Bulletin", "Sentinel", "Argus", "Mail", "Guardian", "Standard"}
)  # fmt: skip
"""Words of newspapers' names behind their town's."""


def form_behind(words: Words, start: int, end: int) -> int:
    """The end with a company's legal form: "Nordvik Shipping *AS*", "Petrolux *plc*"."""
    if end >= len(words):
        return end
    form = words[end].text in (FORMS if end - start > 1 else PLAIN_FORMS)
    return end + 1 if form else end


def general_behind(words: Words, _: int, end: int) -> int:
    """The end with what the consulates are that lead others: "U.S. Consulate *General*"."""
    general = end < len(words) and words[end].text == "General"
    return end + 1 if general and words[end - 1].lower_ in CONSULATES else end


def mission_to(words: Words, _: int, end: int) -> int:
    """The end with to whom a mission is sent: "U.S. Mission *to the European Union*"."""
    if words[end - 1].text != "Mission" or end + 1 >= len(words) or words[end].text != "to":
        return end
    at = first = end + 1 + (words[end + 1].lower_ == "the")
    while at < len(words) and words[at].text[:1].isupper() and words[at].is_alpha:
        at += 1
    return at if at > first else end


CONSULATES = frozenset({"consulate", "consulates"})
PLAIN_FORMS = frozenset({"PLC", "Plc", "plc", "Ltd", "LLC", "GmbH"})
"""Legal forms of companies that are nothing else, behind one word as well."""
FORMS = PLAIN_FORMS | frozenset(
    {"AS", "AB", "ASA", "SA", "AG", "NV", "Inc", "Oyj", "SE", "SpA", "Tbk", "Bhd", "JSC", "LLP",
     "S.A."}
)  # fmt: skip
"""Legal forms of companies."""


def town_behind(words: Words, start: int, end: int) -> int:
    """The end with the town of a school of which there are many: "Government Secondary School,
    *Rugan Sarki*".
    """
    own = [word.lower_ for word in words[start : end - 1]]
    if not own or words[end - 1].lower_ not in SCHOOLS or not STATEWIDE.issuperset(own):
        return end
    at = end + 1
    while end < len(words) and words[end].text == "," and at < len(words) and (
        words[at].text.istitle() and at < end + 4
    ):  # fmt: skip
        at += 1
    return at if at > end + 1 else end


def list_behind(words: Words, start: int, end: int) -> int:
    """The end with the rest of a list of fields: "Commission on Prisoners of War*, Hostages and
    Missing Persons*".
    """
    own = [word.lower_ for word in words[start:end]]
    if LISTING.isdisjoint(own) or not {"on", "of", "for"} & set(own):
        return end
    at, last = end, end
    while at + 1 < len(words) and (words[at].text in {",", "and", "&"}):
        closing = words[at].text != ","
        at += 1
        begin = at
        while at < len(words) and is_field_word(words, at):
            at += 1
        if at == begin:
            return end
        if closing:
            last = end if is_post(words, begin, at) else at
            break
    return last


def fields_before(words: Words, start: int, end: int) -> int:
    """Where a body's name begins with the rest of a list of fields: "the *Justice,* Law and Order
    Committee".
    """
    own = [word.lower_ for word in words[start:end]]
    at = start
    if own[-1] not in LISTING or "and" not in own:
        return start
    while at > 1 and words[at - 1].text == "," and is_field(words[at - 2]):
        at -= 2
        while at > 1 and is_field(words[at - 1]):
            at -= 1
    before = words[at - 1] if at else None
    led = before is None or before.lower_ in {"the", "of", "its"} or before.text in {".", "*", "-"}
    return at if led else start


def is_field(word: Token) -> bool:
    """Whether a capital word is for a field that a committee or ministry has."""
    known = word.lower_ in FIELD_NOUNS or word.lower_ in FIELDS
    return known and word.text.istitle() and word.lower_ != "the"


def is_post(words: Words, start: int, end: int) -> bool:
    """Whether words are one person's title, not a field: "Office of Trade and *Senior Adviser*"."""
    told = title_slug(phrase(words[start:end])) or title_slug(words[end - 1].text)
    return told is not None and not told[1] and words[end - 1].lower_ != "justice"


def is_field_word(words: Words, at: int) -> bool:
    """Whether a word may be one of a field: a capital, no name of somebody or of a place."""
    word = words[at]
    return (
        word.text.istitle()
        and word.ent_type_ not in {"PERSON", "GPE", "DATE"}
        and word.lower_ not in ORGANIZATION_HEADS
        and body(word.text) is None
    )


def field_behind(words: Words, end: int) -> int:
    """The end of a chamber's committee in small letters: "House committee *on justice*"."""
    at = end
    if words[end - 1].lower_ in CHAMBERS and at < len(words) and words[at].text in PANELS:
        at += 1
    if words[at - 1].text not in PANELS or at + 1 >= len(words) or words[at].text != "on":
        return end
    if words[at + 1].ent_type_ == "DATE" or not words[at + 1].text.islower():
        return end
    at += 1
    first = at
    while at < len(words) and words[at].text.islower() and words[at].tag_ in {
        "NN", "NNS", "NNP", "JJ", "CC", "VBG", "VBN"
    }:  # fmt: skip
        at += 1
    if at == first:
        return end
    return at - 1 if words[at - 1].tag_ == "CC" else at


def is_portfolio(words: Words, titles: set[int], start: int, end: int) -> bool:
    """Whether a name is rather the field of a minister: "*Devolution* Cabinet Secretary", "*Malian
    Territorial Administration* Minister".
    """
    if is_taught(words, start, end):
        return True
    if end not in titles or words[end].lower_ not in PORTFOLIO_HEADS:
        return False
    if words[end].text == "Minister" and end - start > 1 and demonym(words[start].text):
        return ORGANIZATION_HEADS.keys().isdisjoint(w.lower_ for w in words[start:end]) or (
            is_portfolio(words, titles, start + 1, end)
        )
    return all(word.lower_ in FIELD_NOUNS or word.lower_ in FIELDS for word in words[start:end])


def is_taught(words: Words, start: int, end: int) -> bool:
    """Whether a name is what somebody teaches: "Chair of *Economic History* at Reed University"."""
    before = [word.text for word in words[max(0, start - 2) : start]]
    plain = ORGANIZATION_HEADS.keys().isdisjoint(word.lower_ for word in words[start:end])
    behind = [word.lower_ for word in words[end : end + 6]]
    school = behind[:1] in ([","], ["at"]) and not SCHOOLS.isdisjoint(behind)
    return before in (["Chair", "of"], ["Chair", "in"]) and plain and school


def is_headed(words: Words, start: int) -> bool:
    """Whether a body's head stands there or behind its state's name, or a field of its own behind
    two words in capitals: "*U.S. Department* of Energy", "*National Partnership for* Families".
    """
    after = start + next((n for n in (2, 1) if territory(phrase(words[start : start + n]))), 0)
    if any(words[at].lower_ in ORGANIZATION_HEADS for at in (start, after) if at < len(words)):
        return True
    end = start
    while end < len(words) and words[end].text.istitle():
        end += 1
    return end - start > 1 and end < len(words) and words[end].text in {"for", "of"}
