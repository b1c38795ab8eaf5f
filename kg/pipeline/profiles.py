"""Reading the graph's entities as profiles, with what tells them apart."""

from collections import defaultdict
from collections.abc import Iterator

from kg.gazetteer import Territory, place, territory
from kg.link.records import date
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType
from kg.model.links import Profile
from kg.store import View
from kg.vocabulary import KIND

CLASSES = {
    EntityType.PLACE: "kg:Place",
    EntityType.PERSON: "kg:Person",
    EntityType.ORGANIZATION: "kg:Organization",
    EntityType.EVENT: "kg:Event",
}
"""A state that acts is an organization too: it is linked as the place that it is."""
NAMES = """SELECT ?x ?label ?other WHERE { ?x a %s ; skos:prefLabel ?label
OPTIONAL { ?x skos:altLabel ?other } } ORDER BY ?x ?label ?other"""
KINDS = "SELECT ?x ?value WHERE { ?x kg:kind ?value } ORDER BY ?x ?value"
POINTS = "SELECT ?x ?lat ?long WHERE { ?x wgs:lat ?lat ; wgs:long ?long }"
WITHIN = """SELECT DISTINCT ?x ?value WHERE {
{ ?x schema:containedInPlace ?y } UNION { ?x schema:location ?y }
UNION { ?x org:subOrganizationOf ?y } UNION { ?x kg:accreditedTo ?y }
UNION { ?x sem:hasPlace ?y } ?y skos:prefLabel ?value } ORDER BY ?x ?value"""
POSTS = """SELECT DISTINCT ?x ?title ?body ?seat WHERE { ?m org:member ?x ; kg:roleTitle ?title
OPTIONAL { ?m org:organization ?o . ?o skos:prefLabel ?body
OPTIONAL { { ?o schema:location ?s } UNION { ?o org:subOrganizationOf ?s }
?s skos:prefLabel ?seat } } } ORDER BY ?x ?title ?body ?seat"""
SEEN = """SELECT DISTINCT ?x ?value WHERE {
{ ?m org:member ?x ; kg:attestedOn ?value }
UNION { ?e (kg:organizer|kg:participant|kg:speakerAt) ?x ; kg:date ?value }
UNION { ?c kg:speaker ?x ; kg:claimedOn ?value } } ORDER BY ?x ?value"""
HELD = """SELECT ?x ?start ?end WHERE { ?x a kg:Event ; kg:date ?start
OPTIONAL { ?x kg:endDate ?end } } ORDER BY ?x ?start ?end"""
SAME = """SELECT DISTINCT ?x ?value WHERE { ?x owl:sameAs ?value
FILTER (isIRI(?value) && !STRSTARTS(STR(?value), "%s"))
FILTER NOT EXISTS { ?l sssom:mapping_tool ?tool ; owl:annotatedSource ?x ;
owl:annotatedTarget ?value } } ORDER BY ?x ?value"""
"""What persons say: the machine's own links prove nothing."""

Values = dict[str, list[str]]


def profiles(view: View) -> list[Profile]:
    """Every person, organization, place and event, by IRI."""
    facts = Facts(view)
    found: dict[str, Profile] = {}
    for type, cls in CLASSES.items():
        for iri, names in named(view, cls).items():
            if iri not in found:
                found[iri] = facts.profile(iri, type, names)
    return [found[iri] for iri in sorted(found)]


def named(view: View, cls: str) -> Values:
    """The names of each entity of a class, the label first."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for row in view.select(NAMES % cls):
        for variable in ("label", "other"):
            if variable in row:
                found[plain(row["x"])].setdefault(plain(row[variable]))
    return {iri: list(names) for iri, names in found.items()}


class Facts:
    """What the graph says of entities beside their names, read at once for all."""

    def __init__(self, view: View) -> None:
        self.kinds = values(view, KINDS)
        self.within = values(view, WITHIN)
        self.seen = values(view, SEEN)
        self.same = values(view, SAME % view.base)
        self.points = {plain(row["x"]): row for row in view.select(POINTS)}
        self.held = {plain(row["x"]): row for row in view.select(HELD)}
        self.posts: defaultdict[str, list[str]] = defaultdict(list)
        self.seats: defaultdict[str, list[str]] = defaultdict(list)
        for row in view.select(POSTS):
            words = {name: plain(term) for name, term in row.items()}
            told = [words[name] for name in ("title", "body", "seat") if name in words]
            self.posts[words["x"]].append(", ".join(told))
            self.seats[words["x"]] += told[1:]

    def profile(self, iri: str, type: EntityType, names: list[str]) -> Profile:
        """All that is known of one entity."""
        lands = [*self.within.get(iri, ()), *self.seats.get(iri, ())]
        point, held = self.points.get(iri), self.held.get(iri, {})
        return Profile(
            iri,
            type,
            tuple(names),
            kind=self.kind(iri, names[0], type),
            countries=frozenset(countries(lands)),
            places=tuple(self.within.get(iri, ())),
            point=(float(plain(point["lat"])), float(plain(point["long"]))) if point else None,
            start=day(plain(held["start"])) if "start" in held else None,
            end=day(plain(held["end"])) if "end" in held else None,
            seen=tuple(filter(None, map(day, self.seen.get(iri, ())))),
            posts=tuple(dict.fromkeys(self.posts.get(iri, ()))),
            identifiers=frozenset(self.same.get(iri, ())),
        )

    def kind(self, iri: str, label: str, type: EntityType) -> str | None:
        """What the graph says, else what a place of that name is."""
        said = next((each.removeprefix(KIND) for each in self.kinds.get(iri, ())), None)
        if said is not None or type is not EntityType.PLACE:
            return said
        known = place(label)
        if isinstance(known, Territory):
            return "state" if known.is_state else "territory"
        return "city" if known else None


def values(view: View, query: str) -> Values:
    """The values of each entity, in the order of the query."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in view.select(query):
        found[plain(row["x"])].append(plain(row["value"]))
    return dict(found)


def plain(term: object) -> str:
    """The characters of an IRI or literal."""
    return str(getattr(term, "lexical", term))


def countries(names: list[str]) -> Iterator[str]:
    """The codes of the territories among the names, and of the states that these are parts of."""
    for name in names:
        found = territory(name)
        if found is not None:
            yield from (code for code in (found.code, found.parent) if code)


def day(text: str) -> PartialDate | None:
    """A date of the graph's; None where it is none of the calendar."""
    try:
        return date(text)
    except ValueError:
        return None
