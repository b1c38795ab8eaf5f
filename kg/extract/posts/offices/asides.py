"""What stands in brackets or participles behind a title: fields, states, charges, who gave it."""

from dataclasses import replace

from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Name, Named
from kg.extract.posts.offices.bodies import BEFORE, skip_article
from kg.extract.posts.offices.entries import entry_end, is_entry
from kg.extract.posts.offices.fields import field_end
from kg.extract.posts.offices.owners import Owners
from kg.extract.posts.titles.around import UNNAMED, UNNAMED_BODIES
from kg.extract.posts.titles.bodynouns import SECTIONS, SUBJECTS
from kg.extract.posts.titles.office import NATIONAL, Office
from kg.extract.posts.titles.styles import is_style
from kg.extract.words.lexicon import HONORIFICS
from kg.extract.words.titles import FIELD_NOUNS, STATUS_WORDS
from kg.gazetteer import Territory, city, territory
from kg.model.extraction import EntityType, Status


class Asides(Owners):
    """Reads what stands aside behind the titles of one passage."""

    def aside(self, office: Office) -> Office | None:
        """The office with what stands aside behind it."""
        low, at = self.passage.lower, office.end
        if low[at] == "(":
            return self.bracketed(office)
        if low[at] in SENDING and low[at + 1] == "by":
            return self.sent_by(office)
        return self.charged(office)

    def sent_for(self, office: Office) -> Office:
        """The office with what an envoy is sent for: "Envoy to Chad *for Peace Talks* Ana Lind"."""
        if office.host is None or self.passage.lower[office.end : office.end + 1] != ["for"]:
            return office
        end = field_end(self.passage, office.end, plain=True)
        holder = self.passage.starting.get(end)
        named = holder is not None and holder.type is EntityType.PERSON
        own = named and end > office.end and self.is_proper(office.end + 1)
        return replace(office, last=end, end=end) if own else office

    def is_state(self, name: Name) -> bool:
        """Whether a name is a state's."""
        land = land_of(self.passage, name)
        return land is not None and land.is_state

    def sent_by(self, office: Office) -> Office | None:
        """The office with who gave it: "the mediator *appointed by the Union*"."""
        _, ref, end = self.body_at(office.end + 2)
        if ref is None or end == BEFORE or office.body is not None:
            return None
        return replace(office, body=ref, end=end, closed=True)

    def charged(self, office: Office) -> Office | None:
        """The office with what its holder is charged with: "vice-chair *in charge of policy*,"."""
        low, at = self.passage.lower, office.end
        words = " ".join(low[at : at + 3])
        if office.closed or not words.startswith(CHARGES):
            return None
        for end in range(at + 2, min(at + CHARGED, len(low))):
            if low[end] in {",", ")", ";"}:
                return replace(office, end=end, closed=True)
            if low[end] == "." or end in self.passage.inside:
                return None
        return None

    def bracketed(self, office: Office) -> Office | None:
        """The office with its field, body or status in brackets: "Deputy Governor *(Research)*"."""
        low, start = self.passage.lower, office.end + 1
        end = next((n for n in range(start, min(start + 7, len(low))) if low[n] == ")"), start)
        if end == start:
            return None
        told = STATUS_WORDS.get(low[start]) if end - start == 1 else None
        if told is None and low[start].rstrip(".") in {"ret", "retd", "rtd", "r"}:
            told = Status.FORMER.value
        if told is not None:
            return replace(office, end=end + 1, status=Status(told))
        if self.is_other_name(office, start, end):
            return replace(office, end=end + 1)
        name = self.passage.starting.get(start)
        affairs = low[end - 1] in {"affairs", "relations", "policy", "programs"}
        if name is not None and name.end == end and (
            affairs or self.is_field(name, office.last - 1)
        ):  # fmt: skip
            return replace(office, last=end + 1, end=end + 1)
        if name is not None and name.end == end and (
            name.type is EntityType.ORGANIZATION or self.is_state(name)
        ):  # fmt: skip
            return replace(office, body=self.ref(name), end=end + 1, closed=True)
        if name is not None and name.end == end and name.type is EntityType.PLACE:
            # the region, as in "joint secretary (Africa)"
            return replace(office, end=end + 1)
        if any(n in self.passage.inside or not self.in_field(n) for n in range(start, end)):
            return None
        return replace(office, last=end + 1, end=end + 1)

    def is_other_name(self, office: Office, start: int, end: int) -> bool:
        """Whether what stands in brackets is the office once more: "Desk Officer *(DO)*", "Senior
        Representative *(Team Leader)*".
        """
        if end - 1 in self.passage.titles and self.words[start].text[:1].isupper():
            return start not in self.passage.inside
        letters = "".join(word.text[0] for word in self.words[office.first : office.last])
        # letters that are a name too: "Inspector General *(IG)*"
        return end - start == 1 and self.words[start].text.upper() == letters.upper()

    def in_field(self, at: int) -> bool:
        """Whether a word may stand in brackets as the field of a title."""
        low = self.passage.lower[at]
        styled = low.rstrip(".") in HONORIFICS
        titled = self.words[at].text[:1].isupper() and self.words[at].is_alpha and not styled
        return titled or low in FIELD_NOUNS or low in {"and", "&", ",", "of"}

    def holds(self, at: int) -> bool:
        """Whether somebody's name stands behind a title, at once or behind a comma."""
        comma = self.passage.lower[at : at + 1] == [","]
        holder = self.passage.starting.get(at + comma)
        return holder is not None and holder.type is EntityType.PERSON

    def behind_comma(self, office: Office) -> Office | None:
        """The office with a body or place behind a comma: "Senior Fellow, Institute of X, Y"."""
        at = skip_article(self.passage.lower, office.end + 1)
        name = self.passage.starting.get(at) or self.behind_section(at, office)
        if name is None and is_entry(self.passage, office, at):
            end = entry_end(self.passage)
            return replace(office, body=self.made(at, end), end=end, closed=True)
        if name is None or name.type is EntityType.PERSON or self.owns_more(name.end):
            return None
        last = self.passage.ending.get(office.end)
        if name.type is EntityType.PLACE and last and last.type is EntityType.PLACE:
            return replace(office, end=name.end) if closes_place(self.passage, name) else None
        if office.body is None:
            name = self.past_subject(name)
            closed = self.passage.lower[name.end : name.end + 1] in ([], [")"], [";"])
            public = office.role in NATIONAL or self.passage.lower[office.first] in PUBLIC
            listed = public and closed and is_land(self.passage, name)
            if (name.type is EntityType.PLACE and not listed) or office.host is not None:
                return None
            return replace(office, body=self.ref(name), end=name.end, closed=True)
        inner = office.chain[-1][1] if office.chain else office.outer or office.body
        if self.draft.names(inner, EntityType.PLACE) or not closes_place(self.passage, name):
            return None
        return replace(
            office, chain=(*office.chain, (inner, self.ref(name))), end=name.end, closed=True
        )

    def past_subject(self, name: Name) -> Name:
        """The body behind a subject that looks like one: "Professor, *Physics*, Oslo College"."""
        low, behind = self.passage.lower, self.passage.starting.get(name.end + 1)
        taught = name.kind is None and low[name.end - 1] in SUBJECTS
        body = behind is not None and behind.type is EntityType.ORGANIZATION
        return behind if taught and behind and body and low[name.end] == "," else name

    def behind_section(self, at: int, office: Office) -> Name | None:
        """The body behind a section: "Head, *Political Section*, Embassy of Norway"."""
        if office.body is not None or office.last != office.end:
            return None
        told = self.passage.lower[at : at + 2] in SECTIONS
        for end in range(at, min(at + 6, len(self.words))):
            if self.passage.lower[end] == "," and end > at:
                name = self.passage.starting.get(skip_article(self.passage.lower, end + 1))
                return name if name and name.type is EntityType.ORGANIZATION else None
            taken = end in self.passage.inside or end in self.passage.titles
            if taken or not (told or self.words[end].text[:1].isupper()):
                return None
        return None

    def closes(self, at: int) -> bool:
        """Whether an aside ends there, or its holder's name begins."""
        ends = self.passage.lower[at : at + 1] in ([], [","], ["."], [";"], [")"], ["("])
        return ends or self.leads_to_holder(at)

    def leads_to_holder(self, at: int) -> bool:
        """Whether a person's name, with its styles, or a further title of his stands there."""
        start = at
        while start < len(self.words) and is_style(self.passage.lower[start].rstrip(".")):
            start += 1
        holder = self.passage.starting.get(start)
        person = holder is not None and holder.type is EntityType.PERSON
        return person or at in self.passage.titles

    def is_legislator(self, office: Office) -> bool:
        """Whether a title before a name, or a senator's, is a lower house's: "U.S.
        *Representative* Ana Lind", "U.S. *Representative* and Senator".
        """
        holder = self.passage.starting.get(office.end)
        capital = self.words[office.first].text[:1].isupper()
        own = office.role == "representative" and office.last - office.first == 1
        if own and capital and self.passage.lower[office.end :][:2] == ["and", "senator"]:
            return True
        return own and capital and holder is not None and holder.type is EntityType.PERSON

    def is_client(self, at: int) -> bool:
        """Whether a person's name stands there, with a title or without: "*Senator Lind*"."""
        while at in self.passage.titles:
            at += 1
        client = self.passage.starting.get(at)
        return client is not None and client.type is EntityType.PERSON

    def is_placed_in(self, at: int) -> bool:
        """Whether a body without a name ends before where it is: "the garrison *in Kivu*"."""
        name = self.passage.starting.get(skip_article(self.passage.lower, at + 1))
        placed = name is not None and name.type is EntityType.PLACE
        return placed and self.passage.lower[at] in {"in", "at", "near"}

    def purpose(self, at: int) -> int:
        """The end of what a body without a name is for: "the committee *on environment*"."""
        low, end = self.passage.lower, at + 1
        if low[at - 1] not in UNNAMED_BODIES or low[at : at + 1] not in (["on"], ["for"]):
            return at
        while end < min(at + UNNAMED, len(low)) and self.words[end].text.islower() and (
            self.words[end].tag_ in {"JJ", "NN", "NNS", "CC"}
        ):  # fmt: skip
            end += 1
        end -= low[end - 1] == "and"
        return end if end > at + 1 else at


PUBLIC = frozenset({"chief", "permanent", "principal", "secretary", "attorney", "auditor"})
"""How titles begin behind which lists tell the state: "Ana Lind, *Chief* Medical Officer, Peru"."""
SENDING = frozenset(
    {"appointed", "named", "nominated", "designated", "sent", "dispatched", "chosen", "mandated",
     "picked", "engaged", "elected"}
)  # fmt: skip
"""Participles behind a title before whoever gave the office."""
CHARGES = ("in charge of", "responsible for", "charged with", "tasked with", "dealing with")
CHARGED = 12
"""Words in which what somebody is charged with ends at a comma."""


def closes_place(passage: Named, name: Name) -> bool:
    """Whether a name behind a comma ends there, as a body's seat does: no list goes on."""
    low = passage.lower
    if name.type is EntityType.ORGANIZATION and low[name.end : name.end + 1] == [","]:
        # "a member of the A, *the B*, and the C"
        after = skip_article(low, name.end + 1 + (low[name.end + 1 : name.end + 2] == ["and"]))
        next_one = passage.starting.get(after)
        dated = low[name.start - 1] == "the" and after > name.end + 1
        if dated and next_one is not None and next_one.type is EntityType.ORGANIZATION:
            return False
    behind = low[name.end] if name.end < len(low) else ""
    if behind == "and" and is_around(passage, name):
        return True
    return behind not in {"and", "or", "of", "’s", "'s"}


def is_around(passage: Named, name: Name) -> bool:
    """Whether a state is that of the town before its comma: "in Kathmandu, *Nepal* and"."""
    before, land = passage.ending.get(name.start - 1), land_of(passage, name)
    town = None if before is None else city(phrase(passage.words[before.start : before.end]))
    return land is not None and town is not None and town.country == land.code


def land_of(passage: Named, name: Name) -> Territory | None:
    """The territory that a name names."""
    return territory(phrase(passage.words[name.start : name.end]))


def is_land(passage: Named, name: Name) -> bool:
    """Whether a name is that of a state or region, and of no town: not "Geneva"."""
    land = land_of(passage, name)
    town = city(phrase(passage.words[name.start : name.end])) is not None
    return land is not None and (land.is_state or not town)
