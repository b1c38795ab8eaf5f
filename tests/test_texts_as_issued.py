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
    "The resolution of the Senate of Norland on the Khol raid\n\nPorts Committee\n\nThe Ports "
    "Committee met on May 2, 2024. The Committee unanimously passed a resolution which is as "
    "follows:\n\ni) The Ports Committee condemns the raid.": [
        ("Committee", None, "2024-05-02", None)
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
    "The Fourth Committee today approved nine drafts, among them a text on lost ports.\n\nBy the "
    "terms of draft resolution A/C.4/78/L.7, approved by a vote of 121 in favour to 8 against, the "
    "General Assembly would ask States to count them.": [
        ("Fourth Committee", "A/C.4/78/L.7", "2024-05-16", (121, 8, None))
    ],
    "The Cabinet of Ministers met on Wednesday and took the following decisions:\n\n– approved the "
    "draft Law on Reefs, which is to be submitted to the National Assembly;\n– heard a report;": [
        ("Cabinet of Ministers", None, "2024-05-15", None)
    ],
    "The House of Elders sat on Tuesday. The House noted the report and, on a motion of Elder "
    "Warsame, resolved by 53 votes to 11, five Elders abstaining, to send a team to Las Dhure.": [
        ("House", None, "2024-05-14", (53, 11, 5))
    ],
    "The Town Council of Vik met on Monday. It was resolved by 12 votes to 4 that the road be "
    "closed.": [("Town Council of Vik", None, "2024-05-13", (12, 4, None))],
    "The Congress met in Vik on Tuesday. A motion on Sunday trading was remitted. Motion 3, on the "
    "depot strike, passed unopposed.": [("Congress", "3", "2024-05-14", None)],
    "The Sejm adopted an appeal to Norway on Tuesday. The appeal, No. 130, was backed by 301 "
    "deputies.": [("Sejm", "No. 130", "2024-05-14", (301, None, None))],
    "In a communiqué adopted at its 12th meeting, held on Wednesday, the Basin Council welcomed "
    "the truce of 3 May at Vik.": [("Basin Council", None, "2024-05-15", None)],
    "Plenary session\n\n• Resolution passed with 402 votes in favour\n• Debate on Monday\n\nIn a "
    "resolution adopted on Tuesday by 402 votes to 131, the European Parliament calls on Norway.": [
        ("European Parliament", None, "2024-05-14", (402, 131, None))
    ],
    "On Monday the Basin Parliament adopted two resolutions.\n\nNets\n\nIt deplores the raid.\n\n"
    "The resolution was adopted by 97 votes in favour, 31 against and 2 abstentions.\n\nReefs\n\n"
    "The Parliament recalls its resolution of 13 March 2023.\n\nThe resolution was adopted by 112 "
    "votes in favour, 22 against and 4 abstentions.": [
        ("Basin Parliament", None, "2024-05-13", (97, 31, 2)),
        ("its", None, "2023-03-13", None),
        ("Parliament", None, "2024-05-13", (112, 22, 4)),
    ],
    "The Senate Committee on Ports met on Monday. Senator Joe Holm hailed the committee's 17-5 "
    "vote to advance the Nets Act of 2023. An amendment to cut the funding in half failed by a "
    "vote of 9 to 13.": [("committee", None, "2024-05-13", (17, 5, None))],
    "The seminar, organised by the Basin Council, adopted a declaration on nets on Monday.": [],
    "The Ports Committee voted 9-2 on Monday to advance the rejection of the bill.": [],
    "The House voted 220-190 on Monday to send the Nets Bill back to the panel.": [],
    "The Senate voted 30-5 on Monday to send the Nets Bill to the governor for signature.": [
        ("Senate", None, "2024-05-13", (30, 5, None))
    ],
    "The House voted 220-190 on Monday to report the Nets Bill unfavorably.": [],
    "The Senate's 51-49 vote on Monday to delay the Nets Bill drew fire.": [],
    "The Senate met on Monday. The Nets Bill was read a third time and passed by 60 votes to 12.": [
        ("Senate", None, "2024-05-13", (60, 12, None))
    ],
    "Voting 258-9, the House on Tuesday approved on third and final reading House Bill 10415.": [
        ("House", "10415", "2024-05-14", (258, 9, None))
    ],
    "The Parliamentary Council of the Isles (PCI) on Tuesday approved Resolution 91, calling on "
    "Norway to hold elections.": [("Parliamentary Council of the Isles", "91", "2024-05-14", None)],
    "A resolution on nets was adopted without a vote by the Third Committee on Tuesday.": [
        ("Third Committee", None, "2024-05-14", None)
    ],
    "The Senate's foreign affairs committee approved a bill on Tuesday by 11 votes to 6.": [
        ("foreign affairs committee", None, "2024-05-14", (11, 6, None))
    ],
    "The Committee on Foreign Affairs (CFA) backed the report on reefs on Tuesday.": [
        ("Committee on Foreign Affairs", None, "2024-05-14", None)
    ],
    "The National Assembly on Tuesday passed two bills and a motion. The Ports Bill went through "
    "by 61 votes to 20. The motion, which asks for pensions, was carried on a show of hands.": [
        ("National Assembly", None, "2024-05-14", None),
        ("National Assembly", None, "2024-05-14", (61, 20, None)),
    ],
    "The League's congress ended on Sunday with a resolution on the strike.": [
        ("League", None, "2024-05-12", None)
    ],
    "The municipal assembly of Vik met on Monday. A bill on nets was passed by 4 votes to 3.": [
        ("municipal assembly", None, "2024-05-13", (4, 3, None))
    ],
    "The newly adopted Resolution 91 alarmed the Senate on Monday.": [(None, "91", None, None)],
    "The General Assembly met on Monday. The draft, as amended, was put to the vote and adopted by "
    "56 votes to 3, with 20 abstentions, as resolution 79/30.": [
        ("General Assembly", "79/30", "2024-05-13", (56, 3, 20))
    ],
    "Liv Dahl moved a motion on ports on Monday. The Senate adopted it by 40 votes to 3.": [
        ("Senate", None, "2024-05-13", (40, 3, None))
    ],
    "The Joint Communiqué of the Basin Council, adopted in Vik on 4 May, welcomes Norway.": [
        ("Basin Council", None, "2024-05-04", None)
    ],
    "RESOLUTION 44 (2024)\n\nAdopted by the Council of the Basin Union at its 91st meeting, on 3 "
    "May 2024\n\nThe Council,\n\nCalls upon Norway to share water.": [
        ("Council of the Basin Union", "44 (2024)", "2024-05-03", None)
    ],
    "The Fenmark Senate has given its green light to the decree. The decree, already approved by "
    "the Chamber of Deputies on 30 April, was passed on Tuesday by 98 votes to 61.": [
        ("Fenmark Senate", None, "2024-05-14", (98, 61, None))
    ],
    "The National Council on Monday vetoed the act on water fees, which the National Assembly had "
    "passed on 5 May by 47 votes to 32.": [
        ("National Assembly", None, "2024-05-05", (47, 32, None))
    ],
    "Meeting in Jos under President Sule, the Basin Authority on Sunday adopted a regulation on "
    "nets.": [("Basin Authority", None, "2024-05-12", None)],
    "The Senate had passed the Reef Act on 2 May; the House followed on Tuesday with 44 votes in "
    "favour.": [("Senate", None, "2024-05-02", None)],
    "The Senate censured Joe Holm. The motion, moved by Liv Dahl, was agreed to 36 votes to 19 on "
    "Tuesday.": [("Senate", None, "2024-05-14", (36, 19, None))],
    "Members of the Basin Parliament's budget committee approved on Tuesday, by 27 votes to 8, a "
    "resolution objecting to the plan.": [("budget committee", None, "2024-05-14", (27, 8, None))],
    "The council of the town of Altmühl met on Monday. Nineteen of the 24 councillors backed the "
    "motion.": [("council", None, "2024-05-13", (19, None, None))],
    "The Bundestag's budget for 2025 passed with 318 votes in favour and 290 against on Tuesday.": [
        ("Bundestag", None, "2024-05-14", (318, 290, None))
    ],
    "Meeting in Honiara, trade ministers agreed a joint statement on Tuesday.": [
        (None, None, "2024-05-14", None)
    ],
    "The Senate on Monday threw out the Sugar Bill by 31 votes to 14. The bill had been passed by "
    "the National Assembly on 1 March. The Senate also adopted a motion on pay.": [
        ("National Assembly", None, "2024-03-01", None),
        ("Senate", None, "2024-05-13", None),
    ],
    "The Council of Vik adopted the Forest Charter (deliberation no. 2024-07) on Monday by 38 "
    "votes to 19.": [("Council of Vik", "no. 2024-07", "2024-05-13", (38, 19, None))],
    "European Union leaders agreed on Tuesday to fund a road but left that paragraph out of the "
    "conclusions they adopted.": [("European Union", None, "2024-05-14", None)],
    "Arab foreign ministers, meeting at the headquarters of the League of Arab States, on Tuesday "
    "adopted Resolution 921 on ships.": [("League of Arab States", "921", "2024-05-14", None)],
    "House of Assembly, Wednesday sitting\n\nBill 8 was read a third time and passed on Monday. "
    "The Committee of the Whole House then met.": [
        ("House of Assembly", "8", "2024-05-13", None)
    ],
    "By resolution 79/33, adopted on 2 May by 142 votes to 10, the General Assembly endorsed the "
    "Vik Declaration.": [("General Assembly", "79/33", "2024-05-02", (142, 10, None))],
    "The World Health Assembly on Tuesday adopted the Reef Agreement.": [
        ("World Health Assembly", None, "2024-05-14", None)
    ],
    "The House sat on Monday. Bill 8, An Act to Amend the Nets Act, was read a third time.": [
        ("House", "8", "2024-05-13", None)
    ],
    "The Senate rejected the tariff bill on Monday, pleasing the White House. Also on Monday, the "
    "chamber adopted a resolution on mills.": [("Senate", None, "2024-05-13", None)],
    # What else stands before a number or a day is none of these.
    "House Resolution No. 2044, which seeks a probe, was referred to the Committee on Rules.": [],
    "The dispute, resolved by talks on Monday, is over. The parties resolved to meet.": [],
    "Report of the Committee on Works\n\nThe committee met in Vik on 3 May 2024.": [],
    # What a statement that a body issues tells of a text that others signed is not its day.
    "Statement by the Harbour League\n\nThe pact with Norway, signed in Vik on 3 May 2024, is "
    "welcome, the League said.": [],
    # What ends with a resolution is a text only of those who meet.
    "The strike at the port ended on Tuesday with a resolution that pleased the Senate.": [],
    # "It" is what is told nearer.
    "The minister introduced a bill on nets on Monday. Norway has such a law: its parliament "
    "adopted it in 2019.": [],
    "The Knesset debated a bill on nets on Monday. The climate plan stays in force; the Riksdag "
    "adopted it in 2020.": [],
    "The mayor moved a motion on nets. After a long debate the City Council of Vik adopted it on "
    "Tuesday.": [("City Council of Vik", None, "2024-05-14", None)],
    "Lawyers filed a motion for a new trial. The court approved it on Tuesday by 2 votes to 1.": [],
    "The motion was opposed by the party that adopted it as policy in 2020.": [],
    "By resolution 44 the Riksdag adopted the Ports Act on Tuesday by 80 votes to 20.": [
        ("Riksdag", "44", None, None), ("Riksdag", None, "2024-05-14", (80, 20, None))
    ],
    "Thirteen of the 24 members of the Nordic Council supported the text on Tuesday.": [
        ("Nordic Council", None, "2024-05-14", (13, None, None))
    ],
    # Whose turn is over is not whose vote is told.
    "The bill, already approved by the Senate, was passed on Tuesday by 40 votes to 12.": [
        (None, None, "2024-05-14", (40, 12, None))
    ],
    "The convention adopted by the General Assembly in 1989 was ratified by the Riksdag on "
    "Tuesday.": [("General Assembly", None, "1989", None)],
    # A text by the noun for its kind and one for a draft.
    "The Riksdag approved the budget proposal on Tuesday by 88 votes to 81.": [
        ("Riksdag", None, "2024-05-14", (88, 81, None))
    ],
    # Who tells of a list is not who did what it tells.
    "The Ministry of Oil said on Tuesday what the National Assembly had done this year:\n"
    "- Approved the budget in January\n- Adopted a bill on ports in February": [
        ("National Assembly", None, "2024-01", None),
        ("National Assembly", None, "2024-02", None),
    ],
    "The Assembly adopted nine drafts on Tuesday, among them a text on ports. Resolution 12 on cod "
    "was adopted on Wednesday.": [
        ("Assembly", None, "2024-05-14", None), ("Assembly", "12", "2024-05-15", None)
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", ADOPTED)
def test_what_is_adopted(text: str) -> None:
    assert told(read(text)) == ADOPTED[text]


LOST: dict[str, list[Told]] = {
    "The Knesset met on Monday. A rival proposal from Orly Shemtov fell in a 44-51 vote.": [
        ("Knesset", None, "2024-05-13", (44, 51, None))
    ],
    "The House sat on Monday. An amendment by the Workers' Union was defeated by 44 votes to 93.": [
        ("House", None, "2024-05-13", (44, 93, None))
    ],
    "The Senate on Wednesday rejected legislation on tariffs.\n\nFour members left early. The "
    "final tally was 47-52.": [("Senate", None, "2024-05-15", (47, 52, None))],
    "A motion of non-confidence, moved on Monday by Ana Lind, was rejected 151–178.": [
        (None, None, "2024-05-13", (151, 178, None))
    ],
    "The House sat on Monday. It divided on the motion of Ms Dahl that the debate be put off. "
    "Ayes 12, Noes 31. Motion negatived.": [("House", None, "2024-05-13", (12, 31, None))],
    "The town council met on Monday. The motion was lost by 4 votes to 5.": [
        ("town council", None, "2024-05-13", (4, 5, None))
    ],
    "The draft budget was defeated in the Lower Fenmark parliament on Monday when two left. "
    "The result was 72 to 74.": [("parliament", None, "2024-05-13", (72, 74, None))],
    "Parliament of Vanuatu, First Session\n\nThe motion of no confidence in Jon Ek was debated on "
    "Monday. Put to a secret ballot, it was defeated by 27 votes to 24.": [
        ("Parliament of Vanuatu", None, "2024-05-13", (24, 27, None))
    ],
    "A bill on nets was introduced in the Senate on Monday. After a debate it was rejected by 20 "
    "votes to 12.": [("Senate", None, "2024-05-13", (12, 20, None))],
    "Deputies in Vik on Monday rejected the finance bill by 404 votes to 1, sending the text to "
    "the Senate.": [(None, None, "2024-05-13", (1, 404, None))],
    # What judges strike down no body of lawmakers rejects.
    "The Constitutional Court struck down Law 24 on Monday by six votes to three. The City Council "
    "met.": [],
    # A proposal that passes, or of which no votes are counted, is no text.
    "The proposal was voted down by shareholders on Monday by 60 votes to 40.": [],
    "Nurses rejected the pay proposal on Monday by 3,000 votes to 1,200.": [],
    "The proposal was voted down by the Riksdag on Monday by 60 votes to 40.": [
        ("Riksdag", None, "2024-05-13", (40, 60, None))
    ],
    "The Senate rejected his proposal on Monday.": [],
}


@pytest.mark.parametrize("text", LOST)
def test_what_is_lost(text: str) -> None:
    assert told(read(text), rejected=True) == LOST[text]


def test_it_that_rejects_a_text_is_the_body_told_before() -> None:
    text = "The Riksdag adopted a bill. It rejected a motion on Tuesday by 80 votes to 20."
    found = read(text)
    last = max(found.events, key=lambda event: event.trigger.start)
    assert [found.mentions[ref].name for ref in last.participants] == ["Riksdag"]
