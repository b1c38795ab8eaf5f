"""Letters that a body goes by: "Human Rights Watch (HRW)"."""

import re
from collections.abc import Iterable, Iterator

from kg.extract.draft import Draft
from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Name, Named
from kg.extract.posts.bodies.meetings import COUNTED
from kg.extract.posts.bodies.organs import is_wholes
from kg.extract.posts.lines.line import ref_of
from kg.extract.words.lexicon import ORGANIZATION_HEADS
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType, Form, Link, Mention, Ref


def letters_of(draft: Draft, passage: Named, name: Name) -> Iterator[tuple[Link, Ref, str]]:
    """What brackets behind a body's name tell, with the rule: the letters of the same body, or
    those of the whole that it is part of; or its name behind its letters.
    """
    words = passage.words
    if name.end + 2 >= len(words) or words[name.end].text != "(":
        return
    own, short = phrase(words[name.start : name.end]), words[name.end + 1]
    if words[name.end + 2].text.startswith(")") and is_acronym(short.text):
        if title_slug(short.text) is not None:
            # a title's: "a Member of *Parliament (MP)*"
            return
        other = acronym_ref(draft, passage, name.end + 1)
        if not draft.names(other, EntityType.ORGANIZATION):
            return
        whole = COUNTED.match(own) is not None or is_wholes(own, short.text)
        if whole or is_others(draft, own, short.text):
            yield Link.PART_OF, other, "whole-behind"
        elif not is_datelined(passage, name):
            yield Link.SAME, other, "acronym"
    elif is_acronym(own):
        longer = passage.starting.get(name.end + 1)
        if longer and longer.type is EntityType.ORGANIZATION and (
            longer.end < len(words) and words[longer.end].text.startswith(")")
            and not is_faction(own, phrase(words[longer.start : longer.end]))
        ):  # fmt: skip
            yield Link.SAME, ref_of(draft, passage, longer), "acronym-first"


def is_datelined(passage: Named, name: Name) -> bool:
    """Whether letters behind a name are an agency's in a dateline: "UNITED NATIONS (AP) —"."""
    behind = passage.lower[name.end + 3 : name.end + 4]
    return name.start == 0 and behind in (["—"], ["–"], ["-"], ["--"])


def is_faction(letters: str, text: str) -> bool:
    """Whether a name behind letters tells one party of a name from another, and does not spell them
    out, in whatever tongue.

    >>> [is_faction("CPN", text) for text in ("Unified Socialist", "Maoist Centre", "United Front")]
    [True, True, True]
    >>> is_faction("FSB", "Federal Security Service"), is_faction("SPD", "Social Democrats")
    (False, False)
    """
    firsts = re.findall(r"\b[A-Z]", text)
    parts = text.split()
    spelled = are_in(letters, firsts) or (len(parts) > 1 and are_in(firsts, letters))
    headed = parts[-1].lower() in ORGANIZATION_HEADS.keys() - SPLIT
    return len(parts) <= FEW and not spelled and not headed


def are_in(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether letters are among others in their order."""
    left = iter(others)
    return all(letter in left for letter in some)


FEW = 2
"""Words that tell a faction; letters of other tongues stand before longer names."""
SPLIT = frozenset({"centre", "center", "front", "faction", "group"})
"""Nouns for bodies that parties of one name are told apart by."""


def is_others(draft: Draft, text: str, letters: str) -> bool:
    """Whether letters behind a name are those of another body, and not its own: "the Fjord
    Institute (FI) … the Sea Centre (FI)".
    """
    owners = {
        draft.mentions[relation.subject].name
        for relation in draft.relations
        if relation.rule == "acronym" and draft.mentions[relation.object].name == letters
    }
    return bool(owners - {text}) and not are_in(letters, re.findall(r"\b[A-Z]", text))


def is_acronym(text: str) -> bool:
    """Whether a word looks like an acronym.

    >>> is_acronym("HRW"), is_acronym("UNESCO"), is_acronym("Watch")
    (True, True, False)
    """
    return bool(re.fullmatch(r"[A-Z][A-Za-z&.-]*[A-Z]", text)) and len(text) < LONGEST


LONGEST = 12
"""Letters that an acronym has fewer than."""


def acronym_ref(draft: Draft, passage: Named, at: int) -> Ref:
    """The mention of an acronym in brackets, made now where no rule had taken it for a name."""
    word = passage.words[at]
    ref = draft.ref(passage.passage, word)
    if ref is None:
        span = passage.passage.span(word, word)
        ref = draft.add(Mention(span, EntityType.ORGANIZATION, Form.NAME, word.text))
        draft.mention_at[span.start] = ref
    return ref
