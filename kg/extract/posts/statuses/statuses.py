"""Whether a post is held: now, formerly, for the time being, or only to come."""

import re

from kg.extract.posts.lines.rule import Rule
from kg.extract.posts.lines.wording import YET
from kg.extract.posts.statuses.bygone import STAGES, is_under, was_of_fallen
from kg.extract.posts.statuses.leaving import (
    LEAVES,
    MOVES,
    UNTIL_DEATH,
    is_late,
    is_off,
    is_over_since,
    is_shed,
    leave_together,
    quits_party,
)
from kg.extract.posts.statuses.periods import (
    ACTS_STILL,
    BEGUN,
    HITHERTO,
    LASTING,
    LONG_AGO,
    PAST_ADVERBS,
    SINCE,
    SPENT,
    STILL,
    WAS_TOO,
    Found,
    acts_on,
    begun_lately,
    is_ahead,
    is_ended,
    is_news,
    is_nominated,
    is_past,
    runs_on,
    whole,
)  # fmt: skip
from kg.extract.posts.statuses.removals import is_removed
from kg.extract.posts.titles.office import Office
from kg.extract.posts.titles.titling import POSSESSIVE
from kg.model.extraction import Status

CLOSED = re.compile(
    r" (?:from (?:\S+ ){1,4}?(?:to|until) |until (?!now)|till |between |"
    r"(?:in |from |, )?(?:\( )?\d{4} ?[-–—] ?\d{2,4}\b|"
    r"in (?:the (?:early |late |mid - )?)?(?:19|20)\d\ds?\b|"
    r"in the (?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b)"
)
OVER = re.compile(
    r"\b(?:was|were|used to be|served|worked|acted|functioned|had|became|retired|resigned|"
    r"stepped|stood|stayed|quit|replaced|succeeded|dismissed|sacked|fired|removed|ousted|"
    r"deposed|left|spent|led|"
    r"forced|voted|pushed|thrown|suspended|unseated|impeached|recalled|demoted|drummed|"
    r"went on to serve|headed|represented|made|held|occupied|ran|chaired)\b"
)
UNTIL = re.compile(r"\buntil (?!now\b)(?![^,;.]*\bbec[ao]me)[^,;.]*$")
WILL_LEAVE = re.compile(
    r" (?:will|would|to|may|might|could) (?:quit|resign|retire|leave|"
    r"(?:step|stand) (?:down|aside))\b"
)
"""What tells that somebody still holds what he is to leave."""
GOING = re.compile(
    r" (?:resignation|dismissal|departure|removal|ouster|sacking|recall|retirement)\b"
)
TAKES_OVER = re.compile(r" becomes?$| takes? (?:over|office|up\b[^.;]*)(?: as)?$")
STARTS = re.compile(
    r" ,?(?:(?: [PG])?(?: ,)? who(?: (?:formally|officially))?| [PG](?: ,)?(?= w(?:ill|ould) ))"
    r"(?P<will> (?:will|would|is to|is due to))? "
    r"(?:takes? (?:over|office|up (?:the|I) (?:post|job|role|position|duties))|starts?(?: work)?|"
    r"begins?(?: work)?|be sworn in|assumes? (?:office|the|I))(?: (?:post|job|"
    r"role|position|duties|office))?(?= (?:in|from|at|next|this|on(?! the [a-z])) | ,)"
)
"""What stands behind the office and the name of somebody who takes it up."""
CONDITION = re.compile(r" (?:if|once|pending|subject to|provided|should|as soon as|when) ")
"""What stands behind an office that somebody "becomes" only then."""
ACTS = re.compile(
    r" (?:acts?|acting|will act|would act|(?:has|have)(?: also)? acted|"
    r"(?:stands?|standing|fills?|filling|steps?|stepping) in(?: \S+){0,4}) as$"
)
COMING = re.compile(
    r"\b(?:will|is to|(?:set|due|expected|poised|slated|scheduled|about|likely|tipped) to)\b"
)
WILL_BE = re.compile(rf"^ (?:will|would|is to){YET} (?:be|act as)")
LASTED = re.compile(
    r"\b(?:for (?!the (?:past|last))(?:[a-z0-9]+ ){0,3}?(?:years?|months?|terms?|decades?|weeks?)"
    r"(?: in \d{4})?|(?:from|between) \d{4} (?:to|until|and) \d{4}|twice|thrice)(?: an?| the)?$"
)
"""What stands before an office that somebody held for a time."""
GOES_ON = re.compile(r" (?:continue|remain|stay|st(?:ep|and)\w* (?:down|aside)|resign |retire )")
APPOINTMENT = re.compile(
    r" (?:appointment|(?:(?:nomin|design|consider|confirm)a|selec|promo)tions?)\b|"
    r" (?:success|well|luck|wishes) [^.;]*in (?:I|the) (?:new|future|next|upcoming) [a-z]+ as"
)
CHOSEN_FOR = re.compile(
    r"\b(?:nominations?|designation|nominate[sd]?|nominating|picked|tapped|selected|designate[sd]|"
    r"propose[sd])\b"
)
CHOOSING = frozenset({"chosen-name", "chosen-by", "chosen-too", "chosen-together"})
INTENDED = re.compile(r" (?:inten\w+|plan\w*|wants?|set|expected|convene|meet) to(?: formally)?$")
"""What stands before a verb of choosing that is to come: "she *plans to* appoint"."""
APPOINTED = re.compile(
    r"\b(?:appoint(?:ed|s|ing)?|nam(?:ed?|es|ing)|chosen|promot(?:ed?|es|ing)|hired|recruited|"
    r"(?<!assumed the )(?<!up the )appointment|promotion|selection)\b"
)
FURTHER_TERM = re.compile(
    r"(?:for|to) (?:another|an? (?:second|third|fourth|fifth|new|further|final))"
    r"(?: \S+){0,3} term\b"
)
SERVES = re.compile(r" (?:has |had )?(?:served|serves|serving) ")  # who has taken it up


def status_of(found: Found, rule: Rule, match: re.Match[str], office: Office) -> Status:
    """Whether the post is held: the words beside the title tell it, or the verb, or a period."""
    groups = match.groupdict()
    verb = groups.get("v") or ""
    behind = found.line.behind(office.start)
    if rule.name in CHOOSING:
        verb = match[0].split(" P")[0]
    own = rule.name != "followed-by"  # "the *late* bishop" is who was followed
    if own and office.status is not None and office.status is not Status.CURRENT:
        acted = has_acted(found, rule, office, verb) or leaves(found, match, rule, behind)
        return Status.FORMER if acted and office.status is Status.ACTING else office.status
    if groups.get("n"):
        return Status.DESIGNATE
    if rule.status is not None or is_over(found, rule, match, office):
        lasts = HITHERTO.search(adverbs_before(found, office))
        return Status.CURRENT if lasts else rule.status or Status.FORMER
    if ACTS.search(verb) and office.role != "charge-d-affaires":  # who acts by his title
        return Status.ACTING
    if is_coming(found, rule, match, office, verb):
        return Status.DESIGNATE
    if (
        leaves(found, match, rule, behind)
        or is_under(found, rule, match, office)
        or was_of_fallen(found, rule, office)
    ):
        return Status.FORMER
    if WILL_LEAVE.search(verb) or (not OVER.search(verb) and runs_on(found, office, behind)):
        return Status.CURRENT
    if rule.name in TENSED:
        return held(whole(match, verb), behind, adverbs_before(found, office), rule)
    return Status.CURRENT


def has_acted(found: Found, rule: Rule, office: Office, verb: str) -> bool:
    """Whether who acted in an office acts no more: "was *acting* mayor from 2019 to 2020"."""
    if rule.name not in PAST | {"apposition", "bracketed"} or " has been" in verb:
        return rule.status is Status.FORMER
    behind, before = found.line.behind(office.start), adverbs_before(found, office)
    if rule.name in PAST and ACTS_STILL.search(f"{verb} {before}"):
        return False
    # "was acting director" alone may go on, "stepped in as acting director" mostly does.
    told = re.sub(r"\b(?:was|were|stayed|remained|stepped(?= in| up))\b", "is", verb)
    acts = rule.name not in PAST and acts_on(found, office, behind)
    return not acts and held(told, behind, before, rule) is Status.FORMER


def is_coming(found: Found, rule: Rule, match: re.Match[str], office: Office, verb: str) -> bool:
    """Whether an office is still to be taken up."""
    following = "next" in found.passage.lower[office.start : office.first]
    told = "" if rule.name == "choosing-of" else verb
    if rule.name == "listed-as" or (following and OVER.search(told) is None):
        return following and not is_past(found, office)
    if rule.name == "listed-too":
        return APPOINTED.search(found.line.text[: match.start()].split(" . ")[-1]) is not None
    if rule.name in {"choosing-of", "role-of"} and is_news(found, office):
        words = match[0] if verb.strip() not in {"", "as"} else found.line.text[: match.end()]
        words = words.split(" . ")[-1]
        return APPOINTMENT.search(words) is not None
    if GOES_ON.search(verb):
        return False
    if (
        CHOSEN_FOR.search(verb)
        or WILL_BE.search(verb)
        or (rule.name in NAMED_AFTER and is_nominated(found, match))
        or (rule.name in CHOOSING and INTENDED.search(found.line.text[: match.start()]))
        or (office.role in {"judge", "justice"} and "elect" in verb and is_news(found, office))
        or COMING.search(match[0][: match.end("o") - match.start()])
    ):
        return True
    further = FURTHER_TERM.match(" ".join(found.passage.lower[office.last : office.last + 8]))
    if APPOINTED.search(verb) and not (SERVES.match(verb) or further) and is_news(found, office):
        return True
    if MOVES.search(verb) and is_news(found, office):
        return True
    behind = found.line.behind(office.start)
    if rule.name in NAMED_AFTER and (starts := STARTS.match(behind)) is not None:
        return starts["will"] is not None or is_ahead(found, office)
    taken = TAKES_OVER.search(verb) is not None
    return taken and (CONDITION.match(behind) is not None or is_ahead(found, office))


def is_over(found: Found, rule: Rule, match: re.Match[str], office: Office) -> bool:
    """Whether somebody's time in an office is told as over: "during her time as director"."""
    behind = found.line.behind(office.start)
    if rule.name == "whose-term":
        return re.match(r"(?: \S+){0,3} (?:ended|expired|ran out|finished)\b", behind) is not None
    if rule.name == "chosen" and match.start("o") < match.start("p"):
        # "Elected mayor in 2012, Ana Lind resigned in 2015"
        return is_over_since(found.line.text[match.end() :])
    if rule.name in {"behind-title", "as-title"}:
        # "the mayor until 2020, Ana Lind"
        return CLOSED.match(behind) is not None
    if rule.name == "acts-as":
        return STAGES.search(match[0]) is not None
    if rule.name == "as-she":
        # "As mayor she found money in odd places"
        after = next(found.line.within((match.end("p"), match.end() + 30)), None)
        return isinstance(after, int) and found.passage.words[after].tag_ == "VBD"
    if rule.name != "role-of" or adverbs_before(found, office).endswith(("now", "currently")):
        return False  # "in her previous role as mayor and *now minister*"
    return is_ended(found.line.text, match)


TENSED = frozenset(
    {"holds", "before-becoming", "bracketed", "name-behind-be", "apposition", "title-name",
     "role-of", "led-as", "joins", "title-pronoun", "on-faculty", "several-hold", "including-as",
     "identified-as"}
)  # fmt: skip
"""Rules by which the words around an office tell whether it is still held."""
NAMED_AFTER = frozenset(
    {"title-name", "whose", "behind-title", "behind-title-again", "apposition", "titles-first",
     "names-first", "titles-interleaved", "on-behalf"}
)  # fmt: skip


def leaves(found: Found, match: re.Match[str], rule: Rule, behind: str) -> bool:
    """Whether the sentence tells that somebody leaves the office: "Minister Lind resigned"."""
    if rule.name == "choosing-of" and GOING.search(match["v"]):
        return True
    if rule.name not in NAMED_AFTER or quits_party(found, match, behind):
        return False
    line = found.line.text
    return (
        line[: match.start() + 1].endswith(" late ")
        or is_late(found, match)
        or (rule.name == "apposition" and UNTIL_DEATH.match(behind) is not None)
        or behind.startswith((" at the time ", " , at the time "))
        or LEAVES.match(behind) is not None
        or is_off(found, match, behind)
        or is_shed(found, match, behind)
        or leave_together(line[: match.start() + 1], behind)
        or is_removed(found, match, behind)
    )


def adverbs_before(found: Found, office: Office) -> str:
    """The words right before an office and whose it is: "*once* Ana Lind's aide"."""
    low, at = found.passage.lower, office.start
    if at > 1 and low[at - 1] == "," and found.passage.words[at - 2].is_sent_start:
        return ""  # "*Then,* Minister Lind spoke", "*Earlier,* Minister Lind": when it happened
    owner = found.passage.ending.get(at - 1) if at and low[at - 1] in POSSESSIVE else None
    at = at if owner is None else owner.start
    return " ".join(low[max(0, at - BACK) : at]).rstrip(" ,")


PAST = frozenset({"holds", "led-as", "joins", "on-faculty", "several-hold", "including-as"})
"""Rules by whose verb an office is over if the verb is."""
BACK = 7  # words before an office among which one may tell that it is over


def held(verb: str, behind: str, before: str, rule: Rule) -> Status:
    """Current or former, by the verb's tense, adverbs and the period behind the office."""
    becomes = before.endswith("becoming") or rule.name == "before-becoming"
    now = before.endswith(("now", "currently")) and not before.endswith("until now")
    if now or STILL.search(before) or (becomes and LONG_AGO.match(behind) is None):
        return Status.CURRENT
    if (
        WAS_TOO.search(before)
        and " since " not in behind[:60]
        and SINCE.search(before) is None
        and ("has" not in before.split() or LASTING.match(behind) is None)
    ):
        return Status.FORMER
    if (
        (CLOSED.match(behind) and not begun_lately(verb, behind))
        or before.removesuffix(" at once").removesuffix(" as").endswith(PAST_ADVERBS)
        or "previously" in verb
        or (rule.name == "apposition" and (LASTED.search(before) or SPENT.search(before)))
    ):
        return Status.FORMER
    if rule.name == "apposition" and before.endswith(", briefly"):
        return Status.FORMER
    then = behind.startswith((" at the time", " , at the time"))
    if then or (rule.name != "title-name" and UNTIL.search(before)):
        return Status.FORMER
    if rule.name in PAST and BEGUN.search(verb) is None:
        alone = behind[:2] in {" .", " ", ""} and "and" not in before.split()
        told = LASTING.search(verb) if alone else LASTING.match(behind)
        since = " since " in f"{verb} {behind[:60]}" or SINCE.search(before)
        ongoing = (told is not None or since) and " has " in f"{verb} "
        begun = rule.name == "joins"  # who "has joined" has only begun
        over = OVER.search(verb) or "until" in verb or ("has" in verb.split() and not begun)
        if not ongoing and over:
            return Status.FORMER
    return Status.CURRENT
