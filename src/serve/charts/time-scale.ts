/** Maps days to horizontal places of a chart. */
export interface TimeScale {
  /** Takes an ISO day; returns its place, within the chart's own ends. */
  readonly x: (iso: string) => number;
  /** The years, quarters or months to write below, with their places. */
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

const time = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
const year = (at: number): number => new Date(at).getUTCFullYear();

/** Steps between labelled years. */
const STEPS = [1, 2, 5, 10, 20, 50, 100];
/** Up to so many years quarters are named, by their first months. */
const MONTHS_UP_TO = 2;
const MONTHS = ['Jan', 'Apr', 'Jul', 'Oct'];
/** Least room for the label of a year, in units of the chart. */
const LEAST_ROOM = 46;

/**
 * Takes ISO days and the horizontal ends of a chart; returns a scale of whole years that holds all of them. Days that are
 * none are left out; without any day the scale is this century's first year.
 */
export function timeScale(days: readonly string[], from: number, to: number): TimeScale {
  const times = days.map(time).filter((one) => !Number.isNaN(one));
  const first = times.length === 0 ? 2000 : year(times.reduce((a, b) => Math.min(a, b)));
  const last = (times.length === 0 ? 2000 : year(times.reduce((a, b) => Math.max(a, b)))) + 1;
  const [start, end] = [Date.UTC(first, 0, 1), Date.UTC(last, 0, 1)];
  const place = (at: number): number =>
    from + ((Math.min(Math.max(at, start), end) - start) / (end - start)) * (to - from);
  const most = Math.max(1, Math.floor((to - from) / LEAST_ROOM));
  if (last - first <= MONTHS_UP_TO) return { x: (iso) => place(time(iso)), ticks: monthTicks(first, last, place) };
  const step = STEPS.find((one) => (last - first) / one <= most) ?? 200;
  const ticks: { x: number; label: string }[] = [];
  for (let one = Math.ceil(first / step) * step; one <= last; one += step) {
    ticks.push({ x: place(Date.UTC(one, 0, 1)), label: String(one) });
  }
  return { x: (iso) => place(time(iso)), ticks };
}

/** Quarters are named where the years are few. */
function monthTicks(first: number, last: number, place: (at: number) => number): TimeScale['ticks'] {
  return Array.from({ length: (last - first) * 4 + 1 }, (_, quarter) => {
    const at = Date.UTC(first, quarter * 3, 1);
    const label = quarter % 4 === 0 ? String(year(at)) : (MONTHS[quarter % 4] ?? '');
    return { x: place(at), label };
  });
}
