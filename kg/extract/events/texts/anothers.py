"""Whether a text is that of another body than the one told before."""

from kg.extract.events.bodies.named import bodies
from kg.extract.events.passing.fates import COUNTED, DRAWING, WINS
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.occasions import ACTS


def told_aside(stage: Stage, verb: Token) -> bool:
    """Whether a clause only adds how a text told before was adopted, and neither when nor by whom:
    "adopted a resolution. Resolution 12, *passed by consensus*, asks"; one that "remains in force"
    or "had asked" is another.
    """
    by = child(verb, "agent")
    who = [] if by is None else [ref for c in by.children for ref in bodies(stage, c)]
    main = next(filter(is_verb, verb.ancestors), verb)
    now = main.lemma_ in ACTS and main.tag_ in {"VBZ", "VBP"}
    return verb.dep_ == "acl" and now and not who and not stage.dates_beside(verb)


def draws(verb: Token) -> bool:
    """Whether a verb only tells which votes a text had: "adopted a resolution. Resolution 12 *drew*
    19 votes in favour".
    """
    what = child(verb, "dobj")
    return verb.lemma_ in DRAWING | WINS and what is not None and what.lower_ in COUNTED
