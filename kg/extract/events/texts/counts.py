"""Which votes are a text's where a sentence counts more than once, or does no more than count."""

import re
from collections.abc import Callable

from kg.extract.draft import Draft, sentence
from kg.extract.events.bodies.chambers import CHAMBER, rank
from kg.extract.events.passing.fates import REJECTING, short_of
from kg.extract.events.passing.phrasal import DOWN
from kg.extract.events.passing.votes import COUNT, WHO, Votes, plainly, votes_in, votes_left
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.texts.ballots import UNCOUNTED, only_counts
from kg.extract.events.texts.nouns import definite
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child, has_to
from kg.extract.text.parse import Token, wording
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ADOPTION, TEXTS
from kg.model.extraction import EntityType, EventMention, Form, Span

Count = Callable[[str], Votes | None]
FATES = ADOPTION | REJECTING | words("carry lose veto override throw kill sink overturn")
"""Lemmas of verbs that tell a text's fate, each with a count of its own."""


def apart(draft: Draft, earlier: EventMention, event: EventMention) -> bool:
    """Whether the sentences of two votes count each of them in full, and not alike: "extended it by
    19 votes to six. … The Council decided by 26 votes to five".
    """
    text = draft.article.text
    one, other = votes_in(earlier.evidence.of(text)), votes_in(event.evidence.of(text))
    if one is None or other is None or None in {*one[:2], *other[:2]}:
        return False
    return one[:2] != other[:2]


def last_vote(draft: Draft, ref: int) -> int | None:
    """The vote told before a text on which it may have been: the last, unless the names in the
    sentence of another are those in its own.
    """
    told = draft.resolutions[ref]
    rest = [i for i, e in enumerate(draft.events)
            if e.type == "adoption" and e.adopts is None and e.same is None]  # fmt: skip
    of_text = topics_in(draft, told.evidence)
    return max(
        reversed(rest),
        key=lambda i: len(of_text & topics_in(draft, draft.events[i].evidence)),
        default=None,
    )


def topics_in(draft: Draft, span: Span) -> set[str]:
    """The names of places and others in a stretch of text, but for bodies that decide."""
    return {
        m.name for m in draft.mentions
        if m.form is Form.NAME and m.span.within(span) and m.type is not EntityType.ORGANIZATION
    }  # fmt: skip


def counted(stage: Stage, told: Span, number: str | None, word: Token) -> Votes | None:
    """The votes that a sentence counts for the text of which a word tells, if no other text in it
    has them already.
    """
    texts = stage.draft.resolutions
    if any(other.votes is not None and other.evidence == told for other in texts):
        return None
    return nearest(stage, told, word, lambda part: counting(unnumbered(part, number)))


def counting(text: str) -> Votes | None:
    """The votes that words count, be they only the few that were not for a text.

    >>> counting("approved unanimously, with two abstentions")
    (None, None, 2)
    """
    votes = votes_in(text)
    few = FEW.search(plainly(text)) if votes is None else None
    return votes if few is None else votes_left(few[0])


FEW = re.compile(
    rf"(?:\bwith|,) (?:only |just |but )?(?:{COUNT}){WHO},? "
    r"(?:abstentions?|abstaining|(?:voting )?against|votes? against|opposed|dissenting)\b"
    r"(?!, (?:an?|the|its)\b)"
)
"""Those who were not for a text, beside what tells that it was adopted."""


def unnumbered(part: str, number: str | None) -> str:
    """Words without the number of the text, which is no count: not the 4 of "143 votes".

    >>> unnumbered("By 143 votes to 4 it adopted Resolution 4", "4")
    'By 143 votes to 4 it adopted Resolution '
    """
    if number is None:
        return part
    own = rf"\b(?!(?:by|to|of|in|with|and|voted)\b)([A-Za-z]+\.?) {re.escape(number)}(?![\w–-])"
    return re.sub(own, r"\1 ", part)


def nearest(stage: Stage, told: Span, word: Token, count: Count) -> Votes | None:
    """The votes between the word that tells a text's fate and the next such word; the first of a
    sentence may have them before it: "passed by 17 to 13, hours after a motion was *defeated*,
    12-18".
    """
    text = stage.draft.article.text
    if not sentence(stage.passage.passage, word).within(told):
        return count(told.of(text))
    own = voting(word)
    others = [
        w for w in word.sent
        if is_fate(w) and not ({w.i, aim(w).i} & {word.i, own.i} or is_same(word, w))
    ]  # fmt: skip
    end = next((stage.offset(w) for w in others if w.i > word.i), told.end)
    end = another_house(stage, stage.offset(word), end)
    behind = count(text[stage.offset(own) : end])
    if behind is not None and None not in behind[:2]:
        return behind
    return behind if any(w.i < own.i for w in others) else count(text[told.start : end])


def is_same(word: Token, other: Token) -> bool:
    """Whether another verb goes on to tell the fate of the same text: "was read a third time and
    *passed* by 30 votes to 4".
    """
    things = ("nsubj", "nsubjpass", "dobj", "auxpass")
    joined = other.dep_ == "conj" and other.head == word and other.tag_ == word.tag_ == "VBN"
    return joined and child(other, *things) is None


def another_house(stage: Stage, low: int, high: int) -> int:
    """Where what is told of another chamber begins: "the Senate had passed the Act; *the House
    followed* with 44 votes".
    """
    semicolon = stage.draft.article.text.find(";", low, high)
    if semicolon < 0:
        return high
    near = range(semicolon, min(high, semicolon + CLOSE))
    named = (m for m in stage.draft.mentions if m.span.start in near and rank(m) == CHAMBER)
    return semicolon if any(named) else high


CLOSE = 8
"""Characters behind a semicolon in which the subject of what follows begins."""


def is_fate(word: Token) -> bool:
    """Whether a verb tells a text's fate, and not what it asks for: "a motion *to reject*"."""
    asked = has_to(word)
    if word.dep_ in {"relcl", "acl"} and word.head.lemma_.lower() in TEXTS and (
        word.lemma_ in REJECTING and word.tag_ != "VBN"
    ):  # fmt: skip
        # "a resolution that *rejects* the annexation"
        return False
    down = DOWN.get(word.lemma_, set()) & {c.lower_ for c in word.children if c.dep_ == "prt"}
    return (
        is_verb(word)
        and (word.lemma_ in FATES or bool(down))
        and not (asked and word.dep_ != "xcomp")
    )


def aim(verb: Token) -> Token:
    """The verb before what a body does not do: "*failed* to adopt", "*fell* short of adopting"."""
    return verb.head if verb.dep_ == "xcomp" else short_of(verb) or verb


def voting(word: Token) -> Token:
    """The verb of voting to do what another tells: "*voted* 88 to 25 to ratify the treaty"."""
    above = word.head
    if word.lower_ == "reading" and above.dep_ == "prep" and is_verb(above.head):
        # "*approved* on third reading House Bill 12"
        return above.head
    own = above.lemma_ == "vote" and above.i < word.i and word.dep_ != "conj"
    return above if own else word


def agreed(verb: Token | None, token: Token) -> bool:
    """Whether a text is told to be adopted without counting, so that votes behind are another's:
    "adopted by consensus *a text* on oceans and, by 120 votes to 2, one on fish".
    """
    between = "" if verb is None else wording(token.doc[verb.i : token.i])
    return UNCOUNTED.search(between) is not None


def divided(stage: Stage, word: Token) -> Span | None:
    """The sentence right before that in which a text fails, if it is nothing but a count: "Ayes 12,
    Noes 31. Motion negatived".
    """
    first = word.sent.start
    if first == 0 or word.doc[first - 1].sent.end - word.doc[first - 1].sent.start > DIVISION:
        return None
    told = sentence(stage.passage.passage, word.doc[first - 1])
    return told if AYES.match(told.of(stage.draft.article.text)) else None


AYES = re.compile(r"(?:Ayes|Yeas|For|In favou?r|Contents|Votes for)\b[ :–-]{1,3}\d", re.IGNORECASE)
DIVISION = 14
"""Words that a sentence has at most which only counts the votes of a division."""


def tallied(stage: Stage, token: Token, verb: Token) -> bool:
    """Whether a clause only counts the members who were for a text told before: "75 members backed
    the bill".
    """
    who = child(verb, "nsubj")
    some = who is not None and any(c.dep_ == "nummod" for c in who.children)
    told = sentence(stage.passage.passage, token)
    back = definite(token) or any(c.lower_ == "such" or c.dep_ == "poss" for c in token.children)
    plain = (some and verb.tag_ == "VBD") or only_counts(stage.draft, told)
    return plain and back and bool(stage.draft.resolutions)
