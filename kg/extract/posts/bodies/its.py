"""What "its" means where a post is told: the body or state of which the text has told."""

from kg.extract.draft import Draft
from kg.extract.naming.names import Name, Named
from kg.extract.posts.titles.titling import POSSESSIVE
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.gazetteer import demonym
from kg.model.extraction import EntityType, Ref


def owner_of_its(draft: Draft, passage: Named, at: int) -> Ref | None:
    """The body or state that "its" means: the last one told of in the sentence, else the one with
    which the sentence before begins.
    """
    start = sentence_start(passage, at)
    for name in reversed(names_between(passage, start, at)):
        if has_wing(passage, name):
            if not is_apposed(passage, name):
                return None  # which has no name: "the Harvest Party's *youth wing* and its head"
            continue
        if (noun := private(passage, name, at)) is not None:
            return draft.ref(passage.passage, noun)
        if owns(passage, name, inside=True):
            last = topic(passage, name, at).end - 1
            return draft.ref(passage.passage, passage.words[last])
    for _ in range(SENTENCES):
        if start == 0:
            return None
        end, start = start, sentence_start(passage, start - 1)
        owners = [n for n in names_between(passage, start, end) if owns(passage, n, inside=False)]
        if any(has_wing(passage, name) for name in owners):
            return None
        opens = bool(passage.words[at].is_sent_start)
        owners.sort(key=lambda name: order(passage, name, opens=opens))
        if owners:
            return draft.ref(passage.passage, passage.words[owners[0].end - 1])
    return None


def order(passage: Named, name: Name, *, opens: bool) -> tuple[bool, bool, bool, int]:
    """How far a sentence's name is from being what "its" means in the next: what the sentence is
    about first; where "its" opens the next, of those of which it only tells the last.
    """
    word = passage.words[name.end - 1]
    acts = not SUBJECTS.isdisjoint((word.dep_, word.head.dep_ if word.dep_ == "compound" else ""))
    back = opens and not acts and is_body(passage, name)
    first = not tells(passage, name), not leads(passage, name)
    return *first, opens and not acts, -name.start if back else name.start


SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def has_wing(passage: Named, name: Name) -> bool:
    """Whether a body is only told as the one of which another is a part."""
    low = passage.lower
    owned = low[name.end : name.end + 1] in (["'s"], ["’s"])
    return owned and not WINGS.isdisjoint(low[name.end + 1 : name.end + 4])


def is_apposed(passage: Named, name: Name) -> bool:
    """Whether a body is told behind a comma: "the League, *the Harvest Party's* youth wing"."""
    before = passage.lower[: name.start]
    return before[-2:] == [",", "the"] or before[-1:] == [","]


WINGS = words("wing arm branch chapter section affiliate offshoot subsidiary")


def private(passage: Named, name: Name, at: int) -> Token | None:
    """The noun for what is in a state and no part of it, whose own "its" is: "Peru's ruling *party*
    suspended its treasurer".
    """
    word = passage.words[name.end - 1]
    noun = word.head
    subject = word.dep_ == "poss" and noun.dep_.startswith("nsubj") and noun.i < passage.words[at].i
    return noun if subject and noun.lower_ in PRIVATE else None


PRIVATE = words(
    "party company firm club union church federation movement association opposition group airline "
    "carrier lender newspaper league team charity broadcaster brewer retailer carmaker shipbuilder "
    "manufacturer conglomerate startup coalition"
)
"""Bodies that are in a state, and none of its own."""


def topic(passage: Named, name: Name, at: int) -> Name:
    """The name, or the subject of the clause before of which it is only the object: "when *the
    Conference* accused the Union, she telephoned its president".
    """
    word = passage.words[name.end - 1]
    if word.dep_ != "dobj" or clause_of(passage.words[at]) == clause_of(word):
        return name
    for other in passage.names:
        last = passage.words[other.end - 1]
        if last.head == word.head and last.dep_ == "nsubj" and owns(passage, other, inside=True):
            return other
    return name


def clause_of(word: Token) -> Token:
    """The verb of the clause in which a word stands."""
    return next((each for each in (word, *word.ancestors) if is_verb(each)), word)


SENTENCES = 3
"""Sentences back in which "its" finds its owner."""


def leads(passage: Named, name: Name) -> bool:
    """Whether a name is what its sentence is about: a body, or a state as the subject."""
    subject = passage.words[name.end - 1].dep_ == "nsubj"
    return is_body(passage, name) or subject


def is_body(passage: Named, name: Name) -> bool:
    """Whether a name is a body's, or that of a place which is one."""
    return name.type is EntityType.ORGANIZATION or passage.lower[name.end - 1] in INSTITUTIONS


def tells(passage: Named, name: Name) -> bool:
    """Whether a body is whose telling ends its sentence: "…, says the Rights Observatory."."""
    word = passage.words[name.end - 1]
    after = passage.lower[name.end : name.end + 1]
    return word.dep_ == "nsubj" and word.head.i < word.i and after == ["."]


def names_between(passage: Named, start: int, end: int) -> list[Name]:
    """The names that begin in a stretch of words."""
    return [name for name in passage.names if start <= name.start < end]


def owns(passage: Named, name: Name, *, inside: bool) -> bool:
    """Whether a name may be what "its" means: a body, or a state that acts or owns something."""
    before = passage.lower[name.start - 1] if name.start else ""
    if is_body(passage, name):
        return not (is_left(passage, name) or is_addressed(passage.words[name.end - 1]))
    if name.type is not EntityType.PLACE or before in {"in", "at", "to", "from", "near"}:
        return False
    if not inside and passage.words[name.end - 1].dep_ in {"dobj", "pobj"}:
        return False
    if not inside and before == "of":
        return passage.lower[name.start - 2] in {"government", "parliament", "people"}
    if before == "of" and passage.lower[name.start - 2] in {"government", "parliament", "people"}:
        return True
    after = passage.lower[name.end] if name.end < len(passage.lower) else ""
    leads = passage.words[name.end - 1].dep_ in {"nsubj", "nsubjpass"}
    return not inside or after in {"'s", "’s"} or leads


INSTITUTIONS = words(
    "orphanage hospital clinic school college university museum library theatre theater prison "
    "monastery seminary academy"
)
"""With what names of places end that are bodies as well."""


def is_left(passage: Named, name: Name) -> bool:
    """Whether a body is one in which somebody had a post: "a retired judge of *the High Court*"."""
    low = passage.lower
    at = name.start - 1 - (low[name.start - 1] == "the")
    if at < 1 or low[at] not in {"of", "at", "in", "with"} or at - 1 not in passage.titles:
        return False
    while at - 1 in passage.titles:
        at -= 1
    return not LEFT.isdisjoint(low[max(0, at - 2) : name.start])


LEFT = frozenset({"former", "retired", "past", "ex", "onetime", "once", "formerly", "previously"})
"""What tells before a title that its holder has left the body."""


def sentence_start(passage: Named, at: int) -> int:
    """Where the sentence of a word begins."""
    while at > 0 and not passage.words[at].is_sent_start:
        at -= 1
    return at


def is_addressed(word: Token) -> bool:
    """Whether a body is only told of another: "told *the court* that its director"."""
    return word.dep_ in {"dobj", "dative"} and word.head.lemma_ in ADDRESSING


ADDRESSING = words("tell inform assure remind warn notify advise")
CHOOSING = words("elect appoint name choose pick nominate re-elect reelect install")
FAR = 12
"""Words between a verb of choosing and the name of who is chosen, with his other titles."""


def choosing(passage: Named, at: int) -> int | None:
    """The verb by which somebody is made an officer whose title "as its" leads to: "*elected* the
    Green Party's Ana Lind *as its* chair".
    """
    people = [n for n in passage.names if n.type is EntityType.PERSON and n.end < at]
    chosen = people[-1] if people and passage.lower[at - 1] == "as" else None
    aside = passage.lower[chosen.end : at - 1] if chosen is not None else []
    apart = not aside or aside[0] == "of" or (aside[0], aside[-1]) == (",", ",")
    if chosen is None or at - chosen.end > FAR or not apart:
        return None
    before = range(chosen.start - 1, max(-1, chosen.start - FAR), -1)
    return next((each for each in before if passage.words[each].lemma_ in CHOOSING), None)


def name_before(draft: Draft, passage: Named, start: int, at: int) -> Ref | None:
    """The body named last between two words."""
    named = names_between(passage, start, at)
    bodies = [name for name in named if name.type is EntityType.ORGANIZATION]
    return draft.ref(passage.passage, passage.words[bodies[-1].end - 1]) if bodies else None


def actor(verb: Token) -> Token | None:
    """Who does it: the subject, or what stands behind "by"."""
    if any(c.dep_ == "auxpass" for c in verb.lefts):
        by = next((c for c in verb.rights if c.dep_ == "agent"), None)
        return next((c for c in by.rights if c.dep_ == "pobj"), None) if by else None
    # "Peru named Ana Lind": some parses make it what Peru is
    before = verb.head if verb.dep_ == "acl" else None
    return next((c for c in verb.lefts if c.dep_ == "nsubj"), before)


def acting_body(draft: Draft, passage: Named, subject: Token) -> Ref | None:
    """The body that a noun names, or what belongs to it: "*The council*, founded by the UN,",
    "members *of the union*".
    """
    at = passage.words.index(subject)
    name = passage.inside.get(at)
    if name is not None and name.type in {EntityType.ORGANIZATION, EntityType.PLACE}:
        return draft.ref(passage.passage, passage.words[name.end - 1])
    # White space, which is none of the passage's words, may stand at the edge.
    left = subject.left_edge.i
    start = next(n for n in range(at + 1) if passage.words[n].i >= left)
    return name_before(draft, passage, start, plain_end(passage, at + 1))


def any_body(draft: Draft, passage: Named, verb: int) -> Ref | None:
    """The body last named before a verb for which the parser knows no subject."""
    if any(c.dep_ == "auxpass" for c in passage.words[verb].lefts):
        return None
    return name_before(draft, passage, sentence_start(passage, verb), verb)


def plain_end(passage: Named, at: int) -> int:
    """Where what belongs to a noun before `at` ends without clauses: "members *of the union*"."""
    for i in range(at, len(passage.words)):
        if passage.words[i].is_punct or passage.words[i].tag_.startswith(("V", "W", "MD")):
            return i
    return len(passage.words)


def before_origin(passage: Named, at: int, title: int) -> int:
    """Where the words end before the adjective that only tells where an officer of somebody's comes
    from: "*its* Chinese co-chair", "*the Forum's* Norwegian director" are none of the state's, as
    its envoys and ministers are.
    """
    owned = at > 1 and passage.lower[at - 2] in POSSESSIVE | {"its", "their"}
    origin = owned and at - 1 not in passage.inside and demonym(passage.words[at - 1].text)
    return at - 1 if origin and SENT.isdisjoint(passage.lower[title : title + 3]) else at


SENT = frozenset({"ambassador", "ambassadors", "envoy", "envoys", "consul", "minister", "ministers",
                  "attaché", "representative", "delegate", "commissioner"})  # fmt: skip
"""Titles of those who are a state's, whosever partners they are."""
