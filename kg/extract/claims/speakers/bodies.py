"""Bodies and states that speak by a common noun: "the Meeting", "the Kyrgyz side"."""

import re
from collections.abc import Collection
from dataclasses import replace

from kg.extract.draft import Draft, sentence
from kg.extract.home import home_of
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ACTS, MEMBERS
from kg.gazetteer import demonym
from kg.model.extraction import ClaimMention, EntityType, Form, Link, Mention, Ref, Relation


def represented(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The state or body for which unnamed people speak: "the representative of Norway", "his
    counterpart from Chad", "observers from the Polar Council".
    """
    wanted = {EntityType.PLACE} if token.lower_ in DELEGATES else {EntityType.ORGANIZATION}
    if token.lower_ not in DELEGATES | STAFF and not is_all(token):
        return None
    for child in token.children:
        if child.dep_ == "poss" or child.lower_ in {"of", "for", "from", "at"}:
            for word in (child, *child.children):
                ref = draft.ref(passage.passage, word)
                if ref is not None and any(draft.names(ref, type) for type in wanted):
                    return acting(draft, ref)
    return None


def is_all(members: Token) -> bool:
    """Whether "the members" of a body speak, all of them: for the body."""
    the = next(iter(members.children), None)
    return members.lower_ == "members" and the is not None and the.lower_ == "the"


DELEGATES = words("representative delegate delegation observer counterpart")
STAFF = words(
    "observers monitors experts investigators researchers scientists inspectors auditors analysts "
    "economists lawyers doctors rapporteurs"
)
"""Who speaks for the body that sends them."""


def acting(draft: Draft, ref: Ref) -> Ref:
    """The mention, as one of who acts, if it is a place's."""
    if draft.mentions[ref].type is EntityType.PLACE:
        draft.mentions[ref] = replace(draft.mentions[ref], acts=True)
    return ref


def sided(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The state of "the Kyrgyz side", "the South Korean delegation"."""
    if token.lower_ not in {"side", "delegation", "team"} or token.i < 1:
        return None
    doc, before = passage.passage, neighbour(token, -1)
    two = token.i > 1 and draft.state_of_demonyms(doc, neighbour(token, -2), before)
    ref = two if two is not None else draft.state_of_demonym(doc, before)
    return None if ref is None else acting(draft, ref)


def of_home(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The ministry, presidency or government of the one state in which the article is at home: "the
    interior ministry". One that the article names is that.
    """
    noun = token.lower_
    if noun not in STATELY or token.tag_ != "NN" or not has_article(token):
        return None
    if any(c.dep_ in {"prep", "poss", "appos", "relcl"} or demonym(c.text) for c in token.children):
        return None
    named = (m.name.lower() for m in draft.mentions if m.type is EntityType.ORGANIZATION)
    if any(noun in name.split() for name in named if " " in name or name == noun):
        return None
    home = home_of(draft)
    if home.code is None or home.of_two or home.is_mission:
        return None
    state = home.at(passage.passage.at(token))
    return None if state is None else made(draft, passage, token, state)


STATELY = words("ministry presidency government")
"""Bodies of which every state has its own."""


def has_article(token: Token) -> bool:
    """Whether "the" stands before a noun's phrase."""
    return any(child.lower_ == "the" for child in token.lefts)


def made(draft: Draft, passage: Named, token: Token, state: Ref) -> Ref:
    """The mention of a body of the state by its noun, made now."""
    own = [c for c in token.lefts if c.dep_ in {"compound", "amod"} and c.text.islower()]
    first = min((c.left_edge for c in own), default=token, key=lambda word: word.i)
    span = passage.passage.span(first, token)
    name = span.of(draft.article.text)
    body = Mention(
        span, EntityType.ORGANIZATION, Form.NAME, name, is_subject=True, kind="government-body"
    )
    ref = draft.add(body)
    for word in token.doc[first.i : token.i + 1]:
        draft.mention_at[passage.passage.at(word)] = ref
    told = sentence(passage.passage, token)
    draft.relations.append(Relation(ref, Link.PART_OF, state, told, rule="home-body"))
    return ref


def convened(draft: Draft, _: Named, token: Token) -> Ref | None:
    """The body that meets where a communiqué has "the Meeting" or "Leaders" act."""
    if token.lower_ not in CONVENED or not token.text[:1].isupper():
        return None
    gathers = token.lower_ in {"meeting", "summit", "conference", "session"}
    bare = all(c.dep_ not in {"prep", "poss", "appos"} for c in token.children)
    return issuer(draft) if bare and (gathers or token.tag_ in {"NNS", "NNPS"}) else None


CONVENED = {"meeting", "summit", "conference", "session", "leaders", "ministers", "heads"}


def convening(draft: Draft, token: Token) -> Ref | None:
    """The body of which "they" is told right behind its members: "Ministers recall … They deplore"
    in what a meeting has issued, "MPs urge … They ask" of what a parliament has adopted.
    """
    if token.lower_ != "they":
        return None
    known = CONVENED | MEMBERS if token.head.lemma_ in ACTS else CONVENED
    near = (c for c in reversed(draft.claims[-NEAR:]) if is_topic(draft, c))
    found = (by_members(draft, claim, known) for claim in near)
    return next((body for body in found if body is not None), None)


NEAR = 4
"""Claims back, with those that others tell inside of them."""


def is_topic(draft: Draft, claim: ClaimMention) -> bool:
    """Whether a claim is the last one, or its speaker opens its sentence."""
    opens = claim.source is not None and claim.source.start == claim.evidence.start
    return opens or claim is draft.claims[-1]


def by_members(draft: Draft, claim: ClaimMention, known: Collection[str]) -> Ref | None:
    """The body for which a claim's source speaks as its members: "Ministers", "The members of the
    Council", or "They" who were those.
    """
    if claim.speaker is None or claim.source is None:
        return None
    words_ = claim.source.of(draft.article.text).lower().split()
    members = words_[-1] in known or (words_ == ["they"] and claim.rule != "record")
    members = members or words_[:2] == ["the", "members"]
    body = draft.mentions[claim.speaker]
    is_body = body.type is EntityType.ORGANIZATION and body.form is Form.NAME
    # "*its* resolution of May", whose members go on
    is_body = is_body or (body.form is Form.PRONOUN and body.gender == "n")
    return claim.speaker if members and is_body else None


ISSUED = re.compile(
    r"communiqu[eé]|declaration|conclusions|statement|resolution|press release", re.IGNORECASE
)
"""Words with which the texts of bodies are headed."""


def issuer(draft: Draft) -> Ref | None:
    """The body whose text the article is, if its head says that it is one: the first named."""
    text = draft.article.text
    if ISSUED.search(text, 0, HEAD) is None or JOINT.search(text):
        return None
    named = (
        (mention.span.start, ref)
        for ref, mention in enumerate(draft.mentions)
        if mention.form is Form.NAME and mention.type is EntityType.ORGANIZATION
    )
    return min(named, default=(0, None))[1]


def author_of_all(draft: Draft) -> Ref | None:
    """The person whose statement or speech the article is, by its head: "Statement by Ana Lind"."""
    text = draft.article.text
    told = BY.search(text, 0, 2 * HEAD)
    if told is None:
        return None
    for ref, mention in enumerate(draft.mentions):
        near = told.end() <= mention.span.start <= told.end() + FAR
        between = text[told.end() : mention.span.start] if near else "\n"
        if "\n" not in between and draft.names(ref, EntityType.PERSON):
            return ref
    return None


BY = re.compile(
    r"^[^\n.]*\b(?:statement|remarks|address|speech|message|lecture|homily|sermon|letter|testimony|"
    r"keynote)\b[^\n.]{0,40}?\b(?:by|of|from)\b",
    re.IGNORECASE | re.MULTILINE,
)
FAR = 60
"""Characters from "by" to the name behind titles."""
JOINT = re.compile(
    r"\b(?:joint|common) (?:statement|declaration|appeal|letter)|\bundersigned\b|\bsignator",
    re.IGNORECASE,
)
"""Words that tell of several whose text it is."""
HEAD = 150
"""Characters of an article that tell what kind of text it is."""
