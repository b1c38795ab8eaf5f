"""Whether a sentence tells in fact that a text was adopted, by whom of whom, and on which day."""

from kg.extract.draft import Draft, sentence
from kg.extract.events.bodies.chambers import INTERESTS, TRADES, acts_for_another, deliberative
from kg.extract.events.bodies.factions import by_party
from kg.extract.events.bodies.named import LEADERS, bodies
from kg.extract.events.passing.communiques import is_communique, issues
from kg.extract.events.passing.fates import Frame
from kg.extract.events.passing.frames import frame_of
from kg.extract.events.passing.phrasal import SIDING, SUPPORTING
from kg.extract.events.passing.resuming import HANDLING
from kg.extract.events.passing.votes import votes_in
from kg.extract.events.sentences.actors import counted, outnumbered
from kg.extract.events.sentences.factuality import FACT
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.texts.adopters import adopters
from kg.extract.events.texts.adoptions import standing_of, when_adopted
from kg.extract.events.texts.kinds import NUMBERED
from kg.extract.events.texts.rejections import unadopted
from kg.extract.events.times.newsday import news_day
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.chambers import DECIDERS
from kg.extract.words.lexicon import PARLIAMENTS, words
from kg.extract.words.occasions import ADOPTION, OCCASIONS, RATIFIED, REPORTS, TEXTS
from kg.model.dates import PartialDate
from kg.model.extraction import Mention, Span

BACKED = (
    SUPPORTING
    | SIDING
    | HANDLING
    | words("take agree adopt endorse approve concur back support carry")
)
"""Verbs by which only a body that adopts texts adopts a report."""


def given_by_heads(verb: Token) -> bool:
    """Whether those who head the members of a body give a text out: "ministers of ASEAN"."""
    who = child(verb, "nsubj")
    return who is not None and who.lower_ in LEADERS


def real_frame(stage: Stage, token: Token) -> Frame | None:
    """The frame in which a text stands, if what it tells is a fact and somebody did it."""
    frame = frame_of(token)
    if frame is None or stage.is_quoted(frame.word):
        return None
    if any(unreal(frame.word) for unreal in UNREAL):
        return None
    if frame.passed and unadopted(frame.word):
        return Frame(frame.word, passed=False)
    if standing_of(frame.word) is not FACT or by_few(frame.word) or by_party(stage, frame.word):
        return None
    housed = frame.passed and of_houses(frame.word, token)
    if frame.sure and not housed and token.lemma_.lower() not in OF_A_BODY:
        return frame
    doer = child(frame.word, "nsubj") if housed else None
    others = doer is not None and not (bodies(stage, doer) or acts_for_another(doer))
    who = [] if others else adopters(stage, token, frame.word)
    able = is_house if housed else deliberative
    known = any(able(stage.draft.mentions[ref]) for ref in who) or carried(stage, frame)
    lemma = frame.word.lemma_
    given = issues(frame.word) or lemma == "agree"
    known = known or (bool(who) and given and given_by_heads(frame.word))
    whole = token.dep_ not in {"compound", "poss"}
    bare = whole and token.lemma_.lower() in MOVED and (
        {c.lower_ for c in token.children}.isdisjoint({"of", "for"})
    )  # fmt: skip
    taken = lemma in {"accept", "sanction", "clear"} and bare
    backed = frame.sure or lemma in BACKED or taken or issues(frame.word)
    return frame if known and backed else None


def of_houses(word: Token, token: Token) -> bool:
    """Whether a text is adopted so by houses alone: others only back a bill, send a decree back
    unchanged, or issue decisions on cases.
    """
    if is_communique(token):
        return False
    lent = word.lower_ in {"backing", "blessing"} or word.lemma_ in {"return"} | SUPPORTING | SIDING
    return lent or issues(word)


def is_house(mention: Mention) -> bool:
    """Whether a body is a parliament or council by its last word, and no union or council of those
    who only lend their support to what others pass.
    """
    name = mention.name.lower().split()
    seated = mention.kind == "legislature" or bool(set(name) & (PARLIAMENTS | HOUSES))
    return deliberative(mention) and (seated or name[-1] in {"council", "board"}) and (
        not set(name) & (INTERESTS | TRADES)
    )  # fmt: skip


HOUSES = words("parliament parliamentary assembly senate house commons lords synod majilis lok "
               "rajya sabha rakyat legislature")  # fmt: skip
"""Words in the names of houses."""


MOVED = {"motion", "resolution", "bill", "amendment", "law"}
"""Texts that a body adopts by accepting or sanctioning them."""
OF_A_BODY = REPORTS | RATIFIED | {"document", "policy"} | {each.lower() for each in NUMBERED}
"""Nouns that are an adopted text only of a body that adopts texts."""


def only_thought(verb: Token) -> bool:
    """Whether a participle only tells of a deed as such: "the imperative of *passing* a law"."""
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in SUCH


def asked_whether(verb: Token) -> bool:
    """Whether it is open if a body does something: "a vote on *whether* to approve the law"."""
    return any(c.lower_ in {"whether", "if"} and c.dep_ == "mark" for c in verb.children) or (
        verb.tag_ == "VB" and any(c.lower_ == "whether" for c in verb.children)
    )


SUCH = words("of for to about against toward towards on from without at over")
"""Prepositions before what somebody may or may not do."""


def by_few(verb: Token) -> bool:
    """Whether those who are for a text are counted, and no more than half of all; who is against
    it would tell how it went.
    """
    who, votes = child(verb, "nsubj"), votes_in(verb.sent.text)
    return who is not None and outnumbered(who) and (votes is None or votes[1] is None)


UNREAL = (only_thought, asked_whether)
"""What tells of a verb that nobody adopts a text by it."""


def carried(stage: Stage, frame: Frame) -> bool:
    """Whether those who decide as a body back a text by a count of votes."""
    who = child(frame.word, "nsubj")
    who = None if who is None else counted(who)
    told = sentence(stage.passage.passage, frame.word).of(stage.draft.article.text)
    return who is not None and acts_for_another(who) and votes_in(told) is not None


def by_others(token: Token, verb: Token) -> bool:
    """Whether a clause tells whose text is meant: "the resolution that the Senate passed"."""
    who = child(verb, "nsubj")
    own = who is not None and who.lower_ not in {"which", "that"}
    return verb.head.i == token.i and verb.dep_ == "relcl" and own


def named_before(draft: Draft, ref: int, token: Token) -> bool:
    """Whether a text was told by the same noun, so that what describes it tells of no other."""
    return draft.resolutions[ref].trigger.of(draft.article.text).lower() == token.lower_


def another_day(stage: Stage, told: Span, day: PartialDate | None) -> bool:
    """Whether a sentence tells only of days before that on which a text was adopted."""
    dates = [d.start for d in stage.draft.dates if d.span.within(told) and not d.bound]
    return day is not None and bool(dates) and all(d.ordinal < day.ordinal for d in dates)


def record_day(stage: Stage, verb: Token) -> PartialDate | None:
    """The day on which those who met gave out a text: beside the verb, or that of the news."""
    standing = standing_of(verb)
    return (when_adopted(stage, verb, standing).start or news_day(stage, verb).start
            if standing is FACT else None)  # fmt: skip


def at_dated(stage: Stage, verb: Token) -> bool:
    """Whether the gathering that adopts a text has a day: "the Summit adopted the Declaration"."""
    who = child(verb, "nsubj")
    ref = stage.told(who) if who is not None else None
    return ref is not None and stage.draft.events[ref].date is not None


def by_some_body(verb: Token) -> bool:
    """Whether nobody is told who adopts a text, or those who decide as a body do."""
    who = child(verb, "nsubj")
    own = who is not None and who.lemma_.lower() in TEXTS
    return who is None or own or who.lower_ in DECIDERS | OCCASIONS or acts_for_another(who)


def by_delegates(token: Token, verb: Token) -> bool:
    """Whether those who are sent to a gathering decide, wherever it is named."""
    who = child(verb, "nsubj")
    if token.dep_ != "dobj" or token.head.i != verb.i:
        return False
    return who is not None and who.lower_ in SENT and verb.lemma_ in ADOPTION | {"back", "support"}


SENT = {"delegates", "conference", "meeting"}
"""Those who decide at a gathering."""


def carried_so(stage: Stage, token: Token) -> bool:
    """Whether a bare motion is that by which another text was adopted right before: "On a motion by
    Berg, the council approved Resolution 12. *Motion* carried 5-0".
    """
    if token.lower_ != "motion" or any(c.lower_ != "the" for c in token.children):
        return False
    start = sentence(stage.passage.passage, token).start
    last = max(stage.draft.resolutions, key=lambda text: text.evidence.end, default=None)
    if last is None or last.rule != "text:verb":
        return False
    other = last.trigger.of(stage.draft.article.text).lower() != "motion"
    return other and 0 < start - last.evidence.end < NEAR


NEAR = 3
"""Characters between two sentences of a paragraph."""
