"""Nouns for texts: which names, which points back, and which stands aside of what it does."""

import re
from dataclasses import replace

from kg.extract.draft import Draft, sentence
from kg.extract.events.bodies.sponsors import SPONSORED
from kg.extract.events.passing.communiques import ISSUING
from kg.extract.events.passing.votes import Votes
from kg.extract.events.sentences.factuality import FACT, of_verb
from kg.extract.events.sentences.stage import Hung, Stage
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ACTS, ADOPTION, EVENT_NOUNS, REPORTS, TEXTS
from kg.model.dates import PartialDate
from kg.model.extraction import ResolutionMention


def within_name(token: Token) -> bool:
    """Whether the noun is part of the name of a text, "the Customs (Amendment) Bill", or a heading:
    "JOINT STATEMENT".
    """
    if token.lower_ == "draft" and token.i + 1 < len(token.doc):
        return neighbour(token, 1).lemma_.lower() in TEXTS
    if token.dep_ == "compound" and token.text.islower() and token.i < token.head.i:
        # "the *constitution* amendment bill"
        return token.head.lemma_.lower() in TEXTS
    if token.text.isupper() and token.lower_ in {"statement", "appeal", "opinion"}:
        return True
    behind = token.doc[token.i + 1 : token.i + 3]
    return token.text[:1].isupper() and any(
        w.text[:1].isupper() and w.lower_ in TEXTS for w in behind
    )


def definite(token: Token) -> bool:
    """Whether the noun points back: "the resolution", "in its resolution"; and is no name of its
    own.
    """
    named = any(c.dep_ in {"compound", "nmod"} and c.text[:1].isupper() for c in token.children)
    beside = {child.lower_ for child in token.children}
    opens = token.head.lower_ == "in" and token.head.i == token.sent.start
    back = {"the", "this", *({"its", "their"} if opens else ())}
    return not named and bool(beside & back) and not beside & APART


APART = words(
    "other another second third rival separate earlier previous similar latter subsequent proposed "
    "competing"
)
"""Words by which a text is not the one told last."""


def is_this(token: Token) -> bool:
    """Whether a sentence only tells of a text told before which one it is: "this is the second
    *resolution* on ports".
    """
    who = next((c for c in token.head.lefts if c.dep_ == "nsubj"), None)
    only = token.dep_ == "attr" and token.head.lemma_ == "be" and who is not None
    return only and who is not None and who.lower_ in {"this", "it"}


def known_text(draft: Draft, token: Token, low: int) -> int | None:
    """The text told before that a definite noun means: the last of that word, else the last of its
    paragraph, which begins at `low`, else the first.
    """
    word = token.lower_
    triggers = [r.trigger.of(draft.article.text).lower() for r in draft.resolutions]
    same = [i for i, trigger in enumerate(triggers) if trigger == word or (
        trigger == "resolved" and word in DECIDED)]  # fmt: skip
    if same or not triggers or word not in GENERAL:
        return same[-1] if same else None
    here = [
        i for i, r in enumerate(draft.resolutions)
        if r.trigger.start >= low and r.rule != "text:recalled"
    ]  # fmt: skip
    return here[-1] if here else 0


def follows(draft: Draft, token: Token) -> bool:
    """Whether the text told last goes by the same noun, so far without a number."""
    last = draft.resolutions[-1] if draft.resolutions else None
    if last is None or last.number is not None:
        return False
    return by_noun_of(draft, token, last) or counts_law(draft, token, last)


def by_noun_of(draft: Draft, token: Token, old: ResolutionMention) -> bool:
    """Whether a noun is that of a text told before, or "the text" points back to it."""
    return old.trigger.of(draft.article.text).lower() == token.lower_ or (
        token.lower_ in GENERAL and definite(token) and not token.text[:1].isupper()
    )


DECIDED = words("motion resolution text decision proposal")
"""Nouns for what a body "resolved" to do."""
GENERAL = words("text draft resolution measure document")
"""Nouns that may point back to any text."""


def counts_law(draft: Draft, token: Token, old: ResolutionMention) -> bool:
    """Whether a bill by its number may be the "measure" told before: "House File 12"."""
    words = {word.lower_ for word in token.sent}
    named = token.text in {"Bill", "File"} and OPEN.isdisjoint(words)
    return named and old.trigger.of(draft.article.text) in UNNAMED


OPEN = {"pending", "vetoed", "another", "separate", "stalled", "died", "awaits", "failed"}
"""What tells of a bill that it is not the one passed."""
UNNAMED = {"bill", "measure", "legislation", "proposal"}
"""Nouns for a bill that goes by no name."""


def operative_adverbial(token: Token) -> bool:
    """Whether it stands aside of what it does: "the Committee, in a resolution of …, condemned"."""
    head = token.head
    behind = neighbour(token, 1).text if token.i + 1 < len(token.doc) else ""
    return (
        token.dep_ == "pobj"
        and not of_somebody(token)
        and (
            head.lower_ == "in" or (by_it(token) and bool(NUMBERED.match(behind))) or by_one(token)
        )
        and any(
            word.lemma_ in ACTS | PROLONGING and word.dep_ in {"ROOT", "conj", "ccomp", "relcl"}
            for word in token.sent
            if word.pos_ == "VERB"
        )
    )


def of_somebody(token: Token) -> bool:
    """Whether a declaration is what one person declared: "in *her* declaration, X warned"."""
    own = any(c.dep_ == "poss" and c.lower_ in {"his", "her", "my"} for c in token.lefts)
    return own and token.lemma_.lower() in {"declaration", "statement"}


def by_it(token: Token) -> bool:
    """Whether a body acts by a text: "through resolution 27", not "via amendment 3"."""
    by = token.head.lower_
    return by == "by" or (by in {"through", "via"} and token.lemma_.lower() not in SPONSORED)


def by_one(token: Token) -> bool:
    """Whether a body acts by a resolution that is told for the first time: "*by a resolution*
    issued on Monday, the Court ordered", "*by its decision* of 2 March the Board".
    """
    own = any(c.lower_ in {"a", "an", "another", "its"} for c in token.children)
    noun = token.head.lower_ == "by" and token.lemma_.lower() in {"resolution", "motion"}
    if not (own and noun and is_verb(token.head.head)):
        return False
    done = (c for c in token.children if c.dep_ == "acl")
    passed = all(c.lemma_ in ADOPTION | ISSUING for c in done)
    return passed and of_verb(token.head.head) is FACT


PROLONGING = {"renew", "prolong"}
NUMBERED = re.compile(r"(?=.*\d)[\w/.-]+$")
"""The number of a text."""


def acts_itself(token: Token) -> bool:
    """Whether a text is what acts: "Resolution 12 deplores the deaths"."""
    while token.dep_ in {"nmod", "compound"}:
        # "Resolution *CP/RES. 1261*"
        token = token.head
    return token.dep_ == "nsubj" and token.head.lemma_ in ACTS


def one_of(token: Token) -> bool:
    """Whether a text is one of several told before: "the first, *resolution 14*, renews"."""
    before = [w.lower_ for w in token.doc[max(0, token.i - 2) : token.i]]
    return (
        len(before) == 2 and before[1] == "," and before[0] in {"first", "second", "third", "other"}
    )


def is_one(token: Token) -> bool:
    """Whether a noun is of one text, be it in the plural: "conclusions", "rules", "H.Res."."""
    one = token.tag_ not in {"NNS", "NNPS"} or token.lemma_.lower() in REPORTS
    return one or "." in token.text or token.lower_ == "rules"


def new(stage: Stage, token: Token, number: str | None) -> int:
    """A resolution, so far only a number and a sentence."""
    parsed = stage.passage.passage
    stage.draft.resolutions.append(
        ResolutionMention(parsed.span(token, token), sentence(parsed, token), number=number)
    )
    return len(stage.draft.resolutions) - 1


def same_number(draft: Draft, token: Token) -> str | None:
    """The number of the text told last, if another house adopts "the *same* bill"."""
    same = any(c.lower_ in {"same", "identical"} for c in token.children)
    told = [text.number for text in draft.resolutions if text.number]
    return told[-1] if same and told and "." in told[-1] else None


def announced(stage: Stage, token: Token, told: Votes | None) -> int | None:
    """The text of a headline or of a list above, of which only the votes for it were told: "• Text
    passed with 402 votes in favour".
    """
    texts, source = stage.draft.resolutions, stage.draft.article.text
    for ref, old in enumerate(texts):
        line = source[old.evidence.end - 1 : old.evidence.end] not in {".", "”", '"'}
        alike = old.trigger.of(source).lower() == token.lower_ and old.number is None
        if told and line and alike and old.votes == (told[0], None, None) and old.date is None:
            texts[ref] = replace(old, votes=told)
            return ref
    return None


def of_other(hung: Hung) -> bool:
    """Whether a year stands before the noun of what it is the year of: "a resolution on unrest
    before the *2020 election*"; that of a meeting is the text's: "of the 2015 congress".
    """
    noun = next((w for w in hung.chain if not hung.low <= w.i < hung.high), None)
    if noun is None or noun.i < hung.high or noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    return EVENT_NOUNS.get(noun.lower_) != "meeting" and noun.lemma_.lower() not in TEXTS


def is_for(hung: Hung) -> bool:
    """Whether a date tells what a text is for: "Budget *for 2027*: approved"."""
    doc = hung.chain[0].doc if hung.chain else ()
    return bool(doc) and hung.low > 0 and doc[hung.low - 1].lower_ == "for"


def own_date(stage: Stage, token: Token, *, before: bool = False) -> PartialDate | None:
    """The date in the noun's own phrase: "resolution 822 of April 30, 1993"; `before` it too, "the
    2015 Nairobi Declaration".
    """
    for hung in stage.dates_beside(token):
        told = hung.date
        if told is None or told.bound or is_for(hung) or (hung.at < token.i and not before):
            continue
        if before and hung.at < token.i:
            if token.i - 4 < hung.low and hung.chain and token.i in {w.i for w in hung.chain[:3]}:
                return told.told(ahead=False)
            continue
        if of_other(hung):
            continue
        steps = [word.i for word in hung.chain]
        between = token.doc[token.i + 1 : hung.low]
        if any(w.pos_ == "VERB" and w.lemma_ not in ADOPTION | ISSUING for w in between):
            continue
        if token.i in steps and all(
            word.dep_ in {"pobj", "prep", "nummod", "npadvmod", "compound"}
            or word.lemma_ in ADOPTION | ISSUING
            for word in hung.chain[: steps.index(token.i)]
        ):
            return told.told(ahead=False)
    return None
