import { readFileSync } from 'node:fs';
import { isoDate } from '../../../src/model/ids.js';
import type { RecogniseContext } from '../../../src/model/mention.js';

/** One example: a text with its day and title, and the ids of the councils and trusts it names. */
export interface NameExample {
  readonly line: number;
  readonly text: string;
  readonly context: RecogniseContext;
  readonly ids: readonly string[];
}

const LINE = /^(?:\((\d{4}-\d\d-\d\d|none)\)\s*)?(?:\{([^}]*)\}\s*)?(.*?)\s*=>\s*(.*)$/;

/** Takes a file beside this one; returns its examples. `\n` in a text is a line break. Throws on a line it cannot read. */
export function readExamples(name: string): NameExample[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const match = LINE.exec(line);
    if (match === null) throw new Error(`${name}:${index + 1}: not an example`);
    const [, day, title, text = '', ids = ''] = match;
    return [
      {
        line: index + 1,
        text: text.replaceAll('\\n', '\n'),
        context: { title: title ?? null, published: day === 'none' ? null : isoDate(day ?? '2024-06-01') },
        ids: ids === '-' ? [] : ids.split(/\s+/).sort(),
      },
    ];
  });
}
