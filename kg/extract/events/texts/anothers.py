"""Whether a text is that of another body than the one told before."""

from kg.extract.events.bodies.named import bodies
from kg.extract.events.bodies.pointed import same_body
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.occasions import ACTS, ADOPTION
from kg.model.extraction import Ref


def of_another_body(stage: Stage, token: Token, who: tuple[Ref, ...]) -> bool:
    """Whether a clause behind a noun tells that others adopted it than those of a text told before:
    "approved a declaration … the resolution *adopted by the Danish Senate*"; one behind a comma
    tells more of the same text.
    """
    done = (
        w for w in token.sent
        if w.i > token.i and w.dep_ == "acl" and w.lemma_ in ADOPTION
        and w.doc[w.left_edge.i - 1].text != ","
    )  # fmt: skip
    agents = (c for verb in done for c in verb.rights if c.dep_ == "agent")
    found = [ref for by in agents for w in by.rights for ref in bodies(stage, w)]
    draft = stage.draft
    return bool(found and who) and not any(same_body(draft, a, b) for a in found for b in who)


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
