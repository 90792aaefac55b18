import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../model/nearest.js';
import { UsageError } from './usage-error.js';

/** A settings file: its name for messages, what it may say, and the settings known at a place of it. */
export interface SettingsFile<Schema extends z.ZodType> {
  readonly name: string;
  readonly schema: Schema;
  /** Names of the settings below a path, for near misses. */
  readonly known: (path: readonly string[]) => readonly string[];
}

/** Takes the text of a settings file; returns what it says. Throws UsageError with line and column of each mistake. */
export function parseSettings<Schema extends z.ZodType>(text: string, file: SettingsFile<Schema>): z.infer<Schema> {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file.name}:${line}:${col}`;
  };
  if (yaml.errors.length > 0) {
    throw new UsageError(
      yaml.errors.map((error) => `${at(error.pos[0])}: ${error.message.split('\n', 1)[0] ?? ''}`).join('\n'),
    );
  }
  const parsed = file.schema.safeParse(yaml.toJS() ?? {});
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map((issue) => {
    const path = issue.path.map(String);
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const node: unknown = yaml.getIn(key === undefined ? path : [...path, key], true);
    return { offset: offsetOf(node), text: explain(issue, path, file.known(path)) };
  });
  mistakes.sort((a, b) => a.offset - b.offset);
  throw new UsageError(mistakes.map(({ offset, text: mistake }) => `${at(offset)}: ${mistake}`).join('\n'));
}

function offsetOf(node: unknown): number {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return 0;
  const start: unknown = node.range[0];
  return typeof start === 'number' ? start : 0;
}

function explain(issue: z.core.$ZodIssue, path: readonly string[], known: readonly string[]): string {
  const place = path.length === 0 ? '' : `${path.join('.')}: `;
  if (issue.code !== 'unrecognized_keys') return `${place}${issue.message}`;
  return issue.keys
    .map((key) => {
      const near = nearest(key, known);
      return `${place}there is no setting '${key}'${near === null ? `; there are ${known.join(', ')}` : `; did you mean '${near}'?`}`;
    })
    .join('; ');
}
