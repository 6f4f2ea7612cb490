import { type BlockV4, sizeOfV4 } from '../../model/subnet';

export interface FreeBlocks {
  /** The first block of that prefix in which nothing lies; `undefined` when there is none. It is in use from then on. */
  take(prefix: number): BlockV4 | undefined;
  /** From now on nothing is taken where this lies. */
  use(block: BlockV4): void;
}

const lastOf = (block: BlockV4): number => block.first + sizeOfV4(block) - 1;

/**
 * What is left of the pools besides the blocks in use. New blocks are looked for from the first address of a pool on and
 * leave a whole /24 to whatever lies in it, so that numbers stay readable. Each take goes on where the last one ended.
 */
export const freeBlocks = (pools: readonly BlockV4[], inUse: readonly BlockV4[]): FreeBlocks => {
  const used = [...inUse].sort((a, b) => a.first - b.first);
  /** For each prefix: the pool, and the address to go on from. */
  const from = new Map<number, { pool: number; address: number }>();
  const taken: BlockV4[] = [];
  const meets = (first: number, last: number, blocks: readonly BlockV4[]): BlockV4 | undefined =>
    blocks.find((block) => block.first <= last && lastOf(block) >= first);
  return {
    use: (block) => {
      taken.push(block);
    },
    take: (prefix) => {
      const size = 2 ** (32 - prefix);
      const step = Math.max(size, 256);
      const start = from.get(prefix) ?? { pool: 0, address: pools[0]?.first ?? 0 };
      for (let pool = start.pool; pool < pools.length; pool += 1) {
        const whole = pools[pool];
        if (whole === undefined) break;
        let address = pool === start.pool ? start.address : whole.first;
        address = Math.ceil(address / step) * step;
        while (address + size - 1 <= lastOf(whole)) {
          const last = address + step - 1;
          const other = meets(address, last, used) ?? meets(address, last, taken);
          if (other === undefined) {
            const block = { first: address, prefix };
            taken.push(block);
            from.set(prefix, { pool, address: address + step });
            return block;
          }
          address = Math.ceil((lastOf(other) + 1) / step) * step;
        }
      }
      return undefined;
    },
  };
};
