"""Rolls of those who were at a gathering: who of them takes part in which event."""

import pytest
from sentences import read

ROUND = "The institute held a round table on water in Oslo on 14 May 2024.\n\n"
ROLL = "• Ana Lind, ambassador of Kenya\n• Ole Berg, director of the Fjord Institute\n\nIt rained."
SIGNED = "Norway and Kenya signed an accord in Oslo on 14 May. Ana Lind met Jens Holm there.\n\n"
BANNED = "Norway imposed sanctions on two people on 14 May 2024.\n\n"
CASES = {
    ROUND + "Speakers\n\n" + ROLL: ("meeting", {"Ana Lind", "Ole Berg"}),
    ROUND + "Participants:\n\n" + ROLL: ("meeting", {"Ana Lind", "Ole Berg"}),
    ROUND + "The round table was attended by:\n\n" + ROLL: ("meeting", {"Ana Lind", "Ole Berg"}),
    ROUND + "The delegations met the relatives of:\n\n" + ROLL: ("meeting", set()),
    ROUND + "They received petitions on behalf of:\n\n" + ROLL: ("meeting", set()),
    ROUND + "It has three programmes:\n\n" + ROLL: ("meeting", set()),
    ROUND + "List of participants\n\nAna Lind (Kenya), a judge\n\nOle Berg, ambassador of Chad": (
        "meeting",
        {"Ana Lind", "Ole Berg"},
    ),
    ROUND + "Participants\n\nAna Lind, a judge, and Ole Berg quarrelled in Bergen.": (
        "meeting",
        set(),
    ),
    BANNED + "The following have been listed under the Act:\n\n" + ROLL: (
        "sanction",
        {"Ana Lind", "Ole Berg"},
    ),
    BANNED + "The following have welcomed it:\n\n" + ROLL: ("sanction", set()),
    SIGNED + "Present at the signing were:\n\n" + ROLL: ("agreement", {"Ana Lind", "Ole Berg"}),
}


@pytest.mark.parametrize("text", CASES)
def test_who_is_on_a_roll_was_there(text: str) -> None:
    found = read(text)
    kind, people = CASES[text]
    event = next(e for e in found.events if e.type == kind and e.same is None)
    names = {found.mentions[ref].name for ref in event.participants}
    assert people <= names
    assert people or names.isdisjoint({"Ana Lind", "Ole Berg"})


TALKS = "Norway and Kenya held talks in Oslo on 14 May 2024. "
SENTENCES = {
    "Also taking part were Consul Ana Lind, Ole Berg, and Jan Kos, who succeeded Mary Smith.": {
        "Ana Lind", "Ole Berg", "Jan Kos"
    },
    "Round the table were Senator Ana Lind (Norway); Dr. Ole Berg, a judge; and Jan Kos, aide to "
    "President Mary Smith.": {"Ana Lind", "Ole Berg", "Jan Kos"},
    "Also present: Consul Ana Lind and Counsellor Ole Berg, of the Embassy; and the director, Ms. "
    "Jan Kos. Mary Smith wept.": {"Ana Lind", "Ole Berg", "Jan Kos"},
    "The talks were attended by Ana Lind; Ole Berg, a judge; and, on the Kenyan side, Jan Kos "
    "and Mary Smith, both deputies.": {"Ana Lind", "Ole Berg", "Jan Kos", "Mary Smith"},
    "In the chair was Ana Lind, once envoy to Chad.": {"Ana Lind"},
    "\n\nPanellists: Ana Lind (Norway); Cmdr. Ole Berg, a judge. Moderator: Jan Kos.": {
        "Ana Lind", "Ole Berg", "Jan Kos"
    },
    "\n\nModerator: Why has President Mary Smith not come?": set(),
    "They will hold talks in Bergen on 9 September. Also present were Ana Lind and Ole Berg.": {
        "Ana Lind", "Ole Berg"
    },
    "Present were Ana Lind and Ole Berg; absent were Jan Kos and Mary Smith.": {
        "Ana Lind", "Ole Berg"
    },
    "Also present was Ana Lind, on behalf of President Jan Kos, but not Ole Berg.": {"Ana Lind"},
    "\n\nSpeeches were made by Ana Lind; Ole Berg, a judge; and Jan Kos.": {
        "Ana Lind", "Ole Berg", "Jan Kos"
    },
    "The talks went on in the presence of the speaker, Ana Lind, Ole Berg, and Jan Kos of Chad.": {
        "Ana Lind", "Ole Berg", "Jan Kos"
    },
    "“It is late,” a clerk told 90 guests, among them the mayor, Ana Lind, and Ole Berg.": {
        "Ana Lind", "Ole Berg"
    },
    "Ana Lind welcomed the panel: Ole Berg, a judge; Jan Kos; and Eva Holm of the Fjord Fund.": {
        "Ole Berg", "Jan Kos", "Eva Holm"
    },
    "It rained. Other discussants included; Ana Lind, a judge; Dr Ole Berg; and Ms Eva Holm "
    "President FCA, and Ambassador Jan Kos.": {"Ana Lind", "Ole Berg", "Eva Holm", "Jan Kos"},
    "Other distinguished members included: Ana Lind, Editor, Star; Ole Berg, Fellow, FCA.": {
        "Ana Lind", "Ole Berg"
    },
    # nobody of these was there
    "Former guests at the inn included Ana Lind and Ole Berg.": set(),
    "Several guests had declined, among them Ana Lind and Ole Berg.": set(),
    "Some delegates, including Ana Lind, stayed in Quito.": set(),
    "They promise 90 guests, among them Ana Lind and Ole Berg.": set(),
    "It rained. The bishop greeted 90 guests, among them Ana Lind and Ole Berg.": set(),
    "Soldiers opened fire in the presence of Ana Lind.": set(),
    "The fire killed two guests, including Ana Lind.": set(),
    "\n\nSpeeches were made by Ana Lind and Ole Berg at the opera.": set(),
    "\n\nIt was said that remarks on fish were made by Ana Lind.": set(),
    "Attending the wedding of her son was Ana Lind.": set(),
    "In 2019, a like meeting was held in Geneva. Present were Ana Lind and Ole Berg.": set(),
    "Also attending the next round will be Ana Lind.": set(),
    "Giving evidence was hard, Ana Lind wrote.": set(),
    "A day later the king received letters from Ana Lind and Ole Berg.": set(),
}  # fmt: skip


@pytest.mark.parametrize("text", SENTENCES)
def test_whom_a_sentence_lists_was_there(text: str) -> None:
    found = read(TALKS + text)
    event = next(e for e in found.events if e.type == "meeting" and e.same is None)
    names = {found.mentions[ref].name for ref in event.participants}
    assert names - {"Norway", "Kenya"} == SENTENCES[text]


CEREMONIES = {
    "Ana Lind and Jan Kos signed an accord on 14 May 2024. The ceremony was attended by Ole Berg, "
    "attaché at the embassy in Tokyo, and Eva Holm.": "agreement @ -: Berg Holm Kos Lind",
    "In a ceremony held on 14 May 2024 at the embassy, Ana Lind and Jan Kos signed an accord.": (
        "agreement @ -: Kos Lind"
    ),
    "Ana Lind was sworn in on 14 May 2024. At the ceremony in Oslo, Ole Berg sang.": (
        "appointment @ Oslo: Berg Lind"
    ),
    "Ana Lind and Jan Kos signed an accord on 14 May 2024. Another ceremony was held on 15 May "
    "2024 in Oslo. It was attended by Ole Berg.": "agreement @ -: Kos Lind",
    "Ana Lind was sworn in on 14 May 2024. A graduation ceremony was held. The ceremony was joined "
    "by Ole Berg.": "appointment @ -: Lind",
    "The mayor was shot dead on 14 May 2024 in the presence of Ana Lind.": "attack @ -: mayor",
}  # fmt: skip
"""The ceremony of a deed is the deed; another one is not."""


@pytest.mark.parametrize("text", CEREMONIES)
def test_who_came_to_the_ceremony_was_at_the_deed(text: str) -> None:
    found = read(text)
    event = next(e for e in found.events if e.same is None)
    people = sorted(found.mentions[ref].name.split()[-1] for ref in event.participants)
    where = found.mentions[event.places[0]].name if event.places else "-"
    assert f"{event.type} @ {where}: {' '.join(people)}" == CEREMONIES[text]


SPOKE = {
    "The Port Council held its session in Oslo on 14 May 2024. Ana Lind addressed the Council.": (
        {"Ana Lind"}
    ),
    "The Port Council held its session in Oslo on 14 May 2024. Ana Lind addressed the Club.": (
        set()
    ),
    "Ole Berg met the Port Council in Oslo on 14 May 2024. Ana Lind addressed the Council on 14 "
    "May 2024.": set(),
}


@pytest.mark.parametrize("text", SPOKE)
def test_who_addressed_a_body_was_at_its_session(text: str) -> None:
    found = read(text)
    event = next(e for e in found.events if e.type == "meeting")
    assert {found.mentions[r].name for r in event.participants} & {"Ana Lind"} == SPOKE[text]


SIDES = {
    "Talks between the Ministry of Trade of Peru and the Ministry of Ports of Mali ended on 14 May "
    "2024.": {"Ministry of Trade", "Ministry of Ports"},
    "On 14 May 2024 the Institute for Adriatic and Danubian Affairs (IADA) hosted a seminar.": {
        "Institute for Adriatic and Danubian Affairs", "IADA"
    },
    "The minister, Ana Lind, on Tuesday received her counterpart from Belize, Jan Kos, who is on a "
    "visit to Peru.": {"Ana Lind", "Jan Kos"},
}  # fmt: skip


@pytest.mark.parametrize("text", SIDES)
def test_a_name_that_the_parser_hangs_elsewhere_takes_part(text: str) -> None:
    found = read(text)
    names = {found.mentions[ref].name for ref in found.events[0].participants}
    assert names == SIDES[text]
