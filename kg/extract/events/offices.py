"""Verbs of elections, appointments and departures: what the sentence must tell besides."""

from spacy.tokens import Token

from kg.extract.events.cases import (
    Case,
    child,
    dated,
    is_somebody,
    names_post,
    person_object,
    pinned,
)
from kg.extract.words.titles import title_slug


def chosen(case: Case) -> bool:
    """Somebody is elected or named, on a day or in the article's own news."""
    if case.verb.dep_ in {"acl", "amod"}:
        return dated(case)
    thing = child(case.verb, "dobj")
    if thing is not None and not (is_somebody(case, thing) or names_post(thing)):
        return False
    return pinned(case) or (bool(case.event.participants) and case.verb.dep_ in {"ROOT", "conj"})


def installed(case: Case) -> bool:
    """A person is, in a post; a building is opened."""
    return pinned(case) and (person_object(case) or case.verb.dep_ == "conj")


def named(case: Case) -> bool:
    """Somebody is named to a post, not only called something."""
    thing = child(case.verb, "dobj", "nsubjpass")
    if thing is None or not pinned(case):
        return False
    post = names_post(thing)
    predicate = child(case.verb, "oprd", "xcomp")
    titled = predicate is not None and title_slug(predicate.text) is not None
    as_post = any(
        c.lower_ in {"as", "to"} and any(title_slug(p.text) for p in c.children)
        for c in case.verb.children
    )
    return post or titled or as_post or (title_slug(thing.text) is not None)


def succeeded(case: Case) -> bool:
    """A person follows another in a post, on a day."""
    past = case.verb.tag_ in {"VBD", "VBN"}
    return past and dated(case) and person_object(case) and bool(case.event.participants)


def took_over(case: Case) -> bool:
    """Somebody takes over, or takes office, on a day."""
    thing = child(case.verb, "dobj")
    over = any(c.lower_ == "over" and c.dep_ in {"prt", "advmod"} for c in case.verb.children)
    office = thing is not None and thing.lower_ in OFFICES
    company = thing is not None and not office and title_slug(thing.text) is None
    past = case.verb.tag_ in {"VBD", "VBN"}
    someone = past and bool(case.event.participants)
    return dated(case) and someone and (office or (over and not company))


OFFICES = {"office", "oath", "reins", "helm", "chair", "post", "position", "presidency", "duties"}


def became(case: Case) -> bool:
    """Somebody becomes something by title, on a day."""
    post = child(case.verb, "attr", "oprd")
    if any(c.tag_ == "MD" for c in case.verb.children):
        return False
    return dated(case) and post is not None and title_slug(post.text) is not None


def sworn(case: Case) -> bool:
    """Somebody is sworn in."""
    return pinned(case) and any(c.lower_ == "in" for c in case.verb.children)


def promoted(case: Case) -> bool:
    """A person is, on a day, and no product or statement."""
    thing = child(case.verb, "dobj", "nsubjpass")
    return dated(case) and thing is not None and (person_object(case) or names_post(thing))


def reshuffled(case: Case) -> bool:
    """A government is."""
    thing = child(case.verb, "dobj", "nsubjpass")
    return dated(case) and thing is not None and thing.lower_ in {"cabinet", "government"}


def stepped(case: Case) -> bool:
    """Somebody steps down or aside."""
    ways = {"down", "aside"}
    return dated(case) and any(c.lower_ in ways for c in case.verb.children)


def left_office(case: Case) -> bool:
    """A person, on a day; a court dismisses cases."""
    thing = child(case.verb, "dobj", "nsubjpass")
    person = thing is not None and (person_object(case) or names_post(thing) or headed(thing))
    return dated(case) and person


def headed(thing: Token) -> bool:
    """Whether a noun is that of a post: "his chief of staff"."""
    return title_slug(thing.text) is not None or thing.lower_ in {"chief", "boss", "head"}


def won(case: Case) -> bool:
    """An election, seat or term is won or lost, on a day."""
    thing = child(case.verb, "dobj", "nsubjpass")
    return (
        dated(case)
        and thing is not None
        and thing.lower_ in {"presidency", "seat", "term", "mandate", "majority", "landslide"}
    )
