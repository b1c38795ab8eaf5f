"""The tagger's names and the words' morphology, each beside what it must agree with."""

import numpy as np
import pytest

from kg.extract.network.encoding import encode, windows
from kg.extract.network.reading import read
from kg.extract.network.running import run
from kg.extract.network.tagger import TAGS, TYPES, best, both, may_follow
from kg.extract.text.language import pipeline
from kg.extract.text.morphology import COMPONENTS, Morphology
from kg.extract.text.paragraphs import paragraphs, tidy
from kg.resources import folder

NAMES = [
    (
        "Foreign Minister Ana Lind met Mr Tomas Berg of Iceland in Oslo.",
        [("PERSON", "Ana Lind"), ("PERSON", "Tomas Berg"), ("PLACE", "Iceland"), ("PLACE", "Oslo")],
    ),
    ("The talks went on for three days.", []),
    (
        "The European Commission thanked Kenya.",
        [("ORG", "European Commission"), ("PLACE", "Kenya")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_have_their_type_and_exact_words(text: str, expected: list[tuple[str, str]]) -> None:
    found = read(text).names
    assert [(name.type, text[name.start : name.end]) for name in found] == expected
    assert all(0 < name.probability <= 1 for name in found)


def test_a_long_text_is_read_in_windows_that_lose_nothing() -> None:
    text = "Ana Lind left Oslo on Monday. " * 120
    assert len(list(windows(encode(text)))) > 3
    found = [text[name.start : name.end] for name in read(text).names]
    assert found == ["Ana Lind", "Oslo"] * 120


@pytest.mark.parametrize("title", ["Mr.", "Dr.", "J."])
def test_no_window_ends_between_a_title_and_its_name(title: str) -> None:
    texts = ["so " * length + f"we saw {title} Lind there too. " * 60 for length in range(12)]
    begun = {text[w.words[0].start :].split()[0] for text in texts for w in windows(encode(text))}
    assert begun == {"so", "we"}


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "x" * 5000, "¿☃? " * 400, "A" + "b" * 300 + " Oslo"]
)
def test_odd_texts_are_read(text: str) -> None:
    assert all(name.type in TYPES for name in read(text).names)


def test_what_follows_what_is_held_even_where_scores_say_otherwise() -> None:
    scores = np.random.default_rng(3).normal(size=(40, len(TAGS))).astype(np.float32)
    tags = [TAGS[tag] for tag in best(scores)]
    assert all(may_follow(a, b) for a, b in zip(["O", *tags], [*tags, "O"], strict=True))


def test_the_teller_is_heard_of_words_of_which_the_tagger_is_not_sure() -> None:
    sure, unsure, several = (np.zeros(len(TAGS), dtype=np.float32) for _ in range(3))
    sure[0], unsure[TAGS.index("S-ORG")], several[TAGS.index("B-PERSON")] = 9, 0.5, 0.5
    outputs = run(encode("a b c"))
    tags = np.stack([sure, unsure, several])
    nothing = np.zeros_like(tags)
    nothing[:, 0] = 4  # a name, says the teller, is none of these
    told = both(outputs._replace(tags=tags, names=nothing))
    assert (told[[0, 2]] == tags[[0, 2]]).all()
    assert told[1].argmax() == 0 != tags[1].argmax()


def test_morphology_is_what_spacys_own_components_say() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder("articles").iterdir())]
    parts = [tidy(text[span.start : span.end]) for text in texts for span in paragraphs(text, 0)]
    nlp = pipeline()
    parsed = list(nlp.pipe(parts))
    quick = Morphology(nlp).of(parsed, parsed)
    for doc, forms in zip(nlp.pipe(parts), quick, strict=True):
        for component in COMPONENTS:
            doc = nlp.get_pipe(component)(doc)  # noqa: PLW2901  # a component gives the same doc
        for form, theirs in zip(forms, doc, strict=True):
            if theirs.i and theirs.nbor(-1).dep_ == "expl":
                continue  # "there is": the one pair that tables of single words cannot tell
            assert form == (theirs.pos_, theirs.lemma_)
