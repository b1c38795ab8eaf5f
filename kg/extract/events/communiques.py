"""Texts that those who meet give out: communiqués, declarations, joint statements."""

from kg.extract.text.parse import Token

ISSUING = {"issue", "release", "publish"}
COMMUNIQUES = {"communiqué", "communique", "declaration"}
"""What a meeting adopts and gives out."""


def is_communique(token: Token) -> bool:
    """Whether a noun is for what a body gives out, as "press statement" is."""
    kind = {c.lower_ for c in token.children}
    return token.lemma_.lower() in COMMUNIQUES or (
        token.lower_ == "statement" and bool(kind & STATEMENTS)
    )


STATEMENTS = {"press", "presidential", "joint", "final", "ministerial", "concluding", "closing"}
"""What a statement is called that those who meet agree on."""


def issues(verb: Token) -> bool:
    """Whether a verb gives something out: "issued", "put *out*"."""
    out = verb.lemma_ in {"put", "give"} and any(c.lower_ == "out" for c in verb.children)
    return verb.lemma_ in ISSUING or out
