"""Words in which companies' names end."""

from kg.extract.words.lexicon import words as listed

COMPANIES = listed(
    "airlines airways holdings industries systems motors mines foods shipping lines petroleum oil "
    "gas steel logistics technologies ventures capital media networks solutions resources "
    "enterprises stores tankers tide electric telecom pharmaceuticals insurance minerals mining "
    "breweries brewery railways cement timber textiles chemicals aerospace robotics studios hotels "
    "trading beverages aviation electronics semiconductors biotech therapeutics labs renewables"
)
"""Last words of companies' names."""
LEGAL = listed(
    "ltd ltd. inc inc. plc llc llp corp corp. gmbh asa oyj nv n.v. spa s.p.a. srl sarl bhd pty "
    "pjsc jsc ojsc ltda s.a. sas aps a/s kft d.o.o. kk ag sa bv b.v. oy ab zrt nyrt tbk sdn s.r.o. "
    "lda e.v. ood cjsc"
)
"""Legal forms of companies."""
FIRMS = COMPANIES | LEGAL | listed("co. company group")
"""Last words of companies' names without which they are called too."""
