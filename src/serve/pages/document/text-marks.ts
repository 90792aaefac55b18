import type { Span } from '../../../model/span.js';
import type { ExplainedBlock, ExplainedFact, ExplainedMention, ExplainedRefusal } from '../../../store/explanation.js';
import { type Piece, piecesOf } from '../../highlight.js';

/** Something that a place of the text is marked for; numbers are those of the page, from 1. */
export type TextMark = Span & {
  /** `again`: a further place of a fact. A refusal is an anchor only. */
  readonly kind: 'fact' | 'again' | 'mention' | 'refusal' | 'waiting';
  readonly number: number;
};

/** What stands in a text to be marked. */
export interface Marked {
  readonly facts: readonly Pick<ExplainedFact, 'start' | 'end' | 'places'>[];
  readonly mentions: readonly Pick<ExplainedMention, 'start' | 'end'>[];
  readonly refusals: readonly Pick<ExplainedRefusal, 'start' | 'end'>[];
  /** Facts that people added and that no run has seen yet. */
  readonly waiting: readonly Span[];
}

/** Takes what a document states and names; returns its marks. */
export function marksOf({ facts, mentions, refusals, waiting }: Marked): TextMark[] {
  const number = (kind: TextMark['kind'], spans: readonly Span[]): TextMark[] =>
    spans.map(({ start, end }, index) => ({ kind, number: index + 1, start, end }));
  const again = facts.flatMap(({ places }, index) =>
    places.map(({ start, end }): TextMark => ({ kind: 'again', number: index + 1, start, end })),
  );
  return [
    ...number('fact', facts),
    ...again,
    ...number('waiting', waiting),
    ...number('mention', mentions),
    ...number('refusal', refusals),
  ];
}

/** A block of the page in reading order: kept, with its text in pieces, or dropped, with the reason. */
export type TextBlock =
  | { readonly kept: true; readonly kind: string; readonly pieces: readonly Piece<TextMark>[] }
  | { readonly kept: false; readonly kind: string; readonly reason: string; readonly text: string };

/** Takes a clean text, its blocks in reading order and its marks; returns the blocks with what covers each stretch of them. */
export function blocksOf(
  text: string,
  blocks: readonly ExplainedBlock[],
  marks: readonly TextMark[],
): readonly TextBlock[] {
  const kept = blocks.filter(({ start, end }) => start !== null && end !== null);
  const whole = kept.length > 0 ? blocks : [...blocks, ...linesAsBlocks(text)];
  const cuts = whole.flatMap(({ start, end }) => (start === null || end === null ? [] : [start, end]));
  const pieces = piecesOf(text, marks, cuts);
  let next = 0;
  return whole.map((block): TextBlock => {
    const { kind, start, end } = block;
    if (start === null || end === null) return { kept: false, kind, reason: block.reason ?? '', text: block.text };
    while ((pieces[next]?.start ?? text.length) < start) next += 1;
    const from = next;
    while ((pieces[next]?.end ?? text.length + 1) <= end) next += 1;
    return { kept: true, kind, pieces: pieces.slice(from, next) };
  });
}

/** A text whose blocks were not kept is shown by its lines. */
function linesAsBlocks(text: string): ExplainedBlock[] {
  const blocks: ExplainedBlock[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', reason: null, start, end, text: line });
    start = end + 1;
  }
  return blocks;
}
