"""Frames of adoption: the word by which a text passes or fails, wherever the parser hangs it."""

from kg.extract.events.passing.communiques import (
    COMMUNIQUES,
    agreeable,
    ending,
    is_given_out,
    is_printed,
    issues,
    of_itself,
    surely,
)
from kg.extract.events.passing.fates import (
    BACKING,
    CASTING,
    PASSAGE,
    REJECTING,
    REJECTING_SOME,
    Frame,
    counted_against,
    describes_text,
    does,
    fate,
    fell_short,
    outvoted,
    own_subject,
    read_through,
    short_of,
    within_text,
)
from kg.extract.events.passing.phrasal import (
    ASKING,
    DOWN,
    INTO_LAW,
    PARTICLES,
    PUSHING,
    UNWILLING,
    about_it,
    adopts_so,
    given_to,
    in_list,
    lends_name,
    sends_on,
)
from kg.extract.events.passing.relatives import by_another, carried_by, of_number, of_title
from kg.extract.events.passing.resuming import (
    MOVING,
    done_on,
    first_of,
    is_passive,
    put_before,
    resumed,
)
from kg.extract.events.passing.votes import votes_in
from kg.extract.events.sentences.factuality import has_subject
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import has_to, neighbour
from kg.extract.text.parse import Token
from kg.extract.words.chambers import CHAMBERS
from kg.extract.words.occasions import ADOPTION, TEXTS

NEAR = 30
"""Words between a verb of adoption and the text that it adopts, votes and a date among them."""
FAR = 40
"""Words behind a text in which the verb that it is the subject of stands."""


def frame_of(token: Token) -> Frame | None:
    """The frame in which the noun for a text stands; the nearest of those that the sentence has."""
    found = direct(token) or suffered(token) or ahead(token) or behind(token) or resumed(token)
    found = found or lends_name(token)
    found = passed_later(token, found) if found is not None and found.passed else found
    if found is not None and found.passed and found.word.head.lemma_ in UNWILLING:
        foiled = found.word.dep_ in {"xcomp", "ccomp", "advcl"}
        return Frame(found.word.head, passed=False) if foiled else found
    missed = short_of(found.word) if found is not None and found.word.tag_ == "VBG" else None
    return found if missed is None else Frame(missed, passed=False)


def suffered(token: Token) -> Frame | None:
    """The verb behind the noun that has it for a subject: "hours after *a motion* was defeated"."""
    verb = token.head
    own = token.dep_ == "nsubjpass" and verb.i > token.i and is_verb(verb)
    return passive(verb, token) if own else None


def passed_later(token: Token, first: Frame) -> Frame:
    """The verb by which a text passed in the end, where a participle tells where it had before:
    "the decree, already approved by the Chamber, *was passed* on Wednesday".
    """
    before = first.word.dep_ == "acl" and first.word.tag_ == "VBN" and first.word.i > token.i
    adopted = first.word.lemma_ == "adopt" and any(c.dep_ == "agent" for c in first.word.children)
    last = suffered(token) if before and not adopted else None
    again = last is not None and last.passed and last.word.i > first.word.i
    return last if last is not None and again else first


def fell_later(token: Token, frame: Frame) -> Frame | None:
    """The defeat of a text that had passed elsewhere before: "the bill, approved by the Commons in
    March, was thrown out by the Lords".
    """
    found = suffered(token)
    again = found is not None and not found.passed and found.word.i > frame.word.i
    return found if again else None


def direct(token: Token) -> Frame | None:
    """A verb on which the noun hangs, or that hangs on it."""
    beside = (w for w in (*of_title(token), *of_number(token)) if w.dep_ == "relcl")
    for inner in (*token.children, *beside):
        given_out = issues(inner) and is_given_out(token)
        described = inner.dep_ in {"acl", "relcl", "advcl"} and not (has_to(inner) or does(inner))
        taken = token.lemma_ == "decision" and inner.lemma_ == "take" and inner.tag_ == "VBN"
        signed = inner.dep_ == "relcl" and adopts_so(inner)
        signed = signed or (inner.lemma_ == "agree" and inner.tag_ == "VBN" and agreeable(token))
        if described and (inner.lemma_ in ADOPTION or given_out or taken or signed):
            # "adopted, by 60 to 30, a resolution *that the House had passed*"
            main = ahead(token) if by_another(inner) else None
            # What an upper house vetoes another has adopted.
            told = Frame(inner, sure=of_itself(inner, token))
            return main if main is not None and main.word.lemma_ != "veto" else told
        rejects = inner.dep_ == "relcl" and inner.lemma_ in REJECTING and inner.tag_ == "VBD"
        if rejects and not does(inner):
            # not "a resolution *which rejected* the plan"
            return Frame(inner, passed=False)
        if carried_by(inner, token):
            return Frame(inner, sure=False)
    own = misread(token)
    head = own.head
    if (ended := ending(token, head)) is not None:
        return Frame(ended, sure=ended.lemma_ != "come")
    agreed = head.lemma_ == "agree" and agreeable(token)
    issued = issues(head) and is_given_out(token)
    put = head.head if head.lower_ in {"on", "over"} and token.dep_ == "pobj" else None
    if put is not None and put.lower_ in {"vote", "ballot"} and put.head.lemma_ == "be" and (
        put.dep_ == "nsubj" and votes_in(token.sent.text) is not None
    ):  # fmt: skip
        return Frame(put, passed=not outvoted(put.head))
    adopted = head.lemma_ in ADOPTION or agreed or issued
    if describes_text(head, token):
        return None
    if adopted and (own.dep_ in {"dobj", "nsubjpass", "appos", "oprd"} or is_verb(own)):
        return Frame(head, sure=not issues(head) or surely(token))
    return None


def misread(token: Token) -> Token:
    """The word in whose place a noun stands that the parser takes for an adjective, "a *communiqué*
    voicing concern", or by which it is only called: "adopted what it named the Lami Declaration".
    """
    named = token.dep_ == "oprd" and token.text[:1].isupper()
    if named and any(c.lower_ == "what" for c in token.head.children):
        return token.head
    next_ = token.dep_ in {"compound", "nmod"} and token.head.i == token.i + 1
    if next_ and (token.head.lower_ == "number" or any(map(str.isdigit, token.head.text))):
        # "passed *motion number* 587", "issued *Decision 4/2024*"
        return token.head
    adjective = token.dep_ == "amod" and token.lower_ in COMMUNIQUES
    return token.head if adjective and token.head.i > token.i else token


def ahead(token: Token) -> Frame | None:
    """A word before the noun with nothing but votes, a date or an adverb between: "adopted, by 27
    votes to 5, Motion 7"; or a noun with "of" or "to": "the passage of the bill".
    """
    doc, at = token.doc, first_of(token)
    about = token.head if token.dep_ == "pobj" and token.head.lower_ == "on" else token
    if about.i != token.i and about.head.lemma_.lower() in STANDS | TEXTS:
        # What is adopted is "its position on the directive", or "two texts on the law".
        return None
    while at > 0 and token.i - at < NEAR and not doc[at].is_sent_start:
        at -= 1
        word = doc[at]
        if word.lower_ in {"yes", "no"} and is_verb(word.head) and given_to(word, token):
            return Frame(word.head, word.lower_ == "yes")
        if (
            word.lower_ in {"veto", "vetoes"}
            and word.dep_ == "dobj"
            and word.head.lemma_ in CASTING
        ):
            return Frame(word.head, passed=False)
        if word.lower_ in PASSAGE and given_to(word, token):
            if word.dep_ == "dobj" and word.head.lemma_ in ASKING:
                return None
            fails = word.lower_ in {"defeat", "rejection"}
            return None if within_text(word) else Frame(word, not fails)
        if word.lower_ == "reading" and at and read_through(doc[at - 1]):
            return Frame(word)
        attributive = (
            word.dep_ == "amod" and word.tag_ != "VBD" and (at == 0 or doc[at - 1].text != ",")
        )
        amended = word.lower_ == "amended" and at > 0 and doc[at - 1].lower_ == "as"
        if is_verb(word) and word.pos_ != "AUX" and not attributive and not amended:
            return None if describes_text(word, token) else active(word, token)
        if word.dep_ in {"nsubj", "nsubjpass"} and word.pos_ != "NUM":
            return None
    return None


STANDS = {"position", "stance", "view", "line", "mandate", "opinion", "report"}


def active(verb: Token, text: Token) -> Frame | None:
    """How a verb before a text treats it."""
    lemma = verb.lemma_
    after = [word.lower_ for word in verb.doc[text.i + 1 : text.i + 6]]
    if lemma == "vote" and after[:2] == ["to", "be"]:
        # "voted for *the bill* to be debated"
        return None
    between = {w.lower_ for w in verb.doc[verb.i + 1 : text.i] if not counted_against(w)}
    if lemma in PUSHING and "through" in {*between, *after[:2]}:
        # "*Let* the bill through", some ask
        return Frame(verb) if lemma != "let" or has_subject(verb) else None
    if lemma in {"give", "grant"} and set(after) & (PASSAGE | {"reading"}):
        read = any(read_through(w) for w in verb.doc[text.i + 1 : text.i + 6])
        return Frame(verb) if read or set(after) & PASSAGE else None
    if lemma in INTO_LAW and {"into", "law"} <= {*between, *after[:4]}:
        return Frame(verb)
    if DOWN.get(lemma, set()) & {*between, *(w.lower_ for w in verb.children if w.dep_ == "prt")}:
        return Frame(verb, passed=False)
    if lemma in REJECTING or text.lemma_.lower() in REJECTING_SOME.get(lemma, ()):
        return Frame(verb, passed=False)
    if lemma == "veto" and any(c.dep_ == "nsubj" and c.lower_ in CHAMBERS for c in verb.children):
        return Frame(verb, passed=False)
    by_particle = PARTICLES.get(lemma, set()) & between and not about_it(verb, text)
    if lemma in ADOPTION or by_particle:
        return Frame(verb, passed=lemma != "vote" or not fell_short(verb))
    if sends_on(verb, after) and text.dep_ != "poss":
        # "the committee's 17-5 *vote* to advance the bill"
        return Frame(verb.head if verb.head.lower_ == "vote" else verb)
    return Frame(verb, not fell_short(verb), lemma == "carry") if lemma in BACKING else None


def behind(token: Token) -> Frame | None:
    """A word behind the noun: "the bill, tabled by X, was defeated", "the motion passed"."""
    doc = token.doc
    for at in range(token.i + 1, min(len(doc), token.i + FAR)):
        word = doc[at]
        numbered = word.text == ":" and neighbour(token, 1).text[:1].isdigit()
        if numbered and (listed := in_list(word)) is not None:
            return listed
        if (word.is_sent_start and parted(word)) or word.lower_ in {";", ":", "said"}:
            return None
        if (is_verb(word) or word.lower_ in {"fell", "passed", "failed"}) and word.pos_ != "AUX":
            found = passive(word, token)
            if found is not None:
                return found
            if not passed_over(word):
                return None
    return None


def parted(word: Token) -> bool:
    """Whether a mark really ends the sentence before a word."""
    return neighbour(word, -1).text[-1:] in set('.!?”"')


def passed_over(verb: Token) -> bool:
    """Whether a verb behind a noun only describes it: "moved by X", "calling for", "which asks"."""
    before, after = neighbour(verb, -1), verb.doc[verb.i + 1 : verb.i + 4]
    if before.lower_ in {"which", "that", "who", "to"} or verb.tag_ == "VBG":
        return True
    by = any(word.lower_ == "by" for word in after)
    if verb.dep_ in {"ccomp", "xcomp"} and verb.head.i < verb.i and (
        verb.head.tag_ == "VBG" or verb.head.dep_ == "relcl"
    ):  # fmt: skip
        return True
    if verb.lemma_ in MOVING and any(map(done_on, verb.children)):
        return True
    reduced = verb.tag_ == "VBN" and before.pos_ not in {"AUX", "ADV", "PART"}
    if verb.dep_ == "conj" and verb.head.dep_ in {"relcl", "acl"} and not has_subject(verb):
        return True
    return verb.dep_ in {"relcl", "acl"} or reduced or (by and before.pos_ != "AUX")


def passive(verb: Token, text: Token) -> Frame | None:
    """How a verb behind a text tells its fate."""
    lemma, doc = verb.lemma_, verb.doc
    after = [word.lower_ for word in doc[verb.i + 1 : verb.i + 7]]
    bare = not any(c.dep_ == "dobj" for c in verb.children)
    had = neighbour(verb, -1).lower_ in {"have", "has"}
    if lemma == "carry" and (after[:1] == ["out"] or is_printed(verb)):
        return None
    # "House File 12, carried by Sen. Berg"
    sponsored = lemma == "carry" and after[:1] == ["by"] and doc[verb.i + 2].text.istitle()
    done_to = verb.tag_ in {"VBN", "VBD"} and bare and not had and not sponsored
    if (lemma in ADOPTION or lemma in BACKING) and done_to and not own_subject(verb, text):
        sure = lemma in ADOPTION or lemma == "carry" or is_passive(verb)
        return Frame(verb, passed=lemma not in BACKING or not outvoted(verb), sure=sure)
    vetoed = text.lemma_.lower() in REJECTING_SOME.get(lemma, ())
    if DOWN.get(lemma, set()) & set(after[:1]) or ((lemma in REJECTING or vetoed) and done_to):
        return None if own_subject(verb, text) else Frame(verb, passed=False)
    if own_subject(verb, text):
        return None
    if lemma == "take" and text.lemma_ == "decision":
        return Frame(verb) if votes_in(verb.sent.text) is not None else None
    if PARTICLES.get(lemma, set()) & set(after[:1]) and (is_passive(verb) or put_before(verb)):
        return Frame(verb)
    return fate(verb, lemma, after)
