import { useMemo } from 'react';
import { serviceLinesIn } from '../../../core/policy/service-lines';
import { type ZoneConduits, zoneConduitsSteps } from '../../../core/segmentation/conduits/conduit-matrix';
import { useToday } from '../../store/today';
import { useModel } from '../../store/use-model';
import { useWorkedOut } from '../../store/use-worked-out';

/** The conduit matrix of the open document as it is now; nothing before it is worked out. */
export const useZoneConduits = (): ZoneConduits | undefined => {
  const model = useModel();
  const today = useToday();
  const work = useMemo(
    () => () => zoneConduitsSteps(model, { today: today(), serviceLines: serviceLinesIn(model.library) }),
    [model, today],
  );
  return useWorkedOut(work);
};
