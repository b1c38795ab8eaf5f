"""What stands as the object of a verb that says something only of some things."""

from collections.abc import Iterable

from kg.extract.claims.contents.complements import THINGS, is_act, is_thing, objects
from kg.extract.claims.contents.doers import is_help, is_reception, is_somebody
from kg.extract.claims.contents.nouns import noun_content
from kg.extract.claims.sentences.circumstances import only_when
from kg.extract.claims.sentences.extraposed import it_stands_for
from kg.extract.claims.sentences.scenes import NOTHING, Content, Scene, segment
from kg.extract.claims.speakers.subjects import verbless
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import after
from kg.extract.words.cues import LAID_DOWN, OBJECT, OF_NOUNS
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import TEXTS
from kg.extract.words.statements import LIGHT, NOUNS, SELVES


def object_(scene: Scene, cue: Token) -> Content:
    """The object of "condemned the attack"."""
    if cue.lemma_ not in OBJECT or not has_thing(cue) or is_done(scene, cue):
        return NOTHING
    if is_act(scene, cue) or (cue.lemma_ == "call" and is_summons(scene, cue)):
        return NOTHING
    thing = next((c for c in cue.rights if c.dep_ == "dobj"), None)
    owned = thing is not None and any(c.dep_ == "poss" and c.pos_ != "PRON" for c in thing.lefts)
    if thing is not None and cue.lemma_ in LIGHT and thing.lemma_ in NOUNS and not owned:
        told = noun_content(scene, thing)
        if told.pieces:
            return told._replace(last=thing)
    if cue.lemma_ == "put" and not any(c.lower_ == "at" for c in (*cue.rights, *rest(thing))):
        return NOTHING
    if cue.lemma_ == "want" and (thing is None or thing.pos_ not in {"NOUN", "PROPN"}):
        return NOTHING
    if thing is not None and (thing.lower_ in SELVES or is_weighed(cue)):
        return NOTHING
    rites = (c for c in cue.children if c.dep_ in {"dobj", "nsubjpass"} and is_rite(cue, c))
    if any(rites) or is_handed(cue) or is_withheld(cue) or only_when(cue):
        return NOTHING
    if cue.lemma_ == "wish" and thing is not None:
        return wished(scene, thing)
    return Content(objects(scene, cue), "object")


def is_handed(cue: Token) -> bool:
    """Whether something is handed on or somebody called back: "the bill was *reported* to the
    House", "the ambassador was *recalled*".
    """
    passive = any(c.dep_ == "auxpass" for c in cue.lefts)
    if not passive or any(c.dep_ == "agent" for c in cue.rights):
        return False
    to = cue.lemma_ == "report" and any(c.lower_ == "to" and c.dep_ == "prep" for c in cue.rights)
    return to or cue.lemma_ == "recall"


def is_withheld(cue: Token) -> bool:
    """Whether somebody does not get a thing, and none is said to be untrue: "was *denied a visa*",
    "denied them entry", "denied passage by the guard".
    """
    if cue.lemma_ not in {"deny", "refuse"}:
        return False
    passive = any(c.dep_ == "auxpass" for c in cue.lefts)
    active = any(c.dep_ == "aux" and c.lemma_ == "have" for c in cue.lefts)
    beside = cue.dep_ in {"acl", "advcl"} and cue.tag_ == "VBN" and not active
    thing = any(c.dep_ == "dobj" for c in cue.rights)
    given = any(c.dep_ == "dative" or c.lemma_.lower() in PERMITS for c in cue.rights)
    return given or (thing and (passive or beside))


PERMITS = words("visa entry passage bail access permission permit asylum admission licence license")
"""What somebody is not given, who is denied it."""


def wished(scene: Scene, whom: Token) -> Content:
    """Whom somebody wishes what: "wished *the team well*", "wishes *Ana Lind every success*"."""
    things = [c.right_edge for c in whom.head.rights if c.dep_ == "dobj"]
    behind = neighbour(things[-1], 1)
    last = behind if behind.lower_ == "well" else things[-1]
    return Content([scene.span(whom.left_edge.i, last.i)], "object")


def has_thing(cue: Token) -> bool:
    """Whether a verb is told of something, be it that the verb seems to belong to it."""
    own = any(is_thing(c) for c in cue.children)
    return own or (cue.dep_ == "amod" and verbless(cue) is not None)


def is_done(scene: Scene, cue: Token) -> bool:
    """Whether a text, an event or nothing is the subject: "the law foresees", "the result
    justified", "it was stressed".
    """
    who = scene.source
    if who is None and it_stands_for(cue):
        return True
    of_text = cue.lemma_ == "foresee" and who is not None and who.lemma_.lower() in TEXTS
    return of_text or is_help(scene, cue) or (cue.lemma_ in WORDED and not is_somebody(scene))


def is_summons(scene: Scene, cue: Token) -> bool:
    """Whether somebody or something is only called: "called off the vote", "called *a strike*",
    "called *Ana Lind* on Friday to thank her".
    """
    if any(c.dep_ == "prt" for c in cue.rights):
        return True
    called = [c for c in cue.rights if c.dep_ in {"dobj", "oprd", "attr"}]
    term = any(c.dep_ in {"ccomp", "acomp", "xcomp"} and c.tag_ != "VB" for c in cue.rights)
    if len(called) != 1 or term:
        return False
    whom = called[0]
    person = scene.names_person(whom) or whom.lower_ in {"him", "her", "them"}
    return person or whom.lemma_ in SUMMONED


SUMMONED = words(
    "strike election hearing inquiry meeting vote session referendum poll summit conference halt "
    "ballot truce ceasefire witness tender rally protest boycott byelection by-election recess "
    "police ambulance doctor number helpline hotline show program programme station line office "
    "newspaper desk day walkout stoppage demonstration march"
)
"""What somebody calls who calls it nothing."""
WORDED = words("justify rationalize rationalise vindicate excuse overstate")
"""Verbs of which what happens may be the subject, and says nothing: "the result justified it"."""


def shown(scene: Scene, cue: Token) -> Content:
    """What evidence shows: "Videos reviewed by the group *show no stones*"."""
    source = scene.source
    if cue.lemma_ != "show" or source is None or source.lemma_.lower() not in EVIDENCE:
        return NOTHING
    if cue.dep_ in {"relcl", "acl"} or not any(c.dep_ == "dobj" for c in cue.rights):
        return NOTHING
    return Content(objects(scene, cue), "object")


EVIDENCE = words(
    "video footage record document data figure minutes email log survey poll study analysis "
    "ledger invoice transcript autopsy scan test result statistic x-ray radar satellite register"
)
"""What shows something without words."""


def of_noun(scene: Scene, cue: Token) -> Content:
    """The object of a verb that says something only of such things: "raised the case", "stood by
    her words".
    """
    wanted = OF_NOUNS.get(cue.lemma_)
    if wanted is None:
        return NOTHING
    by = next((c for c in cue.rights if c.lower_ == "by" and cue.lemma_ == "stand"), None)
    thing = next((c for c in (by or cue).children if c.dep_ in {"dobj", "nsubjpass", "pobj"}), None)
    if thing is None or thing.lemma_.lower() not in wanted:
        return NOTHING
    if cue.lemma_ in {"raise", "see"} and not is_somebody(scene):
        return NOTHING
    if cue.lemma_ == "accept" and cue.dep_ == "pcomp":
        # "she said on accepting the offer": when.
        return NOTHING
    if cue.lemma_ == "seek" and not any(c.lower_ in {"a", "an"} for c in thing.lefts):
        # "sought the report": it has been written.
        return NOTHING
    if cue.lemma_ == "share" and not any(c.dep_ == "neg" for c in cue.lefts):
        return NOTHING
    owned = any(c.dep_ == "poss" and c.pos_ != "PRON" for c in thing.lefts)
    if thing.lemma_ in NOUNS and thing.dep_ == "dobj" and not owned:
        told = noun_content(scene, thing)
        if told.pieces:
            return told._replace(last=thing)
    return Content(objects(scene, cue), "object", by)


def rest(thing: Token | None) -> Iterable[Token]:
    """The words that hang on an object: the "at four" of "put the number of the dead at four"."""
    return thing.subtree if thing is not None else ()


def is_weighed(cue: Token) -> bool:
    """Whether something is only thought over: "having considered the bill"."""
    return cue.lemma_ == "consider" and sum(c.dep_ in THINGS for c in cue.rights) < 2


def is_rite(cue: Token, thing: Token) -> bool:
    """Whether something is done and not said: "offered a toast", "thanked the speakers", "support
    each other".
    """
    if cue.lemma_ == "support" and thing.lower_ in {"other", "another"}:
        return True
    if cue.lemma_ == "express" and thing.lemma_.lower() in VIEWS:
        # "expressed his views" tells none
        return not any(True for _ in thing.rights)
    if cue.lemma_ == "welcome" and thing.lower_ in GREETED and (
        not any(c.dep_ == "relcl" for c in thing.rights)
    ):  # fmt: skip
        return True
    if thing.lemma_.lower() in DONE.get(cue.lemma_, ()) or is_reception(cue, thing):
        return True
    if cue.lemma_ == "recall" and any(c.lower_ == "from" for c in cue.rights):
        return thing.pos_ == "PRON"
    heads = thing.lemma_ == "head" and neighbour(thing, 2).lemma_ == "mission"
    if cue.lemma_ == "recall" and (heads or thing.lemma_.lower() in CALLED_BACK):
        return not any(c.dep_ in {"relcl", "acl"} for c in thing.rights)
    if cue.lemma_ in GREETING and counted(thing).lemma_.lower() in AUDIENCE:
        one = thing.tag_ == "NN" and any(c.dep_ == "poss" for c in thing.lefts)
        return not one and not any(c.lower_ == "for" for c in (*cue.rights, *thing.rights))
    return cue.lemma_ in GIVING and thing.lemma_.lower() in RITES


def counted(thing: Token) -> Token:
    """Of what there are so many: "hundreds of *guests*"."""
    of = next((c for c in thing.rights if c.lower_ == "of"), None)
    many = of is not None and thing.lemma_.lower() in CROWDS
    return next((c for c in of.rights if c.dep_ == "pobj"), thing) if many and of else thing


DONE = {
    "cite": words("report article source document newspaper agency official statement study"),
    "assert": words("authority influence dominance control power supremacy itself sovereignty"),
    "declare": words("bankruptcy insolvency dividend asset income interest"),
    "concede": words("penalty goal run corner try point set game free-kick"),
    "explain": words("vote ballot abstention"),
}
"""Verbs of saying → what their objects let them only do: "asserted *its authority*"."""
GREETED = {"him", "her", "us", "me", "you", "diplomats", "colleagues", "envoys"}
CROWDS = words("hundred thousand dozen score group crowd number")
CALLED_BACK = words(
    "ambassador envoy consul diplomat troop force contingent parliament attache commissioner"
)
"""Who is called home: "recalled its ambassador"."""
GREETING = {"thank", "welcome", "salute", "acknowledge", "congratulate"}
AUDIENCE = words(
    "speaker guest participant audience delegate attendee panelist panellist organiser organizer "
    "host visitor press journalist crowd everyone everybody all interpreter usher presenter "
    "moderator dignitary student pupil"
)
"""Who is thanked or welcomed as a courtesy."""
VIEWS = words("view opinion thought idea feeling sentiment viewpoint")
"""What somebody has expressed of whom it is not told what he said."""
GIVING = words("offer propose extend wish request claim")
RITES = words(
    "proof evidence analysis commentary insight glimpse vote toast prayer wreath flower seat tea "
    "coffee libation sacrifice mass grace life territory victim"
)
"""What is offered and says nothing: "the vote of thanks", "a toast"."""


def laid_down(scene: Scene, cue: Token) -> Content:
    """What a text requires, bars or allows: "the bill bars *licences*"."""
    source = scene.source
    if cue.lemma_ not in LAID_DOWN or source is None or cue.tag_ not in {"VBZ", "VBP"}:
        return NOTHING
    definite = source.pos_ == "PROPN" or any(c.lower_ in {"the", "this"} for c in source.lefts)
    text = source.lemma_.lower() in TEXTS and definite and cue.dep_ != "relcl"
    thing = next((c for c in cue.rights if c.dep_ == "dobj"), None)
    text = text and thing is not None and thing.lemma_.lower() not in PASSAGE
    return Content(objects(scene, cue), "object") if text else NOTHING


PASSAGE = words("approval majority consent assent signature ratification vote adoption support")
"""What a text needs that is to pass, and does not lay down."""


def retort(scene: Scene, cue: Token) -> Content:
    """What a colon brings behind who answers whom: "contradicted him: *it was so*"."""
    if cue.lemma_ not in RETORTS:
        return NOTHING
    whom = next((c for c in cue.rights if c.dep_ == "dobj" and c.pos_ == "PRON"), None)
    colon = (whom or cue).i + 1
    last = segment(scene, cue)[1]
    if colon + 2 >= last or cue.doc[colon].text != ":":
        return NOTHING
    quote = after(scene.quoted, scene.at(cue.doc[colon]))
    opens = quote is not None and quote.start - scene.at(cue.doc[colon]) <= QUOTED
    return NOTHING if opens else Content([scene.span(colon + 1, last)], "object")


RETORTS = words("contradict correct disagree agree differ demur counter concur interrupt")
QUOTED = 4
"""Characters from a colon into the quotation that it opens, which is read elsewhere."""


def answer(scene: Scene, cue: Token) -> Content:
    """What somebody says yes or no to: "says *no to the plan*"."""
    if cue.lemma_ not in {"say", "vote"} or scene.source is None:
        return NOTHING
    word = next((c for c in cue.rights if c.lower_ in {"no", "yes"}), None)
    if word is None or word.i != cue.i + 1 or neighbour(word, 1).lower_ != "to":
        return NOTHING
    last = word.i + 1
    while last + 1 < cue.sent.end and not (
        cue.doc[last + 1].is_punct or is_verb(cue.doc[last + 1])
    ):
        last += 1
    return Content([scene.span(word.i, last)], "object")
