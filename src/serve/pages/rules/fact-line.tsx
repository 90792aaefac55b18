import type { Labels } from '../../../inspect/labels.js';
import type { Fact } from '../../../model/fact.js';
import { factRow } from '../../../model/fact-row.js';
import type { Pack } from '../../../model/pack.js';
import { BodyLink, StatementValue } from '../../components/fact.js';
import { ruleHref } from '../../components/links.js';
import { PeriodValue, StatusBadge } from '../../components/values.js';

/** A fact as the rules state it now, with why; it stands in no database. */
export const FactLine = (props: {
  readonly fact: Fact;
  readonly text: string;
  readonly pack: Pack;
  readonly labels: Labels;
  readonly rule?: boolean;
}) => {
  const { fact, text, pack, labels, rule = false } = props;
  const row = factRow(fact, '', text);
  const kind = pack.kinds.find(({ id }) => id === fact.kind);
  const measure = kind?.measures.find(({ id }) => id === fact.measure);
  const name = pack.entities.find(({ id }) => id === fact.subject)?.name ?? fact.subject;
  return (
    <div class="stack">
      <p class="fact-card__line">
        <b>
          {kind?.title ?? fact.kind}: {measure?.title ?? fact.measure}
        </b>
        <StatementValue fact={row} labels={labels} />
        <BodyLink id={fact.subject} name={name} />
        <PeriodValue start={fact.dateStart} end={fact.dateEnd} />
        <StatusBadge status={fact.status} />
        {fact.saidBy !== '' && <span dir="auto">says {fact.saidBy}</span>}
        {rule && <a href={ruleHref(fact.rule)}>{fact.rule}</a>}
      </p>
      <ul class="why__list">
        {fact.why.map((reason) => (
          <li dir="auto">{reason}</li>
        ))}
      </ul>
    </div>
  );
};
