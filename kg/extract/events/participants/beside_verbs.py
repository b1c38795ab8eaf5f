"""Who acts by a verb, who undergoes it, and who is with them."""

from collections.abc import Iterator

from kg.extract.draft import Draft
from kg.extract.events.places.beside import JOURNEYS, SEIZING, STRICKEN
from kg.extract.events.sentences.actors import actors, antecedent
from kg.extract.events.sentences.phrases import coordinated, meant_by, people_below
from kg.extract.events.sentences.stage import Stage
from kg.extract.naming.names import Named
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType, Ref


def beside_verb(stage: Stage, verb: Token) -> Iterator[Ref]:
    """Subject, object and agent of a verb, and those "before" whom or "together with" whom."""
    for child in (*actors(verb), *verb.children):
        mine = child.dep_ == "dobj" and child.head.i == verb.i
        there = mine and (verb.lemma_ in JOURNEYS | STRICKEN | LED or child.lower_ in HONOURS)
        there = there and not (
            verb.lemma_ == "leave" and stage.names(child, EntityType.ORGANIZATION)
        )
        taken = verb.lemma_ in SEIZING and child.dep_ in {"dobj", "nsubjpass"}
        if child.dep_ in {"nsubj", "nsubjpass", "dobj", "agent"} and not there:
            meant = meant_by(stage.draft, stage.passage, child)
            for ref in people_below(stage.draft, stage.passage, meant):
                if not taken or stage.draft.mentions[ref].type is not EntityType.PLACE:
                    yield ref
        elif bound(verb, child):
            yield from people_below(stage.draft, stage.passage, child)
        elif child.dep_ == "prep" and child.lower_ == "before":
            yield from coordinated(stage.draft, stage.passage, child)
            bodies = (c for body in child.children for c in body.children)
            for of in (c for c in bodies if c.dep_ == "prep" and c.lower_ == "of"):
                yield from coordinated(stage.draft, stage.passage, of)
    yield from beyond(stage, verb)


LED = {"head", "lead"}
"""Verbs whose object is a body or thing that somebody is given."""
HONOURS = {"silence", "tribute", "tributes", "homage", "respects", "wreath", "wreaths", "flowers"}
"""What is paid to those who are not there: "observed a minute's silence for X"."""


def beyond(stage: Stage, verb: Token) -> Iterator[Ref]:
    """Who takes part by phrases that hang farther off a verb."""
    for by in farther_agents(verb, stage.draft, stage.passage):
        yield from people_below(stage.draft, stage.passage, by)
    if verb.lemma_ == "receive" and not any(c.dep_ == "dobj" for c in verb.children):
        yield from shifted_guest(stage, verb)
    yield from together(stage, verb)
    yield from leaving(stage, verb)
    for guest in (c for c in verb.children if c.dep_ == "dobj"):
        yield from come_from(stage, guest)
        yield from sent_to(stage, guest)


def leaving(stage: Stage, verb: Token) -> Iterator[Ref]:
    """Whose time in a post runs out: "X, whose term ends in May"."""
    terms = (c for c in verb.children if c.dep_ == "nsubj" and c.lower_ in TERMS)
    for whose in (c for term in terms for c in term.children if c.dep_ == "poss"):
        owner = verb.head if whose.lower_ == "whose" and verb.dep_ == "relcl" else whose
        if stage.names(owner, EntityType.PERSON):
            yield from people_below(stage.draft, stage.passage, owner)


TERMS = {"term", "mandate", "tenure"}


def come_from(stage: Stage, guest: Token) -> Iterator[Ref]:
    """Who is named behind where he is from: "her counterpart *from Peru, Ana Lind*"; the parser
    hangs the place on the verb, and the name on the place.
    """
    verb = guest.head
    for prep in (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "from"):
        for place in prep.children if prep.i == guest.right_edge.i + 1 else ():
            for named in (*place.rights, *verb.rights):
                ref = stage.ref(named)
                behind = named.left_edge.i == place.i + 2  # past the comma
                if behind and ref is not None and stage.draft.names(ref, EntityType.PERSON):
                    yield ref


def sent_to(stage: Stage, envoy: Token) -> Iterator[Ref]:
    """Who is named behind where he is sent, which the parser hangs on the verb: "received the
    Ambassador of Norway *to Peru Ana Lind*".
    """
    behind = (c for c in envoy.head.rights if c.lower_ == "to" and c.dep_ in {"dative", "prep"})
    titled = any(title_slug(word.text) for word in (envoy, *envoy.lefts))
    for to in behind if titled else ():
        for named in to.children if to.i == envoy.right_edge.i + 1 else ():
            ref, where = stage.ref(named), neighbour(to, 1)
            whole = stage.names(where, EntityType.PLACE) or where.lower_ == "the"
            if whole and ref is not None and stage.draft.names(ref, EntityType.PERSON):
                yield ref


def bound(verb: Token, child: Token) -> bool:
    """Whether a phrase names who acts in a passive that the parser took for something else, or who
    is granted something: "signed in Oslo by A and B", "granted bail to C".
    """
    by = child.dep_ == "prep" and child.lower_ == "by" and verb.tag_ == "VBN"
    if child.lower_ == "on" and verb.lemma_ == "call":
        return child.dep_ == "prep"  # "called on the President, X"
    if child.lower_ in {"from", "over"} and verb.lemma_ in {"take", "inherit", "assume"}:
        return any(c.lower_ == "over" for c in verb.children)
    given = child.dep_ in {"dative", "prep"} and child.lower_ == "to"
    if any(c.dep_ == "dobj" and c.lower_ == "way" for c in verb.children):
        return child.dep_ in {"dative", "prep"} and child.lower_ in {"to", "for"}
    if verb.lemma_ == "go":
        return given and any(c.lemma_.lower() in POSTS for c in actors(verb))
    return by or (given and verb.lemma_ in GIVING)


GIVING = words("grant hand award present refuse deny refer appeal submit summon call")
"""What is done "to" somebody who takes part in it."""
POSTS = words("post place job position portfolio seat role ministry chair mandate")
"""What goes to whoever is given it."""


def together(stage: Stage, verb: Token) -> Iterator[Ref]:
    """Who took part together with the subject: "met in Oslo together with X"."""
    for child in verb.children:
        if child.lower_ in {"together", "along", "alongside"}:
            for inner in child.children:
                if inner.dep_ == "prep" and inner.lower_ == "with":
                    yield from people_below(stage.draft, stage.passage, inner)


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


def shifted_guest(stage: Stage, verb: Token) -> Iterator[Ref]:
    """Whom somebody received, behind where: "received today at the palace the minister, X"."""
    for word in verb.doc[verb.i + 1 : verb.i + 24]:
        ref = stage.ref(word)
        if word.is_sent_start or (is_verb(word) and word.dep_ != "relcl"):
            return
        if ref is not None and stage.draft.names(ref, EntityType.PERSON):
            yield ref
            return


def agents_of(stage: Stage, verb: Token) -> tuple[Ref, ...]:
    """Who did to others what a verb tells: its subject where it has an object, else its agent."""
    if verb.lemma_ not in DONE_BY:
        return ()
    acts = any(c.dep_ == "dobj" for c in verb.children)
    doers = [c for c in actors(verb) if acts and (c.dep_ == "nsubj" or verb.dep_ == "pcomp")]
    doers += [c for c in verb.children if c.dep_ == "agent"]
    found = (r for c in doers for r in people_below(stage.draft, stage.passage, antecedent(c)))
    return tuple(dict.fromkeys(found))


DONE_BY = words(
    "dismiss sack fire oust remove suspend demote reinstate appoint nominate name choose pick "
    "select tap promote designate reappoint install inaugurate crown ordain consecrate topple "
    "overthrow depose replace arrest detain deport expel extradite imprison jail convict sentence "
    "acquit indict charge fine kill shoot execute slaughter massacre murder assassinate stab "
    "behead abduct kidnap rescue free release evict evacuate pardon hang recall relieve strip "
    "impeach elect sanction blacklist"
)
"""Verbs that tell what one does to another."""
