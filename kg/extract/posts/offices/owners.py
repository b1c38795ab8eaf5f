"""Whose office it is: the body or state before a title."""

from typing import NamedTuple

from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Name
from kg.extract.posts.bodies.its import before_origin
from kg.extract.posts.bodies.places import is_wide, posted
from kg.extract.posts.bodies.voice import speaking
from kg.extract.posts.offices.fieldareas import UNITS
from kg.extract.posts.offices.firms import FURTHER, Firms, is_partisan
from kg.extract.posts.titles.around import COUNCILLORS
from kg.extract.posts.titles.bodynouns import BODY_NOUNS, CHAMBERS, LANDS
from kg.extract.posts.titles.status_words import passed
from kg.extract.posts.titles.titling import DETERMINERS, POSSESSIVE, SERVICES
from kg.extract.words.lexicon import HONORIFICS
from kg.extract.words.owning import (
    COUNSEL,
    FIELD_WORDS,
    LEVELS,
    LONGEST,
    MINISTERS,
    NO_PARTIES,
    PRONOUNS,
    SEATS,
)
from kg.extract.words.styles import POSTNOMINALS
from kg.extract.words.titles import FIELD_NOUNS
from kg.gazetteer import demonym
from kg.model.extraction import EntityType, Ref


class Owner(NamedTuple):
    """Who owns an office, if the text tells; where its words begin; where those of the title do."""

    ref: Ref | None
    start: int
    first: int


SENT = frozenset({"ambassador", "high", "consul"})
"""With what titles begin of those whom a state sends, and no ministry or body told before."""
PUBLIC = {"minister", "mayor"}  # whom a land or town has, and nobody else who writes a text
BEFORE = LEVELS | {"fellow"}
PLACE = EntityType.PLACE


class Owners(Firms):
    """Reads the owners of offices in one passage."""

    def owner(self, at: int, title: int, *, alone: bool) -> Owner:
        """The body or state before a title and its words of status, which begin at `at`. `alone`
        tells that no body stands behind the title.
        """
        low = self.passage.lower
        end = before_origin(self.passage, at, title)
        before = low[end - 1] if end else ""
        if before in POSSESSIVE:
            return self.possessor(end - 1, at)
        if before in PRONOUNS:
            # "whose" is no part of the office.
            start = at if before == "whose" else end - 1
            return Owner(self.pronoun_owner(before, end - 1, title), start, at)
        if (named := self.party(at, title) or (self.twofold(at) if at > 1 else None)) is not None:
            return named
        name = self.passage.ending.get(at)
        if name is not None and self.is_field(name, title):
            return self.owner(name.start, title, alone=alone)
        if name is not None and name.type is not EntityType.PERSON:
            return self.adjacent(name, at)
        if name is not None and (firm := self.firm_before(name, at)) is not None:
            return Owner(firm, name.start, at)
        if before == ")" and (longer := self.before_acronym(at)) is not None:
            return Owner(self.ref(longer), longer.start, at)
        if at and at - 1 not in self.passage.inside and demonym(self.words[at - 1].text):
            state = self.draft.state_of_demonym(self.passage.passage, self.words[at - 1])
            # "Honduran opposition leader" tells of no leader of Honduras.
            return Owner(None if low[at] == "opposition" else state, at - 1, at)
        if before.startswith("ex-") and (past := demonym(self.words[at - 1].text[3:])) is not None:
            return Owner(self.antecedents.state(past.code), at, at)
        return self.noun_before(at, title, alone=alone)

    def pronoun_owner(self, pronoun: str, at: int, title: int) -> Ref | None:
        """The body or state that a possessive pronoun means, if any."""
        if pronoun == "their" and self.passage.lower[title] in COUNSEL:
            return None
        if pronoun in {"its", "their"}:
            return self.of_its(at, title)
        if pronoun == "whose":
            body = self.relative_owner(at)
            return self.firm_of(at) if body is None else body
        words = self.passage.lower[title : title + 3]
        if pronoun != "our" or words[0] in SENT or not PUBLIC.isdisjoint(words):
            return None
        return speaking(self.draft, self.antecedents, self.only_body(self.offset(at)))

    def before_acronym(self, at: int) -> Name | None:
        """The body whose acronym in brackets ends there: "the *Central Bank* (CB) governor"."""
        short, longer = self.passage.ending.get(at - 1), self.passage.ending.get(at - 3)
        opened = at > 3 and self.passage.lower[at - 3] == "("
        named = short is not None and short.type is EntityType.ORGANIZATION
        return longer if opened and named else None

    def twofold(self, at: int) -> Owner | None:
        """The state whose adjective of two words stands there: "the *South African* president"."""
        first, last = self.words[at - 2], self.words[at - 1]
        if not (first.text[:1].isupper() and last.text[:1].isupper()):
            return None
        state = self.draft.state_of_demonyms(self.passage.passage, first, last)
        return None if state is None else Owner(state, at - 2, at)

    def is_field(self, name: Name, title: int) -> bool:
        """Whether a name is no body but a field: "*Human Rights* Ombudsman"."""
        if name.type is not EntityType.ORGANIZATION or name.kind == "party":
            return False
        words = self.passage.lower[name.start : name.end]
        if words[-2:] == ["local", "government"]:
            return True
        whole = FIELD_WORDS.issuperset(words)
        if self.passage.lower[title] in MINISTERS and title == name.end:
            # "*Union Parliamentary Affairs* Minister": India's are the Union's
            return whole or words[0] == "union" or (words[-1] in FIELD_NOUNS and "and" in words)
        return len(words) > 1 and whole

    def adjacent(self, name: Name, at: int) -> Owner:
        """The name right before a title, with the state that has it: "Iran's Foreign Ministry
        spokesman".
        """
        start = name.start
        if is_partisan(name) and self.passage.lower[at] in {"minister", "ministers"}:
            return Owner(None, start, at)
        if (end := self.house_end(at)) > at:
            return Owner(self.made(start, end), start, end)
        other = start - 1 in self.passage.titles and self.passage.lower[start - 1] not in BEFORE
        if other and name.type is EntityType.ORGANIZATION:
            # "Director General *NIIS* Ambassador Ana Lind": the other title's
            return Owner(None, at, at)
        if start > 1 and self.passage.lower[start - 1] in POSSESSIVE:
            outer = self.passage.ending.get(start - 1)
            if outer and outer.type is EntityType.ORGANIZATION and self.is_placed(name):
                # "the SNP's Westminster leader"
                return Owner(self.ref(outer), outer.start, start)
            if outer is None and name.type is PLACE:
                # "the agency's Africa director"
                return self.possessor(start - 1, start)
            if outer is not None and (first := posted(self.words, name, at)) is not None:
                # "Finland's *Arctic* ambassador"
                return Owner(self.ref(outer), outer.start, first)
            start = outer.start if outer else start
        elif start and demonym(self.words[start - 1].text):
            start -= 1
        elif is_wide(phrase(self.words[start : name.end])):
            # "the Fund's new *Asia* chief"
            inner, _ = passed(self.passage, start)
            owned = inner < start and self.passage.lower[inner - 1] in POSSESSIVE
            return self.possessor(inner - 1, start) if owned else Owner(None, start, start)
        return Owner(self.ref(name), start, at)

    def possessor(self, at: int, first: int) -> Owner:
        """Whose the title is: `words[at]` is the possessive sign."""
        low = self.passage.lower
        name = self.passage.ending.get(at)
        if name is None and at and low[at - 1] == ")":
            name = self.passage.ending.get(at - 3)
        if name is not None:
            if name.type is EntityType.PERSON:
                firm = self.mistaken(name, first)
                return Owner(None, first, first) if firm is None else Owner(firm, name.start, first)
            whole = self.passage.ending.get(name.start - 1)
            if low[name.start - 1] == "of" and whole and whole.type is EntityType.ORGANIZATION:
                # "the *Ministry of Trade* of Japan's director"
                return Owner(self.ref(whole), whole.start, first)
            return self.adjacent(name, first)
        noun = at - 1
        outer = self.passage.ending.get(noun)
        if (
            outer is not None
            and outer.type is EntityType.ORGANIZATION
            and low[noun] in UNITS | FURTHER
        ):
            # "the *UN mission*'s deputy head"
            return Owner(self.made(outer.start, at), outer.start, first)
        if (unread := self.unread(at)) is not None:
            return unread._replace(first=first)
        if "general" in low[noun] and "secretary" in "".join(low[max(noun - 2, 0) : at]):
            return Owner(self.united_nations(), noun, first)
        start = self.phrase_start(noun)
        before = low[start - 1] if start else ""
        if before == "its" and noun in self.passage.titles:
            # "the Assembly …, *its president's* spokeswoman"
            return Owner(self.of_its(start - 1, noun), start - 1, first)
        # "his country's": which one is his, other posts tell.
        ref = None if before in PRONOUNS and low[noun] in LANDS else self.meant(start, at)
        if low[noun] == "port" and low[first] != "mayor" and self.words[noun].text.islower():
            # "the port's chief executive" is none of the town's
            ref = self.made(start, at)
        return Owner(ref, start - (before in PRONOUNS | DETERMINERS), first)

    def unread(self, end: int) -> Owner | None:
        """The body whose name nobody has read as one: "*Petromar*'s general manager"."""
        start = end
        while start > max(0, end - LONGEST) and self.is_proper(start - 1):
            start -= 1
        if start == end or (
            end - start == 1
            and self.words[start].pos_ != "PROPN"
            and not self.is_short(self.words[start].text)
        ):
            return None
        first = self.words[start].text
        ref = self.short(start) or self.antecedents.beginning(first) if end - start == 1 else None
        if ref is None and first.lower() in HONORIFICS:
            ref = self.in_full(first)
        return Owner(self.made(start, end) if ref is None else ref, start, end)

    def short(self, at: int) -> Ref | None:
        """The body that a noun in capitals is short for: "the *Community*'s chairman"."""
        ref = self.antecedents.of_noun(self.passage.lower[at], self.offset(at))
        named = "" if ref is None else self.draft.mentions[ref].name
        return ref if self.words[at].text in named.split() else None

    def party(self, at: int, title: int) -> Owner | None:
        """The party that stands before a member of parliament: "a *Green* MP"."""
        low = self.passage.lower
        seat = self.passage.ending.get(at)
        if low[title] in SEATS and seat is not None and seat.type is EntityType.PLACE:
            # "CEP Ardahan MP"
            member = self.passage.ending.get(seat.start)
            if member is not None and member.type is EntityType.ORGANIZATION:
                return Owner(self.ref(member), member.start, at)
            town = self.ref(seat) if low[title] in COUNCILLORS else None  # where an MP was elected
            return Owner(town, seat.start, at)
        if low[title] not in SEATS or at < 2 or not self.is_proper(at - 1):
            return None
        none = low[at - 1] in NO_PARTIES or self.words[at - 1].text in POSTNOMINALS
        if self.words[at - 1].is_sent_start or none:
            return None
        start = at - 1
        while start > 1 and self.is_proper(start - 1) and not self.words[start - 1].is_sent_start:
            start -= 1
        named = self.antecedents.called(phrase(self.words[start:at]))
        return Owner(self.made(start, at) if named is None else named, start, at)

    def is_origin(self, at: int, ref: Ref) -> bool:
        """Whether only a nationality or place stands before a title: "a Latvian journalist"."""
        own = self.passage.lower[at - 1] in POSSESSIVE or self.passage.lower[at - 1] == "its"
        return not own and self.draft.mentions[ref].type is EntityType.PLACE

    def is_region(self, at: int) -> bool:
        """Whether the name of a place stands right before a title."""
        name = self.passage.ending.get(at)
        return name is not None and name.type is EntityType.PLACE

    def noun_before(self, at: int, title: int, *, alone: bool) -> Owner:
        """A common noun for a body before a title: "council chair", "party president"."""
        low = self.passage.lower
        opens = bool(at and self.words[at - 1].is_sent_start)
        plain = self.words[title].text.islower()
        if (service := self.service(at, title)) is not None:
            return service
        if plain and at and low[at - 1] in BODY_NOUNS and (
            opens or self.words[at - 1].text.islower()
        ):  # fmt: skip
            ref = self.of_opening(at - 1)
            if ref is not None and alone:
                return Owner(ref, at - 1, at)
            if low[at - 1] == "government" and low[title].startswith("spokes"):
                return Owner(None, at - 1, at)
            if low[at - 1] not in {"press", "times", "news"} and not opens:
                return Owner(None, at - 1, at - 1)
        if at and low[at - 1] in BODY_NOUNS and self.is_proper(at - 1) and (
            opens or not self.words[at - 1].is_sent_start
        ):  # fmt: skip
            # "Senate President Ana Lind"
            ref = self.antecedents.of_noun(low[at - 1], self.offset(at))
            if ref is None and low[at - 1] in CHAMBERS:
                ref = self.made(at - 1, at)
            if ref is None:
                kept = at if opens else at - 1
                return Owner(None, kept, kept)
            return Owner(ref, at - 1, at)
        # "the RT editor in chief"
        short = self.is_initials(at - 1) if at else False
        return Owner(self.made(at - 1, at), at - 1, at) if short else Owner(None, at, at)

    def service(self, at: int, title: int) -> Owner | None:
        """A ministry without a capital, or a service for which somebody speaks: "interior ministry
        spokesman", "police spokesman".
        """
        low = self.passage.lower
        if at and low[at - 1] in SERVICES and low[title].startswith("spokes"):
            named = self.antecedents.of_noun(low[at - 1], self.offset(at))
            return Owner(self.made(at - 1, at) if named is None else named, at - 1, at)
        return Owner(self.made(at - 2, at), at - 2, at) if self.is_ministry(at - 1) else None

    def is_ministry(self, at: int) -> bool:
        """Whether a ministry without a capital stands there by its field: "foreign *ministry*"."""
        low = self.passage.lower
        fielded = at > 0 and low[at] == "ministry" and low[at - 1] in FIELD_NOUNS | {"foreign"}
        return fielded and at not in self.passage.inside
