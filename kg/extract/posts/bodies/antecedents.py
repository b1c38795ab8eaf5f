"""Which body or state "the committee", "its" and "the council's" mean, where a post is told."""

import re
from collections import Counter, defaultdict

from kg.extract.draft import Draft
from kg.extract.header import agency_start, header_end
from kg.extract.posts.bodies.meetings import COUNTED
from kg.extract.posts.bodies.places import (
    filed_first,
    habitable,
    heads,
    is_region,
    last,
    named_again,
    told_most,
)
from kg.extract.posts.titles.bodynouns import (
    BARE_PARLIAMENT,
    CALLED,
    CENTRAL,
    CHAMBERS,
    COUNCIL,
    GROUNDS,
    HAILING,
    HOUSE,
    KINDS,
    MERE_PLACE,
    NEAR,
    NO_PARLIAMENT,
    OPENING,
    PARTISAN,
    PARTISAN_CONGRESS,
    PROVINCIAL,
    SMALL_PARLIAMENT,
    SORT,
    TICKET,
    head_noun,
    is_capital,
    is_town,
    may_be,
)
from kg.gazetteer import territory, territory_by_code
from kg.model.extraction import EntityType, Form, Mention, Ref, Span

SENATES = re.compile(r"\bSenate (?=(?:[A-Z]\w+ )?(?:Sub)?[Cc]ommittee )")
"""A senate in the names of its committees."""


class Antecedents:
    """The bodies that an article names, by the word that makes each one."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._mentions = draft.mentions
        self._text = draft.article.text
        self._header, agency = header_end(self._text), agency_start(self._text)
        self.read = len(draft.mentions)
        self._by_noun: defaultdict[str, list[tuple[int, Ref]]] = defaultdict(list)
        self._by_kind: defaultdict[str, list[tuple[int, Ref]]] = defaultdict(list)
        self._orgs: list[tuple[int, Ref]] = []
        self._called: dict[str, Ref] = {}
        self._beginning: dict[str, Ref] = {}
        self._subjects: list[tuple[int, Ref]] = []
        self._towns: list[tuple[int, Ref]] = []
        self._states: list[tuple[int, str, Ref]] = []
        self.offices: defaultdict[str, list[tuple[int, Ref]]] = defaultdict(list)
        """Where titles stand of which the words beside them tell the body."""
        for ref, mention in sorted(enumerate(draft.mentions), key=lambda pair: pair[1].span.start):
            named = mention.form is Form.NAME and mention.span.start != agency
            if mention.type is EntityType.ORGANIZATION and named:
                self._read_body(ref, mention)
            elif mention.type is EntityType.PLACE:
                self._read_place(ref, mention)

    def _read_body(self, ref: Ref, mention: Mention) -> None:
        place = mention.span.start, ref
        self._by_noun[head_noun(mention)].append(place)
        self._by_kind[mention.kind or "other"].append(place)
        if (sort := SORT.match(self._text, mention.span.end)) is not None:
            # "the Democratic Renewal *party*"
            self._by_noun[sort[1]].append(place)
        self._orgs.append(place)
        self._called.setdefault(mention.name, ref)
        self._beginning.setdefault(mention.name.split()[0], ref)
        if mention.is_subject:
            self._subjects.append(place)

    def _read_place(self, ref: Ref, mention: Mention) -> None:
        known = territory(mention.name)
        if known is not None and known.is_state:
            self._states.append((mention.span.start, known.name, ref))
        elif known is None and mention.form is Form.NAME and is_town(mention.name):
            before = self._text[max(0, mention.span.start - NEAR) : mention.span.start]
            if not HAILING.search(before):
                self._towns.append((mention.span.start, ref))

    def only_state(self, before: int) -> Ref | None:
        """The state that "the country" means, where only one has been named before."""
        found = [(name, ref) for start, name, ref in self._states if start < before]
        return found[-1][1] if len({name for name, _ in found}) == 1 else None

    def last_state(self, before: int, opening: int) -> Ref | None:
        """The state that "the country" means: the last sentence that has any names it alone, or
        of others as mere places; else the only one.
        """
        near = [(start, ref) for start, _, ref in self._states if opening <= start < before]
        if not near:
            return self.only_state(before)
        begin = self._text.rfind(". ", 0, near[-1][0])
        last_told = [(start, ref) for start, ref in near if start > begin]
        acting = [ref for start, ref in last_told if not MERE_PLACE.search(self._text, 0, start)]
        found = acting or [ref for _, ref in last_told]
        named = {self._mentions[ref].name for ref in found}
        return found[-1] if len(named) == 1 else None

    def state(self, code: str | None) -> Ref | None:
        """The state of a code, if the text names it."""
        known = None if code is None else territory_by_code(code)
        named = "" if known is None else known.name
        return next((ref for _, name, ref in self._states if name == named), None)

    def of_kind(self, kind: str, after: int, before: int) -> Ref | None:
        """The last body of a kind that is named in a stretch of the text."""
        found = last(self._by_kind.get(kind, []), before)
        return found[1] if found is not None and found[0] >= after else None

    def called(self, name: str) -> Ref | None:
        """The body that goes by a name."""
        return self._called.get(name)

    def spelled(self, words: str) -> Ref | None:
        """The body whose name ends in these words, whatever their capitals."""
        ends = (ref for _, ref in self._orgs if self._mentions[ref].name.lower().endswith(words))
        return next(ends, None)

    def council(self, before: int) -> Ref | None:
        """The local council that is named last before, else first."""
        local = [(at, ref) for at, ref in self._orgs if COUNCIL.search(self._mentions[ref].name)]
        found = last(sorted(local), before) or (local[0] if local else None)
        return None if found is None else found[1]

    def beginning(self, word: str) -> Ref | None:
        """The body whose name begins with a word."""
        return self._beginning.get(word)

    def bank(self, before: int) -> Ref | None:
        """The central bank of which the text has told, if it has not named a region since."""
        banks = (
            (start, ref)
            for each in self._by_noun.values()
            for start, ref in each
            if start < before and CENTRAL.search(self._mentions[ref].name)
        )
        start, found = max(banks, default=(0, None))
        region = self.last_region(before)
        later = region is not None and self._mentions[region].span.start > start
        return None if later else found

    def own_body(self, text: str) -> Ref | None:
        """The body that a text's opening names and which it then calls by its noun alone: "the
        Council" of a council's minutes.
        """
        named = sorted((place, noun) for noun, places in self._by_noun.items() for place in places)
        for (start, ref), noun in named:
            if start > OPENING:
                return None
            if noun and text.count(f"he {noun.capitalize()} ") >= CALLED:
                return ref
        return None

    def parliament(self, before: int, *, small: bool = False, senate: bool = True) -> Ref | None:
        """The parliament or chamber that is named last before, else first; no senate if so told."""
        named = (place for noun in CHAMBERS for place in self._by_noun.get(noun, ()))
        houses = (place for place in self._orgs if HOUSE.search(self._mentions[place[1]].name))
        found = sorted({*named, *houses, *self._by_kind.get("legislature", [])})
        found = [p for p in found if senate or "Senate" not in self._mentions[p[1]].name]
        partys = COUNTED.search(self._text) is not None
        found = [
            place for place in found if not NO_PARLIAMENT.search(self._mentions[place[1]].name)
            and not self._text[: place[0]].endswith("eader of the ")
            and not PARTISAN_CONGRESS.search(self._mentions[place[1]].name)
            and not (partys and self._mentions[place[1]].name.endswith("Congress"))
            and not TICKET.match(self._text, self._mentions[place[1]].span.end)
        ]  # fmt: skip
        earlier = last(found, before) or (found[0] if found else None)
        return earlier[1] if earlier is not None else self._bare_parliament(small=small)

    def _bare_parliament(self, *, small: bool) -> Ref | None:
        """The parliament that a text only calls Parliament, if nobody has read it as a name."""
        match = BARE_PARLIAMENT.search(self._text)
        if match is None and small:
            match = SMALL_PARLIAMENT.search(self._text)
        if match is None or match.start() in self._draft.mention_at:
            return None
        return self._made(Span(*match.span()))

    def _made(self, span: Span) -> Ref:
        """The mention, made now, of a parliament that nobody has read as a name."""
        name = span.of(self._text)
        made = Mention(span, EntityType.ORGANIZATION, Form.NAME, name, kind="legislature")
        ref = self._draft.mention_at[span.start] = self._draft.add(made)
        self._by_kind["legislature"].append((span.start, ref))
        return ref

    def bare_senate(self, before: int) -> Ref | None:
        """The senate of which a text tells only by its panel: "a *Senate* panel", or later by the
        name of its committee.
        """
        at = self._text.find("Senate ", 0, before)
        if at < 0 and (told := SENATES.search(self._text, before)) is not None:
            at = told.start()
        ref = self._draft.mention_at.get(at)
        inner = ref is not None and self._mentions[ref].name.startswith("Senate ")
        if at < 0 or (ref is not None and not inner):
            return None
        return self._made(Span(at, at + len("Senate")))

    def last_named(self, before: int) -> Ref | None:
        """The body that has been named last before."""
        places = sorted(place for each in self._by_noun.values() for place in each)
        found = last(places, before)
        return None if found is None else found[1]

    def issuer(self) -> Ref | None:
        """The body that issues the text: its name stands alone, or with its state's or a word for
        what it issues, in a line above the text.
        """
        places = sorted(place for each in self._by_noun.values() for place in each)
        names = ((start, ref, self._mentions[ref].name) for start, ref in places)
        return next(
            (ref for at, ref, name in names if heads(self._text, at, name, self._header)), None
        )

    def first_subject(self) -> Ref | None:
        """The body of which the text tells first what it does."""
        return self._subjects[0][1] if self._subjects else None

    def first_named(self, before: int) -> Ref | None:
        """The body that is named first by then, of those that are named again."""
        return named_again(self._orgs, self._mentions, before)

    def last_subject(self, before: int) -> Ref | None:
        """The body of which the text has told last what it did."""
        found = last(self._subjects, before)
        return None if found is None else found[1]

    def last_town(self, before: int, *, capital: bool = False) -> Ref | None:
        """The town that the text has named most before, also in the name of its council, or, of
        those, last; the capital if that is meant and named.
        """
        earlier = habitable(self._text, self._towns, self._mentions, before)
        if capital:
            earlier = [town for town in earlier if is_capital(self._mentions[town[1]])] or earlier
        own = self.council(before)
        council = "" if own is None else self._mentions[own].name
        times = Counter(self._mentions[ref].name for _, ref in earlier)
        times.update(name for name in times if council.startswith(f"{name} "))
        return told_most(filed_first(self._text, earlier, before), self._mentions, times)

    def last_region(self, before: int, noun: str = "") -> Ref | None:
        """The province, state or the like that has been named last before, none that its name tells
        to be of another sort.
        """
        others = GROUNDS - {noun} if noun else frozenset()
        named = (
            m for m in enumerate(self._mentions)
            if m[1].span.start < before and m[1].name.split()[-1].lower() not in others
        )  # fmt: skip
        regions = [(m.span.start, ref) for ref, m in named if is_region(self._text, m)]
        names = {self._mentions[ref].name for _, ref in regions}
        times = {name: self._text.count(name, 0, before) for name in names}
        found = told_most(regions, self._mentions, times)
        return self._filed_region() if found is None else found

    def _filed_region(self) -> Ref | None:
        """The place that a text opens with, if it then tells of "the provincial government"."""
        start, ref = self._towns[0] if self._towns else (1, None)
        return ref if start == 0 and PROVINCIAL.search(self._text) else None

    def _last_such(
        self, places: list[tuple[int, Ref]], noun: str, before: int
    ) -> tuple[int, Ref] | None:
        """The last of the places before of what its name does not tell to be something else."""
        return last([each for each in places if may_be(noun, self._mentions[each[1]])], before)

    def of_noun(self, noun: str, before: int) -> Ref | None:
        """The body that a common noun means: the last one before that is called so."""
        pools = [
            [self._by_noun.get(noun, [])],
            [self._by_kind.get(k, []) for k in KINDS.get(noun, ())],
        ]
        pools += [[self._by_noun.get(each, []) for each in PARTISAN]] if noun == "party" else []
        for pool in pools:
            found = max(
                (f for each in pool if (f := self._last_such(each, noun, before))), default=None
            )
            if found is not None:
                return found[1]
        return None
