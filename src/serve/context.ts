import type { Database } from 'better-sqlite3';
import type { Context } from 'hono';
import type { AssetBook } from './assets.js';

/** What every page is given: the database to read, and what its forms and links need. */
export interface PageContext {
  /** Open for reading only. */
  readonly database: Database;
  /** Path of the database, as given; its file name stands in the head of every page. */
  readonly path: string;
  /** Opens a second connection for reading, for answers that are streamed; the caller closes it. */
  readonly openDatabase: () => Database;
  /** File that decisions are appended to; null where the corpus folder is not at hand, which forms then say. */
  readonly decisionsFile: string | null;
  /** Secret of this process that every form posts back in the field `csrf`. */
  readonly csrfToken: string;
  readonly assets: AssetBook;
  /** What the bodies of this database are called together, for the navigation. */
  readonly bodiesTitle: string;
  /** Called with what a page threw that is no fault of the request; it gets a page without details. */
  readonly onDefect: (error: unknown) => void;
}

/** The request, with the parameters of its query in order; a name may be given several times. */
export function queryParams(c: Context): (readonly [string, string])[] {
  return [...new URL(c.req.url).searchParams];
}
