import { type ComponentType, useEffect, useState } from 'react';

/** A part of the page that is fetched when it is first shown, or before that by `fetch`. */
export interface Fetched {
  readonly Part: ComponentType;
  fetch(): Promise<unknown>;
}

/**
 * Like `lazy` within a `Suspense`, which shows what was fetched no sooner than 300 ms after it showed that something is
 * missing. A part that cannot be fetched fails as one that cannot be drawn does.
 */
export const fetched = (load: () => Promise<ComponentType>): Fetched => {
  let known: ComponentType | undefined;
  const fetch = async (): Promise<ComponentType> => {
    known = await load();
    return known;
  };
  function Part() {
    const [Shown, show] = useState(() => known);
    const [failure, fail] = useState<unknown>();
    useEffect(() => {
      if (Shown === undefined) fetch().then((part) => show(() => part), fail);
    }, [Shown]);
    if (failure !== undefined) throw failure;
    return Shown === undefined ? <div aria-busy="true" /> : <Shown />;
  }
  return { Part, fetch };
};
