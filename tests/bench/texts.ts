import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { goldOfText, readTexts } from '../../src/evaluate/read-texts.js';
import { factErrors, factTable } from '../../src/evaluate/render.js';
import { mergeScores, type Scores, scoreFacts } from '../../src/evaluate/score-facts.js';
import { extractFacts } from '../../src/index.js';
import { factRow } from '../../src/model/fact-row.js';

const TEXTS = fileURLToPath(new URL('../gold/texts', import.meta.url));

/** Takes the split wanted (`dev`, `held`, `all`) and the start of an id; returns the scores of the pack's rules on those texts. */
export function scoreGoldTexts(split: string, id = ''): Scores {
  const texts = readTexts(TEXTS).filter((text) => (split === 'all' || text.split === split) && text.id.startsWith(id));
  return mergeScores(
    texts.map((text) => {
      const context = text.published === '' ? { title: text.title } : { title: text.title, published: text.published };
      const { facts } = extractFacts(text.text, context);
      return scoreFacts(
        facts.map((fact) => factRow(fact, text.id, text.text)),
        goldOfText(text),
      );
    }),
  );
}

/**
 * Prints the scores of the rules on the short texts: `texts [--split dev|held|all] [--id START] [--errors]`. Errors are
 * shown for the development split alone, so that the held-out one stays unseen. Returns the exit code.
 */
export function run(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      split: { type: 'string', default: 'dev' },
      id: { type: 'string', default: '' },
      errors: { type: 'boolean', default: false },
    },
  });
  const scores = scoreGoldTexts(values.split, values.id);
  if (values.errors && values.split === 'dev') process.stdout.write(`${factErrors('texts', scores).join('\n')}\n`);
  process.stdout.write(`${factTable(`texts, ${values.split}`, scores).join('\n')}\n`);
  return 0;
}
