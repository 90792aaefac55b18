import type { FactListing } from '../../../inspect/facts.js';
import type { Labels } from '../../../inspect/labels.js';
import type { Contradiction } from '../../../inspect/summary.js';
import { BodyLink, StatementValue } from '../../components/fact.js';
import { DocumentLink } from '../../components/links.js';
import { hrefOf } from '../../components/query.js';
import { DayValue, PeriodValue, StatusBadge } from '../../components/values.js';
import { countText, plural } from '../../format/number.js';
import { clip } from '../../format/words.js';

const LONGEST = 220;

/** What the newest stories state, each with the words that say so. */
export const NewestFacts = (props: { readonly facts: readonly FactListing[]; readonly labels: Labels }) => {
  if (props.facts.length === 0) return null;
  return (
    <section aria-labelledby="newest">
      <h2 id="newest">Newest</h2>
      <ul class="news plain-list">
        {props.facts.map((fact) => (
          <li class="panel">
            <p class="news__what">
              <BodyLink id={fact.subject} name={fact.subject_name} />
              <span>
                {fact.measure_title} <StatementValue fact={fact} labels={props.labels} />{' '}
                <StatusBadge status={fact.status} />
              </span>
            </p>
            <q class="evidence evidence--small" dir="auto">
              {clip(fact.evidence.replace(/\s+/g, ' '), LONGEST)}
            </q>
            <p class="source">
              <DocumentLink documentKey={fact.document} title={fact.title} factNumber={fact.number} />
              <DayValue iso={fact.published} />
            </p>
          </li>
        ))}
      </ul>
      <p class="note">
        <a href="/facts">All facts, newest first</a>
      </p>
    </section>
  );
};

/** Claims that cannot all hold, those that most reports take part in first. */
export const Contradictions = (props: {
  readonly contradictions: readonly Contradiction[];
  readonly labels: Labels;
  readonly total: number;
}) => {
  if (props.contradictions.length === 0) return null;
  return (
    <section aria-labelledby="contradictions">
      <h2 id="contradictions">Biggest contradictions</h2>
      <ul class="grid grid--wide plain-list">
        {props.contradictions.map((contradiction) => (
          <OneContradiction contradiction={contradiction} labels={props.labels} />
        ))}
      </ul>
      <p class="note">
        <a href={hrefOf('/facts', [['conflict', '1']])}>All {countText(props.total)} contradicted claims</a>
      </p>
    </section>
  );
};

const OneContradiction = (props: { readonly contradiction: Contradiction; readonly labels: Labels }) => {
  const { contradiction, labels } = props;
  return (
    <li class="panel contradiction">
      <h3>
        {contradiction.measureTitle}, <BodyLink id={contradiction.subject} name={contradiction.subjectName} />
      </h3>
      <ul class="plain-list">
        {contradiction.facts.map((fact) => (
          <li class="contradiction__side">
            <StatementValue fact={fact} labels={labels} />
            <PeriodValue start={fact.date_start} end={fact.date_end} />
            <span class="note">{plural(fact.reports, 'report')}</span>
          </li>
        ))}
      </ul>
    </li>
  );
};
