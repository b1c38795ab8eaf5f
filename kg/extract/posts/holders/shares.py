"""Several holders and several bodies at once: "the prime ministers of A and B, X and Y"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.posts.bodies.beside import adjectives
from kg.extract.posts.holders.sharing import Share, Sharing
from kg.extract.posts.lines.line import Line
from kg.extract.posts.lines.rule import Rule
from kg.extract.posts.lines.wording import CHOOSE
from kg.extract.posts.titles.office import ACCREDITED, ELECTED, NATIONAL, PRESIDING, Office
from kg.extract.posts.titles.titling import ARTICLES
from kg.model.extraction import EntityType

AND = r"(?: ,| and| , and)"
BRACKETS = r"(?: \( [^()PO]{1,40} \))?"
EACH = rf"(?: P of(?: the)? [GL]{BRACKETS}| P \( [GL] \)| [GL] ['’]s P)"
"""One of several with his state: "Ana Lind of Peru", "Ana Lind (Peru)", "Peru's Ana Lind"."""
PAIRS = Rule(
    "titles-pairs",
    "“Presidents Ana Lind of Peru and Chile's Jens Holm”: each with the state beside the name.",
    rf"(?P<o> Q)(?: of (?:two|three|four|five|six|several|some|many)(?: of)?"
    rf"[^PHOGLQ,.;:()]{{4,60}} [:,]| [:,])?(?P<p>{EACH}(?:{AND}{EACH})+)",
)
PAIRS_FAR = Rule(
    "titles-pairs-far",
    "“The ambassadors at the reception were Ana Lind of Peru and Jens Holm of Chile”: further on.",
    rf"(?:(?:^|[.;:])(?: the)?(?: following)?|(?= Q [:–—-]))(?P<o> Q)(?: extraordinary and O)?"
    rf"(?: (?!who )[^PHOQ.;:()]{{2,80}})?"
    rf" (?:[:–—-]|are|were|include|included|including|namely)(?: [:;,])?"
    rf"(?P<p>{EACH}(?:(?: [,;]| and| [,;] and){EACH})+)",
)
IN_TURN = Rule(
    "titles-in-turn",
    "“The prime ministers of Norway and Denmark, Ana Lind and Jens Holm”: the first of the first.",
    rf"(?P<o> Q)(?P<b>(?:{AND}(?: the)? [GL])*) ,(?P<p> P(?:{AND} P)+)",
)
WHOSE = Rule(
    "titles-in-turn",
    "“Norway and Chile, whose envoys Ana Lind and Jens Holm met”: the first of the first.",
    rf"(?P<b> [GL](?:{AND}(?: the)? [GL])+)(?: ,)? whose(?P<o> Q)(?: ,)?(?P<p> P(?:{AND} P)+)",
)
RESPECTIVELY = Rule(
    "respectively",
    "“Ana Lind and Jens Holm, president and secretary respectively”: one office each.",
    rf"(?P<p> P(?:{AND} P)+) ,(?: respectively(?: ,)?(?P<o> O(?:{AND} O)+)|(?P<q> O(?:{AND} O)+)"
    rf"(?: ,)? respectively)",
)
PARTED = Rule(
    "respectively",
    "“Ana Lind and Jens Holm, chair and vice-chair”: one office each where nobody has both.",
    rf"(?P<p> P{BRACKETS} and P{BRACKETS}) ,(?P<o> O and O)(?= [,.;)])",
)
ALSO_IN_TURN = Rule(
    "respectively",
    "“Ana Lind and Jens Holm were named chair and deputy chair”: two of two, in their order.",
    rf"(?P<v> {CHOOSE})?(?P<p>(?: O)? P and(?: O)? P)(?(v)(?: as| to be)?|"
    rf"(?: have| has| had| will| would| to)*"
    rf"(?:(?: are| were| was| been| be| being)+ {CHOOSE}(?: as)?|"
    rf" (?:take|took|taken|taking) (?:on|up|over) the (?:roles?|posts?) of|"
    rf" (?:serve|act|serving|served) as))(?P<o> O and O)(?! P)",
)

HOSTS = (
    rf"(?: as| to be)?(?:(?P<o> Q)(?P<b>(?:{AND}(?: the)? [GL])+)|"
    rf"(?P<q> O)(?P<c>(?:{AND}(?: the)? [GL])+)(?: ,)? respectively)"
)
CHOSEN_IN_TURN = Rule(
    "chosen-together",
    "“named Ana Lind and Jens Holm ambassadors to Peru and Chile respectively”: a host each.",
    rf" {CHOOSE}(?: O)?(?P<p> P(?:{AND} P)+){HOSTS}",
)
WERE_CHOSEN_IN_TURN = Rule(
    "chosen-several",
    "“Ana Lind and Jens Holm were named envoys to Peru and Chile respectively”: a host each.",
    rf"(?P<p> P(?:{AND} P)+)(?: have| has| had| will)*(?: are| were| been| be)+"
    rf"(?P<v> {CHOOSE}){HOSTS}",
)
CHOSEN_TOO = Rule(
    "chosen-too",
    "“elected Ana Lind as chair, Jens Holm as clerk and Eve Berg as treasurer”: all behind one.",
    rf" {CHOOSE}[^.;:?!]{{0,200}}? as O(?P<o>(?:(?:(?: ,| and)? [a-z-]+){{0,12}}?"
    rf"(?: ,| and| , and) P as O(?! P)){{2,}})",
)
TITLES_FIRST = Rule(
    "titles-first",
    "“the mayor, Ana Lind, the chief, Jens Holm, and …”: a list that begins with a title goes on "
    "so.",
    r"(?<! P ,)(?<! P , and)(?P<o> O , P(?: [,;](?: and)? O ,? ?P)+)",
)
NAMES_FIRST = Rule(
    "names-first",
    "“Ana Lind, the mayor, Jens Holm, the chief, and Li Wei, the bishop”: each title is of the "
    "name before.",
    r"(?<! O ,)(?<! O , and)(?P<o> P , O(?: (?:[,;](?: and)?|and) P , O){2,})",
)
IN_ORDER = Rule(
    "names-bodies",
    "“Ana Lind and Jens Holm, the presidents of Peru and Chile”: the first of the first.",
    rf"(?P<p> P(?:{AND} P)+) ,(?P<o> Q)(?P<b>(?:{AND}(?: the)? [GL])+)",
)

INTERLEAVED = Rule(
    "titles-interleaved",
    "“The ministers of Peru, Ana Lind; and of Chile, Jens Holm”: each name behind its state.",
    r"(?P<o> Q)(?P<p>(?: , P| [–—-] P| \( P \))(?:(?: [,;])?(?: and|(?<=[,;]))(?: of| to)?(?: the)?"
    r"(?: of)? [GL](?: , P| [–—-] P| \( P \)))+)",
)


BOTH_IN_ORDER = Rule(
    "titles-in-order",
    "“its chairman and its finance chief, Ana Lind and Jens Holm”: the first name has the first.",
    r"(?<! ,)(?P<o> O(?: , O)*(?: ,)? and O) ,(?P<p> P(?: , P)* and P)(?= [,.;] | [a-z]+)",
)
IN_BRACKETS = Rule(
    "titles-brackets",
    "“two of its envoys (Ana Lind in Peru, Jens Holm in Chile)”: several named in brackets.",
    r"(?P<o> Q) \((?P<p> P(?: (?:in|for|of)(?: the)? [GL])?"
    r"(?:(?: [,;]| and| , and) P(?: (?:in|for|of)(?: the)? [GL])?)+) \)",
)
SEVERAL = r"(?:(?: O| the)?(?: [GL] ['’]s)? P(?: of(?: the)? [GL])?" + BRACKETS + ")"
LABELLED = Rule(
    "labelled-several",
    "Lists name several holders behind a colon: “Members present: Ana Lind, Jens Holm”.",
    rf"(?:^|[.;])(?: the)?(?P<o> Q)(?: (?:present|attending|elected|in attendance))? :"
    rf"(?P<p>{SEVERAL}(?: , O(?= ,| and| ;))?(?:(?: [,;])?(?: and)?(?: , by [a-z]+ ,)?{SEVERAL}"
    rf"(?: , O(?= ,| and| ;))?)*)",
)


def shares(draft: Draft, passage: Named, line: Line) -> Iterator[Share]:
    """The offices of a passage that several hold, each holder with his own, by the first match."""
    taken: dict[int, re.Match[str]] = {}
    for told, sign, read in SHARES:
        if sign in line.text:
            for match in told.matches(line.text):
                for share in read(Sharing(told, match, draft, passage, line)):
                    if taken.setdefault(share.office.start, match) is match:
                        yield share


def listed(told: Sharing) -> Iterator[Share]:
    """Each title of a list with the name beside it."""
    span = told.match.span("o")
    for office, holder in zip(told.line.offices(span), told.line.names(span), strict=True):
        yield told.of(office, holder)


def labelled(told: Sharing) -> Iterator[Share]:
    """Each person of a list with the office that stands before its colon."""
    for holder in told.line.names(told.match.span("p")):
        if holder.type is EntityType.PERSON:
            yield told.of(told.office(), holder)


def paired(told: Sharing) -> Iterator[Share]:
    """Each holder with the state or body beside the name."""
    office = told.office()
    pairs = [*re.compile(EACH).finditer(told.line.text, *told.match.span("p"))]
    if told.rule is PAIRS_FAR and acts_between(told.passage, office, told.line, pairs):
        return
    # A judge of a court comes from somewhere, and so may "Peru's Ana Lind" among its chairs.
    sent = office.role in NATIONAL | ACCREDITED - {"envoy"} or (
        told.rule is PAIRS and all(" of " in p[0] for p in pairs)
    )
    for pair in pairs:
        names = sorted(told.line.names(pair.span()), key=lambda n: n.type is EntityType.PERSON)
        foreign = names[0].type is EntityType.PLACE and (office.role == "judge" or not sent)
        # "the co-chairs of the Contact Group, Ana Lind of Peru and"
        named = office.body is not None and told.draft.names(office.body, EntityType.ORGANIZATION)
        own = named and office.role in PRESIDING
        # "Senators Ana Lind (Reform Union) and": the house, if the text names it
        own |= (
            " (" in pair[0]
            and names[0].type is not EntityType.PLACE
            and (office.role in ELECTED or told.passage.lower[office.last - 1] == "deputies")
        )
        body = office.body if foreign or own else told.ref(names[0])
        yield told.of(replace(office, body=body), names[-1])


def acts_between(passage: Named, office: Office, line: Line, pairs: list[re.Match[str]]) -> bool:
    """Whether those whose title stands first do something to those who are named: "the ministers
    *met* two hostages: Ana Lind of Peru and Jens Holm of Chile".
    """
    first = min(name.start for name in line.names(pairs[0].span()))
    between = passage.words[office.end : first]
    return any(w.tag_ in {"VBD", "VBZ", "VBP", "VB"} and w.lemma_ not in BEING for w in between)


BEING = {"be", "include", "follow", "have"}
"""What may stand between a title and the list of its holders."""


def interleaved(told: Sharing) -> Iterator[Share]:
    """The first holder with the office's own body, each other one with that before the name."""
    office = told.office()
    first, *others = told.line.names(told.match.span("p"))
    yield told.of(office, first)
    for name, holder in zip(others[::2], others[1::2], strict=False):
        # "the ambassadors *to* Peru, Ana Lind, and to Chile, Jens Holm" are of one state
        ref, sent = told.ref(name), office.host is not None
        one = replace(office, host=ref) if sent else replace(office, body=ref)
        yield told.of(one, holder)


def in_turn(told: Sharing) -> Iterator[Share]:
    """The holders with the bodies in the same order, if there are as many."""
    office = told.office()
    behind = [told.ref(name) for name in told.line.names(told.match.span("b"))]
    bodies = [*adjectives(told.draft, told.passage, office), office.body, *behind]
    holders = told.line.names(told.match.span("p"))
    if len(bodies) == len(holders) and len(bodies) > 1:
        for holder, body in zip(holders, bodies, strict=True):
            yield told.of(replace(office, body=body), holder)


def sent_in_turn(told: Sharing) -> Iterator[Share]:
    """The holders with the states to which they are sent, if there are as many."""
    title, more = "ob" if told.match["o"] else "qc"
    [office] = told.line.offices(told.match.span(title))
    hosts = [office.host, *(told.ref(name) for name in told.line.names(told.match.span(more)))]
    holders = told.line.names(told.match.span("p"))
    if len(hosts) == len(holders) and office.role in ACCREDITED:
        for holder, host in zip(holders, hosts, strict=True):
            yield told.of(replace(office, host=host), holder)


def whose(told: Sharing) -> Iterator[Share]:
    """The holders with the bodies to which "whose" goes back, if there are as many."""
    bodies, holders = (told.line.names(told.match.span(group)) for group in "bp")
    if len(bodies) == len(holders):
        for holder, body in zip(holders, bodies, strict=True):
            yield told.of(replace(told.office(), body=told.ref(body)), holder)


def one_each(told: Sharing) -> Iterator[Share]:
    """Each holder with the office in the same place."""
    offices = told.line.offices(told.match.span("o" if told.match["o"] else "q"))
    holders = [n for n in told.line.names(told.match.span("p")) if n.type is EntityType.PERSON]
    if len(offices) == len(holders):
        for holder, office in zip(holders, offices, strict=True):
            owned = told.passage.lower[offices[0].start] in {"its", "their"}
            bodies = (office.body, offices[-1].body, offices[0].body if owned else None)
            body = next((ref for ref in bodies if ref is not None), None)
            yield told.of(replace(office, body=body), holder)


def parted(told: Sharing) -> Iterator[Share]:
    """Each holder with the office in the same place, if nobody has both: "chair and *ranking*
    member".
    """
    first, second = told.line.offices(told.match.span("o"))
    low = told.passage.lower
    lesser = not SECONDS.isdisjoint(low[second.start : second.last])
    if lesser and low[first.start] not in ARTICLES and first.role in PRESIDING:
        yield from one_each(told)


SECONDS = frozenset({"vice", "deputy", "ranking", "vice-chair", "vice-chairman", "vice-president"})
"""Words of offices that nobody has who presides over the same body."""
SHARES: tuple[tuple[Rule, str, Callable[[Sharing], Iterator[Share]]], ...] = (
    (TITLES_FIRST, " O , P", listed),
    (NAMES_FIRST, " P , O", listed),
    (CHOSEN_IN_TURN, " L", sent_in_turn),
    (WERE_CHOSEN_IN_TURN, " L", sent_in_turn),
    (CHOSEN_TOO, " as O", listed),
    (BOTH_IN_ORDER, " and O , P", one_each),
    (LABELLED, " :", labelled),
    (IN_BRACKETS, " Q (", labelled),
    (PAIRS, " Q", paired),
    (PAIRS_FAR, " Q", paired),
    (INTERLEAVED, " Q", interleaved),
    (IN_TURN, " Q", in_turn),
    (WHOSE, " whose Q", whose),
    (IN_ORDER, " Q", in_turn),
    (RESPECTIVELY, " respectively", one_each),
    (PARTED, " , O and O", parted),
    (ALSO_IN_TURN, " O and O", one_each),
)
"""The rules, surest first, each with what a line must have for it."""
