// Stages that need no language tools, for tests of the pipeline around them. A source is text: one item a line,
// `address|day|words`; the words CRASH, HANG, THROW, LEAVE do what they say to the worker that reads them.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = process.env.NEWSFACTS_DIST ?? 'dist';
const { DEDUPE_VERSION, encodeSketch, sketchDocument } = await import(
  pathToFileURL(resolve(dist, 'dedupe/index.js')).href
);

const COUNCILS = { Leeds: 'E08000035', Kent: 'E10000016', Derby: 'E06000015' };

const pack = {
  id: 'stand-in',
  version: '1',
  entities: Object.entries(COUNCILS).map(([name, id]) => ({
    ...{ id, name, type: 'council', start: null, end: null, region: null, nation: null },
  })),
  kinds: [
    {
      ...{ id: 'workforce', title: 'Workforce', shape: 'quantity', subject: 'owner' },
      measures: [{ id: 'vacancy_rate', title: 'Vacancy rate', units: ['percent'] }],
    },
  ],
};

function act(words) {
  if (words.includes('CRASH')) process.exit(9);
  if (words.includes('HANG')) for (;;);
  if (words.includes('THROW')) throw new Error('a planted defect');
}

async function* parse(file) {
  const text = (await file.read()).toString('utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  for (const [index, line] of lines.entries()) {
    yield {
      kind: 'item',
      item: { kind: 'text', ordinal: index + 1, oneOfMany: lines.length > 1, place: '', hints: [], text: line },
    };
  }
}

function clean(item) {
  const [url = '', day = '', ...rest] = item.text.split('|');
  const words = rest.join('|');
  act(words);
  const lines = words.split('//');
  let at = 0;
  const blocks = lines.map((line) => {
    const span = { start: at, end: at + line.length };
    at = span.end + 1;
    return { kept: true, kind: 'paragraph', span };
  });
  return {
    document: {
      ...{
        ordinal: item.ordinal,
        oneOfMany: item.oneOfMany,
        url: url || null,
        credited: null,
        title: null,
        authors: [],
      },
      ...{ publisher: null, published: day || null, modified: null, section: null, language: 'en', metadata: [] },
      readability: { kind: 'article' },
      blocks: [...blocks, { kept: false, kind: 'paragraph', text: 'Menu', reason: 'navigation' }],
      text: lines.join('\n'),
    },
    problems: words.includes('WARN')
      ? [{ code: 'planted', source: '', message: 'A planted problem.', next: 'None.' }]
      : [],
  };
}

function analyse({ text }) {
  const mentions = [];
  const facts = [];
  for (const match of text.matchAll(/(Leeds|Kent|Derby) (\d+)%/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const id = COUNCILS[match[1]];
    mentions.push({
      kind: 'entity',
      type: 'council',
      start,
      end: start + match[1].length,
      text: match[1],
      id,
      name: match[1],
      form: 'short',
    });
    const value = Number(match[2]);
    facts.push({
      ...{
        kind: 'workforce',
        measure: 'vacancy_rate',
        subject: id,
        dateStart: null,
        dateEnd: null,
        status: 'asserted',
      },
      statement: { shape: 'quantity', value, valueHigh: value, bound: 'exact', unit: 'percent', per: '' },
      ...{ saidBy: '', evidence: { start, end }, repeats: [], rule: 'stand-in/rate', confidence: 0.8, why: ['named'] },
    });
  }
  return {
    mentions,
    facts,
    refusals: text.length > 5 ? [{ rule: 'stand-in/rate', evidence: { start: 0, end: 5 }, reason: 'planted' }] : [],
  };
}

const sketch = (input) => ({ fingerprint: DEDUPE_VERSION, data: encodeSketch(sketchDocument(input)) });

/** The stages and what they are; the versions can be set from outside to play a newer program. */
export function standIn() {
  const version = process.env.STAND_IN_VERSION ?? '';
  const [parseVersion = 'p1', analysisVersion = 'a1'] = version === '' ? [] : version.split(',');
  return {
    stages: {
      fingerprints: { parse: parseVersion, analysis: analysisVersion, sketch: DEDUPE_VERSION, merge: 'merge-1' },
      ...{ parse, clean, analyse, sketch },
    },
    versions: { pack: '1', rules: 'r1' },
    tables: { ...pack, rules: [{ id: 'stand-in/rate', title: 'A rate' }] },
  };
}
