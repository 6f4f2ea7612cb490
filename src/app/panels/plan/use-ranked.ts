import { useMemo } from 'react';
import type { Report } from '../../../core/analysis/report';
import type { Model } from '../../../core/model/model';
import { type ActionOptions, type Actions, actionSteps } from '../../../core/plan/actions';
import { countsOf, type LevelCounts, type RankedAction, rankSteps } from '../../../core/plan/rank-actions';
import type { Steps } from '../../../core/steps';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { useWorkedOut } from '../../store/use-worked-out';
import { useMeasures } from './use-measures';

export interface Ranking extends Pick<Actions, 'beyond'> {
  readonly ranked: readonly RankedAction[];
  /** Open threats as they are. */
  readonly before: LevelCounts;
}

function* ranking(report: Report, model: Model, options: ActionOptions): Steps<Ranking> {
  const actions = yield* actionSteps(report, model, options);
  const { threats, beyond } = actions;
  const before = countsOf([...threats.map(({ threat }) => threat), ...beyond]);
  return { ranked: yield* rankSteps(actions), beyond, before };
}

/** What can be done about the open threats, best first; nothing while there is no report or the measures are on their way. */
export const useRanked = (): Ranking | undefined => {
  const model = useModel();
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  const measures = useMeasures();
  // The model may be newer than the report; the next report puts that right.
  // biome-ignore lint/correctness/useExhaustiveDependencies: ranked once per report, not at each edit before the next
  const work = useMemo(
    () =>
      report === null || measures === undefined
        ? undefined
        : () => ranking(report, model, { today: report.today, measures, treatments }),
    [report, treatments, measures],
  );
  return useWorkedOut(work);
};
