"""Where a speaker goes on: behind commas, or with a verb that the parser joins to what he says."""

from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.verbforms import TENSED
from kg.extract.words.cues import CUES, DIRECTIVE, GOING_ON, NAMING, SAYING
from kg.extract.words.lexicon import words
from kg.extract.words.titles import title_slug
from kg.gazetteer import territory

STANCES = words(
    "support oppose back favour favor want need expect enjoy accept share fear recognise recognize "
    "honour honor know believe think feel"
)
"""What those of whom is spoken may do as well: "Norway was ready, he said, *and supported* it"."""


RESUMING = words(
    "add stress emphasise emphasize reiterate underline underscore urge call reaffirm highlight "
    "note"
)
"""Verbs by which rather who speaks goes on than whoever he speaks of: those may deny or demand."""


def resumed(verb: Token) -> Token | None:
    """The cue behind which its speaker goes on: "…, he *said*, and called for calm"."""
    joint = neighbour(verb, -1)
    joint = neighbour(joint, -1) if joint.pos_ == "ADV" else joint
    if verb.tag_ not in {"VBD", "VBZ"} or joint.lower_ not in {"and", "but"}:
        return None
    comma = neighbour(joint, -1)
    cue = neighbour(comma, -1)
    if comma.text != "," or cue.lemma_ not in SAYING or cue.tag_ != verb.tag_:
        return None
    who = next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.lefts)
    apart = who is not None and neighbour(who.left_edge, -1).text in {",", "”", '"'}
    may = verb.lemma_ in RESUMING or (verb.lemma_ in STANCES and verb.lemma_ in CUES)
    return cue if apart and not own and may else None


def resuming(verb: Token) -> Token | None:
    """Who goes on behind a cue that commas set off: its speaker, or of whom he spoke, if only they
    may: "*Norway* was ready, he said, and supported it".
    """
    cue = resumed(verb)
    if cue is None:
        return None
    if verb.lemma_ not in STANCES:
        return next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    told = next((c for c in cue.lefts if c.dep_ == "ccomp"), cue.head)
    return next((c for c in told.lefts if c.dep_ in {"nsubj", "nsubjpass"} and c.i < cue.i), None)


def is_resumed(cue: Token, first: int) -> bool:
    """Whether a cue's speaker goes on behind the comma at a place."""
    behind = cue.doc[first + 1 : min(first + 4, cue.sent.end)]
    return any(resumed(word) == cue and word.lemma_ not in STANCES for word in behind)


MUTE = words(
    "incident conflict war dispute massacre genocide tragedy issue topic situation background "
    "history occasion matter event day year crisis raid disaster explosion scene site place venue"
)
"""What is told of, and tells nothing."""


def above_mute(participle: Token) -> Token | None:
    """The verb whose speaker goes on with a participle that the parser hangs on what he tells of:
    "*gave* an overview of the incident *highlighting* its causes".
    """
    noun = participle.head
    definite = any(c.lower_ in {"the", "this"} for c in noun.lefts)
    if noun.lemma_.lower() not in MUTE or not definite or participle.lower_ not in SAID_ON:
        return None
    above = next((word for word in noun.ancestors if is_verb(word)), None)
    # "visited Koro, the scene of the raid, recalling that"
    parted = neighbour(participle, -1).text == ","
    return above if above is not None and (parted or above.lemma_ in TELLING) else None


def above_named(participle: Token) -> Token | None:
    """The verb whose speaker goes on with a participle that calls its object so: "*rejected* the
    ruling *calling it* a farce", "*condemning* the text recognising the killings and *calling it*
    void": no ruling does, nor a text that is void.
    """
    first = participle.head if participle.dep_ == "conj" else participle
    noun, above = first.head, first.head.head
    it = any(c.dep_ == "dobj" and c.lower_ in {"it", "them"} for c in participle.rights)
    named = it and participle.lemma_ in NAMING and noun.dep_ == "dobj" and first.dep_ == "acl"
    plain = first == participle or any(c.lemma_ in INVALID for c in participle.rights)
    return above if named and plain and above.lemma_ in CUES else None


INVALID = words("null void invalid illegal unlawful baseless unconstitutional worthless binding")
"""Words for what a text or decision is, and no deed that it tells of."""


TELLING = words("give present share deliver provide offer describe discuss recall narrate explain "
                "refer speak touch recount remember mention")  # fmt: skip
"""Verbs by which somebody tells of it."""


SAID_ON = GOING_ON | words("highlighting underlining underscoring mentioning sharing")


def goes_on(verb: Token, cue: Token) -> bool:
    """Whether a speaker goes on with a verb that the parser joins to one inside the content: "said
    that it was so and blamed them", "said the deal was dead and accused Norway", "called on them to
    leave and urged calm".
    """
    if not may_go_on(verb) or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return False
    further = verb.tag_ == cue.tag_ == "VBG" and verb.head.tag_ in TENSED
    # "stating that it was so and adding that"
    if further or (verb.tag_ in {"VBD", "VBZ"} and verb.head.tag_ == "VB"):
        return True
    if behind_quotation(verb) or of_several(verb, cue):
        return True
    had = cue.tag_ == "VBN" and verb.tag_ == "VBD" and verb.head.tag_ == "VBP"
    if had or (verb.tag_ == cue.tag_ and verb.head.tag_ in {"VBN", "VBP"} - {verb.tag_}):
        # "found that Norway had jailed them and requested their release"
        return True
    but = any(c.lower_ == "but" for c in verb.head.rights)
    if verb.tag_ == cue.tag_ and (verb.head.tag_, but) in {("VBD", True), ("VBZ", False)} and (
        verb.head.tag_ != verb.tag_
    ):  # fmt: skip
        # "accepts that many died but rejects the law", "said that it is so and praised them"
        return True
    past = verb.tag_ == cue.tag_ == "VBD"
    if past and (parts_from(verb, verb.head) or regrets(verb) or is_beyond(verb)):
        return True
    subjects = [c for c in verb.head.children if c.dep_ in SUBJECTS]
    active = any(c.dep_ in {"dobj", "ccomp"} for c in verb.rights)
    if active and verb.tag_ in {"VBN", "VBD"} and any(c.dep_ == "nsubjpass" for c in subjects):
        # "acknowledged that mistakes had been made but denied wrongdoing"
        return not any(c.dep_ == "aux" for c in verb.lefts)
    if any(c.lower_ in EMPTY and c.dep_ == "nsubj" for c in subjects):
        return True
    if verb.tag_ == cue.tag_ and verb.head.lemma_ == "be" and any(map(is_counted, subjects)):
        return True
    alike = verb.tag_ == cue.tag_ or {verb.tag_, cue.tag_} == {"VBD", "VBN"}
    return alike and any(c.lemma_.lower() in THINGS for c in subjects)


def may_go_on(verb: Token) -> bool:
    """Whether with a verb somebody may go on to speak; that he bids somebody, behind an infinitive:
    "called on them to leave and *invited* Norway to pay".
    """
    bids = verb.lemma_ in DIRECTIVE and verb.head.tag_ == "VB"
    bids = bids and any(c.dep_ in {"xcomp", "ccomp"} for c in verb.rights)
    return verb.lemma_ in CUES or bids or is_feeling(verb)


def of_several(verb: Token, cue: Token) -> bool:
    """Whether several go on with a verb that one of whom they speak cannot share: "*MEPs* insist
    that a pardon is no acquittal and *call on* the Council"; or with what rather who demands
    something does than whoever should do that: "demand that Norway leave and *call for* calm",
    "ask them to review it and *urge* Norway to pay".
    """
    told = verb.head
    plain = cue.tag_ == "VBP" and verb.tag_ in {"VB", "VBP"}
    if not plain or any(c.dep_ == "prt" for c in verb.rights):
        return False
    auxiliaries = [c for c in told.lefts if c.dep_ == "aux"]
    if any(c.lower_ == "to" for c in auxiliaries):
        own = any(c.dep_ in {"xcomp", "ccomp", "advcl"} for c in verb.rights)
        asks = told.i > cue.i and cue.lemma_ in DIRECTIVE | {"call"}
        return own and asks and is_demanding(verb)
    who = next((c for c in told.lefts if c.dep_ in SUBJECTS), None)
    if any(c.tag_ == "MD" or c.lemma_ == "do" for c in auxiliaries):
        # "that the *mine* will close and *demand* answers"
        return who is not None and who.lemma_.lower() in THINGS
    joined = who is None or any(c.dep_ == "conj" for c in who.rights)
    if joined or who is None or who.tag_ not in {"NN", "NNP", "PRP"} or who.lower_ in SEVERAL:
        return False
    return told.tag_ not in {"VB", "VBP"} or is_demanding(verb)


def is_demanding(verb: Token) -> bool:
    """Whether a verb tells what rather they do who demand something: who should "dissolve the
    house and *call* elections" is another.
    """
    to_others = any(c.lower_ in {"for", "on", "upon"} for c in verb.rights)
    return verb.lemma_ in DEMANDING and (to_others or verb.lemma_ != "call")


SEVERAL = words("they we you i")
DEMANDING = (RESUMING | words("deplore regret insist demand")) - {"add"}
"""What they do who demand something, and it is seldom demanded of others."""


def parts_from(verb: Token, told: Token) -> bool:
    """Whether a verb in the past goes on from what is or does so now, by a comma or a clause of its
    own: "said that Norway *is* ready and *stressed that* trade must grow"; not "is a liar and
    threatened her"; or from what went on: "said that troops *were leaving* and *called for* calm".
    """
    joint = next((c for c in told.rights if c.dep_ == "cc" and c.i < verb.i), None)
    apart = joint is not None and neighbour(joint, -1).text == ","
    clause = any(c.dep_ == "ccomp" and c.left_edge.lower_ == "that" for c in verb.rights)
    clause = clause or (verb.lemma_ in DIRECTIVE and any(c.dep_ == "xcomp" for c in verb.rights))
    clause = clause or any(c.dep_ == "ccomp" and c.tag_ == "VB" for c in verb.rights)
    goes = told.tag_ == "VBG" and any(c.dep_ == "aux" for c in told.lefts)
    return verb.lemma_ in RESUMING and (goes or told.tag_ == "VBZ") and (apart or clause or goes)


def is_counted(people: Token) -> bool:
    """Whether people are only counted: "said 9,000 people were homeless and *asked for* tents"."""
    return any(c.dep_ == "nummod" for c in people.lefts)


def is_beyond(verb: Token) -> bool:
    """Whether a speaker goes on behind what a state or thing is, or what is quoted of somebody:
    "noted that Chad remained a partner and *thanked* it", "said that Berg was “a con” and *urged*".
    """
    told = verb.head
    states = any(c.dep_ in {"attr", "acomp", "oprd"} for c in told.rights) or told.lemma_ != "be"
    if told.lemma_ not in BEING:
        return False
    called = told.lemma_ == "be" and neighbour(verb, -2).text in {"”", '"'}
    states = states and not any(c.dep_ in SUBJECTS and is_person(c) for c in told.lefts)
    return called or (states and (verb.lemma_ in RESUMING | COURTEOUS or is_feeling(verb)))


def is_person(word: Token) -> bool:
    """Whether a word is for one person, who may do himself what a speaker does; the parser takes
    states such as Chad and Jordan for people.
    """
    named = word.ent_type_ == "PERSON" and territory(word.text) is None
    return named or title_slug(word.text) is not None or word.lower_ in {"he", "she"}


def is_feeling(verb: Token) -> bool:
    """Whether a verb gives what one who speaks gives others: "*conveyed* his condolences"."""
    given = (c.lemma_.lower() for c in verb.rights if c.dep_ == "dobj")
    return verb.lemma_ in GIVING and any(thing in GIVEN for thing in given)


BEING = words("be remain become stay")
COURTEOUS = words("thank congratulate commend praise wish condole welcome invite")
GIVING = words("express convey extend offer voice pay renew")
GIVEN = words(
    "appreciation gratitude thanks condolence sympathy hope confidence satisfaction readiness "
    "concern regret support solidarity tribute wish greeting felicitation invitation willingness"
)
"""What speakers express."""


def regrets(verb: Token) -> bool:
    """Whether a speaker goes on behind "but" with what he feels: "said the House respected it but
    *regretted that*".
    """
    but = any(c.lower_ == "but" for c in verb.head.rights if c.i < verb.i)
    clause = any(c.dep_ == "ccomp" and c.left_edge.lower_ == "that" for c in verb.rights)
    return but and clause


def behind_quotation(verb: Token) -> bool:
    """Whether the words to which a verb is joined are a quotation that ends before it: "notes that
    “aid is late”, and *urges* them to act".
    """
    marks = [t.text for t in verb.doc[verb.head.i : verb.i] if t.text in {"“", "”", '"'}]
    return bool(marks) and marks[0] != "“" and ("”" in marks or len(marks) % 2 == 1)


SUBJECTS = {"nsubj", "nsubjpass"}
EMPTY = {"it", "there", "this", "that", "what"}
"""Subjects who say nothing: whoever said that "it was so and blamed them" did the blaming."""
THINGS = words(
    "deal election vote war conflict fighting attack raid bombing crisis ballot referendum talk "
    "negotiation truce ceasefire plan price situation economy evidence charge road bridge dam "
    "border process peace violence killing massacre genocide flood fire earthquake drought "
    "pandemic project offer step strike result outcome problem issue matter time day thing "
    "relation tie dispute incident event trial visit trip pipeline port mine market "
    "figure number deadline word term label phrase "
    "law sanction tax cut crash blast explosion shooting death arrest detention blockade siege"
)
"""Nouns for what neither speaks nor has words of its own."""
