"""Part of speech and lemma of each word, looked up once for each form and tag.

spaCy's own components work these out anew for every token, which takes a third of the parse. But
for a few pairs ("gonna", "there is") they depend on the word's form and tag alone, for the words
and tags below on its relation too; a test holds this beside spaCy's own.
"""

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

Form = tuple[int, int, int]
"""Spelling, tag and, where it matters, relation, as spaCy's hashes."""
Known = tuple[str, str]
"""Part of speech and lemma."""

WORDS = ("i", "you", "it", "do", "does", "did", "'d", "have", "has", "had", "but")
TAGS = ("CC", "IN", "DT", "WDT")
RELATIONS = ("aux", "auxpass")
PROPER = ("NNP", "NNPS")
"""Tags of proper nouns, whose lemma is the word itself."""
COMPONENTS = ("attribute_ruler", "lemmatizer")
MOST = 200_000
"""Forms kept at most: some 50 MB."""


class Morphology:
    """The forms seen so far, for one pipeline, whose own components tell of new ones."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._known: dict[Form, Known] = {}
        self._kinds: dict[tuple[int, int], str] = {}
        """Tag and relation of proper nouns → part of speech."""
        index_words(nlp.get_pipe("lemmatizer"))
        strings = nlp.vocab.strings
        self._proper = frozenset(map(strings.add, PROPER))
        self._words, self._tags, self._relations = (
            frozenset(map(strings.add, each)) for each in (WORDS, TAGS, RELATIONS)
        )

    def of(self, spelled: list[Doc], parsed: list[Doc]) -> list[list[Known]]:
        """Part of speech and lemma of every token, as it is spelled and parsed."""
        forms = [self._forms(*both) for both in zip(spelled, parsed, strict=True)]
        if len(self._known) > MOST:
            self._known.clear()
        self._learn({form for each in forms for form in each if form not in self._known})
        return [[self._known[form] for form in each] for each in forms]

    def _forms(self, spelled: Doc, parsed: Doc) -> list[Form]:
        own: Any = spelled.to_array(["ORTH", "LOWER"]).tolist()
        read: Any = parsed.to_array(["TAG", "DEP"]).tolist()
        words, tags, relations = self._words, self._tags, self._relations
        return [
            (orth, tag, dep if lower in words or tag in tags or dep in relations else 0)
            for (orth, lower), (tag, dep) in zip(own, read, strict=True)
        ]

    def _learn(self, forms: set[Form]) -> None:
        """Let the components tell of new forms; of proper nouns, one a tag tells of all."""
        names = {form for form in forms if form[1] in self._proper}
        samples = {form[1:]: form for form in names if form[1:] not in self._kinds}
        self._ask(sorted((forms - names) | set(samples.values())))
        self._kinds |= {kind: self._known[form][0] for kind, form in samples.items()}
        spelling = self._nlp.vocab.strings
        self._known |= {form: (self._kinds[form[1:]], spelling[form[0]]) for form in names}

    def _ask(self, new: list[Form]) -> None:
        if not new:
            return
        strings = self._nlp.vocab.strings
        doc = Doc(
            self._nlp.vocab,
            words=[strings[orth] for orth, _, _ in new],
            tags=[strings[tag] for _, tag, _ in new],
            deps=[strings[dep] if dep else "dep" for _, _, dep in new],
            heads=list(range(len(new))),
        )
        for component in COMPONENTS:
            doc = self._nlp.get_pipe(component)(doc)
        found = [(token.pos_, token.lemma_) for token in doc]
        self._known.update(zip(new, found, strict=True))


def index_words(lemmatizer: Any) -> None:
    """Let the lemmatizer find known words at once: as it comes it goes through lists of them."""
    known = lemmatizer.lookups.get_table("lemma_index")
    for kind, words in list(known.items()):
        known[kind] = frozenset(words)
