import { useEffect, useMemo, useState } from 'react';
import type { HospitalDocument } from '../../../core/document/document';
import type { OutsideLine } from '../../../core/segmentation/remote/outside-line';
import { outsideLineSteps } from '../../../core/segmentation/remote/outside-lines';
import { lineReachInWorker } from '../../../workers/lines-in-worker';
import type { EndReach } from '../../../workers/lines-protocol';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';
import { useModel } from '../../store/use-model';
import { useWorkedOut } from '../../store/use-worked-out';

/** The lines from outside of the open document as it is now; nothing before they are worked out. */
export const useOutsideLines = (): readonly OutsideLine[] | undefined => {
  const model = useModel();
  const today = useToday();
  const work = useMemo(() => () => outsideLineSteps(model, today()), [model, today]);
  return useWorkedOut(work);
};

interface Reach {
  readonly about: HospitalDocument;
  readonly ends: ReadonlyMap<string, EndReach>;
}

/** What is known of the last document that was asked about, whoever shows it next. */
let latest: Reach | undefined;

/** What the ends of lines reach inside, by end; nothing while that is worked out beside the page. */
export const useLineReach = (): ReadonlyMap<string, EndReach> | undefined => {
  const document = useEditor((state) => state.document);
  const today = useToday();
  const [reach, setReach] = useState(latest);
  useEffect(() => {
    if (latest?.about === document) {
      setReach(latest);
      return;
    }
    const stop = new AbortController();
    // Many edits come one after the other; only the state in which they rest is asked about.
    const timer = setTimeout(() => {
      void lineReachInWorker(document, { today: today(), signal: stop.signal }).then((ends) => {
        if (ends === undefined || stop.signal.aborted) return;
        latest = { about: document, ends: new Map(ends.map((end) => [end.inside, end])) };
        setReach(latest);
      });
    }, 400);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [document, today]);
  return reach?.about === document ? reach.ends : undefined;
};
