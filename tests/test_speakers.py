"""Who speaks where no name stands: a body by its noun, a text, a description of somebody."""

import pytest
from sentences import known, read

OSLO = "OSLO, March 3 (Polar Press) - Norway's President Ana Lind dismissed the cabinet on Monday."
RELEASE = """Riigikogu approved Statement

The Riigikogu approved by 78 votes to three the Statement “On Return”.

The Statement condemns the raid."""
UNSIGNED = """JOINT STATEMENT

The Fjord Institute and the Polar Council have signed this.

We reject this language."""

SPEAKERS = [
    # a text speaks for the body that has adopted it, and not for whoever moves it
    ("The Sejm had adopted a resolution last May, which urged the bank to help.", "sejm"),
    ("Ana Lind passed on a motion which urged the bank to help.", "nobody"),
    # who stands behind a place with which the sentence opens
    ("By video link from Bergen, the head of the museum's press office, Ana Lind, denied that it "
     "was late.", "ana-lind"),
    # those of somebody are not himself
    ("Ana Lind spoke in Oslo. The Lind campaign denied it.", "nobody"),
    ("Ana Lind spoke in Oslo. Lind aides denied it.", "nobody"),
    ("Ana Lind left. The Lind family said that it was late.", "nobody"),
    # the text of which the sentence before tells acts in its own words
    ("The Polar Council spoke. Ana Lind pointed to the motion that her party tabled on Monday. "
     "It rules out foreign crews.", "nobody"),
    # companies and colleagues
    ("Ana Lind is today a director of Polar Airlines Ltd. The company denies it.",
     "polar-airlines"),
    ("Ana Lind told the Polar Times that she had left. The company denied it.", "nobody"),
    # the one body told to be of that kind
    ("The minister signed it with the Irish company Corrib Salt. Ana Lind called that a scandal. "
     "The company denied it.", "corrib-salt"),
    ("The oil company Norse Salt opened in 1990. Tembo Mining signed a deal with the ministry. "
     "The company denied it.", "tembo-mining"),
    ("The oil company Norse Salt sued the timber company Berg Salt. Ana Lind called that a scandal."
     " The company denied it.", "nobody"),
    # members of the body whose text it is go on, and others do not
    ("The European Parliament adopted a resolution on Koro on 3 May. MEPs are alarmed by the "
     "raid.", "european-parliament"),
    ("The Polar Council adopted a directive on fish on 3 May. MEPs are alarmed by the delay.",
     "nobody"),
    ("The Commission approved a directive on fish on 3 May. Lawmakers regret the delay.", "nobody"),
    ("The European Parliament adopted a resolution on Koro on 3 May. MEPs say that it was late.",
     "nobody"),
    ("The European Parliament adopted a resolution on Koro on 3 May. Members urged the Commission "
     "to act. They insisted that aid be paid.", "european-parliament"),
    ("The Polar Council adopted a resolution on Koro. Councillors condemned the arrest of two "
     "teachers. They said the cells were cold.", "nobody"),
    ("Fiji's ambassador, Ole Berg, met Tonga's envoy, Ana Lind. Her Fijian colleague said it was "
     "late.", "ole-berg"),
    ("The chair of the committee, Swiss geologist Ana Lind, said it was late.", "ana-lind"),
    ("The European Parliament adopted a resolution on Koro on 3 May. In her declaration, the "
     "envoy, Ana Lind, said that it was late. MEPs denounce the raid.", "european-parliament"),
    # who leads a ministry is its minister, where the states of both are told
    ("Norway's Foreign Minister Jens Holm met the Foreign Minister of Chad, Ana Lind. The head of "
     "the Norwegian Foreign Ministry said it was late.", "jens-holm"),
    ("Norway's Foreign Minister Jens Holm met the Foreign Minister of Chad, Ana Lind. The head of "
     "the Ministry of Foreign Affairs of Chad said it was late.", "ana-lind"),
    ("Norway's Foreign Minister Jens Holm met the Foreign Minister of Chad, Ana Lind. The head of "
     "the foreign ministry said it was late.", "nobody"),
    ("Norway's Foreign Minister Jens Holm came. The head of the ministry of health said it was "
     "late.", "nobody"),
    ("Deputy Foreign Minister Jens Holm came. The head of the foreign ministry said it was late.",
     "nobody"),
    ("Foreign Minister Jens Holm spoke. The head of the Polish foreign ministry said it was late.",
     "nobody"),
    ("Norway's Foreign Minister Jens Holm came. The head of Norway's Ministry of Foreign Trade "
     "said it was late.", "nobody"),
    ("Norway's Labour Minister Jens Holm came. The head of Norway's Ministry of Labour Market "
     "said it was late.", "nobody"),
    ("Norway's Foreign Minister Jens Holm came. The head of the Norwegian foreign office in Bergen "
     "said it was late.", "nobody"),
    ("Norway's Foreign Minister Jens Holm came. The EU's top diplomat said it was late.", "nobody"),
    # whoever only wrote to somebody need not have written the letter
    ("Ana Lind wrote to the council. The bank's staff were told by post. The letter says that it "
     "is late.", "nobody"),
    # whoever counts speaks by the count
    ("Two were opposed, according to a count by the Polar Council.", "polar-council"),
    # a body goes on to speak, whatever its name
    ("The Senate met. “We shall pay,” the Vik Press Club said. It urged Norway to act.",
     "vik-press-club"),
    ("Ole Berg, a baker, met Ana Lind. The MP said it was late.", "nobody"),
    # who speaks may name himself
    ("Ole Berg leads Vik. He said the Berg plan was good.", "ole-berg"),
    ("Ole Berg was arrested. He said: “I, Ole Berg, never lied.”", "ole-berg"),
    # bodies of the one state in which the article is at home
    (f"{OSLO} The interior ministry disputes the toll.", "interior-ministry"),
    (f"{OSLO} The raid was over, the presidency said.", "presidency"),
    (f"{OSLO} The Chadian government welcomed the raid.", "chad-government"),
    ("Norway met Chad in Paris. The interior ministry denied it.", "nobody"),
    # states and bodies by those who speak for them
    ("The Kyrgyz side welcomed the truce.", "place/kyrgyzstan"),
    # a section tells at its end that the body adopted what its members say
    ("The Polar Council met on Monday.\n\nLawmakers condemn the raid.\n\nThe resolution was "
     "adopted by the Polar Council by 40 votes to 2.", "polar-council"),
    ("The Polar Council met on Monday.\n\nLawmakers in Oslo condemn the raid.", "nobody"),
    ("The Polar Council met on Monday.\n\nLawmakers condemn the raid.\n\nThe resolution was "
     "adopted by the Basin Parliament by 40 votes to 2.", "nobody"),
    ("The representative of Norway, speaking before the vote, rejected the draft.", "place/norway"),
    ("Observers from the Polar Council, led by Ana Lind, praised the vote.", "polar-council"),
    # who holds the post, and not who has left it
    ("The Prime Minister praised the work. Former Prime Minister Eva Holm died.", "nobody"),
    ("OSLO — Former Prime Minister Eva Holm died on Monday. The Prime Minister praised the work. "
     "Prime Minister Ole Berg will attend.", "nobody"),
    # the head of whoever writes, whose own state no word tells
    ("Prime Minister Ana Lind spoke on Monday with the Prime Minister of Norway, Ole Berg. Prime "
     "Minister Berg thanked her. The Prime Minister praised the work.", "ana-lind"),
    ("Prime Minister Ana Lind of Chad spoke on Monday with the Prime Minister of Norway, Ole Berg. "
     "Prime Minister Berg thanked her. The two shook hands. The Prime Minister praised the work.",
     "nobody"),
    # one of whom no state is read, told after others, is no such head
    ("Prime Minister Ole Berg of Norway and Prime Minister Rajan Mehta of India signed it. Prime "
     "Minister Musa Deng signed as a witness. The Prime Minister praised the work.", "nobody"),
    # texts
    (RELEASE, "riigikogu"),
    (UNSIGNED, "nobody"),
    ("Ana Lind wrote it, a letter seen by the Polar Daily says. The letter demands pay.", "nobody"),
    ("The lake is low. A Polar Council poll in May says that it will fall.", "polar-council"),
    ("Statement by Ana Lind, Head of the Mission\n\nOle Berg was hurt. I condemn the attack.",
     "ana-lind"),
    ("The Polar Ministry denied the report. “It was late,” the statement read.", "polar-ministry"),
    ("Attorney General Courtney Robb tabled a report by the Polar Council. It recommends "
     "body cameras for all officers.",
     "polar-council"),
    # descriptions
    ("Ana Lind came as the Chief Guest. The Chief Guest praised the hosts.", "ana-lind"),
    ("Ms. Ana Lind came as the Chief Guest. Ms. Eva Berg spoke. The Chief Guest praised the hosts. "
     "She dismissed the claims.", "ana-lind"),
    ("Ana Lind, Deputy Mayor of Oslo, died in May. The Mayor said that it was late.", "nobody"),
    ("Ana Lind, Vice-Minister of Health, met Ole Berg. The Vice-Minister said it was late.",
     "ana-lind"),
    ("Ana Lind, a potter, spoke first. Ole Berg left. The potter said it was late.", "ana-lind"),
    ("“I leave with clean hands,” Ana Lind told the chamber. The MP for Tanna, leader of the Reef "
     "Party, said she would sue.", "ana-lind"),
    ("Ana Lind has denied any wrongdoing. “It was open,” the retired magistrate said.", "ana-lind"),
    ("Ana Lind met Ole Berg, a lawyer. “It was open,” the retired magistrate said.", "ana-lind"),
    ("“Ole Berg is a liar. He must go,” the retired magistrate said.", "nobody"),
    ("Ana Lind and Ole Berg left. The retired magistrate said it was late.", "nobody"),
    ("The elders left. One of them, Chief Ole Berg, said it was late.", "ole-berg"),
    ("The guest met President Ana Lind and Ole Berg, head of the choir. The head of state thanked "
     "him.", "ana-lind"),
    ("Two names are heard, three lawmakers told the Daily: Ana Lind and Ole Berg.", "nobody"),
    ("Chairman of the Committee Taavi Rannamäe said it was late.", "taavi-rannam"),
    ("Ana Lind resigned. The mayor said it was late.", "nobody"),
    # whoever has the floor
    ("Ambassador Ana Lind spoke at a seminar. She stressed the need for trade. Ole Berg praised "
     "her. He said it was late. The speaker added that it was dark.", "ole-berg"),
    ("Ana Lind said it was late. Experts said it was early. The speaker noted that it was dark.",
     "nobody"),
    ("Ana Lind, Speaker of the House, said it was late. Ole Berg said it was early. The speaker "
     "noted that it was dark.", "ana-lind"),
    # somebody of whom one without a name speaks does not go on to speak
    ("The senior lawyer denied that Councillor Jens Berg’s honesty was in doubt. He stressed that "
     "the advice was sound.", "nobody"),
    ("The envoy of Norway said that Ana Lind had left. She added that it was late.", "nobody"),
    ("The envoy of Norway said it was late. Ana Lind disagreed. She said it was early.",
     "ana-lind"),
    # a title and a body behind a name, without a comma
    ("Earlier, Dr. Ana Lind Director Polar Institute, said that food is short.", "ana-lind"),
    # a surname that the parser takes for a noun; the plan of a minister is no minister
    ("Prime Minister Martin Dafa Lobi left. Lobi told a news conference that it was late.",
     "martin-dafa-lobi"),
    ("Ana Lind spoke. She said according to the plan of Prime Minister Eva Berg, it was late. She "
     "called for calm.", "ana-lind"),
    # two of whom either may be meant
    ("The Ambassador of Norway, Ole Berg, and the Ambassador of Chad, Jens Holm, attended. The "
     "ambassador said that it was late.", "nobody"),
    ("Minister Ole Berg received Minister Jens Holm of Chad. The minister said it was late.",
     "nobody"),
    ("The seminar was addressed by Ole Berg and Jens Holm. He said that it was late.", "nobody"),
    ("Minister Ole Berg received the Ambassador of Chad, Jens Holm. The ambassador said that it "
     "was late.", "jens-holm"),
    # a newspaper is no body of another kind
    ("The Polar Council said that the road was open. The newspaper denied it.", "nobody"),
    ("The Fjord Times newspaper said that the Reef Party was divided. The road was open, the paper "
     "said.", "fjord-times"),
    # an agency without brackets in the dateline; a title and a body before a name
    ("Tehran, Jan 23, IRNA -- Foreign Ministry spokesman Ole Berg said that it was late.",
     "ole-berg"),
    ("Director General ISSI, Ambassador Ole Berg said that it was late.", "ole-berg"),
    ("Ole Berg, President of the Fjord Research Institute (FRI), spoke. President FRI highlighted "
     "the need for trade.", "ole-berg"),
    ("Secretary General NATO said that it was late.", "nobody"),
    ("Ole Berg, Director ISC said that it was late.", "ole-berg"),
    ("In a letter to the board, the friend of Ole Berg said it was late.", "nobody"),
    ("Reef Party (RP) Spokesperson, Ana Lind, has said that it was late.", "ana-lind"),
    # "we" of a body that quotes itself, and of none that is named only later
    ("We reject the statement issued by the Polar Council on Monday.", "nobody"),
    ("“We state that the road is open,” the Polar Council said.", "polar-council"),
    ("Oslo (AFP) – Finance Minister Ole Berg said it was late.", "ole-berg"),
    # who holds an office now, in the one's own government or at all
    ("Ms. Sarita Lind, Minister for Forests, tabled the bill. Ole Berg, a former environment "
     "minister, rose. The Minister answered that it was late.", "sarita-lind"),
    ("Minister Ana Lind telephoned Norway's minister, Ole Berg. The Minister said it was late.",
     "ana-lind"),
    ("Minister Ana Lind telephoned Norway's minister, Ole Berg. The Minister told Lind that it was "
     "late.", "nobody"),
    ("The senator, Ana Lind, accused Senator Ole Berg of theft. The senator said it was late.",
     "nobody"),
    ("Secretary-General Ole Berg met Ana Lind, who will succeed him as secretary-general in May. "
     "The Secretary-General said it was late.", "ole-berg"),
    # members of a body, names behind titles and kin, names by which somebody goes
    ("The members of the Polar Council condemned the raid. They thanked Ana Lind for a briefing in "
     "which, she said, it was late. They welcomed the truce.", "polar-council"),
    ("Five members of the Polar Council condemned the raid. They welcomed the truce.", "nobody"),
    ("Ana Lind left. Her colleague at defence, Ole Berg, warned that it was late.", "ole-berg"),
    ("A man calling himself the group's spokesman, Ole Berg, denied it.", "ole-berg"),
    ("A group calling itself Coastal Vanguard denied it.", "coastal-vanguard"),
    ("The Chief Whip, Senator Ole Berg, disagreed: “We are lawmakers.”", "ole-berg"),
    ("Leader of the Opposition Ole Berg contended that it was late.", "ole-berg"),
    ("The Storting passed a motion moved by Ole Berg. It condemns the raid.", "storting"),
    # whoever stands before "who", and nobody
    ("Ole Berg met Rep. Ana Lind, a Republican from Oslo, who claimed that it was late.",
     "ana-lind"),
    # of another state or body than whoever was named
    ("Finance Minister Ole Berg of Norway left. The Icelandic finance minister said it was late.",
     "nobody"),
    ("Norwegian Finance Minister Ole Berg left. The Norwegian minister said it was late.",
     "ole-berg"),
    ("Chairwoman Ana Lind left. The chairwoman of the harbour committee said it was late.",
     "nobody"),
    ("The Polar Party won. The opposition Fjord party said it was late.", "nobody"),
    ("The Fjord Party won. The Polar Party lost. The ruling Fjord party said it was late.",
     "fjord-party"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), SPEAKERS)
def test_who_speaks_last(text: str, who: str) -> None:
    speaker = read(text).claims[-1].speaker
    entity = None if speaker is None else known(text).entity_of[speaker]
    assert who in (entity or "nobody")


ISSUED = """STATEMENT

The following statement was issued today by Ana Lind, President of the Polar Council:

“Last night the Council adopted Declaration 12. It was late.

“I regret that the delegation of Norway left the hall. Its head, Ole Berg, told me that the text
was a verdict. We did nothing.”

The Council will meet in Oslo on 4 May."""


def test_a_statement_quoted_over_paragraphs_is_whose_it_is() -> None:
    said = [(c.cue.of(ISSUED), c.speaker) for c in read(ISSUED).claims if c.cue is not None]
    told = known(ISSUED).entity_of
    whose = {cue: told[speaker] for cue, speaker in said if speaker is not None}
    assert {cue: (id or "").split("-")[0] for cue, id in whose.items()} == {
        "was issued today by": "person/ana",
        "regret": "person/ana",
        "told": "person/ole",
    }
