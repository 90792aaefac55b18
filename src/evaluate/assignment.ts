/** An edge of a bipartite graph with a positive weight. */
export interface Edge {
  readonly left: number;
  readonly right: number;
  readonly weight: number;
}

/** Above this many nodes on a side a component is matched greedily: the exact method is cubic. */
const EXACT_LIMIT = 300;

/**
 * Takes edges between two sets of numbered nodes; returns the one-to-one selection of edges with the greatest total
 * weight (Hungarian method with potentials, cubic in a connected component; components beyond 300 nodes a side greedily,
 * heaviest first). Deterministic for a given order of edges.
 */
export function assign(edges: readonly Edge[]): Edge[] {
  return components(edges).flatMap((component) => {
    const lefts = [...new Set(component.map((edge) => edge.left))];
    const rights = [...new Set(component.map((edge) => edge.right))];
    if (component.length === 1) return component;
    if (Math.max(lefts.length, rights.length) > EXACT_LIMIT) return greedy(component);
    return exact(component, lefts, rights);
  });
}

function components(edges: readonly Edge[]): Edge[][] {
  const parent = new Map<string, string>();
  const root = (node: string): string => {
    let top = node;
    for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up;
    for (let at = node; at !== top; ) {
      const next = parent.get(at) ?? top;
      parent.set(at, top);
      at = next;
    }
    return top;
  };
  for (const edge of edges) parent.set(root(`l${edge.left}`), root(`r${edge.right}`));
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = root(`l${edge.left}`);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edge]);
    else group.push(edge);
  }
  return [...groups.values()];
}

function greedy(edges: readonly Edge[]): Edge[] {
  const lefts = new Set<number>();
  const rights = new Set<number>();
  const chosen: Edge[] = [];
  for (const edge of [...edges].sort((a, b) => b.weight - a.weight)) {
    if (lefts.has(edge.left) || rights.has(edge.right)) continue;
    lefts.add(edge.left);
    rights.add(edge.right);
    chosen.push(edge);
  }
  return chosen;
}

/** Minimises negated weights over a square matrix padded with zeros. Rows and columns count from 1; 0 is the free end. */
function exact(edges: readonly Edge[], lefts: readonly number[], rights: readonly number[]): Edge[] {
  const size = Math.max(lefts.length, rights.length);
  const byCell = new Map<number, Edge>();
  const rowOf = new Map(lefts.map((node, index) => [node, index + 1]));
  const columnOf = new Map(rights.map((node, index) => [node, index + 1]));
  const cell = (row: number, column: number): number => row * (size + 1) + column;
  const cost = new Float64Array((size + 1) * (size + 1));
  for (const edge of edges) {
    const at = cell(rowOf.get(edge.left) ?? 0, columnOf.get(edge.right) ?? 0);
    if (edge.weight <= -(cost[at] ?? 0)) continue;
    cost[at] = -edge.weight;
    byCell.set(at, edge);
  }
  const rowOfColumn = hungarian(size, (row, column) => cost[cell(row, column)] ?? 0);
  const chosen: Edge[] = [];
  for (let column = 1; column <= size; column += 1) {
    const edge = byCell.get(cell(rowOfColumn[column] ?? 0, column));
    if (edge !== undefined) chosen.push(edge);
  }
  return chosen;
}

function hungarian(size: number, cost: (row: number, column: number) => number): Int32Array {
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOfColumn = new Int32Array(size + 1);
  const previous = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const visited = new Uint8Array(size + 1);
    let column = 0;
    rowOfColumn[0] = row;
    do {
      visited[column] = 1;
      const current = rowOfColumn[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= size; other += 1) {
        if (visited[other] === 1) continue;
        const reduced = cost(current, other) - (rowPotential[current] ?? 0) - (columnPotential[other] ?? 0);
        if (reduced < (slack[other] ?? 0)) {
          slack[other] = reduced;
          previous[other] = column;
        }
        if ((slack[other] ?? 0) < delta) {
          delta = slack[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= size; other += 1) {
        if (visited[other] === 1) {
          const matched = rowOfColumn[other] ?? 0;
          rowPotential[matched] = (rowPotential[matched] ?? 0) + delta;
          columnPotential[other] = (columnPotential[other] ?? 0) - delta;
        } else slack[other] = (slack[other] ?? 0) - delta;
      }
      column = next;
    } while (rowOfColumn[column] !== 0);
    do {
      const before = previous[column] ?? 0;
      rowOfColumn[column] = rowOfColumn[before] ?? 0;
      column = before;
    } while (column !== 0);
  }
  return rowOfColumn;
}
