"""Who holds which post where: offices with their holders, and whether still."""

import re
from dataclasses import dataclass, field, replace

from kg.extract.claims.drafting.tellings import day_told
from kg.extract.draft import Draft, sentence
from kg.extract.naming.names import Name, Named
from kg.extract.posts.bodies.antecedents import Antecedents
from kg.extract.posts.bodies.beside import is_state
from kg.extract.posts.bodies.choices import CHOICES, chooser_state, is_of_state
from kg.extract.posts.bodies.stately import Told
from kg.extract.posts.fills.envoys import sent_there
from kg.extract.posts.fills.fills import complete, fill, is_repeated
from kg.extract.posts.holders.awaited import awaited
from kg.extract.posts.holders.beneath import beneath, with_beneath
from kg.extract.posts.holders.counterparts import NOUNS, counterparts
from kg.extract.posts.holders.electors import of_members
from kg.extract.posts.holders.fitting import fits
from kg.extract.posts.holders.incumbents import add_incumbents
from kg.extract.posts.holders.lending import lend
from kg.extract.posts.holders.parties import is_another
from kg.extract.posts.holders.passing import SUCCESSION
from kg.extract.posts.holders.rules import RULES
from kg.extract.posts.holders.shares import shares
from kg.extract.posts.holders.successions import hand_over
from kg.extract.posts.holders.together import (
    before_who,
    goes_on,
    goes_with,
    handed_on,
    joined,
    may_share,
    sums_up,
    with_body,
)
from kg.extract.posts.learned.bodies import Bodies
from kg.extract.posts.learned.titles import find_titles
from kg.extract.posts.lines.line import Line, line_of
from kg.extract.posts.lines.rule import Rule
from kg.extract.posts.offices.listed import also_of
from kg.extract.posts.offices.offices import Reader
from kg.extract.posts.statuses.departed import end_with_death, end_with_former, end_with_successor
from kg.extract.posts.statuses.periods import Found
from kg.extract.posts.statuses.statuses import status_of
from kg.extract.posts.titles.office import ACCREDITED, Office, title_span
from kg.extract.posts.titles.standing import may_stand, stands
from kg.extract.posts.titles.titling import ARTICLES
from kg.model.extraction import EntityType, Link, Post, Ref, Relation, Status


@dataclass(slots=True)
class Finding:
    """The posts of a passage in the making: each office with its holders."""

    draft: Draft
    passage: Named
    reader: Reader
    line: Line
    found: list[tuple[Office, Post]] = field(default_factory=list)
    held: set[int] = field(default_factory=set)
    """Where the offices start that have a holder."""


def find_posts(draft: Draft, passages: list[Named]) -> None:
    """Add the posts of the passages, left to right."""
    passages = with_beneath(draft, passages)
    antecedents = Antecedents(draft)
    findings, told = [], []
    for passage in passages:
        reader = Reader(draft, passage, antecedents)
        offices = reader.offices()
        if offices or not PASSING.isdisjoint(passage.lower):
            line = line_of(passage, offices, draft.article.text)
            findings.append(Finding(draft, passage, reader, line))
            told += add_posts(findings[-1])
    told += add_awaited(draft, passages, findings)
    read = {f.passage.passage.offset: f.reader.found for f in findings}
    told += find_titles(draft, passages, Bodies(draft, passages, antecedents), read)
    for finding in findings:
        counterparts(draft, finding.passage, finding.line)
    fill(draft, told, antecedents)
    for finding in findings:
        add_incumbents(draft, finding.passage, finding.line)
        hand_over(draft, finding.passage, finding.line)
    complete(draft)
    end_with_death(draft)
    end_with_former(draft)
    end_with_successor(draft)
    Bodies(draft, passages, antecedents).fill()


def add_awaited(draft: Draft, passages: list[Named], findings: list[Finding]) -> list[Told]:
    """Add the posts whose holders a later sentence names, or a line of its own above."""
    told: list[Told] = []
    of = {finding.passage.passage.offset: finding for finding in findings}
    lines = {offset: finding.line for offset, finding in of.items()}
    read = {offset: finding.reader.found for offset, finding in of.items()}
    for each in [*awaited(draft, passages, lines), *beneath(draft, read)]:
        finding = of[each.passage.passage.offset]
        if each.office.start in finding.held:
            continue
        made = post(finding, each.rule, each.office, each.person, each.status, each.body)
        # "a new rector" is the one of who chooses.
        plain = replace(each.office, start=each.office.first)
        told += (one._replace(office=plain) for one in enter(finding, each.office, made))
    return told


PASSING = SUCCESSION | NOUNS
"""A word of these tells a post that somebody else holds too, before or beside."""


def add_posts(finding: Finding) -> list[Told]:
    """Let each rule give holders to the offices that have none; gives what has been added."""
    told = []
    share(finding)
    for rule in RULES:
        for match in rule.matches(finding.line.text):
            apply(finding, rule, match)
    accredit(finding)
    lend(finding.draft, finding.passage.lower, finding.found)
    for office, post in sorted(finding.found, key=lambda pair: pair[0].first):
        filled = with_body(finding.draft, finding.passage, finding.found, office, post)
        if filled.organization is None and filled.rule == "title-name":
            filled = replace(filled, organization=finding.reader.behind_holder(office))
        if sums_up(office, filled, finding.found):
            continue
        stood = stands(finding.passage, office, filled)
        if stood or may_stand(finding.passage, office, filled):
            if is_repeated(finding.draft, filled):
                hold(finding, office, filled)
                continue
            told += enter(finding, office, filled, loose=not stood)
    return told


def enter(finding: Finding, office: Office, made: Post, *, loose: bool = False) -> list[Told]:
    """Enter a post, once for each body or host of a list."""
    draft, first = finding.draft, len(finding.draft.posts)
    add_post(finding, office, made)
    draft.posts += also_of(draft, finding.passage, finding.line, office, made)
    return [Told(finding.passage, office, at, loose) for at in range(first, len(draft.posts))]


def share(finding: Finding) -> None:
    """Give each of several holders the office that is his."""
    where = Found(finding.draft, finding.passage, finding.line)
    for rule, match, office, holder in shares(finding.draft, finding.passage, finding.line):
        person = person_of(finding, holder)
        finding.held.add(office.start)
        if person is not None:
            status = status_of(where, rule, match, office)
            finding.found.append((office, post(finding, rule, office, person, status, None)))


def apply(finding: Finding, rule: Rule, match: re.Match[str]) -> None:
    """Give the offices of a match to its holders."""
    offices = finding.line.offices(match.span("o"))
    # "served as finance minister under two *prime ministers*"
    offices = [o for o in offices if not o.plural] or offices
    holders = list(finding.line.within(match.span("p")))
    if not fits(finding.passage, finding.line, rule, match, offices):
        return
    judges, listed = offices[-1].role in {"judge", "justice"}, rule.name == "delegation"
    body = body_of(finding, match, judges=judges)
    if body is None and rule.name in {"chosen-name", "chosen-together"}:
        body = of_members(finding.draft, finding.line, match, offices[-1])
    if rule.name in CHOICES and is_of_state(finding.draft, finding.passage, body, offices[-1]):
        body = chooser_state(finding.draft, finding.passage, finding.line, match)
    if (listed or rule.name == "title-name") and (
        is_another(finding.draft, finding.passage, offices[0 if listed else -1], body, match[0])
    ):
        body = None
    offices, body = sent_there(finding.draft, rule, match, offices, body)
    where = Found(finding.draft, finding.passage, finding.line)
    last: Office | None = None
    for office in shared(finding, rule, offices):
        if office.start in finding.held:
            continue
        finding.held.add(office.start)
        told = status_of(where, rule, match, office)
        if last is not None and goes_on(finding.passage, last, office):
            # "is a judge and *served as* dean and director"
            told = Status.FORMER
        last = office if told is Status.FORMER and office.status is None else None
        people = (person_of(finding, holder) for holder in holders)
        finding.found += [(office, post(finding, rule, office, person, told, body))
                          for person in people if person is not None]  # fmt: skip


def shared(finding: Finding, rule: Rule, offices: list[Office]) -> list[Office]:
    """The offices of the one holder, each with the body that they share. Before a name only the
    last office may have an article: "the president and Foreign Minister Lind" are two.
    """
    if rule.name in {"title-name", "behind-title"}:
        lone = rule.name == "title-name" or finding.passage.lower[offices[-1].start] in ARTICLES
        before = (o for o in offices[:-1] if not lone or goes_with(finding.passage, o, offices[-1]))
        offices = [*before, offices[-1]]
    found: list[Office] = []
    draft, after = finding.draft, None
    for office in reversed(before_who(finding.passage, offices)):
        own = office
        if after is not None and not office.closed and office.body is None and office.host is None:
            inner = after.outer if after.outer is not None else after.body
            if joined(finding.passage, office, after) and may_share(
                draft, finding.passage, office, after, inner
            ):
                own = replace(office, body=inner)
        found.append(own)
        after = own
    return handed_on(draft, finding.passage, found[::-1])


def body_of(finding: Finding, match: re.Match[str], *, judges: bool = True) -> Ref | None:
    """The body or state that a rule's pattern finds."""
    on = re.search(r" on (?!behalf |.* staff)", match[0]) is not None
    if "b" not in match.re.groupindex or (match["b"] and on and not judges):
        return None
    name = next((u for u in finding.line.within(match.span("b")) if isinstance(u, Name)), None)
    return None if name is None else mention_of(finding, name)


def mention_of(finding: Finding, name: Name) -> Ref | None:
    """The mention of a name."""
    word = finding.passage.words[name.end - 1]
    return finding.draft.ref(finding.passage.passage, word)


def person_of(finding: Finding, holder: Office | Name | int) -> Ref | None:
    """The mention of a holder: a person's name or a pronoun."""
    if isinstance(holder, Name):
        return mention_of(finding, holder) if holder.type is EntityType.PERSON else None
    if isinstance(holder, int):
        return finding.draft.pronoun(finding.passage.passage, finding.passage.words[holder])
    return None


def post(
    finding: Finding, rule: Rule, office: Office, person: Ref, status: Status, body: Ref | None
) -> Post:
    """The post that an office and its holder make."""
    passage = finding.passage
    word = passage.words[office.last - 1]
    return Post(
        person=person,
        title=title_span(passage, office),
        role=office.role,
        organization=office.body if office.body is not None else body,
        evidence=sentence(passage.passage, word),
        status=status,
        accredited_to=office.host,
        told=day_told(finding.draft, passage, word),
        rule=rule.name,
    )


def add_post(finding: Finding, office: Office, made: Post) -> None:
    """Enter a post, whose title's words then mean its holder, and the bodies behind commas."""
    draft = finding.draft
    hold(finding, office, made)
    draft.posts.append(made)
    for inner, outer in office.chain:
        if is_state(draft, inner):
            # "at Ghana's embassy in Seoul"
            continue
        placed = draft.names(outer, EntityType.PLACE)
        link = Link.LOCATED_IN if placed else Link.PART_OF
        draft.relations.append(Relation(inner, link, outer, made.evidence, rule="behind-comma"))


def hold(finding: Finding, office: Office, made: Post) -> None:
    """Let the words of a title mean its holder."""
    draft, passage = finding.draft, finding.passage
    for word in passage.words[office.first : office.last]:
        draft.holder_at[passage.passage.offset + word.idx] = made.person


ACCREDITATION = re.compile(
    r"(?P<p> P) ,(?: O(?= acc)| who is)?(?: also)? accredited (?:also )?to(?: the)?(?P<b> L)"
)


def accredit(finding: Finding) -> None:
    """Tell where an envoy is sent, if another clause tells it: "who is also accredited to X"."""
    for match in ACCREDITATION.finditer(finding.line.text):
        [name] = finding.line.within(match.span("p"))
        person, host = person_of(finding, name), body_of(finding, match)
        finding.found = [
            (o, replace(p, accredited_to=host))
            if p.person == person and o.role in ACCREDITED and p.accredited_to is None
            else (o, p)
            for o, p in finding.found
        ]
