"""The state of who gave somebody an office: "Minister Lind was appointed by *President Vera*"."""

from kg.extract.draft import Draft
from kg.extract.naming.names import Name, Named
from kg.extract.posts.bodies.beside import is_state
from kg.extract.posts.same import same_holder
from kg.extract.posts.titles.office import Office
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.model.extraction import EntityType, Ref

GIVING = words(
    "appoint name nominate choose pick promote reappoint dismiss sack fire oust recall call bring "
    "swear send remove replace"
)
"""Verbs, as lemmas, of what the head of a state does with those of its government."""
OFFICES = frozenset({"cabinet", "government", "office", "post", "ministry", "job", "duty"})
"""To what somebody is called who is given an office: an envoy is called to the palace."""
HEADS = frozenset({"president", "prime-minister", "king", "queen", "chancellor"})


def state_of_chosen(draft: Draft, passage: Named, office: Office) -> Ref | None:
    """The state that somebody serves to whom a head gave an office, or took it: the head's too."""
    verb = None if office.role not in HEADS else giving(passage, office)
    chosen = None if verb is None else given(passage, verb)
    if chosen is None:
        return None
    ref = draft.ref(passage.passage, passage.words[chosen.end - 1])
    held = [] if ref is None else [p for p in draft.posts if same_holder(draft, p.person, ref)]
    states = [p.organization for p in held if is_state(draft, p.organization)]
    return states[0] if states else None


def giving(passage: Named, office: Office) -> Token | None:
    """The verb by which a head gives an office, "by" whose title stands before his name."""
    low, words, at = passage.lower, passage.words, office.start - 1
    if low[at : at + 1] != ["by"] or office.end not in passage.starting:
        return None
    for verb in reversed(words[max(0, at - BACK) : at]):
        if verb.is_sent_start or verb.text in {",", ";", "."}:
            return None
        if verb.tag_ == "VBN":
            to = {
                w.lower_ for child in verb.children if child.lower_ == "to" for w in child.children
            }
            fits = verb.lemma_ in GIVING and (verb.lemma_ != "call" or not to.isdisjoint(OFFICES))
            return verb if fits else None
    return None


def given(passage: Named, verb: Token) -> Name | None:
    """The person to whom an office is given: the subject, whom the verb tells more of, or, where
    a pronoun stands for him, the one named last.
    """
    at = passage.words.index(verb)
    people = [n for n in passage.names if n.type is EntityType.PERSON and n.end <= at]
    if not people:
        return None
    subject = next((w for w in verb.children if w.dep_ == "nsubjpass"), None)
    if subject is None:
        subject = verb.head if verb.dep_ in {"relcl", "acl"} else None
    if subject is None or subject.lower_ in {"he", "she", "who"}:
        return people[-1]
    own = [n for n in people if subject in passage.words[n.start : n.end]]
    return own[-1] if own else None


BACK = 8
"""Words before "by" among which the verb stands."""
