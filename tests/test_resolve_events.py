"""What events are called of which little is known; those of which nothing is are left out."""

import pytest
from sentences import known, read

CALLED = {
    "The resolution failed to pass by 12 votes to 30.": ["Failure"],
    "Russia vetoed the draft.": ["Veto of Russia"],
    "Three journalists were arrested.": ["Arrest"],
    "The arrest of Lena Holm angered her party.": ["Arrest of Lena Holm"],
    "Police had opened an inquiry.": ["Investigation"],
    "The motion was thrown out by 12 votes to 30.": ["Rejection"],
    "Lena Holm razed the mill on Monday.": ["13 May 2024"],
    "The convoy was marooned in Koro on Monday.": ["Koro, 13 May 2024"],
}


@pytest.mark.parametrize("text", CALLED)
def test_an_event_goes_by_what_the_text_tells_of_it(text: str) -> None:
    assert [event.label for event in known(text).events] == CALLED[text]


NAMELESS = """
The motion fell by 12 votes to 30.
The bill went down by 12 votes to 30.
The bill was lost by 12 votes to 30.
"""


@pytest.mark.parametrize("text", NAMELESS.strip().splitlines())
def test_an_event_of_which_nothing_is_known_is_left_out(text: str) -> None:
    assert read(text).events
    assert known(text).events == ()
