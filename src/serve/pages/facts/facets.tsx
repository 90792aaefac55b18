import type { Facet, FacetValue } from '../../../inspect/facets.js';
import type { FactFilter, ListFacet } from '../../../inspect/fact-filter.js';
import { hrefOf } from '../../components/query.js';
import { folded } from '../../components/table.js';
import { countText } from '../../format/number.js';
import { type FactView, factViewParams, refined } from './view.js';

/** Values shown before the rest is folded away. */
const SHOWN = 7;
const CONFIDENCES = [0.95, 0.85, 0.7, 0.5] as const;

/** Address of the table with other conditions. */
const viewHref = (view: FactView): string => hrefOf('/facts', factViewParams(view));

/** Takes a filter, a facet and a value; returns the filter with that value chosen, or no longer where it was. */
export function toggled(filter: FactFilter, name: Facet['name'], { value, selected }: FacetValue): Partial<FactFilter> {
  if (name === 'conflict') return { conflict: !filter.conflict };
  const chosen: readonly string[] = filter[name];
  return { [name]: selected ? chosen.filter((one) => !isSame(name, one, value)) : [...chosen, value] };
}

/** A measure may be given without its kind. */
const isSame = (name: ListFacet, given: string, value: string): boolean =>
  given === value || (name === 'measure' && value.endsWith(`/${given}`));

/** Every way to narrow the list, each value a link with the number of facts behind it. */
export const FacetPanel = (props: { readonly view: FactView; readonly facets: readonly Facet[] }) => {
  const { view, facets } = props;
  return (
    <nav class="facets" aria-label="Narrow the list">
      {facets.map((facet) => (
        <FacetGroup view={view} facet={facet} />
      ))}
      <ConfidenceGroup view={view} />
    </nav>
  );
};

const FacetGroup = (props: { readonly view: FactView; readonly facet: Facet }) => {
  const { view, facet } = props;
  const { shown, rest: further } = folded(facet.values, SHOWN);
  const first = [...shown, ...further.filter(({ selected }) => selected)];
  const rest = further.filter(({ selected }) => !selected);
  const open = facet.values.some(({ selected }) => selected) || OPEN.has(facet.name);
  return (
    <details class="facet" open={open}>
      <summary>{facet.title}</summary>
      <FacetValues view={view} facet={facet} values={first} />
      {rest.length > 0 && (
        <details class="facet__more">
          <summary>
            {countText(rest.length)} more<span class="visually-hidden"> under {facet.title}</span>
          </summary>
          <FacetValues view={view} facet={facet} values={rest} />
          {facet.more > 0 && <p class="note">and {countText(facet.more)} rarer ones</p>}
        </details>
      )}
    </details>
  );
};

const OPEN: ReadonlySet<string> = new Set(['kind', 'measure', 'subject', 'status', 'conflict']);

const FacetValues = (props: {
  readonly view: FactView;
  readonly facet: Facet;
  readonly values: readonly FacetValue[];
}) => (
  <ul class="facet__values">
    {props.values.map((value) => (
      <li>
        <FacetLink
          href={viewHref(refined(props.view, toggled(props.view.filter, props.facet.name, value)))}
          label={value.label}
          count={value.count}
          selected={value.selected}
        />
      </li>
    ))}
  </ul>
);

const FacetLink = (props: {
  readonly href: string;
  readonly label: string;
  readonly count: number | null;
  readonly selected: boolean;
}) => (
  <a class="facet__value" href={props.href} rel="nofollow" {...(props.selected ? { 'aria-current': 'true' } : {})}>
    <span class="facet__label" dir="auto">
      {props.label}
    </span>
    {props.count !== null && <span class="facet__count number">{countText(props.count)}</span>}
  </a>
);

const ConfidenceGroup = (props: { readonly view: FactView }) => {
  const { view } = props;
  const { leastConfidence } = view.filter;
  return (
    <details class="facet" open={leastConfidence !== null}>
      <summary>Confidence</summary>
      <ul class="facet__values">
        {CONFIDENCES.map((least) => (
          <li>
            <FacetLink
              href={viewHref(refined(view, { leastConfidence: leastConfidence === least ? null : least }))}
              label={`At least ${Math.round(least * 100)}%`}
              count={null}
              selected={leastConfidence === least}
            />
          </li>
        ))}
      </ul>
    </details>
  );
};

/** What the list is narrowed to, each a link that takes that condition away. */
export const ChosenFilters = (props: { readonly view: FactView; readonly facets: readonly Facet[] }) => {
  const { view, facets } = props;
  const chosen = facets.flatMap((facet) =>
    facet.values
      .filter(({ selected }) => selected)
      .map((value) => ({
        text: facet.name === 'conflict' ? value.label : `${facet.title}: ${value.label}`,
        without: refined(view, toggled(view.filter, facet.name, value)),
      })),
  );
  const { search, document, leastConfidence, copies } = view.filter;
  const others = [
    ...(search === '' ? [] : [{ text: `Words: ${search}`, without: refined(view, { search: '' }) }]),
    ...(document === null ? [] : [{ text: `Document: ${document}`, without: refined(view, { document: null }) }]),
    ...(leastConfidence === null
      ? []
      : [
          {
            text: `Confidence: at least ${Math.round(leastConfidence * 100)}%`,
            without: refined(view, { leastConfidence: null }),
          },
        ]),
  ];
  const all = [...others, ...chosen];
  if (all.length === 0) return null;
  return (
    <ul class="chosen no-print" aria-label="The list is narrowed to">
      {all.map(({ text, without }) => (
        <li>
          <a href={viewHref(without)} class="chosen__one">
            <span dir="auto">{text}</span>
            <span aria-hidden="true"> ×</span>
            <span class="visually-hidden"> (take away)</span>
          </a>
        </li>
      ))}
      <li>
        <a href={copies ? '/facts?copies=1' : '/facts'} class="chosen__none">
          Clear all
        </a>
      </li>
    </ul>
  );
};
