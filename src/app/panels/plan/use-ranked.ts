import { useEffect, useMemo, useState } from 'react';
import type { Measure } from '../../../core/library/measure';
import { type Actions, actionsFor } from '../../../core/plan/actions';
import { countsOf, type LevelCounts, type RankedAction, rankActions } from '../../../core/plan/rank-actions';
import { loadMeasures } from '../../../templates';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';

export interface Ranking extends Pick<Actions, 'beyond'> {
  readonly ranked: readonly RankedAction[];
  /** Open threats as they are. */
  readonly before: LevelCounts;
}

/** What can be done about the open threats, best first; nothing while there is no report or the measures are on their way. */
export const useRanked = (): Ranking | undefined => {
  const model = useModel();
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  const [measures, setMeasures] = useState<readonly Measure[]>();
  useEffect(() => {
    void loadMeasures().then(setMeasures);
  }, []);
  // The model may be newer than the report; the next report puts that right.
  // biome-ignore lint/correctness/useExhaustiveDependencies: ranked once per report, not at each edit before the next
  return useMemo(() => {
    if (report === null || measures === undefined) return undefined;
    const actions = actionsFor(report, model, { today: report.today, measures, treatments });
    const { threats, beyond } = actions;
    const before = countsOf([...threats.map(({ threat }) => threat), ...beyond]);
    return { ranked: rankActions(actions), beyond, before };
  }, [report, treatments, measures]);
};
