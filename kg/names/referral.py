"""Bodies before which a matter is only put: they have decided nothing yet."""

import re

OVER = 120
"""Characters before a body in which what is put before it is told."""
REFERRED = re.compile(
    r"\b(?:recommend(?:ed|s|ing)?|refer(?:red|s|ring)?|submit(?:ted|s|ting)?|"
    r"forward(?:ed|s|ing)?|appeal(?:ed|s|ing)?|petition(?:ed|s|ing)?|report(?:ed|s|ing)?|"
    r"go(?:es)?|lies?|sen[dt])\b[^.;:!?\n]* to (?:the )?\Z",
    re.IGNORECASE,
)
"""What is done with a matter on which another body is yet to decide."""


def is_put_before(text: str, start: int) -> bool:
    """Whether a matter is only put before the body that a text names from a place on.

    >>> text = "She may appeal to the High Court. They recommend the budget to Full Council."
    >>> is_put_before(text, text.index("High")), is_put_before(text, text.index("Full"))
    (True, True)
    >>> is_put_before("The Council went to the Senate", 4)
    False
    """
    before = text[max(0, start - OVER) : start]
    return before.endswith((" to ", " to the ")) and REFERRED.search(before) is not None
