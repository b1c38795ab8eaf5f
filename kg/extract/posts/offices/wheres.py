"""Bodies and lands to which a word leads: "the Institute, *where* she was director", "the
*provincial* police chief".
"""

import re
from dataclasses import dataclass, replace

from kg.extract.naming.names import Name
from kg.extract.naming.nouns import BUILT
from kg.extract.posts.bodies.beside import is_state
from kg.extract.posts.bodies.regions import governed
from kg.extract.posts.bodies.stately import LOCAL, OF_STATES
from kg.extract.posts.offices.passives import Passives
from kg.extract.posts.titles.around import UNNAMED_BODIES
from kg.extract.posts.titles.bodynouns import GROUNDS
from kg.extract.posts.titles.office import ACCREDITED, ELECTED, NATIONAL, Office
from kg.extract.posts.titles.titling import POSSESSIVE
from kg.extract.text.parse import Token
from kg.extract.words.nouns_beside import BODIES, SITES
from kg.model.extraction import EntityType, Ref

SOMEBODY = 4
"""Words at least that tell who serves, and at which body."""
REACH = 12
"""Words between "where" and the title."""
HOLDS = re.compile(
    r"(?:[a-z0-9 ]{1,40} )?(?:he|she|they|NAME) (?:[a-z]+ ){0,2}?"
    r"(?:is|was|were|be|been|became|become|becomes|remains|remained|stayed|"
    r"(?:serv|work|act|start|beg[au]n|spen|qualif|retir)[a-z]*(?: [a-z0-9]+){0,3} as|rose to)"
    r"(?: [a-z0-9-]+){0,3}"
)
"""What stands between "where" and the title of somebody there; his name has its sign."""

GROUND_OF = {
    "provincial": "province", "regional": "region", "county": "county", "district": "district",
}  # fmt: skip
"""What a word before a title tells of whose it is."""
PROVINCIAL = frozenset(
    {"governor", "chief", "judge", "minister", "prosecutor", "administrator", "magistrate",
     "premier", "attorney", "sheriff"}
)  # fmt: skip
"""With what titles end that are of a province or the like."""


SERVED = UNNAMED_BODIES | {
    "police", "battalion", "brigade", "regiment", "army", "navy", "ministry", "department"
}  # fmt: skip
"""Bodies behind an officer's name that tell where he serves."""


@dataclass(slots=True)
class Wheres(Passives):
    """Reads the offices of one passage whose body such words tell."""

    def behind_holder(self, office: Office) -> Ref | None:
        """The body without a name that stands behind the name of who has the office: "Judge Ana
        Lind *of the city's labour court*".
        """
        holder, low = self.passage.starting.get(office.end), self.passage.lower
        if holder is None or low[holder.end : holder.end + 2] != ["of", "the"]:
            return None
        start = holder.end + 2
        owned = low[start + 1 : start + 2] in (["'s"], ["’s"])
        begin = start + 2 if owned else start
        end = self.unit_behind(begin)
        told = end > begin + 1 and low[end - 1] in SERVED and low[begin] not in {"same", "said"}
        return self.described(begin, end) if told else None

    def local(self, office: Office) -> Office:
        """The office of a land that is told before: "the *provincial* police chief"."""
        low, at = self.passage.lower, office.first
        ground = GROUND_OF.get(low[at])
        if ground is None or office.body is not None or office.closed or (
            low[office.last - 1] not in PROVINCIAL or office.last - at == 1
        ):  # fmt: skip
            return office
        before = self.offset(at)
        land = self.antecedents.last_region(before, ground) or governed(self.draft, before)
        return office if land is None else replace(office, first=at + 1, body=land)

    def placed(self, office: Office) -> Office:
        """The office with the body that "where" or "there" goes back to, if nothing else tells
        one.
        """
        at = office.start
        if office.body is not None or office.closed or not self.is_whole(office):
            return office
        if self.passage.lower[office.end : office.end + 1] == ["there"]:
            return replace(office, body=self.there(office))
        if (body := self.served(at)) is not None:
            return replace(office, body=body)
        while at > max(0, office.start - REACH) and self.passage.lower[at - 1] not in ENDS:
            at -= 1
            if self.passage.lower[at] == "where":
                there = self.holds_there(at, office)
                if there and (host := self.sent_to(at, office)) is not None:
                    return replace(office, host=host)
                body = self.place_of(at, office) if there else None
                return office if body is None else replace(office, body=body)
        return office

    def served(self, at: int) -> Ref | None:
        """The body in which somebody serves as what stands behind: "at *Harbour Aid* as chair"."""
        low = self.passage.lower
        name = self.passage.ending.get(at - 1) if low[at - 1 : at] == ["as"] else None
        if name is None or name.type is not EntityType.ORGANIZATION or name.start < SOMEBODY:
            return None
        before = name.start - 1 - (low[name.start - 1] == "the")
        too = low[before - 1] in {",", "and"} and "as" in low[max(0, before - 2 * REACH) : before]
        serves = low[before - 1].startswith(("serv", "work", "employ")) or too
        return self.ref(name) if serves and low[before] in {"with", "at", "for"} else None

    def there(self, office: Office) -> Ref | None:
        """The body that has been named last before "a fellow *there*", if neither a place nor a
        noun for one has stood since: "runs a *clinic*", "met at the *dam*".
        """
        if office.role in OF_LANDS or self.passage.lower[office.last - 1] in LOCAL | POSTED:
            return None
        before = self.offset(office.start)
        ref = self.antecedents.last_named(before)
        if ref is None:
            return None
        named = self.draft.mentions[ref].span.end
        since = (self.draft.mentions[r] for at, r in self.draft.mention_at.items() if at >= named)
        moved = any(m.type is EntityType.PLACE and m.span.end <= before for m in since)
        moved = moved or any(
            self.offset(n) >= named and is_spot(word) and not office.start <= n < office.end
            for n, word in enumerate(self.words)
        )
        return None if moved or before - named > NEAR else ref

    def is_whole(self, office: Office) -> bool:
        """Whether nobody owns an office, and no noun behind it goes on with its title."""
        low, end = self.passage.lower, office.end
        goes_on = end < len(low) and self.words[end].tag_ in {"NN", "NNS"}
        owned = not POSSESSIVE.isdisjoint(low[office.start : office.first])
        return not (goes_on or owned or office.deed or office.plural)

    def holds_there(self, at: int, office: Office) -> bool:
        """Whether somebody is told to have the office there: "where *she was*", "where director
        *Ana Lind* spoke", which may be no minister: he only speaks there.
        """
        if office.start == at + 1:
            holder = self.passage.starting.get(office.end)
            person = holder is not None and holder.type is EntityType.PERSON
            return person and office.role not in NATIONAL | ACCREDITED
        words = [
            "NAME" if each in self.passage.inside else self.passage.lower[each]
            for each in range(at + 1, office.start)
        ]
        return HOLDS.fullmatch(re.sub(r"NAME(?: NAME)+", "NAME", " ".join(words))) is not None

    def sent_to(self, at: int, office: Office) -> Ref | None:
        """Where an envoy serves: "lived in *Kenya*, where she was ambassador"."""
        name = self.passage.ending.get(at - (self.passage.lower[at - 1] == ","))
        sent = office.role in ACCREDITED and office.host is None
        return self.ref(name) if sent and name and name.type is EntityType.PLACE else None

    def place_of(self, at: int, office: Office) -> Ref | None:
        """What stands before "where": a body, a town if the title is of one, or a noun for one."""
        end = at - (self.passage.lower[at - 1] == ",")
        name = self.passage.ending.get(end)
        if name is None:
            start = self.phrase_start(end - 1)
            return self.meant(start, end) if self.calls_body(start, end) else None
        if name.type is EntityType.ORGANIZATION:
            return self.ref(name)
        if name.type is EntityType.PLACE and self.passage.lower[office.last - 1] in LOCAL:
            return self.ref(name)
        several = self.passage.lower[name.start - 1] in {"and", ","}
        if office.role in NATIONAL and not several and is_state(self.draft, self.ref(name)):
            # "went back to *Peru*, where she became minister"
            return self.ref(name)
        seated = None if office.role in OF_LANDS else self.seated(name)
        return None if seated is None else self.ref(seated)

    def seated(self, name: Name) -> Name | None:
        """The body that is in a place, or in several: "Sounding Centre in *Tórshavn and Oslo*"."""
        low, ending = self.passage.lower, self.passage.ending
        before, links = ending.get(name.start - 1), {"in", "at", ","}
        while before is not None and before.type is EntityType.PLACE and (
            low[before.end] in {"and", ","}
        ):  # fmt: skip
            # "the Fund, Norway and Chile" are several that somebody worked for
            links = links if low[before.end] == "," and "," in links else {"in", "at"}
            before = ending.get(before.start - 1)
        seated = before is not None and before.type is EntityType.ORGANIZATION
        return before if before and seated and low[before.end] in links else None


def is_spot(noun: Token) -> bool:
    """Whether a noun tells another place in which somebody may be."""
    if noun.tag_ not in {"NN", "NNS"} or noun.ent_type_ in {"DATE", "TIME"}:
        return False
    site = noun.lower_ in GROUNDS | SITES | BUILT | BODIES
    return site or (noun.dep_ == "pobj" and noun.head.lower_ in LOCATING)


LOCATING = frozenset({"at", "inside", "near", "outside"})
NEAR = 300
"""Characters back to the body that "there" means."""
POSTED = frozenset({"commander", "correspondent", "attaché", "commissioner", "representative"})
"""Who is where a body sends him, not in what was named."""
OF_LANDS = OF_STATES | ELECTED | (NATIONAL - {"president", "vice-president"})
"""Roles of states and houses, which no body has that is in a state or a town."""
ENDS = frozenset({".", ";", ":", ",", "!", "?", "—", "–"})
"""Signs that part a title from a "where" before it."""
