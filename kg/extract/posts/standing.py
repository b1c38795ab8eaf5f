"""Whether a title makes a post where it stands."""

from kg.extract.naming.names import Named
from kg.extract.posts.office import Office
from kg.model.extraction import Post


def stands(passage: Named, office: Office, made: Post) -> bool:
    """Whether a title makes a post here: with a body, or by itself; "a leader" says nothing."""
    if made.organization is not None or spoken(passage, office, made):
        return True
    if office.fielded and office.role in {"head", "chief", "director"}:
        return True
    if made.rule in {"holds", "chosen"} and passage.lower[office.last - 1] == "deputy":
        return True
    low = passage.lower
    if office.role == "member" and low[office.last : office.last + 1] == ["for"]:
        return True
    vague = office.role == "leader" and office.last - office.first == 1
    return office.firm and not (vague and made.rule in {"holds", "apposition", "chosen"})


SPOKEN = frozenset({"representative", "member-of-parliament"})


def spoken(passage: Named, office: Office, made: Post) -> bool:
    """Whether a title in capitals right before a name is a post although others so called hold
    none: "Delegate Ana Lind".
    """
    title = passage.words[office.first].text
    return made.rule == "title-name" and title[:1].isupper() and (
        office.role in SPOKEN
        or title in {"Deputy", "Member", "Delegate"}
        or (title == "Chief" and passage.lower[office.start - 1 : office.start] != [","])
    )  # fmt: skip
