import type { Hands } from './gesture';

/** Which of the elements may be moved, and which are locked to their place. */
export const apartByLock = ({ index }: Hands, ids: readonly string[]) => {
  const { deviceById, zoneById } = index();
  const isLocked = (id: string): boolean => (deviceById.get(id) ?? zoneById.get(id))?.locked === true;
  return { free: ids.filter((id) => !isLocked(id)), locked: ids.filter(isLocked) };
};

/** Says why what is locked does not move. */
export const sayLocked = ({ store, index, words }: Hands, locked: readonly string[]): void => {
  const [only, ...others] = locked;
  if (only === undefined) return;
  const name = (index().deviceById.get(only) ?? index().zoneById.get(only))?.name ?? '';
  const text =
    others.length === 0
      ? words()('canvas.locked.one', { name })
      : words()('canvas.locked.some', { count: locked.length });
  store.getState().say({ text });
};
