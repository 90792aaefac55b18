import { afterAll, beforeAll, describe } from 'vitest';
import { bodyPages } from './bundled/bodies.js';
import { documentPage } from './bundled/document.js';
import { everyPage } from './bundled/every-page.js';
import { factsPage } from './bundled/facts.js';
import { listingPages } from './bundled/listings.js';
import { reviewPages } from './bundled/review.js';
import { makeStage, type Stage } from './bundled/stage.js';
import { hasChromium } from './chromium.js';

describe.skipIf(!hasChromium)('the pages over the bundled corpus', () => {
  let made: Stage | null = null;
  const stage = (): Stage => {
    if (made === null) throw new Error('The stage is not made.');
    return made;
  };

  beforeAll(async () => {
    made = await makeStage();
  }, 600_000);
  afterAll(() => made?.close());

  factsPage(stage);
  documentPage(stage);
  bodyPages(stage);
  listingPages(stage);
  everyPage(stage);
  // Last, for it changes the database.
  reviewPages(stage);
});
