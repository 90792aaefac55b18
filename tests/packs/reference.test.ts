import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/packs/childrens-services/index.js';
import { readTable } from '../../src/packs/table.js';

const folder = new URL('../../../shared/reference/', import.meta.url);
const authorities = new URL('authorities.csv', folder);
const trusts = new URL('trusts.csv', folder);

const pack = loadPack();
const byId = new Map<string, (typeof pack.entities)[number]>(pack.entities.map((entity) => [entity.id, entity]));

describe.skipIf(!existsSync(authorities))('tables against the reference (skipped where ../shared is absent)', () => {
  it('has all 519 bodies with name, life and duty', () => {
    const rows = existsSync(authorities) ? readTable(authorities) : [];
    expect(rows).toHaveLength(519);
    const missing = rows.flatMap((row) => {
      const entity =
        byId.get(row['gss_code'] ?? '') ?? pack.entities.find((other) => other.name === row['official_name']);
      if (entity === undefined) return [`${row['official_name']}: missing`];
      const subject = row['upper_tier'] === 'yes' && row['gss_code'] !== '';
      const former = (row['official_name'] ?? '').endsWith('(former district)');
      const checks: readonly (readonly [string, unknown, unknown])[] = [
        ['name', former ? row['official_name'] : entity.name, row['official_name']],
        ['subject', entity.subject, subject],
        ['end', entity.end ?? '', row['end']],
        ['replaced by', (entity.replacedBy ?? []).join('|'), row['replaced_by']],
        ['parent', entity.parent ?? '', row['county_gss']],
      ];
      return checks.flatMap(([what, ours, theirs]) =>
        ours === theirs ? [] : [`${row['official_name']}: ${what} ${ours} ≠ ${theirs}`],
      );
    });
    expect(missing).toEqual([]);
  });

  it('has every trust that existed, for the same councils', () => {
    const rows = existsSync(trusts) ? readTable(trusts).filter((row) => row['kind']?.startsWith('trust')) : [];
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      const entity = byId.get(row['id'] ?? '');
      const codes = (row['gss_codes'] ?? '').match(/E\d{8}/g) ?? [];
      expect([row['id'], entity?.name]).toEqual([row['id'], row['name']]);
      expect([...new Set(entity?.owners.map((owner) => String(owner.id)))].sort()).toEqual([...new Set(codes)].sort());
    }
  });
});
