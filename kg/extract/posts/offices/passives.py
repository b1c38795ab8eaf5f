"""Offices told by what a body undergoes: "the agency, led by Ana Lind"; and "in charge of"."""

import re
from dataclasses import dataclass

from kg.extract.posts.bodies.suited import TRADES
from kg.extract.posts.offices.deeds import DENIALS, NOUNS, REACH, SINGULAR, TASKS, Deeds
from kg.extract.posts.offices.doers import COMING
from kg.extract.posts.offices.verbs import VERBS, Form
from kg.extract.posts.titles.office import Office
from kg.model.extraction import EntityType, Ref, Status


@dataclass(slots=True)
class Passives(Deeds):
    """Reads all offices of one passage that verbs tell."""

    def deeds(self) -> list[Office]:
        """The offices, in order."""
        low = self.passage.lower
        found = [self.deed(at) or self.passive(at) for at, word in enumerate(low) if word in VERBS]
        found += [self.charge(at) for at, word in enumerate(low) if word == "charge"]
        found += [self.gained(at) for at, word in enumerate(low) if word in PLACES]
        return sorted((o for o in found if o is not None), key=lambda office: office.start)

    def passive(self, at: int) -> Office | None:
        """The office of whom a body is led by: "the agency, *led* by Ana Lind"."""
        verb, low = VERBS[self.passage.lower[at]], self.passage.lower
        by = at + 1 + (low[at + 1 : at + 2] != [] and low[at + 1] in verb.behind)
        if low[at] == "chaired" and low[max(0, at - 2)] in {"programme", "program"}:
            return None  # what people come to: "The programme was chaired by Ana Lind"
        if low[by : by + 1] != ["by"] or Form.PARTICIPLE not in verb.forms or not self.is_by(by):
            return None
        start = at
        while start and low[start - 1] in BE:
            start -= 1
        between = set(low[start:at])
        past = not between.isdisjoint({"was", "were", "had"}) or self.is_over(by)
        if verb.passing and past and not self.lasts(at, start, Form.PAST):
            return None
        body = self.undergoing(at, start, past=past)
        if body is None or self.draft.mentions[body].type is not EntityType.ORGANIZATION:
            return None
        status = Status.DESIGNATE if between & {"will", "would", "to"} else None
        return Office(
            at, at, at + 1, at + 1, verb.role, status=Status.FORMER if past else status, body=body,
            closed=True, deed=True,
        )  # fmt: skip

    def is_by(self, by: int) -> bool:
        """Whether a person stands behind "by" whose office in what is led is not told there."""
        at, low = by + 1, self.passage.lower
        while at < min(by + REACH + 1, len(low)) and at not in self.passage.starting:
            at += 1
        name = self.passage.starting.get(at)
        if name is None or name.type is not EntityType.PERSON:
            return False
        # "headed by *Ana Lind's* brother", "headed by a friend of *Ana Lind*"
        if not SINGULAR.isdisjoint(low[name.end : name.end + 1]) or low[at - 1] in {"of", "to"}:
            return False
        # "by a retired judge, Ana Lind"
        before = low[by + 1 : at - 1] if low[at - 1] == "," else low[by + 1 : at]
        described = before[:1] in (["a"], ["an"])
        if "," in before or (low[at - 1] == "," and not described):
            return False
        last = [n for n in range(by, at) if n in self.passage.titles]
        if last and low[last[-1]] in STATELY and not OWN.intersection(before):
            return True
        return {low[n] for n in last} <= TRADESPEOPLE or not PAST.isdisjoint(before)

    def is_over(self, by: int) -> bool:
        """Whether a time behind "by" and its name is over: "led by Ana Lind *until 2015*", "*in the
        1990s*", "*last year*".
        """
        low = self.passage.lower
        end = next((n for n in range(by, len(low)) if low[n] in {",", ".", ";"}), len(low))
        name = next((n for n in self.passage.names if by <= n.start < end), None)
        rest = low[name.end : end] if name is not None else []
        ended = rest[:1] == ["until"] or (rest[:1] == ["from"] and "to" in rest)
        return ended or PERIOD.match(" ".join(rest)) is not None

    def undergoing(self, at: int, start: int, *, past: bool) -> Ref | None:
        """The body that the passive verb at a word is told of, right before it or as the parser has
        its subject.
        """
        word, low = self.words[at], self.passage.lower
        subjects = [t for t in word.lefts if t.dep_ == "nsubjpass"]
        if subjects and subjects[-1].lower_ in {"which", "that"} and word.dep_ == "relcl":
            subjects = [word.head]
        noun = subjects[-1].i if subjects else word.head.i if word.dep_ == "acl" else -1
        noun -= self.words[0].i
        end = start - (low[start - 1] == ",")
        name = self.passage.inside.get(noun) if noun >= 0 else None
        if noun < 0:
            end = self.before_circumstances(end)
            name, noun = self.passage.ending.get(end), end - 1
        if name is not None:
            return self.ref(name)
        once = low[noun] in OCCASIONS or (low[noun] in TASKS and (past or not subjects))
        if low[noun] not in NOUNS or low[noun] in {"delegation", "party"}:
            return None
        if low[noun] in GOVERNING:
            return None  # "the government led by Prime Minister Lind" tells of one office
        body = None if once else self.meant(self.phrase_start(noun), noun + 1)
        return self.formed(noun) if body is None else body

    def before_circumstances(self, end: int) -> int:
        """Where the words end before those that tell where and when: "a mission *to Chad in May*,
        to be led by".
        """
        low, at = self.passage.lower, end
        while at > 0:
            name = self.passage.ending.get(at)
            if name is None and self.words[at - 1].ent_type_ != "DATE":
                break
            if name is not None and name.type is not EntityType.PLACE:
                break
            at = at - 1 if name is None else name.start
            at -= low[at - 1] in {"the", "next", "this"}
            if low[at - 1] in CIRCUMSTANCES:
                at = end = at - 1
        return end

    def formed(self, noun: int) -> Ref | None:
        """The body that is told of for the first time, if words before its noun tell what it is:
        "a *government* commission", "an *international friendship* group".
        """
        low, start = self.passage.lower, self.phrase_start(noun)
        told = any(w.tag_[:2] == "NN" or w.lower_ in FOUNDED for w in self.words[start:noun])
        led = low[noun] in STANDING or (low[noun] == "group" and low[noun - 1] in KINDS_OF_GROUPS)
        opened = low[start - 1 : start] in (["a"], ["an"]) or start in self.passage.ending
        return self.made(start, noun + 1) if told and led and opened else None

    def charge(self, at: int) -> Office | None:
        """The office of who is "in *charge* of" a body."""
        low = self.passage.lower
        if low[at - 1] != "in" or low[at + 1 : at + 2] != ["of"]:
            return None
        subject = self.subject(at - 1, at - 1)
        between = set(low[subject : at - 1]) if subject is not None else set()
        if between.isdisjoint(BE):
            return None
        told = self.led(at + 1)
        if told.ref is None or self.draft.mentions[told.ref].type is not EntityType.ORGANIZATION:
            return None
        status = Status.FORMER if between & {"was", "had"} else None
        status = Status.DESIGNATE if between & COMING else status
        return Office(
            at - 1, at - 1, at + 1, at + 1, "head", status=status, body=told.ref, closed=True,
            deed=True,
        )  # fmt: skip

    def gained(self, at: int) -> Office | None:
        """The office by the noun for it that somebody gets: "assumes the *vice-presidency* of X",
        "accepted a *seat* on the board".
        """
        low, noun = self.passage.lower, self.passage.lower[at]
        first = at - 2 if low[max(0, at - 2) : at] == ["vice", "-"] else at
        verb = first - 1
        while verb > 0 and (low[verb] in DETERMINING or self.words[verb].tag_ == "JJ"):
            verb -= 1
        chosen = low[verb] == "to" and low[verb - 1] in CHOSEN
        verb -= chosen
        if low[at + 1 : at + 2] != [PLACES[noun][1]] or not (
            chosen or self.words[verb].lemma_ in GAINING
        ):  # fmt: skip
            return None
        subject, told = self.subject(verb, verb), self.body_at(at + 2)
        if subject is None or told.ref is None or not self.draft.names(
            told.ref, EntityType.ORGANIZATION
        ):  # fmt: skip
            return None
        if not DENIALS.isdisjoint(low[subject:verb]):
            return None
        still = self.words[verb].tag_ in {"VBD", "VBN"} and low[verb] != "accepted"
        role = PLACES[noun][0] if first == at else f"vice-{PLACES[noun][0]}"
        status = None if still and COMING.isdisjoint(low[subject:verb]) else Status.DESIGNATE
        return Office(
            first, first, at + 1, at + 1, role, status=status, body=told.ref, closed=True, deed=True
        )


PLACES = {
    "presidency": ("president", "of"), "chairmanship": ("chair", "of"), "seat": ("member", "on"),
    "directorship": ("director", "of"), "governorship": ("governor", "of"),
}  # fmt: skip
"""Nouns for an office: its role, and what stands before whose it is."""
GAINING = frozenset({"assume", "accept", "win", "gain", "take"})
CHOSEN = frozenset({"elected", "appointed", "named", "promoted", "elevated", "nominated"})
DETERMINING = frozenset({"the", "a", "an", "its", "his", "her"})
PERIOD = re.compile(
    r"(?:(?:in|during|throughout) (?:the |its |his |her )?"
    r"(?:(?:early|mid|late|first|last|final)[ -]*)*"
    r"(?:1[5-9]|20)\d\d|(?:in|during|throughout) the (?:\w+ )?(?:\w*ties|decade|war|years)\b"
    r"|last \w+|(?:\w+ ){1,3}ago)"
)
"""A time of which the end is told, or which is over."""
BE = frozenset(
    {"is", "are", "was", "were", "been", "be", "being", "has", "had", "will", "would", "to",
     "currently", "now", "then", "still", "which", "that", "jointly", "again"}
)  # fmt: skip
STATELY = frozenset(
    {"minister", "premier", "mayor", "governor", "justice", "judge", "chancellor", "parliament",
     "archbishop", "bishop", "cardinal", "patriarch", "metropolitan", "mufti", "ayatollah", "imam",
     "rabbi", "king", "prince", "princess", "sheikh", "chief"}
)  # fmt: skip
"""Last words of titles of a state's, a town's, a court's or a church's, whatever else their holder
leads.
"""
CIRCUMSTANCES = frozenset({"to", "in", "for", "on", "by", "at", "from", "during", "before"})
"""Prepositions of where and when."""
STANDING = frozenset(
    {"commission", "committee", "council", "board", "force", "tribunal", "panel", "union", "party",
     "coalition", "alliance", "federation", "association", "organisation", "organization",
     "brigade", "battalion", "militia", "junta", "foundation", "institute", "network", "agency",
     "company", "firm", "consortium", "movement", "faction"}
)  # fmt: skip
"""Nouns for what has a head as long as it lasts."""
FOUNDED = frozenset(
    {"independent", "international", "parliamentary", "national", "special", "interim", "joint",
     "electoral", "advisory", "presidential", "ministerial", "military", "provisional"}
)  # fmt: skip
"""Adjectives that tell what a body is."""
KINDS_OF_GROUPS = frozenset(
    {"friendship", "working", "contact", "parliamentary", "advisory", "expert", "steering",
     "pressure", "campaign", "advocacy", "rebel", "armed", "militant", "monitoring", "rights"}
)  # fmt: skip
"""What tells of a group that it lasts."""
OWN = frozenset({"its", "their"})
GOVERNING = frozenset({"government", "cabinet", "administration", "ministry"})
"""Bodies whose heads have the office already by their title."""
PAST = frozenset({"former", "retired", "ex", "veteran", "one-time"})
OCCASIONS = frozenset(
    {"campaign", "talks", "meeting", "session", "ceremony", "march", "protest", "search", "rally",
     "hearing", "service"}
)  # fmt: skip
"""Tasks that make nobody an officer, also while they last."""
TRADESPEOPLE = TRADES | {
    "barrister", "scientist", "scholar", "journalist", "activist", "priest", "lawmaker",
    "legislator", "mp", "mep", "senator", "professor", "deputy", "councillor",
}  # fmt: skip
"""What somebody is by trade or in a house, who leads a body by no office of that: "led by
*economist* Lind", "by *Senator* Lind".
"""
