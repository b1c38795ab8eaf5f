"""Whose letter, report or statement it is that speaks."""

from collections.abc import Iterator

from kg.extract.claims.speakers.nouns import noun_ref
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ADOPTION, TEXTS
from kg.model.extraction import EntityType, Form, Ref

WRITINGS = words(
    "letter report statement speech message post tweet remarks address comment memo memorandum "
    "poll survey study paper brief review assessment index dossier count tally"
)


def author(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """Whose letter or report it is: "its report", "a report by X", and of "the report" or "the
    Statement" that of the one before.
    """
    if token.lemma_.lower() in RULINGS:
        return only_court(draft)
    if token.lemma_.lower() not in WRITINGS | TEXTS:
        return None
    own = written_by(draft, passage, token)
    before = {child.lower_ for child in token.lefts}
    if own is not None or before.isdisjoint({"the", "this"}) or before & UNPASSED:
        return own
    for there, word in told_before(draft, passage, token):
        ref = written_by(draft, there, word)
        if ref is not None:
            return ref
    return of_adopted(draft, token) if is_moved(token) else issued_before(draft, passage, token)


UNPASSED = {"proposed", "rival", "competing"}
"""What a text is called that is none of those told before to be somebody's."""
RULINGS = {"judgment", "judgement", "ruling", "verdict"}


def only_court(draft: Draft) -> Ref | None:
    """The one court that the article names: a judgment is its."""
    courts = {
        mention.name: ref
        for ref, mention in reversed(list(enumerate(draft.mentions)))
        if mention.kind == "court" and mention.form is Form.NAME
    }
    longest = max(courts, key=len, default="")
    return courts[longest] if all(name in longest for name in courts) and courts else None


def of_adopted(draft: Draft, token: Token) -> Ref | None:
    """The one body that adopts such a text anywhere in the article."""
    text, noun = draft.article.text, token.lower_
    told = (r for r in draft.resolutions if noun in r.trigger.of(text).lower().split())
    bodies = {draft.mentions[ref].name: ref for r in told for ref in r.adopters[:1]}
    return next(iter(bodies.values())) if len(bodies) == 1 else None


def issued_before(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """Whose statement it is of which the article had nothing before: whoever it let speak last, if
    that is a body: "The ministry denied it. “…,” the statement read".
    """
    if token.lower_ not in STATEMENTS:
        return None
    at = passage.passage.at(token)
    before = [c for c in draft.claims if c.cue is not None and c.cue.end < at]
    last = max(before, key=lambda claim: claim.cue.start if claim.cue else 0, default=None)
    if last is None or last.speaker is None or last.cue is None or at - last.cue.end > NEAR:
        return None
    body = draft.mentions[last.speaker].type is EntityType.ORGANIZATION
    return last.speaker if body else None


STATEMENTS = {"statement", "release", "communiqué", "communique", "readout"}
NEAR = 800
"""Characters back in which whoever issued a statement spoke."""


def written_by(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """Whose text it is by the words beside it: a possessive, "by", or who issued it."""
    for child in token.children:
        owner = None
        if child.dep_ in {"compound", "nmod"} and child.i < token.i:
            ref = draft.ref(passage.passage, child)
            if ref is not None and draft.names(ref, EntityType.ORGANIZATION):
                return ref
        elif child.dep_ == "poss":
            owner = child
        elif child.lower_ == "of" or (child.lower_ in {"by", "from"} and not is_moved(token)):
            owner = next((c for c in child.children if c.dep_ == "pobj"), None)
        elif child.dep_ == "acl" and child.lemma_ not in SEEN and not is_moved(token):
            owner = next((p for c in child.children if c.dep_ == "agent" for p in c.children), None)
        if owner is not None and (ref := owner_ref(draft, passage, owner)) is not None:
            return ref
        if owner is not None and child.lower_ == "from" and owner.ent_type_ not in TIMES:
            # "released a letter *from his doctor* that says": not whoever released it
            return None
    adopted = draft.text_at.get(passage.passage.at(token)) is not None
    done = ISSUING if not is_moved(token) else ADOPTION if adopted else ()
    if token.dep_ == "dobj" and token.head.lemma_ in done:
        owner = next((c for c in token.head.lefts if c.dep_ == "nsubj"), None)
        ref = owner_ref(draft, passage, owner) if owner is not None else None
        # one who signs a law or passes a motion on is not the body that adopts it
        person = ref is not None and draft.names(ref, EntityType.PERSON)
        return None if person and is_moved(token) else ref
    return None


TIMES = {"DATE", "TIME"}


def is_moved(text: Token) -> bool:
    """Whether somebody only moves a text, for which the body speaks that adopts it."""
    return text.lemma_.lower() in MOVED


MOVED = words("motion resolution bill amendment ordinance law act draft decree decision")
SEEN = words("see obtain read review quote cite receive leak carry view verify study examine hear")
"""What others do with a letter: "seen by the Daily"."""


ISSUING = words("issue release publish send write post sign deliver make give read circulate")
"""What whoever wrote or spoke something did: "The EU issued a statement saying"."""


def earlier(passage: Named, token: Token) -> Iterator[Token]:
    """The words of the paragraph before a word, nearest first."""
    return (word for word in reversed(passage.words) if word.i < token.i)


BACK = 6
"""Paragraphs back in which the same noun means the same text."""


def told_before(draft: Draft, passage: Named, token: Token) -> Iterator[tuple[Named, Token]]:
    """Where the article had the same noun before, nearest first."""
    yield from ((passage, w) for w in earlier(passage, token) if w.lower_ == token.lower_)
    at = draft.passages.index(passage)
    for there in reversed(draft.passages[max(0, at - BACK) : at]):
        yield from ((there, w) for w in reversed(there.words) if w.lower_ == token.lower_)


def owner_ref(draft: Draft, passage: Named, owner: Token) -> Ref | None:
    """Whose letter or report it is, by name, pronoun or noun."""
    ref = draft.ref(passage.passage, owner)
    if ref is None:
        ref = draft.pronoun(passage.passage, owner)
    return ref if ref is not None else noun_ref(draft, passage, owner)
