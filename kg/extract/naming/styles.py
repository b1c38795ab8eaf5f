"""What stands before and behind people's names and is none of them: styles, ranks, degrees."""

from kg.extract.naming.chunks import Words
from kg.extract.words.lexicon import words as listed
from kg.extract.words.titles import RANK_HEADS

PRENOMINALS = listed(
    "CSP SSP SP DSP ASP ACP DCP DIG AIG IGP IG CP DSS MNA MPA MLA MLC MCA MK TD MSP MEP MP AM "
    "OIC "
    "Lt Gen Maj Col Capt Brig Cmdr Cdr Adm Sgt Cpl Insp Supt Det Eng Engr Arch Barr Atty Pr Ven Fr "
    "Srta Sra Sr Dra Drs Ir Hj Hjh PM FM DPM CM"
)
"""Abbreviations of ranks and offices that stand before names."""
ADDRESSES = listed(
    "hajia hajiya alhaji alhaja mallam malam comrade mzee mwalimu sardar nawab begum khatib ustadh "
    "sheikha rabbi bishop archbishop metropolitan archimandrite monsignor canon vicar dean abbot "
    "emerita emeritus barrister engineer architect superintendent constable detective commissioner "
    "chairperson chancellor ambassador emir sheik shaikh maulana moulvi pandit swami lama"
)
"""Words by which people are addressed in many countries."""
POSTNOMINALS = listed(
    "KC QC SC SAN OBE CBE MBE KBE DBE GCB CB KCMG CMG PhD MD SJ OP OFM SM SVD CSSp FRS TD MP MSP "
    "MEP "
    "MLA MNA MPA OAM AO AC Esq JP MK MFR OON CON GCON TC YB MBChB LLB RN"
)
"""Letters behind names: degrees, honours, orders, seats in parliaments."""
DASHES = frozenset({"–", "—", "-", "|"})


def behind_styles(words: Words, start: int, end: int) -> int:
    """Where a person's name begins behind the styles in front of it: "*CSP* Aliyu Danjuma",
    "*Maronite Bishop* Boutros Karam".
    """
    at = start
    for n in range(start, end - 1):
        text = words[n].text.rstrip(".")
        style = text in PRENOMINALS or words[n].lower_ in ADDRESSES
        if style or (n > start and words[n].lower_ in RANK_HEADS):
            at = n + 1
    return at


def before_letters(words: Words, start: int, end: int) -> int:
    """Where a person's name ends before letters and notes: "Dale Husbands *KC*", "Jomar Villaluz *–
    Reporter*".
    """
    for at in range(start + 1, end):
        if words[at].text in DASHES and words[at - 1].whitespace_:
            return at
    while end - start > 1 and words[end - 1].text.rstrip(".") in POSTNOMINALS:
        end -= 1
    return end


def is_lettered(words: Words, start: int, end: int) -> bool:
    """Whether letters tell that words are a person's name: "Éamon Lydon TD", "TD Ana Lind"."""
    plain = [word.text.rstrip(".") for word in words[start:end]]
    names = [text for text in plain if text.istitle()]
    behind = plain[-1] in SEATED and len(plain) > len(PAIR)
    before = any(text in SEATED for text in plain[:-2])
    return len(names) > 1 and (behind or before)


PAIR = ("given", "family")
SEATED = listed("TD MK MNA MPA MLA MSP MEP MP KC QC SC SAN")
