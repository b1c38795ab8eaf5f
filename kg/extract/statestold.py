"""The states that an article tells of, by their names, adjectives, towns and bodies."""

import re
from collections import Counter
from collections.abc import Iterator

from kg.extract.draft import Draft
from kg.extract.header import ADJECTIVE, INNER, PLAIN, SEATS, SHORT
from kg.extract.sides import states_of_equals
from kg.extract.states import state_of
from kg.gazetteer import Territory, demonym, territory, territory_by_code
from kg.model.extraction import EntityType, Form, Mention, Ref, Span


class StatesTold:
    """Counts the states of an article, and finds where it names each."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._named: dict[str, list[tuple[int, Ref]]] = {}
        self._counts: Counter[str] = Counter()
        self._seated: Counter[str] = Counter()
        self._first: dict[str, int] = {}
        self._towns: set[str] = set()
        self._hosts: set[str] = set()
        """States to which envoys of this text are sent."""
        self._partners = set(states_of_equals(draft.article.text))
        self._adjectives: dict[str, tuple[int, int]] = {}
        """Where states stand that only adjectives or names of bodies tell: `_demonyms` are those
        whose adjective is part of a name.
        """
        self._demonyms: set[str] = set()
        held = (post.organization for post in draft.posts)
        named = (draft.mentions[ref].name for ref in held if ref is not None)
        self._heads = {code for name in named if (code := state_of(name)) is not None}
        """States of whose officials the text tells with their names."""
        self._read_names()
        self._read_adjectives()
        self._read_bodies()
        self._own_counts = Counter({c: n for c, n in self._counts.items() if not self._other(c)})
        """The states that may be the text's own."""

    def _other(self, code: str) -> bool:
        """Whether a state is shown to be another than the text's: it has somebody's counterpart who
        is at home, "his *Peruvian* counterpart", or is told only as where he is sent.
        """
        once = len(self._named.get(code, [])) == 1 and code not in self._adjectives
        return code in self._partners or (code in self._hosts and once)

    def only_but(self, code: str, before: int) -> Ref | None:
        """The only state of which the text tells beside one."""
        others = {c for c, n in self._counts.items() if c not in {code, *self._hosts} and n > 0}
        other = others.pop() if len(others) == 1 else None
        if other is not None and self._attacks(other):
            # "Russia's war": the text is about it, not its.
            return None
        return self._mention(other, before) if other is not None and self._knows(other) else None

    def told(self, code: str, before: int) -> Ref | None:
        """The mention of a state that is the last one before an offset, else the first."""
        return self._mention(code, before) if self._knows(code) else None

    def _last(self, code: str, before: int) -> int:
        """Where a state is named last before an offset."""
        return max((at for at, _ in self._named.get(code, []) if at < before), default=-1)

    def _attacks(self, code: str) -> bool:
        """Whether a text tells of a state's war or attacks."""
        text = self._draft.article.text
        ends = [self._draft.mentions[ref].span.end for _, ref in self._named.get(code, [])]
        if code in self._adjectives:
            ends.append(self._adjectives[code][1])
        return any(ATTACKS.match(text, end) is not None for end in ends)

    def _is_aim(self, code: str) -> bool:
        """Whether the text has a state only as where somebody goes: "a visit *to Chad*"."""
        text = self._draft.article.text
        starts = [start for start, _ in self._named.get(code, [])]
        return bool(starts) and all(text[:at].endswith((" to ", " to the ")) for at in starts)

    def _mention(self, code: str, before: int) -> Ref | None:
        places = self._named.get(code)
        if places:
            return next((ref for start, ref in reversed(places) if start < before), places[0][1])
        known = territory_by_code(code)
        if code in self._demonyms or known is None:
            return None
        span = Span(*self._adjectives[code])
        ref = self._draft.mention_at.get(span.start)
        found = None if ref is None else self._draft.mentions[ref]
        if found is not None and found.type is EntityType.PLACE and (
            # "the *U.S.*-Peru partnership" may have been read as one name
            found.span.end <= span.end or state_of(found.name) is not None
        ):  # fmt: skip
            return ref
        made = self._draft.add(Mention(span, EntityType.PLACE, Form.NOUN, known.name))
        self._draft.mention_at.setdefault(span.start, made)
        return made

    def _read_names(self) -> None:
        for ref, mention in enumerate(self._draft.mentions):
            if mention.type is not EntityType.PLACE or mention.form is not Form.NAME:
                continue
            known = territory(mention.name)
            if known is not None and known.is_land:
                self._named.setdefault(known.code, []).append((mention.span.start, ref))
            code = state_of(mention.name)
            if code is not None and is_host(self._draft.article.text, mention.span.start):
                self._hosts.add(code)
            elif code is not None:
                self._count(code, mention.span.start)
                self._seated[code] += mention.name in SEATS
                if known is None:
                    self._towns.add(code)
        for places in self._named.values():
            places.sort()

    def _read_adjectives(self) -> None:
        words: dict[str, Territory | None] = {}
        for match in ADJECTIVE.finditer(self._draft.article.text):
            word = match[0]
            if word not in words:
                words[word] = demonym(word) or (territory(word) if "." in word else None)
            known = words[word]
            if known is not None and known.is_land and not continental(match):
                self._read_adjective(known.code, match)
                self._count(known.code, match.start())

    def _read_adjective(self, code: str, match: re.Match[str]) -> None:
        """Note where a state's adjective stands: one that is no part of a name tells of it."""
        free = PLAIN.match(self._draft.article.text, match.end()) is not None
        if code not in self._adjectives or (free and code in self._demonyms):
            self._adjectives[code] = match.span()
            (self._demonyms.discard if free else self._demonyms.add)(code)

    def _read_bodies(self) -> None:
        """Count the states in the names of bodies."""
        for mention in self._draft.mentions:
            if mention.type is not EntityType.ORGANIZATION or mention.form is not Form.NAME:
                continue
            for start, name in inner(mention.name):
                known = territory(name)
                if known is not None and known.is_land:
                    at = mention.span.start + start
                    self._adjectives[known.code] = at, at + len(name)
                    self._demonyms.discard(known.code)
                    self._count(known.code, at)

    def _count(self, code: str, start: int) -> None:
        self._counts[code] += 1
        self._first[code] = min(start, self._first.get(code, start))

    def _knows(self, code: str | None) -> bool:
        """Whether the text names a state, be it inside the name of something else."""
        if code in self._named or (code in self._adjectives and code not in self._demonyms):
            return True
        if code is None or (known := territory_by_code(code)) is None:
            return False
        for name in known.names:
            match = re.search(rf"\b{re.escape(name)}\b", self._draft.article.text)
            if match is not None and len(name) > SHORT and not continental(match):
                self._adjectives[code] = match.span()
                self._demonyms.discard(code)
                return True
        return code in self._adjectives


ATTACKS = re.compile(
    r"(?:['’]s)?(?:\s[a-z-]+){0,3}\s(?:war|aggression|invasion|attacks?|strikes?|assaults?|shelling|"
    r"bombardment|occupation|threats?|actions?|missiles?)\b"
)
"""What stands behind the name of a state that attacks another."""
CONTINENT = re.compile(r"(?:North|South|Latin|Central) $")


def continental(match: re.Match[str]) -> bool:
    """Whether a word for the United States is of a continent's name: "North *American*".

    >>> continental(re.search("America", "North America")), continental(re.search("A", "A"))
    (True, False)
    """
    before = match.string[max(0, match.start() - len("Central ")) : match.start()]
    return match[0].startswith("America") and CONTINENT.search(before) is not None


def inner(name: str) -> Iterator[tuple[int, str]]:
    """What may be a state in the name of a body, and where it stands.

    >>> list(inner("Malta's Islands Board of Health"))
    [(0, "Malta's Islands"), (0, 'Malta'), (8, 'Islands'), (16, 'Board'), (25, 'Health')]
    """
    for match in INNER.finditer(name):
        yield match.start(), match[0]
        for word in WORD.finditer(match[0]) if " " in match[0] else ():
            yield match.start() + word.start(), word[0]


WORD = re.compile(r"[A-ZÀ-Þ][\w-]+")
HOST = re.compile(
    r"(?i)(?:(?P<of>[\w.'’-]+) )?\b(?:ambassadors?|envoys?|high commissioners?|consuls?.general)"
    r"(?: extraordinary and plenipotentiary)? to (?:the )?(?:(?:[\w-]+ ){1,3}and (?:the )?)?"
    r"(?:(?-i:[A-ZÀ-Þ])[\w-]+,? (?:(?:(?-i:[A-ZÀ-Þ])[\w-]+|of|the),? )*"
    r"(?:and |or |then |later |to |the )+|(?:(?-i:[A-ZÀ-Þ])[\w-]+, )+)?$"
)
"""What stands before a state to which envoys are sent, or before one of several."""
LOOKED_BACK = 90
"""Characters before a state in which it stands."""


def is_host(text: str, start: int) -> bool:
    """Whether a state is told only as the one to which somebody at home sends: "our next envoy to
    *Peru*"; "the Chilean envoy to *Peru*" may be there in a text of Peru's.

    >>> is_host("our next envoy to Peru", 18), is_host("the Chilean envoy to Peru", 21)
    (True, False)
    """
    found = HOST.search(text[max(0, start - LOOKED_BACK) : start])
    if found is None:
        return False
    word = found["of"] or ""
    return not (word.endswith(("'s", "’s", "s'")) or demonym(word) or territory(word))
