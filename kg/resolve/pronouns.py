"""Pronouns: whom "she" and "its" may mean, best first, by the sentences before them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby

from kg.model.extraction import EntityType, Form, Mention, Ref
from kg.resolve.memory import REACH, Memory

RELATIVE = re.compile(r",? (?:of|in|for|from|at|to) which $|, where $")
"""What stands before a pronoun that opens a clause about what is named before it."""
LEAD = 16
AND = re.compile(r",? (?:and|with) ")
THANKING = re.compile(
    r"\b(?:congratulat|thank|commend|prais|prize|honou?r|applaud|salut|laud|felicitat|award|"
    r"decorat|tribute to)\w*(?: [a-z]+)?(?: [A-ZÀ-Þ][\w.]*)* $"
)
"""What stands before whoever is thanked or praised for what is his own."""
THANKED = 60
BYLINE = re.compile(
    r" *(?:B[yY]|(?:Story|Words|Written|Report|Reporting) by) [A-ZÀ-Þ][^\s.,]*\.?"
    r"(?:,?(?: (?:and|in|for|of|at|the|&|[/|–—-]))* [A-ZÀ-Þ][^\s.,]*\.?){0,8},? *"
)
"""A line that tells who wrote the article, and where."""
MUTUAL = re.compile(
    r"\b(?:met|meets?|meeting|hosts?|hosted|received?|receives|joins?|joined|visit(?:s|ed)?|"
    r"telephoned|phoned|call(?:s|ed)?|spoke|talked|marr(?:y|ied)|succe(?:ed|eded|eds)|replaced?|with"
    r"|and)\b"
)
"""Words for what two do together, or of which either may be told next."""
Told = list[tuple[Ref, Mention]]
"""Mentions by name, and pronouns by whom they mean, the latest first."""


class Pronouns(Memory):
    """Whom a pronoun may mean of those whom the article has named."""

    def people(self, ref: Ref, pronoun: Mention) -> Iterator[Ref]:
        """For "he" and "she": who is told right before, the subjects, and whoever is alone."""
        fitting = self.fitting(ref, pronoun)
        yield from self.in_relative(pronoun, fitting)
        yield from self.right_before(pronoun, fitting)
        fitting = self.uncontested(pronoun, self.unbarred(ref, pronoun, fitting))
        yield from self.same_sentence(pronoun, fitting)
        if pronoun.idle:
            yield from self.only_here(pronoun, fitting)
        yield from self.subjects(pronoun, fitting)
        yield from (r for r, _ in self.alone(fitting))

    def things(self, ref: Ref, pronoun: Mention) -> Iterator[Ref]:
        """For "it": the subjects, and the body that spoke."""
        fitting = self.fitting(ref, pronoun)
        yield from self.same_sentence(pronoun, fitting)
        if ref in self.voices:
            yield from self.spoke_before(ref, pronoun)
        yield from self.subjects(pronoun, fitting)

    def fitting(self, ref: Ref, pronoun: Mention) -> Told:
        """The mentions within reach of whom it may be, none of whom its sentence keeps apart."""
        said = self.said_by(ref)
        others = self.quoting(pronoun) | self.calling(ref) | self.acting_on(ref, pronoun)
        others |= {self.clusters.root(self.found.get(r, r)) for r in pronoun.apart}
        return [
            (r, m)
            for r, m in self.recent(pronoun)
            if self.fits(pronoun, r, m)
            and not any(m.span.within(piece) for piece in said)
            and self.clusters.root(r) not in others
            and not self.is_apposed(pronoun, m)
            and not self.is_author(m)
            and not self.text.startswith("(", m.span.start - 1)
        ]

    def in_relative(self, pronoun: Mention, fitting: Told) -> Iterator[Ref]:
        """Who stands last before a clause: "Ole Berg of the Fund, *of which he* is head"."""
        opening = self.text[max(0, pronoun.span.start - LEAD) : pronoun.span.start]
        if RELATIVE.search(opening) is not None:
            here = self.sentence(pronoun)
            yield from [ref for ref, m in fitting if self.sentence(m) == here][:1]

    def right_before(self, pronoun: Mention, fitting: Told) -> Iterator[Ref]:
        """Who stands right before "and his": "Ole Berg *and his* deputy", or is thanked."""
        near = [(r, m) for r, m in fitting if m.span.end + 8 > pronoun.span.start][:1]
        for ref, m in near:
            between = self.text[m.span.end : pronoun.span.start]
            if m.form is Form.NAME and (AND.fullmatch(between) or self.is_thanked(m, between)):
                yield ref

    def is_thanked(self, mention: Mention, between: str) -> bool:
        """Whether somebody is thanked for what is his: "congratulated Berg *on his* election"."""
        before = self.text[max(0, mention.span.start - THANKED) : mention.span.start]
        return between in {" on ", " for ", " upon "} and THANKING.search(before) is not None

    def is_apposed(self, pronoun: Mention, mention: Mention) -> bool:
        """Whether "his" opens what is told of another: "Ole Berg, *his* deputy"."""
        between = self.text[mention.span.end : pronoun.span.start]
        return between == ", " and pronoun.name in {"his", "her", "its"}

    def is_author(self, mention: Mention) -> bool:
        """Whether it stands in a line that only tells who wrote the article: "By *Ana Lind*"."""
        start = self.text.rfind("\n", 0, mention.span.start) + 1
        end = self.text.find("\n", mention.span.end)
        return BYLINE.fullmatch(self.text, start, end if end >= 0 else len(self.text)) is not None

    def only_here(self, pronoun: Mention, fitting: Told) -> Iterator[Ref]:
        """The one person of its own sentence whom "his" may mean."""
        here = [r for r, m in fitting if self.sentence(m) == self.sentence(pronoun)]
        if len({self.clusters.root(r) for r in here}) == 1:
            yield here[0]

    def fits(self, pronoun: Mention, ref: Ref, mention: Mention) -> bool:
        """Whether kind and known gender agree; "it" may be a body, or a state that acts."""
        if pronoun.gender == "n":
            seat = self.extraction.dateline
            return mention.type is EntityType.ORGANIZATION or (mention.acts and ref != seat)
        who = self.clusters.root(ref)
        gender = self.genders.get(who) or self.called.get(who)
        return mention.type is EntityType.PERSON and gender in {None, pronoun.gender}

    def unbarred(self, ref: Ref, pronoun: Mention, fitting: Told) -> Told:
        """Mentions of people behind the last speaker without a name, whom a pronoun may mean too:
        "The representative of Sudan objected. He called …"; if it speaks, nobody of whom he did.
        """
        last = bisect_left([start for start, _ in self.unnamed], pronoun.span.start) - 1
        start, said = self.unnamed[last] if last >= 0 else (-1, ())
        said = said if ref in self.voices else ()
        return [
            (who, mention)
            for who, mention in fitting
            if mention.span.start > start and not any(mention.span.within(p) for p in said)
        ]

    def uncontested(self, pronoun: Mention, fitting: Told) -> Told:
        """Mentions of people, latest first, as far back as it is clear who is meant: not beyond a
        sentence that names several of whom one is of unknown gender, and none known as its topic
        or called so there; but the only subject of the sentence right before.
        """
        clear: Told = []
        for _, group in groupby(fitting, key=lambda pair: self.sentence(pair[1])):
            told = list(group)
            people = {self.clusters.root(ref) for ref, _ in told}
            if len(people) > 1 and not people <= self.genders.keys():
                topics, end = [(r, m) for r, m in told if self.is_topic(r, m)], told[0][1].span.end
                told = [(r, m) for r, m in topics if self.is_known(r) or m.form is Form.PRONOUN]
                if not told:
                    one = len({self.clusters.root(r) for r, _ in topics}) == 1
                    alone = one and self.follows(pronoun, topics[0][1], end)
                    return clear + (topics if alone else [])
            clear += told
        return clear

    def follows(self, pronoun: Mention, topic: Mention, end: int) -> bool:
        """Whether a pronoun is the subject of the sentence right behind that of a subject, where
        that one did nothing together with another: "Ana Lind met Eva Berg. She said"; the names in
        its sentence reach to an end.
        """
        subjects = pronoun.is_subject and topic.is_subject
        near = subjects and self.sentence(pronoun) - self.sentence(topic) == 1
        return near and MUTUAL.search(self.text, topic.span.end, end) is None

    def same_sentence(self, mention: Mention, fitting: Told) -> Iterator[Ref]:
        """The subjects before it in its own sentence, nearest first, and whom a "who" goes back to:
        "the arrest of *Jens Holm*, who was picked up as he returned".
        """
        here = self.sentence(mention)
        near = ((r, m) for r, m in fitting if self.sentence(m) == here)
        return (r for r, m in near if self.is_topic(r, m) or self.has_clause(m))

    def subjects(self, pronoun: Mention, fitting: Told) -> Iterator[Ref]:
        """The subjects of the sentences before, of each the first: what the sentence is about; or
        the one person of a sentence, or of a part of the own one that a semicolon closes.
        """
        by_sentence: dict[int, Told] = {}
        for ref, mention in fitting:
            by_sentence.setdefault(self.sentence(mention), []).append((ref, mention))
        for number in sorted(by_sentence, reverse=True):
            told = by_sentence[number]
            topics = [(r, m) for r, m in told if self.is_topic(r, m) or m.form is Form.PRONOUN]
            if topics:
                yield from (r for r, _ in sorted(topics, key=lambda pair: self.rank(pair[1])))
            elif pronoun.gender != "n" and self.only_one(pronoun, number, told):
                yield told[0][0]

    def only_one(self, pronoun: Mention, number: int, told: Told) -> bool:
        """Whether a sentence names one person whom a later pronoun must mean."""
        if len({self.clusters.root(ref) for ref, _ in told}) > 1:
            return False
        between = self.text[told[0][1].span.end : pronoun.span.start]
        return (
            ";" in between
            if number == self.sentence(pronoun)
            else number > self.sentence(pronoun) - 2
        )

    def spoke_before(self, ref: Ref, mention: Mention) -> Iterator[Ref]:
        """For the "it" of "it said": the body that the article let speak just before."""
        claims = self.extraction.claims
        for index in range(self.voices[ref] - 1, -1, -1):
            cue, speaker = claims[index].cue, claims[index].speaker
            if cue is None or speaker is None or not cue.end < mention.span.start < cue.end + REACH:
                continue
            who = self.found.get(speaker, speaker)
            named = self.extraction.mentions[who]
            if named.form is Form.NAME and self.fits(mention, who, named):
                yield who

    def alone(self, told: Told) -> Told:
        """Mentions of people, latest first, unless the last sentence of them names several."""
        last = [r for r, m in told if self.sentence(m) == self.sentence(told[0][1])]
        return told if len(set(map(self.clusters.root, last))) == 1 else []
