"""Claims whose speaker stands in a phrase or clause: "in her words", "as X put it", "for X"."""

from kg.extract.claims.contents.clauses import is_opening
from kg.extract.claims.drafting.adding import add
from kg.extract.claims.drafting.tellings import telling
from kg.extract.claims.frames.accordings import accorded, before_quote
from kg.extract.claims.sentences.circumstances import is_date, is_medium
from kg.extract.claims.sentences.negations import is_being
from kg.extract.claims.sentences.scenes import Scene, segment
from kg.extract.claims.speakers.sources import source_span
from kg.extract.claims.speakers.speakers import NOBODY, speaker
from kg.extract.claims.speakers.titles import appended
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Doc, Token
from kg.extract.text.quotes import before, trimmed
from kg.extract.words.cues import CLAUSE, IMPERSONAL
from kg.extract.words.lexicon import words
from kg.model.extraction import Span

VIEWS = words(
    "word view opinion eye estimate account telling reckoning count tally judgment judgement "
    "assessment version estimation mind phrase description formulation reading interpretation "
    "belief"
)
"""Nouns of "in her words", "by his account", "in the view of the ministry"."""


def is_view(noun: Token) -> bool:
    """Whether a noun tells in whose words the sentence is: "in her words", "by his account"."""
    if noun.lemma_ not in VIEWS or noun.dep_ != "pobj":
        return False
    prep = noun.head
    return prep.lower_ in {"in", "by", "to"} and prep.dep_ == "prep" and viewer(noun) is not None


def viewer(noun: Token) -> Token | None:
    """Whose words or view it is: "*her* words", "the view of *the ministry*"."""
    own = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if own is not None:
        return own
    if any(c.lower_ in {"full", "plain", "clear"} for c in noun.lefts):
        # "in *full view* of the crowd": they only see it
        return None
    bare = all(c.dep_ not in {"det", "amod", "nummod"} for c in noun.lefts)
    if bare and noun.head.lower_ != "by":
        # "*In view of* the drought": it is nobody's
        return None
    of = next((c for c in noun.rights if c.lower_ == "of"), None)
    return next((c for c in of.rights if c.dep_ == "pobj"), None) if of is not None else None


def view_claim(scene: Scene, noun: Token) -> None:
    """Add "in the words of X, …": the rest of the sentence is X's, if commas set the phrase off."""
    source, prep = viewer(noun), noun.head
    said_by = speaker(scene.draft, scene.passage, source)
    if source is None or said_by is None or not stands_apart(prep):
        return
    pieces = viewed(scene, prep)
    behind = prep.doc[min(prep.right_edge.i + 2, len(prep.doc) - 1)]
    if not pieces or (behind.lemma_ in CLAUSE and behind.tag_ in {"VBD", "VBZ"}):
        # "In his view, wrote Ole Berg, …"
        return
    last = before_quote(prep.doc, source.i, source.right_edge.i)
    phrase = scene.span(source.left_edge.i, last)
    told = telling(scene, noun, source)
    said_by = said_by._replace(source=phrase)
    add(scene, noun, said_by, pieces, told=told, rule="view")


def viewed(scene: Scene, prep: Token) -> list[Span]:
    """What is so in somebody's words: the clause around the phrase that is part of another's words,
    in two pieces; else the longer part of the sentence.
    """
    verb, low, high = prep.head, prep.left_edge.i, view_end(scene, prep)
    first, last = segment(scene, prep)
    colon = next((at for at in range(low, first, -1) if prep.doc[at].text == ":"), None)
    if colon is not None and colon == low - 1:
        return [scene.span(high + 1, last)]
    if colon is not None:
        first = colon + 1
    elif verb.dep_ == "ccomp" and is_verb(verb):
        first, last = max(first, verb.left_edge.i), min(last, verb.right_edge.i)
    if first < low <= high < last and is_parted(prep, first, high):
        return [scene.span(first, low - 1), scene.span(high + 1, last)]
    if not first < low <= high < last or (colon is None and verb.dep_ != "ccomp"):
        return accorded(scene, prep, high)
    while first < low and is_opening(prep.doc[first]):
        first += 1
    parts = [(first, low - 1), (high + 1, last)]
    return [scene.span(a, b) for a, b in parts if has_word(prep.doc, a, b)]


def view_end(scene: Scene, prep: Token) -> int:
    """The last word of "in the words of the delegate, *Ana Lind*"."""
    noun = next((c for c in prep.rights if c.dep_ == "pobj"), None)
    who = viewer(noun) if noun is not None else None
    if noun is not None and who is not None and who.i < noun.i and neighbour(noun, 1).text == ",":
        return noun.i
    named = appended(scene.draft, scene.passage, who) if who is not None else None
    last = prep.right_edge.i if named is None else max(prep.right_edge.i, named.last.i)
    return before_quote(prep.doc, prep.i, last)


def is_parted(prep: Token, first: int, high: int) -> bool:
    """Whether a phrase parts a subject from its verb or a verb of being from what something is:
    "The raid, *in her words*, was", "The raid was, *in her words*, “a harvest”".
    """
    doc, low = prep.doc, prep.left_edge.i
    if doc[low - 1].text != ",":
        return False
    if is_being(doc[low - 2]):
        return True
    before_ = doc[first : low - 1]
    own = any(w.dep_ in {"nsubj", "nsubjpass"} and w.head.i > high for w in before_)
    return own and not any(map(is_verb, before_))


def stands_apart(prep: Token) -> bool:
    """Whether a phrase opens its sentence, or a comma stands before it and behind it; none need
    stand behind "in her view", which opens one.
    """
    doc, first, last = prep.doc, prep.left_edge.i, prep.right_edge.i
    if first == prep.sent.start and last == first + 2 and doc[last].lower_ in {"view", "opinion"}:
        return doc[first + 1].tag_ == "PRP$"
    if first != prep.sent.start and doc[first - 1].text not in MARKS:
        return False
    return doc[last].is_punct or last + 1 >= len(doc) or doc[last + 1].is_punct


MARKS = {",", ";", ":", "–", "—", "”", '"'}


def as_claim(scene: Scene, cue: Token) -> bool:
    """Add "as X put it, …": the sentence around the clause is X's. False where it is none."""
    source = as_source(cue)
    said_by = speaker(scene.draft, scene.passage, source)
    if source is None or said_by is None:
        return False
    low, high = cue.left_edge.i, cue.right_edge.i
    if (mark := misread(cue)) is not None:
        low, high = mark.i, cue.i
    first, last = around(cue, *segment(scene, cue))
    around_ = ((first, low - 1), (high + 1, last))
    parts = quoted_name(scene, cue.doc[low]) or [
        scene.span(a, b) for a, b in around_ if has_word(cue.doc, a, b)
    ]
    if parts:
        told = telling(scene, cue, source)
        said_by = said_by._replace(source=source_span(scene.passage, source, cue))
        add(scene, cue, said_by, parts, told=told, rule="as", last=made_clear(cue))
    return bool(parts)


def quoted_name(scene: Scene, opening: Token) -> list[Span]:
    """The quoted words between a colon or dash and the clause, which are all that is somebody's:
    "he left the town: *“a tomb”*, as she put it".
    """
    text, at = scene.draft.article.text, scene.at(opening)
    quote = before(scene.quoted, at)
    if quote is None or text[quote.end : at].strip(" ,”\"’'»"):
        return []
    opens = text[: quote.start].rstrip(" “\"‘'«")[-1:] in {":", "–", "—"}
    return [trimmed(text, quote)] if opens else []


def impersonal_aside(scene: Scene, cue: Token) -> bool:
    """Add what "it is said" interrupts: "Norway, *it was reported*, has paid". False elsewhere."""
    it = next((c for c in cue.lefts if c.lower_ == "it" and c.dep_ in {"nsubjpass", "nsubj"}), None)
    low, high = cue.left_edge.i, cue.right_edge.i
    doc = cue.doc
    if it is None or cue.lemma_ not in IMPERSONAL | {"emerge"} or low < 1 or cue.tag_ == "VBG":
        return False
    passive = any(c.dep_ == "auxpass" for c in cue.lefts) or cue.lemma_ == "emerge"
    if cue.dep_ == "relcl" and neighbour(it, -1).tag_ in {"WDT", "WP"}:
        # "the letter, in which it was claimed that she had left, is lost"
        return False
    while high > cue.i and doc[high].is_punct:
        high -= 1
    closed = high + 1 < len(doc) and doc[high + 1].text == ","
    low = it.i if doc[low].is_punct else low
    if not passive or not closed or doc[low - 1].text != ",":
        return False
    first, last = segment(scene, cue)
    pieces = [scene.span(first, low - 1), scene.span(high + 1, last)]
    add(scene, cue, NOBODY, pieces, rule="impersonal")
    return True


def around(cue: Token, first: int, last: int) -> tuple[int, int]:
    """The clause in which "as X put it" stands, without the conjunction before it."""
    head = cue.head
    if cue.dep_ == "advcl" and head.dep_ in {"relcl", "advcl", "ccomp", "conj"}:
        first, last = max(first, head.left_edge.i), min(last, head.right_edge.i)
    while first < cue.left_edge.i and (cue.doc[first].pos_ == "SCONJ" or cue.doc[first].is_punct):
        first += 1
    return first, last


def has_word(doc: Doc, first: int, last: int) -> bool:
    """Whether a word stands in a stretch."""
    return any(doc[at].is_alpha for at in range(first, last + 1))


def as_source(cue: Token) -> Token | None:
    """Who is the subject of "as X put it", "as X said": a clause with nothing of its own behind."""
    mark = next((c for c in cue.lefts if c.lower_ == "as" and c.dep_ in {"mark", "advmod"}), None)
    if mark is not None and neighbour(mark, -1).lower_ == "even":
        return None
    own = [c for c in cue.lefts if c.dep_ == "nsubj" and mark is not None and c.i > mark.i]
    if not own and mark is not None and (last := inverted(cue, mark)) is not None:
        return last
    if not own or not (set_apart(cue) or misread(cue) is not None):
        return None
    hearers = {"dobj", "dative", "prep"} if cue.lemma_ in {"tell", "remind", "inform"} else set()
    objects = [c.lower_ for c in cue.rights if c.dep_ in BEHIND - hearers and not is_aside(c)]
    wanted = ["it"] if cue.lemma_ in {"put", "have", "phrase"} else []
    if made_clear(cue) is not None:
        return own[0]
    return own[0] if objects == wanted and cue.lemma_ in CLAUSE | {"put", "phrase"} else None


def made_clear(cue: Token) -> Token | None:
    """The last word of "as X *made clear*", with nothing behind but where or when."""
    word = neighbour(cue, 2 if neighbour(cue, 1).lower_ == "it" else 1)
    behind = neighbour(word, 1)
    alone = behind.is_punct or is_aside(behind)
    return word if cue.lemma_ == "make" and word.lower_ in {"clear", "plain"} and alone else None


def inverted(cue: Token, mark: Token) -> Token | None:
    """Who says it behind the verb: "…, as reported *the news service*", with nothing more told; not
    who hears it, "as promised the voters".
    """
    behind = [c for c in cue.rights if not c.is_punct]
    alone = len(behind) == 1 and behind[0].dep_ in {"dobj", "nsubj"} and mark.i == cue.i - 1
    apart = neighbour(mark, -1).text == "," and cue.tag_ in {"VBD", "VBN"}
    return behind[0] if alone and apart and cue.lemma_ in CLAUSE - HEARERS else None


HEARERS = words(
    "tell promise assure inform remind warn advise notify ask urge order persuade pledge"
)
"""Verbs that have whoever hears it for their object."""


def misread(cue: Token) -> Token | None:
    """The "as" of a clause between commas that the parser takes for the sentence: "The bank should,
    *as Ana Lind has proposed*, lend less".
    """
    mark = next((c for c in cue.lefts if c.lower_ == "as" and c.dep_ == "mark"), None)
    if mark is None or mark.i == 0 or cue.i + 1 >= len(cue.doc):
        return None
    closed = neighbour(mark, -1).text == "," and neighbour(cue, 1).text == ","
    outer = any(c.dep_ in {"nsubj", "nsubjpass"} and c.i < mark.i for c in cue.lefts)
    return mark if closed and outer else None


def is_aside(word: Token) -> bool:
    """Whether a phrase tells where or when something is said."""
    return is_medium(word) or is_date(word)


BEHIND = {"dobj", "ccomp", "xcomp", "acomp", "prep"}
"""Relations of what would be said behind the cue itself."""


def set_apart(cue: Token) -> bool:
    """Whether the clause of a cue opens its sentence or stands behind a comma or quotation."""
    first = cue.left_edge.i
    return first == cue.sent.start or cue.doc[first - 1].text in MARKS
