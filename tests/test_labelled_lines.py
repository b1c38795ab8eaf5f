"""Lines behind labels, sentences of one word and addresses: what capitals there name."""

import pytest
from sentences import read

from kg.model.extraction import Form

LINES = {
    "VACANCY ANNOUNCEMENT\nPost Title: Senior Political Officer\nDuty Station: Juba\nDepartment: "
    "Rivers Division\nDeadline: 30 March 2026": {"Juba", "Rivers Division"},
    "OBSERVERS\nInternational Union for Clean Rivers: Fiona Castle\nOceanwide Alliance: Thabo "
    "Nkuna, Policy Lead\nNordic League: Li Wei": {
        "International Union for Clean Rivers",
        "Fiona Castle",
        "Oceanwide Alliance",
        "Thabo Nkuna",
        "Nordic League",
        "Li Wei",
    },
    "APPLICATION FORM\nName: Ana Lind\nHost Institution: Danube Archive, Vienna\nIssuing "
    "Authority: Institute of Rivers": {
        "Ana Lind",
        "Danube Archive",
        "Vienna",
        "Institute of Rivers",
    },
    "Speakers:\nNorway: Mr. Jon Berg\nChad: Ms. Fatime Mahamat\nPeru: Mr. Luis Soto": {
        "Norway",
        "Jon Berg",
        "Chad",
        "Fatime Mahamat",
        "Peru",
        "Luis Soto",
    },
    # What a line says it is about is a title.
    "PRESS RELEASE\nContact: Press Unit, Room 214\nRe: Winter Road Salt\nDate: 3 May 2026": set(),
}


@pytest.mark.parametrize("text", LINES)
def test_names_of_lines(text: str) -> None:
    assert {mention.name for mention in read(text).mentions} == LINES[text]


def test_a_group_before_a_colon_is_a_body() -> None:
    names = {mention.name for mention in read("Contact Group: the ministers met in Vik.").mentions}
    assert "Contact Group" in names


CAPITALS = {
    "Tall, soft-spoken Wang Wei, party secretary, arrived late.": {"Wang Wei"},
    "Lula, former president of Brazil, spoke in Vik.": {"Lula", "Brazil", "Vik"},
    "Berg, former Prime Minister of Chad, spoke in Vik.": {"Berg", "Chad", "Vik"},
    "Young, new Foreign Minister of Chad, left Vik.": {"Young", "Chad", "Vik"},
    "Haddad, elected Deputy Speaker in May, spoke.": {"Haddad"},
    "Berg erupted when the vote was called.": {"Berg"},
    "Claire Danes met Ana Lind.": {"Claire Danes", "Ana Lind"},
    "The following were chosen: Ana Lind, chair; John\nBerg, clerk.": {"Ana Lind", "John Berg"},
    "DG SANTE said so. Ana Lind, head of DG TRADE, agreed.": {"DG SANTE", "Ana Lind"},
    "DG Agri's costs fell. Jon Berg left Vik.": {"DG Agri", "Jon Berg", "Vik"},
    "Cycle bridge. The mayor agreed to build it.": set(),
    "Lake Tana. The mayor stopped the boats.": {"Lake Tana"},
    "Office of Senator Paula Whit (R-Idaho)\n\nShe met Jon Berg.": {
        "Paula Whit",
        "Idaho",
        "Jon Berg",
    },
    "Write to the Ministry of Works, Islandi väljak 1, Tallinn.": {"Ministry of Works", "Tallinn"},
    "Jon Berg told France 24 that he had left.": {"Jon Berg", "France 24"},
    "PERSONNEL, 9 March. The Registry of the Nordic Court has a new head.": {
        "Registry of the Nordic Court"
    },
    '"Order!" said the Speaker. Uproar ensued. Lula prevailed.': {"Lula"},
    "Media: 10:30 a.m. (ET), West Hall, Ottawa": {"West Hall", "Ottawa"},
    "Sir, your report on the Danube is wrong.\nAna Lind\nVik\n\nThe editor thanks her.": {
        "Danube",
        "Ana Lind",
    },
    "The contract went to Brugbouw De Wit BV.": {"Brugbouw De Wit BV"},
}


@pytest.mark.parametrize("text", CAPITALS)
def test_what_capitals_name(text: str) -> None:
    found = read(text).mentions
    assert {m.name for m in found if m.form is Form.NAME} == CAPITALS[text]
