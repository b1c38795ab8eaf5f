"""Texts told only after what a body did by them: "The Assembly asked … . The resolution"."""

from dataclasses import replace

from kg.extract.draft import sentence
from kg.extract.events.bodies.chambers import deliberative
from kg.extract.events.bodies.named import bodies
from kg.extract.events.passing.citations import CONGRESS, numbers
from kg.extract.events.passing.votes import Votes, votes_in
from kg.extract.events.sentences.factuality import FACT, of_verb
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.texts.adoptions import record
from kg.extract.events.texts.nouns import definite, new
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Sentence, Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ACTS
from kg.model.extraction import EventMention, Ref

DONE_BY = (ACTS | words(
    "agree repeal resolve declare renew prolong lengthen shorten widen narrow scrap ban exhort "
    "implore beseech send lift raise cut name rename restore annul waive reopen tighten ease "
    "strip grant award expel admit readmit split merge"
)) - words("note recall stress emphasize reiterate praise thank oppose insist accuse")  # fmt: skip
"""What a body does by a text that goes unnamed at first."""
OWN = words("resolution text declaration recommendation")
AFTERWARDS = OWN | words("motion decision opinion measure")
"""Nouns of such texts; those that are not its `OWN` may be anything, if no votes are counted."""
VOTING = words(
    "vote voting abstain against favour favor member deputy abstention consensus division"
)
"""Words of a sentence between, which only tells of the voting."""
UNDER = {"under", "by", "in"}


def tell_afterwards(stage: Stage, token: Token) -> bool:
    """Add the first text of an article that a definite noun names after a body did something: "The
    Assembly on Monday asked the ministry to act. The resolution requests".
    """
    noun = token.lemma_.lower()
    first = noun in AFTERWARDS and definite(token) and acts(token) and not is_others(token)
    if not first or stage.draft.resolutions or stage.draft.rejected:
        return False
    for steps, sent in enumerate(before(token)):
        for verb in (word for word in sent if word.lemma_ in DONE_BY):
            who = deciding(stage, verb)
            if who and (noun in OWN or is_known(stage, verb, token)):
                add(stage, token, verb, who)
                return True
        if steps == 0 and not any(word.lemma_.lower() in VOTING for word in sent):
            return False
    return False


def is_others(token: Token) -> bool:
    """Whether a text is another's, or not adopted yet: "the opinion *of* the court", "the *draft*
    text", "the motion *filed* by the state".
    """
    return any(
        c.lower_ in {"of", "draft", "proposed"} or c.lemma_ in FILING for c in token.children
    )


FILING = words("file bring lodge plead propose")
"""What is done with a text before anybody decides on it."""


def acts(token: Token) -> bool:
    """Whether something is told of a text as a fact, or as under it."""
    under = token.dep_ == "pobj" and token.head.lower_ in UNDER and is_verb(token.head.head)
    moved = token.dep_ == "nsubjpass" and token.head.lemma_ in MOVED and by_somebody(token.head)
    moved = moved and (
        token.lower_ == "motion" or any(votes_in(sent.text) is not None for sent in before(token))
    )
    own = moved or token.dep_ == "nsubj"
    own = own and is_verb(token.head) and of_verb(token.head) is FACT
    misread = token.dep_ == "ROOT" or (token.dep_ == "nsubj" and token.head.lemma_ in DESCRIBING)
    return under or own or (misread and token.i == token.sent.start + 1)


def by_somebody(verb: Token) -> bool:
    """Whether it is told who did something: "the resolution was put forward *by Chile*"."""
    return any(c.dep_ == "agent" for c in verb.children)


MOVED = words("put propose table sponsor introduce draft submit present bring move author")
"""What had been done with a text on which a body has voted."""
DESCRIBING = words("number register know draft submit introduce sponsor table circulate")
"""Participles behind a text that the parser may take for its verb."""


def before(token: Token) -> list[Sentence]:
    """The two sentences before that of a word, the nearer first."""
    found: list[Sentence] = []
    start = token.sent.start
    while start > 0 and len(found) < 2:
        found.append(token.doc[start - 1].sent)
        start = found[-1].start
    return found


def deciding(stage: Stage, verb: Token) -> list[Ref]:
    """The body that is the subject of what it does, as done."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    if not subjects or verb.tag_ not in {"VBD", "VBN"} or verb.dep_ == "relcl":
        return []
    if of_verb(verb) is not FACT or stage.is_quoted(verb):
        return []
    refs = (ref for word in subjects for ref in bodies(stage, word))
    return [ref for ref in refs if deliberative(stage.draft.mentions[ref])]


def add(stage: Stage, token: Token, verb: Token, who: list[Ref]) -> None:
    """Add the text by which a body did what a verb tells, with the votes counted since."""
    draft, parsed = stage.draft, stage.passage.passage
    text = draft.article.text
    low, here = sentence(parsed, verb), sentence(parsed, token)
    told = CONGRESS.search(text, low.start, here.start)
    ref = new(stage, token, next(iter(numbers(stage, token)), told[0] if told else None))
    event = record(stage, verb, who[:1], ref, "afterwards")
    votes = votes_since(stage, verb, token)
    draft.resolutions[ref] = replace(
        draft.resolutions[ref], adopters=tuple(who[:1]), votes=votes,
        date=None if event is None else draft.events[event].date, rule="text:afterwards",
    )  # fmt: skip
    draft.text_at[stage.offset(token)] = ref


def is_known(stage: Stage, verb: Token, token: Token) -> bool:
    """Whether votes are counted, or the number of a text of Congress told, since a verb."""
    parsed = stage.passage.passage
    low, here = sentence(parsed, verb).start, sentence(parsed, token).start
    numbered = CONGRESS.search(stage.draft.article.text, low, here) is not None
    return numbered or votes_since(stage, verb, token) is not None


def votes_since(stage: Stage, verb: Token, token: Token) -> Votes | None:
    """The votes counted where a verb stands, or between it and a word."""
    text, parsed = stage.draft.article.text, stage.passage.passage
    low, here = sentence(parsed, verb), sentence(parsed, token)
    return votes_in(low.of(text)) or votes_in(text[low.end : here.start])


VOTED = {"resolution", "motion", "bill", "declaration"}
NEARER = VOTED | {"text", "decision", "measure", "ordinance", "law"}
"""Texts that a vote told before was on, and those that it was on right before."""


def just_before(stage: Stage, event: EventMention, token: Token) -> bool:
    """Whether an event is told in the last two sentences of the paragraph before a word."""
    parsed = stage.passage.passage
    first = token.sent.start
    low = token.doc[first - 1].sent.start if first else 0
    low = token.doc[low - 1].sent.start if low else 0
    return event.trigger.start >= sentence(parsed, token.doc[low]).start
