import type { Piece } from '../../highlight.js';
import type { TextBlock, TextMark } from './text-marks.js';

/** What stands behind the marks of a text, by number from 1. */
export interface MarkNames {
  /** What a fact states, in a few words. */
  readonly fact: (number: number) => string;
  /** Type of a mention, and what it means in a few words. */
  readonly mention: (number: number) => { readonly type: string; readonly meaning: string };
}

/** Deepest tint that overlapping facts get. */
const DEEPEST = 3;

/**
 * The clean text by its blocks: facts tinted, deeper where they overlap, each with its number as a link to what is known of
 * it; mentions underlined, each a link to its reading; dropped blocks, where asked for, in their place with the reason.
 */
export const MarkedText = (props: {
  readonly blocks: readonly TextBlock[];
  readonly names: MarkNames;
  readonly dropped: boolean;
}) => (
  <>
    {runsOf(props.blocks.filter(({ kept }) => kept || props.dropped)).map((run) =>
      run.kind === 'list_item' ? (
        <ul>
          {run.blocks.map((block) => (
            <li>{block.kept && <Pieces pieces={block.pieces} names={props.names} />}</li>
          ))}
        </ul>
      ) : (
        run.blocks.map((block) => <Block block={block} names={props.names} />)
      ),
    )}
  </>
);

interface Run {
  readonly kind: string;
  readonly blocks: TextBlock[];
}

/** List items that follow each other are one list. */
function runsOf(blocks: readonly TextBlock[]): Run[] {
  const runs: Run[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const kind = block.kept ? block.kind : 'dropped';
    if (last?.kind === kind && kind === 'list_item') last.blocks.push(block);
    else runs.push({ kind, blocks: [block] });
  }
  return runs;
}

const Block = (props: { readonly block: TextBlock; readonly names: MarkNames }) => {
  const { block, names } = props;
  if (!block.kept) return <DroppedBlock block={block} />;
  const pieces = <Pieces pieces={block.pieces} names={names} />;
  switch (block.kind) {
    case 'heading':
      return <h3 dir="auto">{pieces}</h3>;
    case 'quote':
      return (
        <blockquote>
          <p dir="auto">{pieces}</p>
        </blockquote>
      );
    case 'preformatted':
      return <pre dir="auto">{pieces}</pre>;
    case 'paragraph':
      return <p dir="auto">{pieces}</p>;
    default:
      return (
        <p class={`block block--${block.kind}`} dir="auto">
          {pieces}
        </p>
      );
  }
};

/** Longest dropped block that is shown whole, in UTF-16 units. */
const LONGEST_DROPPED = 2000;

const DroppedBlock = (props: { readonly block: Extract<TextBlock, { kept: false }> }) => {
  const { reason, text } = props.block;
  return (
    <div class="dropped">
      <span class="dropped__why">Dropped: {reason.replaceAll(/[_-]/gu, ' ')}</span>
      <p dir="auto">
        {text.slice(0, LONGEST_DROPPED)}
        {text.length > LONGEST_DROPPED && '…'}
      </p>
    </div>
  );
};

const Pieces = (props: { readonly pieces: readonly Piece<TextMark>[]; readonly names: MarkNames }) => (
  <>
    {props.pieces.map((piece) => (
      <PieceOfText piece={piece} names={props.names} />
    ))}
  </>
);

const isFact = ({ kind }: TextMark): boolean => kind === 'fact' || kind === 'again' || kind === 'waiting';

const PieceOfText = (props: { readonly piece: Piece<TextMark>; readonly names: MarkNames }) => {
  const { piece, names } = props;
  const facts = piece.marks.filter(isFact);
  const words = <Mentioned piece={piece} names={names} />;
  return (
    <>
      {piece.begins.map((mark) => (
        <Anchor mark={mark} names={names} />
      ))}
      {facts.length === 0 ? (
        words
      ) : (
        <mark
          class={`stated stated--${Math.min(facts.length + piece.more, DEEPEST)}`}
          data-facts={facts
            .filter(({ kind }) => kind !== 'waiting')
            .map(({ number }) => number)
            .join(' ')}
        >
          {words}
        </mark>
      )}
    </>
  );
};

/** The number of a fact where its words begin, as a link to what is known of it. */
const Anchor = (props: { readonly mark: TextMark; readonly names: MarkNames }) => {
  const { kind, number } = props.mark;
  switch (kind) {
    case 'fact':
      return (
        <a class="fact-ref" id={`at-${number}`} href={`#fact-${number}`}>
          <span class="visually-hidden">Fact </span>
          {number}
          <span class="visually-hidden">, {props.names.fact(number)}: </span>
        </a>
      );
    case 'again':
      return (
        <a class="fact-ref fact-ref--again" href={`#fact-${number}`}>
          <span class="visually-hidden">Fact </span>
          {number}
          <span class="visually-hidden"> once more: </span>
        </a>
      );
    case 'waiting':
      return (
        <a class="fact-ref fact-ref--waiting" id={`at-new-${number}`} href={`#new-${number}`}>
          <span class="visually-hidden">New fact </span>+{number}
        </a>
      );
    case 'refusal':
      return <span id={`refused-${number}`} class="anchor"></span>;
    case 'mention':
      return null;
  }
};

/** The words of a piece: a link to the reading of the innermost mention on them, where one lies there. */
const Mentioned = (props: { readonly piece: Piece<TextMark>; readonly names: MarkNames }) => {
  const { piece, names } = props;
  const mention = piece.marks
    .filter(({ kind }) => kind === 'mention')
    .reduce<TextMark | null>((best, mark) => (best === null || lengthOf(mark) <= lengthOf(best) ? mark : best), null);
  if (mention === null) return <>{piece.text}</>;
  const { type, meaning } = names.mention(mention.number);
  const shown = { class: `mention mention--${type}`, title: meaning };
  if (piece.start > mention.start) return <span {...shown}>{piece.text}</span>;
  return (
    <a href={`#mention-${mention.number}`} {...shown}>
      {piece.text}
    </a>
  );
};

const lengthOf = ({ start, end }: TextMark): number => end - start;
