"""Nouns of several senses: which event each names here, by the words around it."""

from collections.abc import Callable

from kg.extract.text import idle
from kg.extract.text.assemblies import assembly, congress, convention, panel, passage, vote
from kg.extract.text.blows import blast, raid, strike
from kg.extract.text.neighbours import NO_EVENT, TITLED, neighbour, next_words
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words

HEARD_BY = {"committee", "senate", "parliament", "subcommittee", "congress", "assembly"}

MARCHERS = words(
    "police protesters protestors demonstrators marchers students strikers riot supporters fans"
)


def hearing(token: Token) -> str | None:
    """A committee's hearing is a meeting, any other a court's."""
    public = neighbour(token, -1).lower_ in {"parliamentary", "public", "confirmation"}
    return "meeting" if public or {w.lower_ for w in token.sent} & HEARD_BY else None


def inquiry(token: Token) -> str | None:
    """What is told or asks something is a body."""
    asked = token.dep_ in {"dobj", "dative"} and token.head.lemma_ in ASKING
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ in BODIES:
        return NO_EVENT
    by = token.dep_ == "pobj" and token.head.lower_ in {"by", "to"}
    return NO_EVENT if asked or (by and token.head.head.lemma_ in ASKING) else None


BODIES = {"commission", "committee", "board", "court", "panel", "tribunal"}
ASKING = words("tell question hear find ask conclude say inform testify report recommend grill "
               "publish blame clear")  # fmt: skip


def fire(token: Token) -> str | None:
    """What is opened, exchanged, set or drawn is no blaze, nor is that of guns."""
    if neighbour(token, -1).lower_ in GUNS:
        return "attack"
    if token.head.lemma_ in {"set", "catch"} and token.dep_ == "dobj":
        return NO_EVENT
    if token.dep_ == "pobj" and token.head.lower_ == "on" and token.head.head.lemma_ == "set":
        return NO_EVENT
    critics = token.head.lemma_ in {"draw", "attract", "face"} and token.dep_ == "dobj"
    if critics or token.head.lemma_ in {"open", "return", "exchange", "cease"}:
        return NO_EVENT
    return None


GUNS = words("tank artillery mortar rocket shell sniper machine-gun gun cannon small-arms friendly "
             "missile")  # fmt: skip


def launch(token: Token) -> str | None:
    """One that somebody hosts or attends, or at which something is done, is a gathering."""
    hosted = token.dep_ == "dobj" and token.head.lemma_ in {"host", "co-host", "hold", "attend"}
    fired = {"rocket", "missile", "satellite", "offensive", "operation"} & set(next_words(token, 5))
    there = token.dep_ == "pobj" and token.head.lower_ == "at" and neighbour(token, -1).lower_ in {
        "the", "book", "report",
    }  # fmt: skip
    return "meeting" if (hosted or there) and not fired else of_people(token)


def remarks(token: Token) -> str | None:
    """Those in which somebody says something at a gathering's beginning or end are a part of it."""
    within = token.dep_ == "pobj" and token.head.lower_ == "in"
    return NO_EVENT if within and neighbour(token, -1).lower_ in AT_EITHER_END else None


AT_EITHER_END = {"opening", "welcome", "welcoming", "introductory", "concluding", "closing"}


def landslide(token: Token) -> str | None:
    """One that is won is a victory."""
    return NO_EVENT if "win" in {w.lemma_ for w in token.sent} else None


def exchange(token: Token) -> str | None:
    """Of views, it is a meeting."""
    return "meeting" if next_words(token, 2) == ["of", "views"] else None


def inauguration(token: Token) -> str | None:
    """That of a thing opens it."""
    return "other" if set(next_words(token, 5)) & BUILT else None


BUILT = words("bridge road school hospital plant dam port airport museum library exhibition "
              "clinic centre center monument line station factory building fair")  # fmt: skip


def audience(token: Token) -> str | None:
    """With somebody, it is a meeting; else those who listen."""
    return None if next_words(token, 1) == ["with"] else NO_EVENT


def protest(token: Token) -> str | None:
    """Behind "in" it tells only why, and one that states exchange is a note."""
    verbal = any(c.dep_ == "dobj" for c in token.children)
    one = token.tag_ == "NN"
    sent = one and token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_ in LODGED
    note = token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ in NOTES
    return NO_EVENT if verbal or sent or note or (neighbour(token, -1).lower_ == "in") else None


LODGED = {"reject", "lodge", "convey", "deliver", "hand", "file", "register", "dismiss", "express"}
"""What a state does with a protest that it sends or gets."""
NOTES = {"note", "letter", "memorandum", "vote", "gesture", "act", "sign"}


def poll(token: Token) -> str | None:
    """One that shows or finds something asks for opinions."""
    asked = {w.lemma_ for w in token.sent} & {"show", "find", "suggest", "publish", "indicate"}
    return NO_EVENT if asked or (neighbour(token, -1).lower_ == "opinion") else None


def settlement(token: Token) -> str | None:
    """What is reached is an agreement, else people live there."""
    reached = {w.lemma_ for w in token.sent} & {"reach", "sign", "agree", "negotiate", "broker"}
    return None if reached else NO_EVENT


def appeal(token: Token) -> str | None:
    """One for help is no court's."""
    return NO_EVENT if next_words(token, 1) in (["for"], ["to"]) else None


def of_people(token: Token) -> str | None:
    """What is done to people is an event, a release of figures is none."""
    behind = next_words(token, 5)
    return NO_EVENT if behind[:1] == ["of"] and set(behind) & THINGS else None


THINGS = words(
    "data figures report film album product version results book documents statement budget cars "
    "vehicles products funds money details information minutes"
)


def clash(token: Token) -> str | None:
    """One of marchers with the police belongs to a protest."""
    return "protest" if {w.lower_ for w in token.sent} & MARCHERS else None


def campaign(token: Token) -> str | None:
    """A military one is a conflict, as is one by a name of its own with a year."""
    before = neighbour(token, -1)
    named = before.pos_ == "PROPN" and next_words(token, 1) in (["of"], ["in"])
    return "armed-conflict" if named or before.lower_ in MILITARY else NO_EVENT


MILITARY = words("military bombing air ground aerial bombardment ethnic-cleansing scorched-earth")


def award(token: Token) -> str | None:
    """One of arbitrators is a judgment."""
    before = {w.lower_ for w in token.doc[max(0, token.i - 3) : token.i]}
    return None if before & {"arbitral", "arbitration", "tribunal"} else NO_EVENT


def ceremony(token: Token) -> str | None:
    """One for the dead or a great day remembers them."""
    return "commemoration" if {w.lower_ for w in token.sent} & REMEMBERED else None


REMEMBERED = words("memory anniversary remembrance victims dead fallen wreath wreaths memorial "
                   "commemorating commemorate commemoration mourners remembered "
                   "honouring")  # fmt: skip


def event(token: Token) -> str | None:
    """One that is brought up as what people held or came to is a gathering: "*an event* titled
    “Peace”", "hosted *an event*"; "the event" may stand for anything told before.
    """
    if not any(c.lower_ in {"a", "an", "another"} for c in token.lefts):
        return None
    told = any(c.dep_ == "acl" and c.lemma_ in STAGED for c in token.rights)
    told = told or neighbour(token, 1).lower_ in TITLED or neighbour(token, 1).text == "“"
    held = token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_ in STAGED
    return (ceremony(token) or "meeting") if told or held else None


STAGED = words("title entitle theme dedicate devote organize organise host convene arrange hold "
               "attend address commemorate")  # fmt: skip
"""What is done with gatherings, and not with what befalls people."""


def questions(token: Token) -> str | None:
    """Those of a parliament's question time."""
    before = neighbour(token, -1).text if token.i else ""
    return None if before in {"’s", "'s", "’", "'"} and token.text[:1].isupper() else NO_EVENT


def round_of(token: Token) -> str | None:
    """One of talks is a meeting, told by its own word where no talks are named."""
    if next_words(token, 1) == ["of"] or token.pos_ != "NOUN":
        return NO_EVENT
    near = {w.lemma_.lower() for w in token.sent}
    if near & COUNTED_ROUNDS:
        return NO_EVENT
    if neighbour(token, -1).lower_ in {"next", "another", "previous", "latest", "last", "final"}:
        return None
    return (
        None if near & {"hold", "schedule", "convene", "host", "talk", "negotiation"} else NO_EVENT
    )


COUNTED_ROUNDS = words(
    "vote election ballot candidate voter poll funding draw game match cup league tournament "
    "layoff tariff increase"
)


def death(token: Token) -> str | None:
    """That of somebody, and no sentence."""
    owned = any(c.dep_ == "poss" for c in token.children)
    return None if owned or {"of", "in"} & set(next_words(token, 3)) else NO_EVENT


def barrage(token: Token) -> str | None:
    """One of fire, and no dam."""
    before = neighbour(token, -1).lower_
    return None if before in GUNS or next_words(token, 1) == ["of"] else NO_EVENT


def call(token: Token) -> str | None:
    """What opens a clause of a text asks for something."""
    return NO_EVENT if token.text == "Calls" and next_words(token, 1)[:1] in (
        ["upon"], ["on"], ["for"]) else None  # fmt: skip


def silence(token: Token) -> str | None:
    """A minute of it is kept for the dead."""
    before = {w.lemma_.lower() for w in token.doc[max(0, token.i - 3) : token.i]}
    return None if before & {"minute", "moment"} else NO_EVENT


def independence(token: Token) -> str | None:
    """That which is declared or marked happened once."""
    head = token.head.lower_ if token.head.lower_ != "of" else token.head.head.lower_
    return None if head in {"anniversary", "declaration", "declared", "gained", "won"} else NO_EVENT


def telephone(token: Token) -> str | None:
    """What is said "by telephone" or "over the phone" is a talk of two."""
    by = token.dep_ == "pobj" and token.head.lower_ in {"by", "over"}
    told = by and token.head.head.lemma_ in CALLING
    return "meeting" if told else NO_EVENT


CALLING = words("speak talk tell congratulate inform consult discuss confer assure thank brief "
                "converse condole reassure greet")  # fmt: skip


SENSES: dict[str, Callable[[Token], str | None]] = {
    "inauguration": inauguration,
    "hearing": hearing, "hearings": hearing, "inquiry": inquiry, "fire": fire,
    "landslide": landslide, "exchange": exchange,
    "audience": audience, "protest": protest, "protests": protest, "convention": convention,
    "strike": strike, "strikes": strike,
    "clash": clash, "clashes": clash, "vote": vote, "votes": vote, "voting": vote, "poll": poll,
    "settlement": settlement, "appeal": appeal, "passage": passage, "release": of_people,
    "campaign": campaign, "award": award, "awards": award, "raid": raid, "raids": raid,
    "blast": blast, "blasts": blast, "explosion": blast, "explosions": blast,
    "ceremony": ceremony, "service": ceremony, "event": event,
    "questions": questions, "round": round_of, "congress": congress, "death": death,
    "barrage": barrage, "calls": call, "call": idle.appeal_for, "silence": silence,
    "independence": independence,
    "training": idle.training, "course": idle.training, "program": idle.training,
    "programme": idle.training, "interaction": idle.training,
    "recall": of_people, "panel": panel, "assembly": assembly, "telephone": telephone,
    "phone": telephone, "wake": idle.wake, "collapse": idle.collapse,
    "occasions": idle.occasions, "trial": idle.trial, "trials": idle.trial,
    "rape": idle.kind, "assault": idle.kind, "torture": idle.kind, "abuse": idle.kind,
    "test": idle.test, "events": idle.events,
    "consultations": idle.consultations,
    "withdrawal": of_people, "execution": of_people, "launch": launch,
    "evening": idle.evening, "gathering": idle.gathering,
    "remarks": remarks, "tour": idle.tour, "tours": idle.tour, "workshops": idle.workshop,
}  # fmt: skip
"""Nouns of several senses, told by the words around them; None leaves it to the tables."""
