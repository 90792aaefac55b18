import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mergeSites, readSites, siteProblems } from '../../src/pipeline/sites.js';
import { createStages } from '../../src/pipeline/stages.js';

const folder = mkdtempSync(join(tmpdir(), 'newsfacts-sites-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(text: string): string {
  const path = join(folder, 'sites.yaml');
  writeFileSync(path, text);
  return path;
}

describe('site settings of a pack', () => {
  it('are read by host, in order', () => {
    expect(readSites(written('www.B.example: { drop: [.x] }\na.example: { keep: [main], title: [h2] }\n'))).toEqual([
      { host: 'a.example', keep: ['main'], title: ['h2'] },
      { host: 'b.example', drop: ['.x'] },
    ]);
    expect(readSites(written('# nothing yet\n'))).toEqual([]);
  });

  it.each([
    ['a.example:\n  drop: .x', 'sites.yaml:2:9: a.example.drop: Invalid input: expected array, received string'],
    ['a.example:\n  drops: [.x]', "sites.yaml:2:10: a.example: there is no setting 'drops'; did you mean 'drop'?"],
    ['a: 1\na: 2', 'sites.yaml:2:1: Map keys must be unique'],
  ])('say where a mistake stands: %j', (text, message) => {
    expect(() => readSites(written(text))).toThrow(message);
  });

  it('come below those of the user, field by field', () => {
    const pack = [
      { host: 'a.example', drop: ['.pack'], author: ['.by'] },
      { host: 'b.example', drop: ['.pack'] },
    ];
    expect(mergeSites([{ host: 'a.example', drop: ['.own'] }, { host: 'c.example' }], pack)).toEqual([
      { host: 'a.example', drop: ['.own'], author: ['.by'] },
      { host: 'c.example' },
      { host: 'b.example', drop: ['.pack'] },
    ]);
  });

  it('name a selector that is no CSS', () => {
    expect(siteProblems([{ host: 'a.example', drop: ['.x', 'p[['] }])).toMatchObject([
      { code: 'site-selector', place: 'sites: a.example', message: "The selector 'p[[' is no CSS." },
    ]);
  });

  it('reach the cleaning of the pack’s own sites, and can be overruled', () => {
    const lead = 'The department has told the county council to improve its services for children within a year.';
    const aside = 'Ministers will visit the county next week to see how the work of the council is going there.';
    const html = `<html><head><link rel="canonical" href="https://www.gov.uk/news/a"></head><body><main><p>${lead}</p>
      <div class="gem-c-feedback"><p>${aside}</p></div><div data-note="1"><p>${aside.replace('Ministers', 'Officers')}</p></div></main></body></html>`;
    const item = { kind: 'html', html, fragment: false, hints: [], ordinal: 1, oneOfMany: false, place: '' } as const;
    const text = (drop?: string[]): string =>
      createStages({ ruleFolders: [], sites: drop === undefined ? [] : [{ host: 'gov.uk', drop }] }).stages.clean(
        item,
        'a.html',
      ).document.text;
    expect(text()).toContain('Officers will visit');
    expect(text()).not.toContain('Ministers will visit');
    expect(text(['[data-note]'])).toContain('Ministers will visit');
    expect(text(['[data-note]'])).not.toContain('Officers will visit');
  });
});
