import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { shownText } from '../shown-text.js';
import { onPage, type Stage, type StageOf } from './stage.js';

const KEY = 'https://www.careweekly.example/2023/02/09/commissioner-rules-out-trust-for-merseyside-council/';
const DOCUMENT = `/document?${new URLSearchParams({ key: KEY })}`;
const WAITING = 'from the next run';
/** Words of that document that no rule reads as a fact. */
const MISSED = 'has concluded';

/** Decisions made with the buttons, then a run: each test goes on where the one before left the database. */
export function reviewPages(stage: StageOf): void {
  describe('review', () => {
    it('remembers the name of the person', () =>
      onPage(stage(), '/review', async ({ page }) => {
        await page.getByLabel('Your name in decisions').fill('Ada Example');
        await page.getByRole('button', { name: 'Save' }).click();
        await page.waitForURL('**/review');
        expect(await page.getByLabel('Your name in decisions').inputValue()).toBe('Ada Example');
      }));

    it('accepts by button, takes it back, and refuses with a reason by key', () =>
      onPage(stage(), DOCUMENT, async ({ page }) => {
        await openReview(page, 1);
        await card(page, 1).getByRole('button', { name: 'Accept' }).click();
        await card(page, 1).getByText(WAITING).waitFor();
        await isOpen(page, 1);
        await card(page, 1).getByRole('button', { name: 'Undo' }).click();
        await card(page, 1).getByText(WAITING).waitFor({ state: 'detached' });

        await isOpen(page, 1);
        await card(page, 1).locator('input[name="reason"]').fill('that is an opinion');
        await card(page, 1).focus();
        await page.keyboard.press('r');
        await card(page, 1).getByText(WAITING).waitFor();
        expect(lastDecision(stage())).toMatchObject({ action: 'refuse', document: KEY, reason: 'that is an opinion' });
      }));

    it('corrects a fact in a form that says what is wrong', () =>
      onPage(
        stage(),
        DOCUMENT,
        async ({ page }) => {
          await openReview(page, 2);
          await card(page, 2).getByRole('link', { name: 'Correct…' }).click();
          await page.waitForURL('**/review/correct?**');
          await page.getByLabel('About').fill('Nowhere at all');
          await page
            .getByRole('button', { name: /fact|correct/i })
            .last()
            .click();
          const alert = page.getByRole('alert');
          await alert.waitFor();
          expect(await shownText(alert)).toContain('Nowhere at all');
          await page.getByLabel('About').fill('Leeds City Council');
          await page.getByLabel('Your name', { exact: true }).fill('Ada Example');
          await page
            .getByRole('button', { name: /fact|correct/i })
            .last()
            .click();
          await page.waitForURL('**/document?**');
          const made = page.locator('.fact-card--waiting');
          await made.getByText(WAITING).waitFor();
          expect(lastDecision(stage())).toMatchObject({
            ...{ action: 'correct', by: 'Ada Example', to: { subject: 'E08000035' } },
          });
        },
        { allowed: [422] },
      ));

    it('adds a fact for words selected in the text', () =>
      onPage(stage(), DOCUMENT, async ({ page }) => {
        await selectWords(page, MISSED);
        await page.keyboard.press('n');
        await page.waitForURL('**/review/add?**');
        expect(await page.getByLabel('Words that state it').inputValue()).toBe(MISSED);
        await page.getByLabel('Kind and measure').selectOption('inspection/monitoring_visit');
        await page.getByLabel('About').fill('Sefton Metropolitan Borough Council');
        expect(await page.getByLabel('Number', { exact: false }).isVisible()).toBe(false);
        await page.getByRole('button', { name: /fact/i }).last().click();
        await page.waitForURL('**/document?**');
        expect(lastDecision(stage())).toMatchObject({ action: 'add', to: { evidence: MISSED, subject: 'E08000014' } });
      }));

    it('counts from the next run: refused is gone, corrected is replaced, added stands', async () => {
      await onPage(stage(), '/review', async ({ page }) => {
        expect(await shownText(page.locator('.notice--good'))).toMatch(/5 decisions noted/);
      });
      const before = await evidenceOf(stage(), 1);
      await stage().run();
      await onPage(stage(), DOCUMENT, async ({ page }) => {
        expect(await page.locator('.fact-card', { hasText: WAITING }).count()).toBe(0);
        const refused = page.locator('.fact-card--gone', { has: page.locator('.badge', { hasText: /refused/i }) });
        expect(await shownText(refused.first().locator('q.evidence'))).toBe(before);
        expect(await page.locator('.fact-card', { hasText: MISSED }).count()).toBe(1);
      });
      await onPage(stage(), `/facts?${new URLSearchParams({ document: KEY })}`, async ({ page }) => {
        const rows = page.locator('#facts tbody tr');
        expect(await rows.filter({ hasText: MISSED }).count()).toBe(1);
        expect(await rows.locator('.badge', { hasText: 'corrected' }).count()).toBe(1);
        expect(await rows.locator('.badge', { hasText: 'refused' }).count()).toBe(0);
      });
      await onPage(stage(), '/review/decisions', async ({ page }) => {
        expect(await page.locator('tbody tr').count()).toBe(5);
        expect(await shownText(page.locator('tbody'))).not.toContain(WAITING);
      });
    });
  });
}

const card = (page: Page, number: number) => page.locator(`#fact-${number}`);

/** The way back from a decision leads to its fact, which opens. */
const isOpen = (page: Page, number: number): Promise<void> =>
  card(page, number).locator('details.decide[open]').waitFor();

async function openReview(page: Page, number: number): Promise<void> {
  await card(page, number).locator('details.decide summary').click();
  await isOpen(page, number);
}

function evidenceOf(stage: Stage, number: number): Promise<string> {
  return onPage(stage, DOCUMENT, ({ page }) => shownText(card(page, number).locator('q.evidence')));
}

function lastDecision({ corpus }: Stage): unknown {
  const lines = readFileSync(join(corpus, 'newsfacts.decisions.jsonl'), 'utf8').trim().split('\n');
  return JSON.parse(lines.at(-1) ?? '');
}

/** Selects words of the text that no mark divides, as dragging over them does. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate(`(() => {
    const walk = document.createTreeWalker(document.querySelector('.article'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const at = walk.currentNode.data.indexOf(${JSON.stringify(words)});
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(walk.currentNode, at);
      range.setEnd(walk.currentNode, at + ${words.length});
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return;
    }
    throw new Error('the words are not there');
  })()`);
}
