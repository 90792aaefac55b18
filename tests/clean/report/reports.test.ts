import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cleanItem } from '../../../src/clean/index.js';
import type { CleanDocument } from '../../../src/model/document.js';
import { parseSource } from '../../../src/parse/index.js';

const CORPUS = '../shared/corpus/reports';
const GOLD = '../shared/gold/reports/judgements.json';

/** Every so many reports are read: the whole set takes a minute where the machine is busy. */
const STEP = 6;

const goldShape = z.array(
  z.object({
    file: z.string(),
    published: z.string(),
    lead_inspector: z.string(),
    grades: z.record(z.string(), z.string()),
  }),
);

/** How the reports' tables name the areas. */
const AREAS: Readonly<Record<string, RegExp>> = {
  overall: /^overall effectiveness\t/i,
  leadership: /^(?:the impact of leaders|(?:\d\. )?leadership, management and governance).*\t/i,
  help_and_protection: /children who need help and protection\t/i,
  children_in_care_and_care_leavers: /children in care and care leavers\t/i,
  children_in_care: /progress of children in care\t/i,
  care_leavers: /progress of care leavers\t/i,
  children_looked_after: /children looked after and achieving permanence\t/i,
  adoption: /adoption performance\t/i,
};
const GRADES: Readonly<Record<string, RegExp>> = {
  outstanding: /\toutstanding$/i,
  good: /\tgood$/i,
  requires_improvement: /\trequires improvement(?: to be good)?$/i,
  inadequate: /\tinadequate$/i,
};

async function documentOf(name: string): Promise<CleanDocument | undefined> {
  const path = join(CORPUS, name);
  const file = {
    path: name,
    size: statSync(path).size,
    read: () => Promise.resolve(readFileSync(path)),
    stream: () => createReadStream(path) as AsyncIterable<Buffer>,
  };
  for await (const event of parseSource(file)) {
    if (event.kind === 'item') return cleanItem(event.item, { sourcePath: name, sites: [] }).document;
  }
  return undefined;
}

describe.skipIf(!existsSync(CORPUS) || !existsSync(GOLD))('real reports (skipped where ../shared is absent)', () => {
  it('have whole rows, their day and lead inspector, and no running heads', async () => {
    const gold = goldShape.parse(JSON.parse(readFileSync(GOLD, 'utf8')));
    const sample = gold.filter((_, at) => at % STEP === 1);
    for (const report of sample) {
      const document = await documentOf(report.file);
      expect(document, report.file).toMatchObject({
        published: report.published,
        url: null,
        readability: { kind: 'report' },
      });
      expect(document?.authors[0], report.file).toBe(report.lead_inspector);
      const lines = (document?.text ?? '').split('\n');
      const rows = lines.filter((line) => line.includes('\t'));
      for (const [area, grade] of Object.entries(report.grades)) {
        const name = AREAS[area];
        // Older reports state the overall grade and the board's in a sentence above the table.
        if (name === undefined || (area === 'overall' && !rows.some((row) => name.test(row)))) continue;
        const row = rows.find((one) => name.test(one)) ?? '';
        expect(row, `${report.file}: ${area}`).toMatch(GRADES[grade] ?? /^$/);
      }
      expect(lines.filter((line) => /^\d{1,3}$|^Inspection of .*\t\d{1,3}$/.test(line))).toEqual([]);
    }
  });

  it('are told from a page that is named like one', async () => {
    const name = "80429_birmingham/children's services inspection - 19 october 2012.pdf";
    if (!existsSync(join(CORPUS, name))) return;
    expect((await documentOf(name))?.readability.kind).toBe('not_article');
  });
});
