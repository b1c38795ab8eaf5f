"""The words that a claim gives: a quotation, a clause, or what its verb has for an object."""

from collections.abc import Collection
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.extract.cues import (
    CLAUSE,
    CUES,
    GOING_ON,
    INFINITIVE,
    LIGHT,
    NAMING,
    NOUN_PREPOSITIONS,
    NOUNS,
    OBJECT,
    PREPOSITIONS,
    QUESTION,
    QUOTING,
)
from kg.extract.draft import Draft
from kg.extract.names import Named
from kg.extract.quotes import after, before, blank, inside, trimmed
from kg.extract.speakers import EMPTY
from kg.model.extraction import Span

ASIDE = {"parataxis", "intj", "ccomp", "advcl"}
COMPLEMENTS = {"dobj", "prep", "ccomp", "xcomp", "dative", "oprd", "attr", "acomp", "advcl", "prt"}
OWN = {"aux", "auxpass", "advmod", "npadvmod", "neg", "dative", "prep", "prt", "agent"}
"""Relations of words that stand beside a cue without being what is said."""


class Scene(NamedTuple):
    """Where a claim is read: the draft, the passage and the article's quotations."""

    draft: Draft
    passage: Named
    quoted: list[Span]

    def at(self, token: Token) -> int:
        """Where a token begins in the article."""
        return self.passage.passage.offset + token.idx

    def span(self, first: int, last: int) -> Span:
        """From one word of the passage to another, without marks at the ends."""
        doc = self.passage.passage.doc
        return trimmed(self.draft.article.text, self.passage.passage.span(doc[first], doc[last]))


class Content(NamedTuple):
    """The claimed words, in one piece or, where the cue interrupts them, several; and the rule that
    found them.
    """

    pieces: list[Span]
    rule: str


NOTHING = Content([], "")


def content(scene: Scene, cue: Token, source: Token | None) -> Content:
    """What is claimed by the words around a cue."""
    for rule in RULES:
        found = rule(scene, cue, source)
        if found.pieces:
            return found
    return NOTHING


def quotation(scene: Scene, cue: Token, source: Token | None) -> Content:
    """Words in quotation marks right before or behind the cue and its own words."""
    if cue.lemma_ not in CLAUSE and cue.lemma_ not in QUOTING and cue.lemma_ not in QUESTION:
        return NOTHING
    low, high = own_range(scene, cue, source)
    ahead = quoted_ahead(scene, cue, low)
    behind = quoted_behind(scene, cue, high)
    clause = that_clause(cue)
    if ahead is None and clause is not None and clause.i > cue.i:
        inside = behind is not None and behind.start <= scene.at(clause) < behind.end
        if not inside or scene.at(cue.doc[clause.left_edge.i]) < (behind or Span(0, 0)).start - 3:
            return NOTHING
    return Content([piece for piece in (ahead, behind) if piece is not None], "quotation")


def quoted_ahead(scene: Scene, cue: Token, low: int) -> Span | None:
    """The quotation that ends right before the cue's own words, with what precedes it in its
    sentence: "The plan is “dead,” he said".
    """
    text, at = scene.draft.article.text, scene.at(cue.doc[low])
    quote = before(scene.quoted, at)
    if quote is None or not blank(text, quote.end, at):
        return None
    closes = text[quote.end - 1] in ",?!…—-–" or "," in text[quote.end : at]
    if not closes and (cue.doc[low].text[:1].isupper() or text[quote.end - 1] != "."):
        return None
    start = scene.at(cue.doc[segment(scene, cue)[0]])
    if start < quote.start and not blank(text, start, quote.start):
        return trimmed(text, Span(start, quote.end))
    return trimmed(text, quote)


def quoted_behind(scene: Scene, cue: Token, high: int) -> Span | None:
    """The quotation that begins right behind the cue's own words."""
    text = scene.draft.article.text
    end = scene.at(cue) + len(cue)
    quote = after(scene.quoted, end)
    if quote is None or quote.start - end > 300:
        return None
    gap = text[end : quote.start].rstrip(" \t\xa0\"'“‘«`\n")
    if gap[-1:] not in {",", ":"} and not opens_complement(scene, cue, quote, high):
        return None
    if gap[-1:] != ":" and "\n\n" in text[end : quote.start]:
        return None
    if other_cue(scene, cue, quote.start):
        return None
    return trimmed(text, quote)


def opens_complement(scene: Scene, cue: Token, quote: Span, high: int) -> bool:
    """Whether the quotation stands right behind the cue's own words without a comma, as its whole
    complement: "said “yes”", "told reporters “…”".
    """
    own = scene.at(cue.doc[high]) + len(cue.doc[high])
    if quote.start < own or not blank(scene.draft.article.text, own, quote.start):
        return False
    if "." in scene.draft.article.text[own : quote.start]:
        return False
    return cue.lemma_ not in OBJECT or cue.lemma_ in CLAUSE


def other_cue(scene: Scene, cue: Token, end: int) -> bool:
    """Whether another cue stands between the cue and a position behind it."""
    doc, at = cue.doc, cue.i + 1
    while at < len(doc) and scene.at(doc[at]) < end:
        if doc[at].pos_ == "VERB" and doc[at].lemma_ in CUES:
            return True
        at += 1
    return False


def own_range(scene: Scene, cue: Token, source: Token | None) -> tuple[int, int]:
    """The first and last word of the cue with its subject and adverbials: what is not content."""
    low = high = cue.i
    for child in cue.children:
        told = child.dep_ == "dobj" and cue.lemma_ in {"tell", "inform", "ask", "remind", "assure"}
        if (told or child.dep_ in OWN) and inside(scene.quoted, scene.at(child)) is None:
            low, high = min(low, child.left_edge.i), max(high, child.right_edge.i)
    if source is not None and source.sent == cue.sent:
        if source.i < cue.i and source.left_edge.i < low and source.head == cue:
            low = source.left_edge.i
        elif source.i > cue.i:
            high = max(high, source.right_edge.i)
    return low, high


def naming(scene: Scene, cue: Token, source: Token | None) -> Content:
    """What is called something, and what it is called: "called it “a pause”". A long quotation is a
    statement by itself: "described the raid as “the worst day of the whole war”".
    """
    if cue.lemma_ not in NAMING or calls_for(cue):
        return NOTHING
    term = predicate(cue)
    if term is None:
        return NOTHING
    quote = after(scene.quoted, scene.at(cue))
    if quote is not None and quote.start <= scene.at(term) < quote.end:
        if quote.of(scene.draft.article.text).count(" ") >= LONG_TERM - 1:
            return Content([trimmed(scene.draft.article.text, quote)], "naming")
    return Content(objects(scene, cue), "naming")


LONG_TERM = 6
"""How many words a quoted term has that is a statement by itself."""


def predicate(cue: Token) -> Token | None:
    """The word that something is called by: behind "as", or the second object."""
    for child in cue.rights:
        if child.dep_ == "prep" and child.lower_ == "as":
            return next((c for c in child.children if c.dep_ in {"pobj", "amod", "pcomp"}), None)
    for child in cue.rights:
        if child.dep_ in {"oprd", "xcomp", "ccomp"} and child.pos_ in {"NOUN", "PROPN", "ADJ"}:
            return child
    return None


def calls_for(cue: Token) -> bool:
    """Whether something is called for or on, not called so."""
    wanted = {"for", "on", "upon"}
    return cue.lemma_ == "call" and any(
        c.lower_ in wanted and c.i == cue.i + 1 for c in cue.rights
    )


def clause(scene: Scene, cue: Token, source: Token | None) -> Content:
    """The clause of "said that …", "asked whether …"."""
    found = that_clause(cue)
    if found is None or not (cue.lemma_ in CLAUSE or asks(cue, found)):
        return NOTHING
    return Content([clause_span(scene, found, cue)], "clause")


def asks(cue: Token, found: Token) -> bool:
    """Whether the clause is a question and the cue puts it."""
    return cue.lemma_ in QUESTION and (
        found.left_edge.tag_ in {"WDT", "WP", "WP$", "WRB"}
        or found.left_edge.lower_ in {"whether", "if"}
    )


def that_clause(cue: Token) -> Token | None:
    """The clause of a cue. The parser hangs one behind an adverbial on the adverbial's noun."""
    has_object = False
    for child in cue.children:
        if child.dep_ == "ccomp" and child.i > cue.i:
            return child
        has_object = has_object or child.dep_ == "dobj"
    if has_object:
        return None
    for child in cue.children:
        if child.dep_ == "prep" and child.i > cue.i:
            for token in child.subtree:
                if token.dep_ == "relcl" and any(c.dep_ == "mark" for c in token.children):
                    return token
    return None


def clause_span(scene: Scene, found: Token, cue: Token) -> Span:
    """A clause from its first word, without "that", to its last."""
    first, last = max(found.left_edge.i, cue.i + 1), found.right_edge.i
    doc = cue.doc
    while first < last and (
        doc[first].is_space
        or doc[first].is_punct
        or (doc[first].lower_ == "that" and doc[first].dep_ == "mark")
    ):
        first += 1
    return scene.span(first, uncommented(doc, first, last))


def uncommented(doc: Doc, first: int, last: int) -> int:
    """Where a clause ends before a participle by which its speaker goes on: "…, adding that"."""
    for at in range(first + 2, last):
        token = doc[at]
        if token.tag_ == "VBG" and token.lower_ in GOING_ON and doc[at - 1].text == ",":
            return at - 2
        if token.dep_ == "conj" and token.lemma_ in CUES and doc[at - 1].dep_ == "cc":
            if any(c.dep_ == "nsubj" and c.lower_ in EMPTY for c in token.head.children):
                return at - 2
    return last


def set_off(scene: Scene, cue: Token, source: Token | None) -> Content:
    """The sentence around a cue that commas set off inside it: "The aid, he said, …"."""
    if cue.lemma_ not in CLAUSE or not is_set_off(cue):
        return NOTHING
    if cue.lemma_ in OBJECT and any(c.dep_ == "dobj" for c in cue.rights):
        return NOTHING
    low, high = own_range(scene, cue, source)
    if source is not None and source.sent == cue.sent:
        low, high = min(low, source.left_edge.i), max(high, source.right_edge.i)
    first, last = segment(scene, cue)
    parts = [(first, low - 1), (high + 1, last)]
    return Content(
        [scene.span(a, b) for a, b in parts if any(t.is_alpha for t in cue.doc[a : b + 1])],
        "set-off",
    )


def segment(scene: Scene, cue: Token) -> tuple[int, int]:
    """The first and last word of the cue's sentence between semicolons."""
    first, last, doc = cue.sent.start, cue.sent.end - 1, cue.doc
    stops = [
        at
        for at in range(first, last + 1)
        if doc[at].text == ";" and inside(scene.quoted, scene.at(doc[at])) is None
    ]
    return (
        max([first, *(at + 1 for at in stops if at < cue.i)]),
        min([last, *(at - 1 for at in stops if at > cue.i)]),
    )


def is_set_off(cue: Token) -> bool:
    """Whether what is claimed stands before the cue, or around it."""
    if any(c.dep_ == "ccomp" and c.i < cue.i for c in cue.children):
        return True
    return cue.dep_ in ASIDE and cue.head.pos_ in {"VERB", "AUX"} and between_commas(cue)


def between_commas(cue: Token) -> bool:
    """Whether a comma parts the cue's own words from its head's."""
    low, high = cue.i, cue.i
    for child in cue.children:
        if child.dep_ in OWN or child.dep_ in {"nsubj", "dobj"}:
            low, high = min(low, child.left_edge.i), max(high, child.right_edge.i)
    before_ = low > 0 and cue.doc[low - 1].text in {",", "”", '"', "''"}
    return before_ and (high + 1 >= len(cue.doc) or cue.doc[high + 1].is_punct)


def object_(scene: Scene, cue: Token, source: Token | None) -> Content:
    """The object of "condemned the attack"."""
    if cue.lemma_ not in OBJECT or not any(is_thing(c) for c in cue.children):
        return NOTHING
    thing = next((c for c in cue.rights if c.dep_ == "dobj"), None)
    if thing is not None and cue.lemma_ in LIGHT and reports(thing):
        return NOTHING
    if cue.lemma_ == "put" and not any(c.lower_ == "at" for c in cue.rights):
        return NOTHING
    return Content(objects(scene, cue), "object")


def reports(noun: Token) -> bool:
    """Whether a noun reports a claim of its own: "expressed hope that …"."""
    wanted = NOUN_PREPOSITIONS.get(noun.lemma_, ())
    return noun.lemma_ in NOUNS and any(
        c.left_edge.lower_ == "that" or c.lower_ in wanted for c in noun.rights
    )


def is_thing(token: Token) -> bool:
    """Whether a word is what its verb is about: "denied the report", "denied saying so"."""
    return token.dep_ in THINGS or (token.dep_ == "xcomp" and token.tag_ == "VBG")


THINGS = {"dobj", "oprd", "nsubjpass", "attr", "ccomp", "acomp"}
"""Relations of what a verb is about, without which nothing is said."""


def objects(scene: Scene, cue: Token) -> list[Span]:
    """The object of the cue with all that depends on it."""
    found = [
        scene.span(child.left_edge.i, child.right_edge.i)
        for child in cue.children
        if child.dep_ == "nsubjpass"
    ]
    behind = [c for c in cue.rights if is_complement(c)]
    if len(behind) > 1 and behind[0].pos_ == "PRON" and behind[1].dep_ == "dobj":
        behind = behind[1:]
    if behind:
        first, last = behind[0].left_edge.i, behind[-1].right_edge.i
        if behind[0].dep_ in {"prep", "prt"}:
            first = behind[0].i + 1
        last = min([last, *(a.i - 1 for a in accordings(cue, first, last))])
        if first <= last:
            found.append(scene.span(first, last))
    return found


def is_complement(token: Token) -> bool:
    """Whether it belongs to what is said and not to when, or to a clause that comments on it."""
    if token.dep_ not in COMPLEMENTS or is_date(token) or accords(token):
        return False
    return token.dep_ != "advcl" or not token.doc[token.left_edge.i - 1].is_punct


def accords(token: Token) -> bool:
    """Whether an "according to" begins there, which belongs to somebody else."""
    return token.lower_ == "according"


def accordings(cue: Token, first: int, last: int) -> list[Token]:
    """The words "according" in a stretch."""
    return [token for token in cue.doc[first : last + 1] if token.lower_ == "according"]


def is_date(token: Token) -> bool:
    """Whether a prepositional phrase tells when: "on 12 November 1993"."""
    return token.lower_ == "on" and any(c.ent_type_ == "DATE" for c in token.children)


def infinitive(scene: Scene, cue: Token, source: Token | None) -> Content:
    """The infinitive of "pledged to …"."""
    if cue.lemma_ not in INFINITIVE:
        return NOTHING
    found = next((c for c in cue.rights if c.dep_ == "xcomp"), None)
    if found is None:
        return NOTHING
    if any(c.dep_ in {"dobj", "dative"} for c in cue.rights):
        return Content(objects(scene, cue), "infinitive")
    return Content([clause_span(scene, found, cue)], "infinitive")


def prepositional(scene: Scene, cue: Token, source: Token | None) -> Content:
    """What stands behind "called for", "spoke of"."""
    wanted = PREPOSITIONS.get(cue.lemma_, ())
    found = next((c for c in cue.rights if c.lower_ in wanted), None)
    if found is None:
        return Content(behind_mark(scene, cue, wanted), "prepositional")
    if found.right_edge.i == found.i:
        return NOTHING
    goes_on = [c for c in cue.rights if c.i > found.i and c.dep_ in {"xcomp", "ccomp", "advcl"}]
    last = max(c.right_edge.i for c in (found, *goes_on) if c is found or is_complement(c))
    return Content([scene.span(found.i + 1, last)], "prepositional")


def behind_mark(scene: Scene, cue: Token, wanted: Collection[str]) -> list[Span]:
    """What stands behind "called on" where the parser takes "on" for the clause's first word."""
    at = cue.i + 1
    if at + 1 >= len(cue.doc) or cue.doc[at].lower_ not in wanted:
        return []
    held = [c.right_edge.i for c in cue.rights if c.left_edge.i == at and c.i > at]
    return [scene.span(at + 1, held[0])] if held else []


def impersonal(scene: Scene, cue: Token, source: Token | None) -> Content:
    """What "is said" by nobody that the text names: "it was reported that …", "he is said to …"."""
    if source is not None:
        return NOTHING
    clause_ = that_clause(cue)
    if clause_ is not None:
        return Content([clause_span(scene, clause_, cue)], "impersonal")
    who = next((c for c in cue.lefts if c.dep_ == "nsubjpass"), None)
    found = next((c for c in cue.rights if c.dep_ == "xcomp"), None)
    if who is None or found is None:
        return NOTHING
    pieces = [scene.span(who.left_edge.i, who.right_edge.i), clause_span(scene, found, cue)]
    return Content(pieces, "impersonal")


RULES = (
    impersonal,
    naming,
    quotation,
    clause,
    set_off,
    prepositional,
    object_,
    infinitive,
)
"""The rules, best first."""
