"""Claims whose speaker stands behind "according to"."""

from kg.extract.claims.contents.clauses import SUBJECTS
from kg.extract.claims.drafting.adding import add
from kg.extract.claims.drafting.tellings import telling
from kg.extract.claims.sentences.negations import denies_rest, is_being
from kg.extract.claims.sentences.scenes import Scene, segment
from kg.extract.claims.speakers.speakers import speaker
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Doc, Token, wording
from kg.extract.words.lexicon import words
from kg.extract.words.statements import RELATIONAL
from kg.model.extraction import Span


def according_claim(scene: Scene, token: Token) -> None:
    """Add "…, according to X": the rest of the sentence is X's."""
    to = next((c for c in token.children if c.lower_ == "to"), None)
    source = pronoun_of(child(to, "pobj") if to is not None else None)
    said_by = speaker(scene.draft, scene.passage, source)
    if source is None or said_by is None or is_yardstick(token, source):
        return
    last = before_quote(token.doc, source.i, source_end(token, source))
    last = source.i if source.dep_ == "poss" else last
    if (named := set_beside(scene, token, source)) is not None:
        last = named.i
        said_by = said_by._replace(ref=scene.ref(named), text=None)
    pieces = around(scene, token, last)
    if not pieces:
        return
    said_by = said_by._replace(source=scene.span(source.left_edge.i, last))
    told = telling(scene, token, source)
    add(scene, token, said_by, pieces, told=told, rule="according-to", last=to)


def pronoun_of(source: Token | None) -> Token | None:
    """Whose word it is where the parser takes the verb behind "her" for one beside a noun: "the
    floods, which according to *her displaced 900 people*".
    """
    own = next((c for c in source.lefts if c.lower_ == "her"), None) if source is not None else None
    acted = own is not None and neighbour(own, 1).tag_ in {"VBD", "VBN", "VBZ"}
    # "her *published memoirs*" are what it is according to
    thing = own is not None and neighbour(own, 2).pos_ in {"NOUN", "ADJ"}
    return own if acted and not thing else source


def is_yardstick(token: Token, source: Token) -> bool:
    """Whether something is or shall be done by what stands behind, which nobody says so: "solved
    according to the wishes of all", "must be settled according to the Charter".
    """
    noun, verb = source.lemma_.lower(), token.head
    bound = neighbour(token, -1).text != "," and verb.i < token.i
    owed = any(c.lower_ in OWED for c in verb.lefts) or any(
        c.lower_ in {"need", "have", "ought"} for c in verb.ancestors
    )
    return noun in MEASURES or (noun in LAWS and bound and owed and is_verb(verb))


OWED = {"must", "should", "shall"}
LAWS = words("resolution charter constitution law treaty convention agreement statute rule plan")
"""What tells how something is to be done."""
MEASURES = words(
    "wish aspiration vision need ability capacity merit size age taste desire preference tradition "
    "custom rank seniority importance circumstance conscience priority convenience agenda interest"
)
"""What nobody says, and by which something is done: "solved according to the *wishes* of all"."""


def set_beside(scene: Scene, token: Token, source: Token) -> Token | None:
    """The name behind somebody's kin that the parser takes for the subject of what is told:
    "According to his nephew, the director *Ole Berg*, a service will be held".
    """
    if source.lower_ not in RELATIONAL or token.left_edge.i != token.sent.start:
        return None
    behind = neighbour(source.right_edge, 1)
    if behind.text != "," or not is_verb(token.head):
        return None
    name = next(
        (c for c in token.head.lefts if c.dep_ in SUBJECTS and c.left_edge.i == behind.i + 1), None
    )
    if name is None or not scene.names_person(name) or neighbour(name, 1).text != ",":
        return None
    others = (*(c for c in name.rights if c.dep_ == "appos"), *token.head.lefts)
    told = any(c.i > name.i and c.dep_ in SUBJECTS | {"appos"} for c in others)
    return name if told else None


def source_end(token: Token, source: Token) -> int:
    """The last word of whoever it is according to. In front of a clause the parser takes the
    clause's subject for an apposition or for more of those who say it: "According to the
    minister, *wheat and rice* are scarce".
    """
    last = max(source.right_edge.i, token.right_edge.i)
    if token.left_edge.i != token.sent.start:
        return last
    verb = token.head
    if is_verb(verb) and not any(c.dep_ in SUBJECTS and c.i > source.i for c in verb.children):
        behind = [c for c in source.subtree if c.dep_ in {"appos", "conj"} and c.i > source.i
                  and neighbour(c.left_edge, -1).text == ","]  # fmt: skip
        apart = next((c for c in behind if c.right_edge.i == verb.i - 1), None)
        apart = next((c for c in behind if c.head == source), None) if apart is None else apart
        return apart.left_edge.i - 1 if apart is not None else last
    return last


def around(scene: Scene, token: Token, source_end: int) -> list[Span]:
    """What is so according to somebody: the clause that it opens with, the subject before commas
    and the clause behind them, or the longer part of the sentence; nothing in "*if*, according to
    the poll, they win", which it tells of no more than anybody.
    """
    first, last = segment(scene, token)
    opener = opening(token, first)
    if opener is not None and opener.lower_ in {"if", "unless"}:
        return []
    if opener is not None and last - source_end >= 2:
        return opened(scene, token, opener, (source_end, last))
    return parted(scene, token, source_end) or accorded(scene, token, source_end)


def opened(scene: Scene, token: Token, opener: Token, rest: tuple[int, int]) -> list[Span]:
    """What is so in a clause that has "according to" behind its first word, up to where the
    sentence goes on: "the visit, *which* according to Ana Lind *lasts a week*, began"; "though,
    according to the town, *41 had fled*, the mayor denied it".
    """
    source_end, last = rest
    clause = token.head
    bounded = clause.dep_ in {"relcl", "advcl"} and clause.right_edge.i - source_end >= 2
    last = min(last, clause.right_edge.i) if bounded else last
    whose = opener.tag_ in PRONOUNS and neighbour(opener, -1).pos_ != "ADP"
    return [*[scene.span(opener.i, opener.i)] * whose, scene.span(source_end + 1, last)]


def parted(scene: Scene, token: Token, source_end: int) -> list[Span]:
    """What stands on both sides of an "according to" between commas: "The raid was, *according to
    Ana Lind*, “a harvest”"; "The raid, *according to her*, was a harvest". None where one does not
    go on on the other side.
    """
    first, last = segment(scene, token)
    low, verb = token.left_edge.i, token.head
    if low > first + 1 and token.doc[low - 1].text == "," and is_being(token.doc[low - 2]):
        end = before_quote(token.doc, token.i, source_end)
        return [scene.span(first, low - 1), scene.span(end + 1, last)] if end < last else []
    own = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None) if is_verb(verb) else None
    if own is None or own.left_edge.i != first or not own.right_edge.i < low < verb.i:
        return []
    short = low - first < LONG and source_end < verb.i + 3
    return [scene.span(first, low - 1), scene.span(source_end + 1, last)] if short else []


def opening(token: Token, first: int) -> Token | None:
    """The word right before that opens a clause, of which alone somebody tells: "told the House
    *that*, according to chiefs, two were held"; "the flood, in *which*, according to her, 41 died".
    """
    at = token.left_edge.i
    if token.doc[at].tag_ not in RELATIVE:
        at -= 2 if token.doc[at - 1].text == "," else 1
    if at < first:
        return None
    word = token.doc[at]
    relative = word.tag_ in RELATIVE and at > first
    return word if relative or word.dep_ == "mark" or word.lower_ in SUBORDINATING else None


SUBORDINATING = {"when", "while", "though", "although", "because", "since", "whereas"}
"""Words that open a clause where the parser takes them for an adverb or joins them elsewhere."""


def before_quote(doc: Doc, first: int, last: int) -> int:
    """The last word before a comma behind which a quotation opens."""
    marks = (at for at in range(first, last) if doc[at].text == "," and doc[at + 1].text in OPENING)
    return next(marks, last + 1) - 1


OPENING = {"“", '"', "‘", "«"}
LONG = 12
"""Words of a subject that stands before "according to"."""


def accorded(scene: Scene, token: Token, source_end: int) -> list[Span]:
    """The longer part of the sentence beside the "according to"; both where the first is what
    denies the other: "*Never*, according to Ana Lind, *had it rained*".
    """
    first, last = segment(scene, token)
    low, high = (token if token.dep_ == "ROOT" else token.left_edge).i, source_end
    verb = token.head
    if low > verb.i and verb.dep_ == "conj" and own_clause(verb):
        # "It was holding, he said, but 41 had been killed, according to figures"
        first = max(first, verb.left_edge.i)
    if wording(token.doc[first:low]).lower().rstrip(" ,") in ANSWERS:
        return [scene.span(first, low - 1)]
    parts = ((first, low - 1), (high + 1, last))
    if denies_rest(token.doc, first, low) and last - high > 2:
        return [scene.span(a, b) for a, b in parts]
    a, b = max(parts, key=lambda part: part[1] - part[0])
    return [scene.span(a, b)] if b - a >= 2 else []


ANSWERS = {"not so", "not quite", "not yet", "not at all", "no", "yes", "hardly", "nothing"}
"""Words that are all of what somebody answers: "Not so, according to X, who said"."""
PRONOUNS = {"WDT", "WP"}
RELATIVE = PRONOUNS | {"WRB"}
"""Tags of the words that open a clause of which alone somebody tells who stands right behind."""


def own_clause(verb: Token) -> bool:
    """Whether a verb joined to another has a subject of its own, behind a comma with "but" or
    "and".
    """
    start = verb.left_edge.i
    joined = start > 1 and verb.doc[start - 1].lower_ in {"but", "and", "while", "though"}
    own = any(c.dep_ in SUBJECTS and c.i < verb.i for c in verb.children)
    return own and joined and verb.doc[start - 2].text == ","
