"""An office of several, where a rule has found it, and each one's share of it."""

import re
from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.naming.names import Name, Named
from kg.extract.posts.lines.line import Line
from kg.extract.posts.lines.rule import Rule
from kg.extract.posts.titles.office import Office
from kg.model.extraction import Ref


class Share(NamedTuple):
    """An office of several and who holds it, with the body that is his."""

    rule: Rule
    match: re.Match[str]
    office: Office
    holder: Name


class Sharing(NamedTuple):
    """Where a rule has found an office of several."""

    rule: Rule
    match: re.Match[str]
    draft: Draft
    passage: Named
    line: Line

    def ref(self, name: Name) -> Ref | None:
        """The mention of a name."""
        return self.draft.ref(self.passage.passage, self.passage.words[name.end - 1])

    def office(self) -> Office:
        """The one office."""
        [office] = self.line.offices(self.match.span("o"))
        return office

    def of(self, office: Office, holder: Name) -> Share:
        """The share of a holder."""
        return Share(self.rule, self.match, office, holder)
