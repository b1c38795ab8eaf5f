"""Places in an event's sentence that tell where somebody or something else was."""

from itertools import takewhile

from kg.extract.events.sentences.stage import WHERE, Hung, Stage
from kg.extract.events.sentences.topics import ABOUT
from kg.extract.events.times.phrases import DISCUSSING
from kg.extract.text.eventnouns import noun_type
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token, wording
from kg.extract.words.happenings import INCIDENTS
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ATTENDING
from kg.extract.words.titles import title_slug
from kg.gazetteer import city, place, territory


def places_near(stage: Stage, token: Token) -> list[Hung]:
    """The places beside a word that may be the event's."""
    beside = [h for h in stage.places_beside(token) if not apart(token, h)]
    beside = [h for h in beside if not kills(stage, token, h)]
    return [h for h in beside if not sends(stage, h)]


def apart(token: Token, hung: Hung) -> bool:
    """Whether a place is where somebody has a seat, a state with which others meet, or where
    something is remembered that was elsewhere.
    """
    if any(seated(word) and word.i != token.i for word in hung.chain[:3]):
        return True
    if is_matter(token, hung) or of_case(hung) or of_office(token, hung) or votes(token, hung):
        return True
    if of_attendant(token, hung):
        return True
    if any(word.lower_ == "with" for word in hung.chain[1:2]) and token.lemma_ in MET:
        # "in the coming days *with Norway*"
        return True
    of = token.dep_ == "pobj" and token.head.lower_ == "of"
    near = {w.lower_ for w in token.doc[max(0, hung.low - 2) : hung.low]}
    there = of and hung.low > token.i and "at" in near
    if there and any(w.lemma_ in {"pay", "lay"} for w in token.ancestors):
        return True  # "paid tribute to the victims of the war at the arch"
    return of and any(w.lower_ in MEMORIALS for w in hung.chain[1:4])


def of_office(token: Token, hung: Hung) -> bool:
    """Whether a place tells where somebody has an office: "X, *envoy to the UN in Vienna*, spoke",
    "the *commissioner in Friesland*, Y, read". People of a kind act where they are said to be.
    """
    for word in hung.chain[1:]:
        if word.i == token.i or is_verb(word):
            return False
        role = word.dep_ == "appos" or (word.dep_ == "nsubj" and word.head.i > word.i)
        if word.lower_ in JUDGING:
            return False
        if role and word.tag_ in {"NN", "NNP"} and title_slug(word.text) is not None:
            return True
    return False


def of_attendant(token: Token, hung: Hung) -> bool:
    """Whether a place only tells who one of those was by whom something was attended or given: "by
    Ana Lind, resident *in Bol*"; many may have come in a place, "by 40 delegates in Bol".
    """
    own = [*takewhile(lambda word: word.i != token.i, hung.chain)]
    came = (c for w in (*own, token.head) if w.lemma_ in ATTENDING | SPEAKING for c in w.children)
    by = next((c.i for c in came if c.dep_ == "agent"), hung.low)
    if all(w.tag_ == "NNP" for w in token.doc[by + 1 : hung.low - 1]):
        return False  # "by Ana Lind *in Bol*"
    return any(w.tag_ in {"NN", "NNP"} for w in own[1:] if by < w.i < hung.low)


SPEAKING = {"give", "deliver", "make", "present", "read"}
"""What is done to a speech by those who hold it."""

JUDGING = words("judge magistrate prosecutor coroner")
"""Those who act where they have their office."""


def votes(token: Token, hung: Hung) -> bool:
    """Whether a place is whose vote it was: "*Chad's* vote at the assembly"."""
    whose = hung.chain[0]
    return token.lower_ in {"vote", "votes", "abstention"} and (
        whose.dep_ == "poss" and whose.head.i == token.i
    )


def of_case(hung: Hung) -> bool:
    """Whether a name is only that by which a case goes: "in the *Bor* case"."""
    name = hung.chain[0]
    return name.dep_ in {"compound", "nmod"} and name.head.lower_ in {"case", "cases", "affair"}


def is_matter(token: Token, hung: Hung) -> bool:
    """Whether a place tells only where that is of which a gathering speaks: "a summit over the
    *situation in Chad*", "discussed developments in Peru", "talks on the *crossing at Bol*".
    """
    if noun_type(token) == "visit" or len(hung.chain) < len(DEPTH):
        return False
    inside, noun = hung.chain[1:3]
    if noun.i == token.i or (noun.dep_ == "pobj" and noun.head.lower_ in {"amid", "in", "at"}):
        return False
    within = inside.lower_ == "in"
    matter = within and noun.lemma_.lower() in MATTERS
    if matter or hung.low < token.i or not spoken_of(token, hung):
        return matter
    if inside.lower_ in WHERE and noun.tag_ == "NN" and noun.lower_ in SITES:
        return True
    return within and (is_wide(hung) or (noun_type(noun) in BEFALLING and is_state(hung)))


def spoken_of(token: Token, hung: Hung) -> bool:
    """Whether a place hangs on what a gathering is on, and nobody meets there: "a seminar *on water
    in Central Asia*", "met *to discuss the dam at Bol*".
    """
    heads = {token.i, token.head.i if token.dep_ == "dobj" else token.i}
    above = next((w for w in hung.chain[2:] if w.head.i in heads), None)
    if token.lemma_ in AIMED or noun_type(token) in BEFALLING:
        return False
    raised = above is not None and above.lemma_ in DISCUSSING and above.dep_ in {"advcl", "xcomp"}
    return raised or (above is not None and above.lower_ in ABOUT)


def is_wide(hung: Hung) -> bool:
    """Whether a place is no town or state, in which the parser hangs a gathering held there as well
    on what it is about: a region, a sea.
    """
    name = wording(hung.chain[0].doc[hung.low : hung.high])
    wide = place(name) is not None or not WATERS.isdisjoint(name.lower().split())
    return wide and city(name) is None and not is_state(hung)


def is_state(hung: Hung) -> bool:
    """Whether a place is a state by its name."""
    land = territory(wording(hung.chain[0].doc[hung.low : hung.high]))
    return land is not None and land.is_state


SITES = words(
    "crossing checkpoint border bridge dam port harbour airport railway road pipeline mine plant "
    "reactor refinery factory base camp reservoir terminal wharf quarry depot tunnel barracks "
    "cemetery shrine temple mosque church monument island reef wreck"
)
"""What stands somewhere: the place behind it is its own."""

BEFALLING = INCIDENTS | {"protest", "election"}
"""What befalls a state in which nobody need have met to speak of it."""

WATERS = words("gulf lake sea strait straits ocean basin river delta peninsula")
"""Words in the names of places where nobody meets."""
DEPTH = ("place", "in", "matter")
"""How a place hangs on what people speak of."""
MATTERS = words("situation crisis conflict development unrest tension problem question issue "
                "stability instability progress")  # fmt: skip
"""What people meet over, wherever it is."""


def seated(verb: Token) -> bool:
    """Whether a clause only tells where somebody has a seat: "the institute, *based* in Rome"."""
    seat = verb.lemma_ in SEATED and verb.dep_ in {"acl", "relcl", "advcl", "prep"}
    return seat or (verb.lower_ == "resident" and verb.dep_ in {"amod", "appos", "acl", "advcl"})


SEATED = {"base", "headquarter", "locate", "situate", "station", "accredit", "bear", "reside"}

MEMORIALS = {"cemetery", "memorial", "monument", "mausoleum", "graveyard"}
"""Where people remember what was elsewhere: "the victims of the war at the cemetery in Gori"."""


def kills(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a state in front of a killing does it: "the *US* killing of X"."""
    whose = hung.chain[0]
    front = whose.head.i == token.i and whose.dep_ in {"poss", "compound", "amod", "nmod"}
    if not front or hung.place is None or token.lemma_ not in KILLING:
        return False
    land = territory(stage.draft.mentions[hung.place].name)
    return land is not None and land.is_state and any(c.lower_ == "of" for c in token.children)


def sends(stage: Stage, hung: Hung) -> bool:
    """Whether a state is only that whose house abroad it was: "at the *Kenya* legation"."""
    whose = hung.chain[0]
    front = whose.dep_ in {"compound", "poss", "nmod", "amod"}
    if hung.place is None or not front or whose.head.lower_ not in LEGATIONS:
        return False
    land = territory(stage.draft.mentions[hung.place].name)
    return land is not None and land.parent is None


LEGATIONS = {"legation", "embassy", "consulate", "mission", "pavilion"}
KILLING = {"killing", "murder", "assassination", "execution", "abduction", "kidnapping"}


MET = words("meeting talk meet conference consultation summit negotiation dialogue session round")

AIMED = {"war", "attack", "strike", "airstrike", "invasion", "offensive", "annexation", "assault",
         "bombing", "bombardment", "shelling", "raid", "incursion", "crackdown", "siege",
         "campaign", "blockade", "occupation", "operation", "barrage"}  # fmt: skip
"""What somebody does to a place: whose it is, is not where it was."""
