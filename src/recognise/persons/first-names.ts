/**
 * First names common in Britain over the last eighty years, of many origins, in lower case: general knowledge. Some
 * that are mostly other words or places (`Will`, `Grace`, `Kent`) are left out.
 */
const NAMES = `aaron abbie abdul abigail abu adam adele adrian ahmed aidan aileen aisha alan alastair albert alec alex
  alexander alexandra alfie alfred ali alice alicia alison alistair allan allison alun amanda amber amelia amina amir amit
  amy ana andrea andreas andrew andy angela angie anil anita ann anna annabel anne annette annie anthea anthony antonia
  antony anwar april archie arif arthur asha ashley ashraf asif audrey aziz azhar barbara barrie barry beatrice becky
  belinda ben benjamin bernadette bernard beth bethan bethany betty beverley beverly bhavna bill billy blair bob bobby
  brenda brendan brian bridget bruce bryan bryony caitlin callum calum cameron camilla carl carla carly carmel carol
  carole caroline carolyn carrie cat catherine cathy cecilia celia charles charlie charlotte cherie cheryl chloe chris
  christian christina christine christopher ciara claire clara clare claudia clive colette colin colleen connor conor
  craig cristina cynthia daisy dale damian damien dan daniel daniella danielle danny daphne darren dave david dawn dean
  debbie deborah debra deirdre delia delroy denis denise dennis derek dermot desmond di diana diane dilip dilys dominic
  don donald donna doreen doris dorothy doug douglas duncan dylan eamonn eddie edith edmund edward edwina edwin eileen
  elaine eleanor elena eli elisabeth elizabeth ella ellen ellie elliot elliott elsie emily emma emmanuel eric erica erin
  ernest esther ethan eugene eva eve evelyn ewan faisal faith farah fatima faye felicity ffion fiona florence fran
  frances francesca francis frank franklin fred freddie frederick gabriel gail gareth garry gary gavin gemma geoff
  geoffrey george georgia georgina gerald geraldine gerard gerry gill gillian gina gita glen glenda glenn glenys gloria
  gordon graeme graham grant greg gregory gurpreet guy gwen gwyn habib hamid hamish hannah hardeep hari harjit harold
  harriet harry hasan hassan hayley hazel heather heidi helen helena henry hilary holly howard hugh hugo hussain ian ibrahim
  ifan imran ingrid iqbal irene iris isaac isabel isabella isla isobel ivan ivor jack jackie jackson jacob jacqueline
  jacqui jade jagdeep james jamie jan jane janet janette janice janine jas jasmine jason jaspal javed jay jayne jean
  jeanette jeff jeffrey jemma jenna jennie jennifer jenny jeremy jerry jess jesse jessica jessie jill jillian jim jimmy jo
  joan joanna joanne jocelyn jodie joe joel john johnny jon jonathan jonny jordan joseph josephine josh joshua joy joyce
  juan judith judy julia julian julie juliet june justin kabir kamal kamran karen karim karl kaspar kate katharine
  katherine kathleen kathryn kathy katie katrina kay kayleigh keir keith kelly kelvin ken kenneth kenny kerrie kerry
  kevin khalid kiera kieran kim kimberley kiran kirsten kirsty kris krishna kristian kulwinder kyle lakshmi lance lara
  laura lauren laurence lawrence leah lee leila len lena leo leon leonard leroy lesley leslie lewis lily lina linda
  lindsay lindsey linzi lionel lisa liz lizzie lloyd lois lorna lorraine louis louise lucas lucy luke lyn lynda lyndsey
  lynette lynn lynne mabel madeleine maggie mahmood malcolm mandy manjit manuel marc marcia marcus margaret maria marian
  marie marina mario marion marium marjorie mark marlene martha martin martyn mary maryam matt matthew maureen maurice
  max maxine meera megan mel melanie melissa michael michele michelle mick miguel mike miles millie miranda miriam
  mohamed mohammad mohammed moira molly mona monica morag morgan muhammad muriel myra nadia nadine nancy naomi natalie
  natasha nathan nathaniel naveed neil nia niamh nicholas nick nicki nicky nicola nicole nigel nikki nina nisha noel nora
  norma norman norah oliver olivia omar oscar osman owen pam pamela parveen pat patricia patrick paul paula pauline pedro
  peggy penelope penny pete peter phil philip philippa phillip phoebe phyllis pippa polly poppy priti priya rachael
  rachel rachid rafael raj rajesh ralph ramesh ramon ranjit rashid ravi ray raymond rebecca rebekah reece reg rehana
  reuben rhian rhiannon rhys richard rita rob robbie robert roberta robin robyn rod roderick rodney roger roisin roland
  ron ronald ronnie rory rosalind rosanna roseanna rosemary rosie ross rowena roy rupert russell ruth ryan sabina sadia sadiq
  saima sajid sally sam samantha samina samuel sandeep sandra sanjay sara sarah satnam saul sean sebastian sergio shabana
  shahid shane shannon sharon shaun shazia sheila shelley shirley shona sian sid siddiq siobhan simon sofia solomon sonia
  sonya sophia sophie spencer stacey stan stanley stella stephanie stephen steve steven stewart stuart sue sukhdeep sunil
  suresh surinder susan susanna susannah susie suzanne sylvia tahir tamara tanya tara tariq ted teresa terence terry
  tessa thelma theo theresa thomas tim timothy tina toby tom tommy toni tony tracey tracy trevor tricia trish tristan
  trudy tyler ursula usha usman valerie vanessa vera verity vernon veronica vicki vicky victor victoria vijay vikram
  vince vincent viv vivian vivien vivienne wahid walter wasim wayne wendy wes wilfred william winifred winston yasmin
  yasmine yolanda yousef yusuf yvette yvonne zac zachary zahid zahra zainab zara zoe zoya antony star
  jaz kaye lynsey mairi morwenna nusrat olu rukhsana shabir tayyab wajid zulfiqar charmaine
  dwayne jermaine kwame chidi ngozi adaeze oluwaseun femi tunde chioma ama kofi abena yaw magdalena agnieszka piotr
  tomasz krzysztof ewa malgorzata andrzej marek pawel katarzyna joanna ioan gethin geraint iolo llinos mair nerys rhodri
  sioned carys catrin delyth eluned huw elin ewen fergus hamza idris ismail jamal kadeem kemi laila lubna mehmet mustafa
  nadeem nasreen nazia noor qasim rahul rizwan rohan saeed salim salma samir shabnam shakil shreya sonal sunita tahira
  tasneem uzma vikas waheed yasin zeenat zubair barney bernie cath claudette cressida crispin cyril darryl davina dee
  della dom ed elspeth emlyn emyr enid ernie ewart fay felix gaynor gethin giles gilbert gladys gwyneth hefin hester
  hywel imogen inderjit jarrod jasbir jeane jools judi kaur kingsley kirk kit lavinia leigh len lou luisa lydia lyndon mal
  marco margot marilyn martina maud merfyn merlin mervyn mo mollie murray nev neville nicholas noreen ollie osama paddy
  perry piers prem quentin ria ric rich rik rosa rowan roz ruby rufus sandy sasha selina seamus shirin simone sion sol
  stefan tam tamsin teri tessie thea tilly una val vaughan vikki wilma xavier`;

/** First names in lower case. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(NAMES.split(/\s+/));
