"""Words that open a list of those who were at a gathering, and that part who was not."""

import re

OPENING = re.compile(
    r"(?:(?<=[.!?”\"]\s)|(?<=\n)|^)(?:\d+\.\s)?(?=[A-Z])(?i:(?:(?:also|others?|those)\s)?"
    r"(?:present|attending|in attendance|taking part|participating|at the table|briefing|"
    r"giving evidence|testifying|accompanying (?:her|him|them))\b"
    r"(?:[^.;:\n]{0,50}?\b(?:was|were)(?:\salso)?:?\s|:\s)|"
    r"(?:also |seated )?(?:round|around|at|on|in) the (?:table|government bench|front bench|panel|"
    r"podium|platform|dais|chair|rostrum) (?:sat|were|was)\s|"
    r"at (?:their|its) head (?:went|walked|marched|were|was)\s)"
    r"(?=(?:the|an?|two|three|former|acting|deputy|his|her|its|their|both|also|foreign)\b|[A-Z])"
)
"""How a sentence opens that goes on with those who were there."""

LABEL = re.compile(
    r"(?:^|(?<=[.;] ))(?i:panell?ists?|speakers?|participants|attendees|guests|delegates|"
    r"signatories|moderators?|chairs?|discussants?|attendance):\s"
    r"(?=(?:[A-Z][\w’'-]+\.? ){1,3}[A-Z])",
    re.MULTILINE,
)
"""What stands before those who had a part, in one line with them: "Moderator: Ana Lind"."""
ATTENDED = re.compile(
    r"\b(?:was|were) (?:also )?"
    r"(?P<led>(?:co-)?chaired|moderated|presided over|attended|joined)"
    r"(?:,? (?:on|from|for) the \w+ side,?)? by\s"
)
"""What stands before those who came to what the sentence names."""

SPOKEN = re.compile(
    r"(?:(?<=[.!?”\"]\s)|(?<=\n)|^)(?i:speeches|remarks|addresses|messages|greetings|statements|poems|eulogies|prayers)\b"
    r"[^.;\n]{0,200}?\b(?:were) (?:also |then )?(?:made|delivered|given|recited|offered|"
    r"read(?: out)?) by\s"
)
"""What stands before those who spoke at the gathering: "Speeches were made by"."""

PRESENT = re.compile(
    r"^(?i:(?:members )?present|in attendance|attendance)[ \t]*:?[ \t]*\n+(?=[A-Z])", re.MULTILINE
)
"""The heading of minutes under which those stand who were there."""
SEVERAL = re.compile(r"\s*(?:and )?[A-Z][a-z]+s ")
"""How an entry opens that names several: "*Councillors* Ana Lind, Ole Berg and Jan Kos"."""

HEARING = re.compile(
    r"\b(?:(?:heard|received|hosted)(?: evidence)?(?: from)?(?: in turn| today)*:?|"
    r"(?:welcomed|introduced|presented)(?: the| its| our)?(?: [a-z]+)?"
    r" (?:panel|panell?ists|speakers|guests|participants|experts|members):)\s"
)
"""What stands before those who were heard one after the other, if semicolons part them."""

END = re.compile(r"(?<=[a-z\d)’”\"]{2})\.(?=\s|$)(?<!\b[A-Z][a-z]\.)|\n|$", re.MULTILINE)

TITLED = re.compile(
    r"(?:\b(?:Dr|Mr|Ms|Mrs|Prof|Hon|Sen|Gen|Col|Lt|Cdr|Cmdr|Capt|Maj|Adm|Brig|Sgt|"
    r"Amb|Cllr|Rev|Mgr|Sr|St|Eng)|H\.E)$"
)
"""Titles whose full stop ends no sentence."""

CLAUSE = re.compile(
    r",? (?:who|whom|whose|which|where|when|while|before|after|according|said|says|told|as well as "
    r"(?:messages|letters|greetings))\b"
)
"""What goes on to tell of somebody, in which others are named."""

ABSENT = re.compile(
    r"[;,]? (?:(?:but|though|and) )?(?:not|except|without|minus|absent|missing|excused|apologi\w+|"
    r"regrets)\b"
)
"""What goes on to tell who was not there."""

JOINED = re.compile(r"(?: \([^()]*\))?(?:(?:,? [^,;]{2,50})?,)? and (?:[\w.’'-]+ ){0,4}$")
"""What stands between two of one entry: "Consul A *and Counsellor* B", "A*, head of C, and* B"."""

OTHERS = re.compile(
    r"\b(?:to|of|by|under|late|than|from|for|about|succeed\w*|replac\w*|represent\w*|deputi[sz]\w*)"
    r"(?: (?:the|late|President|Prime|Minister|Premier|King|Queen|Senator|Mrs?\.?|Ms\.?|"
    r"Dr\.?)){0,3} $"
)
"""What stands before the name of somebody of whom an entry only tells."""

OTHER_OCCASION = re.compile(
    r"(?i:attending|present|part|participating|evidence|testifying|attendance|briefing)"
    r"(?: (?:at|in|to|before))? (?:(?:the|an?|his|her|its|their|another|separate) (?!(?:[a-z-]+ )?"
    r"(?:event|occasion|gathering|room|hall|chamber|table|gallery|session|meeting|talks|ceremony|"
    r"conference|hearing|discussions?|dialogue|debate|service|committee|council|panel)\b)"
    r"|(?:reporters|journalists)\b)"
)
"""What opens a sentence on those who were somewhere else: "Attending the wedding were"."""

ELSEWHERE_HEARD = re.compile(
    r"\b(?:court|tribunal|jury|judges?|police|hospital|authority|office)\b"
)
"""Those who hear and receive people at no gathering."""

PRESENCE = re.compile(r"\b[Ii]n the presence of:?\s")
"""What stands before those who looked on at what the sentence tells."""

GUESTS = re.compile(
    r"\b(?i:guests|attendees|participants|invitees|delegates|mourners|dignitaries|audience|"
    r"panell?ists|discussants|speakers|spectators|attendance)\b[^.;:\n]{0,40}?"
    r"(?:, (?:and )?(?:among (?:them|whom|others)|including)|: among them)"
    r"(?: (?:were|was|are|is))?:?\s|"
    r"(?<!of the )(?<!of )(?<![’'] )(?<![’']s )\b(?i:guests|discussants|panell?ists|participants|"
    r"attendees|speakers|distinguished members) included[:;]?\s"
)
"""What stands before some of those who had come: "told 300 guests, *among them* A and B", "other
discussants *included*".
"""

TOLD = re.compile(r"\b(?:told|addressed|assured) (?:[\w,]+ ){0,4}$")
"""What stands before guests to whom somebody speaks."""

AT = re.compile(r"\b(?:in|at|to|from)(?: [a-z]+)? $")
"""What stands before the place where somebody was."""

AWAY = re.compile(
    r"\b(?:without|no|not|never|absent|invited|declin\w+|refus\w+|boycott\w*|expect\w+|would|"
    r"should|could|will|shall|has|have|promis\w+|since|list of|"
    r"next|future|former|previous|past|kill\w*|wound\w*|injur\w*|hurt|arrest\w*|"
    r"detain\w*|abduct\w*|died)\b"
)
"""What stands in front of guests who were not there."""
