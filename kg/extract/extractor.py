"""The order in which the rules read an article."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kg.dateline import BYLINE, Dateline, dateline, whole_date
from kg.extract.claims.characterizations.characterizations import find_characterizations
from kg.extract.claims.claims import find_claims
from kg.extract.claims.drafting.continuations import continue_quotations
from kg.extract.claims.drafting.joint import give_each
from kg.extract.claims.drafting.topics import find_topics
from kg.extract.claims.frames.within import find_within
from kg.extract.claims.layouts.announced import find_announced
from kg.extract.claims.layouts.colons import find_colons
from kg.extract.claims.layouts.headlines import find_labelled, find_tailed
from kg.extract.claims.layouts.issued import find_issued, given_in_full, without
from kg.extract.claims.layouts.items import find_items
from kg.extract.claims.layouts.records import (
    find_delegate,
    find_signed,
    find_spoken,
    give_first_person,
)
from kg.extract.claims.unlikely import drop_unlikely
from kg.extract.confidence import calibrated
from kg.extract.councils import find_council
from kg.extract.draft import Draft, name_mention
from kg.extract.events.clauses.clauses import find_clauses, of_the_body
from kg.extract.events.clauses.texts import speak_for_texts
from kg.extract.events.commemorations.dated import date_commemorated
from kg.extract.events.commemorations.mourned import find_mourned
from kg.extract.events.events import find_events
from kg.extract.events.learned import complete
from kg.extract.events.participants.floor import give_floor
from kg.extract.events.participants.ways import find_listed
from kg.extract.events.places.around import Scene
from kg.extract.events.texts.ballots import find_votes
from kg.extract.events.texts.issued import date_closing
from kg.extract.events.texts.learned import find_learned_texts
from kg.extract.events.texts.verdicts import find_verdicts
from kg.extract.events.times.gatherings import date_gathering, find_recorded, undate_parts
from kg.extract.naming.credits import uncredited
from kg.extract.naming.evidence import GOVERNING
from kg.extract.naming.headings import echoing, heading, is_headline
from kg.extract.naming.names import Named, named
from kg.extract.network.reading import read as network
from kg.extract.network.tagger import Tagged
from kg.extract.opinions import ask_network
from kg.extract.posts.posts import find_posts
from kg.extract.posts.relations.nested import find_nested
from kg.extract.posts.relations.relations import find_relations
from kg.extract.spokenof import find_spoken_of
from kg.extract.text.dates import dates
from kg.extract.text.language import passages, real
from kg.extract.text.quotes import quotes
from kg.gazetteer import place, territory
from kg.model.article import Article
from kg.model.dates import PartialDate
from kg.model.extraction import (
    EntityType,
    Extraction,
    Form,
    Link,
    Mention,
    Ref,
    Relation,
    Span,
)


def people(text: str, tagged: Sequence[Tagged]) -> list[Span]:
    """The names that are surely people's: by the tagger, or as the last words of one that is,
    where they are no place's and do not tell whose government is meant.
    """
    found = [(n, text[n.start : n.end]) for n in tagged if n.type != "PLACE"]
    sure = {name for n, name in found if n.type == "PERSON" and n.probability > SURE}
    ends = {name[at + 1 :] for name in sure for at, sign in enumerate(name) if sign == " "}
    return [
        Span(n.start, n.end) for n, name in found
        if (n.type == "PERSON" and n.probability > SURE)
        or (name in ends and OF_GOVERNMENT.match(text, n.end) is None)
    ]  # fmt: skip


OF_GOVERNMENT = re.compile(rf" (?:{'|'.join(sorted(GOVERNING))})\b")
"""What is somebody's, as his name before it tells: "the Lind *administration*"."""


def extract(article: Article) -> Extraction:
    """All that rules and network read off the article. Pure: the same article gives the same."""
    line = dated(filed(article.text), article)
    found = dates(article.text, filing_day(article, line))
    around = (Span(0, line.span.start), Span(line.span.end, len(article.text))) if line else ()
    seen = network(article.text)
    read = list(passages(article.text, *around, people=people(article.text, seen.names)))
    parsed = echoing(named(read, seen.names, found, seats(article, line)), article, line)
    draft = Draft(article, parsed, found, line.day if line else None, seen)
    seat, publisher = dateline_mentions(draft, line)
    for passage in parsed:
        draft.add_names(passage)
    read_facts(draft)
    settle(draft, line, seat)
    find_spoken_of(draft)
    complete(draft)
    drop_unlikely(draft)
    ask_network(draft)
    extraction = Extraction(
        article=article.key,
        sentences=tuple(sentences(draft)),
        mentions=tuple(draft.mentions),
        posts=tuple(draft.posts),
        relations=tuple(draft.relations),
        events=tuple(draft.events),
        resolutions=(*draft.resolutions, *draft.rejected),
        claims=tuple(draft.claims),
        dateline=seat,
        publisher=publisher,
        headings=tuple(
            p.passage.span(p.words[0], p.words[-1])
            for p in parsed
            if p.words and heading(p, article)
        ),
        others=tuple(
            name_mention(p, name) for p in parsed if not heading(p, article) for name in p.others
        ),
    )
    return calibrated(extraction)


SURE = 0.8
"""Probability from which somebody's name is parsed as one."""


def settle(draft: Draft, line: Dateline | None, seat: Ref | None) -> None:
    """Where and when events were whose own words do not tell."""
    reported = date_gathering(draft, line)
    date_closing(draft)
    day = (line.day if line else None) or filing_day(draft.article, line)
    Scene(draft, seat, PartialDate.of(day) if day else None, reported).settle()
    undate_parts(draft)
    date_commemorated(draft)
    find_mourned(draft)


def filed(text: str) -> Dateline | None:
    """The dateline, if its place is one: "NATO – the alliance" has none."""
    line = dateline(text)
    if line is None or line.date is not None:
        return line
    parts = line.place.of(text).split(", ")
    return line if any(place(part) for part in (line.place.of(text), *parts)) else None


def seats(article: Article, line: Dateline | None) -> list[str]:
    """The places that the dateline names, as they may stand in the text."""
    parts = line.place.of(article.text).split(",") if line else []
    return [spelling for part in parts for spelling in (part.strip(), part.strip().title())]


def dated(line: Dateline | None, article: Article) -> Dateline | None:
    """The dateline with its day, where it leaves the year to that of publication: agencies do."""
    if line is None or line.day is not None or article.published is None:
        return line
    day = day_of_year(line, article)
    near = day is not None and abs((article.published - day).days) < NEAR
    return replace(line, day=day) if near else line


NEAR = 7
"""Days from publication within which a dateline's day is that of the news."""


def filing_day(article: Article, line: Dateline | None) -> date | None:
    """The day from which "today" and "on Tuesday" count: that of the dateline, else of publication,
    else of the byline; a dateline of another week is no news of the day.
    """
    if line is None or article.published is None:
        return article.published or (line.day if line else signed_on(article.text))
    near = line.day is not None and abs((article.published - line.day).days) < NEAR
    return line.day if near else article.published


def signed_on(text: str) -> date | None:
    """The day that stands in a byline: "By Ana Lind in Oslo May 23, 2024"."""
    line = SIGNED.search(text, 0, BYLINE_BEFORE)
    return None if line is None else whole_date(line[0])


SIGNED = re.compile(rf"^{BYLINE}$", re.MULTILINE)
BYLINE_BEFORE = 400
"""Characters of an article within which its byline stands."""


def day_of_year(line: Dateline, article: Article) -> date | None:
    """The day of a dateline without a year, "LISBON, 3 May": the one nearest to publication."""
    if line.date is None or (filed := article.published) is None:
        return None
    told = line.date.of(article.text)
    years = (filed.year - 1, filed.year, filed.year + 1)
    days = [day for year in years if (day := whole_date(f"{told}, {year}")) is not None]
    return min(days, key=lambda day: abs((day - filed).days), default=None)


def read_facts(draft: Draft) -> None:
    """The rules, each over all passages: later ones rest on what earlier ones found."""
    quoted = quotes(draft.article.text)
    body = [passage for passage in draft.passages if not heading(passage, draft.article)]
    given = given_in_full(draft, body, quoted)
    told = without(quoted, given)
    read_bodies(draft, body)
    for passage in draft.passages:
        if heading(passage, draft.article):
            find_recorded(draft, passage)
        else:
            find_events(draft, passage, told)
    apart = find_issued(draft, given, quoted)
    for passage in draft.passages:
        find_claims(draft, passage, apart)
        if not find_spoken(draft, passage):
            find_labelled(draft, passage)
            find_tailed(draft, passage)
            find_signed(draft, passage)
    find_items(draft, draft.passages, quoted)
    find_colons(draft, body, quoted)
    find_announced(draft, quoted)
    continue_quotations(draft, body, quoted)
    for passage in draft.passages:
        find_within(draft, passage, apart)
    find_verdicts(draft, body)
    find_clauses(draft, body, quoted)
    find_votes(draft, body)
    find_listed(draft, draft.passages)
    find_topics(draft)
    of_the_body(draft)
    give_first_person(draft)
    find_characterizations(draft, body, quoted)
    give_each(draft)
    find_learned_texts(draft, body, told)
    speak_for_texts(draft)
    give_floor(draft, body)


def read_bodies(draft: Draft, body: list[Named]) -> None:
    """Who holds which post, and what bodies are parts of and where."""
    for passage in body:
        find_delegate(draft, passage)
    find_council(draft, body)
    find_posts(draft, [passage for passage in body if not is_headline(passage)])
    for passage in body:
        find_relations(draft, passage)
    find_nested(draft, body)


def dateline_mentions(draft: Draft, line: Dateline | None) -> tuple[Ref | None, Ref | None]:
    """The place and the agency of the dateline as mentions."""
    if line is None:
        return None, None
    text = draft.article.text
    town = line.place.of(text).partition(",")[0]
    outer = line.place.of(text)[len(town) + 1 :].strip()
    if not outer or territory(outer) is None:
        town = line.place.of(text)
    start = line.place.start
    seat = line_mention(draft, Span(start, start + len(town)), EntityType.PLACE)
    if seat is not None and len(town) < len(line.place.of(text)):
        within = Span(line.place.end - len(outer), line.place.end)
        state = line_mention(draft, within, EntityType.PLACE)
        if state is not None:
            draft.relations.append(Relation(seat, Link.PART_OF, state, line.place, rule="dateline"))
    named = line.agency is not None and not uncredited(line.agency.of(text))
    return seat, line_mention(draft, line.agency if named else None, EntityType.ORGANIZATION)


SMALL = re.compile(r"(?<= )(?:Of|The|And|De|Del|Da|La|Le|El|Al)(?= )")
"""Words that have no capital inside a place's name: "Port *of* Spain"."""
INITIALS = 3
"""Letters of "UAE" or "DC", which is no name in capitals."""


def line_mention(draft: Draft, span: Span | None, type: EntityType) -> Ref | None:
    """A mention of the dateline; its name is in sentence case, as "WASHINGTON" is Washington."""
    if span is None:
        return None
    words = span.of(draft.article.text)
    shouted = type is EntityType.PLACE and words.isupper() and len(words) > INITIALS
    name = SMALL.sub(lambda match: match[0].lower(), words.title()) if shouted else words
    return draft.add(Mention(span, type, Form.NAME, name))


def sentences(draft: Draft) -> list[Span]:
    """Every sentence of the article, headings among them."""
    found = []
    for passage in draft.passages:
        for sent in passage.passage.doc.sents:
            tokens = real(sent)
            if tokens:
                found.append(passage.passage.span(tokens[0], tokens[-1]))
    return found
