"""Who chooses somebody for an office, and whether it is then of that body or of the state."""

import re

from kg.extract.draft import Draft
from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Name, Named
from kg.extract.posts.bodies.beside import is_state, state_at
from kg.extract.posts.bodies.stately import STATELY
from kg.extract.posts.lines.line import Line
from kg.extract.posts.titles.bodynouns import STATELY_KINDS
from kg.extract.posts.titles.office import ACCREDITED, ELECTED, Office
from kg.gazetteer import demonym
from kg.model.extraction import EntityType, Ref

CHOICES = frozenset({"chosen-by", "chosen-together", "led-by", "taken-on", "whom-chosen"})
"""Rules by which the body of an office is who chose its holder."""


def is_of_state(draft: Draft, passage: Named, body: Ref | None, office: Office) -> bool:
    """Whether whom a body chooses holds an office of the state: a minister, but a federation's
    president is its own.
    """
    if body is not None and is_state(draft, body):
        return False
    if office.role in ELECTED - {"representative"}:
        # "the committee, chaired by Senator Lind"
        return True
    if office.role in ACCREDITED and body is not None and GOVERNS.search(draft.mentions[body].name):
        return True
    if office.role in {"president", "vice-president"} and body is not None:
        mention = draft.mentions[body]
        if mention.type is EntityType.ORGANIZATION and mention.kind not in STATELY_KINDS:
            return False
    return office.role in STATELY or is_outside(draft, passage, body, office)


GOVERNS = re.compile(r"(?i)\b(?:government|cabinet|ministry)$|^ministry of ")


def chooser_state(draft: Draft, passage: Named, line: Line, match: re.Match[str]) -> Ref | None:
    """The state whose body chooses: "the *Swedish* government named", "*Peru's* cabinet"."""
    names = line.names(match.span("b"))
    if not names or not governs(passage, names[0]):
        # no state of the "Swedish *Academy*"
        return None
    name = names[0]
    before = passage.ending.get(name.start - 1)
    if name.start > 1 and passage.lower[name.start - 1] in {"'s", "’s"} and before is not None:
        ref = draft.ref(passage.passage, passage.words[before.end - 1])
        return ref if is_state(draft, ref) else None
    for at in (name.start - 1, name.start):
        land = None if at < 0 else demonym(passage.words[at].text)
        if land is not None:
            # no state of the "*European* Commission"
            return state_at(draft, passage, at) if land.is_state else None
    return None


def governs(passage: Named, name: Name) -> bool:
    """Whether a body is part of a state's government, or its parliament."""
    called = phrase(passage.words[name.start : name.end])
    return name.kind in STATELY_KINDS or GOVERNS.search(called) is not None


def is_outside(draft: Draft, passage: Named, body: Ref | None, office: Office) -> bool:
    """Whether whom a parliament chooses is no officer of its own: a judge, an ombudsman."""
    if " ".join(passage.lower[office.first : office.last]).endswith(INDEPENDENT):
        return True
    if body is None or draft.mentions[body].kind != "legislature":
        return False
    return passage.lower[office.last - 1] not in OFFICERS and office.role not in {"chair", "member"}


INDEPENDENT = ("auditor general", "prosecutor general", "ombudsman", "central bank governor",
               "chief justice", "electoral commissioner")  # fmt: skip
"""How titles end of those who are of the state whoever chooses them."""
OFFICERS = frozenset(
    {"speaker", "president", "clerk", "secretary", "leader", "whip", "deputy", "member", "general",
     "quaestor", "treasurer", "rapporteur"}
)  # fmt: skip
"""With what the titles of a parliament's own officers end."""
