/** Maps numbers to vertical places of a chart. */
export interface ValueScale {
  readonly y: (value: number) => number;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
}

const MULTIPLES = [1, 2, 2.5, 5, 10];
const TICKS = 4;
/** Below this numbers are nothing to a chart. */
const LEAST_SPAN = 1e-9;

/** Takes numbers and the vertical ends of a chart, bottom and top; returns a scale from 0 (or below) in round steps. */
export function valueScale(values: readonly number[], bottom: number, top: number): ValueScale {
  const least = values.reduce((a, b) => Math.min(a, b), 0);
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const span = most - least < LEAST_SPAN ? 1 : most - least;
  const power = 10 ** Math.floor(Math.log10(span / TICKS));
  const step = power * (MULTIPLES.find((multiple) => span / (power * multiple) <= TICKS) ?? 10);
  const [first, last] = [Math.floor(least / step), Math.max(Math.ceil(most / step), Math.floor(least / step) + 1)];
  const y = (value: number): number => bottom + ((value - first * step) / ((last - first) * step)) * (top - bottom);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => {
    const value = Number(((first + i) * step).toPrecision(12));
    return { y: y(value), value };
  });
  return { y, ticks };
}
