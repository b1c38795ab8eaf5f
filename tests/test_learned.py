"""What the network reads where no rule does, what it may not add, and that odd texts are read."""

import pytest
from concepts import slugs
from sentences import read

from kg.extract.events.sentences.attributed import attributed
from kg.extract.network.reading import NOTHING
from kg.extract.network.reading import read as network
from kg.extract.network.triggers import KINDS
from kg.extract.text.language import passages
from kg.model.extraction import EventMention, Extraction, Post
from kg.vocabulary import EVENT_TYPE

OUTGOING = """\
DORN, 14 May 2024 - Ole Rand stepped down as governor of Lask on Tuesday after a row over fees.

His deputy, Ida Falk, told the assembly that the province would hold to its course. On Monday Rand \
had walked the fleet out of the harbour of Lask. Falk attacked the budget of the League as \
reckless.

In March the two met their creditors in Talin and pledged to repay the loan."""
BACKED = """\
TALIN - The assembly of Lask threw its weight behind a charter on herring on Tuesday after six \
hours of debate. The charter asks the premier, Ole Rand, to halve the quota.

Ida Falk, who chairs the fisheries committee, called the day a turning point. The last charter \
dates from 1997 and runs to nine pages."""


def learned(text: str) -> list[EventMention]:
    """The events that the network adds."""
    return [event for event in read(text).events if event.rule.startswith("network:")]


def named(found: Extraction, event: EventMention) -> set[str]:
    """Who took part in an event."""
    return {found.mentions[ref].name for ref in event.participants}


def test_a_deed_without_a_rule_is_an_event_with_day_and_people() -> None:
    [event] = learned(OUTGOING)
    assert (event.type, str(event.date)) == ("visit", "2024-05-13")
    assert "Rand" in named(read(OUTGOING), event)
    assert event.rule == "network:visit"
    assert event.confidence < 0.9  # what no rule reads is read less surely


def test_what_a_word_elsewhere_tells_is_no_event_here() -> None:
    told = {event.trigger.of(OUTGOING) for event in read(OUTGOING).events}
    assert {"stepped", "walked", "met"} == told
    assert "attacked" not in told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("On Monday Rand had walked", "Allegedly Rand had on Monday walked"),
        ("On Monday Rand had walked", "On Monday Rand would have walked"),
        ("On Monday Rand had walked", "On Monday, the League claims, Rand had walked"),
        ("On Monday Rand had walked", "Falk is convinced that on Monday Rand had walked"),
        ("On Monday Rand had walked", "Falk declined to confirm that on Monday Rand had walked"),
        ("On Monday Rand had walked", "Falk did not report that on Monday Rand had walked"),
    ],
)
def test_what_is_alleged_thought_or_imagined_is_not_added(before: str, after: str) -> None:
    assert before in OUTGOING
    assert learned(OUTGOING.replace(before, after)) == []


def test_what_somebody_plainly_reports_is_added() -> None:
    told = OUTGOING.replace("harbour of Lask. ", "harbour of Lask, according to the League. ")
    assert told != OUTGOING
    assert len(learned(told)) == len(learned(OUTGOING)) == 1


def test_nothing_is_added_by_a_contested_word() -> None:
    text = OUTGOING.replace("after a row over fees", "after the massacre of the fleet")
    assert "massacre" not in {event.trigger.of(text) for event in learned(text)}


def test_the_day_of_the_news_is_that_of_what_has_no_other() -> None:
    assert {str(event.date) for event in learned(BACKED)} == {"2024-05-14"}


ARRESTED = """\
Matteo Lindal was arrested on Tuesday night at his house in Calama and brought before a judge. The \
hearing resumes on Monday.

The foundations were set up within eleven weeks in 2022, one of them by the suspect's brother.

His lawyer, Jorge Saavedra, called the arrest “theatre for the evening news”. His client, he \
added, had signed what the legal department had approved, and nobody had ever asked him for more."""


def test_a_noun_with_its_article_alone_goes_back_to_what_its_verb_told() -> None:
    found = read(ARRESTED)
    told = {event.trigger.of(ARRESTED): event for event in found.events}
    arrested = found.events.index(told["arrested"])
    assert told["arrest"].rule.startswith("network:")
    assert told["arrest"].same == arrested
    assert "Jorge Saavedra" not in named(found, told["arrested"])
    assert found.claims[0].characterizes == arrested


GUESTS = """\
LASK, 14 May 2024 - Jens Holm flew to Dorn on Monday with Ida Falk. They were received by the \
mayor, Ole Rand, at the harbour. A treaty on herring was signed in the evening by all three, and \
the guests went on to a dinner in the old mill.

On Tuesday the two had breakfast with the fishermen of Dorn, laid a wreath for those who were lost \
in the storm of 1997 and left for Talin. Holm's aides said he had slept badly."""


def told(text: str, trigger: str) -> EventMention:
    """The event of a word."""
    return next(event for event in read(text).events if event.trigger.of(text) == trigger)


def test_an_event_is_where_its_sentence_likely_tells() -> None:
    rockets = "Rockets were fired at a bus station on 9 May, witnesses in Dorn said."
    [place] = told(STRIKE.format(rockets), "fired").places
    assert read(STRIKE.format(rockets)).mentions[place].name == "Dorn"
    assert told(rockets, "fired").places == ()
    assert told(GUESTS, "received").places == ()


def test_what_is_only_done_on_a_day_has_the_type_that_the_network_is_sure_of() -> None:
    night = "During the night of Saturday persons unknown forced the door of the consulate in Dorn."
    event = told(STRIKE.format(night), "forced")
    assert (event.type, event.rule) == ("attack", "verb:other:typed")
    assert told(night, "forced").type == "other"


def test_a_contested_noun_goes_back_to_no_event_that_the_network_added() -> None:
    text = OUTGOING + " Jens Holm called the event a genocide."
    found = read(text)
    added = {ref for ref, event in enumerate(found.events) if event.is_added}
    assert added
    assert not added & {claim.characterizes for claim in found.claims}
    assert not added & {event.same for event in found.events if event.contested}


EMBRACE = "It was at the dinner of Monday night that Ole Rand embraced Jens Holm."


def test_who_took_part_is_who_likely_did_of_those_whom_the_sentence_names() -> None:
    text = GUESTS.replace("A treaty", f"{EMBRACE} A treaty")
    assert named(read(text), told(text, "dinner")) == {"Jens Holm"}
    assert named(read(EMBRACE), told(EMBRACE, "dinner")) == set()
    assert "Ida Falk" not in named(read(GUESTS), told(GUESTS, "received"))


def test_a_sentence_or_two_tell_what_the_rules_read_alone() -> None:
    short = GUESTS.split("\n\n")[0].split(" A treaty")[0]
    received = told(short, "received")
    assert received.places == ()
    assert "Jens Holm" not in named(read(short), received)


STRIKE = """\
TALIN, 14 May 2024 - The harbour strike entered its third week on Tuesday. {}

The strikers met in the old customs hall. In the afternoon they marched to the quay, where Ole \
Rand spoke to them. The union said that the mediators had made no offer, and that it would not go \
home without one."""


def posts(sentence: str) -> list[tuple[str, str, str]]:
    """The title, holder and body of each post that the network adds for a sentence in a text."""
    text = STRIKE.format(sentence)
    found = read(text)
    return [
        (post.title.of(text), found.mentions[post.person].name, body_of(found, post))
        for post in found.posts
        if post.rule == "network:title"
    ]


def body_of(found: Extraction, post: Post) -> str:
    """The name of a post's body."""
    return "" if post.organization is None else found.mentions[post.organization].name


def test_a_title_that_no_rule_gives_to_anybody_has_holder_and_body() -> None:
    editor = "Ida Falk, 24, who edits the newsletter of the Lask Port Union, spoke of a trap."
    assert posts(editor) == [("edits", "Ida Falk", "Lask Port Union")]
    chair = "The committee's chair, Norland's Ida Falk, has promised a fair hearing."
    assert posts(chair) == [("chair", "Ida Falk", "committee")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ida Falk, 24, who may edit the newsletter of the Lask Port Union, spoke of a trap.",
        "Ida Falk would edit the newsletter of the Lask Port Union.",
        "Ida Falk, a contender to be editor of the Lask Review, used to telephone.",
        "Ida Falk, never editor of the Lask Review, used to telephone.",
        "Ida Falk's brother, once their man and now editor of the Lask Review, used to telephone.",
        "Ida Falk's cousin, who edits the newsletter of the Lask Port Union, spoke.",
        "Ida Falk, of the Lask Port Union, which leads the strike, said it would vote.",
    ],
)
def test_what_is_open_or_anothers_makes_nobody_a_holder(sentence: str) -> None:
    assert posts(sentence) == []


def test_a_post_without_a_body_is_in_one_that_its_sentence_means_by_a_noun() -> None:
    text = STRIKE.format("Jens Holm, general secretary of the foresters' union, stood by him.")
    found = read(text)
    [post] = found.posts
    assert (post.title.of(text), body_of(found, post)) == ("general secretary", "union")


COALITION = """\
DORN, 14 May 2024 - The parties of Norland met again on Tuesday; a coalition is not in sight. The \
talks are in their third week and the budget is not yet written.

Ole Rand, acting prime minister since Ida Falk stepped down in April, came with his chief of \
staff, Jens Holm. The greens have refused to share a room with her former transport minister, Tom \
Berg, and left early.

Norland has had five cabinets in ten years. A sixth would need the votes of three parties."""


def test_a_post_is_surely_in_a_body_that_its_sentence_does_not_tell() -> None:
    found = read(COALITION)
    [aide] = [post for post in found.posts if post.title.of(COALITION) == "chief of staff"]
    assert (body_of(found, aide), aide.rule) == ("Norland", "network:body")
    assert "Norland" not in aide.evidence.of(COALITION)


def test_a_day_that_no_rule_gives_to_an_event_is_the_likely_one() -> None:
    text = STRIKE.format("Shelling near Dorn sent some 4,000 people to the river bank on 2 May.")
    shelling = told(text, "Shelling")
    assert (str(shelling.date), shelling.rule) == ("2024-05-02", "noun:attack:likely")


def test_a_day_of_the_week_is_the_coming_one_of_what_lies_ahead() -> None:
    text = STRIKE.format("Jens Holm called for calm in a letter to be read in churches on Sunday.")
    assert str(told(text, "read").date) == "2024-05-19"


def test_a_period_ends_after_it_begins_whichever_way_it_lies() -> None:
    text = STRIKE.format("A hearing on the harbour is listed for 3 to 5 March in Dorn.")
    hearing = told(text, "hearing")
    assert hearing.date is not None
    assert hearing.end_date is not None
    assert str(hearing.date) < str(hearing.end_date)


def test_what_is_only_done_on_a_day_is_no_event_where_that_is_unlikely() -> None:
    lamp = "On Monday the clerk repaired the lamp."
    assert "repaired" in {event.trigger.of(lamp) for event in read(lamp).events}
    text = STRIKE.format(lamp)
    assert "repaired" not in {event.trigger.of(text) for event in read(text).events}


def test_words_are_likelier_of_the_day_that_is_theirs() -> None:
    text = OUTGOING
    roles, met = network(text).roles, text.index("met their")
    days = [text.index("March"), text.index("Monday"), text.index("Tuesday")]
    assert roles.likeliest("date", met, days)[1] == 0
    assert roles.likely("date", met, []) == []
    assert roles.likeliest("date", met, []) == (0.0, 0)


def test_a_choice_is_among_all_mentions_of_the_text_or_none() -> None:
    text = STRIKE.format("Ida Falk, bursar of the Lask Mission, came with Jens Holm.")
    roles, title = network(text).roles, text.index("bursar")
    people = [text.index("Falk"), text.index("Holm"), text.index("Rand")]
    shares = roles.chosen("holder", title, people)
    assert shares[0] > 0.5 > shares[1] + shares[2]
    assert sum(shares) < 1
    assert roles.chosen("holder", title, []) == NOTHING.roles.chosen("body", 0, []) == []
    assert NOTHING.roles.chosen("body", 0, [1]) == [0.0]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "x" * 5000, "¿☃? " * 400])
def test_odd_texts_have_no_triggers(text: str) -> None:
    found = network(text)
    assert (found.triggers, found.texts) == ((), ())


def test_no_word_has_a_role_in_no_text() -> None:
    assert NOTHING.roles.likely("same", 0, [1]) == network("").roles.likely("same", 0, [1]) == [0.0]


def test_words_far_apart_are_never_seen_at_once() -> None:
    text = "Ana Lind met Tomas Berg in Oslo on Monday. " * 60
    assert network(text).roles.likely("same", len(text) - 40, [8]) == [0.0]


ACCOUNTS = {
    "Rebels burned the mill on Monday.": False,
    "Rebels burned the mill because they feared a siege.": False,
    "The mill, which rebels burned, belonged to Rand.": False,
    "The ministry said that rebels burned the mill.": True,
    "The report found that rebels burned the mill.": True,
    "It is unclear whether rebels burned the mill.": True,
    "Rebels burned the mill, she said.": True,
    "Rebels burned the mill, as the ministry claims.": True,
    "Rebels burned the mill, according to the army.": True,
    "In the view of the union, rebels burned the mill.": True,
}


@pytest.mark.parametrize("text", ACCOUNTS)
def test_what_stands_in_somebodys_account_is_told_apart(text: str) -> None:
    [passage] = passages(text)
    [burned] = [word for word in passage.doc if word.text == "burned"]
    assert attributed(burned) is ACCOUNTS[text]


def test_what_the_network_tells_is_of_the_vocabularys_types() -> None:
    assert set(KINDS[1:]) == slugs(EVENT_TYPE)


FREED = """\
LASK, 14 May 2024 - Two brothers were freed on Monday by a court in Dorn, their lawyer said, after \
nine months in the old mill that serves the town as a prison. Some 300 fishermen who had blocked \
the harbour were dispersed on Saturday by mounted police. Holm's aides said he had slept badly and \
that the talks on herring would resume."""


def test_what_is_done_to_people_is_of_the_type_that_the_network_is_sure_of() -> None:
    assert told(FREED, "freed").type == "court-case"
    assert told(FREED, "dispersed").type == "other"
