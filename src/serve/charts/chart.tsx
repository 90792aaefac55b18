import type { PropsWithChildren } from 'hono/jsx';

/**
 * The frame of a chart: drawn with classes and attributes alone, so that the strict policy on styles holds. Its points are
 * links for the mouse; the table beside it has the same links for the keyboard. It scrolls where the window is narrower.
 */
export const Chart = (
  props: PropsWithChildren<{
    readonly id: string;
    readonly width: number;
    readonly height: number;
    readonly title: string;
    /** What it shows, in a sentence, and where the same data stands as a table. */
    readonly description: string;
    readonly kind?: string;
  }>,
) => {
  const { id, width, height, title, description, kind = '', children } = props;
  return (
    <section class={`chart ${kind}`} tabindex={0} aria-label={`${title}, chart`}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-labelledby={`${id}-title ${id}-description`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {children}
      </svg>
    </section>
  );
};

/** A point of a chart as a link to its evidence, with what it says on hover; no link where there is no evidence to show. */
export const PointLink = (props: PropsWithChildren<{ readonly href: string | null; readonly label: string }>) => {
  if (props.href === null) {
    return (
      <g class="point">
        <title>{props.label}</title>
        {props.children}
      </g>
    );
  }
  return (
    <a href={props.href} class="point" tabindex={-1} aria-label={props.label}>
      <title>{props.label}</title>
      {props.children}
    </a>
  );
};
