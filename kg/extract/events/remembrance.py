"""Verbs by which people remember: what the sentence must tell besides."""

from itertools import pairwise

from kg.extract.events.cases import Case, child, dated, pinned
from kg.extract.text.parse import Token
from kg.extract.words.occasions import MARKING


def commemorated(case: Case) -> bool:
    """People come together on a day to remember, or so many years after."""
    marching = case.verb.lemma_ in {"walk", "march", "file", "gather"} and years_on(case.verb)
    return dated(case) and (
        marching
        or any(
            c.lemma_ in MARKING - {"attend", "observe"} and c.dep_ in {"advcl", "xcomp"}
            for c in case.verb.children
        )
    )


def years_on(verb: Token) -> bool:
    """Whether a sentence counts the years from what people remember: "31 years after the war"."""
    words = [w.lower_ for w in verb.sent if w.i > verb.i]
    return any(a == "years" and b in {"after", "since"} for a, b in pairwise(words))


def laid(case: Case) -> bool:
    """A wreath is laid."""
    thing = child(case.verb, "dobj", "nsubjpass")
    return pinned(case) and thing is not None and thing.lemma_.lower() in {"wreath", "flower"}


def paid(case: Case) -> bool:
    """Tribute or respects are."""
    thing = child(case.verb, "dobj", "nsubjpass")
    given = thing is not None and thing.lower_ in {"tribute", "respects", "homage"}
    return dated(case) and given and case.verb.tag_ not in {"VBZ", "VBP"}


def silent(case: Case) -> bool:
    """Silence is."""
    words_of = {w.lower_ for w in case.verb.sent}
    return dated(case) and "silence" in words_of and bool({"minute", "moment"} & words_of)
