import type { Rule, RuleTrace } from '../../../extract/index.js';
import type { DocumentView } from '../../../inspect/documents.js';
import type { Labels } from '../../../inspect/labels.js';
import type { Pack } from '../../../model/pack.js';
import type { RuleMatch } from '../../../pipeline/rule-matches.js';
import { DocumentLink, ruleHref } from '../../components/links.js';
import type { PageContext } from '../../context.js';
import { plural } from '../../format/number.js';
import { Layout } from '../../layout.js';
import { FactLine } from './fact-line.js';
import { QuotedPlace } from './quoted-place.js';
import { Trace } from './trace.js';

/** Why a rule did or did not state facts in a document, as the rules are now. */
export const WhyPage = (props: {
  readonly context: PageContext;
  readonly rule: Rule;
  readonly view: DocumentView;
  readonly matches: readonly RuleMatch[];
  readonly trace: RuleTrace | null;
  readonly pack: Pack;
  readonly labels: Labels;
}) => {
  const { context, rule, view, matches, trace, pack, labels } = props;
  const { text } = view.document;
  const facts = matches.filter(({ outcome }) => outcome.kind === 'facts').length;
  return (
    <Layout context={context} title="Why, and why not" current="rules" styles={['reading.css', 'listings.css']}>
      <div class="page-head">
        <p class="kicker">
          <a href={ruleHref(rule.id)}>{rule.id}</a> in{' '}
          <DocumentLink documentKey={view.document.key} title={view.document.title} />
        </p>
        <h1>Why, and why not</h1>
        <p class="lead">
          {matches.length === 0
            ? 'The rule matches nowhere in this document.'
            : `The rule matches ${plural(matches.length, 'time')}, and ${plural(facts, 'match', 'matches')} became a fact.`}
        </p>
      </div>
      {matches.length > 0 && (
        <ul class="matches">
          {matches.map((match) => (
            <li class="stack">
              <QuotedPlace text={text} sentence={match.sentence} place={match.place} />
              <Outcome match={match} text={text} pack={pack} labels={labels} />
            </li>
          ))}
        </ul>
      )}
      {trace === null ? (
        <p class="notice">It is a rule in code, which cannot be followed step by step.</p>
      ) : (
        <section class="stack">
          <h2>Where it came near</h2>
          <Trace trace={trace} text={text} />
        </section>
      )}
    </Layout>
  );
};

const Outcome = (props: {
  readonly match: RuleMatch;
  readonly text: string;
  readonly pack: Pack;
  readonly labels: Labels;
}) => {
  const { match, text, pack, labels } = props;
  const { outcome } = match;
  switch (outcome.kind) {
    case 'facts':
      return (
        <>
          {outcome.facts.map((fact) => (
            <FactLine fact={fact} text={text} pack={pack} labels={labels} />
          ))}
        </>
      );
    case 'folded':
      return (
        <>
          <p class="note">A further place of this fact:</p>
          <FactLine fact={outcome.into} text={text} pack={pack} labels={labels} rule />
        </>
      );
    case 'refused':
      return <p class="match__outcome">No fact: {outcome.reason}.</p>;
  }
};
