"""Idioms of the news: verbs that tell an event by what stands with them, "put in charge"."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kg.extract.words.chambers import SITTING
from kg.extract.words.lexicon import words

GROUPS = {
    "PARLIAMENTARIANS": words(
        "mp mps lawmaker lawmakers senator senators deputies legislator legislators peer peers "
        "councillor councillors committee subcommittee panel parliament senate commission inquiry "
        "house assembly council congress parliamentarian parliamentarians knesset bundestag meps"
    ),
    "SITTING": SITTING,
    "PROTESTING": words(
        "protester protesters protestor protestors demonstrator demonstrators marcher marchers "
        "striker strikers picketer picketers rioter rioters activist activists crowd crowds farmer "
        "farmers student students supporter supporters worker workers fisherman fishermen trucker "
        "truckers resident residents villager villagers miner miners teacher teachers nurse nurses "
        "doctor doctors woman women people opposition union unions campaigners environmentalists "
        "drivers youths mothers relatives hundreds thousands scores dozens"
    ),
    "FORCES": words(
        "troop troops soldier soldiers army rebel rebels force forces militia militias fighter "
        "fighters insurgent insurgents guerrilla guerrillas paramilitary paramilitaries militant "
        "militants junta tank tanks marines infantry separatists jihadists column battalion "
        "brigade regiment faction militiamen mercenaries paratroopers convoy"
    ),
    "NOBODY": frozenset({""}),
}
"""Those who are subjects of several idioms, as the table names them; no subject at all."""


class Idiom(NamedTuple):
    """The type of the event that a verb tells with one of the words in its frame, a second one
    where `also` is told, and a subject among those of `by`.
    """

    type: str
    words: frozenset[str]
    also: frozenset[str]
    by: frozenset[str]


def by_verb() -> Mapping[str, list[Idiom]]:
    """The idioms of each verb, in the order in which they are tried."""
    table = (Path(__file__).parent / "event_idioms.tsv").read_text(encoding="utf-8")
    found: defaultdict[str, list[Idiom]] = defaultdict(list)
    for line in table.splitlines():
        if line[0] != "#":
            type, verbs, frame, also, by = (*line.split("\t"), "", "", "")[:5]
            for verb in verbs.split():
                found[verb].append(Idiom(type, words(frame), words(also), subjects(by)))
    return dict(found)


def subjects(told: str) -> frozenset[str]:
    """The subjects of an idiom: words and groups, without those behind a minus.

    >>> sorted(subjects("SITTING ministers -it") - SITTING), "it" in subjects("SITTING -it")
    (['ministers'], False)
    """
    found: set[str] = set()
    for word in told.split():
        if word.startswith("-"):
            found.discard(word[1:])
        else:
            found |= GROUPS.get(word, {word})
    return frozenset(found)


IDIOMS = by_verb()
"""Lemma of a verb → its idioms."""
