"""Verbatim records and interviews, in which each paragraph opens with whoever speaks: "Ms. LIND
(Norway): We regret the vote".
"""

import re
from dataclasses import replace

from kg.extract.claims.drafting.adding import add_plain
from kg.extract.claims.drafting.nesting import Contents
from kg.extract.claims.layouts.headlines import files, is_life
from kg.extract.claims.speakers.speakers import Speaker
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.parse import Token
from kg.extract.text.quotes import trimmed
from kg.extract.words.lexicon import HONORIFICS
from kg.extract.words.titles import title_slug
from kg.gazetteer import territory
from kg.model.extraction import EntityType, Form, Mention, Ref, Span

HONORIFIC = "|".join(sorted(map(re.escape, HONORIFICS), key=len, reverse=True))
SPOKEN = re.compile(
    rf"(?P<source>(?:(?:the|(?:(?i:{HONORIFIC}))\.?)\s+)*"
    r"(?P<name>[A-ZÀ-ÞĀ-ž][\w.'’-]*(?:\s+(?:de|la|van|von|al|el|bin|da|dos)\b|\s+[A-ZÀ-ÞĀ-ž][\w.'’-]*){0,3})"
    r"(?:\s*\([^()\n]{2,60}\)){0,2}(?:,\s+(?P<role>[^:\n.“”\"]{2,80}))?)\s*:\s+"
    r"(?P<content>\S.*\S)",
    re.DOTALL,
)
"""An honorific or none, a name, the state or party in brackets, a colon, and what is said."""
BULLET = re.compile(r"[-–—•*·]\s+(?=[^:\n“\"]{3,60}:\s+[“\"][^“”\"\n]+[”\"]\s*$)")
"""What opens an item of a list that gives somebody's words."""
ANSWER = re.compile(r"(?P<source>A|Answer|ANSWER)\s*:\s+(?P<content>\S.*\S)", re.DOTALL)
FINITE = {"VBD", "VBZ", "VBP", "MD", "VB"}


def find_spoken(draft: Draft, passage: Named) -> bool:
    """Add what a paragraph lets somebody say behind his name and a colon. False where it does not
    open so.
    """
    text, start = passage.passage.text, passage.passage.offset
    item = BULLET.match(text)
    match = SPOKEN.match(text, item.end() if item is not None else 0)
    fits = match is not None and is_role(match["role"])
    who = named(draft, passage, match) if match is not None and fits else None
    if match is None or who is None:
        match = ANSWER.match(text)
        who = None if match is None else interviewed(draft, start)
    answered = match is not None and "name" not in match.re.groupindex
    if match is None or who is None or not (answered or says(passage, match.start("content"))):
        return False
    source = Span(start + match.start("source"), start + match.end("source"))
    content = Span(start + match.start("content"), start + match.end("content"))
    content = trimmed(draft.article.text, content)
    cue = colon_of(match, start)
    told = Span(source.start, content.end)
    add_plain(draft, Speaker(who, None, source), cue, content, told, rule="record")
    return True


def is_role(role: str | None) -> bool:
    """Whether what stands behind a name tells as whom he speaks: "Ana Lind, *Chair*:", "Ms. LIND,
    *speaking in Russian*:"; not "Ana Lind, *Daily News*:" or "Ana Lind, *mayor until 2014*:".
    """
    if role is None or role.startswith("speaking "):
        return True
    own = role.split()
    if any(c.isdigit() for c in role):
        return False
    return len(own) <= LONGEST and any(title_slug(word) is not None for word in own)


LONGEST = 6
"""Words of a post behind the name of who speaks, at most."""


def colon_of(match: re.Match[str], offset: int) -> Span:
    """The colon between speaker and words."""
    at = offset + match.string.index(":", match.end("source"))
    return Span(at, at + 1)


SIGNED = re.compile(
    r"\s*[“”\"«](?P<content>(?:(?![”\"»]\s*(?:[―—–]|--)\s*[A-ZÀ-ÞĀ-ž])[^\n]){12,}?)[”\"»]\s*"
    r"(?P<mark>[―—–-]|--)\s*"
    r"(?P<source>(?P<name>[A-ZÀ-ÞĀ-ž][\w.'’-]*(?: [A-ZÀ-ÞĀ-ž][\w.'’-]*){1,3})"
    r"(?:, [^\n“”\"]{2,80}?)?)\.?\s*(?=[“”\"«]|$)"
)
"""A quotation with a dash and whoever said it behind: “We are tired.” — Ana Lind, teacher."""


DELEGATE = re.compile(
    r"(?P<name>[A-ZÀ-ÞĀ-ž][A-ZÀ-ÞĀ-ž.'’-]*(?: [A-ZÀ-ÞĀ-ž.'’-]+){1,4}) "
    r"\((?P<state>[A-Z][^()\d]{2,40})\)(?=,| [a-z])"
)
"""How a record of a body opens what a delegate says: "ANA LIND (Norway) said that"."""


def find_delegate(draft: Draft, passage: Named) -> None:
    """Let a name in capitals before a state in brackets that opens a paragraph be a person's."""
    match = DELEGATE.match(passage.passage.text)
    if match is None or not match["name"].isupper() or territory(match["state"]) is None:
        return
    ref = draft.mention_at.get(passage.passage.offset)
    if ref is None:
        return
    old, end = draft.mentions[ref], passage.passage.offset + match.end("name")
    if old.type is EntityType.ORGANIZATION and old.span.end == end:
        draft.mentions[ref] = replace(old, type=EntityType.PERSON, kind=None, is_subject=True)


def find_signed(draft: Draft, passage: Named) -> None:
    """Add the quotations of a paragraph that a dash and a name close, each in its own mouth."""
    text, end = passage.passage.text, 0
    signed = []
    while (match := SIGNED.match(text, end)) is not None:
        signed.append(match)
        end = match.end()
    for match in signed if end == len(text) else ():
        add_signed(draft, passage, match)


def add_signed(draft: Draft, passage: Named, match: re.Match[str]) -> None:
    """Add one signed quotation."""
    start = passage.passage.offset
    who = signer(draft, passage, match)
    if who is None:
        return
    parts = {part: Span(*match.span(part)) for part in ("content", "mark", "source")}
    content, mark, source = (Span(p.start + start, p.end + start) for p in parts.values())
    content = trimmed(draft.article.text, content)
    told = Span(content.start, source.end)
    add_plain(draft, Speaker(who, None, source), mark, content, told, rule="record")


def signer(draft: Draft, passage: Named, match: re.Match[str]) -> Ref | None:
    """Whose name stands behind the dash: a person's, be it behind the title, "– Senate President,
    *Ana Lind*"; else that of a body.
    """
    behind = AFTER_TITLE.match(match.string, match.end("name"))
    last = match.end("name") if behind is None else behind.end() + 1
    own = [w for w in passage.words if match.start("name") <= w.idx < last]
    refs = [ref for w in own if (ref := draft.ref(passage.passage, w)) is not None]
    person = next((ref for ref in refs if draft.names(ref, EntityType.PERSON)), None)
    if person is not None:
        return person
    return next((ref for ref in refs if draft.mentions[ref].type is not EntityType.PLACE), None)


AFTER_TITLE = re.compile(r", (?:(?:Rt\.?|Hon\.?|Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Amb)\.? )*")
"""The comma behind a title, and the honorifics before the holder's name."""


def says(passage: Named, start: int) -> bool:
    """Whether a sentence stands behind the colon, or a question: it is said, and is no list, nor
    what somebody is: "Ana Lind: the minister who never smiled".
    """
    behind = [w for w in passage.words if w.idx >= start]
    # "Mr. BERG, speaking on a point of order: I object": the parser hangs it on his name
    hung = (w for w in behind if w.dep_ == "relcl" and w.head.idx < start)
    told = any(is_main(w) or w.text == "?" for w in behind) or any(w.tag_ in FINITE for w in hung)
    return told and not is_life(passage, behind)


def is_main(word: Token) -> bool:
    """Whether a finite verb is the one of its sentence, or an auxiliary of that."""
    verb = word.head if word.dep_ in {"aux", "auxpass"} else word
    return word.tag_ in FINITE and verb.dep_ in {"ROOT", "ccomp", "conj"} and verb.pos_ in {
        "VERB", "AUX"
    }  # fmt: skip


def named(draft: Draft, passage: Named, match: re.Match[str]) -> Ref | None:
    """The person whose name opens a paragraph: one known, or one whom an honorific or brackets
    show to be somebody.
    """
    start = passage.passage.offset
    own = [w for w in passage.words if match.start("name") <= w.idx < match.end("name")]
    refs = [ref for w in own if (ref := draft.ref(passage.passage, w)) is not None]
    known = next((ref for ref in refs if draft.names(ref, EntityType.PERSON)), None)
    titled = match.start("name") > 0 and not match["source"].lower().startswith("the ")
    if known is not None or not titled or not own:
        label = Span(own[0].idx + start, match.end("source") + start) if own else None
        return None if label is None or files(draft, label) else known
    return person(draft, passage, match)


def person(draft: Draft, passage: Named, match: re.Match[str]) -> Ref:
    """The mention of a name behind an honorific, made now: records have it in capitals."""
    start = passage.passage.offset
    span = Span(start + match.start("name"), start + match.end("name"))
    name = match["name"].title() if match["name"].isupper() else match["name"]
    honorific = match.string[match.start("source") : match.start("name")].split()[-1]
    gender = HONORIFICS.get(honorific.lower().rstrip("."))
    ref = draft.add(
        Mention(
            span, EntityType.PERSON, Form.NAME, name, honorific=honorific, gender=gender,
            is_subject=True,
        )
    )  # fmt: skip
    for word in passage.words:
        if span.start <= passage.passage.at(word) < span.end:
            draft.mention_at[passage.passage.at(word)] = ref
    return ref


ASKER = re.compile(r"\s*(?:Q|Question|QUESTION)\b[^:\n]*\Z")


def asker(text: str, at: int) -> bool:
    """Whether a name is that of who asks: "Q (*Ana Lind*, Daily):"."""
    return ASKER.match(text[text.rfind("\n", 0, at) + 1 : at]) is not None


def interviewed(draft: Draft, before: int) -> Ref | None:
    """Who answers in an interview: the one person whom the article names before it, and tells what
    he does; of whom others are asked is another.
    """
    told = [
        ref for ref, mention in enumerate(draft.mentions)
        if mention.span.start < before and draft.names(ref, EntityType.PERSON)
        if not asker(draft.article.text, mention.span.start)
    ]  # fmt: skip
    full = {draft.mentions[ref].name for ref in told if " " in draft.mentions[ref].name}
    acts = any(draft.mentions[ref].is_subject for ref in told)
    return told[0] if len(full) == 1 and acts else None


def give_first_person(draft: Draft) -> None:
    """Let "I" be whoever is quoted, and in a record "we", too."""
    around = Contents(draft.claims)
    for index, claim in enumerate(draft.claims):
        own = claim.source.of(draft.article.text).lower() if claim.source else ""
        if claim.speaker is not None or own not in {"i", "we"} or claim.source is None:
            continue
        outer = (draft.claims[n] for n in around.around(claim.source.start) if n != index)
        voice = next((c for c in outer if c.speaker is not None), None)
        if voice is None or voice.speaker is None:
            continue
        if own == "i" or voice.rule == "record":
            draft.claims[index] = replace(claim, speaker=voice.speaker, speaker_text=None)
