/** Articles written for this benchmark; every name, place and number in them is invented. A paragraph a line. */
export const ARTICLES: readonly string[] = [
  `Marlford council has been told to rebuild its fostering service within a year after inspectors found that carers were leaving faster than they could be replaced.
The authority lost 42 fostering households between April 2021 and March 2022, while only 17 were approved, according to a letter published by the regulator on Tuesday.
Lead inspector Harriet Osgood said that children were "too often matched with whoever had a spare room" and that 31 of them had moved at least three times.
The visit, on 8 and 9 February, was the first since the council's children's services were judged to require improvement in 2019.
Councillor Dev Mistry, who holds the portfolio, said the findings were "painful but fair" and promised a new allowance worth £48 a week for every household.
A recruitment campaign in Marlford and neighbouring Tarnside brought 260 enquiries over the winter, but only nine ended in an approval panel.
The service spends £6.4m a year on independent agencies, almost twice what it spent in 2018.
Director Colette Farrow told the scrutiny panel that a dedicated support line would open in September, staffed by four former carers.
Union representative Tom Aldous warned that allowances alone would not help. "People leave because nobody answers the phone on a Friday night," he said.
Inspectors praised the leaving care team, whose workers had caseloads of 14 on average, and the virtual school led by Marion Petty.
A further monitoring visit is due before Christmas.`,
  `The last paper machine at Ketterby Mill will fall silent on 28 November, ending 171 years of production beside the River Orle.
Owner Brandt & Sohne confirmed on Monday that 214 jobs would go, after talks with a Portuguese buyer broke down over pension liabilities of £19m.
Managing director Ines Kolbe said energy bills had trebled since 2020 and that the site had lost £850,000 a month since the spring.
Workers were called to the canteen at 6am. Machine operator Gareth Plumley, whose grandfather started there in 1931, said grown men had wept.
"They gave us a sandwich and a leaflet," he said. "Thirty-four years, and I got a leaflet."
The mill once made the paper for three national newspapers and, during the war, for ration books.
Local MP Sunita Varley has written to the business secretary to ask for a task force like the one set up when the Penholt steelworks closed.
Ketterby Town Council fears that the loss of business rates will cost the town £1.2m next year. Mayor Alf Trent said that shops on Weir Street were already empty.
The union Unity described the consultation as a sham and said it would challenge redundancy terms of 1.5 weeks' pay for each year of service.
Brandt & Sohne, based in Kassel, employs 4,300 people at eleven sites in Europe. It said that its tissue plant in Wrexley was not affected.`,
  `A retired bus driver who swam 200 metres through floodwater to reach two stranded pupils has been given the county's highest award for bravery.
Len Cartwright, 68, was walking his dog at Hollow Bridge on 14 January when a minibus from St Aidan's Primary was swept off the causeway.
Driver Paula Enright managed to break a window and lift out five children, but twins Noah and Esme Rudd, aged seven, were trapped by their belts.
Mr Cartwright tied the lead to a gatepost, took off his boots and swam. "I drove the 47 down that road for twenty-six years," he said. "I knew where the wall was."
He held the children's heads above the surface for eighteen minutes until a crew from Dunmere fire station arrived with a boat.
Watch manager Kofi Brandon said that the water was at four degrees and rising by ten centimetres an hour.
The causeway has flooded eleven times since 2015. Highways officers have promised a barrier and warning lights at a cost of £380,000.
Their mother, Jess Rudd, said the family would never be able to repay him. "He came to their birthday party and they would not let go of his hands."
Lord Lieutenant Dame Olwen Price presented the medal at Dunmere Guildhall on Saturday in front of 300 guests.`,
  `Plans for a 96-bed hospital wing at Northwick Infirmary have been approved, eleven years after the first sketches were drawn.
Planning committee members voted nine to two in favour on Wednesday evening, despite 148 objections from residents of Priory Lane.
The £71.5m building will hold four wards, two operating theatres and a unit for people recovering from strokes.
Chief executive Dr Amara Whitlock said that last winter 63 patients a day had waited on trolleys for longer than twelve hours.
Objectors fear for parking. Retired surveyor Keith Bloom told the meeting that nurses already left their cars "on verges, in driveways and once in my hedge".
The trust has promised a multi-storey park for 410 vehicles and a shuttle from Northwick station every fifteen minutes.
Work is expected to start in March and to last two and a half years. Builder Calloway Ross was chosen from a list of five.
Councillor Bea Sandford, who voted against, said that a Victorian chapel on the site should have been kept; it will be taken down brick by brick and offered to the museum at Lenham.
Money comes from the department's new hospitals fund, which has paid for 3 of the 40 schemes promised in 2020.
Consultant Ravi Subramanian said that stroke patients from the coast had to travel 38 miles at present.`,
  `Tolland Rovers are one win from the third tier after goals by Jamal Eccles and the teenager Petr Novy sank Hexley United 2-1 at a rain-soaked Carr Lane.
A crowd of 7,318, the largest for nineteen years, saw the visitors take the lead after six minutes through Danny Orrell's deflected free kick.
Eccles levelled with his 23rd goal of the season just before the interval, heading in a corner from captain Luis Brandao.
Novy, who turned eighteen on Thursday, struck eight minutes from time when goalkeeper Ash Whitcombe spilled a cross.
Manager Fran Dolby, in charge since October, said her side had "refused to be tired". They have taken 31 points from the last thirteen matches.
Hexley, who finished with ten men after Orrell's second booking, remain four points above the bottom two.
Rovers were a week from administration in 2019, when supporters raised £640,000 in ten days to keep the floodlights on.
Chair of the supporters' trust Meg Howarth said that promotion would be worth about £1.1m a year in television money.
They travel to Saltmere on Saturday, where a draw would do if Corby Vale fail to beat Wenlow.`,
  `A headteacher who changed pupils' test papers to lift her school up the league tables has been banned from teaching for at least five years.
Rosalind Keane, 52, altered 114 answers in mathematics papers at Birch Hill Junior School in May 2018, a panel in Coventry heard.
The school's results had put it among the top fifty in the country, and ministers visited twice.
The deception came to light when teaching assistant Wendy Marsh noticed that a boy who could not do long division had scored 107 out of 110.
Mrs Keane told the panel that she had worked eighty hours a week and "could not bear to see the children called failures". She admitted dishonesty.
Panel chair Professor Ewan Lyle said she had shown remorse, but that parents had been misled and three colleagues wrongly suspected.
The governing body spent £23,000 on an inquiry by the barrister Leonie Pratt, which found that invigilators were sent home at lunchtime.
Birch Hill was taken over by the Northern Oak academy trust in September 2019 and has since been rated good.
Its present head, Jonah Fitch, said that the school had "grown up in public" and that results were now checked by a neighbouring school.
Mrs Keane may apply for the ban to be lifted in 2024.`,
  `Archaeologists digging ahead of a bypass near Thornby have uncovered a Roman bath house with its heating system almost complete.
The building, 22 metres long, lay only forty centimetres under a field of sugar beet on land that farmer Hugh Dacre's family has worked since 1887.
Site director Dr Lucia Fenn said the team from Albion Heritage had expected ditches. "Then somebody's trowel went through into a void, and warm air came out," she said.
Coins found beneath the floor date from the reign of Hadrian, between AD 117 and 138, which makes it older than the fort at Castle Rigg.
Among 1,900 objects are a child's sandal, a gaming board scratched into a tile, and a jug stamped with the name Vitalis.
National Roads has moved the route of the A1197 thirty metres to the east, at a cost of £2.6m, so that the remains can stay in the ground.
Work on the bypass, which is to carry 14,000 vehicles a day, will be delayed until June.
Thornby parish clerk Moira Gillespie said that villagers were divided between delight and dismay: "We have waited since 1974 for that road."
An open day on 3 July will let 600 visitors see the hypocaust before it is covered with sand again.
The finds will go on show in the Guild Museum at Rothwell next year.`,
  `A landlord who let eleven people sleep in a cellar without a window has been ordered to pay £94,000, one of the heaviest fines under housing law.
Magistrates in Ellesby heard that Viktor Stanek, 45, charged each tenant £85 a week for a bunk at 19 Gasworks Terrace.
Environmental health officer Nadia Bright found a single socket feeding nine heaters when she visited on 2 December after a call from a postman.
The smoke alarm had been taped over, and the only way out was by a ladder through a shop selling mobile phones.
Stanek, who owns 27 houses in the borough, had been warned twice, in 2017 and again last March. He did not attend court.
District judge Philippa Rennie said it was "pure good fortune" that nobody had died.
Seven tenants worked at a salad packing plant in Marsh Fold; one of them, Ionel Dragan, said he had slept in his coat for four months.
Ellesby Borough Council has bought beds for them at the Salvation Army hostel and applied for a banning order.
Housing chief Trevor Obi said that 46 further properties were under investigation, eleven of them above takeaways.
The council licensed 1,240 shared houses last year, up from 870 in 2019.`,
  `Passengers on the Lorne Valley line face buses instead of trains for nineteen weeks while engineers rebuild a viaduct that moved six millimetres in a year.
Sensors on the 142-year-old Crake Viaduct gave the first alarm in August, said route director Simone Achebe of National Track.
A speed limit of 10mph has been in force since then, adding twelve minutes to journeys between Orrick and Lorne Head.
The closure, from 6 January to 19 May, will cost £33m and is timed to spare the summer season, when 5,800 visitors a day use the line.
Hotel owner Fergus Mallory said that Easter was lost all the same. "Nobody brings a pram and three cases on a replacement bus."
Engineers will drive 84 steel piles into the bed of the estuary and pump 900 tonnes of grout beneath four piers.
Rail users' group secretary Dilys Hope said that the 1967 timetable had been faster than today's.
Free travel for local students will be offered on the number 9 coach, run by Heron Travel, which bought six vehicles.
The viaduct, designed by Josiah Pell, was last closed in 1953, when a barge struck its third arch.
Transport minister Colin Wray told the Commons that no other bridge of the same design was at risk.`,
  `A shortage of educational psychologists has left 317 children in Westmere waiting longer than the law allows for a decision on their support, a review has found.
The council employs 8.5 full-time equivalents against a plan of 19, and pays agencies up to £650 a day for the rest.
Reviewer Dame Priya Lockwood, a former director in Kentwell, said families had been "worn down by silence": one waited 83 weeks.
Only 22 per cent of plans were finished within twenty weeks in 2023, compared with 49 per cent across England.
Parent Marie Cullen, whose son Jacob is autistic, said he had spent four terms at home with a laptop from a charity shop.
Westmere will put £2.3m into the team over two years and train twelve assistants with the University of Sarn.
Council leader Oliver Renn apologised at Monday's cabinet, where 40 parents filled the gallery.
The ombudsman upheld 29 complaints about the service last year and ordered payments totalling £61,000.
Schools forum chair Sister Bernadette Coyle asked why money for therapists had been left unspent in 2021 and 2022.
An improvement partner, Hallowshire, starts work in April; its own team finishes nine plans in ten on time.`,
  `Supermarket chain Fairlow is to open thirty shops in market towns and create 1,050 jobs after a Christmas that beat every forecast.
Sales in the thirteen weeks to 6 January rose by 8.7% to £1.94bn, helped by own-label ready meals and by a wine list chosen by customers.
Chief executive Greta Lindqvist said shoppers had "traded up for a fortnight" and then gone back to value lines.
Pre-tax profit for the year should now reach £212m, she said; analysts at Corrigan Wells had pencilled in £195m.
The first of the new shops will be in Addlestow, Great Harwick and Penmoor, each half the size of an ordinary branch.
Fairlow will freeze the prices of 400 basics until Easter, at a cost that finance director Imran Sayle put at £15m.
Shares closed 6.2% higher at 318p, the best day since the flotation in 2016.
Rival Castlemart reported growth of 3.1% last week, and Bexleys said that sales had shrunk by 0.4%.
Trade union Counter asked that warehouse staff in Daneford, who are paid £11.02 an hour, should share in the success.
Founder Sidney Fairlow, 91, who opened a stall in Bury Road in 1954, cut a cake at the head office.`,
  `An independent trust will run children's social care in Saxonbridge from next April, after ministers lost patience with a council judged inadequate three times in eight years.
Commissioner Eleanor Tye, whose 74-page report was published on Friday, found "a cycle of new brooms": six directors had come and gone since 2015.
Social workers held 27 cases each on average in October, and 38 per cent of posts were filled by agency staff.
The council did not hear of a backlog of 190 unallocated referrals until an officer blew the whistle in May.
Leader Graham Pruett said that the decision was a "body blow" but that the authority would not go to court.
Setting up the trust is expected to cost £5.7m, of which the department will pay £3.9m.
About 640 staff will move across. Unison's regional organiser, Dawn Hartigan, wants their pensions guaranteed for 25 years.
Dr Miles Chaudhry, formerly of Stourvale, will chair a shadow board that meets for the first time on 12 September.
Not everybody is persuaded: Professor Lena Voss of Ridgeway University said that of seven trusts she had studied, three were no better after five years.
The charity Voice Up asked for two young people with experience of care to be given seats on the board.`,
  `Volunteers who spent seven years restoring a 1938 outdoor pool have been told that it cannot open, because the heating costs more than the tickets would bring in.
The Lido at Sandholme, built in the shape of a liner, has stood dry since a storm cracked its basin in 1996.
Friends of the Lido, led by former teacher Bryony Agnew, raised £1.8m, laid 61,000 tiles by hand and won a grant from the Coast Fund.
Gas for the boilers was priced at £58,000 a season when the plans were drawn; the best offer now is £203,000.
"We could open it cold," said Mrs Agnew, "but the insurers will not have children in water at 13 degrees."
Sandholme District Council has ruled out a subsidy. Finance member Rufus Teale said libraries came first.
A firm that cools computer servers, Brackwater Data, has offered its waste heat for nothing if it may build beside the changing rooms.
Neighbours in Marine Drive are against: resident Iris Thackeray counted fourteen vents in the drawings.
Architect Tobias Wren, whose father swam there in 1951, has drawn a shed that looks like a funnel.
A public meeting will be held in the Winter Gardens on 22 March at 7pm.`,
  `Police searching for a missing lorry load of cheese worth £160,000 have found it in a disused mushroom farm, matured but unharmed.
The 950 wheels of Old Wensmere were taken from a yard at Crosskeys on 30 September by a driver with forged papers for a Dutch buyer.
Detective Sergeant Aidan Moule said that a walker had reported "a smell like a rugby changing room" near Fallow Wood.
Temperature and damp in the tunnels turned out to be ideal. Dairy owner Jean Postlethwaite tasted eleven wheels and declared them her best in years.
Two men from Grimsdale, aged 29 and 41, and a woman from Leeds were arrested on Sunday and have been bailed until 5 February.
Thefts of food from lorries cost British producers £44m last year, says the Rural Crime Partnership, up by a fifth.
Criminals used a copied website and a telephone number that differed from the real buyer's by one digit.
Mrs Postlethwaite, who employs 16 people, had feared closing before Christmas; customers had sent her £7,200.
The cheese will be sold as Mushroom Reserve at £34 a kilo, with a share for the walker, Clive Sutter.`,
];
