"""Posts: what they say, and IRIs that follow it."""

from kg.correct.facts import FactsOf, acts, bring
from kg.correct.graph import Graph
from kg.correct.overlay import Overlay
from kg.correct.rows import STATUSES, Row
from kg.identifiers import iri, membership_id
from kg.model.extraction import Status
from kg.model.quads import Iri, Literal, Triple
from kg.vocabulary import DCTERMS, KG, ORG, OWL, RDF


def expected(graph: Graph, post: Iri) -> Iri | None:
    """The IRI that a post with this holder, title, body and status has."""
    base = graph.base
    holder, bodies = graph.linked(post, ORG.member), graph.linked(post, ORG.organization)
    title, status = graph.text(post, KG.roleTitle), graph.linked(post, KG.status)
    if len(holder) != 1 or title is None or len(status) != 1 or len(bodies) > 1:
        return None
    body = bodies[0].removeprefix(base) if bodies else None
    name = Status(status[0].removeprefix(KG.iri))
    return iri(base, membership_id(holder[0].removeprefix(base), title, body, name))


def regular(graph: Graph) -> dict[Iri, Iri]:
    """The posts whose IRI tells what they say, each with its IRI now."""
    posts = graph.linking(ORG.Membership, RDF.type)
    return {post: post for post in posts if expected(graph, post) == post}


def follow(graph: Graph, posts: dict[Iri, Iri]) -> None:
    """Let the IRIs of these posts follow what they say now; the old ones refer to the new."""
    for post in sorted(set(posts.values())):
        new = expected(graph, post) if graph.types(post) else None
        if new is None or new == post:
            continue
        graph.rename(post, new)
        graph.settle(new)
        graph.add(Triple(post, DCTERMS.isReplacedBy, new), Triple(post, OWL.sameAs, new))
        posts.update({name: new for name, now in posts.items() if now == post})
        posts[new] = new


def mend(graph: Graph, post: Iri, row: Row, overlay: Overlay, facts: FactsOf) -> bool:
    """Put right what a post says: whether that can be done."""
    if ORG.Membership not in graph.types(post):
        return False
    match row.detail:
        case "title":
            graph.put(post, KG.roleTitle, Literal(row.value))
        case "status":
            graph.put(post, KG.status, getattr(KG, STATUSES[row.value].value))
        case _:
            return put_bearer(graph, post, row, overlay, facts)
    return True


def put_bearer(graph: Graph, post: Iri, row: Row, overlay: Overlay, facts: FactsOf) -> bool:
    """Give a post another holder or body, or no body."""
    predicate = ORG.member if row.detail == "person" else ORG.organization
    if not row.value:
        graph.put(post, predicate)
        return True
    node = overlay.final(row.value)
    if not bring(graph, node, post, facts(node)):
        return False
    if row.detail == "organization":
        acts(graph, node)
    graph.put(post, predicate, node)
    return True
