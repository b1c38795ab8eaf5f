"""Headings, headlines and lists: passages that are no sentences, and what is named there."""

import re
from dataclasses import replace

from kg.dateline import Dateline
from kg.extract.naming.blanks import GENERIC, LAWS
from kg.extract.naming.bylines import is_byline, signed
from kg.extract.naming.chunks import phrase
from kg.extract.naming.echoes import Known, echoed, head_of, known
from kg.extract.naming.names import Name, Named
from kg.extract.words.lexicon import HONORIFICS, ORGANIZATION_HEADS
from kg.extract.words.titles import FIELD_NOUNS
from kg.gazetteer import body, place
from kg.model.article import Article
from kg.model.extraction import EntityType


def echoing(parsed: list[Named], article: Article, line: Dateline | None) -> list[Named]:
    """The passages, the headings and headlines among them with only those names that the text has
    too, and those of a byline: capitals tell nothing there.
    """
    heads = {id(p) for p in parsed if heading(p, article) or is_headline(p) or is_subtitle(p)}
    told = (p for p in parsed if id(p) not in heads and not is_title_line(p))
    elsewhere = known((p.words, p.names) for p in told)
    if line is not None:
        for part in line.place.of(article.text).split(","):
            elsewhere.add(tuple(part.split()), EntityType.PLACE)
    return [read(p, elsewhere, head=id(p) in heads) for p in parsed]


def read(passage: Named, elsewhere: Known, *, head: bool) -> Named:
    """A passage as what it is: a byline, a heading, or text."""
    if is_byline(passage):
        return signed(passage)
    if is_letterhead(passage):
        whole = Name(EntityType.ORGANIZATION, passage.lower[0] == "the", len(passage.words))
        return replace(passage, names=[whole], others=[])
    if head:
        return confirmed(passage, elsewhere)
    return likely(passage, elsewhere) if is_title_line(passage) else passage


def is_title_line(passage: Named) -> bool:
    """Whether a passage may be the title of what follows, where common nouns have capitals too."""
    text = passage.passage.text.rstrip()
    top = passage.passage.offset <= OPENING and len(passage.words) <= TITLE
    own = not passage.passage.labelled
    return own and top and text[-1:] != "." and text[0] not in MARKS and is_titled(passage)


def likely(passage: Named, elsewhere: Known) -> Named:
    """A title without names of several words that nothing but their capitals tells: "Drifting
    Mines, *Closed Lanes*: the Black Sea".
    """
    kept = [name for name in passage.names if not is_unlikely(passage, name, elsewhere)]
    others = [name for name in passage.others if not is_unlikely(passage, name, elsewhere)]
    return replace(passage, names=kept, others=others)


TITLE = 30
"""Words that the title of a text has at most."""


TEAMS = frozenset({"Team", "Force", "Unit", "Panel"})


def is_unlikely(passage: Named, name: Name, elsewhere: Known) -> bool:
    """Whether only capitals make a name of words in a title."""
    words = passage.words[name.start : name.end]
    if (name.type is EntityType.PERSON) != (len(words) == 1) or words[0].text.isupper():
        return False
    told = any(word.lower_ in ORGANIZATION_HEADS for word in words) or words[-1].text in TEAMS
    text = phrase(words)
    known = place(text) is not None or body(text) is not None or words[-1].lower_ in LAWS
    return not (told or known or elsewhere.at(passage.words, name.start))


LETTERHEAD = re.compile(
    r"(?:THE |The )?(?i:ministry|department|embassy|high commission|consulate(?:[ -]general)?"
    r"|permanent mission|office|parliament|national assembly|senate|government) (?i:of) [^.,:;()|]+"
)
"""A line that is the name of a ministry or mission, as it stands above what that publishes."""


def is_letterhead(passage: Named) -> bool:
    """Whether a line above a text is the whole name of who issues it, and its state's in it."""
    text = passage.passage.text.strip()
    if passage.passage.offset > OPENING or LETTERHEAD.fullmatch(text) is None:
        return False
    return any(
        name.type is EntityType.PLACE and name.end == len(passage.words) for name in passage.names
    ) and not any(word.pos_ in {"VERB", "AUX"} and word.text.islower() for word in passage.words)


OPENING = 200
"""Characters in which a text tells who issues it."""


def confirmed(passage: Named, elsewhere: Known) -> Named:
    """A heading with the names that are known otherwise, and those that its own letters tell."""
    titled = is_titled(passage)
    told = [name for name in passage.names
            if is_place(passage, name) or issues(passage, name)]  # fmt: skip
    if opens_with_chamber(passage) and not any(name.start == 0 for name in told):
        told.insert(0, Name(EntityType.ORGANIZATION, 0, 1, kind=LEGISLATURE))
    return replace(passage, names=echoed(passage.words, told, elsewhere, titled=titled), others=[])


def issues(passage: Named, name: Name) -> bool:
    """Whether a heading tells by its last words whose text follows: "Statement by *the Caucus of
    Island Parliamentarians*".
    """
    at = name.start - 1
    at -= at > 0 and passage.lower[at] == "the"
    of = at > 0 and passage.lower[at] in {"by", "of"} and passage.lower[0] in ISSUED
    last = name.end == len(passage.words) and name.type is EntityType.ORGANIZATION
    return of and last and head_of(passage.words, name).lower() in ORGANIZATION_HEADS


ISSUED = frozenset({"statement", "declaration", "resolution", "communiqué", "communique", "minutes",
                    "report", "decision", "decisions", "resolutions", "message", "position",
                    "joint", "press", "final", "concluding", "closing", "opening"})  # fmt: skip
"""First words of a heading over what a body gives out."""


def opens_with_chamber(passage: Named) -> bool:
    """Whether a headline begins with the noun for a chamber that does something: "*Assembly* urges
    the state to drop the project".
    """
    if len(passage.words) < MIN_HEADLINE or passage.lower[0] not in HEADLINED:
        return False
    acts = passage.words[1]
    return acts.tag_ in {"VBZ", "NNS", "NNPS", "VBP"} and acts.lower_.endswith("s")


HEADLINED = frozenset({"assembly", "senate", "commons", "lords", "parliament", "congress"})
"""Nouns for chambers that stand without an article in headlines."""
LEGISLATURE = "legislature"
MIN_HEADLINE = 4


def is_titled(passage: Named) -> bool:
    """Whether all words of a heading but the smallest have capitals."""
    return not any(
        word.text.islower() and len(word.text) > SMALL and word.lower_ not in LINKS
        for word in passage.words
    )


SMALL = 3
LINKS = frozenset(
    {"around", "across", "along", "above", "below", "beyond", "inside", "outside", "towards",
     "since", "after", "about", "among", "against", "before", "behind", "between",
     "despite", "during", "under",
     "until", "with", "from", "over", "into", "amid", "near", "that", "than", "upon",
     "onto", "when", "where", "which", "while", "within", "without", "through", "toward"}
)  # fmt: skip
"""Longer words that stand without capitals in a heading where all others have them."""


def is_place(passage: Named, name: Name) -> bool:
    """Whether a heading's name is that of a place that the gazetteer knows."""
    text = phrase(passage.words[name.start : name.end])
    return name.type is EntityType.PLACE and place(text) is not None


def heading(passage: Named, article: Article) -> bool:
    """Whether the passage is a heading: nothing is read there. A name as a list entry is none."""
    if not passage.words or is_title(passage, article):
        return True
    opens = 1 if passage.words[0].lower_ == "the" else 0
    whole = any(
        n.start <= opens and n.end == len(passage.words) and stands_alone(passage, n)
        for n in passage.names
    )
    return passage.passage.heading and not whole and not lists(passage)


def stands_alone(passage: Named, name: Name) -> bool:
    """Whether a line is a name although the text has it nowhere else: a person's, a known one, or
    that of a body by its head; "Sanctions List" is a heading.
    """
    text = phrase(passage.words[name.start : name.end])
    head = head_of(passage.words, name).lower()
    named = head in ORGANIZATION_HEADS or body(text) is not None or place(text) is not None
    return name.type is EntityType.PERSON or named


def is_headline(passage: Named) -> bool:
    """Whether a passage opens the text without being a sentence."""
    text = passage.passage.text.rstrip()
    return (
        passage.passage.offset == 0
        and 4 <= len(passage.words) <= HEADLINE
        and text[-1:] not in set('.!?;:,)”"')
        and any(word.pos_ == "VERB" for word in passage.words)
    )


def is_subtitle(passage: Named) -> bool:
    """Whether a passage is a line of title words, but no entry of a list and no list of names."""
    text = passage.passage.text.rstrip()
    if not 4 <= len(passage.words) <= HEADLINE or text[-1:] in set(".!?;:,)"):
        return False
    if text[0] in MARKS or passage.passage.labelled:
        return False
    loose = [at for at in range(len(passage.words)) if at not in passage.inside]
    verbs = any(passage.words[at].pos_ == "VERB" and passage.lower[at] not in GENERIC
                for at in loose)  # fmt: skip
    return verbs and is_titled(passage)


MARKS = frozenset("-–—•*·")
"""What opens an entry of a list."""
HEADLINE = 20
"""Words that a headline has at most."""


def lists(passage: Named) -> bool:
    """Whether a passage is an entry of a list of people: titles, names, and what joins them."""
    if not any(name.type is EntityType.PERSON for name in passage.names):
        return False
    return is_holder(passage, passage.names[0]) or all(
        at in passage.inside
        or at in passage.titles
        or low in JOINING
        or low in FIELD_NOUNS
        or low.rstrip(".") in HONORIFICS
        for at, low in enumerate(passage.lower)
    )


FIELD_OPENS = frozenset({"of", "for", "at", "to", "in", "and", "&"})
"""What stands behind a title in a line."""


def is_holder(passage: Named, name: Name) -> bool:
    """Whether a line is a full name, a title and its field: "Ana Lind - Minister of Housing"."""
    low, at = passage.lower, name.end
    at += low[at : at + 1] in (["-"], ["–"], ["—"], [":"])
    full = name.type is EntityType.PERSON and name.end - name.start > 1 and at in passage.titles
    while at < len(low) and at in passage.titles:
        at += 1
    told = {"of", "for"} if ":" in low[name.end : name.end + 1] else FIELD_OPENS  # a headline's
    ends = at == len(low) or low[at] in told
    verbal = any(word.pos_ in {"VERB", "AUX"} for word in passage.words)
    return full and ends and name.start <= 1 and not verbal


JOINING = frozenset({"of", "the", "and", ",", "for", "at", "to", "&", "-", "–", "(", ")", ":"})


def is_title(passage: Named, article: Article) -> bool:
    """Whether the passage is the article's title again; a whole sentence is text all the same."""
    text = passage.passage.text
    return text == article.title and not text.endswith((".", "!", "?"))
