"""How somebody is told to hold an office: the verbs before it, with where and how long."""

from kg.extract.posts.lines.wording import LONG, WHEN, YET

FIRST_TO = (
    r"(?:is|was|became|becomes|will be|would be) the (?:first|only|last|second|third|youngest|"
    r"oldest)(?: [a-z-]+){1,3} to (?:serve as|become|be|work as|hold the (?:post|office) of)"
)
"""What tells that nobody held it before: "is the first woman to serve as"."""
IS = (
    r"is|was|"
    r"(?:has|had)(?: (?:since|also|now|long|meanwhile|in turn|twice|already|since \d{4}|"
    r"for [a-z]+ (?:years|terms|months)))* (?:been|become)|"
    rf"became|becomes|remains|remained|will{YET} (?:be|become|remain)|would (?:become|remain)|"
    r"had become|was to be|is to become|is to be|used to be|doubles? as|doubled as|doubling as|"
    r"(?:(?:is|was|are) )?(?:set|due|expected|poised|slated|scheduled|about|likely|tipped) to "
    r"(?:become|be|take over as)|takes over as|took over as|will take over as|"
    r"return(?:s|ed) to being"
)
"""Verbs right before an office: "was", "is due to become"."""
AT_WORK = (
    r"serv(?:es?|ed|ing)|work(?:s|ed|ing)|function(?:s|ed|ing)|act(?:s|ed|ing)?|"
    r"(?:stands?|standing|stood|fills?|filling|filled|steps?|stepped|stepping) in|"
    r"speaking|writing|remain(?:s|ed)?|continue[sd]?|stay(?:ed|s)?(?: on)?|return(?:s|ed)?|"
    r"remain(?:s|ed)?(?: on)? (?:on|at|in|with) the (?:board|council|committee|cabinet)|"
    r"spent [a-z0-9]+ (?:years?|months?|decades?|terms?)|made I name|came to prominence"
)
"""What one does as somebody."""
BEGINS = (
    r"(?:takes?|took|taking|taken) (?:office|over|up (?:office|I|(?:I|the|his|her)(?: new)? "
    r"(?:post|duties|position|functions|role|job|appointment|mandate|office)))|"
    r"assume[sd]? (?:office|duties)|tak(?:es|en|ing) up (?:duty|work)|took up (?:duty|work)|"
    r"taken over|(?:took|taken|takes|taking) (?:the|I) oath(?: of office)?"
)
"""How one begins as somebody."""
ENDS = (
    r"retir(?:es?|ed|ing)|resign(?:s|ed|ing)?|"
    r"(?:stepped|steps?|stepping|stood|stands?|standing) (?:down|aside)|quits?|"
    r"replaced|succeeded|dismissed|sacked|fired|removed|ousted|deposed|"
    r"(?:forced|voted|pushed|kicked|thrown|drummed) out|suspended|unseated|impeached|recalled|"
    r"demoted|(?:leaves?|leaving|left) office"
)
"""How one ends as somebody."""
BEFORE_VERB = (
    r"(?:currently |now |also |previously |once |will |would |to |shall |has |had |has also |"
    r"has previously |is |was |were |has been |had been |later |recently )*"
)
SERVED_WHERE = (
    rf"(?: (?:on|in|at|with|for)(?: the)?(?P<b> G)(?: \( G \))?(?: in L(?: , L)?)?"
    rf"(?: staff)?(?: ,)?{WHEN}{LONG}|"
    r" (?:in|at)(?: the)? L(?: , L)?|"
    r" in the (?:[a-z]+ )?(?:cabinet|government|administration) of(?: O)? P|"
    r" in an?(?: [a-z-]+){1,2} (?:appointment|capacity|role|detail|assignment))?"
)
"""Where, in whose government or how: "served *at the Ministry* as"."""
SERVES = rf"{BEFORE_VERB}(?:{AT_WORK}|{BEGINS}|{ENDS}){WHEN}{LONG}{SERVED_WHERE}(?: to serve)? as"
"""Verbs that need "as": "served in Oslo for three years as", "resigned on Friday as"."""
HELD_AS = (
    r"(?:held|holds|had|completed|did) (?:[a-z]+ ){0,2}(?:assignments|postings|positions|posts|"
    r"tours|roles)(?: (?:in|at|with)(?: the)? [GL])? as"
)
"""Posts that are told one by one: "held several positions at the Ministry as"."""
WORKS_AND_AS = (
    r"(?:(?:has|had|have|also|later|then) )*(?:serv(?:es?|ed|ing)|work(?:s|ed|ing))"
    r" (?:in|at|for|with|on)(?: the)? [^PHO.;:]{1,80}(?: ,(?: and)?| and)"
    r"(?= as O(?: (?:to|for) O P)?(?: (?:of|in|at|for|to)(?: the)? [GL])*"
    r"(?: (?:from|until|since|in|between) [^.;,PHO]{1,24})?(?: [.;,]| and | $)) as"
)
"""Work told first without an office: "worked at the Harbour Fund and as"."""
POST_OF = (
    r"(?:(?:holds?|(?:(?:has|had) )?(?:held|occupied)|occupies|"
    r"(?:will |to |has |have |had )?assume[sd]?|"
    r"(?:took|takes|taken|(?:will|to) take)(?: on| up| over)?) the (?:posts?|positions?|office|"
    r"title|job|role|appointment)|"
    r"(?:retains?|retained|keeps?|kept) the (?:post|position|title|job|role)) of"
)
"""The post by its noun: "holds the post of"."""
ROSE_TO = r"(?:rose|came|grew|went on|goes on|gone on) to (?:become|be|serve as)"
HOLD = rf"(?: (?:{FIRST_TO}|{IS}|{SERVES}|{HELD_AS}|{WORKS_AND_AS}|{POST_OF}|{ROSE_TO}))"
"""How somebody is told to hold an office: "is", "served in Oslo as", "rose to be"."""
