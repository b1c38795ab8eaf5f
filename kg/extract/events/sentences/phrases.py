"""Whom a phrase names: people, bodies that head it, and those whose members or leaders act."""

from collections.abc import Iterable, Iterator

from kg.extract.claims.speakers.nouns import noun_ref
from kg.extract.draft import Draft
from kg.extract.events.sentences.actors import antecedent
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import MEMBERS
from kg.extract.words.titles import title_slug
from kg.gazetteer import territory
from kg.model.extraction import EntityType, EventRef, Form, Ref

Found = Iterator[tuple[EventRef, Iterable[Ref]]]
"""Events, and who took part in each."""


def coordinated(draft: Draft, passage: Named, token: Token) -> Iterator[Ref]:
    """The named people and bodies among a phrase's heads and coordinates, and pronouns."""
    behind = token.dep_ in {"prep", "agent"}
    heads = [c for c in token.children if c.dep_ in {"pobj", "pcomp"}] if behind else [token]
    while heads:
        head = heads.pop(0)
        ref = draft.ref(passage.passage, head)
        if ref is None and head.pos_ == "PRON":
            ref = None if expletive(head) else draft.pronoun(passage.passage, head)
        elif ref is None and head.pos_ in {"NOUN", "PROPN"}:
            ref = noun_ref(draft, passage, head)
        if ref is not None and not adjective(draft, ref):
            yield ref
        known = ref is not None and draft.names(ref, EntityType.PERSON)
        heads += [
            child for child in head.children
            if child.dep_ == "conj" or (not known and aside(draft, passage, child))
        ]  # fmt: skip


def adjective(draft: Draft, ref: Ref) -> bool:
    """Whether a mention is the adjective of a state: "the Norwegian" is nobody."""
    return draft.mentions[ref].type is EntityType.PLACE and draft.mentions[ref].form is Form.NOUN


def aside(draft: Draft, passage: Named, token: Token) -> bool:
    """Whether a word in apposition names who is meant; a place behind a name tells only where."""
    ref = draft.ref(passage.passage, token)
    there = ref is not None and draft.names(ref, EntityType.PLACE)
    return token.dep_ == "appos" and not there


def people_below(draft: Draft, passage: Named, token: Token) -> Iterator[Ref]:
    """Every person named in a phrase, and the bodies that head it."""
    stack = [token]
    refs: list[Ref] = []
    while stack:
        word = stack.pop()
        ref = draft.ref(passage.passage, word)
        if ref is not None and draft.names(ref, EntityType.PERSON):
            refs.append(ref)
        whole = (c for c in word.children if c.dep_ not in {"relcl", "acl", "advcl"})
        apart = EXCEPT | SIDING
        stack += [c for c in whole if c.lower_ not in apart and not tells_whose(word, c)]
    yield from sorted(set(refs), key=lambda ref: draft.mentions[ref].span)
    for ref in coordinated(draft, passage, token):
        if not refs or (draft.mentions[ref].form is Form.NAME and not led(draft, ref)):
            yield ref
    heads = [c for c in token.children if c.dep_ == "pobj"] if token.dep_ == "prep" else [token]
    for head in heads:
        yield from whose_members(draft, passage, head)
    for child in (c for head in heads if head.lower_ in MEMBERS | STAFF for c in head.children):
        if child.dep_ == "prep" and child.lower_ in {"of", "from"}:
            yield from coordinated(draft, passage, child)


def led(draft: Draft, ref: Ref) -> bool:
    """Whether a body only tells of what somebody is head: "Ann Low, Director *Fjord Centre*"."""
    mention = draft.mentions[ref]
    before = draft.article.text[max(0, mention.span.start - 30) : mention.span.start].split()[-1:]
    title = before[0].rstrip(",") if before else ""
    body = mention.type is EntityType.ORGANIZATION
    return body and title[:1].isupper() and title_slug(title) is not None


STAFF = {"soldiers", "troops", "officers", "fighters", "agents", "officials"}

EXCEPT = {"except", "excepting", "excluding", "but", "save", "barring", "bar", "without", "minus"}
"""Prepositions behind which stands who was spared."""

SIDING = {"loyal", "allied", "linked", "close", "faithful", "affiliated", "opposed", "hostile",
          "sympathetic", "aligned"}  # fmt: skip
"""Whose side somebody is on, who need not be there: "gunmen *loyal* to General Lind"."""


def expletive(it: Token) -> bool:
    """Whether "it" only holds the place of a clause: "it was agreed to meet again"."""
    verb = it.head
    clause = any(c.dep_ in {"xcomp", "ccomp"} for c in verb.children)
    return it.lower_ == "it" and it.dep_ == "nsubjpass" and clause and verb.lemma_ in SETTLING


SETTLING = {"agree", "decide", "resolve", "plan", "expect", "propose", "determine", "settle"}


def whose_members(draft: Draft, passage: Named, head: Token) -> Iterator[Ref]:
    """The bodies whose members, leaders or team a phrase names: "the heads of state of *the
    Union*", "*Council* members", "an *IMF* team".
    """
    if head.lower_ not in ACTING_FOR or head.dep_ != "nsubj" or head.head.lemma_ not in JOINTLY:
        return
    if any(c.lower_ in OWN_ACCOUNT for c in head.children):
        return
    stack = [head]
    while stack:
        word = stack.pop()
        for child in word.children:
            whose = child.dep_ in {"poss", "compound"} and word.i == head.i
            of = child.dep_ == "prep" and child.lower_ in {"of", "for", "from"}
            for owner in child.children if of else (child,) if whose else ():
                ref = draft.ref(passage.passage, owner)
                if ref is not None and draft.names(ref, EntityType.ORGANIZATION):
                    yield from () if led_within(draft, head, ref) else (ref,)
                elif of and ref is not None and head.lower_ in OF_STATES:
                    yield from several_states(draft, passage, owner)
                elif of and owner.lower_ in OFFICES:
                    stack += [owner, *(c for c in owner.children if c.dep_ == "conj")]
            if child.dep_ == "amod" and child.lower_ == "responsible":
                stack.append(child)


ACTING_FOR = MEMBERS | words(
    "leaders heads ministers presidents chiefs team delegation lawmakers activists envoys "
    "ambassadors chairs secretaries negotiators inspectors observers monitors"
)
"""Those by whom a body meets, decides or travels: "the ministers of the Union met"."""

JOINTLY = words(
    "meet gather convene hold end open close begin start conclude adopt approve elect agree sign "
    "vote visit discuss reject pass issue endorse appoint launch attend debate resolve decide "
    "choose ratify finish wrap tour travel arrive fly inspect pledge"
)
"""Verbs of what they do for the body, not on their own account."""

OWN_ACCOUNT = words("former ex dissident exiled retired breakaway rebel onetime expelled rival")
"""What those are who no longer act for a body: "two *former* leaders of X"."""

OFFICES = {"state", "government", "affairs", "fisheries", "defence", "defense", "finance", "trade",
           "justice", "energy", "health", "staff", "mission", "agriculture", "culture"}  # fmt: skip
"""What the heads or ministers of a body are of besides: "heads of *state* of the Union"."""


def led_within(draft: Draft, head: Token, ref: Ref) -> bool:
    """Whether those are leaders in a house, for which they decide nothing: "*Senate leaders*"."""
    house = draft.mentions[ref].name.split()[-1].lower() in HOUSES
    return house and head.lower_ in {"leaders", "chiefs", "heads"}


HOUSES = {"senate", "house", "congress", "parliament", "assembly", "commons"}

OF_STATES = words("leaders heads ministers presidents envoys ambassadors negotiators secretaries")
"""Those who meet for their states: "the presidents of Norway and Kenya"."""


def several_states(draft: Draft, passage: Named, first: Token) -> list[Ref]:
    """The states of those who meet, if of two or more: "the presidents of *Norway and Kenya*"."""
    stack, found = [first], []
    while stack:
        word = stack.pop()
        ref = draft.ref(passage.passage, word)
        if ref is not None and is_state(draft, ref):
            found.append(ref)
        stack += [c for c in word.children if c.dep_ == "conj"]
    return found if len(found) > 1 else []


def is_state(draft: Draft, ref: Ref) -> bool:
    """Whether a mention names a state, and no town."""
    land = territory(draft.mentions[ref].name) if draft.names(ref, EntityType.PLACE) else None
    return land is not None and land.is_land


def meant_by(draft: Draft, passage: Named, token: Token) -> Token:
    """Whom a pronoun or phrase stands for; "who" is no body whose officer somebody is: "Holm,
    editor of the Daily, *who* was arrested".
    """
    meant = antecedent(token)
    if token.lower_ != "who":
        return meant
    above = meant
    while above.dep_ in {"pobj", "prep", "appos", "poss", "compound"}:
        ref = draft.ref(passage.passage, above)
        if ref is not None and draft.names(ref, EntityType.PERSON):
            return above
        nobody = ref is None or draft.mentions[ref].type is EntityType.PERSON
        if above is meant and nobody and noun_ref(draft, passage, above) is None:
            return meant
        above = above.head
    ref = draft.ref(passage.passage, above)
    person = ref is not None and draft.names(ref, EntityType.PERSON)
    return above if person else meant


def tells_whose(word: Token, child: Token) -> bool:
    """Whether a phrase tells only whose spokesman, father or killer it is that takes part; behind
    the name of a body, "the chairman of the Fjord Group *Ann Low*", it tells who he is.
    """
    owner = [child] if child.dep_ == "poss" else []
    if child.dep_ == "prep" and child.lower_ == "of":
        owner = [c for c in child.children if c.dep_ == "pobj"]
        owner += [w for c in owner for w in c.rights if w.dep_ == "appos" and not set_off(w)]
    person = any(c.ent_type_ == "PERSON" for c in owner) and not any(
        w.ent_type_ == "ORG" for c in owner for w in c.lefts
    )
    known = word.lower_ in SOMEBODYS | LED_BY or title_slug(word.text) is not None
    return person and known


LED_BY = words("government party cabinet team family office administration coalition campaign "
               "army forces regime movement supporters")  # fmt: skip
"""What acts for somebody, who need not be there: "*Ann Low's* government"."""


def set_off(word: Token) -> bool:
    """Whether a comma stands before a word's phrase."""
    return neighbour(word.left_edge, -1).text == ","


SOMEBODYS = words(
    "killer murderer assassin attacker rival opponent critic supporter ally friend colleague wife "
    "spouse husband widow widower son daughter sons daughters father mother parents brother sister "
    "brothers sisters cousin nephew niece uncle aunt grandson granddaughter relative relatives "
    "aide aides deputy successor predecessor counterpart lawyer driver bodyguard bodyguards "
    "assistant neighbour neighbor girlfriend boyfriend fiancée partner child children in-law"
)
"""Who is told by whose he is."""
