"""Who takes part beyond the words beside an event: bodies by their members, agents farther off."""

from collections.abc import Iterator

from kg.extract.claims.nouns import noun_ref
from kg.extract.draft import Draft
from kg.extract.events.actors import actors, antecedent
from kg.extract.events.factuality import is_verb
from kg.extract.events.stage import Stage
from kg.extract.naming.names import Named
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import MEMBERS
from kg.gazetteer import territory
from kg.model.extraction import EntityType, Ref

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


def farther_agents(verb: Token, draft: Draft, passage: Named) -> Iterator[Token]:
    """The "by" of a passive that the parser hung on where or when it was: "signed in Oslo by X"."""
    if verb.tag_ != "VBN" or any(c.dep_ == "agent" for c in verb.children):
        return
    for prep in (c for c in verb.children if c.dep_ == "prep" and c.lower_ in {"in", "at", "on"}):
        for where in prep.children:
            ref = draft.ref(passage.passage, where)
            there = ref is not None and draft.names(ref, EntityType.PLACE)
            if there or where.ent_type_ == "DATE":
                yield from (c for c in where.children if c.dep_ == "prep" and c.lower_ == "by")


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


def shifted_guest(stage: Stage, verb: Token) -> Iterator[Ref]:
    """Whom somebody received, behind where: "received today at the palace the minister, X"."""
    for word in verb.doc[verb.i + 1 : verb.i + 24]:
        ref = stage.draft.ref(stage.passage.passage, word)
        if word.is_sent_start or (is_verb(word) and word.dep_ != "relcl"):
            return
        if ref is not None and stage.draft.names(ref, EntityType.PERSON):
            yield ref
            return


def both_of(stage: Stage, verb: Token) -> Iterator[Ref]:
    """Whom "they" or "both sides" mean: who took part in what was told last of two or more."""
    who = next((c for c in actors(verb) if c.dep_ in {"nsubj", "nsubjpass"}), None)
    near = set() if who is None else {who.lower_, *(c.lower_ for c in who.children)}
    if not near & PAIRED:
        return
    told = (
        e.participants
        for e in reversed(stage.draft.events)
        if e.type in HELD_BY_TWO and len(e.participants) > 1 and stage.draft.is_current(e.date)
    )
    people = next(told, ())
    if len(people) <= FEW or not near & {"both", "two", "pair"}:
        yield from people[:2] if "two" in near else people


FEW = 4
"""How many may stand for two sides."""
PAIRED = {"they", "both", "two", "sides", "parties", "ministers", "leaders", "presidents", "pair",
          "counterparts", "diplomats", "delegations"}  # fmt: skip
HELD_BY_TWO = {"meeting", "agreement", "commemoration", "visit"}


def behind(noun: Token) -> Iterator[Token]:
    """The prepositions of a noun, and one right behind it that the parser hung on its verb."""
    for word in (noun, noun.head):
        for prep in (c for c in word.children if c.dep_ == "prep" and c.i > noun.i):
            if prep.head.i == noun.i or prep.i == noun.right_edge.i + 1:
                yield prep


def done_to(noun: Token) -> Iterator[Token]:
    """The "of" behind a day or place that names to whom it was done: "the arrest on Monday *of* X",
    "the nomination in Oslo *of* Y".
    """
    for prep in (c for c in behind(noun) if c.lower_ in {"on", "in", "at"}):
        for when in (c for c in prep.children if c.dep_ == "pobj"):
            if when.ent_type_ in {"DATE", "GPE", "LOC", "TIME"} or when.text[0].isupper():
                of = (c for c in when.children if c.dep_ == "prep" and c.lower_ == "of")
                yield from (c for c in of if all(w.pos_ != "NOUN" or w.lower_ in PEOPLE_BEFORE
                                                 for w in c.children))  # fmt: skip


PEOPLE_BEFORE = words("leader president chief editor member members mr ms mrs dr senator deputy "
                      "opposition journalist activist")  # fmt: skip
"""Nouns that may name the one meant: "the arrest on Monday of the *leader* of X" does not."""


def struck_owners(draft: Draft, passage: Named, attack: Token) -> Iterator[Ref]:
    """The bodies whose people or property an attack hit: "on a convoy of *the Programme*", "on *the
    Mission*'s base".
    """
    for on in (c for c in behind(attack) if c.lower_ in {"on", "against"}):
        for hit in (c for c in on.children if c.dep_ == "pobj" and c.lower_ in STRUCK):
            of = (w for c in hit.children if c.dep_ == "prep" and c.lower_ == "of"
                  for w in c.children)  # fmt: skip
            whose = (c for c in hit.children if c.dep_ in {"poss", "compound"})
            for owner in (*of, *whose):
                ref = draft.ref(passage.passage, owner)
                if ref is not None and draft.names(ref, EntityType.ORGANIZATION):
                    yield ref


STRUCK = words("convoy convoys base bases office offices headquarters compound camp "
               "vehicle vehicles truck trucks hospital clinic school warehouse staff "
               "workers patrol barracks peacekeepers helicopter tanker")  # fmt: skip
"""What of a body is attacked."""


def parties_by(draft: Draft, passage: Named, agreement: Token) -> Iterator[Ref]:
    """The states that settled something by an agreement: "the treaty by which *A and B* ended"."""
    behind = agreement.right_edge.i
    for clause in (c for w in (agreement, *agreement.ancestors) for c in w.children):
        first = next(iter(clause.lefts), None) if clause.dep_ == "relcl" else None
        if first is None or (clause.head.i != agreement.i and not 0 < first.i - behind <= 2):
            continue
        by = first.dep_ == "prep" and first.lower_ in {"by", "in", "with"}
        idle = clause.lemma_ in {"have", "be", "play", "do"} or any(
            c.dep_ == "neg" or c.lower_ in {"no", "never"} for c in clause.children
        )
        if not by or idle or not any(c.lower_ == "which" for c in first.children):
            continue
        for who in (c for c in clause.children if c.dep_ == "nsubj"):
            yield from several_states(draft, passage, who)


def expletive(it: Token) -> bool:
    """Whether "it" only holds the place of a clause: "it was agreed to meet again"."""
    verb = it.head
    clause = any(c.dep_ in {"xcomp", "ccomp"} for c in verb.children)
    return it.lower_ == "it" and it.dep_ == "nsubjpass" and clause and verb.lemma_ in SETTLING


SETTLING = {"agree", "decide", "resolve", "plan", "expect", "propose", "determine", "settle"}
