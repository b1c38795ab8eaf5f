"""The body of a title as the text tells it of who has, had or will have the same title."""

from kg.extract.draft import Draft
from kg.extract.posts.bodies.cases import Case
from kg.extract.posts.bodies.stately import DIRECT
from kg.extract.posts.titles.office import NATIONAL
from kg.model.extraction import Ref


def of_namesake(case: Case) -> Ref | None:
    """The body of who held or will hold the same title, told before in the paragraph: "appointed
    Ana Lind Executive Secretary of X and thanked the *outgoing Executive Secretary*, Jens Holm".
    """
    if case.told.office.closed:
        return None  # another one than that at X: "deputy head of mission *in Delhi*"
    text, passage = case.draft.article.text, case.told.passage.passage
    bodies = [
        other.organization
        for other in case.draft.posts
        if other.title.of(text).lower() == case.title
        and other.person != case.post.person
        and (other.status is not case.post.status or case.is_passing)
        and passage.offset <= other.title.start < case.start
    ]
    # of two heads who meet either may have had the former one before
    two = case.post.role in NATIONAL and len({name_at(case.draft, ref) for ref in bodies}) > 1
    return bodies[-1] if bodies and not two else None


def name_at(draft: Draft, ref: Ref | None) -> str | None:
    """The name that a mention gives, if there is one."""
    return None if ref is None else draft.mentions[ref].name


def of_untold(case: Case) -> Ref | None:
    """The body of an office of which the text has told without its holder: "the prefect of X closed
    the road. *The prefect*, Ana Lind, said".
    """
    told = case.antecedents.offices.get(case.title, [])
    before = [(start, ref) for start, ref in told if start < case.start]
    if case.first != "the" or case.post.rule not in DIRECT or not before:
        return None
    start, ref = before[-1]
    others = (p for p in case.draft.posts if p.title.start == start)
    return None if any(p.person != case.post.person for p in others) else ref
