"""Which two states act together, where a text only counts them: "the two countries"."""

from collections import Counter
from collections.abc import Iterator

from kg.extract.draft import Draft
from kg.extract.events.sentences.stage import Stage
from kg.extract.sides import code_of, states_told
from kg.extract.text.parse import Token
from kg.model.extraction import EntityType, Form, Ref

PAIR = 2


def both_states(stage: Stage, verb: Token) -> list[Ref]:
    """The two states of which the sentences before a verb tell; else those of which the article
    has told most before it, if both are named.
    """
    at, mentions = stage.offset(verb), stage.draft.mentions
    named = [
        (ref, code) for ref, code in named_states(stage.draft) if mentions[ref].span.start < at
    ]
    known = {code: ref for ref, code in named}
    if near := nearest(stage, verb, named):
        return [known[code] for code in sorted(near) if code in known]
    text = stage.draft.article.text[:at]
    told = Counter([*states_told(text), *(code for _, code in named)]).most_common(PAIR + 1)
    tied = len(told) > PAIR and told[1][1] == told[PAIR][1]
    found = [known[code] for code, _ in told[:PAIR] if code in known]
    return found if len(found) == PAIR and not tied else []


def nearest(stage: Stage, verb: Token, named: list[tuple[Ref, str]]) -> set[str]:
    """The two states told last in a paragraph before a verb: of one sentence if that tells of two,
    else of two. None where it is of more.
    """
    passage, mentions = stage.passage.passage, stage.draft.mentions
    text, end, found = stage.draft.article.text, stage.offset(verb), set[str]()
    for sent in reversed([s for s in passage.doc.sents if s.start <= verb.i]):
        start = passage.at(passage.doc[sent.start])
        own = {code for ref, code in named if start <= mentions[ref].span.start < end}
        own |= set(states_told(text[start:end]))
        found, end = (own if len(own) == PAIR else found | own), start
        if len(found) >= PAIR:
            return found if len(found) == PAIR else set()
    return set()


def named_states(draft: Draft) -> Iterator[tuple[Ref, str]]:
    """The mentions of states, and their codes, those by an adjective first: a name goes before."""
    for form in (Form.NOUN, Form.NAME):
        for ref, mention in enumerate(draft.mentions):
            if mention.type is EntityType.PLACE and mention.form is form:
                code = code_of(mention.name)
                if code is not None:
                    yield ref, code
