import type { Hono } from 'hono';
import { type Body, bodiesWithFacts } from '../../inspect/bodies.js';
import { findBody } from '../../inspect/find-body.js';
import { Bar } from '../charts/bars.js';
import { BodyLink } from '../components/fact.js';
import { hrefOf } from '../components/query.js';
import { Cell, Table } from '../components/table.js';
import type { PageContext } from '../context.js';
import { countText, plural } from '../format/number.js';
import { capital, clip } from '../format/words.js';
import { documentOf, Layout } from '../layout.js';

const MOST = 2000;
const SORTS = { facts: 'Claims', name: 'Name' } as const;
type Sort = keyof typeof SORTS;

/** Adds the list of all bodies and places that facts are about; `?name=…` looks one up, forgivingly. */
export function registerBodies(app: Hono, context: PageContext): void {
  app.get('/bodies', (c) => {
    const name = c.req.query('name')?.trim() ?? '';
    const sort: Sort = c.req.query('sort') === 'name' ? 'name' : 'facts';
    const bodies = bodiesWithFacts(context.database, MOST);
    return c.html(documentOf(<BodiesPage context={context} bodies={bodies} name={name} sort={sort} />));
  });
}

interface PageProps {
  readonly context: PageContext;
  readonly bodies: readonly Body[];
  readonly name: string;
  readonly sort: Sort;
}

const BodiesPage = ({ context, bodies, name, sort }: PageProps) => {
  const types = [...new Set(bodies.map(({ type }) => type))];
  return (
    <Layout context={context} title={context.bodiesTitle} current="bodies" styles={['charts.css', 'overview.css']}>
      <div class="page-head">
        <h1>{context.bodiesTitle}</h1>
        <p class="lead">{plural(bodies.length, 'body or place', 'bodies and places')} that facts are about.</p>
      </div>
      <search>
        <form action="/body" method="get" class="row">
          <label for="body-name">Go to</label>
          <input id="body-name" name="name" value={name} placeholder="a name, or part of it" maxlength={200} />
          <button type="submit">Open</button>
        </form>
      </search>
      {name !== '' && <NotSettled context={context} name={name} />}
      {types.map((type) => (
        <TypeSection type={type} bodies={bodies.filter((body) => body.type === type)} sort={sort} />
      ))}
      {bodies.length === 0 && (
        <div class="empty">
          <p>No facts yet. Fill this database with: newsfacts run CORPUS</p>
        </div>
      )}
    </Layout>
  );
};

/** What a name that names no single body may have meant. */
const NotSettled = ({ context, name }: { readonly context: PageContext; readonly name: string }) => {
  const found = findBody(context.database, name);
  const likely =
    found.kind === 'found' ? [found.body, ...found.others] : found.kind === 'several' ? found.bodies : found.near;
  return (
    <div class="notice notice--warn" role="status">
      {likely.length === 0 ? (
        <p>No body is called “{clip(name, 80)}”. The lists below hold all that facts are about.</p>
      ) : (
        <>
          <p>“{clip(name, 80)}” may be:</p>
          <ul>
            {likely.map((body) => (
              <li>
                <BodyLink id={body.id} name={body.name} />{' '}
                <span class="note">{body.facts === 0 ? 'no facts' : plural(body.facts, 'claim')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};

const TypeSection = (props: { readonly type: string; readonly bodies: readonly Body[]; readonly sort: Sort }) => {
  const { type, bodies, sort } = props;
  const most = bodies.reduce((greatest, { facts }) => Math.max(greatest, facts), 0);
  const sorted = sort === 'name' ? [...bodies].sort((a, b) => a.name.localeCompare(b.name, 'en')) : bodies;
  const head = (id: Sort, order: 'ascending' | 'descending') => ({
    ...{ id, title: SORTS[id] },
    sort: {
      href: hrefOf('/bodies', id === 'facts' ? [] : [['sort', id]]),
      order: sort === id ? order : ('none' as const),
    },
  });
  return (
    <section aria-labelledby={`type-${type}`}>
      <h2 id={`type-${type}`}>{capital(type)}</h2>
      <Table
        caption={`${plural(bodies.length, 'entry', 'entries')} of type ${type}`}
        captionHidden
        columns={[head('name', 'ascending'), { id: 'id', title: 'Code' }, head('facts', 'descending')]}
      >
        {sorted.map(({ id, name, facts }) => (
          <tr>
            <th scope="row">
              <BodyLink id={id} name={name} />
            </th>
            <Cell label="Code">
              <code>{id}</code>
            </Cell>
            <Cell label="Claims">
              <span class="counts__cell">
                <Bar count={facts} most={most} />
                <span class="number">{countText(facts)}</span>
              </span>
            </Cell>
          </tr>
        ))}
      </Table>
    </section>
  );
};
