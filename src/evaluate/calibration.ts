import { reaches, type Scores } from './score-facts.js';

/** Found facts of one confidence band, and how many of them are right at level fact. */
export interface CalibrationBand {
  readonly from: number;
  readonly to: number;
  readonly right: number;
  readonly of: number;
}

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0000001] as const;

/** Takes scores; returns the bands of confidence that hold facts. Facts paired with optional gold are left out. */
export function calibration(scores: Scores): CalibrationBand[] {
  const outcomes = [
    ...scores.pairs
      .filter((pair) => !(pair.optional && reaches(pair.level, 'fact')))
      .map((pair) => ({ confidence: pair.found.confidence, right: reaches(pair.level, 'fact') && !pair.optional })),
    ...scores.extra.map((row) => ({ confidence: row.confidence, right: false })),
  ];
  return EDGES.slice(0, -1).flatMap((from, index) => {
    const to = EDGES[index + 1] ?? 1;
    const band = outcomes.filter(({ confidence }) => confidence >= from && confidence < to);
    const right = band.filter((outcome) => outcome.right).length;
    return band.length === 0 ? [] : [{ from, to: Math.min(to, 1), right, of: band.length }];
  });
}
