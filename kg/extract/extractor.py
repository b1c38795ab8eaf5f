"""The order in which the rules read an article."""

from datetime import date

from kg.dateline import Dateline, dateline
from kg.extract.characterizations import find_characterizations
from kg.extract.claims import find_claims, find_topics
from kg.extract.clauses import find_clauses, of_the_body
from kg.extract.continuations import continue_quotations
from kg.extract.dates import dates
from kg.extract.draft import Draft, name_mention
from kg.extract.events import find_events
from kg.extract.floor import give_floor
from kg.extract.headlines import find_labelled
from kg.extract.language import passages, real
from kg.extract.names import Named, named
from kg.extract.posts import find_posts
from kg.extract.quotes import quotes
from kg.extract.relations import find_relations
from kg.extract.setting import settle
from kg.extract.tagger import names
from kg.extract.votes import find_votes
from kg.gazetteer import place
from kg.model.article import Article
from kg.model.extraction import EntityType, Extraction, Form, Mention, Ref, Span


def extract(article: Article) -> Extraction:
    """All that the rules read off the article. Pure: the same article gives the same extraction."""
    line = filed(article.text)
    body = line.span.end if line else 0
    above = article.text[: line.span.start] if line else ""
    found = dates(article.text, filing_day(article, line))
    read = [*passages(above), *passages(article.text, body)]
    parsed = named(read, names(article.text), found)
    draft = Draft(article, parsed, found)
    seat, publisher = dateline_mentions(draft, line)
    for passage in parsed:
        if not heading(passage, article):
            draft.add_names(passage)
    read_facts(draft)
    settle(draft, line, seat)
    return Extraction(
        article=article.key,
        sentences=tuple(sentences(draft)),
        mentions=tuple(draft.mentions),
        posts=tuple(draft.posts),
        relations=tuple(draft.relations),
        events=tuple(draft.events),
        resolutions=tuple(draft.resolutions),
        claims=tuple(draft.claims),
        dateline=seat,
        publisher=publisher,
        headings=tuple(
            p.passage.span(p.words[0], p.words[-1]) for p in parsed if heading(p, article)
        ),
        others=tuple(
            name_mention(p, name) for p in parsed if not heading(p, article) for name in p.others
        ),
    )


def filed(text: str) -> Dateline | None:
    """The dateline, if its place is one: "NATO – the alliance" has none."""
    line = dateline(text)
    if line is None or line.date is not None:
        return line
    parts = line.place.of(text).split(", ")
    return line if any(place(part) for part in (line.place.of(text), *parts)) else None


def filing_day(article: Article, line: Dateline | None) -> date | None:
    """The day from which "today" and "on Tuesday" count: that of the dateline, else of publication;
    a dateline of another week is no news of the day.
    """
    if line is None or line.day is None or article.published is None:
        return article.published or (line.day if line else None)
    return line.day if abs((article.published - line.day).days) < 7 else article.published


def heading(passage: Named, article: Article) -> bool:
    """Whether the passage is a heading: nothing is read there. A name as a list entry is none."""
    if not passage.words or is_title(passage, article):
        return True
    opens = 1 if passage.words[0].lower_ == "the" else 0
    whole = any(n.start <= opens and n.end == len(passage.words) for n in passage.names)
    return passage.passage.heading and not whole


def is_title(passage: Named, article: Article) -> bool:
    """Whether the passage is the article's title again; a whole sentence is text all the same."""
    text = passage.passage.doc.text
    return text == article.title and not text.endswith((".", "!", "?"))


def read_facts(draft: Draft) -> None:
    """The rules, each over all passages: later ones rest on what earlier ones found."""
    quoted = quotes(draft.article.text)
    body = [passage for passage in draft.passages if not heading(passage, draft.article)]
    for passage in body:
        find_posts(draft, passage)
        find_relations(draft, passage)
    for passage in body:
        find_events(draft, passage, quoted)
    for passage in draft.passages:
        find_claims(draft, passage, quoted)
        find_labelled(draft, passage)
    continue_quotations(draft, body, quoted)
    for passage in body:
        find_clauses(draft, passage, quoted)
    for passage in body:
        find_votes(draft, passage)
    find_topics(draft)
    of_the_body(draft)
    find_characterizations(draft, body, quoted)
    give_floor(draft, body)


def dateline_mentions(draft: Draft, line: Dateline | None) -> tuple[Ref | None, Ref | None]:
    """The place and the agency of the dateline as mentions."""
    if line is None:
        return None, None
    return (
        line_mention(draft, line.place, EntityType.PLACE),
        line_mention(draft, line.agency, EntityType.ORGANIZATION),
    )


def line_mention(draft: Draft, span: Span | None, type: EntityType) -> Ref | None:
    """A mention of the dateline; its name is in sentence case, as "WASHINGTON" is Washington."""
    if span is None:
        return None
    words = span.of(draft.article.text)
    name = words.title() if type is EntityType.PLACE and words.isupper() else words
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
