"""Texts that those who meet give out: communiqués, declarations, joint statements."""

from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words

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


def is_given_out(token: Token) -> bool:
    """Whether a noun is for what a body that decides gives out: "issued a *decision* on quotas"."""
    return is_communique(token) or token.lemma_.lower() in DECIDED


DECIDED = {"decision", "resolution", "recommendation", "directive", "ordinance", "decree"}
"""Texts that a body issues where it decides as one."""


def issues(verb: Token) -> bool:
    """Whether a verb gives something out: "issued", "put *out*"."""
    out = verb.lemma_ in {"put", "give"} and any(c.lower_ == "out" for c in verb.children)
    return verb.lemma_ in ISSUING or out


def agreeable(token: Token) -> bool:
    """Whether a noun is for what a body agrees, as some parliaments have it: "agreed a motion"."""
    return token.lemma_ in AGREED


AGREED = words("conclusion motion amendment resolution text statement declaration communiqué "
               "communique roadmap charter recommendation decision")  # fmt: skip


def surely(token: Token) -> bool:
    """Whether whoever issues it adopts it: a communiqué, but no statement or decision."""
    return is_communique(token) and token.lower_ != "statement"
