/** Texts for the tests of copies, written for them; names and numbers are invented. A paragraph a line. */
export const ORIGINAL = `Harrowdale council has been ordered to hand its children's services to a trust after inspectors found that 214 cases had no social worker.
Education secretary Marian Holt signed the direction on 4 March, eleven days after the inspectorate judged the borough inadequate for the third time since 2014.
Commissioner Desmond Achterberg, who spent six weeks in Harrowdale last autumn, said that leaders had "confused motion with progress".
Social workers in the Eastgate team held 31 cases each, his report said, and two in five posts were filled by agency staff.
Council leader Prue Lanyon said she was "deeply sorry" but warned that a trust would cost £4.8m to set up.
The department has offered £3.1m towards that, according to a letter from director general Colm Farrant.
Union organiser Bea Whitlow said members had read about their future on a website. "Nobody thought to ring us," she said.
A shadow board will meet in Harrowdale town hall from June, chaired by Sir Anselm Pryce, formerly chief executive of Stourmouth.
Ofsted's next monitoring visit, its fifth, is due on 19 September. Neighbouring Pelham left special measures in 2019 after three.`;

export const FOLLOW_UP = `Campaigners have lost a legal challenge to the trust that is to run children's services in Harrowdale.
Mr Justice Okonedo ruled on Tuesday that consultation with 1,900 families had been "brief but fair". Solicitor Nadine Boas said they would not appeal.
The claim was brought by foster carers Ruth and Ivo Tamm, whose costs of £46,000 were met by the charity Kinfolk.
Sir Anselm Pryce, who chairs the board, said that 580 staff would move on 1 October and that talks on pensions with the Greater Mercia fund had gone well.
Social workers in the Eastgate team held 31 cases each, his report said, and two in five posts were filled by agency staff.
Education secretary Marian Holt signed the direction on 4 March, eleven days after the inspectorate judged the borough inadequate for the third time since 2014.
The trust's first chief executive will be Oluchi Brand, who has led services in Northbeck since 2017. She starts at a salary of £168,000.
An interim plan with 26 targets goes to members next week. Opposition leader Kit Marlowe called it "a shopping list".`;

export const SPUN = `Harrowdale municipality has been instructed to give its children's services to a trust after examiners discovered that 214 cases had no social worker.
Education secretary Marian Holt signed the directive on 4 March, eleven days after the inspectorate deemed the borough inadequate for the third time since 2014.
Commissioner Desmond Achterberg, who passed six weeks in Harrowdale last fall, stated that chiefs had “mistaken motion for progress”.
Social employees in the Eastgate group held 31 cases each, his document stated, and two in five positions were occupied by agency personnel.
Council President Prue Lanyon said she was “deeply sorry” but cautioned that a trust would require £4.8 million to establish.
The ministry has proposed £3.1 million towards that, as per a letter from director general Colm Farrant.
Syndicate organizer Bea Whitlow stated members had learned about their future on a site. “Nobody considered calling us,” she remarked.
A shadow board will gather in Harrowdale city hall from June, headed by Sir Anselm Pryce, previously chief executive of Stourmouth.
Ofsted’s following monitoring visit, its fifth, is expected on 19 September. Adjacent Pelham exited special measures in 2019 after three.`;

export const OTHER_WRITER = `"Nobody thought to ring us." That was how staff learned that a trust will take over children's services in Harrowdale, says their union.
Bea Whitlow, who speaks for social workers there, wants guarantees on pay before any of them is moved.
It follows a damning verdict on the town hall: inspectors came across 214 children without an allocated worker.
Prue Lanyon's administration fought the move to the last. The Labour leader puts the bill for the switch at £4.8m, and Whitehall is paying only part.
Ministers acted on the advice of Desmond Achterberg. In a withering passage the former Kent director writes that the authority had "confused motion with progress".
Families contacted by this newspaper were relieved. One grandmother in Eastgate described four social workers in a year.
Governors at Holme Primary have asked for a meeting. The change is thought to be the ninth of its kind in England.`;

/** The report of one week on a market, with the numbers of another where `shift` is another. */
export const weekly = (
  shift: number,
): string => `Trade at Wexbridge livestock market was brisk on ${3 + shift} May, auctioneer Perry Stallard reports.
An entry of ${412 + 37 * shift} prime cattle saw steers average ${231 + 9 * shift}p and heifers ${224 + 11 * shift}p a kilo.
Lambs met a good demand: ${2310 + 171 * shift} were sold to £${118 + 3 * shift}.40, and cull ewes made up to £${96 + 7 * shift}.
Store cattle numbered ${151 + 19 * shift}, with bullocks to £${1310 + 65 * shift} for the Dacre family of High Ings.
In the dairy ring ${23 + 4 * shift} heifers levelled at £${1745 + 80 * shift}; Tom Airey of Fell End had the top price of £${2150 + 115 * shift}.
Pigs and poultry were on offer too. The next sale starts at ten, with passports to the office by noon on the day before, please.`;
