let current: ((start?: string) => void) | undefined;

/** Puts the keyboard into the palette that is on the page, with the first letters already written. */
export const openPalette = (start?: string): void => current?.(start);

/** Called by the palette when it appears; the returned function when it goes. */
export const registerPalette = (open: (start?: string) => void): (() => void) => {
  current = open;
  return () => {
    if (current === open) current = undefined;
  };
};
