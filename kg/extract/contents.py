"""The words that a claim gives: a quotation, a clause, or what its verb has for an object."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.draft import Draft, sentence
from kg.extract.lexicon import CLAUSE_CUES, CUES, NAMING_CUES, OBJECT_CUES, OPERATIVE
from kg.extract.names import Named
from kg.extract.quotes import trimmed
from kg.model.extraction import Span

ASIDE = {"parataxis", "intj", "ccomp", "advcl"}
COMPLEMENTS = {"dobj", "prep", "ccomp", "xcomp", "dative", "oprd", "attr", "acomp", "advcl", "prt"}


def content(
    draft: Draft, passage: Named, cue: Token, source: Token, quoted: list[Span]
) -> list[Span]:
    """The words that are claimed, as one span or, where the cue interrupts them, several."""
    text = draft.article.text
    direct = quotation(passage, cue, quoted) or named_so(passage, cue, quoted)
    if direct:
        return [trimmed(text, piece) for piece in direct]
    clause = that_clause(cue)
    if clause is not None and cue.lemma_ in CLAUSE_CUES:
        return [trimmed(text, clause_span(passage, clause, cue))]
    if set_off(cue):
        return [trimmed(text, piece) for piece in around(passage, cue, source)]
    if cue.lemma_ in OBJECT_CUES or cue.lemma_ in OPERATIVE or cue.lemma_ in NAMING_CUES:
        return [trimmed(text, piece) for piece in objects(passage, cue)]
    infinitive = next((c for c in cue.children if c.dep_ == "xcomp" and c.i > cue.i), None)
    if infinitive is not None and cue.lemma_ in {
        "want",
        "agree",
        "pledge",
        "vow",
        "promise",
        "hope",
    }:
        return [trimmed(text, clause_span(passage, infinitive, cue))]
    told = sentence(passage.passage, cue)
    at = passage.passage.offset + cue.idx
    near = [q for q in quoted if q.within(told) and q.start > at and nearest(passage, cue, q)]
    return [trimmed(text, quote) for quote in near]


def that_clause(cue: Token) -> Token | None:
    """The clause of a cue. The parser hangs one behind an adverbial on the adverbial's noun."""
    own = (c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i)
    hung = (
        token
        for child in cue.children
        if child.dep_ == "prep" and child.i > cue.i
        for token in child.subtree
        if token.dep_ == "relcl" and any(c.dep_ == "mark" for c in token.children)
    )
    has_object = any(c.dep_ == "dobj" for c in cue.children)
    return next(own, None) or (None if has_object else next(hung, None))


def quotation(passage: Named, cue: Token, quoted: list[Span]) -> list[Span]:
    """Whole sentences in quotation marks beside the cue: what was said, word for word."""
    told = sentence(passage.passage, cue)
    at = passage.passage.offset + cue.idx
    text = passage.passage.doc.text
    near = [
        q for q in quoted if q.start < told.end and told.start < q.end and nearest(passage, cue, q)
    ]
    return [q for q in near if is_utterance(text, q.start - passage.passage.offset, q, at)]


def nearest(passage: Named, cue: Token, quote: Span) -> bool:
    """Whether no other cue stands between the cue and the quotation."""
    at = passage.passage.offset + cue.idx
    low, high = (quote.end, at) if at > quote.end else (at + len(cue), quote.start)
    between = (w for w in passage.words if low <= passage.passage.offset + w.idx < high)
    return not any(w.pos_ == "VERB" and w.lemma_ in CUES for w in between)


def named_so(passage: Named, cue: Token, quoted: list[Span]) -> list[Span]:
    """The quoted term of "described it as “…”"."""
    if cue.lemma_ not in NAMING_CUES or calls_for(cue):
        return []
    start = passage.passage.offset + cue.idx
    told = sentence(passage.passage, cue)
    behind = [q for q in quoted if start < q.start < told.end]
    return [q for q in behind if named_by(passage, cue, q) and nearest(passage, cue, q)]


def calls_for(cue: Token) -> bool:
    """Whether something is called for or on, not called so."""
    wanted = {"for", "on", "upon"}
    return cue.lemma_ == "call" and any(
        c.lower_ in wanted and c.i == cue.i + 1 for c in cue.children
    )


def named_by(passage: Named, cue: Token, quote: Span) -> bool:
    """Whether the quotation depends on the cue."""
    first = next((w for w in passage.words if passage.passage.offset + w.idx >= quote.start), None)
    return first is not None and cue in first.ancestors


def is_utterance(text: str, start: int, quote: Span, cue: int) -> bool:
    """Whether a quotation is an utterance: it opens with a capital and holds several words, or it
    ends with a comma before the cue.
    """
    words = text[max(start, 0) : start + quote.end - quote.start].split()
    if not words:
        return False
    if quote.end < cue:
        return words[-1][-1:] in set(",.?!")
    return words[0][:1].isupper() and len(words) > 3


def clause_span(passage: Named, clause: Token, cue: Token) -> Span:
    """A clause from its first word, without "that", to its last."""
    words = [t for t in clause.subtree if not t.is_space and t.i > cue.i]
    while words and (
        (words[0].dep_ == "mark" and words[0].lower_ == "that")
        or (words[0].is_punct and len(words) > 1)
    ):
        words = words[1:]
    return passage.passage.span(words[0], words[-1])


def set_off(cue: Token) -> bool:
    """Whether commas set the cue off inside what is claimed: "The aid, he said, …"."""
    ahead = [c for c in cue.children if c.dep_ == "ccomp" and c.i < cue.i]
    return bool(ahead) or (
        cue.dep_ in ASIDE and cue.head.pos_ in {"VERB", "AUX"} and between_commas(cue)
    )


def between_commas(cue: Token) -> bool:
    """Whether a comma parts the cue's own words from its head's."""
    words = own_words(cue)
    before = words[0].i > 0 and words[0].nbor(-1).text in {",", "”", '"'}
    after = words[-1].i + 1 >= len(cue.doc) or words[-1].nbor(1).is_punct
    return before and after


def own_words(cue: Token) -> list[Token]:
    """The cue with its subject and adverbs: what is not content."""
    words = [cue]
    for child in cue.children:
        told = cue.lemma_ in {"tell", "inform", "ask"} and child.dep_ == "dobj"
        if told or child.dep_ in {"nsubj", "aux", "auxpass", "advmod", "dative", "npadvmod", "neg"}:
            words += [t for t in child.subtree if not t.is_space]
    return sorted(words, key=lambda word: word.i)


def around(passage: Named, cue: Token, source: Token) -> Iterator[Span]:
    """The sentence before and behind the cue's own words."""
    words = [t for t in cue.sent if not t.is_space]
    own = {t.i for t in own_words(cue)} | {t.i for t in source.subtree}
    low, high = min(own), max(own)
    parts = [[t for t in words if t.i < low], [t for t in words if t.i > high]]
    for part in parts:
        if any(t.is_alpha for t in part):
            yield passage.passage.span(part[0], part[-1])


def objects(passage: Named, cue: Token) -> Iterator[Span]:
    """The object of the cue with all that depends on it."""
    for child in cue.children:
        if child.dep_ == "nsubjpass":
            subtree = [t for t in child.subtree if not t.is_space]
            yield passage.passage.span(subtree[0], subtree[-1])
    after = [c for c in cue.children if c.i > cue.i and c.dep_ in COMPLEMENTS and not is_date(c)]
    words = [t for c in after for t in c.subtree if not t.is_space]
    words = sorted((t for t in words if not opens_other(t, cue)), key=lambda word: word.i)
    while words and words[0].dep_ in {"prep", "prt"} and words[0].head == cue:
        words = words[1:]
    if words:
        yield passage.passage.span(words[0], words[-1])


def is_date(token: Token) -> bool:
    """Whether a prepositional phrase tells when: "on 12 November 1993"."""
    return token.dep_ == "prep" and any(c.ent_type_ == "DATE" for c in token.children)


def opens_other(token: Token, cue: Token) -> bool:
    """Whether a word belongs to an "according to" beside the object."""
    return any(a.lower_ == "according" for a in [token, *token.ancestors] if a.i > cue.i)
