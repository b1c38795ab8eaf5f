"""Lives told in whole texts: what the network finds in them, and whose body a post is not in."""

from sentences import read

from kg.model.extraction import EntityType, Form

NOMINEE = """\
OSLO – Today, the President announced his intent to nominate Tanya Brandt for Deputy Secretary of \
Fisheries.

Tanya Brandt serves as the Chief of Staff at the Department of Fisheries. She has received \
numerous awards. Brandt earned her M.A. in Strategic Communications from Polar University, and \
her B.A. from the University of North Bergen at Harbour Hill. Brandt and her husband, John Brandt, \
have three children."""
DIPLOMAT = """\
OSLO – Today, the President announced his intent to nominate John Gunderson.

John Gunderson has served as Deputy Chief of Mission and Political Counselor at the Norwegian \
Embassy in Riyadh, Saudi Arabia, and as Chief of Staff to the Deputy Secretary of State. Gunderson \
earned a degree at Polar University."""
DEAN = """\
Williams Dale serves as Dean of the College of Humanities at the University of Fjordland since \
September 2021. As Dean, he advocates for opportunity.

Dale was history faculty and Associate Dean for Faculty Affairs in the College of Arts and Letters \
at the University of Harbourland between 1994 and 2021. During that time, he also held visiting \
appointments at Polar University."""


def bodies(text: str) -> dict[str, str]:
    """The body of each post by its title."""
    found = read(text)
    return {
        post.title.of(text): ""
        if post.organization is None
        else found.mentions[post.organization].name
        for post in found.posts
    }


def test_a_degree_is_no_post() -> None:
    found = bodies(NOMINEE)
    assert found.keys() == {"Deputy Secretary of Fisheries", "Chief of Staff"}
    # How sure the network is of the other's differs between processors.
    assert found["Chief of Staff"] == "Department of Fisheries"


def test_who_serves_somebody_above_is_not_in_the_body_told_before() -> None:
    assert bodies(DIPLOMAT) == {
        "Deputy Chief of Mission": "Norwegian Embassy",
        "Political Counselor": "Norwegian Embassy",
        "Chief of Staff": "",
    }


def test_the_body_that_stands_behind_a_title_is_its_own_whoever_finds_the_holder() -> None:
    assert bodies(DEAN)["Associate Dean for Faculty Affairs"] == "College of Arts and Letters"


def test_who_has_a_chair_is_not_whom_it_is_called_after() -> None:
    found = read("She is Ana Lind Professor of Law at the Polar University. Eve Berg was glad.")
    people = [mention for mention in found.mentions if mention.type is EntityType.PERSON]
    assert [mention.name for mention in people if mention.form is Form.NAME] == ["Eve Berg"]
