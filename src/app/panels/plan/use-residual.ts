import { useEffect, useMemo, useState } from 'react';
import type { LevelCounts } from '../../../core/plan/rank-actions';
import { changeSteps } from '../../../core/plan/residual';
import { useEditor, useEditorStore } from '../../store/editor';
import { useToday } from '../../store/today';
import { useModel } from '../../store/use-model';
import { useWorkedOut } from '../../store/use-worked-out';
import type { Ranking } from './use-ranked';

/** So many steps are gone through: each is an analysis after an edit. */
const STEPS = 60;

interface Known {
  readonly of: Ranking;
  readonly left: ReadonlyMap<string, LevelCounts>;
}

/** What the rules say is open after each step of the plan, by action; as far as that is known. */
export const useResidual = (ranking: Ranking | undefined): ReadonlyMap<string, LevelCounts> | undefined => {
  const asking = useEditor((state) => state.asking);
  const store = useEditorStore();
  const model = useModel();
  const today = useToday();
  const [known, setKnown] = useState<Known>();
  // The plan belongs to a report; a later state of the hospital gets another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: worked out once for a plan
  const work = useMemo(() => {
    if (ranking === undefined) return undefined;
    const actions = ranking.ranked.slice(0, STEPS).map(({ action }) => action);
    return function* () {
      return { of: ranking, changes: yield* changeSteps(store.getState().document, model, actions, today()) };
    };
  }, [ranking]);
  const made = useWorkedOut(work);
  useEffect(() => {
    let isWanted = true;
    if (made === undefined || made.of !== ranking) return undefined;
    void asking?.residual(made.changes).then((left) => {
      if (!isWanted || left === undefined) return;
      const ids = made.of.ranked.map(({ action }) => action.id);
      setKnown({ of: made.of, left: new Map(left.map((counts, at) => [ids[at] ?? '', counts])) });
    });
    return () => {
      isWanted = false;
    };
  }, [made, ranking, asking]);
  return known?.of === ranking ? known?.left : undefined;
};
