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
