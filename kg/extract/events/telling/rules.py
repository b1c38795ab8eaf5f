"""The verbs that tell events: of which type, and the test of what else the sentence must tell."""

from kg.extract.events.sentences.cases import Test, VerbRule, dated, pinned
from kg.extract.events.telling import (
    blows,
    changes,
    deaths,
    deeds,
    encounters,
    foundings,
    offices,
    rulings,
    signings,
)
from kg.extract.events.texts import decisions


def rules(
    text: str, type: str, test: Test, *, sure: bool = False, someday: bool = False
) -> dict[str, VerbRule]:
    """The same rule for several verbs."""
    return {lemma: VerbRule(type, test, sure, someday) for lemma in text.split()}


RULES = (
    rules("meet", "meeting", encounters.met),
    rules("sign", "other", decisions.put_in_force),
    rules("gather assemble", "protest", blows.massed),
    rules("gather convene assemble", "meeting", encounters.gathered),
    rules("confer consult reconvene adjourn", "meeting", dated),
    rules("agree", "agreement", encounters.agreed, sure=True),
    rules("speak talk", "meeting", encounters.conversed),
    rules("receive host", "meeting", encounters.received),
    rules("hear", "meeting", encounters.heard),
    rules("appear", "court-case", rulings.before_court),
    rules("appear testify", "meeting", encounters.appeared),
    rules("testify", "court-case", rulings.gave_evidence),
    rules("telephone phone ring", "meeting", encounters.rang),
    rules("huddle lunch dine breakfast", "meeting", encounters.huddled),
    rules("visit tour", "visit", encounters.visited),
    rules("inspect reach", "visit", encounters.reached),
    rules("travel arrive fly head land go come return continue proceed accompany escort",
          "visit", encounters.travelled),
    rules("touch set drop stop", "visit", encounters.stopped),
    rules("expect", "visit", encounters.awaited),
    rules("address", "speech", encounters.spoke),
    rules("brief", "meeting", encounters.briefed),
    rules("lecture brief preach", "speech", encounters.lectured),
    rules("speak talk", "speech", encounters.held_forth),
    rules("sign initial initialle conclude ink", "agreement", signings.signed),
    rules("elect reelect re-elect", "appointment", offices.by_chamber),
    rules("elect reelect re-elect", "election", offices.chosen),
    rules("win lose", "election", changes.won),
    rules("lose", "appointment", offices.took_over),
    rules("vote", "election", changes.polled),
    rules("storm occupy surround ransack", "protest", blows.by_marchers),
    rules("blow", "attack", blows.blew_up),
    rules("ban bar", "sanction", rulings.banned),
    rules("appoint nominate", "appointment", offices.chosen),
    rules("inaugurate install enthrone crown ordain consecrate", "appointment", offices.installed),
    rules("swear", "appointment", offices.sworn, sure=True),
    rules("succeed replace", "appointment", offices.succeeded),
    rules("take assume begin start complete finish end vacate relinquish resume hand leave cede "
          "demit",
          "appointment", offices.took_over, sure=True),
    rules("quit leave retire depart abdicate", "appointment", changes.left_post),
    rules("join confirm act reinstate", "appointment", offices.entered, sure=True),
    rules("serve run move switch return begin start",
          "appointment", offices.to_serve, someday=True),
    rules("join", "appointment", offices.joined),
    rules("become", "appointment", offices.became, someday=True),
    rules("start", "appointment", changes.starts),
    rules("end expire finish run conclude lapse", "appointment", changes.ran_its_term),
    rules("name", "appointment", offices.named, sure=True),
    rules("promote designate reappoint reappointe tap pick choose select",
          "appointment", offices.promoted),
    rules("reshuffle", "appointment", offices.reshuffled),
    rules("resign", "appointment", changes.resigned),
    rules("step stand", "appointment", changes.stepped),
    rules("dismiss sack fire axe", "other", changes.staff_let_go),
    rules("transfer reassign redeploy hire recruit poach", "appointment", changes.moved_post),
    rules("marry wed", "other", deeds.wed),
    rules("dismiss sack oust fire remove suspend demote reinstate",
          "appointment", offices.left_office),
    rules("make", "appointment", offices.made),
    rules("confirm approve", "appointment", offices.approved),
    rules("call", "meeting", deeds.called_in),
    rules("protest demonstrate rally march riot picket", "protest", blows.demonstrated),
    rules("clash", "protest", blows.clashed),
    rules("block blockade occupy barricade", "protest", blows.blocked),
    rules("go walk down", "protest", blows.went_out),
    rules("fight battle invade", "armed-conflict", blows.fought),
    rules("seize capture board storm", "attack", blows.hijacked),
    rules("seize capture retake recapture overrun besiege occupy", "armed-conflict", blows.seized),
    rules("attack bomb shell raid storm ambush bombard", "attack", blows.assailed),
    rules("assassinate abduct kidnap hijack torch stab murder behead", "attack", pinned),
    rules("kill shoot execute slaughter massacre gun mow", "mass-killing", deaths.killed_together),
    rules("kill shoot gun", "attack", deaths.killed),
    rules("assault rape slap punch bludgeon beat whip flog torture knife molest club maul rap",
          "attack", deeds.done_to_people),
    rules("strike hit target pound", "attack", blows.struck),
    rules("explode detonate tear rip slam plough blast", "attack", blows.exploded),
    rules("explode", "disaster", blows.collapsed),
    rules("besiege encircle blockade", "armed-conflict", blows.besieged),
    rules("exchange trade", "armed-conflict", blows.fired_at, sure=True),
    rules("lay", "commemoration", deaths.laid),
    rules("pay", "commemoration", deaths.paid),
    rules("plead", "court-case", dated),
    rules("plunge overturn veer skid topple erupt careen", "disaster", blows.plunged),
    rules("topple overthrow depose", "armed-conflict", dated),
    rules("convict sentence acquit indict arraign jail overturn charge",
          "court-case", rulings.ruled),
    rules("fine fin sue extradite", "court-case", rulings.sued),
    rules("appeal", "court-case", rulings.appealed),
    rules("challenge rule order find", "court-case", rulings.contested_in_court),
    rules("uphold quash annul", "court-case", rulings.upheld),
    rules("sanction blacklist", "sanction", dated),
    rules("suspend freeze", "sanction", rulings.suspended),
    rules("recall", "other", deeds.recalled),
    rules("crash derail sink collapse erupt capsize collide burst burn",
          "disaster", blows.collapsed),
    rules("flood inundate submerge", "disaster", blows.flooded),
    rules("batter lash", "disaster", blows.befell),
    rules("arrest detain evacuate deport expel disperse evict extradite imprison intern rescue "
          "free repatriate abduct disappear board intercept impound confiscate search execute "
          "hang behead pardon relocate ground", "other", deeds.done),
    rules("seize capture", "other", deeds.done_to_people),
    rules("release free", "other", deeds.done_to_people),
    rules("flee", "other", deeds.fled),
    rules("hold", "other", deeds.held),
    rules("die drown perish", "other", deaths.died),
    rules("bear", "other", deaths.born),
    rules("hand present submit deliver", "other", deeds.presented, sure=True),
    rules("receive", "other", deeds.got_paper),
    rules("table submit lodge introduce withdraw file", "other", deeds.tabled),
    rules("expire lapse", "other", deeds.ran_out),
    rules("fall collapse", "other", deeds.fell),
    rules("enter take come", "other", deeds.entered_force),
    rules("defeat reject", "other", deeds.beaten, sure=True),
    rules("read", "commemoration", deeds.read_names),
    rules("summon", "meeting", deeds.summoned),
    rules("see greet welcome", "meeting", deeds.seen),
    rules("sit debate", "meeting", deeds.sat_down),
    rules("call", "meeting", deeds.called_on) | rules("lead", "visit", changes.led_there),
    rules("accede", "agreement", dated),
    rules("ratify", "agreement", decisions.joined_treaty),
    rules("renew extend prolong approve adopt endorse ratify pass authorize authorise back enact "
          "recognise recognize greenlight stamp", "adoption", decisions.decided),
    rules("decide", "adoption", decisions.settled_on),
    rules("agree", "adoption", decisions.agreed_text),
    rules("censure reprimand rebuke", "adoption", decisions.outvoted),
    rules("hand donate turn", "other", deeds.given_over),
    rules("gather convene assemble walk march file stand meet",
          "commemoration", deaths.commemorated),
    rules("fire", "attack", blows.fired),
    rules("clash", "armed-conflict", blows.fought),
    rules("strike hit", "disaster", blows.befell),
    rules("dismiss", "court-case", rulings.contested_in_court),
    rules("observe", "commemoration", deaths.silent),
    rules("open", "attack", blows.opened_fire),
    rules("strike", "protest", blows.downed_tools),
    rules("burn vandalise vandalize ransack loot desecrate",
          "attack", blows.burned_down, sure=True),
    rules("go set", "attack", blows.went_off),
    rules("take", "protest", blows.went_out),
    rules("seize", "other", deeds.done),
    rules("inaugurate", "other", dated),
    rules("approve present read withdraw win suspend table hand", "other", deeds.dated_deed),
    rules("leave quit exit", "other", deeds.moved_out),
    rules("leave depart set", "visit", changes.sends_out),
    rules("leave depart return sail", "other", changes.sets_out),
    rules("veto override overturn", "other", decisions.stopped_text),
    rules("recognise recognize", "other", foundings.of_a_state),
    rules("publish", "other", foundings.brought_out),
    rules("open inaugurate close shut unveil reopen", "other", deeds.opened),
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
COURT = VerbRule("court-case", rulings.by_court, sure=True)
"""Whatever a court does is a step in its case."""
