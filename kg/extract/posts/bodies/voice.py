"""The body in whose voice a text is written: "*We* regret that *our* chair was not heard"."""

import re
from functools import lru_cache

from kg.extract.draft import Draft
from kg.extract.posts.bodies.antecedents import Antecedents
from kg.extract.text.quotes import inside, quotes
from kg.model.extraction import EntityType, Form, Mention, Ref

OWN = re.compile(r"\b(?:[Ww]e|[Oo]ur|us)\b")
"""By what those who write a text tell of themselves."""
ENOUGH = 2
"""How often they do at least, not counting what is quoted."""
CALLED = re.compile(r"\b[Ww]e(?:, (?:[a-z]+ ){0,6}| (?:at |of |in )?(?:the )?)$")
"""What stands before the body for which they speak: "We, the members of *the Club*"."""
AGENCY = 150
"""Characters in which the agency stands in brackets whose dispatch a text is."""


@lru_cache(maxsize=1)
def first_persons(text: str) -> tuple[int, ...]:
    """Where a text speaks of itself as "we", outside of quotations; nowhere if hardly ever. Every
    title without a body asks for it.

    >>> first_persons("We met our chair. “We won,” she said."), first_persons("We met. He left.")
    ((0, 7), ())
    """
    quoted = quotes(text)
    starts = (word.start() for word in OWN.finditer(text))
    found = tuple(start for start in starts if inside(quoted, start) is None)
    return found if len(found) >= ENOUGH else ()


def voice(draft: Draft) -> Ref | None:
    """The body that "we" means in a text: "we at *the Club*", else the one that is named first, if
    it may write so and is named before the first "we"; not in "We sued *the Fjord Bank*".
    """
    text = draft.article.text
    own = first_persons(text)
    bodies = [(m.span.start, ref) for ref, m in enumerate(draft.mentions) if is_body(draft, m)]
    if not own or not bodies:
        return None
    called = [body for body in bodies if CALLED.search(text[: body[0]])]
    start, first = min(called or bodies)
    told = draft.mentions[first].kind in {"legislature", "court"}
    acting = [at for at in own if not text[at:].lower().startswith("our")]
    late = bool(acting) and start > acting[0] and not called
    return None if told or late else first


def speaking(draft: Draft, antecedents: Antecedents, only: Ref | None) -> Ref | None:
    """The body that "our" means: it issues the text or writes it as "we"; where nobody does, it
    acts first in the text or is the only one.
    """
    own = antecedents.issuer()
    if own is not None or first_persons(draft.article.text):
        return voice(draft) if own is None else own
    first = antecedents.first_subject()
    return only if first is None else first


def is_body(draft: Draft, mention: Mention) -> bool:
    """Whether a mention is the name of a body: no agency in brackets of a dispatch."""
    named = mention.type is EntityType.ORGANIZATION and mention.form is Form.NAME
    start = mention.span.start
    agency = start < AGENCY and draft.article.text[max(0, start - 1) : start] == "("
    return named and not mention.name.islower() and not agency
