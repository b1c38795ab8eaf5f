"""The words by which something is called by a verb of being: "the ruling is a farce"."""

from kg.extract.claims.drafting.uttered import is_unsaid
from kg.extract.claims.sentences.negations import nobody_does
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.text.parse import Token
from kg.extract.text.quotes import after, inside
from kg.extract.words.cues import NAMING
from kg.extract.words.lexicon import words
from kg.model.extraction import Span

COPULAS = words("be remain become constitute represent amount mean")
"""Verbs that say what something is."""
EQUATING = COPULAS | words("turn feel look sound read smell prove have resemble mark signal spell")
"""The same with those that do so by "into", "like" or a quoted word: "turned into a farce"."""
BEFORE_TERMS = {
    "amount": {"to"},
    "turn": {"into"},
    "look": {"like"},
    "sound": {"like"},
    "feel": {"like"},
    "read": {"like"},
    "smell": {"of", "like"},
}
"""Prepositions before what such a verb says that something is."""
UNREAL = words("would could should may might can must will 'd 'll ’d ’ll wo")
"""Auxiliaries with which it is not so yet."""


def term_of(verb: Token) -> Token | None:
    """What a verb says that its subject is: "was a farce", "amounted to a coup"; not what it is
    not, might be or is only in a clause that goes on: "it is a shame that".
    """
    found = None
    if is_unreal(verb):
        return None
    for child in verb.children:
        dep = child.dep_
        if dep == "ccomp" or (dep == "csubj" and child.lemma_ not in {"happen", "occur"}):
            return None
        if dep == "expl" and child.lower_ != "there":
            return None
        if dep in {"attr", "acomp", "oprd"} or (dep == "dobj" and verb.lemma_ != "be"):
            found = found or child
        elif dep == "prep" and child.lower_ in BEFORE_TERMS.get(verb.lemma_, ()):
            found = next((c for c in child.children if c.dep_ == "pobj"), None)
    return found if found is not None and found.i > verb.i else None


def is_unreal(verb: Token) -> bool:
    """Whether a verb says what is not so, or not yet: "may be", "was not", "if it is"."""
    return nobody_does(verb) or any(
        child.dep_ == "neg"
        or (child.dep_ == "aux" and child.lower_ in UNREAL)
        or (child.dep_ == "mark" and child.lower_ in {"if", "whether"})
        for child in verb.children
    )


def unreal_name(term: Token) -> bool:
    """Whether a verb says of a name that something is not called so, or not yet: "may amount to
    acts of genocide", "could be described as genocide", "would not use the term genocide".
    """
    if not_so(term):
        return True
    while term.dep_ == "conj" or (term.dep_ == "pobj" and term.head.lower_ == "of"):
        term = term.head if term.dep_ == "conj" else term.head.head
        if not_so(term):
            return True
    if term.lemma_ in ASCRIBED:
        return True
    if any(c.dep_ in BESIDE and c.lemma_ in TERMS for c in term.lefts):
        return shunned(term)
    verb = term.head
    if term.dep_ == "pobj" and verb.lower_ in {"to", "as"}:
        verb = verb.head
        while verb.pos_ in {"NOUN", "PROPN", "PRON"} and verb.dep_ in OBJECTS:
            verb = verb.head
    elif term.dep_ not in {"attr", "oprd"} and not (term.dep_ == "dobj" and is_naming(verb)):
        return False
    return is_naming(verb) and (is_unreal(verb) or refused(verb))


def is_naming(verb: Token) -> bool:
    """Whether a verb says what something is or is called."""
    return verb.lemma_ in COPULAS or (verb.lemma_ in NAMING and verb.pos_ == "VERB")


OBJECTS = {"dobj", "nsubjpass", "pobj"}
"""Relations of what is called so to the verb, where the parser hangs "as" on it."""
BESIDE = {"appos", "compound", "nmod", "amod", "pobj"}
TERMS = words("word term label phrase expression designation description characterization tag")
"""Nouns before a name that is spoken of as a word: "the term genocide"."""


ASCRIBED = words(
    "recognition acknowledgement acknowledgment denial allegation accusation charge claim "
    "suspicion definition threshold question risk threat prevention possibility"
)
"""What others say by a name of which somebody only speaks: "the recognition of the genocide"."""


def not_so(term: Token) -> bool:
    """Whether a name is only what something is told from: "a crime, not a genocide", "a massacre
    rather than genocide".
    """
    at = term.left_edge.i if term.left_edge.i > term.sent.start else term.i
    if any(c.dep_ == "det" and c.lower_ == "no" for c in term.lefts):
        return True
    first = term.doc[at].lower_
    return first in {"not", "never", "no"} or (at > 0 and term.doc[at - 1].lower_ in APART)


APART = {"not", "never", "than", "nor", "without"}
"""Words before what something is not."""


def shunned(noun: Token) -> bool:
    """Whether somebody does not use a word: "avoided the term", "does not use the word"."""
    verb = noun.head
    while verb.dep_ in {"prep", "pobj"}:
        verb = verb.head
    if verb.pos_ not in {"VERB", "AUX"}:
        return False
    return verb.lemma_ in SHUNNED or is_unreal(verb) or refused(verb)


def refused(verb: Token) -> bool:
    """Whether somebody will not do what a verb says: "refused to call", "stopped short of calling",
    "would not go so far as to say".
    """
    if verb.tag_ == "VBG" and is_unsaid(verb):
        return True
    if verb.dep_ in {"relcl", "acl"}:
        # "resisted calls to describe", "its refusal to call"
        return verb.tag_ == "VB"
    if verb.dep_ != "xcomp":
        return False
    above = verb.head
    yet = above.lemma_ == "have" and any(c.lower_ == "yet" for c in above.rights)
    return yet or above.lemma_ in SHUNNED or is_unreal(above)


SHUNNED = words(
    "avoid reject refuse decline shun resist eschew oppose dispute drop hesitate fail forgo omit"
)
"""Verbs by which a word is not used."""


def evaluative(scene: Scene, verb: Token, term: Token) -> bool:
    """Whether the term is somebody's word for a thing: set in quotation marks, or "a farce", "the
    worst of all", "illegal"; no number, time, place or person.
    """
    quote = own_quote(scene, verb, term)
    several = quote is not None and " " in quote.of(scene.draft.article.text)
    plain = term.lemma_.lower() in PLAIN and not several
    # "was a defeat *for nobody*"
    whose = (word.lower_ for c in term.rights if c.dep_ == "prep" for word in c.rights)
    plain = plain or not {"nobody", "none", "neither"}.isdisjoint(whose)
    if term.pos_ == "VERB" or plain or term.ent_type_ in MEASURES:
        return False
    if (measured := as_much_as(term)) is not None:
        return counted(measured)
    if quote is not None:
        return term.pos_ in {"NOUN", "PROPN", "ADJ"}
    if verb.lemma_ in {"have", "mark", "signal", "spell"}:
        return False
    if term.pos_ == "ADJ":
        return (
            term.dep_ == "acomp"
            and term.tag_ == "JJ"
            and not any(c.dep_ in {"prep", "xcomp", "ccomp"} for c in term.children)
        )
    if term.pos_ != "NOUN" or any(c.dep_ in {"nummod", "poss"} for c in term.children):
        return False
    return counted(term) or not any(child.dep_ == "det" for child in term.children)


def as_much_as(term: Token) -> Token | None:
    """The name up to which something is said to come: "little more than *a pause*", "nothing short
    of *a massacre*".
    """
    short = next((c for c in term.rights if c.lower_ in {"short", "less", "more"}), term)
    prep = next((c for c in short.rights if c.lower_ in {"than", "of"} and c.dep_ == "prep"), None)
    more = term.lower_ in {"more", "less"} or (term.lower_ == "nothing" and short is not term)
    if prep is None or not more or prep.i != (term if short is term else short).i + 1:
        return None
    return next((c for c in prep.rights if c.dep_ == "pobj"), None)


def counted(term: Token) -> bool:
    """Whether a term is "a farce" or "the worst of all", and no bare "thinking"."""
    return any(is_judging(child) for child in term.children)


def goes_on(verb: Token, term: Token) -> bool:
    """Whether "it" only stands for what follows: "it was a mistake to go", "it is a shame that"."""
    behind = (c for word in (verb, term) for c in word.rights if c.dep_ in FOLLOWING)
    # "it was a provocation *timed* for the vote" is of what was told
    return any(c.i > term.i and (c.dep_, c.tag_) != ("acl", "VBN") for c in behind)


FOLLOWING = {"xcomp", "ccomp", "csubj", "acl", "relcl", "advcl"}


def is_judging(child: Token) -> bool:
    """Whether a word before a noun leaves it a name for something: "a", or "the worst"."""
    return child.lower_ in {"a", "an"} or child.tag_ == "JJS"


def own_quote(scene: Scene, verb: Token, term: Token) -> Span | None:
    """The quotation that holds the term but not its verb."""
    quote = after(scene.quoted, scene.at(verb) + 1)
    return quote if quote is not None and quote.start <= scene.at(term) < quote.end else None


def quoted_verb(scene: Scene, verb: Token) -> Token | None:
    """The subject outside of a quotation that begins with its verb: "had “set us back”"."""
    subject = None
    for child in verb.children:
        if child.dep_ == "aux" and child.lower_ in UNREAL | {"to"}:
            return None
        if child.dep_ in {"nsubj", "nsubjpass"}:
            subject = child
    if subject is None or inside(scene.quoted, scene.at(subject)) is not None:
        return None
    return subject


MEASURES = {"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"}
PLAIN = words(
    "day night week month year hour minute time moment people man woman person child member "
    "number part kind sort lot way thing one matter question place country city town village "
    "possible likely unlikely over due ready open able unable available necessary important "
    "clear sure certain aware present absent here there scheduled set under first last next same "
    "different responsible dead alive injured safe real true untrue false free good well "
    "unanimous"
)
"""Words that say when, where, how many or whether, and are no name for what happened."""
