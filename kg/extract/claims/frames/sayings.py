"""What a noun for somebody's words is or opens: "her answer was no", "his verdict: “Too late”"."""

from kg.extract.claims.contents.clauses import clause_span
from kg.extract.claims.drafting.adding import add
from kg.extract.claims.drafting.tellings import telling
from kg.extract.claims.frames.nominals import noun_claim
from kg.extract.claims.sentences.scenes import Scene, segment
from kg.extract.claims.speakers.speakers import speaker
from kg.extract.text.parse import Token
from kg.extract.text.quotes import after, before, blank, trimmed
from kg.extract.words.lexicon import words
from kg.extract.words.statements import NOUNS
from kg.model.extraction import Span

SAYINGS = words(
    "answer reply response verdict message comment view position line argument contention advice "
    "warning conclusion assessment explanation retort motto slogan stance demand opinion reaction "
    "point belief question promise word thesis justification excuse defence defense"
)
"""Nouns for what somebody says or holds, which a clause or quotation may fill."""

SPOKEN = words("answer reply response verdict message comment advice retort motto slogan reaction")
"""Those of them that a quotation alone may fill: an opinion may be a judgment."""


def is_saying(noun: Token) -> bool:
    """Whether a noun is the subject or predicate of "is", or stands before a colon, and tells whose
    it is.
    """
    if noun.lemma_ not in SAYINGS or owner(noun) is None:
        return False
    be = noun.head.lemma_ in BE and noun.dep_ in {"nsubj", "attr"}
    return be or colon_behind(noun) is not None


BE = {"be", "remain"}


def owner(noun: Token) -> Token | None:
    """Whose words they are: "*her* answer", "the view of *the ministry*", no "point of order"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.lower_ in {"of", "from"} and child.dep_ == "prep":
            whose = next((c for c in child.rights if c.dep_ == "pobj"), None)
            bare = whose is not None and whose.tag_ == "NN" and not list(whose.lefts)
            return None if bare else whose
    return None


def colon_behind(noun: Token) -> Token | None:
    """The colon right behind the phrase of a noun."""
    at = noun.right_edge.i
    for word in noun.doc[noun.i + 1 : min(at + 2, noun.sent.end)]:
        if word.text == ":":
            return word
    return None


def saying_claim(scene: Scene, noun: Token) -> None:
    """Add what somebody's answer, view or message is."""
    source, piece = owner(noun), filled(scene, noun)
    if piece is None:
        if noun.lemma_ in NOUNS:
            noun_claim(scene, noun)
        return
    put, cue, last = voiced(noun), noun, None
    if put is not None:
        source, cue, last = put[1], put[0], put[1].head
    said_by = speaker(scene.draft, scene.passage, source)
    if source is None or said_by is None:
        return
    said_by = said_by._replace(source=scene.span(source.left_edge.i, source.right_edge.i))
    told = telling(scene, noun, source)
    if noun.dep_ == "attr" and source.i > noun.i:
        # "was the verdict of"
        cue, last = noun.head, source.head
    add(scene, cue, said_by, [piece], told=told, rule="saying", last=last)


def voiced(noun: Token) -> tuple[Token, Token] | None:
    """The participle and the person by whom an answer or view of a body is given: "the government's
    view, *put* by *Ana Lind*, was that".
    """
    for verb in noun.rights:
        if verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.lemma_ in VOICING:
            by = next((c for c in verb.rights if c.lower_ == "by"), None)
            who = next((c for c in by.rights if c.dep_ == "pobj"), None) if by else None
            return (verb, who) if who is not None else None
    return None


VOICING = words(
    "put express voice state give present relay convey deliver articulate outline summarise "
    "summarize formulate announce explain defend repeat reiterate set read sum lay make offer issue"
)
"""What somebody does who speaks for others: "the line, *set* out by the minister, is that"."""


def filled(scene: Scene, noun: Token) -> Span | None:
    """The words: a clause with "that" behind "is", or a quotation beside it or behind a colon."""
    verb, text = noun.head, scene.draft.article.text
    if verb.lemma_ in BE and noun.dep_ == "nsubj":
        clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
        if clause is not None and clause.i > verb.i:
            return without_that(scene, clause_span(scene, clause, verb))
        # no answer in "her answer “*is* none”, Ana Lind said"
        quote = after(scene.quoted, scene.at(verb) + 1)
        near = (
            quote is not None
            and noun.lemma_ in SPOKEN
            and blank(text, scene.at(verb) + len(verb.text), quote.start)
        )
        return trimmed(text, quote) if quote is not None and near else None
    if verb.lemma_ in BE:
        return quoted_subject(scene, noun, verb)
    colon = colon_behind(noun)
    if colon is None:
        return None
    quote = after(scene.quoted, scene.at(colon))
    if quote is not None and blank(text, scene.at(colon), quote.start):
        return trimmed(text, quote)
    last = segment(scene, noun)[1]
    return scene.span(colon.i + 1, last) if last > colon.i + 2 else None


def without_that(scene: Scene, piece: Span) -> Span:
    """A clause behind "is" without the "that" which the parser takes for a determiner."""
    opening = "that "
    opens = scene.draft.article.text[piece.start : piece.end].startswith(opening)
    return Span(piece.start + len(opening), piece.end) if opens else piece


def quoted_subject(scene: Scene, noun: Token, verb: Token) -> Span | None:
    """The quotation that stands before "was the verdict of"."""
    text = scene.draft.article.text
    quote = before(scene.quoted, scene.at(verb))
    if quote is None or noun.i < verb.i or not blank(text, quote.end, scene.at(verb)):
        return None
    return trimmed(text, quote)
