/**
 * Places things of given heights along a line in their order, each as near to where it wants to be as the others
 * allow, none nearer than `gap` to the next, all at or after 0. Pools neighbours that push each other and gives each
 * pool the mean of its wishes: the least sum of squared distances. Linear.
 */
export const stack = (
  items: readonly { readonly height: number; readonly wish: number }[],
  gap: number,
): readonly number[] => {
  interface Pool {
    start: number;
    sum: number;
    readonly first: number;
    count: number;
    height: number;
  }
  const pools: Pool[] = [];
  items.forEach(({ height, wish }, index) => {
    let pool: Pool = { start: Math.max(0, wish), sum: wish, first: index, count: 1, height: height + gap };
    for (let before = pools.at(-1); before !== undefined && before.start + before.height > pool.start; ) {
      pools.pop();
      // The wishes of the later pool count from its own start, so they are moved back by what stands before it.
      const sum = before.sum + pool.sum - before.height * pool.count;
      const count = before.count + pool.count;
      pool = {
        start: Math.max(0, sum / count),
        sum,
        first: before.first,
        count,
        height: before.height + pool.height,
      };
      before = pools.at(-1);
    }
    pools.push(pool);
  });
  const places: number[] = [];
  for (const { start, first, count } of pools) {
    let at = start;
    for (let i = first; i < first + count; i += 1) {
      places.push(at);
      at += (items[i]?.height ?? 0) + gap;
    }
  }
  return places;
};
