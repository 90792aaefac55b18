import type { CaseFile } from '../../../inspect/council.js';
import type { Labels } from '../../../inspect/labels.js';
import type { SourcedFact } from '../../../inspect/merged-listing.js';
import { Backing, StatementValue } from '../../components/fact.js';
import { factsHref } from '../../components/links.js';
import { Sources } from '../../components/sources.js';
import { Cell, Table } from '../../components/table.js';
import { PeriodValue } from '../../components/values.js';
import { plural } from '../../format/number.js';

/** Takes a case file; returns its facts that contradict each other, a list for each group of them, most reported first. */
export function conflictsOf(file: CaseFile): SourcedFact[][] {
  const facts = [
    ...file.timeline.map(({ fact }) => fact),
    ...file.series.flatMap(({ own }) => own.points.map(({ fact }) => fact)),
  ];
  const groups = new Map<string, SourcedFact[]>();
  for (const fact of facts) {
    if (fact.conflict_group === '') continue;
    const group = groups.get(fact.conflict_group) ?? [];
    group.push(fact);
    groups.set(fact.conflict_group, group);
  }
  const reports = (group: readonly SourcedFact[]): number => group.reduce((sum, fact) => sum + fact.reports, 0);
  return [...groups.values()]
    .map((group) => group.sort((a, b) => b.reports - a.reports || (a.id < b.id ? -1 : 1)))
    .sort((a, b) => reports(b) - reports(a));
}

/** Contradictions shown in full; the list of facts has them all. */
const SHOWN = 8;

/** Claims of one time that cannot all hold, side by side with what backs each. */
export const Conflicts = (props: {
  readonly conflicts: readonly (readonly SourcedFact[])[];
  readonly labels: Labels;
}) => {
  const { conflicts, labels } = props;
  if (conflicts.length === 0) return null;
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts">Contradictions</h2>
      <p class="note">
        Reports that state different things of the same time. Which is right, only the sources can tell.
      </p>
      {conflicts.slice(0, SHOWN).map((sides) => (
        <Sides sides={sides} labels={labels} />
      ))}
      {conflicts.length > SHOWN && (
        <p>
          <a
            href={factsHref([
              ['subject', conflicts[0]?.[0]?.subject ?? ''],
              ['conflict', '1'],
            ])}
          >
            {plural(conflicts.length - SHOWN, 'further contradiction')} in the list of facts
          </a>
        </p>
      )}
    </section>
  );
};

const Sides = ({ sides, labels }: { readonly sides: readonly SourcedFact[]; readonly labels: Labels }) => {
  const [first] = sides;
  if (first === undefined) return null;
  const title = labels.measureTitles.get(`${first.kind}/${first.measure}`) ?? first.measure;
  return (
    <Table
      caption={<strong>{title}</strong>}
      columns={['States', 'When', 'Evidence', 'Backed by'].map((one) => ({ id: one, title: one }))}
    >
      {sides.map((fact) => (
        <tr>
          <th scope="row" data-label="States">
            <StatementValue fact={fact} labels={labels} />
          </th>
          <Cell label="When">
            <PeriodValue start={fact.date_start} end={fact.date_end} />
          </Cell>
          <td>
            <Sources fact={fact} />
          </td>
          <Cell label="Backed by">
            <Backing fact={fact} />
          </Cell>
        </tr>
      ))}
    </Table>
  );
};
