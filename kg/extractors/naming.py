"""The entities of a document as mentions: whom the other facts may refer to."""

from bisect import bisect_left
from collections.abc import Iterator

from kg.extract.words.lexicon import ORGANIZATION_HEADS, PRONOUNS
from kg.extractors.ground import UNMEASURED, Ground, Unverified
from kg.gazetteer import body
from kg.interchange import Document, Entity
from kg.model.extraction import EntityType, Form, Link, Mention, Ref, Relation, Span

TYPES = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "PLACE": EntityType.PLACE,
    "EVENT": EntityType.EVENT,
    "other": EntityType.OTHER,
}
FORMS = {"NAM": Form.NAME, "NOM": Form.NOUN, "PRO": Form.PRONOUN}
PERSON = frozenset({EntityType.PERSON})
PLACE = frozenset({EntityType.PLACE})
BODY = frozenset({EntityType.ORGANIZATION, EntityType.PLACE})
ACTOR = PERSON | BODY


class Names:
    """The mentions that verify, by their entity.

    An entity that no verified words name does not exist here: a fact that refers to it is left out.
    """

    def __init__(self, ground: Ground, document: Document) -> None:
        self.mentions: list[Mention] = []
        self.same: list[Relation] = []
        self.others: list[Mention] = []
        self._ground = ground
        self._taken: dict[Span, str] = {}
        self._refs: dict[str, list[tuple[int, Ref]]] = {}
        for entity in document.entities or ():
            with ground.counting("entity"):
                self._add(entity)
        self._names = sorted(
            (m.span.start, ref) for ref, m in enumerate(self.mentions) if m.form is Form.NAME
        )

    def ref(self, id: str, allowed: frozenset[EntityType] = ACTOR) -> Ref:
        """A name of the entity, which must be of one of these types."""
        refs = self._refs.get(id)
        if refs is None:
            raise Unverified("of an entity that is not there")
        first = min(ref for _, ref in refs)
        if self.mentions[first].type not in allowed:
            raise Unverified("of an entity of another type")
        return first

    def near(self, id: str, place: Span) -> Ref | None:
        """The entity's nearest mention in the paragraph of a place, if there is one."""
        layout = self._ground.layout
        refs = self.of(id, layout.paragraphs[layout.paragraph(place.start)])
        return min(refs, key=lambda r: abs(self.mentions[r].span.start - place.start), default=None)

    def of(self, id: str, within: Span) -> list[Ref]:
        """An entity's mentions that begin within a span, names first."""
        refs = begun(self._refs[id], within)
        return sorted(refs, key=lambda ref: self.mentions[ref].form is not Form.NAME)

    def names(self, within: Span) -> list[Ref]:
        """Every entity's names that begin within a span."""
        return begun(self._names, within)

    def event_name(self, trigger: Span) -> Span | None:
        """The name of an event around the word for it."""
        spans = (m.span for m in self.others if m.type is EntityType.EVENT)
        return next((span for span in spans if trigger.within(span)), None)

    def _add(self, entity: Entity) -> None:
        """Take an entity with those of its mentions that verify, the names first."""
        type = TYPES.get(entity.type)
        if type is None:
            raise Unverified("of a type outside of the vocabulary")
        if entity.id in self._refs:
            raise Unverified("with the id of another")
        found = sorted(self._mentions(entity, type), key=lambda m: m.form is not Form.NAME)
        if not found or found[0].form is not Form.NAME:
            raise Unverified("without a name in the text")
        self._taken.update((mention.span, entity.id) for mention in found)
        if type in ACTOR:
            self._take(entity.id, found)
        else:
            self.others += found

    def _take(self, id: str, found: list[Mention]) -> None:
        """The mentions of an entity, told to be one."""
        first = len(self.mentions)
        self.mentions += found
        refs = range(first, len(self.mentions))
        self._refs[id] = sorted((self.mentions[ref].span.start, ref) for ref in refs)
        self.same += [
            Relation(ref, Link.SAME, first, evidence=self.mentions[ref].span) for ref in refs[1:]
        ]

    def _mentions(self, entity: Entity, type: EntityType) -> Iterator[Mention]:
        """The mentions of an entity that verify."""
        kinds = entity.kinds or ("",) * len(entity.mentions)
        for span, kind in zip(entity.mentions, kinds, strict=True):
            with self._ground.counting("mention"):
                words = self._ground.phrase(span).of(self._ground.text)
                if span in self._taken:
                    raise Unverified("that is another entity's too")
                yield mention(span, words, type, form_of(words, kind))


def begun(places: list[tuple[int, Ref]], within: Span) -> list[Ref]:
    """The mentions, sorted by where they begin, that begin within a span."""
    first, last = (bisect_left(places, (place, 0)) for place in within)
    return [ref for _, ref in places[first:last]]


def mention(span: Span, words: str, type: EntityType, form: Form) -> Mention:
    """The mention of these words; a name goes without its article."""
    if form is Form.NAME and words.startswith("the "):
        return mention(replace_start(span, words), words[4:].lstrip(), type, form)
    name = " ".join(words.split())
    kind = kind_of(name) if type is EntityType.ORGANIZATION else None
    return Mention(span, type, form, name, kind=kind, confidence=UNMEASURED)


def replace_start(span: Span, words: str) -> Span:
    """The span without the article that its words begin with."""
    return Span(span.end - len(words[4:].lstrip()), span.end)


def form_of(words: str, kind: str) -> Form:
    """How words refer. What has no capital and no digit names nobody, whatever its extractor says.

    >>> form_of("Ana Lind", "NAM"), form_of("she", ""), form_of("the minister", "")
    (<Form.NAME: 'name'>, <Form.PRONOUN: 'pronoun'>, <Form.NOUN: 'noun'>)
    """
    if words.lower() in PRONOUNS:
        return Form.PRONOUN
    form = FORMS.get(kind, Form.NAME)
    nameless = not any(c.isupper() or c.isdigit() for c in words)
    return Form.NOUN if form is Form.NAME and nameless else form


def kind_of(name: str) -> str | None:
    """The kind of organization that a name tells.

    >>> kind_of("Ministry of Foreign Affairs"), kind_of("HRW"), kind_of("Fjord")
    ('government-body', 'ngo', None)
    """
    known = body(name)
    if known is not None:
        return known.kind
    head = name.lower().partition(" of ")[0].partition(" for ")[0].split()
    return ORGANIZATION_HEADS.get(head[-1]) if head else None
