"""Several texts that a body adopts in one sentence, each with votes of its own."""

import re
from dataclasses import replace

from kg.extract.events.passing.citations import known, numbers
from kg.extract.events.passing.votes import votes_in
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.texts.nouns import new
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token


def listed(stage: Stage, token: Token, verb: Token) -> bool:
    """Whether a text is one of several that a body adopts, as the parser joins them: a conjunct,
    another object, or the like in apposition.
    """
    if by_title(stage, token, verb) is not None:
        return True
    another = any(c.dep_ == "det" and c.text in {"a", "an", "another"} for c in token.children)
    alike = token.dep_ == "appos" and token.lower_ == token.head.lower_ and another
    choice = any(c.lower_ == "or" and c.dep_ == "cc" for c in token.head.children)
    return (
        (token.dep_ == "conj" and not choice)
        or alike
        or (another and first_told(stage, token) is not None)
    )


def first_told(stage: Stage, token: Token) -> int | None:
    """The text with which another stands in a list."""
    before = [token.head] if token.dep_ != "dobj" else [
        c for c in token.head.children if c.dep_ == "dobj" and c.i < token.i
    ]  # fmt: skip
    found = (stage.draft.text_at.get(stage.offset(word)) for word in before)
    return next((ref for ref in found if ref is not None), None)


def by_title(stage: Stage, token: Token, verb: Token) -> int | None:
    """The text that a verb adopts by its title, if another title goes on the list, however the
    parser joins the two: "passed the Ports Bill, the Ferry Bill and the 'Toll Bill, 2025'".
    """
    event = stage.draft.event_at.get(stage.offset(verb))
    first = stage.draft.events[event].adopts if event is not None else None
    if first is not None and and_another(stage, token):
        return first
    if first is None or not is_title(token):
        return None
    text, source = stage.draft.resolutions[first], stage.draft.article.text
    another = any(c.lower_ in {"a", "an"} for c in token.children)
    titles = (text.trigger.of(source)[:1].isupper() or another) and text.number is None
    at = stage.offset(token)
    between = SCORES.sub("", source[text.trigger.end : at])
    *_, last = [between, *(between[m.end() :] for m in LISTED.finditer(between))]
    # not "passed the Ports Bill, and *the House the* Harbour Bill"
    goes_on = last != between and " the " not in last and FULL.search(between) is None
    return first if titles and text.trigger.end < at and goes_on else None


def and_another(stage: Stage, token: Token) -> bool:
    """Whether one more text closes a list behind its own votes: "adopted the report and, with two
    abstentions, *a resolution*".
    """
    at = stage.offset(token)
    return AND_ANOTHER.search(stage.draft.article.text, max(0, at - 100), at) is not None


AND_ANOTHER = re.compile(
    r"\band,? (?:with|by|on|without) (?:an? )?[^,.;:]{2,50}(?:abst|votes?|dissent|objection|"
    r"consensus|acclamation|majority|hands)\w*(?: to \w+)?, an? (?:[a-z]+ ){0,2}$"
)
"""What stands before a text that is adopted by other votes than those before it."""


def is_title(token: Token) -> bool:
    """Whether a noun ends a title: "the Ferry *Bill*"."""
    before = neighbour(token, -1)
    return token.text[:1].isupper() and (before.text[:1].isupper() or before.text == ")")


SCORES = re.compile(r" by \d[\w –-]*?(?=,| and\b|;)")
"""The votes behind a title of a list."""
LISTED = re.compile(r"(?:,|\band\b|;) (?:the |an? )?[‘“'\"]?[A-Z]")
"""Where the next title of a list begins."""
FULL = re.compile(
    r"[.!?:]\s|\b(?:which|that|who|to|after|before|while|by|under|or|despite|"
    r"without|against|since|about|following|given|having|"
    r"amend\w+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\b"
)
"""What ends a list of titles."""


def adopt_with(stage: Stage, token: Token, verb: Token | None = None) -> None:
    """A text that a body adopts together with another: "adopted a resolution and a declaration"."""
    first = first_told(stage, token)
    if first is None and verb is not None:
        first = by_title(stage, token, verb)
    if first is None:
        return
    texts = stage.draft.resolutions
    told, ref = texts[first], new(stage, token, None)
    parts = (c for c in (*token.children, *token.head.children)
             if c.dep_ in {"conj", "appos", "dobj"})  # fmt: skip
    end = min((stage.offset(c) for c in parts if c.i > token.i), default=told.evidence.end)
    votes = votes_in("adopted " + stage.draft.article.text[stage.offset(token) : end])
    texts[ref] = replace(
        texts[ref], adopters=told.adopters, date=told.date, votes=votes, rule="text:joined"
    )
    stage.draft.text_at[stage.offset(token)] = ref


def joined(stage: Stage, token: Token) -> bool:
    """Add a numbered text that a body adopts together with another, whatever stands between:
    "approved Recommendation 2271, which asks …, and Opinion 301".
    """
    if token.dep_ != "conj":
        return False
    number = next(iter(numbers(stage, token)), None)
    first = stage.draft.text_at.get(stage.offset(token.head))
    if number is None or first is None or known(stage.draft, number) is not None:
        return False
    told = stage.draft.resolutions[first]
    if told.rejected or not told.rule.startswith("text:verb"):
        return False
    adopt_with(stage, token)
    stage.draft.resolutions[-1] = replace(stage.draft.resolutions[-1], number=number)
    return True
