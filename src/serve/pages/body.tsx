import type { Hono } from 'hono';
import { type CaseFile, readCaseFile } from '../../inspect/council.js';
import { findBody } from '../../inspect/find-body.js';
import { type Labels, readLabels } from '../../inspect/labels.js';
import type { TimelineEntry } from '../../inspect/timeline.js';
import { evidenceHref } from '../charts/places.js';
import { BodyLink } from '../components/fact.js';
import { hrefOf } from '../components/query.js';
import { CopiesSwitch } from '../components/switch.js';
import { GradeBadge } from '../components/values.js';
import type { PageContext } from '../context.js';
import { dayText, periodText } from '../format/date.js';
import { plural } from '../format/number.js';
import { capital, clip } from '../format/words.js';
import { documentOf, Layout } from '../layout.js';
import { badRequest, notFound } from '../page-error.js';
import { Conflicts, conflictsOf } from './body/conflicts.js';
import { Measures } from './body/measures.js';
import { Timeline } from './body/timeline.js';

/** Adds the case file of one body: `/body?id=…`; with `?name=…` the body that is meant by the name. */
export function registerBody(app: Hono, context: PageContext): void {
  app.get('/body', (c) => {
    const [id, name] = [c.req.query('id')?.trim() ?? '', c.req.query('name')?.trim() ?? ''];
    if (id === '' && name !== '') {
      const found = findBody(context.database, name);
      const to =
        found.kind === 'found' ? hrefOf('/body', [['id', found.body.id]]) : hrefOf('/bodies', [['name', name]]);
      return c.redirect(to, 302);
    }
    if (id === '') throw badRequest('The address names no body.', 'Choose one from the list of all.');
    const copies = c.req.query('copies') === '1';
    const file = readCaseFile(context.database, id, { copies });
    if (file === null) throw notFound(`No body has the id ${clip(id, 80)}.`);
    return c.html(documentOf(<BodyPage context={context} file={file} copies={copies} />));
  });
}

interface PageProps {
  readonly context: PageContext;
  readonly file: CaseFile;
  readonly copies: boolean;
}

const BodyPage = ({ context, file, copies }: PageProps) => {
  const labels = readLabels(context.database);
  const conflicts = conflictsOf(file);
  const { body } = file;
  const href = (all: boolean): string => hrefOf('/body', [['id', body.id], ...(all ? [['copies', '1'] as const] : [])]);
  return (
    <Layout context={context} title={body.name} current="bodies" styles={['charts.css', 'body.css']}>
      <div class="page-head">
        <p class="kicker">
          <Place file={file} />
        </p>
        <div class="row row--apart">
          <h1>{body.name}</h1>
          <CopiesSwitch copies={copies} href={href} />
        </div>
        <Counts file={file} copies={copies} />
      </div>
      {file.counts.facts === 0 ? (
        <div class="empty">
          <p>No document of this corpus states a fact about {body.name}.</p>
        </div>
      ) : (
        <>
          <Latest file={file} labels={labels} />
          <Conflicts conflicts={conflicts} labels={labels} />
          <Timeline file={file} labels={labels} />
          <Measures file={file} />
        </>
      )}
    </Layout>
  );
};

/** What sort of body it is, where it lies and when it existed. */
const Place = ({ file }: { readonly file: CaseFile }) => {
  const { body, region, nation } = file;
  const around = [region, nation].flatMap((one) => one ?? []);
  const existed = body.end === null ? sinceText(body.start) : `existed ${periodText(body.start, body.end)}`;
  return (
    <>
      {capital(body.type)} <code>{body.id}</code>
      {around.map(({ id, name }) => (
        <>
          {' · '}
          <BodyLink id={id} name={name} />
        </>
      ))}
      {existed !== '' && ` · ${existed}`}
    </>
  );
};

const sinceText = (start: string | null): string => (start === null ? '' : `since ${dayText(start)}`);

const Counts = ({ file, copies }: { readonly file: CaseFile; readonly copies: boolean }) => {
  const { body, counts } = file;
  if (counts.facts === 0) return null;
  const published =
    counts.firstPublished === ''
      ? ''
      : `, published ${dayText(counts.firstPublished)} to ${dayText(counts.lastPublished)}`;
  const texts = copies
    ? `${plural(counts.documents, 'article')}, copies included`
    : `${plural(counts.stories, 'story', 'stories')}, copies left out`;
  return (
    <p class="lead">
      {plural(counts.facts, 'fact')} from {texts}
      {published}. <a href={hrefOf('/facts', [['subject', body.id]])}>All as a list</a>
    </p>
  );
};

/** The latest dated grade of each area at a glance; all of them where texts state several of one time. */
const Latest = ({ file, labels }: { readonly file: CaseFile; readonly labels: Labels }) => {
  const latest = file.ratings.flatMap(({ kind, measure, steps }) => {
    const dated = steps.filter((one) => one.dated && one.fact.status === 'asserted');
    const last = dated.at(-1);
    if (last === undefined) return [];
    return [{ key: `${kind}/${measure}`, last, all: dated.filter(({ at }) => at === last.at) }];
  });
  if (latest.length === 0) return null;
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">Latest ratings</h2>
      <ul class="grid plain-list">
        {latest.map(({ key, last, all }) => (
          <li class="panel card">
            <p class="card__title">{labels.measureTitles.get(key) ?? last.measureTitle}</p>
            <p class="card__value">
              {[...new Map(all.map((entry) => [entry.fact.grade, entry])).values()].map((entry) => (
                <GradeBadge title={entry.gradeTitle} rank={entry.gradeRank} />
              ))}
            </p>
            <LatestSource entry={last} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const LatestSource = ({ entry }: { readonly entry: TimelineEntry }) => {
  const href = evidenceHref(entry.fact);
  const when = periodText(entry.fact.date_start, entry.fact.date_end);
  return (
    <p class="note">
      {href === null ? when : <a href={href}>{when}</a>}, {plural(entry.fact.reports, 'report')}
    </p>
  );
};
