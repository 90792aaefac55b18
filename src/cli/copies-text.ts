import { z } from 'zod';
import type { CopyRelation } from '../store/copy-clusters.js';

const evidence = z.object({
  aligned: z.array(z.object({ a: z.tuple([z.number(), z.number()]), b: z.tuple([z.number(), z.number()]) })),
  alignedSentences: z.number(),
  covered: z.tuple([z.number(), z.number()]),
  order: z.number(),
  sharedNames: z.array(z.string()),
  conflicts: z.array(z.tuple([z.string(), z.string()])),
  reasons: z.array(z.string()),
});

/** A relation with the clean texts that its evidence points into. */
export interface ShownRelation extends CopyRelation {
  readonly text: string;
}

const SHOWN_SENTENCES = 4;
const SHOWN_NAMES = 12;
const SHOWN_LENGTH = 110;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= SHOWN_LENGTH ? line : `${line.slice(0, SHOWN_LENGTH - 1)}…`;
}

function relationLines(relation: ShownRelation, text: string): string[] {
  const head = `${relation.kind} ${relation.score.toFixed(2)}  ${relation.key}`;
  const parsed = evidence.safeParse(relation.evidence);
  if (!parsed.success) return [head];
  const { aligned, alignedSentences, covered, order, sharedNames, conflicts, reasons } = parsed.data;
  const [here, there] = relation.first ? covered : [covered[1], covered[0]];
  const pairs = aligned.slice(0, SHOWN_SENTENCES).flatMap(({ a, b }) => {
    const [own, other] = relation.first ? [a, b] : [b, a];
    return [`    here   ${shortened(text.slice(...own))}`, `    there  ${shortened(relation.text.slice(...other))}`];
  });
  return [
    head,
    ...reasons.map((reason) => `  because ${reason}`),
    // The same words throughout were never aligned sentence by sentence.
    ...(alignedSentences === 0
      ? []
      : [
          `  ${alignedSentences} sentences in common: ${percent(here)} of this text, ${percent(there)} of the other; names and numbers in order ${order.toFixed(2)}`,
        ]),
    ...(sharedNames.length === 0 ? [] : [`  names and numbers: ${sharedNames.slice(0, SHOWN_NAMES).join(', ')}`]),
    ...(conflicts.length === 0
      ? []
      : [`  against each other: ${conflicts.map((pair) => pair.join(' / ')).join(', ')}`]),
    ...pairs,
  ];
}

/** Takes a document's key and text and its relations; returns them with their evidence as text for a person. */
export function renderRelations(key: string, text: string, relations: readonly ShownRelation[]): string {
  const lines = relations.flatMap((relation) => ['', ...relationLines(relation, text)]);
  return [key, ...(relations.length === 0 ? ['shares no text with another document'] : lines), ''].join('\n');
}
