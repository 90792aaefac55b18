import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPage, writeFiles } from '../pipeline/made-corpus.js';
import { type Ended, ensureBuilt, newsfacts } from './built-program.js';

const RULE = `id: workforce/sickness
title: Outings lost to sickness, as a share
kind: workforce
measure: absence_rate
patterns:
  - "lost .{0,3} [<value>#Percent] of .{0,3} outings"
forbid:
  - (teachers|pupils)
examples:
  - text: Leeds City Council lost 4% of working outings to rain.
    facts:
      - { measure: absence_rate, subject: E08000035, value: 4 }
  - text: Kent County Council lost about 6% of its outings last month.
    published: '2024-05-10'
    facts:
      - { subject: E10000016, value: 6, bound: about, date_start: '2024-04-01' }
  - text: Leeds City Council lost 4% of its teachers.
    facts: []
`;

const BROKEN = `id: cost/broken
title: It has mistakes
kind: cots
measure: spending
patterns:
  - "(a|b was [<value>#Monny]"
exmaples: []
examples:
  - text: Leeds City Council spent £4m.
    facts:
      - valeu: 4000000
  - text: Kent County Council spent £5m.
    facts:
      - { value: 5000000 }
  - text: Nothing was spent.
    facts: []
`;

const page = (title: string, paragraphs: readonly string[]): string =>
  asPage({ title, published: '2024-05-10', paragraphs }, null);
const TALK = [
  'Members of the scrutiny committee heard from officers on Tuesday and asked about training, pay and the new offices by the river.',
  'The chair thanked everyone who had written in, and said that the next meeting would look at transport and at the summer programme.',
];

describe('newsfacts rules', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-rules-'));
  const mine = join(folder, 'mine');
  const database = join(folder, 'facts.db');
  const rules = (...args: string[]): Promise<Ended> => newsfacts(['rules', ...args]);

  beforeAll(async () => {
    await ensureBuilt();
    writeFiles(mine, { 'workforce/sickness.yaml': RULE });
    writeFiles(join(folder, 'broken'), { 'cost/broken.yaml': BROKEN });
    writeFiles(join(folder, 'corpus'), {
      'lost.html': page('Sickness at council', ['Leeds City Council lost 4% of working outings to rain.', ...TALK]),
      'school.html': page('Sickness at schools', [
        'Leeds City Council lost 4% of outings, its teachers said.',
        ...TALK,
      ]),
      'nobody.html': page('Sickness', ['The firm lost 7% of its outings to fog.', ...TALK]),
      'other.html': page('Vacancies', ['The vacancy rate in Leeds was 12% in March 2024.', ...TALK]),
    });
    const ended = await newsfacts(['run', join(folder, 'corpus'), '--output', database, '--quiet']);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('new writes a file that runs, never over another, and names what was meant', async () => {
    const own = join(folder, 'own');
    for (const id of ['workforce/overtime', 'rating/peer-review', 'inspection/spot-check', 'appointment/deputy']) {
      expect((await rules('new', id, '--dir', own)).stdout).toContain(
        `Wrote ${join(own, id)}.yaml: ${id.split('/')[0]}/`,
      );
    }
    const tested = await rules('test', '--rules', own);
    expect([tested.code, tested.stdout]).toEqual([0, '4 rules, 12 examples: 12 passed, 0 failed.\n']);
    const before = readFileSync(join(own, 'workforce/overtime.yaml'), 'utf8');
    const again = await rules('new', 'workforce/overtime', '--dir', own);
    expect([again.code, readFileSync(join(own, 'workforce/overtime.yaml'), 'utf8')]).toEqual([2, before]);
    expect((await rules('new', 'x', '--kind', 'workfroce', '--dir', own)).stderr).toContain(
      "did you mean 'workforce'?",
    );
    expect((await rules('new', '../x', '--dir', own)).code).toBe(2);
    expect(existsSync(join(own, 'x.yaml'))).toBe(false);
  });

  it('test says what was expected and what came, and where a file is wrong', async () => {
    expect((await rules('test', '--rules', mine)).code).toBe(0);
    const wrong = join(folder, 'wrong');
    writeFiles(wrong, { 'workforce/sickness.yaml': RULE.replace('value: 4 }', 'value: 9 }') });
    const failed = await rules('test', 'workforce/sickness', '--rules', wrong);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('workforce/sickness, example 1: “Leeds City Council lost 4% of working outings');
    expect(failed.stdout).toContain('  expected: measure absence_rate, subject E08000035, value 9\n');
    expect(failed.stdout).toMatch(/ {2}came: {5}kind workforce, measure absence_rate, subject E08000035, value 4,/);
    const broken = await rules('test', '--rules', join(folder, 'broken'));
    expect(broken.code).toBe(1);
    const lines = broken.stdout.split('\n').map((line) => line.slice(line.indexOf('broken.yaml')));
    expect(lines.slice(0, 3)).toEqual([
      'broken.yaml, line 6, column 6: this round bracket is never closed',
      'broken.yaml, line 7, column 1: there is no field “exmaples”, did you mean “examples”?',
      'broken.yaml, line 11, column 9: there is no field “valeu”, did you mean “value”?',
    ]);
  });

  it('places every mistake of a file whose fields are right', async () => {
    const lines = join(folder, 'lines');
    writeFiles(lines, { 'cost/broken.yaml': BROKEN.replace('exmaples: []\n', '').replace('valeu', 'value') });
    const { stdout, code } = await rules('test', '--rules', lines, '--json');
    const { mistakes } = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(mistakes.map(({ place, message }: { place: string; message: string }) => [place, message])).toEqual([
      ['line 3, column 7', 'there is no kind “cots”, did you mean “cost”?'],
      ['line 6, column 6', 'this round bracket is never closed'],
    ]);
    const asked = await rules('try', 'cost/broken', 'Leeds spent £4m.', '--rules', lines);
    expect([asked.code, asked.stderr.includes('The rule cost/broken has mistakes.')]).toEqual([2, true]);
  });

  it('try shows a match with its fact, why another is none, and how far a third came', async () => {
    const tried = (text: string, ...more: string[]): Promise<Ended> =>
      rules('try', 'workforce/sickness', text, '--rules', mine, ...more);
    const match = await tried('Kent County Council lost 6% of its outings last month.', '--published', '2024-05-10');
    expect(match.stdout).toContain('Kent County Council »lost 6% of its outings« last month.');
    expect(match.stdout).toContain('Kent County Council (E10000016): 6 percent [2024-04-01..2024-04-30, asserted]');
    expect((await tried('Leeds City Council lost 4% of outings, teachers say.')).stdout).toContain(
      'no fact: the sentence holds what the rule forbids: (teachers|pupils)',
    );
    const short = (await tried('Leeds City Council lost 4% of its nights, evenings, weekends and outings.')).stdout;
    expect(short).toContain('workforce/sickness does not match.');
    expect((await tried('Leeds City Council lost 4% of its staff.')).stdout).toContain('the sentence lacks outings');
    const none = JSON.parse((await tried('Leeds City Council has vacancies.', '--json')).stdout);
    expect([none.matches, none.trace.sentences]).toEqual([[], []]);
    expect((await tried('x', '--published', 'May')).code).toBe(2);
    const misnamed = await rules('try', 'workforce/sicknes', 'x', '--rules', mine);
    expect([misnamed.code, misnamed.stderr]).toEqual([
      2,
      expect.stringContaining("did you mean 'workforce/sickness'?"),
    ]);
  });

  it('try --corpus and explain go through stored documents', async () => {
    const { stdout } = await rules('try', 'workforce/sickness', '--corpus', database, '--rules', mine);
    expect(stdout).toContain('workforce/sickness: matches 3, documents 3, matches that state a fact 1.');
    expect(stdout.indexOf('lost.html')).toBeLessThan(stdout.indexOf('nobody.html'));
    const nobody = await rules('explain', 'workforce/sickness', 'nobody.html', '--db', database, '--rules', mine);
    expect(nobody.stdout).toContain('sentences looked at 1, matches 1, of which facts 0.');
    expect(nobody.stdout).toMatch(/The firm »lost 7% of its outings« to fog\.\n {4}no fact: .+/);
    const other = await rules('explain', 'workforce/sickness', database, 'other.html', '--rules', mine);
    expect(other.stdout).toContain('the sentence lacks outings');
    expect((await rules('explain', 'workforce/sickness', 'none.html', '--db', database, '--rules', mine)).code).toBe(2);
  });

  it('diff shows what would be gained, lost and changed, and writes nothing', async () => {
    const before = readFileSync(database);
    const gained = JSON.parse((await rules('diff', database, '--rules', mine, '--json')).stdout);
    expect([gained.gained.length, gained.lost.length, gained.changed.length]).toEqual([1, 0, 0]);
    expect(gained.gained[0]).toMatchObject({ document: 'lost.html', value: 4, rule: 'workforce/sickness' });

    const silenced = join(folder, 'silenced');
    const vacancy = readFileSync('src/packs/childrens-services/rules/workforce/vacancy-rate.yaml', 'utf8');
    writeFiles(silenced, {
      'workforce/vacancy-rate.yaml': vacancy.replace('examples:', 'forbid:\n  - rate\nexamples:'),
    });
    const lost = await rules('diff', database, '--rules', silenced);
    expect(lost.stdout).toContain(
      '- workforce/vacancy_rate of E08000035: 12 percent [2024-03-01..2024-03-31, asserted]',
    );
    expect(lost.stdout).toContain('Facts gained 0, lost 1, changed 0;');

    const meant = join(folder, 'meant');
    writeFiles(meant, { 'workforce/vacancy-rate.yaml': vacancy.replace('examples:', 'status: forecast\nexamples:') });
    const changed = await rules('diff', database, '--rules', meant);
    expect(changed.stdout).toContain('      status: asserted → forecast\n');
    expect(changed.stdout).toContain('Facts gained 0, lost 0, changed 1;');
    expect(readFileSync(database).equals(before)).toBe(true);
  });

  it('list counts by rule, and schema is JSON Schema', async () => {
    const listed: { id: string; facts: number; documents: number }[] = JSON.parse(
      (await rules('list', database, '--rules', mine, '--json')).stdout,
    );
    expect(listed.find(({ id }) => id === 'workforce/vacancy-rate')).toMatchObject({ facts: 1, documents: 1 });
    expect(listed.find(({ id }) => id === 'workforce/sickness')).toMatchObject({ facts: 0, documents: 0 });
    expect((await rules('list')).stdout).toContain('The share of posts that are vacant');
    expect(JSON.parse((await rules('schema')).stdout)).toMatchObject({ type: 'object', title: 'newsfacts rule' });
    expect((await rules('list', '--pack', 'care-home')).stderr).toContain("did you mean 'care-homes'?");
    for (const command of ['new', 'test', 'try', 'explain', 'diff', 'list', 'schema']) {
      expect((await rules(command, '--help')).stdout.split('\n')[0]).toBe('Examples:');
    }
  });
});
