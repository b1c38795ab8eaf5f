"""What stands behind a title: the bodies and states that its office belongs to."""

import re
from dataclasses import dataclass, field, replace

from kg.extract.naming.chunks import Chunk, phrase
from kg.extract.naming.names import Name
from kg.extract.posts.bodies.unread import Told
from kg.extract.posts.offices.adjoining import Adjoining
from kg.extract.posts.offices.bodies import BEFORE, skip_article
from kg.extract.posts.offices.complements import PREPOSITIONS, is_local
from kg.extract.posts.offices.fieldareas import UNITS
from kg.extract.posts.offices.fields import affairs_behind, field_end
from kg.extract.posts.offices.predicates import is_anothers
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
    STAFFED,
    SUPERIORS,
    TIMES,
    UNNAMED,
    UNNAMED_BODIES,
)
from kg.extract.posts.titles.bodynouns import LANDS, STATELY_BODIES
from kg.extract.posts.titles.office import ACCREDITED, NATIONAL, Office
from kg.extract.posts.titles.titling import POSSESSIVE
from kg.extract.words.titles import STATUS_WORDS
from kg.model.extraction import EntityType, Ref

FORCES = frozenset({"army", "navy", "gendarmerie", "military", "coastguard"})
PARTED = (["central", "bank"], ["air", "force"], ["armed", "forces"], ["reserve", "bank"])
"""Nouns of bodies that a state has one of and that act by themselves."""
PAIRED = re.compile(r"[A-ZÀ-Þ]\w+[-–][A-ZÀ-Þ]\w+")
"""Two places between which there is something: "for the *Belgrade-Pristina* dialogue"."""
GOVERNMENT = (["government"], ["cabinet"], ["administration"])


@dataclass(slots=True)
class Behind(Adjoining):
    """Reads what stands behind the titles of one passage."""

    titled: list[Chunk] = field(default_factory=list)

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
        if (aside := self.aside(office)) is not None:
            return aside
        if low[at] == ",":
            return self.behind_comma(office)
        if low[at] not in PREPOSITIONS:
            return self.beside(office)
        return self.superior(office) or self.complement(office)

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
        if several and name is not None and name.type is EntityType.PLACE:
            end = affairs_behind(self.passage, self.listed(end))
        if name is not None and name.type is EntityType.PLACE and low[at] in {"on", "in"}:
            if low[at] == "on":
                return replace(office, end=end, closed=True)
            # "a councillor *in Sfax*"
            local = office.body is None and is_local(self.passage, office, name)
            if local or self.is_practised(office, name):
                return replace(office, body=ref, end=end, closed=True, lent=True)
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

    def holds_at(self, at: int) -> bool:
        """Whether a title stands there with its holder's name."""
        chunk = next((c for c in self.titled if c.start == at), None)
        return chunk is not None and self.holds(chunk.end)

    def told_behind(self, office: Office) -> Told:
        """The body behind a preposition: as it is read, as nobody has read it, or a superior's."""
        low, at = self.passage.lower, office.end
        told = self.body_at(at + 1)
        if told.ref is None and low[at] in {"of", "at"} and office.role in FIRMS:
            return self.unread_name(at + 1) or told
        if told.ref is None and low[at] in {"for", "to"}:
            return self.behind_superior(at + 1)
        placed = told.ref is None and low[at] == "of"
        return (self.of_place(at + 1) if placed else None) or told

    def is_practised(self, office: Office, name: Name) -> bool:
        """Whether an office is of the state that it is in: "a former judge *in Kenya*"."""
        if office.body is not None or office.role not in {"judge", "minister"}:
            return False
        return self.is_state(name)

    def listed(self, end: int) -> int:
        """The end of "Africa *and the Middle East*", of which the first has been read."""
        low = self.passage.lower
        if low[end : end + 1] != ["and"]:
            return end
        name = self.passage.starting.get(skip_article(low, end + 1))
        place = name is not None and name.type is EntityType.PLACE and not self.owns_more(name.end)
        return name.end if name is not None and place else end

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

    def superior(self, office: Office) -> Office | None:
        """The office with whose it is: "envoy *of the Pope*", a title, "adviser *to the king*"."""
        low, at = self.passage.lower, office.end
        first = skip_article(low, at + 1)
        start = self.past_status(first)
        owner = self.passage.starting.get(start)
        bare = first == at + 1 and owner is None and not self.is_addressed(start)
        bare = bare or (owner is not None and self.styles(office, owner.end))
        if low[at] not in {"of", "to", "for"} or bare or office.closed:
            return None
        if owner is not None and owner.type is not EntityType.PERSON:
            # "representative of the *United Nations* Secretary-General", "*Iraq's* president"
            start = owner.end + (low[owner.end : owner.end + 1] in (["'s"], ["’s"]))
        chunk = next((c for c in self.titled if c.start == start), None)
        deputed = self.is_deputed(office)
        if owner is not None and self.is_own(owner, chunk) and not deputed:
            return replace(office, body=self.ref(owner), closed=True)
        if chunk is None or chunk.plural or chunk.value not in SUPERIORS:
            return None
        return self.below(office, owner, chunk)

    def past_status(self, at: int) -> int:
        """Where a superior's owner stands behind a word of status: "to *former* Ohio Governor"."""
        status = self.passage.lower[at : at + 1]
        owned = at + 1 in self.passage.starting and STATUS_WORDS.keys() >= {*status}
        return at + 1 if owned else at

    def is_addressed(self, at: int) -> bool:
        """Whether a superior has no article: "Assistant to *Prime Minister*, Ana Lind"."""
        end = next((c.end for c in self.titled if c.start == at), at)
        return end > at and self.words[at].text.istitle() and self.passage.lower[end:][:1] == [","]

    def is_deputed(self, office: Office) -> bool:
        """Whether an office is a superior's by its title, whose holder is named behind both:
        "Personal Representative *of the* OSCE Chairperson-in-Office Ana Lind".
        """
        capital = self.words[office.first].text[:1].isupper()
        sent = self.passage.lower[office.last - 1] in {"representative", "envoy"}
        return capital and sent and self.passage.lower[office.end :][:2] == ["of", "the"]

    def below(self, office: Office, owner: Name | None, chunk: Chunk) -> Office | None:
        """The office below the one that a chunk is the title of, which an owner may have."""
        low = self.passage.lower
        if low[chunk.end : chunk.end + 1] in (["'s"], ["’s"]):
            # "for the prime minister's *office*"
            staffed = " ".join(low[chunk.end + 1 : chunk.end + 2]) in STAFFED
            return replace(office, end=chunk.end + 2, closed=True) if staffed else None
        holder = self.passage.starting.get(chunk.end)
        if owner is not None and owner.type is EntityType.PLACE and self.holds(chunk.end):
            # "press secretary to Saint Lucia's prime minister, Ana Lind": her office is read too.
            return replace(office, body=self.ref(owner), closed=True)
        if (seat := self.seat_of(chunk.end)) is not None and self.holds(seat.end):
            # "the Press Secretary to the Speaker of X, Lind", but "aide to the mayor of X, Lind"
            whole = replace(office, body=self.ref(seat), closed=True)
            return replace(whole, end=seat.end, firm=True) if self.is_styled(office) else whole
        if is_anothers(self.passage, office.first, chunk.end):
            return replace(office, closed=True, firm=True)
        if holder is not None and holder.type is EntityType.PERSON:
            # "Aide to the President Ana Lind": "the President" is not her.
            if self.is_deputed(office):
                return self.entitled(office, owner, chunk)
            aide = low[office.end] == "to" and self.words[office.first].text[:1].isupper()
            return replace(office, end=chunk.end, closed=True, firm=True) if aide else None
        return self.entitled(office, owner, chunk)

    def is_styled(self, office: Office) -> bool:
        """Whether a title is told in full of the one who has it, so that a name must follow."""
        first = self.words[office.first].text
        return first[:1].isupper() and self.passage.lower[office.first - 1] == "the"

    def entitled(self, office: Office, owner: Name | None, chunk: Chunk) -> Office:
        """The office with its superior's title, which is part of its own behind "of"."""
        low, at = self.passage.lower, office.end
        own = low[at] == "of" and low[office.last - 1] in {"representative", "envoy", "adviser"}
        last = chunk.end if own else office.last
        end = field_end(self.passage, chunk.end, plain=True)
        place = self.passage.starting.get(skip_article(low, end + 1))
        if own and low[end : end + 1] == ["for"] and place and place.type is EntityType.PLACE:
            # "Special Representative of the Secretary-General *for Libya*"
            last = end = place.end
        # A "Special Assistant to the President" has a post, whoever assists a mayor need not.
        firm = office.firm or own or (low[at] == "to" and self.words[office.first].text.istitle())
        whole = replace(office, last=last, end=end, closed=True, firm=firm)
        return whole if owner is None else replace(whole, body=self.ref(owner))
