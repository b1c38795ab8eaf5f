"""The verb further up whose speaker goes on, where the parser joins that to what he tells."""

from kg.extract.claims.speakers.resumptions import THINGS, goes_on
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.cues import CUES, SPEAKING
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import TEXTS


def further_up(verb: Token) -> Token | None:
    """The verb with which a finite one goes on that the parser joins to an infinitive: "calls on
    them to leave and *demands* calm", "approved a panel, to be led by Ole Berg, and *asked* it";
    or that of a participle that the parser hangs on a clause about a text: "annulled a law that
    barred it, *ruling* that".
    """
    head = verb.head
    if verb.dep_ == "conj" and head.dep_ == "ccomp" and goes_on(verb, head.head):
        return head.head
    if verb.dep_ == "conj" and head.dep_ == "relcl" and verb.lemma_ in CUES:
        return over_clause(verb)
    if verb.dep_ == "conj" and head.tag_ in {"VB", "VBN"} and verb.tag_ in {"VBD", "VBZ"}:
        above = head.head
        bidden = any(c.lower_ == "to" for c in head.lefts) and above.tag_ == verb.tag_
        return above if bidden and verb.lemma_ in SPEAKING else None
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or head.dep_ != "relcl":
        return None
    above, parted = head.head.head, verb.doc[verb.left_edge.i - 1].text == ","
    of_thing = head.head.lemma_.lower() in TEXTS and head.head.dep_ == "dobj"
    return above if parted and of_thing and verb.lemma_ in RULING and is_verb(above) else None


def over_clause(verb: Token) -> Token | None:
    """The verb of its own tense with which one goes on that the parser joins to a clause about a
    thing, or in another tense: "*said* the House condemns the crimes that have happened and
    *called on* Norway".
    """
    clause = verb.head
    if clause.head.lemma_.lower() in THINGS:
        above = clause.head.head
        return above if is_verb(above) and above.tag_ == verb.tag_ else None
    perfect = clause.tag_ == "VBN" and any(c.tag_ in {"VBP", "VBZ"} for c in clause.lefts)
    if verb.tag_ != "VBD" or not (perfect or clause.tag_ in {"VBP", "VBZ"}):
        return None
    above = next((w for w in clause.head.ancestors if w.tag_ == "VBD"), verb)
    return above if above.lemma_ in CUES else None


RULING = words("rule find hold argue say reason conclude")
"""What somebody does who decides of a text, and no text does."""
