import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { asStoreError, StoreError } from '../store/error.js';
import { readAssets, registerAssets } from './assets.js';
import { bodiesTitle } from './bodies-title.js';
import type { PageContext } from './context.js';
import { ErrorPage } from './error-page.js';
import { documentOf } from './layout.js';
import { notFound, PageError } from './page-error.js';
import { PAGES } from './pages/index.js';
import { knownHosts, sameOrigin, securityHeaders } from './security.js';

export interface AppOptions {
  /** Open for reading only. */
  readonly database: Database;
  /** Its path, as given. */
  readonly path: string;
  /** Opens it once more for reading, for downloads. */
  readonly openDatabase: () => Database;
  /** File that decisions are appended to; null where the corpus folder is not at hand. */
  readonly decisionsFile?: string | null;
  /** Port that Host headers must name, once it is known; any while it is null. */
  readonly port?: () => number | null;
  /** Secret of the forms; a random one unless given. */
  readonly csrfToken?: string;
  /** Called with defects of the program. */
  readonly onDefect?: (error: unknown) => void;
}

/** Takes an open database; returns the pages over it as an application, to be served or asked in a test. */
export function makeApp(options: AppOptions): Hono {
  const context: PageContext = {
    database: options.database,
    path: options.path,
    openDatabase: options.openDatabase,
    decisionsFile: options.decisionsFile ?? null,
    csrfToken: options.csrfToken ?? randomBytes(24).toString('base64url'),
    assets: readAssets(),
    bodiesTitle: bodiesTitle(options.database),
    onDefect: options.onDefect ?? (() => {}),
  };
  const app = new Hono();
  app.use(securityHeaders);
  app.use(knownHosts(options.port ?? (() => null)));
  app.use(sameOrigin(context.csrfToken));
  registerAssets(app, context.assets);
  for (const register of PAGES) register(app, context);
  app.notFound((c) => {
    const error = notFound(`There is no page ${new URL(c.req.url).pathname}.`, 'Choose one of the pages above.');
    return c.html(documentOf(<ErrorPage context={context} error={error} />), 404);
  });
  app.onError((thrown, c) => {
    const error = readable(thrown, context);
    return c.html(documentOf(<ErrorPage context={context} error={error} />), error?.status ?? 500);
  });
  return app;
}

/** Takes what a page threw; returns it in words for the reader, null where it is a defect, which is reported. */
function readable(thrown: unknown, context: PageContext): PageError | null {
  if (thrown instanceof PageError) return thrown;
  if (thrown instanceof HTTPException && thrown.status < 500) {
    return new PageError(400, 'That request does not work', 'It could not be read.', 'Use the links and forms.');
  }
  const error = asStoreError(thrown, context.path);
  if (error instanceof StoreError) {
    return new PageError(503, 'The database cannot be read now', error.message, `${error.next} Then reload this page.`);
  }
  context.onDefect(thrown);
  return null;
}
