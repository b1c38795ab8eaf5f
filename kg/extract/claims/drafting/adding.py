"""How a claim enters the draft: its words, its cue and the sentence that is its evidence."""

from kg.extract.claims.drafting.continuations import utterance
from kg.extract.claims.drafting.joint import others
from kg.extract.claims.drafting.tellings import UNTOLD, Telling, telling
from kg.extract.claims.drafting.uttered import negated
from kg.extract.claims.drafting.wholes import whole
from kg.extract.claims.sentences.circumstances import is_date
from kg.extract.claims.sentences.phrases import OPENING_QUOTES, SAID
from kg.extract.claims.sentences.scenes import Content, Scene
from kg.extract.claims.speakers.sources import source_span
from kg.extract.claims.speakers.speakers import Speaker, speaker
from kg.extract.claims.speakers.titles import appended
from kg.extract.draft import Draft, sentence
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import form_of, inside, unbroken
from kg.extract.words.cues import DENIALS
from kg.extract.words.governed import PREPOSITIONS
from kg.extract.words.lexicon import words
from kg.model.extraction import ClaimForm, ClaimMention, Span


def tell(scene: Scene, cue: Token, said_by: Speaker, source: Token | None, found: Content) -> None:
    """Add what was found to be said, if it says something."""
    text = scene.draft.article.text
    whole = (unbroken(scene.quoted, text, piece) for piece in found.pieces)
    pieces = [piece for piece in whole if says_something(piece.of(text), cue)]
    if not pieces:
        return
    if source is not None and not hears(cue):
        one = any(c.dep_ == "relcl" and (c == cue or c.is_ancestor(cue)) for c in source.rights)
        joint = others(scene.draft, scene.passage, source) if not one else ()
        rest = tuple(r for r in joint if r != said_by.ref)
        scene.draft.joint.update({len(scene.draft.claims): rest} if rest else {})
    told_by = heard_from(scene, cue)
    if told_by is None:
        told_by = sourced(scene, said_by, source, cue)
        if cue.lemma_ == "hear":
            # Who hears it does not say it: "the court heard that".
            told_by = told_by._replace(ref=None, text=None)
    add(
        scene,
        cue,
        told_by,
        pieces,
        denies=denies(scene, cue, found) and not is_said_instead(scene, cue, pieces[0]),
        told=telling(scene, cue, source),
        rule=found.rule,
        last=found.last,
    )


def hears(cue: Token) -> Token | None:
    """The "from" of whom somebody has what is told: "heard *from* Oslo that"."""
    if cue.lemma_ not in HEARING:
        return None
    behind = neighbour(cue, 1)
    froms = (c for c in cue.rights if c.lower_ == "from" and c.dep_ == "prep")
    return behind if behind.lower_ == "from" else next(froms, None)


HEARING = {"hear", "learn", "understand", "gather"}
"""Verbs by which somebody has what another says."""


def heard_from(scene: Scene, cue: Token) -> Speaker | None:
    """From whom somebody hears what is told, who says it: "heard from *Oslo* that"."""
    prep = hears(cue)
    who = next((c for c in prep.rights if c.dep_ == "pobj"), None) if prep is not None else None
    if who is None:
        return None
    words_ = scene.span(who.left_edge.i, who.i)
    said_by = speaker(scene.draft, scene.passage, who) or Speaker(None, words_, words_)
    return said_by._replace(source=words_)


def denies(scene: Scene, cue: Token, found: Content) -> bool:
    """Whether a cue denies what is found: who rejects something as what he calls it says that it is
    so, "rejected *the result* as “a theft”", if he does not speak of what others say: "rejected
    *the claim* as baseless".
    """
    called = found.rule == "naming" and not is_statement(cue)
    return (is_denial(cue) and not called) != negated(scene, cue)


def is_statement(cue: Token) -> bool:
    """Whether what a verb is about is what somebody says."""
    things = (c for c in cue.children if c.dep_ in {"dobj", "nsubjpass"})
    return any(thing.lemma_.lower() in SAID | RUMOURS for thing in things)


RUMOURS = words(
    "finding rumour rumor talk criticism theory story suspicion complaint notion idea estimate "
    "conclusion narrative denial news speculation"
)
"""What is said by whomever."""


def is_denial(cue: Token) -> bool:
    """Whether a cue denies what follows: "rejected", "ruled out"."""
    if cue.lemma_ == "rule":
        out = next((c for c in cue.rights if c.lower_ == "out"), None)
        return out is not None and neighbour(out, 1).lower_ != "of"
    if cue.lemma_ == "doubt":
        # "doubted the figure"; who doubts that it is so leaves it open.
        return any(c.dep_ == "dobj" and c.pos_ == "NOUN" for c in cue.rights)
    return cue.lemma_ in DENIALS


def is_said_instead(scene: Scene, cue: Token, piece: Span) -> bool:
    """Whether the words are what somebody says who denies something, and not what he denies:
    "denied it: *nothing was sold*", "did not agree: *“The road,” he argued, “is open.”*".
    """
    text = scene.draft.article.text
    behind = (w for w in cue.doc[cue.i + 1 : cue.sent.end] if scene.at(w) < piece.start)
    if any(w.tag_ == "VBG" and neighbour(w, -1).text != "," for w in behind):
        # What he denied saying is not what he says.
        return False
    between = text[scene.at(cue) + len(cue.text) : piece.start].rstrip(" \n“\"‘'«")
    if between.endswith(":") or (between.endswith(("—", "–")) and text[piece.start].isupper()):
        return True
    quote = inside(scene.quoted, piece.start)
    return quote is not None and piece.end <= quote.end and utterance(text, quote)


def add(
    scene: Scene,
    cue: Token,
    said_by: Speaker,
    contents: list[Span],
    *,
    denies: bool = False,
    told: Telling = UNTOLD,
    rule: str = "object",
    last: Token | None = None,
) -> None:
    """Add a claim."""
    passage, claims = scene.passage, scene.draft.claims
    text = scene.draft.article.text
    contents = [whole(scene.quoted, text, piece) for piece in contents]
    own = said_by.source or said_by.text
    # "was rejected by the Board of *Elections for lying*", where the parser cuts a name.
    rest = [p for p in contents[1:] if own is None or not own.start <= p.start < own.end]
    scene.draft.claim_at[scene.at(cue)] = len(claims)
    claims.append(
        ClaimMention(
            content=contents[0],
            rest=tuple(rest),
            evidence=evidence(passage, cue, contents),
            speaker=said_by.ref,
            speaker_text=said_by.text,
            source=said_by.source or said_by.text,
            cue=passage.passage.span(cue, last or last_word(cue)),
            form=form_of(scene.quoted, contents),
            denies=denies,
            date=told.date,
            undated=told.undated,
            rule=rule,
        )
    )


def add_plain(
    draft: Draft,
    said_by: Speaker,
    cue: Span,
    content: Span,
    told: Span,
    *,
    rule: str,
    rest: tuple[Span, ...] = (),
) -> None:
    """Add a claim that the layout tells and no grammar: behind a mark of quotation, of a record or
    of a statement, in the speaker's own words.
    """
    direct = (
        rule in {"record", "announced"}
        or draft.article.text[max(0, content.start - 1)] in OPENING_QUOTES
    )
    draft.claims.append(
        ClaimMention(
            content=content,
            rest=rest,
            evidence=told,
            speaker=said_by.ref,
            speaker_text=said_by.text,
            source=said_by.source,
            cue=cue,
            form=ClaimForm.DIRECT if direct else ClaimForm.INDIRECT,
            rule=rule,
        )
    )


def last_word(cue: Token) -> Token:
    """The particle or preposition right behind the cue that belongs to it: "pointed out"."""
    if cue.i + 1 < len(cue.doc):
        behind = neighbour(cue, 1)
        wanted = PREPOSITIONS.get(cue.lemma_, ())
        takes = behind.lower_ in wanted and not is_date(behind)
        own = behind.head == cue and (behind.dep_ == "prt" or takes)
        marks = behind.dep_ == "mark" and behind.head.head == cue and takes
        if own or marks:
            return behind
    return cue


def says_something(words: str, cue: Token) -> bool:
    """Whether the words are content and not only point to some: "said so"; "denied it" says enough
    of what was told before.
    """
    plain = words.lower()
    told = cue.lemma_ in ANSWERS and plain in POINTED
    return len(words) > 1 and (told or plain not in POINTERS)


ANSWERS = DENIALS | words(
    "confirm doubt contest thank praise condemn welcome blame congratulate salute back defend "
    "commend criticise criticize demand argue advocate justify"
)
"""Cues of which "it" or "her" is enough of an object."""
POINTED = {"this", "that", "it", "them", "him", "her", "which"}


POINTERS = {
    "which",
    "that",
    "this",
    "it",
    "them",
    "so",
    "what",
    "him",
    "her",
    "us",
    "me",
    "you",
    "nothing",
    "little",
    "anything",
    "everything",
}


def evidence(passage: Named, cue: Token, contents: list[Span]) -> Span:
    """The sentence of the cue, widened to all of the content."""
    told = sentence(passage.passage, cue)
    return Span(min(told.start, contents[0].start), max(told.end, *(c.end for c in contents)))


def sourced(scene: Scene, said_by: Speaker, source: Token | None, cue: Token) -> Speaker:
    """The speaker with the whole phrase that names it."""
    if source is None:
        return said_by
    span = source_span(scene.passage, source, cue)
    behind = appended(scene.draft, scene.passage, source)
    if behind is not None and behind.ref == said_by.ref and behind.last.i < cue.i:
        span = Span(span.start, scene.at(behind.last) + len(behind.last.text))
    return said_by._replace(source=span)
