"""Verbatim records and interviews: each paragraph is of whoever opens it; "I" is who speaks."""

import pytest

from kg.extract import extract
from kg.model.article import Article
from kg.model.extraction import EntityType

RECORD = """The committee met on Friday.

Ms. LIND (Norway): We regret the vote. The text was late.

Mr. BERG (Denmark) (spoke in Danish): I thank the envoy. Denmark will pay."""

INTERVIEW = """Ana Lind, the mayor of Oslo, talked to the Fjord Times.

Q: Why did you resign?

A: I was tired.

Lind: Nobody asked me to stay."""

QUOTED = """“I told him that the road was open,” Ana Lind told the Post."""

CASES = [
    (RECORD, [
        ("Lind", "We", "the vote"),
        ("Lind", "Ms. LIND (Norway)", "We regret the vote. The text was late"),
        ("Berg", "I", "the envoy"),
        ("Berg", "Mr. BERG (Denmark) (spoke in Danish)", "I thank the envoy. Denmark will pay"),
    ]),
    (INTERVIEW, [
        ("Ana Lind", "A", "I was tired"),
        ("Lind", "Lind", "Nobody asked me to stay"),
    ]),
    (QUOTED, [
        ("Ana Lind", "Ana Lind", "I told him that the road was open"),
        ("Ana Lind", "I", "the road was open"),
    ]),
    ("“We are tired of this road.” — Ana Lind, a teacher", [
        ("Ana Lind", "Ana Lind, a teacher", "We are tired of this road"),
    ]),
    ("The hall was full.\n\n“We are tired of this road.” – Senate President Ana Lind", [
        ("Ana Lind", "Senate President Ana Lind", "We are tired of this road"),
    ]),
    ("The hall was full.\n\n“We are tired of this road.”- Senate President, Ana Lind, PhD", [
        ("Ana Lind", "Senate President, Ana Lind, PhD", "We are tired of this road"),
    ]),
    ("“We are tired of this road.” ― Ana Lind\n”He is ill of it.” ― Ole Berg", [
        ("Ana Lind", "Ana Lind", "We are tired of this road"),
        ("Ole Berg", "Ole Berg", "He is ill of it"),
    ]),
    ("Dam can wait: Norway’s envoy", [("", "Norway’s envoy", "Dam can wait")]),
    ("SUKKUR: The minister has resigned.", []),
    ("Mr. BERG (Norway), speaking on a point of order: I object to the vote.", [
        ("Berg", "I", "the vote"),
        ("Berg", "Mr. BERG (Norway), speaking on a point of order", "I object to the vote"),
    ]),
    ("Ole Berg spoke.\n\nOle Berg, mayor until 2014: He built the bridge.", []),
    # who asks states nothing, and does not say what others said of whom he asks
    ("Mr. Ole Berg, Spokesman: The road is open.\n\nEva Holm, Fjord Times: Norway’s trade "
     "minister said it was shut. Is it?\n\nMr. Ole Berg: It is not.", [
        ("Ole Berg", "Mr. Ole Berg, Spokesman", "The road is open"),
        ("", "Norway’s trade minister", "it was shut"),
        ("Ole Berg", "Mr. Ole Berg", "It is not"),
    ]),
    ("Ole Berg met the press.\n\nQ (Eva Holm, Fjord Times): Does Norway recognise the vote?\n\n"
     "A: Norway does.", [("Ole Berg", "A", "Norway does")]),
    # the letters and marks of a list say nothing; what a body only found is no deed of it
    ("The Polar Council met.\n\nThe Council:\n\na. welcomed the truce;\nb. urged Norway to pay;\n"
     "c. approved the budget.", [
        ("Council", "The Council", "the truce"), ("Council", "The Council", "Norway to pay"),
    ]),
    ("In its motion, Parliament\n\n- condemned the raid;\n- called on Norway to pay.", [
        ("Parliament", "Parliament", "the raid"), ("Parliament", "Parliament", "Norway to pay"),
    ]),
    ("The minister did three things:\n\na. resigned from office;\nb. condemned the dead.", []),
    ("The agenda:\n\n1. Welcome and opening\n2. Demands of the union\n3. Supporting farmers", []),
    ("The report finds that Norway:\n\na. condemns prisoners to hunger;\nb. rejects visitors.", [
        ("", "The report", "that Norway"),
    ]),
    ("The Senate resolves that it:\n\n1. Condemns the raid;\n2. Supports Norway.", [
        ("Senate", "The Senate", "the raid"), ("Senate", "The Senate", "Norway"),
    ]),
    ("A panel heard about these matters:\n\n- Demands of the union\n- Tea", []),
    ("Also present: Ms. Ana Lind and Mr. Ole Berg.", []),
    ("Mr. Berg (Denmark): 12 votes.", []),
    ("Contact: Ms. Ana Lind, who can be reached until noon.", []),
    ("An official spoke to us about Ana Lind.\n\nQ: Is she well?\n\nA: I think she is ill.", [
        ("", "I", "she is ill"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_speaks_in_a_record(text: str, expected: list[tuple[str, str, str]]) -> None:
    read = extract(Article(key="a", text=text, title="A", origin="a.txt"))
    found = [
        (
            read.mentions[claim.speaker].name if claim.speaker is not None else "",
            claim.source.of(text) if claim.source else "",
            claim.content.of(text),
        )
        for claim in read.claims
    ]
    assert found == expected


def test_capitals_before_a_state_are_a_delegate() -> None:
    text = "The committee met.\n\nPRIMOŽ ZAJC (Slovenia) recalled that the road was shut."
    read = extract(Article(key="a", text=text, title="A", origin="a.txt"))
    assert [m.type for m in read.mentions if m.name == "PRIMOŽ ZAJC"] == [EntityType.PERSON]
