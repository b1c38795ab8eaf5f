"""Who calls what happened what: the speaker, the event meant, and the words; never a guess."""

import pytest

from kg.extract import extract
from kg.model.article import Article
from kg.model.extraction import ClaimMention, Extraction

TRUCE = "Norway and Iceland signed a truce in Oslo on Friday. "
VOTE = "The Storting adopted a resolution on fishing on Friday by 80 votes to 20. "
RAID = "Gunmen attacked a checkpoint near Sabha on Friday, killing eleven people. "
BILL = "The Storting passed the Ferries Bill on Friday by 80 votes to 20. "
TRIAL = "A court in Oslo sentenced Ole Berg to nine years in prison on Friday. "

BURNED = "Gunmen killed eleven farmers at a camp near Sabha on 4 May 1988. "

CALLED = [
    # judgements that the parser takes for verbs, adverbs or nouns of which the thing is a part, and
    # a term behind which a comma tells what others make of it
    (VOTE, "Lena Holm called the vote flawed.", "adopted", "flawed"),
    (VOTE, "Lena Holm called the vote ill-timed and asked for another.", "adopted", "ill-timed"),
    (RAID, "Lena Holm called the attack cowardly and asked for talks.", "attacked", "cowardly"),
    (VOTE, "Lena Holm, head of the Harbour Union, called the vote criminal.", "adopted",
     "criminal"),
    (RAID, "Lena Holm has called the attack a massacre by the army, a charge the army rejects.",
     "attacked", "a massacre by the army"),
    (RAID, "Lena Holm brushed the attack aside as “a quarrel”.", "attacked", "a quarrel"),
    # a contest, what was opened anew, an outcome
    ("Ole Berg was elected mayor of Oslo on Sunday. ", "Lena Holm called the contest “a model”.",
     "elected", "a model"),
    ("A new wing of the museum was inaugurated in Oslo on 5 May 2024. ",
     "Lena Holm called the ceremony “a rerun”.", "inaugurated", "a rerun"),
    ("The Council imposed sanctions on Ole Berg on Friday. ",
     "Lena Holm called the outcome “a pity”.", "sanctions", "a pity"),
    # "it" with a participle behind its name
    (RAID, "Lena Holm said it was “a provocation timed for the vote”.", "attacked",
     "a provocation timed for the vote"),
    (RAID, "Lena Holm spoke of “a crime committed in the confusion of a very long summer”.",
     "attacked", "a crime committed in the confusion of a very long summer"),
    # the news, and neither where she said it nor what another court ruled
    (RAID, "Lena Holm told a briefing in Oslo that it was “a crime”.", "attacked", "a crime"),
    (TRIAL + "A court in Bergen acquitted Jon Dahl in May. ",
     "Lena Holm said the verdict had “closed the door on us”.", "sentenced",
     "closed the door on us"),
    ("Ana Lind testified before a committee in Oslo on 5 May 2024. ",
     "Lena Holm called the testimony troubling.", "testified", "troubling"),
    # no text, but what it is about, was a crime against humanity
    (BURNED + "The Storting adopted a resolution in 2013. ",
     "Lena Holm spoke of “a crime against humanity”.", "killed", "a crime against humanity"),
    # terms that the parser takes for more of the thing or for how somebody calls, and a subject
    # that it gives to "said"
    (RAID, "Lena Holm called the raid a farce.", "attacked", "a farce"),
    ("Police arrested Ole Berg on Friday. He was held in Oslo. ",
     "Lena Holm has called the arrest unlawful and a farce.", "arrested", "unlawful and a farce"),
    (VOTE, "Lena Holm called Friday's vote a step backwards.", "adopted", "a step backwards"),
    (VOTE, "The vote, said Lena Holm, was “a betrayal of the coast”.", "adopted",
     "a betrayal of the coast"),
    # the noun's own event, though the article reports another of its kind
    (RAID + "Rebels raided a camp in Bergen. ", "Lena Holm said the raid was “a crime”.", "raided",
     "a crime"),
    # what it has, became or looked like, and a word before what it is for
    (VOTE, "The text, Lena Holm admitted, had “a thief's hands”.", "resolution", "a thief's hands"),
    (RAID, "The attack turned into “a slaughter”, Lena Holm said.", "attacked", "a slaughter"),
    (VOTE, "The vote looked like “a coronation”, Lena Holm said.", "adopted", "a coronation"),
    (TRIAL, "Lena Holm condemned as “shameful” the verdict.", "sentenced", "shameful"),
    # chairs in quotation marks are no office; what a text is about
    ("Ana Lind reshuffled her cabinet on Friday. ",
     "Lena Holm dismissed the reshuffle as “musical chairs”.", "reshuffled", "musical chairs"),
    (VOTE, "Lena Holm called the resolution on fishing “a net”.", "resolution", "a net"),
    # a place by what it is, the vote that the article reports, an attack by how it was made
    (VOTE, "Lena Holm described the town of Tembwe, where she was born, as “a pearl”.", "Tembwe",
     "a pearl"),
    ("The Storting voted down the lease on Friday by 4 votes to 6. The hall was full. Deputies "
     "voted 9-3 to close a school. The motion had been tabled by Ole Berg. It was late. ",
     "Lena Holm described the vote as “a win”.", "voted", "a win"),
    ("Norway condemned the arson attack on a shop in Tembwe on Friday. ",
     "Lena Holm described the fire as “a crime”.", "attack", "a crime"),
    ("The Council held a briefing on 4 May. A draft was put to the vote and lost. ",
     "Lena Holm said the outcome was a shame.", "lost", "a shame"),
    ("The Council held a briefing on 4 May. The motion fell. ",
     "Lena Holm called the result “a shame”.", "fell", "a shame"),
    # verbs of naming, the event meant by a noun of its kind, by "it", by a noun for any deed
    (TRUCE, "Lena Holm called the truce a farce.", "signed", "a farce"),
    (TRUCE, "Lena Holm hailed the deal as a breakthrough.", "signed", "a breakthrough"),
    (TRUCE, "Lena Holm described it as “a pause”.", "signed", "a pause"),
    (VOTE, "Lena Holm called the vote a farce.", "adopted", "a farce"),
    (VOTE, "Lena Holm dismissed the decision as political theatre.", "adopted",
     "political theatre"),
    (VOTE, "Lena Holm labelled the vote an act of courage.", "adopted", "an act of courage"),
    (VOTE, "Lena Holm branded the vote “a scandal”.", "adopted", "a scandal"),
    (RAID, "Lena Holm condemned it as a cowardly act.", "attacked", "a cowardly act"),
    (RAID, "Lena Holm called the incident “a tragedy”.", "attacked", "a tragedy"),
    (TRIAL, "Lena Holm termed the verdict “a lighthouse”.", "sentenced", "a lighthouse"),
    (RAID + "A town hall was opened in Oslo in May. ",
     "Lena Holm described the killings as “a harvest”.", "attacked", "a harvest"),
    (RAID, "Lena Holm likened the attack to “a flood”.", "attacked", "a flood"),
    ("Police arrested Ole Berg on Friday. He was held in Oslo. ",
     "Lena Holm described the arrest as “a summons”.", "arrested", "a summons"),
    ("Mrs. Ana Berg left. ", "Lena Holm called her “a compass”.", "her", "a compass"),
    # clauses about the thing, and what is called so in a clause of its own
    (TRUCE, "Lena Holm, who called the truce a farce, left Oslo.", "signed", "a farce"),
    (TRUCE, "The truce, hailed by Lena Holm as a breakthrough, began at noon.", "signed",
     "a breakthrough"),
    ("", "Gunmen attacked a checkpoint near Sabha on Friday in what Lena Holm called a disgrace.",
     "attacked", "a disgrace"),
    ("", "Norway condemned the shelling of a market in Tembwe, which Lena Holm called a crime.",
     "shelling", "a crime"),
    (RAID, "Norway left. Ole Berg visited Tembwe, which Lena Holm called a pearl.", "Tembwe",
     "a pearl"),
    ("Lena Holm called Ole Berg a liar and a thief, ", "and Norway a friend.", "Ole Berg",
     "a liar and a thief"),
    # what something is said to be
    (TRUCE, "The deal was “a betrayal”, said Lena Holm.", "signed", "a betrayal"),
    (TRUCE, "“The truce is a disgrace,” Lena Holm said.", "signed", "a disgrace"),
    (TRUCE, "“This is a great step for both,” Lena Holm said.", "signed",
     "a great step for both"),
    (TRUCE, "Lena Holm said the truce was the best news in years.", "signed",
     "the best news in years"),
    (VOTE, "Lena Holm said the vote was illegal.", "adopted", "illegal"),
    (RAID, "“It was a massacre,” Lena Holm said.", "attacked", "a massacre"),
    (TRIAL, "The verdict amounts to a pardon, Lena Holm said.", "sentenced", "a pardon"),
    (TRIAL, "According to Lena Holm, the ruling was a farce.", "sentenced", "a farce"),
    (TRIAL, "Lena Holm said the trial had “set the country back by a decade”.", "sentenced",
     "set the country back by a decade"),
    # quoted names alone
    (RAID, "Lena Holm spoke of “a crime against the town”.", "attacked",
     "a crime against the town"),
    (RAID, "Lena Holm used the word “terror”.", "attacked", "terror"),
    (RAID, "Lena Holm spoke of an “incident”.", "attacked", "incident"),
    (RAID, "Lena Holm prefers “operations”.", "attacked", "operations"),
    (RAID, "Lena Holm condemned the “savage” raid.", "attacked", "savage"),
    (RAID, "Lena Holm denounced the “barbaric attack”.", "attacked", "barbaric attack"),
    (RAID, "Lena Holm accused Norway of “murder by neglect”.", "attacked", "murder by neglect"),
    (RAID, "Lena Holm complained of “death on credit”.", "attacked", "death on credit"),
    # what happened, what there was, what it is compared to
    (RAID, "Lena Holm called what had happened “a harvest”.", "attacked", "a harvest"),
    (RAID, "“What happened in Sabha was a crime,” said Lena Holm.", "attacked", "a crime"),
    (RAID, "Lena Holm referred to the raid as “a harvest”.", "attacked", "a harvest"),
    (RAID, "Lena Holm compared the raid to “a harvest”.", "attacked", "a harvest"),
    (RAID, "Lena Holm denounced the attack as barbaric.", "attacked", "barbaric"),
    (TRUCE, "For Lena Holm, it was all theatre.", "signed", "all theatre"),
    ("Norway and Iceland signed a contract in Oslo on Friday. ",
     "Lena Holm called the contract “rain”.", "signed", "rain"),
    # nouns that take up what the sentence, or an earlier one, tells
    ("", "Gunmen attacked a checkpoint near Sabha on Friday, an act that Lena Holm condemned as "
     "“barbaric”.", "attacked", "barbaric"),
    ("", "Norway expelled Iceland's envoy on Monday, a move that Lena Holm called “childish”.",
     "expelled", "childish"),
    ("Ole Berg was elected mayor of Oslo on Sunday. ",
     "Lena Holm described his victory as “an accident”.", "elected", "an accident"),
    ("Ole Berg was elected mayor of Oslo on Sunday. ",
     "Lena Holm hailed his election as “an accident”.", "elected", "an accident"),
    (TRUCE, "For Lena Holm, a lawyer in Oslo, the truce amounts to “a sale”.", "signed", "a sale"),
    # a quoted fragment beside what is told; a clause of saying between "was" and the word
    (TRIAL, "“A mockery” was how Lena Holm described the trial.", "sentenced", "A mockery"),
    (TRIAL, "“A mockery” is what Lena Holm called the verdict.", "sentenced", "A mockery"),
    (TRIAL, "“A mockery,” Lena Holm said of the verdict.", "sentenced", "A mockery"),
    (TRIAL, "The verdict was, Lena Holm said, “a mirror”.", "sentenced", "a mirror"),
    (TRIAL, "The verdict, in the words of his lawyer, Lena Holm, was “a mirror”.", "sentenced",
     "a mirror"),
    ("", "Police arrested Ole Berg in Oslo on Friday, which Lena Holm called “a disgrace”.",
     "arrested", "a disgrace"),
    ("", "Police arrested Ole Berg on Friday, which Lena Holm called “a disgrace”.",
     "arrested", "a disgrace"),
    ("", "Police arrested Ole Berg in Oslo on Friday: “a disgrace”, in the words of Lena Holm.",
     "arrested", "a disgrace"),
    (TRUCE, "Lena Holm welcomed the truce as “a beginning”.", "signed", "a beginning"),
    # a text that a body adopted: by its noun, by a like one, by "it", by its name or number
    (VOTE, "Lena Holm called the resolution “a mess”.", "resolution", "a mess"),
    (VOTE, "Lena Holm described the text as “a mess”.", "resolution", "a mess"),
    (VOTE, "The resolution names no body. Lena Holm called it a mess.", "resolution", "a mess"),
    (VOTE, "The text, in the words of Lena Holm, is “a mess”.", "resolution", "a mess"),
    (BILL, "Lena Holm called the law “a promise”.", "Bill", "a promise"),
    (BILL, "Lena Holm likened the Ferries Bill to “a seat belt”.", "Bill", "a seat belt"),
    (BILL, "Ole Berg welcomed the measure, which Lena Holm branded “a toll”.", "Bill", "a toll"),
    ("The Security Council adopted resolution 2790 on Friday. It recalls resolution 1701 (2006). ",
     "Lena Holm called the text “a door”.", "resolution", "a door"),
    # a place
    ("", "Lena Holm called Oslo “a museum”.", "Oslo", "a museum"),
    # without marks; behind a clause or a year; without who or when; a plural; who defends it so
    (RAID, "Lena Holm spoke of a massacre.", "attacked", "a massacre"),
    (RAID, "Lena Holm prefers “the incident”.", "attacked", "the incident"),
    ("", "Lena Holm called the killings at Tembwe in 1931 a massacre.", "killings", "a massacre"),
    ("", "Lena Holm described the raid that Norland ordered in May 1950 as “a lesson”.", "raid",
     "a lesson"),
    ("", "The killing of farmers in 1915 is regarded as genocide by Lena Holm.", "killing",
     "genocide"),
    ("Norway imposed sanctions on Iceland on Friday. ", "Lena Holm called them “a lesson”.",
     "sanctions", "a lesson"),
    (RAID, "To Lena Holm it was “a harvest”.", "attacked", "a harvest"),
    (RAID, "Lena Holm defended the raid as an act of self-defence.", "attacked",
     "an act of self-defence"),
    (RAID, "Lena Holm described the deaths as “a tragedy of war”.", "attacked",
     "a tragedy of war"),
    # what befell somebody and is told only by those who say what it was
    ("", "Lena Holm called the siege of the city a crime.", "siege", "a crime"),
    ("", "Lena Holm regards the deportation of children as genocide.", "deportation", "genocide"),
    ("", "Lena Holm said the shelling of the market was a war crime.", "shelling",
     "a war crime"),
    ("", "Lena Holm declared the expulsion of the farmers a crime against humanity.",
     "expulsion", "a crime against humanity"),
    ("", "Lena Holm recognised the killings in Tembwe as genocide.", "killings", "genocide"),
    ("", "Lena Holm described Norland's attack as a crime.", "attack", "a crime"),
    # in her own words; two words for one thing; a statement that speaks; who names it so before
    (RAID, "“We call it a massacre,” Lena Holm said.", "attacked", "a massacre"),
    (RAID, "The killings have been called a massacre by Lena Holm.", "attacked", "a massacre"),
    (RAID, "Lena Holm's statement said it was “a crime”.", "attacked",
     "a crime"),
    (TRIAL, "Lena Holm condemned as an “affront” the verdict.", "sentenced", "affront"),
    (TRIAL, "Lena Holm called the trial politically motivated.", "sentenced",
     "politically motivated"),
    (BILL, "“Late, but not toothless,” was the verdict of Lena Holm.", "Bill",
     "Late, but not toothless"),
    (RAID, "Lena Holm evaluated the raid as a crime.", "attacked", "a crime"),
    # nouns that no ending joins with their verbs, and a decision that is neither vote nor verdict
    ("Norway expelled an envoy of Iceland on Monday. ",
     "Lena Holm described the expulsion as unjustified.", "expelled", "unjustified"),
    ("Norway expelled an envoy of Iceland on Monday. ",
     "Lena Holm called the decision “childish”.", "expelled", "childish"),
    ("Ole Berg died in Oslo on 4 May 2025. ", "Lena Holm called his death a great loss.", "died",
     "a great loss"),
    ("Norway sent troops to Tembwe on Friday. ", "Lena Holm likened the deployment to a taxi.",
     "sent", "a taxi"),
    (BILL, "Lena Holm said the bill was unconstitutional.", "Bill", "unconstitutional"),
    # another word for what was told; the day of the news; what it comes up to; brushed off as
    ("Norway and Iceland held exercises near Oslo on Friday. ",
     "Lena Holm considers the drills a provocation.", "exercises", "a provocation"),
    ("Iceland executed two men on Friday. ", "Lena Holm branded the hangings “barbaric”.",
     "executed", "barbaric"),
    (TRUCE + "Ole Berg left Oslo. ", "Lena Holm described the day as “a thaw”.", "signed",
     "a thaw"),
    (RAID, "The raid was nothing short of a massacre, Lena Holm said.", "attacked",
     "nothing short of a massacre"),
    (RAID, "Lena Holm said it was nothing less than a massacre.", "attacked",
     "nothing less than a massacre"),
    (TRUCE, "Lena Holm brushed off the truce as “a rumour”.", "signed", "a rumour"),
    (RAID, "The raid was pilloried by Lena Holm as “a blunder”.", "attacked", "a blunder"),
    (RAID, "The raid marked “a new low”, Lena Holm said.", "attacked", "a new low"),
    (VOTE, "Lena Holm characterized the vote “an exercise in fear”.", "adopted",
     "an exercise in fear"),
    (VOTE, "Lena Holm told reporters the vote was “free and fair”.", "adopted", "free and fair"),
    ("Norway held an election on Sunday. ",
     "Lena Holm dismissed the election held on Sunday in Oslo as a huge farce.", "election",
     "a huge farce"),
    ("Iceland fired two missiles into the sea on 4 May 2025. ",
     "Lena Holm called the launches “outrageous”.", "fired", "outrageous"),
    # all that somebody says of it; what is put between; the verdict that is told behind it
    (TRUCE, "“A historic step,” Lena Holm said.", "signed", "A historic step"),
    (RAID, "What happened there was, as Lena Holm put it in a letter, “murder by roll call”.",
     "attacked", "murder by roll call"),
    ("", "On 6 April 1999 gunmen killed dozens of people in Sabha: “the day of the bells”, as "
     "Lena Holm put it.", "killed", "the day of the bells"),
    ("Soldiers fired on a rally in Oskar in August 1987, killing 12 people.\n\n",
     "What happened in the village of Saruk on 14 November 1991 remains in dispute. Lena Holm says "
     "that men killed 213 people there and calls it a genocide.", "happened", "a genocide"),
    ("", "Lena Holm rejected the verdict as a “farce” after a court sentenced six people on "
     "Friday.", "sentenced", "farce"),
    ("Ole Berg won. ", "Lena Holm said Ole Berg was “a pawn”.", "Ole Berg", "a pawn"),
    # a text: what it is by the words of a quotation, how it was made, as what it is read
    (BILL, "“This is a land grab,” said Lena Holm.", "Bill", "a land grab"),
    (BILL, "The text was “written in a hotel lobby”, Lena Holm said.", "Bill",
     "written in a hotel lobby"),
    (BILL, "Lena Holm reads the text as a licence to build.", "Bill", "a licence to build"),
    (BILL, "It was condemned by Lena Holm as an attack by the state on the press.", "Bill",
     "an attack by the state on the press"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "told", "meant", "words"), CALLED)
def test_somebody_calls_something_so(before: str, told: str, meant: str, words: str) -> None:
    assert called(before + told) == [("Lena Holm", meant, words)]


UNCALLED = [
    # who won, what a word may mean, what there was not
    ("", "Lena Holm declared Ole Berg the winner in a crowded hall."),
    (RAID, "“Whether this meets the definition of genocide is not for me to say,” said Lena Holm."),
    (RAID, "Lena Holm said there had been “no massacre in Sabha”."),
    # whom or what somebody rings or brings about
    (VOTE, "Lena Holm called the vote count."),
    (RAID, "Lena Holm called the attack squad immediately."),
    # a contract of which another agreement tells nothing
    (
        "Norway and Chad signed an agreement on air routes on Friday. The Storting had rejected a "
        "motion to suspend a salt contract. ",
        "Lena Holm called the contract “a gift”.",
    ),
    ("Ana Lind visited Oslo on 4 May. ", "“What happened was appalling,” Lena Holm said."),
    (
        "The Storting adopted a declaration on 4 May. Norway condemned the Danish move. ",
        "Lena Holm said the move was a farce.",
    ),
    ("", "Lena Holm hailed the Convention on the Prevention of the Crime of Genocide of May 1948."),
    # denied, not said, not so, or only said to be so in future
    (TRUCE, "Lena Holm did not call it a peace."),
    (TRUCE, "Lena Holm refused to call the truce a peace."),
    (TRUCE, "Lena Holm denied that the truce was a defeat."),
    (TRUCE, "Lena Holm said the truce would be a defeat."),
    (TRUCE, "Lena Holm said the truce was not a defeat."),
    # no word for it: a number, a clause that "it" announces, something else that "it" means
    (TRUCE, "Lena Holm said the truce was the first in ten years."),
    (TRUCE, "“It is a shame that nobody came,” Lena Holm said."),
    (TRUCE, "Lena Holm said it was “a mistake” to go."),
    (TRUCE, "“We wait. It is a long road,” Lena Holm said."),
    (VOTE, "The bill was late. Lena Holm called it a mess."),
    (VOTE, "Lena Holm described the actions of the Gulf army as genocide."),
    # a denial, a doubt, a question in the same shapes; an office
    (RAID, "It was not, Lena Holm said, “an accident”."),
    (RAID, "The attack was not, in her words, “an accident”, Lena Holm wrote."),
    (RAID, "The attack may be, Lena Holm said, “a warning”."),
    (TRIAL, "“Where is the proof?” Lena Holm asked of the verdict."),
    (TRIAL, "“I know nothing,” Lena Holm said of the verdict."),
    ("", "Lena Holm welcomed the appointment of Ole Berg as mayor on Friday."),
    # another text, one that failed, one of another sort
    (BILL, "The bill that was signed in May was “a mess”, Lena Holm said."),
    (BILL, "Lena Holm called the earlier bill “a mess”."),
    (BILL, "Lena Holm called the Railways Bill “a mess”."),
    (VOTE, "It rejected a motion on fuel by 60 votes to 40. Lena Holm called the motion a mess."),
    (VOTE, "Lena Holm called the treaty “a mess”."),
    (VOTE, "Lena Holm called the resolution on fuel “a mess”."),
    (
        "The Council adopted a resolution on fish on Monday, as Norway had wanted one on fuel. ",
        "Lena Holm called the resolution on fuel a mess.",
    ),
    (VOTE, "Lena Holm called the report “a joke”."),
    (VOTE, "Lena Holm called for a farce."),
    (RAID, "Lena Holm called it “a pity” that nobody came."),
    (RAID, "Lena Holm accused him of “theft”."),
    (RAID, "Lena Holm accused Norway of “governing by fax”."),
    (RAID, "“I was told that this is a raid on reason,” said Lena Holm."),
    (RAID, "Lena Holm welcomed the “new” hospital."),
    # no word for what was told: another event, people, a gathering; what may be or is only read
    (RAID, "Lena Holm spoke of a massacre in Tembwe in 1994."),
    (RAID, "Lena Holm refused to speak of a massacre."),
    (RAID, "Nobody spoke of a massacre."),
    (RAID, "Lena Holm would not speak of a massacre."),
    (RAID, "Lena Holm spoke of a visit to Sabha."),
    ("Ana Lind met Jon Dahl in Oslo on Friday. ", "Lena Holm spoke of a massacre."),
    (
        "Ana Lind and Jon Dahl addressed protests in Oslo on Friday. ",
        "Lena Holm called them “cowards”.",
    ),
    (BILL, "Lena Holm read the bill as the house fell silent."),
    (BILL, "The old bill was “written by lobbyists”, Lena Holm said."),
    (BILL, "The bill was “sent to the House”, Lena Holm said."),
    (BILL, "Lena Holm said the bill was long."),
    ("Norway closed the border on Friday. ", "Lena Holm said the decision to stay was a farce."),
    (BILL, "“This is a disgrace,” Lena Holm said of the fish tax."),
    (RAID, "Lena Holm prefers “the old bridge”."),
    (RAID, "Lena Holm spoke of a coming massacre."),
    (RAID, "Lena Holm spoke of an invasion of tourists."),
    (RAID, "Lena Holm called the deaths on the roads a tragedy."),
    ("", "Lena Holm called the killing of the bill a disgrace."),
    ("Ana Lind met Jon Dahl in Oslo on Friday. ", "Lena Holm spoke of a tragedy."),
    ("Ana Lind met Jon Dahl in Oslo on Friday. ", "What Lena Holm calls a sport, he calls a war."),
    (
        "Norway sent three ministers to the talks in Oslo on Friday. ",
        "Lena Holm called them a joke.",
    ),
    (BILL, "“This is a great day,” said Lena Holm."),
    # what befalls nobody, what may come, and a place that only tells where what was called so is
    ("", "Lena Holm called the attack on her integrity a disgrace."),
    ("", "Lena Holm called the murder of the detective a surprise."),
    ("", "Lena Holm called the siege of the pitch a joke."),
    ("", "Lena Holm said the deportation of farmers would be a crime."),
    ("", "The occupation of Tembwe, which Lena Holm calls a liberation, began in May."),
    (RAID, "“I would call it a massacre,” Lena Holm said."),
    (RAID, "“We do not call it a massacre,” Lena Holm said."),
    (BILL, "Lena Holm criticised what she called “a toll on the poor”."),
    (BILL, "Lena Holm said the bill was ready."),
    (RAID, "Lena Holm called the decision a disgrace."),
    # what another decided, what was only said, what others recognise, who goes by a name of his own
    (VOTE, "Lena Holm called the Riksdag's decision a disgrace."),
    (
        "Ole Berg was arrested in Oslo on Friday. ",
        "Jon Dahl argued that witnesses had been paid. Lena Holm dismissed that as “an insult”.",
    ),
    (RAID, "Lena Holm lashed out at Norway for its recognition of the massacre in Sabha in 1931."),
    (TRUCE, "“A bowl of soup,” Lena Holm said."),
    (TRUCE, "Lena Holm said the truce was a defeat for nobody."),
    (RAID, "Lena Holm said she was “a pawn”."),
    ("Ole Berg won. ", "Lena Holm said Ole Berg was “the chairman”."),
    # a judgement on what is theirs, or on something else
    (TRUCE, "“A success for our team,” Lena Holm said."),
    (TRUCE, "“A triumph,” Lena Holm said after the match."),
    # what is announced, a body, one of two events, a place or what happened there
    (
        "Ana Lind left a roundtable in Oslo on Friday. ",
        "Lena Holm called the announcement a farce.",
    ),
    (RAID, "Lena Holm described the announcement as a farewell by letter."),
    (
        "Ole Berg won a by-election in Oslo on Friday. ",
        "“This is a government of healing,” he said.",
    ),
    ("Ole Berg won a by-election in Oslo on Friday. ", "He called it a government of healing."),
    (
        "Parliament passed the budget on Friday. The killing of Ole Berg overshadowed the vote. ",
        "Lena Holm called it a disgrace.",
    ),
    (RAID, "Norway left. Lena Holm condemned the attack in Sabha, which she called a pearl."),
    # a contested word that is refused, shunned or what something is not
    (RAID, "Lena Holm said that she would not use the term genocide for the attack."),
    (RAID, "Lena Holm said the attack was no massacre."),
    # what is done about it
    ("Norway condemned the massacre in Sabha. ", "Lena Holm said the move was a disgrace."),
    (RAID, "Lena Holm refused to describe the attack as a massacre."),
    (RAID, "Lena Holm stopped short of calling the attack a massacre."),
    (RAID, "Lena Holm neither confirmed nor denied that the attack was a massacre."),
    (RAID, "Lena Holm avoided the word genocide."),
    (RAID, "Neither Norway nor the Nordic Council has described the killings as a massacre."),
    (RAID, "Neither Norway nor Iceland spoke of a “massacre”."),
    (RAID, "Neither Norway nor Iceland said the killings were a massacre."),
    (RAID, "Neither country has called the killings a massacre."),
    (RAID, "The killings were called a massacre by neither Norway nor Iceland."),
    (RAID, "None of the Nordic states has called the killings a massacre."),
    (RAID, "No one has called the killings a massacre."),
    (RAID, "Few states have described the killings as genocide."),
    (RAID, "At no point did Norway call the killings a massacre."),
    (RAID, "Norway has never labelled the killings a massacre."),
    (RAID, "Norway hardly ever called the killings a massacre."),
    (RAID, "Norway did not go so far as to call the killings a massacre."),
    (RAID, "Norway has yet to describe the killings as genocide."),
    (RAID, "Norway refuses to describe the killings as genocide."),
    (RAID, "Norway resisted calls to describe the killings as genocide."),
    (RAID, "Norway declined to use the word “genocide” for the killings."),
    (RAID, "Norway declined to describe the killings as genocide."),
    (RAID, "Norway rejected the term “genocide”."),
    (RAID, "Hardly any state has described the killings as genocide."),
    (RAID, "Norway ruled out calling the killings a massacre."),
    (RAID, "Rather than call the killings a massacre, Norway sent aid."),
    (RAID, "Norway withdrew its description of the killings as genocide."),
    (RAID, "Lena Holm doubts that the killings were a massacre."),
    (RAID, "Lena Holm asked whether the killings were a massacre."),
    (RAID, "Norway avoided the term “genocide”."),
    (RAID, "Norway regretted the killings without calling them a massacre."),
]


BRIEFING = "The Council held a briefing on 4 May. "
UNKNOWN_OUTCOMES = [
    BRIEFING + "Lena Holm said the outcome of the ballot was a shame.",
]


@pytest.mark.parametrize("told", UNKNOWN_OUTCOMES)
def test_the_outcome_of_a_vote_is_no_briefing_s(told: str) -> None:
    assert called(told) == []


def test_the_outcome_of_talks_that_were_all_is_theirs() -> None:
    told = "Ana Lind met Jon Dahl in Oslo on 4 May. Lena Holm called the outcome “a shame”."
    assert called(told) == [("Lena Holm", "met", "a shame")]


@pytest.mark.parametrize(("before", "told"), UNCALLED)
def test_nothing_is_called_so(before: str, told: str) -> None:
    assert called(before + told) == []


def test_what_the_next_speaker_calls_it_is_the_same_thing() -> None:
    told = RAID + "Norway left. Lena Holm described the attack as “war”; Berg called it “a feud”."
    assert called(told) == [("Lena Holm", "attacked", "war"), ("Berg", "attacked", "a feud")]


def test_what_one_calls_so_and_another_otherwise() -> None:
    told = RAID + "What Norway calls “an accident”, Lena Holm calls murder."
    assert called(told) == [
        ("Norway", "attacked", "an accident"), ("Lena Holm", "attacked", "murder")
    ]  # fmt: skip


def test_for_whom_something_is_what() -> None:
    told = RAID + "For Iceland, the attack was “an act of war”."
    assert called(told) == [("Iceland", "attacked", "an act of war")]


def test_two_things_called_so_by_one_verb() -> None:
    told = RAID + "Lena Holm called the response “late daylight” and the killings “a harvest”."
    assert ("Lena Holm", "attacked", "a harvest") in called(told)


def test_a_word_told_of_another_is_not_the_teller_s() -> None:
    told = "Lena Holm had called the attack on Koro on 2 May a massacre, said her deputy, Ole Berg."
    assert "Berg" not in {name.split()[-1] for name, *_ in called(RAID + told)}


def test_a_contested_word_is_not_of_a_death_told_by_the_way() -> None:
    found = called("Lena Holm, who died two days later, had condemned what she called a pogrom.")
    assert "died" not in {thing for _, thing, _ in found}


def test_a_contested_word_is_not_of_how_some_were_treated() -> None:
    found = called(
        "Courts honoured women whom the army had tortured in Bor in 1971. Lena Holm praised "
        "the courts that deal with the genocide."
    )
    assert "tortured" not in {thing for _, thing, _ in found}


def test_what_two_call_it_is_the_word_of_each() -> None:
    found = called(RAID + "Lena Holm and Ole Berg called it an act of terror.")
    assert found == [(n, "attacked", "an act of terror") for n in ("Lena Holm", "Ole Berg")]


def test_not_the_one_but_the_other_calls_it_so() -> None:
    told = RAID + "Norway, but not Iceland, called the killings a massacre."
    assert called(told) == [("Norway", "attacked", "a massacre")]
    told = RAID + "It was not Norway but Iceland that called the killings a massacre."
    assert called(told) == [("Iceland", "attacked", "a massacre")]


def called(text: str) -> list[tuple[str, str, str]]:
    """Who calls what by which words."""
    read = extract(Article(key="a", text=text, title="A", origin="a.txt"))
    return [
        (who(read, claim, text), thing(read, claim, text), claim.characterized_as.of(text))
        for claim in read.claims
        if claim.characterized_as is not None
    ]


def who(read: Extraction, claim: ClaimMention, text: str) -> str:
    """The name or the words of the speaker."""
    if claim.speaker is not None:
        return read.mentions[claim.speaker].name
    return claim.speaker_text.of(text) if claim.speaker_text else ""


def thing(read: Extraction, claim: ClaimMention, text: str) -> str:
    """The word that tells the event, or the name."""
    if claim.characterizes_text is not None:
        return read.resolutions[claim.characterizes_text].trigger.of(text)
    if claim.characterizes is not None:
        return read.events[claim.characterizes].trigger.of(text)
    ref = claim.characterizes_ref
    return "" if ref is None else read.mentions[ref].name
