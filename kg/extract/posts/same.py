"""Whether two mentions are of one person, by the words of their names."""

from kg.extract.draft import Draft
from kg.model.extraction import EntityType, Form, Post, Ref
from kg.names import called


def is_only(draft: Draft, words: list[str]) -> bool:
    """Whether nobody else in the text has the first of these words in a longer name, so that it may
    stand for the whole: "Siriporn" for "Siriporn Chaidee".
    """
    names = (m.name.split() for m in draft.mentions if m.type is EntityType.PERSON)
    return all(name == words or words[0] not in name for name in names if len(name) > 1)


def same_holder(draft: Draft, one: Ref, other: Ref) -> bool:
    """Whether two mentions are one person's, by the last word of the name, and the first one."""
    if one == other:
        return True
    a, b = draft.mentions[one], draft.mentions[other]
    if a.form is not Form.NAME or b.form is not Form.NAME:
        return False
    short, long = sorted((a.name.split(), b.name.split()), key=len)
    if len(short) == 1:
        # "Alfaro" is short for "Rodrigo Alfaro Mena", "Okudaira" for "OKUDAIRA Noriko"
        last = short[0] in (long[1:] or long) or short[0].lower() == called(" ".join(long))
        return last or (short[0] == long[0] and is_only(draft, long))
    if long[-len(short) :] == short:
        # "El Khattabi" is short for "Salma El Khattabi"
        return True
    return short[0] == long[0] and (short[-1] == long[-1] or set(short) <= set(long))


def same_title(draft: Draft, one: Post, other: Post) -> bool:
    """Whether two posts go by the same title and are held alike."""
    a, b = (post.title.of(draft.article.text).lower() for post in (one, other))
    return a == b and one.status is other.status


def surname(draft: Draft, ref: Ref) -> str:
    """The word of a name that joins its mentions."""
    mention = draft.mentions[ref]
    return called(mention.name) if mention.form is Form.NAME else ""


def is_variant(draft: Draft, one: Ref, other: Ref) -> bool:
    """Whether two names have the surname and the first letter in common: "A. Lind", "Ana Lind"."""
    name = surname(draft, one)
    first, second = draft.mentions[one].name, draft.mentions[other].name
    return name != "" and name == surname(draft, other) and first[0] == second[0]
