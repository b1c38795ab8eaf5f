"""The words of a text: spaCy's English tokenizer, with what names and titles in the news need."""

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import (
    compile_infix_regex,
    compile_prefix_regex,
    compile_suffix_regex,
    registry,
)

TOKENIZER = "kg.tokenizer.v1"
"""The name by which spaCy finds it."""
ABBREVIATIONS = (
    "Cllr.", "Cr.", "Ald.", "Amb.", "Lt.", "Lt.-Gov.", "Maj.", "Brig.", "Cmdr.", "Supt.", "Insp.",
    "Hon.", "Eng.", "Engr.", "Ing.", "Barr.", "Adv.", "Atty.", "Smt.", "Fr.", "Sr.", "Msgr.",
    "Mgr.", "Ven.", "Bp.", "Abp.", "Pst.", "Asst.", "Sec.-Gen.", "Gov.", "Sen.", "Rep.",
    "Cllrs.", "Ambs.", "Govs.", "Sens.", "Reps.", "Profs.", "Drs.",
)  # fmt: skip
"""Titles and styles before names whose full stop ends no sentence."""
HONORIFIC = r"(?:Mr|Mrs|Ms|Dr|Prof)\.(?=[A-Z])"
"""An honorific run together with its name: "Ms.Farhat"."""
PARTISAN = r"[DR]-(?=[A-Z](?!ay\b))"
"""A party's letter before its member's seat: "R-Ohio"."""
THEN = r"[Tt]hen-(?=\w)"
"""What tells that an office was held then: "then-U.S. President"."""
EX = r"[Ee]x-(?=[A-Z]{2,}\b)"
"""What tells that somebody was of a body with letters: "ex-NSC secretary"."""
GLUED, GLUED_BEHIND = r"--(?=[A-Z])", r"(?<=[A-Za-z])--"
"""A dash that nothing parts from a word: "(Petra) --Speaker Lind", "--Ana Lind--"."""
PLATFORM = r"(?<=^X)\."
"""The stop behind the social network."""
SLASH, SLASHED = r"/(?=[A-Z])", r"(?<=[A-Za-z])/\.|(?<=[A-Z]{2})/"
"""The strokes around an agency: "MOSCOW, June 3. /TASS/. The Duma"."""
AGENCY = r"(?<=\w)\)\.?[—–](?=\w)"
"""What stands between a dateline's agency and the report: "(Ararat Wire).—A day after"."""
DASH = r"(?<=\w)(?:—(?=\w)|-(?=The\b))"
"""A dash between two words, whatever they begin with: "Yerevan—The", "Addis Ababa-The"."""
BRACKET = r"(?<=[a-z])\((?=[A-Z])"
"""A bracket that nothing parts from the word before it: "the Fund(Oslo)"."""
STATUS = r"(?<=[a-z])-(?=(?:Designate|Elect|Nominee|Designee)\b)"
"""The hyphen before what tells that somebody is to have an office."""


def english(nlp: Language) -> Tokenizer:
    """The tokenizer of an English pipeline, made whole at once: each change of one lets spaCy read
    all its special cases again.
    """
    spacys = nlp.Defaults
    prefixes = [*(spacys.prefixes or ()), HONORIFIC, PARTISAN, SLASH, THEN, EX, GLUED]
    suffixes = [*(spacys.suffixes or ()), PLATFORM, SLASHED, GLUED_BEHIND]
    return Tokenizer(
        nlp.vocab,
        rules={**(spacys.tokenizer_exceptions or {}), **special_cases()},
        prefix_search=compile_prefix_regex(prefixes).search,
        suffix_search=compile_suffix_regex(suffixes).search,
        infix_finditer=compile_infix_regex(infixes(nlp)).finditer,
        token_match=spacys.token_match,
        url_match=spacys.url_match,
    )


def special_cases() -> dict[str, list[dict[str, str]]]:
    """The abbreviations, by themselves and before a hyphen: "Gov.-elect"."""
    cases = {short: [short] for short in ABBREVIATIONS}
    for short in ABBREVIATIONS:
        for suffix in ("elect", "designate"):
            cases[f"{short}-{suffix}"] = [short, "-", suffix]
    return {case: [{"ORTH": word} for word in words] for case, words in cases.items()}


def infixes(nlp: Language) -> list[str]:
    """spaCy's infixes, but a hyphen before a capital joins a name: "Nagorno-Karabakh"; not before
    what tells a title's status: "President-Elect".
    """
    return [AGENCY, BRACKET, STATUS, DASH] + [
        str(rule).replace("(?:-|–|—|--|---|——|~)(?=[", "(?:-|–|—|--|---|——|~)(?![A-Z])(?=[")
        for rule in nlp.Defaults.infixes or ()
    ]


# By a call: spaCy gives its decorator no types.
registry.tokenizers(TOKENIZER, func=lambda: english)
