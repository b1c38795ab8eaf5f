"""The posts that persons hold, as memberships of the W3C Organization ontology."""

from collections.abc import Iterator

from kg.describe.reading import Reading, Statement
from kg.describe.terms import day, text, types
from kg.identifiers import slug
from kg.model.extraction import Post, Status
from kg.model.quads import Triple
from kg.model.resolution import Id
from kg.vocabulary import KG, ORG, PROV, ROLE, concept

CLASSES = (ORG.Membership, PROV.Entity)


def describe_memberships(reading: Reading) -> Iterator[Statement]:
    """Every post whose holder is known."""
    for post in reading.extraction.posts:
        person = reading.entity_id(post.person)
        if person is not None:
            yield from describe_post(reading, post, person)


def describe_post(reading: Reading, post: Post, person: Id) -> Iterator[Statement]:
    """One post. Every article that attests it speaks of the same node.

    The title stays as each article writes it: spellings that share a slug are values beside each
    other, and none of them is the right one.
    """
    organization, title = reading.entity_id(post.organization), reading.words(post.title)
    node = reading.iri(membership_id(person, title, organization, post.status))
    yield from types(node, CLASSES)
    yield Triple(node, ORG.member, reading.iri(person))
    if organization is not None:
        yield Triple(node, ORG.organization, reading.iri(organization))
    yield Triple(node, ORG.role, concept(ROLE, post.role))
    yield Triple(node, KG.roleTitle, text(title))
    yield Triple(node, KG.status, getattr(KG, post.status.value))
    if reading.article.published:
        yield Triple(node, KG.attestedOn, day(reading.article.published))
    if accredited := reading.entity_id(post.accredited_to):
        yield Triple(node, KG.accreditedTo, reading.iri(accredited))
    yield from reading.derived(node, post.confidence, [post.evidence])


def membership_id(person: Id, title: str, organization: Id | None, status: Status) -> Id:
    """Who, as what, where, and whether still.

    >>> membership_id("person/farhat-asif", "President", "organization/ipd", Status.FORMER)
    'membership/farhat-asif-president-ipd-former'
    """
    parts = [local(person), slug(title)]
    if organization is not None:
        parts.append(local(organization))
    if status is not Status.CURRENT:
        parts.append(status.value.lower())
    return f"membership/{'-'.join(parts)}"


def local(id: Id) -> str:
    """An Id without its type."""
    return id.partition("/")[2]
