import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LISTS, rendered } from './peers/disagreements.js';

describe('places where chrono or Recognizers-Text reads an example otherwise', () => {
  test.each(Object.entries(LISTS))('%s lists them all, and ours is right in each', (file, list) => {
    const found = list();
    const wrong = found.filter(({ oursIsRight }) => !oursIsRight);
    expect(wrong.map(({ place, expression }) => `${place} ${expression}`)).toEqual([]);
    const written = readFileSync(new URL(`./disagreements/${file}`, import.meta.url), 'utf8');
    expect(rendered(found), 'to write the list anew: npm run bench -- disagreements').toBe(written);
  });
});
