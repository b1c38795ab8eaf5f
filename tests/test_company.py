"""Sentences, who took part in what they tell, and where; published on Thursday, 16 May 2024."""

import pytest
from sentences import read

from kg.model.extraction import Form

TOOK_PART = """
Lena Holm, who chaired the talks in Oslo on Monday, left early. | talks | Lena Holm
The candidates met on 13 May for a debate moderated by Lena Holm. | met | Lena Holm
The Senate adopted a motion by Lena Holm on Monday. | adopted | Senate, Lena Holm
The Senate adopted on Monday a bill, moved by Lena Holm, to ban it. | adopted | Senate, Lena Holm
Gunmen loyal to General Lena Holm killed Tomas Berg in Bor on Monday. | killed | Tomas Berg
There was a walkout by members of the Green Party on Monday. | walkout | Green Party
The Senate met on Monday under the chairmanship of Lena Holm. | met | Senate, Lena Holm
Lena Holm visited Kenya at the invitation of Tomas Berg. | visited | Lena Holm, Tomas Berg
A session of the African Union was held on Monday. | session | African Union
Lena Holm, flanked by Mary Smith, addressed the nation. | addressed | Lena Holm, Mary Smith
A delegation led by Lena Holm met Tomas Berg on Monday. | met | Lena Holm, Tomas Berg
Lena Holm will speak at the funeral of Tomas Berg on Saturday. | funeral | Lena Holm, Tomas Berg
Lena Holm told reporters the pact with Iran, signed in Oslo on Monday, was dead. | pact | Iran
Lena Holm, a judge who took over from Mary Smith on 1 May, won. | took | Lena Holm, Mary Smith
Talks between Iran and Mali, mediated by Lena Holm, ended Monday. | Talks | Iran, Mali, Lena Holm
The Senate adopted the bill Monday, with Iran and Mali abstaining. | adopted | Senate, Iran, Mali
Mary Smith paid a courtesy call on the minister, Lena Holm. | call | Mary Smith, Lena Holm
The meeting took place on 3 May under the co-chairmanship of Lena Holm. | meeting | Lena Holm
The tribunal found Mary Smith guilty of bribery on Tuesday. | found | Mary Smith
The Senate adopted the bill by 90 votes to 2 against (Iran, Mali). | adopted | Senate, Iran, Mali
Officers of the Federal Police arrested Mary Smith. | arrested | Federal Police, Mary Smith
The party led by Lena Holm met Tomas Berg on Monday. | met | Tomas Berg
Lena Holm's father, Tomas Berg, was killed on Monday. | killed | Tomas Berg
Lena Holm's spokesman, Tomas Berg, resigned on Monday. | resigned | Tomas Berg
Lena Holm met Mary Smith's adviser, Tomas Berg, on Monday. | met | Lena Holm, Tomas Berg
The foreign ministers of the Nordic Council met in Oslo on Monday. | met | Nordic Council
Leaders of the Nordic Union ended their summit on Monday. | summit | Nordic Union
Nordic Council members will meet in Oslo on 3 June. | meet | Nordic Council
The leaders of Norway and Kenya met in Oslo on Monday. | met | Norway, Kenya
The pact was signed in Oslo by Lena Holm and Mary Smith on Monday. | signed | Lena Holm, Mary Smith
They should free Lena Holm, editor of the Star, who was arrested on Monday. | arrested | Lena Holm
A motion by Lena Holm was defeated on Monday, 9 votes to 12. | defeated | Lena Holm
The Senate passed the bill. Tomas Berg vetoed it on Monday. | vetoed | Tomas Berg
The Senate passed a bill on Monday. Mali voted against. | passed | Senate, Mali
The Senate passed a bill on Monday. In 2019 Mali voted against it. | passed | Senate
The Senate passed a bill on Monday. Mali voted for the bill; Chad did not. | passed | Senate, Mali
The Senate passed a bill on Monday. Lena Holm, who voted for the Greens, wept. | passed | Senate
The Senate passed a bill on Monday. Iceland voted in a referendum. | passed | Senate
The Senate passed a bill on Monday. Lena Holm was voted in as leader. | passed | Senate
The Senate passed a bill on Monday. Lena Holm voted against an earlier bill. | passed | Senate
The Senate passed a bill on Monday. Lena Holm always voted with Mary Smith. | passed | Senate
The Senate passed a bill on Monday. Mali was the only member that voted against. | passed | Senate
The Senate passed a bill on Monday. Lena Holm dissented from the view. | passed | Senate
The Senate passed a bill on Monday. Mali abstained from voting. | passed | Senate, Mali
The Senate passed a bill on Monday. Lena Holm voted against a similar bill. | passed | Senate
The Senate passed a bill on Monday. Lena Holm voted in favour of the euro. | passed | Senate
The Senate passed a bill on Monday. Lena Holm voted no in committee. | passed | Senate
Lena Holm told Mary Smith at a dinner on Monday that it rained. | dinner | Lena Holm, Mary Smith
Lena Holm organised protests at the summit on Monday. | summit |
Lena Holm voiced surprise at the talks in Oslo on Monday. | talks |
Lena Holm became a target at the summit in Lima on Monday. | summit |
Lena Holm of Mali met Eva Moe of Chad. Both states signed a pact on Monday. | signed | Mali, Chad
Ties of Mali and Peru are old. The two sides signed a pact on Monday. | signed | Mali, Peru
Mali and Peru met. Chad did not come. The two states signed a pact on Monday. | signed | Mali, Peru
Dockers and their firm met. Both sides signed a pact on Monday. Mali sells to Peru. | signed |
Ties with Mali are old. Lena Holm met a Chadian envoy. Both states signed a pact. | signed | Mali
Peru is far from Mali and Mali from Kenya. The two countries signed a pact on Monday. | signed |
Lena Holm flew to Lima for a summit on Monday. | summit | Lena Holm
Lena Holm called for a summit on Monday. | summit |
Lena Holm was the guest of honour at the gala in Oslo on Monday. | gala | Lena Holm
The chief guest at the seminar in Oslo on Monday was Lena Holm. | seminar | Lena Holm
Lena Holm thanked Tomas Berg, whose term ends on 3 June. | ends | Tomas Berg
Lena Holm was called to the Foreign Office on Monday. | called | Lena Holm, Foreign Office
Lena Holm, whom the cabinet dismissed on Monday, left. | dismissed | cabinet, Lena Holm
An election was held on 5 May. The Greens won 19 of 33 seats. | election | Greens
An election was held on 5 May. A poll gave Lena Holm 51 percent. | election |
Supporters holding Kenya's flag march in Oslo. | march |
Chad's killing of Lena Holm on Monday was condemned. | killing | Lena Holm
An election was held on 5 May. In the city council the Greens won 3 of 9 seats. | election |
An election was held on 5 May. In 2019 the Greens won 19 of 33 seats. | election |
A court jailed Lena Holm on Monday. Judge Mary Smith said she lied. | jailed | Lena Holm, Mary Smith
A court jailed Lena Holm on Monday. Former judge Mary Smith said so. | jailed | Lena Holm
A court jailed Lena Holm on Monday. Her lawyer Mary Smith wept. | jailed | Lena Holm
A court jailed Lena Holm on Monday. In another trial, Judge Mary Smith ruled. | jailed | Lena Holm
A court jailed Lena Holm on Monday. In Bergen, Judge Mary Smith ruled. | jailed | Lena Holm
A court jailed Lena Holm on Monday. Last year Judge Mary Smith acquitted her. | jailed | Lena Holm
A court jailed Lena Holm on Monday. Rights lawyer Mary Smith urged calm. | jailed | Lena Holm
A court jailed Lena Holm on Monday. Judge Mary Smith told a conference so. | jailed | Lena Holm
A court jailed Lena Holm on Monday. Chief Justice Mary Smith agreed to go. | jailed | Lena Holm
Mali deplored the arrest on 3 May of Lena Holm, the treasurer. | arrest | Lena Holm
Mali welcomed the nomination on 3 May of Lena Holm. | nomination | Lena Holm
The murder on 3 May of two aides of Lena Holm was condemned. | murder |
Lena Holm with Mary Smith, who was killed on Sunday, had founded it. | killed | Mary Smith
The talks on Monday were attended, after a protest by Mary Smith, by Lena Holm. | talks | Lena Holm
The killing on Monday of the dog of Lena Holm shocked many. | killing |
The arrest on Friday of allies of Lena Holm was illegal. | arrest |
The ceasefire in which Mali and Chad had no part was signed on Monday. | ceasefire |
Activists from Oslo and Bergen met on Monday. | met |
Senate leaders agreed on Monday to a vote. | agreed |
The attack on Monday on Green Party positions was sharp. | attack |
Two former leaders of the Red Cross met in Doha on Monday. | met |
The hearing ended at noon on Monday. Outside, Lena Holm addressed supporters. | hearing |
Mali condemned the attack of 3 May on a convoy of the Red Cross. | attack | Red Cross
Mali recalled the Oslo Agreement of 2005, by which Iran and Chad made up. | Agreement | Iran, Chad
Lena Holm reshuffled her cabinet on Monday, moving Mary Smith. | reshuffled | Lena Holm, Mary Smith
Talks were held on Monday. At the talks, Lena Holm noted progress. | Talks | Lena Holm
Lena Holm met Monday with the head of the Fjord Group Tomas Berg. | met | Lena Holm, Tomas Berg
Lena Holm met on Monday with the lawyer of the journalist Tomas Berg. | met | Lena Holm
A resolution tabled by Norway and Chad was adopted on Monday by 84 votes to 19. | adopted |
Lena Holm met Tomas Berg. During the talk Mali was discussed. | talk |
Mary Smith, wife of Mali leader Tomas Berg, attended the talks on Monday. | talks | Mary Smith
A seminar was held on Monday. Ana Lind was the chief guest at the occasion. | seminar | Ana Lind
A seminar was held on Monday. The keynote speaker at the event was Ana Lind. | seminar | Ana Lind
A seminar was held on Monday. Ana Lind had been the chief guest in May. | seminar |
The Storting passed a bill. The Senate met. MPs voted for this bill on Monday. | voted | Storting
People held a vigil on Monday. Ana Lind joined citizens at a park for the vigil. | vigil | Ana Lind
Lena Holm's government held a seminar on Monday. | seminar |
A seminar was held on Monday. It was chaired by Lena Holm. | seminar | Lena Holm
A delegation from Kenya, headed by Lena Holm, visited Oslo on Monday. | visited | Lena Holm
The delegation visited Oslo; it included Lena Holm and Eva Moe. | visited | Lena Holm, Eva Moe
Lena Holm, who heads a team including Ana Low, will visit Oslo in June. | visit | Lena Holm, Ana Low
A team headed by Ana Low visited Oslo. In 2019 a team headed by Eva Moe sat. | visited | Ana Low
The Turkish delegation, led by Ana Lind, wept. The Iranian delegation visited Oslo. | visited |
Ana Lind, accompanied by Eva Moe, arrived in Oslo on Monday. | arrived | Ana Lind, Eva Moe
Ana Lind has read the agreement signed in Oslo on 3 May by Mali. | agreement | Mali
Mali and Chad left the African Union on 3 May. | left | Mali, Chad, African Union
The 1964 accord on workers between Iran and Mali is old. | accord | Iran, Mali
The pact on the road between Oslo and Bergen was signed on Monday by Mali. | pact | Mali
Talks were held on Monday under the auspices of the Nordic Council. | Talks | Nordic Council
A seminar was held on Monday. The inquiry sat in 2019. It was chaired by Ana Lind. | seminar |
Kenya held a vigil on Monday. The ceremony was attended by Ana Lind. | vigil | Kenya, Ana Lind
Lena Holm met Mali on Monday. The ceremony was attended by Ana Lind. | met | Lena Holm, Mali
Ana Lind met Eva Moe in Oslo on Monday. Two men were arrested on Sunday. | arrested |
Mali met Chad in Oslo on Monday. The two signed a pact on Tuesday. | signed | Mali, Chad
Ana Lind met Eva Moe in Oslo on Monday. Both officers were killed on Sunday. | killed |
Ana Lind met Eva Moe in Oslo on Monday. Ministers were killed on Sunday. | killed |
Ana Lind met Eva Moe in Oslo on Monday. Three men fled. The men were shot on Sunday. | shot |
The talks ended on Monday. Lena Holm scoffed at the talks. Iran and Mali met. | met | Iran, Mali
On Monday Ana Low received Ambassador of Mali to Peru Mary Smith. | received | Ana Low, Mary Smith
On Monday Ana Low sent Ambassador Eva Moe to Mary Smith. | sent |
"Good," Ana Low said on Monday after talks with Eva Moe. | talks | Ana Low, Eva Moe
Ana Low was named envoy on Monday after talks with Eva Moe. | talks | Eva Moe
A seminar was held on Monday. The guest speaker was Ana Low. | seminar | Ana Low
A seminar was held on Monday. Past speakers included Ana Low. | seminar |
"""


@pytest.mark.parametrize("line", TOOK_PART.strip().splitlines())
def test_who_took_part(line: str) -> None:
    text, word, names = (part.strip() for part in line.split(" |"))
    found = read(text)
    people = {
        found.mentions[ref].name
        for event in found.events
        if event.trigger.of(text) == word
        for ref in event.participants
        if found.mentions[ref].form is Form.NAME
    }
    assert people == set(filter(None, names.split(", ")))


def test_whoever_is_counted_among_the_guests_was_there() -> None:
    found = read(
        "A seminar was held in Oslo on Monday. Among the guests were Lena Holm and Tomas Berg."
    )
    people = {found.mentions[ref].name for event in found.events for ref in event.participants}
    assert people == {"Lena Holm", "Tomas Berg"}


WHERE = """
Nobody in Basra, where five protesters clashed with police on 8 May, was told. | Basra
Lena Holm was in Split. The trial of the captain opens there on 16 June. | Split
Lena Holm is in Suva for a regional summit. | Suva
The talks, which Muscat will host on 14 June, are secret. | Muscat
The next round table is planned for Medan in February 2026. | Medan
Hundreds marched on Monday to Taksim Square. | Taksim Square
Lena Holm was in Bergen last week. She flew to the town on Tuesday. | Bergen
A conference on ports in Kenya began on Monday in Oslo. | Oslo
A conference on ports in Kenya began on Monday. | Kenya
The centre held a seminar on water rights in Central Asia on Monday. |
A seminar on fishing in the Gulf of Guinea began on Monday. |
The judgment of September 2017 in the case between Kenya and Mali is old. |
Lena Holm arrived in the Kenyan capital on Monday for a visit. | Kenya
Lena Holm loves Nairobi. She arrived in the Kenyan capital on Monday for a visit. | Nairobi
Lena Holm was in Gulu, Uganda. Police opened fire in the town on Monday. | Gulu
"""


@pytest.mark.parametrize("line", WHERE.strip().splitlines())
def test_where_a_sentence_points_to(line: str) -> None:
    text, place = (part.strip() for part in line.split(" |"))
    found = read(text)
    where = {found.mentions[ref].name for event in found.events for ref in event.places}
    assert found.events
    assert where == ({place} if place else set())


def test_ministers_to_be_are_of_the_reshuffle_that_the_article_reports() -> None:
    text = (
        "Prime Minister Lena Holm of Norway reshuffled her cabinet on Monday.\n\nOle Lind will "
        "become minister of water. Eva Lund, named Kenya's finance minister, left."
    )
    found = read(text)
    event = next(e for e in found.events if e.trigger.of(text) == "reshuffled")
    names = {found.mentions[ref].name for ref in event.participants}
    assert names & {"Lena Holm", "Ole Lind", "Eva Lund"} == {"Lena Holm", "Ole Lind"}


def test_nobody_is_put_where_only_others_spoke_of_him() -> None:
    text = "The killing of Lena Holm in Gao was condemned by Mali at a meeting in Oslo on Monday."
    found = read(text)
    people = {e.trigger.of(text): e.participants for e in found.events}
    assert [found.mentions[ref].name for ref in people["meeting"]] == []


def test_who_acts_behind_a_phrase_in_front_does_not_place_what_that_names() -> None:
    text = (
        "On the 32nd anniversary of the Koro massacre, embassies of Norland in Oslo and Paris held "
        "events on 26 February 2024."
    )
    [raid] = [event for event in read(text).events if event.trigger.of(text) == "massacre"]
    assert raid.places == ()


def test_talks_of_another_time_are_not_the_session_that_speaks_of_them() -> None:
    text = (
        "Mali held a session on 3 May. It urged Iran and Chad to resume the talks, which had "
        "come to nothing in February."
    )
    [session] = read(text).events
    assert session.trigger.of(text) == "session"
    assert [read(text).mentions[ref].name for ref in session.participants] == ["Mali"]


def test_a_day_to_come_is_that_of_what_a_body_will_do_and_not_of_its_decision() -> None:
    text = "The Assembly of the Arctic Union decided to convene a meeting in Bergen in 2027."
    assert "decided" not in {event.trigger.of(text) for event in read(text).events}
    done = "The Assembly of the Arctic Union decided on Monday to convene a meeting in Bergen."
    assert "decided" in {event.trigger.of(done) for event in read(done).events}
