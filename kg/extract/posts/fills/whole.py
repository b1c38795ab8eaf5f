"""The body that a text as a whole is about, for the titles of those who work in one."""

import re
from dataclasses import dataclass

from kg.extract.draft import Draft
from kg.extract.header import header_end
from kg.extract.posts.bodies.cases import Case
from kg.extract.posts.bodies.stately import DIPLOMATS
from kg.extract.posts.bodies.voice import first_persons, is_body, voice
from kg.extract.posts.titles.bodynouns import head_noun
from kg.extract.posts.titles.office import NATIONAL
from kg.extract.posts.titles.titling import POSSESSIVE
from kg.extract.words.lexicon import words
from kg.extract.words.titles import FIELD_NOUNS
from kg.gazetteer import body
from kg.model.extraction import EntityType, Mention, Ref, Status

STAFF = words(
    "manager officer controller registrar clerk treasurer secretary coordinator co-ordinator "
    "director head chair chairman chairwoman chairperson co-chair counsel adviser advisor "
    "economist analyst strategist cfo coo cto cio ceo liaison convenor convener lead engineer "
    "scientist statistician spokesperson spokesman spokeswoman librarian accountant auditor "
    "secretary-general director-general president vice-president vice-chair researcher archivist "
    "curator administrator planner trainer organiser organizer geologist physician pathologist "
    "surveyor inspector ombudsman warden"
)
"""With what the titles end of those who work in a body."""
WHOLE = (
    "secretary general", "director general", "chief executive", "vice president", "vice chair",
    "chief executive officer", "press attaché", "information attaché",
)  # fmt: skip
"""How others end."""
OTHERS = re.compile(
    r"presidential|shadow|(?:king|queen)['’]s|special|(?:assistant|deputy) secretary.general"
    r"|.* of the secretary"
)
"""How titles begin that are a government's, a court's or of the United Nations."""
ALIEN = frozenset({"legislature", "court", "armed-force", "diplomatic-mission"})
"""Kinds of bodies whose officials have titles of their own."""
RULING = re.compile(r"(?i)(?:government|administration|cabinet)$")
"""How bodies end in which nobody is employed: "the Biden Administration"."""
REGISTRY = re.compile(r"registrar|secretary|spokes|clerk|officer|attaché|president")
"""Titles of those who work at a court too."""
OPENING = 150
"""Characters in which a text names what it is about."""
ENOUGH = 2
"""What a body weighs at least, if a text is about it."""
SOMEBODYS = frozenset({"a", "an", "his", "her", "its", "their", "whose"}) | POSSESSIVE
"""Before what is one of several offices, or somebody's."""
STANDING = words("the new acting interim present current outgoing incoming our then longtime")
"""What may stand before a title of which the text leaves the body to what it has told."""
CLOSING = frozenset({"of", "for", "to", "with", "from", "on", "under"})
JOINING = frozenset({"and", "&"})
PLACING = frozenset({"in", "at", ","})
"""What stands between a title and the name that tells whose it is."""


@dataclass(slots=True)
class Body:
    """A body with the words of its name, its first mention, and how much the text tells of it."""

    name: set[str]
    ref: Ref
    weight: int


def of_whole(case: Case) -> Ref | None:
    """The body of which the text tells most, if it names that first and the title is that of
    somebody in it.
    """
    if not is_own(case):
        return None
    bodies = weighed(case.draft)
    most = max((each.weight for each in bodies), default=0)
    best = [each for each in bodies if each.weight == most]
    if most < ENOUGH or best[0] is not bodies[0]:
        return None
    mention = case.draft.mentions[best[0].ref]
    own = mention.kind == "court" and REGISTRY.search(case.title)
    partisan = mention.kind == "party" and case.post.role in PRESIDING
    alien = (mention.kind in ALIEN and not own) or RULING.search(mention.name) or partisan
    if alien or mention.span.start > case.start or is_of_parent(case, mention):
        return None
    return best[0].ref


def of_label(case: Case) -> Ref | None:
    """The body of whose affairs a paragraph tells, where its name opens that as a label:
    "*Harbour Trust.* Ana Lind moves up to director general".
    """
    passage = case.told.passage
    name = passage.starting.get(0)
    if name is None or name.type is not EntityType.ORGANIZATION or not is_own(case):
        return None
    ref = case.draft.ref(passage.passage, passage.words[name.end - 1])
    labels = passage.lower[name.end : name.end + 1] in (["."], [":"])
    reports = ref is not None and case.draft.mentions[ref].kind == "media-outlet"
    return ref if labels and not reports else None


def is_of_parent(case: Case, mention: Mention) -> bool:
    """Whether a secretary-general is that of the organization of which a body is an organ: "the
    Security Council heard *Secretary-General* Lind".
    """
    known = body(mention.name)
    general = "secretary general" in case.title.replace("-", " ")
    return general and known is not None and known.parent is not None


def is_own(case: Case) -> bool:
    """Whether a title is that of somebody in a body which a text that tells of it need not name."""
    office, passage, post = case.told.office, case.told.passage, case.post
    title = case.title.replace("-", " ")
    if not (case.word in STAFF or title.endswith(WHOLE)) or OTHERS.match(title):
        return False
    if not ELSEWHERE.isdisjoint(title.split()[:-1]):
        return False
    if post.role in DIPLOMATS | NATIONAL - PRESIDING or post.status is Status.FORMER:
        return False
    if case.title == "secretary" and post.rule == "title-name":
        # "Secretary Lind": a government's
        return False
    if post.role in PRESIDING and (
        post.rule in {"title-name", "title-pronoun"} or NATION.search(sentence_of(case))
    ):
        return False
    fielded = " of " in title or not FIELD_NOUNS.isdisjoint(title.split())
    if case.word in FIELDLESS and fielded:
        return False
    before = passage.ending.get(office.start)
    named = before is not None and before.type is EntityType.PERSON
    if named and post.rule == "title-name":
        # "*Lind* communications director Ana Holm" is hers
        return False
    bare = STANDING.issuperset(passage.lower[office.start : office.first])
    somebodys = passage.lower[office.start - 1 : office.start + 1]
    other = post.rule in {"made", "on-behalf"} or office.body is not None
    return bare and SOMEBODYS.isdisjoint(somebodys) and not other and not is_closed(case)


def sentence_of(case: Case) -> str:
    """The text of the sentence in which a title stands."""
    return case.post.evidence.of(case.draft.article.text)


NATION = re.compile(
    r"\b(?:the|his|her|our) (?:country|nation|republic|government|army|armed forces|people|cabinet|"
    r"parliament|constitution)\b"
)
"""What a state's president speaks of."""
ELSEWHERE = words(
    "district county provincial regional village town camp clinic hospital school prison jail rig "
    "stadium race team club union election electoral returning campaign defence defense fire "
    "relief emergency community portfolio fund police party oversight ethics"
)
"""What tells before a title that it is somewhere else."""
PRESIDING = frozenset({"president", "vice-president"})
FIELDLESS = frozenset({"secretary", "adviser", "advisor"})
"""With what titles end that are a government's if they name a field."""


def is_closed(case: Case) -> bool:
    """Whether words behind a title tell whose it is, or a name within it: "head of *Unit 2*"."""
    office, passage = case.told.office, case.told.passage
    field = passage.words[office.first + 1 : office.last]
    if passage.words[office.first].text.islower() and any(w.text[:1].isupper() for w in field):
        return True
    behind, after = (*passage.lower[office.last : office.last + 2], "", "")[:2]
    name = passage.starting.get(office.last + 1)
    person = name is not None and name.type is EntityType.PERSON
    capital = after[:1] != passage.words[min(office.last + 1, len(passage.words) - 1)].text[:1]
    named = ((name is not None or capital) and not person) or (
        behind != "," and after in {"the", "a", "an"}
    )
    return behind in CLOSING | JOINING or (behind in PLACING and named)


def weighed(draft: Draft) -> list[Body]:
    """The bodies that a text names, each with what it tells of it."""
    found: list[Body] = []
    for ref, mention in sorted(enumerate(draft.mentions), key=lambda pair: pair[1].span.start):
        if not is_body(draft, mention):
            continue
        own = set(mention.name.split())
        known = next((each for each in found if own <= each.name), None)
        if known is None:
            weight = opening(draft, mention, first=not found) + recalled(draft, mention)
            known = Body(own, ref, weight)
            found.append(known)
        known.weight += told(draft, ref, mention)
    if found and found[0].ref == voice(draft):
        found[0].weight += 2 * len(first_persons(draft.article.text))
    return found


def opening(draft: Draft, mention: Mention, *, first: bool) -> int:
    """What a body weighs by standing above the text or at its beginning."""
    if not first or mention.span.start > OPENING:
        return 0
    if mention.kind == "media-outlet":
        # a newspaper's name stands above what is not about it
        return 0
    return 3 if mention.span.start < header_end(draft.article.text) else 1


def recalled(draft: Draft, mention: Mention) -> int:
    """How often a text recalls a body by its noun: "the agency"."""
    noun, text = head_noun(mention), draft.article.text
    if not noun or noun == mention.name.lower():
        return 0
    return len(re.findall(rf"\b[Tt]he (?i:{re.escape(noun)})\b", text))


def told(draft: Draft, ref: Ref, mention: Mention) -> int:
    """How much a text tells of a body where it names it: what it does, has, and who serves it."""
    owns = draft.article.text[mention.span.end :][:2] in {"'s", "’s"}
    posts = sum(
        post.organization == ref and post.status is not Status.FORMER for post in draft.posts
    )
    return 1 + mention.is_subject + owns + posts
