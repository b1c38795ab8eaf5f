"""Offices: titles as they stand, each with the body or state that it belongs to."""

from dataclasses import dataclass, field, replace

from kg.extract.naming.chunks import Chunk
from kg.extract.naming.names import Name, Named
from kg.extract.posts.antecedents import BODY_NOUNS
from kg.extract.posts.bodies import BEFORE, skip_article
from kg.extract.posts.complements import PREPOSITIONS
from kg.extract.posts.office import ACCREDITED, NATIONAL, Office
from kg.extract.posts.owners import Owners
from kg.extract.posts.titling import (
    POSSESSIVE,
    candidates,
    field_end,
    is_firm,
    is_rank,
    passed,
    status_before,
    status_left,
    suffixed,
    widened,
)
from kg.extract.words.titles import CLERICAL, FIELDED
from kg.model.extraction import EntityType, Form, Mention, Ref, Status


@dataclass(slots=True)
class Reader(Owners):
    """Reads the offices of one passage."""

    found: list[Office] = field(default_factory=list)
    titled: list[Chunk] = field(default_factory=list)

    def offices(self) -> list[Office]:
        """The passage's offices, in order, none inside another."""
        self.titled = list(candidates(self.passage))
        for chunk in self.titled:
            if self.found and chunk.start < self.found[-1].end:
                continue
            office = self.office(chunk)
            if office is not None:
                self.found.append(office)
        return self.found

    def office(self, chunk: Chunk) -> Office | None:
        """The office of a title; None for a rank that stands like an honorific."""
        if is_rank(self.passage, chunk):
            return None
        low = self.passage.lower
        last, suffix = suffixed(low, chunk.end)
        if low[chunk.start].startswith(("ex-", "then-")):
            suffix = Status.FORMER
        first, told = status_before(self.passage, widened(self.passage, chunk, last), chunk)
        if low[first] in {"keynote", "guest"}:
            return None
        office = Office(
            first, first, chunk.end, last, chunk.value, plural=chunk.plural,
            firm=is_firm(low, chunk),
            status=suffix or told,
        )  # fmt: skip
        return self.of_union(self.owned(self.complemented(self.fielded(office))))

    def of_union(self, office: Office) -> Office:
        """The office of a state that its own title names: "Assistant *U.S.* Attorney"."""
        if office.body is not None:
            return office
        for at in range(office.first, office.last):
            if self.passage.lower[at] in {"u.s.", "u.s"} and self.words[at].text.isupper():
                span = self.passage.passage.span(self.words[at], self.words[at])
                state = Mention(span, EntityType.PLACE, Form.NAME, "U.S.")
                return replace(office, body=self.draft.add(state))
        return office

    def of_its(self, at: int) -> Ref | None:
        """What "its" means here: the body of an office that the sentence has told, or a name."""
        for office in reversed(self.found):
            if office.body is None or at - office.end > REACH:
                continue
            between = self.passage.names
            nearer = any(
                office.end <= n.start < at and n.type is EntityType.ORGANIZATION for n in between
            )
            same = not any(w.is_sent_start for w in self.words[office.end : at])
            if same and not nearer:
                return office.body
        return Owners.of_its(self, at)

    def fielded(self, office: Office) -> Office:
        """The office with its field: "Minister *of Foreign Affairs*", "director *for trade*"."""
        low = self.passage.lower
        head = low[office.last - 1]
        if office.end != office.last:
            return office
        fielded = head not in CLERICAL and (head in FIELDED or head.split("-")[-1] in FIELDED)
        end = field_end(self.passage, office.last, plain=fielded)
        return replace(office, last=end, end=end, fielded=True) if end > office.last else office

    def complemented(self, office: Office) -> Office:
        """The office with the bodies and states behind it."""
        while (grown := self.step(office)) is not None:
            office = grown
        return office

    def step(self, office: Office) -> Office | None:
        """The office with one more complement, or None where it ends."""
        low, at = self.passage.lower, office.end
        if at + 1 >= len(low):
            return None
        if low[at] == "(" and office.body is not None:
            return self.acronym(office)
        if low[at] == ",":
            return self.behind_comma(office)
        if low[at] not in PREPOSITIONS:
            return self.beside(office)
        above = self.superior(office)
        if above is not None:
            return above
        name, ref, end = self.body_at(at + 1)
        if ref is None and low[at] in {"for", "to"}:
            name, ref, end = self.behind_superior(at + 1)
        if ref is None:
            return self.unnamed(office)
        if end == BEFORE:
            return replace(office, body=ref) if office.body is None else None
        if low[at] == "for" and name is not None and name.type is EntityType.PLACE:
            end = self.listed(end)
        return PREPOSITIONS[low[at]](office, name, ref, end)

    def listed(self, end: int) -> int:
        """The end of "Africa *and the Middle East*", of which the first has been read."""
        low = self.passage.lower
        if low[end : end + 1] != ["and"]:
            return end
        name = self.passage.starting.get(skip_article(low, end + 1))
        place = name is not None and name.type is EntityType.PLACE and not self.opens_office(name.end)
        return name.end if name is not None and place else end

    def unnamed(self, office: Office) -> Office | None:
        """The office with a body that has no name: "head *of the election commission*"."""
        low, at = self.passage.lower, office.end
        end = start = skip_article(low, at + 1)
        while end < min(start + UNNAMED, len(low)) and end not in self.passage.titles and (
            self.words[end].text.islower() and self.words[end].tag_ in {"JJ", "NN", "NNS"}
        ):  # fmt: skip
            end += 1
        closes = end < len(low) and low[end] in {",", "and", ".", ")", ";"}
        inner = end < len(low) and self.is_inner(end)
        bare = start == at + 1 and low[start] not in BARE
        if office.closed or bare or end == start or not (closes or inner) or low[start] in TIMES:
            return None
        heads = office.role in LEADING and not bare
        return replace(office, end=end, closed=not inner, firm=office.firm or heads)

    def is_inner(self, at: int) -> bool:
        """Whether a body by name follows of which one without is part: "the law faculty *at X*"."""
        low = self.passage.lower
        if low[at] == "of" and low[at - 1] in BOARDS:
            return True
        if low[at] not in {"of", "at", "in"}:
            return False
        name = self.passage.starting.get(skip_article(low, at + 1))
        return name is not None and name.type is EntityType.ORGANIZATION

    def superior(self, office: Office) -> Office | None:
        """The office with whose it is: "representative *of the Secretary-General*", which is its
        title, "adviser *to the president*", which is not.
        """
        low, at = self.passage.lower, office.end
        start = skip_article(low, at + 1)
        if low[at] not in {"of", "to", "for"} or start == at + 1 or office.closed:
            return None
        chunk = next((c for c in self.titled if c.start == start), None)
        if chunk is None or chunk.plural or chunk.value not in SUPERIORS:
            return None
        holder = self.passage.starting.get(chunk.end)
        if holder is not None and holder.type is EntityType.PERSON:
            return None
        own = low[at] == "of" and low[office.last - 1] in {"representative", "envoy", "adviser"}
        last = chunk.end if own else office.last
        end = field_end(self.passage, chunk.end, plain=True)
        return replace(office, last=last, end=end, closed=True, firm=office.firm or own)

    def beside(self, office: Office) -> Office | None:
        """The office with its body's town right behind it: "the U.S. Embassy Havana"."""
        name = self.passage.starting.get(office.end)
        if name is None or name.type is not EntityType.PLACE or office.body is None:
            return None
        return replace(office, end=name.end) if office.closed else None

    def acronym(self, office: Office) -> Office | None:
        """The office with the acronym of its body in brackets."""
        low, at = self.passage.lower, office.end
        if at + 2 < len(low) and low[at + 2].startswith(")"):
            name = self.passage.starting.get(at + 1)
            if name is None or name.type is EntityType.ORGANIZATION:
                return replace(office, end=at + 3)
        return None

    def behind_comma(self, office: Office) -> Office | None:
        """The office with a body or place behind a comma: "Senior Fellow, Institute of X, Y"."""
        at = skip_article(self.passage.lower, office.end + 1)
        name = self.passage.starting.get(at) or self.behind_section(at, office)
        if name is None or name.type is EntityType.PERSON or self.opens_office(name.end):
            return None
        last = self.passage.ending.get(office.end)
        if name.type is EntityType.PLACE and last and last.type is EntityType.PLACE:
            return replace(office, end=name.end) if closes_place(self.passage, name) else None
        if office.body is None:
            listed = office.role in NATIONAL and name.end >= len(self.words)
            if (name.type is EntityType.PLACE and not listed) or office.host is not None:
                return None
            return replace(office, body=self.ref(name), end=name.end, closed=True)
        inner = office.chain[-1][1] if office.chain else office.outer or office.body
        if self.draft.names(inner, EntityType.PLACE) or not closes_place(self.passage, name):
            return None
        return replace(
            office, chain=(*office.chain, (inner, self.ref(name))), end=name.end, closed=True
        )

    def behind_section(self, at: int, office: Office) -> Name | None:
        """The body behind a section: "Head, *Political Section*, Embassy of Norway"."""
        if office.body is not None or office.last != office.end:
            return None
        for end in range(at, min(at + 6, len(self.words))):
            if self.passage.lower[end] == "," and end > at:
                name = self.passage.starting.get(skip_article(self.passage.lower, end + 1))
                return name if name and name.type is EntityType.ORGANIZATION else None
            if end in self.passage.inside or not self.words[end].text[:1].isupper():
                return None
        return None

    def opens_office(self, at: int) -> bool:
        """Whether a title or a possessive stands there: the name before is its own."""
        low = self.passage.lower
        return at < len(low) and (low[at] in POSSESSIVE or at in self.passage.titles)

    def owned(self, office: Office) -> Office:
        """The office with what stands before it: its owner, and words of status."""
        edge, status = passed(self.passage.lower, office.first)
        if status is not None and office.status is None:
            office = replace(office, status=status)
        ref, start, first = self.owner(edge, office.first, alone=office.body is None)
        if ref is None and start == first < edge:
            # "the Fund's mission chief": what stands before the nouns of the title.
            ref, start, first = self.owner(first, first, alone=office.body is None)
        first = office.first if first == edge else first
        start, status = status_left(self.passage.lower, start)
        own = office.body
        if own is not None and office.role in REGIONAL and self.is_region(edge):
            # "the Africa director of X": the region is part of the title.
            first, ref = self.passage.ending[edge].start, None
        if not office.firm and ref is not None and self.is_origin(edge, ref):
            ref = None
        sent = office.role in ACCREDITED and office.host is None
        if ref is not None and (own is None or sent or office.lent):
            own = ref
        return replace(
            office, start=start, first=first, body=own, status=office.status or status,
            firm=office.firm or self.compound(first, office) or self.personal(start, office),
        )  # fmt: skip

    def personal(self, start: int, office: Office) -> bool:
        """Whether somebody works for a person: "his lawyer", "Ana Lind's aide"."""
        low, at = self.passage.lower, start
        if office.role in {"member", "other", "researcher", "leader"} or office.body is not None:
            return False
        if low[at] in {"his", "her"}:
            return True
        owner = self.passage.ending.get(at - 1)
        if owner is not None and low[at - 1] in POSSESSIVE:
            return owner.type is EntityType.PERSON
        if low[office.end : office.end + 1] != ["for"]:
            return False
        client = self.passage.starting.get(office.end + 1)
        return client is not None and client.type is EntityType.PERSON

    def compound(self, first: int, office: Office) -> bool:
        """Whether the words of a title make a post of one that alone is none: "army chief", or it
        is of something with a name that nobody has read.
        """
        low, at = self.passage.lower, office.end
        if office.last - first > 1 and low[office.last - 1] in COMPOUND:
            return True
        after = skip_article(low, at + 1)
        behind = low[at : at + 1] in (["of"], ["at"]) and after < len(low)
        if behind and office.role in LEADING and after > at + 1:
            return not BODY_NOUNS.isdisjoint(low[after : after + 3])
        return behind and after not in self.passage.inside and self.words[after].text.istitle()


REGIONAL = frozenset({"director", "editor", "correspondent", "coordinator", "head", "chief"})
"""Roles whose titles may begin with the region that they are about."""
BOARDS = frozenset({"board", "directors", "trustees", "council", "committee", "executive"})
"""Organs without a name of which the body's name follows."""
BARE = frozenset({"parliament", "congress", "cabinet", "government", "police"})
"""Bodies that need no article: "speaker of parliament"."""
TIMES = frozenset({"time", "moment", "end", "beginning", "start", "request", "age", "scene", "day"})
"""What is no body behind "at the"."""
UNNAMED = 4
"""Words that a body without a name may have."""
REACH = 30
"""Words between an office and the "its" that goes back to its body."""
COMPOUND = frozenset(
    {"clerk", "chief", "head", "negotiator", "officer", "representative", "inspector", "engineer",
     "judge", "author", "investigator", "scientist", "economist", "manager", "official"}
)  # fmt: skip
"""Words that make a post with the noun before them."""
LEADING = frozenset({"head", "chief", "director", "official", "founder"})
SUPERIORS = frozenset(
    {"secretary-general", "president", "prime-minister", "minister", "foreign-minister",
     "defence-minister", "director-general", "governor", "mayor", "king", "high-representative",
     "speaker", "chancellor", "chair", "deputy-prime-minister", "vice-president",
     "executive-director"}
)  # fmt: skip
"""Roles whose holders have representatives, advisers and spokespeople of their own."""


def closes_place(passage: Named, name: Name) -> bool:
    """Whether a name behind a comma ends there, as a body's seat does: no list goes on."""
    low = passage.lower
    return name.end >= len(low) or low[name.end] not in {"and", "or", "’s", "'s"}
