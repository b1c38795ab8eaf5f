"""Who holds an office: what tells a life in full, with lists of posts, before shorter words."""

from kg.extract.posts.lines.rule import Rule
from kg.extract.posts.lines.wording import ADVERBS, CHAIN, LONG
from kg.model.extraction import Status

POSTS = (
    r"(?:positions?|posts?|roles?|offices|functions|assignments?|postings?|tours|jobs|"
    r"appointments?|(?:various|several|different|many|senior|other) capacities)"
)
"""Nouns for what somebody has been."""
AMONG = r"(?:including|includes?|included|have included|has included|such as|among them|were|:)"
"""What stands between such a noun and the titles."""
SPAN = r"(?: \d{4} ?[–-] ?(?:\d{4}|\d\d))"
ENTRY = rf" O(?: , L)?(?: ,| \()?(?:{SPAN}| \d{{4}})(?:(?: and| ,){SPAN})*(?: \))?"
"""A line of a record: "Head, Visa Section, *1999–2001*"."""
LIVES = (
    Rule(
        "record",
        "“Ana Lind: Vice Consul, Paris, 1981–84; Ambassador to Chad, 2003–06”: a life in entries.",
        rf"(?P<p> [PH])(?:[^PHO;.:]{{0,120}}? :|[^PHO.:]{{0,120}}? ;)(?P<v>)(?=[^.]*{SPAN})"
        rf"(?P<o>{ENTRY}(?: ;(?: [^POH;]{{1,60}} ;)?{ENTRY})+)",
        Status.FORMER,
    ),
    Rule(
        "including",
        "“Her earlier posts include serving as director”: whoever was spoken of last.",
        rf"(?P<p> [PH])[^PH]* (?:include|includes|included|including)(?P<v> serving as|"
        rf"(?: [a-z]+){{0,4}} service as| work as){CHAIN}",
        Status.FORMER,
    ),
    Rule(
        "including-as",
        "“She serves on boards, including as chair of X”: among what somebody does.",
        rf"(?P<p> [PH]){ADVERBS}(?P<v>(?: (?:has|had|have|serves?|served|serving|sits?|sat|works?|"
        rf"worked))+) [^PH.;]{{1,100}}?"
        rf" including(?: most recently|(?: an?)?(?: [a-z0-9-]+){{1,4}}"
        rf" (?:years?|months|terms?|stint|spell|tour))? as{CHAIN}",
    ),
    Rule(
        "among-posts",
        "“She held several posts, including director of X”: what somebody’s posts were.",
        rf"(?P<p> [PHI])(?![^PH.;]{{0,80}} (?:fill|vacan|creat|abolish|scrap|their ))"
        rf"(?P<v>[^PH.;]{{0,80}}? {POSTS}"
        rf"(?: (?:in|at|with|within)(?: the)?(?P<b> G)(?: \( G \)| in L(?: , L)?)? ,"
        rf"|[^PHO.;]{{0,40}}?))"
        rf" {AMONG}(?: (?:as|that of|those of))?{CHAIN}",
        Status.FORMER,
    ),
    Rule(
        "further-posts",
        "“Other assignments include director of X”: whoever was spoken of last.",
        rf"(?P<p> [PH])(?![^PH.;]{{0,80}} (?:fill|vacan|creat|abolish|scrap))"
        rf"[^PH]* (?:other|previous|prior|earlier|former|past|overseas|foreign|"
        rf"domestic|additional|recent|further)(?: [a-z]+){{0,4}} {POSTS}(?P<v>[^PHO.;]{{0,40}}?)"
        rf" {AMONG}(?: (?:as|that of|those of))?{CHAIN}",
        Status.FORMER,
    ),
    Rule(
        "lately-as",
        "“She spent ten years at the Fund, latterly as director”: the body is where she was.",
        rf"(?P<p> [PH])[^PH.;]{{1,160}}?(?P<b> G)(?: in L)?"
        rf"(?: [^PHOGQ.;:]{{1,80}}?(?= , (?:most recently|latterly|lastly)))? ,"
        rf"(?P<v> (?:latterly|lastly|finally|"
        rf"most recently|ultimately|first|initially|eventually) as){CHAIN}",
        Status.FORMER,
    ),
    Rule(
        "career",
        "“She began her career as a reporter”: what somebody was at first.",
        rf"(?P<p> [PH])(?: [a-z]+)? (?:began|started|made) I(?: [a-z]+)? career(?P<v> as){CHAIN}",
        Status.FORMER,
    ),
    Rule(
        "before-becoming",
        "“Ana Lind studied law before becoming attorney general”: what comes after the rest.",
        rf"(?P<p>(?:^|(?<= [.;])) P| H)(?: (?!who |which |when |while )[^PHO .;:]+){{1,20}}?"
        rf"(?P<v> before (?:becoming|being (?:elected|appointed|named|made)(?: as)?)){CHAIN}",
    ),
    Rule(
        "after-serving",
        "“After serving as chef de cabinet, Ana Lind worked with the Union”: what is over.",
        rf"(?:^|[.;]) after (?P<v>(?:(?:having )?served|serving|working|acting){LONG}"
        rf"(?: (?:in|at|with)(?: the)? [GL])? as){CHAIN}(?: (?:to|under|for) O P)?"
        rf"(?: in(?: the)? [GL])?{LONG} ,(?P<p> [PH])(?= [a-z])",
        Status.FORMER,
    ),
    Rule(
        "opening-as",
        "“Currently serving as envoy, a post she has held since May, Ana Lind is to leave”.",
        rf"(?:^|[.;]) (?:currently|now|still|presently) (?P<v>(?:serving|working) as){CHAIN}"
        r"(?: , an? (?:post|position|role|job) H [^PHO.;:]{1,60})? ,(?P<p> [PH])(?= [a-z])",
    ),
    Rule(
        "lately-as",
        "“She fought it, first as clerk, then as mayor and now as minister”: one by one.",
        rf"(?:^|[.;])(?:[^PHO.;:]{{0,60}} ,)?(?P<p> [PH])[^PH.;]{{1,160}}? [,:]"
        rf"(?P<v> (?:first|initially) as)(?= O(?: ,)?(?: and)? (?:then|later|now)){CHAIN}",
        Status.FORMER,
    ),
)  # fmt: skip
"""The rules, surest first."""
