"""Verbs that tell a post, "who *runs* the board": the role, and what each form of them tells."""

from enum import Enum
from typing import NamedTuple


class Form(Enum):
    """What a form of a verb tells of the time."""

    PLAIN = "plain"
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"


class Verb(NamedTuple):
    """A form of a verb: the role that it tells, and which forms are written so. What is `passing`
    may also be done once: "she advised the board", unlike "she chaired it". What is led stands
    behind a preposition of `behind`, if there is one: "presides *over*".
    """

    role: str
    forms: frozenset[Form]
    passing: bool = False
    behind: frozenset[str] = frozenset()


class Row(NamedTuple):
    """A verb by its plain form, present, past and participle."""

    role: str
    forms: str
    passing: bool = False
    behind: str = ""


ROWS = (
    Row("head", "head heads headed headed"),
    Row("chair", "chair chairs chaired chaired"),
    Row("leader", "lead leads led led"),
    Row("head", "run runs ran run"),
    Row("director", "direct directs directed directed"),
    Row("commander", "command commands commanded commanded"),
    Row("leader", "captain captains captained captained"),
    Row("governor", "govern governs governed governed"),
    Row("president", "preside presides presided presided", behind="over"),
    Row("head", "manage manages managed managed", passing=True),
    Row("head", "administer administers administered administered", passing=True),
    Row("editor", "edit edits edited edited", passing=True),
    Row("coordinator", "coordinate coordinates coordinated coordinated", passing=True),
    Row("head", "oversee oversees oversaw overseen", passing=True),
    Row("head", "supervise supervises supervised supervised", passing=True),
    Row("official", "curate curates curated curated", passing=True),
    Row("adviser", "advise advises advised advised", passing=True),
    Row("representative", "represent represents represented represented", passing=True),
    Row("spokesperson", "speak speaks spoke spoken", passing=True, behind="for"),
    Row("member", "sit sits sat sat", passing=True, behind="on in"),
    Row("member", "serve serves served served", behind="on"),
)  # fmt: skip
"""Verbs of leading, advising, speaking and sitting for a body."""


def by_form(rows: tuple[Row, ...]) -> dict[str, Verb]:
    """Each form with what it tells.

    >>> sorted(form.value for form in by_form(ROWS)["run"].forms)
    ['participle', 'plain']
    """
    found: dict[str, Verb] = {}
    for row in rows:
        for form, word in zip(Form, row.forms.split(), strict=True):
            forms = found[word].forms | {form} if word in found else frozenset({form})
            found[word] = Verb(row.role, forms, row.passing, frozenset(row.behind.split()))
    return found


VERBS = by_form(ROWS)
