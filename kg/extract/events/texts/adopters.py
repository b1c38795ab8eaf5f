"""Who adopts a text: the bodies that a verb or noun of adoption names, or that act around it."""

from collections.abc import Iterator
from itertools import islice

from kg.extract.events.bodies.chambers import (
    CHAMBER,
    acts_for_another,
    body_in_context,
    chambers,
    deliberative,
    in_chamber,
    rank,
)
from kg.extract.events.bodies.committees import reporting
from kg.extract.events.bodies.hosts import at_gathering, convened
from kg.extract.events.bodies.legislatures import legislature, sitting_there
from kg.extract.events.bodies.named import bodies, is_body, meant
from kg.extract.events.bodies.pointed import of_its, of_opening
from kg.extract.events.bodies.sponsors import (
    LAWS,
    SPONSORED,
    house_bill,
    moves,
    names_text,
    owned_by_sponsor,
    titles,
)
from kg.extract.events.passing.communiques import ENDING, MANNERS, is_communique
from kg.extract.events.passing.resuming import MOVING
from kg.extract.events.sentences.actors import (
    actors,
    antecedent,
    behind_place,
    behind_town,
    counted,
    main_subject,
)
from kg.extract.events.sentences.cases import bracketed
from kg.extract.events.sentences.phrases import coordinated
from kg.extract.events.sentences.stage import Stage, digest
from kg.extract.events.texts.nouns import PROLONGING
from kg.extract.events.texts.otherdays import elsewhere, long_ago
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ACTS, REPORTS
from kg.model.extraction import Form, Ref, ResolutionMention


def adopters(stage: Stage, token: Token, verb: Token | None) -> list[Ref]:
    """The bodies that adopted it: subject or agent of the verb, named with the noun, or whoever
    acts in the sentence.
    """
    before = neighbour(token, -1)
    own = before.pos_ == "PROPN" and not before.is_sent_start and token.text[:1].isupper()
    own = own and not (verb is not None and house_bill(token))
    found = [r for r in bodies(stage, before) if not titles(stage, token, r)] if own else []
    if not found and verb is not None:
        found += of_the_verb(stage, token, verb) if is_verb(verb) else of_the_noun(stage, verb)
    reported = token.lemma_.lower() in REPORTS
    # whoever made "the Commission's *proposal*" is not who approved it
    if not found and not (reported or token.lower_ == "proposal"):
        found += with_noun(stage, token) or of_its_name(stage, token)
    free = verb is None or child(verb, "nsubj") is None or passive(verb)
    if not found and free and acts_by(token):
        found += actor(stage, token)
    found = [ref for ref in found if not names_text(stage, token, ref)]
    nobody = verb is None or elsewhere(verb) or long_ago(stage, verb)
    if (
        verb is not None
        and not (found or nobody or by_several(token, verb))
        and unsaid(token, verb)
    ):
        lesser = of_its(stage, token) or (own_committee(stage, verb) if reported else [])
        found += lesser or of_opening(stage, verb) or in_chamber(stage, verb)
        found = found or at_gathering(stage, verb) or around(stage, verb, token)
    if not found and verb is not None and is_verb(verb):
        found = convened(stage, verb) or sitting_there(stage, verb)
    return list(dict.fromkeys(found if len(found) != 1 else meant(stage, found[0])))


def own_committee(stage: Stage, verb: Token) -> list[Ref]:
    """The committee whose report it is that is adopted."""
    return reporting(stage.draft, chambers(stage.draft), stage.offset(verb))


def with_noun(stage: Stage, token: Token) -> list[Ref]:
    """The bodies that the words before and behind the noun for a text name, but who moved it."""
    found: list[Ref] = []
    for inner in token.children:
        sponsor = owned_by_sponsor(inner, token) or house_bill(token)
        if inner.dep_ in {"compound", "poss", "nmod"} and not sponsor:
            found += [r for r in bodies(stage, inner) if not moves(stage, token, r)
                      and not titles(stage, token, r)]  # fmt: skip
        elif inner.dep_ == "prep" and inner.lower_ in {"of", "by"}:
            moved = inner.lower_ == "by" and token.lemma_.lower() in SPONSORED
            found += [
                r for r in coordinated(stage.draft, stage.passage, inner)
                if is_body(stage.draft, r)
                and not (moved and rank(stage.draft.mentions[r]) != CHAMBER)
            ]  # fmt: skip
    return found


def acts_by(token: Token) -> bool:
    """Whether a body acts by a text behind a preposition. A government may do so "through a bill
    passed in May" by others, a bank may raise capital "through a resolution of shareholders".
    """
    # "By Resolution *No.* 7": the parser hangs the noun on what stands before its number
    noun = token.head if token.head.lower_ in {"no", "no.", "nr", "number"} else token
    if noun.dep_ != "pobj" or noun.head.lower_ not in BESIDE:
        return False
    if noun.head.lower_ not in {"through", "via"}:
        return True
    own = token.lemma_.lower() not in LAWS | SPONSORED
    return own and noun.head.head.lemma_ in ACTS | PROLONGING


BESIDE = {"in", "by", "under", "with", "through", "via"}
"""Prepositions before the text by which a body acts."""


def around(stage: Stage, verb: Token, token: Token) -> list[Ref]:
    """The chamber of the context; where it names none, the body whose text was told last."""
    found, draft = body_in_context(stage, verb, token), stage.draft
    if digest(draft) or (found and rank(draft.mentions[found[0]]) == CHAMBER):
        return found
    at = stage.offset(token)
    told = [t for t in (*draft.resolutions, *draft.rejected) if t.adopters and t.trigger.start < at]
    last = max(told, key=lambda text: text.trigger.start, default=None)
    if last is None or last.rule == "text:recalled" or found == list(last.adopters):
        return found
    return list(last.adopters[:1])


def by_several(token: Token, verb: Token) -> bool:
    """Whether those who met give out a text together: "the two sides issued a declaration", "in
    their communiqué, adopted by consensus, the participants".
    """
    acting = token.head.head if verb.head.i == token.i and token.dep_ == "pobj" else verb
    who = child(acting, "nsubj") if is_verb(acting) else None
    return who is not None and who.lower_ in SEVERAL and is_communique(token)


SEVERAL = words("they sides parties participants governments delegations presidents leaders "
                "ministers states countries two heads elders chiefs mayors bishops experts "
                "scientists speakers signatories attendees churches delegates")  # fmt: skip
"""Those who give out a declaration with each other, and of no one body."""


def unsaid(token: Token, verb: Token) -> bool:
    """Whether the sentence leaves open who adopted the text: it is the subject itself, or "members"
    are.
    """
    if not is_verb(verb):
        return True
    who = [c for c in actors(verb) if c.i not in {token.i, token.head.i}]
    stands = any(acts_for_another(counted(c)) for c in who)
    return not who or stands or passive(verb) or who[0].i == verb.head.i


def passive(verb: Token) -> bool:
    """Whether the text itself is what the verb has for a subject."""
    perfect = any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.children)
    return verb.tag_ == "VBN" and not (perfect and child(verb, "auxpass") is None)


def keeps_body(stage: Stage, text: ResolutionMention, token: Token, verb: Token | None) -> bool:
    """Whether a sentence only tells that a text was adopted, and not by whom, which is known."""
    silent = verb is not None and token.dep_ == "nsubjpass" and child(verb, "agent") is None
    mentions = stage.draft.mentions
    return silent and any(mentions[ref].form is Form.NAME for ref in text.adopters)


def of_the_noun(stage: Stage, noun: Token) -> Iterator[Ref]:
    """The bodies to which "adoption" belongs: "the Assembly's adoption of", "adoption by", or whose
    verb it is: "gave approval to".
    """
    for inner in noun.children:
        if inner.dep_ == "poss" and inner.pos_ != "PRON":
            yield from bodies(stage, inner)
        elif inner.lower_ in {"by", "in", "from"}:
            yield from (b for c in inner.children for b in bodies(stage, c))
    end = noun.head.head
    closes = noun.dep_ == "pobj" and noun.head.lower_ == "with" and end.lemma_ in ENDING
    if closes and (who := child(end, "nsubj")) is not None:
        # "The summit closed with the adoption of the Lami Declaration"
        yield from bodies(stage, who)
    if noun.dep_ == "dobj" and noun.head.lemma_ in GIVING:
        # Who "deplores the adoption" of a text adopts nothing.
        who = child(noun.head, "nsubj")
        if who is not None:
            yield from bodies(stage, who)


GIVING = {"give", "grant", "lend", "deliver", "announce", "complete", "finish"}
"""Verbs by which a body does what a noun tells: "gave approval to"."""


def of_the_verb(stage: Stage, token: Token, verb: Token) -> Iterator[Ref]:
    """The bodies that a verb names as its agent or subject."""
    for inner in verb.children:
        if inner.dep_ == "agent" or (inner.lower_ == "by" and verb.tag_ == "VBN"):
            for agent in inner.children:
                yield from bodies(stage, agent)
                yield from behind_manner(stage, agent)
        elif inner.lower_ == "without":
            # "adopted without a vote *by the Committee*"
            yield from (ref for way in inner.children for ref in behind_manner(stage, way))
        elif inner.dep_ in {"nsubj", "csubj"} and inner.i != token.i and not bracketed(inner):
            whom = main_subject(verb) if inner.lower_ == "they" else inner
            whom = (addressed(stage, verb) if inner.lower_ == "it" else None) or whom
            yield from bodies(stage, antecedent(behind_town(behind_place(whom))))
        elif inner.lower_ == "in" and verb.dep_ == "acl":
            # "a resolution passed *in the Assembly*"
            found = (ref for word in inner.children for ref in bodies(stage, word))
            yield from (ref for ref in found if deliberative(stage.draft.mentions[ref]))
        elif through(inner, verb) and inner.i != token.i:
            yield from bodies(stage, inner)
    yield from of_clause_above(stage, token, verb)


def addressed(stage: Stage, verb: Token) -> Token | None:
    """The body whom somebody reminds of what it has done: "reminded *the House* it had passed"."""
    above = verb.head
    whom = child(above, "dobj", "dative") if above.lemma_ == "remind" else None
    if verb.dep_ != "ccomp" or whom is None or whom.i > verb.i:
        return None
    return whom if any(deliberative(stage.draft.mentions[r]) for r in bodies(stage, whom)) else None


def of_clause_above(stage: Stage, token: Token, verb: Token) -> Iterator[Ref]:
    """The bodies that the clause names on which a verb without a subject hangs."""
    if verb.dep_ == "acl" and verb.head.i != token.i:
        # "a text urging it to widen *its* programme passed": who has something adopts nothing
        yield from (ref for ref in bodies(stage, verb.head) if not owns(stage, ref))
    if verb.dep_ == "amod" and verb.tag_ == "VBD" and verb.head.i == token.i:
        # "The Senate on Wednesday *approved* Resolution 2": the parser hangs all on "on"
        above = (ref for word in token.ancestors for ref in bodies(stage, word))
        yield from islice(above, 1)
    # "brought by the Greens and *adopted by the council*": the Greens are others
    brought = verb.head.lemma_ in MOVING and child(verb.head, "nsubjpass") is not None
    bare = not (verb.dep_ == "conj" and (brought or child(verb, "agent") is not None))
    bare = bare and child(verb, "nsubj", "nsubjpass") is None
    if bare and verb.dep_ in {"conj", "xcomp", "advcl"} and is_verb(verb.head):
        yield from of_the_verb(stage, token, verb.head)
    if verb.dep_ == "pcomp" and verb.head.lower_ in DOING and is_verb(verb.head.head):
        yield from of_the_verb(stage, token, verb.head.head)


DOING = {"by", "in", "after", "upon", "on", "before", "since"}
"""What stands between a participle and the clause of those who do it: "after passing a motion"."""


def owns(stage: Stage, ref: Ref) -> bool:
    """Whether a mention is "its" or "their"."""
    return stage.draft.mentions[ref].name in {"its", "their"}


def through(word: Token, verb: Token) -> bool:
    """Whether a text passes a body, and nobody passes "it"."""
    quoted = any(w.text in {"“", '"', "‘", "«"} for w in word.doc[verb.i + 1 : word.i])
    text = quoted or word.dep_ != "dobj" or word.pos_ == "PRON"
    return verb.lemma_ in {"pass", "clear"} and not text


def behind_manner(stage: Stage, way: Token) -> Iterator[Ref]:
    """The bodies behind how it was done: "by acclamation by the Assembly"."""
    for inner in way.children if way.lower_ in MANNERS else ():
        if inner.lower_ in {"by", "in"}:
            yield from (ref for word in inner.children for ref in bodies(stage, word))


def of_its_name(stage: Stage, token: Token) -> list[Ref]:
    """The bodies in the phrase of a text: "Security Council resolution 1701", "Resolution 12/2024
    of the Senate".
    """
    before = () if house_bill(token) else token.children
    words = [c for c in before if c.dep_ in {"compound", "poss", "nmod"}]
    numbers = (c for c in token.children if c.pos_ == "NUM" or any(map(str.isdigit, c.text)))
    behind = (c for word in (token, *numbers) for c in word.children)
    words += [w for c in behind if c.lower_ == "of" for w in c.children]
    words = [w for w in words if w.pos_ in {"NOUN", "PROPN"}]
    refs = dict.fromkeys(ref for word in words for ref in bodies(stage, word))
    return [ref for ref in refs if deliberative(stage.draft.mentions[ref])]


def actor(stage: Stage, token: Token) -> list[Ref]:
    """The body that acts by the text: "the Council, in a resolution of Monday, demanded"."""
    named = [
        word for word in token.sent
        if word.dep_ == "nsubj" and word.i != token.i and is_verb(word.head)
    ]  # fmt: skip
    for word in sorted(named, key=lambda word: (word.head.dep_ not in {"ROOT", "conj"}, word.i)):
        if found := bodies(stage, word) or legislature(stage, word)[:1]:
            return found
    return []
