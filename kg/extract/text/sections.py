"""Headings of sections that stand right above a paragraph, without a line between."""

import re

from kg.extract.words.titles import title_slug


def is_section(line: str, below: str) -> bool:
    """Whether a line is a heading right above a paragraph, and not the beginning of its sentence.

    >>> below = "The council approved the bill, the mayor of the town said on Tuesday at noon."
    >>> [is_section(line, below) for line in ("Next steps", "The mayor said that", "Mr Lind is")]
    [True, False, False]
    """
    shaped = SECTION.fullmatch(line) is not None and PROSE.match(below) is not None
    whole = shaped and RUNS_ON.search(line) is None and STOP.search(below) is not None
    return whole and not (NAME.match(below) and ends_in_title(line))


def is_top_line(lines: list[str]) -> bool:
    """Whether the first line of an article stands above it as its headline: nobody broke a sentence
    there, for the next word would have fitted on that line, too.

    >>> below = ["The Senate adopted a resolution on tolls on Monday by 12 votes to none, after a"]
    >>> is_top_line(["Senate adopts resolution on ferry tolls and the price of crossings", *below])
    False
    >>> is_top_line(["Senate adopts resolution on ferry tolls and the price of crossings", *below,
    ... "debate of six hours, its speaker, Jens Holm, told those who waited in the hall below."])
    True
    """
    first, below = lines[0].rstrip(), "\n".join(lines[1:])
    width = max(len(line) for line in lines)
    fitted = len(first) + 1 + len(below.split()[0]) <= width
    shaped = TOP_LINE.fullmatch(first) is not None and PROSE.match(below) is not None
    whole = shaped and RUNS_ON.search(first) is None and STOP.search(below) is not None
    return whole and fitted and not (NAME.match(below) and ends_in_title(first))


TOP_LINE = re.compile(r"(?=.{20,150}$)[^\W_a-z]\S*(?: \S+){2,24}(?<![.!?;:,”\"’')–—-])")
"""A headline: as a line of a few words, but longer."""


def ends_in_title(line: str) -> bool:
    """Whether a line ends with the title of whoever is named below, whatever it is the title of:
    "Deputy *Prime Minister*", "*Minister* for Ports".
    """
    heads = [part.split() for part in re.split(r" (?:of|for) ", line)]
    ends = (head[-size:] for head in heads for size in range(1, min(len(head), 4) + 1))
    return any(title_slug(" ".join(end)) for end in ends)


SECTION = re.compile(r"(?=.{3,50}$)[^\W_a-z]\S*(?: \S+){0,7}(?<![.!?;:,”\"’')–—-])")
PROSE = re.compile(r"(?:[–—•-] ?|[“\"]|[A-ZÀ-Þ\d]).{60}")
"""A line of a few words right above a paragraph, and the paragraph: "Next steps", "II. Trade"."""
NAME = re.compile(r"(?!(?:The|An?|In|On|At|He|She|It|This|For|To) )[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]")
"""With what a paragraph begins that names somebody first."""
STOP = re.compile(r"[.!?…][”\"’')]*(?:\s|$)")
"""What a paragraph has, and a signature or an address has not."""
RUNS_ON = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|says?|said|told|who|which)\b|['’]s?$|"
    r"^(?:According|Speaking|Asked|After|As|If|While|Since|Because) |"
    r"^(?:In|On|At|For|From|With|During|Under|By) (?:an? |the |his |her |its |\S+day )|"
    r"\b(?:an?|the|of|to|in|on|at|by|for|from|with|and|or|but|as|that|than|his|her|its|their|our|"
    r"between|under|into|about|over|against|after|before|during|when|where|while|also|not|"
    r"met|meets|visited|named|appointed|replaced|replaces|succeeded|succeeds|joined|praised)$",
    re.IGNORECASE,
)
"""What only a sentence has that goes on below: its verb, or a word that calls for another."""
