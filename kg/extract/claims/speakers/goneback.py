"""To whom "who" goes back: people, and no place or thing beside them."""

from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.statements import RELATIONAL
from kg.extract.words.titles import title_slug
from kg.gazetteer import place


def described(noun: Token) -> Token:
    """Whom a noun before "who" describes, or the place that he is from: "*Ana Lind*, a Democrat
    from Portland, who said".
    """
    if (people := beside_thing(noun)) is not None:
        return people
    top = noun = beyond_place(noun)
    while top.dep_ == "pobj" and top.head.dep_ == "prep" and leads_on(top):
        top = top.head.head
    if top is not noun and title_slug(top.text) is not None and place(noun.text) is not None:
        # "*the mayor* of Sfax, who said": no place does.
        return top
    some = any(c.lower_ in {"a", "an"} for c in top.lefts)
    titled = some or (top is not noun and title_slug(top.text) is not None)
    named = top.dep_ == "appos" and top.head.pos_ == "PROPN"
    return top.head if named and titled else noun


def leads_on(noun: Token) -> bool:
    """Whether somebody is rather from or of a noun, or works for a body of that name."""
    if noun.head.lower_ in {"from", "of", "to"}:
        return True
    return noun.head.lower_ in {"for", "at", "with"} and noun.ent_type_ == "ORG"


def last_of(noun: Token, who: Token) -> Token:
    """The last of a list of people right before ", who", where the parser takes an earlier one:
    what all of them do he does, too.
    """
    last = noun
    while (more := child(last, "conj")) is not None:
        last = more
    near = last.right_edge.i == who.i - 2 and neighbour(who, -1).text == ","
    return last if near and last.pos_ == noun.pos_ == "PROPN" and who.head.tag_ != "VBP" else noun


def beyond_place(noun: Token) -> Token:
    """Who is meant by "who" behind where he is: "called *Ana Lind*, in Lund, who said"."""
    at = noun.head
    if noun.dep_ != "pobj" or at.lower_ not in {"in", "at", "near"}:
        return noun
    if not (noun.ent_type_ in {"GPE", "LOC"} or neighbour(at, -1).text == "," or place(noun.text)):
        return noun
    before = [c for c in at.head.children if c.dep_ in {"dobj", "nsubj"} and c.i < at.i]
    return max(before, key=lambda c: c.i, default=noun)


def beside_thing(noun: Token) -> Token | None:
    """The people whom a place or something of somebody's is said of, and to which the parser lets
    "who" go back: "calls from *listeners* to her show who said", "*Democrats* on Castle Hill who".
    """
    prep = noun.head
    if noun.dep_ != "pobj" or prep.dep_ != "prep" or noun.left_edge.i != prep.i + 1:
        return None
    people = neighbour(prep, -2 if neighbour(prep, -1).dep_ == "prep" else -1)
    if people.tag_ not in {"NNS", "NNPS"} or prep.lower_ not in BESIDE:
        return None
    known = people.tag_ == "NNPS" or title_slug(people.lemma_) is not None
    known = known or people.lemma_.lower() in RELATIONAL or doers(people)
    return people if known and is_thing(noun) else None


def doers(noun: Token) -> bool:
    """Whether a plural ends as one for people does."""
    return noun.lower_.endswith(DOERS) and noun.lemma_.lower() not in NONE


NONE = words("letter matter quarter poster center shelter filter meter chapter paper corner wave")
LANDS = words("country state world region nation city town village province district continent")
BESIDE = {"in", "on", "at", "to", "of", "from", "around", "outside", "inside"}
DOERS = (
    "ners",
    "ists",
    "ians",
    "men",
    "women",
    "people",
    "kers",
    "vers",
    "gers",
    "cers",
    "yers",
    "ters",
    "itors",
    "nors",
    "dors",
    "sors",
)
"""How nouns end for people by what they do or where they are from."""


def is_thing(noun: Token) -> bool:
    """Whether a noun is one for a place, or for something that belongs to somebody."""
    if noun.pos_ == "PROPN":
        return noun.ent_type_ in {"GPE", "LOC", "FAC"} or place(noun.text) is not None
    owned = any(c.tag_ == "PRP$" for c in noun.lefts)
    title = title_slug(noun.text) is not None or noun.lower_ in RELATIONAL
    if noun.lower_ in LANDS:
        return True
    return owned and noun.tag_ == "NN" and not title
