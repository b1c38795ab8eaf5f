"""The difference of two snapshots in words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.diff.names import Names
from kg.diff.things import Change, State, Thing, things
from kg.model.quads import Iri
from kg.store.comparison import Comparison, Counted
from kg.vocabulary import DCTERMS, KG, ORG, PROV, RDF, SCHEMA, SEM, SKOS

GROUPS = {
    KG.Article: "Articles",
    KG.Person: "Persons",
    KG.Place: "Places",
    KG.Organization: "Organizations",
    ORG.Membership: "Posts",
    KG.Event: "Events",
    KG.Resolution: "Resolutions",
    KG.Claim: "Claims",
    KG.Position: "Positions",
    KG.Account: "Accounts",
    KG.Comparison: "Comparisons",
    KG.Link: "Links",
    KG.Correction: "Corrections",
}
"""Classes in the order of the report; a state, place and organization in one, is a place."""
COUNTED = {
    KG.confidence: "Known things of which the graph is more or less sure",
    PROV.wasDerivedFrom: "Known things that more, fewer or other articles tell of",
}
"""Properties of which only the things are counted that have other values; mentions are, too."""
TOLD = frozenset(
    {RDF.type, SKOS.prefLabel, DCTERMS.title, ORG.member, ORG.organization, KG.roleTitle}
    | {KG.speaker, KG.speakerText, KG.content, KG.sha256}
    | {KG.onThing, KG.point, KG.positionText, KG.ofClaim, KG.readFrom, KG.compares}
)
"""What is not said again of something new: its name says it, or it goes without saying."""
ACTORS = frozenset({KG.organizer, KG.participant, KG.speakerAt})
"""Parts in an event, each of which is stated as `sem:hasActor` too."""
UNTOLD = frozenset({*COUNTED, KG.evidence, SCHEMA.position})
"""Properties whose changes are no news."""
WORDLESS = {KG.sha256: "text"}
"""Properties whose values tell nobody anything, and what has changed when they do."""


def words(comparison: Comparison) -> Iterator[str]:
    """The lines of the report: what is new, gone or changed, by class and thing.

    What all graphs say together is compared: an article that repeats what another says changes
    nothing but the number of mentions.
    """
    facts = comparison.facts()
    names = Names(comparison.after, comparison.before)
    former = Names(comparison.before, comparison.after)
    found = list(things(comparison, facts))
    listed = [(each, lines) for each in found if (lines := told(each, names, former)) is not None]
    rest = [
        *counted("Mentions", facts.mentions),
        *counted("Sentences from which nothing is read", facts.uncovered),
        *known(found),
        *vocabulary(comparison),
    ]
    yield headline(comparison, [each for each, _ in listed], changed=bool(listed or rest))
    yield from groups(listed, names)
    yield from ["", *rest] if rest else []


def headline(comparison: Comparison, listed: Sequence[Thing], *, changed: bool) -> str:
    """Which snapshots are compared, and how many things differ."""
    before, after = comparison.before.view.id, comparison.after.view.id
    where = f" in {comparison.article}" if comparison.article is not None else ""
    states = Counter(each.state for each in listed)
    numbers = ", ".join(f"{states[state]} {state.value}" for state in State)
    told = numbers if changed else "nothing changed"
    return f"From snapshot {before} to {after}{where}: {told}"


def told(thing: Thing, names: Names, former: Names) -> list[str] | None:
    """The lines below a thing's name; None where nothing of it is worth a line."""
    if thing.state is State.GONE:
        return []
    if thing.state is State.NEW:
        line = described(thing, names)
        return [line] if line else []
    worthy = [each for each in thing.changes if worth(each, thing, names)]
    worthy.sort(key=lambda each: names.property(each.property))
    return [sentence(each, names, former) for each in worthy] or None


def described(thing: Thing, names: Names) -> str:
    """What is said of something new, in a line."""
    values: defaultdict[str, list[str]] = defaultdict(list)
    for each in thing.changes:
        if each.new is not None and each.property not in TOLD and worth(each, thing, names):
            values[names.property(each.property)].append(names.value(each.new))
    return "; ".join(f"{property} {', '.join(values[property])}" for property in sorted(values))


def worth(change: Change, thing: Thing, names: Names) -> bool:
    """Whether a change is worth telling."""
    if change.property in UNTOLD:
        return False
    if change.property == SEM.hasActor:
        return not any(
            each.property in ACTORS and (each.old, each.new) == (change.old, change.new)
            for each in thing.changes
        )
    if change.property == RDF.type:
        # Classes of other vocabularies come along with ours.
        classes = [each for each in (change.old, change.new) if isinstance(each, Iri)]
        return any(map(names.has_label, classes))
    return True


def sentence(change: Change, names: Names, former: Names) -> str:
    """A change in a line."""
    if change.property in WORDLESS:
        return f"{WORDLESS[change.property]} changed"
    property = names.property(change.property)
    if change.old is None and change.new is not None:
        return f"{property} {names.value(change.new)}: new"
    if change.new is None and change.old is not None:
        return f"{property} {former.value(change.old)}: gone"
    old, new = (part for part in (change.old, change.new) if part is not None)
    return f"{property} {former.value(old)} → {names.value(new)}"


def groups(listed: Iterable[tuple[Thing, list[str]]], names: Names) -> Iterator[str]:
    """Everything by class, each class with its heading."""
    grouped: defaultdict[str, list[tuple[Thing, list[str]]]] = defaultdict(list)
    for thing, lines in listed:
        grouped[heading(thing, names)].append((thing, lines))
    usual = [title for title in GROUPS.values() if title in grouped]
    for title in (*usual, *sorted(grouped.keys() - set(usual))):
        yield from ("", title)
        yield from members(grouped[title], names)


def members(group: Sequence[tuple[Thing, list[str]]], names: Names) -> Iterator[str]:
    """The things of a class by name; namesakes with their IRIs."""
    often = Counter(names.name(thing.node) for thing, _ in group)
    named = sorted((names.name(thing.node), thing.node, thing, lines) for thing, lines in group)
    for name, _, thing, lines in named:
        shown = f"{name} ({names.short(thing.node)})" if often[name] > 1 else name
        yield f"  {shown}" + ("" if thing.state is State.CHANGED else f": {thing.state.value}")
        yield from (f"    {line}" for line in lines)


def heading(thing: Thing, names: Names) -> str:
    """The heading that a thing stands under."""
    classes = [each for each in names.values(thing.node, RDF.type) if isinstance(each, Iri)]
    for cls, title in GROUPS.items():
        if cls in classes:
            return title
    labelled = [names.label(cls) for cls in classes if names.has_label(cls)]
    return labelled[0].capitalize() if labelled else "Others"


def counted(what: str, number: Counted) -> list[str]:
    """A line on what is only counted, if there is any."""
    return [f"{what}: {number.came} new, {number.went} gone"] if any(number) else []


def known(found: Iterable[Thing]) -> list[str]:
    """A line for each property of which only the things with other values are counted."""
    there = [each for each in found if each.state is State.CHANGED]
    numbers = Counter(
        property for each in there for property in {change.property for change in each.changes}
    )
    return [
        f"{what}: {numbers[property]}" for property, what in COUNTED.items() if numbers[property]
    ]


def vocabulary(comparison: Comparison) -> list[str]:
    """A line where the vocabulary is not the same."""
    old, new = (side.view.info for side in (comparison.before, comparison.after))
    differs = old is not None and new is not None and old.vocabulary != new.vocabulary
    return ["Vocabulary: another version"] if differs else []
