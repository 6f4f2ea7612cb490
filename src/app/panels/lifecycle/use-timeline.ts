import { useMemo } from 'react';
import { isPlanned } from '../../../core/plan/replacement';
import { type TimelineRow, timelineSteps } from '../../../core/plan/timeline';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';
import { useModel } from '../../store/use-model';
import { useWorkedOut } from '../../store/use-worked-out';
import { type LifecycleFilters, type PLAN_FILTERS, useLifecycle } from './lifecycle-state';

/** The day for which the page speaks: that of the report, so that both say the same. */
export const useShownDay = (): string => {
  const today = useToday();
  return useEditor((state) => state.report?.today) ?? today();
};

/** All rows of the open document as it is now; nothing before they are worked out. */
export const useTimeline = (): readonly TimelineRow[] | undefined => {
  const model = useModel();
  const today = useShownDay();
  const work = useMemo(() => () => timelineSteps(model, today), [model, today]);
  return useWorkedOut(work);
};

const PLANS: Readonly<Record<(typeof PLAN_FILTERS)[number], (row: TimelineRow) => boolean>> = {
  gap: ({ isGap }) => isGap === true,
  none: ({ plan }) => !isPlanned(plan),
  planned: ({ plan }) => isPlanned(plan),
};

const fits = (row: TimelineRow, filters: LifecycleFilters): boolean =>
  (filters.department === undefined || filters.department === (row.owner ?? '')) &&
  (filters.kind === undefined || filters.kind === row.kind) &&
  (filters.stage === undefined || filters.stage === row.stage) &&
  (filters.plan === undefined || PLANS[filters.plan](row));

/** The rows that pass the filters, in order. */
export const useShownTimeline = (rows: readonly TimelineRow[] | undefined): readonly TimelineRow[] | undefined => {
  const filters = useLifecycle((state) => state.filters);
  return useMemo(() => rows?.filter((row) => fits(row, filters)), [rows, filters]);
};
