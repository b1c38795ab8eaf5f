"""Offices: titles as they stand, each with the body or state that it belongs to."""

from dataclasses import dataclass, field, replace

from kg.extract.naming.chunks import Chunk, phrase
from kg.extract.posts.offices.aides import Aides
from kg.extract.posts.offices.bodies import skip_article
from kg.extract.posts.offices.bracketed import bracketed
from kg.extract.posts.offices.fieldareas import is_taught, region_behind
from kg.extract.posts.offices.fields import field_end
from kg.extract.posts.offices.owners import Owners
from kg.extract.posts.offices.programmes import past_programme
from kg.extract.posts.offices.represented import is_next
from kg.extract.posts.titles.around import LEADING
from kg.extract.posts.titles.bodynouns import BODY_NOUNS, GROUNDS
from kg.extract.posts.titles.office import ACCREDITED, NATIONAL, Office
from kg.extract.posts.titles.ranks import is_army, is_no_post, is_praised, parts_holder
from kg.extract.posts.titles.retired import is_told_behind
from kg.extract.posts.titles.status_words import passed, status_before, status_beyond, status_left
from kg.extract.posts.titles.suffixes import suffixed
from kg.extract.posts.titles.titling import POSSESSIVE, candidates, is_firm, widened
from kg.extract.words.owning import PRONOUNS
from kg.extract.words.titles import CLERICAL, FIELD_NOUNS, FIELDED, singular_of
from kg.gazetteer import city, territory
from kg.model.extraction import EntityType, Ref, Status


@dataclass(slots=True)
class Reader(Aides):
    """Reads the offices of one passage."""

    found: list[Office] = field(default_factory=list)

    def offices(self) -> list[Office]:
        """The passage's offices, in order, none inside another."""
        self.titled = list(candidates(self.passage))
        others = [*self.deeds(), *bracketed(self.passage)]
        taken = {office.start for office in others}
        for chunk in self.titled:
            if chunk.start in taken:
                continue
            if self.found and chunk.start < self.found[-1].end:
                continue
            behind = self.found[-1].end if self.found else -1
            if self.is_level(chunk) or parts_holder(self.passage, behind, chunk):
                continue
            office = self.stacked(chunk, behind) or self.office(chunk)
            if office is not None:
                self.found.append(office)
        for office in self.found:
            if office.body is not None:
                title = phrase(self.words[office.first : office.last]).lower()
                self.antecedents.offices[title].append((self.offset(office.first), office.body))
        return sorted([*self.found, *others], key=lambda office: office.start)

    def stacked(self, chunk: Chunk, behind: int) -> Office | None:
        """What somebody was by rank before, right behind what he is: "Institute president
        *Brigadier (retd.)* Lind". The body is that of the one, not of the other.
        """
        if chunk.start != behind or not is_told_behind(self.passage, chunk.end):
            return None
        at, end = chunk.start, chunk.end
        return Office(at, at, end, end, chunk.value, closed=True, status=Status.FORMER)

    @property
    def behind(self) -> int:
        """Where the office ends that has been read last, if its field or body stands behind it."""
        last = self.found[-1] if self.found else None
        return last.end if last is not None and (last.fielded or last.closed) else 0

    def office(self, chunk: Chunk) -> Office | None:
        """The office of a title; None for a rank that stands like an honorific."""
        low = self.passage.lower
        if is_no_post(self.passage, chunk):
            return None
        last, suffix = suffixed(low, chunk.end)
        if low[chunk.start].startswith(("ex-", "then-")):
            suffix = Status.FORMER
        first, told = status_before(self.passage, widened(self.passage, chunk, last), chunk)
        first = chunk.start if first < self.behind else first
        if low[first] == "and" or "guest" in low[first : min(first + 2, chunk.end - 1)]:
            # "Deputy *and* Acting Minister", "*Chief Guest* Minister Ana Lind"
            first += 1 + (low[first + 1] == "guest")
        praised = is_praised(low, first, last)
        if praised or low[first] in WORKING or low[chunk.end : chunk.end + 1] == ["guest"]:
            # "*Chief* Guest President Ana Lind", "named *best* director"
            return None
        office = Office(
            first, first, chunk.end, last, chunk.value, plural=chunk.plural,
            firm=is_firm(low, chunk),
            status=suffix or told,
        )  # fmt: skip
        whole = self.complemented(self.fielded(office))
        # "Director of the Asia Department *Ambassador* Lind": what stands before is another's
        whole = whole if 0 < first == self.behind else self.owned(whole)
        return self.placed(self.of_union(past_programme(self.draft, self.local(whole))))

    def of_its(self, at: int, title: int) -> Ref | None:
        """What "its" means here: the body of an office that the sentence has told, or a name."""
        gapped = self.passage.ending.get(at - 1) if self.passage.lower[at - 1] == "by" else None
        if gapped is not None and is_next(self.passage.lower, gapped):
            return self.ref(gapped)
        if (chooser := self.chooser(at)) is not None:
            return chooser
        for office in reversed(self.found):
            # "a retired judge of the court, took the oath as its chair": another body's
            left = office.status is Status.FORMER and any(
                word.tag_ in {"VBD", "VBZ", "VBP"} for word in self.words[office.end : at]
            )
            if office.body is None or left or at - office.end > REACH:
                continue
            nearer = any(
                office.end <= n.start < at and n.type is EntityType.ORGANIZATION
                for n in self.passage.names
            )
            between = self.words[office.end : at + 1]
            same = not any(w.is_sent_start or w.text == "." for w in between)
            if same and not nearer:
                return office.body
        told = Owners.of_its(self, at, title)
        return self.of_last(at) if told is None else told

    def of_last(self, at: int) -> Ref | None:
        """The body of whose officer the passage has told last: "The council's secretary, Ana Lind,
        agreed. *Its* adviser".
        """
        for office in reversed(self.found):
            if office.end <= at and office.body is not None:
                own = self.draft.names(office.body, EntityType.ORGANIZATION)
                return office.body if own else None
        return None

    def fielded(self, office: Office) -> Office:
        """The office with its field: "Minister *of Foreign Affairs*", "director *for trade*"."""
        low = self.passage.lower
        head = singular_of(low[office.last - 1])
        if office.end != office.last:
            # "dean-designate *of law* at the University of X"
            return replace(office, end=field_end(self.passage, office.end, plain=True))
        if head in GOVERNORS and (end := self.ground_end(office)) > office.end:
            start = skip_article(low, office.end + 1)
            land = self.made(start, end - self.words[end - 1].text.islower())
            return replace(office, body=self.retyped(land, EntityType.PLACE), end=end, closed=True)
        head = "minister" if office.role == "minister" and head == "delegate" else head
        fielded = head not in CLERICAL and (head in FIELDED or head.split("-")[-1] in FIELDED)
        fielded |= is_taught(self.passage, office.last)
        fielded |= low[office.first : office.last] == ["cabinet", "member"]
        if head == "mayor" and low[office.first] in {"deputy", "vice"}:
            # "deputy mayor *for culture*"
            fielded = low[office.last : office.last + 1] == ["for"]
        if head in COMMANDING and is_army(low, office.last + 1):
            # "commander *of the army*" is of a body
            return office
        end = field_end(self.passage, office.last, plain=fielded)
        if low[end : end + 1] == ["for"] and low[office.last] == "of" and end > office.last:
            # "Under Secretary of State for Political Affairs", "Director of Policy for Health"
            further = field_end(self.passage, end, plain=True)
            named = low[office.last : end] == ["of", "state"]
            end = further if named or not FIELD_NOUNS.isdisjoint(low[end:further]) else end
        end = region_behind(self.passage, end) if end > office.last else end
        return replace(office, last=end, end=end, fielded=True) if end > office.last else office

    def ground_end(self, office: Office) -> int:
        """The end of a province that nobody has read: "of *Kwara State*", else the office's."""
        low = self.passage.lower
        start = end = skip_article(low, office.end + 1)
        while end < len(low) and self.is_proper(end):
            end += 1
        if end > start and start > office.end + 1 and low[end : end + 1] and low[end] in GROUNDS:
            # "of the *Vatovavy region*"
            end += 1
        named = low[office.end : office.end + 1] == ["of"] and end - start > 1
        return end if named and low[end - 1] in GROUNDS else office.end

    def owned(self, office: Office) -> Office:
        """The office with what stands before it: its owner, and words of status."""
        edge, status = passed(self.passage, office.first)
        if office.plural and self.is_counted(edge):
            # "the Council's *four* vice-presidents"
            edge -= 1
        if status is not None and office.status is None:
            office = replace(office, status=status)
        ref, start, first, status = self.ownership(office, edge)
        if (
            ref is not None
            and office.role in ACCREDITED
            and (state := self.sender(start, edge)) is not None
        ):
            # "Chile's U.N. ambassador"
            office, ref = replace(office, host=ref if office.host is None else office.host), state
        own = office.body
        regional = office.role in REGIONAL or self.passage.lower[office.first] == "desk"
        if own is not None and regional and self.is_region(edge):
            first, ref = self.regions_start(edge), None  # "the *Africa* director of X"
            start, told = status_left(self.passage.lower, first)
            status = status or told
        office = replace(office, firm=office.firm or self.compound(first, office))
        lent = office.lent and office.role == "representative"
        if not office.firm and ref is not None and self.is_origin(edge, ref) and (
            not self.is_legislator(office) and not lent
            and self.passage.lower[office.last - 1] != "delegate"
        ):  # fmt: skip
            ref = None
        sent = office.role in ACCREDITED and office.host is None
        if ref is not None and lent:
            office = replace(office, host=own)  # "*Danish* representative to the Council"
        if ref is not None and (own is None or sent or office.lent):
            own = ref
        own = self.in_place_of_capital(own, office.role)
        return replace(
            office, start=start, first=first, body=own, status=office.status or status,
            firm=office.firm or self.personal(start, office),
            closed=office.closed or self.is_aide(start) or self.is_staffer(office),
        )  # fmt: skip

    def ownership(self, office: Office, edge: int) -> tuple[Ref | None, int, int, Status | None]:
        """The owner that stands before an edge, where it begins and the title does, and what it
        tells of the status.
        """
        alone = office.body is None
        if self.words[edge].idx in self.passage.passage.lines:
            return None, edge, office.first, None  # what ends the line before is another's
        if (told := self.of_regions(edge, alone=alone)) is not None:
            return told
        ref, start, first = self.owner(edge, office.first, alone=alone)
        if ref is None and start == first and (own := self.bare_body(first)) is not None:
            return own, first - 1, first, None
        if ref is None and start == first < edge:
            # "the Fund's mission chief": what stands before the nouns of the title.
            ref, start, first = self.owner(first, first, alone=alone)
        first = office.first if first == edge else first
        if ref is None and start == first < edge:
            start = first = self.noun_start(first)
        owned = start < first < edge
        # "Poland's *then* Europe minister"
        inner = passed(self.passage, first)[1] if owned else None
        start, status = status_left(self.passage.lower, start)
        status = inner or status
        if ref is None and status is None and alone and start in {office.start, first}:
            start, status = status_beyond(self.passage, start, office.end)
        if ref is not None and self.is_levelled(start, edge):
            start = first = start - 1
            start, status = status_left(self.passage.lower, start)
        return ref, start, first, status

    def is_counted(self, at: int) -> bool:
        """Whether a number stands there behind whose the offices are."""
        low = self.passage.lower
        return at > 1 and self.words[at - 1].tag_ == "CD" and low[at - 2] in POSSESSIVE | PRONOUNS

    def in_place_of_capital(self, ref: Ref | None, role: str) -> Ref | None:
        """The state for which its capital stands: "*Baku*'s envoy"."""
        if ref is None or role not in NATIONAL | ACCREDITED | {"representative"}:
            return ref
        mention = self.draft.mentions[ref]
        known = city(mention.name) if mention.type is EntityType.PLACE else None
        if known is None or not known.is_capital or territory(mention.name) is not None:
            return ref
        state = self.antecedents.state(known.country)
        return ref if state is None else state

    def compound(self, first: int, office: Office) -> bool:
        """Whether the words of a title make a post of one that alone is none: "army chief", or it
        is of something with a name that nobody has read.
        """
        low, at = self.passage.lower, office.end
        if office.last - first > 1 and singular_of(low[office.last - 1]) in COMPOUND:
            return True
        after = skip_article(low, at + 1)
        behind = low[at : at + 1] in (["of"], ["at"]) and after < len(low)
        if behind and office.role in LEADING and after > at + 1:
            return not BODY_NOUNS.isdisjoint(low[after : after + 3])
        return behind and after not in self.passage.inside and self.words[after].text.istitle()


WORKING = frozenset({"certified", "keynote", "guest", "film", "movie", "cinema", "filmmaker"})
"""First words of what somebody is for a day or by trade."""
GOVERNORS = frozenset(
    {"governor", "prefect", "administrator", "mayor", "premier", "commissioner", "head", "chief"}
)
"""Heads of the titles of who governs a province or a town."""
COMMANDING = frozenset({"chief", "commander", "head", "spokesman", "spokeswoman", "staff"})
"""Those of an army, which is a body and no minister's field."""
REGIONAL = frozenset(
    {"secretary", "director", "editor", "correspondent", "coordinator", "head", "chief"}
)
"""Roles whose titles may begin with the region that they are about."""
REACH = 30
"""Words between an office and the "its" that goes back to its body."""
COMPOUND = frozenset(
    {"clerk", "aide", "adviser", "advisor", "envoy", "agent", "coordinator", "chief", "head",
    "negotiator", "officer", "representative", "inspector", "engineer",
     "judge", "author", "investigator", "scientist", "economist", "priest", "supervisor",
     "manager", "official", "convener", "convenor"}
)  # fmt: skip
"""Words that make a post with the noun before them."""
