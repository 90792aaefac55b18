import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/cli/terminal/width.js';
import { KEYS, type MadeDatabase, madeDatabase, NORTHGATE, REPORT_FACTS, REPORTS } from '../inspect/made-database.js';
import { commandInProcess, type Printed } from './in-process.js';

const ESCAPES = '\u001B]0;owned\u0007\u001B[31mRED\u009B2J';
const HOSTILE = 'https://hostile.example/a';
const FORMULA = `=HYPERLINK("https://evil.example","click")`;
const LINK = 'javascript:alert(1)//half';

let made: MadeDatabase;
let folder: string;

beforeAll(async () => {
  made = await madeDatabase(
    [
      ...REPORTS,
      {
        ...{ key: HOSTILE, title: `${ESCAPES}\u202Etxt.exe ${'long '.repeat(210_000)}`, publisher: FORMULA },
        ...{
          published: '2024-01-01',
          text: `Zebra ${ESCAPES} said Northgate overspent by £9m.\n東京は長い${'字'.repeat(300)}`,
        },
      },
      { key: LINK, title: '<script>alert(1)</script>', text: 'Zebra again.', publisher: 'P\n=1+1' },
    ],
    [
      ...REPORT_FACTS,
      {
        ...{ document: HOSTILE, kind: 'cost', measure: 'overspend', subject: NORTHGATE, value: 9_000_000, unit: 'GBP' },
        ...{ evidence: `${ESCAPES} said Northgate overspent by £9m`, saidBy: `+${ESCAPES}` },
      },
    ],
    [['empty-file', `a/${ESCAPES}.html`, 'It holds nothing.', 'Leave it out.']],
  );
  folder = mkdtempSync(join(tmpdir(), 'newsfacts-look-'));
  mkdirSync(join(folder, 'output'));
  copyFileSync(made.path, join(folder, 'output', 'facts.db'));
});
afterAll(() => {
  made.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (args: readonly string[], environment: Record<string, string> = {}): Promise<Printed> =>
  commandInProcess(args, folder, environment);

const COMMANDS: readonly (readonly string[])[] = [
  ['show'],
  ['council'],
  ['council', 'northgate'],
  ['council', 'northgate', '--evidence', '--copies'],
  ['facts', '--limit', '100'],
  ['facts', '--brief'],
  ['search', 'zebra'],
  ['search'],
  ['document', HOSTILE],
  ['problems'],
];

describe.each(COMMANDS.map((words) => [words.join(' '), words] as const))('%s', (_, words) => {
  test('prints text that fits the terminal and commands nothing of it', async () => {
    const { code, stdout, stderr } = await run(words);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]/u);
    const keys = [HOSTILE, LINK, ...Object.values(KEYS)];
    for (const line of stdout.split('\n')) {
      if (!keys.some((key) => line.includes(key))) expect([line, widthOf(line) <= 80]).toEqual([line, true]);
    }
  });

  test('prints JSON', async () => {
    const { code, stdout } = await run([...words, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toBeTypeOf('object');
  });

  test('prints CSV in which no cell is a formula', async () => {
    const { code, stdout } = await run([...words, '--csv']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\uFEFF?"/);
    expect(stdout).not.toMatch(/(?:^|[,\n])"\s*[=+@-]/);
  });
});

test('a council’s case file says what is rated, when, by how many reports', async () => {
  const { stdout } = await run(['council', 'northgate']);
  expect(stdout).toMatch(/^Northgate Metropolitan Borough Council +E08000901\n/);
  expect(stdout).toMatch(/RATING\n {2}Overall effectiveness\n {4}May 2022 +Inadequate +1 report \(2 articles\)/);
  expect(stdout).toMatch(/2025 +Good +hypothetical/);
  expect(stdout).toMatch(/£3\.2m !/);
  expect(stdout).toMatch(/2022 +17 cases in Upper Dales/);
  expect(stdout).toMatch(/reported 3 Feb 2023 +Appointed: Jo Field/);
  expect(stdout).toContain('2 facts contradicted by another report, marked !');
});

test('facts are listed with their words and source, filtered by name', async () => {
  const { stdout } = await run([
    'facts',
    '--subject',
    'northgate',
    '--kind',
    'cost',
    '--year',
    '2022',
    '--sort',
    'value',
  ]);
  expect(stdout).toMatch(/Northgate.*Overspend +£4\.5m +Apr 2022 – Mar 2023/);
  expect(stdout.indexOf('£4.5m')).toBeLessThan(stdout.indexOf('£3.2m'));
  expect(stdout).toContain('“It overspent by £3.2m in 2022-23.”');
  expect(stdout).toContain('News, 1 June 2022');
  expect(stdout).toMatch(/2 facts, copies left out\.\n$/);
});

test('a document shows its text with numbered facts', async () => {
  const { stdout } = await run(['document', 'northgate-figures']);
  expect(stdout).toContain('Northgate council overspent by £4.5m in 2022-23.[1]');
  expect(stdout).toMatch(/\[3\] +Northgate.*Appointed +Jo Field/);
  expect(stdout).not.toContain('60 children');
});

test('the default database is meant where none is named, also beside words', async () => {
  const named = await run(['search', join('output', 'facts.db'), 'overspent', 'northgate', '--json']);
  const unnamed = await run(['search', 'overspent', 'northgate', '--json']);
  expect(unnamed.stdout).toBe(named.stdout);
  expect(JSON.parse(unnamed.stdout)).toMatchObject({ total: 3 });
});

test.each([
  [['search', '"open'], 2, /quotation mark/],
  [['council', 'haddon'], 2, /may be any of:\n {2}E07000907 {2}East Haddon/],
  [['council', 'qqqqqq'], 2, /No body is named/],
  [['facts', '--kind', 'ratin'], 2, /did you mean “rating”/],
  [['facts', '--year', '22', '--confidence', '7'], 2, /four digits[\s\S]*from 0 to 1/],
  [['facts', 'northgate'], 2, /--search "northgate"/],
  [['facts', '--json', '--csv'], 2, /one of --json and --csv/],
  [['facts', '--sort', 'colour'], 2, /sorted by/],
  [['document', 'nowhere.html'], 2, /has no document nowhere\.html.*newsfacts search/],
  [['document'], 2, /newsfacts search lists the keys/],
  [['problems', '--code', 'empty-fil'], 2, /Did you mean empty-file/],
  [['show', 'missing.db'], 1, /There is no database missing\.db/],
  [['search', 'missing.db', 'x'], 1, /There is no database missing\.db/],
  [['completion', 'tcsh'], 2, /bash, zsh, fish/],
])('%j ends with %i and says why', async (args, code, message) => {
  const ended = await run(args);
  expect([ended.code, ended.stdout]).toEqual([code, '']);
  expect(ended.stderr).toMatch(message);
  expect(ended.stderr).not.toMatch(/[^\P{Cc}\n]|defect/u);
});

test('colour is used where it is asked for alone, and closed again', async () => {
  const { stdout } = await run(['facts', '--limit', '2'], { NO_COLOR: '', FORCE_COLOR: '1' });
  const parts = stdout.split('\u001B');
  expect(parts.length).toBeGreaterThan(4);
  const plain = parts.map((part, index) => (index === 0 ? part : part.replace(/^\[\d+m/, ''))).join('');
  expect(plain).toBe((await run(['facts', '--limit', '2'])).stdout);
});
