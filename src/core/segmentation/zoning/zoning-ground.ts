import { type Facts, factsOf } from '../../facts/facts-of';
import type { ZoneReasonKind, ZoneWeight, ZoningTemplates } from '../../library/zoning';
import type { Asset } from '../../model/asset';
import type { Model } from '../../model/model';
import { type CompiledMatrix, compileMatrix } from '../conduit-verdict';
import { type Isolation, isolationOf } from './isolation';

/** What every part of the advice on zones looks at. */
export interface ZoningGround {
  readonly model: Model;
  readonly facts: Facts;
  readonly today: string;
  readonly templates: ZoningTemplates;
  readonly matrix: CompiledMatrix;
  weightOf(reason: ZoneReasonKind): ZoneWeight | undefined;
  /** Whether the asset is to be isolated; worked out once for each. */
  isolationOf(asset: Asset): Isolation;
}

/** `today` is `YYYY-MM-DD`. Nothing is worked out before it is asked. */
export const zoningGroundOf = (model: Model, today: string, templates: ZoningTemplates): ZoningGround => {
  const facts = factsOf(model, today);
  const weights = new Map(templates.weights.map((weight) => [weight.id, weight]));
  const isolations = new Map<string, Isolation>();
  return {
    model,
    facts,
    today,
    templates,
    matrix: compileMatrix(model.library.conduits, model.library.zones.keys()),
    weightOf: (reason) => weights.get(reason),
    isolationOf: (asset) => {
      const known = isolations.get(asset.id) ?? isolationOf(asset, facts, templates.criteria);
      isolations.set(asset.id, known);
      return known;
    },
  };
};
