import type { Asset } from '../../model/asset';
import type { Model } from '../../model/model';
import { unitsOf } from '../../model/units';
import { type ArchitectureView, gapOf, sortedIds, type TemplateOptions } from './architecture-view';
import { bringsUpdates } from './devices';

/** Data by which one machine decides what another does to patients. */
const COMMANDS: ReadonlySet<string> = new Set([
  'control',
  'therapy',
  'therapy-setting',
  'drug-library',
  'rt-plan',
  'config',
]);

/** The medical devices that an asset commands or updates. */
const commandedBy = (model: Model, asset: Asset): readonly Asset[] =>
  model
    .flowsOf(asset.id)
    .filter((flow) => flow.from === asset.id && (bringsUpdates(flow) || flow.data?.some((one) => COMMANDS.has(one))))
    .flatMap(({ to }) => model.asset(to) ?? [])
    .filter((other) => other.id !== asset.id && model.categoryOf(other) === 'medical-device');

/** Machines by which several patients can be harmed at once: as stated, or because of what they command. R15. */
const commanders = (model: Model): ReadonlyMap<Asset, readonly Asset[]> => {
  const found = new Map<Asset, readonly Asset[]>();
  for (const asset of model.source.assets.values()) {
    if (model.categoryOf(asset) === 'person') continue;
    const commanded = commandedBy(model, asset);
    const units = [...new Set(commanded)].reduce((sum, one) => sum + unitsOf(one), 0);
    if (Math.max(asset.controlsCount ?? 0, units) >= 2) found.set(asset, commanded);
  }
  return found;
};

/**
 * What can harm several patients at once: machines that command or update several devices, those devices, whatever tells
 * the machines what to do, and all that stands on the ways by which an attack gets to them. Linear in assets, flows and ways.
 */
export const multiPatientHarm = (model: Model, { about, ways = [] }: TemplateOptions): ArchitectureView => {
  const named = about === undefined ? undefined : new Set(about);
  const found = [...commanders(model)].filter(
    ([asset, commanded]) => named === undefined || named.has(asset.id) || commanded.some(({ id }) => named.has(id)),
  );
  if (found.length === 0) return { assets: [], gaps: [{ kind: 'nothing-to-show', subjects: [] }] };
  const ids = new Set<string>();
  for (const [asset, commanded] of found) {
    ids.add(asset.id);
    for (const { id } of commanded) ids.add(id);
    for (const { from, to } of model.flowsOf(asset.id)) if (to === asset.id) ids.add(from);
  }
  const targets = new Set<string>(found.flatMap(([asset, commanded]) => [asset.id, ...commanded.map(({ id }) => id)]));
  for (const { target, steps, alike } of ways) {
    if (!targets.has(target) && alike?.some((id) => targets.has(id)) !== true) continue;
    for (const { from, to } of steps) ids.add(from).add(to);
  }
  const machines = found.map(([asset]) => asset);
  const devices = new Set(found.flatMap(([, commanded]) => commanded));
  return {
    assets: sortedIds([...ids].filter((id) => model.asset(id) !== undefined)),
    gaps: [
      ...gapOf('patients-unknown', machines, ({ controlsCount }) => controlsCount === undefined),
      ...gapOf('harm-unknown', machines, ({ controlsCriticality }) => controlsCriticality === undefined),
      ...gapOf('fallback-unknown', devices, ({ failSafe }) => failSafe === undefined),
      ...gapOf(
        'sender-unproved',
        machines.flatMap(({ id }) => model.flowsOf(id).filter(({ from, medium }) => from === id && medium !== 'human')),
        ({ authentication }) => authentication === undefined || authentication === 'optional',
      ),
    ],
  };
};
