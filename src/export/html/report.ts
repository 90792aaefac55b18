import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { type Body, readBodies, readBody } from '../../inspect/bodies.js';
import { batchesOf } from '../batches.js';
import { type Dataset, QUOTING } from '../dataset.js';
import { PIECE_CHARACTERS } from '../table.js';
import { bodySection, type ReportReader, reportReader } from './body-section.js';
import { html, type Markup } from './escape.js';
import { STYLES } from './styles.js';
import { dayText, plural } from './wording.js';

/** What a report shows. */
export interface ReportChoices {
  /** Id of the one body it is about; null for all that facts are about. */
  readonly subject: string | null;
  /** Ids of the merged facts to show; null for all. */
  readonly merged: ReadonlySet<string> | null;
}

/**
 * Takes a database, the export's description and choices; yields a report as one HTML file in UTF-8, in pieces, body by
 * body: what is stated about each, when, backed by how many reports, and the sentences that state it. The file stands alone:
 * styles inside, no script, no picture, and a policy that lets nothing else in. All that comes from documents is escaped.
 */
export function* reportBytes(database: Database, dataset: Dataset, choices: ReportChoices): Generator<Uint8Array> {
  const parts = partsOf(database, dataset, choices);
  for (const batch of batchesOf(parts, PIECE_CHARACTERS, (part) => part.html.length)) {
    yield Buffer.from(batch.map((part) => part.html).join(''));
  }
}

function* partsOf(database: Database, dataset: Dataset, { subject, merged }: ReportChoices): Generator<Markup> {
  const read = reportReader(database, dataset.withText, merged);
  const one = subject === null ? null : readBody(database, subject);
  const bodies = one === null ? readBodies(database).filter(({ facts }) => facts > 0) : [one];
  const title = one === null ? dataset.title : `What is reported about ${one.name}`;
  yield head(title);
  yield html`<header>
<h1>${title}</h1>
<p class="soft">${source(dataset)}</p>
${dataset.filter.length === 0 ? null : html`<p>Only facts with ${dataset.filter.map((pair) => pair.join(' ')).join(', ')}.</p>`}
<p>Each statement stands with the sentence that makes it; the words that state it are marked. A story that several sites
copied counts as one report. What the texts state is shown, not whether it is true.</p>
</header>
<main>
`;
  if (one === null) yield contents(bodies, read);
  for (const body of bodies) yield* bodySection(body, read);
  yield footer(dataset);
}

function source({ database, run }: Dataset): string {
  if (run === null) return `Made from ${database}.`;
  const when = dayText(run.finishedAt === '' ? run.startedAt : run.finishedAt);
  return `Made from ${database}, run ${run.id} of newsfacts ${run.programVersion}, ${when}.`;
}

function head(title: string): Markup {
  const styles = createHash('sha256').update(STYLES).digest('base64');
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styles}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="newsfacts">
<title>${title}</title>
<style>${{ html: STYLES }}</style>
</head>
<body>
`;
}

function contents(bodies: readonly Body[], read: ReportReader): Markup {
  const shown = bodies.map((body) => ({ body, count: read.count(body.id) })).filter(({ count }) => count > 0);
  return html`<nav aria-labelledby="contents">
<h2 id="contents">About whom</h2>
<ul class="bodies">
${shown.map(({ body, count }) => html`<li><a href="#body-${body.id}">${body.name}</a> <span class="soft">${plural(count, 'statement')}</span></li>\n`)}</ul>
</nav>
`;
}

function footer({ licence, notice }: Dataset): Markup {
  return html`</main>
<footer>
<h2>Rights and sources</h2>
${licence === null ? null : html`<p>The selection of facts is published under: ${licence}.</p>`}
<p>${QUOTING.trim()}</p>
${notice === null ? null : notice.split(/\n\n+/u).map((paragraph) => html`<p>${paragraph.replace(/^#+ /u, '')}</p>\n`)}</footer>
</body>
</html>
`;
}
