"""Whether enough is told of what a noun names for it to be an event."""

import re
from calendar import month_name

from kg.extract.events.participants.beside_nouns import joined_in
from kg.extract.events.sameness.merging import stands_back
from kg.extract.events.sameness.shared import MARGINS, defined
from kg.extract.events.sentences.factuality import FACT, PLANNED, Standing, of_verb
from kg.extract.events.sentences.hanging import incident, own
from kg.extract.events.sentences.occurring import brings_about
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.eventnouns import DEPLORING, noun_type
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.cues import NAMING
from kg.extract.words.lexicon import words
from kg.extract.words.numbers import ORDINALS
from kg.extract.words.occasions import (
    CONTESTED,
    DATED_NOUNS,
    DONE_TO,
    EVENT_NOUNS,
    HOSTING,
)
from kg.model.extraction import EntityType, EventMention

REMEMBERED = {"anniversary", "victims", "memory", "commemoration", "centenary", "survivors"}


def aside(token: Token) -> bool:
    """Whether a gathering is only that beside which another is held, "on the margins of the", a
    vote that of which somebody got a share, or a world war, none of those that the article tells.
    """
    head = token.head
    if token.text == "War" and neighbour(token, -1).text == "World":
        return True
    of = head.head.lower_ if token.dep_ == "pobj" and head.lower_ == "of" else ""
    return of in MARGINS or (of in SHARES and token.lemma_ == "vote")


SHARES = {"percent", "cent", "%", "percentage", "share", "third", "half", "quarter", "majority"}
"""Of what part somebody got of a vote: "80 *percent* of the vote"."""


def anchored(
    stage: Stage, token: Token, event: EventMention, standing: Standing, named_at: int
) -> bool:
    """Whether enough is told of a noun's event to be one: a date, if it is yet to come or the noun
    often means something else; else a date, a place, people or the article's own news.
    """
    if event.date is not None:
        vague = (event.contested or token.i == named_at) and not by_day(token)
        kind = event.date.day is None and by_title(token, event)
        return not kind and not (vague and event.date.month is None and not event.places)
    unsaid = standing is PLANNED or token.lemma_ in SIDED or told_already(token)
    if unsaid and not nth_time(token):
        return False
    if event.contested:
        return bool(event.places or event.name or by_day(token))
    if token.i == named_at and token.lower_ not in EVENT_NOUNS:
        return False
    if known_by_phrase(stage, token, event):
        return True
    if token.lemma_ in HELD and stands_back(token) and event.places:
        return any(c.lower_ == "of" for c in token.children)
    if event.type == "agreement" or token.lower_ in DATED_NOUNS or token.lemma_ in DATED_NOUNS:
        return brings_about(token) and bool(event.places or len(event.participants) > 1)
    if stands_back(token) and not event.name:
        placed = bool(event.places) and event.type in {"armed-conflict", "attack", "disaster"}
        # "the seminar, organized by X"
        return placed or (bool(event.organizers) and event.type == "meeting")
    if token.i == named_at:
        return bool(event.participants or own_place(stage, token))
    told = (event.places, event.organizers, event.participants)
    return any(told) or is_reported(stage, token)


def by_day(token: Token) -> bool:
    """Whether a contested noun goes by the day or year in front of it, as by a name: "the *20
    January* tragedy", "the *1918* massacre".
    """
    before = neighbour(token, -1)
    dated = before.ent_type_ == "DATE" or before.text in month_name[1:]
    dated = dated or (before.like_num and len(before.text) == YEAR)
    dated = dated or (before.like_num and neighbour(token, -2).text in month_name[1:])
    return dated and before.dep_ in {"compound", "nummod", "nmod"}


YEAR = 4
"""Digits of a year."""


HELD = {"arrest", "detention", "abduction", "kidnapping", "killing", "murder", "deportation"}
"""What is done to somebody: "the arrest of journalists in Belarus"."""


def known_by_phrase(stage: Stage, token: Token, event: EventMention) -> bool:
    """Whether the noun's phrase alone tells enough: whom it befell, or that it is over."""
    below = token.dep_ == "pobj" and incident(event.type)
    if nth_time(token) or (below and token.head.head.lower_ in REMEMBERED):
        return True
    if token.lower_ in DONE_TO and names_whom(stage, token):
        return True
    if condemned(token, event) or judged(token, event):
        return True
    asked = token.lower_ in {"inquiry", "investigation", "probe"} and brings_about(token)
    joined = event.type == "meeting" and bool(event.participants) and which(token)
    # "gave *the keynote speech*"
    held = event.type == "speech" and bool(event.participants) and delivered(token)
    return asked or joined or held or staged(token, event) or behind_after(token, event)


def delivered(token: Token) -> bool:
    """Whether somebody gives what a noun names, who is not given it: "gave *the keynote speech*",
    not "was given the address".
    """
    passive = any(c.dep_ == "auxpass" for c in token.head.lefts)
    return token.dep_ == "dobj" and not passive and brings_about(token)


def staged(token: Token, event: EventMention) -> bool:
    """Whether people are told to have held it: "families *staged a silent vigil*"."""
    new = token.dep_ == "dobj" and any(c.lower_ in {"a", "an"} for c in token.lefts)
    # of "staged" the tagger makes "stag"
    held = token.head.tag_ == "VBD" and token.head.lemma_ in {"hold", "stage", "stag", "organise"}
    return event.type in {"protest", "commemoration"} and new and held and brings_about(token)


def condemned(token: Token, event: EventMention) -> bool:
    """Whether one condemns what befell somebody: "condemned the shelling of clinics"."""
    of = any(c.lower_ in {"of", "on", "against"} for c in token.children)
    single = token.tag_ == "NN" and any(c.lower_ == "the" for c in token.children)
    blamed = token.dep_ == "dobj" and token.head.lemma_ in DEPLORING
    return blamed and single and of and event.type in {"attack", "other"}


def judged(token: Token, event: EventMention) -> bool:
    """Whether one tells what befell somebody and somebody's word for it: "called the siege of the
    city “a crime”", "said the shelling of the market was a crime".
    """
    verb = token.head
    if token.dep_ not in JUDGED or not incident(event.type):
        return False
    definite = any(c.dep_ == "poss" or c.lower_ in {"the", "this"} for c in token.lefts)
    owned = any(c.dep_ == "poss" and c.pos_ == "PROPN" for c in token.lefts)
    whom = [c for c in token.rights if c.lower_ in {"of", "on", "against", "at"} or is_there(c)]
    figure = any(w.lemma_.lower() in ABSTRACT for c in whom for w in c.rights)
    unreal = any(c.dep_ in {"aux", "neg"} for c in verb.lefts)
    if not (definite and (whom or owned)) or figure or unreal:
        return False
    if token.dep_ == "nsubj" and verb.lemma_ in {"be", "amount", "constitute"}:
        return any(c.dep_ in {"attr", "prep", "dobj"} and is_term(c) for c in verb.rights)
    if token.dep_ == "nsubj" and verb.dep_ in {"ccomp", "oprd"} and is_term(verb):
        # "declared the raid on the town a crime", where the crime has the raid for its subject
        return verb.head.lemma_ in NAMES
    behind = (c for c in (*verb.rights, *token.rights) if c.i > token.i and c not in whom)
    return token.dep_ != "nsubj" and verb.lemma_ in NAMES and any(map(is_term, behind))


JUDGED = {"dobj", "nsubjpass", "nsubj"}
NAMES = NAMING - {"see", "find", "present", "frame"}


def is_there(prep: Token) -> bool:
    """Whether a phrase tells by a name where something was: "the killings *in Tembwe*"."""
    return prep.lower_ == "in" and any(c.pos_ == "PROPN" for c in prep.rights)


ABSTRACT = words(
    "integrity dignity freedom democracy independence dream credibility reputation character hope "
    "spirit truth trust idea right value law constitution privacy sovereignty memory conscience "
    "bill plan proposal project reform deal motion amendment legislation budget"
)
"""What nobody attacks or kills but in a figure: "the attack on her integrity"."""


def is_term(word: Token) -> bool:
    """Whether a word is by what something is called: "as *a crime*", "*a crime*", "*genocide*"."""
    noun = word
    if word.dep_ == "prep" and word.lower_ in {"as", "to"}:
        noun = next((c for c in word.rights if c.dep_ == "pobj"), word)
    before = neighbour(noun, -1).lower_ if noun.i else ""
    contested = {noun.lemma_.lower(), f"{before} {noun.lower_}"} & CONTESTED
    judging = bool(contested) or any(c.lower_ in {"a", "an"} for c in noun.lefts)
    graver = noun.lemma_.lower() in GRAVE or bool(contested)
    return noun.pos_ == "NOUN" and judging and graver and noun.tag_ != "NNS"


GRAVE = words(
    "crime act attack violation breach outrage provocation terror cleansing execution murder "
    "assassination injustice disgrace stain barbarity escalation persecution deed horror shame "
    "assault invasion war catastrophe affront insult scandal revenge retaliation necessity duty"
)
"""What one calls that which befell people: no "masterpiece", "joke" or "surprise"."""


def names_whom(stage: Stage, token: Token) -> bool:
    """Whether a noun tells of whom by name: "the appointment of Dr. X"."""
    whose = [c for c in token.children if c.dep_ == "poss"]
    whose += [w for c in token.children if c.lower_ == "of" for w in c.children]
    return any(stage.names(w, EntityType.PERSON) for w in whose)


CHOICES = {"election", "re-election", "appointment", "nomination", "reappointment"}


def told_already(token: Token) -> bool:
    """Whether a pronoun before a choice shows that it is known: "on her election", where no post
    behind it tells what it is: "on her election *as vice-chair*".
    """
    whose = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in token.children)
    post = any(c.lower_ in {"as", "to"} for c in token.rights)
    return token.lower_ in CHOICES and whose and not post


def nth_time(token: Token) -> bool:
    """Whether an anniversary is told by its number: "the *fiftieth anniversary* of its birth"."""
    numbered = any(c.lower_ in ORDINALS or NTH.fullmatch(c.lower_) for c in token.lefts)
    whose = any(c.dep_ == "poss" or c.lower_ == "of" for c in token.children)
    return token.lower_ == "anniversary" and numbered and whose


NTH = re.compile(r"\d*(?:1st|2nd|3rd|\dth)|\w+(?:tieth|teenth)")


def behind_after(token: Token, event: EventMention) -> bool:
    """Whether something happened after what befell people: "after a march"."""
    kinds = {"protest", "attack", "disaster", "armed-conflict"}
    span = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else None
    if span is not None and span.lower_ in SPANS and span.head.lower_ in {"after", "following"}:
        return event.type in kinds
    behind = token.dep_ == "pobj" and token.head.lower_ in {"after", "following", "amid"}
    return behind and event.type in kinds and any(c.dep_ == "det" for c in token.children)


SPANS = {"days", "nights", "weeks", "months", "years", "decades"}
"""How long it went on: "after months of fighting"."""
SIDED = {"anniversary", "invasion", "annexation", "aggression"}
"""Nouns that without a day tell no event: an anniversary is one, and the others say who began it,
so they stay somebody's word for a war.
"""


def which(token: Token) -> bool:
    """Whether somebody took part in a gathering, of which the noun's own phrase tells which it was:
    "participated in the talks *on water*", "took part in the discussions *at the Institute*".
    """
    behind = {c.lower_ for c in token.children if c.dep_ == "prep" and c.i > token.i}
    verb = next((w for w in token.ancestors if is_verb(w)), token)
    done = verb.tag_ in {"VBD", "VBN"} and of_verb(verb) is FACT
    told = bool(behind & {"on", "at", "in"}) or defined(token)
    return joined_in(token) and told and done


def own_place(stage: Stage, token: Token) -> bool:
    """Whether a place stands in the noun's own phrase: "the Oslo Water Summit in Bergen"."""
    return any(own(stage, token, hung) for hung in stage.places_beside(token))


def by_title(token: Token, event: EventMention) -> bool:
    """Whether a year in front only tells which treaty is meant: "the 2006 Fish Agreement"."""
    before = token.doc[max(0, token.i - 5) : token.i]
    year = str(event.date)
    return (
        event.type == "agreement"
        and token.text[:1].isupper()
        and any(w.text == year for w in before)
    )


def is_reported(stage: Stage, token: Token) -> bool:
    """Whether it is the gathering that the article opens with: "a roundtable" in the lead."""
    new = any(child.lower_ in {"a", "an"} for child in token.children)
    held = token.lower_ in HOSTING or (token.lower_ == "event" and noun_type(token) != "other")
    return new and held and stage.passage in stage.draft.passages[:2]
