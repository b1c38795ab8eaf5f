"""Nouns by which an article goes back to what happened, and the types of event that they mean."""

import re

from kg.extract.words.lexicon import words
from kg.extract.words.occasions import CONTESTED


def akin(one: str, other: str) -> bool:
    """Whether two words are forms of one.

    >>> akin("arrested", "arrest"), akin("expelled", "expulsion"), akin("vote", "visit")
    (True, True, False)
    """
    return stem(one) == stem(other)


def stem(word: str) -> str:
    """A word without its ending, or the verb of a noun that is built otherwise."""
    return STEMS.get(word) or ENDING.sub("", word)


ENDING = re.compile(r"(?:ings?|at(?:e[ds]?|ing)|ed|es|s|ments?|als?|ations?|ions?|e)$")
"""How forms of a word end that tell of what happened."""
STEMS = {
    form: forms.split()[0]
    for forms in (
        "expel expels expelled expelling expulsion expulsions",
        "invade invades invaded invading invasion invasions",
        "suspend suspends suspended suspending suspension",
        "seize seizes seized seizing seizure seizures",
        "close closes closed closing closure closures",
        "withdraw withdraws withdrew withdrawn withdrawing withdrawal",
        "enter enters entered entering entry",
        "depart departs departed departing departure",
        "secede secedes seceded seceding secession",
        "shoot shoots shot shooting shootings",
        "sell sells sold selling sale",
        "flee flees fled fleeing flight",
        "bury buries buried burying burial burials",
        "oust ousts ousted ousting ouster",
        "overthrow overthrows overthrew overthrown",
        "choose chooses chose chosen choosing choice",
        "permit permits permitted permitting permission",
        "raze razes razed razing",
        "send sends sent deploy deploys deployed deploying deployment",
        "free frees freed release releases released releasing",
        "die dies died dying death deaths",
    )
    for form in forms.split()
}
"""Forms by which an ending alone does not join a noun and its verb → the verb."""
ALIKE = {
    word: frozenset(group.split())
    for group in (
        "exercise exercises drill drills manoeuvre manoeuvres maneuver maneuvers rehearsal test",
        "execute executed execution executions hanging hangings hanged beheading beheadings",
        "remove removed removal dismiss dismissed dismissal sack sacked sacking oust ousted ouster "
        "ousting",
        "overthrow overthrew overthrown coup putsch takeover",
        "launch launches launched fired",
        "arrest arrests arrested detention detentions detain detained",
        "pardon pardons pardoned amnesty clemency",
        "ceremony inaugurated inauguration unveiled unveiling consecrated opened",
        "delay postpone postponed postponement deferred adjourned",
        "testimony testified testifies testify hearing",
    )
    for word in group.split()
}
"""Words by which the same may be told → all of them: "the drill" behind "exercises"."""
IMPOSED = {"measure", "step", "restriction", "penalty", "condition"}
"""What is done in plural by somebody else than the news is of: "the measures"."""
RESULTS = {"outcome", "result"}
DECIDING = re.compile(r"\b(?:vot(?:e[sd]?|ing)|ballots?|referendum|polls?|election|motion)\b", re.I)
"""Words for what has an outcome of its own."""
DECIDED = frozenset({"adoption", "election", "court-case", "appointment"})
KINDS = {
    "vote": frozenset({"adoption", "election"}),
    "decision": DECIDED,
    "result": DECIDED,
    "outcome": DECIDED | {"meeting", "agreement", "sanction"},
    "verdict": frozenset({"court-case"}),
    "case": frozenset({"court-case"}),
    **dict.fromkeys(("death", "bloodshed", "carnage"), frozenset({"mass-killing", "attack"})),
    "sentence": frozenset({"court-case"}),
    "disaster": frozenset({"disaster"}),
    **dict.fromkeys(("killing", "massacre", "slaughter"), frozenset({"mass-killing", "attack"})),
    **dict.fromkeys(("genocide", "atrocity", "pogrom"), frozenset({"mass-killing", "attack"})),
    **dict.fromkeys(("judgment", "judgement", "ruling", "conviction"), frozenset({"court-case"})),
    **dict.fromkeys(("ballot", "poll", "voting", "count", "contest"), frozenset({"election"})),
    **dict.fromkeys(
        ("compromise", "deal", "pact", "contract", "memorandum", "accord", "treaty", "protocol"),
        frozenset({"agreement"}),
    ),
    **dict.fromkeys(("renewal", "extension", "amendment"), frozenset({"adoption"})),
    **dict.fromkeys(("sanction", "freeze", "listing", "ban", "embargo"), frozenset({"sanction"})),
    **dict.fromkeys(("appointment", "nomination", "choice"), frozenset({"appointment"})),
    **dict.fromkeys(("win", "triumph", "landslide"), frozenset({"election"})),
    **dict.fromkeys(("victory", "defeat"), frozenset({"election", "armed-conflict"})),
    "incident": frozenset({"attack", "disaster", "mass-killing", "armed-conflict"}),
    "episode": frozenset({"attack", "disaster", "mass-killing", "armed-conflict"}),
    **dict.fromkeys(("reshuffle", "shake-up", "shakeup"), frozenset({"appointment"})),
}
"""Nouns that stand for what was decided → the types of such events."""
ACTS = {"act", "deed", "gesture", "decision", "death", "crime", "outcome"}
"""Further nouns by which a sentence takes up what it tells: ", an act that"."""
CALLABLE = ACTS | {"attack", "killing", "atrocity"}
"""Nouns by which somebody calls what was done and no place: "a war crime"."""
VIOLENT = {"act", "attack", "crime", "deed", "killing", "atrocity"}
"""Nouns of "such acts", which are of the kind of the attack told before."""
BODIES = words(
    "government administration cabinet coalition party parliament company team family generation "
    "people nation country state republic president minister leader"
)
"""Nouns for those who do things, by which nobody calls what happened: "this is a *government*"."""
ANNOUNCED = DECIDED | {"agreement", "sanction", "other"}
"""Types of event that are announced."""
WHOLE = words("day")
"""What stands for all that the article reports of it: "called *the day* a success"."""
DEEDS = WHOLE | words("move step action change measure development announcement")
"""Nouns for whatever was done last; the changes are those that the article reports."""
JUDGING = frozenset(CONTESTED) | words(
    "murder terror crime coup betrayal disaster catastrophe cover-up farce sham provocation "
    "treason surrender sell-out victory triumph blackmail robbery theft humiliation scandal "
    "disgrace annexation invasion cleansing reprisal persecution execution breakthrough milestone"
)
"""Nouns by which somebody judges what happened, so that nobody only mentions another event."""
VERDICTS = JUDGING | words(
    "success failure achievement mistake blunder outrage insult injustice mockery circus joke "
    "embarrassment setback step turning-point nightmare tragedy shame stain affront landmark"
)
"""The same with those by which he also speaks of other things: only where they stand for all that
he says of what was told right before.
"""
