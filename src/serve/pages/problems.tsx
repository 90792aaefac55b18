import type { Hono } from 'hono';
import {
  countProblems,
  listProblems,
  type ProblemCount,
  type ProblemListing,
  problemCounts,
} from '../../inspect/problems.js';
import { Pager } from '../components/pager.js';
import { hrefOf } from '../components/query.js';
import { Cell, Table } from '../components/table.js';
import type { PageContext } from '../context.js';
import { countText, plural } from '../format/number.js';
import { capital, clip } from '../format/words.js';
import { documentOf, Layout } from '../layout.js';

/** Problems on one page. */
const LISTED = 100;
/** Longest path or message that is shown whole, in UTF-16 units. */
const LONGEST = 400;

interface ProblemsView {
  readonly code: string;
  readonly source: string;
  readonly offset: number;
}

/** Adds the page of what the last run could not read or had to guess, by code, with what to do. */
export function registerProblems(app: Hono, context: PageContext): void {
  app.get('/problems', (c) => {
    const offset = c.req.query('offset') ?? '';
    const view: ProblemsView = {
      code: c.req.query('code') ?? '',
      source: (c.req.query('source') ?? '').trim(),
      offset: /^\d{1,7}$/.test(offset) ? Number(offset) : 0,
    };
    const query = { ...(view.code === '' ? {} : { code: [view.code] }), source: view.source };
    return c.html(
      documentOf(
        <ProblemsPage
          context={context}
          view={view}
          counts={problemCounts(context.database)}
          problems={listProblems(context.database, { ...query, offset: view.offset, limit: LISTED })}
          total={countProblems(context.database, query)}
        />,
      ),
    );
  });
}

const problemsHref = ({ code, source, offset }: ProblemsView): string =>
  hrefOf(
    '/problems',
    (
      [
        ['code', code],
        ['source', source],
        ['offset', offset === 0 ? '' : String(offset)],
      ] as const
    ).filter(([, value]) => value !== ''),
  );

const codeWords = (code: string): string => capital(code.replaceAll('-', ' '));

const ProblemsPage = (props: {
  readonly context: PageContext;
  readonly view: ProblemsView;
  readonly counts: readonly ProblemCount[];
  readonly problems: readonly ProblemListing[];
  readonly total: number;
}) => {
  const { context, view, counts, problems, total } = props;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const narrowed = view.code !== '' || view.source !== '';
  return (
    <Layout context={context} title="Problems" current="problems" styles={['listings.css']}>
      <div class="page-head">
        <h1>Problems</h1>
        <p class="lead">
          {all === 0
            ? 'The last run could read everything.'
            : `${plural(all, 'thing')} that the last run could not read or had to guess, and what to do about each.`}
        </p>
      </div>
      {all > 0 && (
        <form method="get" action="/problems" class="row listing-form">
          <label class="field">
            <span class="label">Kind</span>
            <select name="code">
              <option value="">Any</option>
              {counts.map(({ code, count }) => (
                <option value={code} selected={code === view.code}>
                  {codeWords(code)} ({countText(count)})
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            <span class="label">File name holds</span>
            <input type="search" name="source" value={view.source} maxlength={300} />
          </label>
          <button type="submit">Show</button>
          {narrowed && <a href="/problems">All problems</a>}
        </form>
      )}
      {problems.length > 0 && <ProblemTable problems={problems} />}
      {problems.length === 0 && narrowed && (
        <div class="empty">
          <p>
            No problem fits that. <a href="/problems">Show all problems</a>
          </p>
        </div>
      )}
      <Pager
        offset={view.offset}
        limit={LISTED}
        total={total}
        things="problems"
        href={(offset) => problemsHref({ ...view, offset })}
      />
    </Layout>
  );
};

const ProblemTable = (props: { readonly problems: readonly ProblemListing[] }) => (
  <Table
    caption="Problems of the last run"
    captionHidden
    columns={[
      { id: 'source', title: 'File' },
      { id: 'code', title: 'Kind' },
      { id: 'message', title: 'What is wrong' },
      { id: 'next', title: 'What to do' },
    ]}
  >
    {props.problems.map(({ source, place, code, message, next }) => (
      <tr>
        <th scope="row" class="path" dir="auto">
          {source === '' ? 'The corpus as a whole' : clip(source, LONGEST)}
          {place !== '' && <span class="note"> {clip(place, LONGEST)}</span>}
        </th>
        <Cell label="Kind">
          <code>{code}</code>
        </Cell>
        <Cell label="What is wrong">
          <span dir="auto">{clip(message, LONGEST)}</span>
        </Cell>
        <Cell label="What to do">
          <span dir="auto">{clip(next, LONGEST)}</span>
        </Cell>
      </tr>
    ))}
  </Table>
);
