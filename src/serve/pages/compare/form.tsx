import type { ComparableMeasure } from '../../../inspect/compare.js';
import type { Labels } from '../../../inspect/labels.js';
import { plural } from '../../format/number.js';
import { type CompareView, compareHref } from './view.js';

/** Which bodies are compared, on what; a body is added by its name and taken away by its link. */
export const CompareForm = (props: {
  readonly view: CompareView;
  readonly measures: readonly ComparableMeasure[];
  readonly labels: Labels;
  /** `kind/measure` that is shown. */
  readonly chosen: string;
  /** Names to offer while one types. */
  readonly suggestions: readonly string[];
}) => {
  const { view, measures, labels, chosen, suggestions } = props;
  return (
    <div class="panel stack">
      {view.bodies.length > 0 && (
        <ul class="chosen" aria-label="Compared">
          {view.bodies.map((body) => (
            <li>
              <a
                class="chosen__one"
                href={compareHref({ ...view, bodies: view.bodies.filter(({ id }) => id !== body.id) })}
              >
                {body.name}
                <span aria-hidden="true"> ×</span>
                <span class="visually-hidden"> (take away)</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <form action="/compare" method="get" class="row row--end">
        {view.bodies.map(({ id }) => (
          <input type="hidden" name="body" value={id} />
        ))}
        {view.copies && <input type="hidden" name="copies" value="1" />}
        <div class="field">
          <label for="compare-add">Add by name</label>
          <input id="compare-add" name="add" list="compare-names" autocomplete="off" maxlength={200} />
          <datalist id="compare-names">
            {suggestions.map((name) => (
              <option value={name} />
            ))}
          </datalist>
        </div>
        {measures.length > 0 && (
          <div class="field">
            <label for="compare-measure">Measure</label>
            <select id="compare-measure" name="measure">
              {measures.map(({ kind, measure, bodies }) => (
                <option value={`${kind}/${measure}`} selected={`${kind}/${measure}` === chosen}>
                  {`${labels.measureTitles.get(`${kind}/${measure}`) ?? measure} (${plural(bodies, 'has it', 'have it')})`}
                </option>
              ))}
            </select>
          </div>
        )}
        <button type="submit" class="button--main">
          Compare
        </button>
      </form>
    </div>
  );
};
