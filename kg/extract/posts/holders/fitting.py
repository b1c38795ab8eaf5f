"""Whether the words around a match speak for its rule, and whether what it finds is the body."""

import re
from collections.abc import Callable, Sequence

from kg.extract.naming.names import Named
from kg.extract.posts.holders.quoted import is_byname, opens_quotation
from kg.extract.posts.holders.unlikely import is_unlikely
from kg.extract.posts.lines.line import FINITE, Line
from kg.extract.posts.lines.rule import Rule
from kg.extract.posts.titles.office import Office
from kg.extract.posts.titles.standing import CHAIRING
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.titles import CAPITALS
from kg.model.extraction import EntityType


def fits(
    passage: Named, line: Line, rule: Rule, match: re.Match[str], offices: list[Office]
) -> bool:
    """Whether the words beside the offices speak for the rule: in "According to Lind, the minister
    said" no comma ends an apposition, so the minister is another.
    """
    words, low = passage.words, passage.lower
    if is_refused(passage, line, rule, match, offices[0]) or (
        is_unlikely(rule.name, passage, line, match)
        or not is_choice(passage, line, rule, match, offices)
    ):
        return False
    if any(possesses(passage, office) for office in offices):
        return False
    if rule.name == "title-pronoun" and low[offices[0].first - 1] in {"mr", "madam"}:
        return False
    letters = [o for o in offices if low[o.last - 1] == "ms" and o.body is None]
    if letters and rule.name != "letters-behind":
        return False  # "MS SMITH", "Ana Lind, MS, a nurse"
    if rule.name == "letters-behind":
        title = low[offices[0].first : offices[0].last]
        return title[0] == "in" or (len(title) == 1 and title[0] in CAPITALS)
    if rule.name == "apposition" and (
        not is_set_off(passage, line, match) or leads_on(passage, line, offices[-1])
    ):  # fmt: skip
        return False
    if rule.name in OPENING:
        return OPENING[rule.name](words[max(0, offices[0].start - 1) : offices[0].last])
    if rule.name == "apposition" and low[offices[0].start] in {"his", "her"} and (
        line.behind(offices[-1].start).startswith(" , P ,")
    ):  # fmt: skip
        # "Ana Lind, her spokesman, Jens Holm, and"
        return False
    if rule.name != "apposition" or low[offices[-1].start] != "the":
        return True
    end = offices[-1].end
    return end >= len(words) or words[end].tag_ not in {"VBD", "VBZ", "VBP", "MD"}


ASIDED = re.compile(
    r" P \( [^()]{1,60} \) ,(?: (?:hitherto|formerly|now|currently|then|previously|once|"
    r"until [a-z]+))?(?: the)?$"
)
"""A name and brackets before an office that is its own: "Ana Lind (Health), hitherto the *CEO*"."""


def possesses(passage: Named, office: Office) -> bool:
    """Whether something is an office's holder's: "Ana Lind was *the president's* sister"."""
    plain = office.end == office.last and not office.fielded
    sign = passage.lower[office.end : office.end + 1]
    # A mark alone may end a quotation: "‘I saw Lind, the mayor*’* he said".
    return plain and sign in (["'s"], ["’s"])


def leads_on(passage: Named, line: Line, office: Office) -> bool:
    """Whether words that only go on the title lead to the next of a list: "chair of the union for
    Europe and Asia *Ana Lind*, the".
    """
    if NEXT_HOLDER.match(line.behind(office.start)) is None:
        return False
    behind = range(office.end, len(passage.words))
    holder = next((at for at in behind if is_named(passage, at)), office.end)
    between = passage.words[office.end : holder]
    named = bool(between) and between[-1].text[:1].isupper()
    return named and not any(word.tag_.startswith(("V", "W", "M")) for word in between)


def is_named(passage: Named, at: int) -> bool:
    """Whether a person's name begins there."""
    name = passage.starting.get(at)
    return name is not None and name.type is EntityType.PERSON


NEXT_HOLDER = re.compile(r"(?: [a-zGL][a-z-]*)+? P(?: O)?(?= ,| and | ;)")
ACTIVE = re.compile(
    r"(?: (?:has|had|have|also|then|later|now|today|yesterday))*|"
    r" ,.* (?:has|had|have)(?: (?:also|then|later|now|today|yesterday))*"
)
"""What stands between whoever chooses another and the verb: "she, who was ill, *has* named"."""
BY_STATES = frozenset({"chosen-by", "chosen", "taken-on", "removed"})
"""Rules by which a state tells whose an office is that it gives or takes."""
OWNED = frozenset({"his", "her", "their", "its", "the"})
NAMED = re.compile(r"(?: ,)? P(?: ,| as | to )| as O")
"""What stands behind the office of somebody who is chosen for another: "his envoy *as mayor*"."""
FOR_ANOTHER = re.compile(r"(?: ,)? P(?: ,)? (?:as|to be) ")
"""What stands behind the office of another who gets one: "has named MP, *Ana Lind, as* mayor"."""
COUNTED = frozenset({"first", "second", "third", "only", "youngest", "oldest", "last"})
"""What tells of a title before "to" that others with it did not do something."""


def is_choice(
    passage: Named, line: Line, rule: Rule, match: re.Match[str], offices: list[Office]
) -> bool:
    """Whether a verb of choosing makes the offices somebody's, if the rule is one of such verbs."""
    low = passage.lower
    if rule.name in BY_STATES and match.groupdict().get("b") == " L":
        # no "chair of the talks", no "president of the parliament"
        others = offices[-1].body is None and is_of_other(low, offices[-1])
        return offices[-1].firm and offices[-1].role not in CHAIRING and not others
    behind = rule.name == "chosen" and match.end("p") <= match.start("v")
    if behind and ACTIVE.fullmatch(line.text[match.end("p") : match.start("v")]):
        # "he named his deputy, Ana Lind": she has been that
        behind_title = line.behind(offices[0].start)
        named = match["p"].strip() == "H" or NAMED.match(behind_title)
        owned = low[offices[0].start] in OWNED and named
        return not owned and FOR_ANOTHER.match(behind_title) is None
    if rule.name == "made" and offices[0].role in {"official", "other"}:
        # "made him the first officer to command"
        counted = not COUNTED.isdisjoint(low[offices[0].start : offices[0].first])
        return not (counted and line.behind(offices[0].start).startswith(" to "))
    return True


def is_of_other(low: list[str], office: Office) -> bool:
    """Whether words that name no known body tell of what an office is: "chair *of the talks*",
    "president *of Fjord Energy*".
    """
    inside = office.role.endswith("president") and "of" in low[office.first : office.last]
    return inside or low[office.last : office.last + 1] == ["of"]


OPENING: dict[str, Callable[[Sequence[Token]], bool]] = {
    "listed-title": lambda words: any(w.text[:1].isupper() for w in words[1:][:2]),
    # "will send an envoy, its secretary, Ana Lind, said"
    "stacked-titles": lambda words: {"a", "an"}.isdisjoint(w.lower_ for w in words[:2]),
}
"""What must be true of the words of the first office and the one before, by rule."""
BULLETS = 3
"""Dashes in a passage by which it is a list, of which each begins what is told of another."""


def is_set_off(passage: Named, line: Line, match: re.Match[str]) -> bool:
    """Whether the sign between a name and a title makes the title the holder's: no bullet of a
    list, no colon behind who speaks in a transcript: "LIND: Governor, I".
    """
    between = line.text[match.end("p") :].lstrip()[:1]
    if between == "-" and line.text.count(" - ") >= BULLETS:
        return False
    names = line.names(match.span("p"))
    return between != ":" or not (names and passage.words[names[0].end - 1].text.isupper())


SITTING = words("commission committee subcommittee board panel council tribunal jury court senate "
                "secretariat presidium")  # fmt: skip
"""Nouns for bodies in which a few people sit."""


def is_of_company(passage: Named, office: Office) -> bool:
    """Whether those of a list have no post by a title: a delegation's members, any officials."""
    seated = not SITTING.isdisjoint(passage.lower[office.start : office.end])
    return office.role == "official" or (office.role == "member" and not seated)


def is_refused(
    passage: Named, line: Line, rule: Rule, match: re.Match[str], office: Office
) -> bool:
    """Whether nobody is told to hold what a rule has found: it is only supposed, or a list's."""
    if rule.name == "behind-title":
        asided = ASIDED.search(line.text[: match.start("o")]) is not None
        return asided or is_enumerated(line, match)
    if rule.name == "behind-title-again":
        # "*Lind, the mayor, Holm*, and Dal met": of two whose it is
        return line.behind(office.start).startswith(" , P , and") and (
            len(PAIRS.findall(line.text)) < 2
        )
    if rule.name == "titles-are":
        return is_of_company(passage, office)
    if rule.name == "title-name":
        # "a professor at the college, *Washington D.C. Dr. Ana Lind*, the president, spoke"
        first = passage.words[office.start]
        told = any(w.tag_ in {"VBD", "VBZ", "VBN"} for w in first.doc[first.sent.start : first.i])
        apart = told and office.closed and passage.words[office.end - 1].text in ENDS
        name = line.names(match.span("p"))[0]
        return apart or opens_quotation(passage, office, name) or is_byname(passage, office, name)
    if rule.name == "title-opening":
        return not is_subject(passage, line, match)
    listed = line.text[: match.start("p") + 1].endswith(" O ")
    if rule.name == "apposition" and listed and line.behind(office.start).startswith(" and Q"):
        # "Ana Lind, the speaker and members of the House": others who were there
        return True
    if rule.name == "apposition" and passage.lower[office.start] == "the" and (
        OTHERS_TOO.match(line.behind(office.start)) is not None
    ):  # fmt: skip
        return True
    if rule.name == "apposition" and LED.match(line.behind(office.start)) is not None:
        return True
    if rule.name == "title-behind":
        capital = passage.words[office.first].text[:1].isupper()
        return not capital or office.body is None or office.end == office.last
    return rule.name in {"holds", "chosen", "chosen-too", "several-hold"} and (
        is_condition(line, match) or is_supposed(passage, office.start)
    )


ENDS = frozenset({"D.C.", "Inc.", "Ltd.", "Corp."})
"""Words whose sign may end a sentence as well."""
OTHERS_TOO = re.compile(r" , P(?: ,)? and ")
"""What stands behind a title of the next one: "Lind, the mayor, *Holm, and* Dal"."""
PAIRS = re.compile(r" O ,? ?P")
LED = re.compile(r" G(?: [a-z]+)? P")
"""What stands behind the title of the next of a list: "Lind, Director *Sea Centre Jens Holm*"."""


def is_subject(passage: Named, line: Line, match: re.Match[str]) -> bool:
    """Whether a verb follows that a title and a name are the subject of: no "*the minister, Lind
    said,* was ill", in which somebody else is told of, and no address in quotation marks.
    """
    office, name = line.offices(match.span("o"))[-1], line.names(match.span("p"))[0]
    at = name.end
    at += passage.words[at].tag_ == "RB" or passage.lower[at] in {"today", "yesterday"}
    verb, behind = passage.words[at], passage.lower[at + 1 : at + 2]
    between = (w.text for w in passage.words[office.end : name.start] if w.is_punct)
    apart = {",", "."}.issuperset(between)  # as in "Rt."
    told = behind in CONTENT or verb.lemma_ not in SAYING
    if verb.lemma_ == "have":
        told = not any(w.lemma_ in SAYING for w in passage.words[at + 1 : at + 3])
    goes_on = SET_OFF.match(line.text[match.end("p") :]) is not None
    finite = verb.tag_ in FINITE or (verb.tag_ == "VBG" and goes_to_verb(passage, at))
    return apart and told and not goes_on and finite


def goes_to_verb(passage: Named, at: int) -> bool:
    """Whether a participle and what belongs to it lead to a finite verb without a comma: "the
    Speaker, Ana Lind *speaking here yesterday* urged".
    """
    behind = (word for word in passage.words[at:] if word.is_punct or word.tag_ in FINITE)
    return next((not word.is_punct for word in behind), False)


SET_OFF = re.compile(
    r"[^.;:]{0,60}? , (?:is|was|are|were|has|had|have|will|would|did|does|may|might|could|should|"
    r"must|can|[a-z]+ed) "
)
"""What the subject of an aside does: "the minister, Lind told us, *had*"."""


CONTENT = (["that"], ["he"], ["she"], ["they"], ["it"], ["there"])
"""Words with which begins what somebody says."""
SAYING = words(
    "say add note write explain claim recall insist argue reply admit report believe think feel "
    "concede suggest warn stress complain joke maintain know fear hope announce"
)
"""Verbs of who is told to say what stands around them."""
NEXT = re.compile(r" ,? ?(?:and )?(?:the )?O P")


def is_enumerated(line: Line, match: re.Match[str]) -> bool:
    """Whether each of several has a title of his own, and who is named none: "the President,
    *Speaker Lind, and Leader Holm*".
    """
    own = line.text[: match.start("p") + 1].endswith(" , O ")
    return own and NEXT.match(line.text, match.end("p")) is not None


CONDITION = re.compile(r" (?:if|whether|unless|would|should|could)(?: [a-z]+)? $")


def is_condition(line: Line, match: re.Match[str]) -> bool:
    """Whether somebody only may hold it: "if Ana Lind is elected president"."""
    return CONDITION.search(line.text[: match.start() + 1]) is not None


def is_supposed(passage: Named, at: int) -> bool:
    """Whether somebody "would" hold what stands there by nobody's word: in "she said that she
    would become rector" it is what will be.
    """
    words = passage.words
    begin = words[at].sent.start
    would = next((w for w in reversed(words[:at]) if w.lower_ == "would" and w.i >= begin), None)
    return would is not None and not any(
        verb.dep_ in {"ccomp", "advcl"} for verb in (would.head, *would.head.ancestors)
    )
