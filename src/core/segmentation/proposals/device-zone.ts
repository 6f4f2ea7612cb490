import { groupBy } from '../../group';
import { isPastSupport } from '../is-past-support';
import { type Draft, idsOf, type ProposalKind } from '../situation';

/** Zone types besides those of devices where a device belongs. */
const ALSO_FOR_DEVICES: ReadonlySet<string> = new Set(['medical-wifi', 'remote-maintenance']);
/** Looks of zones that are the hospital's own and not made for devices. */
const NOT_FOR_DEVICES: ReadonlySet<string> = new Set(['clinical', 'network', 'ot']);

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
      return isDevice && !isPastSupport(asset, today, model.library);
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
