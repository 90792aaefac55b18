import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Answer, type Asked, ask } from './ask.js';
import type { HostileStage } from './stage.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Every page with every parameter it reads. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  '/': [],
  '/facts': [
    ...['kind', 'measure', 'subject', 'grade', 'status', 'year', 'publisher', 'rule', 'reviewed', 'document'],
    ...['confidence', 'conflict', 'copies', 'search', 'sort', 'order', 'page'],
  ],
  '/facts.csv': ['search', 'kind', 'sort'],
  '/bodies': ['name', 'sort'],
  '/body': ['id', 'name', 'copies'],
  '/compare': ['body', 'measure', 'copies', 'add'],
  '/search': ['q', 'from', 'copies', 'order'],
  '/document': ['key', 'dropped'],
  '/document/compare': ['key', 'with', 'only'],
  '/stories': ['kind', 'search', 'offset'],
  '/stories/related': ['offset'],
  '/rules': [],
  '/rules/try': ['pattern', 'text', 'title', 'published', 'corpus'],
  '/rules/why': ['rule', 'document'],
  '/rule': ['id'],
  '/problems': ['code', 'source', 'offset'],
  '/review': ['kind', 'search', 'offset', 'document', 'reviewed'],
  '/review/decisions': ['offset', 'idle'],
  '/review/correct': ['key', 'fact', 'token', 'back', 'by', 'reason'],
  '/review/add': ['key', 'evidence', 'start', 'back', 'by', 'reason'],
};

const VALUES = [
  "' OR 1=1 --",
  '"; DROP TABLE fact; --',
  "') UNION SELECT sql FROM sqlite_master --",
  '"',
  '"a" AND',
  'NEAR(a b, -1) OR OR NOT',
  '*',
  '^ - ( ) : { } + title:x',
  '%',
  '-1',
  '99999999999999999999',
  '1e309',
  'NaN',
  '\u0000\u0001\uFFFE',
  '../../etc/passwd',
  '<script>window.ran=1</script>',
  '__proto__',
  'constructor',
  // All parameters together stay below the 16 kB of headers, past which a server hangs up on who still sends.
  'x'.repeat(800),
];

/** What would show the inside of the program. */
const INSIDE =
  /\bat \S+ \(|node_modules|SqliteError|no such (?:column|table)|syntax error near|fts5:|\.js:\d+|TypeError/;

const one = (name: string, value: string): [string, string][] => [[name, value]];

/** Statuses that a page may answer with to what makes no sense; 431 is for an address that is too long. */
const CLEAR = [200, 302, 303, 400, 403, 404, 409, 431];

/** Requests that no browser of a friend sends, against a running server, byte for byte. */
export function hostileRequests(stage: () => HostileStage): void {
  const send = (asked: Asked): Promise<Answer> => ask(stage().served.port, asked);
  const expectClear = ({ body }: Answer): void => {
    expect(body.replace(/<main[\s\S]*?<\/h1>/, '')).not.toMatch(INSIDE);
  };

  describe('paths', () => {
    it.each([
      '/assets/../../package.json',
      '/assets/../app.js',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/..%2f..%2fpackage.json',
      '/assets/..%5c..%5cpackage.json',
      '/assets/....//package.json',
      '/assets/%00',
      '/assets/base.css%00.js',
      '/assets/__proto__',
      '/assets/',
      '//evil.example/',
      '/%',
      '/%ff%fe',
      '/\\..\\',
      '/document/../../etc/passwd',
      '/.git/config',
      '/facts.db',
      `/${'a/'.repeat(3000)}`,
    ])('%s leads nowhere', async (path) => {
      const answer = await send({ path });
      expect([400, 403, 404]).toContain(answer.status);
      expect(answer.body).not.toContain('"dependencies"');
      expectClear(answer);
    });
  });

  describe('hosts', () => {
    const host = (name: string): Asked => ({ path: '/facts', headers: { host: name } });

    it.each([
      'evil.example',
      '127.0.0.1.evil.example:PORT',
      'localhost.evil.example:PORT',
      'evil.example:PORT',
      '127.0.0.1:1',
      'localhost',
      '127.0.0.1:PORT@evil.example',
      '0.0.0.0:PORT',
    ])('"%s" is not answered', async (name) => {
      const answer = await send(host(name.replace('PORT', String(stage().served.port))));
      expect([400, 403]).toContain(answer.status);
      expect(answer.body).not.toContain('Kent');
    });

    it.each(['127.0.0.1:PORT', 'localhost:PORT', 'LOCALHOST:PORT'])('"%s" is', async (name) => {
      const answer = await send(host(name.replace('PORT', String(stage().served.port))));
      expect(answer.status).toBe(200);
    });
  });

  describe('forms of others', () => {
    const decide = (headers: Readonly<Record<string, string>>, body = 'action=refuse'): Promise<Answer> =>
      send({ path: '/review/decide', method: 'POST', headers: { ...FORM, ...headers }, body });
    const own = (): Record<string, string> => ({ origin: stage().served.origin });

    it.each([
      ['no origin', {}],
      ['a foreign origin', { origin: 'https://evil.example' }],
      ['the origin null', { origin: 'null' }],
      ['another port', { origin: 'http://127.0.0.1:1' }],
      ['another site', { 'sec-fetch-site': 'cross-site' }],
      ['another port, told by the browser', { 'sec-fetch-site': 'same-site' }],
      ['no page at all', { 'sec-fetch-site': 'none' }],
    ])('from %s are refused', async (_, headers) => {
      expect((await decide(headers)).status).toBe(403);
    });

    it('without the secret, or with another, are refused', async () => {
      expect((await decide(own())).status).toBe(403);
      expect((await decide(own(), 'action=refuse&csrf=guess')).status).toBe(403);
      expect((await decide(own(), 'action=refuse&csrf=a&csrf=b')).status).toBe(403);
    });

    it('that are none, or too large, are refused', async () => {
      expect((await decide({ ...own(), 'content-type': 'text/plain' })).status).toBe(415);
      expect((await decide({ ...own(), 'content-type': 'application/json' }, '{}')).status).toBe(415);
      expect((await decide(own(), `a=${'x'.repeat(2_000_000)}`)).status).toBe(413);
    });

    it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('sent with %s are refused', async (method) => {
      expect((await send({ path: '/review/decide', method, headers: own() })).status).toBe(405);
    });

    it('leave the decisions as they were', async () => {
      const file = join(stage().corpus, 'newsfacts.decisions.jsonl');
      const before = readFileSync(file, 'utf8');
      await decide({ origin: 'https://evil.example' }, 'action=accept&key=x');
      expect(readFileSync(file, 'utf8')).toBe(before);
    });

    it('with the secret but without sense get a clear answer', async () => {
      const csrf = /name="csrf" value="([^"]+)"/.exec((await send({ path: '/review' })).body)?.[1] ?? '';
      for (const body of ['', 'action=explode', 'action=accept&key=no', 'action=accept&key=%00&fact=-1&token=']) {
        const answer = await decide(own(), `${body}&csrf=${encodeURIComponent(csrf)}`);
        expect([400, 404, 409]).toContain(answer.status);
        expectClear(answer);
      }
    });

    it('do not lead away afterwards', async () => {
      const csrf = /name="csrf" value="([^"]+)"/.exec((await send({ path: '/review' })).body)?.[1] ?? '';
      for (const back of [
        'https://evil.example/',
        '//evil.example/',
        '/\\evil.example',
        '/\t/evil.example',
        'javascript:1',
      ]) {
        const answer = await send({
          ...{ path: '/review/reviewer', method: 'POST', headers: { ...FORM, ...own() } },
          body: String(new URLSearchParams({ csrf, by: 'Ada\r\nset-cookie: a=b', back })),
        });
        expect(answer.status).toBe(303);
        expect(answer.headers['location']).toBe('/review');
      }
    });
  });

  describe('parameters', () => {
    it.each(Object.keys(PARAMETERS))('of %s may hold anything', async (path) => {
      const names = PARAMETERS[path] ?? [];
      for (const value of VALUES) {
        const queries: [string, string][][] = [
          ...names.map((name) => one(name, value)),
          names.map((name) => [name, value]),
        ];
        for (const query of queries) {
          const answer = await send({ path: `${path}?${new URLSearchParams(query)}` });
          expect(CLEAR, `${path} ${JSON.stringify(query).slice(0, 200)}`).toContain(answer.status);
          expectClear(answer);
          expect(answer.body).not.toContain('<script>window');
        }
      }
    });

    it('that are no text leave a clear answer too', async () => {
      for (const query of [
        '?=',
        '?&&&',
        '?%',
        '?kind=%ff%fe',
        '?kind[]=a',
        '?'.repeat(50),
        `?${'a=1&'.repeat(3000)}`,
      ]) {
        const answer = await send({ path: `/facts${query}` });
        expect([200, 400]).toContain(answer.status);
        expectClear(answer);
      }
    });

    it('did not change the database, and no page broke', () => {
      const { database, digest, served } = stage();
      expect(createHash('sha256').update(readFileSync(database)).digest('hex')).toBe(digest);
      expect(served.said()).not.toContain('defect');
    });
  });
}
