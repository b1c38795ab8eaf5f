"""What stands behind a title: the bodies and states that its office belongs to."""

import re
from dataclasses import dataclass, replace

from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Name
from kg.extract.posts.bodies.beside import is_state
from kg.extract.posts.bodies.unread import Told
from kg.extract.posts.offices.bodies import BEFORE, skip_article
from kg.extract.posts.offices.complements import PREPOSITIONS, is_local
from kg.extract.posts.offices.fieldareas import UNITS
from kg.extract.posts.offices.fields import affairs_behind
from kg.extract.posts.offices.superiors import Superiors, is_aim
from kg.extract.posts.titles.around import (
    AGAINST,
    BARE,
    BOARDS,
    CLOSING,
    FIRMS,
    LEADING,
    NOUNS,
    OFFICES,
    ORGANIC,
    PANELS,
    SENT_TO,
    SEVERAL_MISSIONS,
    TIMES,
    UNNAMED,
    UNNAMED_BODIES,
)
from kg.extract.posts.titles.bodynouns import LANDS, STATELY_BODIES
from kg.extract.posts.titles.office import ACCREDITED, CLOSING_HOSTS, NATIONAL, Office, is_envoy
from kg.extract.posts.titles.titling import POSSESSIVE
from kg.model.extraction import EntityType, Ref

FORCES = frozenset({"army", "navy", "gendarmerie", "military", "coastguard"})
PARTED = (["central", "bank"], ["air", "force"], ["armed", "forces"], ["reserve", "bank"])
"""Nouns of bodies that a state has one of and that act by themselves."""
PAIRED = re.compile(r"[A-ZÀ-Þ]\w+[-–][A-ZÀ-Þ]\w+")
"""Two places between which there is something: "for the *Belgrade-Pristina* dialogue"."""
ADVISING = frozenset(
    {"adviser", "director", "deputy-director", "coordinator", "fellow", "senior-fellow", "head",
     "researcher", "analyst", "assistant-secretary", "under-secretary", "envoy",
     "special-representative"}
)  # fmt: skip
"""Roles behind whose titles "for" may tell what they are about; a lawyer's is whom he is for."""
SERVING = frozenset({"staff", "clerk", "secretary", "assistant", "aide"})
"""Last words of the titles of those who serve somebody in an office of his."""
RUNNING = frozenset({"founder", "chief-executive", "executive-director"})
"""Roles of those whose body's board it is."""
PRACTICES = frozenset({"practice", "practices", "group"})
"""Parts of a firm."""
OF_BOARD = (["of", "the", "board", "and"], ["of", "the", "board", "&"])
"""What tells between two titles that the first is of the second's board."""
GOVERNMENT = (["government"], ["cabinet"], ["administration"])


@dataclass(slots=True)
class Behind(Superiors):
    """Reads what stands behind the titles of one passage."""

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
        if low[at] == "(" and (office.body is not None or office.host is not None):
            return self.acronym(office)
        if (aside := self.aside(office) or self.within(office)) is not None:
            return aside
        if low[at] == ",":
            return self.behind_comma(office)
        if low[at] not in PREPOSITIONS:
            return self.beside(office)
        return self.superior(office) or self.about(office) or self.complement(office)

    def complement(self, office: Office) -> Office | None:
        """The office with what a preposition behind it leads to."""
        low, at = self.passage.lower, office.end
        name, ref, end = self.told_behind(office)
        if ref is None:
            return self.unnamed(office)
        if end == BEFORE:
            return replace(office, body=ref) if office.body is None else None
        held = end in self.passage.titles and self.holds_at(end) and not self.styles(office, end)
        if low[at] in {"to", "for"} and held:
            # "an aide to *U.S. Senator Lind*"
            return None if office.closed else replace(office, closed=True)
        several = low[at] == "for" or low[at - 1] in SEVERAL_MISSIONS
        if low[at] == "to" and is_envoy(self.passage, office):
            end = self.hosts_end(name, end)
        if several and name is not None and name.type is EntityType.PLACE:
            end = affairs_behind(self.passage, self.listed(end))
        if name is not None and name.type is EntityType.PLACE and (
            (there := self.in_place(office, name, ref, end)) is not None
        ):  # fmt: skip
            return there
        if office.role in NATIONAL and self.draft.names(ref, EntityType.ORGANIZATION) and (
            low[(party := end if name is None else name.end) : party + 1] in GOVERNMENT
        ):  # fmt: skip
            # "a minister in the last *Labour government*" is none of the party
            return replace(office, end=party + 1, closed=True)
        if low[at] == "in" and name is None and office.body is None and (
            self.draft.names(ref, EntityType.ORGANIZATION)
        ):  # fmt: skip
            # "her deputy in *the committee*"
            return replace(office, body=ref, outer=ref, end=end, closed=True, lent=True)
        whole = PREPOSITIONS[low[at]](office, name, ref, end)
        return whole if whole is None or low[at] != "to" else self.sent_for(whole)

    def in_place(self, office: Office, name: Name, ref: Ref, end: int) -> Office | None:
        """The office with the place that it is about or of, or where an envoy is."""
        if self.passage.lower[office.end] == "on":
            return replace(office, end=end, closed=True)
        if self.passage.lower[office.end] != "in":
            return None
        states = office.body is None or is_state(self.draft, office.body)
        sent = is_envoy(self.passage, office) and office.host is None and states
        if sent and self.is_state(name):
            # "the ambassador of Norway *in Chad*"
            return replace(office, host=ref, end=end, closed=True)
        # "a councillor *in Sfax*"
        local = office.body is None and is_local(self.passage, office, name)
        lent = local or self.is_practised(office, name)
        return replace(office, body=ref, end=end, closed=True, lent=True) if lent else None

    def within(self, office: Office) -> Office | None:
        """The office with the part of a body that is told behind it, if its name follows."""
        end = max(self.board_end(office), self.practice_end(office))
        return None if office.closed or end == office.end else replace(office, end=end)

    def board_end(self, office: Office) -> int:
        """The end of a board whose body the next title tells, "president *of the board* and founder
        of the Fjord Institute", or of the office.
        """
        at = office.end
        behind = next((c.value for c in self.titled if c.start == at + 4), None)
        told = self.passage.lower[at : at + 4] in OF_BOARD and behind in RUNNING
        return at + 3 if told and office.role != "member" else at

    def practice_end(self, office: Office) -> int:
        """The end of a firm's practice, "counsel *in the banking and tax practice* at Fjord LLP",
        or of the office.
        """
        low, at = self.passage.lower, office.end
        end = at + 2
        while end < min(at + UNNAMED + 5, len(low)) and self.words[end].text.islower() and (
            low[end] not in PREPOSITIONS
        ):  # fmt: skip
            end += 1
        told = low[at : at + 2] == ["in", "the"] and end > at + 3 and low[end - 1] in PRACTICES
        return end if told and low[end : end + 1] in (["at"], ["of"]) else at

    def about(self, office: Office) -> Office | None:
        """The office with what it is about, which has a name, if the body is told behind it:
        "Senior Adviser *for Arms Control* at the Department of State".
        """
        low = self.passage.lower
        name = self.passage.starting.get(office.end + 1) if low[office.end] == "for" else None
        if (
            office.role not in ADVISING
            or name is None
            or low[name.end : name.end + 1] not in (["at"], ["in"])
        ):
            return None
        body = self.passage.starting.get(skip_article(low, name.end + 1))
        told = body is not None and body.type is EntityType.ORGANIZATION
        about = name.type is EntityType.ORGANIZATION and is_aim(self.passage, name)
        return replace(office, end=name.end) if told and about else None

    def told_behind(self, office: Office) -> Told:
        """The body behind a preposition: as it is read, as nobody has read it, or a superior's."""
        low, at = self.passage.lower, office.end
        told = self.body_at(at + 1)
        if told.ref is None and low[at] in {"of", "at"} and office.role in FIRMS:
            return self.unread_name(at + 1) or told
        if told.ref is None and low[at] in {"for", "to"}:
            served = low[at] == "to" and low[office.last - 1] in SERVING
            return self.behind_superior(at + 1, served=served)
        placed = told.ref is None and low[at] == "of"
        return (self.of_place(at + 1) if placed else None) or told

    def is_practised(self, office: Office, name: Name) -> bool:
        """Whether an office is of the state that it is in: "a former judge *in Kenya*"."""
        if office.body is not None or office.role not in {"judge", "minister"}:
            return False
        return self.is_state(name)

    def listed(self, end: int) -> int:
        """The end of a list of places of which the first has been read: "Africa *and the Middle
        East*", "Russia*/Central Asia*", "Fiji*, Tonga, and the Cook Islands*".
        """
        low, far = self.passage.lower, end
        while low[far : far + 1] in ([","], ["and"], ["/"]):
            last = "and" in low[far : far + 2]
            start = far + 1 + (low[far] == "," and last)
            starting = self.passage.starting
            name = starting.get(start) or starting.get(skip_article(low, start))
            if name is None or name.type is EntityType.PERSON or self.owns_more(name.end) or (
                name.type is not EntityType.PLACE and low[far] != "/"
            ):  # fmt: skip
                break
            end = name.end if last or low[far] == "/" else end
            far = name.end
        return end

    def hosts_end(self, name: Name | None, end: int) -> int:
        """The end of the states to which one envoy is sent: "to Chad *and Mali*"."""
        low = self.passage.lower
        lone = name is None or not self.is_state(name) or low[end : end + 2] == [",", "and"]
        far = end if lone else self.listed(end)
        last, holder = self.passage.ending.get(far), self.passage.starting.get(far)
        closed = far == len(low) or low[far] in CLOSING_HOSTS
        closed = closed or (holder is not None and holder.type is EntityType.PERSON)
        return far if closed and last is not None and self.is_state(last) else end

    def unnamed(self, office: Office) -> Office | None:
        """The office with a body that has no name: "head *of the election commission*"."""
        low, at = self.passage.lower, office.end
        start = skip_article(low, at + 1)
        end = start = start + (low[at : start + 1] in (["of", "his"], ["of", "her"]))
        if low[at : start + 1] == ["of", "the", "republic"] and not office.closed:
            # "President *of the Republic*", whichever it is: the whole is the title
            return replace(office, last=start + 1, end=start + 1, closed=True)
        while end < min(start + UNNAMED, len(low)) and (
            end not in self.passage.titles or low[end] == "broadcaster"
        ) and (
            (self.words[end].text.islower() and self.words[end].tag_ in NOUNS)
            or PAIRED.fullmatch(self.words[end].text) or low[end - 1 : end + 1] in AGAINST
            or (low[end] in POSSESSIVE and end > start and low[end - 1].endswith("s"))
        ):  # fmt: skip
            end += 1
        end = self.purpose(end)
        closes = end < len(low) and (low[end] in CLOSING or self.is_placed_in(end))
        closes = closes or self.leads_to_holder(end) or low[end - 1 : end + 1] in SENT_TO
        closes = closes or [word[-3:] for word in low[end : end + 2]] == ["on", "day"]
        inner = end < len(low) and self.is_inner(end)
        bare = start == at + 1 and low[start] not in BARE
        if office.closed or bare or end == start or not (closes or inner) or low[start] in TIMES:
            return None
        heads = office.role in LEADING and not bare and low[end - 1] not in LANDS
        if low[end - 1 : end + 1] in SENT_TO:
            # "head of the *mission* to the European Union"
            host = self.body_at(end + 1)
            last = end if host.ref is None else host.end
            return replace(office, body=self.made(start, end), end=last, closed=True, firm=True)
        serves = office.role == "member" and low[end - 1] in FORCES | {"force", "forces"}
        body = None if inner or serves else self.described(start, end)
        if body is not None and not (low[at] == "in" and office.role in ACCREDITED):
            return replace(office, body=body, end=end, closed=True, firm=office.firm or heads)
        if self.is_placed_in(end):
            return None
        if inner and self.is_panel(start, end):
            # "chair of the *defence committee* of the National Assembly"
            return replace(office, body=self.made(start, end), end=end, firm=True)
        return replace(office, end=end, closed=not inner, firm=office.firm or heads)

    def described(self, start: int, end: int) -> Ref | None:
        """The body that has no name but a description, made now: "the *citizenship commission*"."""
        low = self.passage.lower
        noun = next((at for at in range(start, end) if low[at] in {"on", "for"}), end) - 1
        if POSSESSIVE.isdisjoint(low[end : end + 1]) and (
            low[noun] in FORCES or low[noun - 1 : noun + 1] in PARTED
        ):
            # "commander of *the army*", of which a state has one that is a body of its own
            known = self.antecedents.spelled(phrase(self.words[start:end]).lower())
            return self.made(start, end) if known is None else known
        if low[start - 1] in {"his", "her"} and end - start > 1 and low[end - 1] in UNITS | OFFICES:
            # "the head of her *legal service*"
            return self.made(start, end)
        if start in self.passage.inside or low[noun] not in UNNAMED_BODIES:
            return None if low[noun] in STATELY_BODIES else self.meant(start, end)
        if end - start == 1:
            return self.meant(start, end)
        named = self.antecedents.spelled(phrase(self.words[start:end]))
        return self.made(start, end) if named is None else named

    def is_panel(self, start: int, end: int) -> bool:
        """Whether a committee has a field that tells it from others of its house."""
        low = self.passage.lower
        return low[end - 1] in PANELS and end - start > 1 and ORGANIC.isdisjoint(low[start:end])

    def is_inner(self, at: int) -> bool:
        """Whether a body by name follows of which one without is part: "the law faculty *at X*"."""
        low = self.passage.lower
        if low[at] == "of" and low[at - 1] in BOARDS:
            return True
        if low[at] not in {"of", "at", "in"}:
            return False
        name = self.passage.starting.get(skip_article(low, at + 1))
        return name is not None and name.type is EntityType.ORGANIZATION
