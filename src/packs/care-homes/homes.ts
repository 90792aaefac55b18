import { entityId, isoDate } from '../../model/ids.js';
import type { EntityRecord } from '../../model/pack.js';
import { readTable, type TableRow, valuesOf } from '../table.js';

/** Returns every home of the table, and the inspectorate, which is named but is no subject. */
export function loadHomes(): EntityRecord[] {
  const rows = readTable(new URL('./tables/homes.csv', import.meta.url));
  return [...rows.map(homeOf), INSPECTORATE];
}

function homeOf(row: TableRow): EntityRecord {
  return {
    id: entityId(row['id'] ?? ''),
    type: 'home',
    name: row['name'] ?? '',
    fullNames: valuesOf(row['other_names']),
    shortNames: [],
    ambiguous: false,
    start: isoDate(row['opened'] ?? ''),
    end: isoDate(row['closed'] ?? ''),
    owners: [],
    anaphors: ['home', 'care home', 'nursing home', 'service', 'provider'],
    region: null,
    nation: null,
    subject: true,
  };
}

const INSPECTORATE: EntityRecord = {
  id: entityId('care-quality-commission'),
  type: 'body',
  name: 'Care Quality Commission',
  fullNames: [],
  shortNames: [],
  ambiguous: false,
  initials: { alone: ['CQC'], introduced: [] },
  start: null,
  end: null,
  owners: [],
  anaphors: [],
  region: null,
  nation: null,
  subject: false,
};
