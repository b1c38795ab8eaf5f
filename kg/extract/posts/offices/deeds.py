"""Offices told by a verb: "who chairs the committee", "the mission, which she headed"."""

import re
from dataclasses import dataclass

from kg.extract.posts.bodies.unread import KINDRED, ORGANS, Told
from kg.extract.posts.offices.bodies import skip_article
from kg.extract.posts.offices.doers import Doers
from kg.extract.posts.offices.fieldareas import UNITS
from kg.extract.posts.offices.programmes import PROGRAMMES
from kg.extract.posts.offices.verbs import VERBS, Form, Verb
from kg.extract.posts.titles.around import PANELS
from kg.extract.posts.titles.bodynouns import BODY_NOUNS, PARTS
from kg.extract.posts.titles.office import Office
from kg.extract.posts.titles.titling import ARTICLES, POSSESSIVE
from kg.extract.words.lexicon import words
from kg.gazetteer import demonym
from kg.model.extraction import EntityType, Ref

TASKS = frozenset(
    {"delegation", "team", "talks", "meeting", "session", "ceremony", "march", "protest", "mission",
     "investigation", "inquiry", "search", "rally", "group", "hearing", "service", "campaign",
     "jury", "panel"}
)  # fmt: skip
"""What somebody led once and held no office by it."""
NOUNS = BODY_NOUNS | PARTS | UNITS
REACH = 6
"""Words that may tell what a body is before its noun."""


@dataclass(slots=True)
class Deeds(Doers):
    """Reads the offices of one passage that verbs tell."""

    def deed(self, at: int) -> Office | None:
        """The office that the verb at a word tells, if somebody is its subject and a body led."""
        verb, low = VERBS[self.passage.lower[at]], self.passage.lower
        first = self.first(at)
        subject = None if at in self.passage.inside else self.subject(first, at)
        form = None if subject is None else self.form(at, subject)
        if subject is None or form is None:
            return None
        aside = max((n for n in range(subject, at) if low[n] == ","), default=subject)
        # "Ana Lind, whose successor has *not* been named, is to head"
        between = set(low[aside:at])
        if not DENIALS.isdisjoint(between):
            return None
        if verb.passing and not self.lasts(at, subject, form):
            return None
        told = self.object(at, subject, verb)
        if told.ref is None or not self.is_led(verb, told):
            return None
        if verb.role == "representative":
            told = self.seat(told)
        if self.is_away(told.end) or self.owns_more(told.end):
            return None
        if self.goes_on(told.end) or (verb.role == "member" and self.is_told_behind(told.end)):
            return None
        status = self.told(form, between)
        return Office(
            first, first, at + 1, at + 1, verb.role, status=status, body=told.ref, closed=True,
            deed=True,
        )  # fmt: skip

    def is_told_behind(self, end: int) -> bool:
        """Whether words behind a body's name tell what somebody was there, or that no member is
        meant: "served on the Council's *staff*", "sat on the Board *as* its adviser".
        """
        low = self.passage.lower
        if low[end : end + 1] == ["("]:
            end = next((n + 1 for n in range(end, len(low)) if low[n] == ")"), end)
        stop = next((n for n in range(end, len(low)) if low[n] in {".", ";"}), len(low))
        noun = end < len(low) and self.words[end].pos_ == "NOUN"
        independent = "independent" in low[end:stop]
        return noun or ("as" in low[end:stop] and not independent)

    def goes_on(self, end: int) -> bool:
        """Whether a body only tells what another noun is of: "leads the Fund *coverage*", "the
        *UN-backed* talks".
        """
        low = self.passage.lower
        if low[end : end + 1] == ["-"]:
            return True
        free = (n for n in range(end, len(low)) if not self.words[n].tag_.startswith("JJ"))
        at = next(free, len(low))
        if at == len(low) or any(n in self.passage.inside for n in range(end, at + 1)):
            return False
        noun = self.words[at]
        return noun.tag_ in {"NN", "NNS"} and noun.dep_ not in APART and not noun.ent_type_

    def first(self, at: int) -> int:
        """Where a verb begins: "*co-*chairs"."""
        low = self.passage.lower
        return at - 2 if at > 1 and low[at - 1] == "-" and low[at - 2] in {"co", "vice"} else at

    def object(self, at: int, subject: int, verb: Verb) -> Told:
        """The body that the verb at a word is about: behind it, or what "which" goes back to."""
        low, which = self.passage.lower, self.relative(subject)
        then = self.past_time(at + 1)
        behind = then if low[then : then + 1] and low[then] in verb.behind else at
        if verb.behind and behind == at:
            over = which > 0 and low[which - 1] in verb.behind
            return Told(None, self.before(which - 1), at + 1) if over else Told(None, None, at + 1)
        told = self.led(behind)
        if told.ref is None and which > 0:
            return Told(None, self.before(which), behind + 1)
        if told.ref is None and (part := self.whose(subject)) is not None:
            return Told(None, part, behind + 1)
        return told

    def is_led(self, verb: Verb, told: Told) -> bool:
        """Whether what stands behind a verb is a body, or a land that somebody governs."""
        if told.ref is None:
            return False
        body = self.draft.mentions[told.ref]
        rooms = body.kind == "diplomatic-mission" or body.name in ROOMS
        if RACES.search(body.name) or (verb.role == "member" and rooms):
            return False
        return (
            body.type is EntityType.ORGANIZATION
            or verb.role == "governor"
            or (verb.role == "representative" and self.seat(told) is not told)
        )

    def seat(self, told: Told) -> Told:
        """The chamber in which somebody sits for a place, "represents the North *in the Senate*";
        the state, which has "represented Peru at the UN"; else what is told.
        """
        low, at = self.passage.lower, told.end
        if told.name is None or told.name.type is not EntityType.PLACE or (
            low[at : at + 1] not in (["in"], ["at"], ["on"], ["before"])
        ):  # fmt: skip
            return told
        behind = self.body_at(at + 1)
        if behind.ref is None or self.draft.mentions[behind.ref].type is EntityType.PLACE:
            return told
        house = self.draft.mentions[behind.ref].kind == "legislature"
        return behind if house else told._replace(end=behind.end)

    def is_office(self, at: int, end: int) -> bool:
        """Whether who leads a body without a name, whose words end there, has an office by it."""
        low, last = self.passage.lower, self.passage.lower[end - 1]
        past = VERBS[low[at]].forms & {Form.PAST} if low[at] in VERBS else False
        once = last in TASKS and bool(past) and not self.is_spell(at)
        return last not in OTHERS and not once and not self.is_away(end)

    def whose(self, subject: int) -> Ref | None:
        """The part of a body that stands behind "whose" and before the subject: "whose *Sudan
        Programme* she heads"; the body itself, if the part has no name.
        """
        low, start = self.passage.lower, subject
        while start > 0 and low[start] != "whose" and subject - start <= REACH:
            start -= 1
        parts = [n for n in range(start + 1, subject) if low[n].removesuffix("s") in NOUNS]
        if low[start] != "whose" or not parts:
            return None
        name = self.passage.ending.get(subject)
        if name is not None:
            return self.ref(name)
        named = self.words[parts[-1]].text[:1].isupper()
        panel = low[parts[-1]] in PANELS and subject - start > TWO
        return self.made(start + 1, subject) if named or panel else self.before(start)

    def before(self, which: int) -> Ref | None:
        """The body to which "which" goes back, also where another stands before it: "which she
        founded and *which* she headed".
        """
        low = self.passage.lower
        if low[which - 1] in {"and", "but"}:
            which = next((n for n in range(which - 1, 0, -1) if low[n] in {"which", "."}), which)
        end = which - (low[which - 1] == ",")
        name = self.passage.ending.get(end)
        if name is not None:
            return self.ref(name)
        return self.meant(self.phrase_start(end - 1), end) if end > 0 else None

    def led(self, at: int) -> Told:
        """The body behind the verb."""
        low = self.passage.lower
        if low[at + 1 : at + 2] == ["it"]:
            return Told(None, self.of_its(at + 1, at + 1), at + 2)
        own = low[at + 1 : at + 2] in (["its"], ["their"], ["our"])
        start = at + 2 if own else skip_article(low, at + 1)
        if start >= len(low):
            return Told(None, None, start)
        if (whole := self.of_organ(start)) is not None:
            return whole
        if own and (end := self.noun_end(start)) > start and self.is_office(at, end):
            # "she headed *its Oslo office*"
            return Told(None, self.made(start, end), end)
        unit = self.unit_start(start)
        owned = self.passage.starting.get(unit) if unit > start else None
        if (
            owned is not None
            and owned.type is EntityType.ORGANIZATION
            and low[unit - 1] in SINGULAR
        ):
            return Told(owned, self.ref(owned), owned.end)
        if unit > start and (end := self.noun_end(unit)) > unit and low[end - 1] not in KINDRED:
            place = self.passage.starting.get(start)
            there = place is not None and place.type is EntityType.PLACE and place.end == unit
            there = there and low[end - 1] in SEATED
            there |= place is None and low[end - 1] in MISSIONS  # "the *Dutch mission*"
            if low[end - 1] in PROGRAMMES and (whole := self.unit_within(end)):
                return whole  # "the Sahel *programme* of the Institute" is the Institute's
            body = self.made(start if there else unit, end) if self.is_office(at, end) else None
            return self.unit_named(end) or Told(None, body, end)
        end = self.noun_end(start)
        named = self.words[end - 1].text[:1].isupper()
        if end == start or low[at + 1] not in ARTICLES or named:
            return self.body_at(at + 1)
        if not self.is_office(at, end):
            return Told(None, None, end)
        owners = [n + 1 for n in range(start, end) if low[n] in SINGULAR]
        return Told(None, self.meant(owners[-1] if owners else start, end), end)

    def of_organ(self, start: int) -> Told | None:
        """The body whose organ without a name of its own begins there: "the advisory board *of the
        Institute*", "the Board *of the Fund*".
        """
        low, name = self.passage.lower, self.passage.starting.get(start)
        single = name is not None and name.end == start + 1
        end = start + 1 if single else self.noun_end(start)
        if end == start or low[end - 1] not in ORGANS or low[end : end + 1] != ["of"]:
            return None
        whole = self.body_at(end + 1)
        return None if whole.ref is None else whole

    def unit_start(self, start: int) -> int:
        """Where the words begin behind whose a part is: "the AU *liaison office*", "Peru's *navy*",
        "the ministry's *Horn desk*"; `start` if nobody's.
        """
        low, name = self.passage.lower, self.passage.starting.get(start)
        if name is None and not SINGULAR.isdisjoint(low[start : start + OWNED]):
            owner = next(n for n in range(start, len(low)) if low[n] in SINGULAR)
            return owner + 1 if low[owner + 1 : owner + 2] else start
        if name is None:
            return start + (demonym(self.words[start].text) is not None)
        if name.type is EntityType.PERSON:
            return start
        return name.end + (not SINGULAR.isdisjoint(low[name.end : name.end + 1]))

    def noun_end(self, start: int) -> int:
        """The end of the words of which the last is the noun for a body, or `start`."""
        low, end = self.passage.lower, start
        while end < min(start + REACH, len(low)) and self.describes(end):
            end += 1
            inner = {*NOUNS, *SINGULAR}.intersection(low[end : end + 1])
            if low[end - 1] in NOUNS and not inner and end not in self.passage.starting:
                return end
        return start

    def describes(self, at: int) -> bool:
        """Whether a word may be of a body's description: "the *vendors' cooperative*"."""
        if self.passage.lower[at] in POSSESSIVE | {"-"}:
            # "the anti-corruption unit"
            return True
        free = at not in self.passage.inside and self.words[at].is_alpha
        return free and self.words[at].tag_[:2] in {"NN", "JJ", "VB"}


RACES = re.compile(
    r"(?i)\b(?:marathon|race|tour|championships?|cup|rally|lecture|dialogue|seminar|webinar|conclave|"
    r"roundtable|symposium|workshop|session|plenary)$"
)
"""How the names end of what somebody runs in, or presides over for a day."""
MISSIONS = words("mission embassy consulate")
SEATED = words("office bureau branch desk station section")
"""Parts of a body that are told apart by where they are: "its *Oslo office*"."""
OTHERS = words("delegation website page chamber gallery front floor")
"""Nouns of what is nobody's to lead or to sit in as a member."""
ROOMS = words("office bureau headquarters department section studio newsroom desk")
"""Bodies without a name in which who sits works."""
DENIALS = frozenset({"never", "not", "no", "n't", "n’t", "hardly", "may", "might", "could"})
"""Words between a subject and a verb by which he does not do it."""
APART = frozenset({"npadvmod", "nsubj", "nsubjpass", "appos"})
"""What a noun behind a body is that has nothing to do with it."""
OWNED = 4  # words in which a common noun's possessive stands
TWO = 2
SINGULAR = frozenset({"'s", "’s"})
"""The possessive of one."""
