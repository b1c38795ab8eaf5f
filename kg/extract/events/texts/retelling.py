"""Texts told after the vote on them, and texts of another day that a body recalls as its own."""

from dataclasses import replace

from kg.extract.events.bodies.chambers import body_in_context, deliberative
from kg.extract.events.bodies.named import is_body
from kg.extract.events.passing.citations import brought_up, numbers
from kg.extract.events.passing.communiques import COMMUNIQUES
from kg.extract.events.passing.votes import votes_in
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.texts.afterwards import NEARER, VOTED, acts, just_before, tell_afterwards
from kg.extract.events.texts.headlined import on_another
from kg.extract.events.texts.nouns import definite, known_text, new, own_date
from kg.extract.events.texts.owners import owners
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ACTS
from kg.model.dates import PartialDate
from kg.model.extraction import EventMention, Ref


def retell(stage: Stage, token: Token) -> bool:
    """Add the text that a noun tells of a vote told before, or recalls by its day."""
    vote = vote_before(stage, token) if definite(token) else None
    if vote is not None:
        by_vote(stage, token, vote)
    told = vote is not None or (recalled(token) and by_day(stage, token)) or by_name(stage, token)
    return told or tell_afterwards(stage, token)


def by_day(stage: Stage, token: Token) -> bool:
    """Add a text that a body has from another day: "recalls its conclusions of 27 June"."""
    day = own_date(stage, token)
    who = owners(stage, token)
    if token.lemma_.lower() in {"decision", "conclusion"}:
        # That of a court is no text that a body adopts.
        who = [ref for ref in who if day is not None and day.day is not None
               and (brought_up(token) or deliberative(stage.draft.mentions[ref]))]  # fmt: skip
    if not who or day is None:
        return False
    add(stage, token, who, day)
    return True


def by_name(stage: Stage, token: Token) -> bool:
    """Add a text of another day that goes by its name, "the Lami Declaration of 2016", or that is
    like the one told before: "a similar decision in May 2011".
    """
    like = any(c.lower_ in LIKE for c in token.children)
    if not (like and token.lemma_.lower() in RECALLED) and not titled(token):
        return False
    day = own_date(stage, token, before=True) or day_behind(stage, token)
    day = day or day_of_clause(stage, token)
    who = owners(stage, token)
    if day is None or (brought_up(token) and token.head.lemma_ != "cite" and not who):
        return False
    if like and not titled(token):
        who = who or deciders(stage, token)
        if not who or token.head.lemma_ in DYING:
            return False
    add(stage, token, who, day)
    return True


def deciders(stage: Stage, token: Token) -> list[Ref]:
    """The body that decided last of what was told before a word."""
    draft, at = stage.draft, stage.offset(token)
    told = [t.adopters for t in draft.resolutions if t.adopters and t.trigger.start < at]
    told = told or [e.participants for e in draft.events
                    if e.type == "adoption" and e.trigger.start < at]  # fmt: skip
    found = told[-1] if told else ()
    return [ref for ref in found if deliberative(draft.mentions[ref])][:1]


LIKE = words("similar comparable identical like earlier previous parallel equivalent analogous "
             "near-identical same")  # fmt: skip
"""Words that set a text beside the one told before."""


DYING = words("fail die stall lapse fall lose languish collapse founder sink expire flounder")
"""What a text does that nobody adopted."""


def titled(token: Token) -> bool:
    """Whether a noun is in the name of a declaration: "the Lami Declaration", "the Declaration of
    Huaraz"; a joint one, or one by a person's name, is that of no body.
    """
    if token.lower_ not in {*COMMUNIQUES, "charter"} or not token.text[:1].isupper():
        return False
    before = neighbour(token, -1) if token.i else None
    if before is not None and before.pos_ == "PROPN" and before.text.istitle():
        return before.lower_ not in NO_PLACE
    behind = token.doc[token.i + 1 : token.i + 3]
    return len(behind) == 2 and behind[0].lower_ == "of" and behind[1].pos_ == "PROPN" and (
        behind[1].text.istitle() and behind[1].lower_ not in NO_PLACE
    )  # fmt: skip


NO_PLACE = words(
    "joint universal balfour independence human rights rights final political common general "
    "principles un united nations ministerial presidential royal olympic social fundamental "
    "canadian african european american asset tax income customs earth"
)
"""Words before or behind a declaration that are no place of a gathering."""


def day_behind(stage: Stage, token: Token) -> PartialDate | None:
    """The day right behind a noun, wherever the parser hangs it: "a similar decision in May"."""
    for hung in stage.dates_beside(token):
        near = hung.low == token.i + 2 and neighbour(token, 1).lower_ in {"in", "of", "from", "on"}
        if near and hung.date is not None and hung.date.bound is None:
            return hung.date.told(ahead=False)
    return None


def day_of_clause(stage: Stage, token: Token) -> PartialDate | None:
    """The day on which those who met did what a clause tells of a text: "the Lami Declaration, in
    which ministers pledged on 14 June 2022".
    """
    for clause in (c for c in token.children if c.dep_ == "relcl" and c.tag_ in {"VBD", "VBN"}):
        within = any(w.dep_ == "prep" and w.lower_ in {"in", "by"} for w in clause.children)
        for hung in stage.dates_beside(clause):
            own = hung.date is not None and hung.date.bound is None
            near = any(w.i == clause.i for w in hung.chain[:4])
            if within and own and near and hung.date is not None and hung.low < clause.i + 4:
                return hung.date.told(ahead=False)
    return None


def add(stage: Stage, token: Token, who: list[Ref], day: PartialDate) -> None:
    """Add a text of another day."""
    ref = new(stage, token, None)
    texts = stage.draft.resolutions
    texts[ref] = replace(texts[ref], adopters=tuple(who), date=day, rule="text:recalled")
    stage.draft.text_at[stage.offset(token)] = ref


def recalled(token: Token) -> bool:
    """Whether a text of a body is told by its day: "recalls its conclusions of 27 June", "the
    resolution of 20 October 2022".
    """
    owned = any(c.dep_ == "poss" or c.lower_ == "of" for c in token.children)
    return (owned or brought_up(token)) and token.lemma_.lower() in RECALLED


RECALLED = {*COMMUNIQUES, "resolution", "conclusion", "decision", "motion"}
"""Texts that a body goes back to."""


def by_vote(stage: Stage, token: Token, vote: int) -> None:
    """Let a text be what a body was told before to have voted on."""
    draft = stage.draft
    event = draft.events[vote]
    ref = new(stage, token, next(iter(numbers(stage, token)), None))
    if event.type == "adoption":
        draft.events[vote] = replace(event, adopts=ref)
    votes = votes_in(event.evidence.of(draft.article.text))
    who = [each for each in event.participants if is_body(draft, each)]
    who = who or body_in_context(stage, token)
    draft.resolutions[ref] = replace(
        draft.resolutions[ref], adopters=tuple(who[:1]), date=event.date, votes=votes,
        rule="text:vote",
    )  # fmt: skip
    draft.text_at[stage.offset(token)] = ref


def vote_before(stage: Stage, token: Token) -> int | None:
    """The vote told before on what "the resolution" asks or does, or on which somebody spoke "in
    the motion"; who "voted against the bill" only tells of a side.
    """
    verb = token.head if token.dep_ == "nsubj" else token.head.head
    if verb.lemma_ == "vote" and token.head.lower_ == "against":
        return None
    inside = token.dep_ == "pobj" and token.head.lower_ == "in" and is_verb(verb)
    sides = token.dep_ == "pobj" and token.head.lower_ in SIDES and verb.lemma_ == "vote"
    own = (token.dep_ == "nsubj" and verb.lemma_ in ACTS | VOTING) or inside or sides
    near = acts(token) and token.lemma_.lower() in NEARER
    own = own and token.lemma_.lower() in VOTED
    if not near and not own:
        return None
    events = stage.draft.events
    for ref in range(len(events) - 1, -1, -1):
        event = events[ref]
        if voted_on(event) and event.adopts is None and event.same is None:
            known = own or just_before(stage, event, token)
            # "voted 9-5 to adjourn. The resolution *was tabled* by Chile": on what is untold
            known = known and not (token.dep_ == "nsubjpass" and ":vote:" in event.rule)
            known = known or by_motion(stage, event, token)
            return ref if known and (event.participants or body_in_context(stage, token)) else None
    return None


def by_motion(stage: Stage, event: EventMention, token: Token) -> bool:
    """Whether what a body voted to do, by votes that are counted, was moved: "voted 28-24 to sell
    the hall. *The motion* was put forward by Berg".
    """
    counted = votes_in(event.evidence.of(stage.draft.article.text)) is not None
    return token.lower_ == "motion" and ":vote:" in event.rule and counted


def voted_on(event: EventMention) -> bool:
    """Whether a body did something by a vote: the event of a text, or of a dismissal."""
    return event.type == "adoption" or event.rule.startswith("verb:appointment:vote")


SIDES = {"for", "against"}
VOTING = {"censure", "impeach", "accuse", "dismiss", "oust", "remove", "reprimand", "rebuke"}
"""What a motion against somebody does besides."""


def told_before(stage: Stage, token: Token) -> int | None:
    """The text told before that a noun means, which is its trigger from now on where what told it
    was a verb: "resolved to look … for the motion".
    """
    draft = stage.draft
    back = known_text(draft, token, stage.passage.passage.offset) if definite(token) else None
    if back is not None and draft.resolutions[back].number is not None and (
        not numbers(stage, token) and on_another(draft, token, draft.resolutions[back])
    ):  # fmt: skip
        # "adopted decision 12 on ports. *The decision on staff* took longer"
        return None
    back = christened(stage, token) if back is None else back
    if back is not None and draft.resolutions[back].trigger.of(draft.article.text) == "resolved":
        span = stage.passage.passage.span(token, token)
        draft.resolutions[back] = replace(draft.resolutions[back], trigger=span)
    return back


def christened(stage: Stage, token: Token) -> int | None:
    """The text told before that now goes by its name: "adopted a declaration. The Praia
    Declaration commits them".
    """
    named = titled(token) and any(c.lower_ == "the" for c in token.children)
    if not named or own_date(stage, token, before=True) is not None:
        return None
    texts, source = stage.draft.resolutions, stage.draft.article.text
    alike = [
        n for n, t in enumerate(texts) if t.trigger.of(source) == token.lower_ and not t.number
    ]
    return alike[0] if len(alike) == 1 else None
