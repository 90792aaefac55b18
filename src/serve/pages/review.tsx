import type { Context, Hono } from 'hono';
import { readFacets } from '../../inspect/facets.js';
import { NO_FILTER } from '../../inspect/fact-filter.js';
import { readLabels } from '../../inspect/labels.js';
import { appendDecision } from '../../store/decision-log.js';
import { readFactDecisions } from '../../store/fact-decisions.js';
import { documentHref } from '../components/links.js';
import { type PageContext, queryParams } from '../context.js';
import { documentOf } from '../layout.js';
import { PageError } from '../page-error.js';
import { documentNamed } from './document/document-page.js';
import { actionOf, decisionOf, factNamed, type Posted } from './review/decide.js';
import { DECISIONS_SIZE, DecisionsPage, shownDecisions } from './review/decisions-page.js';
import { EMPTY_FIELDS, type FactFields, type FieldMistake, fieldsOf } from './review/fact-columns.js';
import { quotedColumns, type ReviewFrame } from './review/fact-decisions.js';
import { FactFormPage } from './review/fact-form-page.js';
import { type Ledger, ledgerReader, waitingDecisions } from './review/ledger.js';
import { localAddress } from './review/local-address.js';
import { readQueue, readQueueView } from './review/queue.js';
import { QueuePage, queueHref } from './review/queue-page.js';
import { LONGEST_REVIEWER, rememberReviewer, reviewerOf } from './review/reviewer.js';
import { readVocabulary } from './review/vocabulary.js';

/** Adds the pages on which people accept, refuse, correct and add facts. */
export function registerReview(app: Hono, context: PageContext): void {
  const readLedger = ledgerReader(context.decisionsFile);
  app.get('/review', async (c) => c.html(documentOf(queuePage(c, context, await readLedger()))));
  app.get('/review/decisions', async (c) => {
    const offset = c.req.query('offset') ?? '0';
    return c.html(
      documentOf(
        <DecisionsPage
          context={context}
          decisions={shownDecisions(
            readFactDecisions(context.database),
            waitingDecisions(context.database, await readLedger()),
          )}
          idle={c.req.query('idle') === '1'}
          offset={/^\d{1,7}$/.test(offset) ? Math.floor(Number(offset) / DECISIONS_SIZE) * DECISIONS_SIZE : 0}
        />,
      ),
    );
  });
  app.get('/review/correct', (c) => {
    const posted = { ...c.req.query(), action: 'correct' };
    return c.html(documentOf(formPage(c, context, posted, null)));
  });
  app.get('/review/add', (c) => {
    const posted = { ...c.req.query(), action: 'add' };
    return c.html(documentOf(formPage(c, context, posted, null)));
  });
  app.post('/review/decide', async (c) => {
    const file = decisionsFile(context);
    const posted = await postedOf(c);
    const decided = decisionOf(context.database, posted, await readLedger(), new Date().toISOString());
    if (decided.kind === 'mistakes') return c.html(documentOf(formPage(c, context, posted, decided)), 422);
    appendDecision(file, decided.decision);
    if (decided.decision.by !== '') rememberReviewer(c, decided.decision.by);
    return c.redirect(localAddress(posted['back'], documentHref(decided.decision.document)), 303);
  });
  app.post('/review/reviewer', async (c) => {
    const posted = await postedOf(c);
    rememberReviewer(c, (posted['by'] ?? '').trim().slice(0, LONGEST_REVIEWER));
    return c.redirect(localAddress(posted['back'], '/review'), 303);
  });
}

/** The file to append to. Throws a PageError where there is none. */
function decisionsFile(context: PageContext): string {
  if (context.decisionsFile !== null) return context.decisionsFile;
  throw new PageError(
    409,
    'Review is off',
    'The corpus folder, which holds the decisions, is not where the last run read it.',
    `Start again with: newsfacts serve ${context.path} --corpus FOLDER`,
  );
}

async function postedOf(c: Context): Promise<Posted> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
}

function queuePage(c: Context, context: PageContext, ledger: Ledger) {
  const { database } = context;
  const { view, mistakes } = readQueueView(queryParams(c));
  const waiting = waitingDecisions(database, ledger);
  const { facts, total } = readQueue(database, view, waiting);
  const frame: ReviewFrame = { context, by: reviewerOf(c), back: queueHref(view.filter, view.offset) };
  return (
    <QueuePage
      context={context}
      view={view}
      facts={facts}
      total={total}
      facets={readFacets(database, { ...NO_FILTER, copies: view.filter.copies })}
      labels={readLabels(database)}
      mistakes={mistakes}
      frame={frame}
      waiting={waiting.size}
      idle={readFactDecisions(database).filter(({ applies }) => !applies)}
    />
  );
}

/** The form of a fact: as asked for, or as posted with what is wrong. Throws a PageError where document or fact is missing. */
function formPage(
  c: Context,
  context: PageContext,
  posted: Posted,
  wrong: { readonly mistakes: readonly FieldMistake[]; readonly fields: FactFields } | null,
) {
  decisionsFile(context);
  const view = documentNamed(context.database, posted['key'] ?? '');
  const vocabulary = readVocabulary(context.database);
  const action = actionOf(posted);
  const fact = action === 'correct' ? factNamed(view.facts, posted) : null;
  const fields =
    wrong?.fields ??
    (fact === null
      ? { ...EMPTY_FIELDS, evidence: (posted['evidence'] ?? '').trim(), start: posted['start'] ?? '0' }
      : fieldsOf(quotedColumns(fact), vocabulary.bodies));
  const back = localAddress(posted['back'], documentHref(view.document.key, fact?.number));
  return (
    <FactFormPage
      context={context}
      view={view}
      fact={fact}
      vocabulary={vocabulary}
      fields={fields}
      mistakes={wrong?.mistakes ?? []}
      hidden={{ action, key: view.document.key, fact: posted['fact'] ?? '', token: posted['token'] ?? '', back }}
      by={posted['by'] ?? reviewerOf(c)}
      reason={posted['reason'] ?? ''}
      back={back}
    />
  );
}
