"""Sentences and the events that they tell, by type, date and place, as read on 16 May 2024."""

import pytest
from sentences import read

from kg.model.extraction import Extraction

Told = tuple[str, str | None, str | None]


def told(found: Extraction) -> list[Told]:
    """Type, date and place of each event, by its first mention."""
    return [
        (
            event.type,
            str(event.date) if event.date else None,
            found.mentions[event.places[0]].name if event.places else None,
        )
        for event in found.events
        if event.same is None
    ]


SENTENCES: dict[str, list[Told]] = {
    # Meetings and visits, by verb and by noun.
    "Lena Holm met Tomas Berg in Oslo on Monday.": [("meeting", "2024-05-13", "Oslo")],
    "Lena Holm held talks with Tomas Berg in Oslo on 3 May.": [("meeting", "2024-05-03", "Oslo")],
    "Lena Holm met Tomas Berg for talks in Oslo on Monday.": [("meeting", "2024-05-13", "Oslo")],
    "Lena Holm will meet Tomas Berg in Oslo on Monday.": [("meeting", "2024-05-20", "Oslo")],
    "Lena Holm is due to visit Kenya in July.": [("visit", "2024-07", "Kenya")],
    "Lena Holm visited Kenya in July.": [("visit", "2023-07", "Kenya")],
    "Lena Holm paid a visit to Kenya last month.": [("visit", "2024-04", "Kenya")],
    "Lena Holm arrived in Nairobi on Tuesday for a three-day visit.": [
        ("visit", "2024-05-14", "Nairobi")
    ],
    "Lena Holm received Tomas Berg in Oslo yesterday.": [("meeting", "2024-05-15", "Oslo")],
    "The leaders will hold a summit in Geneva on 3 June.": [("meeting", "2024-06-03", "Geneva")],
    "Lena Holm gave a speech in Warsaw on Tuesday.": [("speech", "2024-05-14", "Warsaw")],
    "Lena Holm told a news conference in Warsaw on Tuesday that all was well.": [
        ("speech", "2024-05-14", "Warsaw")
    ],
    "Lena Holm addressed the European Parliament on 7 May.": [("speech", "2024-05-07", None)],
    "After the war the council condemned the massacre of civilians in Tembwe.": [
        ("armed-conflict", None, None),
        ("other", None, "Tembwe"),
    ],
    "The Greens collected over 80 percent of the vote.": [],
    # Agreements, elections, appointments.
    "Norway and Iceland signed a fisheries agreement in Bergen on 2 May 2024.": [
        ("agreement", "2024-05-02", "Bergen")
    ],
    "A ceasefire was agreed in Doha on 12 May.": [("agreement", "2024-05-12", "Doha")],
    "The treaty, signed in Lima in 1929, is still in force.": [("agreement", "1929", "Lima")],
    "Norway and Iceland reached a deal on Friday.": [("agreement", "2024-05-10", None)],
    "Lena Holm was elected president on 5 May.": [("election", "2024-05-05", None)],
    "Parliamentary elections will be held in Georgia on 26 October.": [
        ("election", "2024-10-26", "Georgia")
    ],
    "Lena Holm was appointed ambassador on 14 May 2024.": [("appointment", "2024-05-14", None)],
    "The president dismissed Defence Minister Tomas Berg on Wednesday.": [
        ("appointment", "2024-05-15", None)
    ],
    "Lena Holm resigned on Wednesday.": [("appointment", "2024-05-15", None)],
    # Violence and disasters.
    "Gunmen attacked a police post near Gao on Sunday, killing six officers.": [
        ("attack", "2024-05-12", "Gao")
    ],
    "At least 20 people were killed in an attack on a market in Bamako on Sunday.": [
        ("attack", "2024-05-12", "Bamako")
    ],
    "A bomb exploded in Karachi on Monday, wounding four people.": [
        ("attack", "2024-05-13", "Karachi")
    ],
    "An earthquake struck Nepal on 25 April 2015.": [("disaster", "2015-04-25", "Nepal")],
    "Floods killed dozens of people in Kenya last month.": [("disaster", "2024-04", "Kenya")],
    "A bus crashed near Lima on Saturday.": [("disaster", "2024-05-11", "Lima")],
    "Thousands protested in Tbilisi on Tuesday against the bill.": [
        ("protest", "2024-05-14", "Tbilisi")
    ],
    "A rally was held in Tbilisi on Tuesday.": [("protest", "2024-05-14", "Tbilisi")],
    "The war in Sudan began in April 2023.": [("armed-conflict", "2023-04", "Sudan")],
    "Clashes broke out in Goma on Friday.": [("armed-conflict", "2024-05-10", "Goma")],
    "The killings at Sandvika on 3 May 1990 are remembered.": [
        ("mass-killing", "1990-05-03", "Sandvika")
    ],
    # Courts, sanctions, commemorations, adoptions.
    "A court in Bergen sentenced Tomas Berg to three years on Monday.": [
        ("court-case", "2024-05-13", "Bergen")
    ],
    "The trial of Tomas Berg opened in Bergen on 6 May.": [("court-case", "2024-05-06", "Bergen")],
    "Norway imposed sanctions on Meridian Tankers on 1 May.": [("sanction", "2024-05-01", None)],
    "Lena Holm laid a wreath in Narvik on 28 May 2020.": [
        ("commemoration", "2020-05-28", "Narvik")
    ],
    "Norway on Tuesday marked the 80th anniversary of the battle of Narvik.": [
        ("commemoration", "2024-05-14", None),
        ("armed-conflict", "1944-05-14", "Narvik"),
    ],
    "The UN Security Council adopted a resolution on 2 May.": [("adoption", "2024-05-02", None)],
    "The Norwegian parliament voted on Tuesday to close the port.": [
        ("adoption", "2024-05-14", None)
    ],
    # Further verbs of each type.
    "Norway and Iceland inked a deal in Bergen on Monday.": [("agreement", "2024-05-13", "Bergen")],
    "Lena Holm flew to Nairobi on Monday for talks with Tomas Berg.": [
        ("visit", "2024-05-13", "Nairobi"),
        ("meeting", "2024-05-13", "Nairobi"),
    ],
    "Lena Holm travelled to the town on Tuesday.": [("visit", "2024-05-14", None)],
    "Lena Holm lectured at the University of Oslo on Monday.": [("speech", "2024-05-13", None)],
    "Lena Holm was sworn in as prime minister on Tuesday.": [("appointment", "2024-05-14", None)],
    "Lena Holm took office in 2021.": [("appointment", "2021", None)],
    "Lena Holm will become president on 1 July.": [("appointment", "2024-07-01", None)],
    "Tomas Berg stepped down as mayor on Tuesday.": [("appointment", "2024-05-14", None)],
    "Lena Holm was re-elected mayor of Bergen on Sunday.": [("election", "2024-05-12", None)],
    "Lena Holm won a second term in 2022.": [("election", "2022", None)],
    "Rebels captured the town of Kidal on Monday.": [("armed-conflict", "2024-05-13", "Kidal")],
    "Protesters clashed with police in Nairobi on Tuesday.": [("protest", "2024-05-14", "Nairobi")],
    "Teachers went on strike in Accra on Monday.": [("protest", "2024-05-13", "Accra")],
    "Farmers blocked the road to Lima on Tuesday.": [("protest", "2024-05-14", None)],
    "Drones struck a refinery near Tuapse on Friday.": [("attack", "2024-05-10", "Tuapse")],
    "Gunmen opened fire on a bus near Gao on Sunday.": [("attack", "2024-05-12", "Gao")],
    "A car bomb went off in Kabul on Monday.": [("attack", "2024-05-13", "Kabul")],
    "A ferry capsized off Lamu on Sunday.": [("disaster", "2024-05-12", "Lamu")],
    "The High Court in London fined Meridian Tankers on Monday.": [
        ("court-case", "2024-05-13", "London")
    ],
    "The Supreme Court ruled on Monday that the law was void.": [
        ("court-case", "2024-05-13", None)
    ],
    "The European Union froze the assets of Meridian Tankers on Monday.": [
        ("sanction", "2024-05-13", None)
    ],
    "The African Union suspended Gabon on 31 August 2023.": [("sanction", "2023-08-31", None)],
    "A minute of silence was observed in Oslo on Monday.": [
        ("commemoration", "2024-05-13", "Oslo")
    ],
    "The House of Lords rejected the amendment on Tuesday.": [("other", "2024-05-14", None)],
    # Days told elsewhere.
    "The minister condemned the killing of two nurses in Goma on 3 May.": [
        ("attack", "2024-05-03", "Goma")
    ],
    "Lena Holm announced a protest for 3 June.": [("protest", "2024-06-03", None)],
    "Heavy rain hit Bergen last weekend.": [("disaster", "2024-05-11", "Bergen")],
    "A court sentenced Tomas Berg on Tuesday. Police arrested his brother.": [
        ("court-case", "2024-05-14", None),
        ("other", "2024-05-14", None),
    ],
    "A court sentenced Tomas Berg on Tuesday. Lena Holm resigned on the eve of the verdict.": [
        ("court-case", "2024-05-14", None),
        ("appointment", "2024-05-13", None),
    ],
    # Anything else that is done on a day.
    "The Polar Studies Institute was founded in Bergen on 3 May 1999.": [
        ("other", "1999-05-03", "Bergen")
    ],
    "Norway closed its border on 3 March 2020.": [("other", "2020-03-03", None)],
    # One event, told by several words.
    "Norway and Iceland held talks in Oslo on Monday. The meeting was short.": [
        ("meeting", "2024-05-13", "Oslo")
    ],
    "Norway and Iceland signed a truce on Monday. The agreement ends a dispute.": [
        ("agreement", "2024-05-13", None)
    ],
    "Lena Holm visited Kenya on Monday. The visit was her first.": [
        ("visit", "2024-05-13", "Kenya")
    ],
    "Gunmen attacked Gao on Sunday. The attack killed six people.": [
        ("attack", "2024-05-12", "Gao")
    ],
    # What two words tell apart.
    "Lena Holm today held a meeting in Oslo with Tomas Berg. Likewise, Holm held a meeting with "
    "Ida Moe today.": [("meeting", "2024-05-16", "Oslo"), ("meeting", "2024-05-16", None)],
    "Lena Holm held talks with Tomas Berg in Oslo on Monday. Berg then hosted a dinner.": [
        ("meeting", "2024-05-13", "Oslo"),
        ("meeting", "2024-05-13", "Oslo"),
    ],
    "The Fjord Centre held a seminar in Oslo on Monday. Tomas Berg made a speech. The event "
    "dealt with trade.": [("meeting", "2024-05-13", "Oslo"), ("speech", "2024-05-13", "Oslo")],
    "Lena Holm met Tomas Berg in Oslo on Monday. Following the meeting, she held talks with the "
    "Fjord Centre.": [("meeting", "2024-05-13", "Oslo"), ("meeting", "2024-05-13", "Oslo")],
    "The envoys called on the President, Lena Holm, on 3 May. They were received by the Speaker, "
    "Tomas Berg, on the same day.": [
        ("meeting", "2024-05-03", None),
        ("meeting", "2024-05-03", None),
    ],
    "Tomas Berg, the minister, quit on Thursday, hours after the Senate voted to censure him. The "
    "motion passed on Wednesday with 21 votes in favour and 12 against.": [
        ("appointment", "2024-05-16", None),
        ("adoption", "2024-05-15", None),
    ],
    "The Storting elected Lena Holm ombudsman on Monday. Fifty-eight members of parliament voted "
    "in favour, 31 against.": [("appointment", "2024-05-13", None)],
    "The union ended a two-day summit in Lima on Wednesday. Lena Holm is due to hold talks with "
    "Tomas Berg in Brussels next week.": [
        ("meeting", "2024-05-14", "Lima"),
        ("meeting", "2024-05", "Brussels"),
    ],
    "Lena Holm received Tomas Berg for talks on Monday.": [("meeting", "2024-05-13", None)],
    "Lena Holm received Tomas Berg on Monday. He asked her to a summit to be held in Lima on 3 "
    "December. Berg described the talks as frank.": [
        ("meeting", "2024-05-13", None),
        ("meeting", "2024-12-03", "Lima"),
    ],
    "Lena Holm will visit Kenya next month. She is due to arrive in Nairobi on 3 June.": [
        ("visit", "2024-06-03", "Kenya")
    ],
    "Protesters marched in Lima on Saturday. A rally was also held in Cusco on Saturday.": [
        ("protest", "2024-05-11", "Lima"),
        ("protest", "2024-05-11", "Cusco"),
    ],
    # What is called off, however often it is told.
    "Lena Holm's visit to Kenya has been cancelled. Holm had to visit Kenya from 3 to 5 June.": [],
    "Lena Holm called off her trip to Kenya. The trip was planned for 3 June. She visited Peru on "
    "Monday.": [("visit", "2024-05-13", "Peru")],
    "Lena Holm has postponed her visit to Kenya. She was due to visit Nairobi on 3 June.": [],
    "The rally was cancelled. Miners held a rally in Lima on Sunday.": [
        ("protest", "2024-05-12", "Lima")
    ],
    # Where people have their seat is not where they are met.
    "Lena Holm held talks with the Fjord Centre, based in Kenya, on Monday.": [
        ("meeting", "2024-05-13", None)
    ],
    "Lena Holm hosted a luncheon in honour of the foreign minister of Peru on Monday.": [
        ("meeting", "2024-05-13", None)
    ],
    "Today Nairobi is holding a roundtable titled “Rivers and Rights: The Way Ahead”.": [
        ("meeting", "2024-05-16", "Nairobi")
    ],
    "The Fjord Centre celebrated the 51st anniversary of its founding here on Tuesday.": [
        ("commemoration", "2024-05-14", None),
        ("other", "1973", None),
    ],
    "A bomb hit a bus in Kunduz on Tuesday. It was the third such attack this month.": [
        ("attack", "2024-05-14", "Kunduz")
    ],
    "Lena Holm addressed the opening ceremony on Tuesday. Tomas Berg sent a message to the "
    "conference.": [("speech", "2024-05-14", None), ("other", "2024-05-14", None)],
    "The two states ended their talks on Monday. No agreement was signed.": [
        ("meeting", "2024-05-13", None)
    ],
    "The elections were originally scheduled to be held in October.": [],
    "Norway announced the cancellation of Lena Holm's visit to Kenya.": [],
    "Lena Holm delivered a call for peace on Monday.": [],
    "The strike planned for Friday was suspended.": [],
    "On the sidelines of the Bergen Summit, Lena Holm met Tomas Berg on Monday.": [
        ("meeting", "2024-05-13", None),
        ("meeting", "2024-05-13", None),
    ],
    "Norway marked the 15th anniversary of the end of the war on Sunday.": [
        ("commemoration", "2024-05-12", None)
    ],
    "The visit, scheduled for 9 June, has been postponed to a later date.": [],
    "A bomb in Kunduz killed ten people and wounded six others today, an official said.": [
        ("attack", "2024-05-16", "Kunduz")
    ],
    "Ten people were killed and six wounded in Oslo on Monday.": [
        ("mass-killing", "2024-05-13", "Oslo")
    ],
    # What else is a gathering, and what is more than one.
    "Protesters gathered in Tbilisi on Tuesday.": [("protest", "2024-05-14", "Tbilisi")],
    "The seminar, organised by the Fjord Centre, brought together 40 experts.": [
        ("meeting", None, None)
    ],
    "A conference on “Rivers in Asia” concluded in Oslo on Wednesday.": [
        ("meeting", "2024-05-15", "Oslo")
    ],
    "Lena Holm commemorated the victims of the August 2008 war at the cemetery in Gori on "
    "Monday.": [("commemoration", "2024-05-13", "Gori"), ("armed-conflict", "2008-08", None)],
    "Voters in Georgia go to the polls on Sunday.": [("election", "2024-05-19", "Georgia")],
    "The Fjord Centre organized a two-day training in Oslo on 3 May.": [
        ("meeting", "2024-05-03", "Oslo")
    ],
    "The Fjord Centre organized an interaction in Oslo on 3 May.": [
        ("meeting", "2024-05-03", "Oslo")
    ],
    "The Fjord Centre organised a programme to mark Earth Day on Monday.": [
        ("meeting", "2024-05-13", None),
        ("commemoration", "2024-05-13", None),
    ],
    "The 58th round of the Bergen Discussions (BD) took place in Bergen on 3 May.": [
        ("meeting", "2024-05-03", "Bergen")
    ],
    "Lena Holm led a parliamentary delegation to Kenya from 3 to 5 May.": [
        ("visit", "2024-05-03", "Kenya")
    ],
    # Dates.
    "In February 1974, Lena Holm called an election for 28 February. Another election was held on "
    "10 October that year.": [("election", "1974-02-28", None), ("election", "1974-10-10", None)],
    "A conference opened in Oslo on Wednesday. The two-day conference will run from 15-16 May.": [
        ("meeting", "2024-05-15", "Oslo")
    ],
    "The conference will be held in Oslo from 3 to 5 June 2024.": [
        ("meeting", "2024-06-03", "Oslo")
    ],
    "On Monday, Lena Holm met Tomas Berg. A day earlier she visited Bergen.": [
        ("meeting", "2024-05-13", None),
        ("visit", "2024-05-12", "Bergen"),
    ],
    "Lena Holm met Tomas Berg today.": [("meeting", "2024-05-16", None)],
    "Lena Holm met Tomas Berg two days ago.": [("meeting", "2024-05-14", None)],
    "Lena Holm met Tomas Berg last year.": [("meeting", "2023", None)],
    "The council voted on Tuesday to close the port, four days after the storm.": [
        ("adoption", "2024-05-14", None),
        ("disaster", "2024-05-10", None),
    ],
    # What is none.
    "Lena Holm praised all events held by the institute in the last year.": [],
    "The minister hit back at critics on Monday.": [],
    "Lena Holm won praise on Monday.": [],
    "Lena Holm took the train on Monday.": [],
    "The company passed its target on Monday.": [],
    "Lena Holm said that talks were needed.": [],
    "Lena Holm called for a ceasefire in Sudan.": [],
    "Norway urged Iceland to sign the treaty by 3 June.": [],
    "Lena Holm may visit Kenya in July.": [],
    "Lena Holm cancelled a visit to Kenya.": [],
    "Lena Holm did not meet Tomas Berg on Monday.": [],
    "Lena Holm denied that she had met Tomas Berg in Oslo on Monday.": [],
    "If the parties meet in Oslo on Monday, all may end well.": [],
    "Lena Holm met the demands on Monday.": [],
    "The election campaign in Georgia was long.": [],
    "She works at the World Trade Organization Conference Centre in Geneva.": [],
    "The Munich Security Conference has its seat in Munich.": [],
    "Lena Holm said on Monday that the port was open.": [],
    "The report was published on 14 January.": [],
    "Lena Holm has led the institute since 3 March 2020.": [],
    "Lena Holm warned of attacks in the Red Sea.": [],
    "He was ready for talks in Oslo.": [],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_what_happened_when_and_where(text: str) -> None:
    assert told(read(text)) == SENTENCES[text]
