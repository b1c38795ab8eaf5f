"""Who is asking: the address that limits are counted by."""

from contextvars import ContextVar
from functools import lru_cache
from ipaddress import IPv6Address, ip_address

from starlette.types import Scope

NETWORK = 64
"""Bits of an IPv6 address that one subscriber has: the rest is his to choose."""

CLIENT: ContextVar[str] = ContextVar("client", default="")
"""The client whose request is being answered; its pages' queries count as its own."""


def client_of(scope: Scope) -> str:
    """The address of the client of a request."""
    client = scope.get("client")
    return subscriber(client[0]) if client else "unknown"


@lru_cache(maxsize=1024)
def subscriber(address: str) -> str:
    """The address, or the network that stands for one client.

    >>> subscriber("192.0.2.7"), subscriber("2001:db8:1:2:3:4:5:6"), subscriber("::ffff:192.0.2.7")
    ('192.0.2.7', '2001:db8:1:2::', '192.0.2.7')
    """
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if not isinstance(found, IPv6Address):
        return address
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(IPv6Address(int(found) >> NETWORK << NETWORK))
