"""Nouns that name an event only where a day, month or year pins it: "the test on 3 May"; and types
of events that befall.
"""

HAPPENINGS_BY_TYPE = {
    "other": "test rehearsal inspection premiere screening tournament recital gala marathon "
    "baptism christening ordination landing splashdown docking spacewalk manhunt surrender "
    "mobilisation mobilization flypast excavation drowning suicide flogging experiment layoffs "
    "redundancies bankruptcy surgery defection interception rededication liftoff lift-off "
    "spin-off sell-off nationalisation nationalization privatisation privatization flotation "
    "devaluation disbandment demobilisation demobilization desertion beatification canonisation "
    "canonization consecration confiscation decommissioning dismantling razing renaming",
    "attack": "rape mugging strafing rampage firebombing hostage-taking",
    "disaster": "twister snowstorm thunderstorm sinkhole blackout outage power-cut",
    "protest": "disturbances",
    "visit": "excursion",
    "speech": "presentation",
    "appointment": "departure",
    "commemoration": "cremation",
}
"""The type of event → its nouns; undated, most of them tell of things in general."""
HAPPENINGS = {noun: type for type, nouns in HAPPENINGS_BY_TYPE.items() for noun in nouns.split()}
INCIDENTS = frozenset({"attack", "armed-conflict", "disaster", "mass-killing"})
"""Types of what befalls people, and nobody holds."""
