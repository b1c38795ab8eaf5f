"""Whom the phrase of a noun names, and who holds, leads or attends what it tells."""

from collections.abc import Iterator

from kg.extract.draft import Draft
from kg.extract.events.sentences.actors import actors
from kg.extract.events.sentences.governing import PHONES, at_which
from kg.extract.events.sentences.joined import top
from kg.extract.events.sentences.occurring import labels
from kg.extract.events.sentences.phrases import coordinated, people_below, several_states
from kg.extract.events.sentences.stage import Stage
from kg.extract.naming.names import Named
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import DONE_TO, EVENT_NOUNS, HAPPENING
from kg.model.extraction import EntityType, Form, Ref


def holders(token: Token) -> list[Token]:
    """Who holds, leads or attends what a noun tells: the subject of the verb beside it."""
    head = top(token)
    if token.lower_ in PHONES:
        return both_ends(token.head.head)
    if new_occasion(token) or joined_in(token) or gone_to(token):
        verb = head.head.head
        return [w for w in actors(verb if is_verb(verb) else verb.head) if not dealt_with(w)]
    verb = head.head
    held = head.dep_ in {"dobj", "attr"} and not labels(verb)
    had = verb.lemma_ == "have" and EVENT_NOUNS.get(token.lower_) == "meeting"
    leads = verb.lemma_ in (HAPPENING | LEADING) - {"ratify"} and not (
        verb.lemma_ == "tell" and told_of(head)
    )
    if held and (had or leads):
        beside = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in SOCIAL)
        return [*actors(verb), *beside]
    led = (c for c in token.children if c.dep_ == "acl" and c.lemma_ in LEADING)
    return [agent for verb in led for agent in verb.children if agent.dep_ == "agent"]


def told_of(noun: Token) -> bool:
    """Whether a noun behind "told" opens what is said, and is no audience: "told the summit that",
    but "told reporters *the accord*, signed in Oslo, was dead".
    """
    before = any(c.dep_ in {"dobj", "dative"} and c.i < noun.i for c in noun.head.rights)
    return before or EVENT_NOUNS.get(noun.lower_) not in AUDIENCES


AUDIENCES = {"meeting", "speech", "commemoration", "protest", "court-case"}


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
    took = above.lemma_ == "take" and any(c.lower_ == "part" for c in above.rights)
    return above.lower_ == "part" or took or above.lemma_ in {"participate"} or polled


def new_occasion(token: Token) -> bool:
    """Whether a noun brings up an occasion at which the sentence's subject acts: "told residents
    at a town meeting", "said after talks with X".
    """
    head = top(token)
    fresh = any(c.lower_ in {"a", "an"} or c.dep_ == "poss" for c in token.children)
    fresh = fresh or had_with(token)
    held = head.dep_ == "pobj" and (at_which(head.head) or head.head.lower_ == "after")
    return fresh and held and is_verb(head.head.head)


def had_with(talks: Token) -> bool:
    """Whether talks of which nothing was told were somebody's who does something after them."""
    head = top(talks)
    verb = head.head.head
    bare = talks.tag_ == "NNS" and not any(c.dep_ in {"det", "amod"} for c in talks.children)
    bare = bare and head.head.lower_ == "after" and any(c.lower_ == "with" for c in talks.rights)
    passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    return bare and not passive and EVENT_NOUNS.get(talks.lower_) == "meeting"


def gone_to(token: Token) -> bool:
    """Whether a noun is what the subject is somewhere for: "flew to Lima *for* a summit"."""
    head = top(token)
    gone = head.dep_ == "pobj" and head.head.lower_ == "for" and head.head.head.lemma_ in GOING
    return gone and EVENT_NOUNS.get(token.lower_) in {"meeting", "commemoration", "adoption"}


GOING = words("be fly travel arrive go come return drive head")
"""Verbs of who goes somewhere."""


def beside_noun(stage: Stage, token: Token) -> Iterator[Ref]:
    """Who is named behind "between" or "with", or with 's."""
    sanctions = EVENT_NOUNS.get(token.lower_) == "sanction"
    if token.lower_ in DONE_TO:
        for of in done_to(token):
            yield from people_below(stage.draft, stage.passage, of)
    if EVENT_NOUNS.get(token.lower_) == "agreement":
        yield from parties_by(stage.draft, stage.passage, token)
        for between in behind_topic(token):
            yield from several_states(stage.draft, stage.passage, between)
    titled = [c for of in token.children if of.lower_ == "of" for w in of.children
              if w.lower_ in UNDERSTANDING for c in w.children]  # fmt: skip
    for child in (*token.children, *titled, *(token.head.children if sanctions else ())):
        if child.dep_ == "prep" and child.lower_ in SOCIAL:
            yield from people_below(stage.draft, stage.passage, child)
            yield from other_side(stage, child)
        elif (child.dep_ == "prep" and child.lower_ in {"on", "against"} and sanctions) or (
            child.dep_ == "poss" and not polled(stage, token, child)
        ):
            yield from coordinated(stage.draft, stage.passage, child)
        elif child.lower_ == "by" or (child.lower_ == "of" and token.lower_ in DONE_TO):
            yield from people_below(stage.draft, stage.passage, child)
        elif named_with(token, child):
            yield from bodies_in(stage, child)


def other_side(stage: Stage, between: Token) -> Iterator[Ref]:
    """The second of two bodies that the parser joins to the state of the first: "between the
    Ministry of Trade of Peru *and the Ministry of Ports of Mali*".
    """
    first = next((c for c in between.children if c.dep_ == "pobj"), None)
    if between.lower_ != "between" or first is None or any(c.dep_ == "conj" for c in first.rights):
        return
    for word in first.subtree:
        ref = stage.ref(word) if word.dep_ == "conj" else None
        lead = word.doc[word.left_edge.i - 1].lower_ if ref is not None else ""
        if ref is not None and lead == "and" and stage.draft.names(ref, EntityType.ORGANIZATION):
            yield ref
            return


SOCIAL = {"between", "with", "among", "alongside", "including"}

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
    """Whether a possessive names only the place of an election or a protest: "Chad's protests"."""
    if stage.type_of(owner) is not EntityType.PLACE:
        return False
    return EVENT_NOUNS.get(token.lower_) in {"election", "protest"}


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


def behind_topic(agreement: Token) -> Iterator[Token]:
    """Whom a pact on something is "between": "the accord on work *between Iran and Mali*"."""
    topics = (w for c in agreement.rights if c.lower_ == "on" for w in c.children)
    between = (c for topic in topics for c in topic.rights if c.lower_ == "between")
    yield from (who for prep in between for who in prep.children if who.dep_ == "pobj")


def done_to(noun: Token) -> Iterator[Token]:
    """The "of" behind a day or place that names to whom it was done: "the arrest on Monday *of* X",
    "the nomination in Oslo *of* Y".
    """
    for prep in (c for c in behind(noun) if c.lower_ in {"on", "in", "at"}):
        for when in (c for c in prep.children if c.dep_ == "pobj"):
            place = when.text[0].isupper() and prep.lower_ != "on"
            # "blamed the raid on the Sons of Peru" tells neither day nor place
            day = when.ent_type_ in {"DATE", "TIME"} or when.lower_.endswith("day")
            if place or day or when.ent_type_ in {"GPE", "LOC"}:
                of = (c for c in when.children if c.dep_ == "prep" and c.lower_ == "of")
                yield from (c for c in of if all(w.pos_ != "NOUN" or w.lower_ in PEOPLE_BEFORE
                                                 for w in c.children))  # fmt: skip


def behind(noun: Token) -> Iterator[Token]:
    """The prepositions of a noun, and one right behind it that the parser hung on its verb."""
    for word in (noun, noun.head):
        for prep in (c for c in word.children if c.dep_ == "prep" and c.i > noun.i):
            if prep.head.i == noun.i or prep.i == noun.right_edge.i + 1:
                yield prep


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
