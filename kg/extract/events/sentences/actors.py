"""Who does what a verb tells: its subject, however far above, or whom it describes."""

from kg.extract.events.sentences.factuality import CALLING_OUT
from kg.extract.events.sentences.hearsay import JUDGING
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import has_to, neighbour
from kg.extract.text.parse import Token
from kg.extract.words.numbers import NUMBERS


def actors(verb: Token) -> list[Token]:
    """The subject of a verb: its own, that of the verb on which it hangs, or whom it describes."""
    own = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    if own or verb.head.i == verb.i:
        return own or behind_day(verb)
    called = [c for c in verb.head.children if c.dep_ == "dobj"]
    if verb.dep_ == "xcomp" and called and verb.head.lemma_ in CALLING_OUT:
        return called
    if verb.dep_ in {"xcomp", "conj"} or (verb.dep_ == "advcl" and bare(verb)):
        return actors(verb.head)
    if verb.dep_ == "pcomp" and is_verb(verb.head.head):
        return charged(verb.head, verb.head.head) or actors(verb.head.head)
    if verb.dep_ == "acomp":
        return actors(verb.head)
    if verb.dep_ == "pcomp" and verb.head.head.dep_ in {"acomp", "oprd"}:
        return actors(verb.head.head.head)
    if verb.dep_ != "acl" or verb.tag_ not in {"VBN", "VBD"}:
        return []
    return [verb.head.head if verb.head.dep_ == "appos" else verb.head]


def behind_day(verb: Token) -> list[Token]:
    """The subject that the parser hung on the day with which a sentence opens: "On 3 May 2025 *the
    Institute for Trade and Ports* hosted".
    """
    for day in (c for c in verb.lefts if c.dep_ == "prep" and c.lower_ in {"on", "in"}):
        for who in (c for c in day.children if c.dep_ == "pobj" and c.tag_ == "NNP"):
            dated = [c.i for c in who.lefts if c.ent_type_ == "DATE"]
            named = [c.i for c in who.lefts if c.lower_ == "the"]
            if dated and named and max(dated) < named[0] and who.right_edge.i == verb.i - 1:
                return [who]
    return []


def bare(clause: Token) -> bool:
    """Whether a clause has no subject of its own: "flew there to meet"."""
    aim = clause.tag_ == "VB" and has_to(clause)
    return aim or clause.tag_ in {"VBN", "VBG"}


def charged(preposition: Token, verb: Token) -> list[Token]:
    """Whose deed stands behind a preposition: the object's, not the accuser's: "blamed X for"."""
    if preposition.lower_ not in {"of", "for", "with", "from"}:
        return []
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"} and c.i < preposition.i]
    people = verb.lemma_ in JUDGING or any(c.pos_ in {"PROPN", "PRON"} for c in things)
    return things if people else []


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for: "the truce that they signed"."""
    if token.lower_ in {"who", "which", "that", "whom"} and token.head.dep_ == "relcl":
        meant = token.head.head
        set_off = (c for c in meant.rights if c.dep_ == "appos" and c.i < token.i)
        land = meant.ent_type_ in {"GPE", "LOC"} and token.lower_ == "who"
        if land and (named := next(set_off, None)) is not None:
            return named  # "her guest from Peru, *Ana Lind*, who"
        if token.lower_ == "who" and (named := from_where(meant)) is not None:
            return named
        return meant.head if meant.dep_ == "appos" and meant.pos_ == "NOUN" else meant
    return token


def from_where(noun: Token) -> Token | None:
    """Who is named before where he is from: "*Ana Lind* from the Mills Campaign, who"."""
    named = noun.head.head if noun.dep_ == "pobj" and noun.pos_ == "PROPN" else noun
    told = noun.head.lower_ in {"from", "of", "at"} and named.pos_ == "PROPN"
    told = told and noun.ent_type_ != "PERSON"
    return named if told and named is not noun else None


def main_subject(verb: Token) -> Token:
    """Whom "they" means in a relative clause: the subject of the sentence, "the leaders left it out
    of the text that *they* adopted"; else the pronoun.
    """
    own = next(c for c in verb.children if c.dep_ in {"nsubj", "csubj"})
    if verb.dep_ != "relcl":
        return own
    acts = (c for word in verb.ancestors for c in word.children if c.dep_ == "nsubj")
    return next((c for c in acts if c.i < own.i and c.i not in {w.i for w in verb.subtree}), own)


def counted(who: Token) -> Token:
    """Those of whom some are counted: "*nineteen* of the 24 councillors"."""
    if not who.like_num:
        return who
    return next((w for c in who.children if c.lower_ == "of" for w in c.children), who)


def outnumbered(who: Token) -> bool:
    """Whether those counted are no more than half of all: "*twelve* of the 24 members"."""
    of = counted(who)
    all_told = (c for c in of.children if c.dep_ == "nummod" and of.i != who.i)
    total = next((number(c) for c in all_told), 0)
    return 0 < 2 * number(who) <= total


def number(word: Token) -> int:
    """What a number is, 0 if it is of several words or none."""
    return int(word.text) if word.text.isdecimal() else NUMBERS.get(word.lower_, 0)


def behind_town(word: Token) -> Token:
    """Who acts where the town of a dateline passes for the subject: "Chennai: *The Assembly*"."""
    if word.i + 1 >= len(word.doc) or neighbour(word, 1).text != ":":
        return word
    return next((c for c in word.rights if c.dep_ == "appos"), word)


def behind_place(word: Token) -> Token:
    """Who acts where a participle that opens the sentence passes for the subject: "Meeting in Jos
    under President Sule, *the Authority* adopted".
    """
    if word.tag_ != "VBG":
        return word
    apart = (w for w in word.subtree if w.dep_ == "appos" and w.pos_ == "PROPN")
    return next(apart, word)
