import type { CopyKind } from '../model/cluster.js';
import type { DocumentNode } from './node.js';
import { isPublisher } from './priority.js';

/** So many spun members are compared among each other to see which of them is the word-for-word one. */
const ELECTED_AMONG = 8;

/** What kind of copy one document is of another, or null. */
export type KindTo = (copy: DocumentNode, original: DocumentNode) => CopyKind | null;

const isVerbatim = (kind: CopyKind | null): boolean => kind !== null && kind !== 'spun';

const publishes = (node: DocumentNode, credited: string): boolean =>
  isPublisher(credited, node.publisher) || isPublisher(credited, node.site);

/**
 * Chooses the canonical document of a star (`star` by standing, `head` first): the one whose publisher another member
 * credits; else one that has word-for-word copies where the head has spun ones alone; else the head. Whoever is chosen,
 * every other member is a copy of it.
 */
export function electCanonical(star: readonly DocumentNode[], head: DocumentNode, kindTo: KindTo): DocumentNode {
  if (star.length === 1) return head;
  const verified = (node: DocumentNode): boolean =>
    node === head || star.every((other) => other === node || kindTo(other, node) !== null);
  const credited = star.filter((node) => star.some((other) => other !== node && publishes(node, other.credited)));
  const choice = credited.find(verified);
  if (choice !== undefined) return choice;
  const copies = star.filter((node) => node !== head);
  if (copies.length < 2 || copies.some((node) => kindTo(node, head) !== 'spun')) return head;
  const first = copies.slice(0, ELECTED_AMONG);
  const wordForWord = first.find((node) => first.some((other) => other !== node && isVerbatim(kindTo(other, node))));
  return wordForWord !== undefined && verified(wordForWord) ? wordForWord : head;
}
