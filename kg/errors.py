"""Every error that a user can cause, in one family; a door shows it as one line.

KgError
├── InputError        a file, folder or stream that cannot be read as an article
├── StoreError        the store: missing, locked, read-only, full, damaged
│   └── NotFound      an article, snapshot or file that is not there
├── QueryError        a query that is not answered
│   ├── Malformed     it is not SPARQL
│   ├── Refused       it asks for what is not allowed here (SERVICE, LOAD, updates)
│   ├── TooLarge      its text or its answer is over the limit
│   ├── TooSlow       its time is up, or nobody came to answer it
│   ├── TooMany       its client has too many others under way
│   ├── Unacceptable  its answer comes in no format that the client accepts
│   └── Broken        the engine failed on it
├── ExtractorError    an extractor that is not there, cannot be loaded or cannot read an article
├── RemoteError       a server that was asked and does not answer as it should
└── SettingError      an option with a value that makes no sense
"""


class KgError(Exception):
    """A failure with a cause that its user can act on; `str()` is the whole line."""


class InputError(KgError):
    """An input that is not a readable article.

    >>> str(InputError("a.html", "no text found"))
    'a.html: no text found'
    """

    def __init__(self, name: str, cause: str) -> None:
        super().__init__(f"{printable(name)}: {printable(cause)}")
        self.name = name
        self.cause = cause

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, str]]:
        # Worker processes send their failures home; exceptions are else made anew from their text.
        return InputError, (self.name, self.cause)


class StoreError(KgError):
    """The store cannot do what was asked of it."""


class NotFound(StoreError):
    """What was asked for is not in the store."""


class QueryError(KgError):
    """A query that is not answered."""


class Malformed(QueryError):
    """A query that is not SPARQL."""


class Refused(QueryError):
    """A query that asks for what is not allowed here."""


class TooLarge(QueryError):
    """A query whose text or answer is over the limit."""


class TooSlow(QueryError):
    """A query that was not answered in time."""


class TooMany(QueryError):
    """A query of a client that has too many others under way."""


class Unacceptable(QueryError):
    """A query whose answer comes in no format that its client accepts."""


class Broken(QueryError):
    """A query on which the engine failed."""


class ExtractorError(KgError):
    """An extractor that is not there, cannot be loaded or cannot read an article."""


class RemoteError(KgError):
    """A server that was asked and does not answer as it should."""


class SettingError(KgError):
    """An option or environment variable with a wrong value."""


def printable(text: str) -> str:
    r"""`text` on one line, control characters escaped: hostile names reach a terminal unarmed.

    >>> printable("a\\nb\\x1b[31m")
    'a\\nb\\x1b[31m'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
