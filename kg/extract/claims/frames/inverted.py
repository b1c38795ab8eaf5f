"""Sentences that end in who says them: "It was late, the minister, Ana Lind, said on Monday"."""

from kg.extract.claims.contents.quotations import is_parted
from kg.extract.claims.drafting.adding import add
from kg.extract.claims.drafting.tellings import telling
from kg.extract.claims.frames.accordings import ANSWERS
from kg.extract.claims.frames.beside_quotes import voice_behind
from kg.extract.claims.sentences.circumstances import closes
from kg.extract.claims.sentences.negations import denies_rest
from kg.extract.claims.sentences.phrases import OPENING_QUOTES, Phrase, main_noun
from kg.extract.claims.sentences.scenes import Scene, segment
from kg.extract.claims.speakers.nouns import is_headline
from kg.extract.claims.speakers.speakers import speaker
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Doc, Token, wording
from kg.extract.text.quotes import inside
from kg.extract.text.verbforms import FINITE, TENSED
from kg.extract.words.cues import SAYING
from kg.extract.words.lexicon import ORGANIZATION_HEADS, words
from kg.extract.words.statements import SOURCES
from kg.extract.words.titles import title_slug


def answer_claim(scene: Scene, cue: Token) -> bool:
    """Add an answer of a word or two before a cue, with what a colon brings behind whoever speaks:
    "*Not so*, countered Ana Lind: *the road was open*", or what those words deny: "*Never*, said
    Ana Lind, *had it rained*". False elsewhere.
    """
    doc, start = cue.doc, cue.sent.start
    short = wording(doc[start : max(start, cue.i - 1)]).lower().strip(' “”"') in ANSWERS
    fronted = not short and denies_rest(doc, start, cue.i - 1)
    if not (short or fronted) or cue.tag_ not in TENSED or doc[cue.i - 1].text != ",":
        return False
    who = voice_behind(scene, cue)
    said_by = speaker(scene.draft, scene.passage, who.who) if who is not None else None
    if who is None or said_by is None:
        return False
    pieces = [scene.span(start, cue.i - 2)]
    end = who.last + 1
    if fronted:
        if doc[who.last].text == ",":
            end -= 1
        if end + 2 >= len(doc) or doc[end].text != ",":
            return False
        pieces.append(scene.span(end + 1, segment(scene, doc[end + 1])[1]))
    if end + 2 < len(doc) and doc[end].text.endswith(":"):
        pieces.append(scene.span(end + 1, max(end + 1, segment(scene, doc[end + 1])[1])))
    source = scene.span(who.first, who.last)
    told = telling(scene, cue, who.who)
    add(scene, cue, said_by._replace(source=source), pieces, told=told, rule="inverted")
    return True


def inverted_claim(scene: Scene, cue: Token) -> bool:
    """Add what stands before a source and its verb at the sentence's end. The parser takes such a
    source for an object or apposition of what is said. False where the sentence is built otherwise.
    """
    if cue.lemma_ not in SAYING | UNADDRESSED or cue.tag_ not in TENSED:
        return False
    if neighbour(cue, 1).lower_ in SAID and neighbour(cue, 2).is_punct:
        return False
    start = segment(scene, cue)[0]
    found = before(scene, cue, start) or behind(scene, cue)
    if found is None or is_parted(scene, cue, scene.at(cue)):
        return False
    end = min(found.first, cue.i) - 2
    said_by = speaker(scene.draft, scene.passage, found.who)
    says = is_headline(scene.passage) or has_verb(scene, start, end)
    says = says and cue.doc[start].tag_ not in {"VBN", "VBG"} and end - start >= LEAST
    if said_by is None or not (says or is_answer(scene, cue, found)):
        return False
    doc = cue.doc
    source = scene.passage.passage.span(doc[found.first], doc[found.last])
    told = telling(scene, cue, found.who)
    said_by = said_by._replace(source=source)
    piece = scene.span(start, end)
    add(scene, cue, said_by, [piece], told=told, rule="inverted")
    return True


SAID = {"enough", "no", "yes", "little", "nothing", "so"}
"""What is all that somebody says: "When the money ended, Norway said *enough*"."""


def reported_claim(scene: Scene, cue: Token) -> bool:
    """Add what a medium or body behind the verb says, which the parser takes for what is said: "The
    House passed the bill, *reported the Vik Post*". False elsewhere.
    """
    own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in cue.lefts)
    if cue.lemma_ not in UNADDRESSED or own or cue.dep_ not in {"ROOT", "conj"}:
        return False
    return neighbour(cue, -1).text == "," and behind(scene, cue) is not None and (
        inverted_claim(scene, cue)
    )  # fmt: skip


def posted_claim(scene: Scene, cue: Token) -> bool:
    """Add what stands before a title of which the parser takes only the name for who speaks: "The
    dam failed, *head of the office* Ana Lind informed". False elsewhere.
    """
    own = next((c for c in reversed(cue.lefts) if c.dep_ == "nsubj"), None)
    found = before(scene, cue, segment(scene, cue)[0]) if own is not None else None
    if own is None or found is None or not scene.names_person(own):
        return False
    name = own.left_edge.i
    titled = not cue.doc[name - 1].is_punct and is_titled(cue.doc, found.first, name - 1)
    return titled and inverted_claim(scene, cue)


UNADDRESSED = words(
    "report stress underline underscore emphasize emphasise reiterate note add state announce "
    "declare explain"
)
"""Verbs of saying of which no body or person is the object."""


def interposed_claim(scene: Scene, cue: Token) -> bool:
    """Add what a cue with its speaker behind it interrupts: "The talks, *said Ana Lind*, have
    failed". The parser takes the first words for who speaks, the speaker for who failed.
    """
    who = interposed(cue)
    inner = inserted(cue) if who is None else None
    who = who or (inner.who if inner is not None else None)
    said_by = speaker(scene.draft, scene.passage, who)
    if who is None or said_by is None:
        return False
    first, last = segment(scene, cue)
    low, high = (inner.first, inner.last) if inner else (cue.i, who.right_edge.i)
    pieces = [scene.span(first, low - 2), scene.span(high + 1, last)]
    source = scene.span(who.left_edge.i, who.right_edge.i)
    told = telling(scene, cue, who)
    add(scene, cue, said_by._replace(source=source), pieces, told=told, rule="interposed")
    return True


def interposed(cue: Token) -> Token | None:
    """Who speaks between commas behind a cue, if he does: nothing but a comma parts the cue from
    what would be its subject.
    """
    doc, own = cue.doc, next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    if own is None or cue.lemma_ not in SAYING or cue.tag_ not in TENSED or cue.i < 2:
        return None
    apart = doc[cue.i - 1].text == "," and own.right_edge.i <= cue.i - 1
    if not apart or any(t.is_punct for t in doc[own.left_edge.i : cue.i - 1]):
        return None
    behind_ = (
        w for c in cue.rights for w in (c, *c.lefts) if w.dep_ in {"nsubj", "nsubjpass", "dobj"}
    )
    who = next((w for w in behind_ if w.left_edge.i == cue.i + 1), None)
    if who is None or who.right_edge.i + 2 >= cue.sent.end:
        return None
    end = who.right_edge.i + (doc[who.right_edge.i].text != ",")
    verb = neighbour(doc[end], 1)
    verb = neighbour(verb, 1) if verb.text in OPENING_QUOTES else verb
    return who if doc[end].text == "," and verb.tag_ in FINITE else None


def opens_beside(cue: Token, low: int) -> bool:
    """Whether what stands before who speaks, and a comma, only tells when or what else: "*In
    addition*, the envoy informed them of the raid, called it a crime".
    """
    first = cue.doc[cue.sent.start]
    return first.pos_ == "ADP" and first.head == cue and first.right_edge.i == low - 2


def inserted(cue: Token) -> Phrase | None:
    """A whole clause of saying between a subject and its verb: "Officials, *she told the House*,
    had assured her"; with whoever speaks.
    """
    own = next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    doc, start = cue.doc, cue.sent.start
    if own is None or cue.tag_ not in TENSED or cue.lemma_ not in SAYING:
        return None
    low, high = own.left_edge.i, cue.i
    if own.left_edge.tag_ in {"WP$", "WP", "WDT"} or opens_beside(cue, low):
        return None
    if low < start + 2 or doc[low - 1].text != "," or any(map(is_verb, doc[start:low])):
        return None
    for child in cue.rights:
        if child.dep_ in {"dobj", "dative", "prep", "npadvmod"}:
            high = max(high, child.right_edge.i)
    high -= doc[high].is_punct
    goes_on = high + 2 < cue.sent.end and doc[high + 1].text == ","
    nominal = any(w.pos_ in {"NOUN", "PROPN", "PRON"} for w in doc[start : low - 1])
    if not goes_on or not nominal or doc[high + 2].tag_ not in FINITE:
        return None
    return Phrase(low, high, own)


LEAST = 2


def has_verb(scene: Scene, first: int, last: int) -> bool:
    """Whether a verb stands in a stretch, or it is quoted: it says something."""
    doc = scene.passage.passage.doc
    verb = any(word.tag_ in FINITE for word in doc[first : last + 1])
    return verb or inside(scene.quoted, scene.at(doc[last - 1])) is not None


def before(scene: Scene, cue: Token, start: int) -> Phrase | None:
    """A source between a comma and the verb, with which nothing but hearers and times ends the
    sentence: ", *the minister, Ana Lind,* told reporters on Monday."
    """
    doc, low = cue.doc, cue.i - 1
    if not closes(cue):
        return None
    while low > start and doc[low].pos_ in {"ADV", "AUX"}:
        low -= 1
    end = low - 1 if doc[low].text == "," else low
    who = relative_start(doc, end, start) if end < low else None
    last = end if who is None else who - 2
    first = chunk_start(cue, last, start)
    if first is None or first - 1 <= start:
        return None
    titled = chunk_start(cue, first - 2, start)
    person = scene.names_person(doc[last])
    if person and titled is not None and titled - 1 > start and is_titled(doc, titled, first - 2):
        first = titled
    elif doc[low].text == "," and who is None:
        return None
    return Phrase(first, end, doc[last] if person else main_noun(doc, first, last))


def relative_start(doc: Doc, last: int, start: int) -> int | None:
    """Where a clause between commas begins that tells who it is who speaks: "…, an official, *who
    asked not to be named*, told the Vik Post".
    """
    at = next((n for n in range(last, start, -1) if doc[n].text == ","), start) + 1
    return at if at > start + 2 and doc[at].lower_ in {"who", "whom", "whose"} else None


def chunk_start(cue: Token, last: int, start: int) -> int | None:
    """Where the words without a verb begin that a comma parts from what is said."""
    doc, at = cue.doc, last
    while at > start and doc[at - 1].text not in {",", "”", '"'}:
        if is_verb(doc[at]) and doc[at].tag_ in TENSED | {"VBG", "VBN"} and not describes(doc[at]):
            return None
        at -= 1
    barred = {"VERB", "SCONJ", "PRON"}
    words_ = [w for w in doc[at : last + 1] if not describes(w)]
    plain = all(w.pos_ not in barred or w.tag_ == "PRP$" for w in words_)
    noun = any(doc[n].pos_ in {"NOUN", "PROPN"} for n in range(at, last + 1))
    return at if at > start and plain and noun and doc[at].pos_ not in {"ADP", "CCONJ"} else None


def describes(word: Token) -> bool:
    """Whether a participle stands before its noun: "member of the *ruling* faction"."""
    return word.dep_ == "amod" and word.head.i > word.i


def is_titled(doc: Doc, first: int, last: int) -> bool:
    """Whether a title stands among words."""
    return any(title_slug(word.text) is not None for word in doc[first : last + 1])


def behind(scene: Scene, cue: Token) -> Phrase | None:
    """A source behind the verb, with which the sentence ends: "…, *indicated the minister*"."""
    doc, first = cue.doc, cue.i + 1
    last = cue.sent.end - 1
    while last > first and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    if doc[cue.i - 1].text != "," or last < first or last - first > LONGEST:
        return None
    if cue.lemma_ == "tell":
        # behind it stands who is told
        return None
    if any(t.pos_ in {"VERB", "AUX", "SCONJ", "PRON"} for t in doc[first : last + 1]):
        return None
    noun = doc[first].dep_ in {"det", "compound", "poss", "amod", "nmod"}
    own = noun or scene.names_person(doc[first]) or doc[first].lower_ in SOURCES
    who = doc[last] if scene.names_person(doc[last]) else main_noun(doc, first, last)
    speaks = scene.names_person(who) or title_slug(who.text) or who.lower_ in ORGANIZATION_HEADS
    speaks = (
        speaks or who.lower_ in SOURCES or (cue.lemma_ in UNADDRESSED and scene.names_body(who))
    )
    return Phrase(first, last, who) if own and speaks else None


def is_answer(scene: Scene, cue: Token, voice: Phrase) -> bool:
    """Whether a sentence of a few words without a verb answers a question: "Why? *The budget*, say
    analysts".
    """
    start, doc = cue.sent.start, cue.doc
    asked = scene.draft.article.text[: scene.at(doc[start])].rstrip(' ”"\n').endswith("?")
    return asked and voice.first > cue.i > start + 1


LONGEST = 14
"""Words of a source behind its verb."""
