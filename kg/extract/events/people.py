"""Who took part in an event."""

from collections.abc import Iterator

from kg.extract.claims.nouns import noun_ref
from kg.extract.draft import Draft
from kg.extract.events.actors import actors, antecedent
from kg.extract.events.factuality import is_verb
from kg.extract.events.governing import PHONES, at_which
from kg.extract.events.joined import top
from kg.extract.events.kin import tells_whose
from kg.extract.events.occurring import labels
from kg.extract.events.partakers import (
    both_of,
    done_to,
    expletive,
    farther_agents,
    meant_by,
    parties_by,
    shifted_guest,
    whose_members,
)
from kg.extract.events.participants.towns import only_a_place
from kg.extract.events.places.beside import JOURNEYS, SEIZING, STRICKEN
from kg.extract.events.stage import Stage
from kg.extract.naming.names import Named
from kg.extract.text.parse import Token
from kg.extract.words.occasions import DONE_TO, EVENT_NOUNS, HAPPENING, MEMBERS
from kg.extract.words.titles import title_slug
from kg.gazetteer import City, place
from kg.model.extraction import EntityType, Form, Ref

SOCIAL = {"between", "with", "among", "alongside", "including"}


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


def participants_of(stage: Stage, token: Token) -> list[Ref]:
    """Who took part: "between A and B", "with A", of a verb its subject and object, of a noun the
    subject of the verb that lets it happen.
    """
    found: list[Ref] = list(beside_noun(stage, token))
    if is_verb(token):
        found += beside_verb(stage, token)
        if not found:
            found += both_of(stage, token)
    else:
        for child in holders(token):
            found += people_below(stage.draft, stage.passage, antecedent(child))
    return [ref for ref in dict.fromkeys(found) if not only_a_place(stage.draft, ref)]


def holders(token: Token) -> list[Token]:
    """Who holds, leads or attends what a noun tells: the subject of the verb beside it."""
    head = top(token)
    if token.lower_ in PHONES:
        return both_ends(token.head.head)
    if new_occasion(token) or joined_in(token):
        verb = head.head.head
        return [w for w in actors(verb if is_verb(verb) else verb.head) if not dealt_with(w)]
    verb = head.head
    held = head.dep_ in {"dobj", "attr"} and not labels(verb)
    had = verb.lemma_ == "have" and EVENT_NOUNS.get(token.lower_) == "meeting"
    if held and (had or verb.lemma_ in HAPPENING | LEADING):
        beside = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in SOCIAL)
        return [*actors(verb), *beside]
    led = (c for c in token.children if c.dep_ == "acl" and c.lemma_ in LEADING)
    return [agent for verb in led for agent in verb.children if agent.dep_ == "agent"]


def dealt_with(who: Token) -> bool:
    """Whether a passive's subject is something of somebody, who need not be there: "the killing of
    X was condemned at a meeting".
    """
    return who.dep_ == "nsubjpass" and who.pos_ == "NOUN" and any(
        c.lower_ == "of" for c in who.children
    )  # fmt: skip


def both_ends(verb: Token) -> list[Token]:
    """Who speaks by telephone, and to whom."""
    whom = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
    return [*actors(verb), *whom, *(c for c in verb.children if c.lower_ in {"with", "to"})]


LEADING = {"call", "lead", "head", "chair", "attend", "join", "mediate", "broker", "moderate",
           "win", "lose", "contest", "boycott", "summon", "preside", "tell"}  # fmt: skip
"""Verbs whose subject takes part in what their object names."""


def joined_in(token: Token) -> bool:
    """Whether a noun is what somebody takes part in: "took part in the talks", "won 20 seats in the
    election".
    """
    head = top(token)
    if head.dep_ != "pobj" or head.head.lower_ not in {"in", "at"}:
        return False
    above = head.head.head
    election = EVENT_NOUNS.get(token.lower_) == "election"
    verb = above if is_verb(above) else above.head
    polled = election and verb.lemma_ in {"win", "lose", "take", "gain", "secure", "stand", "run"}
    return above.lower_ == "part" or above.lemma_ in {"participate"} or polled


def beside_noun(stage: Stage, token: Token) -> Iterator[Ref]:
    """Who is named behind "between" or "with", or with 's."""
    sanctions = EVENT_NOUNS.get(token.lower_) == "sanction"
    if token.lower_ in DONE_TO:
        for of in done_to(token):
            yield from people_below(stage.draft, stage.passage, of)
    if EVENT_NOUNS.get(token.lower_) == "agreement":
        yield from parties_by(stage.draft, stage.passage, token)
    titled = [c for of in token.children if of.lower_ == "of" for w in of.children
              if w.lower_ in UNDERSTANDING for c in w.children]  # fmt: skip
    for child in (*token.children, *titled, *(token.head.children if sanctions else ())):
        if child.dep_ == "prep" and child.lower_ in SOCIAL:
            yield from people_below(stage.draft, stage.passage, child)
        elif (child.dep_ == "prep" and child.lower_ in {"on", "against"} and sanctions) or (
            child.dep_ == "poss" and not polled(stage, token, child)
        ):
            yield from coordinated(stage.draft, stage.passage, child)
        elif child.lower_ == "by" or (child.lower_ == "of" and token.lower_ in DONE_TO):
            yield from people_below(stage.draft, stage.passage, child)
        elif named_with(token, child):
            yield from bodies_in(stage, child)


UNDERSTANDING = {"understanding", "cooperation", "intent", "association", "friendship", "agreement"}
"""What a memorandum or treaty is of: with whom, may hang on it."""


def named_with(token: Token, child: Token) -> bool:
    """Whether a phrase may name whose event it is: "a session of …", "the NATO summit"."""
    call = child.lower_ == "on" and token.lower_ == "call"
    of = child.lower_ == "of" and EVENT_NOUNS.get(token.lower_) in {"meeting", "visit"}
    return call or of or (child.dep_ == "compound" and child.ent_type_ != "DATE")


def bodies_in(stage: Stage, token: Token) -> Iterator[Ref]:
    """The people and bodies by name in a phrase: "a session of the Senate", "the NATO summit"."""
    for ref in coordinated(stage.draft, stage.passage, token):
        mention = stage.draft.mentions[ref]
        if mention.form is Form.NAME and mention.type is not EntityType.PLACE:
            yield ref


def polled(stage: Stage, token: Token, owner: Token) -> bool:
    """Whether a possessive names only the place of an election, or the town of a riot."""
    ref = stage.draft.ref(stage.passage.passage, owner)
    if ref is None or stage.draft.mentions[ref].type is not EntityType.PLACE:
        return False
    kind = EVENT_NOUNS.get(token.lower_)
    town = isinstance(place(stage.draft.mentions[ref].name), City)
    return kind == "election" or (town and kind == "protest")


def beside_verb(stage: Stage, verb: Token) -> Iterator[Ref]:
    """Subject, object and agent of a verb, and those "before" whom or "together with" whom."""
    for child in (*actors(verb), *verb.children):
        mine = child.dep_ == "dobj" and child.head.i == verb.i
        there = mine and (verb.lemma_ in JOURNEYS | STRICKEN or child.lower_ in HONOURS)
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


def beyond(stage: Stage, verb: Token) -> Iterator[Ref]:
    """Who takes part by phrases that hang farther off a verb."""
    for by in farther_agents(verb, stage.draft, stage.passage):
        yield from people_below(stage.draft, stage.passage, by)
    if verb.lemma_ == "receive" and not any(c.dep_ == "dobj" for c in verb.children):
        yield from shifted_guest(stage, verb)
    yield from together(stage, verb)


HONOURS = {"silence", "tribute", "tributes", "homage", "respects", "wreath", "wreaths", "flowers"}
"""What is paid to those who are not there: "observed a minute's silence for X"."""


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
    return by or (given and verb.lemma_ in {"grant", "hand", "award", "present", "refuse", "deny"})


def new_occasion(token: Token) -> bool:
    """Whether a noun brings up an occasion at which the sentence's subject acts: "told residents
    at a town meeting".
    """
    head = top(token)
    fresh = any(c.lower_ in {"a", "an"} or c.dep_ == "poss" for c in token.children)
    held = head.dep_ == "pobj" and (at_which(head.head) or head.head.lower_ == "after")
    return fresh and held and is_verb(head.head.head)


def together(stage: Stage, verb: Token) -> Iterator[Ref]:
    """Who took part together with the subject: "met in Oslo together with X"."""
    for child in verb.children:
        if child.lower_ in {"together", "along", "alongside"}:
            for inner in child.children:
                if inner.dep_ == "prep" and inner.lower_ == "with":
                    yield from people_below(stage.draft, stage.passage, inner)
