import type { Model } from '../../model/model';
import { conduitLines, type Touched } from './conduit-lines';
import type { PlanFigures, PlannedZone, PlanStage, PlanStep } from './plan';
import { weekendWork } from './staging';

interface StageGround {
  readonly number: number;
  readonly before: Model;
  readonly after: Model;
  readonly reviewOn: string;
  /** Work of the stages before. */
  readonly soFar: number;
  readonly weekendEffort: number;
  readonly figures: PlanFigures;
}

/** Zones that come, or whose edge or recorded ways change; assets that are isolated anew, or moved. */
const touchedBetween = (before: Model, after: Model): Touched => {
  const zones = new Set<string>();
  for (const zone of after.source.zones.values()) {
    const known = before.zone(zone.id);
    if (known === zone) continue;
    if (known?.enforcement !== zone.enforcement || known?.subnets !== zone.subnets) zones.add(zone.id);
  }
  for (const conduit of after.source.conduits.values())
    if (before.source.conduits.get(conduit.id) !== conduit) for (const id of conduit.zones) zones.add(id);
  const assets = new Set<string>();
  const moved = new Set<string>();
  for (const { id, isolation, zone } of after.source.assets.values()) {
    const known = before.asset(id);
    if (isolation !== undefined && isolation !== 'none' && known?.isolation !== isolation) assets.add(id);
    if (known !== undefined && known.zone !== zone) moved.add(id);
  }
  return { zones, assets, moved };
};

const newZonesIn = (before: Model, after: Model): readonly PlannedZone[] =>
  after.source.zones
    .values()
    .filter(({ id }) => before.zone(id) === undefined)
    .map(({ id, name, kind }) => ({
      id,
      name: typeof name === 'string' ? { ja: name, en: name } : { ja: name.ja ?? '', en: name.en ?? '' },
      kind: kind ?? '',
      members: after.assetsIn(id).map((asset) => asset.id),
    }));

/** A stage with what comes with it and what may pass once it is done. */
export const stageOf = (steps: readonly PlanStep[], ground: StageGround): PlanStage => {
  const { number, before, after, reviewOn, soFar, weekendEffort, figures } = ground;
  const effort = steps.reduce((sum, step) => sum + step.effort, 0);
  return {
    id: `stage-${number}`,
    steps,
    effort,
    weekends: Math.ceil(weekendWork(steps) / weekendEffort),
    zones: newZonesIn(before, after),
    conduits: conduitLines(after, touchedBetween(before, after), reviewOn),
    figures,
    effortSoFar: soFar + effort,
  };
};
