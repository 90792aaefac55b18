import type {
  ExplainedBlock,
  ExplainedCandidate,
  ExplainedFact,
  ExplainedMention,
  ExplainedRefusal,
  Explanation,
} from '../store/explanation.js';

/** Characters of a text that are shown on a line. */
const SHOWN = 100;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Takes an explanation and an offset into the clean text; returns what of it concerns that place. */
export function explanationAt(explanation: Explanation, at: number): Explanation {
  const covers = ({ start, end }: Place): boolean => start <= at && at < end;
  return {
    ...explanation,
    metadata: [],
    blocks: explanation.blocks.filter(({ start, end }) => start !== null && end !== null && covers({ start, end })),
    mentions: explanation.mentions.filter(covers),
    facts: explanation.facts.filter((fact) => covers(fact) || fact.places.some(covers)),
    refusals: explanation.refusals.filter(covers),
  };
}

/** Takes an explanation; returns it as text for a person. */
export function renderExplanation({ document, metadata, blocks, mentions, facts, refusals }: Explanation): string {
  const head = [
    document.key,
    field('source', `${document.source}, item ${document.ordinal}`),
    field('title', document.title),
    field('author', document.author),
    field('publisher', document.publisher),
    field('published', document.published),
    field('modified', document.modified),
    field('language', document.language),
    field('read as', [document.readability, document.readability_reason].filter(Boolean).join(': ')),
    field('copy', document.copy_kind === null ? null : `${document.copy_kind} of ${document.cluster}`),
  ].filter((line) => line !== null);
  return `${[
    ...head,
    ...section('Metadata offered', metadata.map(candidateLine)),
    ...section('Blocks', blocks.map(blockLine)),
    ...section('Mentions', mentions.map(mentionLine)),
    ...section('Facts', facts.flatMap(factLines)),
    ...section('Refused', refusals.map(refusalLine)),
  ].join('\n')}\n`;
}

const field = (name: string, value: string | null): string | null =>
  value === null ? null : `  ${name.padEnd(10)} ${value}`;

function section(title: string, lines: readonly string[]): string[] {
  return ['', `${title}${lines.length === 0 ? ': none' : ''}`, ...lines];
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1)}…`;
}

const place = ({ start, end }: Place): string => `${start}-${end}`.padEnd(13);

const candidateLine = ({ field: name, value, origin, chosen, why }: ExplainedCandidate): string =>
  `  ${chosen === 1 ? '+' : '-'} ${name.padEnd(10)} ${short(value)}  [${origin}: ${why}]`;

function blockLine({ kind, reason, start, end, text }: ExplainedBlock): string {
  const where = start === null || end === null ? ''.padEnd(13) : place({ start, end });
  return `  ${reason === null ? '+' : '-'} ${where} ${(reason ?? kind).padEnd(14)} ${short(text)}`;
}

function mentionLine(mention: ExplainedMention): string {
  const meaning = [
    mention.ref,
    range(mention.value, mention.value_high),
    mention.unit,
    range(mention.date_start, mention.date_end),
    mention.detail,
  ].filter((part) => part !== null && part !== '');
  return `  ${place(mention)} ${mention.type.padEnd(9)} ${short(mention.text)}  [${meaning.join('; ')}]`;
}

function range<Value>(low: Value | null, high: Value | null): string | null {
  if (low === null) return high === null ? null : `..${String(high)}`;
  return high === null || low === high ? String(low) : `${String(low)}..${String(high)}`;
}

function factLines(fact: ExplainedFact): string[] {
  const stated = [
    fact.grade,
    fact.bound === 'exact' ? '' : fact.bound,
    range(fact.value, fact.value_high) ?? '',
    fact.unit,
    fact.per === '' ? '' : `per ${fact.per}`,
    fact.person,
    fact.role,
  ].filter((part) => part !== '');
  const dates = range(fact.date_start, fact.date_end) ?? 'undated';
  const said = fact.said_by === '' ? '' : `, said by ${fact.said_by}`;
  return [
    `  ${place(fact)} ${fact.kind}/${fact.measure} of ${fact.subject_name} (${fact.subject}): ${stated.join(' ')} [${dates}, ${fact.status}${said}]`,
    `      "${short(fact.evidence)}"`,
    `      rule ${fact.rule}, confidence ${fact.confidence}`,
    ...(fact.review === '' ? [] : [`      review: ${fact.review}`]),
    ...fact.why.map((reason) => `      ${reason}`),
    ...fact.places.map((other) => `      also at ${other.start}-${other.end}`),
  ];
}

const refusalLine = ({ rule, text, reason, ...where }: ExplainedRefusal): string =>
  `  ${place(where)} ${rule}: ${reason}\n      "${short(text)}"`;
