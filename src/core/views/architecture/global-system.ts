import type { Model } from '../../model/model';
import { type ArchitectureView, gapOf, sortedIds, type TemplateOptions } from './architecture-view';
import { devicesOf, flowsAmong, isElsewhere, isService } from './devices';

/**
 * The devices with all they exchange data with, and behind those the update servers, service points and clouds: the
 * whole system that the device is a part of, with its boundaries. Linear in the flows of what it shows.
 */
export const globalSystem = (model: Model, { about }: TemplateOptions): ArchitectureView => {
  const devices = devicesOf(model, about);
  if (devices.length === 0) return { assets: [], gaps: [{ kind: 'nothing-to-show', subjects: [] }] };
  const ids = new Set<string>(devices.map(({ id }) => id));
  const besides = devices.flatMap(({ id }) => model.flowsOf(id).flatMap(({ from, to }) => [from, to]));
  for (const id of besides) ids.add(id);
  for (const id of new Set(besides)) {
    for (const flow of model.flowsOf(id)) {
      const other = model.asset(flow.from === id ? flow.to : flow.from);
      if (other !== undefined && (isService(flow) || isElsewhere(model, other))) ids.add(other.id);
    }
  }
  const assets = [...ids].flatMap((id) => model.asset(id) ?? []);
  const flows = flowsAmong(model, ids);
  const people = (kind: string | undefined): boolean => kind === 'person';
  return {
    assets: sortedIds(assets.map(({ id }) => id)),
    gaps: [
      ...gapOf('no-zone', assets, ({ zone }) => zone === undefined),
      ...gapOf('nobody-answers', assets, (asset) => {
        const party = asset.owner ?? (asset.zone === undefined ? undefined : model.partyOf(asset.zone));
        return !people(model.categoryOf(asset)) && party === undefined;
      }),
      ...gapOf('edge-unknown', flows, (flow) => {
        const crossing = model.crossingOf(flow);
        return crossing !== undefined && (flow.enforcement ?? crossing.enforcement) === undefined;
      }),
      ...gapOf('protocol-unknown', flows, ({ protocol, medium }) => protocol === undefined && medium !== 'human'),
    ],
  };
};
