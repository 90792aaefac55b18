import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Edge } from '../../src/evaluate/assignment.js';

/** The greatest total weight by trying every selection. */
function bestByTrial(edges: readonly Edge[]): number {
  const [first, ...rest] = edges;
  if (first === undefined) return 0;
  const free = rest.filter((edge) => edge.left !== first.left && edge.right !== first.right);
  return Math.max(bestByTrial(rest), first.weight + bestByTrial(free));
}

const edge = fc.record({ left: fc.nat(4), right: fc.nat(4), weight: fc.integer({ min: 1, max: 50 }) });

describe('assign', () => {
  it('gives up a heavy edge where two others weigh more together', () => {
    const edges = [
      { left: 0, right: 0, weight: 10 },
      { left: 0, right: 1, weight: 7 },
      { left: 1, right: 0, weight: 7 },
    ];
    expect(assign(edges).map(({ left, right }) => [left, right])).toEqual(
      expect.arrayContaining([
        [0, 1],
        [1, 0],
      ]),
    );
  });

  it('is one to one and as heavy as the best selection', () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 11 }), (edges) => {
        const chosen = assign(edges);
        expect(new Set(chosen.map((e) => e.left)).size).toBe(chosen.length);
        expect(new Set(chosen.map((e) => e.right)).size).toBe(chosen.length);
        expect(chosen.reduce((sum, e) => sum + e.weight, 0)).toBe(bestByTrial(edges));
      }),
    );
  });

  it('stays one to one beyond the size of the exact method', () => {
    const edges = Array.from({ length: 400 }, (_, left) => [
      { left, right: left, weight: 2 },
      { left, right: 0, weight: 1 },
    ]).flat();
    expect(assign(edges)).toHaveLength(400);
  });
});
