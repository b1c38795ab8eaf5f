"""Compile the given names that tell a gender from nomquamgender.

Usage: `pip install --no-deps nomquamgender==0.1.4 && python scripts/compile_given.py`. Of its
720,000 names those stay that several sources know and that nearly only people of one gender bear.
"""

import json
from importlib.metadata import distribution
from pathlib import Path

TARGET = Path(__file__).parent.parent / "kg" / "names" / "given.txt"
HEADER = (
    "# Compiled by scripts/compile_given.py from nomquamgender 0.1.4 (MIT, (c) 2022 Ian Van "
    "Buskirk); do not edit."
)
SOURCES = 5
"""In how many of the 36 collections a name must stand."""
PEOPLE = 100
"""How many people they must count."""
CERTAIN = 0.95
"""Of them the least part that is of one gender."""


def main() -> None:
    """Write the table."""
    data = distribution("nomquamgender").locate_file("nomquamgender/name_data.json")
    known = json.loads(Path(str(data)).read_text(encoding="utf-8"))
    lines = [HEADER]
    for gender, part in (("f", lambda women: women), ("m", lambda women: 1 - women)):
        names = sorted(n for n, row in known.items() if fit(n, row) and part(row[2]) >= CERTAIN)
        for initial in sorted({name[0] for name in names}):
            told = [name for name in names if name[0] == initial]
            lines.append(f"{gender}: {' '.join(told)}")
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def fit(name: str, row: list) -> bool:
    """Whether a name is plain letters, and known to enough sources of enough people."""
    plain = name.isascii() and name.isalpha() and len(name) > 2
    return plain and row[0] >= SOURCES and row[1] >= PEOPLE


if __name__ == "__main__":
    main()
