import type { Candidate } from './candidate.js';

const LINK =
  /^(?:, | and |, and | & |\/| \/ |; | or |, or | as well as |, as well as | with | then | to | \((?:under |via |through |with )?|\),? (?:and )?|)$/;
const LONGEST_LINK = 16;

/** Takes candidates in order; returns for each the number of its list: names joined by commas, `and`, or lost markup. */
export function listsOf(candidates: readonly Candidate[], text: string): number[] {
  const lists: number[] = [];
  let list = 0;
  candidates.forEach((candidate, index) => {
    const before = candidates[index - 1];
    if (before !== undefined && !linked(text, before.end, candidate.start)) list += 1;
    lists.push(list);
  });
  return lists;
}

function linked(text: string, from: number, to: number): boolean {
  return to - from <= LONGEST_LINK && to >= from && LINK.test(text.slice(from, to));
}
