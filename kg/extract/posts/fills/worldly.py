"""The United Nations, whose officials and experts a text need not tell to be theirs."""

import re

from kg.extract.posts.bodies.cases import Case
from kg.model.extraction import Ref


def is_worldly(title: str) -> bool:
    """Whether nobody has a title but the United Nations, if the text tells of no other league.

    >>> is_worldly("under-secretary-general for peace operations"), is_worldly("secretary-general")
    (True, False)
    """
    return title.replace("-", " ").startswith(("under secretary general", SENT, *HIGH))


HIGH = ("high commissioner for human rights", "high commissioner for refugees")
SENT = "special representative of the secretary general"
"""How those are called whom secretaries-general send: also those of other leagues."""


def of_world(case: Case) -> Ref | None:
    """The United Nations, where the text names them, unless it has told of another body of states
    whose secretary-general sends somebody.
    """
    text = case.draft.article.text
    if case.title.replace("-", " ").startswith(SENT) and LEAGUES.search(text, 0, case.start):
        return None
    found = (case.antecedents.called(name) for name in NAMES)
    return next((ref for ref in found if ref is not None), None)


LEAGUES = re.compile(
    r"\b(?:NATO|OSCE|OAS|ASEAN|Council of Europe|Organi[sz]ation of American States|"
    r"Organi[sz]ation for Security|Organi[sz]ation of Islamic Cooperation|Atlantic Alliance)\b"
)
NAMES = ("United Nations", "UN", "U.N.", "UNITED NATIONS")


def of_experts(case: Case) -> Ref | None:
    """The body that has special rapporteurs and independent experts."""
    ends = ("human rights council", "human and peoples' rights", "human and peoples’ rights")
    found = (case.antecedents.spelled(end) for end in ends)
    own = next((ref for ref in found if ref is not None), None)
    return of_world(case) if own is None else own
