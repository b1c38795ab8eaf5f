"""Verbs by which somebody leaves a post against his will: what the sentence must tell besides."""

from kg.extract.events.sentences.cases import (
    Case,
    dated,
    is_post,
    names_person,
    names_post,
    person_object,
    undergoes,
)
from kg.extract.text.eventnouns import OPENING
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token


def left_office(case: Case) -> bool:
    """A person, on a day; a court dismisses cases, and who is dismissed "as a fraud" stays."""
    named = [p for c in case.verb.children if c.lower_ == "as" for p in c.children]
    other = any(p.dep_ in NAMED and not is_post(p) for p in named)
    if case.verb.lemma_ == "dismiss" and (other or any(map(is_quoted, named))):
        return False
    thing = undergoes(case.verb)
    if thing is None and case.verb.dep_ == "acl" and case.verb.tag_ in {"VBN", "VBD"}:
        thing = case.verb.head
        return dated(case) and (names_person(case, thing) or names_post(thing))
    person = thing is not None and (person_object(case) or names_post(thing))
    return dated(case) and person


def is_quoted(noun: Token) -> bool:
    """Whether what somebody is said to be is quoted: "dismissed her as “king of lies”"."""
    return neighbour(noun.left_edge, -1).text in OPENING or noun.left_edge.text in OPENING


def dropped(case: Case) -> bool:
    """Somebody is from a government, or the holder of a post by whoever named him: others a coach
    or a carrier drops, or a court, at a place or from a list.
    """
    thing, who = case.thing, case.subject
    preps = {p.lower_: {c.lower_ for c in p.children} for p in case.verb.rights}
    if "from" in preps:
        return not preps["from"].isdisjoint(GOVERNING) and left_office(case)
    post = thing is not None and (names_post(thing) or any(map(is_post, thing.lefts)))
    post = post and preps.keys().isdisjoint(PLACED)
    named = who is not None and (is_post(who) or who.ent_type_ == "PERSON")
    return post and named and left_office(case)


GOVERNING = {"cabinet", "government", "executive", "board", "leadership", "ministry", "council"}
PLACED = {"off", "at", "home", "near", "outside", "to"}
"""Behind whom somebody only drives."""
NAMED = {"pobj", "amod", "pcomp"}
