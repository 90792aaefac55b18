import type { Hono } from 'hono';
import { bodiesWithFacts, readBody } from '../../inspect/bodies.js';
import { type ComparableMeasure, type Comparison, comparableMeasures, compareBodies } from '../../inspect/compare.js';
import { findBody } from '../../inspect/find-body.js';
import { type Labels, readLabels } from '../../inspect/labels.js';
import { CopiesSwitch } from '../components/switch.js';
import { type PageContext, queryParams } from '../context.js';
import { clip } from '../format/words.js';
import { documentOf, Layout } from '../layout.js';
import { CompareForm } from './compare/form.js';
import { CompareResult } from './compare/result.js';
import { type CompareView, compareHref } from './compare/view.js';

/** Bodies side by side at most: as many as a chart tells apart. */
const MOST_BODIES = 6;

/** Adds the comparison of two or more bodies on one measure: `/compare`. */
export function registerCompare(app: Hono, context: PageContext): void {
  app.get('/compare', (c) => {
    const { view, mistakes } = readView(queryParams(c), context);
    const measures = comparableMeasures(
      context.database,
      view.bodies.map(({ id }) => id),
    );
    const comparison = comparisonOf(view, measures, context);
    const page = (
      <ComparePage context={context} view={view} mistakes={mistakes} measures={measures} comparison={comparison} />
    );
    return c.html(documentOf(page), mistakes.length > 0 ? 400 : 200);
  });
}

function readView(
  params: readonly (readonly [string, string])[],
  context: PageContext,
): { readonly view: CompareView; readonly mistakes: readonly string[] } {
  const { database } = context;
  const mistakes: string[] = [];
  const bodies: { id: string; name: string }[] = [];
  const take = (body: { readonly id: string; readonly name: string }): void => {
    if (bodies.some(({ id }) => id === body.id)) return;
    if (bodies.length < MOST_BODIES) bodies.push({ id: body.id, name: body.name });
    else mistakes.push(`Up to ${MOST_BODIES} can be compared; ${body.name} was left out. Take one away first.`);
  };
  for (const [name, value] of params) {
    const given = value.trim();
    if (given === '') continue;
    if (name === 'body') {
      const body = readBody(database, given);
      if (body === null) mistakes.push(`No body has the id “${clip(given, 60)}”.`);
      else take(body);
    }
    if (name === 'add') {
      const found = findBody(database, given);
      if (found.kind === 'found') take(found.body);
      else mistakes.push(unsettled(given, found.kind === 'several' ? found.bodies : found.near));
    }
  }
  const last = (name: string): string => params.findLast(([one]) => one === name)?.[1].trim() ?? '';
  return { view: { bodies, measure: last('measure'), copies: last('copies') === '1' }, mistakes };
}

function unsettled(name: string, likely: readonly { readonly name: string }[]): string {
  if (likely.length === 0) return `No body is called “${clip(name, 60)}”.`;
  return `“${clip(name, 60)}” may be ${likely.map((body) => body.name).join(', or ')}: enter more of the name.`;
}

function comparisonOf(
  view: CompareView,
  measures: readonly ComparableMeasure[],
  context: PageContext,
): Comparison | null {
  if (view.bodies.length === 0) return null;
  const asked = measures.find(({ kind, measure }) => `${kind}/${measure}` === view.measure);
  const measure = asked ?? (view.measure === '' ? measures[0] : undefined);
  const ids = view.bodies.map(({ id }) => id);
  return measure === undefined ? null : compareBodies(context.database, ids, measure, { copies: view.copies });
}

interface PageProps {
  readonly context: PageContext;
  readonly view: CompareView;
  readonly mistakes: readonly string[];
  readonly measures: readonly ComparableMeasure[];
  readonly comparison: Comparison | null;
}

const ComparePage = ({ context, view, mistakes, measures, comparison }: PageProps) => {
  const labels: Labels = readLabels(context.database);
  return (
    <Layout context={context} title="Compare" current="compare" styles={['charts.css', 'body.css']}>
      <div class="page-head row row--apart">
        <h1>Compare</h1>
        <CopiesSwitch copies={view.copies} href={(copies) => compareHref({ ...view, copies })} />
      </div>
      {mistakes.length > 0 && (
        <div class="notice notice--bad" role="alert">
          {mistakes.map((mistake) => (
            <p>{mistake}</p>
          ))}
        </div>
      )}
      <CompareForm
        view={view}
        measures={measures}
        labels={labels}
        chosen={comparison === null ? '' : `${comparison.measure.kind}/${comparison.measure.measure}`}
        suggestions={bodiesWithFacts(context.database, 300).map(({ name }) => name)}
      />
      {comparison !== null && <CompareResult comparison={comparison} labels={labels} />}
      {comparison === null && (
        <div class="empty">
          <p>
            {view.bodies.length === 0
              ? 'Add two or more above: their numbers, grades or events of one measure are then shown side by side.'
              : 'None of them has facts of that measure. Choose another above.'}
          </p>
        </div>
      )}
    </Layout>
  );
};
