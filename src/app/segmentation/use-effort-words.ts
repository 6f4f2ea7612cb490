import { useEffect, useState } from 'react';
import type { AttackEffort, EffortKind } from '../../core/library/attack-effort';
import type { CutMeasureKind, CutMeasureTemplate } from '../../core/library/cut-measure';
import { loadAttackEfforts, loadCutMeasures } from '../../templates';
import { useEditor } from '../store/editor';

/** What a template says, fetched when it is first asked for; `undefined` until it is there. */
export const useFetched = <T>(load: () => Promise<T>): T | undefined => {
  const [all, setAll] = useState<T>();
  useEffect(() => {
    let isWanted = true;
    load().then(
      (fetched) => {
        if (isWanted) setAll(() => fetched);
      },
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  return all;
};

/** What each kind of step means, in the words of the templates; empty until they are there. */
export const useEffortWords = (): ((kind: EffortKind) => string) => {
  const language = useEditor((state) => state.language);
  const efforts = useFetched<readonly AttackEffort[]>(loadAttackEfforts);
  return (kind) => efforts?.find(({ id }) => id === kind)?.label[language] ?? '';
};

/** What each kind of measure is, likewise. */
export const useMeasureWords = (): ((kind: CutMeasureKind) => string) => {
  const language = useEditor((state) => state.language);
  const measures = useFetched<readonly CutMeasureTemplate[]>(loadCutMeasures);
  return (kind) => measures?.find(({ id }) => id === kind)?.label[language] ?? '';
};
