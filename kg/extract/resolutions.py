"""Resolutions: who adopted them, when, under which number, and what they do in which words."""

import re
from dataclasses import replace

from spacy.tokens import Token

from kg.extract.anchors import coordinated, date_of, dates_in
from kg.extract.chunks import unreal
from kg.extract.clauses import clauses, operative_adverbial
from kg.extract.draft import Draft, sentence
from kg.extract.lexicon import ADOPTION, OPERATIVE
from kg.extract.names import Named
from kg.extract.speakers import speaker, subject
from kg.extract.votes import votes_in
from kg.model.extraction import EntityType, Ref, ResolutionMention, Span

TEXTS = {"resolution", "treaty", "convention", "declaration", "motion"}
NUMBER = re.compile(
    r"\b[Rr]esolutions? +(?:No\.? *)?(?P<number>\d+(?:/\d+)?|[A-Z]{1,2}-\d+/\d+)(?! *(?:votes|to))"
)
ALSO = re.compile(r"\s*(?:,|and|,\s*and)\s+(?P<number>\d+(?:/\d+)?)\b")


def find_resolutions(draft: Draft, passage: Named, quoted: list[Span]) -> None:
    """Add the resolutions of a passage; what is said of one already found is added to it."""
    for token in passage.words:
        if token.lemma_.lower() in TEXTS and token.pos_ in {"NOUN", "PROPN"}:
            find_text(draft, passage, token, quoted)


def find_text(draft: Draft, passage: Named, token: Token, quoted: list[Span]) -> None:
    """The resolution that a noun names, if it is numbered, adopted here, or told before."""
    verb = adoption(token)
    ref = None
    for number in numbers(passage, token):
        ref = known(draft, number)
        if ref is None:
            ref = new(draft, passage, token, number)
        number_adopter(draft, ref)
    plural = token.tag_ in {"NNS", "NNPS"}
    if ref is None and not plural and verb is not None and (verb.lemma_ in ADOPTION):
        ref = new(draft, passage, token, None) if adopters(draft, passage, token, verb) else None
    if ref is None and not plural and operative_adverbial(token):
        ref = new(draft, passage, token, None)
    if ref is None and definite(token) and draft.resolutions:
        ref = 0
    if ref is not None and not plural:
        complete(draft, passage, token, verb, ref)
        clauses(draft, passage, token, ref, quoted)


def numbers(passage: Named, token: Token) -> list[str]:
    """The numbers behind the noun: "resolution 822 (1993)", "Resolutions 822 and 853"."""
    text = passage.passage.doc.text
    match = NUMBER.match(text, token.idx)
    if match is None:
        return []
    found = [match["number"]]
    end = match.end()
    while token.tag_ in {"NNS", "NNPS"} and (more := ALSO.match(text, end)):
        found.append(more["number"])
        end = more.end()
    return found


def known(draft: Draft, number: str) -> int | None:
    """The resolution of that number, if the article has told it."""
    return next((i for i, r in enumerate(draft.resolutions) if r.number == number), None)


def new(draft: Draft, passage: Named, token: Token, number: str | None) -> int:
    """A resolution, so far only a number and a sentence."""
    parsed = passage.passage
    draft.resolutions.append(
        ResolutionMention(parsed.span(token, token), sentence(parsed, token), number=number)
    )
    return len(draft.resolutions) - 1


def definite(token: Token) -> bool:
    """Whether the noun points back: "the resolution"."""
    return any(child.lower_ in {"the", "this", "its"} for child in token.children)


def adoption(token: Token) -> Token | None:
    """The verb of adoption that the noun is object, passive subject or antecedent of."""
    for child in token.children:
        if child.dep_ in {"acl", "relcl"} and child.lemma_ in ADOPTION and not unreal(child):
            return child
    head = token.head
    adopted = head.lemma_ in ADOPTION and not unreal(head)
    if adopted and token.dep_ in {"dobj", "nsubjpass", "nsubj", "appos"}:
        return head
    return None


def adopters(draft: Draft, passage: Named, token: Token, verb: Token | None) -> list[Ref]:
    """The bodies that adopted it: subject or agent of the verb, or named with the noun."""
    found: list[Ref] = []
    if verb is not None:
        for child in verb.children:
            if child.dep_ == "agent":
                found += agent_refs(draft, passage, child)
            elif child.dep_ == "nsubj" and child != token:
                found += bodies(draft, passage, child)
    elif operative_adverbial(token) and (who := subject(token.head.head)) is not None:
        found += bodies(draft, passage, who)
    for child in token.children:
        if child.dep_ in {"compound", "poss", "nmod"}:
            found += bodies(draft, passage, child)
        elif child.dep_ == "prep" and child.lower_ in {"of", "by"}:
            found += [r for r in coordinated(draft, passage, child) if is_body(draft, r)]
    return list(dict.fromkeys(found))


def agent_refs(draft: Draft, passage: Named, agent: Token) -> list[Ref]:
    """The bodies behind "by"."""
    return [
        ref
        for child in agent.children
        if child.dep_ == "pobj"
        for ref in bodies(draft, passage, child)
    ]


def bodies(draft: Draft, passage: Named, token: Token) -> list[Ref]:
    """A body by name or by a definite noun ("the Council")."""
    said_by = speaker(draft, passage, token)
    return (
        [said_by.ref] if said_by and said_by.ref is not None and is_body(draft, said_by.ref) else []
    )


def is_body(draft: Draft, ref: Ref) -> bool:
    """Whether the mention is of an organization."""
    return draft.mentions[ref].type is EntityType.ORGANIZATION


def complete(draft: Draft, passage: Named, token: Token, verb: Token | None, ref: int) -> None:
    """Fill in what this sentence tells of the resolution and no earlier one did."""
    old = draft.resolutions[ref]
    found = tuple(adopters(draft, passage, token, verb))
    date = None
    if verb is not None:
        date = date_of(draft, passage, verb)
    if date is None:
        own = [
            t
            for c in token.children
            if c.dep_ in {"prep", "acl"} and c.lemma_ not in OPERATIVE
            for t in c.subtree
        ]
        first = next(dates_in(draft, passage, own), None)
        date = first.start if first else None
    told = sentence(passage.passage, token)
    if date is None and verb is not None:
        within = [d for d in draft.dates if d.span.within(told)]
        date = within[0].start if len(within) == 1 else None
    draft.resolutions[ref] = replace(
        old,
        adopters=found if found and not old.date else old.adopters or found,
        date=old.date or date,
        votes=old.votes or votes_in(told.of(draft.article.text)),
    )


def number_adopter(draft: Draft, ref: int) -> None:
    """Take a numbered resolution for that body's whose numbering it is, until the text tells."""
    old = draft.resolutions[ref]
    if old.number and not old.adopters:
        draft.resolutions[ref] = replace(old, adopters=tuple(numbering(draft, old.number)))


def numbering(draft: Draft, number: str) -> list[Ref]:
    """Whose numbering it is: the UN General Assembly counts by sessions ("62/243"), the Security
    Council straight through. Only where the article names the body.
    """
    name = "general assembly" if "/" in number else "security council"
    named = (ref for ref, m in enumerate(draft.mentions) if m.name.lower().endswith(name))
    first = next(named, None)
    return [] if first is None else [first]
