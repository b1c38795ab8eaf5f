"""Who does what a verb tells, and of which time: "who *since 2020 has run* the board"."""

from dataclasses import dataclass
from itertools import pairwise

from kg.extract.naming.names import Name
from kg.extract.posts.offices.behind import Behind
from kg.extract.posts.offices.bodies import skip_article
from kg.extract.posts.offices.verbs import VERBS, Form
from kg.extract.posts.titles.titling import ARTICLES
from kg.model.extraction import EntityType, Status

AWAY = frozenset({"to", "into", "through", "against", "out", "back", "towards", "as"})
"""What stands behind a body that is led somewhere, or as what is told behind."""
COMING = frozenset({"will", "would", "shall", "to"})
"""What stands before the plain form of a verb that tells what somebody is to do."""
PICKED = frozenset(
    {"chosen", "elected", "appointed", "named", "picked", "tapped", "selected", "hired",
     "nominated", "designated", "recruited", "asked", "invited", "drafted"}
)  # fmt: skip
ENTERED = frozenset({"gone", "went", "continues", "continued", "returned", "stayed", "goes"})
"""Verbs behind which "to run" tells what somebody does by now."""
PERFECT = frozenset({"has", "have", "'s", "’s"})
BETWEEN = COMING | PICKED | ENTERED | PERFECT | frozenset(
    {"now", "also", "currently", "still", "today", "formerly", "previously", "then", "once",
     "later", "had", "since", "long", "already", "instead", "set", "due", "is", "was",
     "been", "recently", "again", "jointly", "temporarily", "used", "himself", "herself", "briefly",
     "earlier", "expected", "subsequently", "afterwards", "twice", "be", "first", "both",
     "meanwhile", "nowadays", "latterly", "presently", "effectively", "nominally", "formally"}
)  # fmt: skip
"""Words between a subject and such a verb."""
SUBJECTS = frozenset({"who", "he", "she"})
RANKED = frozenset({"first", "only", "second", "third", "youngest", "oldest"})
"""What tells of the how manieth to do something."""
BECOMING = frozenset({"is", "was", "became", "becomes", "become"})
RANK = 7  # words of "the first woman to"
SORTS = frozenset(
    {"woman", "man", "female", "person", "civilian", "foreigner", "outsider", "immigrant", "native"}
)
"""Of what sort somebody is who is the first of it: a "candidate" or a "choice" leads nothing."""
SUPPOSED = frozenset({"if", "would", "could", "might", "may", "not", "never"})
"""What tells that something is not so yet."""
LASTING = frozenset({"until", "since", "till", "through", "between", "throughout"})
"""Words behind a verb in the past that tell that it was a post."""
ONCE = frozenset({"once", "formerly", "previously", "used", "long", "earlier"})
"""Words before it that do."""
NUMBERS = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
     "fifteen", "twenty", "thirty", "several", "many", "a", "some", "nearly", "almost"}
)  # fmt: skip
TIMES = frozenset({"years", "decades", "months", "terms", "decade", "year", "term"})
CLAUSE = 16
"""Words behind a verb among which its time is told."""


@dataclass(slots=True)
class Doers(Behind):
    """Reads the subjects of one passage's verbs."""

    def form(self, at: int, subject: int) -> Form | None:
        """The form of a verb, as the words between its subject and it tell."""
        forms, between = VERBS[self.passage.lower[at]].forms, set(self.passage.lower[subject:at])
        perfect = not (PERFECT | {"had"}).isdisjoint(between)
        if Form.PARTICIPLE in forms and perfect:
            return Form.PARTICIPLE
        if not COMING.isdisjoint(between):
            return Form.PLAIN if Form.PLAIN in forms else None
        if Form.PRESENT in forms:
            return Form.PRESENT
        return Form.PAST if Form.PAST in forms and not perfect else None

    def told(self, form: Form, between: set[str]) -> Status | None:
        """The status that the form of a verb tells: who "has led" a body leads it."""
        if form is Form.PLAIN:
            if not RANKED.isdisjoint(between) and between.isdisjoint({"will", "would"}):
                return Status.FORMER if "was" in between else None
            if "used" in between:
                return Status.FORMER
            return None if not ENTERED.isdisjoint(between) else Status.DESIGNATE
        past = form is Form.PAST or "had" in between
        return Status.FORMER if past else None

    def lasts(self, at: int, subject: int, form: Form) -> bool:
        """Whether what may be done once is told as a post: "*until 2020*", "*for six years*"."""
        between = self.passage.lower[subject:at]
        if form is Form.PLAIN:
            return not {*PICKED, *ENTERED, "used"}.isdisjoint(between)
        if form is Form.PRESENT or not (ONCE | LASTING).isdisjoint(between):
            return True
        if "where" in self.passage.lower[max(0, subject - 1) : subject]:
            # "from the Fund, where she edited the review"
            return True
        return self.is_spell(at)

    def is_spell(self, at: int) -> bool:
        """Whether a time behind a verb is one of a post: "*until 2020*", "*from 2011 to 2015*"."""
        low = self.passage.lower
        end = next((n for n in range(at, len(low)) if low[n] in {".", ";"}), len(low))
        behind = low[at : min(end, at + CLAUSE)]
        if not LASTING.isdisjoint(behind):
            return True
        return any(
            (one == "for" and (two in NUMBERS or two.isdigit()) and not TIMES.isdisjoint(behind))
            or (one == "from" and two.isdigit() and "to" in behind)
            for one, two in pairwise(behind)
        )

    def is_away(self, end: int) -> bool:
        """Whether a body is led somewhere: no "mission *to* NATO", which is at a body."""
        host = self.passage.starting.get(skip_article(self.passage.lower, end + 1))
        sent = self.passage.lower[end - 1 : end + 1] == ["mission", "to"] and host is not None
        own = sent and host is not None and host.type is EntityType.ORGANIZATION
        return not own and not AWAY.isdisjoint(self.passage.lower[end : end + 1])

    def subject(self, first: int, at: int) -> int | None:
        """The word at which the subject of a verb begins, if it is a person's name, "he", "she" or
        "who": right before its adverbs, or before the verb that it goes on.
        """
        low, start = self.passage.lower, self.ranked(first)
        while start and (low[start - 1] in BETWEEN or self.is_time(start)):
            start -= 1 if low[start - 1] in BETWEEN else 2
        between = low[start:first]
        plain = not COMING.isdisjoint(between)
        if not start or (plain and self.is_contested(start - 1)):
            return None
        if low[start - 1] in SUBJECTS:
            return start - 1
        if plain and low[start - 1] == "," and not PICKED.isdisjoint(between):
            # "Ana Lind, chosen to head"
            start -= 1
        aged = start > 2 and low[start - 1] == low[start - 3] == "," and low[start - 2].isdigit()
        name = self.from_where(self.passage.ending.get(start - 3 * aged))
        person = name is not None and name.type is EntityType.PERSON
        if low[start - 1] == ")" and "(" in low[max(0, start - ASIDE) : start]:
            # as in "Colonel Ana Lind (retd) commanded"
            start = max(n for n in range(start) if low[n] == "(")
            name = self.passage.ending.get(start)
            person = name is not None and name.type is EntityType.PERSON
        verbal = plain or self.words[at].tag_.startswith("VB") or "charge" in low[at : at + 2]
        verbal = verbal or not ARTICLES.isdisjoint(low[at + 1 : at + 2])
        verbal = verbal or (name is not None and self.relative(name.start) > 0)
        if name is not None and person and verbal:
            return name.start
        return self.of_clause(at)

    def ranked(self, first: int) -> int:
        """Where it begins that somebody is of a rank who does what a verb tells: "*became the first
        woman to* lead the court", or `first`.
        """
        low = self.passage.lower
        if low[first - 1] != "to":
            return first
        near = range(max(1, first - RANK), first - 2)
        the = next((n for n in near if low[n] == "the" and low[n + 1] in RANKED), 0)
        sort = self.words[first - 2]
        of_sort = sort.lower_ in SORTS | RANKED or sort.text[:1].isupper()
        ranked = (
            the > 0 and low[the - 1] in BECOMING and of_sort and "to" not in low[the : first - 1]
        )
        opening = max((n for n in range(the) if low[n] in {".", ";"}), default=0)
        return the - 1 if ranked and SUPPOSED.isdisjoint(low[opening:the]) else first

    def is_contested(self, at: int) -> bool:
        """Whether somebody only strives to do what is told behind a word: "beaten in the *race* to
        lead the party", unless it is told to be won.
        """
        low = self.passage.lower
        return low[at] in CONTESTS and WON.isdisjoint(low[max(0, at - NEAR) : at])

    def is_time(self, end: int) -> bool:
        """Whether two words tell a time: "who *until June* sat"."""
        low = self.passage.lower
        dated = self.words[end - 1].ent_type_ == "DATE" or low[end - 1].isdigit()
        return end > 1 and low[end - 2] in {"until", "since", "in"} and dated

    def past_time(self, at: int) -> int:
        """The word behind how long a verb lasted: "sat *for six years* in", or `at`."""
        low = self.passage.lower[at : at + 4]
        if low[:1] == ["for"] and low[2:3] and low[2] in TIMES:
            return at + 3
        return at + 4 if low[:1] == ["from"] and low[2:3] == ["to"] else at

    def of_clause(self, at: int) -> int | None:
        """The subject that stands further off, as the parser has it: "*who* edited X and presides
        over Y", "*Ana Lind*, a member of X, commanded Y".
        """
        word, low = self.words[at], self.passage.lower
        told = VERBS.get(word.lower_)
        verbal = word.tag_.startswith("VB") or told is None or told.passing or bool(told.behind)
        if word.dep_ in {"nsubj", "compound", "ROOT"} and not word.tag_.startswith("VB"):
            return None
        first = word
        while first.dep_ in STEPS and verbal:
            if first.dep_ == "xcomp" and first.head.lower_ not in PICKED | ENTERED | {"used", "is"}:
                # who "hopes to lead" or "declined to chair" does not
                return None
            # the parser may take "presides" for another thing that was edited
            first = first.head
        own = [t for t in first.lefts if t.dep_ in {"nsubj", "nsubjpass"}]
        place = own[-1].i - self.words[0].i if own else -1
        if place < 0 or place > at:
            return None
        if low[place] in SUBJECTS:
            return place
        named = [place, *(t.i - self.words[0].i for t in own[-1].rights if t.dep_ == "appos")]
        found = (self.passage.inside.get(n) for n in named)
        return next((n.start for n in found if n and n.type is EntityType.PERSON), None)

    def from_where(self, name: Name | None) -> Name | None:
        """The person before the state or body that a name is: "*Ana Lind* of Peru"."""
        if name is None or name.type is EntityType.PERSON:
            return name
        low = self.passage.lower
        of = name.start - 1 - (low[name.start - 1] == "the")
        return self.passage.ending.get(of) if of > 0 and low[of] in {"of", "from"} else None

    def relative(self, subject: int) -> int:
        """Where "which" stands before the subject, as what is led: "*which* Ms Lind headed"."""
        at = subject - 1
        while at > 0 and (at in self.passage.titles or self.words[at].text.rstrip(".") in STYLES):
            at -= 1
        return at if at > 0 and self.passage.lower[at] in {"which", "that"} else -1


CONTESTS = frozenset(
    {"race", "contest", "battle", "bid", "fight", "struggle", "campaign", "attempt", "effort",
     "election", "vote", "ballot", "competition", "tussle", "chance", "right", "offer", "plan",
     "plans", "bids", "attempts", "efforts", "hopes", "hope", "wish", "ambition", "ambitions",
     "refusal", "running", "candidate", "candidates", "contender", "favourite", "favorite"}
)  # fmt: skip
"""Nouns behind which "to lead" tells what somebody strives for."""
WON = frozenset({"won", "wins", "win", "winning", "winner"})
NEAR = 5
"""Words before such a noun in which it is told to be won."""
STEPS = frozenset({"conj", "dobj", "pobj", "prep", "xcomp", "advcl"})
"""What a verb is to the one with its subject, and what it is taken for."""
ASIDE = 5
"""Words of an aside in brackets behind a name."""
STYLES = frozenset({"Mr", "Mrs", "Ms", "Dr", "Prof", "Sir", "Dame", "Hon"})
