"""Verbs that tell events: of which type, and what else the sentence must tell."""

from kg.extract.events.blows import (
    befell,
    besieged,
    blew_up,
    blocked,
    by_marchers,
    clashed,
    collapsed,
    demonstrated,
    exploded,
    fired,
    fired_at,
    flooded,
    fought,
    hijacked,
    opened_fire,
    plunged,
    seized,
    struck,
    tore,
    went_off,
    went_out,
)
from kg.extract.events.cases import Case, Test, VerbRule, child, dated, pinned
from kg.extract.events.deeds import (
    beaten,
    born,
    called_in,
    called_on,
    decided,
    died,
    done,
    done_to_people,
    entered_force,
    held,
    killed,
    killed_together,
    moved_out,
    presented,
    ran_out,
    read_names,
    recalled,
    sat_down,
    seen,
    settled_on,
    summoned,
    tabled,
)
from kg.extract.events.encounters import (
    agreed,
    appeared,
    awaited,
    briefed,
    commemorated,
    conversed,
    gathered,
    heard,
    held_forth,
    huddled,
    laid,
    lectured,
    met,
    paid,
    rang,
    reached,
    received,
    signed,
    silent,
    spoke,
    stopped,
    travelled,
    visited,
)
from kg.extract.events.offices import (
    approved,
    became,
    by_chamber,
    chosen,
    entered,
    installed,
    joined,
    left_office,
    left_post,
    made,
    named,
    polled,
    promoted,
    reshuffled,
    resigned,
    stepped,
    succeeded,
    sworn,
    to_serve,
    took_over,
    won,
)
from kg.extract.events.people import actors
from kg.extract.events.rulings import (
    appealed,
    banned,
    before_court,
    by_court,
    contested_in_court,
    ruled,
    sued,
    suspended,
    upheld,
)
from kg.extract.events.stage import names_event
from kg.extract.words.occasions import FOUNDING


def rules(text: str, type: str, test: Test, *, sure: bool = False) -> dict[str, VerbRule]:
    """The same rule for several verbs."""
    return {lemma: VerbRule(type, test, sure) for lemma in text.split()}


RULES = (
    rules("meet", "meeting", met),
    rules("gather convene assemble", "meeting", gathered),
    rules("confer consult reconvene adjourn", "meeting", dated),
    rules("agree", "agreement", agreed, sure=True),
    rules("speak talk", "meeting", conversed),
    rules("receive host", "meeting", received),
    rules("hear", "meeting", heard),
    rules("appear testify", "meeting", appeared),
    rules("telephone phone ring", "meeting", rang),
    rules("huddle lunch dine breakfast", "meeting", huddled),
    rules("visit tour", "visit", visited),
    rules("inspect reach", "visit", reached),
    rules("travel arrive fly head land go come return continue proceed", "visit", travelled),
    rules("touch set drop stop", "visit", stopped),
    rules("expect", "visit", awaited),
    rules("address", "speech", spoke),
    rules("brief", "meeting", briefed),
    rules("lecture brief preach", "speech", lectured),
    rules("speak talk", "speech", held_forth),
    rules("sign initial initialle conclude ink", "agreement", signed),
    rules("elect reelect re-elect", "appointment", by_chamber),
    rules("elect reelect re-elect", "election", chosen),
    rules("win lose", "election", won),
    rules("lose", "appointment", took_over),
    rules("vote", "election", polled),
    rules("topple overthrow depose", "armed-conflict", dated),
    rules("storm occupy surround ransack", "protest", by_marchers),
    rules("blow", "attack", blew_up),
    rules("ban bar", "sanction", banned),
    rules("appoint nominate", "appointment", chosen),
    rules("inaugurate install enthrone crown ordain consecrate", "appointment", installed),
    rules("swear", "appointment", sworn, sure=True),
    rules("succeed replace", "appointment", succeeded),
    rules("take assume begin start complete finish end vacate relinquish resume hand leave cede "
          "demit",
          "appointment", took_over, sure=True),
    rules("quit leave retire depart abdicate", "appointment", left_post),
    rules("join confirm act reinstate", "appointment", entered, sure=True),
    rules("serve run move switch return begin start", "appointment", to_serve),
    rules("join", "appointment", joined),
    rules("become", "appointment", became),
    rules("name", "appointment", named, sure=True),
    rules("promote designate reappoint tap pick choose select", "appointment", promoted),
    rules("reshuffle", "appointment", reshuffled),
    rules("resign", "appointment", resigned),
    rules("step stand", "appointment", stepped),
    rules("dismiss sack oust fire remove suspend demote reinstate", "appointment", left_office),
    rules("make", "appointment", made),
    rules("confirm approve", "appointment", approved),
    rules("call", "meeting", called_in),
    rules("protest demonstrate rally march riot picket", "protest", demonstrated),
    rules("clash", "protest", clashed),
    rules("block blockade occupy barricade", "protest", blocked),
    rules("go walk down", "protest", went_out),
    rules("fight battle invade", "armed-conflict", fought),
    rules("seize capture board storm", "attack", hijacked),
    rules("seize capture retake recapture overrun besiege occupy", "armed-conflict", seized),
    rules("attack bomb shell raid storm ambush bombard", "attack", pinned),
    rules("assassinate abduct kidnap hijack torch stab murder behead", "attack", pinned),
    rules("kill shoot execute slaughter massacre gun mow", "mass-killing", killed_together),
    rules("kill shoot gun", "attack", killed),
    rules("strike hit target pound", "attack", struck),
    rules("explode detonate", "attack", exploded),
    rules("explode", "disaster", collapsed),
    rules("tear rip slam plough blast", "attack", tore),
    rules("besiege encircle blockade", "armed-conflict", besieged),
    rules("exchange trade", "armed-conflict", fired_at),
    rules("lay", "commemoration", laid),
    rules("pay", "commemoration", paid),
    rules("plead", "court-case", dated),
    rules("plunge overturn veer skid topple erupt careen", "disaster", plunged),
    rules("convict sentence acquit indict arraign jail overturn charge", "court-case", ruled),
    rules("fine sue extradite", "court-case", sued),
    rules("appeal", "court-case", appealed),
    rules("challenge rule order find", "court-case", contested_in_court),
    rules("uphold quash annul", "court-case", upheld),
    rules("sanction blacklist", "sanction", dated),
    rules("suspend freeze", "sanction", suspended),
    rules("recall", "other", recalled),
    rules("crash derail sink collapse erupt capsize collide burst burn", "disaster", collapsed),
    rules("flood inundate submerge", "disaster", flooded),
    rules("batter lash", "disaster", befell),
    rules("arrest detain evacuate deport expel disperse evict extradite imprison intern rescue "
          "free repatriate abduct disappear board intercept impound confiscate search execute "
          "hang behead pardon relocate ground", "other", done),
    rules("seize capture", "other", done_to_people),
    rules("release free", "other", done_to_people),
    rules("hold", "other", held),
    rules("die drown perish", "other", died),
    rules("bear", "other", born),
    rules("hand present submit deliver", "other", presented, sure=True),
    rules("table submit lodge introduce withdraw", "other", tabled),
    rules("expire lapse", "other", ran_out),
    rules("enter take come", "other", entered_force),
    rules("defeat reject", "other", beaten, sure=True),
    rules("read", "commemoration", read_names),
    rules("summon", "meeting", summoned),
    rules("see greet welcome", "meeting", seen),
    rules("sit debate", "meeting", sat_down),
    rules("call", "meeting", called_on),
    rules("appear", "court-case", before_court),
    rules("accede", "agreement", dated),
    rules("renew extend prolong approve adopt endorse ratify pass authorize authorise back enact "
          "recognise recognize greenlight stamp", "adoption", decided),
    rules("decide", "adoption", settled_on),
    rules("gather convene assemble walk march file stand meet", "commemoration", commemorated),
    rules("fire", "attack", fired),
    rules("clash", "armed-conflict", fought),
    rules("strike hit", "disaster", befell),
    rules("dismiss", "court-case", contested_in_court),
    rules("fin", "court-case", sued),
    rules("observe", "commemoration", silent),
    rules("open", "attack", opened_fire),
    rules("go set", "attack", went_off),
    rules("take", "protest", went_out),
    rules("seize", "other", done),
    rules("inaugurate", "other", dated),
    rules("leave quit exit", "other", moved_out),
)  # fmt: skip
"""Verbs → the event that they tell, in the order in which the rules are tried. The lemmatizer takes
"fined" for a form of "fin".
"""


def by_lemma() -> dict[str, tuple[VerbRule, ...]]:
    """The rules of each verb."""
    found: dict[str, tuple[VerbRule, ...]] = {}
    for each in RULES:
        for lemma, rule in each.items():
            found[lemma] = (*found.get(lemma, ()), rule)
    return found


VERBS = by_lemma()
COURT = VerbRule("court-case", by_court, sure=True)
"""Whatever a court does is a step in its case."""


def dated_verb(case: Case) -> bool:
    """Any other thing done on a day that the text names beside its verb."""
    date = case.event.date
    if date is None or not fine(case) or case.verb.dep_ in {"amod", "compound"}:
        return False
    if case.verb.dep_ in {"relcl", "acl"} and names_event(case.verb.head):
        return False
    who = next(iter(actors(case.verb)), None)
    if who is not None and names_event(who):
        return False
    if any(
        c.dep_ in {"nsubj", "nsubjpass", "dobj"} and names_event(c)
        for c in (*case.verb.children, *actors(case.verb))
    ):
        return False
    return (
        who is not None
        or case.verb.dep_ == "conj"
        or (case.verb.dep_ == "acl" and case.verb.tag_ == "VBN")
    )


def fine(case: Case) -> bool:
    """Whether the date is a day, or a month or year in which something was done once to something,
    or is to be.
    """
    date, verb = case.event.date, case.verb
    if date is None or date.day is not None or verb.lemma_ in FOUNDING:
        return date is not None
    once = verb.tag_ in {"VBD", "VBN"} and case.event.end_date is None
    done = child(verb, "dobj", "nsubjpass") is not None or verb.lemma_ in MOVING
    return once and done


MOVING = {"flee", "emigrate", "escape", "defect", "vanish"}

DATED = VerbRule("other", dated_verb)
"""Whatever else is done on a day."""
