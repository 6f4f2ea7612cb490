import type { View } from '../document/document';
import type { MatchContext } from '../document/matcher';
import { resolvedView } from '../views/resolved';
import { shownModel } from '../views/shown';
import { layOut } from './layout';

/**
 * A view as it is drawn, wherever it is drawn: its filter put into its scope, and a place for all it shows that has none
 * yet. What people placed stays where it is. For a drawing, not to be saved.
 */
export const completeView = <V extends Pick<View, 'preset' | 'placements' | 'scope' | 'hidden' | 'filter'>>(
  view: V,
  context: MatchContext,
): V => {
  const resolved = resolvedView(view, context);
  const { placements } = resolved;
  const shown = shownModel(context.model, resolved);
  const { assets, zones } = shown.source;
  const isComplete = [...zones.values(), ...assets.values()].every(({ id }) => placements.has(id));
  const missing = isComplete ? [] : (layOut(shown, placements) ?? []);
  return missing.length === 0 ? resolved : { ...resolved, placements: placements.setAll(missing) };
};
