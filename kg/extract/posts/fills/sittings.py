"""The body that sits, whose own a list names or whose president the text calls by that alone."""

from kg.extract.posts.bodies.cases import Case
from kg.model.extraction import Ref


def own_minutes(case: Case) -> Ref | None:
    """The body whose minutes the text is."""
    return case.antecedents.own_body(case.draft.article.text)


def is_listing(case: Case) -> bool:
    """Whether a list tells who a body's own are: "*Members present*: Ana Lind, Jens Holm"."""
    own = case.word in {"members", "observers", "monitors", "trustees", "commissioners"}
    return own and case.post.rule == "labelled-several" and not case.told.office.closed


def of_listing(case: Case) -> Ref | None:
    """The body that sits, or whose minutes or list the text is, as an entry before tells."""
    entries = [p for p in case.draft.posts if p.rule == "labelled" and p.title.start < case.start]
    listed = entries[-1].organization if entries else None
    found = (case.topic.sitting, own_minutes(case), listed, case.topic.at(case.start, "", ""))
    return next((body for body in found if body is not None), None)


def of_bench(case: Case) -> Ref | None:
    """The court whose text it is, of whom the text only calls its president."""
    issuer = case.antecedents.issuer()
    court = case.antecedents.of_kind("court", 0, case.start) if issuer is None else issuer
    heading = court is not None and case.draft.mentions[court].span.start < HEADING
    own = heading and court is not None and case.draft.mentions[court].kind == "court"
    return court if own and case.post.role == "president" and case.first != "the" else None


HEADING = 60
"""Characters of a text in which the body stands of whose sitting it tells."""
