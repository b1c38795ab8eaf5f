"""Bodies whose names nobody has read, as the words beside a title tell them."""

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from kg.extract.draft import Draft, sentence
from kg.extract.naming.chunks import Words, phrase
from kg.extract.naming.names import Name, Named
from kg.extract.posts.bodies.antecedents import Antecedents
from kg.extract.posts.titles.bodynouns import head_noun
from kg.extract.posts.titles.standing import OCCASIONS
from kg.extract.posts.titles.titling import ARTICLES, POSSESSIVE
from kg.extract.words.lexicon import HONORIFICS, ORGANIZATION_HEADS, words
from kg.gazetteer import demonym
from kg.model.extraction import EntityType, Form, Link, Mention, Ref, Relation


class Told(NamedTuple):
    """A body or state and where its words end; `name` is what names it, None for a common noun."""

    name: Name | None
    ref: Ref | None
    end: int


KINDRED = frozenset(
    {"party", "group", "bloc", "movement", "faction", "fraction", "coalition", "network"}
)
"""What tells that a name before it is a body's."""
GREAT = words("treasury cabinet presidency parliament senate congress secretariat chancellery")
"""Bodies of a state that go by a noun in capitals."""
ORGANS = frozenset({"board", "executive", "directorate", "secretariat", "management", "governors"})
"""Organs that go by a noun alone: a post in one is a post in the body."""
NO_BODIES = frozenset(
    {"IT", "TV", "PR", "HR", "AI", "PM", "MP", "CEO", "VP", "AIDS", "HIV", "COVID", "MR", "MS",
     "DR", "US", "UK", "II", "III", "IV", "AM", "FM", "GOP", "BREAKING", "THE", "A", "AND", "OF",
     "GDP", "HE", "HH", "HM", "HRH"}
)  # fmt: skip
"""Words in capitals before a title that are short for no body."""
LONGEST_SHORT = 6
SMALL = 3
"""Letters of a small word."""


@dataclass(slots=True)
class Unread:
    """Reads the bodies of one passage that have no name yet."""

    draft: Draft
    passage: Named
    antecedents: Antecedents

    @property
    def words(self) -> Words:
        """The passage's words."""
        return self.passage.words

    def ref(self, name: Name) -> Ref:
        """The mention of a name."""
        ref = self.draft.ref(self.passage.passage, self.words[name.end - 1])
        if ref is None:
            raise LookupError(name)
        return ref

    def offset(self, at: int) -> int:
        """Where a word stands in the article."""
        return self.passage.passage.offset + self.words[at].idx

    def unread_body(self, at: int) -> Told | None:
        """The body behind an article whose name nobody has read: "the *Free Mail Campaign*"."""
        low, end = self.passage.lower, at
        while end < len(low) and self.is_proper(end):
            end += 1
        great = low[at : at + 1] and (low[at] in GREAT or low[at] in ORGANIZATION_HEADS)
        if end - at == 1 and low[end : end + 1] == ["of"] and low[at] in ORGANS:
            behind = self.passage.starting.get(end + 1 + (low[end + 1 : end + 2] == ["the"]))
            if behind is not None and behind.type is EntityType.ORGANIZATION:
                # "Chair of the *Board of the Export Agency*"
                return Told(behind, self.ref(behind), behind.end)
        if end - at == 1 and great and not self.owns_more(end):
            found = self.antecedents.of_noun(low[at], self.offset(at))
            return Told(None, self.made(at, end) if found is None else found, end)
        if end == at or end in self.passage.inside or self.owns_more(end):
            return None
        if low[end - 1] in OCCASIONS and low[at - 2 : at] == ["for", "the"]:
            # "special advisers for the Ninth Summit"
            return None
        if low[end : end + 1] and low[end] in KINDRED:
            # "the *Left* party"
            return Told(None, self.made(at, end + 1), end + 1)
        if end - at == 1:
            ref = self.in_full(self.words[at].text)
            ref = self.antecedents.of_noun(low[at], self.offset(at)) if ref is None else ref
            return None if ref is None else Told(None, ref, end)
        return Told(None, self.made(at, end), end)

    def unread_name(self, at: int) -> Told | None:
        """The body whose name nobody has read,
        behind what it is: "the network *Kodro ti Siriri*".
        """
        end = at
        while end < len(self.words) and (
            self.is_proper(end)
            or (at < end < len(self.words) - 1 and self.is_foreign(end) and self.is_proper(end + 1))
        ):
            end += 1
        if end == at or end in self.passage.inside or self.owns_more(end):
            return None
        return Told(None, self.made(at, end), end)

    def is_foreign(self, at: int) -> bool:
        """Whether a small word stands inside a name in another language."""
        word = self.words[at]
        return len(word.text) <= SMALL and word.text.islower() and not word.is_stop

    def is_proper(self, at: int) -> bool:
        """Whether a word may be part of a name that nobody has read."""
        word = self.words[at]
        free = at not in self.passage.inside and at not in self.passage.titles
        if any(
            other.start <= at < other.end and self.sails(other) for other in self.passage.others
        ):
            return False
        return free and word.text[:1].isupper() and word.text.isalnum() and (
            demonym(word.text) is None
            and word.lower_ not in ARTICLES
            and (word.lower_ not in HONORIFICS or self.is_short(word.text))
            and word.ent_type_ != "DATE"
        )  # fmt: skip

    def sails(self, other: Name) -> bool:
        """Whether a name is a ship's: "a steward on the *Pico Novo*"."""
        low = self.passage.lower
        at = other.start - 1 - (low[other.start - 1] == "the")
        return other.type is EntityType.OTHER and low[at] in {"on", "aboard"}

    def is_short(self, word: str) -> bool:
        """Whether what looks like a style is short for a body: "the *MR*'s leader"."""
        return len(word) > 1 and word.isupper() and self.in_full(word) is not None

    def in_full(self, short: str) -> Ref | None:
        """The body behind whose name its short form stands in brackets."""
        at = self.draft.article.text.find(f" ({short})")
        named = (m for m in enumerate(self.draft.mentions) if m[1].span.end == at > 0)
        return next((ref for ref, m in named if m.type is EntityType.ORGANIZATION), None)

    def retyped(self, ref: Ref, type: EntityType) -> Ref:
        """The mention of a name, which is of another type than it was taken for."""
        self.draft.mentions[ref] = replace(self.draft.mentions[ref], type=type, gender=None)
        return ref

    def described_before(self, noun: int) -> Ref | None:
        """The body without a name that the text has told from others before: "*the regional force*
        is to get a head. The force's commander".
        """
        here = self.passage
        for passage in reversed(self.draft.passages):
            if passage.passage.offset > here.passage.offset:
                continue
            last = noun if passage is here else len(passage.lower)
            for at in range(last - 1, 0, -1):
                if passage.lower[at] == here.lower[noun] and (
                    start := description_start(passage, at)
                ) < at:  # fmt: skip
                    named = passage.starting.get(at + 1)
                    if named is not None:
                        # "the news site Fjordnytt"
                        body = named.type is EntityType.ORGANIZATION
                        last_word = passage.words[named.end - 1]
                        return self.draft.ref(passage.passage, last_word) if body else None
                    return Unread(self.draft, passage, self.antecedents).made(start, at + 1)
                if passage.lower[at] == here.lower[noun] and (end := panel_end(passage, at)) > at:
                    return Unread(self.draft, passage, self.antecedents).made(at, end)
        return None

    def of_opening(self, at: int) -> Ref | None:
        """The body that a noun means which opens a sentence before a title: "*Committee* chair"."""
        noun = self.passage.lower[at]
        ref = self.antecedents.of_noun(noun, self.offset(at + 1))
        if noun not in PANELS or not self.words[at].is_sent_start:
            return ref
        named = None if ref is None else self.draft.mentions[ref]
        sure = named is not None and (named.kind == noun or head_noun(named) == noun)
        return ref if sure else self.described_before(at)

    def made(self, start: int, end: int) -> Ref:
        """The mention, made now, of a body whose name nobody has read."""
        span = self.passage.passage.span(self.words[start], self.words[end - 1])
        known = self.draft.mention_at.get(span.start)
        if known is not None and self.draft.mentions[known].span == span:
            return known
        name = phrase(self.words[start:end])
        ref = self.draft.add(Mention(span, EntityType.ORGANIZATION, Form.NAME, name))
        for word in self.words[start:end]:
            self.draft.mention_at[self.passage.passage.offset + word.idx] = ref
        owner = self.owner_before(start)
        if owner is not None and name.islower():
            told = sentence(self.passage.passage, self.words[start])
            self.draft.relations.append(Relation(ref, Link.PART_OF, owner, told, rule="s-noun"))
        return ref

    def owner_before(self, start: int) -> Ref | None:
        """The state or body whose a common noun is: "*Ghana's* navy"."""
        owns = start > 1 and self.passage.lower[start - 1] in {"'s", "’s", "'", "’"}
        name = self.passage.ending.get(start - 1) if owns else None
        if name is None or name.type is EntityType.PERSON:
            return None
        low = self.passage.lower
        titled = low[name.start - 1] == "of" and name.start - 2 in self.passage.titles
        titled = titled and "office" in low[start : start + SMALL]
        # "the *Archbishop of* Canterbury's office" is his
        return None if titled else self.ref(name)

    def owns_more(self, at: int) -> bool:
        """Whether a title or a possessive stands there: the body before it is another's."""
        low = self.passage.lower
        return at < len(low) and (low[at] in POSSESSIVE or at in self.passage.titles)

    def renamed(self, at: int) -> Told | None:
        """The body whose name stands between commas: "the UN refugee agency, *UNHCR*, said"."""
        name = self.passage.starting.get(at + 1)
        if name is None or name.type is not EntityType.ORGANIZATION:
            return None
        low = self.passage.lower
        closed = low[at] == "," and low[name.end : name.end + 1] in ([","], ["."], [";"])
        return Told(name, self.ref(name), name.end) if closed else None

    def abbreviated(self, at: int) -> Told | None:
        """The part of a body that has an acronym: "the UN mission in Mali *(MINUSMA)*"."""
        low = self.passage.lower
        name = self.passage.starting.get(at + 1) if low[at : at + 1] == ["("] else None
        if low[at : at + 1] != ["("] or low[at + 2 : at + 3] != [")"]:
            return None
        if name is not None and name.type is EntityType.ORGANIZATION:
            return Told(name, self.ref(name), name.end + 1)
        short = self.words[at + 1].text
        unread = name is None and short.isupper() and len(short) > 2
        return Told(None, self.made(at + 1, at + 2), at + 3) if unread else None

    def is_shared(self, mention: Mention) -> bool:
        """Whether another person has a word of a name in his: "Lind" of "Ana Lind"."""
        words = set(mention.name.split())
        return any(
            not words.isdisjoint(other.name.split()) and other.name != mention.name
            for other in self.draft.mentions
            if other.type is EntityType.PERSON and other.form is Form.NAME
        )

    def is_initials(self, at: int) -> bool:
        """Whether the short form of a body stands there that nobody has read, as it does again."""
        text = self.words[at].text
        if not (text.isalpha() and text.isupper() and 1 < len(text) <= LONGEST_SHORT):
            return False
        if at in self.passage.inside or text in NO_BODIES:
            return False
        return len(re.findall(rf"\b{text}\b", self.draft.article.text)) > 1


PANELS = frozenset({"committee", "subcommittee", "commission", "panel", "tribunal"})
"""Nouns of bodies that a description tells from others of the kind."""


def panel_end(passage: Named, noun: int) -> int:
    """Where the words end behind a noun that tell a panel from others: "the committee *on foreign
    affairs*", or 0.
    """
    low, end = passage.lower, noun + 2
    if low[noun - 1] != "the" or low[noun] not in PANELS or low[noun + 1 : end] not in (
        ["on"], ["for"]
    ):  # fmt: skip
        return 0
    while end < len(low) and end not in passage.inside and (
        passage.words[end].text.islower() and passage.words[end].tag_ in {"JJ", "NN", "NNS"}
    ):  # fmt: skip
        end += 1
    return end if end > noun + 2 else 0


def description_start(passage: Named, noun: int) -> int:
    """Where the small words begin that tell what a body is, behind an article or a possessive."""
    start = noun
    while start > 0 and passage.words[start - 1].text.islower() and (
        passage.words[start - 1].tag_ in {"JJ", "NN", "NNS"} and start - 1 not in passage.inside
    ):  # fmt: skip
        start -= 1
    opened = start > 0 and passage.lower[start - 1] in ARTICLES | POSSESSIVE
    return start if opened and noun not in passage.inside else noun
