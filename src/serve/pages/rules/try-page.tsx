import type { Labels } from '../../../inspect/labels.js';
import type { Pack } from '../../../model/pack.js';
import type { AnalysisSteps } from '../../../pipeline/analyse.js';
import type { CorpusTrial, PatternMatch, PatternTrial } from '../../../pipeline/pattern-trial.js';
import { DocumentLink, ruleHref } from '../../components/links.js';
import { Badge } from '../../components/values.js';
import type { PageContext } from '../../context.js';
import { countText, plural } from '../../format/number.js';
import { Layout } from '../../layout.js';
import { FactLine } from './fact-line.js';
import { QuotedPlace } from './quoted-place.js';
import { Trace } from './trace.js';

/** What is to be tried. */
export interface TryView {
  readonly pattern: string;
  readonly text: string;
  readonly title: string;
  /** Day of publication, ISO, or empty. */
  readonly published: string;
  readonly corpus: boolean;
}

/** Longest text that can be tried, in UTF-16 units: it stands in the address. */
export const LONGEST_TRIED = 4000;

/** What came of a trial. */
export type TryResult =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'mistake'; readonly message: string; readonly offset: number }
  | { readonly kind: 'text'; readonly trial: PatternTrial }
  | { readonly kind: 'rules'; readonly steps: AnalysisSteps; readonly pack: Pack; readonly labels: Labels }
  | { readonly kind: 'corpus'; readonly trial: CorpusTrial };

/** A pattern on a text or on the corpus, or all rules on a text. */
export const TryPage = (props: {
  readonly context: PageContext;
  readonly view: TryView;
  readonly result: TryResult;
}) => {
  const { context, view, result } = props;
  return (
    <Layout context={context} title="Try a pattern" current="rules" styles={['reading.css', 'listings.css']}>
      <div class="page-head">
        <h1>Try a pattern or a text</h1>
        <p class="lead">
          A pattern on a text or on the stored documents; or a text alone, to see which facts the rules find in it.
          Nothing is written.
        </p>
      </div>
      <TryForm view={view} />
      <section class="stack" aria-label="What came of it" id="result">
        <Result view={view} result={result} />
      </section>
    </Layout>
  );
};

const TryForm = (props: { readonly view: TryView }) => {
  const { view } = props;
  return (
    <form method="get" action="/rules/try" class="panel stack">
      <div class="try">
        <div class="stack">
          <div class="field">
            <label for="try-pattern">Pattern</label>
            <input
              id="try-pattern"
              name="pattern"
              class="pattern-input"
              value={view.pattern}
              maxlength={500}
              autocomplete="off"
              spellcheck={false}
              aria-describedby="try-hint"
            />
            <p class="note" id="try-hint">
              Words, tags such as <code>#Money</code> <code>#Percent</code> <code>#Council</code> <code>#Grade</code>,
              choices <code>(rose|fell)</code>, gaps <code>.&#123;0,5&#125;</code>, captures{' '}
              <code>[&lt;value&gt;#Percent]</code>.
            </p>
          </div>
          <label class="check">
            <input type="checkbox" name="corpus" value="1" checked={view.corpus} /> On the stored documents instead of
            the text
          </label>
        </div>
        <div class="stack">
          <div class="field">
            <label for="try-text">Text</label>
            <textarea id="try-text" name="text" rows={4} maxlength={LONGEST_TRIED} dir="auto">
              {view.text}
            </textarea>
          </div>
          <div class="row">
            <div class="field">
              <label for="try-title">Headline</label>
              <input id="try-title" name="title" value={view.title} maxlength={300} />
            </div>
            <div class="field">
              <label for="try-published">Published</label>
              <input id="try-published" name="published" type="date" value={view.published} />
            </div>
          </div>
        </div>
      </div>
      <div>
        <button type="submit" class="button--main">
          Try
        </button>
      </div>
    </form>
  );
};

const Result = (props: { readonly view: TryView; readonly result: TryResult }) => {
  const { view, result } = props;
  switch (result.kind) {
    case 'nothing':
      return null;
    case 'mistake':
      return (
        <div class="notice notice--bad stack" role="alert">
          <p>That pattern does not work: {result.message}.</p>
          <p>
            <code>
              {view.pattern.slice(0, result.offset)}
              <mark>{view.pattern.slice(result.offset, result.offset + 1) || ' '}</mark>
              {view.pattern.slice(result.offset + 1)}
            </code>
          </p>
        </div>
      );
    case 'text':
      return <TextResult text={view.text} trial={result.trial} />;
    case 'rules':
      return <RulesResult text={view.text} result={result} />;
    case 'corpus':
      return <CorpusResult trial={result.trial} />;
  }
};

const TextResult = (props: { readonly text: string; readonly trial: PatternTrial }) => {
  const { text, trial } = props;
  if (trial.matches.length === 0) {
    return (
      <>
        <h2>It matches nowhere</h2>
        <Trace trace={trial} text={text} />
      </>
    );
  }
  return (
    <>
      <h2>It matches {trial.matches.length === 1 ? 'once' : plural(trial.matches.length, 'time')}</h2>
      <ul class="matches">
        {trial.matches.map((match) => (
          <Match match={match} text={text} />
        ))}
      </ul>
    </>
  );
};

const Match = (props: { readonly match: PatternMatch; readonly text: string }) => {
  const { match, text } = props;
  return (
    <li>
      <QuotedPlace text={text} sentence={match.sentence} place={match.place} />
      {match.captures.length > 0 && (
        <p class="match__outcome" dir="auto">
          {match.captures.map(({ name, place }) => (
            <>
              <code>{name}</code> {text.slice(place.start, place.end)}{' '}
            </>
          ))}
        </p>
      )}
    </li>
  );
};

const RulesResult = (props: { readonly text: string; readonly result: Extract<TryResult, { kind: 'rules' }> }) => {
  const { text, result } = props;
  const { steps, pack, labels } = result;
  const refusals = [...steps.refusals, ...steps.resolution.refusals];
  const { facts } = steps.resolution;
  return (
    <>
      <h2>The rules find {plural(facts.length, 'fact')} in it</h2>
      <ul class="matches">
        {facts.map((fact) => (
          <li class="stack">
            <QuotedPlace text={text} sentence={fact.evidence} place={fact.evidence} />
            <FactLine fact={fact} text={text} pack={pack} labels={labels} rule />
          </li>
        ))}
      </ul>
      {refusals.length > 0 && (
        <details>
          <summary>{plural(refusals.length, 'find')} that became no fact</summary>
          <ul class="matches">
            {refusals.map(({ rule, evidence, reason }) => (
              <li>
                <QuotedPlace text={text} sentence={evidence} place={evidence} />
                <p class="match__outcome">
                  <a href={ruleHref(rule)}>{rule}</a>: {reason}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{plural(steps.mentions.length, 'mention')} recognised</summary>
        <p class="seen" dir="auto">
          {steps.mentions.map((mention) => (
            <>
              <span class="seen__unit">
                {text.slice(mention.start, mention.end)} <span class="seen__tags">{mention.type}</span>
              </span>{' '}
            </>
          ))}
        </p>
      </details>
    </>
  );
};

/** Matches of one document that are shown. */
const PER_DOCUMENT = 5;

const CorpusResult = (props: { readonly trial: CorpusTrial }) => {
  const { documents, possible, read } = props.trial;
  const matches = documents.reduce((sum, one) => sum + one.matches.length, 0);
  const part = read < possible ? ` The search stopped after ${countText(read)} of these: ask for something rarer.` : '';
  return (
    <>
      <h2>
        {plural(matches, 'match', 'matches')} in {plural(documents.length, 'document')}
      </h2>
      <p class="note">
        {plural(possible, 'document')} {possible === 1 ? 'holds' : 'hold'} the words it asks for.{part}
      </p>
      <ul class="matches">
        {documents.map(({ key, title, text, matches: own }) => (
          <li class="stack">
            <p>
              <DocumentLink documentKey={key} title={title} />{' '}
              {own.length > PER_DOCUMENT && <Badge text={`${own.length} matches`} />}
            </p>
            {own.slice(0, PER_DOCUMENT).map((match) => (
              <QuotedPlace text={text} sentence={match.sentence} place={match.place} />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
};
