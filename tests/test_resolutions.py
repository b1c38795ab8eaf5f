"""Sentences and the texts that bodies adopt in them; published on Thursday, 16 May 2024."""

from datetime import date

import pytest

from kg.extract import extract
from kg.model.article import Article
from kg.model.extraction import Extraction

PUBLISHED = date(2024, 5, 16)
Told = tuple[str | None, str | None, str | None, tuple[int | None, ...] | None]


def read(text: str) -> Extraction:
    return extract(Article(key="a", text=text, title="A", origin="a.txt", published=PUBLISHED))


def told(found: Extraction) -> list[Told]:
    """Body, number, date and votes of each text."""
    return [
        (
            found.mentions[text.adopters[0]].name if text.adopters else None,
            text.number,
            str(text.date) if text.date else None,
            text.votes,
        )
        for text in found.resolutions
    ]


SENTENCES: dict[str, list[Told]] = {
    "The UN Security Council adopted resolution 2711 (2024) on 2 May by 12 votes to none, with 3 "
    "abstentions.": [("UN Security Council", "2711 (2024)", "2024-05-02", (12, 0, 3))],
    "On Tuesday the European Parliament passed a motion condemning the arrests by 402 votes to 91, "
    "with 60 abstentions.": [("European Parliament", None, "2024-05-14", (402, 91, 60))],
    "In resolution 9/2024, adopted on 7 May, the African Union Commission urged calm.": [
        ("African Union Commission", "9/2024", "2024-05-07", None)
    ],
    "Resolution 12/3 was adopted by the Human Rights Council on 7 May without a vote.": [
        ("Human Rights Council", "12/3", "2024-05-07", None)
    ],
    "The Bundestag approved the Harbour Act on Wednesday, 310-204.": [
        ("Bundestag", None, "2024-05-15", (310, 204, None))
    ],
    "A declaration adopted by the Nordic Council in Bergen on 3 May 2024 calls for calm.": [
        ("Nordic Council", None, "2024-05-03", None)
    ],
    "The Polar Studies Council, in a resolution of 1 February 2012, condemned the raid.": [
        ("Polar Studies Council", None, "2012-02-01", None)
    ],
    "The Security Council today unanimously adopted resolution 2731 (2024).": [
        ("Security Council", "2731 (2024)", "2024-05-16", None)
    ],
    "The House of Commons voted 301 to 212 on Wednesday to approve a motion on fisheries.": [
        ("House of Commons", None, "2024-05-15", (301, 212, None))
    ],
    "The Senate Foreign Relations Committee approved S. Res. 88 on Tuesday, 14-7.": [
        ("Senate Foreign Relations Committee", "S. Res. 88", "2024-05-14", (14, 7, None))
    ],
    "The Nordic Council adopted a communiqué on Monday.": [
        ("Nordic Council", None, "2024-05-13", None)
    ],
    "The European Parliament adopted a resolution on Tuesday. The resolution was supported by 400 "
    "members.": [("European Parliament", None, "2024-05-14", None)],
    "Lawmakers in the Georgian Parliament passed the bill on Tuesday with 84 votes in favour and "
    "30 against.": [("Georgian Parliament", None, "2024-05-14", (84, 30, None))],
    # Other words by which a text passes.
    "The Knesset gave final approval on Monday to a law on ports.": [
        ("Knesset", None, "2024-05-13", None)
    ],
    "The Senate backed the Clean Air Bill on Tuesday by 54 votes to 46.": [
        ("Senate", None, "2024-05-14", (54, 46, None))
    ],
    "The Coastal Waters Bill cleared the House of Commons on Monday by 310 votes to 200.": [
        ("House of Commons", None, "2024-05-13", (310, 200, None))
    ],
    "The motion was carried in the Scottish Parliament on Wednesday, 64 to 58.": [
        ("Scottish Parliament", None, "2024-05-15", (64, 58, None))
    ],
    "The Nepali parliament signed off on the trade treaty on Monday.": [
        ("Nepali parliament", None, "2024-05-13", None)
    ],
    "The Pensions Bill won final approval in the Senate on Monday.": [
        ("Senate", None, "2024-05-13", None)
    ],
    "Ratification of the fisheries treaty by the Seimas came on Tuesday.": [
        ("Seimas", None, "2024-05-14", None)
    ],
    "The Tynwald gave a third reading to the Assisted Dying Bill on Tuesday.": [
        ("Tynwald", None, "2024-05-14", None)
    ],
    "The European Council adopted conclusions on Ukraine on Thursday.": [
        ("European Council", None, "2024-05-16", None)
    ],
    "The National Assembly approved the 2025 budget on Thursday by 180 votes to 91.": [
        ("National Assembly", None, "2024-05-16", (180, 91, None))
    ],
    # Numbers and votes of other forms.
    "The House of Representatives passed H.R. 12 on Wednesday, 219-211.": [
        ("House of Representatives", "H.R. 12", "2024-05-15", (219, 211, None))
    ],
    "The Security Council adopted S/RES/2728 (2024) on 25 March 2024.": [
        ("Security Council", "S/RES/2728 (2024)", "2024-03-25", None)
    ],
    "The bill passed the Senate 68-32 on Tuesday.": [
        ("Senate", None, "2024-05-14", (68, 32, None))
    ],
    # The body stands in another sentence.
    "The Senate met on Tuesday. Members approved, 28 to 11, Motion 7/2, which deplores the raid.": [
        ("Senate", "7/2", "2024-05-14", (28, 11, None))
    ],
    # None is adopted here.
    "The budget was voted down by the Knesset on Monday.": [],
    "A motion of censure failed in the Senate on Monday, with 120 votes in favour.": [],
    "The Labour Party backed the bill on Monday.": [],
    "The president signed the bill into law on Monday.": [],
    "The UN Security Council rejected a draft resolution on Monday.": [],
    "The UN Security Council will vote on a resolution on Monday.": [],
    "The European Parliament did not adopt the resolution.": [],
    "Norway tabled a motion in the European Parliament on Monday.": [],
    "The European Parliament may adopt a resolution in June.": [],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_what_a_body_adopted(text: str) -> None:
    assert told(read(text)) == SENTENCES[text]
