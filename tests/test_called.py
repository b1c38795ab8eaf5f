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
    # what was rejected, though another house had approved it
    "Norway's Storting on Friday rejected a bill on ferries by 40 votes to 60. The Odelsting had "
    "approved the bill on 14 April, 88 to 52. A joint committee must now look for a common text; "
    "its first sitting is set for 21 July. Lena Holm, the mayor of Bergen, called the vote “a slap "
    "in the face of the north”.": [("rejected", "a slap in the face of the north")],
    # the text of today, though an older one was recalled last
    "Resolution 61/17, presented by Norway and Chad, passed on Monday by 19 votes to 17. Eleven "
    "states abstained, more than in 2019, when resolution 58/31 was adopted. The text condemns the "
    "raid. It was late. “It was close,” said Ole Berg. Lena Holm dismissed the resolution as “a "
    "ritual”.": [("Resolution", "a ritual")],
    # a draft that no body has adopted, though it adopted another text once
    "Ole Berg has written a draft resolution on eels. The Storting passed a resolution on salmon "
    "in 2019. Lena Holm called the draft “a leaflet”.": [],
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
