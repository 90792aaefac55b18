import type { Labels } from '../inspect/labels.js';
import type { Contradiction } from '../inspect/summary.js';
import { countText, plural } from '../serve/format/number.js';
import type { BackingLevel, RepeatedFact } from '../store/copy-backing.js';
import type { ClusterMember, CopyCluster, IdleDecision } from '../store/copy-clusters.js';
import { meantText, shortDay, statementText, whenText } from './fact-text.js';
import { safeText } from './terminal/safe-text.js';
import type { Screen } from './terminal/screen.js';
import { tableLines } from './terminal/table.js';

/** What the list of copies is made from. */
export interface CopiesView {
  readonly path: string;
  readonly clusters: readonly CopyCluster[];
  readonly backing: readonly BackingLevel[];
  /** The first of the facts that several documents state. */
  readonly facts: readonly RepeatedFact[];
  readonly contradictions: readonly Contradiction[];
  readonly idle: readonly IdleDecision[];
  readonly labels: Labels;
}

/** How each kind of copy is told. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  exact: 'word for word',
  near: 'edited',
  excerpt: 'in part',
  spun: 'in other words',
};

const NO_DAYS = { date_start: null, date_end: null };

/** Takes what is known of copies and the screen; returns the list for a person: stories, then what facts rest on. */
export function copiesText(view: CopiesView, screen: Screen): string[] {
  const { clusters, path } = view;
  return [
    screen.strong(headText(clusters)),
    ...clusters.flatMap((cluster) => ['', ...storyLines(cluster, screen)]),
    ...section('On how many independent reports facts rest', backingLines(view, screen), screen),
    ...section('Facts in several documents', factLines(view, screen), screen),
    ...section('Reports contradict each other', contradictionLines(view, screen), screen),
    ...section('Decisions that do not apply', idleLines(view, screen), screen),
    ...(clusters.length === 0
      ? []
      : ['', screen.faint(`Why two documents count as one: newsfacts copies show ${safeText(path)} DOCUMENT`)]),
  ];
}

function section(title: string, lines: readonly string[], screen: Screen): string[] {
  return lines.length === 0 ? [] : ['', screen.accent(title.toUpperCase()), ...lines];
}

function headText(clusters: readonly CopyCluster[]): string {
  if (clusters.length === 0) return 'No text stands in several documents.';
  const copies = clusters.reduce((sum, { members }) => sum + members.length - 1, 0);
  const stories = plural(clusters.length, 'story was', 'stories were');
  return `${stories} repeated: ${plural(copies, 'copy', 'copies')}, which count as no report of their own`;
}

function storyLines({ canonical, members }: CopyCluster, screen: Screen): string[] {
  const title = safeText(members[0]?.title ?? '');
  const rows = members.map((member) => [roleText(member), sourceOf(member)]);
  const columns = [
    { title: '', mark: screen.accent },
    { title: '', least: 20 },
  ];
  // A key stands on a line of its own, whole: it is what the other commands ask for.
  const lines = tableLines(columns, rows, screen, 2);
  return [
    screen.strong(title === '' ? safeText(canonical) : title),
    ...members.flatMap(({ key }, i) => [lines[i] ?? '', `    ${screen.faint(safeText(key))}`]),
  ];
}

function roleText({ kind, score }: ClusterMember): string {
  if (kind === null) return 'original';
  const certain = score === null ? '' : `, ${Math.round(score * 100)}% sure`;
  return `copied ${KIND_WORDS[kind] ?? kind}${certain}`;
}

function sourceOf({ publisher, published }: ClusterMember): string {
  const parts = [safeText(publisher ?? ''), shortDay(published ?? '')].filter((part) => part !== '');
  return parts.length === 0 ? 'unknown publisher' : parts.join(', ');
}

function backingLines({ backing }: CopiesView, screen: Screen): string[] {
  const rows = backing.map(({ reports, facts, repeated }) => [
    plural(reports, 'report'),
    plural(facts, 'fact'),
    repeated === 0 ? '' : `${countText(repeated)} of them in copies too`,
  ]);
  const columns = [
    { title: '', side: 'right' as const, mark: screen.strong },
    { title: '', side: 'right' as const },
    { title: '', least: 20, mark: screen.faint },
  ];
  return tableLines(columns, rows, screen, 2);
}

function factLines({ facts, backing, labels }: CopiesView, screen: Screen): string[] {
  const rows = facts.map((fact) => [
    countText(fact.reports),
    countText(fact.documents),
    safeText(fact.subject_name),
    `${fact.measure_title}${fact.conflict === 1 ? ' !' : ''}`,
    statementText(fact, labels),
    whenText(fact),
    meantText(fact),
  ]);
  const columns = [
    { title: 'Reports', side: 'right' as const, mark: screen.strong },
    { title: 'Documents', side: 'right' as const },
    { title: 'About', least: 16 },
    { title: 'What', least: 12 },
    { title: '', least: 8 },
    { title: 'When', least: 8, mark: screen.faint },
    { title: '', least: 8, first: true, mark: screen.faint },
  ];
  const all = backing.reduce((sum, { reports, facts: count, repeated }) => sum + (reports > 1 ? count : repeated), 0);
  const more = all - facts.length;
  return [
    ...tableLines(columns, rows, screen, 2),
    ...(more > 0 ? [screen.faint(`  and ${plural(more, 'fact')} more: --all`)] : []),
  ];
}

function contradictionLines({ contradictions, labels }: CopiesView, screen: Screen): string[] {
  const rows = contradictions.map((one) => [
    safeText(one.subjectName),
    one.measureTitle,
    one.facts.map((fact) => `${statementText(fact, labels)} (${plural(fact.reports, 'report')})`).join(' or '),
    whenText(one.facts[0] ?? NO_DAYS),
  ]);
  const columns = [
    { title: '', least: 16 },
    { title: '', least: 12 },
    { title: '', least: 16, mark: screen.strong },
    { title: '', least: 8, mark: screen.faint },
  ];
  return tableLines(columns, rows, screen, 2);
}

function idleLines({ idle }: CopiesView, screen: Screen): string[] {
  return idle.map(
    ({ line, action, target, other, note }) =>
      `  ${screen.warning(`line ${line}`)}: ${action} ${safeText(target)} and ${safeText(other)}: ${safeText(note)}`,
  );
}
