"""Claims: who is reported to say what, in whose words, denied or affirmed, relayed or not."""

from collections.abc import Callable

from kg.extract.claims.contents.contents import content
from kg.extract.claims.contents.idioms import has_idiom
from kg.extract.claims.contents.predicates import is_so_named
from kg.extract.claims.contents.quotations import lets_speak, quotation
from kg.extract.claims.contents.setoff import answers_back
from kg.extract.claims.drafting.adding import tell
from kg.extract.claims.drafting.uttered import hypothetical
from kg.extract.claims.frames.accordings import according_claim
from kg.extract.claims.frames.asides import aside_claim, is_aside, wont_claim
from kg.extract.claims.frames.beside_quotes import beside_claim, beside_quote
from kg.extract.claims.frames.citing import (
    citing_claim,
    is_reference,
    quoting_claim,
    reference_claim,
)
from kg.extract.claims.frames.disowned import is_disowned
from kg.extract.claims.frames.gapped import gap_claim, thanks, thanks_claim
from kg.extract.claims.frames.inverted import (
    answer_claim,
    interposed_claim,
    inverted_claim,
    posted_claim,
    reported_claim,
)
from kg.extract.claims.frames.likewise import open_as
from kg.extract.claims.frames.nominals import noun_claim
from kg.extract.claims.frames.reactions import conviction_claim, reaction_claim, reacts
from kg.extract.claims.frames.referred import referred_claim
from kg.extract.claims.frames.sayings import is_saying, saying_claim
from kg.extract.claims.frames.untruths import untrue_claim, within_untruth
from kg.extract.claims.frames.viewpoints import for_claim
from kg.extract.claims.frames.views import (
    as_claim,
    impersonal_aside,
    is_view,
    misread,
    view_claim,
)
from kg.extract.claims.sentences.circumstances import accords
from kg.extract.claims.sentences.extraposed import it_stands_for
from kg.extract.claims.sentences.negations import is_nobody
from kg.extract.claims.sentences.phrases import gap
from kg.extract.claims.sentences.scenes import NOTHING, Content, Scene
from kg.extract.claims.speakers.opened import behind_participle
from kg.extract.claims.speakers.speakers import NOBODY, speaker
from kg.extract.claims.speakers.subjects import subject
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import after, blank, inside, trimmed
from kg.extract.text.verbforms import FINITE
from kg.extract.words.cues import DENIALS, IMPERSONAL, IT_IS, SPEAKING
from kg.extract.words.lexicon import words
from kg.extract.words.multiword import CONVICTIONS
from kg.extract.words.statements import NOUNS, WRITTEN
from kg.model.extraction import EntityType, Span


def find_claims(draft: Draft, passage: Named, quoted: list[Span]) -> None:
    """Add the claims of a passage in the order of their cues."""
    scene = Scene(draft, passage, quoted)
    for token in passage.words:
        rule = rule_for(token)
        if rule is None or inside(quoted, scene.at(token)) is not None or is_disowned(token):
            continue
        if not within_untruth(scene, token):
            rule(scene, token)


def rule_for(token: Token) -> Callable[[Scene, Token], None] | None:
    """The rule that reads a claim off a word, if one does."""
    if accords(token):
        return accorded_claim
    if is_verb(token):
        return verb_rule(token)
    if is_view(token):
        return view_claim
    if is_aside(token):
        return aside_claim
    if thanks(token) or gap(token):
        return thanks_claim if thanks(token) else gap_claim
    if is_reference(token):
        return reference_claim
    if token.pos_ == "NOUN" and is_saying(token):
        return saying_claim
    if token.lemma_ in NOUNS and token.pos_ == "NOUN":
        return noun_claim
    if token.lower_ in CONVICTIONS and token.dep_ == "acomp":
        return conviction_claim
    opens = token.lower_ in {"for", "to"} and token.is_sent_start
    return for_claim if opens else None


def verb_rule(verb: Token) -> Callable[[Scene, Token], None] | None:
    """The rule that reads a claim off a verb, if one does."""
    felt = verb.dep_ == "acomp" or any(c.dep_ == "auxpass" for c in verb.lefts)
    if verb.lower_ in CONVICTIONS and felt:
        return conviction_claim
    if verb.lemma_ == "read" and writing(verb) is not None:
        return reading_claim
    if answers_back(verb):
        return back_claim
    if praises(verb):
        return None
    if verb.lemma_ in SPEAKING or has_idiom(verb):
        mute = lets_speak(verb) or opens_it(verb) or is_so_named(verb) or is_sign(verb)
        return None if mute else cue_claim
    if reacts(verb) is not None:
        return reaction_claim
    if beside_quote(verb):
        return beside_only
    return word_claim if verb.lemma_ == "use" else None


def praises(word: Token) -> bool:
    """Whether "noted" tells how well known the next guest is: "Ana Lind, *noted* poet Ole Berg"."""
    behind = neighbour(word, 1)
    return word.lower_ == "noted" and neighbour(word, -1).text == "," and behind.tag_ == "NN"


def is_sign(verb: Token) -> bool:
    """Whether what happened shows something, which says nothing: "the *vote* showed that it was
    alone"; a report or a survey would.
    """
    who = child(verb, "nsubj") if verb.lemma_ in {"show", "prove", "demonstrate"} else None
    return who is not None and who.pos_ == "NOUN" and who.lower_ in DEEDS


DEEDS = words("vote attack strike visit election killing arrest protest march victory defeat")


def opens_it(verb: Token) -> bool:
    """Whether declaring something is what opens or closes it: "declared the games *open*", but
    "declared the matter *closed*", "declared Norway *open* for business".
    """
    if verb.lemma_ != "declare":
        return False
    behind = verb.doc[verb.i + 1 : verb.right_edge.i + 1]
    finite = (w for w in behind if w.tag_ in FINITE)
    plain = all(word.lower_ == "open" for word in finite)
    low = [word.lower_ for word in behind]
    settled = not SETTLED.isdisjoint(low) or low[-1:] == ["business"]
    return plain and not settled and not {"open", "closed"}.isdisjoint(low)


SETTLED = frozenset({"matter", "case", "chapter", "issue", "question", "affair", "file", "subject"})
"""What is closed where somebody says that no more is to be said of it."""


def accorded_claim(scene: Scene, token: Token) -> None:
    """The claim of an "according to", which may interrupt what calls something untrue."""
    if not untrue_claim(scene, token):
        according_claim(scene, token)


def beside_only(scene: Scene, verb: Token) -> None:
    """The claim of a verb that reports only beside a quotation."""
    if not hypothetical(scene, verb):
        beside_claim(scene, verb)


def cue_claim(scene: Scene, cue: Token) -> None:
    """The claim that a verb introduces, if it has a speaker and content."""
    if open_as(scene, cue) or (misread(cue) is not None and as_claim(scene, cue)):
        return
    if hypothetical(scene, cue) or any(rule(scene, cue) for rule in AROUND):
        return
    source = subject(cue)
    if source is None or source.tag_ == "VBG":
        source = behind_participle(scene, cue) or source
    if source is not None and is_nobody(source):
        return
    said_by = speaker(scene.draft, scene.passage, source)
    if source is None and is_impersonal(cue):
        said_by = NOBODY
    found = content(scene._replace(source=source), cue) if said_by is not None else NOTHING
    if said_by is None or not found.pieces:
        if not (beside_quote(cue) and beside_claim(scene, cue)):
            inverted_claim(scene, cue)
    elif not told_already(scene, cue, found):
        tell(scene, cue, said_by, source, found)
        if cue.lemma_ not in DENIALS and found.rule in {"clause", "quotation"}:
            quoted_claim(scene, source, found)


AROUND = (
    referred_claim,
    untrue_claim,
    answer_claim,
    wont_claim,
    quoting_claim,
    citing_claim,
    as_claim,
    interposed_claim,
    impersonal_aside,
    reported_claim,
    posted_claim,
)
"""What a verb may tell of the words around it, before it is looked for behind it."""


def back_claim(scene: Scene, verb: Token) -> None:
    """The claim of a person who "shot back"; of others it may be told that they fired."""
    said_by = speaker(scene.draft, scene.passage, subject(verb))
    ref = said_by.ref if said_by is not None else None
    if ref is not None and scene.draft.mentions[ref].type is EntityType.PERSON:
        cue_claim(scene, verb)


def told_already(scene: Scene, cue: Token, found: Content) -> bool:
    """Whether a quotation behind a colon is somebody's already: "Ana Lind disagreed: “…,” *she
    said*".
    """
    if cue.i == 0 or found.rule != "quotation" or len(found.pieces) > 1:
        return False
    text, (piece,) = scene.draft.article.text, found.pieces
    colon = text[max(0, piece.start - 3) : piece.start].rstrip(" “\"‘'«").endswith((":", ","))
    before = colon and piece.end < scene.at(cue)
    return before and any(c.content == piece for c in scene.draft.claims[-2:])


def quoted_claim(scene: Scene, source: Token | None, found: Content) -> None:
    """The same as the claim of whoever quotes the speaker: "Lind, quoted by the Daily, said"."""
    verb = next((c for c in source.rights if is_quoted(c)), None) if source is not None else None
    medium = subject(verb) if verb is not None else None
    said_by = speaker(scene.draft, scene.passage, medium)
    if verb is not None and medium is not None and said_by is not None:
        tell(scene, verb, said_by, medium, found._replace(last=None))


def is_quoted(verb: Token) -> bool:
    """Whether a participle tells who quotes somebody: "quoted by", "cited by"."""
    quotes = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_ in {"quote", "cite"}
    return quotes and any(c.dep_ == "agent" for c in verb.children)


def reading_claim(scene: Scene, cue: Token) -> None:
    """The claim of something written: "“…,” the letter reads"."""
    source = writing(cue)
    said_by = speaker(scene.draft, scene.passage, source)
    if source is not None and said_by is not None:
        found = quotation(scene._replace(source=source), cue)
        tell(scene, cue, said_by, source, found)


def writing(cue: Token) -> Token | None:
    """What reads so: the subject of "read", or what stands behind it."""
    beside = (c for c in cue.children if c.dep_ in {"nsubj", "dobj", "attr"})
    return next((c for c in beside if c.lemma_.lower() in WRITTEN and has_voice(c, cue)), None)


def has_voice(noun: Token, cue: Token) -> bool:
    """Whether something written is what reads: before the verb, or behind it with no subject."""
    return noun.dep_ == "nsubj" or not any(c.dep_ == "nsubj" for c in cue.lefts)


def word_claim(scene: Scene, cue: Token) -> None:
    """The claim of "used the word “crime”", which is that word."""
    thing = next((c for c in cue.rights if c.dep_ == "dobj" and c.lemma_ in TERMS), None)
    if thing is None or hypothetical(scene, cue):
        return
    source, text = subject(cue), scene.draft.article.text
    said_by = speaker(scene.draft, scene.passage, source)
    quote = after(scene.quoted, scene.at(thing))
    if said_by is None or quote is None:
        return
    if blank(text, scene.at(thing) + len(thing.text), quote.start):
        found = Content([trimmed(text, quote)], "word", thing)
        tell(scene, cue, said_by, source, found)


TERMS = {"word", "term", "phrase", "expression"}


def is_impersonal(cue: Token) -> bool:
    """Whether a passive tells what nobody by name says: "it was reported that"."""
    reminds = cue.lemma_ == "remind" and neighbour(cue, 1).lower_ == "that"
    if not (cue.lemma_ in IT_IS or reminds) or not any(c.dep_ == "auxpass" for c in cue.children):
        return False
    if any(c.lower_ == "how" for c in cue.lefts):
        # "it depends on how profits are reported"
        return False
    return cue.lemma_ in IMPERSONAL or reminds or it_stands_for(cue)
