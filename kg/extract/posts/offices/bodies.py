"""Which body or state the words beside a title name."""

from dataclasses import dataclass

from kg.extract.naming.names import Name
from kg.extract.naming.nouns import is_committee
from kg.extract.posts.bodies.unread import ORGANS, Told
from kg.extract.posts.offices.fieldareas import PARTED
from kg.extract.posts.offices.kinds import behind_town, is_kind, kind_end, name_beside
from kg.extract.posts.offices.nouns import Nouns
from kg.extract.posts.titles.around import (
    DESCRIBED,
    LOCAL_BODIES,
    MISSIONS,
    OFFICES,
    PRESIDIA,
    SEVERAL_MISSIONS,
    UNNAMED_BODIES,
)
from kg.extract.posts.titles.bodynouns import (
    BODY_NOUNS,
    GROUNDS,
    STANDINGS,
    STATELY_BODIES,
)
from kg.extract.posts.titles.office import office_of
from kg.extract.posts.titles.titling import ARTICLES, POSSESSIVE
from kg.gazetteer import demonym
from kg.model.extraction import EntityType

DESCRIBING = frozenset({"JJ", "NN", "NNS", "VBG", "NNP"})
"""Tags of words that may tell what a body is."""
ADJECTIVES = frozenset({"JJ", "JJR", "JJS", "VBN", "HYPH"})
"""Tags of adjectives."""
BEFORE = -1
"""The end of a body that stands behind words that are no part of the office."""


@dataclass(slots=True)
class Bodies(Nouns):
    """Reads the bodies that one passage names."""

    def body_at(self, at: int) -> Told:
        """The body or state that begins at a word: by name, behind its state's 's, or a noun."""
        low = self.passage.lower
        start = at if at in self.passage.starting else skip_article(low, at)
        if start in self.passage.titles and (inner := office_of(self.passage, start)) > start:
            return self.body_at(inner)
        start = self.behind_adjectives(start + (low[start : start + 1] in (["its"], ["their"])))
        start = behind_town(self.passage, start)
        name = self.passage.starting.get(start)
        if name is not None and name.type is not EntityType.PERSON:
            return self.named_body(name)
        if start > at and low[start + 1 : start + 2] in (["'s"], ["’s"]) and (
            (owned := self.passage.starting.get(start + 2)) is not None
            and owned.type is EntityType.ORGANIZATION
        ):  # fmt: skip
            # "of the ministry's Europe Department"
            return Told(owned, self.ref(owned), owned.end)
        demonymic = name is None and start < len(low) and demonym(self.words[start].text)
        if demonymic and (told := self.of_adjective(start)) is not None:
            return told
        called = start > at or kind_end(self.passage, start) > start
        if called and (described := self.described_body(start)) is not None:
            return described
        if start > at and (told := self.unread_body(start)) is not None:
            return told
        own = low[at : at + 2] in (["his", "country"], ["her", "country"])
        if start > at or own or low[at : at + 1] in (["its"], ["their"], ["that"], ["this"]):
            return self.noun_body(max(start, at + 1))
        return Told(None, None, at)

    def of_adjective(self, at: int) -> Told | None:
        """The body behind its state's adjective, or the state of one that has no name: "the Turkish
        Ministry of Defence", "the *Portuguese navy*".
        """
        name = self.passage.starting.get(at + 1)
        if name is not None and name.type is EntityType.ORGANIZATION:
            return Told(name, self.ref(name), name.end)
        if self.polices(at + 1) and self.passage.lower[at + 1] in SEVERAL_MISSIONS:
            return Told(None, self.made(at, at + 2), at + 2)
        end, known = self.unit_behind(at + 1), demonym(self.words[at].text)
        state = None if known is None else self.antecedents.state(known.code)
        last, of = self.passage.lower[end - 1], self.passage.lower[at - 2 : at - 1] == ["of"]
        if (of and last == "delegation") or (last == "staff" and end > at + 2):
            # "deputy chief of the Turkish *naval staff*", "head of the Turkish *delegation*"
            return Told(None, self.made(at + 1, end), end)
        if end == at + 1 or state is None:
            return None
        return self.unit_within(end) or self.unit_named(end) or Told(None, state, end)

    def unit_within(self, at: int) -> Told | None:
        """The body in which a part without a name is: "the Malawian contingent *in MONUSCO*"."""
        low = self.passage.lower
        inner = skip_article(low, at + 1) if low[at : at + 1] in (["in"], ["of"], ["at"]) else at
        name = self.passage.starting.get(inner) if inner > at else None
        if name is None or name.type is not EntityType.ORGANIZATION or self.owns_more(name.end):
            return None
        return Told(name, self.ref(name), name.end)

    def behind_adjectives(self, at: int) -> int:
        """Where the name begins behind words that only tell how a body stands: "the *ruling* X",
        "the *national-conservative* X".
        """
        low, end = self.passage.lower, at
        while end < min(at + DESCRIBED, len(low)) and end not in self.passage.inside and (
            low[end] in STANDINGS
            or low[end] in {"-", "u.s."}
            or (self.words[end].text.islower() and self.words[end].tag_ in ADJECTIVES)
            or (low[end].endswith("ly") and self.words[end].tag_ == "RB")
        ):  # fmt: skip
            end += 1
        named = self.passage.starting.get(end)
        whole = named is not None and named.type is not EntityType.PERSON
        while not whole and at < len(low) and low[at] in STANDINGS:
            at += 1
        return end if whole else at

    def described_body(self, at: int) -> Told | None:
        """The body or place behind what it is: "the mining firm Meridian", "province of Kivu"."""
        low = self.passage.lower
        end = at
        while end < min(at + DESCRIBED, len(low)) and end not in self.passage.inside and (
            (self.words[end].text.islower() and self.words[end].tag_ in DESCRIBING)
            or (low[end] in POSSESSIVE and self.words[end - 1].tag_ == "NNS") or low[end] == "-"
        ):  # fmt: skip
            end += 1
        kind = low[end - 1]
        if end == at or not (kind in GROUNDS or is_kind(self.passage, end - 1)):
            return None
        of = end + 1 if low[end : end + 1] == ["of"] and low[end - 1] in GROUNDS else end
        name = name_beside(self.passage, of)
        led = name is not None and name.end - name.start > 1 and is_committee(self.words, end - 1)
        noun = self.words[end - 1].tag_ == "NN" and kind in BODY_NOUNS and of == end
        if name is not None and name.type is EntityType.PERSON and noun and not led:
            # "the civil-society network Kodro" is no person, "the group Ana Lind" is
            return Told(name, self.retyped(self.ref(name), EntityType.ORGANIZATION), name.end)
        if name is None and of == end:
            return self.unread_name(of)
        if name is None or name.type is EntityType.PERSON:
            return None
        return told if (told := self.named_body(name)).ref is not None else None

    def named_body(self, name: Name) -> Told:
        """The body by name; "Chile's Foreign Ministry" is the ministry. A name before a title or
        with a possessive that leads to none belongs to something else.
        """
        low = self.passage.lower
        if name.end < len(low) and low[name.end] in POSSESSIVE:
            return self.possessed(name)
        if name.type is EntityType.PLACE and self.polices(name.end):
            # "the Bergen police", "the U.S. Embassies in Peru and Chile"
            return Told(None, self.made(name.start, name.end + 1), name.end + 1)
        if name.type is EntityType.PLACE and (office := self.office_in(name)) is not None:
            return office
        if name.type is EntityType.PLACE and self.modifies(name) and low[name.end] not in GROUNDS:
            return Told(None, None, name.start)
        if name.type is EntityType.PLACE and low[name.end : name.end + 1]:
            # "the governor of Kano *State*"
            return Told(name, self.ref(name), name.end + (low[name.end] in GROUNDS))
        if (owned := self.owned_by_head(name.end)) is not None:
            return owned
        end = self.unit_behind(name.end)
        if name.type is EntityType.ORGANIZATION and end > name.end and not self.owns_more(end):
            # "the UN mission in Mali"
            unit, end = end, self.seat_behind(end)
            told = self.abbreviated(end) or self.renamed(end)
            if told is None and low[unit - 1] in {"office", "mission"}:
                return Told(None, self.made(name.end, unit), end)
            return told or Told(name, self.ref(name), end)
        described = self.words[name.end - 1].text.islower() and self.renamed(name.end)
        return described or Told(name, self.ref(name), name.end)

    def owned_by_head(self, at: int) -> Told | None:
        """The body that is its head's: "the UN *Secretary-General's Advisory Board*"."""
        low, end = self.passage.lower, at
        while end in self.passage.titles or low[end : end + 1] == ["-"]:
            end += 1
        owned = self.passage.starting.get(end + 1)
        head = end > at and low[end : end + 1] in (["'s"], ["’s"])
        if not head or owned is None or owned.type is not EntityType.ORGANIZATION:
            return None
        return Told(owned, self.ref(owned), owned.end)

    def office_in(self, name: Name) -> Told | None:
        """A body's office by where it is: "the Bishkek *office* of the Fund"."""
        end = self.unit_behind(name.end)
        local = end > name.end and self.passage.lower[end - 1] in OFFICES
        placed = name.type is EntityType.PLACE and local and not self.owns_more(end)
        return Told(None, self.made(name.end, end), end) if placed else None

    def polices(self, at: int) -> bool:
        """Whether a local body's noun stands behind a place, and nothing that it tells of."""
        low = self.passage.lower
        noun = low[at : at + 1] and (
            low[at] in SEVERAL_MISSIONS
            or self.words[at].text == "Mission"
            or (low[at] in LOCAL_BODIES and self.words[at].text.islower())
        )
        return bool(noun) and not (at + 1 < len(low) and self.words[at + 1].tag_ in {"NN", "NNS"})

    def possessed(self, name: Name) -> Told:
        """What a name owns, if that is a body: "Chile's *Foreign Ministry*"."""
        low = self.passage.lower
        owned = self.passage.starting.get(name.end + 1)
        if owned is not None and owned.type is EntityType.ORGANIZATION:
            sent = name.type is EntityType.PLACE and low[owned.end - 1] in MISSIONS
            return Told(owned, self.ref(name if sent else owned), owned.end)
        if owned is not None and (office := self.office_in(owned)) is not None:
            # "the Red Cross's Geneva *office*"
            return office
        end = self.unit_behind(name.end + 1)
        if end == name.end + 1:
            # "the Fund's *Tanzanian office*"
            adjective = end < len(low) and demonym(self.words[end].text) is not None
            unit = self.unit_behind(end + 1) if adjective else end + 1
            named = self.made(end, unit) if unit > end + 1 else None
            return Told(None, named, name.start if named is None else unit)
        if (inner := self.unit_named(end)) is not None:
            return inner
        if low[end - 1] in PRESIDIA or (low[end - 1] in UNNAMED_BODIES - ORGANS and (
            end - name.end > 2 or low[end : end + 1] in (["on"], ["for"])
        )):  # fmt: skip
            # "chair of the Senate's *foreign affairs committee*"
            return Told(None, self.made(name.end + 1, end), end)
        if name.type is EntityType.PLACE and low[end - 1] in MISSIONS:
            # "labour attaché at *Ghana's* embassy"
            return Told(name, self.ref(name), end)
        central = low[end - 2 : end] == ["central", "bank"]
        part = name.type is EntityType.ORGANIZATION and low[end - 1] in PARTED
        own = name.type is EntityType.PLACE and (low[end - 1] not in STATELY_BODIES or central)
        if part or own:
            return Told(None, self.made(name.end + 1, end), end)
        return Told(name, self.ref(name), end)

    def unit_named(self, at: int) -> Told | None:
        """The body whose name stands behind what it is: "Indonesia's coast guard, *Bakamla*"."""
        comma = self.passage.lower[at : at + 1] == [","]
        name = self.passage.starting.get(skip_article(self.passage.lower, at + comma))
        if name is None or name.type is not EntityType.ORGANIZATION or self.owns_more(name.end):
            return None
        return Told(name, self.ref(name), name.end)

    def seat_behind(self, at: int) -> int:
        """The end of where a part of a body is: "the UN mission *in Mali*", or `at`."""
        low = self.passage.lower
        if low[at : at + 1] not in (["in"], ["to"], ["for"]):
            return at
        inner = skip_article(low, at + 1)
        if low[inner : inner + 1] in (["country"], ["region"], ["area"], ["territory"]):
            return inner + 1
        name = self.passage.starting.get(inner)
        return name.end if name is not None and name.type is EntityType.PLACE else at

    def modifies(self, name: Name) -> bool:
        """Whether a place only tells of what a noun behind it is: "the Paris climate agreement"."""
        after = self.words[name.end : name.end + 1]
        plain = bool(after) and after[0].text.islower() and after[0].tag_ in {"NN", "NNS", "JJ"}
        return plain and self.words[name.end - 1].dep_ in {"compound", "amod", "nmod"}


def skip_article(low: list[str], at: int) -> int:
    """The word behind an article: "the *court*", "the same *court*", "the Republics of *Chad*"."""
    if at >= len(low) or low[at] not in ARTICLES:
        return at
    several = low[at + 1 : at + 3] == ["republics", "of"]
    return at + 1 + (low[at + 1 : at + 2] == ["same"]) + 2 * several
