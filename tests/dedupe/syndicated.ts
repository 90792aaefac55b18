/**
 * Pairs as publishers make them, written for the tests: names, places and numbers are invented. A paragraph a line. Each
 * pair is one story as a wire service, a council or a reporter filed it, and what another site ran.
 */
export interface PublishedPair {
  readonly name: string;
  readonly a: string;
  readonly b: string;
  /** Kinds of copy that are right; none where the two are reports of their own. */
  readonly copy: readonly ('exact' | 'near' | 'excerpt' | 'spun')[];
}

const lines = (text: string): string[] => text.split('\n');

/** What a desk does to copy: paragraphs by number out, others replaced, with lines before and after. */
interface Edit {
  readonly without?: readonly number[];
  readonly put?: Readonly<Record<number, string>>;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Lines to put in behind a paragraph. */
  readonly behind?: Readonly<Record<number, string>>;
}

function edited(text: string, { without = [], put = {}, before = [], after = [], behind = {} }: Edit): string {
  const body = lines(text).flatMap((line, i) => [
    ...(without.includes(i) ? [] : [put[i] ?? line]),
    ...(behind[i] === undefined ? [] : [behind[i]]),
  ]);
  return [...before, ...body, ...after].join('\n');
}

/** A council report by a reporter whose copy several papers of a region may run. */
const PLACEMENTS = `A council is spending more than £11,000 a week on a single child's care because it cannot find foster families, a meeting has been told.
Brackenshire County Council expects to overspend its children's budget by £14.6m this financial year, with most of the pressure coming from private residential homes.
The authority had 742 children in its care at the end of September, up from 689 a year earlier, according to a report to its children and families committee.
Of those, 96 were living in residential homes and 11 were in placements that cost more than £10,000 a week.
Cllr Moira Tennick, cabinet member for children, told the meeting on Thursday (October 17) that the market was "broken".
"We are competing with forty other councils for the same bed," she said. "The provider names the price and we pay it, because the alternative is a child sleeping in an office."
The council plans to open four small homes of its own by 2026 at a cost of £3.2m, the first of them in Ellerby.
Director of children's services Raj Solanki said each would have two or three children and could save £1.8m a year.
But Cllr Owen Baddiley, leader of the opposition group, questioned whether the homes could be staffed.
"We've had vacancies of one in five in our existing homes for three years running," he said. "Where are these people coming from?"
Mr Solanki replied that a recruitment campaign had brought in 64 applications since August and that pay had been raised by seven per cent.
Ofsted inspectors rated the council's services as requires improvement in February 2023, saying that too many children were placed a long way from home.
The committee agreed to recommend the plan to cabinet, which meets on November 12.`;

const REACH_LINES = [
  'Get all the latest Brackenshire news straight to your inbox by signing up to our newsletter here.',
  'READ MORE: Man, 41, arrested after disturbance outside Ellerby pub',
  "Join our WhatsApp community for top stories and breaking news sent directly to your phone. We also treat our community members to special offers, promotions, and adverts from us and our partners. If you don't like our community, you can check out any time you like.",
];

/** A council's own news release on an inspection. */
const RELEASE = `Children's services in Stanmere have been rated 'good' by Ofsted following an inspection in June.
Inspectors found that children and families in the borough "receive the right help at the right time" and that leaders "know their services well".
The report, published today, rates all four areas of the service as good, including the experiences of children in care and of care leavers.
It is a marked improvement on the last inspection in 2020, when the overall judgement was requires improvement to be good.
Among the strengths highlighted are a stable workforce, with social worker turnover down from 22 to 9 per cent, and a multi-agency front door that responds to 98 per cent of referrals within a day.
Inspectors also praised the borough's Bright Futures programme, through which 57 care leavers have started apprenticeships since 2021.
Councillor Adaeze Morland, Lead Member for Children and Education at Stanmere Borough Council, said: "I am incredibly proud of what our staff have achieved. This result belongs to them, and to the foster carers who open their homes every day."
"We know there is more to do, particularly for children who go missing, and we have already begun that work."
Tilda Frome, Corporate Director for Children and Young People, said: "Four years ago we made a promise to the children of Stanmere. I want to thank every colleague who kept it."
Areas for improvement include the timeliness of health assessments and the recording of supervision.
The full report can be read on the Ofsted website.`;

/** A court report as a national agency sends it out. */
const WIRE = `A judge has criticised the "shameful" lack of secure places after a 15-year-old girl spent 49 days in a hospital ward that was not licensed to hold her.
Mr Justice Fennimore said that the girl, who can be identified only as K, had been let down by "every part of the state that was supposed to look after her".
He was ruling at the Family Division of the High Court on an application by Wealdham Council to continue depriving her of her liberty.
The judge said there were 52 children on the waiting list for a secure bed in England on the day of the hearing, and just one vacancy.
K, who has been in care since she was six, was taken to the general hospital in Wealdham in August after her last placement broke down.
She has been guarded by up to four agency staff at a cost of £28,500 a week, the court heard.
Nurses told the judge that she had not been outside for three weeks and that other patients were frightened.
Barrister Leopold Atwater, for the council, said it had approached 147 providers without success.
"There is simply nowhere," he said. "My client asks for the court's help because it has nobody else to ask."
The judge approved the arrangement for 14 days, adding that he did so "with a heavy heart and no confidence that anything will have changed".
He ordered that his ruling be sent to the Education Secretary and the Children's Commissioner.
A Department for Education spokesman said: "Our thoughts are with the young person. We are investing £259m to create more places in secure and open children's homes."
Wealdham Council has been approached for comment.`;

/** A report by a trade paper. */
const TRADE = `The government has appointed a commissioner to oversee children's services in Garrowby after inspectors found "serious and widespread failures" that left children at risk.
Former Trentholme director Philippa Aske will report to ministers by the end of January on whether the council should keep control of its services.
It follows an inspection in September that downgraded the authority from requires improvement to inadequate overall.
Inspectors said that 330 children had not been seen by a social worker within the council's own timescales and that thresholds at the front door were "applied inconsistently".
They found that average caseloads in the assessment teams had risen to 27, with some newly qualified staff holding more than 30.
In a statutory direction issued on Monday, children's minister Daniel Ashgrove said he was "satisfied that the council is failing to perform its functions to an adequate standard".
Garrowby's chief executive, Simone Verrall, apologised to families. "We accept the findings in full and we are sorry," she said.
She said that an additional £5.3m had been put into the service since the summer and that 19 agency social workers had been hired to clear the backlog.
Director Hugh Pellow left the council in October and has been replaced on an interim basis by Nasreen Dar, formerly of Cotterdale.
Unison regional organiser Bill Hathersage said staff had been "raising the alarm for two years".
Aske led Trentholme from inadequate to good between 2016 and 2020 and has advised three other councils.
An improvement board chaired by a local government adviser will meet every six weeks.`;

/** The same inspection as in RELEASE, by a reporter with quotes of her own. */
const RELEASE_REPORTED = `"I used to dread the phone going. Now they actually ring back." For foster mother Jan Purcell, the change at Stanmere council has been a long time coming.
This week Ofsted agreed with her. The watchdog has lifted the borough out of the category it has been stuck in for four years and handed it a 'good' grade across the board.
Turnover among social workers, which stood at 22 per cent, has fallen to 9 per cent, and nearly every referral is now answered within 24 hours.
"I am incredibly proud of what our staff have achieved," said Cllr Adaeze Morland, who took over the portfolio after May's elections.
Not everybody is convinced. Mick Loades, who runs the charity Doorstep, says that teenagers leaving care are still being offered bedsits "with mould up to the ceiling".
He points to a line in the report that health assessments are late for too many youngsters.
Labour group leader Sanjit Bhogal congratulated the frontline but said he wanted to know what would happen once transformation money of £2m ran out in March.
Purcell, who has looked after eleven children in as many years, has a simpler measure. "My two have had the same worker since Christmas before last. That's never happened."`;

const PLACEMENTS_LATER = `Councillors have backed plans to open four children's homes in Brackenshire despite warnings that they may never be fully staffed.
Cabinet members voted unanimously on Tuesday (November 12) to spend £3.2m on the scheme, which will start with a three-bedroom house in Ellerby.
The decision came as new figures showed that the county's overspend on children's services had grown to £15.9m, £1.3m more than a month ago.
Leader Ffion Garside said that doing nothing was "the most expensive option on the table".
Residents of Mill Lane, where the first home is planned, have collected 213 signatures against it. Retired teacher Graham Sturt said that nobody had knocked on a single door.
The authority had 742 children in its care at the end of September, up from 689 a year earlier, according to a report to its children and families committee.
Of those, 96 were living in residential homes and 11 were in placements that cost more than £10,000 a week.
Planning permission will be sought before Christmas. Ofsted must register each home before a child can move in, which can take up to sixteen weeks.
"We are competing with forty other councils for the same bed," Cllr Moira Tennick told last month's meeting. "The provider names the price and we pay it, because the alternative is a child sleeping in an office."
Director of children's services Raj Solanki said each would have two or three children and could save £1.8m a year.
A progress report is due in March.`;

const TRADE_LATER = `Children's services in Garrowby should be removed from council control and handed to a trust, a government-appointed commissioner has recommended.
Philippa Aske said that she had "seen no evidence that the council has the capacity to improve at the pace that children need".
Her report, published on Thursday, says that political leaders had treated the service as "a cost to be contained" and had ignored four external reviews.
Ministers have accepted the recommendation, and a shadow board is to be set up by June under the former Leicestershire police chief Roderick Thane.
Chief executive Simone Verrall said the council was "disappointed but will co-operate fully".
The transfer will affect about 460 staff and is expected to cost £7m, towards which the Department for Education has pledged £4m.
It follows an inspection in September that downgraded the authority from requires improvement to inadequate overall.
Inspectors said that 330 children had not been seen by a social worker within the council's own timescales and that thresholds at the front door were "applied inconsistently".
They found that average caseloads in the assessment teams had risen to 27, with some newly qualified staff holding more than 30.
Aske led Trentholme from inadequate to good between 2016 and 2020 and has advised three other councils.
Unison said that its members wanted guarantees on pensions and on the location of their offices before any transfer.`;

/** A national paper and an agency wrote the same judgment up apart from each other, and both quote it. */
const WIRE_OTHER = `A High Court judge has sent his ruling to ministers in anger after a vulnerable teenager was kept for seven weeks on a children's ward by security guards because there was no room for her anywhere else in England.
The girl, known as K, "has been let down by every part of the state that was supposed to look after her", Mr Justice Fennimore said in a judgment that will add to the pressure over the shortage of places.
At one point 52 children were chasing a single empty bed in a locked children's home.
It is the eleventh time in two years that a family judge has spoken out in this way. In July Sir Aubrey Kinnell said that he felt "complicit" in approving a caravan for a boy of twelve.
Hospital managers in Wealdham are understood to have complained to NHS England twice. A nurse who cared for K, and who asked not to be named, said that she "cried for her nan every night".
The council says that it rang 147 homes. Agency guards, up to four at a time, have cost it £28,500 a week.
Campaigners at Article 39 Watch called on the government to publish a plan. "This is what happens when you leave it to the market," its director, Carys Penhale, said.
The arrangement will be looked at again in a fortnight.`;

/** Yearly figures out of one template. */
const yearly = (
  year: number,
  n: readonly number[],
): string => `Brackenshire has published its fostering figures for ${year}-${(year + 1) % 100}.
There were ${n[0]} fostering households in the county on 31 March ${year + 1}, with ${n[1]} approved places.
During the year ${n[2]} households were newly approved and ${n[3]} left, the annual statement shows.
The average age of a carer was ${n[4]}, and ${n[5]} per cent of carers had fostered for more than ten years.
Payments to carers came to £${n[6]}m. Independent agencies were paid £${n[7]}m for ${n[8]} further placements.
Councillor Moira Tennick, cabinet member for children, thanked every household for what they do.
"Fostering changes lives, and we would love to hear from anybody who has a spare room and time to give," she said.
Information evenings are held on the first Wednesday of each month at County Hall in Marrick. To book a place, call the fostering team or visit the council's website.`;

/** A department's release, made for each of many councils. */
const grant = (
  council: string,
  mp: string,
  sum: string,
  hubs: number,
  town: string,
): string => `Families in ${council} are to benefit from ${sum} of government funding to open new family hubs.
The money will pay for ${hubs} hubs offering support with parenting, infant feeding and mental health, the Department for Education has announced.
The first is expected to open in ${town} in the spring.
${council} is one of 75 areas in England to share £301.75m over three years as part of the Family Hubs and Start for Life programme.
${mp}, MP for ${council}, said: "This is fantastic news for local parents, who will be able to get the help they need under one roof."
Minister for Children Ursula Threlfall said: "Every parent needs a helping hand from time to time. Family hubs will make sure that nobody has to tell their story twice."
Councils will be expected to publish details of their offer and to appoint a parent carer panel.`;

/** What a rewriting machine makes of WIRE. */
const WIRE_SPUN = `A judge has slammed the "disgraceful" shortage of secure spots after a 15-year-old girl passed 49 days in a hospital ward that was not authorised to detain her.
Mr Justice Fennimore stated that the teenager, who can be recognised only as K, had been failed by "each part of the state that was meant to take care of her".
He was deciding at the Family Division of the High Court on a request by Wealdham Council to keep on depriving her of her freedom.
The judge stated there were 52 youngsters on the waiting list for a secure bed in England on the date of the hearing, and only one opening.
K, who has been in care since she was six, was brought to the general hospital in Wealdham in August following the breakdown of her last placement.
She has been watched by as many as four agency workers at an expense of £28,500 per week, the court was told.
Nurses informed the judge that she had not been outdoors for three weeks and that fellow patients were scared.
Lawyer Leopold Atwater, for the council, stated it had contacted 147 suppliers to no avail.
"There is just nowhere," he stated. "My client requests the court's assistance since it has no one else to turn to."
The judge sanctioned the arrangement for 14 days, noting that he did so "with a heavy heart and no belief that anything will have altered".
He directed that his decision be forwarded to the Education Secretary and the Children's Commissioner.
A Department for Education spokesperson stated: "Our thoughts are with the young individual. We are spending £259m to build more spaces in secure and open kids' homes."
Wealdham Council has been contacted for a response.`;

const TRADE_SPUN_CUT = `The federal government has named a commissioner to supervise children's services in Garrowby after examiners discovered "grave and extensive failings" that left kids in danger.
Ex-Trentholme director Philippa Aske will report to ministers by the close of January on whether the council ought to retain control of its services.
It comes after an examination in September that relegated the authority from requires improvement to insufficient overall.
Examiners stated that 330 kids had not been visited by a social worker inside the council's own timeframes and that thresholds at the front door were "used inconsistently".
They discovered that typical caseloads in the evaluation groups had climbed to 27, with certain newly certified personnel holding over 30.
In a legal direction delivered on Monday, children's minister Daniel Ashgrove stated he was "convinced that the council is neglecting to carry out its functions to a sufficient standard".
Garrowby's CEO, Simone Verrall, said sorry to families. "We acknowledge the findings completely and we are sorry," she stated.
She stated that an extra £5.3 million had been placed into the service since the summer and that 19 agency social workers had been employed to clear the accumulation.`;

/** What a language model makes of TRADE when it is asked for an original article: sentences merged and recast. */
const TRADE_RECAST = `Ministers have sent a commissioner into Garrowby's children's services after Ofsted uncovered what it called "serious and widespread failures" that put children at risk.
Philippa Aske, who used to run services in Trentholme, has until the end of January to advise the government on whether the council should hold on to its responsibilities.
The move comes in the wake of a September inspection in which the authority fell from requires improvement to inadequate overall.
According to the inspectors, 330 children had gone unseen by a social worker within the timescales that the council sets itself, while thresholds at the front door were being "applied inconsistently".
Average caseloads in the assessment teams, they noted, had climbed to 27, and some newly qualified staff were carrying more than 30.
Children's minister Daniel Ashgrove, who issued the statutory direction on Monday, said he was "satisfied that the council is failing to perform its functions to an adequate standard".
Chief executive Simone Verrall offered an apology to families, saying: "We accept the findings in full and we are sorry."
Garrowby has put a further £5.3m into the service since the summer, she added, and has brought in 19 agency social workers to tackle the backlog.
Hugh Pellow stepped down as director in October; Nasreen Dar, previously of Cotterdale, is filling the role on an interim basis.
For Unison, regional organiser Bill Hathersage said that workers had been "raising the alarm for two years".
Between 2016 and 2020 Aske took Trentholme from inadequate to good, and she has since advised three other councils.
A new improvement board, led by a local government adviser, is to convene every six weeks.`;

const STATEMENT = `"We are truly sorry to every child and family who did not get the help they needed from us," a spokesperson for the council said.
"When these concerns came to light in April we asked the regional improvement alliance to carry out an independent audit of 180 cases, and we have acted on all fourteen of its recommendations."
"We have recruited 22 permanent social workers, opened a second assessment hub in Larkfield and halved the number of children waiting for an allocated worker."
"There is much more to do. We will report our progress in public to the scrutiny committee every quarter, and we will keep listening to children, to their carers and to our staff."`;

/** Two papers carry one long statement under stories of their own. */
const STATEMENT_ONE = `A grandmother who begged social workers to visit her grandsons eleven times says nobody from the council has ever apologised to her in person.
Yvonne Trask, 63, from Larkfield, kept a diary of every call she made to Mellingham's children's services between January and April.
The boys, aged four and six, are now living with her and are "coming back to themselves", she says.
A review obtained by the Mellingham Mercury shows that three different duty workers closed the case without leaving the office.
Her MP, Rowan Aldersey, has asked for a meeting with the director.
${STATEMENT}`;
const STATEMENT_TWO = `The number of children without a social worker in Mellingham reached 208 in the spring, figures released under freedom of information law reveal.
It was the highest in the region and four times the number recorded in the same month of 2022, when 51 children were waiting.
Councillor Ines Barraclough, who asked for the data, said the administration had "hidden behind warm words". She wants the leader to resign.
Neighbouring Fenwold had nine unallocated cases and Castle Broome none.
A whistleblower told this website that managers had been told to close files before the end of each month.
${STATEMENT}`;

/** A planned decision and what came of it, by one reporter: the second is the first with its tenses changed and the vote put in. */
const BEFORE_MEETING = edited(PLACEMENTS, {
  put: {
    0: "Plans to spend £3.2m on four new children's homes in Brackenshire will go before councillors next week.",
    12: 'The committee will be asked to recommend the plan to cabinet, which meets on November 12.',
  },
});
const AFTER_MEETING = edited(PLACEMENTS, {
  put: {
    0: "Plans to spend £3.2m on four new children's homes in Brackenshire have been approved by councillors.",
    4: 'Cabinet members voted by seven to one in favour on Tuesday (November 12). Cllr Moira Tennick, cabinet member for children, said that the market was "broken".',
    10: 'Only Cllr Piers Nettleton voted against. He said that residents of Mill Lane had been treated with contempt.',
    12: 'Work on the Ellerby home starts in February, and Ofsted will be asked to register it by September.',
  },
});

/** Letters after two visits to one council: the same headings and set phrases, other findings. */
const letter = (
  visit: string,
  day: string,
  lead: string,
  findings: readonly string[],
): string => `This letter summarises the findings of the monitoring visit to Mellingham children's services on ${day}.
This was the ${visit} monitoring visit since the local authority was judged inadequate in March 2022. Her Majesty's Inspectors for this visit were ${lead}.
Areas covered by the visit
Inspectors reviewed the progress made in the following areas of concern identified at the last inspection:
${findings[0]}
This visit was carried out in line with the inspection of local authority children's services framework.
Headline findings
${findings[1]}
Findings and evaluation of progress
${findings[2]}
${findings[3]}
${findings[4]}
I am copying this letter to the Department for Education. This letter will be published on the Ofsted website.`;
const LETTER_ONE = letter('first', '18 and 19 October 2022', 'Maud Ibbotson and Karl Rennie', [
  'the quality of decisions at the front door, and the response to children who go missing from home.',
  'The pace of change has been slow. Leaders have been distracted by the loss of their case recording system for nine weeks in the summer.',
  'Contacts are screened by experienced managers, and most are passed on within 24 hours. Parental consent is not always sought.',
  'Too few return home interviews take place: 38 of 94 children were spoken to between July and September.',
  'Caseloads remain too high, at 24 on average, and one team manager supervises eleven workers.',
]);
const LETTER_TWO = letter('third', '6 and 7 June 2023', 'Maud Ibbotson and Glenys Tarrant', [
  'planning and review for children in need of protection, and the supervision of social workers.',
  'Children are now better protected. A permanent leadership team has been in post since January and knows where the weaknesses lie.',
  'Plans are reviewed on time and are shared with parents in plain language, but actions often lack a date.',
  'Core groups meet every four weeks. In two of the twelve cases that inspectors tracked, the father had not been invited.',
  'Supervision takes place monthly for most workers. Records show little reflection, and newly qualified staff told inspectors that they would welcome more.',
]);

export const PUBLISHED_PAIRS: readonly PublishedPair[] = [
  {
    name: 'a local report with another intro, furniture, and its end cut',
    a: PLACEMENTS,
    b: edited(PLACEMENTS, {
      put: {
        0: 'Brackenshire taxpayers are footing a bill of over £11,000 a week for the care of one child as foster carers become ever harder to find.',
      },
      without: [10, 11, 12],
      before: [REACH_LINES[0] ?? ''],
      behind: { 4: REACH_LINES[1] ?? '' },
      after: [REACH_LINES[2] ?? ''],
    }),
    copy: ['near', 'excerpt'],
  },
  {
    name: 'a local report with another intro and two local quotes added',
    a: PLACEMENTS,
    b: edited(PLACEMENTS, {
      put: {
        0: 'Cash-strapped county chiefs have revealed the eye-watering cost of looking after a single youngster in a private home.',
      },
      behind: {
        7: 'Ellerby mother-of-three Dawn Petch, who lives opposite the site, said: "I\'ve got no problem with it at all. Kids have to live somewhere, don\'t they?"',
        9: 'Foster carer Terry Askham, from Marrick, said that he had handed in his notice in May. "I got more for boarding a Labrador," he told the Courier.',
      },
    }),
    copy: ['near'],
  },
  {
    name: 'a local report of which another site ran the first third',
    a: PLACEMENTS,
    b: edited(PLACEMENTS, {
      without: [5, 6, 7, 8, 9, 10, 11, 12],
      after: ['To continue reading this article, please subscribe. Already a subscriber? Log in.'],
    }),
    copy: ['excerpt'],
  },
  {
    name: 'a local report whose quotes were moved up and whose paragraphs were joined',
    a: PLACEMENTS,
    b: ((p: readonly string[]): string =>
      [
        p[0],
        `${p[4]} ${p[5]}`,
        `${p[1]} ${p[2]}`,
        p[3],
        `${p[6]} ${p[7]}`,
        `${p[8]} ${p[9]} ${p[10]}`,
        p[12],
        p[11],
      ].join('\n'))(lines(PLACEMENTS)),
    copy: ['near'],
  },
  {
    name: 'a release that a local paper ran with its attributions changed and its end cut',
    a: RELEASE,
    b: edited(RELEASE, {
      put: {
        0: "Ofsted has rated children's services in Stanmere as 'good' after inspectors visited in June.",
        2: 'The report, published on Tuesday, July 16, rates all four areas of the service as good, including the experiences of children in care and care leavers.',
        6: 'Cllr Adaeze Morland, lead member for children and education, said: "I am incredibly proud of what our staff have achieved. This result belongs to them, and to the foster carers who open their homes every day."',
        8: 'Tilda Frome, corporate director for children and young people, added: "Four years ago we made a promise to the children of Stanmere. I want to thank every colleague who kept it."',
      },
      without: [10],
    }),
    copy: ['near'],
  },
  {
    name: 'a release with notes to editors that a trade site shortened',
    a: edited(RELEASE, {
      after: [
        'Notes to editors',
        'Ofsted inspects local authority children’s services under the ILACS framework, which sets out a four-point scale.',
        'Stanmere Borough Council serves 182,000 residents and employs 2,900 people. For interviews contact the press office on 01632 960 114.',
      ],
    }),
    b: edited(RELEASE, {
      without: [3, 5, 9, 10],
      put: { 0: lines(RELEASE)[0]?.replace('in June', 'last month') ?? '' },
    }),
    copy: ['excerpt', 'near'],
  },
  {
    name: 'agency copy trimmed and subbed by a regional daily',
    a: WIRE,
    b: edited(WIRE, {
      put: {
        0: 'A judge has hit out at the "shameful" lack of secure places for children after a girl of 15 spent seven weeks on a hospital ward that was not licensed to hold her.',
        4: 'K, in care since the age of six, was taken to Wealdham General Hospital in August after her last placement broke down.',
        7: 'Leopold Atwater, representing the council, said it had approached 147 providers without success.',
      },
      without: [8, 12],
      after: ['What do you think? Have your say in the comments below.'],
    }),
    copy: ['near'],
  },
  {
    name: 'agency copy as part of a longer round-up',
    a: WIRE,
    b: [
      'Good morning and welcome to the briefing. Here is what you need to know today about councils, courts and care.',
      'Dorling Vale has become the third council this year to ask for exceptional financial support. Section 151 officer Henrik Maas told members that reserves of £8.4m would run out by August.',
      ...lines(WIRE).slice(0, 9),
      'Elsewhere, Northcliffe councillors have rejected a plan to merge two special schools. Parents from Beacon House cheered from the gallery as the vote was read out, 31 to 17.',
      'And finally, a library book borrowed in Pellingham in 1968 has come home. Borrower Edna Sykes, 84, was let off a fine of £1,144.',
    ].join('\n'),
    copy: ['excerpt'],
  },
  { name: 'agency copy rewritten by a machine', a: WIRE, b: WIRE_SPUN, copy: ['spun'] },
  { name: 'a trade report rewritten by a machine and cut', a: TRADE, b: TRADE_SPUN_CUT, copy: ['spun'] },
  { name: 'a trade report recast by a language model', a: TRADE, b: TRADE_RECAST, copy: ['spun'] },
  {
    name: 'a trade report that another site took over, crediting it',
    a: TRADE,
    b: edited(TRADE, {
      before: ['This story first appeared in Care Today.'],
      put: {
        1: 'Philippa Aske, a former director in Trentholme, will report to ministers by the end of January on whether the council should keep control of its services.',
        10: 'Ms Aske led Trentholme from inadequate to good between 2016 and 2020 and has advised three other councils.',
      },
      without: [9],
    }),
    copy: ['near'],
  },
  { name: 'a release and a report by a writer with quotes of her own', a: RELEASE, b: RELEASE_REPORTED, copy: [] },
  {
    name: 'a committee report and the later decision, with its background',
    a: PLACEMENTS,
    b: PLACEMENTS_LATER,
    copy: [],
  },
  { name: 'a direction and the later recommendation, with its background', a: TRADE, b: TRADE_LATER, copy: [] },
  { name: 'one judgment in agency copy and in a national paper', a: WIRE, b: WIRE_OTHER, copy: [] },
  { name: 'one long statement under two stories', a: STATEMENT_ONE, b: STATEMENT_TWO, copy: [] },
  { name: 'what is to be decided and what was decided', a: BEFORE_MEETING, b: AFTER_MEETING, copy: [] },
  { name: 'letters after two visits to one council', a: LETTER_ONE, b: LETTER_TWO, copy: [] },
  {
    name: 'the figures of two years out of one template',
    a: yearly(2021, [412, 688, 31, 44, 55, 38, 9.1, 7.6, 143]),
    b: yearly(2022, [397, 661, 27, 42, 56, 41, 9.4, 8.8, 158]),
    copy: [],
  },
  {
    name: 'one department’s release for two councils',
    a: grant('Garrowby', 'Sir Neil Coverley', '£3.9m', 4, 'Thorpe Lacey'),
    b: grant('Stanmere', 'Beth Okafor', '£2.7m', 3, 'Upper Dene'),
    copy: [],
  },
];
