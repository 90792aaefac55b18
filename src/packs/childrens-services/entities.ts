import { entityId, isoDate } from '../../model/ids.js';
import type { EntityRecord } from '../../model/pack.js';
import { readTable, type TableRow, valuesOf } from '../table.js';

/** Returns every body, trust, region and nation the pack knows, from its tables. */
export function loadEntities(): EntityRecord[] {
  return [
    ...authorities(),
    ...readTable(new URL('./tables/trusts.csv', import.meta.url)).map(trustOf),
    ...readTable(new URL('./tables/regions.csv', import.meta.url)).map(regionOf),
    ...readTable(new URL('./tables/bodies.csv', import.meta.url)).map(bodyOf),
  ];
}

function authorities(): EntityRecord[] {
  const rows = readTable(new URL('./tables/authorities.csv', import.meta.url));
  const sharers = new Map<string, string[]>();
  for (const row of rows) {
    const names = [row['short_name'] ?? '', ...valuesOf(row['short_names'])];
    sharers.set(names[0] ?? '', [...new Set([...(sharers.get(names[0] ?? '') ?? []), ...names])]);
  }
  return rows.map((row) => authorityOf(row, sharers.get(row['short_name'] ?? '') ?? []));
}

const COMBINED = new Set(['combined', 'strategic']);
/** Combined authorities whose bare name is a place people speak of, and no region of its own. */
const PLACE_OF_COMBINED = new Set(['Greater Manchester']);

/** `sharedNames`: the short names of all bodies of this short name, since a body before a reorganisation went by them too. */
function authorityOf(row: TableRow, sharedNames: readonly string[]): EntityRecord {
  const type = row['type'] ?? '';
  const combined = COMBINED.has(type);
  const short = row['short_name'] ?? '';
  const ambiguity = row['ambiguity'];
  const hasCode = /^[EWSN]\d{8}$/.test(row['id'] ?? '');
  const parent = row['county'] ?? '';
  return {
    id: entityId(row['id'] ?? ''),
    type: combined ? 'region' : 'council',
    name: row['name'] ?? '',
    fullNames: valuesOf(row['full_names']),
    shortNames: combined && !PLACE_OF_COMBINED.has(short) ? [] : sharedNames.length > 0 ? sharedNames : [short],
    ambiguous: ambiguity !== '',
    ...(ambiguity === 'word' || ambiguity === 'metonym' ? { ambiguity } : {}),
    initials: { alone: valuesOf(row['initials_alone']), introduced: valuesOf(row['initials_introduced']) },
    start: isoDate(row['start'] ?? ''),
    end: isoDate(row['end'] ?? ''),
    owners: [],
    anaphors: anaphorsOf(type, row['name'] ?? ''),
    region: row['region'] === '' ? null : entityId(row['region'] ?? ''),
    nation: entityId(row['nation'] ?? ''),
    subject: row['childrens_services'] === 'yes' && hasCode,
    replacedBy: valuesOf(row['replaced_by']).map(entityId),
    ...(parent === '' ? {} : { parent: entityId(parent) }),
  };
}

/** Words that may stand for an authority later in a text, by what it is and calls itself. */
function anaphorsOf(type: string, name: string): string[] {
  const words = ['council', 'authority', 'local authority', 'area'];
  if (type === 'borough' || /borough/i.test(name)) words.push('borough');
  if (/\bcity\b/i.test(name)) words.push('city');
  if (type === 'county' || /county/i.test(name) || (type === 'unitary' && /shire\b/.test(name))) words.push('county');
  if (type === 'district' || /district/i.test(name)) words.push('district');
  if (/\bisle/i.test(name)) words.push('island', 'islands');
  if (type === 'metropolitan' || type === 'unitary')
    words.push('town', ...(words.includes('borough') ? [] : ['borough']));
  return words;
}

const dayOf = (text: string | undefined) => isoDate(text ?? '');

/** `Brighter Futures for Children` goes by its first two words, too, where those are no common word. */
function shortTrust(name: string): string[] {
  const start = /^(\p{Lu}\S+ \p{Lu}\S+) for Children$/u.exec(name)?.[1];
  return start === undefined ? [] : [start];
}

/** `Birmingham Children's Trust` is also described: `Birmingham's children's trust`. */
function describedTrust(name: string): string[] {
  const place = /^(.+?)(?: City)? Children(?:['’]s)? (?:Services |and Families )?Trust$/.exec(name)?.[1];
  if (place === undefined) return [];
  return [`${place}'s children's trust`, `${place}'s children's services trust`, `${place} children's trust`];
}

function trustOf(row: TableRow): EntityRecord {
  const northern = (row['id'] ?? '').endsWith('health-and-social-care-trust');
  return {
    id: entityId(row['id'] ?? ''),
    type: 'trust',
    name: row['name'] ?? '',
    fullNames: [...valuesOf(row['full_names']), ...describedTrust(row['name'] ?? '')],
    shortNames: shortTrust(row['name'] ?? ''),
    ambiguous: shortTrust(row['name'] ?? '').length > 0,
    initials: { alone: [], introduced: valuesOf(row['initials']) },
    start: dayOf(row['opened']),
    end: dayOf(row['closed']),
    owners: valuesOf(row['owners']).map((owner) => {
      const [id = '', from, to] = owner.split('@');
      return { id: entityId(id), from: dayOf(from ?? row['opened']), to: dayOf(to ?? row['closed']) };
    }),
    anaphors: ['trust', 'company', 'organisation'],
    region: null,
    nation: entityId(northern ? 'N92000002' : 'E92000001'),
    subject: true,
  };
}

function regionOf(row: TableRow): EntityRecord {
  return {
    id: entityId(row['id'] ?? ''),
    type: 'region',
    name: row['name'] ?? '',
    fullNames: [],
    shortNames: valuesOf(row['names']),
    ambiguous: false,
    start: null,
    end: null,
    owners: [],
    anaphors: row['nation'] === '' ? ['country', 'nation'] : ['region'],
    area: true,
    region: null,
    nation: entityId(row['nation'] === '' ? (row['id'] ?? '') : (row['nation'] ?? '')),
    subject: true,
  };
}

/** Initials marked with `!` name the body anywhere. */
function bodyOf(row: TableRow): EntityRecord {
  const initials = valuesOf(row['initials']);
  return {
    id: entityId(row['id'] ?? ''),
    type: 'body',
    name: row['name'] ?? '',
    fullNames: valuesOf(row['full_names']),
    shortNames: [],
    ambiguous: false,
    initials: {
      alone: initials.filter((form) => form.endsWith('!')).map((form) => form.slice(0, -1)),
      introduced: initials.filter((form) => !form.endsWith('!')),
    },
    start: null,
    end: null,
    owners: [],
    anaphors: [],
    region: null,
    nation: null,
    subject: false,
  };
}
