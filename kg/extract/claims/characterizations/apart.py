"""Whether a noun's own words tell that it means what was told: "the raid", not "his raid"."""

from kg.extract.claims.sentences.scenes import Scene
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import inside

DEFINITE = {"the", "this", "that", "these", "those"}


def is_plain(scene: Scene, noun: Token, *, beside_as: bool = True) -> bool:
    """Whether nothing but "the" or "this" stands by a noun, outside of quotation marks."""
    return all(
        (c.dep_ == "det" and c.lower_ in DEFINITE)
        or c.dep_ == "punct"
        or (c.lower_ == "as" and beside_as)
        or inside(scene.quoted, scene.at(c)) != inside(scene.quoted, scene.at(noun))
        for c in noun.children
    )


def is_owned(noun: Token) -> bool:
    """Whether a noun for deeds tells whose they are, so that they are none told before: "*his*
    move", "the actions *of the army*".
    """
    of = noun.tag_ == "NNS" and any(c.lower_ in {"of", "by"} for c in noun.rights)
    return of or any(c.dep_ == "poss" for c in noun.children)


def is_other(noun: Token) -> bool:
    """Whether words about a noun tell that it is none told before: "the deaths *on the roads*"."""
    behind = neighbour(noun, 1)
    named = behind.lower_ == "of" and any(c.pos_ == "PROPN" for c in behind.rights)
    if behind.pos_ == "ADP" and behind.lower_ not in {"as", "to"} and not named:
        return True
    whose = (c for c in noun.lefts if c.dep_ == "poss" and c.pos_ == "NOUN")
    return any(whose) or any(c.dep_ in {"relcl", "acl"} for c in noun.rights)
