import { type ComponentType, useEffect, useState } from 'react';
import { MishapNote } from './Mishap';

/** A part of the page that is fetched when it is first shown, or before that by `fetch`. */
export interface Fetched {
  readonly Part: ComponentType;
  fetch(): Promise<unknown>;
}

/**
 * Like `lazy` within a `Suspense`, which shows what was fetched no sooner than 300 ms after it showed that something is
 * missing. Where a part cannot be fetched, a note says so
 * and offers to try again.
 */
export const fetched = (load: () => Promise<ComponentType>): Fetched => {
  let known: ComponentType | undefined;
  const fetch = async (): Promise<ComponentType> => {
    known = await load();
    return known;
  };
  function Part() {
    const [Shown, show] = useState(() => known);
    const [hasFailed, fail] = useState(false);
    useEffect(() => {
      if (Shown !== undefined || hasFailed) return;
      fetch().then(
        (part) => show(() => part),
        () => fail(true),
      );
    }, [Shown, hasFailed]);
    if (hasFailed) return <MishapNote again={() => fail(false)} />;
    return Shown === undefined ? <div aria-busy="true" /> : <Shown />;
  }
  return { Part, fetch };
};
