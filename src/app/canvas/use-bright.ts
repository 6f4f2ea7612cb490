import { useMemo } from 'react';
import { brightOf, withZonesAround } from '../../core/drawing/highlight';
import type { AttackPath } from '../../core/segmentation/advice';
import { useEditor } from '../store/editor';
import { useMatches } from '../store/use-matches';
import { useModel } from '../store/use-model';
import { onPath } from './attack-path';
import { lookedInto } from './looked-into';
import type { SceneIndex } from './scene-index';
import { useDrilledBox } from './use-shown-view';

/**
 * What stays bright while the rest is dimmed: a chosen attack path before a highlight before the filter before what is
 * looked into. `undefined` while nothing is dimmed.
 */
export const useBright = (index: SceneIndex, path: AttackPath | undefined): ReadonlySet<string> | undefined => {
  const model = useModel();
  const highlight = useEditor((state) => state.highlight);
  const matches = useMatches();
  const hides = useEditor((state) => state.filterHides);
  const highlighted = useMemo(
    () => (highlight === undefined ? undefined : brightOf(model, highlight)),
    [model, highlight],
  );
  const filtered = useMemo(() => {
    if (matches === undefined || hides) return undefined;
    const bright = new Set(withZonesAround(model, matches));
    for (const flow of model.source.flows.values())
      if (matches.has(flow.from) && matches.has(flow.to)) bright.add(flow.id);
    return bright;
  }, [model, matches, hides]);
  const isInside = useDrilledBox() !== undefined;
  const looked = useMemo(() => (isInside ? lookedInto(index.scene) : undefined), [index, isInside]);
  const along = useMemo(() => onPath(path, index), [path, index]);
  return along ?? highlighted ?? filtered ?? looked;
};
