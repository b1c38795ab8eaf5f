"""Bodies whose names hold that of another: the Committee of "Senate Committee on Rivers" and the
Commission of "ECOWAS Commission" are parts of what an article names by itself too.
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.posts.lines.line import ref_of
from kg.extract.posts.relations.relations import relate
from kg.extract.words.lexicon import words
from kg.extract.words.titles import FIELD_NOUNS
from kg.gazetteer import place
from kg.model.extraction import EntityType, Form, Link, Ref

UNITS = words(
    "committee subcommittee commission secretariat board council assembly chamber department "
    "directorate division unit faculty branch wing chapter delegation office bureau section panel "
    "programme program presidency executive caucus registry institute academy press"
)
"""Nouns for a part of a body, in what its name has beside that of the whole."""
OWN = words(
    "victims survivors whistleblowers workers labor labour union association society watch friends "
    "fans supporters shareholders employees users consumers critics tenants veterans alumni "
    "against opposition campaign action"
)
"""Words for those who stand outside of a body, or against it, in what their name has beside."""


def find_nested(draft: Draft, passages: Sequence[Named]) -> None:
    """Add of which body each is a part that has its name, where it is named first."""
    known: dict[str, Ref] = {}
    for ref, mention in enumerate(draft.mentions):
        if mention.type is EntityType.ORGANIZATION and mention.form is Form.NAME:
            known.setdefault(plain(mention.name), ref)
    told = {relation.subject for relation in draft.relations if relation.link is Link.PART_OF}
    for passage in passages:
        for name in passage.names:
            ref = ref_of(draft, passage, name)
            inner = plain(draft.mentions[ref].name)
            if known.get(inner) != ref or ref in told:
                continue
            whole = next(
                (known[o] for o in wholes(inner) if o in known and not (place(o) or is_field(o))),
                None,
            )
            if whole is not None:
                relate(draft, passage, name, Link.PART_OF, whole, "in-name")


def is_field(name: str) -> bool:
    """Whether a name is only a field: the "Commerce" of "Chamber of Commerce"."""
    return name in FIELD_NOUNS or name in UNITS


def plain(name: str) -> str:
    """A name without its article, in small letters.

    >>> plain("The Nordic Forum")
    'nordic forum'
    """
    return re.sub(r"^the ", "", name.lower())


def wholes(name: str) -> Iterator[str]:
    """The names that a body's plain name begins or ends with, if the rest tells a part.

    >>> [*wholes("faculty of law of the lund school")]
    ['law of the lund school', 'lund school']
    >>> [*wholes("au peace council")]
    ['au peace', 'au']
    """
    parts = name.split()
    for cut in range(len(parts) - 1, 0, -1):
        if is_part(parts[cut:]):
            yield " ".join(parts[:cut])
    for match in re.finditer(r" (?:of|at|to) (?:the )?", name):
        if is_part(name[: match.start()].split()):
            yield name[match.end() :]


def is_part(rest: Sequence[str]) -> bool:
    """Whether what a name has beside another's tells of a part of that.

    >>> is_part(["youth", "wing"]), is_part(["victims", "committee"])
    (True, False)
    """
    return not UNITS.isdisjoint(rest) and OWN.isdisjoint(rest)
