import { after, before } from '../scan/patterns.js';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const LEFT_LABEL =
  /(?:\b(?:Act|Regulations?|Order|Article|Section|Sections|Paragraphs?|Para|Page|Pages|pp?|No|Nos|Number|Ref|Reference|Room|Flat|Unit|Box|Ext|Extension|Tel|Telephone|Phone|Call|Fax|Route|Flight|Chapter|Clause|ISO|BS|Figure|Fig|Table|Annex|Appendix|Part|Step|Stage|Level|Band|Grade|Tier|Phase|Key Stage|Year|Channel|Radio|Class|Version|Windows|Formula|Item|Agenda item|Question|Recommendation|Standard|Type|Junction|Gate|Platform|Terminal|Group|Zone|Week|Day|Covid|COVID|Group of|Top|under-|over-|aged|age|ages|turned|Highway|Apollo|iPhone|Issue|Vol|Volume|Working Together|Vision|Ward|sections?|paragraphs?|para|pages?|articles?|regulations?|item|room|table|figure|chapter|clause|grade|stage|band|tier|level|phase|junction|day|week|ward|year|option|appendix|annex|schedule|Schedule|Rule|Category)[.:]?[ \u00a0-]{0,2})$/;
/** `Last year 14 social workers joined`: the year is no label of the number. */
const WHEN_LEFT = /\b(?:last|this|next|each|every|per|a|that|same|following|previous) (?:year|week|day)\s$/i;
const MONTH_LEFT = new RegExp(`\\b${MONTH}\\.?[ \\u00a0]$`);
const MONTH_RIGHT = new RegExp(`^(?:st|nd|rd|th)?[ \\u00a0](?:of[ \\u00a0])?${MONTH}(?![a-z])`);
const UNIT_RIGHT =
  /^(?:[ \u00a0-]?(?:%|per[ -]?cent|percent|pc\b|ppts?\b|percentage|pounds?\b|euros?\b|dollars?\b|pence\b|p\b|st\b|nd\b|rd\b|th\b|am\b|pm\b|a\.m|p\.m|o['’]clock|GMT\b|BST\b|km\b|mph\b|kg\b|cm\b|mm\b|ft\b|hrs?\b|mins?\b|secs?\b|GB\b|MB\b|x\d))/i;
const TIME_RIGHT =
  /^[ \u00a0-](?:(?:or|to|and)[ \u00a0](?:[a-z]+|\d+)[ \u00a0-])?(?:(?:full|consecutive|long|short|calendar|working|whole|financial|school|more|further|and a half|successive|straight|extra|academic|term-time)[ \u00a0])*(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|century|centuries|year-olds?|years-old|month-olds?|miles?|metres?|meters?|kilometres?|inches|feet|acres|hectares|degrees?|yards?|litres?|tonnes?|stone|percentage|times?|fold|per)(?![a-z])/i;

/**
 * Takes a text and the span of a plain number in it; returns true where it counts nothing: a date, a time, an age, a length,
 * a share, a price, a phone number, a reference, a score, a version.
 */
export function isNoCount(text: string, start: number, end: number): boolean {
  const left = before(text, start, 18);
  const right = after(text, end, 40);
  const digits = text.slice(start, end);
  if (/[\d.,£€$#@/:_=&?+\\~'’]$/.test(left) && !/[,:.]\s?$/.test(left.slice(0, -1)) && !/^['’]$/.test(left.slice(-1)))
    return true;
  if (/[A-Za-z][-–]$|[£€$]\s$|\d[ \u00a0]$/.test(left) && !/\b(?:\d{4},?|and|of)[ \u00a0]$/.test(left)) return true;
  if ((LEFT_LABEL.test(left) && !WHEN_LEFT.test(left)) || MONTH_LEFT.test(left) || MONTH_RIGHT.test(right)) return true;
  if (/\b(?:aged?|ages)\b[a-z\d ,]{0,16}$/i.test(left)) return true;
  // `70 per 10,000 children`: the base of a rate.
  if (/\b(?:per|every)\s$/i.test(left) && /^1[0,]+$/.test(digits)) return true;
  if (UNIT_RIGHT.test(right) || TIME_RIGHT.test(right)) return true;
  if (/^[/:]\d|^[-–]\d+[-–/]|^\.\d|^\d|^[ \u00a0]\d{3}\b|^['’]?s\b|^[A-Za-z]/.test(right)) return true;
  if (isYear(digits, left, right)) return true;
  return /^\s?[.)]\s/.test(right) && left.trim() === '' && /^\d{1,2}$/.test(digits);
}

function isYear(digits: string, left: string, right: string): boolean {
  if (!/^(?:1[89]|20)\d\d$/.test(digits)) return false;
  if (/^[-–/]\d/.test(right)) return true;
  // `2000 people attended` counts, `in 2000 people` does not.
  const counted =
    /^\s(?:[a-z]+\s)?(?:people|children|pupils|staff|workers|residents|homes|houses|jobs|families|households|patients|students|members|cases|places|posts|responses|referrals|vacancies|employees|carers)\b/i.test(
      right,
    );
  const timed = /\b(?:in|since|by|until|till|from|during|of|to|and|before|after|for|early|late|mid|[(,])\s*$/i.test(
    left,
  );
  const bounded =
    /\b(?:about|around|some|over|than|nearly|almost|least|roughly|approximately|another|further|extra|up to)\s+$/i.test(
      left,
    );
  return !(counted && (bounded || !timed || left.trim() === ''));
}
