"""Names compared: which may be one bearer's, why, and that like names share a key."""

import pytest

from kg.model.extraction import EntityType
from kg.names import compare, keys, sought

PERSON, ORGANIZATION, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE

ONE = [
    (PERSON, "Volodymyr Zelenskyy", "Vladimir Zelensky", "given name transliterated"),
    (PERSON, "Mohammed al-Rashid", "Muhammad Al Rashed", "given name transliterated"),
    (PERSON, "Abdel Fattah el-Sisi", "Abdul Fattah al-Sisi", "same name"),
    (PERSON, "Abdelrahman Nasser", "Abdul Rahman Nasir", "family name transliterated"),
    (PERSON, "Ilham Aliyev", "Ilham Aliev", "family name transliterated"),
    (PERSON, "Mr. Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", "same name"),
    (PERSON, "Joe Biden", "Joseph R. Biden Jr.", "short form of the given name"),
    (PERSON, "L. Holm", "Lena Holm", "initial for the given name"),
    (PERSON, "Li Wei", "Wei Li", "words in another order"),
    (PERSON, "Lena Holm", "Lena Holm-Berg", "part of a double family name"),
    (PERSON, "Gabriel García Márquez", "Gabriel Garcia", "part of a double family name"),
    (PERSON, "Jens Stoltenberg", "Jens Stoltenburg", "family name misspelt"),
    (PERSON, "Ban Ki-moon", "Ban Ki Moon", "same name"),
    (PERSON, "Dr Maria van der Berg", "Maria Van der Berg", "same name"),
    (ORGANIZATION, "Ministry of Foreign Affairs", "Foreign Ministry", "usual wording"),
    (ORGANIZATION, "Ministry of Defence of France", "French Defense Ministry", "usual wording"),
    (ORGANIZATION, "Polar Studies Institute", "PSI", "acronym"),
    (ORGANIZATION, "Institute for Polar and Ice Studies", "IPAIS", "acronym"),
    (ORGANIZATION, "U.N. Security Council", "UNSC", "one known body"),
    (ORGANIZATION, "Norsk Kraft ASA", "Norsk Kraft", "same name"),
    (ORGANIZATION, "Centre for Polar Law", "Center for Polar Law", "usual wording"),
    (PLACE, "Kiev", "Kyiv", "one known place"),
    (PLACE, "Grubeshivka", "Grubeshivkah", "transliterated"),
]  # fmt: skip


@pytest.mark.parametrize(("type", "a", "b", "reason"), ONE)
def test_names_of_one_bearer(type: EntityType, a: str, b: str, reason: str) -> None:
    found = compare(a, b, type)
    assert found == compare(b, a, type)
    assert found.score >= 0.7
    assert reason in found.reasons
    assert keys(a, type) & sought(b, type)
    assert keys(b, type) & sought(a, type)


TWO = [
    (PERSON, "Lena Holm", "Tomas Holm", "other given name"),
    (PERSON, "Lena Holm", "Lena Berg", "other family name"),
    (PERSON, "John Stone Sr.", "John Stone Jr.", "other suffix"),
    (PERSON, "A. Holm", "Lena Holm", "other given name"),
    (PERSON, "Mahmoud Abbas", "Mohammed Abbas", "other given name"),
    (ORGANIZATION, "Ministry of Health of France", "Spanish Health Ministry", "other state"),
    (ORGANIZATION, "3rd Mechanized Brigade", "4th Mechanized Brigade", "other number"),
    (ORGANIZATION, "Human Rights Watch", "HRC", "other acronym"),
    (ORGANIZATION, "UN Security Council", "UN General Assembly", "two known bodies"),
    (ORGANIZATION, "Health Ministry", "Defense Ministry", "other words"),
    (ORGANIZATION, "Polar Court", "Polar Court for the Eastern District", "other words"),
    (PLACE, "Iran", "Iraq", "two known places"),
    (PLACE, "Grubeshivka", "Sandvika", "other words"),
]


@pytest.mark.parametrize(("type", "a", "b", "reason"), TWO)
def test_names_of_two_bearers(type: EntityType, a: str, b: str, reason: str) -> None:
    found = compare(a, b, type)
    assert found == compare(b, a, type)
    assert found.score <= 0.3
    assert reason in found.reasons


def test_a_bare_family_name_says_half() -> None:
    assert compare("Mr. Holm", "Lena Holm", PERSON).score == 0.5
    assert sought("Holm", PERSON) <= keys("Lena Holm", PERSON)


def test_full_names_of_one_family_are_not_looked_up_for_each_other() -> None:
    assert not sought("Lena Holm", PERSON) & keys("Bo Holm", PERSON)
    assert sought("Lena Holm", PERSON) & keys("Holm", PERSON) == {"? holm"}
