"""Which body decides where the sentence names none: that of the paragraph, else of the article."""

import re
from collections.abc import Iterator

from kg.extract.draft import Draft
from kg.extract.events.bodies.committees import Candidate, is_sent_on, moved_it
from kg.extract.events.bodies.congresses import host
from kg.extract.events.passing.citations import cited
from kg.extract.events.sentences.stage import Stage, digest, is_report
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.chambers import ANAPHORS, CHAMBERS, LEGISLATORS, LESSER
from kg.extract.words.lexicon import words
from kg.model.extraction import EntityType, Form, Mention, Ref
from kg.names.referral import is_put_before

INTERESTS = words("farmers workers trade labour labor credit students teachers rugby football")
"""Words in the names of unions that adopt nothing that is law."""
TRADES = words("commerce industry mines trade trades agriculture crafts shipping notaries fishery "
               "artisans tourism energy")  # fmt: skip
"""What a chamber is of that adopts nothing that is law."""
SEATS = words(
    "parliament white blue chatham freedom government state opera clearing publishing custom"
)
"""What houses are called in which nobody adopts texts: "the White House"."""


def deliberative(mention: Mention) -> bool:
    """Whether a mention names a body that adopts texts."""
    if mention.type is not EntityType.ORGANIZATION:
        return False
    return bool(rank(mention)) or bool(set(mention.name.lower().split()) & (CHAMBERS | LESSER))


def rank(mention: Mention) -> int:
    """How likely a body adopts texts: 2 a chamber, 1 a committee, 0 any other."""
    if mention.form is not Form.NAME or mention.type is not EntityType.ORGANIZATION:
        return 0
    parts = set(mention.name.lower().split())
    if ("chamber" in parts and parts & TRADES) or ("house" in parts and parts & SEATS):
        return 0
    if parts & INTERESTS or "’" in mention.name or "'" in mention.name:
        return 2 if parts & (CHAMBERS - {"board"}) else 0
    lesser = mention.name.lower().startswith(("committee", "standing committee")) or (
        not mention.name.lower().endswith(("council", "house", "senate"))
    )
    if parts & LESSER and lesser:
        return 1
    return 2 if parts & CHAMBERS or mention.kind == "legislature" else 0


def acts_for_another(token: Token) -> bool:
    """Whether a subject stands for the body: "MPs", "the chamber", "members"."""
    return token.lower_ in ANAPHORS


def in_chamber(stage: Stage, verb: Token) -> list[Ref]:
    """The body in which it happened: "In the Senate, the bill was given third reading"."""
    doc = verb.doc
    for name in stage.passage.names:
        if name.type is not EntityType.ORGANIZATION:
            continue
        first = stage.passage.words[name.start]
        if stage.sentence_of[first.i] != stage.sentence_of[verb.i]:
            continue
        ref = stage.ref(first)
        before = [w.lower_ for w in doc[max(0, first.i - 3) : first.i]]
        inside = bool(before) and ({"in", "by", "through", "cleared"} & set(before[-2:]))
        earlier = done_before(stage.draft, stage.offset(first))
        if ref is not None and inside and not earlier and rank(stage.draft.mentions[ref]) == 2:
            return [ref]
    return []


def body_in_context(stage: Stage, token: Token, text: Token | None = None) -> list[Ref]:
    """The body of which the paragraph speaks, before the word or after it; else the article's. No
    council of states passes a bill.
    """
    draft, low = stage.draft, stage.passage.passage.offset
    own = minuted(draft)
    if own:
        return own
    law = text is not None and (text.lemma_.lower() in LAWS or text.lower_ in LEGISLATORS)
    hosted = not law or (text is not None and text.lower_ == "motion")
    met = host(draft, low, stage.offset(token)) if hosted else []
    who = child(token, "nsubj")
    if met and who is not None and who.lower_ in GATHERED:
        return [met[-1][1]]
    known = candidates(draft, met, named=text is not None and cited(text), law=law)
    found = before_word(stage, stage.offset(token), known, law=law)
    if found:
        return found
    if low > 0 and is_report(draft, stage.passage):
        return []
    high = low + len(stage.passage.passage.text)
    found = of_article(known, low, high, law=law) or sole(draft, known)
    return found or (unnamed(draft, stage.offset(token)) if not known else [])


def unnamed(draft: Draft, at: int) -> list[Ref]:
    """The body that goes by a common noun where the article names none: "the town council met"."""
    told = [
        (mention.span.start, ref) for ref, mention in enumerate(draft.mentions)
        if mention.form is Form.NOUN and mention.span.start < at and deliberative(mention)
    ]  # fmt: skip
    return [max(told)[1]] if told else []


def candidates(
    draft: Draft, met: list[tuple[int, Ref]], *, named: bool, law: bool
) -> list[Candidate]:
    """The bodies that may decide on a text: of those named, not who is only asked or had done so
    before; `named` is a text that is only cited.
    """
    bodies = chambers(draft)
    known = sorted(
        (start, ref, order) for start, ref, order in
        [*bodies, *((start, ref, CHAMBER) for start, ref in met)]
        if not law or (order == CHAMBER and not of_states(draft.mentions[ref]))
    )  # fmt: skip
    if not named:
        known = [each for each in known if not asked(draft, each[0])] or known
    known = [each for each in known if not done_before(draft, each[0])]
    known = [each for each in known if not had_done(draft, each[1])] or known
    if met and not named:
        # Where a body's delegates meet, another is only named unless it acts.
        known = [k for k in known if k[0] <= met[-1][0] or acting(draft, k[0])]
    return known


def before_word(stage: Stage, at: int, known: list[Candidate], *, law: bool) -> list[Ref]:
    """The body that a paragraph names before a place in it, else a paragraph before."""
    low = stage.passage.passage.offset
    high = low + len(stage.passage.passage.text)
    for best in (2, 1):
        near = [
            (start, ref) for start, ref, order in known if order == best and low <= start < high
        ]
        before = [ref for start, ref in near if start < at]
        # What a legislature passes may stand before its name; any other body is named before.
        found = before[-1:] or ([ref for start, ref in near if start >= at][:1] if law else [])
        past = [] if found or best == 1 or digest(stage.draft) else [
            (start, ref) for start, ref, order in known if order == best and start < low
        ]  # fmt: skip
        # "said that it was duplicating the work of *the Security Council*" names it in passing.
        earlier = [ref for start, ref in past if acting(stage.draft, start)]
        earlier = earlier or [ref for _, ref in past]
        if found or earlier:
            return found or earlier[-1:]
    return []


def of_article(known: list[Candidate], low: int, high: int, *, law: bool) -> list[Ref]:
    """The body that the article names last before a paragraph, else first behind it."""
    early = [
        [ref for start, ref, order in known if order == best and start < low][-1:]
        for best in (2, 1)
    ]
    later = [[ref for start, ref, order in known if order == best and (law or start >= high)][:1]
             for best in (2, 1)]  # fmt: skip
    return next((found for found in (*early, *later) if found), [])


def sole(draft: Draft, known: list[Candidate]) -> list[Ref]:
    """The one chamber that an article names, be it behind: "The resolution was adopted. The Council
    then adjourned".
    """
    text = draft.article.text
    found = [ref for at, ref, order in known if order == CHAMBER and text[at].isupper()]
    return found[:1] if len({draft.mentions[ref].name for ref in found}) == 1 else []


def had_done(draft: Draft, ref: Ref) -> bool:
    """Whether a body only did something before, or will: "after the House *had* passed it"."""
    return HAD.match(draft.article.text, draft.mentions[ref].span.end) is not None


def done_before(draft: Draft, start: int) -> bool:
    """Whether the words before a name tell that the body had its turn: "already approved by", or
    only moved a text: "tabled by".
    """
    text = draft.article.text
    return BEFORE.search(text[max(0, start - 40) : start]) is not None or moved_it(text, start)


BEFORE = re.compile(r"\b(?:already|previously|earlier) (?:been )?\w+(?:ed|n) by (?:the )?$")
HAD = re.compile(
    r" had (?:\w+ly |already |earlier |also )?\w+(?:ed|n|t)\b|"
    r" (?:will|must|may|might|can|could|would|should|takes|votes|meets|considers|has yet|still|"
    r"is to|is (?:due|expected|set|likely|scheduled) to)\b"
)
"""What stands behind a body that decided before, or is still to decide."""


def asked(draft: Draft, start: int) -> bool:
    """Whether the words beside a name tell that something is asked of it, or done to it or to what
    it has proposed.
    """
    text = draft.article.text
    proposes = PROPOSING.match(text, start, start + 60) is not None
    return proposes or ASKED.search(text[max(0, start - 50) : start]) is not None


PROPOSING = re.compile(r"(?:[A-Z]\w*|of|the)(?: (?:[A-Z]\w*|of|the))*(?:[’']s|s[’']) proposals?\b")
"""A body's name with what it has proposed: "approved the *Commission's proposal*"."""


def acting(draft: Draft, start: int) -> bool:
    """Whether a name opens a clause, or tells where or by whom it was done."""
    return ACTING.search(draft.article.text[max(0, start - 40) : start]) is not None


ACTING = re.compile(
    r"(?:(?:^|[.!?”\"]\s|\n)(?:On (?:\w+day|\d+ \w+|\w+ \d+),? )?|"
    r"\b(?:in|by|as|while|when|and|but|that)\s|[;:,]\s|\s[-–—]\s)(?:the\s)?(?:[\w’'-]+[’']s\s)?$",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"\b(?:(?:ask|consult|urg|request|invit|leav|join|quit|accus|thank|petition|sue|lobb|press|exhort|implor)"
    r"\w*|left|call\w* (?:up)?on|pass through|to|into|against|from|before|"
    r"(?:demand|request|call|plea|appeal|propos|recommend|insist)\w* that|"
    r"(?:measure|bill|text|resolution|motion|version|draft|law) (?:that|which))\s"
    r"(?:the\s|both\s)?(?:[\w’'-]+[’']s\s)?$",
    re.IGNORECASE,
)
"""What stands before a body that does not act itself: "asks *Congress* to", "left the *Union*"."""
GATHERED = words(
    "delegates congress convention conference meeting summit plenum governors leaders participants "
    "attendees"
)
"""Who decides for the body that holds a gathering."""


CHAMBER = 2
"""The rank of chambers."""
LAWS = words("bill act law budget statute motion")
"""Texts that only a legislature passes."""
OF_STATES = words(
    "united nations un u.n. security human rights nato osce unesco african arab league"
)


def of_states(mention: Mention) -> bool:
    """Whether a body is one of states, such as the Security Council."""
    return bool(set(mention.name.lower().split()) & OF_STATES) and mention.kind != "legislature"


def minuted(draft: Draft, *, headed: bool = False) -> list[Ref]:
    """The body whose minutes an article is: "PLANNING COMMITTEE MINUTES", "Minutes of the meeting
    of the Council", else the one above the word; of one that is `headed` so no sentence only speaks
    of them: "The minutes of the Council, published on Monday, show".
    """
    text = draft.article.text
    word = MINUTES.search(text, 0, HEADING)
    if word is None:
        return []
    line = text[word.start() :].partition("\n")[0].rstrip()
    if headed and (line[-1:] in ".!?" or word[0].startswith("minutes of ")):
        return []
    named = sorted((start, ref) for start, ref, _ in chambers(draft) if start < HEADING)
    before = [ref for start, ref in named if start < word.start()][-1:]
    after = [ref for start, ref in named if word.end() <= start < word.end() + MINUTES_OF]
    return after[:1] or before if word["of"] else before or after[:1]


MINUTES = re.compile(
    r"\b(?:MINUTES|Minutes|(?<=the )minutes(?= of the )|"
    r"(?<=[–—:,-] )(?:minutes|decisions)(?= of \d[^\n.]{0,40}\n))\b(?P<of>\s+(?i:of)\b)?"
)
HEADING = 300
"""Characters of an article in which its heading tells whose minutes it is."""
MINUTES_OF = 100


def chambers(draft: Draft) -> Iterator[tuple[int, Ref, int]]:
    """Where the bodies are named that adopt texts."""
    for ref, mention in enumerate(draft.mentions):
        order = rank(mention)
        text, span = draft.article.text, mention.span
        aside = order and (is_put_before(text, span.start) or is_sent_on(text, span.start))
        if order and not aside and not OF_PARTY.match(text, span.end):
            yield span.start, ref, order


OF_PARTY = re.compile(
    r" (?:MPs?|MLAs?|lawmakers?|legislators?|senators?|deput(?:y|ies)|candidates?|party|whips?|"
    r"leaders?|chief whip|supporters|activists|workers|backbenchers?|stalwarts?|veterans?)\b"
    r"|['’]s (?:candidate|chief whip|parliamentary)\b|\)"
)
"""What stands behind the name of a party, be it "Congress"; a party is also named in brackets."""
