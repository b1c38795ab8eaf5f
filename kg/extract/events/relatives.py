"""Relative clauses that hang on the last words of a text's title, and whose they are."""

from kg.extract.text.parse import Token
from kg.extract.words.occasions import TEXTS


def of_title(token: Token) -> list[Token]:
    """What hangs on the last words of a text's title: "the Declaration on *Basins, which* …"."""
    titled = token.text[:1].isupper()
    return [c for prep in token.children if prep.dep_ == "prep" for w in prep.children
            if (w.text[:1].isupper() if titled else w.lemma_.lower() not in TEXTS)
            for c in w.children if titled or (c.dep_ == "relcl" and by_another(c))]  # fmt: skip


def by_another(verb: Token) -> bool:
    """Whether a relative clause has a subject of its own: "that *the House* had passed"."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    return who is not None and who.lower_ not in {"which", "that"}
