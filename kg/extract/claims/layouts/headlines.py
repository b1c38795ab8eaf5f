"""Claims in headlines and transcripts: "Minister: talks will go on", "PENCE: Well, look"."""

import re

from kg.extract.claims.drafting.adding import add_plain
from kg.extract.claims.speakers.nouns import noun_ref
from kg.extract.claims.speakers.speakers import Speaker, known
from kg.extract.draft import Draft
from kg.extract.naming.chunks import Words
from kg.extract.naming.names import Named
from kg.extract.text.parse import Token
from kg.extract.text.quotes import trimmed
from kg.extract.text.verbforms import FINITE
from kg.extract.words.lexicon import HONORIFICS, ORGANIZATION_HEADS, words
from kg.extract.words.titles import title_slug
from kg.gazetteer import place
from kg.model.extraction import EntityType, Span

LABEL = re.compile(
    r"[“\"‘]?(?![-–—•*·] )"
    r"(?P<source>(?:[A-Z][a-z]{0,4}\.\s+){0,2}[^\s:“”\"][^:“”\"\n.]{0,60}):\s+"
    r"(?P<content>\S.*\S)",
    re.DOTALL,
)
"""Words before a colon at the start of a paragraph, and what stands behind it."""
VOICES = words(
    "official officials poll polls report reports study survey source sources analyst analysts "
    "expert experts police minister ministry president council parliament court army aide aides "
    "lawyer lawyers witness witnesses residents regulator union speaker speakers spokesman "
    "spokeswoman spokesperson pm fm cm fo dg govt"
)
"""Nouns that stand for a speaker in a headline."""
PAPERS = {"report", "reports", "study", "survey", "source", "sources"}
TOLD = {"VBD", "VBZ", "VBP", "VBN", "VBG", "MD", "VB"}
MOST_WORDS = 5
SAYS = {"said", "says", "asked", "added"}


NO_TELLING = "Who|What|Where|When|Why|How|Which|Meet|Watch|See|Read|[A-Z][a-z]+ing"
"""First words of headlines that ask or bid and tell nothing: "What the new law means: lawyers"."""
TAIL = re.compile(
    rf"(?P<content>(?!(?:{NO_TELLING})\b)[^:\n]{{8,120}}?)"
    r"(?:(?P<mark>:| [-–—]) (?P<source>(?:[A-Z][\w.'’-]* ?){1,5}"
    r"(?:[a-z]+ ?){0,2})|(?P<colon>:) (?P<noun>(?!the |an? )(?:[a-z]+ )?[a-z]+))"
)
"""A headline that ends in who says it: "Dam can wait: Norway's envoy", "Deal dead - Lind", "Two die
in raid: police".
"""


def find_tailed(draft: Draft, passage: Named) -> None:
    """Add the claim of a headline that ends in a mark and its speaker."""
    text = passage.passage.text.strip()
    match = TAIL.fullmatch(text) if passage.passage.offset == 0 else None
    words_ = match["content"].split() if match is not None else []
    if match is None or len(words_) < FEWEST or not any(w.islower() for w in words_):
        return
    lead = len(passage.passage.text) - len(passage.passage.text.lstrip())
    at, said_by = ("mark", "source") if match["source"] else ("colon", "noun")
    source = Span(match.start(said_by) + lead, match.end(said_by) + lead)
    own = [w for w in passage.words if source.start <= w.idx < source.end]
    said = any(w.pos_ in {"VERB", "AUX"} for w in passage.words if w.idx < source.start)
    who = speaker_of(draft, passage, source, own[-1]) if own and said else None
    if who is None or any(w.pos_ == "VERB" for w in own):
        return
    mark = Span(match.end(at) + lead - 1, match.end(at) + lead)
    content = trimmed(
        draft.article.text, Span(match.start("content") + lead, match.end("content") + lead)
    )
    add_plain(draft, who, mark, content, Span(content.start, source.end), rule="headline")


FEWEST = 3
"""Words of what a headline lets somebody say."""


def find_labelled(draft: Draft, passage: Named) -> None:
    """Add the claim of a passage that opens with its speaker and a colon."""
    text = passage.passage.text
    match = LABEL.match(text)
    if match is None or match["source"].count(" ") >= MOST_WORDS:
        return
    start = passage.passage.offset
    source = Span(start + match.start("source"), start + match.end("source"))
    label = [word for word in passage.words if start + word.idx < source.end]
    bracketed = any(w.text == "(" for w in label) and all(w.text != ")" for w in label)
    if (
        bracketed
        or label[0].lower_ in SAYS
        or any(w.pos_ in {"VERB", "AUX", "ADP", "PRON"} for w in label)
    ):
        return
    who = speaker_of(draft, passage, source, label[-1])
    if who is None or files(draft, source) or introduces(draft, passage, match.start("content")):
        return
    if who.ref is not None and not draft.names(who.ref, EntityType.PERSON) and asks(match):
        return
    named = who.ref is not None and draft.names(who.ref, EntityType.PERSON)
    if in_form(draft, passage, who, match.start("content")) or (named and portrays(passage, match)):
        return
    colon = Span(source.end, source.end + 1)
    content = Span(start + match.start("content"), start + match.end("content"))
    content = trimmed(draft.article.text, trimmed(draft.article.text, content))
    add_plain(draft, who, colon, content, Span(source.start, content.end), rule="headline")


def asks(match: re.Match[str]) -> bool:
    """Whether a turn of a transcript only asks, which states nothing: "Ana Lind, Northern News: Has
    the envoy been recalled?"
    """
    return QUESTION.search(match["content"]) is not None


QUESTION = re.compile(r"\?[”\"’]?(?:\s|$)")


def portrays(passage: Named, match: re.Match[str]) -> bool:
    """Whether a headline only tells what somebody is: "Lind: a life in pictures", "Ana Lind:
    Norway's quiet negotiator".
    """
    behind = [w for w in passage.words if w.idx >= match.start("content")]
    if is_life(passage, behind):
        return True
    if any(w.tag_ in TOLD - {"VBN", "VBG"} for w in behind):
        return False
    noun = behind[0].lower_ in {"a", "an", "the"} or any(w.tag_ == "POS" for w in behind[1:4])
    return noun and match["content"][-1] not in ".!?”\"'’"


def is_life(passage: Named, behind: Words) -> bool:
    """Whether the words behind a name and a colon tell of him who has it: "Ana Lind: *Lind is* the
    former director", "Ana Lind: *She is* a lawyer".
    """
    first, verb = (behind[0].text, behind[1].lemma_) if len(behind) > 1 else ("", "")
    own = first in {w.text for w in passage.words if w.idx < behind[0].idx} if behind else False
    told = first in {"He", "She"} and any(title_slug(w.text) for w in behind[2:FEW])
    return verb == "be" and (own or told)


FEW = 8
"""Words behind a name among which an office tells that it is of whom it is told."""


def in_form(draft: Draft, passage: Named, who: Speaker, start: int) -> bool:
    """Whether a label in a block of labels tells what somebody or something is, and nobody by name
    speaks: "PARTY: Socialist Party" below "MINISTER: Ana Lind".
    """
    if who.ref is not None and draft.names(who.ref, EntityType.PERSON):
        return False
    if any(w.tag_ in FINITE for w in passage.words if w.idx >= start):
        return False
    text, first = draft.article.text, passage.passage.offset
    last = first + len(passage.passage.text)
    before, behind = text[:first].rstrip().rpartition("\n")[2], text[last:].lstrip()
    beside = (before, behind, *text[first:last].splitlines()[1:])
    return any(ENTRY.match(line) is not None for line in beside)


ENTRY = re.compile(r"[^\s:][^:\n]{0,30}:[ \t]+\S[^\n.!?]*(?:\n|\Z)")
"""A line of a form: a label and what fills it."""


def introduces(draft: Draft, passage: Named, start: int) -> bool:
    """Whether only the name of who is so stands behind a label: "President: Ms. LIND (Norway)",
    "Chair: Ana Lind, minister of trade".
    """
    behind = [w for w in passage.words if w.idx >= start]
    if any(w.tag_ in FINITE for w in behind):
        return False
    if HONOURED.match(passage.passage.text[start:]) is not None:
        return True
    first = next(iter(behind), None)
    ref = draft.ref(passage.passage, first) if first is not None else None
    if ref is None or not draft.names(ref, EntityType.PERSON):
        return False
    end = draft.mentions[ref].span.end - passage.passage.offset
    return not re.match(r"\s*[^\s,;(.]", passage.passage.text[end:])


HONOURED = re.compile(
    rf"(?i:{'|'.join(sorted(map(re.escape, HONORIFICS), key=len, reverse=True))})\.?\s+"
    r"[A-ZÀ-Þ][\w.'’-]*(?:\s+(?:[a-z]{2,3}\s+)?[A-ZÀ-Þ][\w.'’-]*){0,4}\s*(?:$|[,;(])"
)
"""An honorific and a name, with nothing behind it but a place, title or other name."""


def files(draft: Draft, source: Span) -> bool:
    """Whether words in capitals before a colon tell where an article was filed: "KUALA LUMPUR: The
    minister has resigned"; whoever speaks is labelled so again, or named elsewhere.
    """
    text = draft.article.text
    words = source.of(text)
    if not words.isupper() or len(words) < SHORTEST:
        return False
    if place(words.title()) is not None:
        return True
    last = words.split()[-1]
    again = re.search(rf"(?<!\w){re.escape(last)}(?!\w)", text[source.end :], re.IGNORECASE)
    return again is None and text.find(":", 0, source.start) < 0


SHORTEST = 4


def speaker_of(draft: Draft, passage: Named, source: Span, last: Token) -> Speaker | None:
    """Whoever the words before the colon name; None where they name nobody who speaks."""
    ref = draft.ref(passage.passage, last)
    if ref is None:
        ref = known(draft, source)
    if ref is not None and draft.mentions[ref].type is not EntityType.PLACE:
        return Speaker(ref, None, source)
    head = last.lower_
    speaks = head in VOICES or head in ORGANIZATION_HEADS or title_slug(head) is not None
    if head in PAPERS and not any(w.tag_ in TOLD for w in passage.words):
        # "New report: a light on every reef" is its title, "Source: Polar News" a credit.
        return None
    if not speaks or passage.passage.doc[-1].text in {".", "!", "?", "”", '"'}:
        return None
    return Speaker(noun_ref(draft, passage, last), source, source)
