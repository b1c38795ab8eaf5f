"""What somebody answers of what was said before: "a charge which Norway denies", "a figure that the
Office disputes".
"""

from kg.extract.claims.contents.complements import is_complement
from kg.extract.claims.sentences.phrases import is_answered
from kg.extract.claims.sentences.scenes import NOTHING, Content, Scene
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import blank
from kg.extract.words.cues import DENIALS, NAMING
from kg.extract.words.lexicon import words
from kg.model.extraction import ClaimMention


def answered(scene: Scene, cue: Token) -> Content:
    """What somebody answers of what was just said: "accused *Norway of shelling Koro*, a charge
    which Ole Berg rejected as fantasy" denies the shelling. Who tells of it in a clause says that:
    "something Ana Lind told the House *could not be done*".
    """
    noun = cue.head
    if (
        cue.lemma_ == "confirm"
        or cue.dep_ not in {"relcl", "acl"}
        or any(c.dep_ == "ccomp" for c in cue.rights)
        or not is_answered(noun.left_edge)
    ):
        return NOTHING
    if cue.lemma_ in NAMING - DENIALS - {"praise", "celebrate"}:
        # "a comment *that described* all men as wolves" is not what is described
        itself = any(c.dep_ == "nsubj" and c.tag_ in {"WDT", "WP"} for c in cue.lefts)
        return NOTHING if itself else called_so(scene, cue)
    if noun.left_edge.i == 0 or not noun.doc[noun.left_edge.i - 1].is_punct:
        return NOTHING
    start = scene.at(noun.left_edge)
    text, claims = scene.draft.article.text, scene.draft.claims
    said = (c for c in reversed(claims) if 0 <= start - last_end(c, start) <= GAP)
    found = next((c for c in said if blank(text, last_end(c, start), start)), None)
    return NOTHING if found is None else Content([found.content, *found.rest], "answered")


def called_so(scene: Scene, cue: Token) -> Content:
    """What somebody calls what was just said, which he does not say: "*a claim* that Ana Lind
    called *“fantasy”*".
    """
    noun, last = cue.head, cue.right_edge.i
    if last == cue.i:
        return NOTHING
    return Content([scene.span(noun.left_edge.i, noun.i), scene.span(cue.i + 1, last)], "naming")


def last_end(claim: ClaimMention, before: int) -> int:
    """Where the words of a claim end, or 0 if that is not before a place."""
    ends = [piece.end for piece in (claim.content, *claim.rest)]
    return max(ends) if max(ends) <= before else 0


GAP = 4
"""Marks between what is said and the noun for it."""


def relative(scene: Scene, cue: Token) -> Content:
    """What a relative clause tells that somebody denies or demands: "*a figure* the Office
    disputes".
    """
    own = [c for c in cue.lefts if c.dep_ == "nsubj"]
    which = next((c for c in cue.lefts if c.lower_ == "which" and c.dep_ == "dobj"), None)
    whole = cue.dep_ == "advcl" and which is not None
    if not (cue.dep_ == "relcl" or whole) or cue.lemma_ not in RELATED or not own:
        return NOTHING
    if own[0].lower_ in {"who", "which", "that"} or any(is_complement(c) for c in cue.rights):
        return NOTHING
    if which is not None and which.i and neighbour(which, -1).text == ",":
        # "that he had been turned back, which the ministry denies"
        return Content([scene.span(which.i, which.i)], "relative")
    if cue.head.pos_ != "NOUN":
        return NOTHING
    first = min(c.left_edge.i for c in (cue.head, *cue.head.lefts))
    return Content([scene.span(first, cue.head.i)], "relative")


RELATED = words(
    "deny dispute reject refute demand denounce condemn criticise criticize welcome praise oppose "
    "confirm contest question propose deplore regret applaud hail lament decry resent commend"
)
"""Verbs whose object in a relative clause is what is said."""
