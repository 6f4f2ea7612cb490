/** Sets that only ever merge. Nearly constant time per call. */
export const unionFind = (size: number) => {
  const parent = Int32Array.from({ length: size }, (_, index) => index);
  const of = (start: number): number => {
    let node = start;
    for (let up = parent[node]; up !== undefined && up !== node; up = parent[node]) {
      parent[node] = parent[up] ?? up;
      node = up;
    }
    return node;
  };
  const join = (a: number, b: number): void => {
    parent[of(a)] = of(b);
  };
  return { of, join };
};
