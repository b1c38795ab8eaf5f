"""What a verb's rule looks at: the verb on its stage, with the event that it would tell."""

from collections.abc import Callable, Collection
from typing import NamedTuple

from kg.extract.events.sentences.factuality import FACT, of_verb
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType, EventMention


class Case(NamedTuple):
    """A verb in its stage, with the event that it would tell."""

    stage: Stage
    verb: Token
    event: EventMention

    @property
    def subject(self) -> Token | None:
        """Whoever does it."""
        return child(self.verb, "nsubj")

    @property
    def thing(self) -> Token | None:
        """What it is done to: the object, or the subject of a passive."""
        return child(self.verb, "dobj", "nsubjpass")

    def doers(self) -> list[Token]:
        """The subject, else "by" with the words behind it."""
        who = child(self.verb, "nsubj", "agent")
        return [] if who is None else [who, *(who.children if who.dep_ == "agent" else ())]

    def done_to(self, things: Collection[str]) -> bool:
        """Whether what it is done to is one of these words."""
        return self.thing is not None and self.thing.lower_ in things


Test = Callable[[Case], bool]


class VerbRule(NamedTuple):
    """The type of the event that a verb tells if the test holds; a `sure` one is news of the day
    without a date of its own.
    """

    type: str
    test: Test
    sure: bool = False
    someday: bool = False
    """Whether it may be planned for no day that is told."""


def bracketed(word: Token) -> bool:
    """Whether a name stands in brackets of its own, as that of an agency: "(AFP) - The Senate"."""
    return word.i > 0 and neighbour(word, -1).text == "("


def pinned(case: Case) -> bool:
    """A date or place pins it, or it is told as done."""
    return case.event.date is not None or bool(case.event.places) or told(case.verb)


def dated(case: Case) -> bool:
    """A date pins it, or it is told as done."""
    return case.event.date is not None or told(case.verb)


TELLING = words(
    "appoint nominate dismiss sack oust tap reappoint reinstate demote resign arrest detain deport "
    "expel evacuate rescue repatriate abduct kidnap hijack convict sentence acquit indict jail "
    "sign initial ink elect re-elect summon receive host promote assassinate murder behead torch "
    "blacklist sanction ratify swear succeed disperse evict extradite collide capsize derail sink "
    "march rally picket storm ambush shell bombard besiege meet visit tour table reshuffle raid "
    "execute pardon seize capture displace flee appeal block blockade fly"
)
"""Verbs that tell an event of their own without a day."""


def happened(case: Case) -> bool:
    """A date pins it, or it is told in the past as a fact."""
    past = case.verb.tag_ in {"VBD", "VBN"} and case.verb.dep_ != "amod"
    return case.event.date is not None or (past and of_verb(case.verb) is FACT)


def told(verb: Token) -> bool:
    """Whether a verb tells what has been done, in words that mean nothing else."""
    past = verb.tag_ in {"VBD", "VBN"} and verb.dep_ != "amod"
    return past and verb.lemma_ in TELLING and of_verb(verb) is FACT


def dated_itself(case: Case) -> bool:
    """A date of its own pins it, not that of the day's news."""
    return dated(case) and case.event.rule not in {"news", "filed", "clause", "some day"}


def is_post(word: Token) -> bool:
    """Whether a noun is the head of a post's title: "director", "attorney *general*"."""
    before = [c.text for c in word.children if c.dep_ in {"compound", "amod"} and c.i == word.i - 1]
    known = title_slug(" ".join([*before, word.text])) is not None
    known = known or title_slug(word.text) is not None
    return known or word.lower_ in {"executive", "officer", "president"} or names_post(word)


def is_none(thing: Token) -> bool:
    """Whether nobody is meant: "named *no* successor"."""
    return any(c.lower_ in {"no", "neither"} for c in thing.children)


def is_somebody(case: Case, token: Token) -> bool:
    """Whether a noun stands for people or bodies."""
    ref = case.stage.ref(token)
    if ref is not None or title_slug(token.text) is not None or token.pos_ == "PRON":
        return True
    if token.lower_ in GROUPS or token.lower_ in AWAITED:
        return True
    return any(c.dep_ == "appos" and is_somebody(case, c) for c in token.children)


GROUPS = words(
    "authorities officials leaders representatives counterpart counterparts delegation families "
    "relatives victims survivors members envoys negotiators mediators diplomats ministers "
    "executives students lawmakers residents workers activists journalists veterans donors "
    "evacuees refugees patients farmers fishermen elders clerics bishops traders investors "
    "reporters editors soldiers troops nurses doctors miners teachers pupils volunteers widows "
    "campaigners creditors peers allies rivals mayors governors chiefs scholars commanders "
    "association union delegation community envoy team board guest guests visitor visitors"
)
"""Nouns for people who are met with."""


def undergoes(verb: Token) -> Token | None:
    """To whom a verb does something: its own object, or the subject of the passive before it: "was
    arrested and dismissed".
    """
    thing = child(verb, "dobj", "nsubjpass")
    if thing is None and verb.dep_ == "advcl" and verb.tag_ == "VBN" and bare(verb):
        return child(verb.head, "nsubj", "nsubjpass")  # "Tan, arrested on 3 May, denies it"
    added = verb.dep_ == "conj" and verb.tag_ in {"VBN", "VBD"}
    if thing is not None or not added or child(verb, "nsubj") is not None:
        return thing
    return child(verb.head, "nsubjpass")


def bare(verb: Token) -> bool:
    """Whether a participle stands without subject, auxiliary and conjunction."""
    helping = {"nsubj", "nsubjpass", "aux", "auxpass", "mark", "advmod"}
    return not any(c.dep_ in helping and c.i < verb.i for c in verb.children)


def person_object(case: Case) -> bool:
    """The object is a person."""
    thing = undergoes(case.verb)
    if thing is None:
        return False
    if thing.lower_ in PERSONAL or thing.lower_ in AWAITED:
        return True
    ref = case.stage.ref(thing)
    if ref is None:
        beside = any(c.dep_ == "appos" and names_person(case, c) for c in thing.children)
        return beside or title_slug(thing.text) is not None
    return case.stage.draft.mentions[ref].type is EntityType.PERSON


AWAITED = {"designate", "elect", "nominate", "extraordinary", "plenipotentiary"}
"""What stands behind the title of a post that is yet to be taken up, or of an envoy."""
PERSONAL = {"who", "whom", "he", "she", "him", "me", "us", "they", "them"}
"""Pronouns for people."""


def names_person(case: Case, token: Token) -> bool:
    """Whether a word is that of a person's name."""
    return case.stage.type_of(token) is EntityType.PERSON


def names_post(thing: Token) -> bool:
    """Whether a noun stands for people in a post."""
    return thing.lemma_.lower() in {"member", "minister", "judge", "team", "cabinet", "successor",
                                    "government", "board", "panel", "envoy", "head", "candidate",
                                    "replacement", "nominee", "ambassador", "commissioner",
                                    "official", "deputy", "secretary", "chairman", "chair",
                                    "commander", "governor", "director"}  # fmt: skip


def in_court(case: Case) -> bool:
    """A court is told in the sentence."""
    return any(w.lower_ in COURTS for w in case.verb.sent)


COURTS = {"court", "tribunal", "judge", "judges", "jury", "verdict", "sentence", "conviction"}
