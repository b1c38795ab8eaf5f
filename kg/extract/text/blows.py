"""Nouns for blows that may be none: a strike of work, a raid that searches, an accident."""

from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words

WORKERS = words(
    "student students teacher teachers doctor doctors nurse nurses miner miners rail railway bus "
    "transport truckers dock dockers port worker workers civil-service public-sector postal pilots "
    "union unions pay wage labour labor nationwide national lorry taxi metro health school fuel "
    "steelworkers journalists farmers lawyers judges wildcat sympathy stay-away warning solidarity"
)


def stoppage(token: Token) -> bool:
    """Whether a strike is one of work: "on strike", "a teachers' strike", "a strike over pay"."""
    before = [w.lower_ for w in token.doc[max(0, token.i - 3) : token.i]]
    calls = token.dep_ == "dobj" and token.head.lemma_ in {"call", "suspend", "join", "stage"}
    labelled = token.head.lemma_ == "call" and any(c.lower_ == "the" for c in token.children)
    if calls and not labelled:
        return True
    if token.tag_ == "NN" and "day" in before:
        return True
    behind = [w.lower_ for w in token.doc[token.i + 1 : token.i + 6]]
    return before[-1:] == ["on"] or bool(set(before) & WORKERS) or bool({"pay", "wages", "unions",
                                        "workers", "conditions"} & set(behind))  # fmt: skip


def strike(token: Token) -> str | None:
    """A stoppage of work is a protest, one "on" something or of arms an attack; else what the
    paragraph is about tells, and one of a year is of work.
    """
    if stoppage(token):
        return "protest"
    behind = token.doc[token.i + 1 : token.i + 3]
    aimed = len(behind) == 2 and behind[0].lower_ in {"on", "against"}
    if aimed and behind[1].ent_type_ != "DATE":
        return "attack"
    if neighbour(token, -1).lower_ == "lucky" or token.head.lemma_ in {"bowl", "pitch"}:
        return None
    about = {w.lower_ for w in token.doc}
    armed, labour = about & ARMS or {"carry", "launch"} & {token.head.lemma_}, about & LABOUR
    if bool(armed) != bool(labour):
        return "attack" if armed else "protest"
    of_year = len(behind) == 2 and behind[0].lower_ == "of" and behind[1].ent_type_ == "DATE"
    goes = token.dep_ == "nsubj" and token.head.lemma_ in {"begin", "start", "end", "enter", "last"}
    return "protest" if of_year or goes or token.head.lemma_ in HALTING else None


ARMS = words(
    "drone drones missile missiles rocket rockets warplane warplanes jet jets air aircraft bomb "
    "bombs army military troops soldiers rebels militia militants fighters wounded wounding killed "
    "killing dead airbase commander"
)
LABOUR = words(
    "union unions unionists workers dockworkers dockers teachers nurses doctors miners drivers "
    "pilots walkout walkouts picket pickets picketing strikers employers employer wage wages pay "
    "salaries salary labour bargaining stoppage overtime staff railway ferries crews seafarers "
    "lecturers farmworkers bakers truckers"
)
HALTING = {"halt", "shut", "paralyse", "paralyze", "cripple", "disrupt", "ground", "extend",
           "settle", "avert"}  # fmt: skip
"""Verbs of what a stoppage does, or of what is done to one."""


def blast(token: Token) -> str | None:
    """One at a works is an accident, as is one of a paragraph that calls it so."""
    accident = any(w.lower_ in {"accidental", "accidentally", "accident"} for w in token.doc)
    return "disaster" if accident or {w.lower_ for w in token.sent} & WORKS else None


def raid(token: Token) -> str | None:
    """One by those who enforce the law, here or before "the raids" of a paragraph, is a search."""
    back = any(c.lower_ in {"the", "these", "those", "this", "that"} for c in token.children)
    told = (w for w in token.doc if w.i <= token.i and w.lemma_.lower() == "raid")
    return "other" if any(map(searched, told if back else [token])) else None


def searched(token: Token) -> bool:
    """Whether those who enforce the law do what a noun tells: "*police* raids", "*officers* carried
    out raids", "raids by *detectives*".
    """
    by = [w for c in token.children if c.lower_ == "by" for w in c.children]
    carried = token.dep_ in {"dobj", "nsubjpass"} or token.head.lower_ in {"in", "during"}
    verb = token.head if token.dep_ in {"dobj", "nsubjpass"} else token.head.head
    who = [c for c in verb.children if c.dep_ in {"nsubj", "agent"}] if carried else []
    who += [w for c in who for w in c.children if c.dep_ == "agent"]
    near = [c for c in token.children if c.dep_ in {"compound", "poss", "amod"}]
    doers = [*by, *near, *who, *(w for c in (*by, *who) for w in c.conjuncts)]
    return any(w.lower_ in ENFORCERS for w in doers)


ENFORCERS = words("police officers detectives prosecutors investigators inspectors customs agents "
                  "sheriffs deputies gendarmes policemen constables tax drug drugs immigration "
                  "anti-corruption dawn")  # fmt: skip


WORKS = words("plant factory mine refinery boiler gas pipeline depot chemical fireworks mill works "
              "colliery warehouse")  # fmt: skip
