import type { View } from '../document/document';
import type { Filter } from '../document/filter';
import { isEmptyFilter } from '../document/filter';
import { type MatchContext, matcherOf } from '../document/matcher';
import { assetsInScope } from './in-scope';

interface Resolved {
  readonly scope: View['scope'];
  readonly context: MatchContext;
  readonly answer: View['scope'];
}
const resolved = new WeakMap<Filter, Resolved>();
const PARTS = ['model', 'report', 'treatments', 'today', 'language'] as const;

/**
 * The view with its filter put into its scope: the assets that stand in it and pass, by name. A view without a filter
 * stays as it is. Linear in assets; the last answer for a filter is kept.
 */
export const resolvedView = <V extends Pick<View, 'scope' | 'filter'>>(view: V, context: MatchContext): V => {
  const { filter, scope } = view;
  if (filter === undefined || isEmptyFilter(filter)) return view;
  const kept = resolved.get(filter);
  if (kept?.scope === scope && kept !== undefined && PARTS.every((part) => kept.context[part] === context[part]))
    return { ...view, scope: kept.answer };
  const passes = matcherOf(filter, context);
  const inScope = scope === undefined ? undefined : assetsInScope(context.model, scope);
  const assets = context.model.source.assets
    .values()
    .filter((asset) => inScope?.has(asset.id) !== false && passes(asset))
    .map(({ id }) => id);
  const answer = { assets };
  resolved.set(filter, { scope, context, answer });
  return { ...view, scope: answer };
};
