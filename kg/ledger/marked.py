"""A claim's words with the names of parties and places replaced by marks, so that a rule is a plain
pattern: "⟨0⟩ was responsible for the deaths".
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from kg.gazetteer import demonym, territory
from kg.ledger.passages import Passages, Said
from kg.model.quads import Iri

MARK = r"⟨(\d+)⟩"
FORCES = (
    "armed forces|security forces|forces|army|troops|military|soldiers|side|government|authorities|"
    "air force|navy|leadership"
)
"""What acts for a state: "the Armenian side", "Russian forces"."""
OF_STATE = re.compile(
    rf"(?<![\w-])(?<![A-Z][a-z]{{2}}\s)(?:[Tt]he\s)?(?P<adjective>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s"
    rf"(?:{FORCES})\b"
)
BY_CAPITALIZED = re.compile(r"[A-Z][\w’-]*\s(?:[Tt]he\s)?$")
SELF = re.compile(r"^(?:I|we|it|they|he|she)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """Who or what a mark stands for: a name that is the same in every article, and the node."""

    name: str
    node: Iri | None


@dataclass(frozen=True)
class Marked:
    """The text with marks, and what they stand for."""

    text: str
    named: tuple[Named, ...]
    words: str
    """The same text without marks."""

    def at(self, match: re.Match[str], group: int | str = 1) -> Named | None:
        """What the mark in a group of a match stands for."""
        number = match[group]
        return None if number is None else self.named[int(number)]

    def plain(self, found: str) -> str:
        """A stretch of the text with the words back in place of the marks."""
        return re.sub(MARK, lambda mark: self._given[int(mark[1])], found).strip(" ,")

    @cached_property
    def _given(self) -> list[str]:
        pattern = re.escape(self.text)
        for mark in range(len(self.named)):
            pattern = pattern.replace(re.escape(f"⟨{mark}⟩"), "(.+?)", 1)
        match = re.fullmatch(pattern, self.words, re.DOTALL)
        return list(match.groups()) if match else [named.name for named in self.named]


def marked(passages: Passages, said: Said) -> Marked:
    """The content of a claim with marks; "it" and "they" in front stand for its speaker."""
    spans = list(disjoint([*of_states(passages, said.content), *by_name(passages, said)]))
    opening = SELF.match(said.content)
    if opening and said.speaker_iri and (not spans or spans[0][0] > opening.end()):
        name = state_or_label(passages, said.speaker_iri)
        spans.insert(0, (0, opening.end(), Named(name, said.speaker_iri)))
    pieces, done = [], 0
    for number, (start, end, _) in enumerate(spans):
        pieces += [said.content[done:start], f"⟨{number}⟩"]
        done = end
    text = "".join([*pieces, said.content[done:]])
    return Marked(text, tuple(named for _, _, named in spans), said.content)


def by_name(passages: Passages, said: Said) -> list[tuple[int, int, Named]]:
    """The names of what the claim is about, where they stand in it."""
    found = []
    for node in said.about:
        for label in passages.named.get(node, ()):
            if label not in said.content:
                continue
            named = Named(state_or_label(passages, node), node)
            pattern = rf"(?:\b[Tt]he\s)?(?<![\w-]){re.escape(label)}(?![\w-])"
            found += [(m.start(), m.end(), named) for m in re.finditer(pattern, said.content)]
    return found


def of_states(passages: Passages, content: str) -> list[tuple[int, int, Named]]:
    """What acts for a state, by its adjective: that state."""
    found = []
    for match in OF_STATE.finditer(content):
        state = demonym(match["adjective"]) or territory(match["adjective"])
        if state is not None and state.is_state and not follows_name(content, match.start()):
            node = next((n for n, labels in passages.named.items() if state.name in labels), None)
            found.append((match.start(), match.end(), Named(state.name, node)))
    return found


def follows_name(content: str, start: int) -> bool:
    """Whether another name stands right before: "Karabakh Armenian forces" are not Armenia's."""
    return start > 0 and BY_CAPITALIZED.search(content[:start]) is not None


def disjoint(
    spans: Iterable[tuple[int, int, Named]],
) -> Iterable[tuple[int, int, Named]]:
    """The spans in order, the longer of two that overlap."""
    done = 0
    for start, end, named in sorted(spans, key=lambda span: (span[0], -span[1], span[2].name)):
        if start >= done:
            yield start, end, named
            done = end


def state_or_label(passages: Passages, node: Iri) -> str:
    """The gazetteer's name of a state, else the entity's own label."""
    labels = passages.labels(node)
    state = next((found for label in labels if (found := territory(label))), None)
    if state is not None and passages.is_place(node):
        return state.name
    return labels[0] if labels else node.rpartition("/")[2]
