"""Bodies that adopt texts and go by a common noun alone: "the upper house"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.events.bodies.chambers import deliberative
from kg.extract.events.sentences.phrases import is_state
from kg.extract.words.chambers import SITTING
from kg.model.extraction import EntityType, Form, Mention, Ref


def stand_for_themselves(draft: Draft) -> None:
    """Let a noun for a body that adopts a text, and goes back to none by name, be its name: "*the
    provincial council* of Basra passed a resolution".
    """
    for ref in sorted(set(unnamed(draft)), key=lambda ref: draft.mentions[ref].span.start):
        body = draft.mentions[ref]
        if (state := governed(draft, body)) is not None:
            draft.mentions[ref] = replace(body, means=state)
        else:
            words = body.span.of(draft.article.text)
            draft.mentions[ref] = replace(body, form=Form.NAME, name=words, kind="government-body")


def unnamed(draft: Draft) -> Iterator[Ref]:
    """The nouns for bodies that adopt texts, vote them down, or stand before what they do."""
    mentions = draft.mentions
    texts = (text.adopters[:1] for text in (*draft.resolutions, *draft.rejected))
    found = [ref for who in texts for ref in who if deliberative(mentions[ref])]
    found += [ref for event in draft.events for ref in event.participants
              if mentions[ref].name.split()[-1].lower() in ACTING
              and mentions[ref].span.end < event.trigger.start]  # fmt: skip
    return (
        ref for ref in found if mentions[ref].form is Form.NOUN and mentions[ref].means is None
        and mentions[ref].type is EntityType.ORGANIZATION
    )  # fmt: skip


ACTING = SITTING | {"government", "panel"}
"""Nouns for bodies that decide."""


def governed(draft: Draft, body: Mention) -> Ref | None:
    """The state whose government acts, which is the state: "the *government* of Mali"."""
    if body.name.lower() != "government":
        return None
    text = draft.article.text
    for ref, other in enumerate(draft.mentions):
        behind, before = (
            text[body.span.end : other.span.start],
            text[other.span.end : body.span.start],
        )
        beside = behind in {" of ", " of the "} or before in {"’s ", "'s "}
        if beside and is_state(draft, ref):
            return ref
    return None
