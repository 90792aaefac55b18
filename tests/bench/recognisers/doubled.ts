import { entityId } from '../../../src/model/ids.js';
import type { EntityRecord } from '../../../src/model/pack.js';

/** Takes the records of a gazetteer; returns them with as many more whose names no text holds, to see what its size costs. */
export function doubledRecords(entities: readonly EntityRecord[]): EntityRecord[] {
  const strange = (name: string): string => `Q${name.split('').reverse().join('').toLowerCase()}`;
  return [
    ...entities,
    ...entities.map((entity) => ({
      ...entity,
      id: entityId(`x-${entity.id}`),
      name: strange(entity.name),
      fullNames: entity.fullNames.map(strange),
      shortNames: entity.shortNames.map(strange),
      initials: { alone: [], introduced: [] },
    })),
  ];
}
