"""Sentences and the texts that bodies adopt in them; published on Thursday, 16 May 2024."""

import pytest
from sentences import article, known, read

from kg.describe import describe
from kg.model.extraction import Extraction
from kg.vocabulary import KG

Told = tuple[str | None, str | None, str | None, tuple[int | None, ...] | None]


def told(found: Extraction, *, rejected: bool = False) -> list[Told]:
    """Body, number, date and votes of each text that was adopted, or rejected."""
    return [
        (
            found.mentions[text.adopters[0]].name if text.adopters else None,
            text.number,
            str(text.date) if text.date else None,
            text.votes,
        )
        for text in found.resolutions
        if text.rejected is rejected
    ]


SENTENCES: dict[str, list[Told]] = {
    "Poland’s lower house, the Sejm, adopted a resolution on 2 May by 440 votes to none.": [
        ("Sejm", None, "2024-05-02", (440, 0, None))
    ],
    "The upper house, the Bundesrat, passed the bill on Monday by 40 votes to 29.": [
        ("Bundesrat", None, "2024-05-13", (40, 29, None))
    ],
    "Chile’s lower chamber, the Chamber of Deputies, approved the motion on Monday.": [
        ("Chamber of Deputies", None, "2024-05-13", None)
    ],
    "A UN committee, the Third Committee, adopted a resolution on Monday by 90 votes to 8.": [
        ("Third Committee", None, "2024-05-13", (90, 8, None))
    ],
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
    "members.": [("European Parliament", None, "2024-05-14", (400, None, None))],
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
    "The UN General Assembly on Monday adopted by a recorded vote of 121 in favour to 6 against, "
    "with 38 abstentions, a resolution calling for a truce.": [
        ("UN General Assembly", None, "2024-05-13", (121, 6, 38))
    ],
    "The resolution passed with 86 in favour and none against.": [
        (None, None, None, (86, 0, None))
    ],
    "Peers adopted the motion by 214 votes to 176 on Monday.": [
        (None, None, "2024-05-13", (214, 176, None))
    ],
    "The Senate approved the Water Law 61-0 on 3 May 2024.": [
        ("Senate", None, "2024-05-03", (61, 0, None))
    ],
    "Lawmakers approved the law 61-0.": [(None, None, None, (61, 0, None))],
    "The Senate adopted Law 24-12 on 3 May 2024.": [("Senate", "24-12", "2024-05-03", None)],
    "The Moroccan parliament adopted law 24-09 on 3 May 2024.": [
        ("Moroccan parliament", "24-09", "2024-05-03", None)
    ],
    # A document's number in brackets, and votes between the verb and the text.
    "In a resolution (A/HRC/58/L.9) on Mali, adopted on Monday by a vote of 28 in favour, 5 "
    "against and 14 abstentions, the Human Rights Council condemned the raid.": [
        ("Human Rights Council", "A/HRC/58/L.9", "2024-05-13", (28, 5, 14))
    ],
    "The Seimas approved on Monday by 78 votes to three, with six abstentions, the Statement “On "
    "Mali” (587 AE).": [("Seimas", "587 AE", "2024-05-13", (78, 3, 6))],
    "The Senate passed the Act on Amendments to the Fishing Act (533 SE) on Monday.": [
        ("Senate", "533 SE", "2024-05-13", None)
    ],
    "The Senate passed the bill (12-3) on Monday.": [("Senate", None, "2024-05-13", (12, 3, None))],
    "MEPs on Tuesday backed, by 420 votes to 90, a resolution on Mali.": [
        (None, None, "2024-05-14", (420, 90, None))
    ],
    "The Senate adopted the resolution by 420 votes in favour and 90 against on Tuesday.": [
        ("Senate", None, "2024-05-14", (420, 90, None))
    ],
    "The Senate adopted Motion No. 14 of 2024 on Monday.": [
        ("Senate", "No. 14 of 2024", "2024-05-13", None)
    ],
    "The City Council approved an ordinance on Tuesday with nine councilors voting in favor and "
    "two against. Ordinance No. 118 bans plastic.": [
        ("City Council", "No. 118", "2024-05-14", (9, 2, None))
    ],
    "The House debated it on Monday. The House divided: Ayes 96, Noes 71. The motion was carried "
    "on Monday.": [("House", None, "2024-05-13", (96, 71, None))],
    "In a communiqué issued on Monday, the African Union urged calm.": [
        ("African Union", None, "2024-05-13", None)
    ],
    # What is told beside it is of another text.
    "The Assembly adopted resolution 12 on Monday. In the Commons, a motion was carried by 52 "
    "votes to 48.": [
        ("Assembly", "12", "2024-05-13", None),
        ("Commons", None, "2024-05-13", (52, 48, None)),
    ],
    "The Senate approved the treaty on Monday. The Commons rejected a budget by 52 votes to 48.": [
        ("Senate", None, "2024-05-13", None)
    ],
    # The body stands in another sentence.
    "The Senate met on Tuesday. Members approved, 28 to 11, Motion 7/2, which deplores the raid.": [
        ("Senate", "7/2", "2024-05-14", (28, 11, None))
    ],
    # None is adopted here.
    "Peers voted by 214 votes to 176 for an amendment to the bill.": [],
    "The budget was voted down by the Knesset on Monday.": [],
    "A motion of censure failed in the Senate on Monday, with 120 votes in favour.": [],
    "The Labour Party backed the bill on Monday.": [],
    "The president signed the bill into law on Monday.": [],
    "The UN Security Council rejected a draft resolution on Monday.": [],
    "The UN Security Council will vote on a resolution on Monday.": [],
    "The European Parliament did not adopt the resolution.": [],
    "Norway tabled a motion in the European Parliament on Monday.": [],
    "The European Parliament may adopt a resolution in June.": [],
    # Bodies in the phrase of a text, behind how it passed, and of committees of citizens none.
    "Security Council resolution 1701 of 2006 called for a ceasefire in Lebanon.": [
        ("Security Council", "1701 of 2006", "2006", None)
    ],
    "Resolution 12/2024 of the Senate Committee on Fisheries condemned the arrests.": [
        ("Senate Committee on Fisheries", "12/2024", None, None)
    ],
    "The Nordic Council debated the text. The resolution was adopted by acclamation by the African "
    "Union Assembly on 3 May.": [("African Union Assembly", None, "2024-05-03", None)],
    "The Standing Committee on Law met on Tuesday. The Harbour Action Committee protested outside. "
    "The committee adopted a resolution by 12 votes to 3.": [
        ("Standing Committee on Law", None, "2024-05-14", (12, 3, None))
    ],
    "The Nordic Council’s decision of 2 May, taken by 9 votes to 2, extends the mandate.": [
        ("Nordic Council", None, "2024-05-02", (9, 2, None))
    ],
    "The African Union summit closed on Friday with the Lomé Declaration.": [
        (None, None, "2024-05-10", None)
    ],
    # A draft is one text by its number; the day stands behind the votes.
    "The Third Committee adopted draft resolution A/C.3/78/L.41 on Wednesday by 80 votes to 29, "
    "with 65 abstentions.": [("Third Committee", "A/C.3/78/L.41", "2024-05-15", (80, 29, 65))],
    "The House of Commons backed a motion recognising the famine by 274 votes to 12 on Monday.": [
        ("House of Commons", None, "2024-05-13", (274, 12, None))
    ],
    "The House of Commons met on Tuesday. A motion by the Labour MP Ana Lind calling for a vote "
    "was carried without a division.": [("House of Commons", None, "2024-05-14", None)],
    # Leaders decide for their body; "the chamber" is the one named before.
    "Leaders of the G7 issued a communiqué on Friday condemning the raid.": [
        ("G7", None, "2024-05-10", None)
    ],
    "The G20 foreign ministers adopted a joint declaration in Bergen on Friday.": [
        ("G20", None, "2024-05-10", None)
    ],
    "The Seimas met on Tuesday. The chamber adopted a declaration on Mali on Tuesday.": [
        ("Seimas", None, "2024-05-14", None)
    ],
    # What a body recalls as its own, and the motion on which it voted before.
    "The Nordic Council recalled its declaration of 12 March 2022 on the Arctic.": [
        ("its", None, "2022-03-12", None)
    ],
    "The Senate censured Minister Tomas Berg by 94 votes to 38 on Tuesday.\n\nThe motion, filed by "
    "Lena Holm, asks the court to act.": [("Senate", None, "2024-05-14", (94, 38, None))],
    "The Riga City Council voted on Tuesday to impeach Mayor Tomas Berg.\n\nIn the motion, Lena "
    "Holm accused the mayor of waste.": [("Riga City Council", None, "2024-05-14", None)],
    # What is moved in one sentence and carried in the next; a bill's number told behind.
    "The House of Assembly met on Monday. Lena Holm moved a motion urging the police to act. It "
    "was carried by 19 votes to 4 on Tuesday.": [
        ("House of Assembly", None, "2024-05-14", (19, 4, None))
    ],
    "The Montana House voted 58-41 Thursday to pass a bill that would return the range, sending "
    "House Bill 412 to Gov. Tomas Berg.": [("Montana House", "412", "2024-05-16", (58, 41, None))],
    "FINAL COMMUNIQUÉ\n\n1. The Heads of State of the Zambezi Basin Conference (ZBC) held their "
    "Fifth Ordinary Summit in Tete on 8 May 2024.\n\n2. The Summit adopted the Tete Declaration.": [
        ("Zambezi Basin Conference", None, "2024-05-08", None),
        ("Zambezi Basin Conference", None, "2024-05-08", None),
    ],
    # Those who met give out a text together; a second text; whose text a clause tells.
    "The Sabor met on Friday. Lena Holm met Tomas Berg on Monday in Opatija, where they issued a "
    "declaration calling for calm.": [(None, None, "2024-05-13", None)],
    "Lena Holm met Tomas Berg in Oslo on Monday. At the end the two sides adopted a joint "
    "declaration.": [(None, None, "2024-05-13", None)],
    "The Senate adopted a resolution and a declaration on Mali on Monday.": [
        ("Senate", None, "2024-05-13", None),
        ("Senate", None, "2024-05-13", None),
    ],
    "The Nordic Council adopted a declaration on Monday. She welcomed the resolution that Norway's "
    "National Assembly had adopted on 3 May.": [
        ("Nordic Council", None, "2024-05-13", None),
        ("National Assembly", None, "2024-05-03", None),
    ],
    "The Senate met on Monday. A second motion, EM 2025/44, tabled by Lena Holm, was passed.": [
        ("Senate", "EM 2025/44", "2024-05-13", None)
    ],
    "The Seimas met on Monday. We remind its government that it ratified the American Convention "
    "in 1979.": [],
    # What states ratify is an agreement; the article itself may be the text.
    "Fiji ratified the treaty on 3 May.": [],
    "Statement by the G7 Foreign Ministers\n\nOslo, 26 April 2024\n\nWe, the foreign ministers of "
    "the G7, condemn the raid.": [("G7", None, "2024-04-26", None)],
    "JOINT STATEMENT\n\nOslo, 26 April 2024\n\nWe, the signatories, condemn the raid.\n\nSigned:\n"
    "Lena Holm, Provincial Assembly": [],
    "The House of Representatives passed the Beach Bill on Monday. An amendment by Carla Dunkley, "
    "which would have made hotels pay for roads, was defeated by 35 votes to 25.": [
        ("House of Representatives", None, "2024-05-13", None)
    ],
    "By 31 votes to 22, the Senedd on Wednesday agreed a motion tabled by Gwen Lloyd. The motion, "
    "NDM8914, regrets the closure.": [("Senedd", "NDM8914", "2024-05-15", (31, 22, None))],
    "On 9 May UNESCO’s Executive Board adopted decision 222 EX/31 by 30 votes to 9.": [
        ("Executive Board", "222 EX/31", "2024-05-09", (30, 9, None))
    ],
    "Over the objections of Colombia, the Permanent Council, meeting in Washington, voted 22 to 4 "
    "on Wednesday to ask Panama to reopen it. Resolution CP/RES. 1261, sponsored by Barbados, also "
    "deplores the deaths.": [("Permanent Council", "CP/RES. 1261", "2024-05-15", (22, 4, None))],
    "Lena Holm was elected leader of Democratic Renewal at its congress on Sunday. The congress "
    "also adopted a motion, by 388 votes to 240, demanding an inquiry.": [
        ("Democratic Renewal", None, "2024-05-12", (388, 240, None))
    ],
    "The Assembly on Monday rejected a draft by 65 votes to 93, then adopted the resolution by 93 "
    "votes to 18, with 65 abstentions.": [("Assembly", None, "2024-05-13", (93, 18, 65))],
    "The parliament of Georgia on Monday voted 84 to 30 to adopt the law and overrode the veto of "
    "the president by 84 votes to 4.": [
        ("parliament of Georgia", None, "2024-05-13", (84, 30, None))
    ],
    "The Senate on Monday adopted, by 60 to 30, a resolution that the House had passed 300 to 100 "
    "in March.": [("Senate", None, "2024-05-13", (60, 30, None))],
    "The motion on ports was backed by 39 deputies of the Saeima and opposed by 52 on Monday.": [],
    "The Security Council on Monday adopted resolution 2728 by 14 votes, with one abstention. A "
    "Russian proposal was rejected by three votes to one, with 11 abstentions.": [
        ("Security Council", "2728", "2024-05-13", (14, None, 1))
    ],
    "The Lok Sabha passed the Ports Bill on Monday by voice vote. The Rajya Sabha passed it on "
    "Tuesday by 128 votes to 95.": [("Lok Sabha", None, "2024-05-13", None)],
    "The Executive Board adopted the decision on Monday by consensus. In 2011 it admitted Palau by "
    "107 votes to 14.": [("Executive Board", None, "2024-05-13", None)],
    "The congress of the Danube Party on Sunday adopted a resolution backing the treaty.": [
        ("congress of the Danube Party", None, "2024-05-12", None)
    ],
}

REJECTED: dict[str, list[Told]] = {
    "The City Council met on Tuesday. A motion by Councillor Lena Holm was defeated, 8-3.": [
        ("City Council", None, "2024-05-14", (3, 8, None))
    ],
    "The Senate on Tuesday rejected, by 33 votes to 24 with two abstentions, a motion asking the "
    "government to act.": [("Senate", None, "2024-05-14", (24, 33, 2))],
    "On 30 April, Congress voted down, by 71 votes to 64, a motion by Deputy Tomas Berg.": [
        ("Congress", None, "2024-04-30", (64, 71, None))
    ],
    "The bill fell in the Senate on Tuesday by 20 votes to 19.": [
        ("Senate", None, "2024-05-14", (19, 20, None))
    ],
    "The Security Council failed on Tuesday to adopt a draft resolution on Mali, with 7 votes in "
    "favour and 4 against.": [("Security Council", None, "2024-05-14", (7, 4, None))],
    "Russia on Tuesday vetoed a Security Council draft resolution on Mali, with 13 votes in favour "
    "and one against.": [("Security Council", None, "2024-05-14", (13, 1, None))],
    "The Security Council met on Monday. The resolution failed to secure the nine votes needed: "
    "eight countries voted for, two against and five abstained.": [
        ("Security Council", None, "2024-05-13", (8, 2, 5))
    ],
    "The Senate met on Monday. An amendment tabled by Lena Holm was lost, 71 to 48.": [
        ("Senate", None, "2024-05-13", (48, 71, None))
    ],
    "The government survived a no-confidence motion in the Riksdag on Monday by 175 votes to "
    "174.": [("Riksdag", None, "2024-05-13", (174, 175, None))],
    "The House of Lords on Monday voted by 214 to 176 to reject the bill.": [
        ("House of Lords", None, "2024-05-13", (176, 214, None))
    ],
    "The Senate rejected the Water Bill on Monday. Forty members voted against and 22 in favour.": [
        ("Senate", None, "2024-05-13", (22, 40, None))
    ],
    "The Parliament of Åland met on Monday. Motion 15/2024, by Mr Nordlund, proposing that fares "
    "be abolished, was rejected by 22 votes to 6, two members abstaining.": [
        ("Parliament of Åland", "15/2024", "2024-05-13", (6, 22, 2))
    ],
    "The Senate on Monday killed a competing measure, Senate Bill 190, by 22-28.": [
        ("Senate", "190", "2024-05-13", (22, 28, None))
    ],
    "Councillors in Bergen on Monday rejected by 18 votes to 15 a declaration on the war. The "
    "Union of Teachers welcomed it.": [(None, None, "2024-05-13", (15, 18, None))],
    "The Assembly on Monday rejected a draft by 65 votes to 93, then adopted the resolution by 93 "
    "votes to 18, with 65 abstentions.": [("Assembly", None, "2024-05-13", (65, 93, None))],
    "Parliament on Monday adopted the budget by 58 votes to 37, and later threw out a motion.": [],
    # Without its votes a text is not told as voted on; a veto of a president's is no body's vote.
    "The UN Security Council rejected a draft resolution on Monday.": [],
    "The president vetoed the bill on Monday, which the Senate had passed by 60 votes to 40.": [],
    "The House of Representatives on Monday passed the Reef Bill by 17 votes to 13, hours after a "
    "motion to send it back to the commission was defeated, 12-18.": [
        ("House of Representatives", None, "2024-05-13", (12, 18, None))
    ],
    "The House of Representatives passed the Beach Bill on Monday. An amendment by Carla Dunkley, "
    "which would have made hotels pay for roads, was defeated by 35 votes to 25.": [
        ("House of Representatives", None, "2024-05-13", (25, 35, None))
    ],
}


@pytest.mark.parametrize("text", REJECTED)
def test_what_a_body_voted_down(text: str) -> None:
    assert told(read(text), rejected=True) == REJECTED[text]


def test_the_graph_holds_no_text_that_was_voted_down() -> None:
    text = "The bill fell in the Senate on Tuesday by 20 votes to 19."
    quads = describe(article(text), read(text), known(text), base="http://localhost/")
    assert not any(each.object == KG.Resolution for each in quads)


PENDING = [
    "The Storting will vote on Friday on a motion that calls on Norway to leave the pact.",
    "The Nordic Council is due to vote on Monday on a resolution condemning the raid.",
    "The Storting is expected to vote on 3 June on a motion calling on Ole Berg to resign.",
]


@pytest.mark.parametrize("text", PENDING)
def test_what_a_body_is_only_to_vote_on_is_neither_adopted_nor_its_word(text: str) -> None:
    found = read(text)
    assert [told.pending for told in found.resolutions] == [True]
    assert (found.events[0].type, found.events[0].adopts) == ("other", None)
    assert [claim.speaker for claim in found.claims] == [None]
    assert found.claims[0].speaker_text is not None
    quads = describe(article(text), found, known(text), base="http://localhost/")
    assert not any(each.object == KG.Resolution for each in quads)
    assert not any(each.predicate in {KG.adopts, KG.adoptedBy, KG.dateAdopted} for each in quads)


@pytest.mark.parametrize("text", SENTENCES)
def test_what_a_body_adopted(text: str) -> None:
    assert told(read(text)) == SENTENCES[text]


ADOPTED_ON = """
In a resolution of 19 May, the Nordic Council condemned the regime.
In a resolution adopted on 19 May, the Nordic Council condemned the regime.
The Nordic Council adopted resolution 12 on 19 May by 80 votes to 30.
"""


@pytest.mark.parametrize("text", ADOPTED_ON.strip().splitlines())
def test_a_text_and_its_adoption_are_of_one_day(text: str) -> None:
    found = read(text)
    assert [str(text.date) for text in found.resolutions] == ["2023-05-19"]
    assert [str(event.date) for event in found.events] == ["2023-05-19"]


TOLD_TWICE = """
The House of Lords voted 80 to 30 on Monday to pass a bill. It was adopted by a recorded vote.
The House of Lords voted 80 to 30 to pass a bill. The Lords adopted the bill on Monday by a vote.
"""


@pytest.mark.parametrize("text", TOLD_TWICE.strip().splitlines())
def test_an_adoption_told_twice_is_one_event(text: str) -> None:
    (event,) = known(text).events
    assert event.type == "adoption"


def test_one_verb_tells_one_defeat() -> None:
    found = read("MPs voted down the budget on Monday.")
    assert [event.type for event in found.events] == ["other"]


def test_a_text_that_another_recalls_does_nothing_here() -> None:
    found = read(
        "The Security Council adopted resolution 2735 on Monday. The text, drafted by Malta, "
        "recalls resolution 2692 and requests the Secretary-General to report."
    )
    assert {text.number: text.actions for text in found.resolutions}["2692"] == ()


def test_a_text_that_its_own_body_recalls_does_nothing_anew() -> None:
    found = read("The Security Council, recalling its resolution 822 (1993), condemns the attack.")
    assert [(text.number, text.actions) for text in found.resolutions] == [("822 (1993)", ())]


def test_a_committee_of_a_senate_decides_itself() -> None:
    found = read(
        "The Foreign Relations Committee of Chile's Senate had unanimously adopted a resolution "
        "that condemned the raid."
    )
    [text] = found.resolutions
    assert found.mentions[text.adopters[0]].name.startswith("Foreign Relations Committee")
