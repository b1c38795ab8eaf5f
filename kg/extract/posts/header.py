"""The lines above a text that tell who issues it."""

HEADER = 5
"""Lines that may stand above a text and tell who issues it."""
WIDE = 100
"""Characters of which such a line has fewer."""


def header_end(text: str) -> int:
    """Where the lines end that stand above a text: short ones without a full stop."""
    at = 0
    for line in text.splitlines(keepends=True)[: 2 * HEADER]:
        plain = line.strip()
        if len(plain) > WIDE or plain.endswith((".", "”", '"')):
            break
        at += len(line)
    return at
