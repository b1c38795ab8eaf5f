"""The word for whoever speaks: the subject of a cue, its own or one that it shares."""

from calendar import month_name

from kg.extract.claims.sentences.negations import quoted_off
from kg.extract.claims.speakers.furtherup import further_up
from kg.extract.claims.speakers.goneback import described, last_of
from kg.extract.claims.speakers.hearers import bidden, driven, heard_before, object_of
from kg.extract.claims.speakers.misjoined import MISJOINED, beside_adverbial
from kg.extract.claims.speakers.resumptions import (
    above_mute,
    above_named,
    resuming,
)
from kg.extract.claims.speakers.sharing import above, ended, is_active_beside, reported, sharer
from kg.extract.claims.speakers.texts import of_text, text_of
from kg.extract.claims.speakers.turns import taken
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.verbforms import FINITE, TENSED
from kg.extract.words.cues import CUES, NAMING, SAYING
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import EVENT_NOUNS, TEXTS
from kg.extract.words.titles import title_slug


def subject(verb: Token, *, depth: int = 4) -> Token | None:
    """The subject of a cue: its own, a passive's agent, or that of the verb on which it depends:
    "adding that", "went on to say", "before warning that"; or the noun of "a letter saying that".
    """
    passive = False
    before = next((who for rule in BEFORE if (who := rule(verb)) is not None), None)
    if before is not None:
        return before
    if own := own_subjects(verb):
        nearest = min(own, key=lambda child: abs(child.i - verb.i))
        return relative_speaker(listed(own) or behind_place(nearest) or nearest)
    for child in verb.children:
        if child.dep_ == "agent" and verb.tag_ != "VBG":
            # "a text recognising the killings *by Norland's army* as a crime" is not the army's
            by = next((c for c in child.children if c.dep_ == "pobj"), None)
            return None if by is None or by.lemma_.lower() in COUNTED else by
        passive = passive or child.dep_ in {"nsubjpass", "auxpass"}
    if passive and verb.lemma_ in NAMING:
        return hidden_agent(verb)
    if is_inverted(verb):
        return verb.head
    if (text := text_of(verb)) is not None:
        return text
    if (above := further_up(verb)) is not None:
        return subject(above, depth=depth - 1) if depth else None
    if passive or depth == 0 or is_bare_participle(verb):
        return None
    return inherited(verb, depth)


COUNTED = words("vote abstention majority margin consensus show acclamation")
"""By what something passes that nobody says: "approved by *101 votes*"."""


def own_subjects(verb: Token) -> list[Token]:
    """The subjects of a verb; not one in a quotation that ends before another: "“Too *few*, they
    say,” *Rivas* said".
    """
    # "the *minister* did, however, say": the parser hangs it on the auxiliary
    parts = (verb, *(c for c in verb.lefts if c.dep_ == "aux"))
    own = [child for part in parts for child in part.children if child.dep_ == "nsubj"]
    own = [who for child in own if (who := behind_label(child, verb)) is not None]
    if not own:  # "*Talakvadze* attached": a name that the parser takes for an adverb
        own = [c for c in verb.lefts if c.dep_ == "advmod" and c.ent_type_ == "PERSON"]
    if len(own) < 2:
        return own
    # "Parliament, on Friday, *May 26* rejected it"
    own = [child for child in own if child.text not in month_name] or own
    own = [child for child in own if child.lower_ not in PARTS] or own
    return [child for child in own if not quoted_off(child, verb)] or own


def behind_label(subject: Token, verb: Token) -> Token | None:
    """A subject, if no colon parts it from its verb, where it is the label of a turn: else whoever
    stands behind the colon right before the verb: "Ana Lind, Daily: Sir, *the minister* said".
    """
    between = subject.doc[subject.i + 1 : verb.i]
    if not any(w.text == ":" for w in between) or any(w.text in {"(", "“"} for w in between):
        return subject
    colon = max(w.i for w in between if w.text == ":")
    near = (w for w in reversed(between) if w.i > colon and w.dep_ in {"appos", "conj"})
    return next((w for w in near if w.right_edge.i == verb.i - 1), None)


PARTS = words("morning afternoon evening night day week month year today yesterday weekend")
"""When somebody says it: "*Ole Berg* had earlier that evening pledged"."""


def interrupted(verb: Token) -> Token | None:
    """The subject from which a clause of saying parts its verb: "*Norway*, said its envoy, Ole
    Berg, had told Iceland"; the parser takes the speaker for it.
    """
    doc, start = verb.doc, verb.sent.start
    low = min((c.i for c in verb.lefts if c.dep_ in {"aux", "auxpass"}), default=verb.i)
    if low - 3 < start or doc[low - 1].text != "," or verb.tag_ == "VBG":
        return None
    told = False
    for at in range(low - 2, max(start, low - FAR), -1):
        if doc[at].lower_ == "that":
            return None
        told = told or (doc[at].tag_ in TENSED and doc[at].lemma_ in SAYING)
        if doc[at].text == "," and told:
            if doc[at + 1].tag_ in {"WDT", "WP", "WP$"}:
                # "The ministry of Chad, *which* said so, denied it": the parser knows who
                return None
            before = doc[start:at]
            apart = any(is_verb(w) or w.text in {":", ";", ","} for w in before)
            # "In addition, the envoy", not "On Monday *the minister*, Ana Lind claimed, …"
            timed = before[0].pos_ == "ADP" and all(w.tag_ != "DT" for w in before)
            plain = not (apart or timed) and doc[at - 1].pos_ in {"NOUN", "PROPN"}
            return doc[at - 1] if plain else None
    return None


def verbless(verb: Token) -> Token | None:
    """The noun with which a sentence begins that seems to have no verb, as the parser takes its
    verb for a participle: "*Its author, Ana Lind*, joined by video and conceded", "*The minister,
    Ole Berg*, proposed sirens that speak".
    """
    top = verb.head if verb.dep_ == "conj" and verb.head.tag_ in PARTICIPLES else verb
    noun = verb.sent.root
    if top.tag_ not in PARTICIPLES or noun.pos_ not in {"NOUN", "PROPN"} or noun.i > top.i:
        return None
    if top.i < 2 or neighbour(top, -1).text != "," or verb.sent[-1].text not in {".", "”", '"'}:
        return None
    behind = top.dep_ == "acl" and top.head == noun
    before = top.dep_ == "amod" and top.head.head == noun and top.head.i > top.i
    own = noun.left_edge.i == verb.sent.start and not any(c.dep_ == "auxpass" for c in top.lefts)
    finite = any(is_verb(c) and c.tag_ in FINITE and c.dep_ != "relcl" for c in noun.children)
    return noun if own and (behind or before) and not finite else None


BEFORE = (interrupted, taken, verbless, heard_before, resuming, *MISJOINED)
"""Who may speak before the verb's own subject is looked for."""
PARTICIPLES = {"VBN", "VBD"}


FAR = 14
"""Words of a clause that parts a subject from its verb, at most."""


def is_inverted(verb: Token) -> bool:
    """Whether a verb opens its sentence before who speaks, whom the parser thinks that it tells of:
    "Retorted Ana Lind: “…”".
    """
    opens = verb.i == verb.sent.start and verb.dep_ == "amod" and verb.lemma_ in CUES
    return opens and verb.head.pos_ == "PROPN" and verb.head.left_edge.i == verb.i


def listed(subjects: list[Token]) -> Token | None:
    """The first of several names in a list whose last the parser takes for a subject of its own."""
    first, last = subjects[0], subjects[-1]
    between = first.doc[first.i + 1 : last.i]
    titled = any(title_slug(c.text) for each in (first, last) for c in each.lefts)
    if titled and not any(t.lower_ == "and" for t in between):
        # "Director General *ISSI*, Ambassador *Ana Lind* said"
        return None
    names = first.pos_ == last.pos_ == "PROPN" and last.i < last.head.i
    marks = {t.lower_ for t in between} & {",", "and"}
    if len(subjects) < 2 or not names or not marks or any(t.text in APART for t in between):
        return None
    return None if any(t.pos_ in {"VERB", "AUX", "SCONJ"} for t in between) else first


APART = {"—", "–", "-", ")", ":"}
"""Marks between a dateline and who speaks: "(Oslo, 5 March) — *The League* welcomed"."""


def behind_place(subject: Token) -> Token | None:
    """Who speaks where the parser takes the place in front for the subject: "In Addis Ababa, *the
    envoy Ana Lind* called for calm"; or one of whom the opening tells, for several that follow him:
    "Beginning with the chair, Ana Lind, *members* called".
    """
    start = subject.left_edge
    before = neighbour(start, -1).text if start.i > 0 else ""
    if subject.right_edge == subject or neighbour(subject, 1).text != ",":
        return None
    if before == "," and subject.tag_ == "NNP":
        close = (c for c in subject.rights if c.right_edge.i == subject.head.i - 1)
        return next((c for c in close if c.dep_ == "appos" and c.tag_ == "NNS"), None)
    if before not in PLACING:
        return None
    return next((c for c in subject.rights if c.dep_ in {"conj", "appos"}), None)


PLACING = {"In", "At", "From", "Near", "Outside"}


def hidden_agent(verb: Token) -> Token | None:
    """The agent that the parser hangs on a name for a thing: "was hailed as “a sign” by X"."""
    for child in verb.rights:
        if child.dep_ in {"dobj", "oprd"}:
            by = next((c for c in child.rights if c.lower_ == "by"), None)
            if by is not None:
                return next((c for c in by.rights if c.dep_ == "pobj"), None)
        if child.lower_ == "as":
            for word in child.subtree:
                if word.lower_ == "by" and word.dep_ in {"prep", "agent"}:
                    return next((c for c in word.rights if c.dep_ == "pobj"), None)
    return None


def holder(verb: Token) -> Token | None:
    """Who is or feels something: the subject of "is confident that", "was alarmed by"."""
    own = next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return relative_speaker(own) if own is not None else inherited(verb, 1)


def is_bare_participle(verb: Token) -> bool:
    """Whether a participle tells what was done to somebody: "Asked about it, she said"."""
    if verb.dep_ == "acl" and any(c.dep_ == "dobj" for c in verb.rights):
        return False
    if verb.tag_ != "VBN" or verb.dep_ not in {"advcl", "acl", "amod"}:
        return False
    listed = verb.i > verb.head.i and verb.head.lemma_ in CUES and verb.dep_ == "advcl"
    return not listed and not any(c.dep_ == "aux" for c in verb.children)


def inherited(verb: Token, depth: int) -> Token | None:
    """The subject that a verb without one has from the verb or noun above it."""
    head = verb.head
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        if head.lower_ == "as" and (quoted := quoted_subject(head.head)) is not None:
            return quoted
        whom = object_of(head.head) or bidden(head.head) if head.lower_ == "for" else None
        if whom is not None:
            return whom
        verb, head = head, ended(head)
    elif verb.dep_ == "acl" and verb.tag_ == "VBG" and head.pos_ in {"NOUN", "PROPN"}:
        teller = above_mute(verb) or above_named(verb) or beside_adverbial(head)
        return head if teller is None else subject(teller, depth=depth - 1)
    elif verb.dep_ == "acl" and head.dep_ == "appos" and verb.lemma_ in CUES:
        # "Moved by Ana Lind, *the resolution*, adopted on Monday, urged"; "Norway disagreed: *its
        # envoy*, Ana Lind, called"
        apart = any(t.text == ":" for t in head.doc[head.head.i : head.i])
        return head if apart or head.lemma_.lower() in TEXTS else head.head
    if verb.dep_ == "xcomp" and (whom := reported(head) or driven(verb)) is not None:
        return whom
    if (teller := above_named(verb) or sharer(verb)) is not None:
        return subject(teller, depth=depth - 1)
    if is_active_beside(verb):
        return holder(head)
    head = above(verb, head)
    if verb.dep_ in BELOW and is_verb(head) and head != verb:
        return subject(head, depth=depth - 1)
    return None


BELOW = {"conj", "advcl", "xcomp", "prep"}
"""Relations of a verb, or of the preposition before it, to the verb whose subject it shares."""


def quoted_subject(verb: Token) -> Token | None:
    """Whoever "was quoted as saying", or is quoted so: "quoted X as saying"."""
    if verb.lemma_ not in {"quote", "cite", "report"}:
        return None
    return next((c for c in verb.children if c.dep_ in {"nsubjpass", "dobj"}), None)


def relative_speaker(token: Token) -> Token:
    """Who or which text speaks by a relative pronoun: "*Ana Lind*, who said"."""
    clause = token.head
    if token.lower_ in {"who", "which", "that"} and clause.dep_ == "relcl":
        named = over_day(before_bracket(clause.head, token))
        if token.lower_ == "who":
            return described(last_of(named, token))
        return of_text(named)
    return token


def over_day(named: Token) -> Token:
    """What is meant where the parser hangs a clause on a day: the gathering or text that is told to
    be of it, "the *seminar* held in Oran in May 2021, which called for".
    """
    if named.ent_type_ != "DATE":
        return named
    told = (w for w in named.ancestors if w.lemma_.lower() in TEXTS or w.lower_ in EVENT_NOUNS)
    return next(told, named)


def before_bracket(named: Token, pronoun: Token) -> Token:
    """Who is meant where the parser hangs a clause on what stands in brackets behind the name:
    "Ana Lind (People's Convention, Bergen), *who*".
    """
    between = [w.text for w in named.doc[named.i : pronoun.i]]
    closed = ")" in between and "(" not in between
    return named.head if closed and named.dep_ == "appos" else named
