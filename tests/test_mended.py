"""Where the parser is known to err, a paragraph hangs together as it should."""

from random import Random

import pytest

from kg.extract.text.language import passages
from kg.extract.text.openings import resubjected
from kg.extract.text.parse import Doc


def parsed(text: str) -> Doc:
    """The one paragraph of a text."""
    [passage] = passages(text)
    return passage.doc


def subjects(text: str) -> dict[str, str]:
    """For each verb with a subject, its subject."""
    return {word.head.text: word.text for word in parsed(text) if word.dep_.startswith("nsubj")}


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The League met. On Tuesday parliament adopted a declaration.", "adopted", "parliament"),
        ("On 4 May deputies adopted a declaration on water.", "adopted", "deputies"),
        ("At a ceremony on 16 May Ministers marked the anniversary.", "marked", "Ministers"),
        ("In late May parliament adopted a law.", "adopted", "parliament"),
        ("In March 1986 widows from both towns sat down.", "sat", "widows"),
        ("On the 12th Gintarė Vaitekūnaitė gave evidence on walls.", "gave", "Vaitekūnaitė"),
        ("By 131 votes to none parliament adopted a declaration.", "adopted", "parliament"),
        ("By 27 votes to 11 the senators yesterday approved a text.", "approved", "senators"),
        ("In the night of 7 December armed men in uniform entered it.", "entered", "men"),
        ("On a show of hands delegates threw out a paper from Braga.", "threw", "delegates"),
        ("In Gaza aid workers asked for a truce.", "asked", "workers"),
    ],
)
def test_who_stands_behind_a_day_or_a_count_is_the_subject(
    text: str, verb: str, subject: str
) -> None:
    assert subjects(text)[verb] == subject


def test_a_day_before_a_subject_hangs_on_its_preposition() -> None:
    doc = parsed("On 12 November parliament adopted Law 105 on water.")
    assert [(w.text, w.head.text, w.dep_) for w in doc[1:4]] == [
        ("12", "November", "nummod"),
        ("November", "On", "pobj"),
        ("parliament", "adopted", "nsubj"),
    ]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("In the 12th century monks lived here.", "lived", "monks"),
        ("On Tuesday talks held in Oslo ended.", "ended", "talks"),
        ("On Monday the bill was adopted.", "adopted", "bill"),
        ("In Brussels EU ministers adopted a resolution.", "adopted", "ministers"),
        ("She agreed to two of them on Monday.", "agreed", "She"),
        ("Between Monday and Wednesday army helicopters brought food.", "brought", "helicopters"),
    ],
)
def test_what_the_parser_has_right_stays(text: str, verb: str, subject: str) -> None:
    assert subjects(text)[verb] == subject


@pytest.mark.parametrize(
    ("text", "verb", "tag", "subject"),
    [
        ("Ana Lind, the director of the Institute, informed members that its consent had lapsed.",
         "informed", "VBD", "Lind"),
        ("The district commissioner, Ole Berg, informed partners on Wednesday that it would go.",
         "informed", "VBD", "commissioner"),
        ("Their association, Brufut Together, and the rights group Justice Without Visa called on "
         "Togo to hand over a second suspect.", "called", "VBD", "association"),
        ("Mali's reconciliation minister, Lassana Diabaté, disputes that anything was negotiated.",
         "disputes", "VBZ", "minister"),
    ],
)  # fmt: skip
def test_a_sentence_has_the_one_verb_that_it_can_have(
    text: str, verb: str, tag: str, subject: str
) -> None:
    root = next(word for word in parsed(text) if word.text == verb)
    assert (root.head.text, root.dep_, root.tag_, root.pos_) == (verb, "ROOT", tag, "VERB")
    assert subjects(text)[verb] == subject


@pytest.mark.parametrize(
    "text",
    [
        "Present: Ana Lind, retired judges, and Ole Berg.",
        "Ana Lind and Ole Berg, jailed editors of the paper.",
        "Ana Lind, president of the Fund, appointed members of the board in Oslo.",
        "Ana Lind, chair, demands on the government, page four.",
    ],
)
def test_what_is_no_sentence_gets_no_verb(text: str) -> None:
    assert all(word.dep_ != "ROOT" or word.pos_ != "VERB" for word in parsed(text))


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("A petition to make him shave, Guy Holm of the Greenshore Party said, would have support.",
         "said", "Holm"),
        ("Oslo, the High Commissioner replied, shared the grief.", "replied", "Commissioner"),
        ('The charge is "a novel for tourists", scoffed the ambassador, Viktar Zhdan.',
         "scoffed", "ambassador"),
    ],
)  # fmt: skip
def test_who_says_something_is_the_subject_of_the_verb_of_saying(
    text: str, verb: str, subject: str
) -> None:
    assert subjects(text)[verb] == subject


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The Council deplores the raid, urges States to act and calls for talks.", "States"),
        ('Lind called the bill "a disgrace", announced plans to leave and sat down.', "plans"),
        ("She thought it was over, said goodbye and left.", "goodbye"),
    ],
)
def test_to_whom_or_what_it_is_said_is_no_speaker(text: str, other: str) -> None:
    assert other not in subjects(text).values()


def test_nothing_hangs_on_itself_by_a_day_above_its_preposition() -> None:
    doc = parsed("On 12 November parliament adopted it.")
    found = resubjected(doc, [2, 3, 3, 4, 4, 4, 4], [0])
    assert (found[0], found[2]) != (2, 0)


SHAPES = (
    "On In By to votes Tuesday 4 May parliament adopted said informed members that , Ana Lind The "
    "chair was 12 of and retorted who deputies the seated ( ) “ ” approved it"
)


@pytest.mark.parametrize("seed", range(8))
def test_whatever_the_words_each_hangs_on_a_root_in_the_end(seed: int) -> None:
    chance = Random(seed)  # noqa: S311  # sentences, not secrets
    for _ in range(60):
        text = " ".join(chance.choice(SHAPES.split()) for _ in range(chance.randint(1, 25)))
        for passage in passages(text + chance.choice([".", "", "!"])):
            assert all(len(word.ancestors) < len(passage.doc) for word in passage.doc)
