"""Texts as their own bodies give them out, and as reports tell their numbers, votes and bodies.

Published on Thursday, 16 May 2024.
"""

import pytest
from sentences import read
from test_resolutions import Told, told

ADOPTED: dict[str, list[Told]] = {
    "Resolution of the Council of Elder Towns\n\nThe Council of Elder Towns, meeting in Vik,\n\n"
    "Calls on the Ministry of Rail to run trains;\n\nAdopted on 3 May 2024 by 12 votes to 4.": [
        ("Council of Elder Towns", None, "2024-05-03", (12, 4, None))
    ],
    "Northern Basin Council\nDecision No. 88\nTHE OFFICE IN VIK\n\nThe Northern Basin Council\n\n"
    "Decides to keep its office in Vik;\n\nAdopted at the 301st Meeting, 2 May 2024": [
        ("Northern Basin Council", "No. 88", "2024-05-02", None)
    ],
    "Statement by the Caucus of River Mayors\n\nWe, the members of the Caucus meeting in Vik,\n\n"
    "1. Urge our states to count the boats;\n\nAdopted unanimously on 3 May 2024.": [
        ("Caucus of River Mayors", None, "2024-05-03", None)
    ],
    "The Congress of Peru approved Law 31,402 on Tuesday by 71 votes to 29.": [
        ("Congress of Peru", "31,402", "2024-05-14", (71, 29, None))
    ],
    "The UNIDO General Conference on Tuesday adopted Resolution GC(20)/RES/4 without a vote.": [
        ("UNIDO General Conference", "GC(20)/RES/4", "2024-05-14", None)
    ],
    "The House passed a companion measure, H.R. 3140, on Tuesday by a vote of 219-211.": [
        ("House", "H.R. 3140", "2024-05-14", (219, 211, None))
    ],
    # What else stands before a number or a day is none of these.
    "Report of the Committee on Works\n\nThe committee met in Vik on 3 May 2024.": [],
}  # fmt: skip


@pytest.mark.parametrize("text", ADOPTED)
def test_what_is_adopted(text: str) -> None:
    assert told(read(text)) == ADOPTED[text]
