import type { EntityId } from '../model/ids.js';
import type { EntityRecord, Pack } from '../model/pack.js';
import type { Placed } from './clauses.js';
import type { SubjectResult } from './subjects.js';

/** The candidate whose number this one is held against, or null. */
export function basisOf({ candidate }: Placed, siblings: readonly Placed[]): Placed | null {
  const { basis } = candidate;
  if (basis === undefined) return null;
  return (
    siblings.find(
      ({ candidate: other }) =>
        other !== candidate &&
        other.kind === candidate.kind &&
        other.measure === candidate.measure &&
        other.anchor.start === basis.anchor.start,
    ) ?? null
  );
}

/** A number held against another is meant by its own words alone: those behind the other number. */
export function behindBasis(placed: Placed, base: Placed): Placed {
  const start = Math.max(placed.clause.start, base.candidate.anchor.end);
  return start >= placed.clause.end ? placed : { ...placed, clause: { start, end: placed.clause.end } };
}

/** The nation or region that the bodies of a subject lie in. */
export function areaOfSubject(subject: SubjectResult, area: 'nation' | 'region', pack: Pack): SubjectResult {
  if (subject.kind === 'none') return subject;
  const ids = new Set(subject.records.map((record) => areaId(record, area, pack)));
  const records = pack.entities.filter((record) => ids.has(record.id));
  return records.length === 0
    ? { kind: 'none', reason: `no ${area} is known for the body compared` }
    : { kind: 'found', records, why: `the ${area} of the body compared`, sure: subject.sure };
}

function areaId(record: EntityRecord, area: 'nation' | 'region', pack: Pack): EntityId | null {
  if (record[area] !== null) return record[area];
  const owner = pack.entities.find((other) => other.id === record.owners[0]?.id);
  return owner?.[area] ?? null;
}
