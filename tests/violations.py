"""Ways to break a good graph, each with the node and the message that tell of it."""


def add(triples: str) -> str:
    return f"INSERT DATA {{ {triples} }}"


def drop(triples: str) -> str:
    return f"DELETE WHERE {{ {triples} }}"


def put(node: str, predicate: str, value: str) -> str:
    """Another value in the place of the present one."""
    where = f"{node} {predicate} ?o"
    return f"DELETE {{ {where} }} INSERT {{ {node} {predicate} {value} }} WHERE {{ {where} }}"


def renamed(node: str, name: str) -> str:
    """A node under another IRI."""
    return f"""DELETE {{ {node} ?p ?o . ?s ?q {node} }} INSERT {{ {name} ?p ?o . ?s ?q {name} }}
        WHERE {{ {{ {node} ?p ?o }} UNION {{ ?s ?q {node} }} }}"""


ART, PERSON, PLACE = "<article/riverton-2013>", "<person/ana-lind>", "<place/sudland>"
ORG, PUBLISHER = "<organization/lake-institute>", "<organization/the-daily-lake>"
POST, EVENT = "<membership/ana-lind-envoy-norland-former>", "<event/meeting-riverton-2013-03-03>"
TEXT, ADOPTION = "<resolution/senate-of-norland-7>", "<event/adoption-senate-of-norland-7>"
CLAIM, WORD = "<claim/riverton-2013-718bc635>", "<claim/riverton-2013-5bace58f>"
MENTION = "<mention/riverton-2013/76-133>"
TARGET, POSITION, QUOTE = (
    f"<mention/riverton-2013/76-133#{part}>" for part in ("target", "position", "quote")
)
NOBODY = "<person/nobody>"
KIND_OF_IRI = "The node has an IRI of its kind."
SURE = "A confidence is given, as an xsd:decimal from 0 to 1."
DERIVED = "An article is given that the node was read from."
NAMED = "There is exactly one preferred label, a plain string."
RESTS = "At least one mention is evidence of the node."
ENTITY_RESTS = (
    "At least one mention is evidence of the entity, unless it is only known as a publisher."
)
KNOWN_DAY = "The date, if known, is one day, month or year."
MEASURED = "{?value}: the quote is as long as the span, and the IRI names the span."
PAIRED = "The bodies of a mention are what has it as evidence."
RIGHT = "<correction/merge-0123abcd>"
SOUND = f"""{RIGHT} a kg:Correction, prov:Activity ; kg:operation 'merge' ; kg:corrects {PERSON} ;
    dcterms:date '2024-05-03'^^xsd:date ; dcterms:description 'one and the same' ;
    kg:correctedTo {NOBODY} ; kg:correctedValue 'x' ; kg:correctionDetail 'title' ;
    prov:wasAssociatedWith <agent/bo> ; schema:position 1"""
WRONG_CORRECTIONS = [
    (put(RIGHT, "dcterms:date", "'2024'"), "The day of the decision, if known, is one xsd:date."),
    (drop(f"{RIGHT} dcterms:description ?x"), "The reason is given once."),
    (put(RIGHT, "kg:correctedTo", "'x'"), "What is right, if it is a node, is one."),
    (put(RIGHT, "kg:correctedValue", "1"), "What is right, if it is words, is given once."),
    (put(RIGHT, "kg:correctionDetail", "1"), "The detail, if any, is given once."),
    (drop(f"{RIGHT} kg:corrects ?x"), "One node is corrected."),
    (put(RIGHT, "kg:operation", "'mend'"), "The operation is given once."),
    (put(RIGHT, "schema:position", "'first'"), "The place among corrections, if any, is one."),
    (drop(f"{RIGHT} prov:wasAssociatedWith ?x"), "One person or program decided."),
]

BROKEN = [
    (renamed(ART, "<articles/1>"), "<articles/1>", KIND_OF_IRI),
    (drop(f"{ART} dcterms:title ?x"), ART, "The title is given once."),
    (add(f"{ART} dcterms:title 'B'"), ART, "The title is given once."),
    (
        put(ART, "dcterms:language", "'English!'"),
        ART,
        "The language is given once, as a BCP 47 tag.",
    ),
    (
        put(ART, "kg:sha256", "'abc'"),
        ART,
        "The hash of the text is given once, as 64 hexadecimal digits.",
    ),
    (
        put(ART, "schema:datePublished", "'2013'^^xsd:gYear"),
        ART,
        "The day of publication, if known, is one xsd:date.",
    ),
    (
        put(ART, "dcterms:publisher", PERSON),
        ART,
        "The publisher, if known, is one organization.",
    ),
    (put(ART, "dcterms:source", "'wires'"), ART, "The source, if known, is one address."),
    (put(ART, "kg:dateline", ORG), ART, "The dateline, if any, is one place."),
    (renamed(PERSON, "<people/1>"), "<people/1>", KIND_OF_IRI),
    (drop(f"{PERSON} skos:prefLabel ?x"), PERSON, NAMED),
    (add(f"{PERSON} skos:prefLabel 'Ann'"), PERSON, NAMED),
    (put(PERSON, "skos:prefLabel", "'Ana Lind'@en"), PERSON, NAMED),
    (put(PERSON, "skos:altLabel", "'A. Lind'@en"), PERSON, "Alternative labels are plain strings."),
    (put(PERSON, "schema:honorificPrefix", "2"), PERSON, "Honorifics are plain strings."),
    (drop(f"{PERSON} kg:evidence ?x"), PERSON, ENTITY_RESTS),
    (drop(f"{ART} dcterms:publisher ?x"), PUBLISHER, ENTITY_RESTS),
    (put(PERSON, "kg:confidence", "1.5"), PERSON, SURE),
    (put(PERSON, "kg:confidence", "'0.5'^^xsd:double"), PERSON, SURE),
    (drop(f"{PERSON} kg:confidence ?x"), PERSON, SURE),
    (drop(f"{PERSON} prov:wasDerivedFrom ?x"), PERSON, DERIVED),
    (renamed(ORG, "<groups/1>"), "<groups/1>", KIND_OF_IRI),
    (
        put(ORG, "kg:kind", "role:envoy"),
        ORG,
        "The kind, if known, is one concept of kg:organizationKinds.",
    ),
    (
        add(f"{ORG} org:subOrganizationOf {PLACE}"),
        ORG,
        "An organization is part of organizations.",
    ),
    (add(f"{ORG} schema:location {ORG}"), ORG, "An organization is located in places."),
    (renamed(PLACE, "<places/1>"), "<places/1>", KIND_OF_IRI),
    (add(f"{PLACE} schema:containedInPlace {ORG}"), PLACE, "A place lies in places."),
    (
        add(f"{PLACE} wgs:lat 91.0"),
        PLACE,
        "The latitude, if known, is one xsd:decimal from -90 to 90.",
    ),
    (
        add(f"{PLACE} wgs:long 1"),
        PLACE,
        "The longitude, if known, is one xsd:decimal from -180 to 180.",
    ),
    (renamed(POST, "<posts/1>"), "<posts/1>", KIND_OF_IRI),
    (put(POST, "org:member", ORG), POST, "The holder is one person."),
    (put(POST, "org:organization", PLACE), POST, "The organization, if known, is one."),
    (put(POST, "org:role", "kind:state"), POST, "Roles are concepts of kg:roles."),
    (put(POST, "org:role", "role:wizard"), POST, "Roles are concepts of kg:roles."),
    (drop(f"{POST} kg:roleTitle ?x"), POST, "The title is given, as a plain string."),
    (
        put(POST, "kg:status", "kg:Direct"),
        POST,
        "The status is given once: current, former, acting or designate.",
    ),
    (
        put(POST, "kg:attestedOn", "'2013'^^xsd:gYear"),
        POST,
        "A post is attested on days, as xsd:date.",
    ),
    (put(POST, "kg:accreditedTo", ORG), POST, "A post is accredited to places."),
    (drop(f"{POST} kg:evidence ?x"), POST, RESTS),
    (renamed(EVENT, "<events/1>"), "<events/1>", KIND_OF_IRI),
    (
        put(EVENT, "kg:eventType", "kind:other"),
        EVENT,
        "The type is one concept of kg:eventTypes.",
    ),
    (add(f"{EVENT} kg:date '2013'^^xsd:gYear"), EVENT, KNOWN_DAY),
    (put(EVENT, "kg:date", "'2013-03-03Z'^^xsd:date"), EVENT, KNOWN_DAY),
    (put(EVENT, "kg:date", "'2013-03-03'"), EVENT, KNOWN_DAY),
    (add(f"{EVENT} kg:endDate 2013"), EVENT, "The end, if known, is one day, month or year."),
    (add(f"{EVENT} sem:hasPlace {ORG}"), EVENT, "An event takes place at places."),
    (add(f"{EVENT} sem:hasActor {PLACE}"), EVENT, "Actors are persons or organizations."),
    (add(f"{EVENT} kg:organizer {PLACE}"), EVENT, "Organizers are persons or organizations."),
    (add(f"{EVENT} kg:participant {NOBODY}"), EVENT, "Participants are persons or organizations."),
    (add(f"{EVENT} kg:speakerAt {TEXT}"), EVENT, "Speakers are persons or organizations."),
    (add(f"{EVENT} kg:commemorates {ART}"), EVENT, "What is commemorated is an event."),
    (add(f"{EVENT} kg:adopts {CLAIM}"), EVENT, "What is adopted is a resolution."),
    (renamed(TEXT, "<texts/1>"), "<texts/1>", KIND_OF_IRI),
    (drop(f"?x kg:adopts {TEXT}"), TEXT, "There is exactly one event of its adoption."),
    (put(TEXT, "kg:adoptedBy", PERSON), TEXT, "Resolutions are adopted by organizations."),
    (add(f"{TEXT} kg:addressee 'both'"), TEXT, "An addressee is a node."),
    (put(TEXT, "kg:dateAdopted", "'2012-02'^^xsd:date"), TEXT, KNOWN_DAY),
    (put(TEXT, "kg:number", "7"), TEXT, "The number, if any, is given once."),
    (put(TEXT, "kg:action", "''"), TEXT, "Actions are plain strings."),
    (put(TEXT, "kg:clause", EVENT), TEXT, "Clauses are claims."),
    (put(TEXT, "kg:votesFor", "-1"), TEXT, "Votes for are counted once, from 0."),
    (put(TEXT, "kg:votesAgainst", "'none'"), TEXT, "Votes against are counted once, from 0."),
    (add(f"{TEXT} kg:abstentions 1, 2"), TEXT, "Abstentions are counted once, from 0."),
    (
        put(TEXT, "kg:about", NOBODY),
        TEXT,
        "What the resolution is about is described in the same graph.",
    ),
    (renamed(CLAIM, "<sayings/1>"), "<sayings/1>", KIND_OF_IRI),
    (
        add(f"{CLAIM} kg:speaker {PERSON}"),
        CLAIM,
        "A claim has either a speaker or the words for one.",
    ),
    (
        drop(f"{CLAIM} kg:speakerText ?x"),
        CLAIM,
        "A claim has either a speaker or the words for one.",
    ),
    (put(WORD, "kg:speaker", PLACE), WORD, "A speaker is one person or organization."),
    (
        add(f"{CLAIM} kg:speakerText 'Another aide'"),
        CLAIM,
        "The words for a speaker are given once.",
    ),
    (drop(f"{CLAIM} kg:content ?x"), CLAIM, "What is claimed is given once."),
    (add(f"{CLAIM} kg:cue 'said'"), CLAIM, "The reporting word, if any, is given once."),
    (
        drop(f"{CLAIM} kg:form ?x"),
        CLAIM,
        "The form is given once: direct, indirect or mixed.",
    ),
    (
        add(f"{CLAIM} kg:polarity kg:Affirms"),
        CLAIM,
        "The polarity is given once: affirms or denies.",
    ),
    (put(CLAIM, "kg:claimedOn", "'4 March 2013'"), CLAIM, KNOWN_DAY),
    (add(f"{CLAIM} kg:madeAt {PLACE}"), CLAIM, "A claim is made at an event, if at any."),
    (add(f"{CLAIM} kg:reports {ART}"), CLAIM, "A claim relays claims of the same graph."),
    (
        add(f"{CLAIM} kg:about {NOBODY}"),
        CLAIM,
        "What the claim is about is described in the same graph.",
    ),
    (add(f"{CLAIM} kg:agreesWith {ART}"), CLAIM, "Only claims agree."),
    (add(f"{CLAIM} kg:conflictsWith {ART}"), CLAIM, "Only claims conflict."),
    (add(f"{CLAIM} kg:supersedes {ART}"), CLAIM, "Only claims supersede one another."),
    (drop(f"{WORD} a kg:Claim"), WORD, "A characterization is also typed as a claim."),
    (drop(f"{WORD} kg:characterizedAs ?x"), WORD, "The word or phrase is given once."),
    (
        put(WORD, "kg:characterizes", NOBODY),
        WORD,
        "What is called so is described in the same graph.",
    ),
    (renamed(MENTION, "<mention/1>"), "<mention/1>", KIND_OF_IRI),
    (
        drop(f"{MENTION} oa:hasBody ?x"),
        MENTION,
        "A mention has a body, unless it is an uncovered sentence.",
    ),
    (
        add(f"{MENTION} a kg:UncoveredSentence"),
        MENTION,
        "A mention has a body, unless it is an uncovered sentence.",
    ),
    (
        add(f"{MENTION} oa:hasBody {NOBODY}"),
        MENTION,
        "What is mentioned is described in the same graph.",
    ),
    (put(MENTION, "oa:hasTarget", ART), MENTION, "The target is one span."),
    (put(TARGET, "oa:hasSource", MENTION), TARGET, "The source is one article."),
    (
        drop(f"{TARGET} oa:hasSelector {POSITION}"),
        TARGET,
        "The span is given by one position and one quote.",
    ),
    (put(QUOTE, "rdf:type", "oa:Selector"), TARGET, "One selector is a quote."),
    (put(POSITION, "oa:end", "'133'"), POSITION, "The end is one count of code points."),
    (
        put(POSITION, "oa:start", "133"),
        POSITION,
        "The start is one count of code points, from 0 and before the end.",
    ),
    (drop(f"{QUOTE} oa:exact ?x"), QUOTE, "The exact words are given once."),
    (put(QUOTE, "oa:exact", "'Dr. Ana Lind'"), ART, MEASURED),
    (renamed(MENTION, "<mention/riverton-2013/75-133>"), ART, MEASURED),
    (add(f"{MENTION} oa:hasBody {ART}"), MENTION, PAIRED),
    (drop(f"{MENTION} oa:hasBody {POST}"), MENTION, PAIRED),
    *(
        (f"INSERT DATA {{ {SOUND} }} ; {update}", RIGHT, message)
        for update, message in WRONG_CORRECTIONS
    ),
    (add(SOUND.replace(RIGHT, "<correction/1>")), "<correction/1>", KIND_OF_IRI),
]
