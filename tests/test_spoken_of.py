"""Where somebody is only spoken of: whom pronouns mean on which no fact rests."""

import pytest

from kg.extract import extract
from kg.model.article import Article
from kg.model.extraction import Extraction
from kg.model.resolution import Nobody
from kg.resolve import Registry, resolve


def article(text: str) -> Article:
    return Article(key="a", text=text, title="A", origin="a.txt")


def meant(text: str) -> list[tuple[str, str]]:
    """The idle pronouns with whom they mean, in the order of the text."""
    extraction = extract(article(text))
    who = resolve(article(text), extraction, Registry(Nobody())).entity_of
    idle = [(m.span, who[ref]) for ref, m in enumerate(extraction.mentions) if m.idle]
    return [(span.of(text), id) for span, id in sorted(idle) if id is not None]


LENA, TOMAS = "person/lena-holm", "person/tomas-berg"
WORDS = [
    # whoever is told right before "and his", not whoever the sentence is about
    ("Lena Holm met Tomas Berg and his wife.", [("his", TOMAS)]),
    ("Peter Holm greeted Tomas Berg, his deputy.", [("his", "person/peter-holm")]),
    # an object is not its verb's subject
    ("Lena Holm came. Anna Berg thanked her.", [("her", LENA)]),
    # whoever the sentence before meant by a pronoun goes before its subject
    (
        "Tomas Berg is dead. Peter Lind called him a friend. He had his critics.",
        [("his", TOMAS)],
    ),
    # named only behind, in a sentence that opens with what he did
    ("Peter Lind came. Through his lawyer, Tomas Berg objected.", [("his", TOMAS)]),
    # nobody in particular, and forms of address
    ("Tomas Berg said that no teacher forgets his books.", []),
    ("Tomas Berg greeted His Excellency.", []),
    # no subjects, no pronouns of things, no nouns
    ("Lena Holm, who is ill, left the Polar Institute and its staff. The institute shut.", []),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_whom_idle_pronouns_mean(text: str, expected: list[tuple[str, str]]) -> None:
    assert meant(text) == expected


def referred_to(extraction: Extraction) -> set[int]:
    """The mentions on which posts, events, claims and relations rest."""
    refs = {ref for p in extraction.posts for ref in (p.person, p.organization)}
    refs |= {ref for e in extraction.events for ref in (*e.participants, *e.places)}
    refs |= {ref for c in extraction.claims for ref in (c.speaker, c.characterizes_ref)}
    refs |= {ref for r in extraction.relations for ref in (r.subject, r.object)}
    return {ref for ref in refs if ref is not None}


def test_no_fact_rests_on_an_idle_pronoun() -> None:
    text = (
        "Lena Holm, who heads the Polar Institute, met Tomas Berg, the mayor of Bergen, and his "
        "deputy in her office on 3 May 2024. The mayor thanked her. The institute closed its doors."
    )
    extraction = extract(article(text))
    idle = {ref for ref, mention in enumerate(extraction.mentions) if mention.idle}
    assert idle
    assert not idle & referred_to(extraction)


def test_a_government_told_whose_it_is_is_its_state() -> None:
    text = "The government of Mali adopted a decree on fuel on Monday."
    extraction = extract(article(text))
    who = resolve(article(text), extraction, Registry(Nobody())).entity_of
    assert [who[ref] for ref in extraction.resolutions[0].adopters] == ["place/mali"]
