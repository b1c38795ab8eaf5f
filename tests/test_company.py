"""Sentences and who took part in what they tell; published on Thursday, 16 May 2024."""

import pytest
from sentences import read

from kg.model.extraction import Form

TOOK_PART = """
Lena Holm, who chaired the talks in Oslo on Monday, left early. | talks | Lena Holm
The candidates met on 13 May for a debate moderated by Lena Holm. | met | Lena Holm
The Senate adopted a motion by Lena Holm on Monday. | adopted | Senate, Lena Holm
The Senate adopted on Monday a bill, moved by Lena Holm, to ban it. | adopted | Senate, Lena Holm
There was a walkout by members of the Green Party on Monday. | walkout | Green Party
The Senate met on Monday under the chairmanship of Lena Holm. | met | Senate, Lena Holm
Lena Holm visited Kenya at the invitation of Tomas Berg. | visited | Lena Holm, Tomas Berg
A session of the African Union was held on Monday. | session | African Union
Lena Holm, flanked by Mary Smith, addressed the nation. | addressed | Lena Holm, Mary Smith
A delegation led by Lena Holm met Tomas Berg on Monday. | met | Lena Holm, Tomas Berg
Lena Holm will speak at the funeral of Tomas Berg on Saturday. | funeral | Lena Holm, Tomas Berg
Lena Holm, a judge who took over from Mary Smith on 1 May, won. | took | Lena Holm, Mary Smith
Talks between Iran and Mali, mediated by Lena Holm, ended Monday. | Talks | Iran, Mali, Lena Holm
The Senate adopted the bill Monday, with Iran and Mali abstaining. | adopted | Senate, Iran, Mali
The party led by Lena Holm met Tomas Berg on Monday. | met | Tomas Berg
"""


@pytest.mark.parametrize("line", TOOK_PART.strip().splitlines())
def test_who_took_part(line: str) -> None:
    text, word, names = line.split(" | ")
    found = read(text)
    people = {
        found.mentions[ref].name
        for event in found.events
        if event.trigger.of(text) == word
        for ref in event.participants
        if found.mentions[ref].form is Form.NAME
    }
    assert people == set(names.split(", "))


def test_whoever_is_counted_among_the_guests_was_there() -> None:
    found = read(
        "A seminar was held in Oslo on Monday. Among the guests were Lena Holm and Tomas Berg."
    )
    people = {found.mentions[ref].name for event in found.events for ref in event.participants}
    assert people == {"Lena Holm", "Tomas Berg"}
