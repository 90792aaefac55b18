import type { PatternTrace, RuleTrace, SentenceTrace } from '../../../extract/index.js';
import { plural } from '../../format/number.js';

/** Sentences, and patterns of each, that are told at most; the nearest to a match first. */
const SENTENCES = 12;
const PATTERNS = 4;
/** Choices of words that are named. */
const CHOICES = 8;

/** Why patterns matched nowhere: what the document lacks, and sentence by sentence what was missing for each pattern. */
export const Trace = (props: { readonly trace: RuleTrace; readonly text: string }) => {
  const { trace, text } = props;
  const sentences = trace.sentences.filter(({ patterns }) => patterns.every(({ matches }) => matches.length === 0));
  const shown = sentences.slice(0, SENTENCES);
  return (
    <div class="stack">
      {trace.documentLacks.length > 0 && (
        <p>The document holds none of the words that the rule asks of it: {trace.documentLacks.join(', ')}.</p>
      )}
      {trace.documentHolds.length > 0 && (
        <p>The document holds words that the rule forbids in it: {trace.documentHolds.join(', ')}.</p>
      )}
      {trace.sentences.length === 0 && <p>No sentence holds a word or tag that the patterns go by.</p>}
      <ol class="matches">
        {shown.map((sentence) => (
          <SentenceNote sentence={sentence} text={text} />
        ))}
      </ol>
      {sentences.length > shown.length && (
        <p class="note">{plural(sentences.length - shown.length, 'further sentence')} came as near and no nearer.</p>
      )}
    </div>
  );
};

const SentenceNote = (props: { readonly sentence: SentenceTrace; readonly text: string }) => {
  const { sentence, terms, patterns } = props.sentence;
  const nearest = [...patterns].sort((a, b) => a.missing.length - b.missing.length);
  return (
    <li class="stack">
      <q class="evidence" dir="auto">
        {props.text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ').trim()}
      </q>
      <details>
        <summary>How patterns see it</summary>
        <p class="seen" dir="auto">
          {terms.map(({ text, tags }) =>
            tags.length === 0 ? (
              `${text} `
            ) : (
              <>
                <span class="seen__unit">
                  {text} <span class="seen__tags">#{tags.join(' #')}</span>
                </span>{' '}
              </>
            ),
          )}
        </p>
      </details>
      <ul class="trace-patterns">
        {nearest.slice(0, PATTERNS).map((pattern) => (
          <PatternNote pattern={pattern} />
        ))}
        {nearest.length > PATTERNS && (
          <li class="note">{plural(nearest.length - PATTERNS, 'further pattern')} lack more</li>
        )}
      </ul>
    </li>
  );
};

const PatternNote = (props: { readonly pattern: PatternTrace }) => {
  const { pattern, missing, reached } = props.pattern;
  return (
    <li>
      <code>{pattern}</code>
      <br />
      {missing.length > 0 ? (
        <>it lacks {missing.map(listed).join('; and ')}</>
      ) : reached === null || reached.beginning === '' ? (
        'all its words are there, but not in this order'
      ) : (
        <>
          its beginning <code>{reached.beginning}</code> matches, but not on from there: <code>{reached.next}</code>
        </>
      )}
    </li>
  );
};

function listed(choices: readonly string[]): string {
  const shown = choices.slice(0, CHOICES).join(', ');
  const more = choices.length > CHOICES ? ` and ${choices.length - CHOICES} more` : '';
  return choices.length === 1 ? shown : `any of ${shown}${more}`;
}
