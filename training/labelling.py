"""Annotated texts as stories: the labels that the annotation gives their words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from kg.extract.extractor import dated, filed, filing_day
from kg.extract.network.encoding import Encoded, encode, windows
from kg.extract.network.roles import CHOICES, PAIRS
from kg.extract.network.signs import SIGNS
from kg.extract.network.tagger import TAGS
from kg.extract.network.titles import STATUSES
from kg.extract.network.triggers import KINDS
from kg.extract.text.dates import DateMention, dates
from kg.gazetteer import demonym
from kg.model.article import Article
from annotated import OPEN, Choice, Labelled, Noted, Pair, Place, Story
from corpora import named, outermost, position


@dataclass(frozen=True, slots=True)
class Day:
    """The day of the news of a text, and the dates that it gives."""

    news: date | None
    told: list[DateMention]


def stories(document: dict[str, Any], *, twice: bool = True) -> Iterator[Story]:
    """A text in windows as the network will see them, and once more from a later beginning."""
    day = day_of(document)
    for begin in sorted({0, later(document["text"])} if twice else {0}):
        yield story(document, begin, day)


def later(text: str) -> int:
    """Where a text can as well begin: behind a paragraph that ends in the middle of a window."""
    found = re.compile(r"\n\s*\n\s*").search(text, 250)
    return found.end() if found else 0


def day_of(document: dict[str, Any]) -> Day:
    """The day that the words "today" and "on Tuesday" count from, and the dates of the text."""
    published = document.get("published")
    article = Article(
        key="a", text=document["text"], title="", origin="a",
        published=date.fromisoformat(published) if published else None,
    )  # fmt: skip
    news = filing_day(article, dated(filed(article.text), article))
    return Day(news, dates(article.text, news))


def story(document: dict[str, Any], begin: int, day: Day) -> Story:
    """A text from a beginning on, with the labels that the annotation gives its words."""
    parts = list(windows(encode(document["text"][begin:])))
    found = Story([blank(document, part) for part in parts], {
        at + begin: Place(number, word)
        for number, part in enumerate(parts)
        for word, each in enumerate(part.words)
        for at in range(each.start, each.end)
    })  # fmt: skip
    noted = list(mentions(found, document))
    label_events(found, document, noted, day)
    label_texts(found, document, noted)
    label_posts(found, document, noted)
    label_cues(found, document)
    label_bodies(found, noted)
    label_names(found, document)
    return found


def blank(document: dict[str, Any], window: Encoded) -> Labelled:
    """A window whose words are nothing, or of which is open what they are."""
    size = len(window.words)
    whole = document.get("events") is not None and document.get("posts") is not None
    known = {
        "text": document.get("resolutions") is not None,
        "title": document.get("posts") is not None,
        "cue": document.get("attributions") is not None,
        "body": whole,
    }
    return Labelled(
        window,
        [OPEN if document.get("events") is None else 0] * size,
        {sign: [0.0 if known.get(sign) else float(OPEN)] * size for sign in SIGNS},
        [OPEN] * size,
        [0 if whole else OPEN] * size,
    )


def mentions(story: Story, document: dict[str, Any]) -> Iterator[Noted]:
    """The mentions of all entities."""
    for entity in document["entities"]:
        kinds = entity.get("kinds") or ["NAM"] * len(entity["mentions"])
        for (start, end), kind in zip(entity["mentions"], kinds, strict=True):
            noun = NOUN.match(document["text"], start, end) if kind == "NOM" else None
            place = story.last([start, end if noun is None else noun.end()])
            if place is not None:
                body = kind == "NOM" and entity["type"] == "ORG"
                yield Noted(place, entity["id"], entity["type"] == "PERSON", body)


NOUN = re.compile(
    r".+?(?= (?:of|in|on|at|for|to|from|with|that|which|who|whose|led|headed)\b)|.+", re.DOTALL
)
"""A phrase up to the noun that it goes by: "the criminal *chamber* of the court"."""


def label_bodies(story: Story, noted: list[Noted]) -> None:
    """Label nouns that mean a body."""
    for each in noted:
        labels = story.windows[each.place.window].signs["body"]
        if each.body and labels[each.place.word] != OPEN:
            labels[each.place.word] = 1.0


def label_events(story: Story, document: dict[str, Any], noted: list[Noted], day: Day) -> None:
    """Label triggers, and pair them with those who took part, places, dates and each other."""
    told: list[tuple[Place, int]] = []
    for number, event in enumerate(document.get("events") or ()):
        for span in (event["trigger"], *event.get("also", ())):
            words = story.inside(span)
            for at in words:
                story.windows[at.window].kinds[at.word] = KINDS.index(event["type"])
            if words:
                at = words[-1]
                told.append((at, number))
                signs = story.windows[at.window].signs
                signs["today"][at.word] = float(event.get("date") == str(day.news))
                if event.get("date") and day.news is not None:
                    signs["ahead"][at.word] = float(
                        event["date"] > str(day.news)[: len(event["date"])]
                    )
                for each in noted:
                    holds = each.entity in event.get("participants", ())
                    pair(story, at, each.place, "participant", holds=holds)
                pair_dates(story, at, event, day)
                choose(story, at, "place", {event.get("place")} - {None}, noted, person=False)
    for at, number in told:
        for by, other in told:
            if by < at:
                pair(story, at, by, "same", holds=number == other)


def pair_dates(story: Story, at: Place, event: dict[str, Any], day: Day) -> None:
    """Pair a trigger with each date in its window, as that of the event, and let it be chosen
    among all.
    """
    by, right = [], []
    for told in day.told:
        words = story.inside([told.span.start, told.span.end])
        if words:
            holds = event.get("date") in readings(told)
            pair(story, at, words[-1], "date", holds=holds)
            by.append(words[-1])
            right.append(holds)
    story.choices.append(Choice(at, CHOICES.index("day"), by, right))


def readings(date: DateMention) -> set[str]:
    """All that a date may stand for."""
    return {str(each) for each in (date.start, date.past, date.ahead) if each is not None}


def label_texts(story: Story, document: dict[str, Any], noted: list[Noted]) -> None:
    """Label adopted texts, and let the bodies that adopted them be chosen."""
    for text in document.get("resolutions") or ():
        words = story.inside(text["trigger"])
        for at in words:
            story.windows[at.window].signs["text"][at.word] = 1.0
        if words:
            choose(story, words[-1], "adopter", {text.get("body")} - {None}, noted, person=False)


def label_posts(story: Story, document: dict[str, Any], noted: list[Noted]) -> None:
    """Label titles with their status, and let holders and bodies be chosen: those of all posts
    that the same words tell.
    """
    told: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for post in document.get("posts") or ():
        told.setdefault((post["title"][0], post["title"][1]), []).append(post)
    for title, posts in told.items():
        words = story.inside(list(title))
        for at in words:
            window = story.windows[at.window]
            window.signs["title"][at.word] = 1.0
            window.statuses[at.word] = STATUSES.index(posts[0].get("status") or STATUSES[0])
        if words:
            holders = {post["person"] for post in posts}
            bodies = {post.get("organization") for post in posts} - {None}
            choose(story, words[-1], "holder", holders, noted, person=True)
            choose(story, words[-1], "body", bodies, noted, person=False)


def label_cues(story: Story, document: dict[str, Any]) -> None:
    """Label the words by which somebody is told to say something."""
    for claim in document.get("attributions") or ():
        for span in claim.get("cue") or ():
            for at in story.inside(span):
                story.windows[at.window].signs["cue"][at.word] = 1.0


def label_names(story: Story, document: dict[str, Any]) -> None:
    """Label names by the tags that the tagger gives; people's adjectives are open, as they are to
    it. Where not all is annotated nothing is labelled.
    """
    text = document["text"]
    for start, end, types in outermost(named("gold", document)):
        words = story.inside([start, end])
        for number, at in enumerate(words):
            tag = f"{position(number, len(words))}-{min(types, default='')}"
            labels = story.windows[at.window].tags
            if labels[at.word] != OPEN:
                labels[at.word] = TAGS.index(tag) if types else OPEN
    firsts = {at: begin for begin, at in sorted(story.at.items(), reverse=True)}
    for at, begin in firsts.items():
        window = story.windows[at.window]
        word = window.window.words[at.word]
        plain = text[begin : begin + word.end - word.start]
        if window.tags[at.word] == 0 and demonym(plain):
            window.tags[at.word] = OPEN


def pair(story: Story, of: Place, by: Place, role: str, *, holds: bool) -> None:
    """Add a pair of words that one window holds."""
    if of.window == by.window:
        story.pairs.append(Pair(of, by, PAIRS.index(role), holds))


def choose(
    story: Story, of: Place, role: str, right: set[str], noted: list[Noted], *, person: bool
) -> None:
    """Add a choice among the entities of the text, unless what is right is nowhere named in it."""
    some = [each for each in noted if each.person == person]
    holds = [each.entity in right for each in some]
    if any(holds) or not right:
        by = [each.place for each in some]
        story.choices.append(Choice(of, CHOICES.index(role), by, holds))
