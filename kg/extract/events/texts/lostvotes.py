"""The votes by which a text failed: beside the word that tells it, or in a sentence behind."""

from itertools import islice, pairwise

from kg.extract.draft import sentence
from kg.extract.events.passing.votes import (
    Votes,
    by_name,
    filled,
    lost_by,
    plainly,
    votes_in,
    votes_left,
)
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.texts.against import REST
from kg.extract.events.texts.ballots import is_tally, only_counts
from kg.extract.events.texts.counts import divided, nearest
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.model.extraction import Span


def votes_beside(stage: Stage, token: Token, word: Token) -> tuple[Votes | None, Span]:
    """The votes by which a text fails, in the sentence of the word that tells it, or right behind,
    and where they are told; who vetoes a text is against it.
    """
    text = stage.draft.article.text
    start = sentence(stage.passage.passage, token).start
    told = sentence(stage.passage.passage, word)
    votes = nearest(stage, told, word, lost_by)
    behind = counting(stage, word) if votes is None else []
    if behind:
        told = behind[0]
        votes = filled(lost_by(told.of(text)), by_name(behind[-1].of(text)))
    elif votes is not None and votes[1] is None and (rest := others_counted(stage, word)):
        told = rest
        votes = filled(votes, votes_left(rest.of(text)))
    if votes is None and (told_first := divided(stage, word)) is not None:
        start, votes = told_first.start, lost_by(told_first.of(text))
    if votes is not None and votes[1] is None and vetoes(word):
        votes = votes[0], vetoers(stage, word), votes[2]
    return votes, Span(start, told.end)


def counting(stage: Stage, word: Token) -> list[Span]:
    """The sentence right behind that in which a text fails, if it counts votes, and the next; or
    one later that only counts them.
    """
    doc, parsed = word.doc, stage.passage.passage
    told: list[Span] = []
    last = word.sent.end
    while last < len(doc) and len(told) < 2:
        told.append(sentence(parsed, doc[last]))
        last = doc[last].sent.end
    if not told:
        return next_paragraph(stage)
    first = {w.lower_ for w in doc[word.sent.end : word.sent.end + 6]}
    if told[0].start > sentence(parsed, word).end + 2:
        return []
    counts = bool(COUNTING & first) or is_tally(stage.draft, told[0])
    if counts and votes_in(told[0].of(stage.draft.article.text)) is not None:
        return told
    return [each for each in told[1:] if is_tally(stage.draft, each)]


def others_counted(stage: Stage, word: Token) -> Span | None:
    """The sentence right behind that counts those against a text for which there were few votes:
    "won only four votes. *Five members opposed it*".
    """
    if word.sent.end >= len(word.doc):
        return None
    told = sentence(stage.passage.passage, word.doc[word.sent.end])
    return told if REST.match(plainly(told.of(stage.draft.article.text))) else None


def next_paragraph(stage: Stage) -> list[Span]:
    """The sentence at the head of the next paragraph, if it does nothing but count votes, and the
    next.
    """
    passages = stage.draft.passages
    at = next((n for n, each in enumerate(passages) if each is stage.passage), len(passages))
    found = [
        sentence(each.passage, sent.root)
        for each in passages[at + 1 : at + 2]
        for sent in islice(each.passage.doc.sents, 2)
    ]
    if len(found) > 1 and is_tally(stage.draft, found[1]):
        return found[1:]
    counts = found and (is_tally(stage.draft, found[0]) or only_counts(stage.draft, found[0]))
    return found if counts else []


def vetoes(verb: Token) -> bool:
    """Whether a verb tells of a veto, or of that a negative vote of one who has it was enough."""
    near = [w.lower_ for w in verb.doc[verb.i + 1 : verb.i + 16]]
    cast = any(c.dep_ == "dobj" and c.lower_ in {"veto", "vetoes"} for c in verb.children)
    return verb.lemma_ == "veto" or cast or any(
        (a, b) == ("negative", "vote") for a, b in pairwise(near)
    )  # fmt: skip


def vetoers(stage: Stage, verb: Token) -> int | None:
    """How many states veto a text: "Russia and China vetoed", "was vetoed by Russia"."""
    near = (verb, *verb.doc[verb.i + 1 : verb.i + 16])
    by = (c for w in near if w.i == verb.i or w.lower_ == "vote" for c in w.children)
    agents = [w for c in by if c.lower_ == "by" for w in c.children]
    own = None if verb.lemma_ == "fail" else child(verb, "nsubj")
    who = own or next((w for w in agents if w.dep_ == "pobj"), None)
    ref = None if who is None else stage.ref(who)
    if who is None or ref is None:
        return None
    return 1 + len(list(who.conjuncts))


COUNTING = words("members mps lawmakers senators deputies voted vote votes favour favor against "
                 "councillors councilors only just delegates legislators states")  # fmt: skip
"""Words with which the sentence opens that counts the votes told before."""
