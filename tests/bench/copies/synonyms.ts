/** Swaps that machine rewriting makes, as `word:others`; both ways. Made by hand. */
const TABLE = `said:stated,declared,remarked told:informed,advised found:discovered,identified,determined warned:cautioned,alerted
asked:requested,inquired called:named,termed added:continued show:reveal,demonstrate showed:revealed,demonstrated help:assist,aid
began:started,commenced begin:start,commence end:finish,conclude ended:finished,concluded cost:price,expense costs:expenses,prices
council:municipality,local authority children:kids,youngsters families:households people:individuals,persons residents:inhabitants,locals
staff:employees,personnel workers:employees,labourers head:chief,boss leader:head,chief director:manager,principal town:city,municipality
village:hamlet house:home,dwelling houses:homes,dwellings school:college pupils:students,learners parents:guardians teacher:educator
hospital:clinic,infirmary patients:sufferers doctor:physician money:funds,cash paid:compensated,given pay:salary,wage year:twelvemonth
years:decades last:previous,final next:following,subsequent new:fresh,novel old:ancient,aged large:big,substantial largest:biggest,greatest
small:little,minor big:large,huge good:decent,fine bad:poor,terrible fair:just,equitable painful:hurtful,difficult important:significant,crucial
serious:grave,severe difficult:hard,challenging quickly:rapidly,swiftly finally:eventually,lastly almost:nearly,virtually about:around,approximately
because:since,as while:whereas,whilst after:following before:prior to although:though,even though despite:regardless of however:nevertheless
against:versus opposed between:amid among:amongst twice:two times half:fifty percent report:document,study review:assessment,evaluation
letter:note,missive published:released,issued visit:trip,inspection inspectors:examiners,auditors service:facility,provision services:facilities
plan:scheme,strategy plans:schemes,strategies promised:pledged,vowed agreed:consented approved:authorised,endorsed rejected:refused,declined
decision:ruling,choice decided:determined,resolved judged:deemed,considered need:require,demand needed:required,demanded must:have to
problem:issue,difficulty problems:issues,difficulties backlog:accumulation shortage:lack,scarcity risk:danger,hazard fears:worries,concerns
warn:caution lost:misplaced,forfeited won:gained,secured replaced:substituted built:constructed,erected build:construct,erect building:structure,edifice
closed:shut,sealed open:unlock,launch opened:launched,inaugurated bought:purchased,acquired sold:vended,traded spent:expended,used spend:expend
raised:collected,lifted rise:increase,climb rose:increased,climbed fell:dropped,declined cut:reduced,slashed grew:expanded,increased
work:labour,function worked:laboured,toiled job:position,role jobs:positions,roles company:firm,business owner:proprietor firm:company,enterprise
union:syndicate factory:plant shop:store,outlet shops:stores,outlets customers:clients,shoppers market:marketplace growth:expansion
charge:fee fine:penalty fined:penalised court:tribunal judge:magistrate police:officers arrested:detained,apprehended stolen:robbed
driver:motorist road:street,highway bridge:crossing train:railway trains:railways bus:coach passengers:travellers,commuters journey:trip,voyage
water:liquid river:stream,waterway flood:deluge,inundation fire:blaze,inferno storm:tempest rain:rainfall weather:climate
dog:hound boat:vessel ship:vessel field:meadow,pasture land:ground,terrain farm:ranch food:nourishment,groceries
found:uncovered hidden:concealed famous:renowned,celebrated beautiful:lovely empty:vacant,deserted full:complete,packed
meeting:gathering,session group:team,cluster member:participant members:participants chair:chairman,president vote:ballot voted:polled
public:community,general national:nationwide local:regional,neighbourhood independent:autonomous government:administration minister:secretary
quarter:fourth support:backing,assistance money:capital grant:subsidy,award campaign:drive,crusade winter:wintertime summer:summertime
allowed:permitted,let left:departed,remaining leaving:departing,exiting come:arrive came:arrived stay:remain remain:stay
carers:caregivers,guardians care:caring,attention quickly:promptly clear:evident,plain true:genuine wrong:incorrect,mistaken
first:initial,earliest second:subsequent third:tertiary high:elevated,tall highest:topmost low:reduced heavy:weighty
moved:shifted,relocated trapped:stuck,caught unharmed:uninjured noticed:spotted,observed admitted:confessed,conceded expected:anticipated,forecast
ordered:instructed,commanded order:command given:handed,granted took:grabbed,seized taken:removed,seized made:created,produced make:create,produce
hold:keep,grasp held:kept,grasped drawn:sketched written:penned wrote:penned,composed known:recognised think:believe,reckon thought:believed,reckoned`;

function read(): Map<string, string[]> {
  const table = new Map<string, string[]>();
  const add = (word: string, other: string): void => {
    table.set(word, [...(table.get(word) ?? []), other]);
  };
  for (const entry of TABLE.split(/[\s]+(?=\S+:)/u)) {
    const [word, others] = entry.split(':');
    for (const other of others?.split(',') ?? []) {
      if (word === undefined || word === '') continue;
      add(word, other.trim());
      if (!other.trim().includes(' ')) add(other.trim(), word);
    }
  }
  return table;
}

/** What a rewriter may put for a lower-case word. */
export const SYNONYMS: ReadonlyMap<string, readonly string[]> = read();
