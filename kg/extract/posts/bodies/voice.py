"""The body in whose voice a text is written: "*We* regret that *our* chair was not heard"."""

import re

from kg.extract.draft import Draft
from kg.extract.posts.bodies.antecedents import Antecedents
from kg.extract.text.quotes import inside, quotes
from kg.model.extraction import EntityType, Form, Mention, Ref

OWN = re.compile(r"\b(?:[Ww]e|[Oo]ur|us)\b")
"""By what those who write a text tell of themselves."""
ENOUGH = 2
"""How often they do at least, not counting what is quoted."""
AGENCY = 150
"""Characters in which the agency stands in brackets whose dispatch a text is."""


def first_persons(draft: Draft) -> int:
    """How often a text speaks of itself as "we", outside of quotations; 0 if hardly ever."""
    text = draft.article.text
    quoted = quotes(text)
    found = sum(inside(quoted, word.start()) is None for word in OWN.finditer(text))
    return found if found >= ENOUGH else 0


def voice(draft: Draft) -> Ref | None:
    """The body that "we" means in a text: the one that is named first, if it may write so."""
    if not first_persons(draft):
        return None
    named = ((m.span.start, ref) for ref, m in enumerate(draft.mentions) if is_body(draft, m))
    first = min(named, default=(0, None))[1]
    told = first is not None and draft.mentions[first].kind in {"legislature", "court"}
    return None if told else first


def speaking(draft: Draft, antecedents: Antecedents) -> Ref | None:
    """The body that "our" means: it issues the text, writes it as "we", or acts first in it."""
    own = antecedents.issuer()
    own = voice(draft) if own is None else own
    return antecedents.first_subject() if own is None else own


def is_body(draft: Draft, mention: Mention) -> bool:
    """Whether a mention is the name of a body: no agency in brackets of a dispatch."""
    named = mention.type is EntityType.ORGANIZATION and mention.form is Form.NAME
    start = mention.span.start
    agency = start < AGENCY and draft.article.text[max(0, start - 1) : start] == "("
    return named and not mention.name.islower() and not agency
