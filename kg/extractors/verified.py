"""From a document that any extractor wrote to an extraction that the text bears out."""

from collections import Counter

from kg.dateline import dateline
from kg.extractors.attributions import Claims
from kg.extractors.contract import Checked, Partial
from kg.extractors.facts import Facts
from kg.extractors.ground import Ground
from kg.extractors.naming import Names
from kg.interchange import Document
from kg.model.article import Article
from kg.model.extraction import EntityType, Extraction, Ref


def verified(answer: Document | Partial, article: Article) -> Checked:
    """What of a document verifies against the article, and a count of what does not.

    A fact enters where every span that it rests on lies in the text, is whole words, and has the
    words that the document's own text has there; where the entities that it refers to are there
    and of the right type; and where its words stand close enough to belong together. Nothing is
    mended: what does not verify is left out and counted by reason.
    """
    given = answer if isinstance(answer, Partial) else Partial(answer)
    ground = Ground(article, given.document)
    names = Names(ground, given.document)
    facts = Facts(ground, names, given.document)
    claims = Claims(ground, names, facts, given.document)
    extraction = Extraction(
        article=article.key,
        sentences=ground.layout.sentences,
        mentions=tuple(names.mentions),
        posts=tuple(facts.posts),
        relations=(*names.same, *facts.relations),
        events=tuple(facts.events),
        resolutions=tuple(facts.resolutions),
        claims=tuple(claims.claims),
        dateline=seat(article, names),
        others=tuple(names.others),
    )
    left_out = ground.left_out + Counter(given.left_out)
    return Checked(extraction, dict(sorted(left_out.items())))


def seat(article: Article, names: Names) -> Ref | None:
    """The place of the dateline, if it is among the places found."""
    line = dateline(article.text)
    if line is None:
        return None
    refs = (ref for ref in names.names(line.place) if names.mentions[ref].span == line.place)
    return next((ref for ref in refs if names.mentions[ref].type is EntityType.PLACE), None)
