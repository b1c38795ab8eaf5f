"""How a claim is marked as one that calls something by a word."""

from dataclasses import replace

from kg.extract.claims.characterizations.told import NOTHING, Target
from kg.extract.claims.sentences.circumstances import is_date
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.claims.speakers.turns import turn
from kg.extract.draft import Draft
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import inside, trimmed, unbroken
from kg.model.extraction import Span


def mark(draft: Draft, index: int, found: Target, words: Span) -> Target:
    """Let a claim call what it means by these words, if that is known."""
    if found != NOTHING:
        claim = draft.claims[index]
        said = next(
            (p for p in (claim.content, *claim.rest) if p.start <= words.start < p.end), words
        )
        draft.claims[index] = replace(
            claim,
            # nobody calls anything by more than he says: "called it a crime, *a charge she denies*"
            characterized_as=Span(words.start, min(words.end, said.end)),
            characterizes=found.event,
            characterizes_ref=found.ref,
            characterizes_text=found.text,
        )
    return found


def term_span(scene: Scene, cue: Token, term: Token, target: Token | None) -> Span:
    """The words of the term, without those of what it names."""
    text = scene.draft.article.text
    quote = inside(scene.quoted, scene.at(term))
    held = target is not None and term.is_ancestor(target)
    named = set(target.subtree) if target is not None and held else set()
    other = turn(scene, cue, term)
    end = min((c.i for c in term.rights if is_beside(cue, c)), default=len(term.doc))
    end = end if other is None else min(end, other.i)
    words = [t for t in term.subtree if not t.is_space and t not in named and t.i < end]
    if target is not None and held and target.dep_ == "compound":
        words = [t for t in words if t.i > target.i]
    words = words[1:] if words and words[0].lower_ == "as" else words
    if quote is not None and (not words or scene.at(words[0]) < quote.start):
        return trimmed(text, quote)
    if not words:
        return scene.span(term.i, term.i)
    both = (c for c in cue.rights if c.dep_ == "conj" and c.i == term.i + 2 and not is_verb(c))
    if term.dep_ == "acomp" and (other_word := next(both, None)) is not None:
        # "is null *and void*"
        words.append(other_word)
    first = words[0].i - (words[0].i > 0 and neighbour(words[0], -1).lower_ == "all")
    return unbroken(scene.quoted, text, scene.span(first, words[-1].i))


def is_beside(cue: Token, prep: Token) -> bool:
    """Whether a phrase that the parser hangs on a term tells who calls something so or when:
    "is regarded as genocide *by Norway*", "called the raid a crime *on Friday*".
    """
    active = any(c.lemma_ == "have" for c in cue.lefts)
    passive = cue.tag_ == "VBN" and (any(c.dep_ == "auxpass" for c in cue.lefts) or not active)
    # "condemned by the Greens as an attack by the state": that is the term's own
    passive = passive and all(c.dep_ != "agent" for c in cue.rights)
    return (passive and prep.lower_ == "by") or (prep.lower_ == "on" and is_date(prep))
