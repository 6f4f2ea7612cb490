import { groupBy } from '../../group';
import { type Draft, idsOf, type ProposalKind } from '../situation';
import { isCritical } from '../targets';

/** A critical system whose copies are all on line: ransomware takes them too. No path closes; what is lost is less. */
export const offlineBackup: ProposalKind = {
  action: 'offline-backup',
  find: ({ model }) => {
    const exposed = model.source.assets
      .values()
      .filter(
        (asset) => asset.backup?.offline === false && asset.backup.immutable !== true && isCritical(asset, model),
      );
    return [...groupBy(exposed, ({ zone }) => zone ?? '')].map(
      ([zone, like]): Draft => ({
        about: [zone],
        elements: idsOf(like),
        priority: 1,
        toZoneType: 'backup',
        change: {},
      }),
    );
  },
};
