import type { Summary } from '../../../inspect/summary.js';
import { hrefOf } from '../../components/query.js';
import { Pairs, Table } from '../../components/table.js';
import { DayValue } from '../../components/values.js';
import { countText } from '../../format/number.js';
import { words } from '../../format/words.js';

/** The last run: when, over what, and what went wrong in it. */
export const LastRun = ({ summary }: { readonly summary: Summary }) => {
  const { run, problems } = summary;
  return (
    <section aria-labelledby="run">
      <h2 id="run">Last run</h2>
      {run !== null && (
        <Pairs
          pairs={[
            ['Corpus', <code>{run.corpus}</code>],
            ['State', run.state],
            ['Started', <DayValue iso={run.startedAt} />],
            ['Took', run.seconds === null ? null : `${countText(Math.round(run.seconds))} seconds`],
            ['Version', run.programVersion],
            ['Languages', summary.languages.map(({ value, count }) => `${value} ${countText(count)}`).join(', ')],
            ['Copies', summary.copies.map(({ value, count }) => `${words(value)} ${countText(count)}`).join(', ')],
          ]}
        />
      )}
      {problems.length === 0 ? (
        <p class="notice notice--good">No problems: every file was read.</p>
      ) : (
        <Table
          caption="Problems of the last run"
          columns={[
            { id: 'code', title: 'Problem' },
            { id: 'message', title: 'For example' },
            { id: 'count', title: 'How many', numeric: true },
          ]}
        >
          {problems.map(({ code, count, message }) => (
            <tr>
              <th scope="row">
                <a href={hrefOf('/problems', [['code', code]])}>{words(code).replaceAll('-', ' ')}</a>
              </th>
              <td>{message}</td>
              <td class="numeric" data-label="How many">
                {countText(count)}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
};
