"""Titles of single countries and their short forms, each with the role that it is."""


def alike(role: str, titles: str) -> dict[str, str]:
    """Titles of one role, between commas."""
    return {title.strip(): role for title in titles.split(",")}


ABROAD = {
    **alike("member-of-parliament", "td, tds, teachta dála, mna, mpa, mca, mk, mha, mlc, mpp, mhr, "
            "senedd member, shadow minister, shadow secretary, "
            "parliamentary private secretary, woman representative, woman rep, ward rep"),
    **alike("representative", "cllr, cllr., cr, cr., ald., state representative, state rep., "
            "state delegate, del., kagawad, ward member, city supervisor, county supervisor, "
            "county commissioner, selectwoman, conseiller, exco member, ward councillor"),
    **alike("senator", "state sen., sen"),
    **alike("speaker", "ceann comhairle, leas-cheann comhairle, lok sabha speaker, cathaoirleach, "
            "leas-chathaoirleach, black rod, father of the house, marshal of the sejm, "
            "marshal of the senate, deputy marshal"),
    **alike("leader", "majority whip, minority whip, government whip, opposition whip, "
            "opposition house leader, government house leader, deputy whip, emir, oba, obi, igwe, "
            "shehu, etsu, sarki, omanhene, litunga, omukama, kyabazinga, katikkiro, lonko, "
            "cacique, "
            "metropolitan bishop, archimandrite, chief imam, khatib, regional chief, tor tiv, "
            "alaafin, deputy leader, president of the bishops' conference, "
            "national chairman, canon, monsignor, provincial superior, prior, prioress"),
    **alike("prime-minister", "pm, cm, menteri besar, lehendakari, premier of the state"),
    **alike("deputy-prime-minister", "deputy pm, deputy chief minister, deputy premier"),
    **alike("foreign-minister", "fm"),
    **alike("minister", "mec, union minister, union home minister, union minister of state, "
            "federal minister, junior minister, minister in the presidency, conseller, "
            "staatsminister, "
            "federal chancellor's minister, cabinet minister, paymaster general"),
    **alike("governor", "gov., gov, lt. gov., lt gov, lt.-gov., lt. governor, lt governor, "
            "bupati, regent, wali, préfet, hejtman, gobernador, gobernadora, intendente, "
            "deputy gov., lieutenant gov., nazim, naib nazim, ataman"),
    **alike("mayor", "oberbürgermeister, bürgermeister, alcalde, alcaldesa, sindaco, "
            "executive mayor, district mayor, deputy mayor, "
            "barangay captain, barangay chairman, punong barangay, wójt, reeve, "
            "municipal chief executive, metropolitan chief executive, district chief executive"),
    **alike("official", "district magistrate, tehsildar, sub divisional magistrate, sarpanch, "
            "pradhan, landrat, county secretary, county clerk, county judge, county manager, "
            "resident district commissioner, divisional police officer, human rights defender, "
            "children's commissioner, children's ombudsman, dpp, "
            "procureur, prosecuting counsel, king's counsel, queen's counsel, press officer, "
            "press attaché, information officer, chief medical officer, chief scientific adviser, "
            "chief nursing officer, fire chief, chief fire officer, station commander, "
            "district police officer, traditional leader, city solicitor, remembrancer, provost "
            "marshal"),
    **alike("chief", "igp, inspector general of the police, garda commissioner, "
            "director general of police, director of intelligence, chief of police"),
    **alike("justice", "lord chief justice, lord president, lady chief justice, "
            "chief justice of the federation, deputy chief justice, associate justice"),
    **alike("attorney-general", "lord advocate, attorney general for england and wales"),
    **alike("coordinator", "resident coordinator, humanitarian coordinator, special coordinator, "
            "national coordinator, relief coordinator"),
    **alike("representative", "resident representative, country representative"),
    **alike("director", "country director, regional director, departmental director, "
            "medical director, mission director, artistic director, legal director, "
            "campaign director, policy director, advocacy director, programme director"),
    **alike("head", "head of office, head of delegation, head of secretariat, school principal, "
            "matron, head teacher"),
    **alike("chair", "ward chair, branch chair, upazila chairman, union parishad chairman, "
            "ward chairperson, chair of trustees, chair of governors"),
    **alike("envoy", "chief mediator, lead mediator, special coordinator for the peace process"),
    **alike("vice-president", "vp"),
    **alike("chair", "chairperson in office, chairman in office, chair in office"),
    **alike("president", "president in office"),
    **alike("chief-executive", "managing partner, chief exec"),
    **alike("ambassador", "amb., amb"),
    **alike("secretary-general", "sec.-gen., sg"),
    **alike("secretary", "national secretary, branch secretary, youth secretary, party secretary, "
            "women's secretary, organising secretary, organizing secretary, publicity secretary, "
            "district secretary, provincial secretary, assistant general secretary"),
}  # fmt: skip
"""A title as in `roles` → its role."""
CAPITALS = frozenset(
    {"td", "tds", "mna", "mpa", "mca", "mk", "mha", "mlc", "mpp", "mhr", "pm", "fm", "cm", "mec",
     "dpp", "igp", "vp", "sg", "mp", "mep", "msp", "mla"}
)  # fmt: skip
"""Titles that are written in capitals: "5 pm" is none."""
