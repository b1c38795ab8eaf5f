"""The state an article is at home in: by its dateline, who issues it, or most of its names."""

from functools import lru_cache

from kg.dateline import dateline
from kg.extract.draft import Draft
from kg.extract.header import (
    AMERICAN,
    BEHIND_OF,
    BYLINE,
    ENCOUNTER,
    FILED,
    GOVERNING,
    HEARD,
    HOUSES,
    LEADING,
    LINE,
    MANY,
    MISSION,
    MUCH,
    OFFICE,
    OFFICIAL,
    OPENING,
    RELEASED,
    SEATS,
    SENT,
    SPEAKING,
    VISITING_HERE,
    header_end,
    is_dated,
    told_behind,
)
from kg.extract.journeys import attended, guests, is_gone_to, is_met, opens
from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Named
from kg.extract.sides import (
    leading,
    paired,
    reacted_to,
    spoken_for,
    welcoming,
    wishing,
)
from kg.extract.states import (
    governed_in,
    headlined,
    hosting,
    is_elsewhere,
    led,
    missions_in,
    receiving,
    releasing,
    seated_in,
    sends,
    sole_governed,
    state_of,
)
from kg.extract.statestold import StatesTold
from kg.gazetteer import demonym, state_of_site, territory
from kg.model.extraction import EntityType, Ref


class Home(StatesTold):
    """Finds the state, once an article."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self._text = draft.article.text.replace("\xa0", " ")
        self._header = self._text[: header_end(self._text)]
        self.of_two = ENCOUNTER.search(self._text, 0, OPENING) is not None
        self.guests = guests(draft, self._text, len(self._header))
        self.is_mission = self.is_official = self.is_spoken = False
        self.is_american = AMERICAN.search(self._text) is not None
        self._is_office = OFFICE.search(self._header) is not None
        """Whether the lines above it name an office: the page is that office's own."""
        self.host_of_missions = self._if_known(missions_in(self._text[:OPENING]))
        released = MISSION.search(self._header) or releasing(self._header)
        dispatch = self._filed() if released is None else None
        self.is_filed = dispatch is not None
        self.own = dispatch or self._issued() or self._published()
        """The state of whoever issues the text, or where it is filed from."""
        if self.own is None and not self.guests and OFFICIAL.search(self._header):
            self.own = self._if_known(leading(self._text))
        if self.own is None and self.of_two:
            self.own = self._bound()
        self.code = (
            self.own
            or self._filed()
            or self._headed()
            or self._if_known(led(self._text))
            or self._if_known(hosting(self._text))
            or self._received()
            or self._own(self._spoken() or self._wishing() or self._mostly())
            or (None if self.of_two else self._if_known(attended(self._draft)))
        )

    def host(self, before: int) -> Ref | None:
        """The state that a text of a mission abroad tells of beside its own."""
        others = ((n, self._last(c, before), c) for c, n in self._counts.items() if c != self.code)
        code = self._if_known(max(others, default=(0, 0, None))[2])
        return None if code is None else self._mention(code, before)

    def guest(self, before: int) -> Ref | None:
        """The state of those whom somebody at home meets, if it is one."""
        code = self._if_known(next(iter(self.guests)) if len(self.guests) == 1 else None)
        return None if code is None else self._mention(code, before)

    def at(self, before: int) -> Ref | None:
        """The mention of the state that is the last one before an offset, else the first."""
        return None if self.code is None else self._mention(self.code, before)

    def met(self, passage: Named, start: int, before: int) -> Ref | None:
        """The other state in which somebody at home meets the holder: "in Chad she met Lind"."""
        if not is_met(passage, start):
            return None
        for name in reversed([n for n in passage.names if n.end <= start]):
            code = state_of(phrase(passage.words[name.start : name.end]))
            if name.type is EntityType.PLACE and code is not None and code != self.code:
                travels = is_gone_to(passage, name) or opens(passage, name)
                return self._mention(code, before) if travels and self._knows(code) else None
        return None

    def filed(self, passage: Named, before: int) -> Ref | None:
        """The state in which the place lies that a dispatch opens with: "Tallinn — By 51 votes"."""
        name = passage.starting.get(0)
        if name is None or name.type is not EntityType.PLACE or (
            passage.lower[name.end : name.end + 1] not in (["—"], ["–"])
        ):  # fmt: skip
            return None
        code = state_of(phrase(passage.words[: name.end]))
        return self._mention(code, before) if code is not None and self._knows(code) else None

    def _filed(self) -> str | None:
        """By the place beside the date, unless many states meet there."""
        text = self._text
        line = dateline(text)
        places = [(m.span, m.name) for m in self._draft.mentions if m.type is EntityType.PLACE]
        for span, name in places:
            inside = line is not None and span.within(line.place)
            if span.start > OPENING or not (inside or is_dated(text, span)):
                continue
            if self._may_be(code := state_of(name) or state_of(span.of(text)), name):
                return code
        for match in (*FILED.finditer(text, 0, OPENING), *BYLINE.finditer(self._header)):
            if self._may_be(code := state_of(match[1]) or state_of(match[1].title()), match[1]):
                return code
        return None

    def _may_be(self, code: str | None, name: str) -> bool:
        seat = name in SEATS or name.title() in SEATS
        return code is not None and self._knows(code) and (not seat or self._leads(code, 1))

    def _issued(self) -> str | None:
        """By the body that issues the text, or the house that it is told of."""
        for line in OFFICIAL.finditer(self._header):
            if is_elsewhere(line[0], self._header):
                continue
            self.is_mission = self.is_mission or "mbassy" in line[0] or "EMBASSY" in line[0]
            for match in BEHIND_OF.finditer(line[0]):
                known = territory(match[1]) or territory(match[1].title())
                if known is not None and known.is_land:
                    at = line.start() + match.start(1)
                    self._adjectives[known.code] = at, at + len(match[1])
                    self._demonyms.discard(known.code)
                    return known.code
            mission = releasing(self._header) if self.is_mission else None
            if self._knows(code := seated_in(line[0]) or mission):
                return code
        return self._topped() or self._housed()

    def _published(self) -> str | None:
        """By the government on whose site it stands."""
        known = state_of_site(self._draft.article.source or "")
        return None if known is None else self._if_known(known.code)

    def _bound(self) -> str | None:
        """By whose relations with a guest's it tells of, to whom he comes, or whose commitments."""
        text, guests = self._text, self.guests
        code = paired(text, guests) or welcoming(text[: 2 * OPENING]) if guests else None
        return code if self._knows(code) else self._spoken()

    def _spoken(self) -> str | None:
        """By whose commitments are told as the speaker's."""
        return self._if_known(spoken_for(self._text, self.guests))

    def _wishing(self) -> str | None:
        """By whose hopes a spokesperson tells whom the text's first lines name."""
        self.is_spoken = SPEAKING.search(self._header) is not None
        return self._if_known(wishing(self._text)) if self.is_spoken else None

    def _if_known(self, code: str | None) -> str | None:
        return code if self._knows(code) else None

    def _topped(self) -> str | None:
        """By the state that is a line above the text, or stands in one under an office's name."""
        for line in LINE.finditer(self._header):
            known = territory(line[0]) or territory(line[0].title().replace(" Of ", " of "))
            if known is not None and known.is_land:
                self._adjectives[known.code] = line.span()
                self._demonyms.discard(known.code)
                self.is_official = True
                return known.code
        if OFFICIAL.search(self._header) is None:
            return None
        guests = told_behind(ENCOUNTER, self._header) | told_behind(SENT, self._header)
        named = [(at[0][0], code) for code, at in self._named.items() if code not in guests]
        return next((code for start, code in sorted(named) if start < len(self._header)), None)

    def _housed(self) -> str | None:
        """By the house that the first sentence tells of, or a release's opening: not further on."""
        text = self._text.lstrip()
        released = RELEASED.search(self._header) is not None
        top = text[:OPENING] if released else text.partition("\n")[0].partition(". ")[0]
        found = (c for house, c in HOUSES.items() if house in top and self._knows(c))
        sole = sole_governed(self._text[len(self._header) :])
        return next(found, None) or self._at_home(sole) or self.host_of_missions

    def _headed(self) -> str | None:
        """By the state of whose doings or affairs the first line tells."""
        return self._if_known(headlined(self._text))

    def _received(self) -> str | None:
        """By who receives somebody, where the text opens with that."""
        return self._if_known(receiving(self._text[:OPENING])) if self.of_two else None

    def _weighed(self) -> str | None:
        """By its names, if they weigh far more than any other state's; a visit is told of two."""
        if self.of_two or not self._counts:
            return None
        weights = self._counts - self._seated
        told = [house for house in HOUSES if house in self._text]
        governed = {HOUSES[house] for house in told if not HEARD.fullmatch(house)}
        governed |= set(governed_in(self._text[:OPENING]))
        for code in (HOUSES[house] for house in told if HOUSES[house] in weights):
            weights[code] += 1
        for code in governed & weights.keys():
            weights[code] += GOVERNING
        first = min(self._first, key=self._first.__getitem__)
        for code in dict.fromkeys([weights.most_common(1)[0][0] if weights else first, first]):
            others = (weight for other, weight in weights.items() if other != code)
            weight = weights[code] + (LEADING if code == first else 0)
            most = weight >= MUCH * max([1, *others])
            if most and code in self._towns | governed and self._knows(code):
                return code
        return None

    def _sole(self) -> str | None:
        """By being the only state of which the text tells, as a state or by its towns."""
        counts = self._own_counts
        code = next(iter(counts), None)
        heard = HEARD.search(self._text) is not None and counts.total() == 1
        heard = heard or self._is_aim(code or "")
        alone = len(counts) == 1 and code is not None and self._knows(code) and not heard
        return code if alone and not self.of_two else None

    def _mostly(self) -> str | None:
        """By what it tells of most or alone; an office's page tells of its own state's officials
        without its name, of others' with theirs, unless it tells of the state's government.
        """
        code = self._weighed() or self._sole()
        others = self._heads | self._hosts if self._is_office else set()
        return code if code not in others or code in governed_in(self._text) else None

    def _own(self, code: str | None) -> str | None:
        """The state, unless the text tells of its envoys alone, of a minister who reacts to it, or
        of officials of many other states and none of its own.
        """
        text, named = self._text, self._named.get(code or "", [])
        hosts = {post.accredited_to for post in self._draft.posts}
        sent = (r in hosts or sends(text, self._draft.mentions[r].span.end) for _, r in named)
        many = code not in self._heads and len(self._heads) >= MANY
        guests = (demonym(match["of"]) for match in VISITING_HERE.finditer(text))
        others = reacted_to(text).union(known.code for known in guests if known is not None)
        return None if many or code in others or (named and all(sent)) else self._at_home(code)

    def _at_home(self, code: str | None) -> str | None:
        """A state, unless the press of the United States tells of it."""
        return code if self._knows(code) and (code == "us" or not self.is_american) else None

    def _leads(self, code: str, times: int) -> bool:
        others = max((n for other, n in self._counts.items() if other != code), default=0)
        return self._counts[code] >= max(times, times * others)


@lru_cache(maxsize=1)
def home_of(draft: Draft) -> Home:
    """The home of the article that is being read, as it looks when first asked for."""
    return Home(draft)
