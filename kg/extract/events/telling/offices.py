"""Verbs of elections, appointments and departures: what the sentence must tell besides."""

from kg.extract.events.sentences.actors import actors
from kg.extract.events.sentences.cases import (
    PERSONAL,
    Case,
    dated,
    dated_itself,
    happened,
    is_none,
    is_post,
    is_somebody,
    names_person,
    names_post,
    person_object,
    pinned,
)
from kg.extract.events.sentences.factuality import CONDITIONS, PLANNED, WILL, of_verb
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.chambers import CHOOSERS
from kg.extract.words.lexicon import words
from kg.extract.words.statements import RELATIONAL
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType


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


def by_chamber(case: Case) -> bool:
    """A body chooses somebody for a post; what voters decide is an election."""
    heads = case.doers() or actors(case.verb)
    bodies = any(w.lower_ in CHOOSERS or for_chooser(w) for w in heads)
    post = child(case.verb, "oprd", "xcomp", "attr")
    of = [w for w in post.children if w.lower_ == "of"] if post is not None else []
    inner = any(w.lower_ in {"committee", "subcommittee"} for c in of for w in c.children)
    own = post is not None and post.lower_ in {"speaker", "speakers"}
    return (bodies or inner or own) and chosen(case)


def for_chooser(who: Token) -> bool:
    """Whether a pronoun stands for those who did something in the sentence before: "lawmakers"."""
    if who.lower_ not in {"they", "it"} or who.sent.start == 0:
        return False
    before = who.doc[who.sent.start - 1].sent.root
    return any(c.dep_ == "nsubj" and c.lower_ in CHOOSERS for c in before.children)


def titled(case: Case) -> Token | None:
    """The post behind a verb: "named vice-president", "confirmed as minister"."""
    for word in case.verb.children:
        if word.dep_ in {"oprd", "xcomp", "attr"} and is_post(word):
            return word
    behind = (p for c in case.verb.children if c.lower_ in {"as", "to"} for p in c.children)
    return next((p for p in behind if is_post(p)), None)


def named(case: Case) -> bool:
    """Somebody is named to a post, not only called something."""
    thing = child(case.verb, "dobj", "nsubjpass", "oprd")
    if case.verb.dep_ == "acl" and case.verb.tag_ == "VBN" and titled(case) is not None:
        return names_person(case, case.verb.head)
    if thing is None or case.verb.dep_ in {"acl", "amod"} or is_none(thing):
        return False
    post = titled(case)
    person = thing.dep_ == "oprd" and (names_person(case, thing) or to_title(case, thing))
    if person and (post is None or post.i == thing.i):
        return dated_itself(case)
    if post is not None:
        return pinned(case) or bool(case.event.participants)
    leads = any(c.lemma_ in {"lead", "head", "run", "succeed", "replace", "chair"}
                for c in case.verb.children)  # fmt: skip
    active = not any(c.dep_ in {"aux", "auxpass"} for c in case.verb.children)
    plain = case.verb.tag_ == "VBD" or (case.verb.tag_ == "VBN" and active)
    if dated_itself(case) and plain and person_object(case):
        return leads or child(case.verb, "oprd", "ccomp") is None
    return pinned(case) and (names_post(thing) or title_slug(thing.text) is not None)


def entered(case: Case) -> bool:
    """Somebody joins or serves a body in a post that is told: "joined the fund as director"; who
    "has acted as director since June" has not just come.
    """
    if case.verb.lemma_ == "act" and any(c.lemma_ == "have" for c in case.verb.children):
        return False
    post = titled(case)
    if post is not None and case.verb.lemma_ == "act" and post.lower_ in RELATIONAL:
        # "acted *as Ole Berg's lawyer*"
        return False
    return post is not None and bool(case.event.participants)


def to_title(case: Case, post: Token) -> bool:
    """Whether a name and the title behind it pass for one: "named X attorney general"."""
    parts = [c for c in post.children if c.dep_ == "compound"]
    return any(names_person(case, c) for c in parts) and any(is_post(c) for c in (*parts, post))


def to_serve(case: Case) -> bool:
    """Somebody is to hold a post that is told: "will run the unit as interim director"."""
    coming = of_verb(case.verb) is PLANNED or case.verb.tag_ in {"VBZ", "VBP"}
    return coming and titled(case) is not None and bool(case.event.participants)


def joined(case: Case) -> bool:
    """Somebody joins a body by name, on a day or in a year; a state does so otherwise."""
    thing = child(case.verb, "dobj")
    ref = case.stage.ref(thing) if thing is not None else None
    mentions = case.stage.draft.mentions
    body = (
        thing is not None
        and thing.text[:1].isupper()
        and title_slug(thing.text) is None
        and not (ref is not None and mentions[ref].type is EntityType.PERSON)
    )
    return body and dated_itself(case) and somebody(case) and not plays(case)


def plays(case: Case) -> bool:
    """Whether what is joined is no office: an army, a party, a protest."""
    return any(w.lower_ in {"army", "navy", "party"} for w in case.verb.subtree)


def succeeded(case: Case) -> bool:
    """A person follows another in a post."""
    someone = person_object(case) and bool(case.event.participants)
    return someone and (dated(case) or case.verb.dep_ in {"ROOT", "conj", "ccomp"})


def took_over(case: Case) -> bool:
    """Somebody takes over, or takes or leaves office: "took the oath", "takes up her post"."""
    thing = child(case.verb, "dobj")
    if thing is not None and thing.lemma_.lower() in OFFICES:
        passes = case.verb.tag_ == "VBZ" and any(c.lower_ == "from" for c in case.verb.children)
        return (dated(case) or passes) and (somebody(case) or by_pronoun(case))
    if not case.event.participants and not somebody(case):
        return False
    if case.verb.lemma_ == "hand" and (thing is not None or case.verb.dep_ == "relcl"):
        return False
    over = any(c.lower_ == "over" and c.dep_ in {"prt", "advmod", "prep"}
               for c in case.verb.children)  # fmt: skip
    after = any(c.lower_ in {"from", "as"} and c.dep_ == "prep" for c in case.verb.children)
    company = thing is not None and thing.pos_ != "PRON" and title_slug(thing.text) is None
    known = dated(case) or (after and happened(case))
    return known and over and (after or not company)


def by_pronoun(case: Case) -> bool:
    """Whether "you" or "I" do."""
    who = next(iter(actors(case.verb)), None)
    return bool(case.event.participants) or (who is not None and who.pos_ == "PRON")


STAFFS = {"government", "cabinet", "ministry", "coalition", "board", "commission", "army", "bench"}


def somebody(case: Case) -> bool:
    """A person is among those who do it."""
    mentions = case.stage.draft.mentions
    who = child(case.verb, "nsubj", "nsubjpass")
    person = any(mentions[r].type is EntityType.PERSON for r in case.event.participants)
    return person or (who is not None and who.lower_ in {"he", "she", "who"})


OFFICES = words(
    "office oath reins helm chair post position presidency duty command leadership premiership "
    "seat throne portfolio assignment tenure function role mayoralty governorship chairmanship "
    "directorship stewardship vice-presidency mandate rectorship chancellorship speakership "
    "ministry captaincy job"
)
"""What one takes up, holds and lays down with a post."""


def became(case: Case) -> bool:
    """Somebody becomes something by title, on a day, or by what is told in the present."""
    post = next((c for c in reversed(list(case.verb.children)) if c.dep_ in {"attr", "oprd"}), None)
    modal = any(c.tag_ == "MD" and c.lower_ not in WILL for c in case.verb.children)
    ahead = of_verb(case.verb) is PLANNED and any(c.lower_ in WILL for c in case.verb.children)
    ahead = ahead and case.verb.dep_ in {"relcl", "ROOT", "conj", "ccomp"}
    ahead = ahead or (case.verb.dep_ in TO_DO and case.verb.head.lemma_ in LEAVING)
    ahead = ahead or takes_up(case.verb)
    if post is None or not (dated(case) or ahead) or (modal and of_verb(case.verb) is not PLANNED):
        return False
    if case.stage.names(case.subject, EntityType.PLACE):
        # "Iceland became a member of NATO"
        return False
    first = any(c.lemma_ in {"lead", "head", "hold", "chair", "run"} for c in post.children)
    return title_slug(post.text) is not None or first


TO_DO = {"advcl", "xcomp"}
LEAVING = {"resign", "leave", "quit", "step", "retire", "depart", "return", "move"}
"""What somebody does "to become" something else."""


def takes_up(verb: Token) -> bool:
    """Whether somebody is told in the present to come into a post, if nothing has to come first:
    "Ana Lind *becomes* secretary-general", not "becomes minister if the agency clears him".
    """
    first = any(c.lower_ in CONDITIONS and c.dep_ == "mark" for w in verb.rights for c in w.lefts)
    return verb.tag_ == "VBZ" and verb.lemma_ == "become" and not first


def sworn(case: Case) -> bool:
    """Somebody is sworn in."""
    return pinned(case) and any(c.lower_ == "in" for c in case.verb.children)


def promoted(case: Case) -> bool:
    """A person is, on a day, and no product or statement."""
    thing = case.thing
    given = to_lead(case.verb) or titled(case) is not None
    known = dated(case) or (happened(case) and given)
    return known and thing is not None and (person_object(case) or names_post(thing))


def to_lead(verb: Token) -> bool:
    """Whether somebody is chosen for a post by what he is to do: "chosen to succeed her"."""
    behind = verb.doc[verb.i + 1 : min(verb.i + 24, verb.sent.end)]
    choosing = verb.lemma_ in CHOOSING
    return choosing and any(
        w.lemma_ in LEADING and w.tag_ == "VB" and w.doc[w.i - 1].lower_ == "to" for w in behind
    )


def follows_as(verb: Token) -> bool:
    """Whether somebody follows another "as" something: "replaces him as head of the agency"."""
    behind = [p for c in verb.children if c.lower_ == "as" for p in c.children]
    whom = child(verb, "dobj")
    one = whom is not None and whom.pos_ in {"PROPN", "PRON"}
    return one and verb.lemma_ in {"replace", "succeed"} and any(map(is_post, behind))


def to_head(case: Case) -> bool:
    """Somebody is to head a body by name: "is to *head* the Revenue Authority"."""
    what = child(case.verb, "dobj")
    body = case.stage.names(what, EntityType.ORGANIZATION)
    body = body and what is not None and what.text[:1].isupper()
    return body and of_verb(case.verb) is PLANNED and somebody(case)


CHOOSING = {"choose", "pick", "tap", "select", "promote", "designate", "name", "elect"}
LEADING = {"lead", "head", "succeed", "replace", "follow", "chair"}


def reshuffled(case: Case) -> bool:
    """A government is."""
    thing = case.thing
    return dated(case) and thing is not None and thing.lower_ in {"cabinet", "government"}


def made(case: Case) -> bool:
    """Somebody is made something by title, on a day."""
    passive = child(case.verb, "nsubjpass") is not None
    posts = [c for c in case.verb.children if c.dep_ in {"oprd", "attr", "dobj", "ccomp"}]
    whom = any(c.lower_ in {*PERSONAL, "her"} or c.pos_ == "PROPN" for w in (case.verb, *posts)
               for c in w.children)  # fmt: skip
    known = any(title_slug(p.text) is not None for p in posts)
    return known and dated(case) and (passive or whom)


def approved(case: Case) -> bool:
    """Somebody is, by a body that confirms appointments."""
    by_body = any(
        w.lower_ in CHOOSERS
        for c in case.verb.children if c.dep_ == "agent" or c.lower_ == "by" for w in c.children
    )  # fmt: skip
    person = person_object(case) or case.verb.dep_ in {"advcl", "acl", "conj"}
    return by_body and person and dated(case) and child(case.verb, "ccomp") is None
