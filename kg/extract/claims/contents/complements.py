"""What a verb of saying has behind it: its object, infinitive, preposition or name for it."""

from kg.extract.claims.contents.clauses import clause_span, lent
from kg.extract.claims.contents.endings import before_claimed, uncommented
from kg.extract.claims.contents.predicates import LIKE_ADVERBS, is_step, predicate
from kg.extract.claims.sentences.circumstances import (
    accordings,
    accords,
    beside_manner,
    is_date,
    is_medium,
    named_day,
    only_where,
    over_aside,
    without_medium,
)
from kg.extract.claims.sentences.scenes import NOTHING, Content, Scene
from kg.extract.claims.speakers.turns import before_taken, own_pieces
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Doc, Token
from kg.extract.text.quotes import CLOSING, after, blank, inside, trimmed
from kg.extract.words.cues import (
    ACTED,
    ACTED_ON,
    ACTORS,
    CALLING,
    DIRECTIVE,
    NAMING,
    OBSERVED,
)
from kg.extract.words.lexicon import words
from kg.extract.words.statements import SELVES
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType, Span


def naming(scene: Scene, cue: Token) -> Content:
    """What is called something, and what it is called: "called it “a pause”". A long quotation is a
    statement by itself: "described the raid as “the worst day of the whole war”".
    """
    if (
        cue.lemma_ not in NAMING
        or calls_for(cue)
        or (cue.lemma_ == "read" and cue.tag_ not in {"VBZ", "VBP"})
        or (cue.lemma_ == "dismiss" and is_act(scene, cue))
    ):
        return NOTHING
    if any(c.dep_ == "dobj" and c.lower_ in SELVES for c in cue.rights) and is_own_name(cue):
        return NOTHING
    term = predicate(scene, cue)
    compared = cue.lemma_ != "compare" or any(c.dep_ in {"dobj", "nsubjpass"} for c in cue.children)
    if term is None or not compared:
        return NOTHING
    quote = after(scene.quoted, scene.at(cue))
    text = scene.draft.article.text
    quoted = quote is not None and quote.start <= scene.at(term) < quote.end
    if quote is not None and is_term_alone(scene, cue, quote):
        return Content([trimmed(text, quote)], "naming")
    if quote is not None and quoted and quote.of(text).count(" ") >= LONG_TERM - 1:
        return Content([trimmed(text, quote)], "naming")
    pieces = own_pieces(scene, cue, term, objects(scene, cue))
    apart = quote is not None and quoted and pieces and pieces[-1].end < quote.start
    if apart and quote is not None and blank(text, pieces[-1].end, quote.start):
        # "called the camp “a waiting room”, and": what the parser hangs elsewhere.
        pieces[-1] = Span(
            pieces[-1].start, quote.end + (text[quote.end : quote.end + 1] in CLOSING)
        )
    elif not quoted and pieces and pieces[-1].end <= scene.at(term) and is_beside(term):
        pieces[-1] = Span(pieces[-1].start, scene.at(term) + len(term.text))
    return Content(pieces, "naming")


def is_term_alone(scene: Scene, cue: Token, quote: Span) -> bool:
    """Whether all behind the verb of a "what" is a quoted term, whatever the parser hangs beside
    it: "involved in what many called *“fraud”* led Ole Berg to resign".
    """
    what = any(c.lower_ == "what" and c.dep_ in {"dobj", "oprd"} for c in cue.lefts)
    return what and blank(scene.draft.article.text, scene.at(cue) + len(cue.text), quote.start)


def is_beside(term: Token) -> bool:
    """Whether the parser hangs a term beside a year, or has it for an adverb: "called the raid in
    1931 *a crime*", "called the vote *a step forward*".
    """
    others = (c for c in term.head.rights if c.dep_ == "pobj" and c.i < term.i)
    late = term.dep_ == "advmod" and term.lower_ in LIKE_ADVERBS
    return late or is_step(term) or (term.dep_ == "pobj" and any(others))


def is_own_name(cue: Token) -> bool:
    """Whether somebody only goes by a name: "a group *calling itself* the Vanguard"."""
    return cue.lemma_ in {"call", "style", "dub"} and cue.dep_ in {"acl", "relcl"}


LONG_TERM = 6
"""How many words a quoted term has that is a statement by itself."""


def calls_for(cue: Token) -> bool:
    """Whether something is called for or on, not called so."""
    wanted = {"for", "on", "upon"}
    return cue.lemma_ == "call" and neighbour(cue, 1).lower_ in wanted


def directive(scene: Scene, cue: Token) -> Content:
    """Who is bidden to do what: "ordered *the army to leave*"."""
    if cue.lemma_ not in DIRECTIVE:
        return NOTHING
    deed = next((c for c in cue.rights if c.dep_ in DEEDS and is_infinitive(c)), None)
    if deed is None or any(map(accords, deed.lefts)):
        return NOTHING
    bidden = any(c.dep_ in {"dobj", "dative"} for c in cue.rights) or any(
        c.dep_ == "nsubj" for c in deed.lefts
    )
    if not bidden and any(c.lower_ == "whom" and c.dep_ == "dobj" for c in cue.lefts):
        # "the bankers, whom she told *to leave*"
        return Content([clause_span(scene, deed, cue)], "directive")
    return Content(objects(scene, cue), "directive") if bidden else NOTHING


DEEDS = {"xcomp", "ccomp", "advcl"}


def is_infinitive(verb: Token) -> bool:
    """Whether "to" stands before a verb."""
    return verb.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.lefts)


def is_act(scene: Scene, cue: Token) -> bool:
    """Whether a verb tells what is done and not said: "the court confirmed the charges"."""
    if cue.lemma_ not in ACTED and cue.lemma_ != "celebrate":
        return False
    thing = next((c for c in cue.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    if thing is None:
        return False
    if cue.lemma_ == "celebrate":
        # "the institute celebrated its anniversary"
        return thing.lemma_.lower() in OBSERVED
    if cue.lemma_ == "dismiss" and removal(scene, cue, thing, predicate(scene, cue)):
        return True
    source = scene.source
    acts = source is not None and not ACTORS.isdisjoint({source.lower_, source.lemma_.lower()})
    if acts and cue.lemma_ == "confirm" and any(map(is_post, cue.subtree)):
        return True
    voted = any(c.lower_ == "by" and "vote" in {t.lemma_ for t in c.subtree} for c in cue.rights)
    # "rejected *draft* L.30"
    named = [c for c in thing.lefts if c.dep_ == "compound" and not thing.text.isalpha()]
    return any(c.lemma_.lower() in ACTED_ON for c in (thing, *named)) and (acts or voted)


def is_post(word: Token) -> bool:
    """Whether a word tells for what somebody is confirmed: "confirmed Ana Lind *as* ambassador",
    "for the *post* of envoy", "three *nominees*".
    """
    lemma = word.lemma_.lower()
    post = lemma in {"post", "position"} and word.head.lower_ == "for"
    return word.lower_ == "as" or lemma == "nominee" or post


def is_thing(token: Token) -> bool:
    """Whether a word is what its verb is about: "denied the report", "denied saying so"."""
    gerund = token.tag_ == "VBG" or any(c.lower_ == "having" for c in token.lefts)
    return token.dep_ in THINGS or (token.dep_ == "xcomp" and gerund)


THINGS = {"dobj", "oprd", "nsubjpass", "attr", "ccomp", "acomp"}
"""Relations of what a verb is about, without which nothing is said."""


def objects(scene: Scene, cue: Token) -> list[Span]:
    """The object of the cue with all that depends on it."""
    found = [
        scene.span(child.left_edge.i, child.right_edge.i)
        for child in cue.children
        if child.dep_ == "nsubjpass" or is_fronted(child, cue)
    ]
    found += charged(scene, cue)
    others = {w for c in cue.rights if (own := lent(c)) is not None for w in (c, own)}
    behind = [c for c in cue.rights if c not in others and is_complement(c)]
    if not behind and cue.dep_ == "amod" and cue.head.i > cue.i:
        # "The minister, Ole Berg, *proposed sirens*", where the sirens seem to be proposed.
        return [scene.span(cue.i + 1, uncommented(cue, cue.i + 1, cue.head.right_edge.i))]
    named = cue.lemma_ in CALLING and behind and behind[0].lower_ == "it"
    if len(behind) > 1 and to_whom(behind[0]) and behind[1].dep_ == "dobj" and not named:
        behind = behind[1:]
    if behind and behind[0].dep_ == "prep" and (things := [c for c in behind if c.dep_ == "dobj"]):
        # "protests in the strongest terms the ramming": how, before what.
        behind = behind[behind.index(things[0]) :]
    if len(behind) == 1 and (thing := beside_manner(behind[0])) is not None:
        behind = [thing]
    if behind:
        first, last = behind[0].left_edge.i, behind[-1].right_edge.i
        if behind[0].dep_ in {"prep", "prt"}:
            first = behind[0].i + 1
        day = named_day(cue, behind[0])
        first = first if day is None else day.left_edge.i
        last = min([last, *(a.i - 1 for a in accordings(cue, first, last))])
        last = without_medium(cue.doc, first, last)
        by = scene.source.head if scene.source is not None else cue
        if first < by.i < last and by.lower_ == "by":
            # "was branded an outrage by Ana Lind"
            last = by.i - 1
        last = before_taken(cue.doc, first, before_colon(cue.doc, first, last))
        last = before_claimed(cue.doc, first, last)
        if first <= last:
            found.append(scene.span(first, uncommented(cue, first, last)))
    return found


def charged(scene: Scene, cue: Token) -> list[Span]:
    """Of what somebody is accused, which the parser hangs on who does so: "was accused by the
    union *of lying*".
    """
    by = (
        next((c for c in cue.rights if c.dep_ == "agent"), None) if cue.lemma_ == "accuse" else None
    )
    who = next((c for c in by.rights if c.dep_ == "pobj"), None) if by is not None else None
    of = next((c for c in who.rights if c.lower_ == "of"), None) if who is not None else None
    verbal = of is not None and any(c.tag_ == "VBG" for c in of.rights)
    return [scene.span(of.i, of.right_edge.i)] if of is not None and verbal else []


def is_fronted(thing: Token, cue: Token) -> bool:
    """Whether an object stands before its verb: "*This* the minister denied"."""
    return thing.dep_ == "dobj" and thing.i < cue.i and thing.tag_ not in {"WDT", "WP"}


def before_colon(doc: Doc, first: int, last: int) -> int:
    """The last word of an object before a colon behind which a sentence of its own stands: "took
    issue with the cure: nobody had asked for it".
    """
    for at in range(first + 1, last):
        if doc[at].text == ":":
            own = any(
                w.dep_ in {"nsubj", "nsubjpass"} and w.head.i > at for w in doc[at + 1 : last]
            )
            return at - 1 if own else last
    return last


def to_whom(token: Token) -> bool:
    """Whether it tells only to whom something is said: "promised him", "commended to them"."""
    return token.pos_ == "PRON" or token.lower_ == "to"


def is_complement(token: Token) -> bool:
    """Whether it belongs to what is said and not to when, or to a clause that comments on it."""
    if token.dep_ not in COMPLEMENTS or accords(token) or is_medium(token):
        return False
    if token.lower_ in OCCASION and any(c.dep_ == "agent" for c in token.head.children):
        # "was disclosed by the minister *during a visit*"
        return False
    if is_date(token):
        return charge_behind(token) is not None
    if only_where(token):
        return False
    planned = token.tag_ == "VBN" and any(c.lower_ == "to" for c in token.lefts)
    apart = token.doc[token.left_edge.i - 1].is_punct
    return token.dep_ != "advcl" or planned or not apart or over_aside(token)


def charge_behind(date: Token) -> Token | None:
    """What somebody is accused of or thanked for behind a date, on which the parser hangs it:
    "accused him in 2012 *of keeping silent*".
    """
    for when in date.rights:
        for prep in when.rights:
            filled = (c for c in prep.rights if c.dep_ in {"pobj", "pcomp"})
            thing = next(filled, None) if prep.lower_ in {"of", "for"} else None
            if thing is not None and thing.ent_type_ != "DATE":
                return prep
    return None


OCCASION = {"during", "after", "before", "following"}
COMPLEMENTS = {"dobj", "prep", "ccomp", "xcomp", "dative", "oprd", "attr", "acomp", "advcl", "prt"}


def removal(scene: Scene, cue: Token, thing: Token, term: Token | None) -> bool:
    """Whether "dismissed" tells that somebody lost a post or a court threw out a case; `term` is
    what he is dismissed as: a minister, or a fraud.
    """
    if term is not None:
        said = inside(scene.quoted, scene.at(term)) is not None
        return not said and title_slug(term.text) is not None
    person = scene.type_of(thing) is EntityType.PERSON
    post = title_slug(thing.text) is not None or thing.lower_ in STAFF
    tried = thing.lemma_ in CASES and any(c.lemma_ in BENCH for c in cue.children)
    return person or post or thing.lower_ in {"him", "her", "who", "whom"} or tried


STAFF = words("cabinet government chief chiefs ministers board staff aide aides head team boss "
              "generals commanders officials ambassadors governors employees workers")  # fmt: skip
"""Nouns for those who are dismissed from a post."""
CASES = words("case charge appeal petition suit lawsuit complaint motion application indictment")
BENCH = words("court judge tribunal magistrate bench justice panel")
"""Who dismisses a case: a step in it, and no word about it."""
