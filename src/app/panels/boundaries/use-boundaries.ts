import { useMemo } from 'react';
import {
  type ResponsibilityBoundary,
  responsibilityBoundaries,
} from '../../../core/segmentation/conduits/responsibility';
import { useToday } from '../../store/today';
import { useModel } from '../../store/use-model';

/** The responsibility boundaries of the open document as it is now. */
export const useBoundaries = (): readonly ResponsibilityBoundary[] => {
  const model = useModel();
  const today = useToday();
  return useMemo(() => responsibilityBoundaries(model, today()), [model, today]);
};
