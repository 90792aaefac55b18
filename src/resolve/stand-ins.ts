import type { Pack } from '../model/pack.js';

const known = new WeakMap<Pack, string>();

/**
 * The common nouns by which the bodies of a pack are taken up again (`council`, `trust`), as the alternatives of a
 * pattern, longer ones first; empty where the pack declares none.
 */
export function standInNouns(pack: Pack): string {
  const ready = known.get(pack);
  if (ready !== undefined) return ready;
  const nouns = new Set(pack.entities.filter((record) => record.subject).flatMap((record) => record.anaphors));
  const made = [...nouns]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((noun) => noun.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  known.set(pack, made);
  return made;
}
