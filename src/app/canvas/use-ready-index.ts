import { useEffect } from 'react';
import { whenIdle } from '../store/when-idle';
import type { SceneIndex } from './scene-index';

/** Makes what finding things in a large drawing needs in idle moments, before the hand first asks for it. */
export const useReadyIndex = ({ flows, devices, zones, gates }: SceneIndex): void => {
  useEffect(() => {
    const steps = [flows, devices, zones, gates].map((kind) => kind.ready());
    let stop = (): void => {};
    const next = (): void => {
      while (steps[0]?.next().done === true) steps.shift();
      if (steps.length > 0) stop = whenIdle(next);
    };
    stop = whenIdle(next);
    return () => stop();
  }, [flows, devices, zones, gates]);
};
