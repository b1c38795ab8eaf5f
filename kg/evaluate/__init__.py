"""How well predicted documents agree with annotated ones."""

from kg.evaluate.scoring import LISTED, Scores, score
from kg.evaluate.sets import SETS, set_of

__all__ = ["LISTED", "SETS", "Scores", "score", "set_of"]
