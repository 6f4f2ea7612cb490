import { useEffect, useState } from 'react';
import type { Measure } from '../../../core/library/measure';
import { loadMeasures } from '../../../templates';

/** The measures that are known; nothing while they are on their way. */
export const useMeasures = (): readonly Measure[] | undefined => {
  const [measures, setMeasures] = useState<readonly Measure[]>();
  useEffect(() => {
    void loadMeasures().then(setMeasures);
  }, []);
  return measures;
};
