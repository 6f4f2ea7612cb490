import { useEffect, useState } from 'react';
import type { Steps } from '../../core/steps';
import { inSlices } from '../../workers/in-slices';

/** What the work gives. It is done beside what the page does; the last answer stays until then. */
export const useWorkedOut = <T>(work: (() => Steps<T>) | undefined): T | undefined => {
  const [answer, setAnswer] = useState<{ readonly of: T }>();
  useEffect(() => {
    if (work === undefined) return;
    const stop = new AbortController();
    void inSlices(work(), stop.signal).then((of) => {
      if (of !== undefined && !stop.signal.aborted) setAnswer({ of });
    });
    return () => stop.abort();
  }, [work]);
  return answer?.of;
};
