"""Who is told by whose he is: somebody's spokesman, father or killer."""

from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.titles import title_slug


def tells_whose(word: Token, child: Token) -> bool:
    """Whether a phrase tells only whose spokesman, father or killer it is that takes part."""
    owner = [child] if child.dep_ == "poss" else []
    if child.dep_ == "prep" and child.lower_ == "of":
        owner = [c for c in child.children if c.dep_ == "pobj"]
    person = any(c.ent_type_ == "PERSON" for c in owner)
    return person and (word.lower_ in SOMEBODYS or title_slug(word.text) is not None)


SOMEBODYS = words(
    "killer murderer assassin attacker rival opponent critic supporter ally friend colleague wife "
    "husband widow widower son daughter sons daughters father mother parents brother sister "
    "brothers sisters cousin nephew niece uncle aunt grandson granddaughter relative relatives "
    "aide aides deputy successor predecessor counterpart lawyer driver bodyguard bodyguards "
    "assistant neighbour neighbor girlfriend boyfriend fiancée partner child children in-law"
)
"""Who is told by whose he is."""
