import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeDataset } from '../../src/export/dataset.js';
import { escapeHtml, link } from '../../src/export/html/escape.js';
import { reportBytes } from '../../src/export/html/report.js';
import { periodText, stated } from '../../src/export/html/wording.js';
import { violations } from '../browser/accessible.js';
import { hasChromium, startChromium } from '../browser/chromium.js';
import { sampleDocument, sampleStore } from '../store/sample.js';

const SCRIPT = '<script>document.title = "run"</script>';

describe('a report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-report-'));
  const store = sampleStore();
  let page = '';

  beforeAll(() => {
    store.add('a.html', sampleDocument({ title: `${SCRIPT}\u202E "quoted"`, url: 'https://a.example/?x="><b>' }));
    store.add('b.html', sampleDocument({ title: 'Plain', url: "javascript:alert('b')" }));
    store.database.exec(`
      INSERT INTO merged_fact (id, kind, measure, subject, grade, status, confidence, documents, reports, conflict)
        VALUES ('m1', 'rating', 'overall', 'E08000035', 'good', 'asserted', 0.9, 2, 2, 1);
      INSERT INTO merged_fact_source SELECT 'm1', id, 0 FROM fact`);
    const dataset = describeDataset(store.database, store.path, {
      ...{ filter: [], withText: true, licence: null, notice: 'Names: <CC BY>', tables: [] },
      ...{ extension: 'html', mediaType: 'text/html' },
    });
    page = Buffer.concat([...reportBytes(store.database, dataset, { subject: null, merged: null })]).toString('utf8');
  });
  afterAll(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows what documents say as text, whatever it is, and links to the web alone', () => {
    expect(page).not.toContain('<script');
    expect(page).not.toContain('href="javascript:');
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('<a href="https://a.example/?x=%22%3E%3Cb%3E" rel="noopener noreferrer nofollow"><bdi>');
    expect(page).toContain('Names: &lt;CC BY&gt;');
    expect(page).toContain('contradicted');
  });

  it('lets nothing in but its own styles', () => {
    const styles = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(styles).digest('base64');
    expect(page).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(page).not.toContain('style="');
  });

  it('escapes all that could be markup, and characters that HTML does not allow', () => {
    expect(escapeHtml(`<a b="c">'&\u0000\u0007\uD800`)).toBe('&lt;a b=&quot;c&quot;&gt;&#39;&amp;\uFFFD\uFFFD\uFFFD');
    expect(link('data:text/html,x', { html: 'x' }).html).toBe('x');
    expect(link(' https://a.example', { html: 'x' }).html).toBe('x');
  });

  it('says periods and numbers as people do', () => {
    expect(periodText('2023-04-01', '2024-03-31')).toBe('April 2023 to March 2024');
    expect(periodText('2022-01-01', '2022-12-31')).toBe('2022');
    expect(periodText('2024-02-01', '2024-02-29')).toBe('February 2024');
    expect(periodText('2024-02-01', '2024-02-28')).toBe('1 February 2024 to 28 February 2024');
    expect(periodText('', '2024-02-28')).toBe('until 28 February 2024');
    const fact = { ...{ kind: 'cost', measure: 'budget', subject: 's', id: 'm', grade: '', person: '', role: '' } };
    const rest = { ...{ date_start: '', date_end: '', status: 'asserted', said_by: '', confidence: 1, documents: 1 } };
    const quantity = { value: 11_700_000, value_high: 12_000_000, bound: 'at_most', unit: 'GBP', per: 'year' };
    const whole = {
      ...fact,
      ...rest,
      ...quantity,
      reports: 1,
      first_published: '',
      conflict: 0 as const,
      conflict_group: '',
    };
    expect(stated(whole, '')).toBe('at most £11,700,000–£12,000,000 a year');
    expect(stated({ ...whole, value: -3, value_high: -3, unit: 'percent', per: '', bound: 'exact' }, '')).toBe('−3%');
  });

  it.skipIf(!hasChromium)('runs nothing, asks for nothing and can be read by all', { timeout: 180_000 }, async () => {
    const browser = await startChromium();
    try {
      const file = join(folder, 'report.html');
      writeFileSync(file, page);
      const tab = await browser.newPage();
      const seen: string[] = [];
      tab.on('console', (message) => seen.push(message.text()));
      tab.on('request', (request) => seen.push(request.url()));
      await tab.goto(pathToFileURL(file).href);
      expect(seen).toEqual([pathToFileURL(file).href]);
      expect(await tab.title()).toBe('Facts of facts.db');
      expect(await tab.locator('mark').count()).toBe(2);
      expect(await violations(tab)).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
