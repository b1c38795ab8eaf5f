"""Which claims were made at a gathering: it took place, and the text puts the speaker there."""

from datetime import date

import pytest

from kg.extract import extract
from kg.model.article import Article

HELD = "A roundtable on water was held in Oslo on Monday. "
SAT = "The Chamber of Deputies of Chile held a special session on Monday in Santiago. "
MADE_THERE = {
    f"{HELD}Petra Novak, the minister, said the river was low.": ["Petra Novak"],
    "OSLO, 12 March 2024 - The Institute of Water held a seminar on rivers. Petra Novak said the "
    "river was low.": ["Petra Novak"],
    "Petra Novak told a conference in Bern on Tuesday that the river was low.": ["Petra Novak"],
    # what is said of another time, and what a speaker once was
    f"{HELD}Petra Novak, who was a judge until 2019, said the law of 2021 was bad.": [
        "Petra Novak"
    ],
    f"{HELD}Petra Novak recalled that the river had been high in 2019.": ["Petra Novak"],
    "A congress was held in Oslo on Monday. Petra Novak, a teacher, said it was as in 2019.": [],
    "On Monday the Institute of Water hosted the launch of a book on rivers in Oslo. In her "
    "opening remarks, Petra Novak said the law of 2019 was bad.": ["Petra Novak"],
    "OSLO, 12 March 2024 - Envoys held a ceremony in memory of Ole Berg on Monday. Petra Novak "
    "said that it rained.": ["Petra Novak"],
    "OSLO, 12 March 2024 - Envoys held a ceremony in memory of Ole Berg on Monday. Jan Kos read "
    "a message from President Petra Novak, who said that it rained.": [],
    "OSLO, 12 March 2024 - A march for the poet was held on Monday. Petra Novak said that it "
    "rained.": [],
    "A conference was held in Oslo on Monday. Petra Novak said the law of 2019 was bad.": [
        "Petra Novak"
    ],
    f"{HELD}Petra Novak, the minister, argues that the river is low.": ["Petra Novak"],
    # elsewhere, to somebody else, in a medium, at another time
    "Petra Novak told a press conference in Bern on Tuesday that the river was low. Jan Kos said "
    "that rain would come.": ["Petra Novak"],
    "Petra Novak told a joint press conference in Bern on Tuesday that the river was low. Jan Kos "
    "said that rain would come.": ["Petra Novak", "Jan Kos"],
    "A congress was held in Oslo on Monday. The river was low, according to Petra Novak.": [],
    f"{HELD}Petra Novak told the BBC that it was a farce.": [],
    f"{HELD}Petra Novak tweeted that it was a farce.": [],
    f"{HELD}Petra Novak said in a statement that it was a farce.": [],
    f"{HELD}Petra Novak, the minister, said in Ljubljana that it was a farce.": [],
    f"{HELD}In 2019 Petra Novak said that the river was high.": [],
    f"{HELD}Petra Novak will say that the river is low.": [],
    "Petra Novak told a conference in Bern on Tuesday that the river was low. In Oslo, Jan Kos "
    "said that rain would come.": ["Petra Novak"],
    f"{HELD}Petra Novak said by telephone that it was a farce. Novak added that it rained.": [],
    f"{HELD}Petra Novak, a spokeswoman for the Chilean ministry, said that it was a farce.": [],
    f"{HELD}Petra Novak, a geologist, said that the river was low.": ["Petra Novak"],
    # a legislature sits: its members and officers, and who is told to be there
    f"{SAT}Petra Novak, a spokeswoman for the Turkish foreign ministry, denied it in Ankara.": [],
    f"{SAT}Petra Novak, a spokeswoman for the Turkish foreign ministry, said it was false.": [],
    f"{SAT}The Turkish ambassador, Petra Novak, said in a written statement that it was false. "
    "Novak added that it rained.": [],
    f"{SAT}The Turkish ambassador, Petra Novak, said that it was false.": [],
    f"{SAT}The former minister Petra Novak said that it was false.": [],
    f"{SAT}Deputy Petra Novak said that it was true.": ["Petra Novak"],
    f"{SAT}Foreign Minister Petra Novak said that it was true.": ["Petra Novak"],
    "The General Assembly of the United Nations held a special session on Monday in New York. The "
    "Turkish ambassador, Petra Novak, said that it was false.": ["Petra Novak"],
    # gatherings of another time, to come, called off, supposed
    "At a conference in Rome in 2019 he had argued so. Petra Novak said the river was low.": [],
    "Leaders met in Samarkand on Thursday, the first such gathering since the Bishkek summit of "
    "June 2019. “Good,” said Petra Novak.": [],
    "A summit of the OSCE will be held in Vienna on 5 May 2025. “Good,” said Petra Novak.": [],
    "The summit planned for 12 March 2024 in Bern was cancelled. Petra Novak said it was sad.": [],
    "The forum in Busan was postponed. Petra Novak said the sea was rising.": [],
    "Jan Kos will attend a conference in Bern in May. Petra Novak said that rain would come.": [],
    "If the conference takes place, Jan Kos will come. Petra Novak said that it should not.": [],
    # what is said about it
    "Petra Novak, the minister, deplored on Monday a conference in Bern.": [],
}  # fmt: skip


@pytest.mark.parametrize("text", MADE_THERE)
def test_which_claims_were_made_at_a_gathering(text: str) -> None:
    article = Article(key="a", text=text, title="A", origin="a.txt", published=date(2024, 3, 14))
    found = extract(article)
    there = [c.speaker for c in found.claims if c.made_at is not None]
    assert [found.mentions[ref].name for ref in there if ref is not None] == MADE_THERE[text]
    floor = {found.mentions[ref].name for event in found.events for ref in event.speakers}
    assert floor == set(MADE_THERE[text])


MINUTES = "DRAFT MINUTES\n\nBallyford Town Council, ordinary meeting held on 12 March 2024\n\n"
BEGAN = "The meeting began at 10:04 a.m. and ended at 11:37 a.m."
VOTED = "NEW YORK, 12 March – The Security Council today extended the mandate in Chad. "
SAT_THERE = {
    f"{MINUTES}Petra Novak moved, seconded by Jan Kos, that the pier be mended in 2025.": {
        "Ballyford Town Council", "Petra Novak", "Jan Kos"
    },
    f"{MINUTES}Petra Novak asked why the plan of 2019 had failed.": {
        "Ballyford Town Council", "Petra Novak"
    },
    f"{MINUTES}The late Jan Kos had sat on it from 1985. Petra Novak tweeted that it rained.": {
        "Ballyford Town Council"
    },
    f"{VOTED}Petra Novak regretted that the law of 2019 was bad.\n\n{BEGAN}": {
        "Security Council", "Petra Novak"
    },
    f"{VOTED}The representative of Nepal said that it had abstained.\n\n{BEGAN}": {
        "Security Council", "Nepal"
    },
    f"{MINUTES}PRESENT\n\nMayor Petra Novak; Councillors Eva Moe, Ole Berg and Ana Lind. Also in "
    "attendance: Mia Holm, town clerk. Absent: Councillor Ida Dahl.": {
        "Ballyford Town Council", "Petra Novak", "Eva Moe", "Ole Berg", "Ana Lind", "Mia Holm"
    },
    # no record: who speaks in the article need not have been there
    "OSLO - The meeting of the Labour Party ended in uproar on Tuesday. Petra Novak, a teacher, "
    "asked why it had lost in 2019.": {"Labour Party"},
}  # fmt: skip


@pytest.mark.parametrize("text", SAT_THERE)
def test_all_who_rise_in_a_record_were_there(text: str) -> None:
    found = extract(Article("a", text, "A", "a.txt", published=date(2024, 3, 14)))
    event = next(e for e in found.events if e.trigger.of(text) == "meeting" and e.same is None)
    names = {found.mentions[ref].name for ref in (*event.participants, *event.speakers)}
    assert names == SAT_THERE[text]
