"""Who holds which post where: titles beside names, with the body or state that they belong to."""

from dataclasses import dataclass
from datetime import timedelta

from spacy.tokens import Token

from kg.extract.chunks import Chunk, Label, phrase
from kg.extract.draft import Draft, sentence
from kg.extract.holders import capacity, holder_of, name_at, name_before
from kg.extract.lexicon import STATUS_WORDS
from kg.extract.names import Name, Named
from kg.extract.tellings import day_told
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType, Link, Post, Ref, Relation, Span, Status

ACCREDITED = {"ambassador", "high-commissioner", "envoy", "special-representative", "consul",
              "consul-general", "permanent-representative", "charge-d-affaires"}  # fmt: skip
"""Roles whose "to X" names the host, not the sender."""


@dataclass(frozen=True, slots=True)
class Complement:
    """What a title is of: the body or state, the host, and where the phrase ends."""

    end: int
    organization: Ref | None = None
    accredited_to: Ref | None = None


def find_posts(draft: Draft, passage: Named) -> None:
    """Add the posts of a passage, left to right."""
    introduced: set[int] = set()
    for chunk in passage.chunks:
        if chunk.label is Label.TITLE and not chunk.plural:
            add_post(draft, passage, chunk, introduced)


def add_post(draft: Draft, passage: Named, title: Chunk, introduced: set[int]) -> None:
    """The post that a title gives, if somebody holds it. `introduced` holds the starts of names
    that already have a title before them: a title after such a name belongs to the next one.
    """
    end = full_title(passage, title.end)
    complement = complement_at(draft, passage, title, end)
    owner = possessor(draft, passage, title.start)
    holder = holder_of(passage, title, complement.end, introduced)
    if holder is None:
        return
    organization = sender(passage, title, end, complement, owner)
    if organization is None:
        organization = of_after(draft, passage, holder)
    if organization is None:
        organization = represented(draft, passage, title)
    for word in passage.words[title.start : title.end]:
        draft.holder_at[passage.passage.offset + word.idx] = ref_of(draft, passage, holder)
    draft.posts.append(
        Post(
            person=ref_of(draft, passage, holder),
            title=title_span(passage, title, end),
            role=title.value,
            organization=organization,
            evidence=sentence(passage.passage, passage.words[title.start]),
            status=status_of(draft, passage, title, end),
            accredited_to=complement.accredited_to,
            told=day_told(draft, passage, passage.words[title.start]),
        )
    )
    chain(draft, passage, complement)


def sender(
    passage: Named, title: Chunk, end: int, complement: Complement, owner: Ref | None
) -> Ref | None:
    """The body or state that a post belongs to. An envoy's "to X" tells where he is sent: he is his
    state's, as far as the text names it; "its ambassador to the UN" is not the UN's.
    """
    words = passage.words
    sent = title.value in ACCREDITED and end < len(words) and words[end].lower_ == "to"
    if complement.accredited_to is not None and complement.organization is None:
        return owner
    possessive = title.start > 0 and words[title.start - 1].tag_ == "PRP$"
    if sent and (owner is not None or possessive):
        return owner
    return complement.organization if complement.organization is not None else owner


def ref_of(draft: Draft, passage: Named, name: Name) -> Ref:
    """The mention of a name."""
    ref = draft.ref(passage.passage, passage.words[name.end - 1])
    if ref is None:
        raise LookupError(phrase(passage.words[name.start : name.end]))
    return ref


def full_title(passage: Named, end: int) -> int:
    """The end of the title with its field: "Minister of *Foreign Affairs*"."""
    words = passage.words
    at = end
    while at + 1 < len(words) and words[at].lower_ in {"of", "for"}:
        after = at + 1
        if name_at(passage, after) or not words[after].text[:1].isupper():
            break
        while after < len(words) and is_field(passage, after):
            after += 1
        at = after
    return at


def is_field(passage: Named, at: int) -> bool:
    """Whether a word continues the field of a title: a capital, or "and" between capitals."""
    words = passage.words
    if name_at(passage, at):
        return False
    if words[at].lower_ in {"and", "&"}:
        return (
            at + 1 < len(words)
            and words[at + 1].text[:1].isupper()
            and not name_at(passage, at + 1)
        )
    return words[at].text[:1].isupper()


def complement_at(draft: Draft, passage: Named, title: Chunk, end: int) -> Complement:
    """The body or state after a title, behind a preposition or, a body, behind a comma."""
    words = passage.words
    if end >= len(words) or words[end].lower_ not in {
        "of",
        "at",
        "for",
        "to",
        "in",
        "with",
        "from",
        ",",
    }:
        return Complement(end)
    name = name_at(passage, end + 1)
    if name is None or name.type is EntityType.PERSON:
        return Complement(end)
    if words[end].text == "," and name.type is EntityType.PLACE:
        return Complement(end)
    ref = ref_of(draft, passage, name)
    if words[end].lower_ == "to" and title.value in ACCREDITED and name.type is EntityType.PLACE:
        return Complement(name.end, accredited_to=ref)
    host = host_at(draft, passage, title, name.end)
    return Complement(host.end, ref, host.accredited_to)


def host_at(draft: Draft, passage: Named, title: Chunk, at: int) -> Complement:
    """The host behind the sender: "ambassador of Turkey *to Pakistan*"."""
    words = passage.words
    if at + 1 < len(words) and words[at].lower_ in {"to", "in"} and title.value in ACCREDITED:
        name = name_at(passage, at + 1)
        if name and name.type is EntityType.PLACE:
            return Complement(name.end, accredited_to=ref_of(draft, passage, name))
    return Complement(at)


def possessor(draft: Draft, passage: Named, start: int) -> Ref | None:
    """The body or state before a title: "Pakistan's", "NATO", "Armenian", "its"."""
    at = start
    if at > 0 and passage.words[at - 1].lower_ == "its":
        return opener(draft, passage, at - 1)
    if at > 0 and passage.words[at - 1].text in {"’s", "'s", "’", "'"}:
        at -= 1
    name = name_before(passage, at)
    if name and name.type is not EntityType.PERSON:
        return ref_of(draft, passage, name)
    if at > 0 and at == start:
        return draft.state_of_demonym(passage.passage, passage.words[at - 1])
    return None


def opener(draft: Draft, passage: Named, at: int) -> Ref | None:
    """The body or state with which the sentence of a word opens, or else the sentence before."""
    starts = [i for i in range(at) if passage.words[i].is_sent_start]
    for start in reversed(starts[-2:]):
        name = name_at(passage, start)
        if name and name.type is not EntityType.PERSON:
            return ref_of(draft, passage, name)
    return None


def of_after(draft: Draft, passage: Named, holder: Name) -> Ref | None:
    """The state behind the name: "Prime Minister Erna Solberg *of Norway*"."""
    words = passage.words
    if holder.end + 1 < len(words) and words[holder.end].lower_ == "of":
        name = name_at(passage, holder.end + 1)
        if name and name.type is not EntityType.PERSON:
            return ref_of(draft, passage, name)
    return None


def represented(draft: Draft, passage: Named, title: Chunk) -> Ref | None:
    """What somebody "represents … as ambassador"."""
    prep = passage.words[title.end - 1].head
    verb = capacity(prep)
    if prep.lower_ != "as" or verb.lemma_ != "represent":
        return None
    found = (draft.ref(passage.passage, child) for child in verb.children if child.dep_ == "dobj")
    return next((ref for ref in found if ref is not None), None)


def title_span(passage: Named, title: Chunk, end: int) -> Span:
    """The title as written, without the words that tell its status."""
    start = title.start
    while start < title.end - 1 and passage.words[start].lower_ in {*STATUS_WORDS, "-"}:
        start += 1
    return passage.passage.span(passage.words[start], passage.words[end - 1])


def status_of(draft: Draft, passage: Named, title: Chunk, end: int) -> Status:
    """Former, acting or designate, where a word beside the title says so, or the news is that
    somebody was chosen.
    """
    if just_chosen(draft, passage, title):
        return Status.DESIGNATE
    if ended(draft, passage, title):
        return Status.FORMER
    near = passage.words[max(0, title.start - 3) : end + 2]
    for word in near:
        inside = title.start - 1 <= word_index(passage, word) <= end + 1
        status = STATUS_WORDS.get(word.lower_.strip("-"))
        if status and (inside or word.lower_ == "nominee"):
            return Status(status)
    return Status.CURRENT


def ended(draft: Draft, passage: Named, title: Chunk) -> bool:
    """Whether somebody "was" it for a period that is over: "from June 2005 to May 2010"."""
    word = passage.words[title.end - 1]
    if word.head.lower_ not in {"was", "were"} or word.dep_ != "attr":
        return False
    told = sentence(passage.passage, word)
    behind = [t for t in passage.words[title.end :] if t.pos_ in {"VERB", "AUX"}]
    start = passage.passage.offset + word.idx
    end = min([told.end, *(passage.passage.offset + t.idx for t in behind)])
    return any(d.end and start < d.span.start < end for d in draft.dates)


def just_chosen(draft: Draft, passage: Named, title: Chunk) -> bool:
    """Whether the title depends on "was appointed" or the like, of days before publication."""
    verb = passage.words[title.end - 1].head
    published = draft.article.published
    if (
        verb.lemma_ not in {"appoint", "elect", "nominate", "name"}
        or verb.pos_ != "VERB"
        or published is None
    ):
        return False
    told = sentence(passage.passage, verb)
    days = [d.start for d in draft.dates if d.span.within(told)]
    recent = PartialDate.of(published - timedelta(days=RECENT))
    return all(day >= recent for day in days if day.day is not None) and all(
        day.day for day in days
    )


RECENT = 10
"""Days before publication in which an appointment is news."""


def word_index(passage: Named, word: Token) -> int:
    """Where a word stands among the passage's words."""
    return passage.words.index(word)


def chain(draft: Draft, passage: Named, complement: Complement) -> None:
    """What follows the body behind commas: the body that it is part of, then its place."""
    inner, at = complement.organization, complement.end
    words = passage.words
    while inner is not None and at + 1 < len(words) and words[at].text == ",":
        name = name_at(passage, at + 1)
        if name is None or name.type is EntityType.PERSON or draft.names(inner, EntityType.PLACE):
            return
        outer = ref_of(draft, passage, name)
        link = Link.LOCATED_IN if name.type is EntityType.PLACE else Link.PART_OF
        draft.relations.append(Relation(inner, link, outer, sentence(passage.passage, words[at])))
        if link is Link.LOCATED_IN:
            return
        inner, at = outer, name.end
