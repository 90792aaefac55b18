import type { Database } from 'better-sqlite3';
import type { Body } from '../../inspect/bodies.js';
import { type EvidenceSentence, evidenceReader } from '../../inspect/evidence-sentence.js';
import { type Labels, readLabels } from '../../inspect/labels.js';
import {
  type MergedListing,
  mergedFactsAbout,
  type Source,
  type SourcedFact,
  sourceReader,
} from '../../inspect/merged-listing.js';
import { foreign, html, link, type Markup } from './escape.js';
import { dayText, periodText, plural, stated, words } from './wording.js';

/** What finds the statements of a report. */
export interface ReportReader {
  readonly labels: Labels;
  /** How many statements about a body are shown. */
  readonly count: (subject: string) => number;
  /** The statements about a body, in the order of the pack's kinds and measures, each with its sources. */
  readonly facts: (subject: string) => SourcedFact[];
  readonly sentence: (source: Source) => EvidenceSentence;
  readonly address: (document: string) => string;
}

/** Takes a database, whether sentences may be shown whole, and which merged facts to show (null for all); returns the reader. */
export function reportReader(database: Database, withText: boolean, merged: ReadonlySet<string> | null): ReportReader {
  const labels = readLabels(database);
  const sources = sourceReader(database, true);
  const read = evidenceReader(database);
  const url = database.prepare<[string], string | null>('SELECT url FROM document WHERE key = ?').pluck();
  const order = new Map(labels.measures.map(({ kind, measure }, index) => [`${kind}/${measure}`, index]));
  const place = ({ kind, measure }: MergedListing): number => order.get(`${kind}/${measure}`) ?? order.size;
  const shown = (subject: string): MergedListing[] =>
    mergedFactsAbout(database, [subject]).filter(({ id }) => merged === null || merged.has(id));
  return {
    labels,
    count: (subject) => shown(subject).length,
    facts: (subject) =>
      shown(subject)
        .sort((a, b) => place(a) - place(b) || byTime(a, b))
        .map(sources),
    sentence: (source) =>
      withText ? read(source) : { before: '', words: source.evidence.replace(/\s+/gu, ' '), after: '' },
    address: (document) => url.get(document) ?? document,
  };
}

/** The dated first, by their days; the others by the day of the first report. */
function byTime(a: MergedListing, b: MergedListing): number {
  const [first, second] = [a, b].map(
    ({ date_start: start, date_end: end, first_published: published }) => `${start || end || '~'}${published || '~'}`,
  );
  return (first ?? '') < (second ?? '') ? -1 : (first ?? '') > (second ?? '') ? 1 : a.id < b.id ? -1 : 1;
}

/** Takes a body and the reader; yields its part of a report, nothing where nothing is stated about it. */
export function* bodySection(body: Body, read: ReportReader): Generator<Markup> {
  const facts = read.facts(body.id);
  if (facts.length === 0) return;
  yield html`<section class="body" id="body-${body.id}" aria-labelledby="name-${body.id}">
<h2 id="name-${body.id}">${body.name}</h2>
<p class="soft">${[words(body.type), body.id, ...existence(body)].join(' · ')}</p>
${counts(facts)}
${glance(body, facts, read)}
`;
  for (const kind of new Set(facts.map((fact) => fact.kind))) {
    yield html`<h3>${read.labels.kinds.get(kind) ?? words(kind)}</h3>\n`;
    for (const fact of facts) if (fact.kind === kind) yield statement(fact, read);
  }
  yield html`</section>\n`;
}

const existence = ({ start, end }: Body): string[] => {
  const period = periodText(start ?? '', end ?? '');
  return end === null || period === '' ? [] : [`existed ${period}`];
};

function counts(facts: readonly SourcedFact[]): Markup {
  const documents = new Set(facts.flatMap(({ sources }) => sources.map(({ document }) => document)));
  const backed = facts.filter(({ reports }) => reports > 1).length;
  const contradicted = facts.filter(({ conflict }) => conflict === 1).length;
  const entries: [name: string, count: number][] = [
    ['statements', facts.length],
    ['documents', documents.size],
    ['backed by several reports', backed],
    ['contradicted', contradicted],
  ];
  return html`<dl class="counts">${entries.map(([name, count]) => html`<div><dt>${name}</dt><dd>${count}</dd></div>`)}</dl>`;
}

/** All statements in a table, each leading to its evidence. */
function glance({ name }: Body, facts: readonly SourcedFact[], read: ReportReader): Markup {
  return html`<div class="frame" tabindex="0" role="region" aria-label="At a glance: ${name}"><table>
<caption>At a glance</caption>
<thead><tr><th scope="col">What</th><th scope="col">States</th><th scope="col">When</th><th scope="col" class="number">Reports</th></tr></thead>
<tbody>
${facts.map((fact) => html`<tr><th scope="row"><a href="#claim-${fact.id}">${measureTitle(fact, read)}</a></th><td>${isEvent(fact) ? html`—` : saidText(fact, read)}${notes(fact)}</td><td>${period(fact)}</td><td class="number">${fact.reports}</td></tr>\n`)}</tbody>
</table></div>`;
}

const measureTitle = ({ kind, measure }: MergedListing, read: ReportReader): string =>
  read.labels.measureTitles.get(`${kind}/${measure}`) ?? words(measure);

const saidText = (fact: MergedListing, read: ReportReader): Markup => {
  const grade = read.labels.grades.find((one) => one.kind === fact.kind && one.grade === fact.grade);
  return foreign(stated(fact, grade?.title ?? words(fact.grade)));
};

/** True where the measure itself says what happened. */
const isEvent = ({ value, grade, person, role }: MergedListing): boolean =>
  value === null && grade === '' && person === '' && role === '';

/** How it is meant, where that is not plainly so, and whether something speaks against it. */
function notes({ status, conflict }: MergedListing): Markup {
  return html`${status === 'asserted' ? null : html` <em>(${STATUS[status] ?? status})</em>`}${conflict === 1 ? html` <span class="warn">contradicted</span>` : null}`;
}

const STATUS: Readonly<Record<string, string>> = {
  negated: 'said not to be so',
  hypothetical: 'an aim or possibility',
  forecast: 'a forecast',
};

const period = (fact: MergedListing): string => periodText(fact.date_start, fact.date_end) || 'no date given';

/** Sources shown with their sentence; the rest is listed. */
const QUOTED = 5;

function statement(fact: SourcedFact, read: ReportReader): Markup {
  const quoted = fact.sources.filter(({ copied }) => !copied).slice(0, QUOTED);
  const others = fact.sources.filter((source) => !quoted.includes(source));
  const by = fact.said_by === '' ? null : html` · according to ${foreign(fact.said_by)}`;
  return html`<article id="claim-${fact.id}">
<h4>${measureTitle(fact, read)}${isEvent(fact) ? null : html`: ${saidText(fact, read)}`}${notes(fact)}</h4>
<p class="soft">${period(fact)} · ${plural(fact.reports, 'independent report')}, ${plural(fact.documents, 'document')}${by} · id ${fact.id}</p>
${quoted.map((source) => quotation(source, read))}${others.length === 0 ? null : html`<p class="soft">Also in: ${others.map((source, index) => html`${index === 0 ? '' : '; '}${documentLink(source, read)}${source.copied ? ' (copy)' : ''}`)}</p>\n`}</article>
`;
}

function quotation(source: Source, read: ReportReader): Markup {
  const { before, words: evidence, after } = read.sentence(source);
  const from = [source.publisher, dayText(source.published)].filter((part) => part !== '');
  return html`<blockquote>
<p><bdi>${before}<mark>${evidence}</mark>${after}</bdi></p>
<p class="source"><cite>${documentLink(source, read)}${from.map((part) => html`, ${foreign(part)}`)}</cite> · characters ${source.start}–${source.end} · rule ${source.rule}</p>
</blockquote>
`;
}

const documentLink = ({ document, title }: Source, read: ReportReader): Markup =>
  link(read.address(document), foreign(title === '' ? document : title));
