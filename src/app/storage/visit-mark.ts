/** Tells the next visit whether this one was left or broke off. */
export interface VisitMark {
  /** From now on there is work that leaving keeps and a crash may cut short. */
  set(): void;
  close(): void;
}

const NAME = 'sekisho-visit:';

/** Locks of the browser, which end with a window however it ends; absent where the page came without TLS. */
const locksHere = (): LockManager | undefined => ('locks' in navigator ? navigator.locks : undefined);

/**
 * A mark that only leaving the page takes away, and a lock that tells living windows from those that are gone; `writer`
 * tells this window from the others. Does nothing where browsers have no locks or keep nothing.
 */
export const openVisitMark = (writer: string): VisitMark => {
  const name = NAME + writer;
  let isSet = false;
  const put = (isThere: boolean): void => {
    try {
      if (isThere) localStorage.setItem(name, '');
      else localStorage.removeItem(name);
    } catch {
      // A browser that keeps nothing has nothing to come back to.
    }
  };
  const onLeave = (): void => put(false);
  const onReturn = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && isSet) put(true);
  };
  globalThis.addEventListener('pagehide', onLeave);
  globalThis.addEventListener('pageshow', onReturn);
  return {
    set: () => {
      const locks = locksHere();
      if (isSet || locks === undefined) return;
      isSet = true;
      // Held as long as the window lives; refused where the page has no origin, which takes the mark away again.
      locks.request(name, () => new Promise(() => {})).catch(onLeave);
      put(true);
    },
    close: () => {
      onLeave();
      globalThis.removeEventListener('pagehide', onLeave);
      globalThis.removeEventListener('pageshow', onReturn);
    },
  };
};

/** Whether the visit of that window broke off: its mark is there and its window is not. Says so once. */
export const brokeOff = async (writer: string | undefined): Promise<boolean> => {
  try {
    const { held = [] } = (await locksHere()?.query()) ?? {};
    const living = new Set(held.map(({ name }) => name));
    const gone = Object.keys(localStorage).filter((key) => key.startsWith(NAME) && !living.has(key));
    for (const key of gone) localStorage.removeItem(key);
    return writer !== undefined && gone.includes(NAME + writer);
  } catch {
    return false;
  }
};
