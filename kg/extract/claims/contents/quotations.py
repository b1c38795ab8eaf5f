"""Quotations beside the words that report them: “…,” he said."""

import re

from kg.extract.claims.contents.clauses import opens_clause, that_clause
from kg.extract.claims.sentences.negations import is_being
from kg.extract.claims.sentences.scenes import NOTHING, Content, Scene, segment
from kg.extract.text.parse import Token
from kg.extract.text.quotes import after, before, blank, inside, trimmed
from kg.extract.words.cues import CALLING, CLAUSE, CUES, DIRECTIVE, OBJECT, QUESTION, QUOTING
from kg.model.extraction import Span


def quotation(scene: Scene, cue: Token) -> Content:
    """Words in quotation marks right before or behind the cue and its own words."""
    if cue.lemma_ not in CLAUSE and cue.lemma_ not in QUOTING and cue.lemma_ not in QUESTION:
        return NOTHING
    low, high = own_range(scene, cue)
    if parts_being(cue, low):
        return NOTHING
    clause = that_clause(cue)
    if cue.tag_ == "VBG" and any(c.dep_ == "dobj" for c in cue.rights) and cue.lemma_ in OBJECT:
        # "says that it is “late”, *mentioning* two reports"
        return Content([], "quotation")
    ahead = (
        None
        if clause is not None and goes_on(cue, clause)
        else quoted_ahead(scene, cue, low, clause)
    )
    behind = quoted_behind(scene, cue, high)
    if ahead is None and clause is not None and clause.i > cue.i:
        inside = behind is not None and behind.start <= scene.at(clause) < behind.end
        if not inside or scene.at(cue.doc[clause.left_edge.i]) < (behind or Span(0, 0)).start - 3:
            return NOTHING
    return Content([piece for piece in (ahead, behind) if piece is not None], "quotation")


def parts_being(cue: Token, low: int) -> bool:
    """Whether a cue between commas parts "is" from what is quoted: "The raid was, *she said*, “a
    harvest”".
    """
    doc = cue.doc
    being = low > 2 and doc[low - 1].text == "," and is_being(doc[low - 2])
    return being and cue.i + 1 < len(doc) and doc[cue.i + 1].text == ","


def goes_on(cue: Token, clause: Token) -> bool:
    """Whether a cue has its own clause behind it, so that no quotation before it is its: "told MPs
    he had “nothing to hide”, *insisted that* it was legal".
    """
    own = clause.i > cue.i and clause.head == cue
    return own and (cue.tag_ == "VBG" or opens_clause(clause.left_edge))


def quoted_ahead(scene: Scene, cue: Token, low: int, clause: Token | None) -> Span | None:
    """The quotation that ends right before the cue's own words, with what precedes it in its
    sentence: "The plan is “dead,” he said"; not where the cue has a clause behind it.
    """
    text, at = scene.draft.article.text, scene.at(cue.doc[low])
    quote = before(scene.quoted, at)
    if quote is None or not blank(text, quote.end, at):
        return None
    closes = text[quote.end - 1] in ",?!…—-–" or "," in text[quote.end : at]
    if (
        not closes
        and not unmarked(scene, cue, quote)
        and (cue.doc[low].text[:1].isupper() or text[quote.end - 1] != ".")
    ):
        return None
    if text[quote.end - 1] in "?!…" and cue.doc[low].text[:1].isupper() and tells(cue, clause):
        # "They chanted “No more!” *The* mayor *said* he would go" is another sentence
        return None
    start = scene.at(cue.doc[segment(scene, cue)[0]])
    introduced = text[start : quote.start].rstrip(" “\"‘'«").endswith(":")
    if start < quote.start and not introduced and not blank(text, start, quote.start):
        if is_parted(scene, cue, quote.start) or (clause is not None and clause.i > cue.i):
            return None
        if has_own(cue):
            return None
        return trimmed(text, Span(start, quote.end))
    return trimmed(text, quote)


def tells(cue: Token, clause: Token | None) -> bool:
    """Whether a cue has behind it what is said; none that says what its object is: "“Thieves!” she
    *called them*".
    """
    return (has_own(cue) and cue.lemma_ not in CALLING) or (clause is not None and clause.i > cue.i)


def has_own(cue: Token) -> bool:
    """Whether something else than a quotation is what a cue says, or whom it blames: "In “Salt,”
    she *suggested walking*", "Lamenting “fog,” he *accused them*".
    """
    hears = cue.lemma_ in {"tell", "ask", "inform", "remind", "assure", "warn"}
    return any(c.dep_ == "xcomp" or (c.dep_ == "dobj" and not hears) for c in cue.rights)


def is_parted(scene: Scene, cue: Token, end: int) -> bool:
    """Whether the sentence before a place has somebody's words already, with which it begins:
    "“You won?” *she said*, but he slept, and as he spoke of “wounds,” she said yes".
    """
    start = scene.at(cue.doc[segment(scene, cue)[0]])
    for at, claim in scene.draft.claim_at.items():
        first = scene.draft.claims[claim].content.start
        opens = first <= start + 2 and inside(scene.quoted, first) is not None
        if opens and start <= at < end:
            return True
    return False


def unmarked(scene: Scene, cue: Token, quote: Span) -> bool:
    """Whether whole sentences are quoted without a mark: "“I knew that he left” *she said*."."""
    text = scene.draft.article.text
    before_ = text[: quote.start].rstrip(" \t\xa0“\"'«‘")
    opens = not before_ or before_[-1] in "\n.!?"
    ends = all(c.dep_ not in {"ccomp", "dobj", "xcomp"} for c in cue.rights)
    return opens and ends and quote.of(text).count(" ") >= LONG


LONG = 4
"""Spaces in a quotation of a whole sentence, at least."""


def quoted_behind(scene: Scene, cue: Token, high: int) -> Span | None:
    """The quotation that begins right behind the cue's own words."""
    text = scene.draft.article.text
    end = scene.at(cue) + len(cue.text)
    quote = after(scene.quoted, end)
    if quote is None or quote.start - end > 300:
        return None
    gap = text[end : quote.start].rstrip(" \t\xa0\"'“‘«`\n")
    if gap[-1:] not in {",", ":"} and not opens_complement(scene, cue, quote, high):
        return None
    if gap[-1:] != ":" and "\n\n" in text[end : quote.start]:
        return None
    if quote.start > scene.at(cue.sent[-1]) and STOP.search(gap):
        return None
    if other_cue(scene, cue, quote.start) or (gap[-1:] == ":" and bids(cue)):
        return None
    above = cue.ancestors if cue.dep_ == "advcl" and gap[-1:] == ":" else ()
    if any(cue.i < w.i and scene.at(w) < quote.start for w in above):
        # as in "With leaders *worried about* it, Ana Lind has a new message: “…”"
        return None
    return trimmed(text, quote) if gap[-1:] in {",", ":"} else with_rest(scene, cue, quote)


def bids(cue: Token) -> bool:
    """Whether a cue has an infinitive of its own: "asked them to imagine it: “…”"."""
    return cue.lemma_ in DIRECTIVE and any(
        c.dep_ in {"xcomp", "ccomp"} and any(t.lower_ == "to" for t in c.lefts) for c in cue.rights
    )


def with_rest(scene: Scene, cue: Token, quote: Span) -> Span:
    """A quotation that is the beginning of what the cue has behind it, with the rest: "found
    “grounds to believe” that it was so".
    """
    text = scene.draft.article.text
    for child in cue.rights:
        end = scene.at(child.right_edge) + len(child.right_edge.text)
        inside_ = quote.start <= scene.at(child) < quote.end
        if inside_ and end > quote.end and child.dep_ in {"dobj", "ccomp"}:
            behind = child.doc[child.right_edge.i : child.right_edge.i + 1]
            return trimmed(text, Span(quote.start, end)) if behind else trimmed(text, quote)
    return trimmed(text, quote)


STOP = re.compile(r"[.!?][\"”’]?\s+\S")
"""The end of a sentence and the start of another."""


def opens_complement(scene: Scene, cue: Token, quote: Span, high: int) -> bool:
    """Whether the quotation stands right behind the cue's own words without a comma, as its whole
    complement: "said “yes”", "told reporters “…”".
    """
    own = scene.at(cue.doc[high]) + len(cue.doc[high].text)
    if quote.start < own or not blank(scene.draft.article.text, own, quote.start):
        return False
    if "." in scene.draft.article.text[own : quote.start]:
        return False
    manner = cue.lemma_ == "speak" and HOW.match(scene.draft.article.text, quote.start)
    return not manner and (cue.lemma_ not in OBJECT or cue.lemma_ in CLAUSE)


HOW = re.compile(r"(?:with|as|in|for|from|by|like|of)\b")
"""How a quotation begins that tells how somebody spoke: "spoke “with one voice”"."""


def other_cue(scene: Scene, cue: Token, end: int) -> bool:
    """Whether another cue stands between the cue and a position behind it."""
    doc, at = cue.doc, cue.i + 1
    while at < len(doc) and scene.at(doc[at]) < end:
        if doc[at].pos_ == "VERB" and doc[at].lemma_ in CUES:
            return True
        at += 1
    return False


def own_range(scene: Scene, cue: Token) -> tuple[int, int]:
    """The first and last word of the cue with its subject and adverbials: what is not content."""
    low, high = adverbials(scene, cue)
    source, above = scene.source, quoting(cue)
    if above != cue:
        return quoted_range(above)
    if source is not None and source.sent == cue.sent:
        if source.i < cue.i and source.left_edge.i < low and source.head == cue:
            low = source.left_edge.i
        elif source.i > cue.i:
            high = max(high, source.right_edge.i)
    return low, high


def quoting(cue: Token) -> Token:
    """The verb that tells of a cue, "Ana Lind *was quoted* as saying"; else the cue itself."""
    told = cue.dep_ == "pcomp" and cue.head.lower_ == "as"
    above = cue.head.head if told else cue
    return above if above.lemma_ in {"quote", "cite", "report"} else cue


def quoted_range(verb: Token) -> tuple[int, int]:
    """The first and last word of "*the Herald quoted her as saying*", "*she was quoted by the
    Herald as saying*", without the words that are quoted before it.
    """
    own = [c for c in verb.lefts if c.dep_ != "ccomp" and not c.is_punct]
    low = min((c.left_edge.i for c in own), default=verb.i)
    said = next((w for c in verb.rights for w in c.rights if quoting(w) == verb), verb)
    return low, max(said.i, *(c.right_edge.i for c in said.rights if c.dep_ == "prep"), verb.i)


def before_quoted(scene: Scene, verb: Token) -> Span | None:
    """The words before "she was quoted as saying", where nothing is behind it."""
    told = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    low, high = quoted_range(verb)
    doc, first = verb.doc, segment(scene, verb)[0]
    ends = high + 1 >= len(doc) or doc[high + 1].is_punct
    if told is None or not ends or low - 2 < first or told.right_edge.i >= low:
        return None
    quote = before(scene.quoted, scene.at(doc[low]))
    if quote is not None and blank(scene.draft.article.text, quote.end, scene.at(doc[low])):
        return trimmed(scene.draft.article.text, quote)
    return scene.span(first, low - 2) if doc[low - 1].text == "," else None


def lets_speak(verb: Token) -> bool:
    """Whether a verb tells only of who says it, and not who has it so: "she *was reported* as
    saying".
    """
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    return (
        passive
        and not any(child.dep_ == "agent" for child in verb.rights)
        and any(
            word != verb and quoting(word) == verb for child in verb.rights for word in child.rights
        )
    )


def adverbials(scene: Scene, cue: Token) -> tuple[int, int]:
    """The first and last word of the cue with what tells when, how and to whom."""
    low = high = cue.i
    for child in cue.children:
        told = child.dep_ == "dobj" and cue.lemma_ in {"tell", "inform", "ask", "remind", "assure"}
        if (told or child.dep_ in OWN) and inside(scene.quoted, scene.at(child)) is None:
            low, high = min(low, child.left_edge.i), max(high, child.right_edge.i)
    return low, high


OWN = {"aux", "auxpass", "advmod", "npadvmod", "neg", "dative", "prep", "prt", "agent"}
"""Relations of words that stand beside a cue without being what is said."""
