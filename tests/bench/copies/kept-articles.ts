/**
 * Articles for the scoring half alone, written after thresholds were fitted; every name, place and number in them is
 * invented. A paragraph a line. Errors on them are not looked at one by one: once they are, they belong to the fitting half.
 */
export const KEPT_ARTICLES: readonly string[] = [
  `The number of children taken into care in Pellworth has risen by a third in two years, and the council says it no longer knows where to put them.
At the end of August 518 children were looked after by the authority, compared with 389 in the same month of 2021.
Papers published ahead of Thursday's meeting of the corporate parenting board show that 74 of them live outside the county, some as far away as Northumberland.
Agnes Tulloch, who has been director of children's services since January, blamed a rise in arrivals by sea and the closure of two mother and baby units.
"We are placing children in the order in which beds come free, and that is no way to run a childhood," she told members.
The service spent £31.2m on placements last year, £6.9m more than was planned, and paid one provider £14,300 a week for a boy of nine.
A proposal to buy the former police house in Scarth Road for £640,000 has divided the ward's councillors.
Independent member Roly Quaife said neighbours had first read about it on a lamp post. Conservative group leader Ishbel Crane called that "a disgrace".
Foster carers in Pellworth receive £212 a week for a teenager, the lowest rate of the nine authorities in the region.
Inspectors from Ofsted spent a week in the offices in Quay Street last month and are to report by the middle of November.`,
  `Three former managers of a children's home near Wenbury have been charged with neglect after an investigation that lasted almost four years.
Darren Holroyd-Pike, 47, Simone Astbury, 39, and Kenneth Rowe, 61, are to appear before magistrates in Castleford Magna on 3 December.
The charges relate to eleven young people who lived at Larch House between September 2016 and March 2020.
Detective Superintendent Mo Farrelly said that officers from her team had taken 146 statements and examined more than 20,000 pages of records.
Larch House, which was owned by Halcyon Young Lives Ltd, closed within a week of an unannounced visit by the regulator in the spring of 2020.
The company went into liquidation with debts of £2.7m. Its last accounts show that fees from 14 councils had come to £3.9m in twelve months.
A serious case review led by Professor Odile Marchbanks made 22 recommendations, of which 19 have been carried out.
Solicitor Jyoti Renshaw, who represents six of the former residents, said they had waited "a very long time for somebody to believe them".
Wenbury and District Council said that it had ended all placements there on the day it was told of the concerns.`,
  `Social workers in Ardenshire are to get a pay rise of up to £4,200 in an attempt to stop them leaving for agencies.
The package, which also includes a retention bonus after two and five years, was signed off by cabinet members on Monday without a vote.
It will cost £2.3m in its first year, a sum that the authority expects to recoup by getting rid of 60 agency workers.
More than a third of social work posts in the county, 34.8 per cent, were filled by temporary staff at the end of June.
That was the second highest share among shire counties, behind Marchfield, where the figure stood at 37.1 per cent.
Cabinet member Letitia Orpin said that families had told her of children with nine different workers in eighteen months.
"You cannot build trust with somebody who has already handed in their lanyard," she said.
Unison branch secretary Gethin Pugh welcomed the money but warned that caseloads, 23 on average in the safeguarding teams, mattered more.
The council has 412 social work posts. An academy for newly qualified staff, run with the University of Tarrow, has taken on 38 trainees since it opened in 2022.
Ardenshire's services have required improvement since 2018, when they came out of intervention after three years.`,
  `A lighthouse keeper's cottage that was due to fall into the sea this winter has been moved 140 metres inland in one piece.
Engineers jacked the 92-tonne building at Gannet Ness on to steel beams and pulled it along rails greased with soap, at four metres an hour.
The operation took nine days and cost £875,000, most of it given by the Heritage Lottery Fund and by an American whose grandmother was born there.
Project leader Freya Lindqvist-Shaw said that not one of the 61 window panes had cracked. "I slept in the van, with one eye open," she said.
Since 1998 the cliff has retreated by 33 metres. The coastguard lookout went over the edge in February and the car park followed at Easter.
The last keeper, Hamish Auld, left in 1986 when the lamp was automated. He is 91 and watched from a deckchair.
Visitors will be able to rent the two bedrooms from May at £165 a night, says the Gannet Ness Trust, which has 1,140 members.
Geologist Dr Petra Okonjo of the coastal survey thinks the new site will be safe for at least eighty years.
The lighthouse itself, built in 1859 by the brothers Stevenson, will be taken down next summer and stored in numbered blocks.`,
  `Nurseries across Tynecombe say they will have to turn children away in September because they cannot find staff for the government's offer of free hours.
A survey by the Early Years Alliance for the North found that 43 of 58 settings in the borough had at least one room closed.
At Little Acorns in Fell Street, which has places for 72 under-fives, a waiting list of 117 names hangs on the office wall.
Manager Bernadette Sowerby advertised for a deputy eleven times. "I interviewed two people and one of them wanted to bring her parrot," she said.
The hourly rate paid by the council for two-year-olds is £7.04, about £1.60 less than it costs to look after them, owners say.
Councillor Farouk Denholm, who speaks for education, has asked the minister for £1.1m to tide nurseries over until April.
Tynecombe has lost 9 childminders since Christmas and 31 since 2019. There are 64 left.
Parents have begun to share nannies. Accountant Holly Threapleton said that she and three neighbours paid £19 an hour between them.
The Department for Education pointed to a recruitment campaign and said that bonuses of £1,000 were being tried in twenty areas.`,
  `Harbour pilots in Saltfleet Haven have voted to strike for the first time since 1972 in a dispute over rest between shifts.
Members of the union Seaways backed action by 41 votes to three. Ships of more than 80 metres cannot enter without one of them on board.
They say that a roster brought in last November lets the port call them out after six hours of sleep, when the old rules promised ten.
Port director Annelise Brook said the change affected fewer than one call in forty and that pilots earned £118,000 a year on average.
Branch chairman Callum Reddy answered that no salary would help if a tanker hit the lifeboat station at two in the morning.
The first stoppage, of 48 hours, is planned from midnight on 17 June, when the cruise ship Meridian Star is due with 2,260 passengers.
Saltfleet Haven handles 4.8 million tonnes of cargo a year, most of it animal feed, timber and wind turbine parts.
Wholesaler Pat Iveson said that he had eleven days' supply of soya. A conciliator will meet both sides at the Mariners' Hall on Friday.`,
  `The chief executive of the trust that runs children's services in Mossdale is to step down after less than two years in the post.
Dr Corinne Hathaway told staff in an email on Wednesday that she would leave at the end of March "to spend more time being somebody's mother".
Her departure comes five months before the contract between the trust and Mossdale Metropolitan Borough Council has to be renewed.
Relations have been strained since the trust asked for an additional £8.7m in the summer to meet the cost of residential placements.
Council leader Terence Oddie said at the time that he would "not write blank cheques". An auditor's report later put the shortfall at £7.9m.
The trust looks after 634 children and employs 590 people, two-thirds of whom moved over from the council in 2019.
Ofsted judged its services inadequate in that year and requires improvement in May 2022, with good leadership.
Non-executive chair Baroness Winslow-Hart praised Dr Hathaway, who came from Kestrel Children's Charity, for having cut average caseloads from 25 to 16.
Deputy chief executive Lamar Joyce will take over until a successor has been found. The post was last advertised at £172,500.`,
  `A secondary school in Eastmoor has become the first in the county to teach without bells, after a two-year trial that staff call a success.
Pupils at Bishop Lacey High now move between lessons by the clock. Lateness has fallen by 38 per cent since September 2021.
Head teacher Marguerite Oyelaran had the idea when she counted 27 bells in one day while she was off sick and lived opposite.
"Nobody in an office jumps up because of a bell," she said. "We were training 1,230 young people to flinch."
The money saved, £410 a year in maintenance, has been spent on a clock for the science block.
Not everybody was convinced. Caretaker Reg Sudbury, who rang the old handbell until 1994, thought that year nine would "never be seen again".
An evaluation by Dr Niall Cawood of Eastmoor College of Education compared four schools and found that lessons started three minutes earlier.
Two other schools in the Lantern academy trust will follow after half-term. Parents at a third, Furze Down, asked for the bell to stay by 212 votes to 96.`,
];
