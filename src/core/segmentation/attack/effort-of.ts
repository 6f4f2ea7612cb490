import { statesExploitedFlaw } from '../../facts/asset/exploited-component';
import type { EffortKind } from '../../library/attack-effort';
import type { Asset } from '../../model/asset';
import { authenticationOf } from '../../model/defaults';
import type { Model } from '../../model/model';
import { isPastSupport } from '../is-past-support';
import { type AttackGraph, CONTROLLED_FLOW, MEDIA_FLOW, PERHAPS_POWER, POWER } from './attack-graph';

const OPEN_CREDENTIALS: ReadonlySet<string | undefined> = new Set(['default', 'shared', 'leaked', 'none']);

/** The easiest way to take an asset over that what is known of it allows; what is unknown counts as easy. */
export const weaknessOf = (asset: Asset, model: Model, today: string): EffortKind => {
  if (statesExploitedFlaw(asset)) return 'known-exploited';
  if (OPEN_CREDENTIALS.has(asset.credentials)) return 'open-credentials';
  if (isPastSupport(asset, today, model.library)) return 'past-support';
  if (asset.patchState === undefined) return 'unknown-updates';
  return asset.patchState === 'outdated' ? 'not-updated' : 'updated';
};

const effortOfFlow = (id: string, controlled: boolean, model: Model): EffortKind => {
  const flow = model.flow(id);
  if (controlled) return 'flow-controlled';
  if (flow?.multiFactor === true) return 'flow-second-factor';
  const authentication = flow === undefined ? undefined : authenticationOf(flow, model).value;
  if (authentication === undefined) return 'flow-unknown-authentication';
  return `flow-${authentication === 'none' ? 'no' : authentication}-authentication`;
};

const effortOfEdge = (zone: string, model: Model): EffortKind => {
  const enforcement = model.zone(zone)?.enforcement;
  if (enforcement === undefined) return 'edge-unknown';
  return enforcement === 'vlan-only' ? 'edge-vlan-only' : 'edge-none';
};

/** What makes each edge of the graph as hard as it is; `undefined` for those that are no step of their own. */
export const effortKindsOf = (attack: AttackGraph, today: string): readonly (EffortKind | undefined)[] => {
  const { model } = attack.graph;
  const { to, from, kind } = attack.edges;
  const weaknesses = new Map<number, EffortKind>();
  const weaknessAt = (node: number, asset: string): EffortKind => {
    const known = model.asset(asset);
    const weakness =
      weaknesses.get(node) ?? (known === undefined ? 'unknown-updates' : weaknessOf(known, model, today));
    weaknesses.set(node, weakness);
    return weakness;
  };
  return Array.from(kind, (what, edge) => {
    const flow = attack.flowOf(edge);
    if (what === MEDIA_FLOW) return 'media';
    if (flow !== undefined) return effortOfFlow(flow, what === CONTROLLED_FLOW, model);
    const entered = attack.node(to[edge] ?? 0);
    if (what === POWER || what === PERHAPS_POWER) return entered.kind === 'asset' ? 'accounts' : undefined;
    if (entered.kind === 'asset') return weaknessAt(to[edge] ?? 0, entered.asset);
    const left = attack.node(from[edge] ?? 0);
    return left.kind === 'edge' ? effortOfEdge(left.zone, model) : undefined;
  });
};

/** Points count so much more than a takeover. */
export const SCALE = 64;

/** Counts the assets that are taken over. */
export const takeoverCost = ({ edges, graph }: AttackGraph): ((edge: number) => number) => {
  const { isAsset } = graph.numbers;
  return (edge) => (isAsset[edges.to[edge] ?? -1] === 1 ? 1 : 0);
};
