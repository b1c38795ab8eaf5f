"""Counts of votes, in the words of reports and minutes."""

import pytest

from kg.extract.events.passing.votes import Votes, votes_in

COUNTED: dict[str, Votes | None] = {
    "adopted by 39 votes to 7, with 100 abstentions": (39, 7, 100),
    "The vote was 154 in favour and 3 against, with 23 abstentions.": (154, 3, 23),
    "in a resolution adopted 13-0, with Russia and China abstaining": (13, 0, 2),
    "The Council voted 6-1 on Tuesday": (6, 1, None),
    "They won 2-1 on 3 May": None,
    "by a recorded vote of 118 in favour to 4 against (Mali), with 41 abstentions": (118, 4, 41),
    "by 212 votes to none with 38 abstentions": (212, 0, 38),
    "passed it 14–7": (14, 7, None),
    "adopted with nine votes in favour and none against; Mali and Chad abstained": (9, 0, 2),
    "Thirty-four members voted for the Act and 21 against; two abstained.": (34, 21, 2),
    "resolved, by five votes to three, to ask the state": (5, 3, None),
    "The motion was carried: for, 18; against, 5; abstaining, 3.": (18, 5, 3),
    "The House divided: Ayes 96, Noes 71, abstentions 11.": (96, 71, 11),
    "passed with nine councilors voting in favor, two against and none abstaining": (9, 2, 0),
    "Twenty-nine senators backed it and 34 opposed it.": (29, 34, None),
    "which 1,214 delegates supported, 201 opposed and 65 declined to vote on": (1214, 201, 65),
    "fell short, with six hundred and ninety votes for and 702 against": (690, 702, None),
    "won just four votes, with six against and five abstentions": (4, 6, 5),
    "fifty-eight Member States voted for it, 61 against, and 50 abstained": (58, 61, 50),
    "carried with 14 of 21 councillors in favour and 7 against": (14, 7, None),
    "A motion was backed by 39 deputies and opposed by 52.": (39, 52, None),
    "In a 12-1 vote on Monday, the board adopted it": (12, 1, None),
    "Of 214 present, 160 supported the text, 41 opposed it": (160, 41, None),
    "ratified it with 101 votes, while 20 deputies were against and 5 abstained": (101, 20, 5),
    "won 25 votes; Cuba and Eritrea were among the eight that opposed it": (25, 8, None),
    "threw out a motion to suspend Togo, 41 to 38": (41, 38, None),
    "sailed through the Dáil on Tuesday, 88 votes to 41": (88, 41, None),
    "The 248 deputies supported it.": (248, None, None),
    "a resolution backed by 401 MEPs": (401, None, None),
    "Fifty-one members of the State Great Khural voted for the Bill and 17 against it": (
        51,
        17,
        None,
    ),
    "The statement was agreed by 48 towns to 6, with 7 abstaining": (48, 6, 7),
    "Thirty-one were for the motion, six against; nine cast blank votes.": (31, 6, 9),
    "13 councillors voted for it and two against; the chairman, Al Roe, abstained": (13, 2, 1),
    "approved by a vote of 295:2 with two abstentions": (295, 2, 2),
    "195 MPs allied to the bloc voted in favour against 106 who opposed it": (195, 106, None),
    "approved by 27 out of 47 votes, three against and 17 abstaining": (27, 3, 17),
    "passed without recorded opposition (90-0, 10 not voting)": (90, 0, None),
    "approved the vaccine for teenagers (12-17)": None,
    "The bill passed the House 98 to 1.": (98, 1, None),
    "passed a law that lowers the age from 18 to 16": None,
    "60 MPs supported the bill, while 15 rejected it": (60, 15, None),
    "He spoke for 20 minutes.": None,
    "was rejected by 31 votes in favour to 88 against, with 40 abstentions": (31, 88, 40),
    "The plan was rejected by 60 votes.": None,
    "In a narrow 5-4 decision, the council approved the ordinance": (5, 4, None),
    "a resolution adopted with 60 of the 66 present voting in favour": (60, None, None),
    "79 MPs from the Greens, the Farmers and Unity voted for it, 87 from Labour opposed it": (
        79,
        87,
        None,
    ),
    "19 countries on the agency's 35-member board backed it, 3 opposed it": (19, 3, None),
    "It had 32 votes, with Cuba and Ecuador voting against": None,
    "approved with 32 votes, with Cuba and Ecuador voting against": (32, 2, None),
    "It was RESOLVED (3 votes to 1) that the fee be raised": (3, 1, None),
}


@pytest.mark.parametrize("text", COUNTED)
def test_the_votes_that_a_text_counts(text: str) -> None:
    assert votes_in(text) == COUNTED[text]
