import type { Child, PropsWithChildren } from 'hono/jsx';

/** A column of a table; with `sort` its head is a link that sorts by it. */
export interface Column {
  readonly id: string;
  readonly title: string;
  /** Numbers stand to the right. */
  readonly numeric?: boolean;
  /** Address that sorts by this column, and how the table is sorted by it now. */
  readonly sort?: { readonly href: string; readonly order: 'ascending' | 'descending' | 'none' };
}

/**
 * A table with a caption and column heads; wide ones scroll within their own box, which can be reached by key. On narrow
 * windows each row becomes a block in which a cell's `data-label` names its column: rows use `Cell`.
 */
export const Table = (
  props: PropsWithChildren<{
    readonly caption: Child;
    readonly columns: readonly Column[];
    /** Hides the caption from view where a heading just above says the same. */
    readonly captionHidden?: boolean;
    readonly id?: string;
    /** Rows become blocks on narrow windows; else the table scrolls within its box. */
    readonly folds?: boolean;
  }>,
) => (
  <div class="table-box">
    <table
      class={props.folds === false ? 'table' : 'table table--folds'}
      {...(props.id === undefined ? {} : { id: props.id })}
    >
      <caption class={props.captionHidden === true ? 'visually-hidden' : ''}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <Head column={column} />
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  </div>
);

const Head = (props: { readonly column: Column }) => {
  const { title, numeric = false, sort } = props.column;
  const kind = numeric ? 'numeric' : '';
  if (sort === undefined) {
    return (
      <th scope="col" class={kind}>
        {title}
      </th>
    );
  }
  return (
    <th scope="col" class={kind} aria-sort={sort.order}>
      <a href={sort.href} class={`sort sort--${sort.order}`}>
        {title}
      </a>
    </th>
  );
};

/** Splits a long list: the first rows to show, and the rest to fold away, which has at least two. */
export function folded<Row>(
  rows: readonly Row[],
  most: number,
): { readonly shown: readonly Row[]; readonly rest: readonly Row[] } {
  return rows.length <= most + 1 ? { shown: rows, rest: [] } : { shown: rows.slice(0, most), rest: rows.slice(most) };
}

/** A cell that knows its column, for narrow windows. */
export const Cell = (
  props: PropsWithChildren<{
    readonly label: string;
    readonly numeric?: boolean;
    /** True where it holds nothing: narrow windows then leave it out. */
    readonly empty?: boolean;
  }>,
) => (
  <td data-label={props.label} class={props.empty === true ? 'nothing' : props.numeric === true ? 'numeric' : ''}>
    {props.children}
  </td>
);

/** Terms with what they mean, as a list of pairs; empty ones are left out. */
export const Pairs = (props: { readonly pairs: readonly (readonly [string, Child | null])[] }) => (
  <dl class="pairs">
    {props.pairs
      .filter(([, value]) => value !== null && value !== '')
      .map(([term, value]) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
