import type { Context } from 'hono';
import { byteStream, encodeTable, MEDIA_TYPES, type TableFormat } from '../../../export/encode.js';
import { factTable } from '../../../export/fact-table.js';
import { iterateFacts } from '../../../inspect/facts.js';
import { type PageContext, queryParams } from '../../context.js';
import { badRequest } from '../../page-error.js';
import { readFactView } from './view.js';

/** The formats a list of facts can be taken away in, by the ending of the address. */
export const DOWNLOADS: readonly { readonly format: TableFormat; readonly title: string }[] = [
  { format: 'csv', title: 'CSV' },
  { format: 'json', title: 'JSON' },
  { format: 'parquet', title: 'Parquet' },
];

/** Answers with all facts of a view as a file, row by row from a connection of its own, which ends with the answer. */
export function downloadFacts(c: Context, context: PageContext, format: TableFormat): Response {
  const { view, mistakes } = readFactView(queryParams(c));
  if (mistakes.length > 0)
    throw badRequest(mistakes.join(' '), 'Correct the address, or choose anew on the page of facts.');
  return c.body(byteStream(pieces(context, view, format)), 200, {
    'content-type': MEDIA_TYPES[format],
    'content-disposition': `attachment; filename="facts.${format}"`,
  });
}

function* pieces(
  context: PageContext,
  view: ReturnType<typeof readFactView>['view'],
  format: TableFormat,
): Generator<Uint8Array> {
  const database = context.openDatabase();
  try {
    yield* encodeTable(format, factTable(), iterateFacts(database, view.filter, view));
  } finally {
    database.close();
  }
}
