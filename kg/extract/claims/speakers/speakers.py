"""Who speaks: the subject of a cue as a mention, or as the words that stand for it."""

import re
from typing import NamedTuple

from kg.extract.claims.sentences.phrases import phrase_ends
from kg.extract.claims.speakers.authors import author
from kg.extract.claims.speakers.bodies import (
    author_of_all,
    convened,
    convening,
    issuer,
    of_home,
    represented,
    sided,
)
from kg.extract.claims.speakers.described import redescribed
from kg.extract.claims.speakers.floor import on_floor
from kg.extract.claims.speakers.nouns import noun_ref, same
from kg.extract.claims.speakers.texts import acting_body, text_voice
from kg.extract.claims.speakers.titles import appended, is_led, led_so
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.statements import RELATIONAL, SELVES
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType, Form, Mention, Ref, Span


class Speaker(NamedTuple):
    """A speaker: a mention that `resolve` can identify, the words for one that it cannot, and the
    whole phrase as written.
    """

    ref: Ref | None
    text: Span | None
    source: Span | None = None


NOBODY = Speaker(None, None)


def speaker(draft: Draft, passage: Named, token: Token | None) -> Speaker | None:
    """The speaker that a subject names; None where it can be none ("it", "there", "what")."""
    if token is None or is_nobody(token):
        return None
    parsed = passage.passage
    ref = draft.ref(parsed, token)
    if (body := convening(draft, token)) is not None:
        return Speaker(body, parsed.span(*phrase_ends(token)))
    if ref is not None and not is_noun(draft, ref):
        return by_name(draft, passage, token, ref)
    if token.lower_ in SOME or token.pos_ == "NUM":
        one = appositive(draft, passage, token)
        return Speaker(one, None if one is not None else parsed.span(*phrase_ends(token)))
    voice = text_voice(draft, passage, token)
    if voice is not None:
        return Speaker(voice.ref, parsed.span(*phrase_ends(token)))
    if token.pos_ == "PRON":
        return of_pronoun(draft, passage, token)
    if token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return None
    named = named_by(draft, passage, token)
    if named is not None:
        return Speaker(named, None)
    rules = (author, represented, acting_body, convened, sided, of_home, redescribed, floor)
    owner = next((r for rule in rules if (r := rule(draft, passage, token)) is not None), None)
    if owner is not None:
        return Speaker(owner, parsed.span(*phrase_ends(token)))
    return Speaker(noun_ref(draft, passage, token), parsed.span(*phrase_ends(token)))


def by_name(draft: Draft, passage: Named, token: Token, ref: Ref) -> Speaker:
    """The speaker whose name the subject is, or who is told beside the name."""
    person = person_of(draft, passage, token, ref)
    if person is None and is_led(draft, passage, token, ref):
        person = led_so(draft, passage, token, ref)
        return Speaker(person, passage.passage.span(*phrase_ends(token)))
    return Speaker(person if person is not None else ref, None)


def floor(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The mention of "the speaker" for whoever has the floor."""
    return same(draft, passage, token, on_floor(draft, passage, token))


def named_by(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """Who is named beside a noun, or by it elsewhere."""
    named = named_beside(draft, passage, token)
    named = self_styled(draft, passage, token) if named is None else named
    if named is None and (token.pos_ == "PROPN" or is_bare_name(token)):
        return known(draft, passage.passage.span(token, token))
    return named


def is_bare_name(token: Token) -> bool:
    """Whether what the parser takes for a noun may be a surname alone: "*Lobi* told reporters"."""
    alone = token.left_edge.i == token.i == token.right_edge.i
    return alone and token.text.istitle() and token.tag_ in {"NN", "JJ"}


def of_pronoun(draft: Draft, passage: Named, token: Token) -> Speaker | None:
    """The speaker that a pronoun stands for: "she", "we" of a statement."""
    text = passage.passage.span(*phrase_ends(token))
    own = {"we": issuer, "i": author_of_all}.get(token.lower_)
    said_by = draft.pronoun(passage.passage, token) if own is None else own(draft)
    if own is issuer and said_by is not None and draft.mentions[said_by].span.start > text.start:
        # A body that "we" only speak of, and that has not been told to write.
        said_by = None
    known_voice = said_by is not None or own is not None
    return Speaker(said_by, text) if known_voice else None


def is_noun(draft: Draft, ref: Ref) -> bool:
    """Whether a mention is only a noun for a person or body."""
    mention = draft.mentions[ref]
    return mention.form is Form.NOUN and mention.type is not EntityType.PLACE


def known(draft: Draft, span: Span) -> Ref | None:
    """A mention made now for words that name somebody whom the article names elsewhere: in full, or
    by the last word of a person's name.
    """
    words = span.of(draft.article.text).lower()
    for mention in draft.mentions:
        if mention.form is not Form.NAME or mention.type is EntityType.PLACE:
            continue
        name = mention.name.lower()
        short = mention.type is EntityType.PERSON and name.endswith(f" {words.split()[-1]}")
        if name == words or short:
            own = mention.name if name == words else span.of(draft.article.text).split()[-1].title()
            return draft.add(Mention(span, mention.type, Form.NAME, own, is_subject=True))
    return None


def is_nobody(token: Token) -> bool:
    """Whether a word means that there is nobody who speaks: "no one", "no minister", the "this
    House" of a motion that is moved, or the mark of an item: "*a.* welcomed the truce".
    """
    moved = token.text == "House" and any(c.lower_ == "this" for c in token.lefts)
    nobody = token.lower_ in {"nobody", "noone"} or any(c.lower_ == "no" for c in token.lefts)
    return moved or nobody or token.is_punct or ITEM.fullmatch(token.text) is not None


ITEM = re.compile(r"(?:[a-z]|[ivx]{1,5}|\d{1,3})[.)]|[ivx]{2,5}|[•▪●]")
"""The letter or number of an item of a list."""


SOME = words("one some many others most both several few critics all each either none")
"""Words for speakers whom the article leaves open: "one of them"."""


def named_beside(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """Who holds the post that the noun names, or stands beside it by name: "the regulator, OFRIV",
    "Rear Admiral Joost van Haren".
    """
    beside = appositive(draft, passage, token)
    known = draft.holder_at.get(passage.passage.at(token))
    if beside is not None or known is not None:
        return beside if beside is not None else known
    for child in token.children:
        if child.dep_ not in {"appos", "compound", "nmod", "flat"} or is_beyond(token, child):
            continue
        ref = draft.ref(passage.passage, child)
        kind = draft.mentions[ref].type if ref is not None else None
        body = kind is EntityType.ORGANIZATION and token.lower_ in NAMED_BODIES
        body = body and ref is not None and " " in draft.mentions[ref].name
        person = kind is EntityType.PERSON and not (child.i < token.i and token.text.islower())
        # "Lind aides", "the Lind family": not Lind.
        beside = child.dep_ == "appos" or person or body
        if beside and ref is not None and draft.mentions[ref].form is Form.NAME:
            return ref
        if child.dep_ == "appos" and ref is None:
            deeper = named_beside(draft, passage, child)
            if deeper is not None:
                return deeper
    return known_as(draft, passage, token)


NAMED_BODIES = words(
    "party group newspaper daily weekly agency bank company network coalition movement bloc "
    "alliance magazine station union militia newswire broadcaster website portal outlet charity"
)
"""Nouns behind the name of a body: "the Green Tide party"."""


def known_as(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The name at the end of a phrase: "the commander, known only as Abu Yahya", or behind a comma
    that the parser hung elsewhere: "A spokesperson for the ministry, Ana Lind,".
    """
    if title_slug(token.text) is None and token.lower_ not in RELATIONAL:
        return None
    doc, last = token.doc, token.right_edge.i
    while last > token.i and doc[last].is_punct:
        last -= 1
    ref = draft.ref(passage.passage, doc[last]) if last > token.i else None
    if ref is None or not draft.names(ref, EntityType.PERSON):
        beside = appended(draft, passage, token)
        return beside.ref if beside is not None else None
    start = draft.mentions[ref].span.start
    before = draft.article.text[max(0, start - 40) : start]
    whole = draft.article.text[passage.passage.at(token) : start]
    return ref if BEHIND.search(before) or STYLED.fullmatch(whole) else None


BEHIND = re.compile(r"(?:, |\bas )(?:[A-Z][\w.'’]*\s+){0,3}$")
"""A comma or "as" before a name, with no more than honorifics between."""
STYLED = re.compile(r"[A-Z]\w+ (?:of|for) (?:the )?(?:[A-Z][\w'’-]+ )+")
"""A title in capitals before a name: "Leader of the Opposition Ana Lind"."""


def appositive(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The person whose name is set beside a noun: "a former student, Eszter Halmos"."""
    for child in token.rights:
        own = child.dep_ == "appos" and not is_beyond(token, child)
        ref = draft.ref(passage.passage, child) if own else None
        if ref is not None and draft.names(ref, EntityType.PERSON):
            return ref
    return None


def self_styled(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The name by which somebody goes: "a group calling itself *Coastal Vanguard*", "a man calling
    himself their spokesman, *Ole Berg*".
    """
    verbs = (c for c in token.rights if c.dep_ in {"acl", "relcl"} and c.lemma_ in STYLING)
    for name in (c for verb in verbs for c in verb.rights if c.dep_ in {"dobj", "oprd", "attr"}):
        ref = draft.ref(passage.passage, name)
        if ref is not None and draft.mentions[ref].form is Form.NAME:
            return None if draft.names(ref, EntityType.PLACE) else ref
        if name.lower_ not in SELVES and (beside := appositive(draft, passage, name)) is not None:
            return beside
    return None


STYLING = {"call", "style", "name", "dub"}


def is_beyond(token: Token, child: Token) -> bool:
    """Whether a verb stands between a noun and what the parser hangs on it: "*three lawmakers* told
    the Daily: *Ana Lind* and Ole Berg".
    """
    return token.i < token.head.i < child.i


def belonging(draft: Draft, ref: Ref) -> Ref | None:
    """Who is named right before or behind a name that is only whose he is: "*Ana Lind* of the Polar
    Party (PP)", "*Ana Lind* (Polar Party)", "Norway's *Supreme Court*".
    """
    text, span = draft.article.text, draft.mentions[ref].span
    before = BEFORE.search(text, max(0, span.start - 12), span.start)
    behind = POSSESSIVE.match(text, span.end) if draft.names(ref, EntityType.PLACE) else None
    owned = None if behind is None else draft.mention_at.get(behind.end())
    if owned is not None and draft.names(owned, EntityType.ORGANIZATION):
        return owned
    people = enumerate(draft.mentions) if before else ()
    return next(
        (
            other for other, mention in people
            if mention.form is Form.NAME and mention.type is EntityType.PERSON
            and before and mention.span.end == before.start()
        ),
        None,
    )  # fmt: skip


BEFORE = re.compile(r" of (?:the )?$| \((?:[A-Z][a-z]{0,3}[-–])?$")
POSSESSIVE = re.compile(r"['’]s ")


def person_of(draft: Draft, passage: Named, token: Token, ref: Ref) -> Ref | None:
    """The person of a body that the parser takes for the subject: "*Ana Lind* of the Polar Party
    said", "the High Commissioner for Refugees, *Ana Lind*, said".
    """
    if draft.mentions[ref].type is EntityType.PERSON:
        return None
    if (own := belonging(draft, ref)) is not None:
        return own
    if title_slug(token.text) is not None or is_led(draft, passage, token, ref):
        return appositive(draft, passage, token)
    led = (c for c in token.rights if title_slug(c.text) and neighbour(c, -1).text == ")")
    if (title := next(led, None)) is not None:
        # as "Ana Lind" behind "Polar Party (PP) spokesperson"
        return appositive(draft, passage, title)
    for word in token.doc[token.left_edge.i : token.i]:
        own = draft.ref(passage.passage, word)
        if own is None or own == ref or not draft.names(own, EntityType.PERSON):
            continue
        after = neighbour(word, 1)
        if after.lower_ in {"of", "from"} and draft.ref(passage.passage, after) != own:
            return own
        if title_slug(after.text) is not None and draft.ref(passage.passage, after) is None:
            # "Dr. Ana Lind Director CPSC said"
            return own
    return None
