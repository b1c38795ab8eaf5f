"""What an adopted text does in the sentences behind: "It condemns …", "The bill compels … "."""

from collections.abc import Iterator

from kg.extract.claims.sentences.scenes import Scene
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Sentence, Token
from kg.extract.text.verbforms import TENSED
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ACTS, ADOPTION, TEXTS
from kg.model.extraction import Span

DEEDS = words(
    "renew prolong extend guarantee censure impeach dismiss send return open close double triple "
    "raise cut lower reduce increase halve shorten lengthen scrap repeal introduce fund allocate "
    "give award name rename appoint elect legalise legalize decriminalise decriminalize "
    "criminalise criminalize outlaw freeze cap limit restrict tax levy exempt permit entitle "
    "enable empower protect summon remove annul cancel override overturn restore reinstate pardon "
    "strip lift tighten ease expand deploy ensure secure provide dissolve merge split transfer "
    "privatise privatize nationalise nationalize postpone delay halt stop end terminate withdraw "
    "quit join designate define regulate shield safeguard reform overhaul replace waive force "
    "compel bind reopen punish commission accept defer refer dedicate convert rename bar ban make "
    "establish impose create abolish suspend revoke rescind amend grant recognise recognize "
    "exhort implore beseech earmark task oblige obligate charge enshrine codify "
    "commemorate observe declare celebrate delete strike insert rename appeal"
)
"""Verbs for what a text does by being adopted."""
DOING = DEEDS | (ACTS - ADOPTION)
FURTHER = 3
"""Sentences behind that of a text in which its noun or a pronoun still means it."""
LAWS = words("bill act law statute measure legislation ordinance decree code budget text")
"""Nouns by which a law goes on."""
OTHERS = (TEXTS | words("text document protocol")) - LAWS
VOTING = {"back", "support", "oppose", "accept"}
"""What those who vote do to a text."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
THEY = words("they leaders ministers heads governments delegates members")
"""Those who speak on in the text that they gave out."""


def told_behind(text: Token) -> list[Token]:
    """The verbs of what a text does in the next sentences, up to one that names another text."""
    found: list[Token] = []
    end = text.sent.end
    for step in range(FURTHER):
        if end >= len(text.doc):
            break
        sent = text.doc[end].sent
        mine = [verb for verb in sent if goes_on(verb, text, step) and does(verb)]
        found += [word for verb in mine for word in (verb, *joined(verb, DOING))]
        if any(
            w.lemma_.lower() in TEXTS and not is_same(w, text) and w.i < sent.root.i for w in sent
        ):
            break
        end = sent.end
    return found


def does(verb: Token) -> bool:
    """Whether a text does something by a verb."""
    return verb.lemma_ in DOING and not needs(verb)


def goes_on(verb: Token, text: Token, step: int) -> bool:
    """Whether the subject of a main verb is the text, or those who gave it out."""
    if verb.dep_ not in {"ROOT", "ccomp"} or verb.tag_ not in TENSED:
        return False
    if verb.dep_ == "ccomp" and any(c.dep_ in SUBJECTS for c in verb.head.children):
        # "Norway claimed that the resolution condemns": it is Norway's word
        return False
    who = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if who is None:
        return False
    if who.lower_ == "it":
        return step == 0 and verb.tag_ == "VBZ" and who.i - who.sent.start < 2
    if who.lower_ in THEY:
        if any(child.dep_ not in {"det", "advmod"} for child in who.children):
            # "leaders *of the opposition*" are others
            return False
        given = text.lemma_.lower() not in LAWS | {"motion", "resolution"} or text.lower_ == "text"
        return step == 0 and given and verb.lemma_ not in VOTING and who.i - who.sent.start < 4
    the = any(c.lower_ == "the" for c in who.children) and who.text.islower()
    return the and is_same(who, text) and verb.tag_ == "VBZ"


def is_same(word: Token, text: Token) -> bool:
    """Whether a noun may mean a text: by its own noun, or one for texts of its kind."""
    first, noun = text.lemma_.lower(), word.lemma_.lower()
    if noun == first or noun == "text":
        return True
    return (first in LAWS and noun in LAWS) or (noun in {"measure", "document"} and first in OTHERS)


def joined(verb: Token, does: frozenset[str]) -> Iterator[Token]:
    """The verbs that go on with one, without a subject of their own."""
    for word in verb.conjuncts:
        own = any(c.dep_ in SUBJECTS for c in word.children)
        if word.i > verb.i and is_verb(word) and not own and word.lemma_ in does:
            yield word


def backs(verb: Token, text: Token) -> bool:
    """Whether a text adopts another thing itself: "the resolution endorsed the plan"."""
    own = any(c.dep_ == "nsubj" and c.i == text.i for c in verb.children)
    return own and any(c.dep_ == "dobj" for c in verb.children)


def needs(verb: Token) -> bool:
    """Whether a text only needs something itself: "the resolution requires approval"."""
    return verb.lemma_ in {"require", "demand"} and any(
        c.dep_ == "dobj" and c.lower_ in NEEDED for c in verb.children
    )


NEEDED = words("approval passage vote votes majority support consent signature ratification assent "
               "backing reading unanimity consensus debate")  # fmt: skip


COMING = ADOPTION | words("move table introduce submit propose present sponsor draft read")
"""What is done with a text on its way."""
SAID = ACTS - ADOPTION - {"call", "require"}
"""What a text does that goes by a pronoun; "it calls" and "it requires" may be of a law."""


def told_by_it(
    draft: Draft, passages: list[Named], quoted: list[Span]
) -> Iterator[tuple[Scene, Token, int, Token]]:
    """The verbs of sentences that open with "It" behind one of which a text is the subject: "The
    resolution demands talks. // It condemned the raid and deplored the silence".
    """
    told: tuple[int, Token] | None = None
    for passage in passages:
        for sent in passage.passage.doc.sents:
            verb = sent.root
            it = sent[0].lower_ == "it" and sent[0].dep_ == "nsubj" and sent[0].head == verb
            if told is None or not it:
                told = subject_text(draft, passage, sent)
            else:
                scene = Scene(draft, passage, quoted)
                for each in (verb, *joined(verb, SAID | {"call"})):
                    if each.lemma_ in SAID or calls_upon(each):
                        yield scene, each, *told


def calls_upon(verb: Token) -> bool:
    """Whether somebody is called upon: "it called on India to withdraw"."""
    beside = {c.lower_ for c in verb.children}
    return verb.lemma_ == "call" and bool(beside & {"on", "upon", "for"}) and "off" not in beside


def subject_text(draft: Draft, passage: Named, sent: Sentence) -> tuple[int, Token] | None:
    """The text that is the subject of what a sentence tells that it does, or how it came about."""
    for word in sent:
        if word.dep_ in {"nsubj", "nsubjpass"}:
            ref = draft.text_at.get(passage.passage.offset + word.idx)
            if ref is not None and word.head.lemma_ in COMING | DOING:
                return ref, word
    return None
