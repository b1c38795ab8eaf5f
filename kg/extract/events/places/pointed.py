"""Places to which a sentence points: "X, where …", "in X for a summit", "there", "the town"."""

from kg.extract.draft import Draft
from kg.extract.events.sentences.governing import governor
from kg.extract.events.sentences.joined import top
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import HOSTING
from kg.gazetteer import City, demonym, place
from kg.model.extraction import EntityType, Form, Ref, Span

NEARBY = words("town city village island islet province region district port enclave territory")
"""Nouns with "the" for the place named last."""
LEADING_TO = {"in", "at", "to", "through", "near", "into", "from", "outside", "across"}


def whereabouts(stage: Stage, token: Token) -> Ref | None:
    """The place that the words around an event point to."""
    refs = (way(stage, token) for way in (where_clause, bound_there, hosted, anaphoric))
    return next((ref for ref in refs if ref is not None), None)


def where_clause(stage: Stage, token: Token) -> Ref | None:
    """The place of which a clause tells what happened there: "Basra, where five were hurt"."""
    for word in (token, *token.ancestors):
        where = next((c for c in word.children if c.lower_ == "where"), None)
        if where is not None and word.dep_ in {"relcl", "advcl"}:
            before = [h for h in stage.places_beside(token) if 0 <= where.i - h.high <= 2]
            return before[-1].place if before else None
    return None


def bound_there(stage: Stage, token: Token) -> Ref | None:
    """Where somebody is for an occasion: "is in Suva for a regional summit"."""
    head = top(token)
    if head.dep_ != "pobj" or head.head.lower_ != "for":
        return None
    for hung in stage.places_beside(token):
        preposition = token.doc[hung.low - 1].lower_ if hung.low else ""
        if 0 <= head.head.i - hung.high <= 3 and preposition in {"in", "at", "to"}:
            return hung.place
    return None


def hosted(stage: Stage, token: Token) -> Ref | None:
    """The town or state that hosts an occasion; one may also "hold" a conference."""
    verbs = [c for c in token.children if c.dep_ in {"acl", "relcl"}] + [top(token).head]
    wanted = {"host", "hold"} if token.lower_ in HOSTING else {"host"}
    for verb in (v for v in verbs if v.lemma_ in wanted and is_verb(v)):
        hosts = [c for c in verb.children if c.dep_ in {"nsubj", "agent"} and c.i != token.i]
        hosts += [w for c in hosts if c.dep_ == "agent" for w in c.children]
        for host in hosts:
            ref = stage.ref(host)
            if ref is not None and stage.draft.names(ref, EntityType.PLACE) and (
                verb.lemma_ == "host" or is_town(stage.draft, ref, host)
            ):  # fmt: skip
                return ref
    return None


def is_town(draft: Draft, ref: Ref, host: Token) -> bool:
    """Whether one town alone holds something: no state, nor two capitals for theirs."""
    alone = all(c.dep_ not in {"cc", "conj"} for c in host.children)
    return alone and isinstance(place(draft.mentions[ref].name), City)


def anaphoric(stage: Stage, token: Token) -> Ref | None:
    """The place named last, where a sentence says "there" or "in the town"; the state of "the
    Iranian capital".
    """
    verb = token if is_verb(token) else governor(token)
    near = [*token.children, *(verb.children if verb is not None else ())]
    if any(c.lower_ == "there" and c.dep_ == "advmod" for c in near):
        return named_last(stage, token)
    for thing in (w for c in near if c.lower_ in LEADING_TO for w in c.children):
        plain = [c.lower_ for c in thing.children] == ["the"]
        if plain and thing.lower_ in NEARBY:
            return named_last(stage, thing)
        if plain and thing.lower_ == "capital":
            return capital(stage.draft)
        if thing.lower_ == "capital":
            return capital_of(stage, thing)
    return None


def named_last(stage: Stage, word: Token) -> Ref | None:
    """The place named last before a word in its paragraph, else in the one before."""
    at = stage.offset(word)
    mentions = stage.draft.mentions
    places = sorted(
        (mention.span, ref) for ref, mention in enumerate(mentions)
        if mention.type is EntityType.PLACE and mention.form is Form.NAME
        and at - REACH < mention.span.start < at
    )  # fmt: skip
    if len(places) > 1 and within(stage.draft, places[-2][0], places[-1][0]):
        return places[-2][1]
    return places[-1][1] if places else None


def within(draft: Draft, inner: Span, outer: Span) -> bool:
    """Whether a place is told to lie in the one named behind it: "Tchomo, in Ituri"."""
    between = draft.article.text[inner.end : outer.start]
    return between in {", ", ", in ", " in ", ", near "}


REACH = 400
"""Characters back in which the place that is meant was named."""


def capital_of(stage: Stage, noun: Token) -> Ref | None:
    """The capital of a state, "the Iranian capital", if the article names it, else the state."""
    lands = ((demonym(c.text), c) for c in noun.lefts)
    for land, word in lands:
        if land is not None:
            town = capital(stage.draft, land.code)
            own = town is not None
            return town if own else stage.draft.state_of_demonym(stage.passage.passage, word)
    return None


def capital(draft: Draft, code: str | None = None) -> Ref | None:
    """The capital that an article names first, or that of one state."""
    for ref, mention in enumerate(draft.mentions):
        if mention.type is EntityType.PLACE and mention.form is Form.NAME:
            town = place(mention.name)
            if isinstance(town, City) and town.is_capital and code in {None, town.country}:
                return ref
    return None
