"""A small article, with what is read from it given by hand: the case that several tests share."""

from datetime import date

from kg.model.article import Article
from kg.model.dates import PartialDate
from kg.model.extraction import (
    ClaimForm,
    ClaimMention,
    EntityType,
    EventMention,
    Extraction,
    Form,
    Link,
    Mention,
    Post,
    Relation,
    ResolutionMention,
    Span,
    Status,
)
from kg.model.resolution import Entity, Event, Resolution

BASE = "http://localhost:8000/"
TEXT = """\
Riverton, March 3, 2013: The Lake Institute held a roundtable in Riverton.

Dr. Ana Lind, former  envoy of Norland to Sudland, spoke. She said Peace Monitor (PM) described \
the raid of 1992 as "the worst day of the war". An aide denied it.

The Senate of Norland adopted Resolution 7 on 1 February 2012 by 60 votes to none. \
It condemns the raid.

It was sunny."""


def span(words: str, *, nth: int = 0) -> Span:
    """Where `words` stand in the text."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def name(words: str, type: EntityType, *, nth: int = 0, honorific: str | None = None) -> Mention:
    """A mention by name."""
    return Mention(span(words, nth=nth), type, Form.NAME, words, honorific)


PERSON, ORGANIZATION, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE
ARTICLE = Article(
    key="riverton-2013",
    text=TEXT,
    title="Roundtable in  Riverton",
    origin="riverton.txt",
    publisher="The Daily Lake",
    published=date(2013, 3, 4),
    source="https://example.org/riverton?q=a|b",
)
MENTIONS = (
    name("Riverton", PLACE),
    name("Lake Institute", ORGANIZATION),
    name("Ana Lind", PERSON, honorific="Dr."),
    name("Norland", PLACE),
    name("Sudland", PLACE),
    Mention(span("She"), PERSON, Form.PRONOUN, "She", gender="f"),
    name("Peace Monitor", ORGANIZATION),
    name("PM", ORGANIZATION),
    Mention(span("An aide"), PERSON, Form.NOUN, "aide"),
    name("Senate of Norland", ORGANIZATION),
    name("Norland", PLACE, nth=1),
)
SPOKE = span("Dr. Ana Lind, former  envoy of Norland to Sudland, spoke.")
SAID = Span(span("She said").start, span('the war".').end)
RAID = span("the raid of 1992")
EVENTS = (
    EventMention(
        span("roundtable"), "meeting", span("The Lake Institute held a roundtable in Riverton.")
    ),
    EventMention(RAID, "attack", SAID, contested=True),
)
CLAIMS = (
    ClaimMention(
        Span(span("Peace Monitor").start, SAID.end - 1),
        SAID,
        speaker=5,
        cue=span("said"),
        form=ClaimForm.MIXED,
        about_events=(1,),
        made_at=0,
        reports=(1,),
    ),
    ClaimMention(
        span("the worst day of the war"),
        SAID,
        speaker=6,
        cue=span("described"),
        form=ClaimForm.DIRECT,
        characterizes=1,
        characterized_as=span("the worst day of the war"),
    ),
    ClaimMention(
        span("it."), span("An aide denied it."), speaker=8, cue=span("denied"), denies=True
    ),
    ClaimMention(
        span("condemns the raid"), span("It condemns the raid."), speaker=9, about_events=(1,)
    ),
    ClaimMention(span("roundtable"), EVENTS[0].evidence, own_voice=True),
)
ADOPTED = span("The Senate of Norland adopted Resolution 7 on 1 February 2012 by 60 votes to none.")
EXTRACTION = Extraction(
    article=ARTICLE.key,
    sentences=(
        EVENTS[0].evidence,
        SPOKE,
        SAID,
        span("An aide denied it."),
        ADOPTED,
        span("It condemns the raid."),
        span("It was sunny."),
    ),
    mentions=MENTIONS,
    posts=(
        Post(2, span("envoy"), "envoy", 3, SPOKE, status=Status.FORMER, accredited_to=4),
        Post(8, span("aide"), "adviser", None, span("An aide denied it.")),
    ),
    relations=(
        Relation(6, Link.SAME, 7, span("Peace Monitor (PM)")),
        Relation(9, Link.PART_OF, 10, span("Senate of Norland")),
    ),
    events=EVENTS,
    resolutions=(
        ResolutionMention(
            span("Resolution 7"),
            ADOPTED,
            adopters=(9,),
            number="7",
            date=PartialDate(2012, 2, 1),
            actions=("condemn",),
            clauses=(3,),
            about_events=(1,),
            votes=(60, 0, None),
        ),
    ),
    claims=CLAIMS,
    dateline=0,
)
ENTITIES = (
    Entity("place/riverton", PLACE, "Riverton", (0,), point=(40.5, -70.0)),
    Entity("organization/lake-institute", ORGANIZATION, "Lake Institute", (1,), kind="think-tank"),
    Entity("person/ana-lind", PERSON, "Ana Lind", (2, 5), ("A. Lind",), honorific="Dr."),
    Entity("place/norland", PLACE, "Norland", (3, 10), kind="state"),
    Entity("place/sudland", PLACE, "Sudland", (4,), kind="state"),
    Entity(
        "organization/peace-monitor", ORGANIZATION, "Peace Monitor", (6, 7), ("PM",), kind="ngo"
    ),
    Entity(
        "organization/senate-of-norland", ORGANIZATION, "Senate of Norland", (9,), confidence=1.0
    ),
    Entity("organization/the-daily-lake", ORGANIZATION, "The Daily Lake", (), kind="media-outlet"),
)
RESOLUTION = Resolution(
    article=ARTICLE.key,
    entities=ENTITIES,
    events=(
        Event(
            "event/meeting-riverton-2013-03-03",
            "meeting",
            "Meeting in Riverton, 3 March 2013",
            (0,),
            date=PartialDate(2013, 3, 3),
            places=("place/riverton",),
            organizers=("organization/lake-institute",),
            speakers=("person/ana-lind",),
        ),
        Event(
            "event/attack-1992",
            "attack",
            "Attack, 1992",
            (1,),
            ("raid of 1992",),
            PartialDate(1992),
        ),
    ),
    entity_of=(
        "place/riverton",
        "organization/lake-institute",
        "person/ana-lind",
        "place/norland",
        "place/sudland",
        "person/ana-lind",
        "organization/peace-monitor",
        "organization/peace-monitor",
        None,
        "organization/senate-of-norland",
        "place/norland",
    ),
    event_of=("event/meeting-riverton-2013-03-03", "event/attack-1992"),
    resolution_ids=("resolution/senate-of-norland-7",),
    publisher="organization/the-daily-lake",
)
