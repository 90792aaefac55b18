import { afterAll, beforeAll, describe } from 'vitest';
import { hostilePages } from './hostile/pages.js';
import { hostileRequests } from './hostile/requests.js';
import { type HostileStage, makeHostileStage } from './hostile/stage.js';

describe('the pages over a corpus that means harm', () => {
  let made: HostileStage | null = null;
  const stage = (): HostileStage => {
    if (made === null) throw new Error('The stage is not made.');
    return made;
  };

  beforeAll(async () => {
    made = await makeHostileStage();
  }, 600_000);
  afterAll(() => made?.close());

  hostilePages(stage);
  hostileRequests(stage);
});
