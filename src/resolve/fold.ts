import type { Fact } from '../model/fact.js';
import type { Span } from '../model/span.js';

/**
 * One document states a fact once. Facts that agree in kind, measure, subject, statement and status are folded into one
 * where their dates are the same, one lies within the other (the narrower wins), or one has none and a single dated one
 * fits and does not tell of another time than the undated one (`apart`: places where such evidence starts). A rounded number beside the exact one of the same subject, measure and status is the same fact too. The surest
 * evidence leads; the other places become repeats.
 */
export function foldRepeats(facts: readonly Fact[], apart: ReadonlySet<number> = new Set()): Fact[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.kind, fact.measure, fact.subject, fact.status, statementKey(fact)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  const folded = [...groups.values()].flatMap((group) => foldNamed(foldGroup(group, apart)));
  return foldUnnamed(foldWeaker(foldRounded(folded))).sort(
    (a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end || compareKeys(a, b),
  );
}

function compareKeys(a: Fact, b: Fact): number {
  const key = (fact: Fact): string =>
    [fact.kind, fact.measure, fact.subject, fact.status, fact.dateStart ?? ''].join('\t');
  return key(a) < key(b) ? -1 : 1;
}

function statementKey(fact: Fact): unknown {
  const { statement } = fact;
  switch (statement.shape) {
    case 'grade':
      return statement.grade;
    case 'quantity':
      return [statement.value, statement.valueHigh, statement.unit, statement.per];
    case 'event':
      return '';
    case 'post':
      return statement.person !== '' ? statement.person : statement.role;
  }
}

function foldGroup(group: readonly Fact[], apart: ReadonlySet<number>): Fact[] {
  const dated = group.filter((fact) => fact.dateStart !== null || fact.dateEnd !== null);
  const undated = group.filter((fact) => fact.dateStart === null && fact.dateEnd === null);
  const kept: Fact[] = [];
  // Narrow dates first, so that wider ones fold into them.
  for (const fact of [...dated].sort((a, b) => width(a) - width(b) || a.evidence.start - b.evidence.start)) {
    const at = kept.findIndex((other) => encloses(fact, other));
    const other = kept[at];
    if (other === undefined) kept.push(fact);
    else kept[at] = join(other, fact, other);
  }
  const first = undated[0];
  if (first === undefined) return kept;
  const whole = undated.slice(1).reduce((all, fact) => join(all, fact, all), first);
  const open = kept.filter((fact) => !apart.has(fact.evidence.start));
  const target = open.at(-1);
  // An undated statement beside dated ones is the present state: it belongs to the latest.
  if (target === undefined) return [...kept, whole];
  const latest = open.reduce((best, fact) => ((fact.dateEnd ?? '') > (best.dateEnd ?? '') ? fact : best), target);
  return kept.map((fact) => (fact === latest ? join(fact, whole, fact) : fact));
}

/** One person's change of posts is one fact, though the text dates its decision and its day: the later date stays. */
function foldNamed(group: readonly Fact[]): Fact[] {
  const [first, ...others] = group;
  if (first === undefined || others.length === 0) return [...group];
  if (first.statement.shape !== 'post' || first.statement.person === '') return [...group];
  const latest = group.reduce((best, fact) => ((fact.dateStart ?? '') > (best.dateStart ?? '') ? fact : best), first);
  return [others.reduce((all, fact) => join(all, fact, latest), first)];
}

function width(fact: Fact): number {
  const start = Date.parse(fact.dateStart ?? '0001-01-01');
  const end = Date.parse(fact.dateEnd ?? '9999-12-31');
  return end - start;
}

function encloses(outer: Fact, inner: Fact): boolean {
  return (outer.dateStart ?? '0') <= (inner.dateStart ?? '0') && (inner.dateEnd ?? '9') <= (outer.dateEnd ?? '9');
}

/** One fact with the evidence of both: dates from `dates`, words from the surer, earlier on a tie. */
function join(a: Fact, b: Fact, dates: Fact): Fact {
  const lead = b.confidence > a.confidence ? b : a;
  const rest = lead === a ? b : a;
  const places = new Map<string, Span>();
  for (const span of [...a.repeats, ...b.repeats, rest.evidence]) {
    if (span.start !== lead.evidence.start || span.end !== lead.evidence.end)
      places.set(`${span.start}-${span.end}`, span);
  }
  return {
    ...lead,
    statement: a.statement.shape === 'quantity' && a.statement.bound === 'exact' ? a.statement : b.statement,
    saidBy: lead.saidBy !== '' ? lead.saidBy : rest.saidBy,
    dateStart: dates.dateStart,
    dateEnd: dates.dateEnd,
    repeats: [...places.values()].sort((x, y) => x.start - y.start || x.end - y.end),
  };
}

const STRENGTH: Readonly<Record<Fact['status'], number>> = { negated: 0, asserted: 3, forecast: 2, hypothetical: 1 };

/**
 * An event said to have happened or to come, and elsewhere in the document weighed or wished for, is one event: the
 * undated or equally dated weaker statement becomes a further place of the stronger.
 */
function foldWeaker(facts: readonly Fact[]): Fact[] {
  return foldInto(
    facts,
    (weak, strong) =>
      weak.statement.shape === 'event' &&
      weak.kind === strong.kind &&
      weak.measure === strong.measure &&
      weak.subject === strong.subject &&
      STRENGTH[weak.status] > 0 &&
      STRENGTH[weak.status] < STRENGTH[strong.status] &&
      (weak.dateStart === null || (weak.dateStart === strong.dateStart && weak.dateEnd === strong.dateEnd)),
  );
}

/** A post filled by somebody unnamed, beside the same one with the name. */
function foldUnnamed(facts: readonly Fact[]): Fact[] {
  return foldInto(
    facts,
    ({ statement: a, ...unnamed }, { statement: b, ...named }) =>
      a.shape === 'post' &&
      b.shape === 'post' &&
      a.person === '' &&
      b.person !== '' &&
      a.role === b.role &&
      unnamed.subject === named.subject &&
      unnamed.measure === named.measure,
  );
}

function foldInto(facts: readonly Fact[], fits: (weak: Fact, strong: Fact) => boolean): Fact[] {
  const result = [...facts];
  const gone = new Set<number>();
  facts.forEach((weak, index) => {
    const at = facts.findIndex((strong, other) => other !== index && !gone.has(other) && fits(weak, strong));
    const strong = result[at];
    if (strong === undefined) return;
    gone.add(index);
    result[at] = { ...strong, repeats: sortSpans([...strong.repeats, weak.evidence, ...weak.repeats]) };
  });
  return result.filter((_, index) => !gone.has(index));
}

const sortSpans = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start || a.end - b.end);

/** How far a rounded number may lie from the exact one: `about £12m` for £11.7m. */
const ROUNDING = 0.06;

function foldRounded(facts: readonly Fact[]): Fact[] {
  const gone = new Set<Fact>();
  const result = [...facts];
  for (const rounded of facts) {
    if (rounded.statement.shape !== 'quantity' || rounded.statement.bound === 'exact') continue;
    const at = result.findIndex((exact) => exact !== rounded && !gone.has(exact) && rounds(rounded, exact));
    const exact = result[at];
    if (exact === undefined) continue;
    gone.add(rounded);
    result[at] = {
      ...exact,
      repeats: [...exact.repeats, rounded.evidence, ...rounded.repeats].sort((x, y) => x.start - y.start),
    };
  }
  return result.filter((fact) => !gone.has(fact));
}

function rounds(rounded: Fact, exact: Fact): boolean {
  const a = rounded.statement;
  const b = exact.statement;
  if (a.shape !== 'quantity' || b.shape !== 'quantity' || b.bound !== 'exact' || a.unit !== b.unit || a.per !== b.per)
    return false;
  const same =
    rounded.kind === exact.kind &&
    rounded.measure === exact.measure &&
    rounded.subject === exact.subject &&
    rounded.status === exact.status;
  const timely =
    rounded.dateStart === null || exact.dateStart === null || encloses(rounded, exact) || encloses(exact, rounded);
  return same && timely && Math.abs(a.value - b.value) <= ROUNDING * Math.abs(b.value);
}
