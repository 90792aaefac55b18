import type { EntityRecord } from '../../../model/pack.js';
import type { EntityGrammar } from '../../../recognise/entities/index.js';
import { FIRST_NAMES } from '../../../recognise/persons/first-names.js';

/** Takes words in plain text; returns them as a set. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const HEADS = [
  'council',
  'city council',
  'county council',
  'borough council',
  'district council',
  'metropolitan borough council',
  'metropolitan district council',
  'metropolitan council',
  'met council',
  'county borough council',
  'unitary council',
  'unitary authority',
  'islands council',
  'local authority',
  'mbc',
  'la',
];

const SHARED_HEADS = HEADS.filter((head) => head.endsWith('council')).map((head) => `${head}s`);

const HEADS_BEFORE = [
  'london borough of',
  'london boroughs of',
  'royal borough of',
  'metropolitan borough of',
  'county borough of',
  'unitary authority of',
  'borough of',
  'city of',
  'county of',
  'city and county of',
  'city council of',
  'council of',
  'lb',
  'rb',
];

/** Longer names of places that hold the name of an authority and lie elsewhere. */
const EXCLUSIONS = [
  'Bradford-on-Avon',
  'Bradford on Avon',
  'Sutton Coldfield',
  'Sutton-in-Ashfield',
  'Newport Pagnell',
  'Stoke Newington',
  'Stoke Mandeville',
  'Avon and Somerset',
  'Devon and Cornwall',
  'Calderdale and Huddersfield',
  'Torbay and South Devon',
  'Barking and Dagenham, Havering and Redbridge',
  'New York',
  'Kent and Medway',
  'Kingston, Jamaica',
  'Durham Tees Valley',
  'West Midlands Combined',
  'Derby County',
  'Notts County',
  'Stockport County',
  'Burton upon Stather',
  'Leeds Bradford',
  'Reading Festival',
  'Newcastle West',
  'South London and Maudsley',
  'Great Manchester Run',
  'Barnard Castle',
  'York and North Yorkshire',
  'Hull and East Yorkshire',
  'Isle of Wight Festival',
];

const NEWSPAPERS = `post echo mail news chronicle mercury observer telegraph argus times herald gazette advertiser sentinel
  express star standard live online today press free evening daily weekly journal guardian examiner reporter radio fm tv
  independent citizen world gazetteer despatch dispatch recorder messenger courier examinerlive globe
  visiter visitor mirror sun bugle champion reformer informer tribune argus`;

const CLUBS = `united fc afc rovers wanderers athletic albion hotspur wednesday villa town rlfc rfc ccc argyle orient
  rhinos warriors wolves bulls tigers saints eagles hornets harriers vikings giants titans trinity falcons bears sharks
  foxes lions`;

const INSTITUTIONS = `university college hospital hospitals infirmary nhs icb icp ccg healthcare airport police
  constabulary street road avenue lane square cathedral minster abbey theatre palace castle prison crown magistrates court courts tribunal
  coroner coroners stadium arena festival racecourse integrated clinical fire ambulance railway station docks
  harbour port royal school schools academy primary grammar high infant junior nursery hall centre shopping market
  bridge building bs water museum gallery library zoo park parkway valley marina bay beach hills forest sands green road
  beckett hallam brookes spa met metropolitan mp mps bishop diocese maritime general women
  womens foundation teaching combined mayoral bomber mean gaol jail hotel inn racing cricket rugby half marathon
  pride chamber business enterprise enterprises conference treaty convention declaration
  hmp yoi spurs synagogue mosque church gardens gate riviera crude pudding sausage lettuce terrier ministers
   minister`;

const TAILS = words(`${NEWSPAPERS} ${CLUBS} ${INSTITUTIONS}`);

/** Records whose bare name is never the body: lower-tier districts, which run no children's services. */
const fullOnly = (record: EntityRecord): boolean =>
  record.type === 'council' &&
  !record.subject &&
  record.replacedBy !== undefined &&
  !record.name.startsWith('East Surrey');

/** How names of councils, trusts and regions behave in British news. */
export const GRAMMAR: EntityGrammar = {
  placeTypes: new Set(['council', 'region']),
  fullOnly,
  headsAfter: HEADS,
  sharedHeads: SHARED_HEADS,
  headsBefore: HEADS_BEFORE,
  exclusions: EXCLUSIONS,
  tailsAfter: TAILS,
  lowerTails: words(
    'airport university hospital crude cricket football stadium racecourse fc cathedral festival ministers terrier prison mp mps',
  ),
  tailsOfLists: words(
    'nhs icb hospitals ccg healthcare police constabulary integrated clinical ambulance fire university',
  ),
  softTails: words('city county borough'),
  transparentAfter:
    words(`childrens children child council councils councillor councillors cllr cllrs ofsted director dcs
    directors cabinet labour conservative conservatives tory tories lib liberal green greens reform independents social
    safeguarding lscb scb early family families fostering adoption youth adult adults local inspectors services service
    leader leaders chief executive lead trust in the a and is was has had will on at for to from by as mash lado
    multi looked after corporate parenting first department commissioner unison city borough district unitary
    care joint improvement board january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday`),
  transparentBefore: words(`ofsted dfe lga cqc council councils outstanding good inadequate requires monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september october november
    december in the of at for from and or by to as both neighbouring while when after before but with at unlike like
    former struggling troubled labour-run tory-run at inside around leader leaders director trust department although
    since because if whereas meanwhile today yesterday only besides including across under within how why what can is was
    did does has have will that this these those between beyond however also even so yet then now here there where who
    whose which about against despite during over per than through until upon via versus towards among alongside
    chair commissioner mayor mp's residents parents children families it he she they we i you not no`),
  wordsBefore:
    words(`greater new old bbc itv radio hmp hmyoi yoi mount royal upper lower great little west east north south
    northern southern eastern western mid central hms fc afc saint st point fort port lake lord lady sir prince princess
    duke earl heart heartlands capital sky rural inner outer downtown metro`),
  wordsBeforeOf: words(`university bishop archbishop diocese archdiocese duke duchess earl countess marquess house dean
    bank church battle port college lord baroness treaty archdeacon provost sultan prince princess bard rape statute
    hospital theatre school cathedral siege peace`),
  personTitles:
    words(`cllr cllrs councillor mr mrs ms miss dr sir dame lord lady baroness baron prof professor rev reverend
    judge justice sgt sergeant pc detective insp inspector superintendent supt captain colonel major father sister lib
    detective alderman`),
  firstNames: FIRST_NAMES,
  speechVerbs: words(
    'said says added adds explained admitted insisted replied warned wrote argued claimed agreed continued told',
  ),
  placeVerbs:
    words(`reporter correspondent born lives lived live living raised grew brought studied trained educated academics students
    student professor graduates graduate researchers lecturer lecturers scientists historians moved trains train flights
    based headquartered offices`),
  placeNouns:
    words(`mp mps airport university hospital hospitals cathedral football stadium racecourse theatre station railway
    museum port docks nightlife club fans`),
  elsewhere: `Alabama|Arkansas|California|Carolina|North Carolina|South Carolina|Colorado|Connecticut|Florida|Georgia|
    Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|
    Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|
    Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|NSW|New South Wales|Queensland|Tasmania|Victoria|Australia|
    New Zealand|Canada|Ontario|Nova Scotia|British Columbia|Alberta|Quebec|Jamaica|Barbados|USA|US|United States|South Africa|
    Ireland|India|Kenya|NJ|NY|PA|MA|VA|OH|CA|TX|FL|IL|NC|SC|GA|MI|MN|CT|NH|MD|ME|TN|WA|ON|DC`
    .split('|')
    .map((name) => name.trim()),
  elsewhereWith: {
    richmond: ['North Yorkshire', 'Yorkshire'],
    newport: ['Isle of Wight', 'Essex', 'Shropshire', 'Pembrokeshire', 'Telford and Wrekin'],
    blackburn: ['West Lothian'],
    kingston: ['Cambridgeshire', 'Devon', 'Kent', 'Milton Keynes'],
    sutton: ['Cambridgeshire', 'Bedfordshire', 'Central Bedfordshire'],
    stoke: ['Suffolk', 'Devon'],
    poole: ['Gloucestershire'],
  },
  idioms: [
    { name: 'coventry', before: ['sent', 'to'] },
    { name: 'coventry', before: ['send', 'to'] },
    { name: 'newcastle', before: ['coals', 'to'] },
  ],
  verbsAfter:
    words(`is was has had will would took became joined faces faced said says needs spent plans hopes must may could
    should and in also now council councils councillors residents bosses children childrens social chiefs leaders was were remains
    remained received got won lost kept saw moved went came makes made improved fell rose ranks ranked scored does did failed
    continues aims expects expected appointed agreed voted set leads led inspectors lead leader director directors chief
    cabinet member members staff workers managers officials services families overspent underspent overspends spends pays
    paid budgeted recruited recruits hired hires employs employed reported reports retained retains dropped climbed topped
    tops held holds carried carries averaged stood stands puts put turned earned earns secured loses picked named chose
    announced launched closed cut cuts asked told planned today`),
  cue: /council|children['’]?s (?:services|social|trust)|social (?:care|work)|ofsted|inspector|director|cabinet|local authorit|\bauthorit|\bLA\b|\bDfE\b|commissioner|caseload|\brat(?:ed|ing|ings)\b|inadequate|outstanding|requires improvement|\btrusts?\b|borough|safeguard|foster|care leaver|looked[- ]after|children in care|lead member|\breport\b|monitoring visit|\bgrade|overspen|underspen|\bbudget|agency (?:staff|workers?|social|rate|use|spend)|vacanc|turnover|child protection|deficit|\bsavings\b|education secretary|workforce|referrals|adoption|chief executive|councillor|\bcllr\b|children['’]s homes?\b/i,
  counterCue:
    /\bcricket|football|\brugby (?:league|union|club)|\bpremier league|\bcup (?:final|tie)|\bwickets?\b|\bstriker|midfield|goalkeeper|\bchampionship|\bkick-?off|\bfixtures?\b|\bleague (?:one|two|table)\b/i,
};
