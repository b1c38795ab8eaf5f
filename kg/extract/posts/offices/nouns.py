"""Bodies that common nouns mean: "the *committee*", "the party's *foundation*"."""

from dataclasses import dataclass

from kg.extract.posts.bodies.possessives import Possessives
from kg.extract.posts.bodies.unread import Told
from kg.extract.posts.offices.fieldareas import UNITS
from kg.extract.posts.titles.around import APART, DESCRIBED, MISSIONS, UNNAMED_BODIES
from kg.extract.posts.titles.bodynouns import (
    BODY_NOUNS,
    GROUNDS,
    LANDS,
    REGIONS,
    STANDINGS,
)
from kg.extract.posts.titles.titling import POSSESSIVE

SENT_OUT = MISSIONS | {"mission"}
"""Where a country's diplomats serve."""


@dataclass(slots=True)
class Nouns(Possessives):
    """Reads the bodies that the nouns of one passage mean."""

    def noun_body(self, at: int) -> Told:
        """What "the committee" or "the state" means."""
        low = self.passage.lower
        if low[at : at + 1] in REGIONS and self.words[at].text.islower():
            ref = self.antecedents.last_region(self.offset(at), low[at])
            if ref is not None:
                return Told(None, ref, at + 1)
        if (owned := self.owned_apart(at)) is not None:
            return owned
        if at < len(low) and low[at] in BODY_NOUNS and self.words[at].text.islower():
            # "the ruling party" is not whichever party was named last
            apart = at > 0 and low[at - 1] in STANDINGS
            ref = None if apart else self.antecedents.of_noun(low[at], self.offset(at))
            owns = at + 1 < len(low) and low[at + 1] in POSSESSIVE
            end = self.unit_behind(at + 2) if owns else at + 1
            if owns and ref is None and end > at + 2:
                # "the mission's human rights section"
                ref = self.meant(at, at + 1)
            if ref is not None and end != at + 2:
                return Told(None, ref, end)
        return Told(None, None, at)

    def owned_apart(self, at: int) -> Told | None:
        """The body of its own that another owns which has no name here: "the party's *foundation*",
        "the city's *archive*", "the institute's *oceans programme*".
        """
        low = self.passage.lower
        if not (low[at + 1 : at + 2] and low[at + 1] in POSSESSIVE):
            return None
        if low[at] == "country" and low[at + 2 : at + 3] and low[at + 2] in SENT_OUT:
            # "at his country's *Embassy* in Lima"
            return Told(None, self.made(at + 2, at + 3), at + 3)
        end = self.unit_behind(at + 2) if self.words[at].tag_ == "NN" else at
        # "the trade's *licensing board*", not "the university's council", which is its own
        others = low[at] not in BODY_NOUNS | GROUNDS | LANDS
        kinds = APART | UNNAMED_BODIES if others else APART
        if end <= at + 2 + others or low[end - 1] not in kinds:
            return None
        return Told(None, self.made(at + 2, end), end)

    def unit_behind(self, at: int) -> int:
        """The end of a part of a body that has no name: "the Front's *political wing*", or `at`."""
        low, end = self.passage.lower, at
        while end < min(at + DESCRIBED, len(low)) and end not in self.passage.inside and (
            self.words[end].text.islower() and self.words[end].tag_ in {"JJ", "NN", "NNP", "NNS"}
        ):  # fmt: skip
            end += 1
        kinds = BODY_NOUNS | UNITS | {"wing", "arm", "opposition", "staff"}
        return end if end > at and low[end - 1] in kinds else at
