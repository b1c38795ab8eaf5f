"""Whom somebody praises, thanks or blames for what he does or says."""

from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words


def object_of(verb: Token) -> Token | None:
    """Whom somebody praises or blames for saying so: "salute *the League* for calling it", "paid
    tribute to *the army* for supporting them".
    """
    if verb.lemma_ in GIVING:
        given = any(c.dep_ == "dobj" and c.lemma_.lower() in THANKS for c in verb.rights)
        to = next((c for c in verb.rights if c.lower_ == "to" and given), None)
        return next((c for c in to.rights if c.dep_ == "pobj"), None) if to is not None else None
    if verb.lemma_ not in FOR_SAYING:
        return None
    return next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)


GIVING = words("pay express extend convey offer")
"""Verbs of thanks and tributes that are given to somebody."""
THANKS = words("tribute thanks thank gratitude homage appreciation")
"""What is given: an apology is for what the giver said."""
FOR_SAYING = words(
    "salute praise thank criticise criticize condemn blame rebuke applaud commend denounce mock "
    "chide attack jail sue arrest fine censure suspend expel appreciate laud hail honour honor "
    "congratulate credit"
)
