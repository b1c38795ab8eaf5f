"""Words that only tell where somebody is spoken of: "his" and "him", where no rule has used them.

Read last of all, for what is only mentioned would be somebody to rules that look for who speaks,
acts or holds a post. Not "it" and "who", nor nouns: they are too often nobody whom the text names.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.statements import RELATIONAL
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType, Form, Mention, Ref

PRONOUNS = {"him": "m", "his": "m", "himself": "m", "her": "f", "hers": "f", "herself": "f"}
"""Pronouns of a person, no subjects, with the gender that they tell."""
SUBJECTS = {"nsubj", "nsubjpass"}
OBJECTS = {"dobj", "dative", "pobj"}
TO = {"to", "against", "by", "for"}
STYLES = words("excellency highness majesty holiness honour honor royal grace eminence worship")
"""Words of address behind "his" and "her": "Her *Excellency*"."""
ANYBODY = words(
    "nobody everybody somebody anybody noone everyone someone anyone whoever none each one "
    "man woman person child boy girl"
)
"""Subjects without a name that a pronoun behind them goes back to."""
NO = words("no any every each either neither whichever")
"""Words before a noun for nobody in particular."""
ANY = words("some another a an many")
"""The same before a noun for a person."""
OPENING = {"in", "on", "during", "at", "through", "with", "by"}
"""Prepositions of a phrase that opens a sentence and tells how its subject does something."""
FEW = 4
"""Words that may stand before "his" in such a phrase."""


def find_spoken_of(draft: Draft) -> None:
    """A mention for each such pronoun that has none; for one that a rule has used, whom it means
    where he is named only behind it.
    """
    for passage in draft.passages:
        for token in passage.words:
            ref = draft.ref(passage.passage, token)
            if ref is None and token.lower_ in PRONOUNS and not is_bound(token):
                add_pronoun(draft, passage, token)
            elif ref is not None and draft.mentions[ref].form is Form.PRONOUN:
                means = ahead(draft, passage, token)
                draft.mentions[ref] = replace(draft.mentions[ref], means=means)


def add_pronoun(draft: Draft, passage: Named, token: Token) -> None:
    """The mention of a pronoun, with what its sentence tells of whom it means."""
    draft.add(
        Mention(
            passage.passage.span(token, token),
            EntityType.PERSON,
            Form.PRONOUN,
            token.lower_,
            gender=PRONOUNS[token.lower_],
            idle=True,
            means=ahead(draft, passage, token),
            apart=apart(draft, passage, token),
        )
    )


def is_bound(token: Token) -> bool:
    """Whether a pronoun is part of a style, "Her Excellency", or goes back to nobody in particular:
    "no *fisherman* sleeps on his boat".
    """
    behind = neighbour(token, 1)
    if behind.lower_ in STYLES or (token.text.isupper() and behind.text in {"Dr.", "Dr", "Mr."}):
        return True
    subject = next(subjects_above(token), None)
    return subject is not None and is_nobody(subject)


def subjects_above(token: Token) -> Iterator[Token]:
    """The subjects of the clauses around a word, the innermost first; for a relative pronoun the
    noun that it goes back to.
    """
    for above in token.ancestors:
        for own in above.children:
            if own.dep_ not in SUBJECTS:
                continue
            if own.left_edge.i <= token.i <= own.right_edge.i:
                break
            if own.tag_ in {"WP", "WDT"} and above.dep_ == "relcl":
                yield above.head
            else:
                yield own


def is_nobody(subject: Token) -> bool:
    """Whether a subject is nobody in particular."""
    if subject.lower_ in ANYBODY:
        return True
    before = {child.lower_ for child in subject.lefts}
    return bool(before & NO) or (bool(before & ANY) and is_person_noun(subject))


def is_person_noun(token: Token) -> bool:
    """Whether a common noun is one for a person."""
    told = token.lower_ in RELATIONAL or title_slug(token.text) is not None
    return told and token.tag_ in {"NN", "NNP"}


def ahead(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """Who is named behind "his" as the subject of the sentence that its phrase opens: "In *his*
    speech, Ole Berg said", "Explaining *her* vote, Ana Lind".
    """
    if token.tag_ != "PRP$" or token.i - token.sent.start > FEW:
        return None
    opening = next((w for w in token.ancestors if w.head.dep_ in {"ROOT", "conj"}), token)
    manner = opening.lower_ in OPENING or (opening.dep_ == "advcl" and opening.tag_ == "VBG")
    subject = next((c for c in opening.head.children if c.dep_ in SUBJECTS), None)
    if not manner or opening.i >= token.i or subject is None or subject.i < token.i:
        return None
    refs = (draft.ref(passage.passage, word) for word in heads(subject))
    named = (ref for ref in refs if ref is not None and draft.names(ref, EntityType.PERSON))
    return next(named, None)


def apart(draft: Draft, passage: Named, token: Token) -> tuple[Ref, ...]:
    """Who does something to whom a pronoun means, and is another: "*Ana Lind* thanked her"."""
    if token.dep_ not in OBJECTS:
        return ()
    verb = token.head
    if token.dep_ == "pobj":
        if verb.lower_ not in TO:
            return ()
        verb = verb.head
    subject = subject_of(verb)
    if subject is None:
        return ()
    refs = (draft.ref(passage.passage, word) for word in heads(subject))
    return tuple(dict.fromkeys(ref for ref in refs if ref is not None))


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, its own or one that it shares: not of who lies in "accused Ole Berg of
    *lying* to her", nor of a participle behind a noun.
    """
    while verb.pos_ in {"VERB", "AUX"}:
        own = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if own is not None or verb.dep_ not in {"conj", "xcomp", "advcl"}:
            return own
        verb = verb.head
    return None


def heads(subject: Token) -> Iterator[Token]:
    """A subject's noun with what stands in apposition to it and beside it."""
    yield subject
    for child in subject.children:
        if child.dep_ in {"appos", "conj", "compound", "nmod"}:
            yield from heads(child)
