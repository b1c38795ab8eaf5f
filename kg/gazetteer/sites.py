"""The state whose government keeps a site, by the site's name: "gov.uk", "kremlin.ru"."""

from urllib.parse import urlsplit

from kg.gazetteer.territories import Territory, territory_by_code

GOVERNMENT = frozenset({"gov", "gob", "gouv", "govt", "gub", "guv", "go", "gv", "gc", "mil"})
"""What stands before a country's letters in the names of its government's sites."""
AMERICAN = frozenset({"gov", "mil"})
"""Endings that are the United States government's."""
SITES = {
    "kremlin.ru": "ru", "mid.ru": "ru", "elysee.fr": "fr", "bundesregierung.de": "de",
    "bundeskanzler.de": "de", "bundespraesident.de": "de", "auswaertiges-amt.de": "de",
    "admin.ch": "ch", "government.nl": "nl", "government.se": "se", "regeringen.se": "se",
    "regjeringen.no": "no", "government.no": "no", "valtioneuvosto.fi": "fi",
    "presidentti.fi": "fi", "stm.dk": "dk", "um.dk": "dk", "regeringen.dk": "dk",
    "governo.it": "it", "quirinale.it": "it", "esteri.it": "it", "canada.ca": "ca",
    "president.pl": "pl", "prezydent.pl": "pl", "president.ee": "ee", "valitsus.ee": "ee",
    "president.lt": "lt", "president.lv": "lv", "vlada.cz": "cz", "hrad.cz": "cz",
    "vlada.si": "si", "president.az": "az", "president.am": "am", "primeminister.am": "am",
    "president.kz": "kz", "akorda.kz": "kz", "president.uz": "uz", "royalcourt.jo": "jo",
    "vatican.va": "va", "royal.uk": "gb", "parliament.uk": "gb",
}  # fmt: skip
"""Sites of governments whose names do not tell it by themselves."""
ISO = {"uk": "gb"}
"""Endings that are no codes of ISO 3166."""


def state_of_site(address: str) -> Territory | None:
    """The state whose government keeps the site of an address.

    >>> [state_of_site(f"https://{site}/a").code for site in ("www.state.gov", "mfa.gov.pl")]
    ['us', 'pl']
    >>> state_of_site("https://www.example.org/gov.uk")
    """
    labels = (urlsplit(address).hostname or "").split(".")
    if labels[-1] in AMERICAN:
        return territory_by_code("us")
    own = SITES.get(".".join(labels[-2:]))
    country = ISO.get(labels[-1], labels[-1])
    found = country if GOVERNMENT & set(labels[-3:-1]) and len(country) == len("uk") else own
    return None if found is None else territory_by_code(found)
