import type { Status } from '../model/fact.js';
import type { Placed } from './clauses.js';
import type { ResolveInput } from './input.js';

export type ModalityResult =
  | { readonly kind: 'status'; readonly status: Status; readonly why: string }
  | { readonly kind: 'none'; readonly reason: string };

interface Cue {
  readonly status: Status;
  readonly pattern: RegExp;
}

/** Cues that stand before what is stated, within its clause or opening its sentence; the first that fits decides. */
const CUES: readonly Cue[] = [
  {
    status: 'hypothetical',
    pattern:
      /\b(?:(?:goals?|aims?|ambitions?|vision|mission|objectives?|dream|aspirations?) (?:[\p{L}’'-]+ ){0,6}(?:is|was|are|remains?|being|of being|to)|until (?:we|it|they|the \p{L}+) (?:is|are|was|were))\b[^.;]{0,60}$/iu,
  },
  {
    status: 'negated',
    pattern:
      /\b(?:not|never|neither|nor|n[’']t|without|failed to|fails to|yet to(?! (?:be (?:named|appointed|announced)|say|decide|confirm|rule|announce|make up)\b)|denied|denies|deny|refus(?:ed|es|ing) to|ruled out|rejected (?:claims|suggestions)|far from|miss(?:ed|es) out on|f(?:alls|ell) short of|rather than|instead of|stopped short of)\b(?! only\b)(?! just\b)[^.;]{0,60}$/i,
  },
  {
    status: 'negated',
    pattern: /\b(?:avoided|averted|avoiding|averting|staved off)\s+(?:(?!(?:and|but)\b)[\p{L}’'-]+\s+){0,3}$/iu,
  },
  {
    status: 'hypothetical',
    pattern:
      /\b(?:hopes?|hoped|hoping|fears?|feared|fearing|wants?|aims?|aiming|if|unless|calls? (?:are growing )?for|pressure on|demands? (?:for|that)|urged|might|whether)\b[^.;]{0,90}$/i,
  },
  {
    status: 'forecast',
    pattern:
      /\b(?:will(?! (?:now |then |also )?(?:consider|decide whether|discuss|debate|vote on|look at)\b)|shall|[’']ll|(?:is|are|was|were|be|been) (?:set|due|expected|projected|predicted|forecast|forecasted|scheduled|on course|on track|likely|planned|anticipated|estimated) to|set to|due to be|expects?(?: to)?|expected|forecasts?|forecasting|projects|projected|projecting|projection|on track|looms|looming|predicting|anticipating|expecting|predicts?|predicted|anticipates?|is heading|are heading|heading for|on course|faces?|facing|agreed to|decided to|voted to|has agreed|have agreed|going to|(?:is|are) to (?:be|act|serve|retire|quit|resign|succeed|replace|depart|become|chair|join|take|lead|leave|step|stand|head|return|spend|receive|get|invest|pay|recruit|hire|move|transfer|hand|create))\b[^.;]{0,90}$/i,
  },
  {
    status: 'hypothetical',
    pattern:
      /\b(?:could|may|might|should|would|must|can|cannot|if|unless|whether|aims?|aimed|aiming|hopes?|hoped|hoping|wants?|wanted|seeks?|seeking|ambitions?|target|targets|goal|goals|vision|plans? to|planning to|planned to|look(?:s|ing)? to|tr(?:y|ies|ying) to|needs? to|needed to|intends?|proposals?|proposed|proposes|recommends?|recommended|recommending|recommendations? (?:that|to)|(?:business )?case to|(?:plans?|proposals?|options?|bid) to|calls? (?:on|for)|called (?:on|for)|considers?|considering|options?|risks?|threat(?:ens?|ened)?|potential(?:ly)?|possible|possibly|potentially|journey to|way to|working towards|towards|to become|to be rated|to improve|to achieve|urged|fears?|feared)\b[^.;]{0,90}$/i,
  },
];

/** `which the council aims to finish soon, is expected to cost …`: the verb right before decides. */
const EXPECTED =
  /\b(?:is|are|was|were|been) (?:expected|forecast|projected|predicted|due|set|estimated) to \p{L}+(?: \p{L}+){0,2} ?$/iu;

/** `will act as chief after Ann Dee left`: where the side clause that tells of a change of posts begins; 0 without one. */
function sideClause({ candidate, clause }: Placed, text: string): number {
  if (candidate.statement.shape !== 'post') return 0;
  const side = /\b(?:after|when|because|since|as) (?=[^.;]{0,40}$)/i.exec(
    text.slice(clause.start, candidate.anchor.start),
  );
  return side === null ? 0 : clause.start + side.index;
}

/** `will stay under a new direction`, `hopes to do better after an inspection`: what such a phrase tells of has happened. */
const AFTER_IT =
  /\b(?:after|following|since|in the wake of|as a result of|because of|despite|thanks to|in response to|(?<!(?:put|plac|com|brought|taken|remain|stay|kept|be|go|fall|went|fell|placed|been|is|are|was|were|come|came)(?:ed|ing|s)? )under) (?:an?|the|its|their|last|two|three|this) (?:(?!(?:is|are|was|were|be|will|would|could|if|to)\b)[\p{L}\d’'-]+ ){0,5}$/iu;

function phraseStart({ candidate, clause }: Placed, text: string): number {
  if (candidate.statement.shape !== 'event') return 0;
  const phrase = AFTER_IT.exec(text.slice(clause.start, candidate.anchor.start));
  return phrase === null ? 0 : clause.start + phrase.index;
}

/** `Ofsted plans a visit this summer`. */
const PLANNED = /\b(?:plans|planning|expects|awaits) (?:an?|another|its|the) (?:\p{L}+ ){0,2}$/iu;

/** `The council is to [take its services back]`. */
const IS_TO = /\b(?:is|are) (?:now |also |finally |soon )?to (?:be )?$/i;

/** `will lose control unless it improves`. */
const UNLESS = /^[^.;]{0,120}\bunless\b/i;

/** `was forecast to overspend but ended the year …`: behind it the cues before it say nothing. */
const TURNED_OUT =
  /^[^.;]{0,400}\b(?:but|and) (?:(?:it|they|the \p{L}+) )?(?:then |later |now |actually |in fact |still |has now |have now )?(?:has|have|had|is|was|were|ended|finished|overspent|underspent|came|saw)\b(?! (?:not|never|to)\b)/iu;

/** `the latest council to be rated outstanding`: what has happened, told of one of its kind. */
const ONE_TO_BE =
  /\b((?:the|its|their) (?:first|second|third|fourth|fifth|sixth|latest|only|last)|one of (?:the |only |just |\p{L}+ ){0,2}|among (?:the )?|only \d+ |(?:proud|delighted|pleased|thrilled|happy) )([^.;,]{0,60}?)\s*to (be|become|achieve|receive|get|earn|gain|secure|win)\b/giu;

/** `thresholds were not understood and [rated the service …]`: what is negated ends there. */
const STARTS_ANEW = /\b(?:and|but|yet)\s+(?:then\s+|also\s+|again\s+|still\s+)?$/i;

/** `You will recall that …`: said of what is past. */
const RECALLED =
  /\b(?:will|may|might|should|would) (?:all )?(?:recall|remember|know|be aware|have seen|have read|have noticed|be familiar)\b/gi;

/** The month, which is no modal verb. */
const MONTH_OF_MAY = /\b(in|on|since|by|last|next|from|until|of|early|late|mid|\d{1,2}) May\b/g;

/** `Will Tuckley`, which is no verb. */
const FIRST_NAME = /\b(?:Will|May) (?=\p{Lu})/gu;

/** `If the vote is lost, the leader will have to go`. */
const CONDITION = /^[‘“"']?(?:If|Unless|Should)\b/;

/** `called on the leader, Ann Dee, to resign`. */
const CALLED =
  /\b(?:call(?:s|ed|ing)?|pressure|demands?|urged|petition)(?: (?:are |is |was |were )?(?:growing|mounting|grow|made))?(?: (?:on|for)\b[^.;]{0,100})? to (?:go|quit|resign|leave|retire|(?:stand|step) (?:down|aside)|be [a-z]+)$/i;

/** `has refused to resign`, `rejected calls to quit`, `survived an attempt to oust him`. */
const REFUSED =
  /\b(?:refus(?:ed|es|ing)|declin(?:ed|es)|has no (?:plans|intention)) (?:to|of)\b[^.;]{0,40}$|\b(?:reject(?:ed|s)|resist(?:ed|s)|dismiss(?:ed|es)|defied|defies|brushed off|shrugged off|survived|survives|saw off)\b[^.;]{0,60}\b(?:calls?|demands?|pressure|attempts?|bids?|vote|moves?)\b[^.;]{0,60}$/i;
/** `councillors are asked to approve the appointment of …`. */
const TO_APPROVE =
  /\b(?:asked|recommended|urged|expected|invited|set|due|meet(?:s|ing)?|vot(?:e|es|ing)) (?:on whether )?to (?:approve|confirm|ratify|agree|endorse|rubber-stamp|appoint)\b[^.;]{0,90}$/i;
/** `has announced his retirement`: still to come. */
const TO_RETIRE =
  /\b(?:announce[sd]?|announcing|confirm(?:ed|s)|plan(?:s|ned)|planned|impending|forthcoming|upcoming)\b[^.;]{0,40}\b(?:retirement|departure|exit)$|\b(?:decided|plans|planning|intends|preparing|prepares|due) to \p{L}+(?: \p{L}+)?$/iu;

/** `announced that she would step down`, `said that the order would be withdrawn`: decided, of posts and events. */
const ANNOUNCED =
  /\b(?:announced|confirmed|revealed|said|told)\b[^.;]{0,60}\b(?:would|is to|was to|will)\b(?! not\b| never\b)[^.;]{0,90}$/i;

/** Before a gerund: a progressive form, a noun's article, or what goes on. */
const PROGRESSIVE =
  /\b(?:(?:is|are|was|were|be|been|being|began|started)\s+(?:\w+ly\s+|now\s+|also\s+)?|(?:the|this|an?|its)\s+|services\s+)$/i;
/** `risks losing control`. */
const RISKED = /\b(?:risk(?:s|ed|ing)?|fac(?:es?|ed|ing)|threat(?:ened)?|fear(?:s|ed)?)\s+(?:of\s+|with\s+)?$/i;
const WOULD = /\b(?:could|would|might|may|should|can)\b/i;

/** `Bringing services back could save …`: a gerund that is no progressive form and has no date tells of no event. */
function gerundEvent(placed: Placed, input: ResolveInput): ModalityResult | null {
  const { candidate, clause } = placed;
  const { text } = input.segmented;
  if (candidate.statement.shape !== 'event') return null;
  const word = text.slice(candidate.anchor.start, candidate.anchor.end);
  if (!/^(?!during|bring\b)\p{L}{2,}ing\b/iu.test(word)) return null;
  if (RISKED.test(text.slice(clause.start, candidate.anchor.start)))
    return { kind: 'status', status: 'hypothetical', why: 'a gerund of what is risked' };
  if (PROGRESSIVE.test(text.slice(clause.start, candidate.anchor.start))) return null;
  const dated = input.mentions.some(
    (mention) =>
      mention.kind === 'date' &&
      mention.dateStart !== null &&
      mention.start >= clause.start &&
      mention.end <= clause.end,
  );
  if (dated) return null;
  if (WOULD.test(text.slice(candidate.anchor.end, clause.end)))
    return { kind: 'status', status: 'hypothetical', why: 'a gerund with could or would' };
  return { kind: 'none', reason: 'a gerund that tells of no event' };
}

/** `When Reading resumes control`: the present tense behind such a word is yet to come. */
const WHEN_TO_COME =
  /\b(?:when|once|until|before|as soon as)\s[^.;]{0,60}\b(?:resumes|takes|returns|regains|ends|transfers|brings|hands|goes|opens|launches)$/i;

/** Behind the value, these still say that it is no fact yet. */
const AFTER: readonly Cue[] = [
  {
    status: 'forecast',
    pattern: /^(?:(?!\band\b|\bbut\b)[^.;,]){0,40}\b(?:is|are|was|were) (?:forecast|projected|predicted|expected)\b/i,
  },
  { status: 'hypothetical', pattern: /^[^.;,]{0,25}\b(?:is|are) (?:possible|being considered|proposed)\b/i },
];

/**
 * How a candidate is meant: asserted, negated, hypothetical or forecast, by the cues before (and few behind) its place in
 * the clause. Questions state nothing.
 */
export function modalityOf(placed: Placed, input: ResolveInput): ModalityResult {
  const { candidate, sentence, clause } = placed;
  const { text } = input.segmented;
  if (candidate.status !== undefined) return { kind: 'status', status: candidate.status, why: 'its rule says so' };
  if (/\?[’”"')\]]*$/.test(text.slice(sentence.start, sentence.end)))
    return { kind: 'none', reason: 'a question states nothing' };
  const gerund = gerundEvent(placed, input);
  if (gerund !== null) return gerund;
  if (candidate.statement.shape === 'event' && WHEN_TO_COME.test(text.slice(clause.start, candidate.anchor.end)))
    return { kind: 'status', status: 'forecast', why: 'when it happens' };
  const phrase = phraseStart(placed, text);
  const from = Math.max(sentence.start, clause.start, sideClause(placed, text), phrase);
  const before = text
    .slice(
      phrase > 0 ? from : Math.min(from, candidate.match.start),
      // Of a post the verb stands behind the person.
      candidate.statement.shape === 'post'
        ? candidate.match.end
        : Math.max(candidate.match.start, candidate.anchor.start),
    )
    .replace(MONTH_OF_MAY, '$1 Month')
    .replace(FIRST_NAME, 'Name ')
    .replace(ONE_TO_BE, '$1$2 having $3')
    .replace(RECALLED, 'recalls')
    .replace(TURNED_OUT, '');
  // A long match keeps its distance from a cue that stands right before it.
  const beforeMatch = text
    .slice(phrase > 0 ? from : Math.min(from, candidate.match.start), Math.max(from, candidate.match.start))
    .replace(MONTH_OF_MAY, '$1 Month')
    .replace(FIRST_NAME, 'Name ')
    .replace(ONE_TO_BE, '$1$2 having $3')
    .replace(RECALLED, 'recalls')
    .replace(TURNED_OUT, '');
  const after = text.slice(candidate.match.end, clause.end);
  if (candidate.statement.shape === 'post' && REFUSED.test(before))
    return { kind: 'status', status: 'negated', why: 'refused or withstood' };
  if (candidate.statement.shape === 'post' && TO_APPROVE.test(before))
    return { kind: 'status', status: 'hypothetical', why: 'to be approved' };
  if (candidate.statement.shape === 'post' && TO_RETIRE.test(before))
    return { kind: 'status', status: 'forecast', why: 'announced' };
  if (candidate.statement.shape === 'post' && CALLED.test(text.slice(sentence.start, candidate.match.end)))
    return { kind: 'status', status: 'hypothetical', why: 'called for' };
  if (candidate.statement.shape === 'post' && CONDITION.test(text.slice(sentence.start, candidate.anchor.start)))
    return { kind: 'status', status: 'hypothetical', why: 'on a condition' };
  if ((candidate.statement.shape === 'post' || candidate.statement.shape === 'event') && ANNOUNCED.test(before))
    return { kind: 'status', status: 'forecast', why: 'announced' };
  if (candidate.statement.shape === 'event' && PLANNED.test(before))
    return { kind: 'status', status: 'forecast', why: 'planned' };
  if (candidate.statement.shape === 'event' && IS_TO.test(before))
    return { kind: 'status', status: 'forecast', why: 'is to happen' };
  if (UNLESS.test(text.slice(candidate.anchor.end, clause.end)))
    return { kind: 'status', status: 'hypothetical', why: 'on a condition behind it' };
  if (EXPECTED.test(before)) return { kind: 'status', status: 'forecast', why: 'its own verb says so' };
  const anew = candidate.statement.shape === 'grade' && STARTS_ANEW.test(beforeMatch);
  for (const cue of CUES) {
    if (anew && cue.status === 'negated') continue;
    const hit = cue.pattern.exec(before) ?? cue.pattern.exec(beforeMatch);
    if (hit !== null)
      return { kind: 'status', status: cue.status, why: `“${hit[0].trim().split(/\s+/).slice(0, 3).join(' ')}”` };
  }
  for (const cue of AFTER)
    if (cue.pattern.test(after)) return { kind: 'status', status: cue.status, why: 'said behind it' };
  const verb = verbBehind(placed, text);
  if (verb !== null) return { kind: 'status', status: verb, why: 'its verb behind it says so' };
  return { kind: 'status', status: 'asserted', why: 'plainly stated' };
}

const VERB_CUES: readonly Cue[] = [
  {
    status: 'forecast',
    pattern:
      /\b(?:will|shall|(?:is|are) to be|(?:is|are) (?:due|set|expected|forecast) to|(?:is|are) (?:due|expected|planned|scheduled)(?! of\b)|should (?:now )?have)\b/i,
  },
  { status: 'hypothetical', pattern: /\b(?:could|would|might|may|should)\b/i },
];

/** An event told by a noun, its verb behind: `A board will be set up`. */
const BEHIND_NOUN = /^(?:board|panel|notice|commissioner|directions?|trust|visits?|inspections?)$/i;

/** `550 staff will transfer`; `The move, including the transfer of 550 staff, would start …`: a number before its verb. */
function verbBehind({ candidate, clause, sentence }: Placed, text: string): Status | null {
  if (
    candidate.statement.shape === 'event' &&
    !BEHIND_NOUN.test(text.slice(candidate.anchor.start, candidate.anchor.end))
  )
    return null;
  if (candidate.statement.shape !== 'quantity' && candidate.statement.shape !== 'event') return null;
  const aside = /^(?:including|such as)\b/i.test(text.slice(clause.start, clause.end));
  const main = aside ? (/^[,\s–)-]*(?:\w+\s+){0,2}/.exec(text.slice(clause.end, sentence.end))?.[0] ?? '') : '';
  const words = `${text.slice(candidate.anchor.end, candidate.match.end)} ${main}`.replace(/\bMay\b/g, 'Month');
  return VERB_CUES.find((cue) => cue.pattern.test(words))?.status ?? null;
}
