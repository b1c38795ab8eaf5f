"""How the ledger's time grows with the claims: `python tests/bench/ledger.py [ARTICLES...]`

Reads and compares, in memory, the claims of that many generated articles (1,000, 2,000, 4,000 and
8,000), eight articles an event, and prints the seconds and the exponent: near 1 is near linear.
"""

import math
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import linear_regression

sys.path.insert(0, str(Path(__file__).parents[1]))

import accounts

from kg.ledger import Account, accounts_of
from kg.model.quads import Triple
from kg.store.ledger import described

NAMES = {
    "states": ["Ordania", "Tirland"],
    "places": ["Varn", "Selm", "Karsk"],
    "bodies": ["Northern League", "River Front", "Harbour Guard"],
}
SAID = (
    "{n} people were killed in the attack", "at least {n} people were wounded in {place}",
    "the {body} was behind the attack", "the {body} was not responsible for the attack",
    "the attack took place on {day} May 2019", "no attack had taken place",
    "Karsk is an integral part of {state}", "the talks between both sides would go on",
)  # fmt: skip
OF_ONE_EVENT = 8


def articles(count: int) -> Iterator[list[Triple]]:
    """The statements of that many articles of three claims each, the same every time."""
    for number in range(count):
        chance, thing = random.Random(number), f"e{number // OF_ONE_EVENT}"
        event = {"type": "attack", "place": "Varn", "date": "2019-05-03"}
        told = {"things": {thing: event}, "names": NAMES}
        yield [
            triple
            for place in range(3)
            for triple in accounts.article(f"{number}-{place}", claim(chance), thing, told)
        ]


def claim(chance: random.Random) -> dict[str, str]:
    """What one of two hundred people says on some day."""
    says = chance.choice(SAID).format(
        n=chance.randint(5, 60), day=chance.randint(1, 28), place="Varn",
        body=chance.choice(NAMES["bodies"]), state=chance.choice(NAMES["states"]),
    )  # fmt: skip
    day = f"2019-06-{chance.randint(1, 28):02d}"
    return {"says": says, "by": f"Speaker {chance.randint(1, 200)}", "day": day}


def timed(count: int) -> tuple[float, int]:
    """Processor seconds for reading and comparing, and the statements made."""
    read = list(articles(count))
    begin = time.process_time()
    found: list[Account] = [account for one in read for account in accounts_of(one)]
    made = described(found, accounts.BASE)
    return time.process_time() - begin, len(made)


def main(counts: list[int]) -> None:
    """Time each count, and fit the exponent."""
    timed(100)  # Patterns and names are made ready.
    seconds = []
    for count in counts:
        took, made = timed(count)
        seconds.append(took)
        print(
            f"{count} articles: {took:.2f} s, {made} statements, {1e3 * took / count:.2f} ms each"
        )
    slope, _ = linear_regression([math.log(n) for n in counts], [math.log(s) for s in seconds])
    print(f"exponent {slope:.2f}")


if __name__ == "__main__":
    main([int(a) for a in sys.argv[1:]] or [1000, 2000, 4000, 8000])
