"""Words that only tell where somebody is spoken of: pronouns and nouns that no rule has used.

Read last of all, for what is only mentioned would be somebody to rules that look for who speaks,
acts or holds a post.
"""

from dataclasses import replace

from kg.extract.antecedents import SUBJECTS, ahead, apart, is_bound, meant
from kg.extract.claims.nesting import Contents
from kg.extract.claims.nouns import noun_ref
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import inside, quotes
from kg.extract.words.lexicon import words
from kg.model.extraction import ClaimForm, EntityType, Form, Mention, Ref

PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f",
    "herself": "f", "it": "n", "its": "n", "itself": "n", "who": None, "whom": None, "whose": None,
    "i": None, "me": None, "my": None, "myself": None,
}  # fmt: skip
"""Pronouns of one person or body, with the gender that they tell."""
FIRST = {"i", "me", "my", "myself"}
IDIOMS = {"chair", "head"}
"""Nouns that are as often none for a person: "in the *chair*", "at the *head*"."""

OTHERS = words("first second third last next new other only same previous late then")
"""Words by which a noun is told apart: "the *first* minister to resign"."""


def find_spoken_of(draft: Draft) -> None:
    """A mention for each pronoun and definite noun that has none."""
    voices = Voices(draft)
    for passage in draft.passages:
        for token in passage.words:
            if (ref := draft.ref(passage.passage, token)) is not None:
                look_ahead(draft, passage, token, ref)
            elif token.lower_ in FIRST:
                means = voices.speaker(passage.passage.offset + token.idx)
                if means is not None:
                    add_pronoun(draft, passage, token, means)
            elif token.lower_ in PRONOUNS and not is_bound(token):
                means = meant(draft, passage, token)
                if means is not None or PRONOUNS[token.lower_] in {"m", "f"}:
                    add_pronoun(draft, passage, token, means)
            elif token.pos_ == "NOUN":
                add_noun(draft, passage, token)


class Voices:
    """Who is quoted at each place."""

    def __init__(self, draft: Draft) -> None:
        self._claims = draft.claims
        self._quoted = quotes(draft.article.text)
        self._contents = Contents(draft.claims)

    def speaker(self, at: int) -> Ref | None:
        """Whose words stand in quotation marks there, if the article lets somebody speak them."""
        if inside(self._quoted, at) is None:
            return None
        around = (self._claims[index] for index in self._contents.around(at))
        return next((c.speaker for c in around if c.form is not ClaimForm.INDIRECT), None)


def look_ahead(draft: Draft, passage: Named, token: Token, ref: Ref) -> None:
    """Tell of a pronoun that a rule has used whom it means, where he is named only behind it."""
    if draft.mentions[ref].form is Form.PRONOUN:
        means = ahead(draft, passage, token)
        draft.mentions[ref] = replace(draft.mentions[ref], means=means)


def add_noun(draft: Draft, passage: Named, token: Token) -> None:
    """The mention of a definite noun for somebody: "the minister"; what tells elsewhere that two
    mentions are one binds only the noun here.
    """
    before = {child.lower_ for child in token.lefts}
    apart_ = before & OTHERS or any(child.dep_ in {"relcl", "acl"} for child in token.rights)
    if "the" not in before or apart_ or token.lower_ in IDIOMS or is_named(draft, passage, token):
        return
    first, told = len(draft.mentions), len(draft.relations)
    ref = noun_ref(draft, passage, token)
    means = next((r.object for r in draft.relations[told:]), None)
    del draft.relations[told:]
    if ref is not None and ref >= first:
        subject = token.dep_ in SUBJECTS
        noun = replace(draft.mentions[ref], is_subject=subject, idle=True, means=means)
        draft.mentions[ref] = noun


def is_named(draft: Draft, passage: Named, token: Token) -> bool:
    """Whether the name follows: "the newspaper *Ecoul*", "the operator, *Alba*"."""
    behind = neighbour(token, 2 if neighbour(token, 1).text == "," else 1)
    return draft.ref(passage.passage, behind) is not None


def add_pronoun(draft: Draft, passage: Named, token: Token, means: Ref | None) -> None:
    """The mention of a pronoun, with what its sentence tells of whom it means."""
    gender = PRONOUNS[token.lower_]
    type = EntityType.PERSON if means is None else draft.mentions[means].type
    if gender == "n" or type is EntityType.PLACE:
        type = EntityType.ORGANIZATION
    span = passage.passage.span(token, token)
    pronoun = Mention(span, type, Form.PRONOUN, token.lower_, gender=gender, idle=True, means=means)
    subject, others = token.dep_ in SUBJECTS, apart(draft, passage, token)
    ref = draft.add(replace(pronoun, is_subject=subject, apart=others))
    draft.mention_at[span.start] = ref
