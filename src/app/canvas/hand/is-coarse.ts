const query = globalThis.matchMedia?.('(pointer: coarse)');

/** Whether the hand works with fingers, so that what it is to take hold of must be larger. */
export const isCoarse = (): boolean => query?.matches === true;
