"""Texts that one article tells in sections of their own, each with its vote."""

import re
from dataclasses import replace

from kg.extract.draft import Draft, sentence
from kg.extract.events.bodies.named import bodies
from kg.extract.events.passing.citations import brought_up
from kg.extract.events.passing.votes import votes_in
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.texts.adopted import by_others, named_before
from kg.extract.events.texts.nouns import definite, own_date
from kg.extract.events.texts.retelling import told_before
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words

WHOLE = re.compile(
    r"\b(?:unanimously|nem\.? con|without (?:a vote|dissent|objection)|by acclamation|"
    r"by consensus|(?:by|on) an? show of hands|by show of hands)\b",
    re.IGNORECASE,
)
"""How a body decides as a whole, without counting."""


STAGE = re.compile(r"\b(?:in|at) committee\b|\b(?:first|second|preliminary) reading\b", re.I)
"""What tells of a vote on the way of a text, by which it is no other."""


def of_another_vote(stage: Stage, token: Token, verb: Token, back: int) -> bool:
    """Whether "the text" of a later paragraph was adopted by other votes than the one told before,
    so that it is another: "The text was adopted by 487 votes to 22. // Eritrea // … The resolution
    was adopted by show of hands".
    """
    old = stage.draft.resolutions[back]
    own = token.dep_ == "nsubjpass" and token.head.i == verb.i
    if not own or old.votes is None or old.evidence.end > stage.passage.passage.offset:
        return False
    behind = stage.passage.passage.doc[verb.i + 1 : verb.sent.end]
    if by_unnamed(stage, verb) or any(map(decided_before, behind)):
        return False
    told = sentence(stage.passage.passage, verb).of(stage.draft.article.text)
    votes = votes_in(told)
    if STAGE.search(told):
        return False
    if votes is None:
        return WHOLE.search(told) is not None
    return votes[:2] != old.votes[:2] and None not in {*votes[:2], *old.votes[:2]}


def by_unnamed(stage: Stage, verb: Token) -> bool:
    """Whether a text is adopted by whom no name tells: "approved 15-4 *by the farm panel*", which
    is a vote on the way of the same one.
    """
    who = [w for c in verb.children if c.dep_ == "agent" for w in c.children if w.dep_ == "pobj"]
    people = (w for w in who if w.pos_ == "NOUN" and w.lemma_ not in MANNERS)
    found = next((w for w in people if not any(c.like_num for c in w.children)), None)
    if found is None:
        return False
    # "by lawmakers in the lower chamber"
    seats = [w for c in found.children if c.lower_ in {"in", "of", "from"} for w in c.children]
    return any(not bodies(stage, w) for w in (found, *seats))


MANNERS = words("vote consensus acclamation show majority margin count ballot unanimity division")
"""What stands behind "by" and is nobody."""


def decided_before(word: Token) -> bool:
    """Whether a clause behind a text's adoption tells another vote: "was adopted after a paragraph
    *was deleted* by 60 votes to 50".
    """
    return word.tag_ == "VBN" and word.dep_ in {"advcl", "pcomp", "ccomp"}


def told_back(stage: Stage, token: Token, verb: Token | None) -> tuple[int | None, int | None]:
    """The text told before that a noun means; or one by the same noun that it does not mean."""
    another = brought_up(token) and own_date(stage, token) is not None
    back = None if another else told_before(stage, token)
    if back is not None and verb is not None:
        back = adopted_here(stage, back, token)
    if back is None and verb is not None:
        back = taken_so(stage, token)
    if back is None or verb is None:
        return back, None
    if by_others(token, verb):
        back = back if named_before(stage.draft, back, token) else None
    elif of_another_vote(stage, token, verb, back):
        return None, back
    return back, None


def adopted_here(stage: Stage, back: int, token: Token) -> int | None:
    """The text told before that a paragraph tells to be adopted: not one that another paragraph
    only recalls by its day, nor one by another noun, but the last of that noun before it.
    """
    draft, low = stage.draft, stage.passage.passage.offset
    if draft.resolutions[back].rule == "text:recalled" and not named_before(draft, back, token):
        # "Recalling its resolution of 4 May, it urges talks. *The text* was adopted"
        return None
    noun = draft.resolutions[back].trigger.of(draft.article.text).lower()
    for ref in range(back, -1, -1):
        text = draft.resolutions[ref]
        if text.trigger.of(draft.article.text).lower() == noun and not (
            text.rule == "text:recalled" and text.evidence.end <= low
        ):  # fmt: skip
            return ref
    return None


def taken_so(stage: Stage, token: Token) -> int | None:
    """The text told last, where "the decision" only tells how it was taken: "in a resolution …
    The *decision, taken by six votes to one*, orders".
    """
    taken = any(c.lemma_ == "take" and c.dep_ == "acl" for c in token.children)
    texts, low = stage.draft.resolutions, stage.passage.passage.offset
    if token.lower_ != "decision" or not (taken and definite(token) and texts):
        return None
    last = texts[-1]
    near = last.trigger.start >= low and last.votes is None
    return len(texts) - 1 if near else None


def of_sister(draft: Draft, ref: int, sister: int | None) -> None:
    """Let a text without a day be of that on which one in another section was adopted."""
    new = draft.resolutions[ref]
    if sister is not None and new.date is None and (
        new.adopters == draft.resolutions[sister].adopters
    ):  # fmt: skip
        day = draft.resolutions[sister].date
        draft.resolutions[ref] = replace(draft.resolutions[ref], date=day)
