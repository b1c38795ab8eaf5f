"""What is only alleged, called off or supposed is no event; who accuses takes no part in one."""

import pytest
from sentences import known, read

from kg.model.extraction import EventMention, Extraction


def names(found: Extraction, event: EventMention) -> set[str]:
    return {found.mentions[ref].name for ref in event.participants}


NO_EVENT = """
An earlier version of this article said that President Ana Rojas had resigned. She has not.
Reports that Minister Eva Dahl had resigned were false.
Rumours that the president had died on Monday were untrue.
A report that the governor had been shot on Sunday was denied.
The army denied a report that rebels had seized Koro on Monday.
Claims that troops had attacked Koro on Friday were wrong, the mayor said.
It is not true that Eva Dahl resigned on Monday.
It was false that rebels attacked Koro on Monday.
A previous version of this story stated that the bridge collapsed on Monday.
Corrected on 3 May: an earlier version stated that Per Vik had been arrested on Monday.
Reports that Eva Dahl had resigned on Monday proved unfounded.
The story that Per Vik was arrested on Sunday turned out to be a hoax.
The news that Per Vik was arrested on Sunday was fake.
This story originally said that Eva Dahl had been dismissed on Monday.
The original headline wrongly stated that Eva Dahl had been dismissed on Monday.
Due to an editing error, an earlier version misstated that Per Vik was killed on Monday.
Norway accused Mali of killing nine villagers in Gao on 3 May 2021.
Kenya blamed Somalia for attacking a police post in Mandera on 3 May 2021.
Lena Holm allegedly shot Tomas Berg on 4 May in Leeds.
Lena Holm reportedly met Tomas Berg in Leeds on 4 May.
Lena Holm has supposedly visited Kenya in March.
Tomas Berg, according to the police, robbed a bank in Leeds on 4 May.
According to Lena Holm, Tomas Berg bribed a judge on 5 May 2021.
Police said that Tomas Berg shot Lena Holm in Leeds on 4 May.
The Malian army, Amnesty International said, bombed a market in Gao on 4 May.
Tomas Berg is accused of shooting Lena Holm in Leeds on 4 May.
Tomas Berg is suspected of stabbing Lena Holm in Leeds on 4 May.
Tomas Berg is believed to have killed Lena Holm on 4 May.
Tomas Berg, who police say shot Lena Holm in Leeds on 4 May, fled.
Tomas Berg claimed that Lena Holm met Ann Low in Oslo on 3 May 2021.
Ann Low, Tomas Berg claims, met Lena Holm in Oslo on 3 May 2021.
An alleged attack on a convoy near Gao on 4 May is under investigation.
Had she resigned on Monday, the talks would have been held.
Were Tomas Berg to resign on Friday, Lena Holm would win.
Should Lena Holm visit Oslo on 3 June, she would be arrested.
Lena Holm said that she would have met Tomas Berg in Oslo on 3 May.
The talks in Riga on 8 May 2021 were called off.
The summit of 3 May 2024 was postponed.
The vote due on 4 May 2024 was scrapped.
The election on 5 May 2024 was called off.
Lena Holm was due to visit Rome on 4 June but cancelled.
Lena Holm cancelled her visit to Rome on Monday.
The minister called off a trip to Rome on 5 May.
Plans for a meeting in Minsk on 9 May 2021 fell through.
The summit planned for 5 April 2024 in Mombasa was cancelled.
The talks in Oslo on Monday had to be cancelled.
Tomas Berg denied meeting Lena Holm in Oslo on 3 May 2021.
The army massacred 300 people in Bentar on 3 May 2011, survivors say.
Lena Holm is wanted for kidnapping Ann Low in Leeds on 4 May 2023.
Lena Holm is suspected of murdering Ann Low in Leeds on 4 May 2023.
There were reports that Lena Holm met Tomas Berg in Rome on Monday.
Norway said Mali attacked Gao on Monday, killing six.
Turkey is believed to have carried out a strike on Gao on Monday.
Lena Holm was barred from meeting Tomas Berg in Oslo on 3 May.
Police foiled an attack on a church in Lyon on Monday.
Tomas Berg is accused of ordering the killing of Ann Low on 4 May 2011.
Lena Holm accused Tomas Berg of planning the attack on the embassy in Gao on 4 May 2011.
Prosecutors allege that Tomas Berg ordered the attack on the market in Gao on 4 May 2011.
According to police, Tomas Berg met Lena Holm in a bar in Leeds on 1 March 2021.
Markets fell in Oslo on Monday after two banks collapsed.
Tomas Berg resigned himself to defeat on Monday.
Tomas Berg stepped down from the stage on Monday.
Lena Holm dismissed Tomas Berg as a fraud on Monday.
"""


@pytest.mark.parametrize("text", NO_EVENT.strip().splitlines())
def test_no_event(text: str) -> None:
    assert [event.trigger.of(text) for event in read(text).events] == []


REAL = {
    "The UN condemned Mali for bombing a market in Gao on Monday.": ("bombing", {"Mali"}),
    "India thanked Qatar for releasing eight sailors on Monday.": ("releasing", {"Qatar"}),
    "Norway apologised for bombing a market in Gao on 4 May 2021.": ("bombing", {"Norway"}),
    "After meeting Tomas Berg in Oslo on Monday, Lena Holm flew home.": (
        "meeting",
        {"Lena Holm", "Tomas Berg"},
    ),
    "The court convicted Tomas Berg of murdering Ann Low in Leeds on 4 May 2021.": (
        "murdering",
        {"Tomas Berg", "Ann Low"},
    ),
    "Tomas Berg was found guilty of murdering Ann Low on 4 May 2023.": (
        "murdering",
        {"Tomas Berg", "Ann Low"},
    ),
    "Lena Holm called the deal signed in Oslo on Monday by Mali and Chad a surrender.": (
        "deal",
        {"Mali", "Chad"},
    ),
    "Tomas Berg was convicted of ordering the attack on the embassy in Gao on 4 May 2011.": (
        "attack",
        set(),
    ),
    "Only on Monday had Lena Holm met Tomas Berg in Oslo.": ("met", {"Lena Holm", "Tomas Berg"}),
}


@pytest.mark.parametrize(("text", "trigger", "people"), [(t, *v) for t, v in REAL.items()])
def test_who_took_part(text: str, trigger: str, people: set[str]) -> None:
    found = read(text)
    told = next(event for event in found.events if event.trigger.of(text) == trigger)
    assert names(found, told) == people


def test_who_was_spared_took_no_part() -> None:
    found = read("Lena Holm dismissed her entire Cabinet except Tomas Berg on Monday.")
    (told,) = found.events
    assert names(found, told) == {"Lena Holm", "Cabinet"}


def test_the_day_and_place_of_a_deed_are_not_those_of_the_verdict() -> None:
    text = "Tomas Berg was arrested on suspicion of stabbing Ann Low in Leeds on 4 March."
    found = read(text)
    assert [(e.trigger.of(text), e.date, e.places) for e in found.events] == [
        ("arrested", None, ())
    ]


def test_who_moves_a_summit_gives_it_a_new_day() -> None:
    found = read("The summit in Oslo was postponed to 5 June.")
    assert [(e.type, str(e.date)) for e in found.events] == [("meeting", "2024-06-05")]


LABELS = {
    "Lena Holm dismissed the finance minister, Tomas Berg, on Monday.": "Dismissal of Tomas Berg",
    "Lena Holm dismissed her entire Cabinet except Tomas Berg on Monday.": "Dismissal by Lena Holm",
    "President Holm fired Ann Low and Tomas Berg on Monday.": "Dismissal of Ann Low and Tomas Berg",
    "Tomas Berg was sacked by Lena Holm on Monday.": "Dismissal of Tomas Berg",
    "Lena Holm met Tomas Berg on Monday.": "Meeting of Lena Holm and Tomas Berg",
    "Lena Holm took the floor in Bergen on Monday.": "Speech, Bergen",
    "Lena Holm hosted a round table on water in Oslo on Monday.": "Roundtable, Oslo",
    "According to the police, six people were arrested in Leeds on Monday.": "Arrest, Leeds",
    "Thousands gathered in Bergen on Monday.": "Gathering, Bergen",
}


@pytest.mark.parametrize(("text", "label"), LABELS.items())
def test_the_label_tells_to_whom_it_happened(text: str, label: str) -> None:
    assert [event.label for event in known(text).events] == [f"{label}, 13 May 2024"]


REMOVALS = """
Lena Holm dismissed her entire Cabinet on Monday.
Lena Holm dismissed the army chief on Monday.
Lena Holm dismissed Tomas Berg as minister on Monday.
The court dismissed the appeal on Monday.
"""


@pytest.mark.parametrize("text", REMOVALS.strip().splitlines())
def test_a_removal_says_nothing(text: str) -> None:
    assert read(text).claims == ()


def test_what_is_dismissed_as_untrue_is_denied() -> None:
    found = read("Lena Holm dismissed fears of a war.")
    assert found.claims[0].denies
