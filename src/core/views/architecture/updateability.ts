import type { Category } from '../../library/vocabulary';
import type { Asset } from '../../model/asset';
import type { DataFlow } from '../../model/data-flow';
import type { Model } from '../../model/model';
import { type ArchitectureView, gapOf, sortedIds, type TemplateOptions } from './architecture-view';
import { bringsUpdates, devicesOf } from './devices';

const SOFTWARE: ReadonlySet<Category | undefined> = new Set(['medical-device', 'samd', 'medical-it'] as const);

/** Everything upstream of an asset over flows that bring software, and those flows. */
const upstream = (model: Model, start: Asset, ids: Set<string>, flows: Map<string, DataFlow>): void => {
  const waiting = [start];
  for (let asset = waiting.pop(); asset !== undefined; asset = waiting.pop()) {
    for (const flow of model.flowsOf(asset.id)) {
      if (flow.to !== asset.id || !bringsUpdates(flow) || flows.has(flow.id)) continue;
      flows.set(flow.id, flow);
      ids.add(flow.from);
      const next = model.asset(flow.from);
      if (next !== undefined) waiting.push(next);
    }
  }
};

/**
 * How software gets to the devices: each device, and every machine and carrier on the way of its updates back to where
 * they come from. Without named devices: of a manufacturer all that run medical software, of a hospital those of which
 * some way is known; the others are a gap. Linear in assets and flows.
 */
export const updateability = (model: Model, { about }: TemplateOptions): ArchitectureView => {
  const isNamed = about !== undefined;
  const wanted = isNamed
    ? devicesOf(model, about)
    : model.source.assets.values().filter((asset) => SOFTWARE.has(model.categoryOf(asset)));
  if (wanted.length === 0) return { assets: [], gaps: [{ kind: 'nothing-to-show', subjects: [] }] };
  const shown: Asset[] = [];
  const withoutRoute: Asset[] = [];
  const withoutFlow: Asset[] = [];
  const ids = new Set<string>();
  const flows = new Map<string, DataFlow>();
  for (const asset of wanted) {
    upstream(model, asset, ids, flows);
    const hasFlow = model.flowsOf(asset.id).some((flow) => flow.to === asset.id && bringsUpdates(flow));
    const hasRoute = hasFlow || asset.updateSource !== undefined;
    if (!hasRoute) withoutRoute.push(asset);
    else if (!hasFlow) withoutFlow.push(asset);
    if (!hasRoute && !isNamed && model.source.perspective === 'hospital') continue;
    shown.push(asset);
    ids.add(asset.id);
  }
  const all = (): boolean => true;
  return {
    assets: sortedIds([...ids].filter((id) => model.asset(id) !== undefined)),
    gaps: [
      ...(shown.length === 0 ? [{ kind: 'nothing-to-show' as const, subjects: [] }] : []),
      ...gapOf('route-unknown', withoutRoute, all),
      ...gapOf('no-update-flow', withoutFlow, all),
      ...gapOf('staging-unknown', shown, ({ updateStaging }) => updateStaging === undefined),
      ...gapOf('signature-unknown', flows.values(), ({ integrity }) => integrity === undefined),
      ...gapOf(
        'sender-unproved',
        flows.values(),
        ({ authentication }) => authentication === undefined || authentication === 'optional',
      ),
      ...gapOf('support-end-unknown', shown, ({ lifecycle }) => lifecycle?.endOfSupport === undefined),
    ],
  };
};
