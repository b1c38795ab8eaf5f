"""How the world's English press addresses people: what stands before and behind their names."""

import re

from kg.extract.words.lexicon import words

STYLES = words(
    # Asia
    "u daw ustad shri smt haji sayyid sheikha sri kumari pandit swami mahant acharya begum sardar "
    "syed mawlawi moulvi akhund akhundzada nazir omda "
    "nawab nawabzada sahibzada makhdoom makhdoomzada pir mufti maulana maulvi molvi allama syedna "
    "sahibzadi chaudhry kunwar maharaja maharani datuk datin seri paduka tengku tunku tuan pehin "
    "dayang pengiran dato dato' dato’ datin tun khun dasho lyonpo ashi kagawad kapitan sayadaw ven "
    "venerable thero maharishi hojatoleslam hojjatoleslam hojatolislam ayatullah haj al-haj "
    # Africa
    "alhaji alhaja hajia malam mallam otunba oba ooni igwe togbe torgbui osagyefo ogiame etsu "
    "ochibueze nze ras ato weizero w/ro dejazmatch mzee mwalimu mheshimiwa ndugu chief comrade cde "
    "inkosi kgosi morena prophet prophetess evangelist apostle bishop elder barrister barr arc "
    "bi sheha granman kabiten advocate adv "
    "surv tpl qs pharm bldr engr eng mma rra bwana mama baba babu nkosikazi induna kgosikgolo "
    "kgosigadi omukama kabaka otumfuo togbui lamido oom tannie meneer mevrouw juffrouw dominee "
    # Asia and Oceania
    "pak bu ibu bapak kyai tok qari sant sardarni shrimati thiru thirumathi tmt ajahn phra "
    "samdech oknha geshe khenpo mang aling tuanku kaimakam aunty auntie "
    # Europe and the Americas, the churches
    " don doña ser madam dom abbé père frère soeur padre signor signora herr frau baron baroness "
    "count countess viscount viscountess marquis marquess earl duke duchess laird archduke lord "
    "hieromonk protopresbyter "
    "metropolitan archimandrite hegumen catholicos abbess canon deacon archdeacon curate vicar "
    "monsignor mgr eminence worship holiness beatitude lic licenciado licenciada mx "
    "dona seu avó fray frei sor suor hermana hermano irmã ingeniero ingeniera profesor profesora "
    "professora maestro maestra doctora doutor doutora engenheiro desembargador dottore dottoressa "
    "avvocato onorevole signorina oberst hauptmann pfarrer doktor graf freiherr fru fröken rouva "
    "herra pani gospodin gospođa docteur professeur hetman ataman mallku arq gral cnel"
)
"""Styles of address that may be names as well: before two words or more they are none."""
PARTS = {
    "tan": "sri",
    "tuan": "guru",
    "toh": "puan",
    "tok": "guru",
    "right": "reverend",
    "most": "reverend",
    "very": "reverend",
    "rt": "hon",
    "r": "adm",
}
"""Words that open styles of two."""

RANK_LETTERS = words(
    "gen lt col maj capt adm brig sgt cpl pvt pte pfc spc lcpl l/cpl csgt ssgt s/sgt wo cwo msgt "
    "sfc cdr cmdr lcdr lt-col lt-gen lt-cdr lt-gov maj-gen brig-gen cdre sqn ldr flt gp wg plt "
    "radm vadm pol pcol pgen pltcol pmaj p/maj p/col p/gen p/lt havildar naik subedar jawan sepoy "
    "risaldar jemadar spr gnr rtd ret retd staff lance det insp supt const sub-insp asst pol "
    "inspector superintendent d/insp d/supt sgt-maj gunner sapper trooper airman leading sub"
)
"""Ranks of forces and police, short and long, that stand in a row before a name."""

POST_LETTERS = words(
    "MP MPs TD TDs MNA MPA MLA MLC MCA MEP MSP MS MK MHK MLK MNA AM SP DSP ASP CSP SSP SDPO DPO "
    "CP DCP ACP DIG AIG IG IGP DIGP RPO CPO SHO PSI API PI SI ASI DGP ADGP IGP JCP DCI DI DC DS "
    "PC PW OIC OC OCS OCPD IPD CO CEO CFO COO CTO CIO MD GM ED DG ADG VC PVC CM DyCM PM DPM FM EAM "
    "CS PS CAS PAS AG SG SAG CJ CJP CJI ACJ JSC CEC CNO CAS COAS CJCSC CDF CDS CGS NSA SAPM PRO "
    "DPP DPRO HM HRH HE HIM HIH SHC HC HOD DO ADC RDC LC5 LC3 LCV KAP Usec "
    "Asec Sec Amb Cllr Ald Atty Assoc Asst Pres Commr BG LTC SLTC LTG RADM VADM CCPO"
)
"""Letters that stand for posts before a holder's name: "MNA Nafisa Khoso", "SP Grace Terna"."""

POSTNOMINALS = words(
    "MP MPs M.P. TD TDs MLA MSP MEP MS MHA MNA MPP MLC MHK QC KC SC SAN PC JP DL JSC JA J CJ KT "
    "KG GCB KCB CB GCMG KCMG CMG GCVO KCVO CVO LVO MVO GBE KBE DBE CBE OBE MBE BEM CH OM AO AC AM "
    "OAM PSM CC OC CM CD ONZ DNZM KNZM ONZM CNZM MNZM QSO QSM OJ OD CSI CIE DSO DSC DFC MC VC GC "
    "SJ S.J. OP O.P. OSB OFM CSSp SM MSC SDB SVD OMI FSC RSM OCD FRS FBA FRSE FRCP FRCS FRGS FCA "
    "ACA MD M.D. PhD Ph.D. DPhil DSc MSc BSc MBBS MBA MPhil LLM LLB JD J.D. BA MA M.A. B.A. Esq "
    "Esq. IAS IPS IFS IRS PSP PAS PCS CSP psc ndc awc fwc SBt HI SI HJ TI LLD RN USN USMC USAF "
    "GCFR GCON CFR CON OFR OON MFR MON mni fnipr FCIB EBS CBS MBS EGH MGH SS ndu SPM PJK "
    "OSP BB BSP nswc afwc B.S. M.S. A.B. LL.M. LL.B. M.P.A. M.B.A. M.P.H. M.Sc. B.Sc. M.Phil. "
    "DDS D.D.S. DMD DVM PharmD EdD PsyD MPH"
)
"""Degrees, orders and offices in letters behind a name: "Dale Husbands KC"."""

CONFESSIONS = words(
    "maronite catholic anglican orthodox lutheran methodist coptic baptist presbyterian chaldean "
    "melkite armenian syriac episcopal evangelical pentecostal adventist moravian reformed roman "
    "greek sunni shia shiite alawite druze buddhist hindu sikh jewish muslim auxiliary suffragan "
    "assistant independent nominated retired specially elected"
)
"""Adjectives before a title that are no names."""

AFFILIATION = re.compile(
    r"(?:R|D|I|DFL|Ind|Lab|Con|LD|Lib|ALP|NDP|Lib Dem|GOP|[A-Z]{2,5})-[A-Z][\w.]*"
)
"""A politician's party and constituency: "R-Ohio", "APC-Borno"."""
