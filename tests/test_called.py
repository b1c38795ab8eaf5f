"""What ", which it described as" and "it" mean: the event told right before, or nothing."""

import pytest
from sentences import read

CALLED = {
    "The Sejm adopted a resolution on 11 July 2023 commemorating the 80th anniversary of the "
    "killings of Poles in Volhynia in 1943, which it described as “a crime of genocide”.": [
        ("killings", "a crime of genocide")
    ],
    "The Council adopted a declaration on the raid on Bentar on 3 May 2021, which it described as "
    "“a massacre”.": [("raid", "a massacre")],
    "Parliament adopted a text on Monday recalling the expulsion of the Chagossians in 1968, which "
    "it termed “a crime against humanity”.": [("expulsion", "a crime against humanity")],
    "Norway commemorated the raid on Bentar in 1943, which Ana Lind called “a massacre”.": [
        ("raid", "a massacre")
    ],
    # a text right before, and what is no event
    "The Council adopted a resolution on Monday, which Norway called “a farce”.": [
        ("resolution", "a farce")
    ],
    "Parliament adopted the Mines Bill on Monday. The opposition called the ruling “a coup by "
    "robe”; the bar association called it “a good day for the Republic”.": [],
    "Parliament adopted the Mines Bill on Monday. Ana Lind called the headline “a lie”, and Per "
    "Vik called it “a joke”.": [],
    "Police arrested Ole Berg on Monday. Ana Lind called it “a scandal”.": [
        ("arrested", "a scandal")
    ],
}


@pytest.mark.parametrize("text", CALLED)
def test_what_is_called_so(text: str) -> None:
    found = read(text)
    called = []
    for claim in found.claims:
        if claim.characterized_as is not None:
            event, adopted = claim.characterizes, claim.characterizes_text
            thing = found.events[event].trigger if event is not None else None
            thing = found.resolutions[adopted].trigger if adopted is not None else thing
            called.append((thing.of(text) if thing else "", claim.characterized_as.of(text)))
    assert called == CALLED[text]
