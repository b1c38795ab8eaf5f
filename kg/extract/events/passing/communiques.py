"""Texts that those who meet give out: communiqués, declarations, joint statements."""

from kg.extract.events.passing.votes import votes_in
from kg.extract.text.language import is_verb
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
    """Whether a noun is for what a body that decides gives out: "issued *Decision* 4/2024"; without
    a number or votes a decision may be a ruling, a directive an order.
    """
    noun = token.lemma_.lower()
    return is_communique(token) or noun in {"resolution", "ordinance"} or (
        noun in DECIDED and (numbered(token) or votes_in(token.sent.text) is not None)
    )  # fmt: skip


DECIDED = {"decision", "recommendation", "directive", "decree"}
"""Texts that a body issues where it decides as one."""


def numbered(token: Token) -> bool:
    """Whether the number of a text stands right behind its noun."""
    behind = token.doc[token.i + 1 : token.i + 2]
    return any(
        w.lower_ in {"no", "no."} or (w.text[:1].isdigit() and token in {w.head, *w.children})
        for w in behind
    )


def is_printed(verb: Token) -> bool:
    """Whether a paper only brings what was given out: "a statement *carried* by the agency"."""
    by = (w for c in verb.children if c.dep_ == "agent" for w in c.children if w.dep_ == "pobj")
    return any(not MEDIA.isdisjoint({w.lower_, *(c.lower_ for c in w.lefts)}) for w in by)


MEDIA = words(
    "agency agencies paper papers newspaper newspapers daily gazette radio broadcaster news press "
    "broadcasters television tv media times herald tribune"
)
"""What brings what others say."""


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


def of_itself(verb: Token, token: Token) -> bool:
    """Whether a participle tells of adoption whoever is behind it: "agreed *by consensus*", but not
    "a decision *agreed by the parties*", nor "*published* by the court".
    """
    by = (w for c in verb.children if c.dep_ == "agent" for w in c.children)
    others = verb.lemma_ == "agree" and any(w.lower_ not in MANNERS for w in by)
    return not others and (not issues(verb) or surely(token))


MANNERS = words("consensus acclamation unanimity majority vote votes")
"""How a body agrees to a text."""


def ending(token: Token, of: Token) -> Token | None:
    """The verb of a gathering that ends with a text: "*ended* on Sunday with a resolution"."""
    if of.lower_ != "with" or token.lemma_.lower() not in CLOSING:
        return None
    verb = next((w for w in of.ancestors if is_verb(w)), None)
    out = (
        verb is not None and verb.lemma_ == "come" and any(c.lower_ == "out" for c in verb.children)
    )
    given = out and token.lemma_.lower() in COMMUNIQUES
    if verb is None or not (verb.lemma_ in ENDING or given):
        return None
    disputes = token.lower_ == "resolution" and any(
        c.dep_ == "nsubj" and c.lower_ not in MEETINGS for c in verb.children
    )
    return None if disputes else verb


CLOSING = {*COMMUNIQUES, "resolution", "platform", "manifesto", "charter"}
"""With what a gathering ends that it adopts."""
ENDING = {"close", "conclude", "end", "finish", "culminate"}
"""What a gathering does with the text that it adopts."""
MEETINGS = words("conference congress convention meeting summit assembly session sitting forum "
                 "synod plenary plenum gathering council committee conclave")  # fmt: skip
"""Whose resolution is a text; that of a dispute is none: "the strike *ended with a resolution*"."""
