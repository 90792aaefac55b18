import type { FactDecision } from '../../../model/decision.js';
import type { StoredFactDecision } from '../../../store/fact-decisions.js';
import { DocumentLink } from '../../components/links.js';
import { Pager } from '../../components/pager.js';
import { hrefOf } from '../../components/query.js';
import { Switch } from '../../components/switch.js';
import { Cell, Table } from '../../components/table.js';
import { Badge, DayValue } from '../../components/values.js';
import type { PageContext } from '../../context.js';
import { plural } from '../../format/number.js';
import { clip } from '../../format/words.js';
import { Layout } from '../../layout.js';
import { ReviewOff } from './queue-page.js';

/** A decision with what has become of it. */
export interface ShownDecision extends Omit<StoredFactDecision, 'applies'> {
  readonly state: 'applies' | 'waiting' | 'idle';
}

/** Decisions on one page. */
export const DECISIONS_SIZE = 100;
const LONGEST_WORDS = 240;

/** Takes the decisions that the last run read and those it has not seen; returns all of them, the latest first. */
export function shownDecisions(
  stored: readonly StoredFactDecision[],
  waiting: ReadonlyMap<number, FactDecision>,
): ShownDecision[] {
  const seen = stored
    .filter(({ line }) => !waiting.has(line))
    .map(({ applies, ...rest }): ShownDecision => ({ ...rest, state: applies ? 'applies' : 'idle' }));
  const fresh = [...waiting].map(
    ([line, decision]): ShownDecision => ({
      ...{ line, action: decision.action, target: decision.document, by: decision.by, at: decision.at },
      ...{ reason: decision.reason, note: '', state: 'waiting' },
      words: 'to' in decision ? decision.to.evidence : decision.fact.evidence,
    }),
  );
  return [...seen, ...fresh].sort((a, b) => b.line - a.line);
}

const STATE_WORDS = { applies: 'counts', waiting: 'from the next run', idle: 'finds no place' } as const;
const STATE_KINDS = { applies: 'accepted', waiting: 'waiting', idle: 'refused' } as const;

/** Everything that people decided on facts, with what became of it. */
export const DecisionsPage = (props: {
  readonly context: PageContext;
  readonly decisions: readonly ShownDecision[];
  readonly idle: boolean;
  readonly offset: number;
}) => {
  const { context, idle, offset } = props;
  const listed = idle ? props.decisions.filter(({ state }) => state === 'idle') : props.decisions;
  const href = (from: number): string =>
    hrefOf('/review/decisions', [
      ...(idle ? ([['idle', '1']] as const) : []),
      ...(from > 0 ? ([['offset', String(from)]] as const) : []),
    ]);
  return (
    <Layout context={context} title="Decisions" current="review" styles={['reading.css']}>
      <div class="page-head">
        <h1>Decisions</h1>
        <p class="lead">{plural(listed.length, 'decision')} on facts, the latest first.</p>
      </div>
      <ReviewOff context={context} />
      <Switch
        label="Which decisions"
        options={[
          { label: 'All', href: '/review/decisions', chosen: !idle },
          { label: 'Without a place', href: '/review/decisions?idle=1', chosen: idle },
        ]}
      />
      {listed.length === 0 ? (
        <div class="empty">
          <p>
            {idle ? 'Every decision finds its place.' : 'Nobody has decided anything yet.'} <a href="/review">Review</a>
          </p>
        </div>
      ) : (
        <DecisionTable decisions={listed.slice(offset, offset + DECISIONS_SIZE)} />
      )}
      <Pager offset={offset} limit={DECISIONS_SIZE} total={listed.length} things="decisions" href={href} />
    </Layout>
  );
};

const DecisionTable = (props: { readonly decisions: readonly ShownDecision[] }) => (
  <Table
    caption="Decisions on facts"
    captionHidden
    columns={[
      { id: 'action', title: 'Decision' },
      { id: 'words', title: 'Words' },
      { id: 'who', title: 'Who and why' },
      { id: 'state', title: 'State' },
    ]}
  >
    {props.decisions.map(({ action, target, words, by, at, reason, note, state }) => (
      <tr>
        <th scope="row">{action}</th>
        <Cell label="Words">
          <q class="evidence" dir="auto">
            {clip(words, LONGEST_WORDS)}
          </q>
          <p class="source">
            <DocumentLink documentKey={target} title={null} />
          </p>
        </Cell>
        <Cell label="Who and why">
          <span dir="auto">{by}</span> <DayValue iso={at} />
          {reason !== '' && <p dir="auto">{clip(reason, LONGEST_WORDS)}</p>}
        </Cell>
        <Cell label="State">
          <Badge text={STATE_WORDS[state]} kind={STATE_KINDS[state]} />
          {note !== '' && <p class="note">{note}</p>}
        </Cell>
      </tr>
    ))}
  </Table>
);
