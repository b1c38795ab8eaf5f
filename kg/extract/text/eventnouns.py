"""Nouns that name events, by the words around them."""

from spacy.tokens import Token

from kg.extract.words.lexicon import words
from kg.extract.words.occasions import (
    COMPOUNDS,
    EVENT_NOUNS,
    EVENT_NOUNS_CONTESTED,
)

HEARD_BY = {"committee", "senate", "parliament", "subcommittee", "congress", "assembly"}

VOTERS = words(
    "council senate parliament assembly committee house commons lords bill motion resolution "
    "draft text mps lawmakers senators board congress recorded favour favor bundestag duma "
    "knesset chamber law party treaty budget amendment"
)
VIEWS = ["of", "views"]
MARCHERS = words(
    "police protesters protestors demonstrators marchers students strikers riot supporters fans"
)
WORKERS = words(
    "student students teacher teachers doctor doctors nurse nurses miner miners rail railway bus "
    "transport truckers dock dockers port worker workers civil-service public-sector postal pilots "
    "union unions pay wage labour labor nationwide national lorry taxi metro health school fuel "
    "steelworkers journalists farmers lawyers judges wildcat sympathy stay-away warning solidarity"
)


def stoppage(token: Token) -> bool:
    """Whether a strike is one of work: "on strike", "a teachers' strike", "a strike over pay"."""
    before = [w.lower_ for w in token.doc[max(0, token.i - 3) : token.i]]
    behind = [w.lower_ for w in token.doc[token.i + 1 : token.i + 6]]
    return before[-1:] == ["on"] or bool(set(before) & WORKERS) or bool({"pay", "wages", "unions",
                                        "workers", "conditions"} & set(behind))  # fmt: skip


STORMS = {"cyclone", "hurricane", "typhoon", "storm"}


def noun_type(token: Token) -> str | None:
    """The event type of a noun, None where it is no event's name; contested names type nothing."""
    word = token.lower_
    if token.ent_type_ == "DATE":
        return None
    if token.dep_ in {"compound", "amod", "nmod"} and token.head.i > token.i and word not in STORMS:
        return None
    if word in EVENT_NOUNS_CONTESTED:
        return "other"
    if word == "hearing" and {w.lower_ for w in token.sent} & HEARD_BY:
        return "meeting"
    if word == "fire" and token.head.lemma_ in {"open", "return", "exchange", "cease"}:
        return None
    if word == "landslide" and "win" in {w.lemma_ for w in token.sent}:
        return None
    if word == "exchange":
        return "meeting" if [w.lower_ for w in token.doc[token.i + 1 : token.i + 3]] == VIEWS else None
    if word == "audience" and (token.i + 1 == len(token.doc) or token.nbor(1).lower_ != "with"):
        return None
    if word == "protest" and token.i and token.nbor(-1).lower_ == "in":
        return None
    if word in {"strike", "strikes"} and stoppage(token):
        return "protest"
    if token.lemma_ == "clash" and {w.lower_ for w in token.sent} & MARCHERS:
        return "protest"
    if word == "vote":
        return "adoption" if any(w.lower_ in VOTERS for w in token.sent) else "election"
    if token.pos_ == "ADJ" and token.dep_ not in {"pobj", "dobj", "nsubj", "nsubjpass"}:
        return None
    before = token.nbor(-1) if token.i else None
    if before is not None and (kind := COMPOUNDS.get((before.lower_, word.removesuffix("s")))):
        return kind
    return EVENT_NOUNS.get(word) or EVENT_NOUNS.get(token.lemma_)
