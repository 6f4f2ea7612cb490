import { OUTSIDE_ZONE_TYPES, zoneTypeOf } from '../../model/defaults';
import type { Model } from '../../model/model';
import { isBarrier } from '../../model/openness';
import type { AttackGraph } from '../attack/attack-graph';
import type { ChokePoints } from '../attack/choke-points';
import { entriesOf } from '../entries';
import { targetsOf } from '../targets';
import { controlledFlowsOf } from './figures-of';
import type { LeftOpen, NothingToChange, OpenPair } from './plan';

/** Targets to which a way stays, with the way and with why nobody may or can take it. */
export const leftOpen = (open: ChokePoints['open'], pairs: readonly OpenPair[], model: Model): readonly LeftOpen[] =>
  open.map(({ target, way }) => {
    const flows = way.flatMap(({ via }) => (via !== undefined && model.flow(via)?.purpose === 'clinical' ? [via] : []));
    return {
      target,
      entryKinds: pairs.filter((pair) => pair.target === target).map(({ entryKind }) => entryKind),
      why: flows.length > 0 ? ('care' as const) : ('no-measure' as const),
      way,
      flows,
    };
  });

/** Why a hospital in which there is nothing to do needs no plan; each reason with what it was seen at. */
export const nothingToChange = (attack: AttackGraph, left: readonly LeftOpen[]): readonly NothingToChange[] => {
  const { model } = attack.graph;
  const entries = entriesOf(attack.graph).flatMap(({ ids }) => ids);
  const targets = targetsOf(model).map(({ id }): string => id);
  if (targets.length === 0) return [{ kind: 'no-targets', elements: [] }];
  if (entries.length === 0) return [{ kind: 'no-entries', elements: targets }];
  const edges = model.source.zones
    .values()
    .filter(({ id, enforcement }) => isBarrier(enforcement) && !OUTSIDE_ZONE_TYPES.has(zoneTypeOf(model, id) ?? ''))
    .map(({ id }): string => id);
  const open = new Set(left.map(({ target }) => target));
  const reasons: readonly NothingToChange[] = [
    { kind: 'no-way', elements: targets.filter((id) => !open.has(id)) },
    { kind: 'edges-hold', elements: edges },
    { kind: 'flows-controlled', elements: controlledFlowsOf(attack) },
    { kind: 'only-care-left', elements: [...open] },
  ];
  return reasons.filter(({ elements }) => elements.length > 0);
};
