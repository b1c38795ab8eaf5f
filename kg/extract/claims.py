"""Claims: who is reported to say what, in whose words, denied or affirmed, relayed or not."""

from spacy.tokens import Token

from kg.extract.contents import content
from kg.extract.draft import Draft, sentence
from kg.extract.lexicon import CUES, DENIALS
from kg.extract.names import Named
from kg.extract.quotes import form_of, inside, trimmed
from kg.extract.speakers import Speaker, speaker, subject
from kg.extract.tellings import UNTOLD, Telling, telling
from kg.model.extraction import ClaimMention, Form, Span


def find_claims(draft: Draft, passage: Named, quoted: list[Span]) -> None:
    """Add the claims of a passage in the order of their cues."""
    for token in passage.words:
        if inside(quoted, passage.passage.offset + token.idx):
            continue
        if token.pos_ in {"VERB", "AUX"} and token.lemma_ in CUES:
            cue_claim(draft, passage, token, quoted)
        elif token.lower_ == "according":
            according_claim(draft, passage, token, quoted)


def cue_claim(draft: Draft, passage: Named, cue: Token, quoted: list[Span]) -> None:
    """The claim that a verb introduces, if it has a speaker and content."""
    source = subject(cue)
    said_by = speaker(draft, passage, source) if source is not None else None
    if said_by is None or source is None or hypothetical(cue):
        return
    contents = [
        piece
        for piece in content(draft, passage, cue, source, quoted)
        if says_something(piece.of(draft.article.text))
    ]
    if contents and not (cue.lemma_ == "speak" and not any(c.lower_ == "of" for c in cue.children)):
        denied = cue.lemma_ in DENIALS or negated(cue)
        told = telling(draft, passage, cue, source)
        add(draft, passage, cue, said_by, contents, quoted, denies=denied, told=told)


def add(
    draft: Draft,
    passage: Named,
    cue: Token,
    said_by: Speaker,
    contents: list[Span],
    quoted: list[Span],
    *,
    denies: bool = False,
    told: Telling = UNTOLD,
) -> None:
    """Add a claim with what it is about."""
    refs = [ref for start, ref in sorted(draft.mention_at.items()) if covers(contents, start)]
    names = [ref for ref in refs if draft.mentions[ref].form is Form.NAME and ref != said_by.ref]
    events = [ref for start, ref in sorted(draft.event_at.items()) if covers(contents, start)]
    draft.claims.append(
        ClaimMention(
            content=contents[0],
            rest=tuple(contents[1:]),
            evidence=evidence(passage, cue, contents),
            speaker=said_by.ref,
            speaker_text=said_by.text,
            cue=passage.passage.span(cue, cue),
            form=form_of(quoted, contents),
            denies=denies,
            date=told.date,
            undated=told.undated,
            about=tuple(dict.fromkeys(names)),
            about_events=tuple(dict.fromkeys(events)),
        )
    )


def says_something(words: str) -> bool:
    """Whether the words are content and not only point to some: "which", "it"."""
    return len(words) > 1 and words.lower() not in {"which", "that", "this", "it", "them", "so"}


def covers(spans: list[Span], position: int) -> bool:
    """Whether one of the spans holds the position."""
    return any(span.start <= position < span.end for span in spans)


def evidence(passage: Named, cue: Token, contents: list[Span]) -> Span:
    """The sentence of the cue, widened to all of the content."""
    told = sentence(passage.passage, cue)
    return Span(min(told.start, contents[0].start), max(told.end, *(c.end for c in contents)))


def hypothetical(cue: Token) -> bool:
    """Whether nothing was said: "may say", "to say", "did not say", "if he says"."""
    if cue.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in cue.children):
        return True
    if any(
        c.lower_ in {"may", "might", "would", "should", "could", "must"}
        for c in cue.children
        if c.dep_ == "aux"
    ):
        return True
    return negated(cue) and cue.lemma_ not in {
        "recognize",
        "recognise",
        "agree",
        "believe",
        "support",
    }


def negated(cue: Token) -> bool:
    """Whether "not" or "never" stands by the cue."""
    return any(child.dep_ == "neg" for child in cue.children)


def according_claim(draft: Draft, passage: Named, token: Token, quoted: list[Span]) -> None:
    """Add "…, according to X": the rest of the sentence is X's."""
    to = next((c for c in token.children if c.lower_ == "to"), None)
    if to is None:
        return
    source = next((c for c in to.children if c.dep_ == "pobj"), None)
    said_by = speaker(draft, passage, source) if source is not None else None
    if said_by is None or source is None:
        return
    words = [t for t in token.sent if not t.is_space]
    own = {t.i for t in token.subtree}
    rest = [t for t in words if t.i not in own]
    before = [t for t in rest if t.i < min(own)]
    after = [t for t in rest if t.i > max(own)]
    part = max((before, after), key=len)
    if len(part) > 2:
        span = trimmed(draft.article.text, passage.passage.span(part[0], part[-1]))
        told = telling(draft, passage, token, source)
        add(draft, passage, token, said_by, [span], quoted, told=told)
