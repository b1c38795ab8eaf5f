"""Pronouns and definite nouns: whom "she", "the Council" and "the ambassador" mean. Where nothing
earlier agrees, or several people may be meant of whom no gender is known, nothing is.
"""

import re
from collections.abc import Iterable, Iterator

from kg.model.extraction import EntityType, Extraction, Form, Mention, Ref
from kg.resolve.clusters import Clusters, in_order
from kg.resolve.nouns import (
    ANY_BODY,
    FIRMS,
    PRESS,
    RANKED,
    called,
    deciding,
    head,
    is_other_title,
    is_paper,
    is_told_as,
)
from kg.resolve.pronouns import Pronouns, Told
from kg.resolve.seats import Seats

SEATED = re.compile(r" in ([A-Z][\w’'-]+)")
"""Where a body is, behind its noun."""


def join_references(
    extraction: Extraction, clusters: Clusters, text: str, seats: Seats
) -> dict[Ref, Ref]:
    """For each pronoun and noun mention that is resolved, a named mention that it means. Those that
    are idle come last: whom facts mean does not depend on them.
    """
    reader = Reader(extraction, clusters, text, seats)
    mentions = in_order(enumerate(extraction.mentions))
    for ref, mention in mentions:
        if not mention.idle:
            reader.read(ref, mention)
    reader.before.clear()
    for ref, mention in mentions:
        if mention.idle or mention.form is Form.NAME:
            reader.read(ref, mention)
        elif ref in reader.found:
            reader.before.append((reader.found[ref], mention))
    return reader.found


SMALLER = {"community", "parish", "village", "school", "student", "works", "youth", "tribal"}
"""Words by which a council is none that the article names without them."""


class Reader(Pronouns):
    """Goes through the mentions in the order of the text and remembers whom it met."""

    def read(self, ref: Ref, mention: Mention) -> None:
        """Resolve one mention and remember it."""
        if mention.form is Form.NAME:
            self.before.append((ref, mention))
            return
        if mention.type is EntityType.PLACE:
            return
        # An extractor that tells whom it means is believed.
        antecedent = self.told.get(self.clusters.root(ref))
        if antecedent is None:
            tied = self.tied(ref, mention)
            meant = (self.found.get(r, r) for r in tied)
            antecedent = next(filter(self.is_entity, meant), None)
        if antecedent is None:
            return
        self.found[ref] = antecedent
        self.before.append((antecedent, mention))
        if mention.gender is not None:
            self.called.setdefault(self.clusters.root(antecedent), mention.gender)

    def tied(self, ref: Ref, mention: Mention) -> Iterable[Ref]:
        """The mention to which its sentence ties it, else those that it may mean."""
        means = mention.means
        if means is None:
            return self.candidates(ref, mention)
        known = self.genders.get(self.clusters.root(self.found.get(means, means)))
        apart = {known, mention.gender} == {"m", "f"}
        return self.candidates(ref, mention) if apart else [means]

    def candidates(self, ref: Ref, mention: Mention) -> Iterator[Ref]:
        """Named mentions that it may mean, best first."""
        if mention.form is Form.NOUN:
            yield from self.bodies(mention)
            yield from self.posts(mention)
            if self.sentence(mention) <= 1:
                yield from self.told_below(mention)
        elif mention.gender == "n":
            yield from self.things(ref, mention)
        elif mention.gender is not None and not mention.plural:
            yield from self.people(ref, mention)

    def bodies(self, mention: Mention) -> Iterator[Ref]:
        """Bodies whose name is of that kind, latest first: "the Council", "the embassy"."""
        if mention.type is EntityType.ORGANIZATION:
            word = mention.name.split()[-1].lower()
            apart = SMALLER & set(mention.span.of(self.text).lower().split())
            for ref, earlier in reversed(self.before):
                if earlier.type is EntityType.ORGANIZATION and earlier.form is Form.NAME:
                    root = self.extraction.mentions[self.clusters.root(ref)]
                    own = apart <= set(root.name.lower().split())
                    named = own and word in {head(earlier.name), head(root.name)}
                    if named and self.is_seated(ref, mention):
                        yield ref
            if word in ANY_BODY:
                yield from self.styled(word, mention)
                yield from self.last_body(mention)

    def styled(self, word: str, mention: Mention) -> Iterator[Ref]:
        """The one body that the article tells by its name to be such: "*the company*" behind "the
        oil company Norse Drilling"; not behind another in the sentence before, which may be one.
        """
        told = [r for r, m in self.recent(mention) if is_told_as(m, word, self.text)]
        if len(roots := set(map(self.clusters.root, told))) != 1:
            return
        here = self.sentence(mention)
        late = [r for r, m in self.recent(mention) if here - self.sentence(m) <= 1
                and m.type is EntityType.ORGANIZATION and m.form is Form.NAME
                and m.kind in {None, "company"}]  # fmt: skip
        if not late or not roots.isdisjoint(map(self.clusters.root, late)):
            yield told[0]

    def is_seated(self, ref: Ref, mention: Mention) -> bool:
        """Whether a mission is where a noun tells: "the embassy *in Madrid*" is none in Tokyo."""
        told, seat = SEATED.match(self.text, mention.span.end), self.seats.get(ref)
        return told is None or seat is None or seat.name.startswith(told[1])

    def last_body(self, mention: Mention) -> Iterator[Ref]:
        """The body that the sentence before is about: "the 15-member body"."""
        here, others = self.sentence(mention), []
        press = mention.name.split()[-1].lower() in PRESS
        if press:
            yield from (r for r, m in self.recent(mention) if is_paper(m, self.text))
        for ref, earlier in self.recent(mention):
            if press and earlier.kind not in {None, "media-outlet"}:
                continue
            if here - self.sentence(earlier) > 1:
                break
            if earlier.type is EntityType.ORGANIZATION:
                if self.is_topic(ref, earlier):
                    yield ref
                elif not self.is_hearer(earlier):
                    others.append(ref)
        if (
            mention.name.split()[-1].lower() in FIRMS
            and len(set(map(self.clusters.root, others))) == 1
        ):
            yield others[0]

    def told_below(self, mention: Mention) -> Iterator[Ref]:
        """For a noun of the headline: the one body of that kind in the whole article."""
        if mention.type is EntityType.ORGANIZATION:
            word = mention.name.split()[-1].lower()
            fitting = {
                self.clusters.root(ref) for ref in deciding(self.extraction, self.text, word)
            }
            if len(fitting) == 1:
                yield from fitting

    def posts(self, mention: Mention) -> Iterator[Ref]:
        """The one person with such a post, or the one who was named last."""
        if mention.type is not EntityType.PERSON:
            return
        fitting = {
            root
            for root in called(mention, self.text, self.holders, self.incumbents)
            if not self.is_another(root, mention)
        }
        if len(fitting) == 1:
            yield from fitting
        elif self.sentence(mention) <= 1 and fitting:
            # A headline's "Minister" is the first that the article names.
            yield min(fitting, key=lambda root: self.extraction.mentions[root].span)
        named = [(r, m) for r, m in self.recent(mention) if self.clusters.root(r) in fitting]
        yield from (r for r, _ in self.alone(named) or self.topics(named, mention))

    def topics(self, told: Told, noun: Mention) -> Told:
        """The subject of the last sentence that names several, whom an office's own text goes on to
        call by a capital: "*Minister Ana Lind* telephoned Norway's minister, Ole Berg. The Minister
        conveyed"; nobody whom the noun's own sentence names beside it: "The Minister thanked Lind".
        """
        if noun.name.islower():
            return []
        beside = {
            self.clusters.root(r) for r, m in enumerate(self.extraction.mentions)
            if m.form is Form.NAME and self.sentence(m) == self.sentence(noun)
        }  # fmt: skip
        last = [(r, m) for r, m in told if self.sentence(m) == self.sentence(told[0][1])]
        about = [(r, m) for r, m in last if self.is_topic(r, m)]
        if beside & {self.clusters.root(r) for r, _ in about}:
            return []
        return about if len({self.clusters.root(r) for r, _ in about}) == 1 else []

    def is_another(self, root: Ref, noun: Mention) -> bool:
        """Whether somebody whom the article names only later has no such title but another with
        that noun: "The minister" is no prime minister.
        """
        told, word = self.titles.get(root, set()), noun.name.split()[-1].lower()
        ahead = self.extraction.mentions[self.told.get(root, root)].span.start > noun.span.start
        ranked = RANKED.search(self.text, max(0, noun.span.start - BESIDE), noun.span.end)
        if not ahead or ranked is not None:
            return False
        return bool(told) and all(is_other_title(word, title) for title in told)


BESIDE = 12
"""Characters before a noun in which "prime" or "vice" stands."""
