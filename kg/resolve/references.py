"""Pronouns and definite nouns: whom "she", "the Council" and "the ambassador" mean. Never a guess:
where nothing earlier agrees, nothing is meant.
"""

from collections.abc import Iterator

from kg.model.extraction import EntityType, Extraction, Form, Mention, Ref
from kg.resolve.clusters import Clusters, in_order

REACH = 1200
"""Characters back in which a pronoun finds whom it means."""


def join_references(extraction: Extraction, clusters: Clusters) -> dict[Ref, Ref]:
    """For each pronoun and noun mention that is resolved, a named mention that it means."""
    named = in_order((ref, m) for ref, m in enumerate(extraction.mentions) if m.form is Form.NAME)
    genders = genders_of(extraction, clusters)
    told = {clusters.root(ref): ref for ref, _ in reversed(named)}
    found: dict[Ref, Ref] = {}
    for ref, mention in in_order(enumerate(extraction.mentions)):
        if mention.form is Form.NAME or mention.type is EntityType.PLACE:
            continue
        # An extractor that tells whom it means is believed.
        antecedent = told.get(clusters.root(ref))
        if antecedent is None:
            antecedent = next(
                candidates(extraction, mention, named, clusters, genders, found), None
            )
        if antecedent is not None:
            found[ref] = antecedent
            learn(mention, clusters.root(antecedent), genders)
    return found


def genders_of(extraction: Extraction, clusters: Clusters) -> dict[Ref, str]:
    """What honorifics tell, by cluster."""
    return {
        clusters.root(ref): m.gender
        for ref, m in enumerate(extraction.mentions)
        if m.gender and m.form is Form.NAME
    }


def learn(mention: Mention, root: Ref, genders: dict[Ref, str]) -> None:
    """A pronoun once resolved tells the gender of whom it means."""
    if mention.gender in {"m", "f"}:
        genders.setdefault(root, mention.gender)


def candidates(
    extraction: Extraction,
    mention: Mention,
    named: list[tuple[Ref, Mention]],
    clusters: Clusters,
    genders: dict[Ref, str],
    found: dict[Ref, Ref],
) -> Iterator[Ref]:
    """Named mentions that it may mean, best first."""
    if mention.form is Form.NOUN:
        yield from noun_candidates(extraction, mention, named, clusters)
        return
    if mention.plural or mention.gender is None:
        return
    if mention.gender == "n":
        yield from spoke_before(extraction, mention, found)
    near = recent(extraction, mention, named, found)
    fitting = [(ref, m) for ref, m in near if fits(mention, m, genders.get(clusters.root(ref)))]
    yield from (ref for ref, m in fitting if m.is_subject)
    if mention.gender != "n":
        yield from (ref for ref, _ in fitting)


def spoke_before(extraction: Extraction, mention: Mention, found: dict[Ref, Ref]) -> Iterator[Ref]:
    """For the "it" of "it said": the body that the article let speak just before."""
    cued = [c for c in extraction.claims if c.speaker is not None and c.cue]
    if not any(extraction.mentions[c.speaker or 0] is mention for c in cued):
        return
    before = [c for c in cued if c.cue and c.cue.end < mention.span.start < c.cue.end + REACH]
    for claim in sorted(before, key=lambda c: c.cue or mention.span, reverse=True):
        speaker = found.get(claim.speaker or 0, claim.speaker or 0)
        named = extraction.mentions[speaker]
        if named.form is Form.NAME and fits(mention, named, None):
            yield speaker


def recent(
    extraction: Extraction,
    mention: Mention,
    named: list[tuple[Ref, Mention]],
    found: dict[Ref, Ref],
) -> list[tuple[Ref, Mention]]:
    """Mentions before it within reach, latest first; earlier pronouns stand for whom they mean."""
    before = [(ref, m) for ref, m in named if reaches(m, mention)]
    pronouns = [
        (found[ref], m)
        for ref, m in enumerate(extraction.mentions)
        if ref in found and reaches(m, mention)
    ]
    return sorted((*before, *pronouns), key=lambda pair: pair[1].span, reverse=True)


def reaches(earlier: Mention, later: Mention) -> bool:
    """Whether one stands before the other, not too far."""
    return earlier.span.end <= later.span.start <= earlier.span.end + REACH


def fits(pronoun: Mention, mention: Mention, gender: str | None) -> bool:
    """Whether number, kind and known gender agree; "it" may be a body, or a state that acts."""
    if pronoun.gender == "n":
        return mention.type is EntityType.ORGANIZATION or mention.acts
    return mention.type is EntityType.PERSON and gender in {None, pronoun.gender}


def noun_candidates(
    extraction: Extraction, mention: Mention, named: list[tuple[Ref, Mention]], clusters: Clusters
) -> Iterator[Ref]:
    """Bodies whose name ends in the noun, latest first; or the one person with such a post."""
    word = mention.name.split()[-1].lower()
    if mention.type is EntityType.ORGANIZATION:
        roots = {
            clusters.root(ref) for ref, m in named
            if m.type is EntityType.ORGANIZATION and m.name.lower().split()[-1] == word
        }  # fmt: skip
        fitting = [ref for ref, m in named if clusters.root(ref) in roots and m.span < mention.span]
        yield from reversed(fitting)
    else:
        holders = {
            clusters.root(post.person): post.person
            for post in extraction.posts
            if post.role.split("-")[-1] == word or post.role == word
        }
        if len(holders) == 1:
            yield from holders.values()
