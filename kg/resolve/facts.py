"""What an article tells of its people and bodies: what their identities are weighed by."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from kg.gazetteer import demonym
from kg.model.article import Article
from kg.model.extraction import EntityType, Extraction, Form, Link, Post, Ref, Span, Status
from kg.model.resolution import Entity, Id, Known, Office
from kg.names.contexts import beside, id_of, name_state, plain_title, state_of
from kg.names.organizations import own_share
from kg.resolve.evidence import contradicts
from kg.resolve.organizations import missions_apart
from kg.resolve.seats import Seats
from kg.resolve.wordings import state_behind

OF = re.compile(r"(?:,? (?:of|from|at|with)| who (?:heads|leads|runs|chairs))(?: the)? ")
"""What stands between a person's name and that of the body to which they belong."""
CAPITALIZED = re.compile(r"\b[A-Z][a-z]{3,}\b")
BESIDE = (EntityType.PERSON, EntityType.ORGANIZATION)
BEHIND = re.compile(r", (?:an?|the) ([A-Z][a-z]+)")
"""The adjective of a state behind a name: "Ana Lind, a *Norwegian* cyclist"."""
BEFORE = re.compile(r"\b([A-Z][a-z]+) (?:[a-z]+ ){1,2}$")
"""The same before it: "*Norwegian* cyclist Ana Lind"."""
MANY = 24
"""Names of people and bodies beside which nobody is in particular company."""


class Facts:
    """An article's extraction, asked for what it tells of one group of mentions."""

    def __init__(self, article: Article, extraction: Extraction) -> None:
        self.article = article
        self.extraction = extraction
        self.entity_of: dict[Ref, Id] = {}
        """The places and bodies found so far."""
        self.states: frozenset[Id] = frozenset()
        """The Ids of states among them."""

    def learn(self, entities: Iterable[Entity]) -> None:
        """Take in entities, so that what is told of others can be told by their Ids."""
        for entity in entities:
            self.entity_of.update(dict.fromkeys(entity.mentions, entity.id))
            if entity.kind == "state":
                self.states |= {entity.id}

    @cached_property
    def setting(self) -> frozenset[Id]:
        """The states of which the article speaks: by name, by adjective, by a place in them."""
        mentions = self.extraction.mentions
        found = {state_of(m.name) for m in mentions if m.type is EntityType.PLACE}
        words = dict.fromkeys(CAPITALIZED.findall(self.article.text))
        found |= {id_of(demonym(word)) for word in words}
        return frozenset(id for id in found if id)

    @cached_property
    def seats(self) -> Seats:
        """Where the missions are: an embassy of one state in each of several capitals."""
        return missions_apart(self.extraction, self.article.text)

    @cached_property
    def _names(self) -> frozenset[str]:
        """Full names of people, and names of bodies that not everybody deals with."""
        named = (m for m in self.extraction.mentions if m.form is Form.NAME)
        found = frozenset(plain for m in named if (plain := beside(m.name, m.type)))
        return found if len(found) <= MANY else frozenset()

    @cached_property
    def _posts(self) -> dict[Ref, list[Post]]:
        found: defaultdict[Ref, list[Post]] = defaultdict(list)
        for post in self.extraction.posts:
            found[post.person].append(post)
        return found

    @cached_property
    def _wholes(self) -> dict[Ref, list[Ref]]:
        """For each mention those of which it is a part, or where it has its seat."""
        found: defaultdict[Ref, list[Ref]] = defaultdict(list)
        for relation in self.extraction.relations:
            if relation.link is not Link.SAME:
                found[relation.subject].append(relation.object)
        return found

    @cached_property
    def _bodies(self) -> list[tuple[Span, Ref]]:
        """Names of organizations in the order of the text."""
        named = enumerate(self.extraction.mentions)
        kind = EntityType.ORGANIZATION
        return sorted((m.span, r) for r, m in named if m.type is kind and m.form is Form.NAME)

    def person(self, id: Id, label: str, refs: Iterable[Ref], names: Iterable[str]) -> Known:
        """What the article tells of a person."""
        refs = list(refs)
        posts = [post for ref in refs for post in self._posts.get(ref, ())]
        bodies = {b for post in posts if (b := self._id(post.organization))}
        bodies |= {b for ref in refs if (b := self._affiliation(ref))}
        states = {s for post in posts for s in self._states(post.organization)}
        states |= {s for ref in refs if (s := self._nationality(ref))}
        told = {
            m.gender for ref in refs if (m := self.extraction.mentions[ref]).gender in {"m", "f"}
        }
        return Known(
            id, label,
            states=frozenset(states),
            names=frozenset(names),
            offices=frozenset(self._office(post) for post in posts),
            bodies=frozenset(bodies),
            setting=self.setting,
            company=self._company(names),
            gender=told.pop() if len(told) == 1 else None,
        )  # fmt: skip

    def organization(
        self, id: Id, label: str, kind: str | None, refs: Iterable[Ref], names: Iterable[str]
    ) -> Known:
        """What the article tells of an organization."""
        refs = list(refs)
        states = {s for ref in refs for s in self._home(ref)}
        states |= {s for name in names if (s := name_state(name))}
        return Known(
            id, label, kind,
            states=frozenset(states),
            names=frozenset(names),
            setting=self.setting,
            company=self._company(names),
        )  # fmt: skip

    def apart(self, refs: Iterable[Ref], others: Iterable[Ref]) -> bool:
        """Whether the posts told of two groups of mentions are those of two people."""
        one, other = (
            [post for ref in each for post in self._posts.get(ref, ())] for each in (refs, others)
        )
        if not one or not other:
            return False
        return contradicts(self._holder(one), self._holder(other), EntityType.PERSON)

    def of_two_states(self, ref: Ref, other: Ref) -> bool:
        """Whether two bodies are told to be of two states."""
        one, two = self._home(ref), self._home(other)
        return bool(one) and bool(two) and not one & two

    def _home(self, ref: Ref) -> set[Id]:
        behind = self._behind(ref)
        return self._states(ref) | ({behind} if behind else set())

    def _holder(self, posts: list[Post]) -> Known:
        """Somebody with these posts, of whom nothing else is told."""
        return Known(
            "", "",
            states=frozenset(s for post in posts for s in self._states(post.organization)),
            offices=frozenset(self._office(post) for post in posts if is_held(post)),
        )  # fmt: skip

    def _company(self, names: Iterable[str]) -> frozenset[str]:
        """The names beside these."""
        return self._names - {beside(name, type) for name in names for type in BESIDE}

    def _office(self, post: Post) -> Office:
        title = plain_title(post.title.of(self.article.text))
        return Office(post.role, title, self._id(post.organization))

    def _id(self, ref: Ref | None) -> Id | None:
        return None if ref is None else self.entity_of.get(ref)

    def _affiliation(self, ref: Ref) -> Id | None:
        """The body named right behind: "Ana Lind of the Polar Institute"."""
        end = self.extraction.mentions[ref].span.end
        if not (match := OF.match(self.article.text, end)):
            return None
        return next((self._id(r) for span, r in self._bodies if span.start == match.end()), None)

    def _behind(self, ref: Ref) -> Id | None:
        """The state right behind a name that many bodies have."""
        mention = self.extraction.mentions[ref]
        if mention.form is not Form.NAME or own_share(mention.name) > 0:
            return None
        return state_behind(self.article.text, mention.span.end)

    def _nationality(self, ref: Ref) -> Id | None:
        """The state whose adjective stands beside a name."""
        span, text = self.extraction.mentions[ref].span, self.article.text
        match = BEHIND.match(text, span.end) or BEFORE.search(
            text[max(0, span.start - 40) : span.start]
        )
        return id_of(demonym(match[1])) if match else None

    def _states(self, ref: Ref | None) -> set[Id]:
        """The states for which a body stands: its own, those of which it is told to be a part."""
        if ref is None:
            return set()
        mention = self.extraction.mentions[ref]
        if mention.type is EntityType.PLACE:
            return {found} if (found := state_of(mention.name)) else set()
        found_by_name = name_state(mention.name)
        wholes = self._wholes.get(ref, ())
        return {s for whole in wholes for s in self._states_once(whole)} | (
            {found_by_name} if found_by_name else set()
        )

    def _states_once(self, ref: Ref) -> set[Id]:
        """The state that a place is in, or that a body is told to be a part of."""
        mention = self.extraction.mentions[ref]
        if mention.type is EntityType.PLACE:
            return {found} if (found := state_of(mention.name)) else set()
        places = (self.extraction.mentions[r] for r in self._wholes.get(ref, ()))
        return {s for m in places if m.type is EntityType.PLACE and (s := state_of(m.name))}


def is_held(post: Post) -> bool:
    """Whether it is held now: who is to be an ambassador may be a banker till then."""
    return post.status not in {Status.FORMER, Status.DESIGNATE}
