import { useEffect, useState } from 'react';
import type { Surroundings } from '../../core/evidence/cvss/adjust';
import { useEditor } from '../store/editor';

/**
 * What the diagram knows about a device, worked out beside the page and anew with each report; `undefined` until then,
 * and without a device.
 */
export const useSurroundings = (asset: string | undefined): Surroundings | undefined => {
  const asking = useEditor((state) => state.asking);
  const report = useEditor((state) => state.report);
  const [known, keep] = useState<{ readonly of: string; readonly around: Surroundings | undefined }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report may mean other surroundings
  useEffect(() => {
    if (asset === undefined) return undefined;
    let isWanted = true;
    void asking?.surroundings(asset).then((around) => {
      if (isWanted) keep({ of: asset, around });
    });
    return () => {
      isWanted = false;
    };
  }, [asking, asset, report]);
  return known?.of === asset ? known?.around : undefined;
};
