"""The posts that persons hold, as memberships of the W3C Organization ontology."""

from collections.abc import Iterator
from datetime import date

from kg.describe.reading import Reading, Statement
from kg.describe.terms import day, text, types
from kg.identifiers import membership_id
from kg.model.dates import PartialDate
from kg.model.extraction import Post
from kg.model.quads import Iri, Triple
from kg.model.resolution import Id
from kg.vocabulary import KG, ORG, PROV, ROLE, concept

CLASSES = (ORG.Membership, PROV.Entity)


def describe_memberships(reading: Reading) -> Iterator[Statement]:
    """Every post whose holder is known."""
    grouped: dict[Id, list[Post]] = {}
    for post in reading.extraction.posts:
        person, organization = reading.entity_id(post.person), reading.entity_id(post.organization)
        if person is not None:
            title = reading.words(post.title)
            membership = membership_id(person, title, organization, post.status)
            grouped.setdefault(membership, []).append(post)
    for membership, posts in grouped.items():
        yield from describe_membership(reading, reading.iri(membership), posts)


def describe_membership(reading: Reading, node: Iri, posts: list[Post]) -> Iterator[Statement]:
    """One post with all that the article's passages tell of it; other articles that attest it
    speak of the same node.
    """
    yield from types(node, CLASSES)
    for person in reading.entity_ids(post.person for post in posts):
        yield Triple(node, ORG.member, reading.iri(person))
    bodies = [post.organization for post in posts if post.organization is not None]
    # A state and an organization of one name are one body to a post: the first that is named.
    for organization in reading.entity_ids(bodies)[:1]:
        yield Triple(node, ORG.organization, reading.iri(organization))
    for post in posts:
        yield from describe_post(reading, node, post)
    yield Triple(node, KG.status, getattr(KG, posts[0].status.value))
    surest = max(post.confidence for post in posts)
    yield from reading.derived(node, surest, [post.evidence for post in posts])


def describe_post(reading: Reading, node: Iri, post: Post) -> Iterator[Triple]:
    """What a passage tells of a post.

    The title stays as each of them writes it: spellings that share a slug are values beside each
    other, and none of them is the right one.
    """
    yield Triple(node, ORG.role, concept(ROLE, post.role))
    yield Triple(node, KG.roleTitle, text(reading.words(post.title)))
    if attested := day_of(post, reading.article.published):
        yield Triple(node, KG.attestedOn, day(attested))
    accredited = reading.entity_id(post.accredited_to)
    if accredited is not None and accredited.startswith("place/"):
        # The vocabulary knows posts at states; one at the United Nations stands without its host.
        yield Triple(node, KG.accreditedTo, reading.iri(accredited))


def day_of(post: Post, published: date | None) -> PartialDate | date | None:
    """The day on which the post is attested: that on which its holder spoke or wrote, where the
    sentence gives it, for the article may tell of it years later.
    """
    return post.told if post.told is not None and post.told.day is not None else published
