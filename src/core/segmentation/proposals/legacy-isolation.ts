import type { Category } from '../../library/vocabulary';
import { commandsMany } from '../commands-many';
import { isPastSupport } from '../is-past-support';
import { byPlaceAndKind, type Draft, idsOf, type ProposalKind } from '../situation';
import { criticalityOf } from '../targets';

/** What cannot simply be exchanged for a newer one, as a PC can. */
const HARD_TO_REPLACE: ReadonlySet<Category> = new Set(['medical-device', 'medical-it', 'samd', 'ot']);

/** A device past the end of its support shares its network with others: it gets a place of its own, by model. R25, R27. */
export const legacyIsolation: ProposalKind = {
  action: 'legacy-isolation',
  find: (situation) => {
    const { model, graph, today } = situation;
    const old = model.source.assets.values().filter((asset) => {
      const category = model.categoryOf(asset);
      if (category === undefined || !HARD_TO_REPLACE.has(category) || !isPastSupport(asset, today, model.library))
        return false;
      // What commands many devices gets a zone of its own, which is the same and more.
      if (commandsMany(asset)) return false;
      if (graph.networked(asset).value !== true || situation.zoneTypeOf(asset) === 'legacy-isolation') return false;
      const zone = model.zoneOf(asset);
      return zone !== undefined && graph.membersOf(zone.id).some((member) => member.asset !== asset.id);
    });
    return byPlaceAndKind(old, situation).map(({ about, like }): Draft => {
      const serious = like.some((asset) => ['life', 'high', 'medium'].includes(criticalityOf(asset, model) ?? 'high'));
      return {
        about,
        elements: idsOf(like),
        priority: serious ? 1 : 2,
        toZoneType: 'legacy-isolation',
        enforcement: 'firewall',
        keeps: situation.careFlowsOf(like),
        change: { alone: idsOf(like) },
      };
    });
  },
};
