"""Names compared: normal forms, keys under which like names are found, agreement with reasons."""

from kg.names.agreement import Agreement
from kg.names.comparison import compare, keys, sought
from kg.names.genders import gender
from kg.names.normal import normal
from kg.names.organizations import acronym, acronyms
from kg.names.persons import PersonName, called, is_full, person_name
from kg.names.spelling import skeleton

__all__ = [
    "Agreement",
    "PersonName",
    "acronym",
    "acronyms",
    "called",
    "compare",
    "gender",
    "is_full",
    "keys",
    "normal",
    "person_name",
    "skeleton",
    "sought",
]
