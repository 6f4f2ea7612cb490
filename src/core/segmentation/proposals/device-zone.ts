import { groupBy } from '../../group';
import type { Asset } from '../../model/asset';
import { isPastSupport } from '../is-past-support';
import { type Draft, idsOf, type ProposalKind, type Situation } from '../situation';

/** Zone types besides those of devices where a device belongs. */
const ALSO_FOR_DEVICES: ReadonlySet<string> = new Set(['medical-wifi', 'remote-maintenance']);
/** Looks of zones that are the hospital's own and not made for devices. */
const NOT_FOR_DEVICES: ReadonlySet<string> = new Set(['clinical', 'network', 'ot']);

/**
 * Whether a device shares a guarded zone with nothing but devices and what it gives its data to, as in a small
 * department: a zone more would part it from nobody. Linear in the members of the zone.
 */
const isAmongItsOwn = (device: Asset, { model, graph }: Situation): boolean => {
  const zone = model.zoneOf(device);
  if (zone?.enforcement !== 'firewall' && zone?.enforcement !== 'acl') return false;
  const partners = new Set<string>(model.flowsOf(device.id).flatMap(({ from, to }) => [from, to]));
  return graph.membersOf(zone.id).every(({ asset: id }) => {
    const member = model.asset(id);
    return member !== undefined && (model.categoryOf(member) === 'medical-device' || partners.has(id));
  });
};

/** Medical devices among servers, terminals or office PCs: they move to a zone of their kind. */
export const deviceZone: ProposalKind = {
  action: 'device-zone',
  find: (situation) => {
    const { model, graph, today } = situation;
    const misplaced = model.source.assets.values().filter((asset) => {
      const template = situation.zoneTemplateOf(asset);
      if (template === undefined || ALSO_FOR_DEVICES.has(template.id) || !NOT_FOR_DEVICES.has(template.look))
        return false;
      const isDevice = model.categoryOf(asset) === 'medical-device' && graph.networked(asset).value === true;
      // A zone of its own for what is past support says more, and says it already.
      return isDevice && !isPastSupport(asset, today, model.library) && !isAmongItsOwn(asset, situation);
    });
    const homeOf = (kind: string): string => model.library.devices.get(kind)?.defaultZone ?? 'modality';
    return [...groupBy(misplaced, ({ zone, kind }) => `${zone}|${homeOf(kind)}`).values()].flatMap(
      (like): readonly Draft[] => {
        const [first] = like;
        if (first?.zone === undefined) return [];
        const toZoneType = homeOf(first.kind);
        const keeps = situation.careFlowsOf(like);
        const change = { alone: idsOf(like) };
        return [{ about: [first.zone, toZoneType], elements: idsOf(like), priority: 2, toZoneType, keeps, change }];
      },
    );
  },
};
