"""Words of others within an article: whose they are, who relays whom, and what is no body's own."""

from datetime import date

import pytest

from kg.extract import extract
from kg.model.article import Article
from kg.model.extraction import Extraction

PUBLISHED = date(2024, 5, 16)


def read(text: str) -> Extraction:
    return extract(Article(key="a", text=text, title="A", origin="a.txt", published=PUBLISHED))


ADOPTED = "The Security Council adopted resolution 2700 on 3 May 2023. "
ACTS = {
    # what a body does, and what somebody else says that it does
    f"{ADOPTED}The resolution condemns the raid and calls on Norway to leave.": ["condemn", "call"],
    f"{ADOPTED}The Council also urged talks and condemned the raid.": ["urge", "condemn"],
    f"{ADOPTED}It condemned the raid, according to the Nordic Press Agency.": ["condemn"],
    f"{ADOPTED}Norway's ambassador, Ole Berg, said the Council demanded too much, urged nothing "
    "and condemned only one side.": [],
    f"{ADOPTED}The delegate of Norway said his country had supported the text but regretted that "
    "its proposals had been set aside.": [],
    f"{ADOPTED}Norway claimed that the resolution condemns only one side and demands nothing.": [],
    f"{ADOPTED}According to the delegate of Mali, the Council condemned a myth.": [],
    "Parliament passed a motion on Monday. Jane Holm, who tabled it, said it condemned the raid "
    "and demanded an inquiry.": [],
    # all that is told of the text is hers
    "Jane Holm recalled that the Senate had adopted a resolution on Monday, moved by Senator Ole "
    "Berg, which condemned the raid and urged talks.": ["condemn", "urge"],
}


@pytest.mark.parametrize("text", ACTS)
def test_what_others_say_of_a_text_is_no_act_of_its_body(text: str) -> None:
    [resolution] = read(text).resolutions
    assert list(resolution.actions) == ACTS[text]


RELAYS = {
    "Lena Holm said that the army shelled Koro and that Norway denied it.": {"said": ["denied"]},
    "Lena Holm said that Ole Berg had told her that the rebels claimed that the army lied.": {
        "said": ["told"],
        "told": ["claimed"],
    },
    "Lena Holm said Norway condemned the raid and Chad welcomed the truce.": {
        "said": ["condemned", "welcomed"]
    },
    "Ole Berg told Lena Holm that “the war is over”, according to a video released by Norway.": {
        "according to": ["told"]
    },
    "The army had fired first, Ole Berg said, according to a report by Norway.": {
        "according to": ["said"]
    },
    "Lena Holm condemned the raid.": {},
}


@pytest.mark.parametrize("text", RELAYS)
def test_who_relays_whose_words(text: str) -> None:
    claims = read(text).claims
    cues = [claim.cue.of(text) if claim.cue else "" for claim in claims]
    found = {cues[i]: [cues[r] for r in c.reports] for i, c in enumerate(claims) if c.reports}
    assert found == RELAYS[text]
