"""Which body a word stands for: by name, by a common noun, by its members or its congress."""

from dataclasses import replace

from kg.extract.claims.speakers.speakers import speaker
from kg.extract.councils import of_place
from kg.extract.draft import Draft
from kg.extract.events.bodies.chambers import CHAMBER, chambers, deliberative, had_done, rank
from kg.extract.events.bodies.committees import PANELS, is_panel
from kg.extract.events.bodies.congresses import gathered
from kg.extract.events.bodies.factions import is_party
from kg.extract.events.bodies.legislatures import legislature
from kg.extract.events.bodies.pointed import last_named, of_full, sitting
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.parse import Token
from kg.extract.words.chambers import CHAMBERS
from kg.extract.words.lexicon import ORGANIZATION_HEADS, words
from kg.extract.words.occasions import MEMBERS
from kg.model.extraction import EntityType, Form, Mention, Ref


def bodies(stage: Stage, token: Token) -> list[Ref]:
    """A body by name or by a definite noun ("the Council"); that of which "delegates" are; that
    which a congress gathers.
    """
    if token.lower_ == "meeting" and token.tag_ == "VBG":
        # "approved by *League ministers* meeting in Oslo"
        led = [c for c in token.children if c.dep_ == "compound" and c.lower_ in LEADERS | MEMBERS]
        if led:
            return of_members(stage, led[0])
    event = stage.draft.event_at.get(stage.offset(token))
    if event is not None and stage.ref(token) is None:
        return of_chamber(stage, token) or gathered(stage.draft, event)
    if token.lower_ in MEMBERS | LEADERS | SHARES or on_board(token):
        members = of_members(stage, token)
        if members or token.lower_ in MEMBERS | SHARES:
            return members
    if token.pos_ not in {"NOUN", "PROPN", "PRON", "ADJ"}:
        return []
    mend(stage, token)
    if token.lower_ in {"meeting", "sitting", "session"}:
        # "the *House* meeting"
        whose = [c for c in token.children if c.dep_ == "compound" and c.lower_ in CHAMBERS]
        if whose and whose[0].text[:1].isupper():
            return bodies(stage, whose[0])
    return by_apposition(stage, token) or by_noun(stage, token)


def by_noun(stage: Stage, token: Token) -> list[Ref]:
    """The body that a noun for one means: "Parliament", "the lower house", "the committee"."""
    bare = all(c.lower_ == "the" for c in token.children)
    owned = any(c.dep_ == "poss" and c.pos_ == "PROPN" for c in token.children)
    lone = token.lower_ in {"parliament", "congress", "cabinet", "plenary"} and (bare or owned)
    lone = lone or (token.lower_ in {"house", "chamber"} and of_two(token))
    known = stage.ref(token) is not None
    owner = [] if known else of_place(stage.draft, stage.passage, token) or of_union(stage, token)
    if owner:
        return owner
    if lone and not known and token.text[:1].isupper():
        return [by_name(stage, token)]
    house = legislature(stage, token) if of_two(token) and not named(stage, token) else []
    if house := house or of_full(stage, token):
        return house
    if lone or (token.pos_ == "PROPN" and token.lower_ in CHAMBERS and not known):
        return [stage.draft.noun(stage.passage.passage, token, EntityType.ORGANIZATION)]
    meant = sitting(stage.draft, stage.offset(token)) if bare and token.lower_ == COMMITTEE else []
    if meant:
        return meant
    said_by = speaker(stage.draft, stage.passage, token)
    ref = said_by.ref if said_by else None
    if ref is not None and is_body(stage.draft, ref):
        return [ref]
    return last_named(stage, token) or of_chamber(stage, token) or of_owner(stage, token)


def named(stage: Stage, token: Token) -> bool:
    """Whether a word is part of a name."""
    ref = stage.ref(token)
    return ref is not None and stage.draft.mentions[ref].form is Form.NAME


def by_apposition(stage: Stage, token: Token) -> list[Ref]:
    """The body whose name stands behind a noun for it: "Chile's lower house, *the Chamber*"."""
    if token.lower_ not in PANELS | {"house", "chamber"} or named(stage, token):
        return []
    behind = (c for c in token.rights if c.dep_ == "appos" and c.pos_ == "PROPN")
    refs = [stage.ref(c) for c in behind]
    return [ref for ref in refs if ref is not None and is_body(stage.draft, ref)][:1]


def of_chamber(stage: Stage, token: Token) -> list[Ref]:
    """The body that "a Senate panel" is, which no name tells."""
    known = stage.ref(token)
    if known is not None or not is_panel(token):
        return []
    return [stage.draft.noun(stage.passage.passage, token, EntityType.ORGANIZATION)]


def of_owner(stage: Stage, token: Token) -> list[Ref]:
    """The body whose council or congress it is: "the League's council"; that of a state is its
    own, and the board of what goes by a noun.
    """
    if token.lower_ not in CHAMBERS | ORGANS:
        return []
    whose = [c for c in token.children if c.dep_ == "poss" and c.pos_ != "PRON"]
    refs = (stage.ref(c) for c in whose if c.pos_ == "PROPN")
    ref = next((ref for ref in refs if ref is not None), None)
    if token.lower_ in ORGANS | {"board"} and any(
        c.tag_ == "NN" and c.lower_ in ORGANIZATION_HEADS for c in whose
    ):
        # "the *corporation's* board" is a body, whatever the corporation is called
        return [stage.draft.noun(stage.passage.passage, token, EntityType.ORGANIZATION)]
    part = token.lower_ in PANELS and ref is not None and rank(stage.draft.mentions[ref]) == CHAMBER
    if ref is None or (is_body(stage.draft, ref) and not part):
        return [] if ref is None else [ref]
    # "the *Senate's* foreign affairs committee" is no name, and not the Senate
    return [stage.draft.noun(stage.passage.passage, token, EntityType.ORGANIZATION)]


def of_union(stage: Stage, token: Token) -> list[Ref]:
    """The union, party or league whose assembly it is: "the general assembly of the
    Farmers' Union".
    """
    if token.lower_ not in ASSEMBLIES or not token.text.islower():
        return []
    named = (w for c in token.children if c.lower_ == "of" for w in c.children)
    refs = [stage.ref(w) for w in named]
    mentions = stage.draft.mentions
    return [ref for ref in refs if ref is not None and stage.draft.names(ref, ORGANIZATION)
            and rank(mentions[ref]) != CHAMBER]  # fmt: skip


ORGANIZATION = EntityType.ORGANIZATION
ASSEMBLIES = words("assembly council congress conference convention board meeting synod executive "
                   "leadership presidium")  # fmt: skip
ORGANS = words("executive presidium bureau secretariat leadership convention conference committee")
"""Parts of a body that decide for it."""


def of_two(token: Token) -> bool:
    """Whether it is one of the two chambers of a parliament: "Chile's lower house"."""
    return any(c.lower_ in {"lower", "upper"} for c in token.children)


SHARES = words("majority thirds two-thirds half quarters")
"""Parts of a body that decide for it."""
COMMITTEE = "committee"
LEADERS = words(
    "leaders ministers heads presidents chiefs houses chambers shareholders stockholders creditors"
)
"""Who decide for the body that they lead together: "leaders of the G7", "ASEAN ministers"."""


def led_by(word: Token) -> list[Token]:
    """What heads are of: "heads of state and government of *the Community*", "ministers of
    *ASEAN* member states".
    """
    if word.lower_ not in GOVERNED:
        return [word]
    own = (word, *word.conjuncts)
    members = [w for w in word.subtree if w.dep_ in {"compound", "nmod"} and w.pos_ == "PROPN"]
    # "ministers from EU member states and African countries" are of no one body
    members = [w for w in members if w.i < word.i and not word.conjuncts]
    return members + [c for noun in own for prep in noun.children
                      if prep.lower_ in {"of", "from", "in"} for c in prep.children]  # fmt: skip


BENCHES = {"ruling", "opposition", "governing"}
"""What parties are in a house that adopts texts."""
GOVERNED = words("state government governments states mission delegation countries nations members")


def of_members(stage: Stage, token: Token) -> list[Ref]:
    """The body of which people are members or leaders."""
    for inner in token.children:
        if inner.dep_ == "prep" and inner.lower_ in {"of", "in", "from", "to", "at", "on"}:
            led = [c for word in inner.children for c in led_by(word)]
            if any(c.lower_ in BENCHES for word in led for c in word.children):
                # "passed by members of *the ruling* LDF": the house did
                return []
            found = [r for c in led for r in bodies(stage, c)]
            if inner.lower_ == "from" and any(of_faction(stage, token, ref) for ref in found):
                # "40 deputies from *the Farmers' Party* voted for it": the house adopts
                return []
            if found or not any(c.lower_ in GOVERNED for c in inner.children):
                return found
    if token.lower_ not in LEADERS | MEMBERS:
        return []
    before = (c for c in token.children if c.dep_ in {"compound", "poss", "nmod"})
    refs = (stage.ref(c) for c in before)
    whose = [ref for ref in refs if ref is not None and is_body(stage.draft, ref)][:1]
    if not whose and all(c.lower_ == "the" for c in token.children):
        return as_told(stage, token)
    return [ref for ref in whose if token.lower_ not in SEATED or not of_faction(stage, token, ref)]


def as_told(stage: Stage, token: Token) -> list[Ref]:
    """The body whose people were so called before: "*G7 foreign ministers* met. The ministers"."""
    passages = stage.draft.passages
    at = next((n for n, each in enumerate(passages) if each is stage.passage), 0)
    for each in reversed(passages[max(0, at - FAR) : at + 1]):
        told = (w for w in reversed(each.words) if w.lower_ == token.lower_ and is_owned(w))
        for word in told:
            if each is not stage.passage or word.i < token.i:
                ref = stage.draft.ref(each.passage, word)
                if ref is not None and is_body(stage.draft, ref):
                    return [ref]  # "the Council of Foreign *Ministers*"
                # "the Ministers of Chad and Mali" may be those of a council named before
                if found := of_members(Stage(stage.draft, each), word):
                    return found
    return []


def is_owned(word: Token) -> bool:
    """Whether something stands beside a noun for people that may tell whose they are."""
    return any(c.dep_ in {"compound", "poss", "nmod", "prep"} for c in word.children)


FAR = 3
"""Paragraphs before within which people are told whose they are."""


def of_faction(stage: Stage, token: Token, ref: Ref) -> bool:
    """Whether members are of a party, and not of the house: "*SNP* MSPs", but not "Knesset MKs"."""
    body = stage.draft.mentions[ref]
    lettered = token.lower_ in SEATED and body.kind is None
    return is_party(body) or (lettered and not deliberative(body))


SEATED = words("mps meps msps mlas tds mks mnas mpas mlcs")
"""Members of parliaments, in letters."""


def by_name(stage: Stage, token: Token) -> Ref:
    """A parliament by the one word for it, which no tagger took for a name."""
    span = stage.passage.passage.span(token, token)
    name = Mention(span, EntityType.ORGANIZATION, Form.NAME, token.text, kind="legislature")
    ref = stage.draft.add(name)
    stage.draft.mention_at[stage.offset(token)] = ref
    return ref


def mend(stage: Stage, token: Token) -> None:
    """Let the name of a chamber that passes for that of a place or person be one of a body."""
    ref = stage.ref(token)
    if ref is None or token.lower_ not in CHAMBERS:
        return
    mention = stage.draft.mentions[ref]
    if mention.form is Form.NAME and mention.type is not EntityType.ORGANIZATION:
        changed = replace(mention, type=EntityType.ORGANIZATION, kind="legislature", acts=False)
        stage.draft.mentions[ref] = changed


def is_body(draft: Draft, ref: Ref) -> bool:
    """Whether the mention is of an organization."""
    return draft.mentions[ref].type is EntityType.ORGANIZATION


def meant(stage: Stage, ref: Ref) -> list[Ref]:
    """The body named before that "the chamber" or "the legislature" means."""
    mention = stage.draft.mentions[ref]
    if mention.form is not Form.NOUN or mention.name.lower() not in GENERIC:
        return [ref]
    before = [c for c in sorted(chambers(stage.draft)) if c[0] < mention.span.start]
    both = mention.name.lower() == "chamber"
    named = [body for _, body, order in before if order == CHAMBER]
    # Congress has two chambers, and is none.
    own = [
        r for r in named if not had_done(stage.draft, r)
        and not (both and stage.draft.mentions[r].name.lower() in TWOFOLD)
    ]  # fmt: skip
    return (own or named)[-1:] or [ref]


TWOFOLD = {"congress", "parliament", "legislature"}
GENERIC = {"chamber", "legislature", "body", "plenary"}
"""Words for a body that are no part of its name."""


def within_body(stage: Stage, token: Token) -> bool:
    """Whether a noun opens the name of a body: "the *Constitution* and Justice Commission"."""
    ref = stage.ref(token)
    if ref is None or stage.draft.mentions[ref].type is not EntityType.ORGANIZATION:
        return False
    span, at = stage.draft.mentions[ref].span, stage.offset(token)
    return span.start == at and span.end > at + len(token.text)


def on_board(token: Token) -> bool:
    """Whether states are members of a body: "19 *countries* on the agency's board"."""
    on = (c for c in token.children if c.lower_ == "on") if token.lower_ in NATIONS else ()
    return any(w.lower_ in BOARDS for c in on for w in c.children)


NATIONS = {"countries", "nations"}
BOARDS = {"board", "council", "committee", "panel", "body"}
