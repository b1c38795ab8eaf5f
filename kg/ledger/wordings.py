"""Patterns by which a claim takes a position on who is responsible, what a place is, whether and
when something happened, and what it was not. `⟨n⟩` stands for a name.
"""

import re
from typing import NamedTuple

from kg.ledger.marked import MARK
from kg.ledger.model import DATE, NAME, OCCURRENCE, RESPONSIBILITY, STATUS


class Wording(NamedTuple):
    """A pattern, the point and the value (`{1}`: the name in group 1; None: as the rule reads it);
    `thing` is the group of the place that it is about.
    """

    pattern: re.Pattern[str]
    point: str
    value: str
    denied: bool = False
    thing: int | None = None


M = MARK
BE = r"(?:is|was|are|were|has been|have been|had been|remains|remained)"
NOT = r"(?:not|never)"
FULLY = r"(?:\s(?:fully|directly|entirely|clearly|solely|ultimately))?"
DO = (
    "carried out|committed|perpetrated|launched|staged|ordered|orchestrated|masterminded|"
    "planned|instigated|caused|conducted"
)
HAPPENED = r"(?:taken place|took place|happened|occurred)"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
EVENTS = (
    "attacks?|massacres?|bombings?|explosions?|strikes?|airstrikes?|shellings?|killings?|raids?|"
    "clash(?:es)?|incidents?|assaults?|battles?|shootings?|crash|collapse|floods?|executions?|"
    "poisoning|incursion|invasion|events?"
)
"""Nouns for what may have happened or not."""
CALLED = (
    "genocide|massacre|accident|attack|crime|war crime|coup|ethnic cleansing|invasion|occupation|"
    "aggression|provocation|murder|suicide|terrorism|terrorist attack|pogrom|war|battle|"
    "crime against humanity|act of terror|hoax|fabrication"
)
"""Nouns of which somebody says that it was no such thing."""
HARM = (
    "deaths?|murders?|slaughter|bloodshed|violence|atrocit(?:y|ies)|tragedy|disaster|casualties|"
    "crimes?|kidnappings?|abductions?|sabotage|arson|shipwreck|sinking|blasts?|fire"
)
"""Further nouns for what one is to blame for."""
PLAIN = (
    r"(?!(?:after|before|over|about|against|for|from|into|on|to|with|without|in|at|since|during|"
    r"following|until|whether|no|not|never)\b)[\w⟨⟩’'-]+"
)
"""A word by which a noun phrase still goes on."""
DEED = (
    rf"(?:{PLAIN} ){{0,4}}?(?:{EVENTS}|{CALLED}|{HARM})\b"
    r"(?! (?:inquiry|inquest|investigation|probe|report|response|victims|survivors|drill|talks))"
)
"""A noun phrase for what was done; an inquiry or a rescue is none."""
IT = r"(?:it|this|that|them|what happened)\b"
DONE_BY = rf"(?=\s*(?:$|[,.;])| (?:for )?(?:{IT}|{DEED}))"
"""Behind "responsible": nothing more, or a deed. Who is responsible for a port has a duty."""
CLAUSE = r"(?:^|(?<=[,;:] )|(?<=[“\"])|(?<=\bthat )|(?<=\bbut )|(?<=\bbecause )|(?<=\bwhen ))"
"""Where a clause begins."""
WHERE = r"(?: (?:in|at|on|near|of|against) [⟨⟩\w ]{1,40}?)?"
PRONOUN = r"(?:it|this|that|these|they|what happened)\b"


def subject(nouns: str) -> str:
    """A pattern for the subject of a clause: one of the nouns, or what may stand for it. In "the
    talks after the attack took place" the attack is none.
    """
    return rf"{CLAUSE}(?:{PRONOUN}|(?:{PLAIN} ){{0,4}}?(?:{nouns})\b{WHERE})"


OF_EVENT = subject(EVENTS)
OF_DEED = subject(f"{EVENTS}|{CALLED}|{HARM}")


def rule(
    pattern: str, point: str, value: str, *, denied: bool = False, thing: int | None = None
) -> Wording:
    """A row of the table."""
    return Wording(re.compile(pattern), point, value, denied, thing)


WORDINGS = (
    rule(rf"{M} {BE}{FULLY} (?:responsible|to blame|behind)\b{DONE_BY}", RESPONSIBILITY, "{1}"),
    rule(rf"{M} {BE} {NOT}{FULLY} (?:responsible|to blame|behind)\b{DONE_BY}",
         RESPONSIBILITY, "{1}", denied=True),
    rule(rf"{M} (?:bears?|bore)(?: \w+)? responsibility\b{DONE_BY}", RESPONSIBILITY, "{1}"),
    rule(rf"responsibility(?: for (?:{IT}|{DEED}))? (?:lies|lay|rests|rested) with {M}",
         RESPONSIBILITY, "{1}"),
    rule(rf"{M} (?:has |have |had )?(?:{DO}) (?:{IT}|{DEED})", RESPONSIBILITY, "{1}"),
    rule(rf"{M} (?:did not|had not|has not|never) (?:carry out|carried out|commit|committed|order|"
         rf"ordered|launch|launched|perpetrate|perpetrated) (?:{IT}|{DEED})",
         RESPONSIBILITY, "{1}", denied=True),
    rule(rf"{OF_DEED}(?: (?:{BE}|had|been))*(?: and)? (?:{DO}) by {M}", RESPONSIBILITY, "{1}"),
    rule(rf"(?<!no )\b(?:{EVENTS}|{CALLED}|{HARM}) (?:{DO}) by {M}", RESPONSIBILITY, "{1}"),
    rule(rf"{OF_DEED}(?: (?:{BE}|had|been))* {NOT}(?: been)? (?:{DO}) by {M}",
         RESPONSIBILITY, "{1}", denied=True),
    rule(rf"{OF_DEED} {BE} the work of {M}", RESPONSIBILITY, "{1}"),
    rule(rf"{M} (?:had |has |have )?(?:no (?:role|part|hand) in|nothing to do with) "
         rf"(?:{IT}|{DEED})", RESPONSIBILITY, "{1}", denied=True),
    rule(rf"{M} {BE} (?:an? )?(?:integral |inalienable |inseparable |historic |historical )?"
         rf"part of {M}", STATUS, "part of {2}", thing=1),
    rule(rf"{M} {BE} {NOT} (?:an? )?(?:integral )?part of {M}",
         STATUS, "part of {2}", denied=True, thing=1),
    rule(rf"{M} (?:belongs|belonged) to {M}", STATUS, "part of {2}", thing=1),
    rule(rf"{M} (?:does|did) not belong to {M}", STATUS, "part of {2}", denied=True, thing=1),
    rule(rf"{M} (?:is|was) (?:an? )?(?:independent|sovereign)\b(?! of| from)", STATUS,
         "independent", thing=1),
    rule(rf"{M} (?:is|was) {NOT} (?:an? )?(?:independent|sovereign)\b(?! of| from)", STATUS,
         "independent", denied=True, thing=1),
    rule(rf"(?<!not )recogni[sz](?:e|es|ed|ing) (?:the independence of {M}|{M} as (?:an? )?"
         rf"(?:independent|sovereign))", STATUS, "independent", thing=1),
    rule(rf"not recogni[sz]e (?:the independence of {M}|{M} as (?:an? )?(?:independent|sovereign))",
         STATUS, "independent", denied=True, thing=1),
    rule(rf"{M} {BE} (?:illegally |unlawfully )?occupied\b(?! by)", STATUS, "occupied", thing=1),
    rule(rf"{M} {BE} {NOT} occupied\b(?! by)", STATUS, "occupied", denied=True, thing=1),
    rule(rf"{M} {BE} (?:illegally |unlawfully )?occupied by {M}",
         STATUS, "occupied by {2}", thing=1),
    rule(rf"occupation of {M} by {M}", STATUS, "occupied by {2}", thing=1),
    rule(rf"{M} (?:has |had )?(?:illegally |unlawfully )?(?:occupied|occupies) {M}",
         STATUS, "occupied by {1}", thing=2),
    rule(rf"\bno (?:\w+ )?(?:{EVENTS}) (?:had |has |have |ever )*{HAPPENED}\b", OCCURRENCE,
         "happened", denied=True),
    rule(rf"{OF_EVENT} (?:never|did not|had not|has not|had never) (?:take place|taken place|"
         rf"took place|happen(?:ed)?|occur(?:red)?)\b", OCCURRENCE, "happened", denied=True),
    rule(rf"(?<!no ){OF_EVENT} (?:had |has |did )?(?:really |indeed |actually )?{HAPPENED}\b",
         OCCURRENCE, "happened"),
    rule(rf"(?:{OF_DEED} (?:(?:{BE}|had been) (?:not|no)|(?:did|does) not "
         rf"(?:constitute|amount to))|\bthere {BE} no) (?:an? |act of |acts of )*"
         rf"(?P<called>{CALLED})\b", NAME, "{called}", denied=True),
    rule(rf"{OF_DEED} (?:had |has |have )?{HAPPENED} (?:on|in) (?P<date>(?:\d{{1,2}} (?:{MONTHS}) |"
         rf"(?:{MONTHS}) \d{{1,2}}, |"
         rf"(?:{MONTHS}) )?(?:1[5-9]|20)\d\d)\b", DATE, "{date}"),
)  # fmt: skip
BY_CUE = (
    ({"blame", "blamed", "blames", "blaming"},
     rule(rf"^{M} for (?:{IT}|{DEED})", RESPONSIBILITY, "{1}")),
    ({"accuse", "accused", "accuses", "accusing"},
     rule(rf"^{M} of (?:carrying out|committing|perpetrating|launching|staging|ordering|planning|"
          rf"orchestrating|causing|being behind) (?:{IT}|{DEED})", RESPONSIBILITY, "{1}")),
    ({"recognize", "recognized", "recognizes", "recognise", "recognised", "recognises"},
     rule(rf"^(?:the )?independence of {M}", STATUS, "independent", thing=1)),
    ({"recognize", "recognized", "recognizes", "recognise", "recognised", "recognises"},
     rule(rf"^{M} as (?:an? )?(?:independent|sovereign)\b", STATUS, "independent", thing=1)),
)  # fmt: skip
"""What only the reporting verb makes a position."""
OWN = re.compile(
    rf"^(?:(?:any|all|full|sole|direct) )*(?:(?:responsibility|involvement)"
    rf"(?:$|(?: in| for) (?:{IT}|{DEED}))|(?:role|part|hand) in (?:{IT}|{DEED}))"
)
"""Of what one "claims" or "denies", where it is one's own: of the deed, or of nothing named."""
OWN_CUES = {"claimed", "claims", "claim", "claiming", "denied", "denies", "deny", "denying",
            "rejected", "accepted", "admitted"}  # fmt: skip
THAT = re.compile(
    r"^(?:that|this|the|these|those|such) (?:(?P<figure>figures?|numbers?|tolls?|estimates?)|view|"
    r"claim|account|allegation|accusation|charge|assertion|version|statement|description|"
    r"characteri[sz]ation|suggestion|claims|accounts|allegations|charges|accusations)$"
)
"""What stands for the claim right before."""
UNSURE = re.compile(
    r"\b(?:if|whether|may|might|could|would|should|will|partly|also|allegedly|any)\b"
)
"""Words with which nothing is taken as said."""
REFUTED = re.compile(
    r"\b(?:false|untrue|not true|baseless|unfounded|groundless|fabricated|lies?|propaganda|"
    r"exaggerat\w+|inflated|myth|wrong|wrongly|incorrect|absurd|unlikely|impossible|unclear|"
    r"no (?:\w+ )?(?:evidence|proof|indication|sign|reason)|not (?:clear|known|certain|confirmed)|"
    r"(?:accusation|allegation|claim|suggestion|report|rumou?r|charge|assertion)s? (?:that|of))\b",
    re.IGNORECASE,
)
"""Words with which what stands beside them is no position of the one who speaks."""
NOT_SAID = {"asked", "asks", "ask", "wondered", "questioned", "doubted", "doubts", "hoped", "hopes",
            "feared", "fears", "fear", "suspected", "suspects", "suspect", "demanded", "demands",
            "urged", "urges", "wanted", "wants", "predicted"}  # fmt: skip
"""Reporting verbs of which the content is not said to be so."""
