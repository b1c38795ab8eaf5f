"""Where accounts differ: what claims say on the same point of the same event, side by side.

Values in, values out: an article's statements become accounts (`accounts_of`), and the accounts of
one point become the statements that compare them (`compared`). Nothing here is a verdict.
"""

from kg.ledger.accounts import accounts_of
from kg.ledger.model import Account, Group, Position
from kg.ledger.pairs import compared

__all__ = ["RULES", "Account", "Group", "Position", "accounts_of", "compared"]

RULES = "2"
"""Raised when the rules change: the next build then reads every stored claim anew."""
