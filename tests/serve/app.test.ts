import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeWriter, openForWriting } from '../../src/store/open.js';
import { HOSTILE, LEEDS, type MadePages, madePages } from './made-database.js';

const PAGES = [
  '/',
  '/facts',
  '/facts?kind=rating&copies=1&sort=confidence&order=ascending',
  '/bodies',
  '/bodies?name=nowhere',
  `/body?id=${LEEDS}`,
  '/body?id=E10000016',
  `/body?id=${LEEDS}&copies=1`,
  '/compare',
  `/compare?body=${LEEDS}&body=E10000016&measure=workforce/agency_rate`,
  `/compare?body=${LEEDS}&measure=rating/overall`,
  '/search',
  '/search?q=leeds',
];

describe('the pages as a whole', () => {
  let pages: MadePages;
  beforeAll(async () => {
    pages = await madePages();
  });
  afterAll(() => pages.close());

  it.each(PAGES)('%s is a page that a strict policy lets through', async (address) => {
    const answer = await pages.app.request(address);
    const text = await answer.text();
    expect(answer.status, text).toBe(200);
    expect(text).toMatch(/^<!doctype html><html lang="en-GB">/);
    expect(text.match(/<h1[ >]/g)).toHaveLength(1);
    expect(text).toMatch(/<title>[^<]+ – made\.db – newsfacts<\/title>/);
    expect(text).not.toMatch(/ style=| on[a-z]+=["']|<style|href="javascript:/i);
    expect(text.match(/<script[^>]*>/g) ?? []).toEqual(
      (text.match(/<script[^>]*>/g) ?? []).filter((tag) => /^<script type="module" src="\/assets\//.test(tag)),
    );
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(pages.defects).toEqual([]);
  });

  it.each(PAGES)('%s has headings in order, and tables with captions and scopes', async (address) => {
    const { text } = await pages.page(address);
    const levels = [...text.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0), `h${level} in ${levels.join()}`).toBeLessThanOrEqual(1);
    }
    for (const [table] of text.matchAll(/<table.*?<\/table>/g)) {
      expect(table).toContain('<caption');
      expect(table.match(/<th(?! scope=")[ >]/g), table).toBeNull();
    }
  });

  it.each(PAGES)('%s links to pages that are there', async (address) => {
    const { text } = await pages.page(address);
    const links = new Set(
      [...text.matchAll(/href="(\/[^"#]*)/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&')),
    );
    for (const link of links) {
      if (NOT_YET.some((path) => link.startsWith(path))) continue;
      const answer = await pages.app.request(link);
      await answer.body?.cancel();
      expect(answer.status, `${address} links to ${link}`).toBe(200);
    }
  });

  it('shows markup of documents as text', async () => {
    for (const address of ['/', '/facts', '/body?id=E10000016', '/search?q=kent', '/facts?search=eve']) {
      const { text } = await pages.page(address);
      expect(text, address).not.toContain('<img src=x');
      expect(text, address).not.toContain('<script>');
      expect(text, address).not.toContain('<b onmouseover');
    }
    const { text } = await pages.page('/facts?kind=appointment');
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; Kent');
    expect(text).toContain('&quot;&gt;&lt;script&gt;alert(2)&lt;/script&gt;');
    expect(text).toContain(`/document?key=${new URLSearchParams({ key: HOSTILE.path }).toString().slice(4)}#fact-1`);
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' OR 1=1 --", '../../etc/passwd'])(
    'gives back %s only as text',
    async (value) => {
      for (const path of [
        '/facts?kind=',
        '/facts?search=',
        '/facts?sort=',
        '/search?q=',
        '/bodies?name=',
        '/body?id=',
      ]) {
        const { status, text } = await pages.page(`${path}${encodeURIComponent(value)}`);
        expect([200, 400, 404], `${path}${value}`).toContain(status);
        expect(text).not.toContain('<script>alert');
        expect(text).not.toContain('<img src=x');
      }
      expect(pages.defects).toEqual([]);
    },
  );

  it('says what is wrong and what to do where there is no such page', async () => {
    const { status, text } = await pages.page('/nowhere');
    expect(status).toBe(404);
    expect(text).toContain('There is no page /nowhere.');
    expect((await pages.page('/body?id=E99')).text).toContain('No body has the id E99.');
    expect((await pages.page('/body')).status).toBe(400);
  });

  it('says that a run is under way, and answers again after it', async () => {
    const writer = openForWriting(pages.path);
    try {
      const { status, text } = await pages.page('/facts');
      expect(status).toBe(503);
      expect(text).toContain('is in use by another process.');
      expect(text).toContain('Then reload this page.');
    } finally {
      closeWriter(writer);
    }
    expect((await pages.page('/facts')).status).toBe(200);
    expect(pages.defects).toEqual([]);
  });

  it('tells a defect to whoever runs it, and not to the reader', async () => {
    const broken = await madePages();
    broken.database.close();
    const { status, text } = await broken.page('/facts');
    expect(status).toBe(500);
    expect(text).toContain('Something went wrong here');
    expect(text).not.toMatch(/TypeError|at .*\.ts/);
    expect(broken.defects).toHaveLength(1);
    broken.close();
  });
});

/** Pages of other tests. */
const NOT_YET = ['/stories', '/rules', '/problems', '/review', '/document'];

describe('who may ask', () => {
  let pages: MadePages;
  beforeAll(async () => {
    pages = await madePages();
  });
  afterAll(() => pages.close());

  it.each(['127.0.0.1:8787', 'localhost:8787', '[::1]:8787', 'LOCALHOST'])('answers as %s', async (host) => {
    expect((await pages.app.request('/facts', { headers: { host } })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'evil.example:8787',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '0.0.0.0',
    '',
    'a b',
  ])('does not answer as “%s”, and names no fact', async (host) => {
    const answer = await pages.app.request('/facts', { headers: { host } });
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('Leeds');
  });

  it('answers to its own port alone, once that is known', async () => {
    const { makeApp } = await import('../../src/serve/app.js');
    const { database, path } = pages;
    const app = makeApp({ database, path, openDatabase: () => database, port: () => 8787 });
    const status = async (host: string) => (await app.request('/facts', { headers: { host } })).status;
    expect([await status('127.0.0.1:8787'), await status('127.0.0.1:9000'), await status('127.0.0.1')]).toEqual([
      200, 403, 403,
    ]);
  });

  it('is no part of other sites', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
    expect((await pages.app.request('/facts.csv', { headers })).status).toBe(403);
    const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await pages.app.request('/facts', { headers: followed })).status).toBe(200);
  });

  const form = (headers: Record<string, string>, body = 'csrf=secret') =>
    pages.app.request('/nothing', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost', ...headers },
      body,
    });

  it('takes forms of its own pages alone', async () => {
    // There is no such page: 404 says that the form was let through.
    expect((await form({ 'sec-fetch-site': 'same-origin' })).status).toBe(404);
    expect((await form({ origin: 'http://localhost' })).status).toBe(404);
    expect((await form({})).status).toBe(403);
    expect((await form({ origin: 'null' })).status).toBe(403);
    expect((await form({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await form({ origin: 'http://localhost', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await form({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
  });

  it('asks forms for the secret of this process', async () => {
    const own = { 'sec-fetch-site': 'same-origin' };
    expect((await form(own, 'csrf=secre')).status).toBe(403);
    expect((await form(own, '')).status).toBe(403);
    expect((await form({ ...own, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await form(own, `csrf=secret&x=${'a'.repeat(1_100_000)}`)).status).toBe(413);
  });

  it('understands no other method', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      expect((await pages.app.request('/facts', { method })).status, method).toBe(405);
    }
  });

  it.each(['../app.ts', '..%2fapp.ts', '%2e%2e%2fapp.tsx', 'base.css%00', 'nothing.css', '.'])(
    'gives no file but its assets: %s',
    async (name) => {
      const answer = await pages.app.request(`/assets/${name}`);
      expect(answer.status).toBe(404);
    },
  );

  it('lets an asset be kept where its address tells its content', async () => {
    const { text } = await pages.page('/facts');
    const address = /href="(\/assets\/base\.css\?v=[0-9a-f]+)"/.exec(text)?.[1] ?? '';
    const kept = await pages.app.request(address);
    expect(kept.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(kept.headers.get('cache-control')).toContain('immutable');
    const other = await pages.app.request('/assets/base.css?v=0');
    expect(other.headers.get('cache-control')).toBe('no-cache');
  });
});
