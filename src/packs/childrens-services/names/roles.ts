import type { Vocabulary } from '../../../recognise/terms/index.js';

const S = "['’]s?";
const SP = '[ \\u00a0]';
const CHILDREN = `(?:children${S}|childrens|children|young${SP}people${S}|young${SP}people)`;
const FIELD = `${CHILDREN}(?:(?:,|,?${SP}(?:and|&))${SP}(?:young${SP}people(?:${S})?|families|family|adults?|education|learning|skills|schools|lifelong${SP}learning|communities|inclusion|early${SP}help|social${SP}care)(?:${S})?){0,3}(?:${SP}(?:services|social${SP}care|care|social${SP}work))?`;

/** Posts of the fact contract in the wordings of councils and the press; ids are the contract's words. */
export const ROLES: Vocabulary = {
  type: 'role',
  terms: [
    {
      id: 'director of children’s services',
      pattern: `(?:DCS,?${SP})?(?:(?:strategic|executive|corporate|statutory|service|group)${SP})?directors?${SP}(?:of|for)${SP}(?:services${SP}(?:to|for)${SP})?(?:people(?:${SP}services)?|(?:education${SP}and${SP})?${FIELD})|(?:children${S}|childrens)${SP}(?:services|social${SP}care)${SP}(?:director|chief|boss|head)|DCS|head${SP}of${SP}(?:children${S}${SP}(?:services|social${SP}care)|childcare)|(?:corporate${SP})?director${SP}of${SP}(?:education${SP}and${SP})?childrens?|(?:children${S}|childrens)${SP}(?:services|social${SP}care)${SP}(?:supremo|leader)|(?:children${S}|childrens)${SP}(?:director|chief|boss)|(?:boss|chief|head|man${SP}in${SP}charge|woman${SP}in${SP}charge|person${SP}in${SP}charge)${SP}of${SP}(?:its${SP}|the${SP}(?:council|authority|county|city|borough|town)${S}${SP})?(?:children${S}|childrens)${SP}(?:services|social${SP}care|department)|(?:strategic|executive|corporate)${SP}director${SP}(?:of|for)${SP}(?:social${SP}care${SP}and${SP}education|education${SP}and${SP}social${SP}care|family${SP}services|families|education${SP}and${SP}families|people${SP}and${SP}communities)|(?:executive|strategic|corporate)${SP}director,?${SP}\\(?children|(?:(?:executive|strategic|corporate)${SP})?director`,
    },
    {
      id: 'chief executive',
      pattern: `chief${SP}exec(?:utive)?(?:${SP}officer)?|CEO|(?:council|trust|town${SP}hall|county${SP}hall|authority)(?:${S})?${SP}(?:boss|chief)(?!s|${SP}exec)|head${SP}of${SP}(?:the|its)${SP}(?:trust|paid${SP}service)|managing${SP}director`,
    },
    {
      id: 'lead member',
      pattern: `lead${SP}(?:cabinet${SP})?members?(?:${SP}for${SP}(?:${FIELD}|education))?|(?:lead${SP})?(?:cabinet|executive|elected|council)${SP}(?:member|lead)${SP}(?:for|responsible${SP}for|with${SP}responsibility${SP}for)${SP}(?:[a-z]{3,12}(?:,|,?${SP}and)${SP}){0,2}(?:${FIELD}|education)|portfolio${SP}holder(?:${SP}for${SP}(?:[a-z]{3,12}(?:,|,?${SP}and)${SP}){0,2}(?:${FIELD}|education))?|children${S}${SP}(?:services${SP})?(?:lead|cabinet${SP}member|portfolio${SP}holder)|(?:lead|cabinet)${SP}councillor${SP}(?:for|responsible${SP}for)${SP}${FIELD}|(?:cabinet|executive)${SP}lead${SP}for${SP}${FIELD}|executive${SP}(?:councillor|councilor)${SP}(?:for|responsible${SP}for)${SP}${FIELD}`,
    },
    {
      id: 'trust chair',
      pattern: `(?:independent${SP})?chair(?:man|woman|person)?(?:${SP}of${SP}(?:its|the)${SP}(?:(?:trust|company)(?:${S})?(?:${SP}board)?|board))?`,
    },
    {
      id: 'commissioner',
      pattern: `(?:(?:children${S}|childrens)${SP}(?:services${SP})?)?commissioner`,
    },
    {
      id: 'council leader',
      pattern: `council${SP}president|council${SP}leader|leader${SP}of${SP}(?:the${SP})?council|leader`,
    },
  ],
  accept: (text, start, end, id) => {
    const before = text.slice(Math.max(0, start - 48), start);
    const after = text.slice(end, end + 64);
    if (/(?:assistant|deputy|vice|shadow)[ \u00a0-]$/i.test(before)) return false;
    const role = text.slice(start, end);
    if (/council|trust|board|company/i.test(role)) return true;
    if (/^(?:(?:executive|strategic|corporate)[ \u00a0])?director$/i.test(role))
      return isBareDirector(text, start, end);
    if (id === 'council leader' && isBareLeader(text, start, end)) return true;
    if (id === 'trust chair' && isBareChair(text, start, end)) return true;
    return CONTEXT[id]?.(before, after) ?? true;
  },
};

const TRUST_AFTER =
  /^ (?:of|at|for) (?:the |its )?(?:(?:trust|company|board)\b|(?:[A-Z][\p{L}’']+ (?:and )?(?:for )?){0,5}(?:Trust|First|Children)\b)/u;
const TRUST_BEFORE =
  /(?:\b[Tt]rust|\bFirst|for Children|\b[A-Z][A-Za-z]{0,4}[A-Z])(?:['’]s)?,? (?:new |interim |independent |board |board['’]s |former )*$/;
const NOT_LEADER =
  /(?:opposition|group|labour|conservative|tory|lib dem|liberal democrat|green|party|team|deputy|service|services|practice|project|youth|union|world|faith|religious|community|political|market|system|national|strong|clear|new|good|the) $/i;
const COUNCIL_BEFORE =
  /(?:council|authority|borough|county|city)(?:['’]s)? (?:new |former |then |current |labour |conservative |tory |lib dem |liberal democrat )*$/i;
const PARTY_OF_COUNCIL =
  /[A-Z][\p{L}’'-]+['’]s (?:[Ll]abour|[Cc]onservative|[Tt]ory|Lib Dem|Liberal Democrat|Green|independent|new) $/u;
const COUNCIL_AFTER =
  /^ of (?:the |its )?(?:(?:[A-Z][\p{L}’'-]+[ ,]+(?:and |of |upon |on )?){0,6})?(?:[Cc]ouncil|authority|LA\b|[Bb]orough)/u;
const NAME_AFTER = /^,? (?:Cllr|Councillor|Cllr\.|[A-Z][\p{L}’'-]+ (?:Mc|Mac|O['’])?[A-Z])/u;

const DETERMINED =
  /\b(?:a|an|the|its|his|her|their|new|interim|acting|permanent|first|fourth|third|second|former|outgoing|incoming|as|become|becomes|became|been|current|temporary) $/i;
const OTHER_BELONGS = /^(?:[- ](?:of|for|at|general)\b|s\b)/i;
/** How far around a bare `director` or `leader` what it directs must be named. */
const FIELD_REACH = 700;

/** `Director Ann Dee is leaving`, opening a sentence. */
const NAMED_DIRECTOR = /^ \p{Lu}\p{Ll}+ (?:Mc|Mac|O['’])?\p{Lu}\p{Ll}+/u;

/** `a permanent director, Linnea Booth`: alone, in a text that speaks of children's services and their directors. */
function isBareDirector(text: string, start: number, end: number): boolean {
  const named =
    NAMED_DIRECTOR.test(text.slice(end, end + 60)) &&
    /(?:^|[.!?”"’\n] |\n)$/.test(text.slice(Math.max(0, start - 2), start));
  if (
    (!named && !DETERMINED.test(text.slice(Math.max(0, start - 24), start))) ||
    OTHER_BELONGS.test(text.slice(end, end + 12))
  )
    return false;
  const around = text.slice(Math.max(0, start - FIELD_REACH), end + FIELD_REACH);
  return /children['’]?s? (?:services|social|department|trust)|child protection|social workers?\b|\bDCS\b/i.test(
    around,
  );
}

/** `kicked out as leader of Croydon`, `its leader, Ann Dee`: beside the name of a place, or determined in a text on a council. */
function isBareLeader(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 40);
  if (
    !/leader$/i.test(text.slice(start, end)) ||
    /(?:group|opposition|party|team|world|faith|union|deputy) $/i.test(before)
  )
    return false;
  if (/^ of (?:the )?(?:opposition|group|party|[A-Z][\p{L}]+ (?:group|party|Party))/u.test(after)) return false;
  if (/^ of [A-Z]\p{L}+/u.test(after))
    return /(?:\bas|\bthe|\bnew|\bformer|^|[.,“‘] ) $/i.test(before) || /\belected $/.test(before);
  if (!/\b(?:as|as its|its|as the|elected|become|becomes|became|the new|been|been its) (?:new )?$/i.test(before))
    return false;
  return /council/i.test(text.slice(Math.max(0, start - 300), end + 200));
}

/** `the chair, Ambrose Tull, was appointed`: determined, in a text where a trust or company has just been named. */
function isBareChair(text: string, start: number, end: number): boolean {
  if (!/\b(?:the|its|new|as|as its) (?:new |independent )?$/i.test(text.slice(Math.max(0, start - 24), start)))
    return false;
  if (/^ (?:of|for|at|person)\b/.test(text.slice(end, end + 12))) return false;
  return /\b[Tt]rust\b|\bFirst\b|\bcompany\b/.test(text.slice(Math.max(0, start - 240), start));
}

/** What must stand around a word that is a role in this field only beside certain others. */
const CONTEXT: Readonly<Record<string, (before: string, after: string) => boolean>> = {
  'trust chair': (before, after) => TRUST_AFTER.test(after) || TRUST_BEFORE.test(before),
  commissioner: (before, after) =>
    !/(?:crime|information|fire|european|health|victims|tax|independent police|high|local|nhs) $/i.test(before) &&
    !/^ (?:for England|of services|for Wales|for victims)/i.test(after),
  'council leader': (before, after) =>
    COUNCIL_BEFORE.test(before) ||
    (PARTY_OF_COUNCIL.test(before) && NAME_AFTER.test(after)) ||
    COUNCIL_AFTER.test(after) ||
    (NAME_AFTER.test(after) && !NOT_LEADER.test(before) && /[A-Z][\p{L}’']+ $/u.test(before)),
};
