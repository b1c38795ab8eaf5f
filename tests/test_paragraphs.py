"""How a text is cut: headings of sections apart, sentences never torn at the end of a line."""

import pytest

from kg.extract.text.paragraphs import paragraphs

BELOW = "The Seimas met in Vilnius on Monday and took up the bill that the mayor wants. It passed."

CUT = ("Next steps", "II. Trade", "The way ahead for ferries", "VILNIUS, 3 March", "By Rasa Ek",
       "In brief", "Statement by the Harbour League")  # fmt: skip
WHOLE = (
    "According to the Ministry",
    "The bill was put forward by",
    "Minister Rasa Ek said",
    "Rasa Ek is the head of the",
    "Lithuania's",
    "Speaking to guests on Monday",
    "In an interview with the Herald",
    "Foreign Minister Rasa Ek and",
    "VILNIUS, 3 March —",
    "Mr Ek, who",
    "Trade Minister Rasa Ek also met",
)


@pytest.mark.parametrize("line", CUT)
def test_a_heading_right_above_a_paragraph_is_apart(line: str) -> None:
    text = f"{line}\n{BELOW}"
    assert [span.of(text) for span in paragraphs(text, 0)] == [line, BELOW]


@pytest.mark.parametrize("line", WHOLE)
def test_what_a_sentence_begins_with_is_no_heading(line: str) -> None:
    assert len(list(paragraphs(f"{line}\n{BELOW}", 0))) == 1


def test_a_line_that_goes_on_with_a_small_letter_has_no_heading() -> None:
    below = "said on Monday that the ferries to the islands would run again in May."
    text = f"Foreign Minister Rasa Ek\n{below}"
    assert len(list(paragraphs(text, 0))) == 1


def test_a_name_over_an_office_is_no_heading() -> None:
    below = "Secretary-General of the League of Harbour Towns, with its seat in the port of Vik"
    text = f"Rasa Ek\n{below}"
    assert len(list(paragraphs(text, 0))) == 1


@pytest.mark.parametrize("line", ["Deputy Prime Minister and Minister of Ports", "Governor"])
def test_a_title_is_of_whoever_is_named_below(line: str) -> None:
    below = "Rasa Ek met the mayor of Vik, Jon Dahl, on Monday. They spoke about ferries."
    assert len(list(paragraphs(f"{line}\n{below}", 0))) == 1
    behind = "The mayor of Vik, Jon Dahl, met the two on Monday. They spoke about ferries."
    assert len(list(paragraphs(f"{line}\n{behind}", 0))) == 2


def test_a_line_that_names_the_authors_stands_apart() -> None:
    text = f"Storm hits Vik\nBy RASA EK and Jon Dahl – Reporter\n{BELOW}"
    lines = ["Storm hits Vik", "By RASA EK and Jon Dahl – Reporter", BELOW]
    assert [span.of(text) for span in paragraphs(text, 0)] == lines
    two = f"By Rasa Ek\nEdited by Jon Dahl\n{BELOW}"
    assert [span.of(two) for span in paragraphs(two, 0)] == [two[: -len(BELOW) - 1], BELOW]
    broken = "The mayor of Vik was met\nBy Rasa Ek of the harbour office and\nher aides on Monday."
    assert len(list(paragraphs(broken, 0))) == 1


HEADLINE = "Senate adopts unanimous resolution condemning strike on ferries"
WRAPPED = (
    "The Senate on Monday adopted a resolution on the ferries between Bergen\n"
    "Harbour and Oslo by 12 votes to none. It condemns the strike by the crews.",
    "The Senate adopted a resolution. It asks for more ferries between Bergen and\n"
    "The Hague, and for more buses.",
)


def test_a_headline_behind_which_the_next_word_would_have_fitted_is_apart() -> None:
    text = f"{HEADLINE}\n{BELOW}"
    assert [span.of(text) for span in paragraphs(text, 0)] == [HEADLINE, BELOW]


def test_only_the_top_of_an_article_has_a_headline_of_such_length() -> None:
    text = f"{BELOW}\n\n{HEADLINE}\n{BELOW}"
    assert len(list(paragraphs(text, 0))) == 2


@pytest.mark.parametrize("text", WRAPPED)
def test_the_first_line_of_prose_broken_into_lines_is_no_headline(text: str) -> None:
    assert len(list(paragraphs(text, 0))) == 1
