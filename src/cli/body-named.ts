import type { Database } from 'better-sqlite3';
import type { Body } from '../inspect/bodies.js';
import { findBody } from '../inspect/find-body.js';
import { UsageError } from '../pipeline/usage-error.js';
import { safeText } from './terminal/safe-text.js';

/** Takes a database and a name as a person says it; returns the body meant and others it may mean. Throws UsageError. */
export function bodyNamed(database: Database, name: string): { readonly body: Body; readonly others: readonly Body[] } {
  const found = findBody(database, name);
  if (found.kind === 'found') return found;
  const shown = safeText(name).slice(0, 100);
  if (found.kind === 'several') throw new UsageError(`“${shown}” may be any of:\n${bodyLines(found.bodies)}`);
  const near = found.near.length === 0 ? '' : ` Perhaps one of these:\n${bodyLines(found.near)}`;
  throw new UsageError(`No body is named “${shown}”.${near}`);
}

/** Takes bodies; returns one a line with its code and the years it existed where those are over. */
export const bodyLines = (bodies: readonly Body[]): string =>
  bodies
    .map((body) => `  ${body.id.padEnd(Math.max(9, ...bodies.map(({ id }) => id.length)))}  ${body.name}${ended(body)}`)
    .join('\n');

const ended = ({ end }: Body): string => (end === null ? '' : ` (until ${end.slice(0, 4)})`);
