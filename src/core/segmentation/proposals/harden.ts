import type { Asset } from '../../model/asset';
import { isPastSupport } from '../is-past-support';
import { byPlaceAndKind, type Draft, idsOf, type ProposalKind, type Situation } from '../situation';

const WEAK_CREDENTIALS: ReadonlySet<string | undefined> = new Set(['default', 'shared', 'leaked', 'weak', 'none']);

/** Whether something known makes it easy to take over. */
const isSoft = (asset: Asset, { model, today }: Situation): boolean =>
  WEAK_CREDENTIALS.has(asset.credentials) ||
  asset.patchState === 'outdated' ||
  isPastSupport(asset, today, model.library);

/**
 * Flows that care depends on lead through the asset, so nothing can be cut there: it is to be made harder to take over
 * instead. Said of what clinical flows enter from another zone and that is known to be weak.
 */
export const harden: ProposalKind = {
  action: 'harden',
  find: (situation) => {
    const { model } = situation;
    const soft = model.source.assets.values().filter((asset) => {
      const category = model.categoryOf(asset);
      if (category === 'external' || category === 'person' || !isSoft(asset, situation)) return false;
      return model
        .flowsOf(asset.id)
        .some(
          (flow) =>
            flow.purpose === 'clinical' &&
            (flow.initiator === 'to' ? flow.from : flow.to) === asset.id &&
            model.crossingOf(flow) !== undefined,
        );
    });
    return byPlaceAndKind(soft, situation).map(({ about, like }): Draft => {
      const elements = idsOf(like);
      return { about, elements, priority: 3, keeps: situation.careFlowsOf(like), change: { hardened: elements } };
    });
  },
};
