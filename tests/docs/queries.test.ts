import { describe, expect, it } from 'vitest';
import { renderQueriesPage } from '../../src/export/queries-page.js';

describe('docs/queries.md', () => {
  it('shows the queries as they are; `vitest -u` writes it anew', async () => {
    await expect(renderQueriesPage()).toMatchFileSnapshot('../../docs/queries.md');
  });
});
