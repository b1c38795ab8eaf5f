"""Several texts that a body adopts in one sentence, each with votes of its own."""

from dataclasses import replace

from spacy.tokens import Token

from kg.extract.events.citations import known, numbers
from kg.extract.events.stage import Stage
from kg.extract.events.texts import new
from kg.extract.events.votes import votes_in


def listed(stage: Stage, token: Token) -> bool:
    """Whether a text is one of several that a body adopts, as the parser joins them: a conjunct,
    another object, or the like in apposition.
    """
    another = any(c.dep_ == "det" and c.lower_ in {"a", "an", "another"} for c in token.children)
    alike = token.dep_ == "appos" and token.lower_ == token.head.lower_ and another
    return token.dep_ == "conj" or alike or (another and first_told(stage, token) is not None)


def first_told(stage: Stage, token: Token) -> int | None:
    """The text with which another stands in a list."""
    before = [token.head] if token.dep_ != "dobj" else [
        c for c in token.head.children if c.dep_ == "dobj" and c.i < token.i
    ]  # fmt: skip
    found = (stage.draft.text_at.get(stage.offset(word)) for word in before)
    return next((ref for ref in found if ref is not None), None)


def adopt_with(stage: Stage, token: Token) -> None:
    """A text that a body adopts together with another: "adopted a resolution and a declaration"."""
    first = first_told(stage, token)
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
