import type { Category } from '../../library/vocabulary';
import type { Asset } from '../../model/asset';
import type { DataFlow } from '../../model/data-flow';
import type { Model } from '../../model/model';

const ANALYSED: ReadonlySet<Category | undefined> = new Set(['medical-device', 'samd'] as const);

/** The devices that a view is about: those named, else every medical device and medical program of the document. */
export const devicesOf = (model: Model, about: readonly string[] | undefined): readonly Asset[] => {
  if (about !== undefined) return about.flatMap((id) => model.asset(id) ?? []);
  return model.source.assets.values().filter((asset) => ANALYSED.has(model.categoryOf(asset)));
};

/** Whether the flow brings software: its purpose or its data says so. */
export const bringsUpdates = ({ purpose, data }: DataFlow): boolean =>
  purpose === 'update' || data?.includes('update') === true;

/** What the flow brings, and who maintains over it. */
export const isService = (flow: DataFlow): boolean =>
  bringsUpdates(flow) || flow.purpose === 'maintenance' || flow.purpose === 'repair';

/** Whether it stands for something outside the organisation, or for a machine of somebody else. */
export const isElsewhere = (model: Model, asset: Asset): boolean => {
  const category = model.categoryOf(asset);
  return category === 'external' || category === 'cloud';
};

/** The flows of which both ends are in the view, by id. Linear in the flows of those assets. */
export const flowsAmong = (model: Model, ids: ReadonlySet<string>): readonly DataFlow[] => {
  const flows = new Map<string, DataFlow>();
  for (const id of ids) {
    const asset = model.asset(id);
    if (asset === undefined) continue;
    for (const flow of model.flowsOf(asset.id)) if (ids.has(flow.from) && ids.has(flow.to)) flows.set(flow.id, flow);
  }
  return [...flows.values()];
};
