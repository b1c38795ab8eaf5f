"""Cues of several words, as tables: what stands behind a verb that alone reports nothing."""

from kg.extract.words.lexicon import words

BETWEEN = "_"
"""In an idiom: the article, possessive, adjectives or adverbs that may stand there, or none."""

TABLE = """
make _ clear / it _ clear / _ plain / it _ plain / it _ known / known / _ case for
make _ case against / _ case that / _ point that / _ point of / light of / mention of
make reference to / fun of / no secret of / no mention of / _ argument for / _ argument that
let it be known / slip / it slip / on that
put forward / _ blame on / _ emphasis on / it down to / on record that / on record
put on the record that / it to _ that
take _ view / issue with / _ issue with / aim at / exception to / note of / credit for / _ position
take _ swipe at / _ dig at / _ shot at / _ jab at / responsibility for / _ stand against / _ stance
take offence at / offense at / umbrage at / _ line
call out / into question / attention to / _ attention to / for an end to / time on
cast doubt on / doubt over / doubt upon / doubts on / _ doubt on / _ doubt over / aspersions on
throw doubt on / _ doubt on / cold water on / _ weight behind / _ support behind
throw _ backing behind
pour scorn on / cold water on / _ scorn on
heap praise on / scorn on / criticism on / praise upon / _ praise on
lavish praise on / praise upon
sing _ praises of
lay _ blame on / _ blame for / _ blame at / out / claim to / bare / _ emphasis on / _ stress on
lay _ emphasis upon / _ stress upon
pin _ blame on / _ hopes on
place _ emphasis upon / _ blame on / _ emphasis on / _ responsibility for / on record that
place on the record that
place on record / on the record
shift _ blame onto / _ blame to
draw attention to / _ attention to / _ attention towards
pay tribute to / homage to / _ tribute to / _ tributes to / _ homage to / _ respects to
impress upon
hit back at / out at / back against / back with
strike back at / out at / back against
fire back at / back that / back with
shoot back that / back at
attach _ importance to
push back against / back on / back at
lash out at / out against / out over
come out against / out in favour of / out in favor of / out in support of / out for
come down against / to _ defence of / to _ defense of
speak out against / out for / out about / out on / up for / up about / in favour of / in favor of
speak in support of / in defence of / in defense of / highly of / warmly of
argue in favour of / in favor of
rule out
point out / _ finger at / _ fingers at
spell out
play down / up
shrug off
brush aside / off / away
wave aside / away / off
wave off
laugh off
turn down
bring up
set _ record straight / out
leave open / no doubt / _ door open
keep open / _ door open
hold out hope / out _ hope / _ view / out _ prospect of / _ opinion
reserve _ right / judgment on / judgement on / _ position on
sound _ alarm over / _ alarm about / _ alarm on / _ warning
find fault with
give notice of / notice that / _ backing to / _ support to / _ blessing to
give _ word that / credit to / thanks for / thanks to / _ account of
give voice to / _ details of / _ undertaking that
lend _ support to / _ backing to / _ voice to
distance himself from / herself from / itself from / themselves from
dissociate himself from / herself from / itself from / themselves from
see no reason / in it / no need / no sign of / _ signs of / _ sign of
join _ calls for / _ call for
add _ voice to
beg to differ
weigh in on
go on record as / on record that
be of _ view / of _ opinion / of _ belief / at pains to
own up to
look forward to
"""
"""A verb's lemma and what stands behind it, with the words in between; the content follows."""


def idioms(table: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The idioms by their verb, longest first.

    >>> idioms("rule out / in\\nrule over")
    {'rule': (('out',), ('in',), ('over',))}
    """
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in table.strip().splitlines():
        verb, _, rest = line.partition(" ")
        found.setdefault(verb, []).extend(tuple(each.split()) for each in rest.split(" / "))
    return {verb: tuple(sorted(each, key=lambda w: -len(w))) for verb, each in found.items()}


IDIOMS = idioms(TABLE)
"""A verb's lemma → the words behind it that make it a cue."""

PARTED = words("out down up off aside away forward")
"""Particles that may stand behind the object, and before which nothing but an object follows."""

CONVICTIONS = words(
    "adamant confident convinced certain sure clear optimistic hopeful pessimistic sceptical "
    "skeptical doubtful concerned worried alarmed afraid fearful anxious wary dismayed "
    "disappointed outraged shocked saddened appalled angry furious indignant upset pleased glad "
    "delighted happy proud grateful thankful sorry regretful relieved encouraged satisfied "
    "dissatisfied unhappy uneasy unconvinced unsure critical dismissive scathing supportive "
    "insistent suspicious unanimous mindful baffled stunned horrified heartbroken honoured honored "
    "humbled opposed undecided aware emphatic explicit categorical blunt"
)
"""What somebody is who holds or feels something: "is confident that", "was grateful for"."""

BEHIND_CONVICTIONS = words("that about of for by at over with to in on")
"""What follows such a word, before what is held or felt."""
