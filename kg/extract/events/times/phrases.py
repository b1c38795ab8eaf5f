"""Dates that end the phrase of a noun, on whatever the parser hung them."""

from kg.extract.events.sentences.governing import condoles
from kg.extract.events.sentences.hanging import topical
from kg.extract.events.sentences.recalled import remembered
from kg.extract.events.sentences.stage import Hung, Stage, cue, names_event
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token, wording
from kg.extract.words.occasions import EVENT_NOUNS


def told_of(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a date ends the phrase of what somebody condemns or speaks of: "condemned the
    shelling of a clinic in Tessalit on 29 May".
    """
    if is_verb(token) or not 0 < hung.low - token.i < 16 or remembered(token, hung):
        return False
    verb = next((w for w in token.ancestors if is_verb(w)), None)
    between = token.doc[token.i + 1 : hung.low]
    return (
        verb is not None
        and verb.i < token.i
        and (
            cue(verb)
            or verb.dep_ == "pcomp"
            or condoles(verb)
            or verb.lemma_ in {"express", "voice", "investigate", "probe", "follow", "protest"}
        )
        and wording(between[-1:]).lower() in {"on", "in", "of", "last"}
        and not any(is_verb(w) or names_event(w) or breaks(stage, w) for w in between)
    )


def left_over(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a date ends the phrase of a noun in a sentence whose verb has another in front: "on
    Sunday expelled two envoys in response to the closure of its centre on 5 April".
    """
    if is_verb(token) or not 0 < hung.low - token.i < 14 or token.dep_ != "pobj":
        return False
    verb = next((w for w in token.ancestors if is_verb(w)), None)
    if verb is None or verb.i > token.i or remembered(token, hung):
        return False
    first = (h for h in stage.dates_beside(token) if h.high <= token.i)
    dated = any(any(w.i == verb.i for w in h.chain[:4]) for h in first)
    between = token.doc[token.i + 1 : hung.low]
    return (
        dated
        and wording(between[-1:]).lower() in {"on", "in"}
        and not any(is_verb(w) or names_event(w) or breaks(stage, w) for w in between)
    )


def breaks(stage: Stage, word: Token) -> bool:
    """Whether a mark ends a phrase; the comma before or behind a place does not."""
    if not word.is_punct or word.text != ",":
        return word.is_punct and word.text not in {"-", "’", "'"}
    near = word.doc[word.i + 1 : word.i + 4]
    around = [neighbour(word, -1), *near]
    return not any(stage.ref(w) is not None for w in around)


def behind(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a date stands right behind the noun's phrase, on whatever the parser hung it: "a town
    meeting on Monday", "the meeting in Paris on 3 May".
    """
    spoken_of = token.dep_ == "dobj" and token.head.lemma_ in DISCUSSING
    if is_verb(token) or hung.at < token.i or topical(token) or spoken_of:
        return False
    if remembered(token, hung):
        return False
    doc = token.doc
    between = [doc[i] for i in range(token.i + 1, hung.at)]
    return len(between) < 9 and all(
        word.lower_ in {"on", "of", ",", "in", "at", "the", "near", "night", "early", "late"}
        or (word.lower_ == "to" and EVENT_NOUNS.get(token.lower_) == "visit")
        or stage.ref(word) is not None
        or word.dep_ == "compound"
        or spot(word)
        or (token.dep_ == "compound" and word.i == token.head.i)
        for word in between
    )


def spot(word: Token) -> bool:
    """Whether a word only tells at what kind of place: the "a church" of "killings at a church"."""
    noun = word.head if word.dep_ == "det" else word
    where = noun.dep_ == "pobj" and noun.head.lower_ in {"at", "in", "near", "outside"}
    return where and noun.pos_ == "NOUN" and noun.ent_type_ != "DATE" and not names_event(noun)


DISCUSSING = {"discuss", "debate", "review", "examine", "consider", "study", "raise", "address",
              "evaluate", "assess", "analyse", "analyze"}  # fmt: skip
"""Verbs that only speak of what their object names."""
