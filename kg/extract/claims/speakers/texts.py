"""Texts that speak: "the resolution condemns" is the word of whoever adopted it."""

import re
from typing import NamedTuple

from kg.extract.claims.speakers.authors import author
from kg.extract.claims.speakers.nouns import is_headline
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Sentence, Token
from kg.extract.words.chambers import LEGISLATORS
from kg.extract.words.cues import SAYING
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ACTS, ADOPTION, MEMBERS, TEXTS
from kg.model.extraction import EntityType, Form, Ref, ResolutionMention

COUNTED = {"vote", "abstention", "favour", "favor", "against", "none"}
"""Words of a vote, on which the parser hangs the clause of the text that was voted on."""
WRITTEN = TEXTS | {"report", "letter"}
WORDED = ACTS | words(
    "rule commit bar entitle note warn reject recognise recognize stipulate describe brand label "
    "term characterise characterize blame say state argue find"
)
"""Verbs of which a text may be the subject as "it"."""
REACH = 900
"""Characters back in which "lawmakers" are those of the body whose text was told."""


def of_text(word: Token) -> Token:
    """The text of which a relative clause tells that hangs on a count or on what the text is about:
    "Motion 7, by 12 votes, which urges", "the report on the tunnel, which recommends".
    """
    found = word
    while found.head != found and (is_count(found) or found.dep_ == "pobj"):
        found = found.head
        while found.dep_ == "prep" and found.head != found:
            found = found.head
        if found.lemma_.lower() in WRITTEN:
            return found
        if found.lemma_ in ADOPTION:
            about = found.head if found.tag_ == "VBN" and found.dep_ == "advcl" else found
            things = (found.head, *about.rights)
            return next((c for c in things if c.lemma_.lower() in WRITTEN), word)
        if found.pos_ not in {"NOUN", "PROPN", "NUM"}:
            return beside_place(word, found)
    return word


def beside_place(where: Token, verb: Token) -> Token:
    """What is written, before where somebody left it: "left *a note* in the cabin that said"."""
    at = next((w for w in where.ancestors if w.head == verb), where)
    written = (c for c in verb.rights if c.dep_ == "dobj" and c.i < at.i)
    there = at.lower_ in {"in", "inside", "on", "at", "under", "behind", "outside", "near"}
    return next((c for c in written if there and c.lemma_.lower() in WRITTEN | NOTES), where)


NOTES = words("note message confession manifesto sign email e-mail memo inscription placard banner "
              "circular leaflet notice post")  # fmt: skip
"""What somebody writes and no body adopts."""


def text_of(verb: Token) -> Token | None:
    """The text of which a participle tells what it says: "passed *a resolution* on Sunday, by 21
    votes to four, declaring an emergency", "got *a circular* advising them".
    """
    head, last = verb.head, neighbour(verb, -1)
    if verb.tag_ == "VBG" and verb.dep_ in {"advcl", "acl"} and last.dep_ == "dobj" and (
        last.lemma_.lower() in ACTING | NOTES
    ):  # fmt: skip
        return last
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.lemma_ not in ACTS:
        return None
    calls = verb.lemma_ != "call" or any(c.lower_ in {"for", "on", "upon"} for c in verb.rights)
    if not calls or head.lemma_ not in ADOPTION | ISSUING or head.i > verb.i:
        return None
    things = [c for c in head.rights if c.dep_ == "dobj"]
    numbered = (t for c in things for t in c.lefts if t.lemma_.lower() in ACTING)
    return next((c for c in things if c.lemma_ in ACTING), next(numbered, None))


PASSING = ADOPTION | {"issue", "release", "sign"}
"""Verbs of bodies whose text the next sentence goes on to tell."""
ISSUING = words("issue release publish send sign circulate")
ACTING = words("resolution motion declaration statement letter decree communiqué communique text")
"""Texts that act in their own words."""


def is_count(word: Token) -> bool:
    """Whether a word counts votes."""
    return word.lemma_.lower() in COUNTED or word.pos_ == "NUM" or word.text[:1].isdigit()


class Voice(NamedTuple):
    """For whom a text speaks, if that is told."""

    ref: Ref | None


def text_voice(draft: Draft, passage: Named, token: Token) -> Voice | None:
    """For whom the text speaks that a word names, or that "it" means: the one of which the sentence
    before tells, where what "it" does is what texts do. None where the word means no text.
    """
    word: Token | None = token
    if token.lower_ == "it":
        word = told_before(token) if token.head.lemma_ in WORDED else None
    if word is None:
        return None
    text = draft.text_at.get(passage.passage.at(word))
    if text is None:
        return Voice(author(draft, passage, word)) if word is not token else None
    told = draft.resolutions[text]
    # What is still to be voted on is no body's word yet.
    return None if told.pending else Voice(next(iter(told.adopters), None))


def told_before(token: Token) -> Token | None:
    """The text that is the subject of the sentence before, in the same paragraph."""
    start = token.sent.start
    if start == 0:
        return None
    words = token.doc[start - 1].sent
    about = next((word for word in words if word.dep_ in {"nsubj", "nsubjpass"}), None)
    if about is None:
        return None
    if is_present(token) and (only := only_text(words, about)) is not None:
        return only
    passes = about.dep_ == "nsubj" and about.head.lemma_ in PASSING
    if about.head.dep_ == "ROOT" and (passes or about.ent_type_ == "PERSON"):
        # "The minister tabled a report. It recommends"
        named = tuple(c for c in about.head.rights if c.dep_ == "dobj")
    else:
        named = (about, *about.lefts)
    return next((word for word in named if word.lemma_.lower() in TEXTS), None)


def is_present(it: Token) -> bool:
    """Whether "it" does something now, or would have, as what is written does."""
    return it.head.tag_ == "VBZ" or any(c.lower_ == "would" for c in it.head.lefts)


def only_text(sentence: Sentence, about: Token) -> Token | None:
    """The one text of which a sentence in the past tense tells that is about people: "pointed to
    *the motion* that her chamber passed", "voted for *the text*"; or of which a clause tells
    that it has passed: "thanks the House, whose *motion* was carried".
    """
    texts = [w for w in sentence if w.lemma_.lower() in VOTED]
    passed = [w for w in texts if w.dep_ == "nsubjpass" and w.head.dep_ == "relcl"
              and w.head.lemma_ in ADOPTION | {"carry"}]  # fmt: skip
    if about.lemma_.lower() in TEXTS or (sentence.root.tag_ not in {"VBD", "VBN"} and not passed):
        return None
    found = passed or [w for w in texts if w.dep_ in {"dobj", "pobj"}]
    return found[0] if len(found) == 1 else None


VOTED = words("resolution motion declaration bill act law amendment decree draft text ordinance")
"""Texts that have words of their own."""


def acting_body(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The body of which unnamed members act: "Lawmakers deplored", behind the text it adopted, or
    before it in a section of its own.
    """
    if token.lower_ not in MEMBERS or not does_now(token.head):
        return None
    if any(c.dep_ not in {"punct", "advmod"} for c in token.children):
        return None
    at = passage.passage.at(token)
    told = [text for text in draft.resolutions if text.trigger.start < at]
    if token.lower_ == "meps":
        # There is but one parliament of which they are the members.
        told = [t for t in told if t.adopters and sits_in(draft, token, t.adopters[0])]
    if told:
        near = token.lower_ == "meps" or at - told[-1].trigger.start < REACH
        body = told[-1].adopters[0] if near and told[-1].adopters else None
        return body if body is None or sits_in(draft, token, body) else None
    if (body := of_headline(draft, passage, token)) is not None:
        return body
    return next((text.adopters[0] for text in draft.resolutions if follows(draft, at, text)), None)


def sits_in(draft: Draft, token: Token, body: Ref) -> bool:
    """Whether members so called may be a body's: no lawmakers sit in a commission or cabinet, nor
    MEPs in a parliament that goes by another name.
    """
    mention = draft.mentions[body]
    name = mention.name
    if token.lower_ == "meps" and mention.form is Form.NAME:
        return name.endswith("Parliament") or name == "EP"
    own = token.lower_ not in LEGISLATORS or EXECUTIVE.isdisjoint(name.lower().split())
    return own or mention.kind == "legislature"


EXECUTIVE = words("council commission cabinet government ministry committee court board")
"""Words in the names of bodies of which no lawmaker is a member as such."""


def does_now(verb: Token) -> bool:
    """Whether a verb tells what a text does, or what its authors do now by it: "MEPs *stress*",
    "MEPs *are alarmed*"; some who "say" so may be any of them.
    """
    now = verb.tag_ == "VBP" or any(c.tag_ == "VBP" for c in verb.lefts if c.dep_ == "auxpass")
    return verb.lemma_ in ACTS or (now and verb.lemma_ not in SAYING | OPEN)


OPEN = words("think fear hope want doubt wonder question dispute debate discuss")


def of_headline(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The body whose members a headline has act, and the article too: "*MEPs* call for a ban"
    above "Parliament adopted … MEPs urge".
    """
    text, first = (
        draft.article.text,
        min(draft.resolutions, key=lambda told: told.trigger, default=None),
    )
    again = len(re.findall(rf"\b{token.text}\b", text)) > 1
    if first is None or not (again and is_headline(passage) and first.adopters):
        return None
    return first.adopters[0] if first.trigger.start < REACH else None


def follows(draft: Draft, at: int, text: ResolutionMention) -> bool:
    """Whether a section tells at its end that the text was adopted of which a word before has told
    what it says: "Lawmakers condemn … // *The resolution* was adopted by 40 votes to 2"; and by no
    other body than the one told last before, whose members those are.
    """
    near = 0 < text.trigger.start - at < REACH and bool(text.adopters)
    opens = draft.article.text[: text.trigger.start].endswith("\n\nThe ")
    if not (near and opens and text.rule == "text:verb"):
        return False
    bodies = (m for m in reversed(draft.mentions) if m.type is EntityType.ORGANIZATION)
    last = max((m for m in bodies if m.span.start < at), key=lambda m: m.span, default=None)
    return last is not None and last.name == draft.mentions[text.adopters[0]].name
