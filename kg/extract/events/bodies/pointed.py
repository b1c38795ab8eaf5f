"""Which body "the committee" and "the 53-member panel" mean: one that was named before.

Also that of the words that open a list of decisions, and whether two names are of one body.
"""

import re

from kg.extract.draft import Draft
from kg.extract.events.bodies.chambers import CHAMBER, chambers, deliberative
from kg.extract.events.sentences.stage import Stage
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.chambers import CHAMBERS, LESSER
from kg.extract.words.lexicon import words
from kg.model.extraction import EntityType, Form, Link, Ref


def sitting(draft: Draft, at: int) -> list[Ref]:
    """The committee that "the committee" means before a place in the article, where the last one
    named is one of citizens, who only call for something: the last that sits in a house.
    """
    named = [
        (start, ref) for start, ref, _ in sorted(chambers(draft))
        if start < at and "committee" in draft.mentions[ref].name.lower().split()
    ]  # fmt: skip
    parts = [(ref, set(draft.mentions[ref].name.lower().split())) for _, ref in named]
    if not parts or not parts[-1][1] & CITIZENS:
        return []
    return [ref for ref, name in parts if not name & CITIZENS][-1:]


def last_named(stage: Stage, token: Token) -> list[Ref]:
    """The body that "the 53-member panel" means: the last that is named before it."""
    if token.lower_ != "panel" or not any(c.lower_ == "the" for c in token.children):
        return []
    if any(c.dep_ == "compound" and c.lower_ not in SIZED for c in token.children):
        # "the farm panel" is another than the Senate
        return []
    at = stage.offset(token)
    return [ref for start, ref, _ in sorted(chambers(stage.draft)) if start < at][-1:]


def of_full(stage: Stage, token: Token) -> list[Ref]:
    """The chamber named before of which a part has been told: "the Senate panel … the *full
    house*"; "the full council" is the only one named before.
    """
    full = token.text.islower() and any(c.lower_ == "full" for c in token.children)
    if not full or token.lower_ not in CHAMBERS | WHOLES:
        return []
    at, text, told = stage.offset(token), stage.draft.article.text, stage.draft.mentions
    houses = sorted((s, r) for s, r, order in chambers(stage.draft) if order == CHAMBER and s < at)
    parted = [r for _, r in houses if PART.match(text, told[r].span.end)]
    alone = len({told[r].name for _, r in houses}) == 1
    return parted[-1:] or ([houses[-1][1]] if alone else [])


PART = re.compile(r"(?:['’]s)? (?:[\w-]+ ){0,2}(?:sub)?(?:panel|committee|commission)\b")
"""What stands behind the name of a chamber of which only a part acts."""


WHOLES = {"chamber", "legislature", "plenary"}
"""Nouns for a house beside those in the names of houses."""


def of_its(stage: Stage, token: Token) -> list[Ref]:
    """The body whose text "its decision" is: that which was the subject of the sentence before."""
    own = any(c.dep_ == "poss" and c.lower_ in {"its", "their"} for c in token.children)
    start = token.sent.start
    if not own or start == 0 or token.i - start > OPENING:
        return []
    root = token.doc[start - 1].sent.root
    who = child(root, "nsubj")
    ref = stage.ref(who) if who is not None else None
    if who is not None and ref is None and who.lower_ in LESSER:
        ref = stage.draft.noun(stage.passage.passage, who, EntityType.ORGANIZATION)
    return [ref] if ref is not None and deliberative(stage.draft.mentions[ref]) else []


OPENING = 3
"""Words with which a sentence opens that goes on with what the one before tells of."""
SIZED = {"member", "person", "nation", "state", "country", "man", "-"}
"""Words by which so many sit in a panel: "the 53-*member* panel"."""
CITIZENS = words(
    "action awami struggle solidarity protest resistance coordination liaison relief strike for "
    "against justice workers students"
)
"""Words in the names of committees that citizens form."""


ENTRIES = 12
"""Entries that a list has at most behind the words that open it."""
MARK = 2
"""Words before that with which an entry begins: its sign and number."""


def of_opening(stage: Stage, verb: Token) -> list[Ref]:
    """The body that does what an entry of a list begins with: that of the words that open it."""
    if verb.tag_ not in {"VBD", "VBN"} or verb.i - verb.doc[0].i > MARK:
        return []
    passages = stage.draft.passages
    at = next((n for n, each in enumerate(passages) if each is stage.passage), 0)
    for each in reversed(passages[max(0, at - ENTRIES) : at]):
        told = each.passage.text.strip()
        if told.endswith(":") and len(each.words) > MARK:
            return opening_body(stage, each)
        if told.endswith("."):
            return []
    return []


def opening_body(stage: Stage, told: Named) -> list[Ref]:
    """The body that acts in the words that open a list, not who tells of it: "the Red Cross said
    what *the Assembly* had done:"; without any that acts the only one named.
    """
    low, high = told.passage.offset, told.passage.offset + len(told.passage.text)
    named = [
        ref for ref, mention in enumerate(stage.draft.mentions)
        if low <= mention.span.start < high
        and mention.form is Form.NAME
        and mention.type is EntityType.ORGANIZATION
    ]  # fmt: skip
    acts = [word for word in told.passage.doc if word.dep_ in {"nsubj", "nsubjpass"}]
    who = stage.draft.ref(told.passage, acts[-1]) if acts else None
    if acts:
        return [ref for ref in named if ref == who]
    return named if len(named) == 1 else []


def same_body(draft: Draft, a: Ref, b: Ref) -> bool:
    """Whether two mentions end in the same word, "the Council", "UN Security Council", each with
    the words of the shorter, or one has the other's acronym.
    """
    first, second = draft.mentions[a].name, draft.mentions[b].name
    named = all(name.split()[-1][:1].isupper() for name in (first, second))
    alike = ending(first) == ending(second) and not (named and is_other(first, second))
    if a == b or alike or is_short_for(*sorted((first, second), key=len)):
        return True
    aliases = [
        (draft.mentions[r.subject].name, draft.mentions[r.object].name)
        for r in draft.relations
        if r.link is Link.SAME
    ]
    return any(
        short in {first, second} and {ending(first), ending(second)} & {ending(long), long}
        for long, short in aliases
    )


def is_short_for(short: str, long: str) -> bool:
    """Whether one word is the noun of a body's name: "Council" for "Council of Ministers"."""
    return " " not in short and short.lower() == ending(OF.split(long)[0])


OF = re.compile(r" (?:of|for|on) ")
"""What parts the noun in a body's name from what it is for."""


def ending(name: str) -> str:
    """The last word of a name."""
    return name.split()[-1].lower()


def is_other(name: str, body: str) -> bool:
    """Whether two names are of two bodies: "Lok Sabha", "Rajya Sabha"; "the Council" may be any."""
    first, second = sorted((name.lower().split(), body.lower().split()), key=len)
    return not (first == second or (len(first) == 1 and first[0] in second) or (
        set(first) <= set(second)
    ))  # fmt: skip
