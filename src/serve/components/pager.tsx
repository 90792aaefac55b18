import { countText } from '../format/number.js';

/** Links to the neighbouring parts of a long list, and which part this is. `href` makes the address of a part by its offset. */
export const Pager = (props: {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  /** What is listed, in the plural. */
  readonly things: string;
  readonly href: (offset: number) => string;
}) => {
  const { offset, limit, total, things, href } = props;
  if (total <= limit && offset === 0) return null;
  const last = Math.max(0, Math.floor((total - 1) / limit) * limit);
  const to = Math.min(total, offset + limit);
  return (
    <nav class="pager" aria-label={`Parts of the list of ${things}`}>
      <ul>
        {offset > 0 && (
          <>
            <li>
              <a href={href(0)}>First</a>
            </li>
            <li>
              <a href={href(Math.max(0, offset - limit))} rel="prev">
                Previous
              </a>
            </li>
          </>
        )}
        <li class="pager__here">
          {offset >= total ? 'Past the end' : `${countText(offset + 1)}–${countText(to)}`} of {countText(total)}
        </li>
        {to < total && (
          <>
            <li>
              <a href={href(offset + limit)} rel="next">
                Next
              </a>
            </li>
            <li>
              <a href={href(last)}>Last</a>
            </li>
          </>
        )}
      </ul>
    </nav>
  );
};
