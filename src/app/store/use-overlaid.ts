import { useMemo } from 'react';
import type { Overlaid } from '../../core/drawing/overlays/overlay';
import { overlayOf } from '../../core/drawing/overlays/overlays';
import { useEditor } from './editor';
import { useToday } from './today';
import { useModel } from './use-model';

interface Kept {
  readonly parts: readonly unknown[];
  readonly overlaid: Overlaid;
}
/** The last answer, since drawing and legend ask the same. */
let kept: Kept | undefined;

/** What the chosen overlay says, made once for each model and report; `undefined` for marks of threats, for none,
 * and until the worker has answered. */
export const useOverlaid = (): Overlaid | undefined => {
  const model = useModel();
  const id = useEditor((state) => state.overlay);
  const report = useEditor((state) => state.report);
  const language = useEditor((state) => state.language);
  const entry = useEditor((state) => state.reachFrom);
  const reached = useEditor((state) => state.reach);
  // The worker says how far attacks get: the graph of a large hospital would hold up the page.
  const reach = reached?.entry === entry ? reached : undefined;
  const now = useToday();
  const today = report?.today ?? now();
  return useMemo(() => {
    const overlay = overlayOf(id);
    if (overlay === undefined || (id === 'reach' && reach === undefined)) return undefined;
    // Only what is missing depends on the report, so that others are not made anew by every analysis.
    const parts = [model, id, id === 'unknowns' ? report : undefined, language, id === 'reach' ? reach : '', today];
    if (kept?.parts.every((part, place) => part === parts[place]) === true) return kept.overlaid;
    const overlaid = overlay.show({ model, report, language, entry, reach, today });
    kept = { parts, overlaid };
    return overlaid;
  }, [model, id, report, language, entry, reach, today]);
};
