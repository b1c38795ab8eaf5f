"""What several say together: "X and Y said" is a claim of each."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.claims.sentences.negations import is_excepted
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.parse import Token
from kg.model.extraction import EntityType, Form, Ref


def others(draft: Draft, passage: Named, source: Token) -> Iterator[Ref]:
    """Who stands beside a speaker by name: the Y of "X, Y and Z said"."""
    first = draft.ref(passage.passage, source)
    if first is None or draft.mentions[first].form is not Form.NAME:
        return
    word: Token | None = source
    while word is not None:
        word = next((c for c in word.rights if c.dep_ == "conj"), None)
        if word is not None and is_excepted(word):
            return
        ref = named_at(draft, passage, word) if word is not None else None
        if ref is None or draft.mentions[ref].form is not Form.NAME:
            return
        yield ref


def named_at(draft: Draft, passage: Named, word: Token) -> Ref | None:
    """The name that a word is part of, or whose title it is: "PM Kaja Kallas"."""
    ref = draft.ref(passage.passage, word)
    return draft.holder_at.get(passage.passage.at(word)) if ref is None else ref


def give_each(draft: Draft) -> None:
    """Repeat every claim for those who made it together with its speaker."""
    for index, refs in sorted(draft.joint.items()):
        claim = draft.claims[index]
        for ref in refs:
            if draft.mentions[ref].type is EntityType.PLACE:
                draft.mentions[ref] = replace(draft.mentions[ref], acts=True)
            draft.claims.append(replace(claim, speaker=ref, speaker_text=None))
