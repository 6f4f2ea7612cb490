import type { Asset } from '../../model/asset';
import type { Draft, ProposalKind, Situation } from '../situation';
import { isPastSupport } from '../support';

const WEAK_CREDENTIALS: ReadonlySet<string | undefined> = new Set(['default', 'shared', 'leaked', 'weak', 'none']);

/** Whether something known makes it easy to take over. */
const isSoft = (asset: Asset, { today }: Situation): boolean =>
  WEAK_CREDENTIALS.has(asset.credentials) || asset.patchState === 'outdated' || isPastSupport(asset, today);

/**
 * Flows that care depends on lead through the asset, so nothing can be cut there: it is to be made harder to take over
 * instead. Said of what clinical flows enter from another zone and that is known to be weak.
 */
export const harden: ProposalKind = {
  action: 'harden',
  find: (situation) => {
    const { model } = situation;
    return model.source.assets.values().flatMap((asset): readonly Draft[] => {
      const category = model.categoryOf(asset);
      if (category === 'external' || category === 'person' || !isSoft(asset, situation)) return [];
      const through = model
        .flowsOf(asset.id)
        .filter(
          (flow) =>
            flow.purpose === 'clinical' &&
            (flow.initiator === 'to' ? flow.from : flow.to) === asset.id &&
            model.crossingOf(flow) !== undefined,
        );
      if (through.length === 0) return [];
      const keeps = situation.careFlowsOf([asset]);
      return [{ about: [asset.id], elements: [asset.id], priority: 3, keeps, change: { hardened: [asset.id] } }];
    });
  },
};
