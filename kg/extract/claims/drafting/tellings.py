"""When something was said: the day beside the verb, or that of the letter or report."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.claims.sentences.scenes import Scene
from kg.extract.claims.speakers.authors import WRITINGS, earlier
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.dates import DateMention
from kg.extract.text.parse import Token
from kg.extract.words.cues import CUES
from kg.extract.words.lexicon import words
from kg.model.dates import PartialDate


class Telling(NamedTuple):
    """When something was said as far as the text tells. What stands in writing that bears no date
    is `undated`: it may be older than the article by years.
    """

    date: PartialDate | None = None
    undated: bool = False


UNTOLD = Telling()
"""Nothing is told of when it was."""


def telling(scene: Scene, cue: Token, source: Token | None) -> Telling:
    """When the cue's words were said by its source, the subject or whoever is "according to"."""
    draft, passage = scene.draft, scene.passage
    beside = first_date(draft, passage, adverbials(cue)) or year_of_speech(cue)
    beside = None if is_of_thing(draft, cue, beside) else beside
    if beside is not None or source is None or source.lower_ not in WRITINGS:
        return Telling(beside)
    written = first_date(draft, passage, list(source.subtree)) or sent(draft, passage, source)
    return Telling(written, undated=written is None)


def is_of_thing(draft: Draft, cue: Token, told: PartialDate | None) -> bool:
    """Whether a date is rather of what is spoken of, behind which it stands, than of the speaking:
    no day of the news, "condemned the raid *last month*", "welcomed the talks *on 22 July*".
    """
    now = draft.day or draft.article.published
    if (
        told is None
        or now is None
        or cue.lemma_ not in JUDGING
        or (told.day and now.toordinal() - told.ordinal <= NEWS)
    ):
        return False
    things = [child for child in cue.children if child.dep_ == "dobj" and child.i > cue.i]
    behind = {thing.right_edge.i + 1 for thing in things}
    return any(c.left_edge.i in behind and c.dep_ in {"npadvmod", "prep"} for c in cue.children)


JUDGING = words(
    "condemn welcome denounce praise criticise criticize hail deplore applaud decry commend slam "
    "regret mourn lament defend describe call recall remember"
)
"""Verbs that have for object what somebody judges or tells of."""
NEWS = 10
"""Days within which what is said is news."""


def day_told(draft: Draft, passage: Named, token: Token) -> PartialDate | None:
    """When the sentence around a word lets somebody say or write something."""
    verb = token.sent.root
    return first_date(draft, passage, adverbials(verb)) if verb.lemma_ in CUES else None


def adverbials(verb: Token) -> list[Token]:
    """The words beside a verb that tell when: "on 3 March", "in a letter dated 3 March"."""
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ == "npadvmod" or (child.dep_ == "prep" and tells_when(child)):
            found += child.subtree
        elif child.dep_ == "prep" and child.lower_ in {"in", "at", "during"}:
            found += day_of_speech(child)
        elif child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_ in SPEAKING:
            found += adverbials(child)
    return found


def day_of_speech(prep: Token) -> list[Token]:
    """The words that tell when somebody spoke: "in an interview *on Tuesday*"; not those for what
    he spoke of, "in a lecture on the elections of 2019".
    """
    beside = [each for speech in speeches(prep) for each in speech.children]
    days = [c for c in beside if c.ent_type_ == "DATE"]
    days += [c for c in beside if c.lower_ in WHEN and any(d.ent_type_ == "DATE" for d in c.rights)]
    return [word for day in days for word in day.subtree]


def year_of_speech(cue: Token) -> PartialDate | None:
    """The year before what somebody said something in: "in a *1996* interview"."""
    said_in = (noun for c in cue.children if c.dep_ == "prep" for noun in speeches(c))
    years = (c.text for noun in said_in for c in noun.lefts if YEAR.fullmatch(c.text))
    year = next(years, None)
    return None if year is None else PartialDate(int(year))


def speeches(prep: Token) -> list[Token]:
    """What somebody says something in, behind a preposition."""
    return [c for c in prep.children if c.dep_ == "pobj" and c.lemma_.lower() in UTTERED]


WHEN = {"in", "on", "of", "from"}
"""Words between a speech and its day."""
YEAR = re.compile(r"(?:19|20)\d\d")
UTTERED = words(
    "interview speech address lecture sermon broadcast podcast book memoir memoirs diary essay "
    "article column editorial post video conference briefing testimony"
)
"""What people say things in, whose day is that of what they say."""
SPEAKING = {"speak", "write", "talk", "testify"}


def tells_when(prep: Token) -> bool:
    """Whether a day, month or year stands behind "on" or "in", or something written."""
    if prep.lower_ not in {"on", "in"}:
        return False
    objects = [child for child in prep.children if child.dep_ == "pobj"]
    return any(child.ent_type_ == "DATE" or child.lower_ in WRITINGS for child in objects)


def sent(draft: Draft, passage: Named, writing: Token) -> PartialDate | None:
    """The date of a letter or report that the paragraph told before: "wrote on 3 March … the
    letter", "its report of May … the report".
    """
    for word in earlier(passage, writing):
        if word.lower_ == writing.lower_:
            found = first_date(draft, passage, list(word.subtree))
        elif word.lemma_ == "write" and writing.lower_ == "letter":
            found = first_date(draft, passage, adverbials(word))
        else:
            continue
        if found is not None:
            return found
    return None


def first_date(draft: Draft, passage: Named, among: list[Token]) -> PartialDate | None:
    """The first date among words."""
    found = next(dates_in(draft, passage, among), None)
    return found.start if found else None


def dates_in(draft: Draft, passage: Named, among: list[Token]) -> Iterator[DateMention]:
    """The dates that stand among the words, mere limits left out."""
    starts = {passage.passage.at(word) for word in among}
    if not starts:
        return
    low, high = min(starts), max(starts)
    for mention in draft.dates:
        near = mention.span.end > low and mention.span.start <= high and not mention.bound
        if near and any(start in starts for start in range(*mention.span)):
            yield mention
