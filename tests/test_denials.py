"""Who denies and who takes no stance: never the opposite of what somebody said."""

import pytest
from sentences import read


def stances(text: str) -> list[str]:
    """The claims of a text: the words for whoever speaks, whether he denies, and what."""
    return [
        "|".join((
            claim.source.of(text) if claim.source else "-",
            "denies" if claim.denies else "says",
            " … ".join(piece.of(text) for piece in (claim.content, *claim.rest)),
        ))
        for claim in read(text).claims
    ]  # fmt: skip


NO_STANCE = [
    "Eva Dahl would not say whether Norway had asked for it.",
    "Eva Dahl wouldn't say if the ship had sunk.",
    "Eva Dahl would not confirm that the ship had sunk.",
    "Eva Dahl could not confirm that the ship had sunk.",
    "Eva Dahl would not comment on the report.",
    "Eva Dahl declined to confirm the report.",
    "Eva Dahl declined to say whether the ship had sunk.",
    "Eva Dahl declined to deny the report.",
    "Eva Dahl would neither confirm nor deny that the ship had sunk.",
    "The police had never denied this.",
    "Norway never denied that it had sold arms.",
    "Eva Dahl did not deny the report.",
    "Eva Dahl has not denied selling arms.",
    "Eva Dahl did not dispute the figures.",
    "Norway will not rule out a strike.",
    "Nobody denied it.",
]


@pytest.mark.parametrize("text", NO_STANCE)
def test_who_will_not_say_takes_no_stance(text: str) -> None:
    assert stances(text) == []


HEARERS = {
    "Jean Marchand, asked in the Senate whether France would pay, answered that it would.": [
        "Jean Marchand|says|it would"
    ],
    "Eva Dahl, told that the ship had sunk, said she was sorry.": ["Eva Dahl|says|she was sorry"],
    "Eva Dahl, asked whether the ship had sunk, said nothing was known.": [
        "Eva Dahl|says|nothing was known"
    ],
    "The minister, Ana Lind, informed that the talks had failed, said she would resign.": [
        "The minister, Ana Lind|says|she would resign"
    ],
    "Ana Lind, reminded that she had voted for the bill, replied that times had changed.": [
        "Ana Lind|says|times had changed"
    ],
    "The mayor, assured that the dam was safe, told residents to return.": [
        "The mayor|says|residents to return"
    ],
    "The president, Ana Lind, told that her party had lost, wept.": [],
    "When told that the ship had sunk, Ana Lind wept.": [],
    # who speaks
    "Ana Lind, the mayor of Oslo, told a crowd that the dam was safe.": [
        "Ana Lind, the mayor of Oslo|says|the dam was safe"
    ],
    "Ana Lind, the minister, warned that the ship had sunk.": [
        "Ana Lind, the minister|says|the ship had sunk"
    ],
    "Ana Lind asked whether the ship had sunk.": ["Ana Lind|says|whether the ship had sunk"],
}


@pytest.mark.parametrize("text", HEARERS)
def test_who_is_asked_or_told_does_not_say_it(text: str) -> None:
    assert stances(text) == HEARERS[text]


WITHIN = {
    "Luis Aranda denied that he had called the vote a massacre.": [
        "Luis Aranda|denies|he had called the vote a massacre"
    ],
    "Luis Aranda denied having said that the minister lied.": [
        "Luis Aranda|denies|having said that the minister lied"
    ],
    "Eva Dahl denied that Luis Aranda had described the killings as genocide.": [
        "Eva Dahl|denies|Luis Aranda had described the killings as genocide"
    ],
    "Eva Dahl denied reports that Norway had called the vote a farce.": [
        "Eva Dahl|denies|reports that Norway had called the vote a farce",
        "-|says|Norway had called the vote a farce",
    ],
    "Eva Dahl dismissed the claim that she had called the ruling a coup.": [
        "Eva Dahl|denies|the claim that she had called the ruling a coup"
    ],
    "Eva Dahl disputed that Norway had ever accused the army of lying.": [
        "Eva Dahl|denies|Norway had ever accused the army of lying"
    ],
    "Eva Dahl said it was not true that Norway had called the killings genocide.": [
        "Eva Dahl|says|it was not true that Norway had called the killings genocide"
    ],
    "Eva Dahl did not deny that she had called the raid a massacre.": [],
    # what stands beside a denial
    "Ana Lind dismissed what she called “one-sided claims about the raid”.": [
        "Ana Lind|denies|what she called “one-sided claims about the raid”",
        "she|says|one-sided claims about the raid",
    ],
    "Ana Lind rejected the view that talks had failed, while Ole Berg said that they went on.": [
        "Ana Lind|denies|the view that talks had failed",
        "Ole Berg|says|they went on",
    ],
    "Eva Dahl denied the charge, saying that Luis Aranda had lied.": [
        "Eva Dahl|denies|the charge",
        "Eva Dahl|says|Luis Aranda had lied",
    ],
    "Eva Dahl rejected Norway's claim that the bank was broke.": [
        "Eva Dahl|denies|Norway's claim that the bank was broke",
        "Norway's|says|the bank was broke",
    ],
    "Eva Dahl denied that the bridge was closed, but Ana Lind said that it was.": [
        "Eva Dahl|denies|the bridge was closed",
        "Ana Lind|says|it was",
    ],
}


@pytest.mark.parametrize("text", WITHIN)
def test_nobody_says_what_is_denied_that_he_said(text: str) -> None:
    assert stances(text) == WITHIN[text]


INSTEAD = {
    "Minister Oh Min-kyu denied it. “Nothing was bargained and nobody was named.”": [
        "Minister Oh Min-kyu|denies|it",
        "Minister Oh Min-kyu|says|Nothing was bargained and nobody was named",
    ],
    "Ana Lind dismissed the report as false. “There was no deal.”": [
        "Ana Lind|denies|the report as false",
        "Ana Lind|says|There was no deal",
    ],
    "“I did nothing wrong,” Ana Lind said, denying the charge. “I never met him.”": [
        "Ana Lind|says|I did nothing wrong",
        "Ana Lind|denies|the charge",
        "Ana Lind|says|I never met him",
    ],
    "Ana Lind denied it. “Nothing was sold,” Per Vik said.": [
        "Ana Lind|denies|it",
        "Per Vik|says|Nothing was sold",
    ],
    "Ana Lind denied the charge: “Nothing was sold.”": ["Ana Lind|says|Nothing was sold"],
    "“I did not do it. I was in Oslo,” Ana Lind denied.": [
        "Ana Lind|says|I did not do it. I was in Oslo"
    ],
    "Eva Dahl did not agree: “It was late.”": ["Eva Dahl|says|It was late"],
    "Nino Geladze did not agree: the figures, she said, were wrong.": [
        "Nino Geladze|says|the figures, she said, were wrong",
        "she|says|the figures … were wrong",
    ],
    "Nino Geladze did not agree: the figures, she argued, “count the gate and not the river”.": [
        "Nino Geladze|says|the figures, she argued, “count the gate and not the river”",
        "she|says|count the gate and not the river",
    ],
    # what is denied
    "She ruled out a coalition with the Union of the North – “not even for coffee”.": [
        "She|denies|a coalition with the Union of the North – “not even for coffee”"
    ],
    "Ana Lind did not agree that it was “a coup”.": ["Ana Lind|denies|it was “a coup”"],
    "Ana Lind rejected “any deal with Norway”.": ["Ana Lind|denies|any deal with Norway"],
}


@pytest.mark.parametrize("text", INSTEAD)
def test_what_somebody_says_instead_is_not_denied(text: str) -> None:
    assert stances(text) == INSTEAD[text]


def test_a_quotation_with_words_of_its_own_is_no_part_of_a_denial() -> None:
    text = "Vice Minister Oh Min-kyu denied this on Friday. “Nothing was bargained,” Oh said."
    assert stances(text)[0] == "Vice Minister Oh Min-kyu|denies|this"
    assert not any("denies" in told and "bargained" in told for told in stances(text))


UNTRUE = {
    "It is not true, Eva Dahl said, that Norway called the killings genocide.": [
        "Eva Dahl|denies|Norway called the killings genocide"
    ],
    "It was false, Eva Dahl said, that Norway sold arms.": ["Eva Dahl|denies|Norway sold arms"],
    "It is a myth, according to Eva Dahl, that Norway sold arms.": [
        "Eva Dahl|denies|Norway sold arms"
    ],
    "It is wrong, Eva Dahl insisted, that the bridge was closed.": [
        "Eva Dahl|denies|the bridge was closed"
    ],
    "It is untrue, said Eva Dahl, that the minister lied.": ["Eva Dahl|denies|the minister lied"],
    "It is simply false, she told reporters on Monday, that Norway had promised a visa.": [
        "she|denies|Norway had promised a visa"
    ],
    "But it is not right, the mayor of Oslo, Ana Lind, said on Monday, that the dam was shut.": [
        "the mayor of Oslo, Ana Lind|denies|the dam was shut"
    ],
    "It wasn't true, Ana Lind insisted, that the bank was broke.": [
        "Ana Lind|denies|the bank was broke"
    ],
    "It is not so, as Eva Dahl said, that the bank was broke.": [],
    "Nor is it true, Eva Dahl said, that Norway sold arms.": ["Eva Dahl|denies|Norway sold arms"],
    "“It is not true,” Eva Dahl said, “that Norway sold arms.”": [
        "Eva Dahl|denies|Norway sold arms."
    ],
    # not called untrue
    "It is true, Eva Dahl said, that Norway sold arms.": ["Eva Dahl|says|Norway sold arms"],
    "It is not clear, Eva Dahl said, that Norway sold arms.": [
        "Eva Dahl|says|It is not clear … that Norway sold arms"
    ],
    "It is likely, Eva Dahl said, that Norway sold arms.": [
        "Eva Dahl|says|It is likely … that Norway sold arms"
    ],
}


@pytest.mark.parametrize("text", UNTRUE)
def test_what_somebody_calls_untrue_he_denies(text: str) -> None:
    assert stances(text) == UNTRUE[text]


LIKEWISE = {
    "Ole Brand said he had never called Ukrainians “enemies”, as a Russian broadcaster claimed.": [
        "Ole Brand|says|he had never called Ukrainians “enemies”, as a Russian broadcaster claimed"
    ],
    "The bridge was not bombed, as Russia claims.": [],
    "The mayor did not resign, as Radio Oslo reported.": [],
    "No soldiers were killed, as the ministry of Norway said.": [],
    "Norway did not sign the pact, as Ana Lind told reporters on Monday.": [],
    "Nobody was killed, as the army claimed at first.": [],
    "The bridge was not, as Russia claims, bombed.": [],
    "The attack was not, as Norway claimed, an accident but a crime.": [],
    "Ana Lind denied, as Ole Berg had claimed, that the ship sank.": [
        "Ana Lind|denies|the ship sank"
    ],
    # which of both is told
    "The bridge was bombed, as Russia claims.": ["Russia|says|The bridge was bombed"],
    "As Russia claims, the bridge was not bombed.": ["Russia|says|the bridge was not bombed"],
    "The bridge, as Russia claims, was not bombed.": ["Russia|says|The bridge … was not bombed"],
    "It was not a good day, as Ana Lind put it.": ["Ana Lind|says|It was not a good day"],
}


@pytest.mark.parametrize("text", LIKEWISE)
def test_who_claims_the_opposite_does_not_claim_what_was_not_so(text: str) -> None:
    assert stances(text) == LIKEWISE[text]


HEARD = {
    "Thomas Reiter heard from Nairobi that imports would be exempt.": [
        "Nairobi|says|imports would be exempt"
    ],
    "Thomas Reiter understood from Jean Marchand that imports would be exempt.": [
        "Jean Marchand|says|imports would be exempt"
    ],
    "Thomas Reiter learned from Ana Lind that imports would be exempt.": [
        "Ana Lind|says|imports would be exempt"
    ],
    "Lawmakers heard from the central bank's governor that the bank was broke.": [
        "the central bank's governor|says|the bank was broke"
    ],
    "The court heard from a witness that the minister had lied.": [
        "a witness|says|the minister had lied"
    ],
    "Thomas Reiter heard from Nairobi on Monday that imports would be exempt.": [
        "Nairobi|says|imports would be exempt"
    ],
    "Ana Lind heard nothing from Oslo.": [],
}


@pytest.mark.parametrize("text", HEARD)
def test_from_whom_somebody_hears_it_says_it(text: str) -> None:
    assert stances(text) == HEARD[text]


DENIED = {
    "Ana Lind denied having said: “The vote was a farce.”": ["Ana Lind|denies|having said"],
    "Ana Lind denied saying “The vote was a farce.”": [
        "Ana Lind|denies|saying “The vote was a farce.”"
    ],
    "Ana Lind denies ever writing, “The vote was a farce.”": [
        "Ana Lind|denies|The vote was a farce."
    ],
    "Ana Lind denied that she had told him: “You must pay.”": [
        "Ana Lind|denies|she had told him: “You must pay.”"
    ],
    "Ana Lind rejected the sentence “The vote was a farce.”": [
        "Ana Lind|denies|the sentence “The vote was a farce.”"
    ],
}


@pytest.mark.parametrize("text", DENIED)
def test_who_denies_having_said_a_quotation_does_not_say_it(text: str) -> None:
    assert stances(text) == DENIED[text]


TAGGED = [
    "Ana Lind said it was late. “Nothing was sold,” Oh said.",
    "Ana Lind denied it. “Nothing was sold,” Oh said.",
    "Ana Lind rejected the charge. “We will sign,” Oh Min said.",
    "“We wait,” said Ana Lind. “Nothing was sold,” Oh Min said.",
]


@pytest.mark.parametrize("text", TAGGED)
def test_a_quotation_with_a_comma_is_not_given_to_the_speaker_before(text: str) -> None:
    told = [one for one in stances(text) if one.lower().startswith("ana lind|")]
    assert told
    assert not any("sold" in one.lower() or "sign" in one.lower() for one in told)
