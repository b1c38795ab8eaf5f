"""Whom the grammar of its own sentence lets a pronoun mean, or keeps it from meaning."""

from collections.abc import Iterator

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token, root_of
from kg.extract.words.lexicon import words
from kg.extract.words.statements import RELATIONAL
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType, Ref

SUBJECTS = {"nsubj", "nsubjpass"}
OBJECTS = {"dobj", "dative", "pobj"}
RELATIVE = {"who", "whom", "whose"}
SELVES = {"himself", "herself", "itself"}
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
WARDS = RELATIONAL | words("client patient pupil tenant employer boss")
"""Nouns for somebody by what he is to another."""


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


def is_person_noun(token: Token) -> bool:
    """Whether a common noun is one for a person."""
    word = token.lower_
    told = word in ANYBODY or word in WARDS or title_slug(token.text) is not None
    return told and token.tag_ in {"NN", "NNP"}


def is_bound(token: Token) -> bool:
    """Whether a pronoun is part of a style, "Her Excellency", or goes back to nobody in particular:
    "no *fisherman* sleeps on his boat".
    """
    behind = neighbour(token, 1)
    if behind.lower_ in STYLES or (token.text.isupper() and behind.text in {"Dr.", "Dr", "Mr."}):
        return True
    if token.lower_ in RELATIVE:
        return False
    subject = next(subjects_above(token), None)
    return subject is not None and (is_nobody(subject) or is_relative(subject, token))


def is_relative(subject: Token, token: Token) -> bool:
    """Whether a clause is what somebody's relative or lawyer without a name says: "his *client*
    believed he".
    """
    bare = not any(child.dep_ == "appos" or child.pos_ == "PROPN" for child in subject.rights)
    return bare and token.dep_ in SUBJECTS and subject.lower_ in WARDS


def is_nobody(subject: Token) -> bool:
    """Whether a subject is nobody in particular."""
    if subject.lower_ in ANYBODY:
        return True
    before = {child.lower_ for child in subject.lefts}
    return bool(before & NO) or (bool(before & ANY) and is_person_noun(subject))


def meant(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """Whom a relative or reflexive pronoun, or "its", means by the grammar of its sentence."""
    if token.lower_ in RELATIVE:
        return relative(draft, passage, token)
    if token.lower_ in SELVES:
        return reflexive(draft, passage, token)
    if token.lower_ in {"its", "it"}:
        return binder(draft, passage, token)
    return ahead(draft, passage, token) or teller(draft, passage, token)


def teller(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The noun for a person of whose clause "he" is the subject: "*The mayor* said he"."""
    subject = next(subjects_above(token), None)
    if subject is None or token.dep_ not in SUBJECTS or not is_person_noun(subject):
        return None
    return draft.ref(passage.passage, subject)


def relative(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """Who stands before "who", also with a title behind: "Ana Lind, rector of Norwich, *who*"; for
    "whose" a body or state too, if nobody is told to be of it.
    """
    before = neighbour(token, -1)
    before = neighbour(token, -2) if before.text == "," else before
    ref = draft.ref(passage.passage, before)
    if ref is None or (before.dep_ == "conj" and token.head.tag_ != "VBZ"):
        return None
    if draft.mentions[ref].type is EntityType.PERSON:
        return ref
    above = above_in_phrase(before)
    people = (r for word in above if (r := draft.ref(passage.passage, word)) is not None)
    person = next((r for r in people if draft.names(r, EntityType.PERSON)), None)
    if token.lower_ != "whose":
        return person
    return None if person is not None or any(map(is_person_noun, above)) else ref


def above_in_phrase(token: Token) -> list[Token]:
    """The words on which a name hangs within its own phrase."""
    found = []
    while token.dep_ in {"pobj", "prep", "appos", "compound", "nmod", "poss", "conj"}:
        token = token.head
        found.append(token)
    return found if not found or found[-1].pos_ != "VERB" else found[:-1]


def reflexive(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """Who stands before "himself", or does something to himself."""
    before = neighbour(token, -1)
    before = neighbour(token, -2) if before.text == "," else before
    ref = draft.ref(passage.passage, before)
    if ref is not None:
        return ref
    subject = next(subjects_above(token), None)
    return None if subject is None else draft.ref(passage.passage, subject)


def binder(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The body or state to which "its" or the "it" of a clause goes back: the one right before
    "and its", else the subject of the clause around it, if nothing between may be meant too.
    """
    if neighbour(token, -1).lower_ == "and" and token.lower_ == "its":
        return thing(draft, passage, neighbour(token, -2))
    if token.lower_ == "it" and not (token.dep_ in SUBJECTS and token.head.dep_ == "ccomp"):
        return None
    subject = next(subjects_above(token), None)
    if subject is None:
        return told_before(draft, passage, token)
    ref = thing(draft, passage, subject)
    if ref is None:
        return None
    between = token.doc[subject.right_edge.i + 1 : token.i]
    others = (thing(draft, passage, word) for word in between)
    return None if any(other not in {None, ref} for other in others) else ref


def told_before(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The body or state that the sentence before is about: "*The League* disagreed. Its head"."""
    start = token.sent.start
    if token.i > start + 1 or start == 0 or token.head.lower_ in OF_TEXTS:
        return None
    top = root_of(token.doc[start - 1].sent)
    subject = next((c for c in top.children if c.dep_ in SUBJECTS), None)
    return None if subject is None else thing(draft, passage, subject)


OF_TEXTS = words(
    "author authors sponsor sponsors drafter drafters rapporteur proponents backers signatories "
    "text adoption passage provisions wording"
)
"""What a text has, where one may be told between."""


def thing(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The mention of a body or place at a word."""
    ref = draft.ref(passage.passage, token)
    return None if ref is None or draft.mentions[ref].type is EntityType.PERSON else ref


OPENING = {"in", "on", "during", "at", "through", "with", "by"}
"""Prepositions of a phrase that opens a sentence and tells how its subject does something."""


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


FEW = 4
"""Words that may stand before "his" in such a phrase."""


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


TO = {"to", "against", "by", "for"}


def heads(subject: Token) -> Iterator[Token]:
    """A subject's noun with what stands in apposition to it and beside it."""
    yield subject
    for child in subject.children:
        if child.dep_ in {"appos", "conj", "compound", "nmod"}:
            yield from heads(child)
